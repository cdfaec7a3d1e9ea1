import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

/// Who may let whom in, and what the ledger keeps of it.
struct AccountTests {
    private static let now = "2026-03-10 09:00"
    private static let machine = Identification.osUser(uid: 1000)

    @discardableResult
    private func record(
        _ fact: AccessFact, by person: Person.ID, _ identified: Identification = .session, on desk: Desk,
        key: String? = nil
    ) async throws -> Recorded {
        try await desk.tracker.record(
            fact, by: person, identified: identified, key: key ?? desk.freshKey(), clock: .machine(time(Self.now)))
    }

    /// han is the administrator; while there is none, whoever holds the files names one.
    private func desk() async throws -> Desk {
        let desk = try await Desk.open()
        try await record(.administratorNamed(person: "han"), by: "lin", Self.machine, on: desk)
        return desk
    }

    private static func grant(_ person: Person.ID, _ scopes: Set<TokenScope>) -> AccessFact {
        .tokenCreated(
            TokenGrant(token: "tok-1", person: person, name: "CI", scopes: scopes, until: time("2026-06-01 00:00")))
    }

    private static let identity = ExternalIdentity(issuer: "https://id.example", account: "42")

    /// Facts about jia.
    private static let facts: [AccessFact] = [
        .invited(person: "jia", until: time("2026-03-17 09:00")), .passwordSet(person: "jia"),
        .signedIn(person: "jia", method: .password), grant("jia", [.read, .record]), grant("jia", [.admin]),
        .tokenRevoked(person: "jia", token: "tok-1"), .administratorNamed(person: "jia"),
        .administratorRemoved(person: "jia", reason: "Left"), .identityLinked(person: "jia", identity),
        .identityUnlinked(person: "jia", identity), .accountClosed(person: "jia", reason: "Lost laptop"),
        .accountReopened(person: "jia", reason: "Found"),
    ]

    private enum Author: CaseIterable {
        case jia, colleague, lead, administrator, machineAsLead, machineAsJia

        var person: Person.ID {
            switch self {
            case .jia, .machineAsJia: "jia"
            case .colleague: "yi"
            case .lead, .machineAsLead: "lin"
            case .administrator: "han"
            }
        }

        var isMachine: Bool { self == .machineAsJia || self == .machineAsLead }

        /// By hand: what each may record about jia.
        func may(_ fact: AccessFact) -> Bool {
            switch fact {
            case .passwordSet, .signedIn: person == "jia"
            case .tokenCreated(let grant): person == "jia" && !grant.scopes.contains(.admin)
            case .tokenRevoked, .identityUnlinked: person == "jia" || self == .administrator
            case .invited, .administratorNamed, .administratorRemoved, .identityLinked, .accountClosed,
                .accountReopened:
                self == .administrator
            }
        }
    }

    @Test func whoMayLetWhomIn() async throws {
        let desk = try await desk()
        for author in Author.allCases {
            for fact in Self.facts {
                let size = try desk.size
                let isRecorded: Bool
                do {
                    let identified = author.isMachine ? Self.machine : .session
                    try await record(fact, by: author.person, identified, on: desk)
                    isRecorded = true
                } catch is Refusal {
                    isRecorded = false
                }
                #expect(isRecorded == author.may(fact), "\(author) \(fact)")
                #expect(try desk.size == size + (isRecorded ? 1 : 0))
                // jia is no administrator when the next one tries.
                if isRecorded, case .administratorNamed = fact {
                    try await record(
                        .administratorRemoved(person: "jia", reason: "Test"), by: "han", on: desk)
                }
            }
        }
        #expect(try desk.tracker.administrators() == ["han"])
        #expect(try desk.ledger.verify().isSound)
    }

    /// Until there is an administrator, or once they have left, whoever holds the ledger's files acts for one.
    @Test func whoHoldsTheFilesActsWhileNobodyIsAdministrator() async throws {
        let desk = try await Desk.open()
        let invitation = AccessFact.invited(person: "jia", until: time("2026-03-17 09:00"))
        try await record(invitation, by: "yi", Self.machine, on: desk)
        try await record(.administratorNamed(person: "han"), by: "lin", Self.machine, on: desk)
        await #expect(throws: Refusal.notAdministrator(person: "lin", administrators: ["han"])) {
            try await record(.administratorNamed(person: "lin"), by: "lin", Self.machine, on: desk)
        }
        try await record(.administratorRemoved(person: "han", reason: "Left"), by: "han", Self.machine, on: desk)
        try await record(.administratorNamed(person: "lin"), by: "lin", Self.machine, on: desk)
        #expect(try desk.tracker.administrators() == ["lin"])
    }

    /// Whoever shows an invitation is known by it, and links an account to themself and nobody else.
    @Test func anInvitationLinksItsPersonAlone() async throws {
        let desk = try await desk()
        try await record(.identityLinked(person: "jia", Self.identity), by: "jia", .link, on: desk)
        for (author, identified) in [("jia", .session), ("jia", .token), ("yi", .link)]
            as [(Person.ID, Identification)]
        {
            await #expect(throws: Refusal.notAdministrator(person: author, administrators: ["han"])) {
                try await record(.identityLinked(person: "jia", Self.identity), by: author, identified, on: desk)
            }
        }
        await #expect(throws: Refusal.notAdministrator(person: "jia", administrators: ["han"])) {
            try await record(.identityUnlinked(person: "jia", Self.identity), by: "jia", .link, on: desk)
        }
    }

    /// Roles are those of the day: yi is han's deputy from the 16th on.
    @Test func aRoleMayTakeAGroupToSignIn() async throws {
        let provider = """
            sign-in:
              openid: { title: SSO, issuer: https://id.example, client-id: x, groups: [{ pattern: "leads-*", roles: [manager] }] }
            questions:
            """
        let desk = try await Desk.open([Office.Edit("questions:", provider)])
        #expect(try desk.tracker.identityProvider()?.issuer == "https://id.example")
        func signIn(_ person: Person.ID, _ groups: Set<String>, on day: String = "2026-03-10") async throws {
            let clock = Clock.machine(time(day + " 09:00"))
            _ = try await desk.tracker.record(
                .signedIn(person: person, method: .openID), by: person, identified: .session, key: desk.freshKey(),
                clock: clock, groups: groups)
            try desk.tracker.requireGroups(groups, of: person, clock: clock)
        }
        func missing(_ person: Person.ID) -> Refusal {
            .groupMissing(person: person, role: "manager", patterns: [GroupPattern("leads-*")])
        }
        try await signIn("lin", ["all", "leads-1"])
        try await signIn("yi", [])
        let size = try desk.size
        await #expect(throws: missing("lin")) { try await signIn("lin", ["all"]) }
        await #expect(throws: missing("lin")) { try await signIn("lin", []) }
        await #expect(throws: missing("yi")) { try await signIn("yi", [], on: "2026-03-16") }
        #expect(throws: missing("lin")) {
            try desk.tracker.requireGroups([], of: "lin", clock: .machine(time(Self.now)))
        }
        #expect(try desk.size == size)
        // A password asks for no group.
        try await record(.signedIn(person: "lin", method: .password), by: "lin", on: desk)
        try await signIn("yi", ["leads-2"], on: "2026-03-17")
    }

    @Test func refusalsNameTheAdministrators() async throws {
        let desk = try await Desk.open()
        let invitation = AccessFact.invited(person: "jia", until: time("2026-03-17 09:00"))
        await #expect(throws: Refusal.notAdministrator(person: "han", administrators: [])) {
            try await record(invitation, by: "han", on: desk)
        }
        try await record(.administratorNamed(person: "han"), by: "han", Self.machine, on: desk)
        try await record(.administratorNamed(person: "dora"), by: "han", on: desk)
        await #expect(throws: Refusal.notAdministrator(person: "lin", administrators: ["han", "dora"])) {
            try await record(invitation, by: "lin", on: desk)
        }
        await #expect(throws: Refusal.reasonMissing) {
            try await record(.accountClosed(person: "jia", reason: " "), by: "han", on: desk)
        }
        await #expect(throws: Refusal.unknownPerson("jim", nearest: ["jia"])) {
            try await record(.invited(person: "jim", until: time("2026-03-17 09:00")), by: "han", on: desk)
        }
    }

    @Test func anAdministratorWhoLeftIsNone() async throws {
        let desk = try await Desk.open()
        try await record(.administratorNamed(person: "wei"), by: "lin", Self.machine, on: desk)
        await #expect(throws: Refusal.notPresent("wei", on: day("2026-04-01"))) {
            try await desk.tracker.record(
                .invited(person: "jia", until: time("2026-04-08 09:00")), by: "wei", identified: .session, key: "k",
                clock: .machine(time("2026-04-01 09:00")))
        }
    }

    @Test func theSameKeyIsTheSameFact() async throws {
        let desk = try await desk()
        let first = try await record(.signedIn(person: "jia", method: .password), by: "jia", on: desk, key: "s1")
        let again = try await record(.signedIn(person: "jia", method: .password), by: "jia", on: desk, key: "s1")
        #expect(again.receipt.entry == first.receipt.entry)
        await #expect(throws: Refusal.keyReused(key: "s1")) {
            try await record(.passwordSet(person: "jia"), by: "jia", on: desk, key: "s1")
        }
    }

    @Test func signInsAreNotReadWithTheHandoversEntries() async throws {
        let desk = try await desk()
        let before = try desk.ledger.read { try $0.statements().count }
        try await record(.signedIn(person: "jia", method: .password), by: "jia", on: desk)
        #expect(try desk.ledger.read { try $0.statements().count } == before)
        let query = Question.entries(EntryQuery(kind: .signedIn))
        guard case .entries(let entries) = try desk.ask(query, at: Self.now) else { throw WrongAnswer() }
        #expect(entries.map(\.record.statement) == [.access(.signedIn(person: "jia", method: .password))])
    }

    @Test(arguments: facts) func factsAreWrittenAndReadBack(fact: AccessFact) throws {
        let statement = Statement.access(fact)
        let bytes = try CanonicalJSON.encode(statement)
        #expect(try CanonicalJSON.decode(Statement.self, from: bytes) == statement)
        #expect(statement.area == .access && statement.subject == .account("jia"))
    }

    /// Whoever invites somebody who can come in already could come in as them.
    @Test func anInvitationInThePlaceOfAPasswordIsAnException() async throws {
        let desk = try await desk()
        for (fact, how) in [
            (AccessFact.passwordSet(person: "jia"), Identification.link), (.passwordSet(person: "yi"), .link),
            (.passwordSet(person: "jia"), .session), (.identityLinked(person: "yi", Self.identity), .link),
            (.passwordSet(person: "jia"), .link),
        ] {
            try await record(fact, by: fact.person, how, on: desk)
        }
        guard case .exceptions(let found) = try desk.ask(.exceptions, at: Self.now) else { throw WrongAnswer() }
        let finding = try #require(found.findings.first { $0.kind == .letInAnew })
        // The second entry is han's office; the fifth and the seventh are those in the place of another way in.
        #expect(finding.count == 2 && finding.newest.map(\.number) == [7, 6])
    }
}
