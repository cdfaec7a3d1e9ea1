import Foundation
import HandoverModel
import Testing

/// Against a reference that counts second by second; see Tests/Fixtures/clocks/make_clocks.py.
@Suite struct ServiceClockTests {
    struct Case {
        var time: ServiceTime
        var from: Instant
        var to: Instant
        var pauses: [Range<Instant>]
        var elapsed: Int64
        var target: Int64
        var due: Instant
        var line: String
    }

    private struct CalendarText: Decodable {
        let zone: String
        let week: [String: [[Int]]]
        let holidays: [Day]?
        let replacements: [String: [[Int]]]?

        func time() throws -> ServiceTime {
            let zone = try #require(Zone(zone))
            let days = zip(Weekday.allCases.indices, Weekday.allCases).map { index, weekday in
                (weekday, Self.hours(week[String(index)] ?? []))
            }
            var calendar = WorkingCalendar(id: "case", zone: zone, week: Dictionary(uniqueKeysWithValues: days))
            calendar.holidays = Set(holidays ?? [])
            for (day, hours) in replacements ?? [:] {
                calendar.replacements[try #require(Day(day))] = Self.hours(hours)
            }
            return .hours(calendar, .utc)
        }

        private static func hours(_ pairs: [[Int]]) -> [OpeningHours] {
            pairs.map { OpeningHours(from: $0[0], to: $0[1]) }
        }
    }

    private static func file(_ name: String) throws -> Data {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try Data(contentsOf: tests.appending(path: "Fixtures/clocks/\(name)"))
    }

    private static func instant(_ text: some StringProtocol) throws -> Instant {
        Instant(milliseconds: try #require(Int64(text)) * 1000)
    }

    static func cases() throws -> [Case] {
        var times = try JSONDecoder().decode([String: CalendarText].self, from: file("calendars.json"))
            .mapValues { try $0.time() }
        times["always"] = .always
        return try String(decoding: file("clocks.csv"), as: UTF8.self).split(separator: "\n").map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let pauses = try cells[3].split(separator: " ").map { pause -> Range<Instant> in
                let ends = pause.split(separator: "-")
                return try instant(ends[0])..<instant(ends[1])
            }
            return Case(
                time: try #require(times[String(cells[0])]), from: try instant(cells[1]), to: try instant(cells[2]),
                pauses: pauses, elapsed: try #require(Int64(cells[4])) * 1000,
                target: try #require(Int64(cells[5])) * 1000, due: try instant(cells[6]), line: String(line))
        }
    }

    @Test func agreesWithTheReferenceOnTenThousandCases() throws {
        let cases = try Self.cases()
        #expect(cases.count == 10_000)
        for one in cases {
            let clock = ServiceClock(one.time, pauses: one.pauses)
            let (elapsed, due) = (clock.elapsed(from: one.from, to: one.to), clock.due(one.target, after: one.from))
            guard elapsed == one.elapsed, due == one.due else {
                Issue.record("\(one.line): \(elapsed / 1000), \(due.map { $0.milliseconds / 1000 } ?? -1)")
                continue
            }
            // It has run for the target at the due time and not a millisecond before.
            if one.target > 0 {
                #expect(clock.elapsed(from: one.from, to: one.due) == one.target)
                #expect(clock.elapsed(from: one.from, to: one.due.adding(milliseconds: -1)) == one.target - 1)
            }
        }
    }

    @Test func splittingAPauseChangesNothing() throws {
        for one in try Self.cases().filter({ !$0.pauses.isEmpty }).prefix(500) {
            let split = one.pauses.flatMap { pause -> [Range<Instant>] in
                let half = (pause.upperBound.milliseconds - pause.lowerBound.milliseconds) / 2
                let middle = pause.lowerBound.adding(milliseconds: half)
                return [middle..<pause.upperBound, pause.lowerBound..<middle]
            }
            #expect(ServiceClock(one.time, pauses: split) == ServiceClock(one.time, pauses: one.pauses))
        }
    }

    @Test func movingAnInstantWithinClosedTimeChangesNothing() throws {
        var moved = 0
        for one in try Self.cases().prefix(3000) {
            let clock = ServiceClock(one.time, pauses: one.pauses)
            let later = one.from.adding(milliseconds: 600_000)
            guard clock.elapsed(from: one.from, to: later) == 0, later <= one.to else { continue }
            moved += 1
            #expect(clock.elapsed(from: later, to: one.to) == one.elapsed)
            if one.target > 0 { #expect(clock.due(one.target, after: later) == one.due) }
        }
        #expect(moved > 300)
    }

    @Test func nothingIsDueInAWeekWithoutHours() {
        let closed = WorkingCalendar(id: "closed", week: [:])
        #expect(ServiceClock(.hours(closed, .utc)).due(1, after: Instant(milliseconds: 0)) == nil)
        #expect(ServiceTime.hours(closed, .utc).workingDay == 0 && ServiceTime.always.workingDay == 86_400_000)
        #expect(ServiceTime.hours(.plain, .utc).workingDay == 9 * 3_600_000)
    }

    @Test func daysBeyondThePublishedOnesAreProvisional() throws {
        let shanghai = try #require(Zone("Asia/Shanghai"))
        var calendar = WorkingCalendar.plain
        calendar.publishedUntil = Day("2026-12-31")
        let time = ServiceTime.hours(calendar, shanghai)
        #expect(!time.isProvisional(Instant(milliseconds: 1_798_732_799_999)))
        #expect(time.isProvisional(Instant(milliseconds: 1_798_732_800_000)))
        #expect(!ServiceTime.always.isProvisional(Instant(milliseconds: 1_798_732_800_000)))
    }
}
