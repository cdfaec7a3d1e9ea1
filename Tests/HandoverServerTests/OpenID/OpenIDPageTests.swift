import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverViews
import Testing

@testable import HandoverServer

/// The way by an identity provider, as somebody at a browser meets it.
struct OpenIDPageTests {
    private static let rota = "/items/team/rota"

    /// The first address in a page that begins so.
    private func link(_ start: String, in page: String) -> String? {
        page.range(of: "href=\"\(start)").map { found in
            let end = page[found.upperBound...].prefix { $0 != "\"" }
            return (start + end).replacing("&amp;", with: "&")
        }
    }

    private func refresh(_ answer: Answer) throws -> String {
        let name = try #require(HTTPField.Name("Refresh"))
        let field = try #require(answer.headers[name])
        #expect(field.hasPrefix("0; url="))
        return String(field.dropFirst(7))
    }

    private let typed = ["do": "sign-delivered", "meaning": "delivered", "shown": "en", "note": "as <b>agreed</b>"]

    @Test func theSignInPageLeadsToTheProvider() async throws {
        try await withTraveller { traveller in
            let page = try await traveller.browser.get("/sign-in?next=/items")
            #expect(page.body.contains("Sign in with SSO"))
            let way = try #require(link("/sign-in/openid", in: page.body))
            let answer = try await traveller.travel(from: way)
            #expect(answer.status == 303 && answer.headers[.location] == "/items")
            #expect(try await traveller.browser.get("/items").status == 200)
            #expect(try await !Browser(Site()).get("/sign-in").body.contains("/sign-in/openid"))
        }
    }

    @Test func theInvitationsPageLeadsToTheProvider() async throws {
        try await withTraveller { traveller in
            traveller.provider.tell { $0.account = "carol-at-id" }
            let author = Author("anna", identified: .osUser(uid: 7), now: Site.now)
            let invitation = try #require(
                try await traveller.site.desk.perform(.invite("carol", days: 7), by: author).secret)
            let page = try await traveller.browser.get("/invitation/\(invitation.text)")
            #expect(page.body.contains("Sign in with SSO, or set a password to begin."))
            let way = try #require(link("/invitation/\(invitation.text)/openid", in: page.body))
            // By a link that is not of this page it is shown again, with what is wrong.
            let foreign = try await traveller.browser.get("/invitation/\(invitation.text)/openid?form=x")
            #expect(foreign.status == 403 && foreign.body.contains("role=\"alert\""))
            #expect(link("/invitation/\(invitation.text)/openid", in: foreign.body) == way)
            #expect(try await traveller.travel(from: way).status == 303)
            #expect(try await traveller.browser.get("/me").status == 200)
        }
    }

    @Test func whatIsRefusedIsSaidOnTheSignInPage() async throws {
        try await withTraveller { traveller in
            traveller.provider.tell { $0.account = "nobody-at-id" }
            let answer = try await traveller.browser.get(try await traveller.wayBack())
            #expect(answer.status == 403)
            #expect(answer.body.contains("This account stands for nobody here yet"))
            #expect(answer.body.contains("Open your invitation and sign in from there once"))
            traveller.provider.tell { $0.answers["/token"] = .body(.internalServerError, "") }
            let failure = try await traveller.browser.get(try await traveller.wayBack())
            #expect(failure.status == 502)
            #expect(failure.body.contains("The identity provider answers with status 500 (token endpoint)"))
            #expect(failure.body.contains("Sign in with SSO"))
        }
    }

    /// A form that owes a proof is not lost on the way to it.
    @Test func aSignOffLeadsToTheProofAndBackToWhatWasTyped() async throws {
        try await withTraveller { traveller in
            _ = try await traveller.travel()
            let browser = traveller.browser
            let page = try await browser.get(Self.rota)
            #expect(page.body.contains("You will be asked to sign in once more first; what you typed is kept."))
            let sent = try await browser.post(Self.rota, typed)
            #expect(sent.status == 200 && sent.body.contains("Before the first sign-off, sign in once more"))
            #expect(try traveller.site.size == 2)
            let address = try refresh(sent)
            #expect(address.contains("prompt=login&max_age=0"))
            #expect(link("\(traveller.provider.address)/authorize", in: sent.body) == address)
            let back = try await browser.get(try traveller.provider.visit(address))
            #expect(back.status == 200 && back.body.contains("as &lt;b&gt;agreed&lt;/b&gt;"))
            #expect(!back.body.contains("You will be asked to sign in once more first"))
            #expect(try traveller.site.size == 2)
            let signed = try await browser.post(Self.rota, typed)
            #expect(signed.status == 303)
            #expect(try traveller.site.size == 3)
        }
    }

    /// The way there is by the provider too: whoever unlinks proves anew that the account is theirs.
    @Test func anAccountIsUnlinkedAfterAProofAtTheProvider() async throws {
        try await withTraveller { traveller in
            _ = try await traveller.travel()
            let browser = traveller.browser
            let page = try await browser.get("/account")
            #expect(page.body.contains("<span class=\"strong\">SSO</span> <code>\(traveller.provider.address)</code>"))
            #expect(
                page.body.contains("It is the only way in: afterwards an administrator has to send a new invitation."))
            let form = ["do": "unlink", "issuer": traveller.provider.address, "account": "anna-at-id"]
            let size = try traveller.site.size
            let sent = try await browser.post("/account", form)
            #expect(sent.status == 200)
            let back = try await browser.get(try traveller.provider.visit(try refresh(sent)))
            #expect(back.status == 200 && back.body.contains("<details class=\"panel\" open><summary>Unlink"))
            #expect(try traveller.site.size == size)
            #expect(try await browser.post("/account", form).status == 303)
            #expect(try traveller.site.size == size + 1)
            // The session goes on, and can prove nothing more.
            #expect(try await browser.get("/account").status == 200)
            #expect(try await traveller.travel(from: "/prove/openid").text("code") == "proof-of-another")
            #expect(try await traveller.travel().text("code") == "identity-not-linked")
        }
    }

    @Test func aProofThatFailsLosesNothing() async throws {
        try await withTraveller { traveller in
            _ = try await traveller.travel()
            let browser = traveller.browser
            let address = try refresh(try await browser.post(Self.rota, typed))
            traveller.provider.tell { $0.claims = { $0["auth_time"] = nil } }
            let back = try await browser.get(try traveller.provider.visit(address))
            #expect(back.status == 502)
            #expect(back.body.contains("it does not say that the person proved who they are just now"))
            #expect(back.body.contains("as &lt;b&gt;agreed&lt;/b&gt;"))
            #expect(traveller.log.contains(#""event":"id-token-authentication-time""#))
            // Without the provider there is no proof, and the form is there all the same.
            traveller.site.pass(seconds: 3600)
            let session = try await traveller.site.desk.store.createSession(
                of: "anna", by: .openID, from: nil, replacing: nil, now: traveller.site.time.now)
            browser.keep(session)
            traveller.provider.tell { $0.answers[Provider.configurationPath] = .body(.notFound, "") }
            let refused = try await browser.post(Self.rota, typed)
            #expect(refused.status == 502)
            #expect(refused.body.contains("as &lt;b&gt;agreed&lt;/b&gt;"))
            #expect(try traveller.site.size == 2)
        }
    }

    /// What was typed outlives a session, also when the next one begins at the provider.
    @Test func whatWasTypedOutlivesASession() async throws {
        try await withTraveller { traveller in
            let browser = traveller.browser
            let sent = try await browser.post(Self.rota, typed, asPage: true)
            #expect(sent.status == 401 && sent.body.contains("action=\"/sign-in/openid\""))
            let start = try #require(sent.body.range(of: "name=\"kept\" value=\""))
            let kept = String(sent.body[start.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
            let fields = ["next": Self.rota, "kept": kept]
            #expect(try await browser.post("/sign-in/openid", fields, code: .some("x")).status == 403)
            let left = try await browser.post("/sign-in/openid", fields)
            #expect(left.status == 200 && left.body.contains("What you typed is kept"))
            traveller.provider.tell { $0.account = "nobody-at-id" }
            let failed = try await browser.get(try traveller.provider.visit(try refresh(left)))
            #expect(failed.status == 403 && failed.body.contains(kept.replacing("&", with: "&amp;")))
            traveller.provider.tell { $0.account = "anna-at-id" }
            let again = try await browser.post("/sign-in/openid", fields)
            let back = try await browser.get(try traveller.provider.visit(try refresh(again)))
            #expect(back.status == 200 && back.body.contains("as &lt;b&gt;agreed&lt;/b&gt;"))
            #expect(traveller.session != nil)
            let elsewhere = try await browser.post("/sign-in/openid", ["next": "//evil.example", "kept": "a=1"])
            let gone = try await browser.get(try traveller.provider.visit(try refresh(elsewhere)))
            #expect(gone.status == 303 && gone.headers[.location] == "/")
        }
    }
}
