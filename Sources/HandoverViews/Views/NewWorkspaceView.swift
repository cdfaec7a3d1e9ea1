public import HandoverModel

/// The files of a new workspace, and what to do with them.
public enum NewWorkspaceView {
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
