public import HandoverModel

/// The text that a new case begins with: its head, its title and the sections that it must have.
public enum CaseTemplate {
    public static func text(
        _ kind: CaseKind, title: String, sections: [LocalizedText], day: Day, language: Language
    ) -> String {
        let head = "---\nkind: \(kind.rawValue)\nupdated: \(day)\n---\n\n# \(title)\n"
        return sections.reduce(head) { $0 + "\n## \($1.text(in: language))\n" }
    }
}
