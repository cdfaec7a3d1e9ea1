import HandoverModel
import Testing

@testable import HandoverServer

/// Whose turn it is, as every page says it.
struct TurnTests {
    private static let evidence = [
        "checklists/team.yaml": """
        schema: handover/v1
        checklist: team
        title: Team
        items:
          - id: rota
            title: Rota
            accept-when: Every shift has a named engineer.
            importance: must
            owner: manager
            sign-off:
              - { meaning: delivered, by: delivering/manager }
              - { meaning: accepted, by: receiving/manager }
            evidence: { at-least: 1, kinds: [link, file] }
            due: 2026-02-27

        """
    ]

    @Test func evidenceThatIsMissingIsTheTurnOfWhoeverBringsIt() async throws {
        let site = try await Site(files: Self.evidence)
        let (anna, ben) = (try await Browser.signedIn("anna", at: site), try await Browser.signedIn("ben", at: site))
        // Before the first act the receiving lead hears who is next, and that everything waits for them.
        let before = try await ben.get("/items").body
        #expect(
            before.contains(
                "No item waits for you now. Next: Anna Archer (delivering team, 1 item), Fred Finch (delivering team, 1 item)."
            ))
        #expect(before.contains("Waiting for the other side <span>1</span>"))
        #expect(try await anna.get("/items").body.contains("Evidence missing: 0 of 1"))

        let choice = "team/rota delivered"
        let form = ["do": "sign", "sign": choice, "shown": "en", "key": "k-1", "password": Browser.password]
        #expect(try await anna.post("/items", form).status == 303)
        let receipt = try await anna.get("/items").body
        #expect(
            receipt.contains("Evidence still missing: &quot;Rota&quot; has 0 of 1, <a href=\"/items/team/rota#bring\">")
        )
        #expect(receipt.contains("Items <span class=\"count\">1</span>"))
        #expect(receipt.contains("Your turn (1)</h2>") && receipt.contains("Add evidence (0 of 1)"))
        #expect(try await anna.get("/items?show=turn").body.contains("Your turn <span>1</span>"))
        let own = try await anna.get("/items/team/rota").body
        #expect(own.contains("href=\"#bring\">Your turn: add evidence (0 of 1 given)</a>"))

        let others = try await ben.get("/items").body
        #expect(!others.contains("class=\"count\"") && others.contains("Waiting for the other side <span>1</span>"))
        let item = try await ben.get("/items/team/rota").body
        #expect(!item.contains("Your turn") && item.contains("Next: Anna Archer, Fred Finch (delivering)"))
        // The rules let him bring it himself, with his signature.
        #expect(item.contains("value=\"sign-accepted\""))

        let given = ["do": "evidence", "link": "https://kb.example/rota", "key": "k-2"]
        #expect(try await anna.post("/items/team/rota", given).status == 303)
        #expect(
            try await anna.get("/items/team/rota").body.contains(
                "No item waits for you now. Next: Ben Baker (receiving team, 1 item)."))
        #expect(try await ben.get("/items").body.contains("Items <span class=\"count\">1</span>"))
        #expect(try await ben.get("/items/team/rota").body.contains("Your turn: sign as accepted"))
    }
}
