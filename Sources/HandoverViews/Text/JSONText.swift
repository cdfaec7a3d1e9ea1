internal import HandoverModel

/// A JSON value whose members keep their order.
public indirect enum JSONText: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    /// A number with six decimals.
    case fixed(Double)
    /// A number that was configured: up to six decimals, no zeros at the end.
    case decimal(Double)
    case string(String)
    case array([JSONText])
    case object([Member])

    /// A name and its value.
    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSONText

        public init(_ name: String, _ value: JSONText) {
            self.name = name
            self.value = value
        }
    }

    /// The text: two spaces a level and a line end at the end, or everything on one line without one.
    public func text(pretty: Bool) -> String {
        var result = ""
        write(to: &result, level: pretty ? 0 : nil)
        return pretty ? result + "\n" : result
    }

    private func write(to text: inout String, level: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .fixed(let value): text += Decimals.text(value, 6)
        case .decimal(let value): text += Decimals.trimmed(value)
        case .string(let value): JSONText.quote(value, to: &text)
        case .array(let values):
            JSONText.write(values, between: ("[", "]"), to: &text, level) { $0.write(to: &$1, level: $2) }
        case .object(let members):
            JSONText.write(members, between: ("{", "}"), to: &text, level) { member, text, level in
                JSONText.quote(member.name, to: &text)
                text += level == nil ? ":" : ": "
                member.value.write(to: &text, level: level)
            }
        }
    }

    private static func write<Value>(
        _ values: [Value], between brackets: (String, String), to text: inout String, _ level: Int?,
        _ write: (Value, inout String, Int?) -> Void
    ) {
        text += brackets.0
        for (index, value) in values.enumerated() {
            if index > 0 { text += "," }
            if let level { text += "\n" + String(repeating: "  ", count: level + 1) }
            write(value, &text, level.map { $0 + 1 })
        }
        if let level, !values.isEmpty { text += "\n" + String(repeating: "  ", count: level) }
        text += brackets.1
    }

    private static func quote(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSONText {
    /// A string, or null.
    static func string(orNull text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

    /// An instant in the handover's zone, RFC 3339, or null.
    static func time(_ instant: Instant?, _ names: Names) -> JSONText {
        .string(orNull: instant?.rfc3339(in: names.zone))
    }

    /// A whole number, or null.
    static func int(orNull number: Int?) -> JSONText { number.map(JSONText.int) ?? .null }

    /// A number with six decimals, or null.
    static func fixed(orNull number: Double?) -> JSONText { number.map(JSONText.fixed) ?? .null }

    static func strings(_ texts: some Sequence<some CustomStringConvertible>) -> JSONText {
        .array(texts.map { .string($0.description) })
    }
}
