import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Conditions of an acceptance are watched until they are met")
struct ConditionTests {
    private static let rota = BlockerSubject.item("team/rota")
    private static let independence = BlockerSubject.measure(.independence)

    private func states(_ desk: Desk, at text: String) throws -> [ConditionState.State] {
        try #require(try desk.readiness(at: text).acceptance.current).conditions.map(\.state)
    }

    private func actions(_ desk: Desk, _ person: Person.ID, at text: String) throws -> [NextStep.Action] {
        guard case .steps(let steps) = try desk.ask(.next(person), at: text) else { throw WrongAnswer() }
        return steps.map(\.action)
    }

    @Test func eachIsOpenMetDroppedOrOverdue() async throws {
        let desk = try await Desk.acceptable()
        try await desk.accepts(at: "2026-03-12 09:00")
        #expect(try states(desk, at: "2026-03-12 10:00") == [.open, .open, .open, .open])
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .markNotApplicable(item: "team/rota", reason: "one office"), by: person, at: "2026-03-13 09:00")
        }
        try await desk.does(
            .sign("team/contacts", .delivered, evidence: [.note("a"), .note("b")]), by: "lin", at: "2026-03-14 09:00")
        try await desk.does(.sign("team/contacts", .accepted), by: "han", at: "2026-03-14 10:00")
        #expect(try states(desk, at: "2026-03-14 10:00") == [.dropped, .met, .open, .open])
        // The evidence of the contacts ends ten days after it was given.
        #expect(try states(desk, at: "2026-03-25 09:00") == [.dropped, .open, .open, .open])
        #expect(try states(desk, at: "2026-04-10 23:59") == [.dropped, .open, .open, .open])
        #expect(try states(desk, at: "2026-04-11 00:00") == [.dropped, .overdue, .overdue, .overdue])
        // As of a day that is over, what held then.
        let past = try desk.readiness(at: "2026-04-11 00:00", .init(asOf: day("2026-03-14")))
        #expect(past.acceptance.current?.conditions.map(\.state) == [.dropped, .met, .open, .open])
        let before = try desk.readiness(at: "2026-04-11 00:00", .init(asOf: day("2026-03-11")))
        #expect(before.acceptance.current == nil)
    }

    @Test func theTargetThatIsNoLongerAskedForIsDropped() async throws {
        let desk = try await Desk.acceptable()
        try await desk.accepts(at: "2026-03-12 09:00")
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .apply([Office.Edit("at-least: 90%, gates: verdict", "at-least: 90%, gates: report")]), by: person,
                at: "2026-03-13 09:00")
        }
        #expect(try states(desk, at: "2026-03-13 10:00").last == .dropped)
    }

    @Test func aConditionIsOverdueFromTheDayAfter() async throws {
        let desk = try await Desk.open()
        try await desk.waives(
            ["team/organisation", "team/rota", "team/contacts", "work/deploy"], at: "2026-03-10 09:00")
        try await desk.accepts(at: "2026-03-12 09:00")
        #expect(try states(desk, at: "2026-04-10 12:00") == Array(repeating: .open, count: 5))
        #expect(try states(desk, at: "2026-04-11 12:00") == Array(repeating: .overdue, count: 5))
    }

    /// Each has a number in its statement, by which blockers point at it; only of an accepted handover they are watched.
    @Test func eachIsAnItemOfItsOwnOnceAccepted() async throws {
        let desk = try await Desk.acceptable()
        #expect(try desk.readiness(at: "2026-03-12 08:00").acceptance.numberedConditions.isEmpty)
        try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00")
        let waiting = try desk.readiness(at: "2026-03-12 09:30")
        #expect(waiting.acceptance.numberedConditions.map(\.number) == [1, 2, 3, 4])
        #expect(waiting.acceptance.watchedConditions.isEmpty && waiting.blockers.allSatisfy { $0.condition == nil })
        for person in ["han", "dora"] as [Person.ID] {
            try await desk.does(.accept(entry: nil), by: person, at: "2026-03-12 10:00")
        }
        let accepted = try desk.readiness(at: "2026-03-12 11:00").acceptance
        #expect(accepted.watchedConditions.map(\.number) == [1, 2, 3, 4])
        #expect(accepted.condition(4)?.condition.subject == Self.independence)
        #expect(accepted.condition(0) == nil && accepted.condition(5) == nil)
        for (text, isLate) in [("2026-04-10 12:00", false), ("2026-04-11 12:00", true)] {
            let readiness = try desk.readiness(at: text)
            let blocker = try #require(readiness.blockers.first { $0.subject == Self.independence })
            #expect(blocker.condition == .init(number: 4, until: AcceptanceTests.until))
            #expect((readiness.acceptance.condition(4)?.state == .overdue) == isLate)
        }
    }

    @Test func whoCanSignIsOfferedTo() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .waiveBlocker(Self.independence, until: AcceptanceTests.until, reason: "few"), by: "lin",
            at: "2026-03-02 09:00")
        let waiver = NextStep.Action.confirmBlockerWaiver(Self.independence, until: AcceptanceTests.until)
        for person in ["han", "dora"] as [Person.ID] {
            #expect(try actions(desk, person, at: "2026-03-02 10:00").contains(waiver))
        }
        for person in ["lin", "lu", "jia"] as [Person.ID] {
            #expect(try !actions(desk, person, at: "2026-03-02 10:00").contains(waiver))
        }
        let ready = try await Desk.acceptable()
        for person in AcceptanceTests.signers {
            #expect(try actions(ready, person, at: "2026-03-11 09:00").first == .accept(entry: nil))
        }
        #expect(try !actions(ready, "jia", at: "2026-03-11 09:00").contains(.accept(entry: nil)))
        let entry = try await ready.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        for person in ["han", "dora"] as [Person.ID] {
            #expect(try actions(ready, person, at: "2026-03-12 09:00").first == .accept(entry: entry))
        }
        for person in ["lin", "lu"] as [Person.ID] {
            #expect(
                try !actions(ready, person, at: "2026-03-12 09:00").contains {
                    if case .accept = $0 { true } else { false }
                })
        }
        // Not while the verdict forbids it.
        try await ready.does(
            .revokeSignOff(item: "team/organisation", meaning: nil, reason: "no"), by: "han", at: "2026-03-12 10:00")
        #expect(try !actions(ready, "dora", at: "2026-03-12 10:00").contains(.accept(entry: entry)))
    }

    @Test func whoCanMeetAConditionIsOfferedTo() async throws {
        let desk = try await Desk.acceptable()
        let rota = NextStep.Action.meetCondition(Self.rota, until: AcceptanceTests.until)
        let tasks = NextStep.Action.meetCondition(Self.independence, until: AcceptanceTests.until)
        #expect(try !actions(desk, "lin", at: "2026-03-11 09:00").contains(rota))
        try await desk.accepts(at: "2026-03-12 09:00")
        #expect(try actions(desk, "lin", at: "2026-03-13 09:00").contains(rota))
        #expect(try actions(desk, "jia", at: "2026-03-13 09:00").contains(tasks))
        #expect(try !actions(desk, "wang", at: "2026-03-13 09:00").contains(rota))
        guard case .steps(let late) = try desk.ask(.next("lin"), at: "2026-04-11 09:00") else { throw WrongAnswer() }
        #expect(late.contains(NextStep(action: rota, due: AcceptanceTests.until, isLate: true)))
    }

    @Test func whyGoesDownToSignaturesAndWaivers() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.accepts(at: "2026-03-12 09:00")
        guard case .explanation(let why) = try desk.ask(.why(item: nil, .now), at: "2026-03-13 09:00") else {
            throw WrongAnswer()
        }
        let acceptance = try #require(why.because.last)
        #expect(acceptance.fact == .acceptance(.accepted, entry: entry))
        #expect(acceptance.because.count == 4 + 3)
        let waived = try #require(
            why.because.first { reason in
                if case .blocker(let blocker) = reason.fact { blocker.subject == Self.independence } else { false }
            })
        let authors = waived.because.compactMap { reason in
            if case .entry(_, kind: .blockerWaived, let by, _) = reason.fact { by } else { nil }
        }
        #expect(authors == ["lin", "han", "dora"])
    }
}
