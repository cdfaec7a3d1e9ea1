/// A week from Monday to Sunday, a month or a quarter of the calendar.
///
/// Written `2026-W05` (as ISO 8601 counts weeks), `2026-01` and `2026-Q1`.
public struct SupportPeriod: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case week, month, quarter
    }

    public let kind: Kind
    public let first: Day

    public init(_ kind: Kind, containing day: Day) {
        self.kind = kind
        let (year, month, number) = day.parts
        first =
            switch kind {
            case .week: day.adding(days: -(Weekday.allCases.firstIndex(of: day.weekday) ?? 0))
            case .month: day.adding(days: 1 - number)
            case .quarter: Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? day
            }
    }

    /// Reads what `description` writes; nil for anything else, and for weeks that a year has not.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, let year = Self.number(parts[0]) else { return nil }
        let rest = parts[1]
        let found: SupportPeriod?
        switch rest.first {
        case "W":
            // The fourth of January is in the first week.
            let start = Day(year: year, month: 1, day: 4)
            found = Self.number(rest.dropFirst()).flatMap { week in
                start.map { SupportPeriod(.week, containing: $0.adding(days: 7 * (week - 1))) }
            }
        case "Q":
            found = Self.number(rest.dropFirst()).flatMap { quarter in
                Day(year: year, month: 3 * quarter - 2, day: 1).map { SupportPeriod(.quarter, containing: $0) }
            }
        default:
            found = Self.number(rest).flatMap { month in
                Day(year: year, month: month, day: 1).map { SupportPeriod(.month, containing: $0) }
            }
        }
        guard let found, found.description == text else { return nil }
        self = found
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }

    public var last: Day {
        switch kind {
        case .week: first.adding(days: 6)
        case .month: SupportPeriod(.month, containing: first.adding(days: 31)).first.adding(days: -1)
        case .quarter:
            // Two months on it is the third one, of which 31 days are the end or beyond it.
            SupportPeriod(.quarter, containing: first.adding(days: 93)).first.adding(days: -1)
        }
    }

    public var days: ClosedRange<Day> { first...last }

    public var next: SupportPeriod { SupportPeriod(kind, containing: last.adding(days: 1)) }

    public var previous: SupportPeriod { SupportPeriod(kind, containing: first.adding(days: -1)) }

    /// The periods that end with this one, the oldest first.
    public func newest(_ count: Int) -> [SupportPeriod] {
        var periods = [self]
        while periods.count < count { periods.insert(periods[0].previous, at: 0) }
        return periods
    }

    public var description: String {
        let (year, month, _) = first.parts
        switch kind {
        case .week:
            // A week belongs to the year that its Thursday is in.
            let thursday = first.adding(days: 3)
            let start = SupportPeriod(.quarter, containing: thursday).first
            let newYear = Day(year: thursday.parts.year, month: 1, day: 1) ?? start
            let week = newYear.days(to: thursday) / 7 + 1
            return "\(four(thursday.parts.year))-W\(two(week))"
        case .month: return "\(four(year))-\(two(month))"
        case .quarter: return "\(four(year))-Q\((month - 1) / 3 + 1)"
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private func four(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(number).utf8.count)) + String(number)
    }
}

extension SupportPeriod: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let period = SupportPeriod(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a period")
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
