/// A report on a terminal.
struct TerminalText {
    var layout: Layout

    func text(of report: Report) -> String {
        var paragraphs: [[String]] = []
        var title = report.title.map { lines(of: $0.strong) } ?? []
        for section in report.sections {
            if section.title != nil, !title.isEmpty {
                paragraphs.append(title)
                title = []
            }
            let heading = section.title.map { lines(of: Phrase($0, .strong)) } ?? []
            let indent = section.title == nil ? 0 : 2
            paragraphs.append(title + heading + section.blocks.flatMap { lines(of: $0, indent: indent) })
            title = []
        }
        if !title.isEmpty { paragraphs.append(title) }
        return paragraphs.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private func lines(of block: Report.Block, indent: Int) -> [String] {
        switch block {
        case .line(let phrase): lines(of: phrase, indent: indent)
        case .facts(let facts): lines(of: facts, indent: indent)
        case .table(let table): TerminalTable(table: table, layout: layout, indent: indent).lines
        case .list(let bullets): bullets.flatMap { lines(of: $0, indent: indent) }
        case .verbatim(let phrases):
            phrases.map { (spaces(indent) + $0.line(colour: layout.colour)).trimmingEnd }
        case .lines(let lines):
            lines.flatMap { line in
                let start = indent + line.indent
                return hanging(line.head, line.text, indent: start, hang: start + line.head.width)
            }
        }
    }

    private func lines(of facts: [Report.Fact], indent: Int) -> [String] {
        let width = facts.map { DisplayWidth.of($0.label.printable) }.max() ?? 0
        return facts.flatMap { fact in
            let label = fact.label.printable
            let head = Phrase(label + spaces(width - DisplayWidth.of(label) + 2), .faint)
            return hanging(head, fact.value, indent: indent, hang: indent + width + 2)
        }
    }

    private func lines(of bullet: Report.Bullet, indent: Int) -> [String] {
        hanging("- ", bullet.text, indent: indent, hang: indent + 2)
            + bullet.details.flatMap { lines(of: $0, indent: indent + 2) }
            + lines(of: .verbatim(bullet.command.map { command($0, indent: indent + 2) } ?? []), indent: indent + 2)
            + bullet.children.flatMap { lines(of: $0, indent: indent + 2) }
    }

    private func command(_ command: String, indent: Int) -> [Phrase] {
        ContinuedCommand.lines(command, width: max(40, layout.width - indent)).map { Phrase($0, .accent) }
    }

    private func lines(of phrase: Phrase, indent: Int = 0) -> [String] {
        hanging("", phrase, indent: indent, hang: indent)
    }

    /// The head and the phrase, whose further lines begin at column `hang`.
    private func hanging(_ head: Phrase, _ phrase: Phrase, indent: Int, hang: Int) -> [String] {
        phrase.wrapped(to: max(20, layout.width - hang)).enumerated().map { index, line in
            let lead = index == 0 ? spaces(indent) + head.line(colour: layout.colour) : spaces(hang)
            return (lead + line.line(colour: layout.colour)).trimmingEnd
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension Phrase {
    /// The phrase with everything in it strong that has no style yet.
    var strong: Phrase {
        var result = self
        for index in result.spans.indices where result.spans[index].style == nil { result.spans[index].style = .strong }
        return result
    }
}
