import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverServer

/// What if somebody leaves, as a browser and a program ask it.
struct CapabilityPageTests {
    private func site() async throws -> Site {
        let site = try await Site(files: Site.capabilities)
        try await assess("carol", at: site)
        return site
    }

    private func assess(_ person: Person.ID, at site: Site) async throws {
        let seen = Assessment(person: person, capability: "deploying", level: .alone, observed: "Watched it once")
        _ = try await site.tracker.submit(
            Submission(.assess(seen, effective: nil), by: "anna", key: "assess-\(person)"), identified: .osUser(uid: 1),
            clock: .machine(Site.now))
    }

    @Test func aLeadIsToldWhatWouldBe() async throws {
        let site = try await site()
        let ben = try await Browser.signedIn("ben", at: site)
        let page = try await ben.get("/capabilities")
        #expect(page.status == 200 && page.body.contains("<form method=\"get\" action=\"/capabilities#without\""))
        #expect(!page.body.contains("If Carol Cole leaves"))
        let asked = try await ben.get("/capabilities?without=carol&on=2026-02-01")
        #expect(asked.body.contains("If Carol Cole leaves on 2026-02-01"))
        #expect(asked.body.contains("1/1 → 0/1, nobody left"))
        // Nothing chosen is the page as it is.
        #expect(try await ben.get("/capabilities?without=&on=2026-02-01").status == 200)
        #expect(try await ben.get("/capabilities?without=carol&on=someday").status == 400)
        #expect(try await ben.get("/capabilities?without=nobody").status == 404)
    }

    @Test func aTraineeSeesThemselfAndIsRefusedTheRest() async throws {
        let site = try await site()
        let carol = try await Browser.signedIn("carol", at: site)
        let page = try await carol.get("/capabilities")
        #expect(page.status == 200 && page.body.contains("Carol") && !page.body.contains("<form method=\"get\""))
        #expect(try await carol.get("/capabilities?without=ben").status == 403)
    }

    @Test func aProgramOfATraineeSeesTheCountsWithoutNames() async throws {
        let site = try await site()
        try await assess("ben", at: site)
        let token = try await site.token("carol", [.read])
        let answer = try await site.routes().publicRouter().answer(
            .get, "/api/v1/capabilities", [.authorization: "Bearer \(token.text)"])
        #expect(answer.status == 200)
        #expect(answer.body.contains("\"have\": 2") && answer.body.contains("\"person\": \"carol\""))
        #expect(!answer.body.contains("ben"))
        let one = try await site.routes().publicRouter().answer(
            .get, "/api/v1/capabilities/deploying", [.authorization: "Bearer \(token.text)"])
        #expect(one.body.contains("\"have\": 2") && !one.body.contains("ben"))
    }
}
