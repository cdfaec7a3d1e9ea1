import HandoverModel
import Testing

@Suite struct ReverificationRuleTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2026-01-31", 2, "2026-03-31"), ("2024-01-30", 1, "2024-02-29"),
        ("2026-12-15", 1, "2027-01-15"), ("2026-10-31", 13, "2027-11-30"), ("2026-05-01", 0, "2026-05-01"),
    ])
    func aMonthLaterIsTheSameDayOrTheLast(_ from: String, _ months: Int, _ to: String) throws {
        #expect(try day(from).adding(months: months) == day(to))
    }

    @Test func roundsComeOnTheDaysGivenAndThenEachMonth() throws {
        func days(_ rule: ReverificationRule, ends: String? = nil, through last: String) throws -> [String] {
            rule.days(
                afterAcceptance: try day("2026-01-31"), ends: try ends.map(day), through: try day(last)
            ).map(\.description)
        }
        let rule = ReverificationRule()
        #expect(
            try days(rule, through: "2026-04-30") == [
                "2026-02-07", "2026-02-14", "2026-02-28", "2026-03-31", "2026-04-30",
            ])
        #expect(try days(rule, ends: "2026-03-30", through: "2026-04-30").last == "2026-02-28")
        #expect(try days(rule, through: "2026-02-13") == ["2026-02-07"])
        #expect(try days(ReverificationRule(then: .never), through: "2026-04-30") == ["2026-02-07", "2026-02-14"])
        #expect(try days(ReverificationRule(after: []), through: "2026-03-01") == ["2026-02-28"])
        // A month that ends before the days given are over has no round of its own.
        #expect(
            try days(ReverificationRule(after: [7, 40]), through: "2026-04-30") == [
                "2026-02-07", "2026-03-12", "2026-03-31", "2026-04-30",
            ])
    }
}
