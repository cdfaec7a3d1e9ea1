/// When something happened, as exactly as it was said: an instant, or a date alone.
///
/// A bare date stays a date: it has a place among the days, and no clock runs on it.
public enum Moment: Hashable, Sendable, Codable {
    case instant(Instant)
    case day(Day)

    /// The instant; nil for a date alone.
    public var instant: Instant? {
        switch self {
        case .instant(let instant): instant
        case .day: nil
        }
    }

    public func day(in zone: Zone) -> Day {
        switch self {
        case .instant(let instant): zone.day(of: instant)
        case .day(let day): day
        }
    }

    /// The instant, or the end of the date: where the fact stands on the time line.
    public func latest(in zone: Zone) -> Instant {
        switch self {
        case .instant(let instant): instant
        case .day(let day): zone.end(of: day)
        }
    }

    /// The instant, or the start of the date.
    public func earliest(in zone: Zone) -> Instant {
        switch self {
        case .instant(let instant): instant
        case .day(let day): zone.start(of: day)
        }
    }

    /// An instant is written as its milliseconds, a date as its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if (try? container.decode(Int64.self)) != nil {
            self = .instant(try container.decode(Instant.self))
        } else {
            self = .day(try container.decode(Day.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .instant(let instant): try container.encode(instant.milliseconds)
        case .day(let day): try container.encode(day.description)
        }
    }
}
