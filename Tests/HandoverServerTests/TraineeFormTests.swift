import HTTPTypes
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
        guard case .task(let task?, _, _) = reply.answer else { throw UnexpectedAnswer() }
        return task
    }

    /// As a table brings it: closed, and nobody said how it was done.
    private func imported(_ id: TaskRecord.ID, at site: Site) async throws {
        var report = TaskReport(task: id)
        (report.severity, report.closed) = (.p3, .instant(Site.now))
        let workers = [WorkerCommand(person: "fred", level: nil), WorkerCommand(person: "carol", level: nil)]
        _ = try await site.tracker.submit(
            Submission(.logTask(TaskCommand(report: report, workers: workers)), by: "anna", key: id.rawValue),
            identified: .osUser(uid: 1), clock: .machine(Site.now))
    }

    @Test(arguments: SupervisionLevel.allCases)
    func aTaskWithoutALevelTakesOneTap(level: SupervisionLevel) async throws {
        let site = try await Site()
        try await imported("T-1", at: site)
        let carol = try await Browser.signedIn("carol", at: site)
        #expect(try await carol.get("/me").body.contains("name=\"level\" value=\"\(level.rawValue)\">"))
        let form = ["do": "rate", "task": "T-1", "level": String(level.rawValue), "key": "k-1"]
        #expect(try await carol.post("/me", form).status == 303)
        let reply = try site.tracker.ask(.task("T-1"), by: .machine, clock: .machine(Site.now))
        guard case .task(let task?, _, _) = reply.answer else { throw UnexpectedAnswer() }
        #expect(task.workers.map(\.level) == [nil, level] && task.helpedBy == nil)
    }

    /// Who helped stands behind the level that was tapped, where somebody did.
    @Test(
        arguments: [
            "3 delivering": .delivering, "1 colleague": .colleague, "2": nil, "3 somebody": nil, "4 colleague": nil,
        ] as [String: Helper?])
    func theTapSaysWhoHelped(level: String, helper: Helper?) async throws {
        let site = try await Site()
        try await imported("T-1", at: site)
        let carol = try await Browser.signedIn("carol", at: site)
        let form = ["do": "rate", "task": "T-1", "level": level, "key": "k-1"]
        #expect(try await carol.post("/me", form).status == 303)
        let reply = try site.tracker.ask(.task("T-1"), by: .machine, clock: .machine(Site.now))
        guard case .task(let task?, _, _) = reply.answer else { throw UnexpectedAnswer() }
        #expect(task.workers.last?.level?.rawValue == Int(level.prefix(1)) && task.helpedBy == helper)
    }

    /// An auditor of the receiving team comes to a page without a form that would be refused.
    @Test func whoMayRecordNothingFindsNoForm() async throws {
        let site = try await Site()
        for (person, records) in [("eve" as Person.ID, false), ("dan", false), ("carol", true), ("ben", true)] {
            let page = try await Browser.signedIn(person, at: site).get("/me").body
            #expect(page.contains("value=\"log\"") == records, "\(person)")
        }
    }

    @Test func aLevelThatWasTappedWrongIsTakenBack() async throws {
        let site = try await Site()
        try await imported("T-1", at: site)
        let carol = try await Browser.signedIn("carol", at: site)
        // What somebody else reported is not theirs to take back.
        #expect(try await !carol.get("/tasks/T-1").body.contains("value=\"revoke\""))
        let tap = ["do": "rate", "task": "T-1", "level": "4", "key": "k-1"]
        #expect(try await carol.post("/me", tap).status == 303)
        #expect(try await carol.get("/me").body.contains("<a href=\"/tasks/T-1\">A mistake?"))
        let page = try await carol.get("/tasks/T-1").body
        #expect(page.contains("value=\"revoke\"") && page.contains("name=\"entry\" value=\"3\""))
        let without = try await carol.post("/tasks/T-1", ["do": "revoke", "entry": "3", "reason": " "])
        #expect(without.status == 422 && without.body.contains("<details class=\"panel\" open>"))
        let dan = try await Browser.signedIn("dan", at: site)
        #expect(try await dan.post("/tasks/T-1", ["do": "revoke", "entry": "3", "reason": "Wrong"]).status == 403)
        let answer = try await carol.post("/tasks/T-1", ["do": "revoke", "entry": "3", "reason": "It was 3"])
        #expect(answer.status == 303 && answer.headers[.location] == "/tasks/T-1")
        #expect(try await carol.get("/me").body.contains("name=\"task\" value=\"T-1\""))
    }

    /// Whoever disagrees says why; the message calls the field as its label does.
    @Test func whatIsMissingIsCalledByItsLabel() async throws {
        let site = try await Site(files: Site.capabilities)
        let seen = Assessment(person: "carol", capability: "deploying", level: .prompted, observed: "Asked twice")
        _ = try await site.tracker.submit(
            Submission(.assess(seen, effective: nil), by: "ben", key: "a"), identified: .osUser(uid: 1),
            clock: .machine(Site.now))
        let carol = try await Browser.signedIn("carol", at: site)
        let answer = try await carol.post("/me", ["do": "answer", "entry": "2", "answer": "disagree"])
        #expect(answer.status == 422)
        #expect(answer.body.contains("&quot;Comment&quot; is missing") && answer.body.contains("href=\"#wrong\""))
        #expect(answer.body.contains("aria-invalid=\"true\" autofocus>"))
        let chinese = try await carol.post(
            "/me", ["do": "answer", "entry": "2", "answer": "disagree"], headers: [.acceptLanguage: "zh"])
        #expect(chinese.body.contains("没有填写“想说的话”"))
    }

    /// It stays on the page until somebody answers it.
    @Test func aQuestionToTheDeliveringTeamIsAskedInOneScreen() async throws {
        let site = try await Site(files: Site.capabilities)
        let carol = try await Browser.signedIn("carol", at: site)
        let form = [
            "do": "ask", "question": "How is it rolled back?", "capability": "deploying", "document": "", "key": "k-1",
        ]
        #expect(try await carol.post("/me", form).status == 303)
        #expect(try await carol.get("/me").body.contains("Waiting for an answer (1)"))
        let without = try await carol.post("/me", form.merging(["question": " ", "key": "k-2"]) { $1 })
        #expect(
            without.status == 422 && without.body.contains("&quot;What you asked the delivering team&quot; is missing"))
        _ = try await site.tracker.submit(
            Submission(.answerHelp(entry: 2, document: "The manual", link: nil, note: nil), by: "carol", key: "a"),
            identified: .osUser(uid: 1), clock: .machine(Site.now))
        #expect(try await !carol.get("/me").body.contains("Waiting for an answer"))
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
        let other = try await log("T-3", ["service": "mail", "capability": "", "new-service": "yes"], carol)
        #expect(other.service == "mail" && other.capability == nil)
    }

    /// A slip of the pen makes no service; one tap says that it is none.
    @Test func anUnknownServiceIsNotTakenUnnoticed() async throws {
        let site = try await Site(files: Site.capabilities)
        let carol = try await Browser.signedIn("carol", at: site)
        // The first one ever has nothing to be compared with.
        #expect(try await log("T-1", ["service": "login", "capability": ""], carol).service == "login")
        let form = ["do": "log", "task": "T-2", "level": "4", "severity": "P3", "service": "logn", "key": "k-2"]
        let refused = try await carol.post("/me", form)
        #expect(refused.status == 404)
        #expect(refused.body.contains("There is no service &quot;logn&quot;"))
        #expect(
            refused.body.contains(
                "<a href=\"#wrong\">Did you mean &quot;login&quot;? If it is new, tick that it is new</a>"))
        #expect(
            refused.body.contains(
                """
                <input id="log-new-service" type="checkbox" name="new-service" value="yes"><span>&quot;logn&quot; is a new service: record it so</span>
                """))
        let chinese = try await carol.post("/me", form, headers: [.acceptLanguage: "zh"])
        #expect(chinese.body.contains("是不是 “login”？确是新的服务，请勾选“这是新的服务”"))
        #expect(chinese.body.contains("<span>“logn”是新的服务，照此记录</span>"))
        #expect(try await !carol.get("/me").body.contains("new-service"))
        #expect(try await log("T-2", ["service": "logn", "new-service": "yes"], carol).service == "logn")
        // The one used last comes first; what was left empty was not said.
        let list = "<option value=\"logn\"></option><option value=\"login\"></option></datalist>"
        #expect(try await carol.get("/me").body.contains(list))
        let empty = try await log("T-3", ["service": " ", "capability": " "], carol)
        #expect(empty.service == nil && empty.capability == nil)
    }
}
