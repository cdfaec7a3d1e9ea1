public import HandoverModel
public import HandoverReadiness

/// How things have come along since the start, a point a week.
public struct Trend: Hashable, Sendable {
    public var tasks: [TaskPoint]
    public var items: [ItemPoint]

    /// The window of tasks as it stood on a day.
    public struct TaskPoint: Hashable, Sendable {
        public var day: Day
        public var independent: Int
        public var eligible: Int

        public init(day: Day, independent: Int, eligible: Int) {
            self.day = day
            self.independent = independent
            self.eligible = eligible
        }

        var rate: Double? { eligible > 0 ? Double(independent) / Double(eligible) : nil }
        var interval: Measure.Interval? { Proportion(independent, of: eligible).wilson }
    }

    /// Items done, and those that were due, on a day.
    public struct ItemPoint: Hashable, Sendable {
        public var day: Day
        public var done: Int
        public var due: Int
        public var total: Int

        public init(day: Day, done: Int, due: Int, total: Int) {
            self.day = day
            self.done = done
            self.due = due
            self.total = total
        }
    }

    public init(_ course: Course) {
        tasks = course.points.map { TaskPoint(day: $0.day, independent: $0.independent, eligible: $0.eligible) }
        items = course.points.map { ItemPoint(day: $0.day, done: $0.done, due: $0.due, total: $0.total) }
    }

    public init(tasks: [TaskPoint] = [], items: [ItemPoint] = []) {
        self.tasks = tasks
        self.items = items
    }
}
