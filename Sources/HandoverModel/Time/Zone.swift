internal import Foundation

/// A time zone by its IANA name, and the way between instants and local dates in it.
public struct Zone: Hashable, Sendable {
    public let identifier: String
    private let zone: TimeZone

    /// Nil when the name is not known to this machine's time zone data.
    public init?(_ identifier: String) {
        guard let zone = identifier == "UTC" ? TimeZone(secondsFromGMT: 0) : TimeZone(identifier: identifier) else {
            return nil
        }
        self.identifier = identifier
        self.zone = zone
    }

    private init(utc: TimeZone) {
        identifier = "UTC"
        zone = utc
    }

    public static let utc = Zone(utc: .gmt)

    /// Seconds that local time is ahead of UTC at an instant.
    public func offset(at instant: Instant) -> Int {
        let seconds = Double(instant.milliseconds.flooredDivision(by: 1000))
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
    }

    public func day(of instant: Instant) -> Day {
        let local = instant.milliseconds + Int64(offset(at: instant)) * 1000
        return Day(number: Int(local.flooredDivision(by: 86_400_000)))
    }

    /// The first instant of a date in this zone.
    public func start(of day: Day) -> Instant {
        instant(of: day, secondOfDay: 0)
    }

    /// The last millisecond of a date in this zone.
    ///
    /// `DATE` as an instant means this.
    public func end(of day: Day) -> Instant {
        start(of: day.adding(days: 1)).adding(milliseconds: -1)
    }

    /// The instant of a local time.
    ///
    /// A time that daylight saving leaves out is read with the offset before the change, one that comes twice with
    /// the first of its two offsets.
    public func instant(of day: Day, secondOfDay: Int) -> Instant {
        let local = Int64(day.number) * 86_400_000 + Int64(secondOfDay) * 1000
        let before = offset(at: Instant(milliseconds: local - 86_400_000))
        let candidate = Instant(milliseconds: local - Int64(before) * 1000)
        if offset(at: candidate) == before { return candidate }
        let after = offset(at: Instant(milliseconds: local + 86_400_000))
        let other = Instant(milliseconds: local - Int64(after) * 1000)
        return offset(at: other) == after ? other : candidate
    }

    /// Seconds since local midnight.
    public func secondOfDay(of instant: Instant) -> Int {
        let local = instant.milliseconds + Int64(offset(at: instant)) * 1000
        return Int((local - local.flooredDivision(by: 86_400_000) * 86_400_000) / 1000)
    }

    public static func == (left: Zone, right: Zone) -> Bool { left.identifier == right.identifier }

    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension Int64 {
    /// Division that rounds towards negative infinity.
    package func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
