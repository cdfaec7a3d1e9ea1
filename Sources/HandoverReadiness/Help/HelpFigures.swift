public import HandoverModel

/// How many questions the receiving team asks the delivering team, and how many of them wait; nobody is named.
public struct HelpFigures: Hashable, Sendable, Codable {
    /// A week of the handover that is over.
    public struct Week: Hashable, Sendable, Codable {
        /// Its last day.
        public var end: Day
        public var asked: Int

        public init(end: Day, asked: Int) {
            self.end = end
            self.asked = asked
        }
    }

    /// The last weeks against as many before them.
    public struct Trend: Hashable, Sendable, Codable {
        public var recent: Int
        public var before: Int

        public init(recent: Int, before: Int) {
            self.recent = recent
            self.before = before
        }
    }

    /// All that were asked.
    public var asked: Int
    /// The last weeks that are over, the oldest first, at most `weeksShown`; none before a question was asked.
    public var weeks: [Week]
    /// Asked since the last of them ended.
    public var thisWeek: Int
    /// The day on which each question was asked that nobody has answered, the earliest first.
    public var waiting: [Day]

    public init(asked: Int = 0, weeks: [Week] = [], thisWeek: Int = 0, waiting: [Day] = []) {
        self.asked = asked
        self.weeks = weeks
        self.thisWeek = thisWeek
        self.waiting = waiting
    }

    public static let weeksShown = 13
    /// How many weeks are compared with as many before.
    public static let weeksCompared = 4

    /// In how many of `weeks` there was a question.
    public var weeksWithQuestions: Int { weeks.count { $0.asked > 0 } }

    /// Nil before twice `weeksCompared` are over.
    public var trend: Trend? {
        let count = Self.weeksCompared
        guard weeks.count >= 2 * count else { return nil }
        func sum(_ weeks: some Sequence<Week>) -> Int { weeks.reduce(0) { $0 + $1.asked } }
        return Trend(recent: sum(weeks.suffix(count)), before: sum(weeks.suffix(2 * count).prefix(count)))
    }
}

extension HelpFigures {
    /// Weeks count from the first day of the handover; `over` is the last day that is over.
    init(_ questions: [HelpQuestion], starts: Day, over: Day) {
        guard !questions.isEmpty else {
            self.init()
            return
        }
        let whole = max(0, (starts.days(to: over) + 1) / 7)
        let first = max(0, whole - Self.weeksShown)
        var weeks = (first..<whole).map { Week(end: starts.adding(days: 7 * $0 + 6), asked: 0) }
        var thisWeek = 0
        for question in questions where question.day >= starts {
            let week = starts.days(to: question.day) / 7
            if week >= whole { thisWeek += 1 } else if week >= first { weeks[week - first].asked += 1 }
        }
        self.init(
            asked: questions.count, weeks: weeks, thisWeek: thisWeek,
            waiting: questions.filter { $0.answer == nil }.map(\.day).sorted())
    }
}
