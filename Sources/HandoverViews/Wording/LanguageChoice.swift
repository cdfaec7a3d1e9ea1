internal import HandoverModel

extension Language {
    /// One of two texts.
    func callAsFunction(_ zh: String, _ en: String) -> String {
        switch self {
        case .zh: zh
        case .en: en
        }
    }

    /// Parts of a list in a row: `甲、乙`, `a, b`.
    func list(_ parts: [String]) -> String { parts.joined(separator: self("、", ", ")) }

    /// Clauses in a row: `甲，乙`, `a, b`.
    func clauses(@Clauses _ parts: () -> [String]) -> String {
        parts().filter { !$0.isEmpty }.joined(separator: self("，", ", "))
    }

    /// Alternatives: `甲或乙`, `a or b`.
    func either(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        let others = list(Array(parts.dropLast()))
        let isLatin = others.utf8.last.map { $0 < 0x80 } ?? false
        return others + self(isLatin ? " 或" : "或", " or ") + self(Self.behindChinese(last), last)
    }

    /// A text as it stands behind a Chinese word: with a blank before it where it begins with a Latin letter or a
    /// figure.
    static func behindChinese(_ text: String) -> String {
        let isLatin = text.unicodeScalars.first.map { $0.isASCII && $0 != " " && $0 != "\"" } ?? false
        return isLatin ? " " + text : text
    }

    /// Words somebody wrote, in quotation marks.
    func quote(_ text: some CustomStringConvertible) -> String { self("“\(text)”", "\"\(text)\"") }

    /// Words out of a file, of which a long text shows its beginning.
    func cited(_ text: String) -> String {
        guard text.utf8.count > 80, text.unicodeScalars.count > 80 else { return quote(text) }
        return quote(String(text.unicodeScalars.prefix(79)) + "…")
    }

    /// A text as it stands before a Chinese word: with a blank behind it where it ends with a Latin letter or a figure.
    static func beforeChinese(_ text: String) -> String {
        let isLatin = text.unicodeScalars.last.map { $0.isASCII && $0 != " " && $0 != "\"" } ?? false
        return isLatin ? text + " " : text
    }

    /// A remark behind what it belongs to: `甲（乙）`, `a (b)`.
    func remark(_ text: String, _ remark: String) -> String { self("\(text)（\(remark)）", "\(text) (\(remark))") }
}

/// `1 item`, `2 items`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
}

/// Collects the clauses of a sentence; what is nil or empty is left out.
@resultBuilder
enum Clauses {
    static func buildExpression(_ clause: String?) -> [String] { clause.map { [$0] } ?? [] }
    static func buildExpression(_ clauses: [String]) -> [String] { clauses }
    static func buildBlock(_ parts: [String]...) -> [String] { parts.flatMap { $0 } }
    static func buildOptional(_ part: [String]?) -> [String] { part ?? [] }
    static func buildEither(first part: [String]) -> [String] { part }
    static func buildEither(second part: [String]) -> [String] { part }
}
