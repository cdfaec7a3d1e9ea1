/// JSON with its keys in the order given, for schemas that people read.
indirect enum SchemaValue: Sendable, Equatable {
    case string(String)
    case number(Int)
    case decimal(String)
    case flag(Bool)
    case list([SchemaValue])
    case object([Pair])

    struct Pair: Sendable, Equatable {
        var key: String
        var value: SchemaValue
    }

    static func strings(_ texts: [String]) -> SchemaValue { .list(texts.map(SchemaValue.string)) }

    /// This object with further pairs at its end, or the value itself when it is no object.
    func adding(_ key: String, _ value: SchemaValue) -> SchemaValue {
        guard case .object(let own) = self else { return self }
        return .object(own + [Pair(key: key, value: value)])
    }

    /// The text, two spaces a level; a list of plain values stands on one line.
    func pretty(indent: Int = 0) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        switch self {
        case .string(let text): return JSONText.quoted(text)
        case .number(let number): return String(number)
        case .decimal(let digits): return digits
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let values) where values.allSatisfy(\.isPlain):
            return "[" + values.map { $0.pretty() }.joined(separator: ", ") + "]"
        case .list(let values):
            return "[\n" + values.map { inner + $0.pretty(indent: indent + 1) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let pairs) where pairs.isEmpty: return "{}"
        case .object(let pairs):
            let lines = pairs.map { "\(inner)\(JSONText.quoted($0.key)): \($0.value.pretty(indent: indent + 1))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .string, .number, .decimal, .flag: true
        case .list, .object: false
        }
    }
}

extension SchemaValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral elements: (String, SchemaValue)...) {
        self = .object(elements.map { Pair(key: $0.0, value: $0.1) })
    }

    init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
}
