/// A file of the knowledge base as far as it is checked: what stands above the text, its headings and its links.
public struct MarkdownFile: Hashable, Sendable {
    /// From the root of the tree, with `/` between.
    public var path: String
    /// What stands between two lines `---` at its beginning.
    public var head: Head
    public var headings: [Heading]
    public var links: [Link]
    /// Whether anything stands below the head and the headings.
    public var hasText: Bool

    public init(
        path: String, head: Head = .absent, headings: [Heading] = [], links: [Link] = [], hasText: Bool = true
    ) {
        self.path = path
        self.head = head
        self.headings = headings
        self.links = links
        self.hasText = hasText
    }

    public enum Head: Hashable, Sendable {
        case absent
        /// It is not what it should be; the first mistake with its line.
        case unreadable(Problem, line: Int)
        case read(KnowledgeHead)
    }

    public struct Heading: Hashable, Sendable {
        /// From 1 to 6.
        public var level: Int
        public var text: String
        public var line: Int
        /// Whether anything stands between it and the next heading of its level or above.
        public var hasText: Bool

        public init(level: Int, text: String, line: Int, hasText: Bool) {
            self.level = level
            self.text = text
            self.line = line
            self.hasText = hasText
        }
    }

    public struct Link: Hashable, Sendable {
        /// As it is written, percent encoding and fragment included.
        public var target: String
        public var line: Int

        public init(target: String, line: Int) {
            self.target = target
            self.line = line
        }
    }
}

/// What a document of the knowledge base says of itself.
public struct KnowledgeHead: Hashable, Sendable {
    public var version: String?
    /// The day of its last change.
    public var updated: Day?
    /// The day of its last review.
    public var reviewed: Day?
    /// Who reviewed it then.
    public var reviewedBy: [String]
    /// The versions that its history tells of, in its order.
    public var history: [String]

    public init(
        version: String? = nil, updated: Day? = nil, reviewed: Day? = nil, reviewedBy: [String] = [],
        history: [String] = []
    ) {
        self.version = version
        self.updated = updated
        self.reviewed = reviewed
        self.reviewedBy = reviewedBy
        self.history = history
    }
}
