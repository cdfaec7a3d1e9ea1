import HandoverModel
import HandoverReadiness
import Testing

@Suite struct VerdictTests {
    /// One must item that is done, so that nothing stands in the way but what a test adds.
    var sample = Sample([.sample("team/rota")])
    let on = "2026-02-10"

    init() {
        sample.finish("team/rota", on: "2025-12-02")
        // `DemandTests` has these.
        sample.rule.floors = nil
    }

    private var verdict: Verdict { sample.readiness(on).verdict }
    private var codes: [String] { sample.readiness(on).blockers.map { "\($0.subject) \($0.reason.code)" } }

    @Test func isReadyWhenNothingStandsInTheWay() {
        #expect(verdict == .ready)
        #expect(codes.isEmpty)
    }

    @Test(arguments: [Importance.must: Verdict.notReady, .should: .readyWithConditions, .may: .ready])
    func anOpenItemCountsByItsImportance(importance: Importance, verdict: Verdict) {
        var sample = sample
        sample.items.append(.sample("team/open", importance: importance))
        #expect(sample.readiness(on).verdict == verdict)
        #expect(sample.readiness(on).blockers.map(\.effect) == (importance == .may ? [] : [verdict]))
    }

    @Test(arguments: [
        (Importance.must, Importance.may, Verdict.notReady), (.must, .should, .notReady),
        (.should, .may, .readyWithConditions),
    ])
    func whatWaitsForSomethingLighterCountsItself(own: Importance, other: Importance, verdict: Verdict) {
        var sample = sample
        sample.items += [
            .sample("team/light", importance: other), .sample("team/heavy", importance: own, needs: ["team/light"]),
        ]
        sample.finish("team/heavy", on: "2025-12-03")
        let readiness = sample.readiness(on)
        #expect(readiness.verdict == verdict)
        let waiting = readiness.blockers.filter { $0.subject == .item("team/heavy") }
        #expect(waiting.map(\.reason) == [.needs("team/light")])
        #expect(waiting.map(\.effect) == [verdict])
    }

    @Test mutating func aWaiverMakesItReadyWithConditionsUntilItEnds() {
        sample.items.append(.sample("team/open", due: .on(day("2026-01-01"))))
        for side in Side.allCases { sample.waive("team/open", by: side, until: on, on: "2026-01-02") }
        #expect(verdict == .readyWithConditions)
        #expect(
            sample.readiness(on).blockers == [
                Blocker(
                    subject: .item("team/open"), reason: .waived(until: day(on)), effect: .readyWithConditions,
                    canAct: [Sample.delivered.by, Sample.accepted.by], unblocks: 0, isLate: false)
            ])
        #expect(sample.readiness("2026-02-11").verdict == .notReady)
    }

    @Test(arguments: [true: Verdict.notReady, false: .ready])
    func onlyACriticalCapabilityMustBeCovered(isCritical: Bool, verdict: Verdict) {
        var sample = sample
        sample.capabilities = [
            Capability(
                id: "respond", title: .init([.en: "Respond"]), isCritical: isCritical, assessedBy: [Sample.expert])
        ]
        #expect(sample.readiness(on).verdict == verdict)
        let expected = Blocker(
            subject: .capability("respond"), reason: .capabilityNotCovered(have: 0, need: 2), effect: .notReady,
            canAct: [TeamRole(.delivering, Sample.expert)], unblocks: 0, isLate: false)
        #expect(sample.readiness(on).blockers == (isCritical ? [expected] : []))
    }

    @Test(arguments: [
        (53, 60, 0, Verdict.notReady, ["measure/independence measure-missed"]),
        (54, 60, 0, .ready, []),
        (29, 29, 0, .notEnoughEvidence, ["measure/independence too-few-tasks"]),
        (54, 60, 7, .notEnoughEvidence, ["measure/independence too-many-unrated"]),
        (54, 60, 6, .ready, []),
        (53, 60, 7, .notReady, ["measure/independence measure-missed", "measure/independence too-many-unrated"]),
    ])
    func aGatingTargetCounts(numerator: Int, denominator: Int, unrated: Int, verdict: Verdict, codes: [String]) {
        var sample = sample
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.close(numerator, of: denominator, unrated: unrated, on: "2026-01-15")
        #expect(sample.readiness(on).verdict == verdict)
        #expect(sample.readiness(on).blockers.map { "\($0.subject) \($0.reason.code)" } == codes)
        sample.targets[.independence]?.gates = .report
        #expect(sample.readiness(on).verdict == .ready)
    }

    @Test mutating func aContractThatAsksForProofIsReadyWithConditionsOnTheObservedValue() {
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.rule.decideBy = .demonstrated
        sample.close(54, of: 60, on: "2026-01-15")
        #expect(verdict == .readyWithConditions)
        #expect(sample.readiness(on).blockers.map(\.reason) == [.measureNotDemonstrated(.independence, more: 56)])
        sample.rule.tasks = 0
        #expect(verdict == .ready)
    }

    /// No more tasks are needed, and no checkpoint has seen those that there are.
    @Test mutating func whereOnlyACheckpointIsMissingForTheProofItIsNamed() throws {
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.rule.decideBy = .demonstrated
        sample.close(60, of: 60, on: "2026-02-08")
        let measure = try #require(sample.readiness(on).measures.first { $0.id == .independence })
        #expect(measure.state == .observed && measure.cleanTasksNeeded == 0)
        let next = try #require(measure.nextLook)
        #expect(
            sample.readiness(on).blockers.map(\.reason) == [
                .measureNotDemonstrated(.independence, more: 0, on: next)
            ])
    }

    @Test mutating func withoutALeastNumberOneTaskDecides() {
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.rule.tasks = 0
        #expect(verdict == .notEnoughEvidence)
        #expect(sample.readiness(on).blockers.map(\.reason) == [.measureTooFew(.independence, have: 0, need: 0)])
        #expect(sample.readiness(on).measures.first { $0.id == .independence }?.cleanTasksNeeded == nil)
        sample.close(1, of: 1, on: "2026-01-15")
        #expect(verdict == .ready)
        #expect(sample.readiness(on).measures.first { $0.id == .independence }?.cleanTasksNeeded == nil)
    }

    @Test mutating func aGatingTargetThatIsNotMeasuredIsNotReached() {
        sample.targets[.availability] = Target(atLeast: 999_000, gates: .verdict)
        #expect(verdict == .notEnoughEvidence)
        #expect(codes == ["measure/availability too-few-tasks"])
    }

    @Test mutating func theFirstLineThatAppliesDecides() {
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.items.append(.sample("team/should", importance: .should))
        #expect(verdict == .notEnoughEvidence)
        sample.items.append(.sample("team/must"))
        #expect(verdict == .notReady)
    }
}

@Suite struct BlockerTests {
    @Test func standInTheOrderOfWhatTheyUnblockThenLateThenImportance() {
        let sample = Sample([
            .sample("team/should", importance: .should), .sample("team/plain"),
            .sample("team/late", due: .on(day("2025-12-02"))), .sample("team/base"),
            .sample("team/next", needs: ["team/base"]), .sample("team/last", needs: ["team/next"]),
        ])
        let blockers = sample.readiness("2025-12-05").blockers
        #expect(
            blockers.map(\.subject.description) == [
                "team/base", "team/next", "team/late", "team/plain", "team/last", "team/should",
            ])
        #expect(blockers.map(\.unblocks) == [2, 1, 0, 0, 0, 0])
        #expect(blockers.map(\.isLate) == [false, false, true, false, false, false])
    }

    @Test func countOnlyOpenItemsAsWaiting() {
        var sample = Sample([
            .sample("team/a"), .sample("team/b", needs: ["team/a"]), .sample("team/c", needs: ["team/a"]),
        ])
        for side in Side.allCases { sample.waive("team/b", by: side, until: "2025-12-20", on: "2025-12-02") }
        #expect(sample.readiness("2025-12-02").blockers.map(\.unblocks) == [1, 0, 0])
        #expect(sample.readiness("2025-12-21").blockers.map(\.unblocks) == [2, 0, 0])
    }

    @Test func nameWhatCanBeDoneNowAndByWhom() {
        var sample = Sample([.sample("team/rota", evidence: EvidenceRule(atLeast: 1))])
        func said(_ text: String) -> [String] {
            sample.readiness(text).blockers.map {
                "\($0.reason.code): \($0.canAct.map(\.description).joined(separator: ", "))"
            }
        }
        #expect(said("2025-12-02") == ["awaiting-delivered: delivering/manager"])
        sample.sign(.delivered, on: "2025-12-03")
        // Nobody accepts before the evidence is there, and nobody is named for it.
        #expect(said("2025-12-03") == ["evidence-missing: delivering/manager"])
        sample.refuse(on: "2025-12-04")
        #expect(said("2025-12-04") == ["refused: delivering/manager", "evidence-missing: delivering/manager"])
    }

    @Test func anItemThatOnlyWaitsIsNotListedAgain() {
        var sample = Sample([
            .sample("team/a"), .sample("team/b", needs: ["team/a"]), .sample("capability/c", requires: "respond"),
        ])
        sample.capabilities = [Capability(id: "respond", title: .init([.en: "Respond"]), isCritical: true, people: 1)]
        sample.finish("team/b", on: "2025-12-02")
        sample.finish("capability/c", on: "2025-12-02")
        let blockers = sample.readiness("2025-12-02").blockers
        #expect(blockers.map(\.subject.description) == ["team/a", "capability/respond"])
        #expect(blockers.map(\.unblocks) == [1, 1])
        sample.capabilities[0].isCritical = false
        #expect(
            sample.readiness("2025-12-02").blockers.map(\.reason.code) == ["awaiting-delivered", "requires-capability"])
    }
}
