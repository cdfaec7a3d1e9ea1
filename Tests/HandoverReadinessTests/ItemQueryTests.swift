import HandoverModel
import HandoverReadiness
import Testing

/// Each number of items is a query, which lists as many.
@Suite struct ItemQueryTests {
    private var sample: Sample {
        var sample = Sample([
            .sample("team/rota"), .sample("team/next", needs: ["team/rota"]),
            .sample("work/last", needs: ["team/next"]), .sample("work/alone"),
        ])
        sample.finish("work/alone", on: "2025-12-05")
        sample.finish("team/next", on: "2025-12-05")
        return sample
    }

    private func ids(_ query: ItemQuery) -> [Item.ID] {
        sample.readiness("2025-12-10").items(query, sample.definitions).map(\.id)
    }

    @Test func nothingAskedNarrowsNothing() {
        #expect(ids(.init()) == ["team/rota", "team/next", "work/last", "work/alone"])
    }

    @Test func asManyAsTheChecklistsCount() throws {
        let readiness = sample.readiness("2025-12-10")
        for list in readiness.checklists {
            #expect(ids(.init(checklist: list.id, counted: true)).count == list.total)
            #expect(ids(.init(checklist: list.id, status: .done)).count == list.done)
            #expect(ids(.init(checklist: list.id, status: .signed)).count == list.signedAndWaiting)
        }
        #expect(ids(.init(status: .done)) == ["work/alone"] && ids(.init(status: .signed)) == ["team/next"])
        #expect(ids(.init(settled: true)) == ["work/alone"])
        #expect(ids(.init(due: true)).count == readiness.plan.due)
    }

    @Test func whatWaitsIsFollowedThroughOthers() {
        #expect(ids(.init(waitingFor: "team/rota")) == ["team/next", "work/last"])
        #expect(ids(.init(open: true, waitingFor: "work/last")) == [])
        #expect(ids(.init(waitingFor: "work/gone")) == [] && ids(.init(requiring: "gone")) == [])
    }

    /// What a blocker counts as waiting is what is listed.
    @Test func aBlockerCountsWhatIsListed() {
        let readiness = sample.readiness("2025-12-10")
        #expect(readiness.blockers.contains { $0.unblocks > 0 })
        for blocker in readiness.blockers {
            guard case .item(let id) = blocker.subject else { continue }
            #expect(ids(.init(waitingFor: id)).count == blocker.unblocks, "\(id)")
        }
    }
}
