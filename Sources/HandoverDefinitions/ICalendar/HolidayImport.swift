public import HandoverModel

/// Public holidays out of an iCalendar file, as a calendar of this program has them.
public struct HolidayImport: Hashable, Sendable {
    /// Days that are closed, or a weekend day that is worked in exchange.
    public struct Stretch: Hashable, Sendable {
        public var from: Day
        /// The last day, which may be the first.
        public var to: Day
        public var title: String

        public init(from: Day, to: Day, title: String) {
            self.from = from
            self.to = to
            self.title = title
        }
    }

    /// An event that was not taken over.
    public struct Skipped: Hashable, Sendable {
        /// The line on which it begins.
        public var line: Int
        public var title: String
        public var reason: Reason

        public init(line: Int, title: String, reason: Reason) {
            self.line = line
            self.title = title
            self.reason = reason
        }
    }

    public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
        case noStart = "no-start"
        /// It begins or ends at a time of day, as no whole day does.
        case timeOfDay = "time-of-day"
        case badDate = "bad-date"
        case endsBeforeItBegins = "ends-before-it-begins"
        /// Longer than a year.
        case tooLong = "too-long"
        /// It comes again by a rule, whose days are not worked out.
        case repeats
        case cancelled
        /// All its days are taken already.
        case covered
        case untitled
        /// The file ends, or another component ends, before the event does.
        case unfinished
    }

    /// What keeps a file from being read at all.
    public enum Problem: Error, Hashable, Sendable {
        case notUTF8
        /// It does not begin with `BEGIN:VCALENDAR`.
        case notICalendar
        /// More events than anybody's holidays are.
        case tooManyEvents(limit: Int)
    }

    /// The largest file that is read: 4 MiB.
    public static let bytes = 4 << 20
    /// How many events a file may have.
    public static let events = 20_000
    /// How many characters of a title are kept.
    static let titleLength = 200

    /// In their order, no day twice; days that follow each other under one title are one.
    public internal(set) var holidays: [Stretch] = []
    /// Days worked in exchange for a holiday (调休), one a day.
    public internal(set) var makeUpDays: [Stretch] = []
    /// By their line.
    public internal(set) var skipped: [Skipped] = []

    /// Reads whole-day events (RFC 5545): `DTSTART` a date, `DTEND` the day after the last or `DURATION` in days or weeks.
    ///
    /// `span`: Only days in it; nil for all.
    ///
    /// - Throws: `Problem`.
    public init(_ bytes: [UInt8], in span: ClosedRange<Day>? = nil) throws(Problem) {
        guard String(validating: bytes, as: UTF8.self) != nil || Self.isFoldedUTF8(bytes) else { throw .notUTF8 }
        var reader = EventReader()
        for line in ICalendarLines(TextLines.withoutMark(bytes)[...]) {
            guard reader.hasBegun || line.name == "BEGIN" && line.value.uppercased() == "VCALENDAR" else {
                throw .notICalendar
            }
            reader.take(line)
            guard reader.count <= Self.events else { throw .tooManyEvents(limit: Self.events) }
        }
        guard reader.hasBegun else { throw .notICalendar }
        reader.end()
        skipped = reader.skipped
        var taken: Set<Day> = []
        for event in reader.events.sorted(by: { ($0.from, $0.line) < ($1.from, $1.line) }) {
            take(event, in: span, &taken)
        }
        skipped.sort { $0.line < $1.line }
    }

    /// Whether the bytes are UTF-8 once folds in the middle of characters are undone.
    private static func isFoldedUTF8(_ bytes: [UInt8]) -> Bool {
        var unfolded: [UInt8] = []
        unfolded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let end = bytes[index] == 0x0D && index + 1 < bytes.count ? index + 1 : index
            if bytes[end] == 0x0A, end + 1 < bytes.count, bytes[end + 1] == 0x20 || bytes[end + 1] == 0x09 {
                index = end + 2
            } else {
                unfolded.append(bytes[index])
                index += 1
            }
        }
        return String(validating: unfolded, as: UTF8.self) != nil
    }

    private mutating func take(_ event: EventReader.Event, in span: ClosedRange<Day>?, _ taken: inout Set<Day>) {
        let days = (event.from.number...event.to.number).map(Day.init(number:)).filter { span?.contains($0) ?? true }
        guard !days.isEmpty else { return }
        let free = days.filter { taken.insert($0).inserted }
        guard !free.isEmpty else {
            skipped.append(Skipped(line: event.line, title: event.title, reason: .covered))
            return
        }
        for day in free {
            let stretch = Stretch(from: day, to: day, title: event.title)
            if event.isWorked {
                makeUpDays.append(stretch)
            } else if let last = holidays.last, last.title == event.title, last.to.days(to: day) == 1,
                last.from.days(to: day) < HolidayDraft.longest
            {
                holidays[holidays.count - 1].to = day
            } else {
                holidays.append(stretch)
            }
        }
    }
}
