import HandoverModel
import HandoverReadiness
import Testing

/// What the rota says, by cases worked out by hand.
@Suite struct DutyTests {
    private func zoned(_ zone: String, _ rota: Rota, _ people: [Person]? = nil) throws -> DutyRoster {
        var sample = Sample()
        if let people { sample.people = people }
        var definitions = sample.definitions
        definitions.handover.zone = try #require(Zone(zone))
        definitions.rota = rota
        return try #require(DutyRoster(definitions))
    }

    private func daily(_ members: [Person.ID], handOver: Int, from: String) -> RotaLayer {
        RotaLayer(
            id: "daily", title: .init([.en: "Daily"]), hours: .always, members: members, every: 1, handOver: handOver,
            from: day(from))
    }

    private func told(_ duties: [Duty]) -> [String] { duties.map { "\($0.person) \($0.from) \($0.to)" } }

    /// 02:30 is not on the clocks of Berlin on 29 March 2026 and is there twice on 25 October.
    @Test func aHandOverInTheHourOfTheChangeIsShifted() throws {
        let layer = daily(["jia", "yi"], handOver: 150, from: "2026-03-28")
        let roster = try zoned("Europe/Berlin", Rota(layers: [layer]))
        let spring = Instant(milliseconds: 1_774_656_000_000)  // 2026-03-28T00:00:00Z
        #expect(
            told(roster.duties(in: spring.adding(milliseconds: 6_000_000)..<spring.adding(days: 2))) == [
                "jia 2026-03-28T01:30:00Z 2026-03-29T01:30:00Z", "yi 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z",
            ])
        let autumn = Instant(milliseconds: 1_792_886_400_000)  // 2026-10-25T00:00:00Z
        #expect(
            told(roster.duties(in: autumn..<autumn.adding(days: 1))) == [
                "jia 2026-10-24T00:30:00Z 2026-10-25T00:30:00Z", "yi 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z",
            ])
    }

    @Test func whoIsNotThereHasNoDutyAndLeavesAGap() throws {
        let people = [
            Person(
                id: "jia", name: .init([.en: "Jia"]), side: .receiving, roles: [Sample.engineer],
                from: day("2026-01-02"),
                to: day("2026-01-03")),
            Person(
                id: "yi", name: .init([.en: "Yi"]), side: .receiving, roles: ["other"],
                deputyFor: [.init(role: Sample.engineer, from: day("2026-01-04"), to: day("2026-01-04"))]),
        ]
        let layers = [
            RotaLayer(
                id: "all", title: .init([.en: "All"]), hours: .always, members: ["jia", "yi"], atOnce: 2, every: 30,
                from: day("2026-01-01"))
        ]
        let cover = RequiredCover(
            id: "one", title: .init([.en: "One"]), hours: .always, roles: [Sample.engineer], to: day("2026-01-05"))
        let roster = try zoned("UTC", Rota(layers: layers, cover: [cover]), people)
        let gaps = DutyGaps(roster, in: Zone.utc.start(of: day("2026-01-01"))..<Zone.utc.start(of: day("2026-01-09")))
        #expect(
            gaps.gaps.map { "\($0.from) \($0.to) \($0.have)" } == [
                "2026-01-01T00:00:00Z 2026-01-02T00:00:00Z []", "2026-01-05T00:00:00Z 2026-01-06T00:00:00Z []",
            ])
    }

    @Test func whoStandsInForAllIsThereOnce() throws {
        let layer = RotaLayer(
            id: "two", title: .init([.en: "Two"]), hours: .always, members: ["jia", "yi", "ma"], atOnce: 2, every: 7,
            from: day("2026-01-05"), to: day("2026-01-18"))
        let override = DutyOverride(
            layer: "two", from: WallTime(day: day("2026-01-06"), minute: 600),
            to: WallTime(day: day("2026-01-06"), minute: 660), person: "qian")
        let roster = try zoned("UTC", Rota(layers: [layer], overrides: [override]))
        let all = Zone.utc.start(of: day("2026-01-01"))..<Zone.utc.start(of: day("2026-03-01"))
        #expect(
            told(roster.duties(in: all)) == [
                "jia 2026-01-05T00:00:00Z 2026-01-06T10:00:00Z", "yi 2026-01-05T00:00:00Z 2026-01-06T10:00:00Z",
                "qian 2026-01-06T10:00:00Z 2026-01-06T11:00:00Z",
                "jia 2026-01-06T11:00:00Z 2026-01-12T00:00:00Z", "yi 2026-01-06T11:00:00Z 2026-01-12T00:00:00Z",
                "ma 2026-01-12T00:00:00Z 2026-01-19T00:00:00Z", "jia 2026-01-12T00:00:00Z 2026-01-19T00:00:00Z",
            ])
        #expect(OnDuty(roster, at: all.lowerBound).layers.map { told($0.now + $0.next).count } == [2])
        #expect(OnDuty(roster, at: all.upperBound).layers.map { $0.next } == [[]])
    }

    /// Those of the receiving team alone are looked at, from the time asked for on, as long as they hold it.
    @Test func aShiftWithoutTheCapabilityIsFound() throws {
        let layer = daily(["jia", "yi", "li"], handOver: 0, from: "2026-03-01")
        let roster = try zoned("UTC", Rota(layers: [layer]))
        let period = Zone.utc.start(of: day("2026-03-01"))..<Zone.utc.start(of: day("2026-03-09"))
        var gaps = DutyGaps(roster, in: period)
        let states = [("jia", day("2026-03-04"))].map { id, end in
            PersonState(
                person: Person.ID(id), modules: [],
                capabilities: [
                    PersonCapability(
                        capability: "restore", isRequired: true, level: .alone, state: .held, holdsUntil: end)
                ], independence: Measure(id: .independence))
        }
        gaps.check(["restore"], states, asOf: Zone.utc.start(of: day("2026-03-02")), roster)
        let found = try #require(gaps.capabilities)
        #expect(
            found.gaps.map { "\($0.from) \($0.to) \($0.onDuty)" } == [
                "2026-03-02T00:00:00Z 2026-03-03T00:00:00Z [yi]", "2026-03-05T00:00:00Z 2026-03-06T00:00:00Z [yi]",
                "2026-03-07T00:00:00Z 2026-03-08T00:00:00Z [jia]", "2026-03-08T00:00:00Z 2026-03-09T00:00:00Z [yi]",
            ])
        #expect(found.unchecked == 172_800_000)
        #expect(!gaps.isCovered)
    }
}
