/// What the clock on the wall shows: a day, or a day and a time of it to the minute.
///
/// Written `2026-02-16` or `2026-02-16 09:00`.
public struct WallTime: Hashable, Sendable, CustomStringConvertible {
    public var day: Day
    /// Minutes after midnight, 0 to 1439; nil for the day as a whole.
    public var minute: Int?

    public init(day: Day, minute: Int? = nil) {
        self.day = day
        self.minute = minute
    }

    /// Reads a date, or a date and a time of day with a space or a `T` between; nil for anything else.
    public init?(_ text: String) {
        if let day = Day(text) {
            self.init(day: day)
            return
        }
        guard text.utf8.count == 16, let day = Day(text.prefix(10)), let gap = text.dropFirst(10).first,
            gap == " " || gap == "T", let minute = WallTime.minute(of: text.suffix(5))
        else { return nil }
        self.init(day: day, minute: minute)
    }

    /// `09:05` as minutes after midnight, at most 23:59; nil for anything else.
    public static func minute(of text: some StringProtocol) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
        let digits = [0, 1, 3, 4].map { Int(bytes[$0]) - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        return hour < 24 && minute < 60 ? hour * 60 + minute : nil
    }

    /// `09:05`, of minutes after midnight.
    public static func clock(_ minute: Int) -> String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }

    public var description: String { minute.map { "\(day) \(Self.clock($0))" } ?? day.description }

    /// When it begins in a zone; a time that daylight saving leaves out or repeats is read as `Zone` reads it.
    public func start(in zone: Zone) -> Instant {
        minute.map { zone.instant(of: day, secondOfDay: $0 * 60) } ?? zone.start(of: day)
    }

    /// When what lasts until then is over: at the time, or at the end of the day.
    public func end(in zone: Zone) -> Instant {
        minute.map { zone.instant(of: day, secondOfDay: $0 * 60) } ?? zone.start(of: day.adding(days: 1))
    }

    /// As the end of a stretch: minutes since 1970 on a clock that knows no daylight saving.
    public var lastMinute: Int { day.number * 1440 + (minute ?? 1440) }

    /// As the beginning of a stretch.
    public var firstMinute: Int { day.number * 1440 + (minute ?? 0) }
}
