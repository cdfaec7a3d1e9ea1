import HandoverModel
import HandoverReadiness
import Testing

/// Rules that hold for every history, tried on random ones that are the same in each run.
@Suite struct PropertyTests {
    private static func history(_ seed: UInt64) -> Sample {
        var random = Seeded(state: seed)
        let ids = (0..<6).map { Item.ID("team/i\($0)") }
        var sample = Sample(
            ids.enumerated().map { index, id in
                .sample(
                    id, importance: Importance.allCases[Int.random(in: 0..<3, using: &random)],
                    due: Bool.random(using: &random) ? .on(day("2025-12-20")) : nil,
                    needs: index > 0 && Bool.random(using: &random)
                        ? [ids[Int.random(in: 0..<index, using: &random)]] : [],
                    validFor: Bool.random(using: &random) ? Length(20, .days) : nil)
            })
        for offset in 0..<40 {
            let text = day("2025-12-02").adding(days: offset / 2).description
            let id = ids[Int.random(in: 0..<ids.count, using: &random)]
            switch Int.random(in: 0..<12, using: &random) {
            case 0: sample.refuse(id, on: text)
            case 1: sample.record(.reopened(.init(item: id, reason: "again")), by: "ma", on: text)
            case 2:
                sample.waive(
                    id, by: Bool.random(using: &random) ? .delivering : .receiving, until: "2026-01-10", on: text)
            case 3:
                let mine = sample.entries.filter { $0.record.statement.subject == .item(id) }.map(\.number)
                if let entry = mine.randomElement(using: &random) { sample.revoke(entry, item: id, on: text) }
            case 4..<8: sample.sign(.delivered, id, on: text)
            default: sample.sign(.accepted, id, on: text)
            }
        }
        return sample
    }

    private static func rank(_ verdict: Verdict) -> Int {
        switch verdict {
        case .notReady: 0
        case .notEnoughEvidence: 1
        case .readyWithConditions: 2
        case .ready: 3
        }
    }

    @Test(arguments: 1...40)
    func anotherIndependentTaskNeverLowersTheRate(seed: Int) throws {
        var sample = Self.history(UInt64(seed))
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.close(seed % 7, of: 7, on: "2025-12-05")
        let before = try #require(sample.readiness("2025-12-25").measures.first?.rate)
        sample.close(1, of: 1, on: "2025-12-20")
        #expect(try #require(sample.readiness("2025-12-25").measures.first?.rate) >= before)
    }

    @Test(arguments: 1...40)
    func notApplicableNeverMakesTheVerdictWorse(seed: Int) {
        var sample = Self.history(UInt64(seed))
        let before = sample.readiness("2025-12-25")
        for side in Side.allCases { sample.exclude(sample.items[seed % 6].id, by: side, on: "2025-12-25") }
        let after = sample.readiness("2025-12-25")
        #expect(Self.rank(after.verdict) >= Self.rank(before.verdict))
        #expect(after.blockers.count <= before.blockers.count)
    }

    @Test(arguments: 1...40)
    func theOrderOfEntriesAboutDifferentItemsDoesNotMatter(seed: Int) {
        var sample = Self.history(UInt64(seed))
        let before = sample.readiness("2025-12-25")
        let grouped = Dictionary(grouping: sample.entries) { $0.record.statement.subject.description }
        sample.entries = grouped.sorted { $0.key < $1.key }.flatMap(\.value)
        #expect(sample.readiness("2025-12-25") == before)
    }

    @Test(arguments: 1...40)
    func asOfTheLastEntryIsWhatWasKnownThen(seed: Int) {
        var sample = Self.history(UInt64(seed))
        let asOf = sample.entries[25].record.effective
        let later = sample.readiness("2025-12-25")
        let past = Readiness.of(sample.definitions, facts: sample.facts, asOf: asOf)
        sample.entries.removeAll { $0.record.effective > asOf }
        let then = Readiness.of(sample.definitions, facts: sample.facts, asOf: asOf)
        #expect(past.items == then.items && past.blockers == then.blockers && past.verdict == then.verdict)
        #expect(later.asOf > asOf)
    }

    @Test(arguments: 1...40)
    func whatIsDoneHasNothingOpenAndWhatIsOpenHasAReason(seed: Int) {
        for item in Self.history(UInt64(seed)).readiness("2025-12-15").items {
            switch item.status {
            case .done: #expect(item.open.isEmpty && item.keys.allSatisfy(\.isValid))
            case .open, .signed, .waived: #expect(!item.open.isEmpty)
            case .notApplicable: #expect(item.open.isEmpty)
            }
        }
    }

    /// More than 64 items, some settled, each waiting for up to three before it.
    @Test(arguments: 1...10)
    func aBlockerUnblocksWhatWaitsForItEachOnce(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        let ids = (0..<150).map { Item.ID("team/i\($0)") }
        var sample = Sample(
            ids.enumerated().map { index, id in
                let needs = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
                    index > 0 ? ids[Int.random(in: max(0, index - 20)..<index, using: &random)] : nil
                }
                return .sample(id, needs: Array(Set(needs)))
            })
        for id in ids where Int.random(in: 0..<5, using: &random) == 0 {
            for side in Side.allCases { sample.exclude(id, by: side, on: "2025-12-02") }
        }
        let readiness = sample.readiness("2025-12-03")
        let open = Set(readiness.items.filter { $0.status == .open }.map(\.id))
        func waiting(for id: Item.ID, _ found: inout Set<Item.ID>) {
            for item in sample.items where item.needs.contains(id) && open.contains(item.id) {
                if found.insert(item.id).inserted { waiting(for: item.id, &found) }
            }
        }
        #expect(Set(readiness.blockers.map(\.subject)) == Set(open.map { .item($0) }))
        for blocker in readiness.blockers {
            guard case .item(let id) = blocker.subject else { continue }
            var found: Set<Item.ID> = []
            waiting(for: id, &found)
            #expect(blocker.unblocks == found.count)
        }
    }
}
