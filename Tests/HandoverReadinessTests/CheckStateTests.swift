import HandoverModel
import HandoverReadiness
import Testing

/// What an item becomes by its check.
@Suite struct CheckStateTests {
    private static let check = ItemCheck(.rotaCovered(days: 14), goodFor: 7)
    private static let gap = CheckReason.dutyGap(
        "desk", from: Instant(milliseconds: 0), to: Instant(milliseconds: 1), have: 0, need: 1)
    var sample = Sample([.sample("team/rota", evidence: EvidenceRule(atLeast: 1, kinds: [.link, .check]))])

    init() { sample.items[0].check = Self.check }

    @discardableResult
    private mutating func run(
        _ result: CheckResult, _ reasons: [CheckReason] = [], check: ItemCheck = CheckStateTests.check, on text: String
    ) -> Int {
        let run = CheckRun(item: "team/rota", check: check, result: result, reasons: reasons, place: .server)
        return sample.record(.checkRan(run), by: .server, on: text)
    }

    @Test mutating func aPassIsEvidenceUntilItExpires() throws {
        sample.finish("team/rota", on: "2025-12-01")
        #expect(try sample.item("team/rota", on: "2025-12-01").open == [.evidenceMissing(have: 0, need: 1)])
        let entry = run(.passed, on: "2025-12-02")
        let state = try sample.item("team/rota", on: "2025-12-09")
        #expect(state.status == .done)
        #expect(state.check?.standing == .passed && state.check?.holdsUntil == day("2025-12-09"))
        #expect(state.evidence.pieces.map(\.entry) == [entry])
        #expect(state.evidence.pieces.map(\.check) == [.rotaCovered])
        let lapsed = try sample.item("team/rota", on: "2025-12-10")
        #expect(lapsed.open == [.evidenceExpired(have: 0, need: 1, since: day("2025-12-10"))])
        #expect(lapsed.check?.standing == .lapsed)
    }

    @Test mutating func theRuleOfEvidenceMayEndItEarlier() throws {
        sample.items[0].evidence.validFor = Length(2, .days)
        sample.finish("team/rota", on: "2025-12-01")
        run(.passed, on: "2025-12-02")
        #expect(try sample.item("team/rota", on: "2025-12-04").status == .done)
        #expect(try sample.item("team/rota", on: "2025-12-05").status == .open)
    }

    @Test mutating func whereNoEvidenceIsAskedForALapseOnlyWarns() throws {
        sample.items[0].evidence = .none
        sample.finish("team/rota", on: "2025-12-01")
        run(.passed, on: "2025-12-02")
        let state = try sample.item("team/rota", on: "2026-01-30")
        #expect(state.status == .done && state.check?.standing == .lapsed)
    }

    @Test mutating func aFailureOnASignedItemIsABlockerAtOnce() throws {
        sample.items[0].evidence = .none
        sample.finish("team/rota", on: "2025-12-01")
        #expect(sample.readiness("2025-12-02").blockers.isEmpty)
        let entry = run(.failed, [Self.gap, Self.gap], on: "2025-12-02")
        let reason = Reason.checkFailed(.rotaCovered, why: Self.gap, more: 1, since: day("2025-12-02"), entry: entry)
        let readiness = sample.readiness("2025-12-02")
        #expect(readiness.verdict == .notReady)
        #expect(readiness.blockers.map(\.reason) == [reason])
        #expect(readiness.blockers.map(\.canAct) == [[TeamRole(.delivering, Sample.manager)]])
        #expect(readiness.items.map(\.status) == [.open])
        // It does not pass with time.
        #expect(sample.readiness("2026-02-02").blockers.map(\.reason) == [reason])
        run(.passed, on: "2026-02-03")
        #expect(sample.readiness("2026-02-03").blockers.isEmpty)
        // What held then held then.
        #expect(sample.readiness("2025-12-01").blockers.isEmpty)
    }

    /// Before anything is delivered it is for later, as evidence is.
    @Test mutating func ofWhatNobodyDeliveredItIsNoBlockerYet() throws {
        run(.failed, [Self.gap], on: "2025-12-02")
        #expect(try sample.item("team/rota", on: "2025-12-02").open.map(\.code).contains("check-failed"))
        #expect(sample.readiness("2025-12-02").blockers.map(\.reason) == [.awaiting(Sample.delivered)])
        sample.sign(.delivered, on: "2025-12-03")
        #expect(sample.readiness("2025-12-03").blockers.contains { $0.reason.code == "check-failed" })
    }

    @Test mutating func aFailureTakesAwayWhatPassedBefore() throws {
        sample.finish("team/rota", on: "2025-12-01")
        run(.passed, on: "2025-12-02")
        run(.failed, [Self.gap], on: "2025-12-03")
        let state = try sample.item("team/rota", on: "2025-12-03")
        #expect(state.evidence.valid == 0 && state.evidence.pieces.isEmpty)
        #expect(state.open.map(\.code) == ["evidence-missing", "check-failed"])
    }

    @Test mutating func whatCouldNotRunChangesNothing() throws {
        sample.finish("team/rota", on: "2025-12-01")
        run(.passed, on: "2025-12-02")
        let entry = run(.couldNotRun, [.notDefined(.rota)], on: "2025-12-03")
        let state = try sample.item("team/rota", on: "2025-12-03")
        #expect(state.status == .done && state.check?.standing == .passed)
        #expect(state.check?.troubled?.entry == entry)
        run(.failed, [Self.gap], on: "2025-12-04")
        run(.couldNotRun, [.notDefined(.rota)], on: "2025-12-05")
        #expect(try sample.item("team/rota", on: "2025-12-05").check?.standing == .failed)
        #expect(try sample.item("team/rota", on: "2025-12-05").status == .open)
    }

    @Test mutating func aRunOfAnotherCheckCountsForNothing() throws {
        sample.finish("team/rota", on: "2025-12-01")
        run(.failed, [Self.gap], check: ItemCheck(.rotaCovered(days: 7), goodFor: 7), on: "2025-12-02")
        let state = try sample.item("team/rota", on: "2025-12-02")
        #expect(state.check == CheckState(check: Self.check, standing: .notRun))
        #expect(state.open == [.evidenceMissing(have: 0, need: 1)])
    }

    @Test mutating func aWaiverCoversAFailure() throws {
        sample.items[0].evidence = .none
        sample.finish("team/rota", on: "2025-12-01")
        run(.failed, [Self.gap], on: "2025-12-02")
        sample.waive("team/rota", by: .delivering, until: "2025-12-31", on: "2025-12-02")
        sample.waive("team/rota", by: .receiving, until: "2025-12-31", on: "2025-12-02")
        #expect(sample.readiness("2025-12-03").verdict == .readyWithConditions)
        sample.exclude("team/rota", by: .delivering, on: "2025-12-04")
        sample.exclude("team/rota", by: .receiving, on: "2025-12-04")
        #expect(sample.readiness("2025-12-04").blockers.isEmpty)
    }

    @Test mutating func itIsDueUntilItPassedToday() throws {
        func isDue(_ text: String) throws -> Bool {
            let state = try #require(sample.item("team/rota", on: text).check)
            return state.isDue(on: day(text), zone: sample.zone)
        }
        #expect(try isDue("2025-12-02"))
        run(.failed, [Self.gap], on: "2025-12-02")
        #expect(try isDue("2025-12-02"))
        run(.passed, on: "2025-12-02")
        #expect(try !isDue("2025-12-02"))
        #expect(try isDue("2025-12-03"))
        run(.couldNotRun, [.notDefined(.rota)], on: "2025-12-03")
        #expect(try isDue("2025-12-03"))
    }

    @Test mutating func whyNamesTheRun() throws {
        sample.items[0].evidence = .none
        sample.finish("team/rota", on: "2025-12-01")
        let entry = run(.failed, [Self.gap], on: "2025-12-02")
        let why = try #require(
            sample.readiness("2025-12-02").explain(
                item: "team/rota", definitions: sample.definitions, facts: sample.facts))
        let checks = why.because.filter { if case .check = $0.fact { true } else { false } }
        #expect(checks.count == 1)
        let reasons = why.because.filter { if case .reason = $0.fact { true } else { false } }
        let ground = try #require(reasons.first?.because.first)
        #expect(ground.fact == .entry(entry, kind: .checkRan, by: .server, at: sample.noon("2025-12-02")))
    }
}
