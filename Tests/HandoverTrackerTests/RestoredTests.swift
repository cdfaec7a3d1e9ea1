import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// What is solved before it is closed, and what a table does not tell.
@Suite("Restored before it is closed") struct RestoredTests {
    private static func severities(stopsAt end: String) -> String {
        """
        schema: handover/v1
        resolution-stops-at: \(end)
        severities:
          - id: P1
            title: Main function down
            definition: Nobody can export.
            hours: always
            response: 30m
            resolution: 4h
            stages:
              - { id: answer, title: Answer, within: 30m, done-with: response }
              - { id: back, title: Back, within: 2h, done-with: resolution }
              - { id: cause, title: Cause, within: 24h }

        """
    }

    private static func desk(stopsAt end: String = "restored") async throws -> Desk {
        try await Desk.open(more: ["support/severities.yaml": severities(stopsAt: end)])
    }

    private static func opened(stopsAt end: String = "restored") async throws -> Desk {
        let desk = try await desk(stopsAt: end)
        let command = TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)]) { $0.severity = .p1 }
        try await desk.does(.openTask(command), by: "jia", at: "2026-03-10 09:00")
        return desk
    }

    private static let restore = Command.ticket(.restore(task: "T-1", when: nil, note: nil))
    private static let wait = Command.ticket(.wait(task: "T-1", when: nil, note: nil))
    private static let resolve = Command.resolveTask(TaskCommand("T-1"))

    private func clocks(_ desk: Desk, at text: String, _ id: TaskRecord.ID = "T-1") throws -> TaskClocks {
        guard case .task(_, _, let standing) = try desk.ask(.task(id), at: text) else { throw WrongAnswer() }
        return try #require(standing.clocks)
    }

    /// `met 60`: how the clock of the solution stands, and its minutes.
    private func solution(_ desk: Desk, at text: String) throws -> String {
        let clock = try #require(try clocks(desk, at: text).clocks.first { $0.promise == .resolution })
        return "\(clock.state.rawValue) \(clock.elapsed / 60_000)"
    }

    @Test func theClockEndsWhenTheServiceIsBackAndTheTaskStaysOpen() async throws {
        let desk = try await Self.opened()
        try await desk.does(Self.restore, by: "jia", at: "2026-03-10 10:00")
        #expect(try solution(desk, at: "2026-03-12 09:00") == "met 60")
        #expect(try desk.task("T-1", at: "2026-03-12 09:00").closed == nil)
        try await desk.refuses(
            .taskUnchanged("T-1", field: "resolved"), Self.restore, by: "jia", at: "2026-03-10 11:00")
        // Another time of the solution than was said.
        try await desk.refuses(
            .taskContradicts("T-1", field: "resolved", entry: 3),
            .resolveTask(TaskCommand("T-1") { $0.resolved = .instant(time("2026-03-10 10:30")) }), by: "jia",
            at: "2026-03-10 11:00")
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "resolved", later: "closed"),
            .resolveTask(TaskCommand("T-1") { $0.closed = .instant(time("2026-03-10 09:59")) }), by: "jia",
            at: "2026-03-10 11:00")
        try await desk.does(Self.resolve, by: "jia", at: "2026-03-11 15:00")
        let task = try desk.task("T-1", at: "2026-03-12 09:00")
        #expect(task.resolved == .instant(time("2026-03-10 10:00")))
        #expect(task.closed == .instant(time("2026-03-11 15:00")) && task.ticket.restored == nil)
        #expect(try solution(desk, at: "2026-03-12 09:00") == "met 60")
        try await desk.refuses(.taskNotOpen("T-1"), Self.restore, by: "jia", at: "2026-03-12 10:00")
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func itGoesOnToTheClosingWhereTheContractSaysFixed() async throws {
        let desk = try await Self.opened(stopsAt: "fixed")
        try await desk.does(Self.restore, by: "jia", at: "2026-03-10 10:00")
        #expect(try solution(desk, at: "2026-03-10 12:30") == "at-risk 210")
        try await desk.does(Self.resolve, by: "jia", at: "2026-03-10 12:50")
        #expect(try solution(desk, at: "2026-03-12 09:00") == "met 230")
        #expect(try clocks(desk, at: "2026-03-12 09:00").stages[1].done == time("2026-03-10 10:00"))
    }

    @Test func itMayWaitForTheUsersWordAndComeBack() async throws {
        let desk = try await Self.opened()
        try await desk.does(Self.wait, by: "jia", at: "2026-03-10 09:10")
        try await desk.does(Self.restore, by: "jia", at: "2026-03-10 09:40")
        try await desk.does(Self.wait, by: "jia", at: "2026-03-10 10:00")
        #expect(try solution(desk, at: "2026-03-10 20:00") == "met 10")
        try await desk.does(
            .reopenTask(task: "T-1", when: nil, note: "Down again"), by: "jia", at: "2026-03-11 09:00")
        // Ten minutes before the wait, and what goes on now.
        #expect(try solution(desk, at: "2026-03-11 09:30") == "running 40")
        try await desk.does(Self.resolve, by: "jia", at: "2026-03-11 10:00")
        #expect(try solution(desk, at: "2026-03-12 09:00") == "met 70")
        let task = try desk.task("T-1", at: "2026-03-12 09:00")
        #expect(task.reopenings == [.instant(time("2026-03-11 09:00"))])
        // The user saw it come back.
        #expect(task.outcome(in: Office.zone) == .assisted)
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func whatWasSaidByMistakeIsTakenBack() async throws {
        let desk = try await Self.opened()
        let entry = try await desk.does(Self.restore, by: "jia", at: "2026-03-10 10:00").receipt.entry
        try await desk.does(.revoke(entry: entry, task: "T-1", reason: "Still down"), by: "jia", at: "2026-03-10 10:10")
        #expect(try solution(desk, at: "2026-03-10 10:20") == "running 80")
        #expect(try desk.task("T-1", at: "2026-03-10 10:20").resolved == nil)
        try await desk.refuses(
            .taskNotClosed("T-1"), .reopenTask(task: "T-1", when: nil, note: nil), by: "jia", at: "2026-03-10 10:30")
    }

    @Test func stagesEndWithTheAnswerAndTheSolution() async throws {
        let desk = try await Self.opened()
        func stages(at text: String) throws -> [String] {
            try clocks(desk, at: text).stages.map { "\($0.id) \($0.state.rawValue)" }
        }
        #expect(try stages(at: "2026-03-10 09:31") == ["answer overdue", "back open", "cause open"])
        try await desk.does(
            .respondTask(task: "T-1", when: .instant(time("2026-03-10 09:20"))), by: "jia", at: "2026-03-10 09:40")
        try await desk.does(Self.restore, by: "jia", at: "2026-03-10 11:30")
        #expect(try stages(at: "2026-03-10 12:00") == ["answer done", "back late", "cause open"])
        try await desk.does(Self.resolve, by: "jia", at: "2026-03-10 13:00")
        #expect(try stages(at: "2026-03-14 12:00") == ["answer done", "back late", "cause unsaid"])
    }

    /// An answer that a table does not tell came no later than the solution, and nobody knows whether later than promised.
    @Test(arguments: [("2026-03-10 09:30", "met"), ("2026-03-10 09:31", "untimed")])
    func anAnswerThatATableDoesNotTell(closed text: String, expected: String) async throws {
        let desk = try await Self.desk()
        let command = TaskCommand("T-2", [WorkerCommand(person: "jia", level: .alone)]) { report in
            report.severity = .p1
            report.opened = .instant(time("2026-03-10 09:00"))
            report.closed = .instant(time(text))
        }
        for (id, method) in [("T-2", Identification.import), ("T-3", .session)] {
            var told = command
            told.report.task = TaskRecord.ID(id)
            _ = try await desk.tracker.submit(
                Submission(.logTask(told), by: "jia", key: id), identified: method,
                clock: .machine(time("2026-03-10 12:00")))
        }
        func response(_ id: TaskRecord.ID) throws -> String {
            let clocks = try clocks(desk, at: "2026-03-11 09:00", id)
            if clocks.untimed.contains(.response) { return "untimed" }
            return try #require(clocks.clocks.first { $0.promise == .response }).state.rawValue
        }
        #expect(try response("T-2") == expected)
        // Of one that was worked on here the solution was the first that anybody said.
        #expect(try response("T-3") == (expected == "met" ? "met" : "breached"))
        func answer(_ id: TaskRecord.ID) throws -> String {
            try #require(try clocks(desk, at: "2026-03-11 09:00", id).stages.first).state.rawValue
        }
        #expect(try answer("T-2") == "unsaid" && answer("T-3") == (expected == "met" ? "done" : "late"))
        let query = AttainmentQuery(desk: .own)
        guard case .attainment(let attainment) = try desk.ask(.attainment(query), at: "2026-03-11 09:00") else {
            throw WrongAnswer()
        }
        let counts = try #require(attainment.totals.first { $0.promise == .response }).counts
        #expect(counts.counted == (expected == "met" ? 2 : 1) && counts.met == (expected == "met" ? 2 : 0))
        #expect(try desk.ledger.verify().damage == nil)
    }
}
