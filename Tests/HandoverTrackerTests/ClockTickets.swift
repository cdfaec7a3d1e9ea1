import Foundation
import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

/// The tickets of Tests/Fixtures/attainment, with a change of the promises in between.
enum ClockTickets {
    static let now = "2026-05-20 09:00"

    private static let first = """
        schema: handover/v1
        severities:
          - id: P1
            title: Main function down
            definition: Nobody can export.
            hours: always
            response: 30m
            resolution: 4h
            escalation: 2h
          - { id: P2, title: Part, definition: One, hours: working, response: 2h, resolution: 1wd, escalation: 4h }
          - { id: P3, title: Small, definition: A wish., hours: working, response: 4h, resolution: 2wd }

        """
    private static let second = first.replacing("response: 30m", with: "response: 15m")
        .replacing("resolution: 1wd", with: "resolution: 5h")

    private static let calendar =
        Office.weekdays + """
            holidays:
              - { from: 2026-04-04, to: 2026-04-06, title: Spring }
              - { from: 2026-05-01, to: 2026-05-05, title: May }
            make-up-days:
              - { date: 2026-05-09, title: Saturday }

            """

    static func file(_ name: String) throws -> Data {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try Data(contentsOf: tests.appending(path: "Fixtures/\(name)"))
    }

    private static func command(_ cells: [Substring]) throws -> (at: Instant, command: Command) {
        let at = Instant(milliseconds: try #require(Int64(cells[0])) * 60_000)
        let id = TaskRecord.ID(String(cells[1]))
        let more = cells[3].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        let command: Command
        switch cells[2] {
        case "open", "open-day":
            command = .openTask(
                TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) { report in
                    report.severity = Severity(more[0])
                    report.askedOf = AskedOf(rawValue: more[1])
                    report.service = more[2].isEmpty ? nil : more[2]
                    report.opened = cells[2] == "open" ? .instant(at) : .day(Office.zone.day(of: at))
                })
        case "log":
            let opened = Instant(milliseconds: try #require(Int64(more[3])) * 60_000)
            command = .logTask(
                TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) { report in
                    report.severity = Severity(more[0])
                    report.askedOf = AskedOf(rawValue: more[1])
                    report.service = more[2].isEmpty ? nil : more[2]
                    report.opened = .instant(opened)
                    report.responded = Int64(more[4]).map { .instant(Instant(milliseconds: $0 * 60_000)) }
                    report.resolved = more[6].isEmpty ? nil : .instant(at)
                    report.closed = .instant(at)
                    report.marks = TaskMark(rawValue: more[5]).map { [$0] }
                })
        case "respond": command = .respondTask(task: id, when: .instant(at))
        case "wait": command = .ticket(.wait(task: id, when: at, note: nil))
        case "work": command = .ticket(.work(task: id, when: at, note: nil))
        case "severity":
            command = .ticket(
                .changeSeverity(
                    task: id, severity: try #require(Severity(more[0])), when: at, reason: "It is another"))
        case "escalate": command = .ticket(.escalate(task: id, person: "han", when: at, reason: "No way round"))
        case "rate": command = .rateTask(task: id, rating: try #require(Int(more[0])))
        case "reopen": command = .reopenTask(task: id, when: .instant(at), note: nil)
        default:
            command = .resolveTask(
                TaskCommand(id) { report in
                    report.closed = .instant(at)
                    report.marks = TaskMark(rawValue: more[0]).map { [$0] }
                })
        }
        return (at, command)
    }

    /// All events, those of a day recorded just before its midnight.
    ///
    /// `credits`: What is given back, by the definitions of the first day and of the second. `quality`: By what the support is
    /// judged, which brings the ratings of Tests/Fixtures/support along.
    static func desk(
        credits: (first: String, second: String)? = nil, quality: String? = nil
    ) async throws -> Desk {
        let desk = try await Desk()
        func apply(_ severities: String, _ credits: String?, at text: String) async throws {
            var files = Office.files()
            files["support/credits.yaml"] = credits
            files["support/quality.yaml"] = quality
            files["support/severities.yaml"] = severities
            files["support/calendar.yaml"] = calendar
            // What is given back takes a lead of each side, once there are definitions.
            if try desk.ledger.read({ try $0.size }) > 0, credits != nil {
                try await desk.does(.apply(ApplyCommand(files: files)), by: "han", at: text)
            }
            try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: text)
        }
        try await apply(first, credits?.first, at: "2026-03-02 08:00")
        let names = ["attainment/events.csv"] + (quality == nil ? [] : ["support/ratings.csv"])
        let events = try names.flatMap { name in
            try String(decoding: file(name), as: UTF8.self).split(separator: "\n").map {
                try command($0.split(separator: ",", omittingEmptySubsequences: false))
            }
        }
        // What stands later in the files comes later on the same day.
        let days = Dictionary(grouping: events) { Office.zone.day(of: $0.at) }
        for day in days.keys.sorted() {
            if day == HandoverTrackerTests.day("2026-04-10") {
                try await apply(second, credits?.second, at: "2026-04-10 08:00")
            }
            let submissions = try #require(days[day]).map {
                Submission($0.command, by: "lin", key: desk.freshKey())
            }
            let now = Office.zone.start(of: day.adding(days: 1)).adding(milliseconds: -60_000)
            for outcome in try await desk.tracker.submit(submissions, identified: .session, clock: .machine(now)) {
                _ = try outcome.get()
            }
        }
        return desk
    }
}
