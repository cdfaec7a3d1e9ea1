internal import HandoverModel

/// How many items were finished a week, and what that makes of weeks to come: exact sums, nothing drawn at random.
///
/// Each of the weeks is as likely as any other to come again. One of `d` working days in which `n` items were done gives
/// `n · w / d` items in a week of `w` working days; a fraction is shared between the whole numbers beside it, so that the
/// mean stays what it is. A week without working days is no week: what was done in it counts with the next.
public struct Pace: Hashable, Sendable {
    /// Weeks with working days, the oldest first.
    public let weeks: [Week]

    public struct Week: Hashable, Sendable {
        public var completed: Int
        public var workingDays: Int

        public init(completed: Int, workingDays: Int) {
            self.completed = completed
            self.workingDays = workingDays
        }
    }

    /// How many weeks it takes.
    public static let least = 8
    /// How many weeks it goes back: a quarter of a year.
    public static let most = 13

    public init(_ weeks: [Week]) {
        var carried = 0
        self.weeks = weeks.compactMap { week in
            carried += week.completed
            guard week.workingDays > 0 else { return nil }
            defer { carried = 0 }
            return Week(completed: carried, workingDays: week.workingDays)
        }
    }

    init(_ weeks: [ChecklistForecast.Week]) {
        self.init(weeks.map { Week(completed: $0.completed, workingDays: $0.workingDays) })
    }

    /// The probability of each number of items in so many working days, from none to `limit`, which stands for all above.
    ///
    /// Without weeks, none for certain.
    public func distribution(workingDays: Int, upTo limit: Int) -> [Double] {
        var counts = Array(repeating: 0.0, count: limit + 1)
        for week in weeks {
            let (whole, rest) = (week.completed * workingDays).quotientAndRemainder(dividingBy: week.workingDays)
            let share = Double(rest) / Double(week.workingDays)
            counts[min(whole, limit)] += 1 - share
            counts[min(whole + 1, limit)] += share
        }
        guard !weeks.isEmpty else { return [1] + Array(repeating: 0, count: limit) }
        return counts.map { $0 / Double(weeks.count) }
    }
}

/// How many items are done after some weeks that do not depend on one another.
public struct CompletionSum: Sendable {
    /// The probability of each number, the last standing for all that are left.
    private var mass: [Double]

    /// Nothing is done yet of so many, at least one.
    public init(_ remaining: Int) {
        mass = [1] + Array(repeating: 0, count: remaining)
    }

    /// Adds a week: `week` has the probability of each number up to the number left.
    public mutating func add(_ week: [Double]) {
        let steps = week.indices.filter { week[$0] > 0 }
        let end = mass.count - 1
        var sum = Array(repeating: 0.0, count: mass.count)
        for before in mass.indices where mass[before] > 0 {
            for step in steps { sum[min(before + step, end)] += mass[before] * week[step] }
        }
        mass = sum
    }

    /// The probability that all are done.
    public var chance: Double { mass[mass.count - 1] }

    /// Whether all are done with that probability, but for what is lost in rounding.
    public func isReached(_ probability: Double) -> Bool { chance >= probability - 1e-9 }
}
