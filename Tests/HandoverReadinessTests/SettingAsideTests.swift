import HandoverModel
import HandoverReadiness
import Testing

@Suite struct SettingAsideTests {
    var sample = Sample([.sample("team/rota")])

    @Test mutating func aWaiverTakesALeadOfEachSide() throws {
        sample.waive("team/rota", by: .delivering, until: "2025-12-31", on: "2025-12-02")
        let proposed = try sample.item("team/rota", on: "2025-12-02")
        #expect(proposed.status == .open)
        #expect(
            proposed.proposal
                == .init(until: day("2025-12-31"), by: "li", waitsFor: .receiving, reason: "later (delivering)"))
        sample.waive("team/rota", by: .receiving, until: "2025-12-31", on: "2025-12-03")
        let agreed = try sample.item("team/rota", on: "2025-12-31")
        #expect(agreed.status == .waived(until: day("2025-12-31"), reason: "later (delivering)", by: ["li", "ma"]))
        #expect(agreed.proposal == nil)
        #expect(try sample.item("team/rota", on: "2026-01-01").status == .open)
    }

    @Test mutating func bothSidesMustMeanTheSameDay() throws {
        sample.waive("team/rota", by: .delivering, until: "2025-12-31", on: "2025-12-02")
        sample.waive("team/rota", by: .receiving, until: "2026-01-31", on: "2025-12-03")
        let state = try sample.item("team/rota", on: "2025-12-03")
        #expect(state.status == .open)
        #expect(state.proposal?.until == day("2026-01-31") && state.proposal?.waitsFor == .delivering)
    }

    @Test mutating func eitherSideTakesItAway() throws {
        sample.waive("team/rota", by: .delivering, until: "2025-12-31", on: "2025-12-02")
        let second = sample.waive("team/rota", by: .receiving, until: "2025-12-31", on: "2025-12-03")
        sample.revoke(second, on: "2025-12-04")
        #expect(try sample.item("team/rota", on: "2025-12-04").status == .open)
    }

    @Test mutating func theLastAgreementHolds() throws {
        for until in ["2025-12-31", "2025-12-10"] {
            sample.waive("team/rota", by: .delivering, until: until, on: "2025-12-02")
            sample.waive("team/rota", by: .receiving, until: until, on: "2025-12-02")
        }
        #expect(try sample.item("team/rota", on: "2025-12-11").status == .open)
    }

    @Test mutating func anEarlierDayMayBeAskedForAgain() throws {
        for until in ["2025-12-31", "2025-12-10"] {
            sample.waive("team/rota", by: .delivering, until: until, on: "2025-12-02")
            sample.waive("team/rota", by: .receiving, until: until, on: "2025-12-02")
        }
        sample.waive("team/rota", by: .delivering, until: "2025-12-31", on: "2025-12-03")
        let proposal = try sample.item("team/rota", on: "2025-12-03").proposal
        #expect(proposal?.until == day("2025-12-31") && proposal?.waitsFor == .receiving)
    }

    @Test mutating func endsOnceTheItemIsDone() throws {
        sample.waive("team/rota", by: .delivering, until: "2025-12-31", on: "2025-12-02")
        sample.waive("team/rota", by: .receiving, until: "2025-12-31", on: "2025-12-02")
        sample.finish("team/rota", on: "2025-12-03")
        #expect(try sample.item("team/rota", on: "2025-12-03").status == .done)
        #expect(sample.readiness("2025-12-03").verdict != .readyWithConditions)
    }

    @Test mutating func notApplicableTakesBothSidesAndAnItemThatAllowsIt() throws {
        sample.exclude("team/rota", by: .receiving, on: "2025-12-02")
        #expect(try sample.item("team/rota", on: "2025-12-02").proposal?.waitsFor == .delivering)
        sample.exclude("team/rota", by: .delivering, on: "2025-12-03")
        let state = try sample.item("team/rota", on: "2025-12-03")
        #expect(state.status == .notApplicable(reason: "out of scope", by: ["ma", "li"]))
        #expect(state.open.isEmpty)
        sample.items[0].mayBeNotApplicable = false
        #expect(try sample.item("team/rota", on: "2025-12-03").status == .open)
    }

    @Test mutating func waivedStaysInTheDenominatorAndNotApplicableLeavesIt() throws {
        sample.items = [.sample("team/a"), .sample("team/b"), .sample("team/c")]
        sample.items[0].weight = 5
        sample.finish("team/a", on: "2025-12-02")
        for side in Side.allCases {
            sample.waive("team/b", by: side, until: "2025-12-31", on: "2025-12-02")
            sample.exclude("team/c", by: side, on: "2025-12-02")
        }
        #expect(
            sample.readiness("2025-12-02").checklists == [
                ChecklistProgress(
                    id: "team", done: 1, total: 2, doneWeight: 5, totalWeight: 6, waived: 1, notApplicable: 1,
                    signedAndWaiting: 0)
            ])
    }
}
