/// Text of which some stretches have a style, and some lead to the rows of a number where they stand on a page.
public struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
    struct Span: Hashable, Sendable {
        var text: String
        var style: Style?
        /// Where the rows of it are; on pages alone.
        var rows: Path?
    }

    var spans: [Span]

    public init(_ text: String, _ style: Style? = nil) {
        spans = text.isEmpty ? [] : [Span(text: text, style: style)]
    }

    public init(stringLiteral text: String) { self.init(text) }

    /// A number that leads to its rows; nothing leads to none.
    init(_ count: Int, rows: Path?) {
        spans = [Span(text: String(count), rows: count == 0 ? nil : rows)]
    }

    /// Words that lead to the rows behind them.
    init(_ text: String, _ style: Style? = nil, rows: Path?) {
        spans = text.isEmpty ? [] : [Span(text: text, style: style, rows: rows)]
    }

    /// The text without its styles.
    public var plain: String { spans.map(\.text).joined() }

    var isEmpty: Bool { spans.isEmpty }

    /// With the rows as of a time.
    func asOf(_ time: RowsTime) -> Phrase {
        var phrase = self
        phrase.spans = spans.map { Span(text: $0.text, style: $0.style, rows: $0.rows?.asOf(time)) }
        return phrase
    }

    public static func + (left: Phrase, right: Phrase) -> Phrase {
        var sum = left
        sum.spans += right.spans
        return sum
    }

    /// Each character with its style, made printable.
    var characters: [(character: Character, style: Style?)] {
        spans.flatMap { span in span.text.printable.map { ($0, span.style) } }
    }
}

extension [Phrase] {
    /// One after the other, with something between each two.
    func joined(_ separator: Phrase) -> Phrase {
        var sum = first ?? Phrase("")
        for part in dropFirst() { sum = sum + separator + part }
        return sum
    }
}
