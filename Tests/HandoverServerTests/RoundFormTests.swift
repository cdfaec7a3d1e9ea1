import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@testable import HandoverServer

/// An accepted handover checked again from its page, a week later.
struct RoundFormTests {
    private static let rule = "re-verification: { after: [7d], at-least: 90% }\nstatus:"
    private static let round = "2026-02-06"

    /// The rota is signed, a second item too; all have signed the acceptance, and a week has passed.
    private func site() async throws -> Site {
        let texts = Site.workspace(status: "public").mapValues { $0.replacing("status:", with: Self.rule) }
        let second = """
            schema: handover/v1
            checklist: more
            title: More
            items:
              - id: phone
                title: Phone
                sign-off:
                  - { meaning: delivered, by: delivering/manager }
                  - { meaning: accepted, by: receiving/manager }

            """
        let site = try await Site(status: "public", files: texts.merging(["checklists/more.yaml": second]) { $1 })
        func submit(_ command: Command, by person: Person.ID) async throws {
            _ = try await site.tracker.submit(
                Submission(command, by: person, key: "\(try site.size)"), identified: .session,
                clock: .machine(Site.now))
        }
        for item in ["team/rota", "more/phone"] as [Item.ID] {
            try await submit(.sign(SignCommand(item: item, meaning: .delivered, shown: .en)), by: "anna")
            try await submit(.sign(SignCommand(item: item, meaning: .accepted, shown: .en)), by: "ben")
        }
        for person in ["anna", "ben", "dan"] as [Person.ID] { try await submit(.accept(entry: nil), by: person) }
        site.pass(seconds: 7 * 86_400)
        return site
    }

    private func size(_ site: Site) throws -> Int { try site.tracker.head().size }

    @Test func severalBoxesTakeOneProof() async throws {
        let site = try await site()
        let ben = try await Browser.signedIn("ben", at: site, isProved: false)
        let before = try size(site)
        let page = try await ben.get("/acceptance").body
        #expect(
            page.contains("name=\"holds\" value=\"team/rota\"") && page.contains("name=\"holds\" value=\"more/phone\""))
        let fields = ["do": "recheck", "round": Self.round, "holds": "team/rota", "key": "k-1"]
        #expect(try await ben.post("/acceptance", fields).status == 403)
        #expect(try size(site) == before)
        let proved = try await Browser.signedIn("ben", at: site)
        #expect(try await proved.post("/acceptance", ["do": "recheck", "round": Self.round]).status == 422)
        #expect(try await proved.post("/acceptance", fields).status == 303)
        #expect(try size(site) == before + 1)
        let other = ["do": "fails", "round": Self.round, "item": "more/phone", "note": " ", "key": "k-2"]
        let refused = try await proved.post("/acceptance", other)
        #expect(refused.status == 422 && refused.body.contains("<details class=\"panel\" open>"))
        let told = other.merging(["note": "Nobody answers"]) { $1 }
        #expect(try await proved.post("/acceptance", told).status == 303)
        let after = try await proved.get("/acceptance").body
        #expect(after.contains("Nobody answers") && after.contains("below the target ≥ 90%"))
        #expect(!after.contains("name=\"holds\" value=\"team/rota\""))
        #expect(after.contains("name=\"holds\" value=\"more/phone\""))
        #expect(try await proved.post("/acceptance", fields.merging(["round": "2026-02-05"]) { $1 }).status == 409)
    }

    /// What was ticked is one act: where one is refused, none is recorded, and it is said which.
    @Test func severalBoxesAreRecordedTogetherOrNotAtAll() async throws {
        let site = try await site()
        let ben = try await Browser.signedIn("ben", at: site)
        let fields = ["do": "recheck", "round": Self.round, "holds": "more/phone"]
        #expect(try await ben.post("/acceptance", fields).status == 303)
        let before = try size(site)
        let again = ["do": "recheck", "round": Self.round, "holds": "team/rota", "key": "k-2"]
        let refused = try await ben.post("/acceptance", again, and: [("holds", "more/phone")], asPage: true)
        #expect(refused.status == 409)
        #expect(
            refused.body.contains("Phone")
                && refused.body.contains("They are recorded together or not at all, and nothing was recorded."))
        #expect(refused.body.contains("value=\"team/rota\" checked"))
        #expect(try size(site) == before)
        #expect(try await ben.post("/acceptance", again).status == 303)
        #expect(try size(site) == before + 1)
    }

    @Test func othersSeeTheRoundsAndNoBoxes() async throws {
        let site = try await site()
        for person in ["anna", "carol", "dan"] as [Person.ID] {
            let browser = try await Browser.signedIn(person, at: site)
            let page = try await browser.get("/acceptance").body
            #expect(page.contains("id=\"rounds\"") && !page.contains("name=\"holds\""))
            let fields = ["do": "recheck", "round": Self.round, "holds": "team/rota"]
            #expect(try await browser.post("/acceptance", fields).status == 403)
        }
    }
}
