/// A JSON document as the list of its values that hold no others, in its order, each with the way to it.
///
/// Two documents say the same when `firstDifference` finds none: white space and the way in which characters are escaped do
/// not count, nor do the digits with which a number is written, but its value does, exactly.
public struct JSONLeaves: Hashable, Sendable {
    /// A text, a number, `true`, `false`, `null`, or an empty array or object.
    public struct Leaf: Hashable, Sendable {
        /// `measures[0].numerator`.
        public var path: String
        /// Numbers as they are written, texts in quotation marks.
        public var value: String

        /// Whether both are the same byte for byte, since equal texts may be spelt in different characters, or equal numbers.
        fileprivate func isSame(as other: Leaf) -> Bool {
            guard path.utf8.elementsEqual(other.path.utf8) else { return false }
            if value.utf8.elementsEqual(other.value.utf8) { return true }
            return JSONNumber(value).map { $0 == JSONNumber(other.value) } ?? false
        }
    }

    /// Where two documents say something else; nil where one says nothing.
    public struct Difference: Hashable, Sendable {
        public var path: String
        public var own: String?
        public var other: String?

        public init(path: String, own: String?, other: String?) {
            self.path = path
            self.own = own
            self.other = other
        }
    }

    public let leaves: [Leaf]

    /// - Throws: `JSONReadingError` for what is not one JSON document (RFC 8259), or names a member twice.
    public init(_ bytes: [UInt8]) throws(JSONReadingError) {
        var reader = JSONReader(bytes)
        leaves = try reader.document()
    }

    /// The value at a path.
    public subscript(path: String) -> String? { leaves.first { $0.path == path }?.value }

    /// The text at a path, without its quotation marks; nil for what is no text.
    public func text(_ path: String) -> String? {
        guard let value = self[path], value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return nil }
        return String(value.dropFirst().dropLast())
    }

    /// The whole number at a path.
    public func number(_ path: String) -> Int? { self[path].flatMap(JSONNumber.init)?.whole }

    /// The first value of this document that the other has not, or has otherwise; else the first that it has besides.
    public func firstDifference(from other: JSONLeaves) -> Difference? {
        let known = Dictionary(other.leaves.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        if let leaf = leaves.first(where: { leaf in !(known[leaf.path].map(leaf.isSame) ?? false) }) {
            return Difference(path: leaf.path, own: leaf.value, other: known[leaf.path]?.value)
        }
        let own = Set(leaves.map(\.path))
        return other.leaves.first { !own.contains($0.path) }
            .map { Difference(path: $0.path, own: nil, other: $0.value) }
    }
}

/// Why bytes are not one JSON document.
public struct JSONReadingError: Error, Hashable, Sendable {
    /// The line of the first byte that does not belong there, counted from 1.
    public var line: Int

    public init(line: Int) {
        self.line = line
    }
}

/// Reads RFC 8259 and nothing else.
private struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var leaves: [JSONLeaves.Leaf] = []

    private static let deepest = 64
    /// Bytes of a path; each value has its own copy.
    private static let longest = 1_024

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(JSONReadingError) -> [JSONLeaves.Leaf] {
        try value(at: "", depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw error }
        return leaves
    }

    private var error: JSONReadingError {
        JSONReadingError(line: 1 + bytes.prefix(position).count { $0 == UInt8(ascii: "\n") })
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(JSONReadingError) {
        guard current == byte else { throw error }
        position += 1
    }

    private mutating func value(at path: String, depth: Int) throws(JSONReadingError) {
        skipBlanks()
        guard depth < JSONReader.deepest, path.utf8.count <= JSONReader.longest else { throw error }
        switch current {
        case UInt8(ascii: "{"): try object(at: path, depth)
        case UInt8(ascii: "["): try array(at: path, depth)
        case UInt8(ascii: "\""): leaves.append(.init(path: path, value: "\"\(try text())\""))
        case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte):
            leaves.append(.init(path: path, value: try number()))
        default: leaves.append(.init(path: path, value: try word()))
        }
    }

    private mutating func object(at path: String, _ depth: Int) throws(JSONReadingError) {
        position += 1
        var names: Set<String> = []
        skipBlanks()
        if current == UInt8(ascii: "}") {
            position += 1
            leaves.append(.init(path: path, value: "{}"))
            return
        }
        while true {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { throw error }
            let name = try text()
            guard names.insert(name).inserted else { throw error }
            skipBlanks()
            try expect(UInt8(ascii: ":"))
            try value(at: path.isEmpty ? step(name) : path + "." + step(name), depth: depth + 1)
            skipBlanks()
            if current == UInt8(ascii: "}") {
                position += 1
                return
            }
            try expect(UInt8(ascii: ","))
        }
    }

    /// A name as a step of a path; in quotation marks where it could be taken for several.
    private func step(_ name: String) -> String {
        name.contains { ".[\"".contains($0) } || name.isEmpty ? "\"\(name)\"" : name
    }

    private mutating func array(at path: String, _ depth: Int) throws(JSONReadingError) {
        position += 1
        var index = 0
        skipBlanks()
        if current == UInt8(ascii: "]") {
            position += 1
            leaves.append(.init(path: path, value: "[]"))
            return
        }
        while true {
            try value(at: "\(path)[\(index)]", depth: depth + 1)
            index += 1
            skipBlanks()
            if current == UInt8(ascii: "]") {
                position += 1
                return
            }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func word() throws(JSONReadingError) -> String {
        for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return word
        }
        throw error
    }

    /// As it is written: `-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?`.
    private mutating func number() throws(JSONReadingError) -> String {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if let byte = current, [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte) {
            position += 1
            if let sign = current, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) { position += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONReadingError) {
        let start = position
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw error }
    }

    private mutating func text() throws(JSONReadingError) -> String {
        position += 1
        var units: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let text = String(validating: units, as: UTF8.self) else { throw error }
                return text
            case UInt8(ascii: "\\"):
                position += 1
                units += Array(String(Character(try escaped())).utf8)
            case 0..<0x20: throw error
            default:
                units.append(byte)
                position += 1
            }
        }
        throw error
    }

    /// The character of an escape, whose backslash is behind.
    private mutating func escaped() throws(JSONReadingError) -> Unicode.Scalar {
        guard let byte = current else { throw error }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        default: throw error
        }
    }

    /// Four digits, or two times four that make a pair.
    private mutating func codePoint() throws(JSONReadingError) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        try expect(UInt8(ascii: "\\"))
        try expect(UInt8(ascii: "u"))
        let second = try unit()
        guard (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        else { throw error }
        return scalar
    }

    private mutating func unit() throws(JSONReadingError) -> UInt16 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error }
        position += 4
        return unit
    }
}
