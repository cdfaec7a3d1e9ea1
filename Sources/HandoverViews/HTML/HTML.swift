/// Markup whose every interpolated text is escaped.
///
/// Tags come from string literals alone: `"<p>\(text)</p>"` escapes `text`, whatever stands in it, for text between
/// tags and for attribute values in quotation marks, and neither initialiser takes a string made at run time. Markup put
/// into markup stays as it is. Addresses are written by `\(href:)`, `\(action:)` and `\(src:)`, which take no strings
/// either. SVG is made in the same way.
public struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup in UTF-8.
    public private(set) var bytes: [UInt8]

    /// Nothing.
    public init() { bytes = [] }

    public init(stringLiteral markup: StaticString) { bytes = Array(markup.description.utf8) }

    public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    /// The text, escaped.
    public init(text: String) {
        bytes = []
        HTML.append(text, to: &bytes)
    }

    /// The markup as a string.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The same markup with plain numbers where their rows are about people: for a reader who sees but their own of these.
    ///
    /// What stands at an item is everybody's to see, and its numbers stay ways to it.
    func withoutRowsOfPeople() -> HTML {
        let start = Array("<a class=\"n\" href=\"".utf8)
        let (items, end) = (Array("/items".utf8), Array("</a>".utf8))
        var plain = HTML()
        var rest = bytes[...]
        while let link = rest.firstRange(of: start) {
            plain.bytes += rest[..<link.lowerBound]
            let address = rest[link.upperBound...]
            guard let open = address.firstIndex(of: UInt8(ascii: ">")),
                let close = address[open...].firstRange(of: end)
            else { break }
            let isOfItems = address.starts(with: items)
            plain.bytes += isOfItems ? rest[link.lowerBound..<close.upperBound] : address[(open + 1)..<close.lowerBound]
            rest = rest[close.upperBound...]
        }
        plain.bytes += rest
        return plain
    }

    public static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum.bytes += right.bytes
        return sum
    }

    public static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }
}

extension HTML {
    /// Collects the literal and the interpolated parts of markup.
    public struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        public mutating func appendLiteral(_ markup: StaticString) { bytes += markup.description.utf8 }

        public mutating func appendInterpolation(_ text: String) { HTML.append(text, to: &bytes) }

        public mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

        public mutating func appendInterpolation(_ markup: HTML) { bytes += markup.bytes }

        /// Nothing where there is no markup.
        public mutating func appendInterpolation(_ markup: HTML?) { bytes += markup?.bytes ?? [] }

        /// One after the other.
        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes += part.bytes }
        }

        /// ` href="…"`: the attribute, with a space in front.
        public mutating func appendInterpolation(href link: some Linkable) { append(" href=\"", link) }

        /// ` action="…"`.
        public mutating func appendInterpolation(action path: Path) { append(" action=\"", path) }

        /// ` src="…"`.
        public mutating func appendInterpolation(src path: Path) { append(" src=\"", path) }

        /// A JSON document as it may stand in a `script` element: no character of it ends one.
        mutating func appendInterpolation(data document: JSONText) {
            for scalar in document.text(pretty: true).unicodeScalars {
                switch scalar {
                case "<": bytes += "\\u003c".utf8
                case ">": bytes += "\\u003e".utf8
                case "&": bytes += "\\u0026".utf8
                default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                }
            }
        }

        /// A coordinate of a drawing, with one decimal at most.
        mutating func appendInterpolation(at place: Double) {
            let text = Decimals.text(place, 1)
            bytes += (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8
        }

        private mutating func append(_ start: String, _ link: some Linkable) {
            bytes += start.utf8
            HTML.append(link.address, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}

extension [HTML] {
    /// All of them in a row, with something between each two.
    func joined(separator: HTML = "") -> HTML {
        var sum = HTML()
        for (index, part) in enumerated() { sum += index == 0 ? part : separator + part }
        return sum
    }
}
