public import HandoverModel

/// The files of a new workspace, and what to do with them.
public enum NewWorkspaceView {
    /// That a list was not taken over; `couldBePartial`: some rows of it are good.
    public static func nothingWritten(couldBePartial: Bool, _ language: Language) -> String {
        couldBePartial
            ? language(
                "什么也没有写入。改正后重试；或加 --partial 只取无误的行。",
                "Nothing was written. Mend the rows and try again, or take the good ones with --partial.")
            : language("什么也没有写入。", "Nothing was written.")
    }

    /// How many ids that are numbers are named.
    private static let mostNumbers = 5

    /// That ids which were numbers in a list are others now.
    public static func numbered(_ ids: [(number: String, id: Item.ID)], _ language: Language) -> String {
        let shown = ids.prefix(mostNumbers).map { "\($0.number) → \($0.id)" }.joined(separator: language("，", ", "))
        let rest = ids.count - min(ids.count, mostNumbers)
        let more = rest > 0 ? language(" 等 \(ids.count) 项", " and \(rest) more") : ""
        return language("编号是数字的改写为：", "Ids that are numbers became: ") + shown + more
    }

    /// `lead`: who can apply them.
    public static func report(_ files: [String], folder: String, lead: Person.ID?, language: Language) -> Report {
        let enter = folder == "." ? [] : ["cd \(folder)"]
        let next = (enter + ["handover validate", "handover apply --as \(lead?.rawValue ?? "PERSON")"]).map {
            Phrase("  " + $0)
        }
        return Report(
            sections: [
                .init(language("已写入 \(folder)", "Written to \(folder)"), [.verbatim(files.map { Phrase("  " + $0) })]),
                .init(language("接下来", "Next"), [.verbatim(next)]),
            ],
            json: .object([.init("folder", .string(folder)), .init("files", .array(files.map(JSONText.string)))]))
    }
}
