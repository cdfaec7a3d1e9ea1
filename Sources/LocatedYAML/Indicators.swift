/// Finds, in the order of the file, the indicators that libyaml's events do not tell of: `?` before a key, a tag `!`.
struct Indicators {
    private let source: SourceText
    private let all: [TextScan.Indicator]
    private var next = 0

    init(_ source: SourceText, _ all: [TextScan.Indicator]) {
        self.source = source
        self.all = all
    }

    /// The first `?` outside of comments from `start` to `end`, between which there is no scalar.
    mutating func questionMark(from start: Place, to end: Place) -> Place? {
        skip(to: start)
        while next < all.count, all[next].place < end {
            let indicator = all[next]
            if isInComment(indicator, from: start) {
                skip(to: Place(line: indicator.place.line + 1, column: 1))
                continue
            }
            next += 1
            if source.bytes[Int(indicator.offset)] == UInt8(ascii: "?") { return indicator.place }
        }
        return nil
    }

    /// Whether there is a `!` at a place.
    mutating func isTag(at place: Place) -> Bool {
        skip(to: place)
        guard next < all.count, all[next].place == place else { return false }
        return source.bytes[Int(all[next].offset)] == UInt8(ascii: "!")
    }

    private mutating func skip(to place: Place) {
        while next < all.count, all[next].place < place { next += 1 }
    }

    private func isInComment(_ indicator: TextScan.Indicator, from start: Place) -> Bool {
        let line = Place(line: indicator.place.line, column: 1)
        let offset = source.offset(of: max(line, start))
        return source.bytes[offset..<Int(indicator.offset)].contains(UInt8(ascii: "#"))
    }
}
