import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@testable import HandoverCLI

/// It is 2026-01-30 00:30 in Shanghai, and still the day before in UTC.
@Suite struct MomentArgumentTests {
    private let zone: Zone
    private let now: Instant

    init() throws {
        zone = try #require(Zone("Asia/Shanghai"))
        now = try #require(Instant("2026-01-30 00:30", in: zone))
    }

    @Test(arguments: [
        "today": "2026-01-30", "yesterday": "2026-01-29", "tomorrow": "2026-01-31", "0d": "2026-01-30",
        "3d": "2026-01-27",
        "40d": "2025-12-21", "2026-02-28": "2026-02-28", "2024-02-29": "2024-02-29",
    ])
    func daysAreOfTheHandoversZone(text: String, day: String) throws {
        let expected = try #require(Day(day))
        #expect(try MomentArgument.moment(text, now: now, in: zone) == .day(expected))
    }

    @Test(arguments: [
        "2026-01-29 17:05": "2026-01-29T17:05:00+08:00", "2026-01-29T09:05:00Z": "2026-01-29T17:05:00+08:00",
        "2026-01-29T17:05:00+08:00": "2026-01-29T17:05:00+08:00",
    ])
    func timesWithoutOffsetAreOfTheHandoversZone(text: String, instant: String) throws {
        let expected = try #require(Instant(instant, in: .utc))
        #expect(try MomentArgument.moment(text, now: now, in: zone) == .instant(expected))
    }

    @Test func nowIsTheInstantItself() throws {
        #expect(try MomentArgument.moment("now", now: now, in: zone) == .instant(now))
    }

    @Test(arguments: [
        "", "someday", "2026-13-01", "2026-02-30", "30.01.2026", "3h", "-3d", "Yesterday", "2026-01-30 25:00",
    ])
    func refusesWhatIsNoTime(text: String) {
        #expect(throws: UsageError.moment(text)) { try MomentArgument.moment(text, now: now, in: zone) }
    }

    /// A number alone is the last entry that counts, and anything else a time.
    @Test func whatWasKnownIsTheNumberOfAnEntryOrATime() throws {
        #expect(try MomentArgument.known("412", now: now, in: zone) == .through(412))
        let end = zone.end(of: try #require(Day("2026-01-29")))
        #expect(try MomentArgument.known("yesterday", now: now, in: zone) == .at(end))
        let instant = try #require(Instant("2026-01-29T09:05:00Z", in: .utc))
        #expect(try MomentArgument.known("2026-01-29T09:05:00Z", now: now, in: zone) == .at(instant))
        for text in ["", "4x", "-3", "99999999999999999999"] {
            #expect(throws: UsageError.moment(text)) { try MomentArgument.known(text, now: now, in: zone) }
        }
    }

    @Test func aPeriodBeginsBeforeItEnds() throws {
        let span = try MomentArgument.span("2026-01-01..2026-01-31", now: now, in: zone)
        #expect([span.first.description, span.last.description] == ["2026-01-01", "2026-01-31"])
        #expect(throws: UsageError.spanReversed("2026-01-31..2026-01-01")) {
            try MomentArgument.span("2026-01-31..2026-01-01", now: now, in: zone)
        }
        #expect(throws: UsageError.span("2026-01-01")) { try MomentArgument.span("2026-01-01", now: now, in: zone) }
    }

    /// An instant late in the evening in UTC is already the next day in Shanghai.
    @Test func dayOfAnInstantIsTheZonesDay() throws {
        let expected = try #require(Day("2026-01-30"))
        #expect(try MomentArgument.day("2026-01-29T18:00:00Z", now: now, in: zone) == expected)
    }
}
