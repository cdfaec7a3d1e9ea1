import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverServer

/// A task logged from the trainee's page.
struct TraineeFormTests {
    private func log(_ id: String, _ more: [String: String], _ carol: Browser) async throws -> TaskRecord {
        let form = ["do": "log", "task": id, "level": "4", "severity": "P3", "key": id].merging(more) { $1 }
        #expect(try await carol.post("/me", form).status == 303)
        let reply = try carol.site.tracker.ask(.task(TaskRecord.ID(id)), by: .machine, clock: .machine(Site.now))
        guard case .task(let task?, _) = reply.answer else { throw UnexpectedAnswer() }
        return task
    }

    @Test func theCapabilityFollowsTheService() async throws {
        let site = try await Site(files: Site.capabilities)
        let carol = try await Browser.signedIn("carol", at: site)
        let first = try await log("T-1", ["service": "login", "capability": "deploying"], carol)
        #expect(first.service == "login" && first.capability == "deploying")
        let page = try await carol.get("/me").body
        #expect(page.contains("<option value=\"login\"></option>") && page.contains("value=\"login\">"))
        let second = try await log("T-2", ["service": "login", "capability": ""], carol)
        #expect(second.capability == "deploying")
        let other = try await log("T-3", ["service": "mail", "capability": ""], carol)
        #expect(other.service == "mail" && other.capability == nil)
    }
}
