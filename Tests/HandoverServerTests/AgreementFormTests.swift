import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverServer

/// What takes a lead of each side, agreed to from pages.
struct AgreementFormTests {
    private static let rota = "/items/team/rota"

    @Test func aWaiverIsAgreedToInOneTap() async throws {
        let site = try await Site()
        let (anna, ben) = (try await Browser.signedIn("anna", at: site), try await Browser.signedIn("ben", at: site))
        let asked = ["do": "waive", "until": "2026-03-15", "reason": "The rota comes late", "key": "k-1"]
        #expect(try await anna.post(Self.rota, asked).status == 303)
        #expect(try await !anna.get(Self.rota).body.contains("name=\"agree\""))
        #expect(try await ben.get("/items").body.contains("href=\"/items/team/rota#agree\""))
        #expect(try await ben.get("/items?show=mine").body.contains("Anna Archer proposed a waiver until 2026-03-15"))
        let page = try await ben.get(Self.rota).body
        #expect(page.contains("name=\"reason\" required>\nThe rota comes late</textarea>"))
        let agreed = [
            "do": "waive", "agree": "true", "until": "2026-03-15", "reason": "The rota comes late", "key": "k-2",
        ]
        #expect(try await ben.post(Self.rota, agreed).status == 303)
        let after = try await ben.get(Self.rota).body
        #expect(after.contains("waived") && !after.contains("name=\"agree\""))
    }

    @Test func definitionsAreAgreedToFromTheirPage() async throws {
        let site = try await Site()
        let ben = try await Browser.signedIn("ben", at: site)
        #expect(try await ben.get("/plan").body.contains("No definitions wait for agreement."))
        // Without evidence the item asks for less than before.
        let later = Site.workspace(status: "public").mapValues {
            $0.replacing("due: 2026-02-27", with: "due: 2026-03-27")
        }
        _ = try await site.tracker.submit(
            Submission(.apply(ApplyCommand(files: later)), by: "anna", key: "later"), identified: .session,
            clock: .machine(Site.now))
        #expect(try await ben.get("/items").body.contains("<a href=\"/plan\">Definitions</a>"))
        let page = try await ben.get("/plan").body
        #expect(page.contains("due: 2026-02-27 → 2026-03-27 (weaker)") && page.contains("name=\"entry\" value=\"2\""))
        let anna = try await Browser.signedIn("anna", at: site)
        #expect(try await anna.get("/plan").body.contains("Waits for Ben Baker"))
        #expect(try await anna.post("/plan", ["do": "agree", "entry": "2"]).status == 409)
        let form = ["do": "agree", "entry": "2", "key": "k-3"]
        #expect(try await ben.post("/plan", form).headers[.location] == "/plan")
        // Sent twice it counts once.
        #expect(try await ben.post("/plan", form).status == 303)
        #expect(try site.size == 3)
        #expect(try await ben.get("/plan").body.contains("No definitions wait for agreement."))
    }

    @Test func agreeingToDefinitionsAsksWhoItIs() async throws {
        let site = try await Site()
        let later = Site.workspace(status: "public").mapValues {
            $0.replacing("due: 2026-02-27", with: "due: 2026-03-27")
        }
        _ = try await site.tracker.submit(
            Submission(.apply(ApplyCommand(files: later)), by: "anna", key: "later"), identified: .session,
            clock: .machine(Site.now))
        let ben = try await Browser.signedIn("ben", at: site, isProved: false)
        #expect(try await ben.get("/plan").body.contains("type=\"password\""))
        #expect(try await ben.post("/plan", ["do": "agree", "entry": "2"]).status == 403)
        #expect(try site.size == 2)
    }
}
