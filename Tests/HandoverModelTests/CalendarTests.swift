import Foundation
import HandoverModel
import Testing

@Suite struct CalendarTests {
    /// The holidays and make-up days that support/calendar.yaml names.
    static let china = WorkingCalendar(
        id: "china-workdays", week: WorkingCalendar.plain.week,
        holidays: Set(
            [
                ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"),
                ("2025-05-01", "2025-05-05"), ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
                ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"),
                ("2026-05-01", "2026-05-05"), ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"),
                ("2026-10-01", "2026-10-07"),
            ].flatMap { first, last in (day(first).number...day(last).number).map(Day.init(number:)) }),
        replacements: Dictionary(
            uniqueKeysWithValues: [
                "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14",
                "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
            ].map { (day($0), [OpeningHours(from: 540, to: 1080)]) }),
        publishedUntil: day("2026-12-31"))

    /// Each day of two years with whether it is worked, by an independent source.
    static let published: [(day: Day, isWorked: Bool)] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/calendar/china-workdays-2025-2026.csv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").dropFirst() ?? []
        return lines.map { line in
            let cells = line.split(separator: ",")
            return (day(String(cells[0])), cells[1] == "true")
        }
    }()

    @Test func agreesWithThePublishedDaysOfTwoYears() {
        #expect(Self.published.count == 730)
        for (day, isWorked) in Self.published {
            #expect(Self.china.isWorked(day) == isWorked, "\(day)")
        }
    }

    @Test func countsAsAnIndependentListOfDaysDoes() {
        let worked = Self.published.filter(\.isWorked).map(\.day)
        let start = day("2025-12-01")
        let after = worked.filter { $0 > start }
        for count in [1, 2, 10, 28, 40, 60] {
            #expect(Self.china.day(count, workingDaysAfter: start) == after[count - 1])
            #expect(Self.china.workingDays(from: start, to: after[count - 1]) == count)
            #expect(Self.china.workingDays(from: after[count - 1], to: start) == -count)
        }
        let before = worked.filter { $0 < start }
        #expect(Self.china.day(-10, workingDaysAfter: start) == before[before.count - 10])
    }

    /// Not day by day, and the same: spans of every length up to six weeks from every third day of two years.
    @Test func countsWhatCountingEachDayComesTo() {
        for first in stride(from: day("2025-01-01").number, to: day("2026-12-01").number, by: 3) {
            var count = 0
            for length in 0...42 {
                let last = Day(number: first + length)
                if length > 0, Self.china.isWorked(last) { count += 1 }
                #expect(Self.china.workingDays(from: Day(number: first), to: last) == count, "\(first) \(length)")
            }
        }
        #expect(WorkingCalendar.plain.workingDays(from: day("2026-01-02"), to: day("9999-12-31")) == 2_080_315)
    }

    @Test func startIsDayZeroAlsoOnAHoliday() {
        #expect(Self.china.day(0, workingDaysAfter: day("2026-02-17")) == day("2026-02-17"))
        #expect(Self.china.day(1, workingDaysAfter: day("2026-02-17")) == day("2026-02-24"))
    }

    @Test func knowsWhatCameOutsideItsHours() {
        let zone = Zone("Asia/Shanghai") ?? .utc
        func isOut(_ text: String, _ calendar: WorkingCalendar = Self.china) -> Bool? {
            (Instant(text, in: zone).map(Moment.instant) ?? Day(text).map(Moment.day)).map {
                calendar.isOutOfHours($0, in: zone)
            }
        }
        #expect(isOut("2026-02-12 08:59:59") == true)
        #expect(isOut("2026-02-12 09:00") == false)
        #expect(isOut("2026-02-12 17:59:59") == false)
        #expect(isOut("2026-02-12 18:00") == true)
        #expect(isOut("2026-02-14 10:00") == false, "a Saturday that is worked")
        #expect(isOut("2026-02-16 10:00") == true, "a Monday that is not")
        #expect(isOut("2026-02-12") == false, "it may have come within the hours")
        #expect(isOut("2026-02-16") == true)
        var abroad = Self.china
        abroad.zone = Zone("UTC")
        #expect(isOut("2026-02-12 10:00", abroad) == true)
        #expect(isOut("2026-02-12 17:00", abroad) == false)
    }

    /// Compared with a look at every second.
    @Test(arguments: [
        ("Asia/Shanghai", "2026-03-28"), ("Asia/Kathmandu", "2026-03-28"), ("Europe/Berlin", "2026-03-27"),
        ("America/New_York", "2026-10-30"), ("Australia/Lord_Howe", "2026-04-03"), ("Pacific/Apia", "2011-12-28"),
        ("Africa/Monrovia", "1972-01-05"),
    ])
    func knowsWhichQuartersAreOutsideItsHours(zone name: String, first: String) throws {
        let zone = try #require(Zone(name))
        let odd = WorkingCalendar(
            id: "odd", week: [.monday: [OpeningHours(from: 545, to: 725), OpeningHours(from: 730, to: 1440)]],
            replacements: [day("2026-03-29"): [OpeningHours(from: 0, to: 180)]])
        for calendar in [WorkingCalendar.plain, odd] {
            let hours = OutOfHours(calendar, in: zone)
            for number in Int64(day(first).number)..<Int64(day(first).number + 5) {
                let quarters = hours.quarters(ofDay: number)
                #expect(quarters.count == 96)
                for (quarter, whole) in quarters.enumerated() {
                    let begin = Instant(milliseconds: number * 86_400_000 + Int64(quarter) * 900_000)
                    let each = (0..<900).map { hours.contains(.instant(begin.adding(milliseconds: Int64($0) * 1000))) }
                    if let whole { #expect(each.allSatisfy { $0 == whole }, "\(begin)") }
                    if whole == nil { #expect(Set(each).count == 2 || name == "Africa/Monrovia", "\(begin)") }
                }
            }
        }
    }

    @Test func daysNotPublishedAreProvisional() {
        #expect(!Self.china.isProvisional(day("2026-12-31")))
        #expect(Self.china.isProvisional(day("2027-01-01")))
        #expect(!WorkingCalendar.plain.isProvisional(day("2099-01-01")))
    }

    @Test func aWeekWithoutHoursHasNoWorkingDay() {
        let closed = WorkingCalendar(id: "closed", week: [:])
        #expect(closed.day(1, workingDaysAfter: day("2026-01-01")) == nil)
        #expect(closed.day(0, workingDaysAfter: day("2026-01-01")) == day("2026-01-01"))
    }
}

func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no date") }
    return day
}
