/// A value's place in canonical JSON.
///
/// The values inside it follow it; in an object each key stands before its value.
struct CanonicalNode {
    enum Form: UInt8 {
        case object, array, integer
        /// A string without escapes, and one with some; the range leaves the quotes out.
        case plainString, escapedString
    }

    var form: Form
    var start: Int32
    var end: Int32
    /// The number of the first node that is not inside this one.
    var next: Int32
}

/// Bytes that were read, with the places of all values.
final class CanonicalDocument {
    let bytes: [UInt8]
    let nodes: [CanonicalNode]

    init(bytes: [UInt8], nodes: [CanonicalNode]) {
        self.bytes = bytes
        self.nodes = nodes
    }
}

/// Reads canonical JSON and nothing else: another form of the same value is refused at its first differing byte.
struct CanonicalReader {
    private let bytes: [UInt8]
    private var position = 0
    private var nodes: [CanonicalNode] = []

    static func nodes(of bytes: [UInt8]) throws -> [CanonicalNode] {
        var reader = CanonicalReader(bytes: bytes)
        reader.nodes.reserveCapacity(bytes.count / 8 + 4)
        try reader.readValue(depth: 0)
        guard reader.position == bytes.count else { throw reader.malformed() }
        return reader.nodes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func malformed() -> CanonicalJSONError { .malformed(offset: position) }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func expect(_ byte: UInt8) throws {
        guard current == byte else { throw malformed() }
        position += 1
    }

    private mutating func readValue(depth: Int) throws {
        guard depth < 64 else { throw CanonicalJSONError.tooDeep }
        switch current {
        case UInt8(ascii: "{"): try readObject(depth)
        case UInt8(ascii: "["): try readArray(depth)
        case UInt8(ascii: "\""): try readString()
        default: try readInteger()
        }
    }

    private mutating func open(_ form: CanonicalNode.Form) -> Int {
        nodes.append(CanonicalNode(form: form, start: Int32(truncatingIfNeeded: position), end: 0, next: 0))
        return nodes.count - 1
    }

    private mutating func close(_ node: Int, end: Int) {
        nodes[node].end = Int32(truncatingIfNeeded: end)
        nodes[node].next = Int32(truncatingIfNeeded: nodes.count)
    }

    private mutating func readObject(_ depth: Int) throws {
        let node = open(.object)
        position += 1
        var previous: Range<Int>?
        while current != UInt8(ascii: "}") {
            if previous != nil { try expect(UInt8(ascii: ",")) }
            let keyStart = position + 1
            guard current == UInt8(ascii: "\"") else { throw malformed() }
            try readString()
            let key = keyStart..<(position - 1)
            guard bytes[key].allSatisfy({ $0 < 0x80 }), previous.map({ isOrdered($0, key) }) ?? true else {
                throw CanonicalJSONError.malformed(offset: keyStart)
            }
            previous = key
            try expect(UInt8(ascii: ":"))
            try readValue(depth: depth + 1)
        }
        position += 1
        close(node, end: position)
    }

    private func isOrdered(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        var (one, other) = (left.lowerBound, right.lowerBound)
        while one < left.upperBound && other < right.upperBound {
            if bytes[one] != bytes[other] { return bytes[one] < bytes[other] }
            one += 1
            other += 1
        }
        return left.count < right.count
    }

    private mutating func readArray(_ depth: Int) throws {
        let node = open(.array)
        position += 1
        var isFirst = true
        while current != UInt8(ascii: "]") {
            if !isFirst { try expect(UInt8(ascii: ",")) }
            isFirst = false
            try readValue(depth: depth + 1)
        }
        position += 1
        close(node, end: position)
    }

    private mutating func readInteger() throws {
        let node = open(.integer)
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let digits = position
        var value: Int64 = 0
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            guard value < CanonicalJSON.integerLimit else { throw malformed() }
            position += 1
        }
        let startsWithZero = position > digits && bytes[digits] == UInt8(ascii: "0")
        guard position > digits, !startsWithZero || position - start == 1 else {
            throw CanonicalJSONError.malformed(offset: start)
        }
        close(node, end: position)
    }

    private mutating func readString() throws {
        position += 1
        let node = open(.plainString)
        while true {
            guard let byte = current else { throw malformed() }
            switch byte {
            case UInt8(ascii: "\""):
                close(node, end: position)
                position += 1
                return
            case UInt8(ascii: "\\"):
                nodes[node].form = .escapedString
                position += try escapeLength()
            case 0..<0x20: throw malformed()
            case 0x20..<0x80: position += 1
            default: position += try sequenceLength(byte)
            }
        }
    }

    /// The length of the escape here; only the escape that RFC 8785 asks for is one.
    private func escapeLength() throws -> Int {
        guard position + 1 < bytes.count else { throw malformed() }
        switch bytes[position + 1] {
        case 0x22, 0x5C, UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "r"):
            return 2
        case UInt8(ascii: "u"):
            guard position + 5 < bytes.count, bytes[position + 2] == 0x30, bytes[position + 3] == 0x30,
                let code = CanonicalReader.code(bytes[position + 4], bytes[position + 5]),
                ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(code)
            else { throw malformed() }
            return 6
        default: throw malformed()
        }
    }

    /// The control character that two lower-case hexadecimal digits name; nil for anything else.
    static func code(_ high: UInt8, _ low: UInt8) -> UInt8? {
        let digit: UInt8
        switch low {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = low - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = low - UInt8(ascii: "a") + 10
        default: return nil
        }
        guard high == UInt8(ascii: "0") || high == UInt8(ascii: "1") else { return nil }
        return (high - UInt8(ascii: "0")) << 4 | digit
    }

    /// The length of the UTF-8 sequence that starts with `first` here.
    private func sequenceLength(_ first: UInt8) throws -> Int {
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first <= 0xF4, position + length <= bytes.count else { throw malformed() }
        let second = bytes[position + 1]
        let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
        guard second >= lowest, second <= highest else { throw malformed() }
        for index in (position + 2)..<(position + max(length, 2)) where bytes[index] & 0xC0 != 0x80 {
            throw malformed()
        }
        return length
    }
}
