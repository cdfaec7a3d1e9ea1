import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Logging
import Testing

@testable import HandoverServer

/// What the server alerts to by itself.
struct AlertScheduleTests {
    private func schedule(_ tracker: Tracker, at now: Instant) -> AlertSchedule {
        AlertSchedule(tracker: tracker, clock: { now }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func alerts(_ tracker: Tracker) throws -> [Entry] {
        let reply = try tracker.ask(
            .entries(EntryQuery(limit: 1000, kind: .alertRaised)), by: .machine, clock: .machine(Site.now))
        guard case .entries(let entries) = reply.answer else { return [] }
        return entries
    }

    @Test func eachCauseIsRaisedOnceInTheServersName() async throws {
        let office = try await Office()
        let tracker = office.site.tracker
        await schedule(tracker, at: Site.now).look()
        let entries = try alerts(tracker)
        #expect(!entries.isEmpty && entries.count < AlertRound.most)
        #expect(entries.allSatisfy { $0.record.by == .server && $0.record.identified == .server })
        #expect(Set(entries.map(\.record.statement.subject)).count == entries.count)
        let size = try office.site.size
        await schedule(tracker, at: Site.now.adding(milliseconds: 60_000)).look()
        #expect(try office.site.size == size)
    }

    @Test func beforeAnythingIsInForceNothingIsRaised() async throws {
        let site = try await Site(status: nil)
        await schedule(site.tracker, at: Site.now).look()
        #expect(try site.tracker.head().size == 0)
    }

    @Test func figuresAndListSayWhatIsOpen() async throws {
        let office = try await Office()
        await schedule(office.site.tracker, at: Site.now).look()
        let answer = try await office.get("/api/v1/alerts")
        try Schema.named("Alerts").check(try answer.json, strictly: true)
        let rows = try #require(try answer.json["alerts"]).elements
        #expect(rows.contains { $0["when"]?.text == "sign-off-overdue" })
        let late = rows.count { $0["rule"]?.text == "late-items" }
        let metrics = try await office.site.routes().publicRouter().answer(
            .get, "/metrics",
            [.authorization: "Bearer \(try await office.site.token("lisi", [.metrics]).text)"])
        #expect(metrics.body.contains("handover_alerts_open{rule=\"late-items\"} \(late)\n"), "\(metrics.body)")
        #expect(metrics.body.contains("handover_alerts_unacknowledged{rule=\"late-items\"} \(late)\n"))
        #expect(metrics.body.contains("handover_alerts_open{rule=\"service-down\"} 0\n"))
    }

    @Test func whoeverOwnsAnAlertSaysOnItsPageThatTheyKnow() async throws {
        let office = try await Office()
        await schedule(office.site.tracker, at: Site.now).look()
        let owner = try await Browser.signedIn("jia1", at: office.site)
        let page = try await owner.get("/alerts?lang=zh&show=mine").body
        #expect(page.contains("交接项逾期") && page.contains("我知道了"))
        let late = try #require(try alerts(office.site.tracker).first { $0.record.statement.subject.isLate })
        // A lead of the other team, and an engineer of the owner's, have no say in it.
        for person in ["lisi", "jia3"] as [Person.ID] {
            let other = try await Browser.signedIn(person, at: office.site)
            let refused = try await other.post("/alerts", ["do": "acknowledge", "entry": String(late.number)])
            #expect(refused.status == 403, "\(person)")
        }
        let sent = try await owner.post(
            "/alerts", ["do": "acknowledge", "entry": String(late.number), "note": "在催"])
        #expect(sent.status == 303)
        #expect(try await owner.get("/alerts?lang=zh").body.contains("在催"))
        let reader = try await Browser.signedIn("jia3", at: office.site)
        #expect(try await !reader.get("/alerts").body.contains("name=\"do\" value=\"acknowledge\""))
    }
}

extension Subject {
    fileprivate var isLate: Bool {
        if case .alert(let rule, _) = self { rule == "late-items" } else { false }
    }
}
