public import HandoverModel

/// How often documents of the knowledge base were named as what was updated with a task, when it was closed.
public struct DocumentUse: Hashable, Sendable, Codable {
    /// How many tasks named a document.
    public struct Count: Hashable, Sendable, Codable {
        public var document: KnowledgeDocument.ID
        public var tasks: Int

        public init(document: KnowledgeDocument.ID, tasks: Int) {
            self.document = document
            self.tasks = tasks
        }
    }

    /// Counts of some days.
    public struct Span: Hashable, Sendable, Codable {
        /// Of each document that some task named, in the order of the definitions.
        public var counts: [Count]
        /// Tasks that named something else.
        public var others: Int

        /// `words` says how many tasks named each word, as `KnowledgeDocument.words` has it; `named`: how many named anything.
        ///
        /// A word that names several documents counts for the first of them.
        public init(_ knowledge: KnowledgeBase?, words: [String: Int], named: Int) {
            var left = words
            counts = (knowledge?.documents ?? []).compactMap { document in
                let tasks = document.words.reduce(0) { $0 + (left.removeValue(forKey: $1) ?? 0) }
                return tasks > 0 ? Count(document: document.id, tasks: tasks) : nil
            }
            others = named - counts.reduce(0) { $0 + $1.tasks }
        }

        public subscript(id: KnowledgeDocument.ID) -> Int { counts.first { $0.document == id }?.tasks ?? 0 }

        /// The most first; those of the same number in the order of the definitions.
        public var ranked: [Count] {
            counts.enumerated().sorted { (-$0.element.tasks, $0.offset) < (-$1.element.tasks, $1.offset) }.map(
                \.element)
        }
    }

    /// The last day that counts.
    public var day: Day
    /// Of the last `recentDays` days.
    public var recent: Span
    public var all: Span

    public static let recentDays = 30

    public init(day: Day, recent: Span, all: Span) {
        self.day = day
        self.recent = recent
        self.all = all
    }
}
