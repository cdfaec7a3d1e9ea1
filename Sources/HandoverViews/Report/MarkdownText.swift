/// A report in Markdown.
enum MarkdownText {
    static func text(of report: Report) -> String {
        var paragraphs = report.title.map { ["# " + Markdown.escaped($0.plain)] } ?? []
        for section in report.sections {
            if let title = section.title { paragraphs.append("## " + Markdown.escaped(title)) }
            paragraphs += section.blocks.map { lines(of: $0).joined(separator: "\n") }
        }
        return paragraphs.map { $0 + "\n" }.joined(separator: "\n")
    }

    private static func lines(of block: Report.Block) -> [String] {
        switch block {
        case .line(let phrase): [Markdown.escaped(phrase.plain)]
        case .facts(let facts):
            facts.map { fact in
                let value = Markdown.escaped(fact.value.plain)
                // What has no label goes on with the fact before it.
                return fact.label.isEmpty ? "  \(value)" : "- **\(Markdown.escaped(fact.label))** \(value)"
            }
        case .table(let table): Markdown.table(table)
        case .list(let bullets): bullets.flatMap { lines(of: $0, depth: 0) }
        case .verbatim(let phrases): fenced(phrases.map(\.plain.printable))
        case .lines(let lines):
            fenced(
                lines.map { line in
                    (String(repeating: " ", count: line.indent) + (line.head + line.text).plain.printable).trimmingEnd
                })
        }
    }

    private static func lines(of bullet: Report.Bullet, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return ["\(indent)- \(Markdown.escaped(bullet.text.plain))"]
            + bullet.details.map { "\(indent)  \(Markdown.escaped($0.plain))" }
            + (bullet.command.map { ["\(indent)  `\($0.printable)`"] } ?? [])
            + bullet.children.flatMap { lines(of: $0, depth: depth + 1) }
    }

    /// A code block whose fence is longer than any run of backticks inside it.
    private static func fenced(_ lines: [String]) -> [String] {
        let longest = lines.map { line in line.split { $0 != "`" }.map(\.count).max() ?? 0 }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return [fence] + lines + [fence]
    }
}
