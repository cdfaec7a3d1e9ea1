/// Text of which some stretches have a style.
public struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
    struct Span: Hashable, Sendable {
        var text: String
        var style: Style?
    }

    var spans: [Span]

    public init(_ text: String, _ style: Style? = nil) {
        spans = text.isEmpty ? [] : [Span(text: text, style: style)]
    }

    public init(stringLiteral text: String) { self.init(text) }

    /// The text without its styles.
    public var plain: String { spans.map(\.text).joined() }

    var isEmpty: Bool { spans.isEmpty }

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
