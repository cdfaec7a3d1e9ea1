import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Testing

@testable import HandoverServer

struct SignInTests {
    private func invitation(_ site: Site, _ person: Person.ID = "anna") async throws -> Secret {
        try #require(
            try await site.desk.perform(
                .invite(person, days: 7), by: Author("anna", identified: .osUser(uid: 7), now: Site.now)
            ).secret)
    }

    /// Somebody who was invited, and chose a password.
    private func browser(_ person: Person.ID = "anna") async throws -> Browser {
        let site = try await Site()
        let browser = Browser(site)
        let answer = try await browser.post(
            "/invitation/\(try await invitation(site, person).text)",
            ["password": Browser.password, "again": Browser.password])
        try #require(answer.status == 303, "\(answer.body)")
        return browser
    }

    @Test func anInvitationLeadsIntoASession() async throws {
        let browser = try await browser()
        let secret = try #require(browser.session)
        #expect(try await browser.site.desk.who(session: secret, now: Site.now).person == "anna")
        let again = try await browser.post(
            "/invitation/\(Secret().text)", ["password": Browser.password, "again": Browser.password])
        #expect(again.status == 404)
        #expect(try again.text("code") == "invitation-unknown")
    }

    @Test func anInvitationIsUsedOnce() async throws {
        let site = try await Site()
        let secret = try await invitation(site)
        let browser = Browser(site)
        let path = "/invitation/\(secret.text)"
        for (password, again, code) in [
            ("short", "short", "unfit-password"), (Browser.password, "another otter swims", "unfit-password"),
            ("Anna Archer 1", "Anna Archer 1", "unfit-password"),
        ] {
            let answer = try await browser.post(path, ["password": password, "again": again])
            #expect(answer.status == 422)
            #expect(try answer.text("code") == code)
        }
        let fields = ["password": Browser.password, "again": Browser.password]
        #expect(try await browser.post(path, fields).status == 303)
        let second = try await browser.post(path, fields)
        #expect(second.status == 410)
        #expect(try second.text("code") == "invitation-used")
        #expect(!browser.log.contains(secret.text) && browser.log.contains("/invitation/hnd_…"))
    }

    @Test func theCookieIsForThisHostAlone() async throws {
        let browser = try await browser()
        let answer = try await browser.signIn()
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/me")
        let cookies = answer.headers[values: .setCookie]
        #expect(cookies.count == 2)
        for (cookie, (name, seconds)) in zip(cookies, [("handover", 43_200), ("handover-browser", 34_560_000)]) {
            #expect(cookie.hasPrefix("__Host-\(name)=hnd_"))
            #expect(cookie.hasSuffix("; Path=/; Max-Age=\(seconds); Secure; HttpOnly; SameSite=Lax"))
        }
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.body.isEmpty)
    }

    /// What somebody else put into the browser before opens nothing afterwards.
    @Test func aSessionIsNewAtSignIn() async throws {
        let browser = try await browser()
        let before = try #require(browser.session)
        _ = try await browser.signIn()
        let after = try #require(browser.session)
        #expect(after.text != before.text)
        await #expect(throws: AccessProblem.sessionUnknown) {
            try await browser.site.desk.who(session: before, now: Site.now)
        }
        let fixed = Secret()
        browser.keep(fixed)
        _ = try await browser.signIn()
        #expect(browser.session?.text != fixed.text)
        await #expect(throws: AccessProblem.sessionUnknown) {
            try await browser.site.desk.who(session: fixed, now: Site.now)
        }
    }

    @Test func wrongPasswordsSlowAnAccountDownAndStandInTheLog() async throws {
        let browser = try await browser()
        let size = try browser.site.size
        for _ in 0..<5 {
            let answer = try await browser.signIn(password: "my dear old secret")
            #expect(answer.status == 401)
            #expect(try answer.text("code") == "wrong-password")
        }
        let slow = try await browser.signIn()
        #expect(slow.status == 429)
        #expect(slow.headers[.retryAfter] == "1")
        #expect(try slow.text("code") == "must-wait")
        let line =
            #""message":"security","address":"192.0.2.7","event":"wrong-password","request":"request-1","person":"anna"}"#
        #expect(browser.log.contains(line))
        #expect(browser.log.contains(#""event":"must-wait""#))
        browser.site.pass(seconds: 2)
        #expect(try await browser.signIn().status == 303)
        #expect(try browser.site.size == size + 1)
    }

    /// An account that nobody has is answered alike, and what was entered as a name is written nowhere.
    @Test func aNameThatIsNobodysIsNotWrittenDown() async throws {
        let browser = try await browser()
        let unknown = try await browser.signIn("my dear old secret", password: "anna")
        let known = try await browser.signIn("anna", password: "my dear old secret")
        #expect(unknown.status == known.status && unknown.body == known.body)
        #expect(!browser.log.contains("my dear old secret"))
        #expect(try browser.log.contains(Regex("hnd_[A-Za-z0-9]")) == false)
    }

    @Test func signingOutEndsTheSession() async throws {
        let browser = try await browser()
        let secret = try #require(browser.session)
        let answer = try await browser.post("/sign-out")
        #expect(answer.status == 303 && answer.headers[.location] == "/sign-in")
        #expect(
            answer.headers[.setCookie] == "__Host-handover=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
        await #expect(throws: AccessProblem.sessionUnknown) {
            try await browser.site.desk.who(session: secret, now: Site.now)
        }
        browser.keep(nil)
        #expect(try await browser.post("/sign-out").status == 303)
    }

    @Test func aProofIsGivenOnceASession() async throws {
        let browser = try await browser()
        let secret = try #require(browser.session)
        #expect(try await !browser.site.desk.who(session: secret, now: Site.now).isProved)
        #expect(try await browser.post("/prove", ["password": "wrong wrong wrong"]).text("code") == "wrong-password")
        let answer = try await browser.post("/prove", ["password": Browser.password, "next": "/items/team/rota"])
        #expect(answer.status == 303 && answer.headers[.location] == "/items/team/rota")
        #expect(try await browser.site.desk.who(session: secret, now: Site.now).isProved)
        browser.keep(nil)
        #expect(try await browser.post("/prove", ["password": Browser.password]).text("code") == "sign-in-needed")
        browser.keep(Secret())
        #expect(try await browser.post("/prove", ["password": Browser.password]).text("code") == "session-unknown")
    }

    private static let forms = ["/sign-in", "/sign-out", "/prove", "/invitation/x"]

    /// Every form × every kind of sender that is not a page of this server.
    @Test(arguments: forms) func otherSitesSendNothing(path: String) async throws {
        let browser = try await browser()
        let session = try #require(browser.session)
        let fields = ["person": "anna", "password": Browser.password]
        let site = HTTPField.Name.secFetchSite
        for headers in [
            [site: "cross-site"], [site: "same-site"], [site: "cross-site", .origin: "https://localhost"],
            [site: "", .origin: "https://evil.example"], [site: "", .origin: "null"],
        ] as [HTTPFields] {
            let answer = try await browser.post(path, fields, headers: headers)
            #expect(answer.status == 403, "\(headers)")
            #expect(try answer.text("code") == "cross-site")
            #expect(answer.headers[.setCookie] == nil)
        }
        for code in [nil, "", FormToken(for: Secret()).text, session.text] as [String?] {
            let answer = try await browser.post(path, fields, code: .some(code ?? ""))
            #expect(answer.status == 403)
            #expect(try answer.text("code") == "form-unsealed")
        }
        #expect(browser.session?.text == session.text)
        #expect(try await browser.site.desk.who(session: session, now: Site.now).isProved == false)
    }

    @Test func theFormOfOneSessionIsNotThatOfAnother() async throws {
        let browser = try await browser()
        let first = SealedForms.seal(session: try #require(browser.session))
        _ = try await browser.signIn()
        #expect(try await browser.post("/sign-out", code: first).text("code") == "form-unsealed")
        #expect(try await browser.post("/sign-out", code: FormToken(for: browser.formSecret).text).status == 403)
    }

    @Test func takesFormsAndNothingElse() async throws {
        let browser = try await browser()
        let json = try await browser.post("/sign-in", headers: [.contentType: "application/json"])
        #expect(json.status == 415)
        let long = try await browser.post("/sign-in", ["person": String(repeating: "a", count: 1_100_000)])
        #expect(long.status == 413)
    }

    @Test(
        arguments: [
            nil: "/", "": "/", "/": "/", "/me": "/me", "/items?show=mine#x": "/items?show=mine#x",
            "//evil.example": "/",
            "https://evil.example": "/", "/\\evil.example": "/", "\\\\evil.example": "/", "/\t/evil.example": "/",
            "javascript:alert(1)": "/", "/a b": "/", "/中": "/", "/sign-out": "/", "/sign-in?next=/me": "/",
            "me": "/", "/\u{0}": "/", "/x?t=hnd_x": "/", " /me": "/",
        ] as [String?: String])
    func goesOnToPathsOfThisServerAlone(next: String?, path: String) {
        #expect(NextPath.checked(next) == path)
    }

    @Test(
        arguments: [
            ("a=1&b=2&a=3", ["a": ["1", "3"], "b": ["2"]]), ("a=x+y%20z%E4%B8%AD", ["a": ["x y z中"]]),
            ("a", ["a": [""]]),
            ("", [:]), ("a=%", nil), ("a=%4", nil), ("a=%zz", nil), ("a=%ff", nil), ("=1", ["": ["1"]]),
            (String(repeating: "a&", count: 401), nil),
        ] as [(String, [String: [String]]?)])
    func readsForms(body: String, values: [String: [String]]?) {
        #expect(SentForm(Array(body.utf8))?.values == values)
    }

    @Test func aSessionReadsAStatusThatIsNotPublic() async throws {
        let site = try await Site(status: "signed-in")
        let secret = try await site.desk.store.createSession(
            of: "carol", by: .password, from: nil, replacing: nil, now: Site.now)
        let router = site.routes().publicRouter()
        func status(_ cookie: String) async throws -> Answer {
            try await router.answer(.get, "/status", [.cookie: "__Host-handover=\(cookie)"])
        }
        #expect(try await status(secret.text).status == 200)
        #expect(try await status(secret.text).headers[.cacheControl] == "private, no-cache")
        #expect(try await status(Secret().text).status == 401)
        // A session is for pages; programs show a token.
        let me = try await router.answer(.get, "/api/v1/me", [.cookie: "__Host-handover=\(secret.text)"])
        #expect(try me.text("code") == "sign-in-needed")
    }
}
