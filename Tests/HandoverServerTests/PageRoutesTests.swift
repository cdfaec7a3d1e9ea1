import Foundation
import HTTPTypes
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import HandoverViews
import Testing

@testable import HandoverServer

/// Pages and their forms, as a browser meets them.
struct PageRoutesTests {
    private static let rota = "/items/team/rota"

    private func field(_ name: String, in page: String) -> String? {
        page.range(of: "name=\"\(name)\" value=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    /// The fields of the form that signs, as the page shows them.
    private func signing(_ meaning: String, _ page: String, _ more: [String: String] = [:]) throws -> [String: String] {
        [
            "do": "sign-\(meaning)", "meaning": meaning, "shown": "en",
            "wording": try #require(field("wording", in: page)), "key": try #require(field("key", in: page)),
            "link": "https://kb.example/rota",
        ].merging(more) { $1 }
    }

    @Test func anItemIsSignedByBothSides() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        let page = try await anna.get(Self.rota)
        #expect(page.status == 200)
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        let sent = try await anna.post(Self.rota, try signing("delivered", page.body))
        #expect(sent.status == 303 && sent.headers[.location] == Self.rota)
        // The page they came from asks by itself meanwhile, and takes nothing away.
        let background: HTTPFields = [try #require(BackgroundRequest.field): "1"]
        #expect(try await !anna.get(Self.rota, background).body.contains("Recorded as entry"))
        let shown = try await anna.get(Self.rota)
        #expect(shown.body.contains("Recorded as entry 2"))
        #expect(try await !anna.get(Self.rota).body.contains("Recorded as entry"))
        let ben = try await Browser.signedIn("ben", at: site)
        let accepted = try await ben.post(Self.rota, try signing("accepted", try await ben.get(Self.rota).body))
        #expect(accepted.status == 303)
        #expect(try site.size == 3)
    }

    /// The same form sent twice is one sign-off.
    @Test func aFormThatIsSentTwiceCountsOnce() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        let form = try signing("delivered", try await anna.get(Self.rota).body)
        #expect(try await anna.post(Self.rota, form).status == 303)
        #expect(try await anna.post(Self.rota, form).status == 303)
        #expect(try site.size == 2)
    }

    @Test func aRefusedFormComesBackWithWhatWasTyped() async throws {
        let site = try await Site()
        let ben = try await Browser.signedIn("ben", at: site)
        let form = [
            "do": "sign-accepted", "meaning": "accepted", "shown": "en", "note": "as <b>agreed</b>", "key": "k-1",
        ]
        let answer = try await ben.post(Self.rota, form)
        #expect(answer.status == 409)
        #expect(answer.body.contains("role=\"alert\""))
        // The form itself is not there: nobody has delivered. What can be said is why.
        #expect(!answer.body.contains("<b>agreed</b>"))
        let reason = try await ben.post(Self.rota, ["do": "waive", "until": "2026-13-40", "reason": "later & <later>"])
        #expect(reason.status == 400)
        #expect(reason.body.contains("later &amp; &lt;later&gt;</textarea>"))
        #expect(reason.body.contains("value=\"2026-13-40\""))
        #expect(try site.size == 1)
    }

    /// Before the first sign-off of a session the form asks for the password, and what was typed stays.
    @Test func theFirstSignOffTakesTheProofInTheForm() async throws {
        let site = try await Site()
        let invitation = try #require(
            try await site.desk.perform(
                .invite("anna", days: 7), by: Author("anna", identified: .osUser(uid: 7), now: Site.now)
            ).secret)
        let anna = Browser(site)
        let welcome = try await anna.get("/invitation/\(invitation.text)")
        #expect(welcome.status == 200 && welcome.body.contains("Welcome, Anna Archer"))
        let fields = ["password": Browser.password, "again": Browser.password]
        #expect(try await anna.post("/invitation/\(invitation.text)", fields).status == 303)
        let page = try await anna.get(Self.rota)
        #expect(page.body.contains("type=\"password\""))
        let size = try site.size
        let without = try await anna.post(Self.rota, try signing("delivered", page.body, ["note": "as agreed"]))
        #expect(without.status == 403 && without.body.contains("as agreed</textarea>"))
        let wrong = try await anna.post(
            Self.rota, try signing("delivered", page.body, ["note": "as agreed", "password": "wrong wrong wrong"]))
        #expect(wrong.status == 401 && wrong.body.contains("as agreed</textarea>"))
        // The name is known, so that it cannot be wrong.
        #expect(wrong.body.contains("The password is wrong") && !wrong.body.contains("User name and password"))
        #expect(!wrong.body.contains("wrong wrong wrong"))
        #expect(anna.log.contains(#""event":"wrong-password""#))
        #expect(try site.size == size)
        let right = try await anna.post(
            Self.rota, try signing("delivered", wrong.body, ["password": Browser.password]))
        #expect(right.status == 303)
        #expect(try await !anna.get(Self.rota).body.contains("type=\"password\""))
    }

    /// A session that ends while somebody types loses nothing: they sign in on the spot, and the form is there again.
    @Test func whatWasTypedOutlivesTheSession() async throws {
        let site = try await Site()
        let ben = try await Browser.invited("ben", at: site)
        site.pass(seconds: 31 * 60)
        let late = try await ben.post(
            Self.rota, ["do": "waive", "until": "2026-03-01", "reason": "the numbers come \"late\""], asPage: true)
        #expect(late.status == 401)
        #expect(late.body.contains("nothing was done for half an hour") && late.body.contains("name=\"kept\""))
        let kept = try #require(field("kept", in: late.body)).replacing("&amp;", with: "&")
        ben.keep(nil)
        let back = try await ben.post(
            "/sign-in", ["person": "ben", "password": Browser.password, "next": Self.rota, "kept": kept])
        #expect(back.status == 200)
        #expect(back.body.contains("the numbers come &quot;late&quot;</textarea>"))
        #expect(back.body.contains("kept below, and not recorded yet") && back.body.contains("href=\"#sent\""))
        #expect(back.body.matches(of: /\sid="sent" tabindex="-1" autofocus>/).count == 1)
        #expect(!late.body.contains("Bearer"))
        #expect(ben.session != nil)
        #expect(try await ben.get("/me").status != 401)
    }

    /// Whoever is not signed in gets the form for it at the address itself.
    @Test func signInStandsWhereThePageWillBe() async throws {
        let site = try await Site()
        let nobody = Browser(site)
        let answer = try await nobody.get("/items?show=late")
        #expect(answer.status == 401)
        #expect(answer.body.contains("name=\"next\" value=\"/items?show=late\""))
        #expect(!answer.body.contains("Rota"))
        let json = try await nobody.get("/items", [.accept: "application/json"])
        #expect(try json.text("code") == "sign-in-needed")
    }

    @Test func aSecretLedgersNameIsKeptFromStrangers() async throws {
        let open = try await Browser(Site()).get("/sign-in")
        #expect(open.body.contains("· Example</title>"))
        let closed = try await Browser(Site(status: "signed-in")).get("/sign-in")
        #expect(!closed.body.contains("Example"))
    }

    @Test func severalItemsAreSignedOnOneFile() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        let page = try await anna.get("/items")
        let choice = try #require(page.body.firstMatch(of: /name="sign" value="([^"]+)"/)).1
        let answer = try await anna.post(
            "/items", parts: ["do": "sign", "shown": "en", "sign": String(choice), "key": "k-7"],
            file: (name: "minutes.pdf", content: "%PDF-1.7 minutes"))
        #expect(answer.status == 303, "\(answer.body)")
        let item = try await anna.get(Self.rota)
        let digest = Digest(sha256: Array("%PDF-1.7 minutes".utf8))
        #expect(item.body.contains("minutes.pdf") && item.body.contains("/files/\(digest.hex)"))
        let file = try await anna.get("/files/\(digest.hex)?name=minutes.pdf")
        #expect(file.body == "%PDF-1.7 minutes")
        #expect(file.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
        #expect(try site.leftovers == 0)
    }

    @Test func aFileThatIsTooLargeCostsNothingOfWhatWasTyped() async throws {
        var limits = Limits()
        limits.file = 1000
        let site = try await Site(limits: limits)
        let anna = try await Browser.signedIn("anna", at: site)
        let page = try await anna.get(Self.rota)
        let fields = try signing("delivered", page.body, ["note": "as agreed"])
        let answer = try await anna.post(
            Self.rota, parts: fields, file: (name: "scan.txt", content: String(repeating: "x", count: 3000)))
        #expect(answer.status == 413)
        #expect(answer.body.contains("as agreed</textarea>") && answer.body.contains("role=\"alert\""))
        #expect(try site.size == 1 && site.leftovers == 0)
    }

    /// Whoever signs in with a form that is not theirs is in all the same, and is told so at the page.
    @Test(arguments: [
        "/accounts/carol": ["do": "close", "reason": "left"], "/items/team/gone": ["do": "reopen", "reason": "again"],
    ])
    func aFormOfAPageThatIsNotTheirsKeepsNobodyOut(path: String, form: [String: String]) async throws {
        let site = try await Site()
        let ben = try await Browser.invited("ben", at: site)
        site.pass(seconds: 31 * 60)
        let late = try await ben.post(path, form, asPage: true)
        #expect(late.status == 401)
        let kept = try #require(field("kept", in: late.body)).replacing("&amp;", with: "&")
        let answer = try await ben.post(
            "/sign-in", ["person": " ben ", "password": Browser.password, "next": path, "kept": kept])
        #expect(answer.status == 303 && answer.headers[.location] == path)
        #expect(try await ben.get("/items").status == 200)
    }

    /// What somebody may not leaves a line that says who, what and from where; once.
    @Test func whatIsRefusedForWantOfRightsIsASecurityLine() async throws {
        let site = try await Site()
        let carol = try await Browser.signedIn("carol", at: site)
        #expect(try await carol.get("/accounts").status == 403)
        let lines = carol.log.split(separator: "\n").filter { $0.contains(#""message":"security""#) }
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        for part in [#""event":"not-administrator""#, #""person":"carol""#, #""address":"192.0.2.7""#] {
            #expect(line.contains(part), "\(line)")
        }
        // That somebody has to sign in is the ordinary way to the form for it.
        let nobody = Browser(site)
        #expect(try await nobody.get("/items").status == 401)
        #expect(!nobody.log.contains(#""message":"security""#))
    }

    @Test func nothingTickedIsSaidOnThePage() async throws {
        let anna = try await Browser.signedIn("anna", at: try await Site())
        let answer = try await anna.post("/items", ["do": "sign", "shown": "en", "note": "as agreed"])
        #expect(answer.status == 422 && answer.body.contains("as agreed</textarea>"))
        #expect(answer.body.contains("Tick the items to sign first"))
    }

    @Test func aFormOfAnotherSessionIsShownAgainAndRecordsNothing() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        let form = ["do": "waive", "until": "2026-03-01", "reason": "the numbers come late"]
        let answer = try await anna.post(Self.rota, form, code: .some(FormToken(for: Secret()).text))
        #expect(answer.status == 403)
        #expect(answer.body.contains("the numbers come late</textarea>"))
        #expect(try await anna.post(Self.rota, form, headers: [.secFetchSite: "cross-site"]).status == 403)
        #expect(try site.size == 1)
    }

    @Test func theLanguageIsSwitchedOnceAndKept() async throws {
        let anna = try await Browser.signedIn("anna", at: try await Site())
        #expect(try await anna.get("/items").body.contains("<html lang=\"en\">"))
        let switched = try await anna.get("/items?lang=zh&show=late")
        #expect(switched.body.contains("<html lang=\"zh-CN\">"))
        #expect(switched.body.contains("href=\"/items?show=late&amp;lang=en\""))
        #expect(try await anna.get("/director").body.contains("<html lang=\"zh-CN\">"))
        #expect(try await anna.get("/director", [.acceptLanguage: "en"]).body.contains("<html lang=\"zh-CN\">"))
    }

    @Test func pagesTakeNothingFromElsewhere() async throws {
        let anna = try await Browser.signedIn("anna", at: try await Site())
        let page = try await anna.get("/items")
        #expect(
            page.headers[.contentSecurityPolicy]
                == "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'"
        )
        #expect(page.headers[.cacheControl] == "no-store")
        for path in [PageDesk.stylesheet, PageDesk.script] {
            let asset = try await anna.get(path.address)
            #expect(asset.status == 200)
            #expect(asset.headers[.cacheControl] == "public, max-age=31536000, immutable")
        }
        #expect(try await anna.get("/assets/other.css").status == 404)
    }

    /// Errors are pages too, with a way on, for whoever looks with a browser.
    @Test func errorsArePages() async throws {
        let anna = try await Browser.signedIn("anna", at: try await Site())
        for (path, status) in [
            "/nowhere": 404, "/items/team/gone": 404, "/tasks/T-9": 404, "/tasks?from=yesterday": 400, "/me": 403,
            "/why/measures/none": 404, "/audit/entries?from=0": 400,
        ] {
            let answer = try await anna.get(path)
            #expect(answer.status == status, "\(path)")
            #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
            #expect(answer.body.contains("<h1") && answer.body.contains("Sign out"), "\(path)")
        }
        // Whoever is signed in knows people by their names.
        let carol = try await Browser.signedIn("carol", at: try await Site())
        let refused = try await carol.get("/audit").body
        #expect(refused.contains("Carol Cole may not see this") && !refused.contains("(carol)"))
        let outside = try await Browser(Site()).get("/nowhere")
        #expect(outside.status == 404 && outside.body.contains("<h1"))
    }

    @Test func everyAddressThatPagesLinkToIsThere() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        var seen: Set<String> = []
        var open = ["/director", "/items", "/review", "/why/verdict", "/why/forecast"]
        while let path = open.popLast() {
            guard seen.insert(path).inserted else { continue }
            let answer = try await anna.get(path)
            #expect(answer.status == (path == "/" ? 303 : 200), "\(path): \(answer.status)")
            for link in answer.body.matches(of: /href="(\/[^"#]*)/) {
                open.append(String(link.1).replacing("&amp;", with: "&"))
            }
        }
        #expect(seen.count > 15)
    }
}
