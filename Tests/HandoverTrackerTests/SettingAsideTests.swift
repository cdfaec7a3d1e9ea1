import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rules 3 and 4: waivers and not applicable take a lead of each side")
struct SettingAsideTests {
    static let until = day("2026-03-20")
    static let waiver = Command.waive(item: "team/rota", until: until, reason: "the tool comes in March")

    @Test func aWaiverTakesALeadOfEachSide() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.waiver, by: "lin", at: "2026-03-02 09:00")
        let proposed = try desk.item("team/rota", at: "2026-03-02 09:00")
        #expect(proposed.status == .open)
        #expect(
            proposed.proposal
                == .init(until: Self.until, by: "lin", waitsFor: .receiving, reason: "the tool comes in March"))
        // The same side's other lead adds nothing.
        try await desk.refuses(
            .alreadyStated(item: "team/rota", by: "lin"), Self.waiver, by: "lu", at: "2026-03-02 10:00")
        try await desk.does(Self.waiver, by: "han", at: "2026-03-02 10:00")
        #expect(
            try desk.item("team/rota", at: "2026-03-02 10:00").status
                == .waived(until: Self.until, reason: "the tool comes in March", by: ["lin", "han"]))
        try await desk.refuses(
            .alreadyStated(item: "team/rota", by: "lin", until: Self.until), Self.waiver, by: "lin",
            at: "2026-03-02 11:00")
    }

    @Test func aWaiverEnds() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.waiver, by: "han", at: "2026-03-02 09:00")
        try await desk.does(Self.waiver, by: "lu", at: "2026-03-02 09:00")
        #expect(try desk.item("team/rota", at: "2026-03-20 23:59").isSettled)
        #expect(try desk.item("team/rota", at: "2026-03-21 00:00").status == .open)
        try await desk.refuses(
            .untilPassed(Self.until, today: day("2026-03-21")), Self.waiver, by: "lin", at: "2026-03-21 00:00")
    }

    @Test func twoDifferentDaysAreNoAgreement() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.waiver, by: "lin", at: "2026-03-02 09:00")
        try await desk.does(
            .waive(item: "team/rota", until: day("2026-03-15"), reason: "shorter"), by: "han", at: "2026-03-02 10:00")
        #expect(try desk.item("team/rota", at: "2026-03-02 10:00").status == .open)
    }

    @Test func onlyLeadsWaive() async throws {
        let desk = try await Desk.open()
        for person in ["wang", "jia", "dora", "audra"] as [Person.ID] {
            try await desk.refuses(
                .notLead(person: person, leads: ["lin", "lu", "han"]), Self.waiver, by: person, at: "2026-03-02 09:00")
        }
    }

    @Test func aWaiverTakenBackByOneSideIsOver() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.waiver, by: "lin", at: "2026-03-02 09:00")
        try await desk.does(Self.waiver, by: "han", at: "2026-03-02 09:00")
        try await desk.does(.revoke(entry: 3, reason: "the tool is here"), by: "han", at: "2026-03-03 09:00")
        #expect(try desk.item("team/rota", at: "2026-03-03 09:00").status == .open)
    }

    @Test func aWaiverStandsInForTheCapability() async throws {
        let desk = try await Desk.open()
        let waiver = Command.waive(item: "work/deploy", until: Self.until, reason: "nobody yet")
        try await desk.does(waiver, by: "lin", at: "2026-03-02 09:00")
        try await desk.refuses(
            .capabilityNotHeld(item: "work/deploy", capability: "deploying", have: 0, need: 1),
            .sign("work/deploy", .delivered), by: "wang", at: "2026-03-02 10:00")
        try await desk.does(waiver, by: "han", at: "2026-03-02 11:00")
        try await desk.does(.sign("work/deploy", .delivered), by: "wang", at: "2026-03-02 12:00")
        try await desk.refuses(
            .capabilityNotHeld(item: "work/deploy", capability: "deploying", have: 0, need: 1),
            .sign("work/deploy", .accepted), by: "han", at: "2026-03-21 00:00")
    }

    @Test func whatNeedsAWaivedItemGoesOn() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .sign("team/rota", .delivered, evidence: [.note("plan")]), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/rota", .accepted), by: "han", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/rota", .approved), by: "dora", at: "2026-03-02 09:00")
        for lead in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .waive(item: "team/organisation", until: Self.until, reason: "no chart"), by: lead,
                at: "2026-03-02 10:00")
        }
        #expect(try desk.item("team/rota", at: "2026-03-02 10:00").status == .done)
        let team = try #require(desk.readiness(at: "2026-03-02 10:00").checklists.first { $0.id == "team" })
        // Waived stays in the denominator.
        #expect([team.done, team.total, team.waived, team.notApplicable] == [1, 3, 1, 0])
    }

    @Test func notApplicableTakesALeadOfEachSide() async throws {
        let desk = try await Desk.open()
        let command = Command.markNotApplicable(item: "team/rota", reason: "one shift only")
        try await desk.refuses(
            .notLead(person: "dora", leads: ["lin", "lu", "han"]), command, by: "dora", at: "2026-03-02 09:00")
        try await desk.does(command, by: "han", at: "2026-03-02 09:00")
        #expect(try desk.item("team/rota", at: "2026-03-02 09:00").status == .open)
        try await desk.refuses(
            .alreadyStated(item: "team/rota", by: "han"), command, by: "han", at: "2026-03-02 10:00")
        try await desk.does(command, by: "lin", at: "2026-03-02 10:00")
        #expect(
            try desk.item("team/rota", at: "2026-03-02 10:00").status
                == .notApplicable(reason: "one shift only", by: ["han", "lin"]))
        let team = try #require(desk.readiness(at: "2026-03-02 10:00").checklists.first { $0.id == "team" })
        #expect([team.done, team.total, team.waived, team.notApplicable] == [0, 2, 0, 1])
    }

    @Test func notApplicableOnlyWhereItIsAllowed() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .notApplicableNotAllowed(item: "team/organisation"),
            .markNotApplicable(item: "team/organisation", reason: "no chart"), by: "lin", at: "2026-03-02 09:00")
    }

    @Test func whatIsSetAsideTakesNoSignOff() async throws {
        let desk = try await Desk.open()
        for lead in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .markNotApplicable(item: "team/rota", reason: "one shift only"), by: lead, at: "2026-03-02 09:00")
        }
        let refusal = Refusal.itemSetAside(item: "team/rota", entry: 2)
        let text = "2026-03-02 10:00"
        try await desk.refuses(refusal, .sign("team/rota", .delivered), by: "lin", at: text)
        try await desk.refuses(refusal, Self.waiver, by: "lin", at: text)
        try await desk.refuses(
            refusal, .markNotApplicable(item: "team/rota", reason: "one shift only"), by: "lin", at: text)
        // Each is told the entry that they may take back.
        try await desk.refuses(.itemSetAside(item: "team/rota", entry: 3), Self.waiver, by: "han", at: text)
        try await desk.refuses(refusal, .reopen(item: "team/rota", reason: "two shifts now"), by: "lin", at: text)
        try await desk.does(.revoke(entry: 2, reason: "two shifts now"), by: "lin", at: text)
        try await desk.does(.sign("team/rota", .delivered), by: "lin", at: text)
    }

    @Test func aWaiverIsRevokedAndNotReopened() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 10:00"
        for lead in ["lin", "han"] as [Person.ID] { try await desk.does(Self.waiver, by: lead, at: "2026-03-02 09:00") }
        let reopen = Command.reopen(item: "team/rota", reason: "the tool is here")
        try await desk.refuses(
            .itemSetAside(item: "team/rota", entry: 2, until: Self.until), reopen, by: "lu", at: text)
        try await desk.refuses(
            .itemSetAside(item: "team/rota", entry: 3, until: Self.until), reopen, by: "han", at: text)
        try await desk.refuses(
            .nothingToRevoke(item: "team/rota"), reopen, by: "han", at: "2026-03-21 00:00")
    }

    @Test func whatIsDoneIsNotSetAside() async throws {
        let desk = try await Desk.open()
        let at = "2026-03-02 09:00"
        for lead in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .waive(item: "team/organisation", until: Self.until, reason: "no chart"), by: lead, at: at)
        }
        try await desk.does(.sign("team/rota", .delivered, evidence: [.note("plan")]), by: "lin", at: at)
        try await desk.does(.sign("team/rota", .accepted), by: "han", at: at)
        try await desk.does(Self.waiver, by: "lin", at: at)
        try await desk.does(.sign("team/rota", .approved), by: "dora", at: at)
        let refusal = Refusal.itemDone(item: "team/rota")
        // Nor does the other side agree to what was asked for before.
        try await desk.refuses(refusal, Self.waiver, by: "han", at: at)
        try await desk.refuses(
            refusal, .markNotApplicable(item: "team/rota", reason: "one shift only"), by: "han", at: at)
        try await desk.refuses(
            refusal, .waiveBlocker(.item("team/rota"), until: Self.until, reason: "later"), by: "han", at: at)
        // Signed and waiting for another is not done.
        try await desk.does(.revoke(entry: 2, reason: "there is a chart"), by: "lin", at: at)
        try await desk.does(Self.waiver, by: "han", at: at)
        #expect(try desk.item("team/rota", at: at).status.isWaived)
    }
}

extension ItemState.Status {
    fileprivate var isWaived: Bool { if case .waived = self { true } else { false } }
}
