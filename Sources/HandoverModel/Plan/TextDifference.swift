/// How a text became another: what stays, what goes and what comes, in reading order.
///
/// Words and numbers go and come whole; of a script written without spaces, single characters do.
public struct TextDifference: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case same, removed, added
    }

    public struct Piece: Hashable, Sendable, Codable {
        public var kind: Kind
        public var text: String

        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// Two pieces next to each other are never of one kind, and what goes stands before what comes in its place.
    public let pieces: [Piece]

    /// Beyond this many comparisons the middle part is replaced as a whole.
    private static let limit = 4_000_000

    public init(from before: String, to after: String) {
        let old = tokens(before)
        let new = tokens(after)
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
        var steps = old[..<head].map { (Kind.same, $0) }
        steps += middle(Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]), Self.limit)
        steps += old[(old.count - tail)...].map { (Kind.same, $0) }
        pieces = joined(steps)
    }
}

/// A text as words, numbers and single other characters.
private func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
        var end = text.index(after: start)
        if text[start].belongsToWord {
            while end < text.endIndex, text[end].belongsToWord { end = text.index(after: end) }
        }
        tokens.append(text[start..<end])
        start = end
    }
    return tokens
}

extension Character {
    /// Letters and digits below U+2E80, where the scripts begin that are written without spaces.
    fileprivate var belongsToWord: Bool {
        (isLetter || isNumber) && unicodeScalars.allSatisfy { $0.value < 0x2E80 }
    }
}

/// The steps of a longest common subsequence.
private func middle(_ old: [Substring], _ new: [Substring], _ limit: Int) -> [(TextDifference.Kind, Substring)] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= limit else {
        return old.map { (.removed, $0) } + new.map { (.added, $0) }
    }
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
        for column in new.indices.reversed() {
            lengths[row * width + column] =
                old[row] == new[column]
                ? lengths[(row + 1) * width + column + 1] + 1
                : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
        }
    }
    var steps: [(TextDifference.Kind, Substring)] = []
    var row = 0
    var column = 0
    while row < old.count || column < new.count {
        if row < old.count, column < new.count, old[row] == new[column] {
            steps.append((.same, old[row]))
            row += 1
            column += 1
        } else if row < old.count,
            column == new.count || lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
        {
            steps.append((.removed, old[row]))
            row += 1
        } else {
            steps.append((.added, new[column]))
            column += 1
        }
    }
    return steps
}

/// Neighbours of one kind as one piece; between two that stay, what goes before what comes.
private func joined(_ steps: [(TextDifference.Kind, Substring)]) -> [TextDifference.Piece] {
    var pieces: [TextDifference.Piece] = []
    var same = ""
    var removed = ""
    var added = ""
    func flushChanges() {
        if !removed.isEmpty { pieces.append(.init(.removed, removed)) }
        if !added.isEmpty { pieces.append(.init(.added, added)) }
        removed = ""
        added = ""
    }
    for (kind, text) in steps {
        switch kind {
        case .same:
            flushChanges()
            same += text
        case .removed, .added:
            if !same.isEmpty { pieces.append(.init(.same, same)) }
            same = ""
            if kind == .removed { removed += text } else { added += text }
        }
    }
    flushChanges()
    if !same.isEmpty { pieces.append(.init(.same, same)) }
    return pieces
}
