import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// The wording that was signed, after it is no longer the item's.
struct SignedWordingTests {
    private static let now = "2026-03-09 12:00"
    private static let reworded = Office.rewordedOrganisation
    private static let rewordedAgain = Office.Edit("title: Organisation drawn", "title: Organisation chart agreed")

    private func rewordings(_ desk: Desk, _ item: Item.ID = "team/organisation") throws -> [Rewording] {
        guard case .rewordings(let found) = try desk.ask(.rewordings(item, .now), at: Self.now) else {
            throw WrongAnswer()
        }
        return found
    }

    private func entry(_ number: Int, _ desk: Desk) throws -> EntryDetail {
        guard case .entry(let detail) = try desk.ask(.entry(number), at: Self.now) else { throw WrongAnswer() }
        return detail
    }

    private func titles(_ rewording: Rewording) -> [String] {
        rewording.change.wording.compactMap(\.title).map { difference in
            difference.pieces.map { piece in
                switch piece.kind {
                case .same: piece.text
                case .removed: "[\(piece.text)]"
                case .added: "{\(piece.text)}"
                }
            }.joined()
        }
    }

    @Test func eachStaleSignOffIsComparedWithTheWordingItWasGivenOn() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        #expect(try rewordings(desk) == [])
        try await desk.does(.apply([Self.reworded]), by: "lin", at: "2026-03-03 09:00")
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-03 10:00")
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-03 11:00")
        #expect(try rewordings(desk) == [])
        try await desk.does(.apply([Self.rewordedAgain]), by: "lin", at: "2026-03-04 09:00")
        let both = try rewordings(desk)
        #expect(both.map(\.entry) == [4, 5] && both.map(\.by) == ["lin", "han"])
        #expect(both.map(\.meaning) == [.delivered, .accepted] && both.map(\.at) == both.map(\.at).sorted())
        #expect(both.map(titles) == Array(repeating: ["Organisation chart [drawn]{agreed}"], count: 2))
        // Whoever signs anew has no old wording any more.
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-05 09:00")
        #expect(try rewordings(desk).map(\.entry) == [5])
    }

    @Test func onlyWhatASignOffIsGivenOnIsCompared() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .sign("team/rota", .delivered, evidence: [.note("plan")]), by: "lin", at: "2026-03-02 09:00")
        let edits = [
            Office.Edit(
                "evidence: { at-least: 1, kinds: [link, note] }", "evidence: { at-least: 2, kinds: [link, note] }"),
            Office.Edit("needs: [team/organisation]\n", "owner: coach\n    needs: [team/organisation]\n"),
        ]
        try await desk.does(.apply(edits), by: "lin", at: "2026-03-03 09:00")
        let found = try rewordings(desk, "team/rota")
        #expect(
            found.map(\.change.nature) == [
                .changed([
                    Plan.FieldChange(field: .evidenceAtLeast, before: .number(1), after: .number(2), weakens: false)
                ])
            ])
    }

    @Test func aPastDayIsComparedWithTheWordingOfThen() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.apply([Self.reworded]), by: "lin", at: "2026-03-03 09:00")
        try await desk.does(.apply([Self.rewordedAgain]), by: "lin", at: "2026-03-04 09:00")
        let asked = Question.rewordings("team/organisation", .init(asOf: day("2026-03-03")))
        guard case .rewordings(let found) = try desk.ask(asked, at: Self.now) else { throw WrongAnswer() }
        #expect(found.map(titles) == [["Organisation {chart }drawn"]])
    }

    @Test func anEntryComesWithItsBytesAndTheWordingOfItsTime() async throws {
        let desk = try await Desk.open()
        let signed = try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.apply([Self.reworded]), by: "lin", at: "2026-03-03 09:00")
        let detail = try entry(2, desk)
        #expect(detail.entry.record == signed.record && detail.leaf == signed.receipt.leaf)
        let bytes = try #require(try desk.ledger.read { try $0.entryBytes(2) })
        #expect(Array(detail.json.utf8) == bytes)
        let wording = try #require(detail.wording)
        #expect(wording.title.text(in: .en) == "Organisation drawn")
        guard case .signedOff(let fact) = detail.entry.record.statement else { throw WrongAnswer() }
        #expect(wording.digests == fact.wording)
        #expect(!detail.isLast && detail.revokedBy == nil)
        #expect(try entry(3, desk).isLast && entry(3, desk).wording == nil)
        #expect(throws: Refusal.unknownEntry(4)) { try entry(4, desk) }
        #expect(throws: Refusal.unknownEntry(0)) { try entry(0, desk) }
    }

    @Test func anEntryThatWasTakenBackNamesTheOneThatDidIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-02 10:00")
        try await desk.does(
            .revokeSignOff(item: "team/organisation", meaning: .accepted, reason: "too soon"), by: "han",
            at: "2026-03-03 09:00")
        #expect(try [1, 2, 3, 4].map { try entry($0, desk).revokedBy } == [nil, nil, 4, nil])
    }
}
