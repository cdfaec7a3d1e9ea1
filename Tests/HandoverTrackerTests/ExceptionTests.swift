import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

/// What an auditor is shown first.
struct ExceptionTests {
    private static let now = "2026-03-20 12:00"

    private func exceptions(_ desk: Desk) throws -> LedgerExceptions {
        guard case .exceptions(let found) = try desk.ask(.exceptions, at: Self.now) else { throw WrongAnswer() }
        return found
    }

    private func finding(_ kind: LedgerExceptions.Kind, _ desk: Desk) throws -> LedgerExceptions.Finding {
        try #require(exceptions(desk).findings.first { $0.kind == kind })
    }

    private func entries(_ query: EntryQuery, _ desk: Desk) throws -> [Int] {
        guard case .entries(let entries) = try desk.ask(.entries(query), at: Self.now) else { throw WrongAnswer() }
        return entries.map(\.number)
    }

    /// One of each: 2 waived, 3 not applicable, 4 signed, 5 reopened, 6 taken back, 7 backdated.
    private func desk() async throws -> Desk {
        let desk = try await Desk.open()
        try await desk.does(
            .waive(item: "team/rota", until: day("2026-04-30"), reason: "later"), by: "lin", at: "2026-03-03 09:00")
        try await desk.does(
            .markNotApplicable(item: "team/rota", reason: "not here"), by: "lin", at: "2026-03-03 10:00")
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-04 09:00")
        try await desk.does(.reopen(item: "team/organisation", reason: "anew"), by: "lin", at: "2026-03-04 10:00")
        try await desk.does(.revoke(entry: 4, reason: "too soon"), by: "lin", at: "2026-03-04 11:00")
        try await desk.does(
            .addEvidence(item: "team/rota", evidence: .note("plan"), effective: .day(day("2026-03-02"))), by: "lin",
            at: "2026-03-08 09:00")
        try await desk.does(
            .waiveBlocker(.measure(.independence), until: day("2026-04-30"), reason: "few"), by: "lin",
            at: "2026-03-08 10:00")
        return desk
    }

    @Test func eachKindIsCountedWithItsNewest() async throws {
        let desk = try await desk()
        let found = try exceptions(desk)
        #expect(found.findings.map(\.kind) == LedgerExceptions.Kind.allCases)
        let counted: [LedgerExceptions.Kind: [Int]] = [
            .waivers: [2], .blockerWaivers: [8], .notApplicable: [3], .revoked: [6], .reopened: [5], .backdated: [7],
            .rules: [],
            .editorial: [], .osUser: [], .imported: [], .letInAnew: [],
        ]
        for finding in found.findings {
            #expect(finding.newest.map(\.number) == counted[finding.kind], "\(finding.kind)")
            #expect(finding.count == finding.newest.count)
            #expect(try entries(EntryQuery(exception: finding.kind), desk) == counted[finding.kind])
        }
        #expect(found.unconfirmed == 0 && found.tasks.isEmpty)
    }

    @Test func theNewestStandFirstAndTheListHasAll() async throws {
        let desk = try await Desk.open()
        for number in 1...7 {
            try await desk.does(
                .waive(item: "team/rota", until: day("2026-04-0\(number)"), reason: "later"), by: "lin",
                at: "2026-03-03 0\(number):00")
        }
        let waivers = try finding(.waivers, desk)
        #expect(waivers.count == 7 && waivers.newest.map(\.number) == [8, 7, 6, 5, 4])
        #expect(try entries(EntryQuery(from: 3, limit: 3, exception: .waivers), desk) == [3, 4, 5])
    }

    @Test func whoWasIdentifiedHowIsFound() async throws {
        let desk = try await Desk.open()
        let table = TaskCommand.closed("T-1", "2026-03-03 10:00")
        for (command, how, key) in [
            (Command.sign("team/organisation", .delivered), Identification.osUser(uid: 7), "a"),
            (.logTask(table), .token, try table.importKey()),
        ] {
            _ = try await desk.tracker.submit(
                Submission(command, by: how == .token ? "jia" : "lin", key: key), identified: how,
                clock: .machine(time("2026-03-03 12:00")))
        }
        #expect(try finding(.osUser, desk).newest.map(\.number) == [2])
        #expect(try finding(.imported, desk).newest.map(\.number) == [3])
        #expect(try entries(EntryQuery(identified: .token), desk) == [3])
        #expect(try entries(EntryQuery(by: "jia", identified: .session), desk) == [])
        #expect(try entries(EntryQuery(kind: .signedOff, exception: .osUser), desk) == [2])
        #expect(try entries(EntryQuery(kind: .waived, exception: .revoked), desk) == [])
        #expect(try entries(EntryQuery(identified: .session, exception: .osUser), desk) == [])
    }

    @Test func aRuleThatChangedIsNamedWithTheEntryThatChangedIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-03 09:00")
        #expect(try finding(.rules, desk).count == 0)
        let lower = Office.Edit("at-least: 90%, gates: verdict", "at-least: 80%, gates: verdict")
        let edits = [Office.rewordedOrganisation, lower, Office.noSeparation]
        try await desk.does(.apply(edits), by: "lin", at: "2026-03-04 09:00")
        // A proposal changes nothing yet.
        #expect(try finding(.rules, desk).count == 0)
        try await desk.does(.apply(edits), by: "han", at: "2026-03-04 10:00")
        let rules = try finding(.rules, desk)
        #expect(rules.count == 1 && rules.newest.map(\.number) == [4] && rules.rules.map(\.entry) == [4])
        let changes = try #require(rules.rules.first).changes
        #expect(changes.map(\.subject) == [.handover, .target(.independence)])
        #expect(
            changes.map(\.nature) == [
                .changed([
                    Plan.FieldChange(field: .separation, before: .flag(true), after: .flag(false), weakens: true)
                ]),
                .changed([
                    Plan.FieldChange(field: .atLeast, before: .share(900_000), after: .share(800_000), weakens: true)
                ]),
            ])
        #expect(try entries(EntryQuery(exception: .rules), desk) == [4])
        #expect(try entries(EntryQuery(by: "lin", exception: .rules), desk) == [])
    }

    @Test func definitionsThatBeginWithoutSeparationAreAnException() async throws {
        let desk = try await Desk.open([Office.noSeparation])
        #expect(try finding(.rules, desk).newest.map(\.number) == [1])
        #expect(try finding(.rules, await Desk.open()).count == 0)
    }

    @Test func anEditorialChangeIsAnException() async throws {
        let desk = try await Desk.open()
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .apply([Office.rewordedOrganisation], editorial: ["team/organisation"]), by: person,
                at: "2026-03-03 09:00")
        }
        #expect(try finding(.editorial, desk).newest.map(\.number) == [3])
        #expect(try entries(EntryQuery(exception: .editorial), desk) == [3])
    }

    @Test func levelsThatNobodyConfirmedAreCountedUntilSomebodyDoes() async throws {
        let desk = try await Desk.open()
        for id in ["T-1", "T-2"] as [TaskRecord.ID] {
            try await desk.does(
                .logTask(
                    .closed(id, "2026-03-03 10:00") { report in
                        report.severity = .p1
                        report.capability = "deploying"
                    }), by: "jia", at: "2026-03-03 11:00")
        }
        #expect(try exceptions(desk).unconfirmed == 2)
        #expect(try exceptions(desk).tasks.map(\.id) == ["T-2", "T-1"])
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "wang", at: "2026-03-04 09:00")
        #expect(try exceptions(desk).unconfirmed == 1)
        #expect(try exceptions(desk).tasks.map(\.id) == ["T-2"])
    }
}
