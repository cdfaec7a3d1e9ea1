import HandoverModel
import HandoverReadiness
import Testing

@Suite struct SignOffTests {
    var sample = Sample([.sample("team/rota")])

    @Test mutating func isDoneOnceEveryKeyIsGiven() throws {
        #expect(
            try sample.item("team/rota", on: "2025-12-05").open == [
                .awaiting(Sample.delivered), .awaiting(Sample.accepted),
            ])
        sample.sign(.delivered, on: "2025-12-05")
        #expect(try sample.keys(on: "2025-12-05") == [.valid, .missing])
        sample.sign(.accepted, on: "2025-12-06")
        #expect(try sample.keys(on: "2025-12-05") == [.valid, .missing])
        #expect(try sample.item("team/rota", on: "2025-12-06").status == .done)
    }

    @Test mutating func aRefusalAsksForANewDelivery() throws {
        sample.sign(.delivered, on: "2025-12-02")
        let refusal = sample.refuse(on: "2025-12-03")
        #expect(try sample.keys(on: "2025-12-03") == [.refused(reason: "not good"), .refused(reason: "not good")])
        let first = try sample.item("team/rota", on: "2025-12-03").open.first
        #expect(first == .refused(Sample.delivered, by: "ma", reason: "not good", entry: refusal))
        sample.sign(.delivered, on: "2025-12-04")
        #expect(try sample.keys(on: "2025-12-04") == [.valid, .missing])
        sample.sign(.accepted, on: "2025-12-05")
        #expect(try sample.keys(on: "2025-12-05") == [.valid, .valid])
    }

    @Test mutating func acceptingWhatWasRefusedWithoutANewDeliveryDoesNotCount() throws {
        sample.sign(.delivered, on: "2025-12-02")
        sample.refuse(on: "2025-12-03")
        sample.sign(.accepted, on: "2025-12-04")
        #expect(try sample.keys(on: "2025-12-04") == [.refused(reason: "not good"), .undelivered])
    }

    @Test mutating func theNewestOfSignOffAndRefusalCounts() throws {
        sample.finish("team/rota", on: "2025-12-02")
        sample.refuse(reason: "broken since", on: "2025-12-03")
        #expect(
            try sample.keys(on: "2025-12-03") == [.refused(reason: "broken since"), .refused(reason: "broken since")])
    }

    @Test mutating func aRefusalByOneReceiverUndoesTheAcceptanceOfAnother() throws {
        let other = SignOffKey(.accepted, by: TeamRole(.receiving, Sample.engineer))
        sample.items = [.sample("team/rota", keys: [Sample.delivered, other, Sample.accepted])]
        sample.sign(.delivered, on: "2025-12-02")
        sample.sign(.accepted, by: "jia", on: "2025-12-02")
        sample.refuse(on: "2025-12-03")
        #expect(
            try sample.keys(on: "2025-12-03")
                == [.refused(reason: "not good"), .undelivered, .refused(reason: "not good")])
        sample.sign(.delivered, on: "2025-12-04")
        #expect(try sample.keys(on: "2025-12-04") == [.valid, .undelivered, .missing])
        sample.sign(.accepted, by: "jia", on: "2025-12-05")
        #expect(try sample.keys(on: "2025-12-05") == [.valid, .valid, .missing])
    }

    @Test mutating func aRevokedRefusalGivesTheSignOffsBack() throws {
        sample.finish("team/rota", on: "2025-12-02")
        let refusal = sample.refuse(on: "2025-12-03")
        sample.revoke(refusal, on: "2025-12-04")
        #expect(try sample.keys(on: "2025-12-04") == [.valid, .valid])
    }

    @Test mutating func acceptanceFallsWithTheDeliveryItRestsOn() throws {
        let delivery = sample.sign(.delivered, on: "2025-12-02")
        sample.sign(.accepted, on: "2025-12-03")
        sample.revoke(delivery, on: "2025-12-04")
        #expect(try sample.keys(on: "2025-12-03") == [.valid, .valid])
        #expect(try sample.keys(on: "2025-12-04") == [.revoked(reason: "mistake"), .undelivered])
        sample.sign(.delivered, on: "2025-12-05")
        #expect(try sample.keys(on: "2025-12-05") == [.valid, .undelivered])
        sample.sign(.accepted, on: "2025-12-06")
        #expect(try sample.keys(on: "2025-12-06") == [.valid, .valid])
    }

    @Test mutating func reopeningSetsEverySignOffAside() throws {
        sample.finish("team/rota", on: "2025-12-02")
        sample.record(.reopened(.init(item: "team/rota", reason: "new site")), by: "ma", on: "2025-12-03")
        #expect(try sample.keys(on: "2025-12-03") == [.reopened(reason: "new site"), .reopened(reason: "new site")])
        sample.sign(.delivered, on: "2025-12-04")
        #expect(try sample.keys(on: "2025-12-04") == [.valid, .reopened(reason: "new site")])
    }

    @Test mutating func lapsesAfterItsLastDayAndRenewingTheDeliveryKeepsTheAcceptance() throws {
        sample.items = [.sample("team/rota", validFor: Length(30, .days))]
        sample.sign(.delivered, on: "2025-12-02")
        sample.sign(.accepted, on: "2025-12-20")
        let state = try sample.item("team/rota", on: "2026-01-01")
        #expect(state.status == .done)
        #expect(state.keys.map(\.holdsUntil) == [day("2026-01-01"), day("2026-01-19")])
        #expect(try sample.keys(on: "2026-01-02") == [.lapsed(since: day("2026-01-02")), .valid])
        sample.sign(.delivered, on: "2026-01-05")
        #expect(try sample.item("team/rota", on: "2026-01-19").status == .done)
        #expect(try sample.keys(on: "2026-01-20") == [.valid, .lapsed(since: day("2026-01-20"))])
    }

    @Test mutating func approvalDependsOnNoOtherKey() throws {
        sample.items = [.sample("team/rota", keys: [Sample.delivered, Sample.accepted, Sample.approved])]
        sample.sign(.approved, by: "zhao", on: "2025-12-02")
        #expect(try sample.keys(on: "2025-12-02") == [.missing, .missing, .valid])
        sample.sign(.delivered, on: "2025-12-03")
        sample.refuse(on: "2025-12-04")
        #expect(try sample.keys(on: "2025-12-04").last == .valid)
    }

    @Test mutating func factsOfOneInstantAreOrderedByTheirPlace() throws {
        let first = sample.sign(.delivered, on: "2025-12-02")
        let second = sample.refuse(on: "2025-12-02")
        #expect(first < second)
        sample.entries.reverse()
        #expect(try sample.keys(on: "2025-12-02") == [.refused(reason: "not good"), .refused(reason: "not good")])
    }

    @Test mutating func tellsTheMeaningsAPersonHasGiven() {
        sample.separation = false
        sample.sign(.delivered, on: "2025-12-02")
        let taken = sample.sign(.accepted, by: "li", on: "2025-12-03")
        sample.sign(.accepted, by: "ma", on: "2025-12-03")
        sample.revoke(taken, on: "2025-12-04")
        func meanings(_ text: String) -> [Person.ID: Set<Meaning>] {
            ItemHistory(
                item: sample.items[0], entries: sample.entries, definitions: sample.definitions, asOf: sample.noon(text)
            ).meanings
        }
        #expect(meanings("2025-12-03") == ["li": [.delivered, .accepted], "ma": [.accepted]])
        #expect(meanings("2025-12-04") == ["li": [.delivered], "ma": [.accepted]])
        #expect(sample.readiness("2025-12-03").separation == Separation(isOn: false, mattered: 1))
        #expect(sample.readiness("2025-12-04").separation == Separation(isOn: false, mattered: 0))
    }

    @Test mutating func whatOnePersonSignedTwiceStandsUntilTheItemIsReopened() {
        sample.sign(.delivered, on: "2025-12-02")
        sample.sign(.accepted, by: "li", on: "2025-12-03")
        #expect(sample.readiness("2025-12-03").separation == Separation(isOn: true, mattered: 1))
        sample.record(
            .reopened(ItemReopening(item: "team/rota", reason: "again")), by: "ma", on: "2025-12-04")
        #expect(sample.readiness("2025-12-04").separation == Separation(isOn: true, mattered: 0))
        sample.separation = false
        #expect(sample.readiness("2025-12-04").separation == Separation(isOn: false, mattered: 1))
    }
}
