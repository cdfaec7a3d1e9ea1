import HandoverModel
import HandoverTracker
import Testing

/// What somebody may say and see of tasks that are not theirs.
struct OthersTasksTests {
    private static let now = "2026-03-05 12:00"

    /// yi's task, closed, with what an assessor said of it.
    private func desk() async throws -> Desk {
        let desk = try await Desk.open()
        var report = TaskReport(task: "T-1")
        report.severity = .p1
        report.capability = "deploying"
        report.closed = .instant(time("2026-03-05 09:00"))
        let workers = [WorkerCommand(person: "yi", level: .alone)]
        try await desk.does(
            .logTask(TaskCommand(report: report, workers: workers)), by: "han", at: "2026-03-05 10:00")
        try await desk.does(
            .overturnTask(
                task: "T-1", levels: [WorkerCommand(person: "yi", level: .prompted)], helpedBy: nil,
                reason: "Not alone."),
            by: "wang", at: "2026-03-05 11:00")
        return desk
    }

    private static let steps: [Command] = [
        .rateTask(task: "T-1", rating: 2), .reopenTask(task: "T-1", when: nil, note: nil),
    ]

    /// Neither a colleague, nor who is there to direct or to audit.
    @Test(arguments: ["jia", "dora", "audra"] as [Person.ID], steps)
    func whatHappensToATaskIsNotForOthersToSay(person: Person.ID, step: Command) async throws {
        try await desk().refuses(.mayNotRecordForOthers(person: person), step, by: person, at: Self.now)
    }

    @Test func whoeverDirectsOrAuditsRecordsNoTask() async throws {
        let desk = try await desk()
        for person in ["dora", "audra"] as [Person.ID] {
            let workers = [WorkerCommand(person: person, level: .alone)]
            for workers in [workers, []] {
                try await desk.refuses(
                    .mayNotRecordForOthers(person: person),
                    .logTask(TaskCommand(report: TaskReport(task: "T-2"), workers: workers, closing: .now)),
                    by: person, at: Self.now)
            }
        }
    }

    /// To be refused lets nobody in, and what was said of a task by somebody else is not theirs to read.
    @Test func aColleagueReadsNothingOfIt() async throws {
        let desk = try await desk()
        for question in [Question.task("T-1"), .history(.task("T-1")), .entry(2), .entry(3)] {
            #expect(throws: Refusal.mayNotRead(person: "jia", needed: [.assessor, .auditor, .director, .lead])) {
                try desk.tracker.ask(question, by: .person("jia"), clock: .machine(time(Self.now)))
            }
        }
        #expect(throws: Refusal.unknownTask("T-11", nearest: [])) {
            try desk.tracker.ask(.task("T-11"), by: .person("jia"), clock: .machine(time(Self.now)))
        }
        #expect(throws: Refusal.unknownTask("T-11", nearest: ["T-1"])) {
            try desk.tracker.ask(.task("T-11"), by: .person("han"), clock: .machine(time(Self.now)))
        }
    }

    @Test func whatStaysAsReportedIsNotOverturned() async throws {
        let desk = try await Desk.open()
        var report = TaskReport(task: "T-3")
        report.capability = "deploying"
        report.helpedBy = .colleague
        report.closed = .instant(time("2026-03-05 09:00"))
        let workers = [WorkerCommand(person: "yi", level: .prompted)]
        try await desk.does(.logTask(TaskCommand(report: report, workers: workers)), by: "yi", at: "2026-03-05 10:00")
        for helper in [nil, Helper.colleague] {
            try await desk.refuses(
                .nothingOverturned("T-3"),
                .overturnTask(task: "T-3", levels: workers, helpedBy: helper, reason: "As it was."), by: "wang",
                at: Self.now)
        }
        try await desk.does(
            .overturnTask(task: "T-3", levels: workers, helpedBy: .delivering, reason: "We did."), by: "wang",
            at: Self.now)
    }

    /// What fonts draw as nothing is no reason.
    @Test(arguments: ["\u{200B}", "\u{2060}\u{FEFF}", "\u{3164}", "\u{2800}", "\0", " \u{00AD}\n"])
    func aReasonIsSomethingToRead(text: String) async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .reasonMissing, .waive(item: "team/rota", until: day("2026-04-01"), reason: text), by: "lin", at: Self.now)
        try await desk.refuses(
            .textMissing(field: "observed"), .assess("yi", "deploying", observed: text), by: "wang", at: Self.now)
    }
}
