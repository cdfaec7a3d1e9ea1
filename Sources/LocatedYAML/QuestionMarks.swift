/// Finds, in the order of the file, the `?` before a key, of which libyaml's events do not tell.
struct QuestionMarks {
    private let source: SourceText
    private let all: [TextScan.QuestionMark]
    private var next = 0
    private var cursor: OffsetCursor

    init(_ source: SourceText, _ all: [TextScan.QuestionMark]) {
        self.source = source
        self.all = all
        cursor = OffsetCursor(source)
    }

    /// The first `?` outside of comments from `start` to `end`, between which there is no scalar.
    mutating func first(from start: Place, to end: Place) -> Place? {
        skip(to: start)
        while next < all.count, all[next].place < end {
            let mark = all[next]
            if isInComment(mark, from: start) {
                skip(to: Place(line: mark.place.line + 1, column: 1))
                continue
            }
            next += 1
            return mark.place
        }
        return nil
    }

    private mutating func skip(to place: Place) {
        while next < all.count, all[next].place < place { next += 1 }
    }

    private mutating func isInComment(_ mark: TextScan.QuestionMark, from start: Place) -> Bool {
        let line = Place(line: mark.place.line, column: 1)
        let offset = cursor.offset(of: max(line, start))
        return source.bytes[offset..<Int(mark.offset)].contains(UInt8(ascii: "#"))
    }
}
