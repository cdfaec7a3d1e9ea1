import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("A capability or a measure keeps the verdict back no longer once all who sign an acceptance said so")
struct BlockerWaiverTests {
    private static let until = day("2026-03-20")
    private static let critical = Office.Edit(
        "title: Answering, people: 1", "title: Answering, critical: true, people: 1")
    private static let independence = BlockerSubject.measure(.independence)

    private func waive(_ subject: BlockerSubject = independence, until: Day = until) -> Command {
        .waiveBlocker(subject, until: until, reason: "few so far")
    }

    private func reasons(_ desk: Desk, _ subject: BlockerSubject, at text: String) throws -> [Reason] {
        try desk.readiness(at: text).blockers.filter { $0.subject == subject }.map(\.reason)
    }

    @Test(arguments: [independence, .capability("answering")])
    func itTakesAllThree(subject: BlockerSubject) async throws {
        let desk = try await Desk.open([Self.critical])
        let before = try reasons(desk, subject, at: "2026-03-02 09:00")
        #expect(!before.isEmpty && !before.contains { if case .waived = $0 { true } else { false } })
        for person in ["lin", "dora"] as [Person.ID] {
            try await desk.does(waive(subject), by: person, at: "2026-03-02 09:00")
        }
        let waiting = try #require(try desk.readiness(at: "2026-03-02 10:00").acceptance.waivers.first)
        #expect(waiting.waitsFor == [.receivingLead] && waiting.words.map(\.person) == ["lin", "dora"])
        #expect(try reasons(desk, subject, at: "2026-03-02 10:00") == before)
        try await desk.does(waive(subject), by: "han", at: "2026-03-02 11:00")
        #expect(try reasons(desk, subject, at: "2026-03-02 11:00") == [.waived(until: Self.until)])
        let blocker = try #require(try desk.readiness(at: "2026-03-20 23:00").blockers.last)
        #expect(blocker.subject == subject && blocker.effect == .readyWithConditions && !blocker.canAct.isEmpty)
        // The day after, it keeps the verdict back again.
        #expect(try reasons(desk, subject, at: "2026-03-21 00:00") == before)
    }

    @Test func allSayTheSameDay() async throws {
        let desk = try await Desk.open()
        for (person, days) in [("lin", 0), ("han", 0), ("dora", 1), ("lin", 1), ("han", 1)] as [(Person.ID, Int)] {
            try await desk.does(
                waive(until: Self.until.adding(days: days)), by: person, at: "2026-03-02 09:00")
        }
        let waivers = try desk.readiness(at: "2026-03-02 09:00").acceptance.waivers
        // The day that was proposed before is answered, and no longer offered to anybody.
        #expect(waivers.map(\.until) == [Self.until.adding(days: 1)] && waivers.map(\.isInForce) == [true])
        // What is agreed last holds, so that a waiver can be made shorter.
        try await desk.does(waive(), by: "dora", at: "2026-03-02 10:00")
        #expect(
            try reasons(desk, Self.independence, at: "2026-03-02 10:00") == [.waived(until: Self.until.adding(days: 1))]
        )
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(waive(), by: person, at: "2026-03-02 10:00")
        }
        #expect(try reasons(desk, Self.independence, at: "2026-03-02 10:00") == [.waived(until: Self.until)])
    }

    @Test func whatCannotBeWaivedIsRefused() async throws {
        let desk = try await Desk.open()
        for subject in [.capability("answering"), .measure(.satisfaction)] as [BlockerSubject] {
            try await desk.refuses(.nothingToWaive(subject), waive(subject), by: "lin", at: "2026-03-02 09:00")
        }
        try await desk.refuses(
            .unknownCapability("answer", nearest: ["answering"]), waive(.capability("answer")), by: "lin",
            at: "2026-03-02 09:00")
        try await desk.refuses(
            .untilPassed(day("2026-03-01"), today: day("2026-03-02")), waive(until: day("2026-03-01")), by: "lin",
            at: "2026-03-02 09:00")
        try await desk.refuses(
            .reasonMissing, .waiveBlocker(Self.independence, until: Self.until, reason: ""), by: "lin",
            at: "2026-03-02 09:00")
        try await desk.does(waive(), by: "lin", at: "2026-03-02 09:00")
        for person in ["lin", "lu"] as [Person.ID] {
            try await desk.refuses(
                .waiverStated(Self.independence, by: "lin"), waive(), by: person, at: "2026-03-02 09:00")
        }
    }

    @Test func ofAnItemItIsTheLeadsWaiver() async throws {
        let desk = try await Desk.open()
        let recorded = try await desk.does(waive(.item("team/rota")), by: "lin", at: "2026-03-02 09:00")
        #expect(
            recorded.record.statement
                == .waived(.init(item: "team/rota", side: .delivering, until: Self.until, reason: "few so far")))
        try await desk.refuses(
            .notLead(person: "dora", leads: ["lin", "lu", "han"]), waive(.item("team/rota")), by: "dora",
            at: "2026-03-02 09:00")
    }

    @Test func anyWordThatIsTakenBackEndsIt() async throws {
        let desk = try await Desk.open()
        let before = try reasons(desk, Self.independence, at: "2026-03-02 09:00")
        #expect(before.first == .measureTooFew(.independence, have: 0, need: 30))
        for person in ["lin", "han", "dora"] as [Person.ID] {
            try await desk.does(waive(), by: person, at: "2026-03-02 09:00")
        }
        // By whoever said it, or a lead of their team.
        try await desk.refuses(
            .notOwnEntry(person: "han", entry: 2, allowed: ["lin", "lu"]), .revoke(entry: 2, reason: "no"), by: "han",
            at: "2026-03-02 10:00")
        try await desk.does(.revoke(entry: 2, reason: "no"), by: "lu", at: "2026-03-02 10:00")
        #expect(try reasons(desk, Self.independence, at: "2026-03-02 10:00") == before)
        try await desk.does(waive(), by: "lu", at: "2026-03-02 11:00")
        #expect(try reasons(desk, Self.independence, at: "2026-03-02 11:00") == [.waived(until: Self.until)])
    }

    @Test func theAuditorFindsThem() async throws {
        let desk = try await Desk.open()
        try await desk.does(waive(), by: "lin", at: "2026-03-02 09:00")
        guard case .exceptions(let found) = try desk.ask(.exceptions, at: "2026-03-02 09:00") else {
            throw WrongAnswer()
        }
        #expect(found.findings.first { $0.kind == .blockerWaivers }?.newest.map(\.number) == [2])
        guard case .entries(let history) = try desk.ask(.history(.acceptance), at: "2026-03-02 09:00"),
            case .entries(let definitions) = try desk.ask(.history(.definitions), at: "2026-03-02 09:00")
        else { throw WrongAnswer() }
        #expect(history.map(\.number) == [2] && definitions.map(\.number) == [1])
    }
}
