import HandoverModel
import Testing

@Suite struct DefinitionsTests {
    var definitions = Definitions(
        handover: Handover(
            id: "h", title: .init([.en: "H"]), zone: .utc, language: .en, starts: day("2025-12-01"),
            acceptBy: day("2026-02-27"), teams: [:]),
        roles: [
            Role(id: "manager", title: .init([.en: "M"]), rights: [.lead, .assessor]),
            Role(id: "engineer", title: .init([.en: "E"]), rights: [.trainee]),
        ],
        people: [
            Person(id: "li", name: .init([.en: "Li"]), side: .delivering, roles: ["manager"]),
            Person(
                id: "jia", name: .init([.en: "Jia"]), side: .receiving, roles: ["engineer"], from: day("2025-12-10"),
                to: day("2026-01-10"),
                deputyFor: [.init(role: "manager", from: day("2025-12-20"), to: day("2025-12-24"))]),
        ],
        checklists: [
            Checklist(
                id: "team", title: .init([.en: "T"]), items: [Item(id: "team/a", title: .init([.en: "A"]), keys: [])])
        ],
        capabilities: [Capability(id: "b", title: .init([.en: "B"])), Capability(id: "a", title: .init([.en: "A"]))],
        plans: [
            TrainingPlan(
                id: "p", title: .init([.en: "P"]), roles: ["engineer"],
                modules: [
                    Module(id: "m1", title: .init([.en: "1"]), teaches: ["a", "b"], assessment: .init(kind: .exam)),
                    Module(id: "m2", title: .init([.en: "2"]), teaches: ["a"], assessment: .init(kind: .exam)),
                ])
        ],
        digest: Digest(bytes: [UInt8](repeating: 7, count: 32)))

    @Test(arguments: [
        Due.on(day("2026-01-05")): "2026-01-05", .relative(to: .start, count: 0, unit: .workingDays): "2025-12-01",
        .relative(to: .start, count: 10, unit: .workingDays): "2025-12-15",
        .relative(to: .start, count: 10, unit: .days): "2025-12-11",
        .relative(to: .acceptBy, count: -5, unit: .workingDays): "2026-02-20",
        .relative(to: .acceptBy, count: 0, unit: .days): "2026-02-27",
    ])
    func dueDaysCountFromTheirAnchor(due: Due, text: String) {
        #expect(definitions.day(of: due) == day(text))
    }

    @Test mutating func anAnchorThatIsNotThereGivesNoDay() {
        definitions.handover.acceptBy = nil
        #expect(definitions.day(of: .relative(to: .acceptBy, count: 0, unit: .days)) == nil)
    }

    @Test func rolesAreHeldOnDaysAndDeputisedOnes() {
        let receiving = TeamRole(.receiving, "manager")
        #expect(definitions.holders(of: receiving, on: day("2025-12-20")).map(\.id) == ["jia"])
        #expect(definitions.holders(of: receiving, on: day("2025-12-25")).isEmpty)
        #expect(definitions.holders(of: TeamRole(.receiving, "engineer"), on: day("2026-01-10")).map(\.id) == ["jia"])
        #expect(definitions.holders(of: TeamRole(.receiving, "engineer"), on: day("2026-01-11")).isEmpty)
        #expect(definitions.rights(of: definitions.people[1], on: day("2025-12-24")) == [.trainee, .lead, .assessor])
        #expect(definitions.mayAssess(definitions.people[1], roles: [], on: day("2025-12-24")))
        #expect(!definitions.mayAssess(definitions.people[1], roles: [], on: day("2025-12-25")))
        #expect(definitions.mayAssess(definitions.people[0], roles: ["manager"], on: day("2025-12-25")))
        #expect(!definitions.mayAssess(definitions.people[0], roles: ["engineer"], on: day("2025-12-25")))
    }

    @Test func eachRequiredPairStandsOnceInTheOrderOfCapabilities() {
        let pairs = definitions.requiredPairs(on: day("2025-12-20")).map { "\($0.person.id) \($0.capability)" }
        #expect(pairs == ["jia b", "jia a"])
        #expect(definitions.requiredPairs(on: day("2025-12-09")).isEmpty)
    }

    @Test func findsAnItemByItsAddress() {
        #expect(definitions.item("team/a")?.id == "team/a")
        #expect(definitions.item("team/b") == nil)
        #expect(definitions.item("other/a") == nil)
    }

    @Test(arguments: [
        "delivering/manager": true, "receiving/support-manager": true, "manager": false, "other/manager": false,
        "receiving/": false, "receiving/a/b": false, "receiving/Manager": false,
    ])
    func readsARoleOfATeam(text: String, isOne: Bool) {
        #expect((TeamRole(text) != nil) == isOne)
        if isOne { #expect(TeamRole(text)?.description == text) }
    }
}
