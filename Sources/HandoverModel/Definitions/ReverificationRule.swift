/// When an accepted handover is checked again, item by item, and how much of it is to hold.
public struct ReverificationRule: Hashable, Sendable {
    /// Days after the acceptance on which a round begins, ascending, each once.
    public var after: [Int]
    public var then: Then
    /// The share of items that is to hold in each round, in millionths; nil where none is asked for.
    public var atLeast: Int?

    /// What comes after those days.
    public enum Then: String, CaseIterable, Hashable, Sendable, Codable {
        /// A round each month after the acceptance, until the contract ends.
        case monthly
        case never
    }

    public init(after: [Int] = [7, 14], then: Then = .monthly, atLeast: Int? = nil) {
        self.after = after
        self.then = then
        self.atLeast = atLeast
    }

    /// The days on which rounds begin, ascending, up to a day and to the contract's last.
    public func days(afterAcceptance accepted: Day, ends: Day?, through last: Day) -> [Day] {
        let limit = ends.map { min($0, last) } ?? last
        var days = after.map { accepted.adding(days: $0) }
        if then == .monthly {
            let fixed = days.last ?? accepted
            var months = 1
            while case let day = accepted.adding(months: months), day <= limit {
                if day > fixed { days.append(day) }
                months += 1
            }
        }
        return days.filter { $0 <= limit }
    }
}

extension Day {
    /// The same day some months later; the month's last where it has no such day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let count = year * 12 + month - 1 + months
        let candidates = stride(from: day, through: max(1, day - 3), by: -1)
        return candidates.lazy.compactMap { Day(year: count / 12, month: count % 12 + 1, day: $0) }.first
            ?? Day(number: .max)
    }
}
