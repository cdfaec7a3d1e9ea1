public import HandoverModel

/// How things have come along since the start: a point a week, and one of the day asked for.
public struct Course: Hashable, Sendable, Codable {
    public var points: [Point]

    /// Where items and tasks stood at the end of a day.
    public struct Point: Hashable, Sendable, Codable {
        public var day: Day
        /// Of the tasks in the window that ended that day, as they were counted then.
        public var independent: Int
        public var eligible: Int
        /// Items done, and those due by then, of all that are applicable.
        public var done: Int
        public var due: Int
        public var total: Int

        public init(day: Day, independent: Int, eligible: Int, done: Int, due: Int, total: Int) {
            self.day = day
            self.independent = independent
            self.eligible = eligible
            self.done = done
            self.due = due
            self.total = total
        }
    }

    public init(points: [Point] = []) {
        self.points = points
    }

    /// The days that have a point: the end of each week since the start, the newest 106 of them, and the day asked for.
    public static func days(from start: Day, to day: Day) -> [Day] {
        guard start <= day else { return [day] }
        let weeks = (0...start.days(to: day) / 7).suffix(106).map { start.adding(days: 7 * $0) }
        return weeks.last == day ? weeks : weeks + [day]
    }
}

extension Course.Point {
    /// What a day's answer said.
    public init(_ readiness: Readiness) {
        let independence = readiness.measures.first { $0.id == .independence }
        let applicable = readiness.items.filter { !$0.isNotApplicable }
        self.init(
            day: readiness.day, independent: independence?.numerator ?? 0, eligible: independence?.denominator ?? 0,
            done: applicable.count(where: \.isDone),
            due: applicable.count { $0.due.map { $0 <= readiness.day } ?? false }, total: applicable.count)
    }
}
