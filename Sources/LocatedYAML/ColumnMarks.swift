/// Where every 1,024th column of the long lines of a text stands.
struct ColumnMarks: Sendable {
    private static let step = 1024
    /// Bytes from which on a line is long.
    private static let long = 8 * step

    private var marks: [Int: [UInt32]] = [:]

    init(_ bytes: [UInt8], _ lineStarts: [UInt32]) {
        guard bytes.count >= Self.long else { return }
        for line in lineStarts.indices {
            let start = Int(lineStarts[line])
            let end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
            if end - start >= Self.long { marks[line] = Self.marks(bytes.span, from: start, to: end) }
        }
    }

    /// The last column known at or before another on a line, and its offset; column 1 has none.
    func last(before column: Int, line: Int) -> (column: Int, offset: Int?) {
        guard column > Self.step, let marks = marks[line] else { return (1, nil) }
        let index = min((column - 1) / Self.step, marks.count) - 1
        return index < 0 ? (1, nil) : ((index + 1) * Self.step + 1, Int(marks[index]))
    }

    /// The offsets of the columns 1,025, 2,049 and so on; none of them lies beyond the line's break.
    private static func marks(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> [UInt32] {
        var marks: [UInt32] = []
        var count = 0
        for offset in start..<end {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if byte & 0xC0 == 0x80 { continue }
            if count > 0, count.isMultiple(of: step) { marks.append(UInt32(truncatingIfNeeded: offset)) }
            count += 1
        }
        return marks
    }
}
