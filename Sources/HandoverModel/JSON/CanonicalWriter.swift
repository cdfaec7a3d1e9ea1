/// One encoding, shared by the containers that take part in it.
final class CanonicalWriter {
    var buffer = CanonicalBuffer()

    /// Writes a value one level down and says where it stands.
    func write(_ value: some Encodable) throws -> Range<Int> {
        let level = try buffer.open()
        try value.encode(to: CanonicalEncoder(writer: self, level: level))
        return try buffer.close(level)
    }

    func result(of range: Range<Int>) -> [UInt8] { Array(buffer.bytes[range]) }
}

/// The state of one encoding: finished values in `bytes`, and for each level the fields of the value being written.
struct CanonicalBuffer {
    /// Where a finished value stands in `bytes`, with its key in an object.
    private struct Field {
        /// The first eight bytes of the key, so that most comparisons are of one number.
        var prefix: UInt64
        var key: String
        var range: Range<Int>
    }

    private enum Form {
        case nothing, scalar, object, array
    }

    private struct Level {
        var form = Form.nothing
        var start = 0
        var fields: [Field] = []
    }

    private static let deepest = 64

    private(set) var bytes: [UInt8] = []
    private var levels: [Level] = []
    private var depth = 0
    private var failure: CanonicalJSONError?

    init() {
        bytes.reserveCapacity(1024)
        levels.reserveCapacity(4)
    }

    /// Begins a value one level down.
    mutating func open() throws -> Int {
        guard depth < CanonicalBuffer.deepest else { throw CanonicalJSONError.tooDeep }
        if depth == levels.count { levels.append(Level()) }
        levels[depth].form = .nothing
        levels[depth].start = bytes.count
        levels[depth].fields.removeAll(keepingCapacity: true)
        depth += 1
        return depth - 1
    }

    /// Ends the value that was begun last and says where it stands.
    mutating func close(_ level: Int) throws -> Range<Int> {
        depth = level
        if let failure { throw failure }
        return try finish(level)
    }

    mutating func fail(_ error: CanonicalJSONError) {
        failure = failure ?? error
    }

    mutating func beginObject(_ level: Int) { begin(.object, level) }

    mutating func beginArray(_ level: Int) { begin(.array, level) }

    private mutating func begin(_ form: Form, _ level: Int) {
        if levels[level].form != .nothing && levels[level].form != form { fail(.unsupportedContainer) }
        levels[level].form = form
    }

    mutating func addField(_ key: String, _ range: Range<Int>, to level: Int) throws {
        var prefix: UInt64 = 0
        var count = 0
        for byte in key.utf8 {
            guard byte < 0x80 else { throw CanonicalJSONError.keyNotASCII(key) }
            if count < 8 { prefix |= UInt64(byte) << UInt64(56 - 8 * count) }
            count += 1
        }
        levels[level].fields.append(Field(prefix: prefix, key: key, range: range))
    }

    mutating func addElement(_ range: Range<Int>, to level: Int) {
        levels[level].fields.append(Field(prefix: 0, key: "", range: range))
    }

    func elementCount(_ level: Int) -> Int { levels[level].fields.count }

    /// Marks the level's value as a bare string or number, which the caller writes next.
    mutating func beginScalar(_ level: Int) {
        if levels[level].form != .nothing { fail(.unsupportedContainer) }
        levels[level].form = .scalar
        levels[level].start = bytes.count
    }

    /// Writes a string where the finished values end.
    @discardableResult
    mutating func append(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            for byte in text.utf8 { appendEscaped(byte) }
        } else {
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
        return start..<bytes.count
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }

    /// Writes an integer where the finished values end.
    @discardableResult
    mutating func append(_ number: some BinaryInteger) throws -> Range<Int> {
        guard let value = Int64(exactly: number), abs(value) < CanonicalJSON.integerLimit else {
            throw CanonicalJSONError.integerTooLarge(String(number))
        }
        let start = bytes.count
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        var divisor: UInt64 = 1
        while rest / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
            rest %= divisor
            divisor /= 10
        }
        return start..<bytes.count
    }

    private mutating func finish(_ level: Int) throws -> Range<Int> {
        switch levels[level].form {
        case .nothing: throw CanonicalJSONError.unsupportedValue("nothing")
        case .scalar: return levels[level].start..<bytes.count
        case .object: return try assembleObject(level)
        case .array: return assembleArray(level)
        }
    }

    private mutating func assembleObject(_ level: Int) throws -> Range<Int> {
        var fields: [Field] = []
        swap(&fields, &levels[level].fields)
        defer { swap(&fields, &levels[level].fields) }
        fields.sort { left, right in
            left.prefix != right.prefix
                ? left.prefix < right.prefix : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        let start = bytes.count
        bytes.append(UInt8(ascii: "{"))
        for (index, field) in fields.enumerated() {
            if index > 0 {
                guard fields[index - 1].key != field.key else { throw CanonicalJSONError.duplicateKey(field.key) }
                bytes.append(UInt8(ascii: ","))
            }
            append(field.key)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: bytes[field.range])
        }
        bytes.append(UInt8(ascii: "}"))
        return start..<bytes.count
    }

    private mutating func assembleArray(_ level: Int) -> Range<Int> {
        let start = bytes.count
        bytes.append(UInt8(ascii: "["))
        for index in levels[level].fields.indices {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: bytes[levels[level].fields[index].range])
        }
        bytes.append(UInt8(ascii: "]"))
        return start..<bytes.count
    }
}
