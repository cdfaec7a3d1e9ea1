public import HandoverModel

/// The text that a new case begins with: its head, its title and the sections that it must have, with what to tell below each.
///
/// The prompts are comments: they are seen while writing, on no page made of it, and no section counts as written with them alone.
public enum CaseTemplate {
    public static func text(
        _ kind: CaseKind, title: String, sections: [LocalizedText], day: Day, language: Language
    ) -> String {
        let head = "---\nkind: \(kind.rawValue)\nupdated: \(day)\n---\n\n# \(title)\n"
        return sections.reduce(head) { text, section in
            let prompts = CasePrompts.points(section).map { "<!-- \(CasePrompts.line($0, kind, language)) -->\n" }
            let heading = "\n## \(section.text(in: language))\n"
            return text + heading + (prompts.isEmpty ? "" : "\n" + prompts.joined())
        }
    }
}
