import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// A problem that came up repeatedly is alerted to once, until somebody sees to it or it is out of the days looked at.
@Suite struct RepeatedAlertTests {
    private static let rules = """
        schema: handover/v1
        rules:
          - { id: again, title: Again, when: repeated-problem, quiet: 1h, owner: delivering/manager }

        """

    private static func desk() async throws -> Desk {
        try await Desk.open(more: ["support/alerts.yaml": rules])
    }

    private static func opens(
        _ id: TaskRecord.ID, _ title: String, on text: String, document: String? = nil, _ desk: Desk
    ) async throws {
        let command = TaskCommand(id, [WorkerCommand(person: "jia")]) { report in
            report.title = title
            report.service = "export"
            report.document = document
            report.opened = .day(day(text))
        }
        try await desk.does(.openTask(command), by: "jia", at: "\(text) 10:00")
    }

    private static func order(_ tasks: [TaskRecord.ID]) -> Command {
        .improvement(
            .open(
                ImprovementOrder(
                    title: "No more", term: .short, owner: "jia", due: day("2026-06-20"), tasks: tasks)))
    }

    private func round(_ desk: Desk, at text: String) async throws -> [String] {
        try await desk.tracker.runAlerts(clock: .machine(time(text))).map(\.record.statement.kind.rawValue)
    }

    private func open(_ desk: Desk, at text: String) throws -> [AlertFinding] {
        guard case .alerts(let list) = try desk.ask(.alerts(.init()), at: text) else { throw WrongAnswer() }
        return list.alerts.map(\.finding)
    }

    @Test func itIsRaisedOnceHoweverOftenItComesUpAndIsOverWithItsAction() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", "Export fails: 500", on: "2026-03-20", desk)
        #expect(try await round(desk, at: "2026-03-20 11:00") == [])
        try await Self.opens("T-2", "export FAILS (502)", on: "2026-04-01", desk)
        #expect(try await round(desk, at: "2026-04-01 11:00") == ["alert-raised"])
        let found = try #require(try open(desk, at: "2026-04-01 11:01").first)
        guard case .problem(.symptom, let key, "export", "T-2", 2) = found.about else { throw WrongAnswer() }
        #expect(found.cause == "problem/symptom/\(key)" && found.owner == TeamRole(.delivering, "manager"))
        try await Self.opens("T-3", "Export fails", on: "2026-04-02", desk)
        #expect(try await round(desk, at: "2026-04-02 11:00") == [])
        try await desk.does(Self.order(["T-2"]), by: "lin", at: "2026-04-02 12:00")
        #expect(try await round(desk, at: "2026-04-02 12:01") == ["alert-cleared"])
        // Done, it is nobody's affair until it comes up again.
        try await desk.does(
            .improvement(.finish(action: "A-1", on: nil, note: "Mended", link: nil)), by: "jia",
            at: "2026-04-03 10:00")
        #expect(try await round(desk, at: "2026-04-03 11:00") == [])
        try await Self.opens("T-4", "Export fails", on: "2026-04-04", desk)
        #expect(try await round(desk, at: "2026-04-04 11:00") == ["alert-raised"])
        #expect(try open(desk, at: "2026-04-04 11:01").map(\.cause) == [found.cause])
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func itIsOverOnceItIsOutOfTheDaysLookedAt() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", "Slow", on: "2026-03-10", document: "Guide", desk)
        try await Self.opens("T-2", "Wrong column", on: "2026-03-12", document: "Guide", desk)
        #expect(try await round(desk, at: "2026-03-12 11:00") == ["alert-raised"])
        guard case .problem(.document, _, _, _, 2)? = try open(desk, at: "2026-03-12 11:01").first?.about else {
            throw WrongAnswer()
        }
        #expect(try await round(desk, at: "2026-04-08 23:59") == [])
        #expect(try await round(desk, at: "2026-04-09 00:00") == ["alert-cleared"])
        #expect(try await round(desk, at: "2026-04-09 00:01") == [])
    }

    @Test func anActionOfOtherTasksSeesToNothingNorOneThatWasTakenBack() async throws {
        let desk = try await Self.desk()
        for (id, title) in [("T-1", "Slow"), ("T-2", "Slow"), ("T-3", "Down")] {
            try await Self.opens(TaskRecord.ID(id), title, on: "2026-03-10", desk)
        }
        try await desk.does(Self.order(["T-3"]), by: "lin", at: "2026-03-10 11:00")
        #expect(try await round(desk, at: "2026-03-10 11:01") == ["alert-raised"])
        let entry = try await desk.does(Self.order(["T-1"]), by: "lin", at: "2026-03-10 11:02").receipt.entry
        #expect(try await round(desk, at: "2026-03-10 11:03") == ["alert-cleared"])
        // Taken back, it never was.
        try await desk.does(.revoke(entry: entry, reason: "x"), by: "lin", at: "2026-03-10 11:04")
        #expect(try await round(desk, at: "2026-03-10 12:02") == [])
        #expect(try await round(desk, at: "2026-03-10 12:03") == ["alert-raised"])
    }

    @Test func whoSeesNoTasksOfOthersSeesNone() async throws {
        let desk = try await Self.desk()
        for id in ["T-1", "T-2"] { try await Self.opens(TaskRecord.ID(id), "Slow", on: "2026-03-10", desk) }
        #expect(try await round(desk, at: "2026-03-10 11:00") == ["alert-raised"])
        let entry = try desk.size
        let asked = Clock.machine(time("2026-03-10 11:01"))
        func seen(by person: Person.ID) throws -> Int {
            let reply = try desk.tracker.ask(.alerts(.init()), by: .person(person), clock: asked)
            guard case .alerts(let list) = reply.answer else { throw WrongAnswer() }
            return list.alerts.count
        }
        #expect(try seen(by: "wang") == 1)
        #expect(try seen(by: "yi") == 0)
        #expect(throws: Refusal.self) {
            try desk.tracker.ask(.entry(entry), by: .person("yi"), clock: asked)
        }
    }

    @Test func whoeverItIsTheAffairOfFindsItNextUntilItIsAcknowledged() async throws {
        let desk = try await Self.desk()
        for id in ["T-1", "T-2"] { try await Self.opens(TaskRecord.ID(id), "Slow", on: "2026-03-10", desk) }
        #expect(try await round(desk, at: "2026-03-10 11:00") == ["alert-raised"])
        let entry = try desk.size
        func next(_ person: Person.ID, at text: String) throws -> [NextStep.Action] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: text) else { throw WrongAnswer() }
            return steps.map(\.action).filter { if case .acknowledgeAlerts = $0 { true } else { false } }
        }
        #expect(try next("lin", at: "2026-03-10 11:01") == [.acknowledgeAlerts(count: 1, newest: entry)])
        #expect(try next("han", at: "2026-03-10 11:01") == [], "the other side's affair")
        try await desk.does(.alert(.acknowledge(entry: entry, note: nil)), by: "lin", at: "2026-03-10 11:02")
        #expect(try next("lin", at: "2026-03-10 11:03") == [])
    }
}
