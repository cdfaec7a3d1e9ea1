import HandoverDefinitions
import HandoverModel
import Testing

/// Public holidays out of iCalendar files, hostile ones among them.
@Suite struct HolidayImportTests {
    private func event(_ lines: String...) -> String {
        (["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).joined(separator: "\r\n") + "\r\n"
    }

    private func file(_ events: String...) -> [UInt8] {
        Array(("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events.joined() + "END:VCALENDAR\r\n").utf8)
    }

    private func text(_ stretches: [HolidayImport.Stretch]) -> [String] {
        stretches.map { $0.from == $0.to ? "\($0.from) \($0.title)" : "\($0.from)..\($0.to) \($0.title)" }
    }

    @Test func wholeDaysAreTakenInTheirOrder() throws {
        let found = try HolidayImport(
            file(
                event("DTSTART;VALUE=DATE:20260215", "DTEND;VALUE=DATE:20260224", "SUMMARY;LANGUAGE=zh:春节"),
                event("DTSTART;VALUE=DATE:20260101", "SUMMARY:New Year\\, first\\nday"),
                event("DTSTART:20260404", "DURATION:P3D", "SUMMARY:Easter"),
                event("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260501", "SUMMARY:Labour Day"),
                event("DTSTART;VALUE=DATE:20260502", "SUMMARY:Labour Day"),
                event("DTSTART;VALUE=DATE:20260601", "DURATION:P1W", "SUMMARY:A week")))
        #expect(
            text(found.holidays) == [
                "2026-01-01 New Year, first day", "2026-02-15..2026-02-23 春节", "2026-04-04..2026-04-06 Easter",
                "2026-05-01..2026-05-02 Labour Day", "2026-06-01..2026-06-07 A week",
            ])
        #expect(found.skipped == [])
    }

    @Test func foldedLinesAreJoinedEvenInsideACharacter() throws {
        var bytes = Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=\r\n DATE:202601\r\n\t01\r\nSUMMARY:".utf8)
        let title = Array("元旦".utf8)
        bytes += title[0..<1] + Array("\r\n ".utf8) + title[1..<4] + Array("\n ".utf8) + title[4...]
        bytes += Array("\r\nEND:VEVENT\nEND:VCALENDAR".utf8)
        #expect(text(try HolidayImport(bytes).holidays) == ["2026-01-01 元旦"])
    }

    @Test func daysWorkedInExchangeAreToldApart() throws {
        let found = try HolidayImport(
            file(
                event("DTSTART;VALUE=DATE:20260214", "SUMMARY:春节（班）"),
                event("DTSTART;VALUE=DATE:20260228", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY", "SUMMARY:春节"),
                event("DTSTART;VALUE=DATE:20260216", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY", "SUMMARY:春节（休）")))
        #expect(text(found.makeUpDays) == ["2026-02-14 春节（班）", "2026-02-28 春节"])
        #expect(text(found.holidays) == ["2026-02-16 春节（休）"])
    }

    @Test func whatIsNoHolidayIsLeftOutWithItsReason() throws {
        let found = try HolidayImport(
            file(
                event("SUMMARY:none"), event("DTSTART:20260101T090000Z", "SUMMARY:time"),
                event("DTSTART;VALUE=DATE:20260230", "SUMMARY:date"),
                event("DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260101", "SUMMARY:back"),
                event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20280101", "SUMMARY:long"),
                event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY", "SUMMARY:again"),
                event("DTSTART;VALUE=DATE:20260101", "STATUS:CANCELLED", "SUMMARY:off"),
                event("DTSTART;VALUE=DATE:20260101", "SUMMARY: "),
                event("DTSTART;VALUE=DATE:20260102", "SUMMARY:first"),
                event("DTSTART;VALUE=DATE:20260102", "SUMMARY:second"),
                event("DTSTART;VALUE=DATE:20260103", "DURATION:PT3H", "SUMMARY:hours"),
                event("DTSTART;VALUE=DATE-TIME:20260103", "SUMMARY:kind"),
                "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260104\r\nSUMMARY:open\r\n"))
        #expect(text(found.holidays) == ["2026-01-02 first"])
        #expect(
            found.skipped.map { "\($0.line) \($0.title) \($0.reason.rawValue)" } == [
                "3 none no-start", "6 time time-of-day", "10 date bad-date", "14 back ends-before-it-begins",
                "19 long too-long", "24 again repeats", "29 off cancelled", "34  untitled", "42 second covered",
                "46 hours time-of-day", "51 kind bad-date", "55 open unfinished",
            ])
    }

    /// An alarm or a time zone has properties of the same names, which are not the event's.
    @Test func otherComponentsAreLeftAlone() throws {
        let found = try HolidayImport(
            file(
                "BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
                event(
                    "DTSTART;VALUE=DATE:20260101", "BEGIN:VALARM", "SUMMARY:Ring", "DURATION:PT5M", "END:VALARM",
                    "SUMMARY:New Year", "X-ODD;P=\"a:b;c\":value", "no property"),
                "BEGIN:VTODO\r\nDTSTART;VALUE=DATE:20260105\r\nSUMMARY:To do\r\nEND:VTODO\r\n"))
        #expect(text(found.holidays) == ["2026-01-01 New Year"] && found.skipped.isEmpty)
    }

    @Test func aSpanKeepsOnlyItsDays() throws {
        let span = try #require(Day("2026-01-01"))...(try #require(Day("2026-12-31")))
        let found = try HolidayImport(
            file(
                event("DTSTART;VALUE=DATE:20251231", "DTEND;VALUE=DATE:20260103", "SUMMARY:Turn of the year"),
                event("DTSTART;VALUE=DATE:20270101", "SUMMARY:Later")), in: span)
        #expect(text(found.holidays) == ["2026-01-01..2026-01-02 Turn of the year"] && found.skipped.isEmpty)
    }

    @Test func otherFilesAreRefused() {
        #expect(throws: HolidayImport.Problem.notICalendar) { try HolidayImport([]) }
        #expect(throws: HolidayImport.Problem.notICalendar) { try HolidayImport(Array("holidays: []".utf8)) }
        #expect(throws: HolidayImport.Problem.notICalendar) {
            try HolidayImport(Array("BEGIN:VEVENT\nEND:VEVENT".utf8))
        }
        #expect(throws: HolidayImport.Problem.notUTF8) { try HolidayImport(Array("BEGIN:VCALENDAR\n".utf8) + [0xFF]) }
        let many = String(repeating: "BEGIN:VEVENT\n", count: HolidayImport.events + 1)
        #expect(throws: HolidayImport.Problem.tooManyEvents(limit: HolidayImport.events)) {
            try HolidayImport(Array("BEGIN:VCALENDAR\n\(many)".utf8))
        }
    }

    /// Whatever a title holds, what is printed is a calendar that this program reads, with the same days.
    @Test(arguments: [
        "plain", "\"quoted\" \\\\ back", "# no comment", "{ a: b }", "yes", "é\u{202E}\u{0007}x", "- x: [", "'",
    ])
    func whatIsPrintedIsACalendar(title: String) throws {
        let found = try HolidayImport(
            file(
                event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260104", "SUMMARY:\(title)"),
                event("DTSTART;VALUE=DATE:20260110", "SUMMARY:\(title) 补班")))
        let files = Example.files([
            "support/calendars/other.yaml": found.yaml(calendar: "other", zone: Zone("Europe/Berlin"))
        ])
        let (definitions, diagnostics) = Workspace.load(files)
        #expect(diagnostics == [])
        let calendar = try #require(definitions?.calendars.first)
        #expect(calendar.id == "other" && calendar.zone == Zone("Europe/Berlin"))
        #expect(calendar.holidays.sorted().map(\.description) == ["2026-01-01", "2026-01-02", "2026-01-03"])
        #expect(calendar.replacements.keys.map(\.description) == ["2026-01-10"])
        #expect(calendar.publishedUntil == Day("2026-01-10"))
    }

    @Test func printsTheListsOfACalendar() throws {
        let found = try HolidayImport(
            file(
                event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260104", "SUMMARY:New Year's Day"),
                event("DTSTART;VALUE=DATE:20260104", "SUMMARY:元旦补班")))
        #expect(
            found.yaml() == """
                holidays:
                  - { from: 2026-01-01, to: 2026-01-03, title: "New Year's Day" }
                make-up-days:
                  - { date: 2026-01-04, title: 元旦补班 }

                """)
        #expect(try HolidayImport(file()).yaml() == "holidays: []\n")
    }
}
