import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Definitions that wait for the other side, and the agreement that needs no files.
struct ProposalTests {
    private static let now = "2026-03-09 12:00"
    private static let lower = Office.Edit("at-least: 90%, gates: verdict", "at-least: 80%, gates: verdict")
    private static let phone = Office.Edit("name: Han, ", "name: Han, phone: 13800138001, ")

    private func proposals(_ desk: Desk) throws -> [ProposedChange] {
        guard case .proposals(let found) = try desk.ask(.proposals, at: Self.now) else { throw WrongAnswer() }
        return found
    }

    @Test func aProposalSaysWhatItWouldChange() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        #expect(try proposals(desk) == [])
        let edits = [Self.lower, Office.rewordedOrganisation]
        try await desk.does(.apply(edits), by: "lin", at: "2026-03-03 09:00")
        let proposal = try #require(try proposals(desk).first)
        #expect(proposal.entry == 4 && proposal.by == "lin" && proposal.side == .delivering)
        #expect(proposal.at == time("2026-03-03 09:00") && proposal.planned.waitsFor == ["han"])
        // It says what `plan` says of the same files.
        guard case .plan(let planned) = try desk.ask(.plan(ApplyCommand(files: Office.files(edits))), at: Self.now)
        else { throw WrongAnswer() }
        #expect(proposal.planned == planned)
        #expect(planned.stale.count == 2 && planned.plan.weakens)
    }

    @Test func whoAgreesNeedsNoFiles() async throws {
        let desk = try await Desk.open([Self.phone])
        try await desk.does(.apply([Self.phone, Self.lower]), by: "lin", at: "2026-03-03 09:00")
        let agreement = Command.agree(entry: 2)
        try await desk.refuses(.alreadyProposed(by: "lin"), agreement, by: "lin", at: "2026-03-03 10:00")
        try await desk.refuses(
            .notLead(person: "jia", leads: ["lin", "lu", "han"]), agreement, by: "jia", at: "2026-03-03 10:00")
        let applied = try await desk.does(agreement, by: "han", at: "2026-03-03 11:00", key: "k")
        guard case .definitionsApplied(let change) = applied.record.statement else { throw WrongAnswer() }
        #expect(change.agreesTo == 2)
        #expect(try proposals(desk) == [])
        // The same word again is the same entry.
        let again = try await desk.does(agreement, by: "han", at: "2026-03-03 12:00", key: "k")
        #expect(again.receipt.entry == 3 && again.receipt.wasThere)
        for entry in [2, 3, 9] {
            try await desk.refuses(.notProposed(entry: entry), .agree(entry: entry), by: "han", at: Self.now)
        }
    }

    @Test func anAgreementTakesTheEditorialItemsAlong() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        let item: Item.ID = "team/organisation"
        try await desk.does(.apply([Office.rewordedOrganisation], editorial: [item]), by: "lin", at: "2026-03-03 09:00")
        #expect(try proposals(desk).first?.planned.editorial == [item])
        #expect(try proposals(desk).first?.planned.stale == [])
        try await desk.does(.agree(entry: 4), by: "han", at: "2026-03-03 10:00")
        #expect(try desk.keys(item, at: Self.now) == [.valid, .valid])
    }

    @Test func whatWasOvertakenIsNotAgreedTo() async throws {
        let desk = try await Desk.open()
        try await desk.does(.apply([Self.lower]), by: "lin", at: "2026-03-03 09:00")
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "han", at: "2026-03-03 10:00")
        try await desk.refuses(.notProposed(entry: 2), .agree(entry: 2), by: "han", at: "2026-03-03 11:00")
        // A side's newer proposal replaces its older one.
        try await desk.does(.apply([Office.rewordedOrganisation, Self.lower]), by: "lin", at: "2026-03-03 12:00")
        try await desk.does(.apply([Self.lower]), by: "lin", at: "2026-03-03 13:00")
        try await desk.refuses(.notProposed(entry: 4), .agree(entry: 4), by: "han", at: "2026-03-03 14:00")
        try await desk.does(.agree(entry: 5), by: "han", at: "2026-03-03 15:00")
    }
}
