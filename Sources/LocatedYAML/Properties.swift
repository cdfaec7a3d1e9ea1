/// Where the anchor and the tag before a node stand.
struct Properties {
    private(set) var anchor: Stretch?
    private(set) var tag: Stretch?

    /// Reads them in a text in which libyaml has found them, from the place where the first begins.
    init(_ source: SourceText, from start: Place, at startOffset: Int) {
        var place = start
        let bytes = source.bytes
        var offset = startOffset
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                place = Place(line: place.line + 1, column: 1)
                offset = source.offset(of: place)
            case UInt8(ascii: "#"):
                while offset < bytes.count, !Self.isBlank(bytes[offset]) || Self.isSpace(bytes[offset]) { offset += 1 }
            case let byte where Self.isSpace(byte):
                place = place.next
                offset += 1
            case UInt8(ascii: "&") where anchor == nil:
                anchor = Self.word(bytes, &offset, &place)
            case UInt8(ascii: "!") where tag == nil:
                tag = Self.word(bytes, &offset, &place)
            default: return
            }
        }
    }

    /// The property at `offset`, which is ASCII, and goes on after it.
    private static func word(_ bytes: [UInt8], _ offset: inout Int, _ place: inout Place) -> Stretch {
        let start = place
        let isVerbatim = bytes[offset...].starts(with: [UInt8(ascii: "!"), UInt8(ascii: "<")])
        while offset < bytes.count, !isBlank(bytes[offset]) {
            let byte = bytes[offset]
            if !isVerbatim, [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte) { break }
            offset += 1
            place = place.next
        }
        return Stretch(start, place)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isBlank(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
