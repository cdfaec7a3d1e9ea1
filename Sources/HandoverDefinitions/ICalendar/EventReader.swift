import HandoverModel

/// Puts the whole-day events of an iCalendar file together from its properties.
struct EventReader {
    struct Event {
        var line: Int
        var from: Day
        var to: Day
        var title: String
        /// Worked in exchange for a holiday.
        var isWorked: Bool
    }

    private(set) var events: [Event] = []
    private(set) var skipped: [HolidayImport.Skipped] = []
    private(set) var hasBegun = false
    /// Events met, whatever became of them.
    private(set) var count = 0
    /// The components that are open, the innermost last.
    private var open: [String] = []
    private var draft: Draft?

    /// How deep components may stand in each other; RFC 5545 has three.
    private static let depth = 16

    private struct Draft {
        var line: Int
        var start: ICalendarLines.Line?
        var end: ICalendarLines.Line?
        var duration: String?
        var title = ""
        var isCancelled = false
        var repeats = false
        var isWorked = false
    }

    mutating func take(_ line: ICalendarLines.Line) {
        switch line.name {
        case "BEGIN": begin(line)
        case "END": end(line.value.uppercased())
        default: if open.last == "VEVENT" { add(line) }
        }
    }

    private mutating func begin(_ line: ICalendarLines.Line) {
        hasBegun = true
        let component = line.value.uppercased()
        // An event does not stand in another: the one before was never ended.
        if component == "VEVENT" {
            finish(.unfinished)
            open.removeAll { $0 == "VEVENT" }
            count += 1
            draft = Draft(line: line.number)
        }
        if open.count < Self.depth { open.append(component) }
    }

    private mutating func end(_ component: String) {
        guard let place = open.lastIndex(of: component) else { return }
        if component == "VEVENT" {
            finish(nil)
        } else if open[place...].contains("VEVENT") {
            finish(.unfinished)
        }
        open.removeSubrange(place...)
    }

    /// What is open at the end of the file was never ended.
    mutating func end() { finish(.unfinished) }

    private mutating func add(_ line: ICalendarLines.Line) {
        switch line.name {
        case "DTSTART": draft?.start = line
        case "DTEND": draft?.end = line
        case "DURATION": draft?.duration = line.value.uppercased()
        case "SUMMARY": draft?.title = Self.text(line.value)
        case "STATUS": draft?.isCancelled = line.value.uppercased() == "CANCELLED"
        case "RRULE", "RDATE": draft?.repeats = true
        case "X-APPLE-SPECIAL-DAY": draft?.isWorked = line.value.uppercased() == "ALTERNATE-WORKDAY"
        default: break
        }
    }

    private mutating func finish(_ reason: HolidayImport.Reason?) {
        guard let done = draft else { return }
        draft = nil
        do throws(Refused) {
            if let reason { throw Refused(reason: reason) }
            events.append(try event(done))
        } catch {
            skipped.append(.init(line: done.line, title: done.title, reason: error.reason))
        }
    }

    private struct Refused: Error {
        var reason: HolidayImport.Reason
    }

    private func event(_ draft: Draft) throws(Refused) -> Event {
        func refuse(_ reason: HolidayImport.Reason) -> Refused { Refused(reason: reason) }
        if draft.isCancelled { throw refuse(.cancelled) }
        guard let start = draft.start else { throw refuse(.noStart) }
        let from = try day(start)
        if draft.repeats { throw refuse(.repeats) }
        // DTEND is the day after the last; many write the same day twice for one.
        var to = from
        if let end = draft.end {
            let after = try day(end)
            if after < from { throw refuse(.endsBeforeItBegins) }
            to = after == from ? from : after.adding(days: -1)
        } else if let duration = draft.duration {
            guard let days = Self.days(duration) else { throw refuse(.timeOfDay) }
            to = from.adding(days: days - 1)
        }
        if from.days(to: to) >= HolidayDraft.longest { throw refuse(.tooLong) }
        if draft.title.isEmpty { throw refuse(.untitled) }
        return Event(
            line: draft.line, from: from, to: to, title: draft.title,
            isWorked: draft.isWorked || Self.workedWords.contains { draft.title.contains($0) })
    }

    /// How calendars of Chinese holidays call a day that is worked in exchange.
    private static let workedWords = ["补班", "调休上班", "（班）", "(班)"]

    private func day(_ line: ICalendarLines.Line) throws(Refused) -> Day {
        guard line.value.utf8.count == 8, line.parameters["VALUE"].map({ $0.uppercased() == "DATE" }) ?? true else {
            throw Refused(reason: line.value.contains("T") ? .timeOfDay : .badDate)
        }
        let text = line.value
        let month = text.index(text.startIndex, offsetBy: 4)
        let day = text.index(month, offsetBy: 2)
        guard text.utf8.allSatisfy({ (48...57).contains($0) }),
            let found = Day("\(text[..<month])-\(text[month..<day])-\(text[day...])")
        else { throw Refused(reason: .badDate) }
        return found
    }

    /// Whole days or weeks above 0 of a duration such as `P3D`; nil for any other.
    private static func days(_ duration: String) -> Int? {
        let text = duration.hasPrefix("+") ? duration.dropFirst() : duration[...]
        guard text.hasPrefix("P"), let unit = text.last, unit == "D" || unit == "W",
            let count = Int(text.dropFirst().dropLast()), (1...9_999).contains(count)
        else { return nil }
        return count * (unit == "W" ? 7 : 1)
    }

    /// The text of a value (section 3.3.11), its line breaks made spaces and what no definition may hold left out.
    private static func text(_ value: String) -> String {
        var text = ""
        var isEscaped = false
        for scalar in value.unicodeScalars.prefix(4 * HolidayImport.titleLength) {
            if isEscaped {
                isEscaped = false
                if scalar == "n" || scalar == "N" {
                    text.append(" ")
                } else {
                    text.unicodeScalars.append(scalar)
                }
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        let words = YAMLText.clean(text).split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
        return String(words.joined(separator: " ").unicodeScalars.prefix(HolidayImport.titleLength))
    }
}
