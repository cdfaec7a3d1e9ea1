import HTTPTypes
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import Logging
import Testing

@testable import HandoverServer

/// What the server checks by itself.
struct CheckScheduleTests {
    private func schedule(_ tracker: Tracker, at now: Instant) -> CheckSchedule {
        CheckSchedule(tracker: tracker, clock: { now }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func runs(_ tracker: Tracker) throws -> [Entry] {
        let reply = try tracker.ask(
            .entries(EntryQuery(kind: .checkRan)), by: .machine, clock: .machine(Site.now))
        guard case .entries(let entries) = reply.answer else { return [] }
        return entries
    }

    @Test func eachDayEveryCheckIsRunOnce() async throws {
        let office = try await Office()
        let tracker = office.site.tracker
        let due = try tracker.dueChecks(clock: .machine(Site.now)).count
        try #require(due > 0)
        let first = await schedule(tracker, at: Site.now).look(after: nil)
        let entries = try runs(tracker)
        #expect(entries.count == due)
        #expect(entries.allSatisfy { $0.record.by == .server && $0.record.identified == .server })
        // Nothing more on the day; the next day what was found already is not recorded again.
        #expect(await schedule(tracker, at: Site.now.adding(milliseconds: 60_000)).look(after: first) == first)
        let next = await schedule(tracker, at: Site.now.adding(days: 1)).look(after: first)
        #expect(next != first && next != nil)
        let rota = try runs(tracker).filter { $0.record.statement.subject == .item("team/rota") }.count
        #expect(try runs(tracker).count - rota == due - 1)
    }

    @Test func beforeAnythingIsInForceNothingRuns() async throws {
        let site = try await Site(status: nil)
        #expect(await schedule(site.tracker, at: Site.now).look(after: nil) == nil)
    }

    @Test func theListIsAnsweredWithTheServersRuns() async throws {
        let office = try await Office()
        _ = await schedule(office.site.tracker, at: Site.now).look(after: nil)
        let answer = try await office.get("/api/v1/checks")
        try Schema.named("Checks").check(try answer.json, strictly: true)
        let rows = try #require(try answer.json["checks"]).elements
        #expect(rows.contains { $0["item"]?.text == "team/rota" })
        #expect(rows.allSatisfy { ($0["decided"]?["by"] ?? $0["troubled"]?["by"])?.text == "@server" })
        let item = try await office.get("/api/v1/items/team/rota")
        try Schema.named("Item").check(try item.json, strictly: true)
        let metrics = try await office.site.routes().publicRouter().answer(
            .get, "/metrics",
            [.authorization: "Bearer \(try await office.site.token("lisi", [.metrics]).text)"])
        #expect(metrics.body.contains("handover_checks{standing=\"not-run\"}"))
    }
}
