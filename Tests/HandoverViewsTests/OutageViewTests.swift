import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("Outages and availability") struct OutageViewTests {
    private static let definitions: Definitions = {
        var definitions = ServiceTimesViewTests.definitions
        definitions.targets[.availability] = Target(atLeast: 999_000, gates: .report)
        return definitions
    }()

    private static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Samples.day(2026, 2, day, hour: hour).adding(milliseconds: Int64(minute) * 60_000)
    }

    private static let register = OutageRegister(
        [
            Samples.entry(
                5, "jia3",
                .availability(
                    .outageOpened(Outage(service: "erp", severity: .p1, when: at(3, 9), note: "No answer")))),
            Samples.entry(6, "jia3", .availability(.outageClosed(OutageEnd(entry: 5, when: at(3, 10, 30))))),
            Samples.entry(
                7, "lisi",
                .availability(.maintenancePlanned(Maintenance(start: at(3, 10), end: at(3, 12), note: "Upgrade")))),
        ], asOf: at(28, 0))

    private func text(_ report: Report) -> String {
        report.text(as: .markdown).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theListHasBoth() {
        let english = text(OutageListView.report(Self.register, names: Names(Self.definitions, language: .en)))
        for part in [
            "| 5 | P1 | erp | 2026-02-03 09:00 | 2026-02-03 10:30 | 1 h 30 min | No answer |",
            "| 7 | all services | 2026-02-03 10:00 | 2026-02-03 12:00 |",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = text(OutageListView.report(Self.register, names: Names(Self.definitions, language: .zh)))
        #expect(chinese.contains("| 7 | 全部服务 | 2026-02-03 10:00 | 2026-02-03 12:00 |"), "\(chinese)")
        let hidden = Names(Self.definitions, language: .en, isAnonymous: true)
        #expect(!text(OutageListView.report(Self.register, names: hidden)).contains("No answer"))
        let none = OutageRegister([], asOf: Self.at(28, 0))
        #expect(text(OutageListView.report(none, names: hidden)).contains("No outages"))
    }

    @Test func theShareIsRoundedDownAndStandsWithWhatWasAway() {
        let availability = Availability(
            Self.register, in: Self.at(1, 0)..<Self.at(28, 0).adding(days: 1), service: nil,
            definitions: Self.definitions)
        // 27 days, of which an hour was away: 99.8456…
        let english = text(AvailabilityView.report(availability, names: Names(Self.definitions, language: .en)))
        for part in [
            "all services, 2026-02-01 00:00 to 2026-02-28 00:00 (648 h)",
            "| All | 99.845% | 99.9% | 1 h | 30 min | 1 |",
            "| P1 | 99.845% | 99.9% | 1 h | 30 min | 1 |",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        #expect(availability.rows.map { availability.isReached($0) } == [false, false])
        let json = AvailabilityView.report(availability, names: Names(Self.definitions, language: .en)).text(as: .json)
        #expect(json.contains(#""down_seconds": 3600"#) && json.contains(#""reached": false"#), "\(json)")
    }

    @Test func aPeriodOfThousandsOfYearsIsCounted() {
        let far = Instant.range.lowerBound..<Self.at(28, 0)
        let availability = Availability(Self.register, in: far, service: nil, definitions: Self.definitions)
        #expect(availability.isReached(availability.rows[0]) == true)
        #expect(
            text(AvailabilityView.report(availability, names: Names(Self.definitions, language: .en))).contains("%"))
    }

    @Test func factsAreSaidInWords() {
        let names = Names(Self.definitions, language: .en)
        let facts: [AvailabilityFact] = [
            .outageOpened(Outage(severity: .p0, when: Self.at(3, 9))),
            .outageClosed(OutageEnd(entry: 5, when: Self.at(3, 10))),
            .maintenancePlanned(Maintenance(service: "erp", start: Self.at(3, 10), end: Self.at(3, 12))),
        ]
        #expect(
            facts.map { Statement.availability($0).words(names) } == [
                "recorded an outage of all services (P0) since 2026-02-03 09:00",
                "recorded that the outage of entry 5 was over at 2026-02-03 10:00",
                "planned maintenance of erp, 2026-02-03 10:00 to 2026-02-03 12:00",
            ])
    }
}
