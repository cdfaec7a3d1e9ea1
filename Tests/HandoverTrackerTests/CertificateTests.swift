import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("A certificate is made anew from an export, or it is said at which entry it cannot be")
struct CertificateTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: "certificate-\(UUID().uuidString)")

    /// The export of a desk as it is now.
    private func export(_ desk: Desk) throws -> String {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let path = place.appending(path: "\(UUID().uuidString).jsonl").path(percentEncoded: false)
        _ = try desk.tracker.export(to: path, files: false)
        return path
    }

    private func certificate(_ desk: Desk, at text: String = "2026-03-20 09:00") throws -> Certificate {
        guard case .certificate(let certificate) = try desk.ask(.certificate, at: text) else { throw WrongAnswer() }
        return certificate
    }

    private func claim(_ certificate: Certificate) -> CertificateClaim {
        CertificateClaim(
            entry: certificate.entry, sealed: KnownRoot(size: certificate.size, root: certificate.root),
            stated: KnownRoot(size: certificate.statement.size, root: certificate.statement.root))
    }

    /// What a claim of the entry comes to whose ledger ends with `size` entries, over the export as it is now.
    private func finding(_ desk: Desk, _ entry: Int, size: Int? = nil) async throws -> CertificateFinding? {
        let size = try size ?? desk.size
        let roots = try desk.ledger.read { view in (try view.root(of: entry - 1), try view.root(of: size)) }
        let claim = CertificateClaim(
            entry: entry, sealed: KnownRoot(size: size, root: roots.1),
            stated: KnownRoot(size: entry - 1, root: roots.0))
        return try await finding(export(desk), claim)
    }

    private func finding(_ path: String, _ claim: CertificateClaim) async throws -> CertificateFinding? {
        do {
            _ = try await Tracker.certificate(remadeFrom: path, claim: claim)
            return nil
        } catch let finding as CertificateFinding {
            return finding
        }
    }

    @Test func thereIsNoneBeforeAllHaveSigned() async throws {
        let desk = try await Desk.acceptable()
        for person in ["lin", "han"] as [Person.ID] {
            #expect(throws: Refusal.notAccepted) { try certificate(desk) }
            try await desk.does(.accept(entry: nil), by: person, at: "2026-03-12 09:00")
        }
        #expect(throws: Refusal.notAccepted) { try certificate(desk) }
    }

    @Test func itIsTheSameWheneverItIsMade() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.accepts(at: "2026-03-12 09:00")
        let made = try certificate(desk)
        #expect(made.entry == entry && made.size == entry + 2)
        #expect(made.signatures.map(\.key) == AcceptanceKey.allCases)
        #expect(made.signatures.map(\.person) == ["lin", "han", "dora"])
        #expect(made.signatures.allSatisfy { $0.identified == .session })
        for signature in made.signatures {
            #expect(try desk.ledger.read { try $0.leaf(signature.entry) } == signature.leaf)
        }
        // What is recorded afterwards, of then and of now, and other definitions.
        try await desk.does(
            .logTask(.closed("T-8", "2026-03-11 09:00", .guided)), by: "jia", at: "2026-03-12 10:00")
        try await desk.does(.apply([Office.bilingualOrganisation]), by: "lin", at: "2026-03-13 09:00")
        #expect(try certificate(desk) == made)
        let reply = try await Tracker.certificate(remadeFrom: export(desk), claim: claim(made))
        #expect(reply.answer == .certificate(made))
        #expect(reply.definitions == (try Office.definitions()))
    }

    @Test func tasksToldAfterTheStatementAreNotInIt() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.does(
            .logTask(.closed("T-8", "2026-03-11 09:00", .guided)), by: "jia", at: "2026-03-12 09:00")
        for person in ["han", "dora"] as [Person.ID] {
            try await desk.does(.accept(entry: entry), by: person, at: "2026-03-12 09:00")
        }
        #expect(try await finding(desk, entry) == nil)
    }

    @Test func anExportThatEndsBeforeIsSaidToBeSo() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        let early = try export(desk)
        for person in ["han", "dora"] as [Person.ID] {
            try await desk.does(.accept(entry: nil), by: person, at: "2026-03-12 09:00")
        }
        let claim = claim(try certificate(desk))
        #expect(
            try await finding(early, claim) == .exportEndsBefore(entries: entry, needed: entry + 2))
    }

    @Test func everyByteOfTheEntriesCounts() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.accepts(at: "2026-03-12 09:00")
        let claim = claim(try certificate(desk))
        let lines = try String(contentsOfFile: export(desk), encoding: .utf8).split(separator: "\n")
        for number in [1, 3, entry, entry + 2] {
            var altered = lines.map(String.init)
            altered[number - 1] = altered[number - 1].replacing("\"v\":1", with: "\"v\":2")
            let path = place.appending(path: "altered-\(number).jsonl").path(percentEncoded: false)
            try (altered.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
            #expect(try await finding(path, claim) == .export(.altered(entry: number)))
        }
    }

    @Test func rootsAreThoseOfTheCertificate() async throws {
        let desk = try await Desk.acceptable()
        try await desk.accepts(at: "2026-03-12 09:00")
        let path = try export(desk)
        let right = claim(try certificate(desk))
        var other = right
        other.sealed.root = right.stated.root
        #expect(try await finding(path, other) == .rootDiffers(size: right.sealed.size))
        other = right
        other.stated.root = right.sealed.root
        #expect(try await finding(path, other) == .rootDiffers(size: right.stated.size))
        other.stated = right.sealed
        #expect(try await finding(path, other) == .rootDiffers(size: right.sealed.size))
    }

    @Test func whatIsNotSignedByAllIsNoAcceptance() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        #expect(
            try await finding(desk, entry)
                == .notComplete(entry: entry, missing: [.receivingLead, .receivingDirector]))
        #expect(try await finding(desk, entry - 1) == .notAStatement(entry: entry - 1))
        try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 09:00")
        try await desk.does(.revoke(entry: entry + 1, reason: "no"), by: "han", at: "2026-03-12 09:00")
        #expect(try await finding(desk, entry) == .revoked(entry: entry + 1, by: entry + 2))
        // Signed anew it is whole, and then stays so.
        for person in ["han", "dora"] as [Person.ID] {
            try await desk.does(.accept(entry: nil), by: person, at: "2026-03-12 09:00")
        }
        #expect(try await finding(desk, entry) == nil)
        #expect(
            try await finding(desk, entry, size: entry + 3)
                == .revoked(entry: entry + 1, by: entry + 2))
    }

    @Test func aStatementTakenBackIsNone() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.does(.revoke(entry: entry, reason: "no"), by: "lin", at: "2026-03-12 09:00")
        #expect(try await finding(desk, entry) == .revoked(entry: entry, by: entry + 1))
    }

    // MARK: A ledger whose owner writes what is not so

    /// Appends statements without any rule.
    private func forge(_ desk: Desk, _ statements: [(Person.ID, Statement)]) async throws {
        for (person, statement) in statements {
            let now = time("2026-03-12 10:00")
            let record = Record(
                at: now, effective: now, by: person, identified: .session, key: desk.freshKey(),
                request: Digest(sha256: Array("x".utf8)), statement: statement)
            try await desk.ledger.append { _ in .append(record, definitions: nil) }
        }
    }

    /// What would rightly be stated now.
    private func statement(_ desk: Desk) async throws -> AcceptanceStatement {
        let recorded = try await desk.does(
            .accept(entry: nil), by: "lin", at: "2026-03-12 10:00", rehearsal: true)
        guard case .acceptanceStated(let fact) = recorded.record.statement else { throw WrongAnswer() }
        return fact.statement
    }

    private func signatures(
        _ entry: Int, lead: Person.ID = "han", director: Person.ID = "dora"
    ) -> [(Person.ID, Statement)] {
        [
            (lead, .acceptanceSigned(.init(entry: entry, signedAs: .receivingLead))),
            (director, .acceptanceSigned(.init(entry: entry, signedAs: .receivingDirector))),
        ]
    }

    private func forge(_ desk: Desk, _ change: (inout AcceptanceStatement) -> Void) async throws -> Int {
        var statement = try await statement(desk)
        change(&statement)
        let entry = try desk.size + 1
        let stated = Statement.acceptanceStated(.init(statement: statement, signedAs: .deliveringLead))
        try await forge(desk, [("lin", stated)] + signatures(entry))
        return entry
    }

    @Test func numbersThatTheEntriesDoNotComeToAreNamed() async throws {
        let changes: [(path: String, stated: String, derived: String, change: (inout AcceptanceStatement) -> Void)] = [
            ("measures[0].numerator", "3", "2", { $0.measures[0].numerator = 3 }),
            ("measures[0].reviewed", "1", "0", { $0.measures[0].reviewed = 1 }),
            ("checklists[0].done", "2", "1", { $0.checklists[0].done = 2 }),
            ("verdict", "\"ready\"", "\"ready-with-conditions\"", { $0.verdict = .ready }),
            ("conditions[3].until", "\"2026-12-31\"", "\"2026-04-10\"", { $0.conditions[3].until = day("2026-12-31") }),
            ("size", "4", "15", { $0.size = 4 }),
        ]
        for (path, stated, derived, change) in changes {
            let desk = try await Desk.acceptable()
            let entry = try await forge(desk, change)
            let found = try await finding(desk, entry)
            #expect(found == .derivedOtherwise(path: path, stated: stated, derived: derived), "\(path)")
        }
        // A condition left out.
        let desk = try await Desk.acceptable()
        let entry = try await forge(desk) { $0.conditions.removeLast() }
        guard case .derivedOtherwise("conditions[3].by[0]", nil, "\"lin\"") = try await finding(desk, entry) else {
            Issue.record("\(String(describing: try await finding(desk, entry)))")
            return
        }
    }

    @Test func aStatementOfAnotherTimeThanItsEntryIsNamed() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await forge(desk) { $0.asOf = $0.asOf.adding(milliseconds: -1) }
        guard case .derivedOtherwise("asOf", _, _) = try await finding(desk, entry) else {
            Issue.record("\(String(describing: try await finding(desk, entry)))")
            return
        }
    }

    @Test func tasksThatWereNotCountedAreNamed() async throws {
        let desk = try await Desk.acceptable()
        let rows = try #require(try await statement(desk).measures[0].rows)
        let other = Digest(sha256: Array("others".utf8))
        let entry = try await forge(desk) { $0.measures[0].rows = other }
        #expect(
            try await finding(desk, entry)
                == .derivedOtherwise(path: "measures[0].rows", stated: "\"\(other)\"", derived: "\"\(rows)\""))
    }

    /// Other pairs with the same share are another statement.
    @Test func pairsThatWereNotCountedAreNamed() async throws {
        let desk = try await Desk.acceptable()
        let stated = try await statement(desk)
        #expect(stated.measures.map(\.measure) == [.independence, .assessedIndependence])
        let rows = try #require(stated.measures[1].rows)
        let required = try desk.readiness(at: "2026-03-12 10:00").assessedRows
        #expect(!required.isEmpty && required == required.sorted())
        let lines = try required.map { row in
            var line = "{\"capability\":\"\(row.capability)\","
            if let entry = row.entry { line += "\"entry\":\(entry)," }
            if let level = row.level { line += "\"level\":\(level.rawValue)," }
            line += "\"outcome\":\"\(row.outcome.rawValue)\",\"person\":\"\(row.person)\"}"
            let encoded = try CanonicalJSON.encode(row)
            #expect(encoded == Array(line.utf8))
            return line + "\n"
        }
        #expect(rows == Digest(sha256: Array(lines.joined().utf8)))
        let altered = lines.joined().replacing("\"not-held\"", with: "\"held\"", maxReplacements: 1)
        let other = Digest(sha256: Array(altered.utf8))
        #expect(other != rows)
        let entry = try await forge(desk) { $0.measures[1].rows = other }
        #expect(
            try await finding(desk, entry)
                == .derivedOtherwise(path: "measures[1].rows", stated: "\"\(other)\"", derived: "\"\(rows)\""))
    }

    /// A statement of before these digests were kept is one all the same, but for the tasks, of which it always had it.
    @Test func statementsWithoutTheDigestOfPairsHold() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await forge(desk) { $0.measures[1].rows = nil }
        #expect(try await finding(desk, entry) == nil)
        let without = try await Desk.acceptable()
        let rows = try #require(try await statement(without).measures[0].rows)
        let second = try await forge(without) { $0.measures[0].rows = nil }
        #expect(
            try await finding(without, second)
                == .derivedOtherwise(path: "measures[0].rows", stated: nil, derived: "\"\(rows)\""))
    }

    @Test func floorsThatAreNotMetAreNamed() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await forge(desk) { $0.demands[0].state = .met }
        #expect(
            try await finding(desk, entry)
                == .derivedOtherwise(path: "demands[0].state", stated: "\"met\"", derived: "\"too-few\""))
    }

    @Test func definitionsAreThoseInForce() async throws {
        let desk = try await Desk.acceptable()
        let inForce = try desk.readiness(at: "2026-03-12 10:00").definitions
        let entry = try await forge(desk) { $0.definitions = Digest(sha256: Array("others".utf8)) }
        #expect(try await finding(desk, entry) == .otherDefinitions(entry: entry, inForce: inForce))
    }

    @Test(
        arguments: [
            ("jia", "dora", AcceptanceKey.receivingLead, 1), ("han", "han", .receivingDirector, 2),
            ("lu", "dora", .receivingLead, 1),
        ] as [(Person.ID, Person.ID, AcceptanceKey, Int)])
    func signersHoldTheRight(lead: Person.ID, director: Person.ID, wrong: AcceptanceKey, at place: Int) async throws {
        let desk = try await Desk.acceptable()
        let statement = try await statement(desk)
        let entry = try desk.size + 1
        try await forge(
            desk,
            [("lin", .acceptanceStated(.init(statement: statement, signedAs: .deliveringLead)))]
                + signatures(entry, lead: lead, director: director))
        #expect(
            try await finding(desk, entry)
                == .signerWithoutRight(entry: entry + place, person: place == 1 ? lead : director, key: wrong))
    }

    /// han is the only lead and one of two directors: signing as the director, and then as the lead whom nobody else could be,
    /// is allowed; the other way round somebody else was there for the second key.
    @Test(arguments: [true, false])
    func oneWhoTurnsTwoKeysMustBeTheOnlyOneForTheSecond(isDirectorFirst: Bool) async throws {
        let desk = try await Desk.acceptable([
            Office.Edit("team: receiving, roles: [manager] }", "team: receiving, roles: [manager, director] }")
        ])
        let statement = try await statement(desk)
        let entry = try desk.size + 1
        let both = signatures(entry, lead: "han", director: "han")
        try await forge(
            desk,
            [("lin", .acceptanceStated(.init(statement: statement, signedAs: .deliveringLead)))]
                + (isDirectorFirst ? both.reversed() : both))
        #expect(
            try await finding(desk, entry)
                == (isDirectorFirst
                    ? nil : .signerWithoutRight(entry: entry + 2, person: "han", key: .receivingDirector)))
    }
}
