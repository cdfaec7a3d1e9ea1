import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 7: tasks that are opened again")
struct TaskReopeningTests {
    static let own = [WorkerCommand(person: "jia", level: .alone)]

    @Test func anyClosingOfTheSevenDaysBeforeFailsIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-02 09:00")), by: "jia", at: "2026-03-02 10:00")
        let reopen = Command.reopenTask(task: "T-1", when: nil, note: nil)
        let resolve = Command.resolveTask(TaskCommand("T-1", Self.own))
        // Eight days later it is another matter; one day after the second closing it is not.
        try await desk.does(reopen, by: "han", at: "2026-03-10 09:00")
        try await desk.does(resolve, by: "jia", at: "2026-03-11 09:00")
        #expect(try desk.counts(at: "2026-03-11 10:00") == [1, 1, 0])
        try await desk.does(reopen, by: "han", at: "2026-03-12 09:00")
        try await desk.does(resolve, by: "jia", at: "2026-03-13 09:00")
        #expect(try desk.counts(at: "2026-03-13 10:00") == [0, 1, 0])
        // A late reopening after that does not make it good.
        try await desk.does(reopen, by: "han", at: "2026-03-30 09:00")
        try await desk.does(resolve, by: "jia", at: "2026-03-31 09:00")
        #expect(try desk.counts(at: "2026-03-31 10:00") == [0, 1, 0])
        #expect(
            try desk.task("T-1", at: "2026-03-31 10:00").earlierClosings
                == ["2026-03-02 09:00", "2026-03-11 09:00", "2026-03-13 09:00"].map { .instant(time($0)) })
    }

    @Test func theFirstResponseStays() async throws {
        let desk = try await Desk.open()
        try await desk.does(.openTask(TaskCommand("T-1", Self.own)), by: "jia", at: "2026-03-04 09:00")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:10")
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(
            .reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-04 11:00")
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "opened", later: "responded"),
            .respondTask(task: "T-1", when: .instant(time("2026-03-04 08:59"))), by: "jia", at: "2026-03-04 11:05")
        try await desk.refuses(
            .taskUnchanged("T-1", field: "responded"), .respondTask(task: "T-1", when: nil), by: "jia",
            at: "2026-03-04 11:10")
        #expect(try desk.task("T-1", at: "2026-03-04 11:10").responded == .instant(time("2026-03-04 09:10")))
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 12:00")
        #expect(try desk.task("T-1", at: "2026-03-04 12:00").closed == .instant(time("2026-03-04 12:00")))
    }

    @Test func aFirstResponseMayComeAfterAReopening() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: "2026-03-04 10:30")
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-04 11:00")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 11:10")
        #expect(try desk.task("T-1", at: "2026-03-04 11:10").responded == .instant(time("2026-03-04 11:10")))
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 12:00")
    }

    @Test func whatWasDoneAfterAReopeningHasNotBeenLookedAt() async throws {
        let desk = try await Desk.open()
        let reopen = Command.reopenTask(task: "T-1", when: nil, note: nil)
        let confirm = Command.confirmTask(task: "T-1", note: nil)
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: "2026-03-04 10:30")
        try await desk.does(confirm, by: "wang", at: "2026-03-04 10:40")
        let early = Command.reopenTask(task: "T-1", when: .instant(time("2026-03-04 10:35")), note: nil)
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "reviewed", later: "reopened"), early, by: "han",
            at: "2026-03-04 11:00")
        try await desk.does(reopen, by: "han", at: "2026-03-04 11:00")
        try await desk.refuses(.taskNotClosed("T-1"), confirm, by: "wang", at: "2026-03-04 11:10")
        let worse = TaskCommand("T-1", Self.own) { $0.severity = .p3 }
        try await desk.does(.logTask(TaskCommand("T-1") { $0.severity = .p1 }), by: "jia", at: "2026-03-04 11:20")
        try await desk.refuses(
            .taskContradicts("T-1", field: "severity", entry: 5), .resolveTask(worse), by: "jia", at: "2026-03-04 12:00"
        )
        // The same person at the same level again is another piece of work.
        try await desk.does(.resolveTask(TaskCommand("T-1", Self.own)), by: "jia", at: "2026-03-04 12:00")
        #expect(try desk.task("T-1", at: "2026-03-04 12:00").review == .open)
        try await desk.does(confirm, by: "wang", at: "2026-03-04 12:10")
        try await desk.refuses(.alreadyReviewed("T-1", entry: 7), confirm, by: "wang", at: "2026-03-04 12:20")
        try await desk.does(reopen, by: "han", at: "2026-03-04 13:00")
        let taught = WorkerCommand(person: "jia", level: .teaching)
        try await desk.does(.resolveTask(TaskCommand("T-1", [taught])), by: "jia", at: "2026-03-04 14:00")
        #expect(try desk.task("T-1", at: "2026-03-04 14:00").review == .open)
        try await desk.does(confirm, by: "wang", at: "2026-03-04 14:10")
        #expect(try desk.task("T-1", at: "2026-03-04 14:10").review == .confirmed)
    }
}
