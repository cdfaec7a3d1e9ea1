/// A row of a spreadsheet file, each cell with its place.
public struct CSVRow: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        /// What it says, quotes taken off.
        public var text: String
        /// Where it stands, quotes included.
        public var range: SourceRange

        public init(text: String, range: SourceRange) {
            self.text = text
            self.range = range
        }
    }

    /// Something wrong with the row as CSV.
    ///
    /// Its cells are there all the same, as far as they can be told.
    public struct Flaw: Hashable, Sendable {
        public var problem: Problem
        public var range: SourceRange

        public init(problem: Problem, range: SourceRange) {
            self.problem = problem
            self.range = range
        }
    }

    public var cells: [Cell]
    public var flaws: [Flaw]

    public init(cells: [Cell], flaws: [Flaw] = []) {
        self.cells = cells
        self.flaws = flaws
    }

    /// The line on which it begins, counted from 1.
    public var line: Int { cells.first?.range.start.line ?? 1 }
}
