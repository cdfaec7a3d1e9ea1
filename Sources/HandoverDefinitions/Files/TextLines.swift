import HandoverModel

/// A text as bytes that positions can be found in.
///
/// It has no byte order mark, which positions do not count.
struct TextLines {
    let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isReturn =
                byte == UInt8(ascii: "\r") && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
            if byte == UInt8(ascii: "\n") || isReturn { starts.append(index + 1) }
        }
        self.starts = starts
    }

    static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The offset of a position, or the end of the text when it lies beyond.
    func offset(of position: Position) -> Int {
        guard starts.indices.contains(position.line - 1) else { return bytes.count }
        var offset = starts[position.line - 1]
        var column = 1
        while column < position.column, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return offset
    }

    func startOfLine(_ line: Int) -> Int {
        starts.indices.contains(line - 1) ? starts[line - 1] : bytes.count
    }

    /// At most 200 code points of the line around a position, and the column of the first.
    func excerpt(at position: Position) -> (text: String, column: Int) {
        let column = max(1, position.column - 100)
        let start = offset(of: Position(line: position.line, column: column))
        let rest = restOfLine(after: start).prefix(1_000)
        return (String(String(decoding: rest, as: UTF8.self).unicodeScalars.prefix(200)), column)
    }

    /// What follows on the line, its break left out.
    func restOfLine(after offset: Int) -> ArraySlice<UInt8> {
        bytes[offset...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    }

    func isBlank(_ slice: ArraySlice<UInt8>) -> Bool {
        slice.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
