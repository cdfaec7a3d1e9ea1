/// Markdown as GitHub reads it.
enum Markdown {
    static func table(_ table: ReportTable) -> [String] {
        let head = table.columns.map { escaped($0.title) }
        let rule = table.columns.map { $0.isNumber ? "---:" : "---" }
        return ([head, rule] + table.rows.map { $0.map { escaped($0.plain) } }).map {
            "| " + $0.joined(separator: " | ") + " |"
        }
    }

    /// The text on one line with what Markdown or HTML would read as markup escaped.
    static func escaped(_ text: String) -> String {
        let isMarked = ["+ ", "- "].contains { text.hasPrefix($0) }
        var result = isMarked ? "\\" : ""
        for character in text.printable {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~": result += "\\\(character)"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: result.append(character)
            }
        }
        return result
    }
}
