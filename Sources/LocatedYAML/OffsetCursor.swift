/// Turns places into offsets in the order of the file, so that many places on one long line cost one walk along it.
struct OffsetCursor {
    private let source: SourceText
    private var place = Place(line: 1, column: 1)
    private var offset = 0

    init(_ source: SourceText) {
        self.source = source
    }

    mutating func offset(of wanted: Place) -> Int {
        if wanted.line == place.line, wanted >= place {
            offset = source.offset(after: Int(wanted.column - place.column), codePointsFrom: offset)
        } else {
            offset = source.offset(of: wanted)
        }
        place = wanted
        return offset
    }
}
