public import HandoverModel

/// When the rule for independence would hold if the share of independent tasks goes on as it has.
public struct IndependenceForecast: Hashable, Sendable, Codable {
    public var outcome: Outcome
    /// What it goes by; nil before there are tasks of two weeks.
    public var trend: Trend?

    /// How many weeks with tasks, and how many tasks it takes.
    public static let leastWeeks = 6
    public static let leastTasks = 40
    /// The least z of the slope.
    public static let leastZ = 2.0
    /// How many weeks it goes back: a quarter of a year.
    public static let mostWeeks = 13
    /// How many weeks ahead it looks: half a year.
    public static let horizon = 26

    public enum Outcome: Hashable, Sendable, Codable {
        /// The rule holds already.
        case met
        /// The first checkpoint at which it would hold, with the counts of its window, known and projected together.
        case expected(Measure.Checkpoint)
        case none(NoDate)
    }

    /// Why there is no date.
    public enum NoDate: Hashable, Sendable, Codable {
        case noTarget
        case tooFewWeeks(have: Int, need: Int)
        case tooFewTasks(have: Int, need: Int)
        /// The slope is not certain enough, or falls.
        case notImproving
        case beyondHorizon(weeks: Int)
    }

    /// The weekly shares that are projected; of tasks that can no longer be reopened.
    public struct Trend: Hashable, Sendable, Codable {
        /// From the first with tasks on, the oldest first.
        public var weeks: [Week]
        /// By how much the share grows a week.
        public var slope: Double
        /// Of the slope; nil where all or none were independent.
        public var z: Double?
        /// The mean of the weeks, rounded.
        public var tasksPerWeek: Int

        public struct Week: Hashable, Sendable, Codable {
            /// Its last day.
            public var end: Day
            public var independent: Int
            public var eligible: Int

            public init(end: Day, independent: Int, eligible: Int) {
                self.end = end
                self.independent = independent
                self.eligible = eligible
            }
        }

        public init(weeks: [Week], slope: Double, z: Double?, tasksPerWeek: Int) {
            self.weeks = weeks
            self.slope = slope
            self.z = z
            self.tasksPerWeek = tasksPerWeek
        }
    }

    public init(outcome: Outcome, trend: Trend? = nil) {
        self.outcome = outcome
        self.trend = trend
    }

    public var expected: Measure.Checkpoint? {
        if case .expected(let checkpoint) = outcome { checkpoint } else { nil }
    }
}
