import HandoverModel

/// One pass over the bytes of a file: is it UTF-8, where do its lines begin, what in it is forbidden.
struct TextScan {
    /// A character that may not stand in a definition.
    struct Forbidden {
        var codePoint: UInt32
        var place: Place
        var bytes: Range<Int>
    }

    /// A `?` that does not follow a letter, a digit or another one.
    ///
    /// Only such a one can begin a key.
    struct QuestionMark {
        var place: Place
        var offset: UInt32
    }

    private(set) var lineStarts: [UInt32] = [0]
    private(set) var forbidden: [Forbidden] = []
    /// How many forbidden characters are not in `forbidden`, and where the first of them stands.
    private(set) var moreForbidden: (count: Int, first: Place)?
    private(set) var questionMarks: [QuestionMark] = []
    private(set) var hasBackslash = false
    /// The first byte that does not belong to a well-formed character; the scan ends there.
    private(set) var invalid: (offset: Int, place: Place)?

    private let limit: Int
    /// How many bytes before the current one do not begin a code point on the current line.
    private var continuations = 0

    /// Scans until the end or the first invalid byte, and notes so many forbidden characters; the others are counted.
    init(_ bytes: [UInt8], forbiddenAtMost limit: Int) {
        self.limit = limit
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            let byte = span[offset]
            if byte >= 0x80 {
                guard let (codePoint, length) = decode(span, at: offset) else {
                    invalid = (offset, place(at: offset))
                    return
                }
                if codePoint.isForbiddenCharacter {
                    forbid(codePoint, offset..<offset + length)
                }
                continuations += length - 1
                offset += length
            } else if byte > 0x3F {
                if byte == UInt8(ascii: "\\") { hasBackslash = true }
                if byte == 0x7F { forbid(0x7F, offset..<offset + 1) }
                offset += 1
            } else if byte >= 0x20 {
                if byte == UInt8(ascii: "?") { noteQuestionMark(span, at: offset) }
                offset += 1
            } else {
                offset += 1
                switch byte {
                case UInt8(ascii: "\t"): continue
                case UInt8(ascii: "\r") where offset < span.count && span[offset] == UInt8(ascii: "\n"): continue
                case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                    lineStarts.append(UInt32(truncatingIfNeeded: offset))
                    continuations = 0
                default: forbid(UInt32(byte), offset - 1..<offset)
                }
            }
        }
    }

    private func place(at offset: Int) -> Place {
        let start = Int(lineStarts[lineStarts.count - 1])
        return Place(
            line: UInt32(truncatingIfNeeded: lineStarts.count),
            column: UInt32(truncatingIfNeeded: offset - start - continuations + 1))
    }

    private mutating func forbid(_ codePoint: UInt32, _ bytes: Range<Int>) {
        if forbidden.count < limit {
            forbidden.append(Forbidden(codePoint: codePoint, place: place(at: bytes.lowerBound), bytes: bytes))
        } else if let more = moreForbidden {
            moreForbidden = (more.count + 1, more.first)
        } else {
            moreForbidden = (1, place(at: bytes.lowerBound))
        }
    }

    private mutating func noteQuestionMark(_ span: Span<UInt8>, at offset: Int) {
        if offset > 0 {
            switch span[offset - 1] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "?"), 0x80...:
                return
            default: break
            }
        }
        questionMarks.append(QuestionMark(place: place(at: offset), offset: UInt32(truncatingIfNeeded: offset)))
    }
}

extension TextScan {
    /// The bytes with U+FFFD in place of each forbidden character, so that the rest of the file can be read too.
    func replacingForbidden(in bytes: [UInt8]) -> [UInt8] {
        if forbidden.isEmpty { return bytes }
        var text: [UInt8] = []
        var end = 0
        for character in forbidden {
            text += bytes[end..<character.bytes.lowerBound]
            text += "\u{FFFD}".utf8
            end = character.bytes.upperBound
        }
        return text + bytes[end...]
    }
}

/// The character that begins at `offset` with a byte above 0x7F, nil unless it is well formed (Unicode 15, table 3-7).
private func decode(_ bytes: Span<UInt8>, at offset: Int) -> (codePoint: UInt32, length: Int)? {
    let first = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    var codePoint: UInt32
    switch first {
    case 0xC2...0xDF: (length, codePoint) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF:
        (length, codePoint) = (3, UInt32(first & 0x0F))
        if first == 0xE0 { second = 0xA0...0xBF }
        if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
        (length, codePoint) = (4, UInt32(first & 0x07))
        if first == 0xF0 { second = 0x90...0xBF }
        if first == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in offset + 1..<offset + length {
        guard bytes[index] & 0xC0 == 0x80 else { return nil }
        codePoint = codePoint << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (codePoint, length)
}
