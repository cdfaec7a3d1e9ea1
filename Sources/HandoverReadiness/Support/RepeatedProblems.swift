public import HandoverModel

/// What several tasks of one service have in common, each with the improvement action that is about it or is proposed.
public struct RepeatedProblems: Hashable, Sendable, Codable {
    public struct Group: Hashable, Sendable, Codable {
        public var kind: ProblemKind
        public var service: String
        /// What they have in common, as the newest task has it.
        public var text: String
        /// The newest first, at most `shown`.
        public var tasks: [TaskRecord.ID]
        /// How many there are.
        public var count: Int
        /// The days on which the first and the last of them were opened.
        public var first: Day
        public var last: Day
        /// An open action that names one of them; nil where none does, so that one is proposed.
        public var action: Improvement.ID?

        public init(
            kind: ProblemKind, service: String, text: String, tasks: [TaskRecord.ID], count: Int, first: Day,
            last: Day, action: Improvement.ID?
        ) {
            self.kind = kind
            self.service = service
            self.text = text
            self.tasks = tasks
            self.count = count
            self.first = first
            self.last = last
            self.action = action
        }
    }

    public var asOf: Instant
    public var day: Day
    /// How many days were looked at, the last of them `day`.
    public var days: Int
    /// Those that no action is about first; each with the most tasks first, at most `mostGroups`.
    public var groups: [Group]
    /// How many groups there are beside them.
    public var more: Int

    /// How many days are looked at where nobody says.
    public static let standardDays = 30
    /// How many tasks of a group are named.
    public static let shown = 20
    public static let mostGroups = 50

    public init(asOf: Instant, day: Day, days: Int, groups: [Group], more: Int) {
        self.asOf = asOf
        self.day = day
        self.days = days
        self.groups = groups.filter { $0.action == nil } + groups.filter { $0.action != nil }
        self.more = more
    }
}
