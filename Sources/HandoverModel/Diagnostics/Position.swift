/// A place in a text file: line and column, both counted from 1, columns in Unicode code points.
public struct Position: Hashable, Comparable, Sendable, Codable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a text file.
///
/// `end` is exclusive.
public struct SourceRange: Hashable, Sendable, Codable {
    public var start: Position
    public var end: Position

    public init(_ start: Position, _ end: Position) {
        self.start = start
        self.end = end
    }
}
