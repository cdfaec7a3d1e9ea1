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
