/// Comma-separated values by RFC 4180: lines end with CR LF, cells are quoted where they must be.
enum CSV {
    static func text(of table: ReportTable) -> String {
        ([table.columns.map { Phrase($0.key) }] + table.rows).map { row in
            row.map { cell($0.plain) }.joined(separator: ",") + "\r\n"
        }.joined()
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, and is quoted.
    ///
    /// Control characters are made visible, since CSV too is read on terminals.
    static func cell(_ original: String) -> String {
        let text = original.printable
        let first = text.unicodeScalars.first { $0 != " " }
        let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false || original.hasPrefix("\t")
        let guarded = isFormula && !isNumber(text) ? "'" + text : text
        let needsQuotes =
            isFormula && guarded != text || text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        guard needsQuotes else { return text }
        return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A number of our own, such as a float of -3 days, is no formula.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst(text.hasPrefix("-") ? 1 : 0)
        return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) || $0 == 46 }
    }
}
