/// A table laid out in columns of a terminal.
struct TerminalTable {
    var table: ReportTable
    var layout: Layout
    var indent = 0

    private static let gap = 2

    /// The lines: headings, a rule, and the rows; a cell too long for its column goes on below.
    ///
    /// Where there is no room for that many columns, each row is a list of its cells with the headings before them.
    var lines: [String] {
        guard hasRoom else { return listed }
        let widths = fitted
        let heads = table.columns.map { Phrase($0.title, .strong) }
        let rule = widths.map { Phrase(String(repeating: "-", count: $0), .faint) }
        return rows(of: heads, widths) + rows(of: rule, widths) + table.rows.flatMap { rows(of: $0, widths) }
    }

    /// Whether dates, numbers and states keep their width when all other columns are as narrow as can be read.
    private var hasRoom: Bool {
        let needed = table.columns.indices.map { column in
            let widest = max(
                DisplayWidth.of(table.columns[column].title), table.rows.map { $0[column].width }.max() ?? 0)
            return table.columns[column].isFlexible ? min(TerminalTable.narrowest, widest) : widest
        }
        let gaps = TerminalTable.gap * max(0, needed.count - 1)
        return table.rows.isEmpty || needed.reduce(indent + gaps, +) <= layout.width
    }

    /// A cell a line behind its heading, without empty ones, and a blank line between rows.
    private var listed: [String] {
        let heads = table.columns.map(\.title)
        let label = heads.map { DisplayWidth.of($0) }.max() ?? 0
        let room = [label, max(TerminalTable.narrowest, layout.width - indent - label - TerminalTable.gap)]
        let blocks = table.rows.map { row in
            zip(heads, row).filter { !$0.1.plain.isEmpty }.flatMap { head, cell in
                lines(of: [Phrase(head, .strong), cell], room, areNumbers: [false, false])
            }
        }
        return Array(blocks.joined(separator: [""]))
    }

    private static let narrowest = 8

    /// The width of each column: what its cells take, less what has to go for all to fit.
    ///
    /// First the flexible columns give way as long as no word of them has to be broken, then further, then all columns do.
    private var fitted: [Int] {
        let columns = table.columns.indices
        let cells = columns.map { column in [Phrase(table.columns[column].title)] + table.rows.map { $0[column] } }
        var widths = cells.map { $0.map(\.width).max() ?? 0 }
        let available = layout.width - indent - TerminalTable.gap * max(0, columns.count - 1)
        if widths.reduce(0, +) <= available { return widths }
        let least = cells.map { cells in
            max(TerminalTable.narrowest, cells.map { Wrap.widestPiece(of: $0.characters.map(\.character)) }.max() ?? 0)
        }
        let flexible = columns.filter { table.columns[$0].isFlexible }
        for (candidates, least) in [(flexible, least), (Array(columns), least), (flexible, []), (Array(columns), [])] {
            while widths.reduce(0, +) > available {
                let shrinkable = candidates.filter { column in
                    widths[column] > (least.isEmpty ? TerminalTable.narrowest : least[column])
                }
                guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
            }
        }
        return widths
    }

    private func rows(of cells: [Phrase], _ widths: [Int]) -> [String] {
        lines(of: cells, widths, areNumbers: table.columns.map(\.isNumber))
    }

    private func lines(of cells: [Phrase], _ widths: [Int], areNumbers: [Bool]) -> [String] {
        let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { row in
            var line = String(repeating: " ", count: indent)
            for (column, lines) in wrapped.enumerated() {
                let cell = row < lines.count ? lines[row] : Phrase("")
                let pad = String(repeating: " ", count: max(0, widths[column] - cell.width))
                let text = cell.line(colour: layout.colour)
                line += areNumbers[column] ? pad + text : text + pad
                if column < wrapped.count - 1 { line += String(repeating: " ", count: TerminalTable.gap) }
            }
            return line.trimmingEnd
        }
    }
}

extension String {
    /// The text without spaces at its end.
    var trimmingEnd: String {
        var result = self[...]
        while result.last == " " { result.removeLast() }
        return String(result)
    }
}
