import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverServer

/// Accounts as an administrator and their owners meet them: Anna is the administrator.
struct AccountRoutesTests {
    private func site() async throws -> Site {
        let site = try await Site()
        _ = try await site.tracker.record(
            .administratorNamed(person: "anna"), by: "anna", identified: .osUser(uid: 7), key: "admin",
            clock: .machine(Site.now))
        return site
    }

    private func link(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: /<pre tabindex="0">(http:\/\/localhost\/invitation\/hnd_[^<]+)</)).1)
    }

    @Test func anInvitationsLinkIsShownOnceAndLetsItsPersonIn() async throws {
        let site = try await site()
        let anna = try await Browser.signedIn("anna", at: site)
        #expect(try await anna.get("/accounts").body.contains("href=\"/accounts/carol\">Carol Cole</a>"))
        let answer = try await anna.post("/accounts/carol", ["do": "invite", "days": "7"])
        #expect(answer.status == 200 && answer.body.contains("Recorded as entry 3"))
        #expect(answer.headers[.cacheControl] == "no-store")
        // The page does not follow the ledger: it would lose what it shows once.
        #expect(!answer.body.contains("data-revision"))
        let link = try link(answer.body)
        let later = try await anna.get("/accounts/carol")
        #expect(!later.body.contains("hnd_") && later.body.contains("invited until 2026-02-06 17:00"))
        let carol = Browser(site)
        let path = link.replacing("http://localhost", with: "")
        #expect(try await carol.get(path).body.contains("Welcome, Carol Cole"))
        let password = ["password": Browser.password, "again": Browser.password]
        #expect(try await carol.post(path, password).status == 303)
        #expect(try await anna.get("/accounts/carol").body.contains("active"))
        #expect(!anna.log.contains(link.suffix(20)))
    }

    /// A page that is loaded anew sends its form anew.
    @Test func anAnswerThatIsLoadedAgainMakesNothingAgain() async throws {
        let site = try await site()
        let anna = try await Browser.signedIn("anna", at: site)
        let size = try site.size
        for form in [
            ["do": "invite", "days": "7", "key": "k-1"],
            ["do": "token", "name": "reports", "scope": "read", "days": "9", "key": "k-2"],
        ] {
            let path = form["do"] == "token" ? "/account" : "/accounts/carol"
            #expect(try await anna.post(path, form).body.contains("hnd_"))
            let again = try await anna.post(path, form)
            #expect(again.status == 200 && !again.body.contains("hnd_"))
            #expect(again.body.contains("is made already") && again.body.contains("role=\"alert\""))
        }
        #expect(try site.size == size + 2)
        // With a form that was refused nothing came about.
        #expect(try await anna.post("/accounts/carol", ["do": "invite", "days": "31", "key": "k-3"]).status == 422)
        #expect(try await anna.post("/accounts/carol", ["do": "invite", "days": "7", "key": "k-3"]).status == 200)
    }

    @Test func whatLetsSomebodyInTakesAProofAndTakingAwayDoesNot() async throws {
        let site = try await site()
        let anna = try await Browser.signedIn("anna", at: site, isProved: false)
        #expect(try await anna.get("/accounts/carol").body.contains("id=\"invite-password\""))
        for form in [["do": "invite", "days": "7"], ["do": "name-administrator"]] {
            let answer = try await anna.post("/accounts/carol", form)
            #expect(answer.status == 403 && !answer.body.contains("hnd_"))
        }
        let token = ["do": "token", "name": "reports", "scope": "record", "days": "9"]
        let refused = try await anna.post("/account", token)
        #expect(refused.status == 403 && refused.body.contains("value=\"reports\""))
        #expect(refused.body.contains("value=\"record\" checked"))
        #expect(try await site.desk.store.tokens(of: "anna") == [])
        #expect(
            try await anna.post("/accounts/carol", ["do": "close", "reason": "Left"]).headers[.location]
                == "/accounts/carol")
        #expect(try await anna.post("/accounts/carol", ["do": "reopen", "reason": "Back"]).status == 403)
        #expect(try await site.desk.store.account("carol", now: Site.now)?.closedAt != nil)
    }

    @Test func administratorsCloseReopenNameAndRemove() async throws {
        let site = try await site()
        let anna = try await Browser.signedIn("anna", at: site)
        let ben = try await Browser.signedIn("ben", at: site)
        #expect(try await ben.get("/accounts").status == 403)
        #expect(try await !ben.get("/director").body.contains("href=\"/accounts\""))
        #expect(try await anna.post("/accounts/ben", ["do": "name-administrator"]).status == 303)
        #expect(try await ben.get("/director").body.contains("href=\"/accounts\""))
        #expect(
            try await ben.post("/accounts/anna", ["do": "remove-administrator", "reason": "On leave"]).status == 303)
        #expect(try site.tracker.administrators() == ["ben"])
        let refused = try await anna.post("/accounts/carol", ["do": "close", "reason": "Left & gone"])
        #expect(refused.status == 403)
        let without = try await ben.post("/accounts/carol", ["do": "close", "reason": " "])
        #expect(without.status == 422 && without.body.contains("<details class=\"panel\" open>"))
        #expect(try await ben.post("/accounts/carol", ["do": "close", "reason": "Left"]).status == 303)
        #expect(try await ben.post("/accounts/carol", ["do": "reopen", "reason": "Back"]).status == 303)
        #expect(try await site.desk.store.account("carol", now: Site.now)?.closedAt == nil)
        #expect(try await ben.get("/accounts/nobody").status == 404)
        #expect(try await ben.post("/accounts/carol", ["do": "other"]).status == 400)
        #expect(try await ben.post("/accounts/carol", ["do": "invite", "days": "many"]).status == 400)
        #expect(try await ben.post("/accounts/carol", ["do": "invite", "days": "31"]).status == 422)
    }

    @Test func aTokenIsShownOnceAndRevoked() async throws {
        let site = try await site()
        let ben = try await Browser.signedIn("ben", at: site)
        let form = ["do": "token", "name": "reports", "scope": "read", "days": "90"]
        let made = try await ben.post("/account", form)
        let secret = String(try #require(made.body.firstMatch(of: /<pre tabindex="0">(hnd_[^<]+)<\/pre>/)).1)
        let caller = try await site.desk.who(token: try #require(Secret(secret)), now: Site.now)
        #expect(caller.person == "ben")
        let page = try await ben.get("/account").body
        #expect(!page.contains("hnd_") && page.contains("reports"))
        let id = String(try #require(page.firstMatch(of: /name="token" value="(tok-[^"]+)"/)).1)
        #expect(try await ben.post("/account", ["do": "revoke-token", "token": id]).status == 303)
        await #expect(throws: AccessProblem.tokenRevoked(at: Site.now)) {
            try await site.desk.who(token: try #require(Secret(secret)), now: Site.now)
        }
        // Who is no administrator makes no token that is.
        #expect(try await !ben.get("/account").body.contains("value=\"admin\""))
        #expect(try await ben.post("/account", form.merging(["scope": "admin"]) { $1 }).status == 403)
        #expect(try await ben.post("/account", ["do": "token", "name": "x", "days": "9"]).status == 422)
    }

    private static let identity = ExternalIdentity(issuer: "https://id.example", account: "4711 & more")

    @Test func somebodyUnlinksTheirOwnAccountAtAProvider() async throws {
        let site = try await site()
        let ben = try await Browser.invited("ben", at: site)
        #expect(try await !ben.get("/account").body.contains("id=\"identities\""))
        try await site.desk.store.link(Self.identity, to: "ben", now: Site.now)
        let page = try await ben.get("/account").body
        #expect(page.contains("Linked accounts (1)") && page.contains("<code>https://id.example</code>"))
        #expect(page.contains("account 4711 &amp; more, linked at 2026-01-30 17:00"))
        let size = try site.size
        var form = ["do": "unlink", "issuer": Self.identity.issuer, "account": Self.identity.account]
        #expect(try await ben.post("/account", form).status == 403)
        let wrong = try await ben.post("/account", form.merging(["password": "wrong wrong wrong"]) { $1 })
        #expect(wrong.status == 401 && ben.log.contains(#""event":"wrong-password""#))
        let other = try await ben.post(
            "/account", form.merging(["password": Browser.password, "account": "4712"]) { $1 })
        #expect(other.status == 404)
        #expect(try site.size == size)
        form["password"] = Browser.password
        #expect(try await ben.post("/account", form).headers[.location] == "/account")
        #expect(
            try site.tracker.accessFacts(of: [.identityUnlinked]) == [.identityUnlinked(person: "ben", Self.identity)])
        #expect(try site.size == size + 1)
        #expect(try await site.desk.store.identities(of: "ben") == [])
        #expect(try await !ben.get("/account").body.contains("id=\"identities\""))
    }

    @Test func anAdministratorUnlinksSomebodyElses() async throws {
        let site = try await site()
        try await site.desk.store.link(Self.identity, to: "carol", now: Site.now)
        let form = ["do": "unlink", "issuer": Self.identity.issuer, "account": Self.identity.account]
        let unproved = try await Browser.signedIn("anna", at: site, isProved: false)
        #expect(try await unproved.get("/accounts/carol").body.contains("id=\"unlink-0-password\""))
        let refused = try await unproved.post("/accounts/carol", form)
        #expect(refused.status == 403 && refused.body.contains("<details class=\"panel\" open><summary>Unlink"))
        // An account is unlinked from whose it is, not from whomever the page is about.
        let anna = try await Browser.signedIn("anna", at: site)
        #expect(try await anna.post("/accounts/ben", form).status == 404)
        #expect(try await site.desk.store.person(Self.identity) == "carol")
        #expect(try await anna.post("/accounts/carol", form).headers[.location] == "/accounts/carol")
        #expect(try await site.desk.store.person(Self.identity) == nil)
        let facts = try site.tracker.accessFacts(of: [.identityUnlinked])
        #expect(facts == [.identityUnlinked(person: "carol", Self.identity)])
    }

    @Test func somebodyEndsTheirOwnSessionsAndNobodyElses() async throws {
        let site = try await site()
        let (ben, other) = (try await Browser.signedIn("ben", at: site), try await Browser.signedIn("ben", at: site))
        let carol = try await Browser.signedIn("carol", at: site)
        func sessions(_ person: Person.ID) async throws -> [Session] {
            try await site.desk.store.sessions(of: person, now: Site.now)
        }
        let carols = try #require(try await sessions("carol").first).id.number
        #expect(try await ben.post("/account", ["do": "end-session", "session": "\(carols)"]).status == 303)
        #expect(try await carol.get("/account").status == 200)
        let id = try #require(try await sessions("ben").first).id.number
        #expect(try await other.get("/account").body.contains("Sessions (2)"))
        #expect(try await ben.post("/account", ["do": "end-sessions"]).status == 303)
        #expect(try await other.get("/account").status == 401)
        #expect(try await ben.get("/account").body.contains("Sessions (1)"))
        #expect(try await ben.post("/account", ["do": "end-session", "session": "\(id)"]).status == 303)
    }

    @Test func aPasswordIsChangedWithTheOldOneAndEndsOtherSessions() async throws {
        let site = try await site()
        let ben = try await Browser.invited("ben", at: site)
        let other = try await Browser.signedIn("ben", at: site)
        let new = "slow herons wade early"
        func change(_ old: String, _ password: String, _ again: String) async throws -> Answer {
            try await ben.post("/account", ["do": "password", "old": old, "password": password, "again": again])
        }
        #expect(try await change(Browser.password, new, "slow herons").status == 422)
        #expect(try await change(Browser.password, "short", "short").status == 422)
        let wrong = try await change("wrong wrong wrong", new, new)
        #expect(wrong.status == 401 && !wrong.body.contains("wrong wrong") && !wrong.body.contains(new))
        #expect(ben.log.contains(#""event":"wrong-password""#))
        #expect(try await change(Browser.password, new, new).status == 303)
        #expect(try await other.get("/account").status == 401)
        #expect(try await ben.get("/account").status == 200)
        _ = try await site.desk.signIn("ben", password: new, from: nil, now: Site.now)
        await #expect(throws: AccessProblem.wrongPassword) {
            try await site.desk.signIn("ben", password: Browser.password, from: nil, now: Site.now)
        }
    }

    /// What was typed about an account outlives the session too.
    @Test func aFormOfAnAccountOutlivesTheSession() async throws {
        let anna = try await Browser.signedIn("anna", at: try await site())
        anna.site.pass(seconds: 31 * 60)
        let late = try await anna.post("/accounts/carol", ["do": "close", "reason": "Left early"], asPage: true)
        #expect(late.status == 401 && late.body.contains("name=\"kept\"") && late.body.contains("Left%20early"))
    }
}
