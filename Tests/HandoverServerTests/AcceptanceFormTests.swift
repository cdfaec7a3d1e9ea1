import Crypto
import Foundation
import HTTPTypes
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Testing

@testable import HandoverServer

/// An acceptance from pages alone.
struct AcceptanceFormTests {
    /// The one item is waived, so that nothing stands in the way.
    private static func acceptable() async throws -> Site {
        let site = try await Site()
        let until = Day(number: Int(Site.now.milliseconds / 86_400_000) + 30)
        for person in ["anna", "ben"] as [Person.ID] {
            _ = try await site.tracker.submit(
                Submission(.waive(item: "team/rota", until: until, reason: "Comes late"), by: person, key: "waive"),
                identified: .session, clock: .machine(Site.now))
        }
        return site
    }

    /// Whoever may not is told so, and asked for no password; not even a wrong one is looked at.
    @Test func rightsComeBeforeTheProofOfIdentity() async throws {
        let site = try await Self.acceptable()
        _ = try await site.tracker.record(
            .administratorNamed(person: "anna"), by: "anna", identified: .osUser(uid: 7), key: "admin",
            clock: .machine(Site.now))
        let size = try site.size
        let carol = try await Browser.signedIn("carol", at: site, isProved: false)
        for (path, fields, says) in [
            ("/acceptance", ["do": "state"], "cannot sign the acceptance"),
            ("/phases", ["do": "set", "phase": "shadow"], "is not a lead"),
            ("/items", ["do": "sign", "shown": "en", "sign": "team/rota delivered"], "Carol Cole"),
            ("/items/team/rota", ["do": "waive", "until": "2026-03-01", "reason": "x"], "is not a lead"),
            ("/plan", ["do": "agree", "entry": "1"], "may not"),
        ] {
            for password in ["", "wrong wrong wrong"] {
                let answer = try await carol.post(path, fields.merging(["password": password]) { $1 }, asPage: true)
                #expect(answer.status == 403, "\(path) \(fields)")
                let said = try #require(
                    answer.body.firstMatch(of: /role="alert">(.*?)<\/div>|<h1 id="what">(.*?)<\/h1>/)?.0)
                #expect(said.contains(says) && !said.lowercased().contains("password"), "\(path): \(said)")
            }
        }
        for password in ["", "wrong wrong wrong"] {
            let answer = try await carol.post("/accounts/ben", ["do": "invite", "days": "7", "password": password])
            #expect(try answer.text("code") == "not-administrator")
        }
        // Who may is asked.
        let dan = try await Browser.signedIn("dan", at: site, isProved: false)
        #expect(try await dan.post("/acceptance", ["do": "state"], asPage: true).body.contains("Enter your password"))
        let anna = try await Browser.signedIn("anna", at: site, isProved: false)
        let invites = try await anna.post("/accounts/ben", ["do": "invite", "days": "7"], asPage: true)
        #expect(invites.status == 403 && invites.body.contains("Enter your password"))
        #expect(try site.size == size)
    }

    @Test func threeBrowsersSignOneStatement() async throws {
        let site = try await Self.acceptable()
        let (anna, ben) = (try await Browser.signedIn("anna", at: site), try await Browser.signedIn("ben", at: site))
        let (carol, dan) = (try await Browser.signedIn("carol", at: site), try await Browser.signedIn("dan", at: site))
        #expect(try await dan.get("/acceptance").body.contains("value=\"state\""))
        let stated = try await dan.post("/acceptance", ["do": "state", "key": "k-1"])
        #expect(stated.status == 303 && stated.headers[.location] == "/acceptance")
        #expect(try site.size == 4)
        // Who has signed is offered to take it back, who cannot is offered nothing.
        let own = try await dan.get("/acceptance").body
        #expect(own.contains("value=\"revoke\"") && !own.contains("value=\"accept\""))
        #expect(try await !carol.get("/acceptance").body.contains("name=\"do\""))
        #expect(try await carol.post("/acceptance", ["do": "accept", "entry": "4"]).status == 403)
        // Another statement than the one that waits, and one that comes too late.
        #expect(try await anna.post("/acceptance", ["do": "accept", "entry": "3"]).status == 409)
        #expect(try await anna.post("/acceptance", ["do": "state"]).status == 409)
        #expect(try await carol.get("/acceptance/certificate").status == 409)
        for (browser, key) in [(anna, "k-2"), (ben, "k-3")] {
            #expect(try await browser.get("/acceptance").body.contains("value=\"accept\""))
            #expect(try await browser.post("/acceptance", ["do": "accept", "entry": "4", "key": key]).status == 303)
        }
        #expect(try site.size == 6)
        #expect(try await dan.get("/director").body.contains("href=\"/acceptance\""))
        #expect(try await !ben.get("/acceptance").body.contains("value=\"revoke\""))
        #expect(try await ben.post("/acceptance", ["do": "revoke", "entry": "6", "reason": "No"]).status == 409)
        try await certificates(carol, site)
    }

    /// What anybody who is signed in takes away.
    private func certificates(_ browser: Browser, _ site: Site) async throws {
        let reply = try site.tracker.ask(.certificate, by: .machine, clock: .machine(Site.now))
        guard case .certificate(let certificate) = reply.answer else { throw UnexpectedAnswer() }
        let definitions = try #require(reply.definitions)
        #expect(certificate.signatures.map(\.person) == ["anna", "ben", "dan"])
        #expect(
            certificate.statement.conditions.map(\.owners) == [
                [.init(.delivering, "manager"), .init(.receiving, "manager")]
            ])
        for (path, word) in [
            ("/acceptance/certificate?lang=en", "Certificate of acceptance"),
            ("/acceptance/certificate?lang=zh", "交接验收证书"), ("/acceptance/certificate.json", "handover-certificate/v2"),
        ] {
            let answer = try await browser.get(path)
            #expect(answer.status == 200 && answer.body.contains(word))
            #expect(try CertificateFile(answer.body).finding(against: certificate, definitions: definitions) == nil)
        }
        // The style sheet of the page is let through, and nothing else.
        let page = try await browser.get("/acceptance/certificate")
        let digest = Data(SHA256.hash(data: Data(CertificatePage.style.utf8))).base64EncodedString()
        let policy = try #require(page.headers[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'none';") && policy.hasSuffix("; style-src 'sha256-\(digest)'"))
        #expect(page.body.contains("<style>\(CertificatePage.style)</style>"))
    }

    @Test func aDeclineEndsTheStatement() async throws {
        let site = try await Self.acceptable()
        let (anna, ben) = (try await Browser.signedIn("anna", at: site), try await Browser.signedIn("ben", at: site))
        #expect(try await anna.post("/acceptance", ["do": "state"]).status == 303)
        let without = try await ben.post("/acceptance", ["do": "decline", "entry": "4", "reason": " "])
        #expect(without.status == 422 && without.body.contains("<details class=\"panel\" open>"))
        #expect(
            try await ben.post("/acceptance", ["do": "decline", "entry": "4", "reason": "No night was rehearsed"])
                .status == 303)
        #expect(try await anna.get("/acceptance").body.contains("No night was rehearsed"))
        #expect(try await anna.post("/acceptance", ["do": "accept", "entry": "4"]).status == 409)
        #expect(try await anna.get("/acceptance").body.contains("value=\"state\""))
    }

    @Test func signingAsksWhoItIs() async throws {
        let site = try await Self.acceptable()
        let ben = try await Browser.signedIn("ben", at: site, isProved: false)
        #expect(try await ben.get("/acceptance").body.contains("type=\"password\""))
        #expect(try await ben.post("/acceptance", ["do": "state"]).status == 403)
        #expect(try site.size == 3)
    }
}

/// A checkpoint recorded from the measure's page.
struct CheckpointFormTests {
    private static let page = "/why/measures/independence"

    @Test func aLeadRecordsTheNewestOnce() async throws {
        let office = try await Office()
        let lisi = try await Browser.signedIn("lisi", at: office.site)
        let jia3 = try await Browser.signedIn("jia3", at: office.site)
        let before = try office.site.size
        #expect(try await lisi.get(Self.page).body.contains("value=\"record\""))
        #expect(try await !jia3.get(Self.page).body.contains("value=\"record\""))
        let fields = ["do": "record", "day": "2026-01-26"]
        #expect(try await jia3.post(Self.page, fields).status == 403)
        #expect(try await lisi.post(Self.page, ["do": "record", "day": "2026-01-27"]).status == 409)
        let recorded = try await lisi.post(Self.page, fields.merging(["key": "k-1"]) { $1 })
        #expect(recorded.status == 303 && recorded.headers[.location] == Self.page)
        #expect(try office.site.size == before + 1)
        let after = try await lisi.get(Self.page).body
        #expect(!after.contains("value=\"record\"") && after.contains("2026-01-26"))
        #expect(try await lisi.post(Self.page, fields.merging(["key": "k-2"]) { $1 }).status == 409)
        #expect(try await lisi.post("/why/measures/none", fields).status == 404)
    }
}
