/// What cells of a row must say, all of it.
public struct CellCondition: Hashable, Sendable {
    public struct Clause: Hashable, Sendable {
        public var column: String
        /// Any of them; `*` stands for any characters.
        public var patterns: [String]

        public init(column: String, patterns: [String]) {
            self.column = column
            self.patterns = patterns
        }
    }

    public var clauses: [Clause]

    public init(_ clauses: [Clause]) {
        self.clauses = clauses
    }

    /// Whether it holds, with the texts of each column; of columns with one name any may fit.
    public func holds(_ texts: (String) -> [String]) -> Bool {
        clauses.allSatisfy { clause in
            let found = texts(clause.column)
            // A column without a text says nothing, which an empty pattern asks for.
            return (found.isEmpty ? [""] : found).contains { text in
                clause.patterns.contains { matches(text, pattern: $0) }
            }
        }
    }
}

/// Whether a text is as a pattern says, in which `*` stands for any characters.
func matches(_ text: String, pattern: String) -> Bool {
    guard pattern.utf8.contains(UInt8(ascii: "*")) else { return text == pattern }
    let text = Array(text.utf8)
    let pattern = Array(pattern.utf8)
    var (at, of) = (0, 0)
    var star: (at: Int, of: Int)?
    while at < text.count {
        if of < pattern.count, pattern[of] == UInt8(ascii: "*") {
            star = (at, of)
            of += 1
        } else if of < pattern.count, pattern[of] == text[at] {
            (at, of) = (at + 1, of + 1)
        } else if let last = star {
            star = (last.at + 1, last.of)
            (at, of) = (last.at + 1, last.of + 1)
        } else {
            return false
        }
    }
    return pattern[of...].allSatisfy { $0 == UInt8(ascii: "*") }
}
