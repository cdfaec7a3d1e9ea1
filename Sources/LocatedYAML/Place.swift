import HandoverModel

/// A `Position` in half the space; a tree holds one for each end of every node.
struct Place: Hashable, Comparable, Sendable {
    /// Counted from 1.
    var line: UInt32
    /// Counted from 1, in code points.
    var column: UInt32

    var next: Place { Place(line: line, column: column &+ 1) }

    static func < (left: Place, right: Place) -> Bool {
        left.line == right.line ? left.column < right.column : left.line < right.line
    }
}

/// A `SourceRange` in half the space, with `end` exclusive.
struct Stretch: Hashable, Sendable {
    var start: Place
    var end: Place

    var isEmpty: Bool { start == end }

    init(_ start: Place, _ end: Place) {
        self.start = start
        self.end = end
    }

    init(oneAt start: Place) {
        self.init(start, start.next)
    }
}

extension Position {
    init(_ place: Place) {
        self.init(line: Int(place.line), column: Int(place.column))
    }
}

extension SourceRange {
    init(_ stretch: Stretch) {
        self.init(Position(stretch.start), Position(stretch.end))
    }
}
