/// Reads back what `WorkspaceFiles.recorded()` wrote, and nothing else.
///
/// Every command does this once, and Foundation's decoder takes longer to get going than this takes in all.
struct RecordedReader {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes of the files by their paths; nil when the bytes have another form.
    mutating func files() -> [String: [UInt8]]? {
        guard skip(#"{"files":{"#) else { return nil }
        var files: [String: [UInt8]] = [:]
        while !skip("}}") {
            guard files.isEmpty || skip(","), let name = text(), let path = String(validating: name, as: UTF8.self),
                skip(":"), let contents = text(), files.updateValue(contents, forKey: path) == nil
            else { return nil }
        }
        return position == bytes.count ? files : nil
    }

    private mutating func skip(_ expected: String) -> Bool {
        guard bytes[position...].starts(with: expected.utf8) else { return false }
        position += expected.utf8.count
        return true
    }

    private mutating func text() -> [UInt8]? {
        guard skip("\"") else { return nil }
        var text: [UInt8] = []
        while let end = bytes[position...].firstIndex(where: { $0 == Self.quote || $0 == Self.backslash }) {
            text += bytes[position..<end]
            position = end + 1
            if bytes[end] == Self.quote { return text }
            guard let byte = escaped() else { return nil }
            text.append(byte)
        }
        return nil
    }

    /// The byte that the escape here stands for: one of those that JSON does not let stand as they are.
    private mutating func escaped() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        switch bytes[position] {
        case Self.quote: return Self.quote
        case Self.backslash: return Self.backslash
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "u"):
            let digits = bytes[position...].dropFirst().prefix(4)
            guard digits.count == 4, digits.starts(with: "00".utf8),
                let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), byte < 0x20
            else { return nil }
            position += 4
            return byte
        default: return nil
        }
    }
}
