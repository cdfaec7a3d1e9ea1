import HandoverModel

/// A value with the stretch of its file that it was read from.
struct Located<Value: Sendable>: Sendable {
    var value: Value
    private let stretch: CompactRange

    init(value: Value, range: SourceRange) {
        self.value = value
        stretch = CompactRange(range)
    }

    var range: SourceRange { stretch.range }
}

extension Located where Value == String {
    init(_ value: String, at range: SourceRange) {
        self.init(value: value, range: range)
    }
}

/// A `SourceRange` in half the space; a large workspace has a hundred thousand of them.
struct CompactRange: Sendable {
    private let startLine, startColumn, endLine, endColumn: UInt32

    init(_ range: SourceRange) {
        startLine = UInt32(clamping: range.start.line)
        startColumn = UInt32(clamping: range.start.column)
        endLine = UInt32(clamping: range.end.line)
        endColumn = UInt32(clamping: range.end.column)
    }

    var range: SourceRange {
        SourceRange(
            Position(line: Int(startLine), column: Int(startColumn)),
            Position(line: Int(endLine), column: Int(endColumn)))
    }
}
