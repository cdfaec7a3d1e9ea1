import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 3: nothing is edited, and every correction has a reason")
struct WithdrawingTests {
    static let nothing = "  \n\t "

    @Test func reasonsAreAskedFor() async throws {
        let desk = try await Desk.open()
        let signed = try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.logTask(.closed("T-1", "2026-03-02 08:30")), by: "jia", at: "2026-03-02 09:00")
        let unreasoned: [(Command, Person.ID)] = [
            (.refuse(item: "team/organisation", meaning: .accepted, reason: Self.nothing), "han"),
            (.revoke(entry: signed.receipt.entry, reason: ""), "lin"),
            (.revokeSignOff(item: "team/organisation", meaning: nil, reason: Self.nothing), "lin"),
            (.reopen(item: "team/organisation", reason: Self.nothing), "lin"),
            (.waive(item: "team/rota", until: day("2026-04-01"), reason: Self.nothing), "lin"),
            (.markNotApplicable(item: "team/rota", reason: Self.nothing), "lin"),
            (
                .overturnTask(
                    task: "T-1", levels: [WorkerCommand(person: "jia", level: .guided)], helpedBy: nil,
                    reason: Self.nothing),
                "wang"
            ),
        ]
        for (command, person) in unreasoned {
            try await desk.refuses(.reasonMissing, command, by: person, at: "2026-03-02 10:00")
        }
    }

    @Test func aReasonHasALimit() async throws {
        let desk = try await Desk.open()
        let text = String(repeating: "字", count: 4001)
        try await desk.refuses(
            .textTooLong(field: "reason", limit: 4000),
            .waive(item: "team/rota", until: day("2026-04-01"), reason: text), by: "lin", at: "2026-03-02 09:00")
        let recorded = try await desk.does(
            .waive(item: "team/rota", until: day("2026-04-01"), reason: " \(text.dropLast()) "), by: "lin",
            at: "2026-03-02 09:00")
        guard case .waived(let waiver) = recorded.record.statement else { throw WrongAnswer() }
        #expect(waiver.reason == text.dropLast())
    }

    @Test func revokingTakesBackAndPointsAtTheEntry() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        let revoked = try await desk.does(
            .revokeSignOff(item: "team/organisation", meaning: nil, reason: "too early"), by: "lin",
            at: "2026-03-03 09:00")
        #expect(
            revoked.record.statement
                == .revoked(Revocation(entry: 2, item: "team/organisation", reason: "too early")))
        // The acceptance rested on that delivery.
        #expect(
            try desk.keys("team/organisation", at: "2026-03-03 09:00") == [.revoked(reason: "too early"), .undelivered])
        try await desk.refuses(
            .deliveredFirst(item: "team/organisation", keys: [Office.delivered]), .sign("team/organisation", .accepted),
            by: "han", at: "2026-03-03 10:00")
        try await desk.refuses(
            .alreadyRevoked(entry: 2), .revoke(entry: 2, reason: "again"), by: "lin", at: "2026-03-03 10:00")
        try await desk.refuses(
            .nothingToRevoke(item: "team/organisation", entry: nil),
            .revokeSignOff(item: "team/organisation", meaning: nil, reason: "again"), by: "lin", at: "2026-03-03 10:00")
    }

    @Test func anAcceptanceDoesNotMoveOverToAnOlderDelivery() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-03 09:00")
        let delivered = try await desk.does(.sign("team/organisation", .delivered), by: "lu", at: "2026-03-04 09:00")
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-04 10:00")
        try await desk.does(
            .revoke(entry: delivered.receipt.entry, reason: "too early"), by: "lu", at: "2026-03-05 09:00")
        #expect(try desk.keys("team/organisation", at: "2026-03-05 10:00").last == .undelivered)
        // What is delivered anew has not been accepted.
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-06 09:00")
        #expect(try desk.item("team/organisation", at: "2026-03-06 10:00").status == .open)
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-06 11:00")
    }

    @Test func oneTakesBackOnesOwnOrOnesTeams() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-02 09:00")
        try await desk.refuses(
            .notOwnEntry(person: "zhao", entry: 2, allowed: ["wang", "lin", "lu"]), .revoke(entry: 2, reason: "wrong"),
            by: "zhao",
            at: "2026-03-02 10:00")
        try await desk.refuses(
            .notOwnEntry(person: "han", entry: 2, allowed: ["wang", "lin", "lu"]), .revoke(entry: 2, reason: "wrong"),
            by: "han",
            at: "2026-03-02 10:00")
        try await desk.refuses(
            .nothingToRevoke(item: "work/manual", entry: nil),
            .revokeSignOff(item: "work/manual", meaning: .delivered, reason: "wrong"), by: "zhao",
            at: "2026-03-02 10:00")
        try await desk.does(.revoke(entry: 2, reason: "wrong"), by: "lu", at: "2026-03-02 10:00")
        #expect(try desk.keys("work/manual", at: "2026-03-02 10:00").first == .revoked(reason: "wrong"))
    }

    @Test func takingBackAnAssessmentTakesBackNothingElse() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.logTask(.closed("T-1", "2026-03-02 09:00")), by: "wang", at: "2026-03-02 10:00")
        for (entry, kind) in [(2, Statement.Kind.signedOff), (3, .taskLogged)] {
            try await desk.refuses(
                .notAnAssessment(entry: entry, kind: kind), .revokeAssessment(entry: entry, reason: "typo"), by: "wang",
                at: "2026-03-02 11:00")
        }
    }

    /// Which team somebody was in is told by the definitions of then, not by those of now.
    @Test func theOtherSideDoesNotTakeBackWhatSomebodySaidBeforeTheyLeft() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.sign("work/manual", .accepted), by: "jia", at: "2026-03-02 10:00")
        let moved = Office.Edit("name: Jia, team: receiving", "name: Jia, team: delivering")
        for lead in ["lin", "han"] as [Person.ID] {
            _ = try? await desk.does(.apply([moved]), by: lead, at: "2026-03-03 09:00")
        }
        #expect(try desk.readiness(at: "2026-03-03 09:30").definitions == Office.definitions([moved]).digest)
        try await desk.refuses(
            .notOwnEntry(person: "lin", entry: 3, allowed: ["jia", "han"]), .revoke(entry: 3, reason: "gone"),
            by: "lin",
            at: "2026-03-03 10:00")
        try await desk.does(.revoke(entry: 3, reason: "gone"), by: "han", at: "2026-03-03 10:00")
    }

    /// The number of another entry, mistyped, takes nothing back.
    @Test func anEntryAboutAnotherItemIsRefused() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        try await desk.refuses(
            .nothingToRevoke(item: "team/rota", entry: 2), .revoke(entry: 2, item: "team/rota", reason: "no"),
            by: "lin", at: "2026-03-02 10:00")
        try await desk.refuses(
            .unknownItem("team/rotta", nearest: ["team/rota"]), .revoke(entry: 2, item: "team/rotta", reason: "no"),
            by: "lin", at: "2026-03-02 10:00")
        try await desk.does(
            .revoke(entry: 2, item: "team/organisation", reason: "no"), by: "lin", at: "2026-03-02 10:00")
    }

    @Test func whatCannotBeTakenBack() async throws {
        let desk = try await Desk.open()
        let own = Assessment(person: "jia", capability: "deploying", level: .alone, observed: "")
        try await desk.does(.assessSelf(own), by: "jia", at: "2026-03-02 09:00")
        try await desk.refuses(
            .notRevocable(entry: 1, kind: .definitionsApplied), .revoke(entry: 1, reason: "no"), by: "lin",
            at: "2026-03-02 10:00")
        try await desk.refuses(
            .notRevocable(entry: 2, kind: .selfAssessed), .revoke(entry: 2, reason: "no"), by: "jia",
            at: "2026-03-02 10:00")
        try await desk.refuses(
            .unknownEntry(3), .revoke(entry: 3, reason: "no"), by: "jia", at: "2026-03-02 10:00")
    }

    @Test func aRefusalTakenBackLetsTheDeliveryCountAgain() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        let refused = try await desk.does(
            .refuse(item: "team/organisation", meaning: .accepted, reason: "a box is empty"), by: "han",
            at: "2026-03-02 10:00")
        try await desk.does(
            .revoke(entry: refused.receipt.entry, reason: "looked at the wrong page"), by: "han", at: "2026-03-02 11:00"
        )
        #expect(try desk.keys("team/organisation", at: "2026-03-02 11:00") == [.valid, .missing])
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-02 12:00")
    }

    @Test func thereMustBeSomethingToRefuse() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .nothingToRefuse(item: "team/organisation", meaning: .accepted),
            .refuse(item: "team/organisation", meaning: .accepted, reason: "no"), by: "han", at: "2026-03-02 09:00")
        try await desk.refuses(
            .meaningNotAsked(
                item: "team/organisation", meaning: .witnessed, asked: [Office.delivered, Office.accepted]),
            .refuse(item: "team/organisation", meaning: .witnessed, reason: "no"), by: "han", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.refuses(
            .roleNotHeld(person: "jia", needed: [Office.manager], holders: ["han"]),
            .refuse(item: "team/organisation", meaning: .accepted, reason: "no"), by: "jia", at: "2026-03-02 09:00")
    }

    @Test func reopeningSetsEverySignOffAside() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .nothingToRevoke(item: "team/organisation", entry: nil),
            .reopen(item: "team/organisation", reason: "people changed"), by: "lin", at: "2026-03-02 08:30")
        try await desk.signsOrganisation()
        try await desk.refuses(
            .notLead(person: "wang", leads: ["lin", "lu", "han"]),
            .reopen(item: "team/organisation", reason: "people changed"), by: "wang", at: "2026-03-03 09:00")
        try await desk.does(
            .reopen(item: "team/organisation", reason: "people changed"), by: "han", at: "2026-03-03 09:00")
        #expect(
            try desk.keys("team/organisation", at: "2026-03-03 09:00")
                == [.reopened(reason: "people changed"), .reopened(reason: "people changed")])
        // Nothing is left of it that could be set aside once more.
        try await desk.refuses(
            .nothingToRevoke(item: "team/organisation", entry: nil),
            .reopen(item: "team/organisation", reason: "again"), by: "lin", at: "2026-03-03 10:00")
        try await desk.signsOrganisation(from: "2026-03-04 09:00")
        #expect(try desk.item("team/organisation", at: "2026-03-04 09:00").status == .done)
    }

    @Test func nothingIsEverTakenOutOfTheHistory() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        let before = try desk.ask(.entries(EntryQuery()), at: "2026-03-02 10:00")
        try await desk.does(.revoke(entry: 3, reason: "no"), by: "han", at: "2026-03-03 09:00")
        try await desk.does(.reopen(item: "team/organisation", reason: "no"), by: "lin", at: "2026-03-03 09:00")
        guard case .entries(let old) = before,
            case .entries(let new) = try desk.ask(.entries(EntryQuery()), at: "2026-03-03 10:00")
        else { throw WrongAnswer() }
        #expect(Array(new.prefix(old.count)) == old)
        #expect(new.map(\.number) == [1, 2, 3, 4, 5])
    }
}
