import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverAccess

@Suite struct DeskTests {
    private let office: Office
    private var desk: AccessDesk { office.desk }

    init() async throws {
        office = try await Office()
    }

    @Test func fromAnInvitationToASessionAndBackByPassword() async throws {
        let first = try await office.signedIn("jia")
        let caller = try await desk.who(session: first, now: noon + second)
        #expect(caller.person == "jia" && caller.identified == .session && !caller.participant.isAdministrator)
        #expect(caller.participant.rights == [.lead])
        let second = try await desk.signIn(
            "jia", password: Office.password, from: nil, replacing: first, now: noon + minute)
        #expect(try await desk.who(session: second.secret, now: noon + minute).person == "jia")
        // Sessions rotate: what the browser had before opens nothing any more.
        await #expect(throws: AccessProblem.sessionUnknown) { try await desk.who(session: first, now: noon + minute) }
        try await desk.signOut(second.secret)
        await #expect(throws: AccessProblem.sessionUnknown) {
            try await desk.who(session: second.secret, now: noon + minute)
        }
        #expect(try office.facts() == ["invited jia", "password-set jia", "signed-in jia", "signed-in jia"])
    }

    @Test func aWrongPasswordIsNoEntry() async throws {
        _ = try await office.signedIn("jia")
        let before = try office.facts()
        for person in ["jia", "nobody"] as [Person.ID] {
            await #expect(throws: AccessProblem.wrongPassword) {
                try await desk.signIn(person, password: "wrong wrong wrong", from: nil, now: noon)
            }
        }
        #expect(try office.facts() == before)
    }

    @Test func whatIsRefusedChangesNothing() async throws {
        let jia = Author("jia", identified: .session, now: noon)
        await #expect(throws: Refusal.notAdministrator(person: "jia", administrators: [])) {
            try await desk.perform(.invite("wang", days: 7), by: jia)
        }
        await #expect(throws: Refusal.notAdministrator(person: "jia", administrators: [])) {
            try await desk.perform(.closeAccount("lisi", reason: "Mine now"), by: jia)
        }
        await #expect(throws: Refusal.reasonMissing) { try await office.does(.closeAccount("jia", reason: " ")) }
        await #expect(throws: AccessProblem.lastsTooLong(days: 30)) { try await office.does(.invite("jia", days: 31)) }
        await #expect(throws: AccessProblem.overAlready(at: noon)) { try await office.does(.invite("jia", days: 0)) }
        await #expect(throws: AccessProblem.noScope) {
            try await office.does(.createToken(name: "x", scopes: [], until: noon + hour))
        }
        await #expect(throws: AccessProblem.noSuchToken("tok-no")) { try await office.does(.revokeToken("tok-no")) }
        #expect(try office.facts() == [])
        #expect(try await desk.store.accounts(now: noon) == [])
    }

    @Test func whatCannotBeRecordedDoesNotHappen() async throws {
        let invitation = try await office.invitation("jia")
        try office.fillTheDisk()
        await #expect(throws: (any Error).self) {
            try await desk.redeem(invitation, password: Office.password, from: nil, now: noon)
        }
        #expect(try await desk.store.account("jia", now: noon)?.passwordAt == nil)
        #expect(try await desk.store.invitation(invitation, now: noon).person == "jia")
        await #expect(throws: (any Error).self) {
            try await office.does(.createToken(name: "x", scopes: [.read], until: noon + hour))
        }
        #expect(try await desk.store.tokens(of: nil) == [])
        await #expect(throws: (any Error).self) { try await office.does(.closeAccount("jia", reason: "Left")) }
        #expect(try await desk.store.account("jia", now: noon)?.closedAt == nil)
    }

    @Test func aRehearsalRecordsAndMakesNothing() async throws {
        let result = try await office.does(.invite("jia", days: 7), isRehearsal: true)
        #expect(result.secret == nil && result.recorded.receipt.isRehearsal)
        _ = try await office.does(.closeAccount("jia", reason: "Left"), isRehearsal: true)
        #expect(try office.facts() == [])
        #expect(try await desk.store.accounts(now: noon) == [])
    }

    @Test func aTokenLetsItsPersonIn() async throws {
        let secret = try await office.token("jia", [.read])
        let caller = try await desk.who(token: secret, now: noon + hour)
        #expect(caller.person == "jia" && caller.identified == .token)
        #expect(throws: AccessProblem.scopeMissing(.record, has: [.read])) { try caller.require(.record) }
        await #expect(throws: AccessProblem.sessionUnknown) { try await desk.who(session: secret, now: noon) }
        let tokens = try await desk.tokens(of: "jia", for: caller.author(now: noon))
        #expect(tokens.map(\.name) == ["laptop"])
        await #expect(throws: Refusal.notAdministrator(person: "jia", administrators: [])) {
            try await desk.tokens(of: nil, for: caller.author(now: noon))
        }
        _ = try await office.does(.revokeToken(tokens[0].id), by: "jia", now: noon + hour)
        await #expect(throws: AccessProblem.tokenRevoked(at: noon + hour)) {
            try await desk.who(token: secret, now: noon + hour)
        }
    }

    private let account = ExternalIdentity(issuer: "https://id.example", account: "4711")

    private func link(_ person: Person.ID = "jia", now: Instant = noon) async throws -> Secret {
        try await desk.redeem(
            try await office.invitation(person, now: now), linking: account, in: [], from: "192.0.2.7", now: now
        ).secret
    }

    @Test func anInvitationLinksAnAccountOnce() async throws {
        let before = try await office.signedIn("jia")
        let session = try await link(now: noon + minute)
        #expect(try await desk.who(session: session, now: noon + minute).person == "jia")
        guard case .session(let opened) = try await desk.who(session: session, now: noon + minute).means else {
            Issue.record("no session")
            return
        }
        #expect(opened.method == .openID && !opened.isProved)
        // What was open before is not any more; the password still is one.
        await #expect(throws: AccessProblem.sessionUnknown) { try await desk.who(session: before, now: noon + minute) }
        _ = try await desk.signIn("jia", password: Office.password, from: nil, now: noon + minute)
        let facts = ["identity-linked jia", "signed-in jia", "signed-in jia"]
        #expect(try office.facts().suffix(3) == facts)
        let used = try await office.invitation("jia")
        _ = try await desk.redeem(used, linking: account, in: [], from: nil, now: noon + hour)
        await #expect(throws: AccessProblem.invitationUsed(at: noon + hour)) {
            try await desk.redeem(used, linking: account, in: [], from: nil, now: noon + hour)
        }
    }

    @Test func anAccountLetsItsPersonInAndNobodyElse() async throws {
        await #expect(throws: AccessProblem.openID(.notLinked)) {
            try await desk.signIn(account, in: [], from: nil, now: noon)
        }
        let first = try await link()
        let signedIn = try await desk.signIn(account, in: [], from: nil, replacing: first, now: noon + minute)
        #expect(signedIn.person == "jia")
        await #expect(throws: AccessProblem.sessionUnknown) { try await desk.who(session: first, now: noon + minute) }
        let facts = try office.facts()
        let invitation = try await office.invitation("wang")
        await #expect(throws: AccessProblem.identityTaken(by: "jia")) {
            try await desk.redeem(invitation, linking: account, in: [], from: nil, now: noon)
        }
        #expect(try await desk.store.invitation(invitation, now: noon).person == "wang")
        #expect(try office.facts() == facts + ["invited wang"])
        _ = try await office.does(.closeAccount("jia", reason: "Lost"))
        await #expect(throws: AccessProblem.accountClosed("jia")) {
            try await desk.signIn(account, in: [], from: nil, now: noon)
        }
    }

    @Test func aProofAtTheProviderIsTheSessionsOwnPersons() async throws {
        let session = try await link()
        let other = ExternalIdentity(issuer: "https://id.example", account: "4712")
        _ = try await desk.redeem(
            try await office.invitation("lisi"), linking: other, in: [], from: nil, now: noon)
        for wrong in [other, ExternalIdentity(issuer: "https://id.example", account: "0")] {
            await #expect(throws: AccessProblem.openID(.proofOfAnother)) {
                try await desk.prove(session, by: wrong, in: [], now: noon)
            }
        }
        #expect(try await !desk.who(session: session, now: noon).isProved)
        try await desk.prove(session, by: account, in: [], now: noon)
        #expect(try await desk.who(session: session, now: noon).isProved)
    }

    @Test func anUnlinkedAccountLetsNobodyIn() async throws {
        _ = try await link()
        await #expect(throws: AccessProblem.identityUnknown) {
            try await office.does(.unlinkIdentity("lisi", account))
        }
        // Who may not is not told either whether there is anything.
        for identity in [account, ExternalIdentity(issuer: "https://id.example", account: "0")] {
            await #expect(throws: Refusal.notAdministrator(person: "lisi", administrators: [])) {
                try await desk.perform(
                    .unlinkIdentity("jia", identity), by: Author("lisi", identified: .session, now: noon))
            }
        }
        _ = try await office.does(.unlinkIdentity("jia", account), isRehearsal: true)
        _ = try await desk.signIn(account, in: [], from: nil, now: noon)
        _ = try await office.does(.unlinkIdentity("jia", account))
        await #expect(throws: AccessProblem.openID(.notLinked)) {
            try await desk.signIn(account, in: [], from: nil, now: noon)
        }
        // An older copy of the store brings it not back, and a link made later stays.
        try await desk.store.link(account, to: "jia", now: noon)
        try await desk.catchUp(now: noon)
        await #expect(throws: AccessProblem.openID(.notLinked)) {
            try await desk.signIn(account, in: [], from: nil, now: noon)
        }
        let session = try await link(now: noon + minute)
        try await desk.catchUp(now: noon + minute)
        #expect(try await desk.signIn(account, in: [], from: nil, now: noon + minute).person == "jia")
        // Everybody may unlink their own, once they have proved who they are.
        let unlink = AccessCommand.unlinkIdentity("jia", account)
        let jia = try await desk.who(session: session, now: noon + minute)
        await #expect(throws: AccessProblem.proofNeeded) { try await desk.perform(unlink, by: jia, now: noon + minute) }
        try await desk.prove(session, by: account, in: [], now: noon + minute)
        let proved = try await desk.who(session: session, now: noon + minute)
        _ = try await desk.perform(unlink, by: proved, now: noon + minute)
        #expect(try await desk.identities(of: "jia", for: proved.author(now: noon + minute)) == [])
        await #expect(throws: Refusal.notAdministrator(person: "jia", administrators: [])) {
            try await desk.identities(of: "lisi", for: proved.author(now: noon + minute))
        }
    }

    @Test func aLinkThatCannotBeRecordedIsNotMade() async throws {
        let invitation = try await office.invitation("jia")
        try office.fillTheDisk()
        await #expect(throws: (any Error).self) {
            try await desk.redeem(invitation, linking: account, in: [], from: nil, now: noon)
        }
        #expect(try await desk.store.person(account) == nil)
        #expect(try await desk.store.invitation(invitation, now: noon).person == "jia")
    }

    @Test func rightsAreThoseOfToday() async throws {
        let (session, token) = (try await office.signedIn("wang"), try await office.token("wang"))
        _ = try await desk.who(token: token, now: noon)
        let later = noon + 10 * 24 * hour
        let gone = Refusal.notPresent("wang", on: try #require(Day("2026-01-11")))
        await #expect(throws: gone) { try await desk.who(token: token, now: later) }
        await #expect(throws: gone) {
            try await desk.signIn("wang", password: Office.password, from: nil, now: later)
        }
        await #expect(throws: AccessProblem.sessionOver(.age)) { try await desk.who(session: session, now: later) }
    }

    /// What strangers try in somebody's name keeps nobody out who is known by a browser, nor from signing who is in.
    @Test func strangersKeepNobodyOutWhoIsKnown() async throws {
        _ = try await office.signedIn("lisi")
        let first = try await desk.signIn("lisi", password: Office.password, from: "192.0.2.1", now: noon)
        let browser = try #require(first.browser)
        for number in 1...40 {
            await #expect(throws: AccessProblem.self) {
                try await desk.signIn("lisi", password: "wrong wrong", from: "198.51.100.\(number)", now: noon + minute)
            }
        }
        await #expect(throws: AccessProblem.self) {
            try await desk.signIn("lisi", password: Office.password, from: "192.0.2.1", now: noon + minute)
        }
        let again = try await desk.signIn(
            "lisi", password: Office.password, browser: browser, from: "192.0.2.1", now: noon + minute)
        #expect(again.browser == nil)
        try await desk.prove(again.secret, password: Office.password, from: "192.0.2.1", now: noon + minute)
        // It lets nobody in by itself, is nobody else's, and guesses in it wait as everywhere.
        for _ in 1...5 {
            await #expect(throws: AccessProblem.wrongPassword) {
                try await desk.signIn(
                    "lisi", password: "wrong wrong", browser: browser, from: nil, now: noon + 2 * minute)
            }
        }
        await #expect(throws: AccessProblem.self) {
            try await desk.signIn(
                "lisi", password: Office.password, browser: browser, from: nil, now: noon + 2 * minute)
        }
        #expect(try await !desk.store.isBrowser(browser, of: "jia"))
        // Another password, and it is a stranger's.
        try await desk.changePassword(
            again.secret, from: Office.password, to: "another long password", at: nil, now: noon + 20 * minute)
        #expect(try await !desk.store.isBrowser(browser, of: "lisi"))
    }

    @Test func nobodyRecordsInAnothersName() async throws {
        let caller = try await desk.who(token: try await office.token("jia", [.record]), now: noon)
        await #expect(throws: Refusal.mayNotRecordForOthers(person: "jia")) {
            try await desk.submit(
                [Submission(.openTask(TaskCommand(report: TaskReport(task: "T-1"))), by: "lisi", key: "k")],
                by: caller, clock: .machine(noon))
        }
    }

    @Test func theFirstSignOffOfASessionTakesAProof() async throws {
        let session = try await office.signedIn("lisi")
        let sign = Submission(
            .sign(SignCommand(item: "team/rota", meaning: .delivered, shown: .en)), by: "lisi", key: "k")
        let caller = try await desk.who(session: session, now: noon)
        await #expect(throws: AccessProblem.proofNeeded) {
            try await desk.submit([sign], by: caller, clock: .machine(noon))
        }
        await #expect(throws: AccessProblem.wrongPassword) {
            try await desk.prove(session, password: "wrong wrong wrong", from: nil, now: noon)
        }
        try await desk.prove(session, password: Office.password, from: nil, now: noon)
        let proved = try await desk.who(session: session, now: noon)
        let recorded = try await desk.submit([sign], by: proved, clock: .machine(noon))[0].get()
        #expect(recorded.record.identified == .session)
        // Another session of the same person has proved nothing.
        let other = try await desk.signIn("lisi", password: Office.password, from: nil, now: noon)
        #expect(try await !desk.who(session: other.secret, now: noon).isProved)
        // Programs prove nothing: they show a token each time.
        let token = try await office.token("lisi", [.record])
        #expect(try await desk.who(token: token, now: noon).isProved)
    }

    /// A process that stopped between entry and effect, and an older copy of the store put back, look the same.
    @Test func openingBringsTheStoreUpToTheLedger() async throws {
        let kept = try await office.token("jia")
        let revoked = try await office.token("lisi")
        let id = try #require(try await desk.store.tokens(of: "lisi").first?.id)
        for fact in [
            AccessFact.tokenRevoked(person: "lisi", token: id), .accountClosed(person: "wang", reason: "Left"),
            .accountClosed(person: "jia", reason: "Left"), .accountReopened(person: "jia", reason: "Back"),
        ] {
            _ = try await office.tracker.record(
                fact, by: "lisi", identified: .osUser(uid: 7), key: "\(fact)", clock: .machine(noon))
        }
        try await desk.catchUp(now: noon + minute)
        await #expect(throws: AccessProblem.tokenRevoked(at: noon + minute)) {
            try await desk.who(token: revoked, now: noon + minute)
        }
        await #expect(throws: AccessProblem.accountClosed("wang")) { try await office.does(.invite("wang", days: 7)) }
        // What was made before the account was closed stays closed.
        await #expect(throws: AccessProblem.tokenRevoked(at: noon + minute)) {
            try await desk.who(token: kept, now: noon + minute)
        }
        let new = try await office.token("jia")
        try await desk.catchUp(now: noon + minute)
        #expect(try await desk.who(token: new, now: noon + minute).person == "jia")
    }
}
