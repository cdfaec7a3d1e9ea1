/// Something wrong with a definition file: what, where, and what would mend it.
///
/// A diagnostic is a value. The words are made from `problem` where they are shown, in the reader's language.
public struct Diagnostic: Hashable, Sendable, Codable {
    public enum Severity: String, Sendable, Codable {
        case error, warning
    }

    /// A second place that has a part in the problem, such as the first of two equal keys.
    public struct Note: Hashable, Sendable, Codable {
        public var file: String
        public var range: SourceRange
        public var remark: Remark

        public init(file: String, range: SourceRange, remark: Remark) {
            self.file = file
            self.range = range
            self.remark = remark
        }
    }

    public enum Remark: String, Sendable, Codable {
        /// The first of two things that may exist only once stands here.
        case firstHere
        /// The other thing the problem speaks of stands here.
        case declaredHere
    }

    /// The path of the file below the workspace, with `/` between its parts.
    public var file: String
    /// Where in the file; nil when the problem is the file as a whole.
    public var range: SourceRange?
    public var severity: Severity
    public var problem: Problem
    /// The nearest name that would have been right.
    public var suggestion: String?
    public var notes: [Note]
    /// The line of text that holds `range.start`, or, of a long one, at most 200 code points around that place.
    public var excerpt: String?
    /// The column of the excerpt's first character: 1 unless the beginning of the line is left out.
    public var excerptColumn: Int

    public init(
        file: String, range: SourceRange?, severity: Severity = .error, problem: Problem, suggestion: String? = nil,
        notes: [Note] = [], excerpt: String? = nil, excerptColumn: Int = 1
    ) {
        self.file = file
        self.range = range
        self.severity = severity
        self.problem = problem
        self.suggestion = suggestion
        self.notes = notes
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
    }
}
