import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Repeated problems and what was learned") struct RepeatedProblemTests {
    private static func opens(
        _ id: TaskRecord.ID, _ title: String?, on text: String, service: String? = "export", document: String? = nil,
        _ more: @escaping (inout TaskReport) -> Void = { _ in }
    ) -> Command {
        .openTask(
            TaskCommand(id, [WorkerCommand(person: "jia")]) { report in
                report.title = title
                report.service = service
                report.document = document
                report.opened = .day(day(text))
                more(&report)
            })
    }

    private func problems(
        _ desk: Desk, days: Int = 30, at text: String, _ asked: Question.Time = .now
    ) throws -> RepeatedProblems {
        guard case .repeatedProblems(let found) = try desk.ask(.repeatedProblems(days: days, asked), at: text) else {
            throw WrongAnswer()
        }
        return found
    }

    @Test func tasksOfOneServiceWithTheSameTitleOrDocumentAreOneProblem() async throws {
        let desk = try await Desk.open()
        let at = "2026-04-10 10:00"
        for command in [
            Self.opens("T-1", "Export fails: 500", on: "2026-03-20"),
            Self.opens("T-2", "  export FAILS（502）", on: "2026-04-09"),
            Self.opens("T-3", "Export fails: 500", on: "2026-04-01", service: "import"),
            Self.opens("T-4", "Export fails: 500", on: "2026-04-02", service: nil),
            Self.opens("T-5", "Slow", on: "2026-04-03", document: "Export guide"),
            Self.opens("T-6", "Wrong column", on: "2026-04-04", document: "Export guide"),
            Self.opens("T-7", "Export fails: 500", on: "2026-04-05") { $0.marks = [.drill] },
            Self.opens("T-8", "Too old", on: "2026-03-04"), Self.opens("T-9", "Too old", on: "2026-04-04"),
            Self.opens("T-10", nil, on: "2026-04-04"), Self.opens("T-11", "!!", on: "2026-04-04"),
            Self.opens("T-12", "??", on: "2026-04-04"), Self.opens("T-13", "500", on: "2026-04-04"),
            Self.opens("T-14", "404", on: "2026-04-04"),
            // Chinese numerals are parts of words.
            Self.opens("T-15", "万达 接口报错：500", on: "2026-03-12"), Self.opens("T-16", "千达接口报错", on: "2026-03-12"),
            Self.opens("T-17", "万达接口报错", on: "2026-03-13"),
        ] { try await desk.does(command, by: "jia", at: at) }
        let found = try problems(desk, at: at)
        #expect(found.groups.map(\.tasks) == [["T-2", "T-1"], ["T-6", "T-5"], ["T-17", "T-15"]])
        #expect(found.groups.map(\.kind) == [.symptom, .document, .symptom])
        #expect(found.groups[0].text == "export FAILS（502）" && found.groups[0].service == "export")
        #expect(found.groups[0].first == day("2026-03-20") && found.groups[0].last == day("2026-04-09"))
        #expect(found.groups[1].text == "Export guide" && found.groups.allSatisfy { $0.action == nil })
        #expect(try problems(desk, days: 60, at: at).groups.map(\.tasks).contains(["T-9", "T-8"]))
        #expect(try problems(desk, days: 10, at: at).groups.map(\.kind) == [.document])
        // As of an earlier day, and by what was known.
        #expect(try problems(desk, at: at, .init(asOf: day("2026-04-03"))).groups.map(\.tasks) == [["T-17", "T-15"]])
        #expect(try problems(desk, at: at, .init(known: .through(3))).groups.map(\.tasks) == [["T-2", "T-1"]])
        #expect(try desk.ledger.verify().damage == nil)
        await #expect(throws: Refusal.outOfRange(field: "days", minimum: 1, maximum: 366)) {
            try problems(desk, days: 0, at: at)
        }
    }

    @Test func anOpenActionStandsWithItsProblem() async throws {
        let desk = try await Desk.open()
        let at = "2026-04-10 10:00"
        for id in ["T-1", "T-2"] {
            try await desk.does(Self.opens(TaskRecord.ID(id), "Export fails", on: "2026-04-02"), by: "jia", at: at)
        }
        for id in ["T-3", "T-4"] {
            try await desk.does(Self.opens(TaskRecord.ID(id), "Slow", on: "2026-04-01"), by: "jia", at: at)
        }
        let order = ImprovementOrder(
            title: "No more", term: .short, owner: "jia", due: day("2026-04-20"), tasks: ["T-1"])
        try await desk.does(.improvement(.open(order)), by: "lin", at: at)
        #expect(try problems(desk, at: at).groups.map(\.action) == [nil, "A-1"])
        try await desk.does(
            .improvement(.finish(action: "A-1", on: nil, note: "Done", link: nil)), by: "jia", at: at)
        #expect(try problems(desk, at: at).groups.map(\.action) == [nil, nil])
    }

    @Test func whatASolvedTaskTaughtIsSaidOnceItIsSolved() async throws {
        let desk = try await Desk.open()
        let at = "2026-04-10 10:00"
        func review(_ lesson: String, actions: [Improvement.ID]? = nil) -> Command {
            .ticket(
                .review(
                    IncidentReview(
                        task: "T-1", cause: "The cache was full", done: "Restarted it", lesson: lesson,
                        document: "kb/cases/cache.md", actions: actions)))
        }
        func without() throws -> [TaskRecord.ID] {
            guard case .tasks(let tasks) = try desk.ask(.tasks(TaskQuery(withoutReview: true)), at: at) else {
                throw WrongAnswer()
            }
            return tasks.map(\.id)
        }
        try await desk.does(Self.opens("T-1", "Down", on: "2026-04-09") { $0.severity = .p1 }, by: "jia", at: at)
        try await desk.refuses(.taskNotClosed("T-1"), review("Watch its size"), by: "jia", at: at)
        #expect(try without().isEmpty)
        try await desk.does(
            .resolveTask(TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)]) { $0.noDocument = "Known" }),
            by: "jia", at: at)
        #expect(try without() == ["T-1"])
        try await desk.refuses(.textMissing(field: "lesson"), review(" "), by: "jia", at: at)
        try await desk.refuses(.unknownAction("A-1", nearest: []), review("Watch", actions: ["A-1"]), by: "jia", at: at)
        try await desk.refuses(
            .mayNotRecordForOthers(person: "yi"), review("Watch its size"), by: "yi", at: at)
        let entry = try await desk.does(review("Watch its size"), by: "jia", at: at).receipt.entry
        let task = try desk.task("T-1", at: at)
        #expect(task.ticket.review?.lesson == "Watch its size" && task.ticket.review?.document == "kb/cases/cache.md")
        #expect(try without().isEmpty)
        try await desk.refuses(
            .taskUnchanged("T-1", field: "lesson"), review("Watch its size"), by: "jia", at: at)
        try await desk.does(review("Watch its size, and alert"), by: "lin", at: at)
        #expect(try desk.task("T-1", at: at).ticket.review?.lesson == "Watch its size, and alert")
        // Taken back, both leave the task as one that taught nothing yet.
        try await desk.does(.revokeTask(task: "T-1", reason: "x"), by: "lin", at: at)
        try await desk.does(.revoke(entry: entry, task: "T-1", reason: "x"), by: "jia", at: at)
        #expect(try without() == ["T-1"])
        #expect(try desk.ledger.verify().damage == nil)
    }
}
