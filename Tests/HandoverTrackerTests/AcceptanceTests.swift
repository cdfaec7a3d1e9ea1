import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("An acceptance is one statement that a lead of each side and a director of the receiving one sign")
struct AcceptanceTests {
    static let until = day("2026-04-10")
    static let signers: [Person.ID] = ["lin", "lu", "han", "dora"]

    @Test func threePeopleTurnThreeKeys() async throws {
        let desk = try await Desk.acceptable()
        let before = try desk.tracker.head()
        let stated = try await desk.does(.stateAcceptance, by: "lin", at: "2026-03-12 09:00")
        let waiting = try #require(try desk.readiness(at: "2026-03-12 09:30").acceptance.current)
        #expect(waiting.stage == .stated)
        #expect(waiting.openKeys == [.receivingLead, .receivingDirector])
        try await desk.does(.accept(entry: stated.receipt.entry), by: "dora", at: "2026-03-12 10:00")
        let last = try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-13 09:00")
        let accepted = try #require(try desk.readiness(at: "2026-03-13 09:00").acceptance.current)
        #expect(accepted.stage == .accepted)
        #expect(accepted.entry == stated.receipt.entry)
        #expect(
            accepted.signatures == [
                .init(key: .deliveringLead, person: "lin", at: time("2026-03-12 09:00"), entry: stated.receipt.entry),
                .init(
                    key: .receivingDirector, person: "dora", at: time("2026-03-12 10:00"),
                    entry: stated.receipt.entry + 1),
                .init(key: .receivingLead, person: "han", at: time("2026-03-13 09:00"), entry: last.receipt.entry),
            ])
        let statement = accepted.statement
        #expect(statement.asOf == time("2026-03-12 09:00"))
        #expect(statement.verdict == .readyWithConditions)
        #expect(statement.size == before.size && statement.root == before.root)
        #expect(statement.definitions == (try desk.readiness(at: "2026-03-12 09:00")).definitions)
        let lead = TeamRole(.delivering, "manager")
        #expect(
            statement.conditions == [
                .init(
                    subject: .item("team/rota"), until: Self.until, reason: "later",
                    owners: [lead, .init(.receiving, "manager"), .init(.receiving, "director")], by: ["lin", "han"]),
                .init(
                    subject: .item("team/contacts"), until: Self.until, reason: "later",
                    owners: [lead, .init(.receiving, "manager")], by: ["lin", "han"]),
                .init(
                    subject: .item("work/deploy"), until: Self.until, reason: "later",
                    owners: [.init(.delivering, "expert"), .init(.receiving, "manager")], by: ["lin", "han"]),
                .init(
                    subject: .measure(.independence), until: Self.until, reason: "few so far",
                    owners: [.init(.receiving, "manager"), .init(.receiving, "engineer")], by: ["lin", "han", "dora"]),
            ])
        #expect(
            statement.checklists == [
                .init(checklist: "team", done: 1, total: 3, waived: 2, notApplicable: 0),
                .init(checklist: "work", done: 0, total: 2, waived: 1, notApplicable: 0),
            ])
        #expect(
            statement.demands == [
                Demand(.severe(.p0), have: 0, of: 0, need: 3, drill: .missing, state: .tooFew),
                Demand(.severe(.p1), have: 0, of: 0, need: 3, drill: .missing, state: .tooFew),
            ])
        let independence = try #require(statement.measures.first)
        #expect(
            independence
                == .init(
                    measure: .independence, numerator: 2, denominator: 3, target: 900_000, gates: .verdict,
                    confidence: 950_000, state: .tooFew, toReview: 1, first: day("2026-01-12"), last: day("2026-03-12"),
                    rows: try desk.ledger.read { view in
                        try view.windowDigest(
                            closed: day("2026-01-12")...day("2026-03-12"), asOf: day("2026-03-12")
                        ).rows
                    }))
    }

    @Test func nothingIsAcceptedWhileSomethingIsMissing() async throws {
        let desk = try await Desk.open()
        let missing: [BlockerSubject] = [
            .item("team/organisation"), .measure(.independence), .item("team/contacts"),
        ]
        guard
            case .notAcceptable(let verdict, let blockers)? = await #expect(
                throws: Refusal.self,
                performing: { try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-02 09:00") })
        else {
            Issue.record("another refusal")
            return
        }
        #expect(verdict == .notReady)
        #expect(Set(blockers).isSuperset(of: missing) && Set(blockers).count == blockers.count)
        #expect(try desk.size == 1)
    }

    @Test func onlySignersSign() async throws {
        let desk = try await Desk.acceptable()
        let commands: [Command] = [
            .accept(entry: nil),
            .waiveBlocker(.measure(.independence), until: day("2026-05-01"), reason: "no"),
        ]
        for person in ["jia", "wang", "audra"] as [Person.ID] {
            for command in commands {
                try await desk.refuses(
                    .maySignNoAcceptance(person: person, allowed: Self.signers), command, by: person,
                    at: "2026-03-12 09:00")
            }
        }
        try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00")
        try await desk.refuses(
            .maySignNoAcceptance(person: "jia", allowed: Self.signers),
            .declineAcceptance(entry: nil, reason: "no"), by: "jia", at: "2026-03-12 09:00")
    }

    @Test func aKeyIsTurnedOnce() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        // Who wants to state anew is told that somebody did.
        try await desk.refuses(
            .acceptanceStated(entry: entry, by: "lin"), .stateAcceptance, by: "han", at: "2026-03-12 09:30")
        for person in ["lin", "lu"] as [Person.ID] {
            try await desk.refuses(
                .acceptanceSigned(entry: entry, key: .deliveringLead, by: "lin", at: time("2026-03-12 09:00")),
                .accept(entry: nil), by: person, at: "2026-03-12 09:30")
        }
    }

    @Test func withoutADirectorNobodyCanAccept() async throws {
        let desk = try await Desk.acceptable([
            Office.Edit("title: Director, rights: [director]", "title: Director, rights: [auditor]")
        ])
        try await desk.refuses(
            .keyWithoutSigner(.receivingDirector), .accept(entry: nil), by: "lin", at: "2026-03-12 09:00")
    }

    @Test func whoSignedAndLeftDoesNotKeepTheOthersFromSigning() async throws {
        let desk = try await Desk.acceptable([
            Office.Edit(
                "name: Lin, team: delivering, roles: [manager]",
                "name: Lin, team: delivering, roles: [manager], to: 2026-03-12"),
            Office.Edit("name: Lu, team: delivering, roles: [manager]", "name: Lu, team: delivering, roles: [expert]"),
        ])
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        guard case .steps(let steps) = try desk.ask(.next("han"), at: "2026-03-13 08:00") else { throw WrongAnswer() }
        #expect(steps.map(\.action).contains(.accept(entry: entry)))
        for person in ["han", "dora"] as [Person.ID] {
            try await desk.does(.accept(entry: entry), by: person, at: "2026-03-13 09:00")
        }
        #expect(try desk.readiness(at: "2026-03-13 10:00").acceptance.current?.stage == .accepted)
        // Before anybody signed, nobody could complete it.
        let late = try await Desk.acceptable([
            Office.Edit(
                "name: Lin, team: delivering, roles: [manager]",
                "name: Lin, team: delivering, roles: [manager], to: 2026-03-12"),
            Office.Edit("name: Lu, team: delivering, roles: [manager]", "name: Lu, team: delivering, roles: [expert]"),
        ])
        try await late.refuses(
            .keyWithoutSigner(.deliveringLead), .accept(entry: nil), by: "han", at: "2026-03-13 09:00")
    }

    @Test func whatBecameOfItIsADifferenceBetweenTwoDays() async throws {
        let desk = try await Desk.acceptable()
        func steps(_ from: String, _ to: String) throws -> [String] {
            let question = Question.difference(from: .instant(time(from)), to: .instant(time(to)), known: nil)
            guard case .difference(let difference) = try desk.ask(question, at: "2026-03-20 09:00") else {
                throw WrongAnswer()
            }
            return difference.changes.compactMap { change in
                guard case .acceptance(let step) = change else { return nil }
                return "\(step.kind.rawValue) \(step.key?.rawValue ?? "-") \(step.statement) \(step.by)"
            }
        }
        let first = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.does(.accept(entry: first), by: "dora", at: "2026-03-12 10:00")
        try await desk.does(.revoke(entry: first + 1, reason: "nights"), by: "dora", at: "2026-03-12 11:00")
        try await desk.does(.declineAcceptance(entry: first, reason: "nights"), by: "han", at: "2026-03-13 09:00")
        let second = try await desk.accepts(at: "2026-03-14 09:00")
        #expect(
            try steps("2026-03-12 00:00", "2026-03-13 09:00") == [
                "stated delivering-lead \(first) lin", "signed receiving-director \(first) dora",
                "unsigned receiving-director \(first) dora", "declined receiving-lead \(first) han",
            ])
        #expect(
            try steps("2026-03-13 09:00", "2026-03-20 00:00") == [
                "stated delivering-lead \(second) lin", "signed receiving-lead \(second) han",
                "accepted receiving-director \(second) dora",
            ])
        #expect(try steps("2026-03-14 09:00", "2026-03-20 00:00") == [])
        let report = try desk.ask(.report(.readiness(.week), .init(asOf: day("2026-03-15"))), at: "2026-03-20 09:00")
        guard case .report(let made) = report, case .readiness(let part) = made.content else { throw WrongAnswer() }
        #expect(part.difference.changes.count { if case .acceptance = $0 { true } else { false } } == 7)
    }

    @Test func aStatementThatEndedIsADifferenceToo() async throws {
        let desk = try await Desk.acceptable()
        let first = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.does(.revoke(entry: first, reason: "wrong day"), by: "lin", at: "2026-03-12 10:00")
        let second = try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 11:00").receipt.entry
        try await desk.does(.apply([Office.bilingualOrganisation]), by: "lin", at: "2026-03-12 12:00")
        let question = Question.difference(from: .day(day("2026-03-11")), to: .day(day("2026-03-12")), known: nil)
        guard case .difference(let difference) = try desk.ask(question, at: "2026-03-20 09:00") else {
            throw WrongAnswer()
        }
        let steps = difference.changes.compactMap { change -> AcceptanceStep? in
            if case .acceptance(let step) = change { step } else { nil }
        }
        #expect(steps.map(\.kind) == [.stated, .withdrawn, .stated, .overtaken])
        #expect(steps.map(\.statement) == [first, first, second, second])
        #expect(steps.map(\.key) == [.deliveringLead, .deliveringLead, .receivingLead, nil])
        #expect(steps.map(\.entry) == [first, first + 1, second, second + 1])
    }

    @Test func anEntryPinsTheStatement() async throws {
        let desk = try await Desk.acceptable()
        let size = try desk.size
        try await desk.refuses(.unknownEntry(99), .accept(entry: 99), by: "lin", at: "2026-03-12 09:00")
        try await desk.refuses(
            .notAwaitingSignatures(entry: 1), .accept(entry: 1), by: "lin", at: "2026-03-12 09:00")
        try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00")
        try await desk.refuses(
            .notAwaitingSignatures(entry: size), .accept(entry: size), by: "han", at: "2026-03-12 09:00")
        try await desk.does(.accept(entry: size + 1), by: "han", at: "2026-03-12 09:00")
    }

    @Test func aDeclineEndsTheStatement() async throws {
        let desk = try await Desk.acceptable()
        try await desk.refuses(
            .notAwaitingSignatures(entry: nil), .declineAcceptance(entry: nil, reason: "no"), by: "han",
            at: "2026-03-12 09:00")
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.refuses(
            .reasonMissing, .declineAcceptance(entry: nil, reason: " "), by: "han", at: "2026-03-12 09:00")
        let declined = try await desk.does(
            .declineAcceptance(entry: entry, reason: "nights"), by: "han", at: "2026-03-12 10:00")
        #expect(
            declined.record.statement
                == .acceptanceDeclined(.init(entry: entry, signedAs: .receivingLead, reason: "nights")))
        let ended = try #require(try desk.readiness(at: "2026-03-12 10:00").acceptance.current)
        #expect(ended.stage == .declined)
        #expect(
            ended.ending
                == .init(entry: entry + 1, by: "han", at: time("2026-03-12 10:00"), reason: "nights"))
        let refusal = Refusal.acceptanceDeclined(entry: entry, by: "han", reason: "nights")
        try await desk.refuses(refusal, .accept(entry: entry), by: "dora", at: "2026-03-12 11:00")
        try await desk.refuses(
            refusal, .declineAcceptance(entry: entry, reason: "no"), by: "dora", at: "2026-03-12 11:00")
        let anew = try await desk.does(.accept(entry: nil), by: "dora", at: "2026-03-12 11:00")
        #expect(anew.record.statement.kind == .acceptanceStated)
    }

    @Test func ofSeveralKeysTheOpenOneIsDeclined() async throws {
        let desk = try await Desk.acceptable([
            Office.Edit("team: receiving, roles: [manager] }", "team: receiving, roles: [manager, director] }")
        ])
        let entry = try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 09:00").receipt.entry
        let declined = try await desk.does(
            .declineAcceptance(entry: entry, reason: "no"), by: "han", at: "2026-03-12 10:00")
        #expect(
            declined.record.statement
                == .acceptanceDeclined(.init(entry: entry, signedAs: .receivingDirector, reason: "no")))
    }

    @Test func aSignatureIsItsAuthorsAloneToTakeBack() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 09:10")
        for person in ["lu", "han"] as [Person.ID] {
            try await desk.refuses(
                .notOwnEntry(person: person, entry: entry, allowed: ["lin"]), .revoke(entry: entry, reason: "no"),
                by: person, at: "2026-03-12 09:20")
        }
        try await desk.does(.revoke(entry: entry + 1, reason: "too early"), by: "han", at: "2026-03-12 09:30")
        #expect(
            try desk.readiness(at: "2026-03-12 09:30").acceptance.current?.openKeys
                == [.receivingLead, .receivingDirector])
        try await desk.refuses(
            .alreadyRevoked(entry: entry + 1), .revoke(entry: entry + 1, reason: "no"), by: "han",
            at: "2026-03-12 09:40")
        try await desk.does(.accept(entry: entry), by: "han", at: "2026-03-12 09:40")
        try await desk.does(.revoke(entry: entry, reason: "wrong day"), by: "lin", at: "2026-03-12 09:50")
        let withdrawn = try #require(try desk.readiness(at: "2026-03-12 09:50").acceptance.current)
        #expect(withdrawn.stage == .withdrawn && withdrawn.ending?.reason == "wrong day")
        try await desk.refuses(
            .notAwaitingSignatures(entry: entry), .accept(entry: entry), by: "dora", at: "2026-03-12 10:00")
    }

    @Test func whatAllHaveSignedStays() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.accepts(at: "2026-03-12 09:00")
        let final = Refusal.acceptanceFinal(entry: entry)
        for person in Self.signers {
            try await desk.refuses(final, .accept(entry: nil), by: person, at: "2026-03-13 09:00")
            try await desk.refuses(final, .accept(entry: entry), by: person, at: "2026-03-13 09:00")
            try await desk.refuses(
                final, .declineAcceptance(entry: entry, reason: "no"), by: person, at: "2026-03-13 09:00")
        }
        for (number, person) in zip(entry..., ["lin", "han", "dora"] as [Person.ID]) {
            try await desk.refuses(final, .revoke(entry: number, reason: "no"), by: person, at: "2026-03-13 09:00")
        }
        // Whatever becomes of the handover afterwards.
        try await desk.does(.apply([Office.bilingualOrganisation]), by: "lin", at: "2026-03-14 09:00")
        #expect(try desk.readiness(at: "2026-03-14 09:00").acceptance.current?.stage == .accepted)
    }

    @Test func otherDefinitionsOvertakeAStatement() async throws {
        let desk = try await Desk.acceptable()
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.does(.apply([Office.bilingualOrganisation]), by: "lin", at: "2026-03-12 10:00")
        #expect(try desk.readiness(at: "2026-03-12 10:00").acceptance.current?.stage == .overtaken)
        try await desk.refuses(
            .acceptanceOvertaken(entry: entry), .accept(entry: entry), by: "han", at: "2026-03-12 11:00")
        let anew = try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 11:00")
        #expect(anew.record.statement.kind == .acceptanceStated)
    }

    @Test func everySignatureIsOnTheVerdictOfItsDay() async throws {
        let desk = try await Desk.acceptable()
        try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00")
        try await desk.does(
            .revokeSignOff(item: "team/organisation", meaning: .accepted, reason: "wrong"), by: "han",
            at: "2026-03-12 10:00")
        try await desk.refuses(
            .notAcceptable(.notReady, blockers: [.item("team/organisation")]), .accept(entry: nil), by: "dora",
            at: "2026-03-12 11:00")
        // Waived since, it would be a condition that the statement does not name.
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .waive(item: "team/organisation", until: Self.until, reason: "later"), by: person,
                at: "2026-03-12 12:00")
        }
        let stated = try #require(try desk.readiness(at: "2026-03-12 13:00").acceptance.current)
        #expect(
            try desk.readiness(at: "2026-03-12 13:00").waivedSince(stated.statement) == [.item("team/organisation")])
        try await desk.refuses(
            .acceptanceWaivedSince(entry: stated.entry, by: "lin", subjects: [.item("team/organisation")]),
            .accept(entry: nil), by: "dora", at: "2026-03-12 13:00")
        #expect(
            try desk.readiness(at: "2026-04-11 09:00").acceptance.current?.conditions.map(\.state)
                == [.overdue, .overdue, .overdue, .overdue])
    }

    /// A statement is not signed with a condition whose day is over, also where the waiver was made longer since.
    @Test func aConditionThatRanOutIsStatedAnew() async throws {
        let desk = try await Desk.acceptable()
        let first = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .waive(item: "team/rota", until: day("2026-05-10"), reason: "longer"), by: person,
                at: "2026-04-09 12:00")
        }
        for (day, hasRunOut) in [("2026-04-10 09:00", false), ("2026-04-11 09:00", true)] {
            let readiness = try desk.readiness(at: day)
            let statement = try #require(readiness.acceptance.current).statement
            #expect(statement.conditions.contains { $0.subject == .item("team/rota") && $0.until == Self.until })
            #expect(!readiness.objections().contains(.item("team/rota")), "it is waived")
            #expect(readiness.objections(to: statement).contains(.item("team/rota")) == hasRunOut)
            #expect(readiness.waivedSince(statement).contains(.item("team/rota")) == hasRunOut)
        }
        await #expect(throws: Refusal.self) {
            try await desk.does(.accept(entry: first), by: "dora", at: "2026-04-11 09:00")
        }
    }

    /// Its author takes it back, and states it anew with the later waiver among its conditions.
    @Test func whatWasWaivedSinceIsAConditionOfTheNextStatement() async throws {
        let desk = try await Desk.acceptable()
        let first = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        try await desk.does(
            .revokeSignOff(item: "team/organisation", meaning: .accepted, reason: "wrong"), by: "han",
            at: "2026-03-12 10:00")
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .waive(item: "team/organisation", until: Self.until, reason: "later"), by: person,
                at: "2026-03-12 11:00")
        }
        try await desk.does(.revoke(entry: first, reason: "Waived since"), by: "lin", at: "2026-03-12 12:00")
        try await desk.accepts(at: "2026-03-12 13:00")
        let readiness = try desk.readiness(at: "2026-03-12 14:00")
        let accepted = try #require(readiness.acceptance.current)
        #expect(accepted.stage == .accepted && accepted.conditions.count == 5)
        #expect(readiness.waivedSince(accepted.statement) == [])
    }

    @Test func aTeamOfOneTurnsBothItsKeys() async throws {
        let desk = try await Desk.acceptable([
            Office.Edit("team: receiving, roles: [manager] }", "team: receiving, roles: [manager, director] }"),
            Office.Edit(
                "name: Dora, team: receiving, roles: [director]", "name: Dora, team: receiving, roles: [auditor]"),
        ])
        // As a waiver takes both keys too.
        try await desk.refuses(
            .notAcceptable(.notEnoughEvidence, blockers: [.measure(.independence)]), .accept(entry: nil), by: "lin",
            at: "2026-03-12 08:00")
        try await desk.does(
            .waiveBlocker(.measure(.independence), until: Self.until, reason: "few so far"), by: "han",
            at: "2026-03-12 08:00")
        let entry = try await desk.does(.accept(entry: nil), by: "lin", at: "2026-03-12 09:00").receipt.entry
        for hour in 10...11 { try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 \(hour):00") }
        let accepted = try #require(try desk.readiness(at: "2026-03-12 12:00").acceptance.current)
        #expect(accepted.entry == entry && accepted.stage == .accepted)
        #expect(accepted.signatures.map(\.person) == ["lin", "han", "han"])
    }

    @Test(arguments: [true, false])
    func whereAnotherCouldNobodyTurnsTwo(isSeparated: Bool) async throws {
        let both = Office.Edit(
            "team: receiving, roles: [manager] }", "team: receiving, roles: [manager, director] }")
        let desk = try await Desk.acceptable(isSeparated ? [both] : [both, Office.noSeparation])
        let entry = try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 09:00").receipt.entry
        guard isSeparated else {
            try await desk.does(.accept(entry: nil), by: "han", at: "2026-03-12 10:00")
            return
        }
        // The only lead is not its director, where somebody else is.
        #expect(
            try desk.readiness(at: "2026-03-12 09:00").acceptance.current?.openKeys == [
                .deliveringLead, .receivingDirector,
            ])
        try await desk.refuses(
            .acceptanceSigned(entry: entry, key: .receivingLead, by: "han", at: time("2026-03-12 09:00")),
            .accept(entry: nil), by: "han", at: "2026-03-12 10:00")
    }

    @Test func aStatementKnowsWhatWasRecordedWithIt() async throws {
        let desk = try await Desk.acceptable()
        let size = try desk.size
        let results = try await desk.tracker.submit(
            [
                Submission(.logTask(.closed("T-9", "2026-03-12 08:00", .guided)), by: "jia", key: "task"),
                Submission(.accept(entry: nil), by: "lin", key: "accept"),
            ], identified: .session, clock: .machine(time("2026-03-12 09:00")))
        guard case .acceptanceStated(let fact) = try results[1].get().record.statement else { throw WrongAnswer() }
        #expect(fact.statement.size == size + 1)
        #expect(fact.statement.measures.first?.denominator == 4)
    }
}

extension Desk {
    /// A desk at which nothing stands in the way of an acceptance: `organisation` is done, everything else that counts is
    /// waived until 10 April, and so is the share of tasks, of which there are three.
    static func acceptable(_ edits: [Office.Edit] = []) async throws -> Desk {
        let desk = try await Desk.open(edits)
        try await desk.signsOrganisation()
        for (number, level) in [SupervisionLevel.alone, .alone, .guided].enumerated() {
            try await desk.does(
                .logTask(.closed(TaskRecord.ID("T-\(number)"), "2026-03-0\(number + 3) 09:00", level)), by: "jia",
                at: "2026-03-10 09:00")
        }
        try await desk.waives(["team/rota", "team/contacts", "work/deploy"], at: "2026-03-10 10:00")
        return desk
    }

    /// Both leads waive items, and all who sign the share of tasks, until 10 April.
    func waives(_ items: [Item.ID], at text: String) async throws {
        for item in items {
            for person in ["lin", "han"] as [Person.ID] {
                try await does(
                    .waive(item: item, until: AcceptanceTests.until, reason: "later"), by: person, at: text)
            }
        }
        for person in ["lin", "han", "dora"] as [Person.ID] {
            let waiver = Command.waiveBlocker(
                .measure(.independence), until: AcceptanceTests.until, reason: "few so far")
            do {
                try await does(waiver, by: person, at: text)
            } catch Refusal.maySignNoAcceptance {
                // A test may have taken the key away.
            }
        }
    }

    /// lin, han and dora sign; the statement's entry.
    @discardableResult
    func accepts(at text: String) async throws -> Int {
        let entry = try await does(.accept(entry: nil), by: "lin", at: text).receipt.entry
        for person in ["han", "dora"] as [Person.ID] { try await does(.accept(entry: entry), by: person, at: text) }
        return entry
    }
}
