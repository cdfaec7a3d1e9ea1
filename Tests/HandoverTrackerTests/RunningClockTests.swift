import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// P1 counts around the clock and P3 in working hours: nine hours from Monday to Friday.
///
/// Nothing is promised for P2.
@Suite("The clocks that run") struct RunningClockTests {
    private static let severities = """
        schema: handover/v1
        severities:
          - id: P1
            title: Main function down
            definition: Nobody can export.
            hours: always
            response: 30m
            resolution: 4h
            escalation: 2h
          - { id: P3, title: Small, definition: A wish., hours: working, response: 4h, resolution: 9h }

        """

    private static func desk(_ more: String = "") async throws -> Desk {
        let desk = try await Desk()
        var files = Office.files()
        files["support/severities.yaml"] = severities + more
        files["support/calendar.yaml"] = Office.weekdays
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        return desk
    }

    /// T-1 waits, T-2 runs and is rui's, T-3 is of a severity without promises, T-4 is closed, T-5 is a small one.
    private static func busy() async throws -> Desk {
        let desk = try await desk()
        func open(_ id: TaskRecord.ID, _ severity: Severity, at text: String, service: String? = nil) async throws {
            let command = TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) {
                ($0.severity, $0.service) = (severity, service)
            }
            try await desk.does(.openTask(command), by: "jia", at: text)
        }
        try await open("T-1", .p1, at: "2026-03-04 09:00", service: "ERP")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:10")
        try await open("T-5", .p3, at: "2026-03-04 09:20")
        try await open("T-3", .p2, at: "2026-03-04 09:30")
        try await open("T-4", .p1, at: "2026-03-04 09:40")
        try await desk.does(.ticket(.wait(task: "T-1", when: nil, note: nil)), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(.resolveTask(TaskCommand("T-4")), by: "jia", at: "2026-03-04 10:10")
        try await open("T-2", .p1, at: "2026-03-04 10:20")
        try await desk.does(
            .ticket(.handOn(task: "T-2", person: "rui", when: nil, note: nil)), by: "jia", at: "2026-03-04 10:30")
        return desk
    }

    private func clocks(_ desk: Desk, _ query: ClockQuery = ClockQuery(), at text: String) throws -> RunningClocks {
        guard case .clocks(let found) = try desk.ask(.clocks(query), at: text) else { throw WrongAnswer() }
        return found
    }

    /// `T-2 response at-risk`.
    private func lines(_ found: RunningClocks) -> [String] {
        found.clocks.map { "\($0.task) \($0.promise.rawValue) \($0.state.rawValue)" }
    }

    /// On a Wednesday after the working day.
    @Test(arguments: [SupportKind?.none, .security, .dataLeak])
    func aKindIsAnsweredInItsOwnTimeAtAnySeverity(kind: SupportKind?) async throws {
        let desk = try await Self.desk("kinds: { security: 15m }\n")
        let command = TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)]) {
            ($0.severity, $0.supportKind) = (.p3, kind)
        }
        try await desk.does(.openTask(command), by: "jia", at: "2026-03-04 20:00")
        let found = try clocks(desk, at: "2026-03-04 20:16").clocks
        let expected =
            kind == .security
            ? ["response 15m breached 2026-03-04 20:15", "resolution 9h running 2026-03-05 18:00"]
            : ["response 4h running 2026-03-05 13:00", "resolution 9h running 2026-03-05 18:00"]
        #expect(
            found.map { clock in
                let due = clock.due.map(Office.zone.minute) ?? "-"
                return "\(clock.promise) \(clock.target) \(clock.state) \(due)"
            } == expected)
    }

    /// A kind that is told when the task is closed already is judged by it.
    @Test func aClosedTaskOfAKindIsLateByItsOwnTime() async throws {
        let desk = try await Self.desk("kinds: { security: 15m }\n")
        let tasks: [(TaskRecord.ID, SupportKind?, String)] = [
            ("T-1", nil, "2026-03-04"), ("T-2", .security, "2026-03-05"),
        ]
        for (id, kind, day) in tasks {
            let command = TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) {
                ($0.severity, $0.supportKind, $0.askedOf) = (.p3, kind, .delivering)
            }
            try await desk.does(.openTask(command), by: "jia", at: "\(day) 10:00")
            try await desk.does(.respondTask(task: id, when: nil), by: "jia", at: "\(day) 10:20")
            try await desk.does(.resolveTask(TaskCommand(id)), by: "jia", at: "\(day) 11:00")
        }
        guard case .attainment(let found) = try desk.ask(.attainment(AttainmentQuery()), at: "2026-03-05 12:00") else {
            throw WrongAnswer()
        }
        let response = try #require(found.totals.first { $0.promise == .response }).counts
        #expect([response.met, response.breached] == [1, 1])
        try await desk.refuses(
            .taskContradicts("T-2", field: "kind", entry: 5),
            .logTask(TaskCommand("T-2") { $0.supportKind = .dataLeak }), by: "jia", at: "2026-03-05 12:00")
    }

    @Test func theMostUrgentComeFirstAndThePausedLast() async throws {
        let desk = try await Self.busy()
        let found = try clocks(desk, at: "2026-03-04 10:45")
        #expect(
            lines(found) == [
                "T-2 response at-risk", "T-2 escalation running", "T-5 response running", "T-2 resolution running",
                "T-5 resolution running", "T-1 escalation paused", "T-1 resolution paused",
            ])
        #expect(found.openTasks == 4)
        #expect(found.unpromised == 1)
        #expect(found.count == 7)
        #expect(found.states == [.atRisk: 1, .running: 4, .paused: 2])
        let last = try #require(found.clocks.last)
        #expect(last.due == nil && last.left == 180 * 60_000)
        #expect(found.clocks[0].assignee == .init(person: "rui", side: .receiving))
        // Half an hour later the answer is overdue, and stays first.
        let later = try clocks(desk, at: "2026-03-04 11:15")
        #expect(lines(later).first == "T-2 response breached")
        #expect(later.clocks[0].left == -25 * 60_000)
    }

    @Test func filtersNarrowTheList() async throws {
        let desk = try await Self.busy()
        let at = "2026-03-04 10:45"
        #expect(try lines(clocks(desk, ClockQuery(severity: .p3), at: at)).count == 2)
        #expect(try lines(clocks(desk, ClockQuery(service: "ERP"), at: at)).count == 2)
        #expect(try Set(clocks(desk, ClockQuery(person: "rui"), at: at).clocks.map(\.task)) == ["T-2"])
        #expect(try Set(clocks(desk, ClockQuery(person: "jia"), at: at).clocks.map(\.task)) == ["T-1", "T-5"])
        let risky = try clocks(desk, ClockQuery(state: .atRisk), at: at)
        #expect(lines(risky) == ["T-2 response at-risk"])
        #expect(risky.count == 7)
        #expect(try lines(clocks(desk, ClockQuery(limit: 1), at: at)) == ["T-2 response at-risk"])
        #expect(throws: Refusal.self) { try clocks(desk, ClockQuery(person: "nobody"), at: at) }
    }

    @Test func anEarlierTimeHasWhatWasOpenThen() async throws {
        let desk = try await Self.busy()
        try await desk.does(.resolveTask(TaskCommand("T-2")), by: "rui", at: "2026-03-05 09:00")
        #expect(try Set(clocks(desk, at: "2026-03-05 09:00").clocks.map(\.task)) == ["T-1", "T-5"])
        let then = ClockQuery(time: .init(asOf: .instant(time("2026-03-04 09:50"))))
        #expect(
            try lines(clocks(desk, then, at: "2026-03-05 10:00")) == [
                "T-4 response running", "T-1 escalation running", "T-4 escalation running", "T-1 resolution running",
                "T-5 response running", "T-4 resolution running", "T-5 resolution running",
            ])
        let dayEnd = ClockQuery(time: .init(asOf: day("2026-03-04")))
        #expect(try Set(clocks(desk, dayEnd, at: "2026-03-05 10:00").clocks.map(\.task)) == ["T-1", "T-2", "T-5"])
        let known = ClockQuery(time: .init(knownAt: time("2026-03-04 09:15")))
        #expect(try Set(clocks(desk, known, at: "2026-03-05 10:00").clocks.map(\.task)) == ["T-1"])
        // What will be over by tomorrow night, if nothing happens.
        let ahead = ClockQuery(state: .breached, time: .init(asOf: .day(day("2026-03-06"))))
        #expect(
            try lines(clocks(desk, ahead, at: "2026-03-05 10:00")) == [
                "T-5 response breached", "T-5 resolution breached",
            ])
    }

    @Test func aTaskOpenedAgainRunsAgain() async throws {
        let desk = try await Self.busy()
        try await desk.does(.reopenTask(task: "T-4", when: nil, note: nil), by: "han", at: "2026-03-05 10:10")
        #expect(
            try lines(clocks(desk, at: "2026-03-05 10:20")).filter { $0.hasPrefix("T-4") }
                == ["T-4 escalation running", "T-4 resolution running"])
        try await desk.does(.resolveTask(TaskCommand("T-4")), by: "jia", at: "2026-03-05 10:30")
        #expect(try lines(clocks(desk, at: "2026-03-05 10:40")).filter { $0.hasPrefix("T-4") }.isEmpty)
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func whatCountsForNothingDoesNotRun() async throws {
        let desk = try await Self.busy()
        try await desk.does(
            .ticket(.linkDuplicate(task: "T-2", original: "T-1", note: nil)), by: "rui", at: "2026-03-04 10:40")
        let found = try clocks(desk, at: "2026-03-04 10:45")
        #expect(Set(found.clocks.map(\.task)) == ["T-1", "T-5"])
        #expect(found.openTasks == 3)
    }

    @Test func whoSeesNobodyElsesTasksSeesTheClocksOfTheirOwn() async throws {
        let desk = try await Self.busy()
        func asks(_ query: ClockQuery, _ person: Person.ID) throws -> Answer {
            try desk.tracker.ask(.clocks(query), by: .person(person), clock: .machine(time("2026-03-04 10:45"))).answer
        }
        guard case .clocks(let own) = try asks(ClockQuery(), "yi"), case .clocks(let jia) = try asks(.init(), "jia")
        else { throw WrongAnswer() }
        #expect(own.clocks.isEmpty && own.openTasks == 0)
        #expect(Set(jia.clocks.map(\.task)) == ["T-1", "T-5"])
        #expect(throws: Refusal.mayNotRead(person: "yi", needed: [.assessor, .auditor, .director, .lead])) {
            try asks(ClockQuery(person: "jia"), "yi")
        }
    }
}
