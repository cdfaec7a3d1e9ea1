import HandoverModel
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        "1970-01-01": 0, "1969-12-31": -1, "2000-02-29": 11_016, "2026-02-27": 20_511, "0001-01-01": -719_162,
        "9999-12-31": 2_932_896,
    ])
    func countsFromTheEpoch(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01", "2026/01/01", "0000-01-01",
        "2026-01-01 ", "２026-01-01", "",
    ])
    func refusesWhatNoCalendarHas(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func everyDayOfFourCenturiesComesBackFromItsText() {
        var weekday = day("1900-01-01").weekday
        #expect(weekday == .monday)
        for number in day("1900-01-01").number...day("2300-01-01").number {
            let date = Day(number: number)
            #expect(Day(date.description) == date)
            if number > day("1900-01-01").number {
                weekday = Weekday.allCases[((Weekday.allCases.firstIndex(of: weekday) ?? 0) + 1) % 7]
                #expect(date.weekday == weekday)
            }
        }
    }
}

@Suite struct ZoneTests {
    @Test func daysBeginAndEndAtLocalMidnight() throws {
        let shanghai = try #require(Zone("Asia/Shanghai"))
        #expect(shanghai.start(of: day("2026-02-27")).description == "2026-02-26T16:00:00Z")
        #expect(
            shanghai.end(of: day("2026-02-27")).milliseconds == shanghai.start(of: day("2026-02-28")).milliseconds - 1)
        #expect(shanghai.day(of: shanghai.end(of: day("2026-02-27"))) == day("2026-02-27"))
        #expect(Zone("Mars/Olympus") == nil)
        #expect(Zone("UTC") == .utc)
    }

    @Test(arguments: [
        // Left out by the change of 2026-03-29 and read with the offset before it.
        "2026-03-29T02:30": "2026-03-29T01:30:00Z",
        // Comes twice on 2026-10-25: the first.
        "2026-10-25T02:30": "2026-10-25T00:30:00Z", "2026-10-25T03:00": "2026-10-25T02:00:00Z",
    ])
    func readsLocalTimesAcrossDaylightSaving(local: String, utc: String) throws {
        let berlin = try #require(Zone("Europe/Berlin"))
        #expect(Instant(local, in: berlin)?.description == utc)
    }

    @Test func daysOf23And25HoursAreDays() throws {
        let berlin = try #require(Zone("Europe/Berlin"))
        func hours(_ text: String) -> Int64 {
            (berlin.start(of: day(text).adding(days: 1)).milliseconds - berlin.start(of: day(text)).milliseconds)
                / 3_600_000
        }
        #expect([hours("2026-03-29"), hours("2026-07-01"), hours("2026-10-25")] == [23, 24, 25])
    }
}

@Suite struct InstantTextTests {
    @Test(arguments: [
        "2026-01-30T09:00:00Z": "2026-01-30T09:00:00Z", "2026-01-30T17:00:00+08:00": "2026-01-30T09:00:00Z",
        "2026-01-30 17:00": "2026-01-30T09:00:00Z", "2026-01-30T04:00:00.250-05:00": "2026-01-30T09:00:00Z",
    ])
    func reads(text: String, utc: String) throws {
        #expect(Instant(text, in: try #require(Zone("Asia/Shanghai")))?.description == utc)
    }

    @Test(arguments: [
        "2026-01-30", "2026-01-30T24:30:00Z", "2026-01-30T09:60Z", "2026-01-30T9:00:00Z", "2026-02-30T09:00:00Z",
        "2026-01-30T09:00:00+17:00", "2026-01-30T09:00:00.Z", "2026-01-30X09:00:00Z",
    ])
    func refuses(text: String) {
        #expect(Instant(text, in: .utc) == nil)
    }

    @Test func writesTheOffsetOfTheZone() throws {
        let shanghai = try #require(Zone("Asia/Shanghai"))
        let instant = try #require(Instant("2026-01-30T09:05:07.999Z", in: .utc))
        #expect(instant.rfc3339(in: shanghai) == "2026-01-30T17:05:07+08:00")
        #expect(shanghai.minute(of: instant) == "2026-01-30 17:05")
        let st = try #require(Zone("America/St_Johns"))
        #expect(instant.rfc3339(in: st) == "2026-01-30T05:35:07-03:30")
    }

    @Test func aBareDateStaysADate() throws {
        let shanghai = try #require(Zone("Asia/Shanghai"))
        let date = Moment.day(day("2026-01-30"))
        #expect(date.latest(in: shanghai) == shanghai.end(of: day("2026-01-30")))
        #expect(date.earliest(in: shanghai) == shanghai.start(of: day("2026-01-30")))
    }
}

@Suite struct LengthTests {
    @Test func readsWholeNumbersWithAUnit() {
        #expect(Length("180d") == Length(180, .days))
        #expect(Length("8h")?.milliseconds == 28_800_000)
        #expect(Length("45m")?.description == "45m")
        for text in ["", "d", "1.5h", "-3d", "3 d", "10w", "1234567d", "+3d"] { #expect(Length(text) == nil) }
    }
}
