import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Which open tasks of others whoever sees no others' may see: jia is on duty until Wednesday at nine, then yi.
@Suite struct TaskSightTests {
    private static let tuesday = "2026-03-10 10:00"
    private static let wednesday = "2026-03-11 10:00"

    /// T-1 is rui's, T-2 nobody's, T-3 nobody's of the other desk, T-4 was handed to the receiving team, T-5 is rui's and closed.
    private func desk() async throws -> Desk {
        let desk = try await Desk.open(more: ["support/rota.yaml": Office.rota])
        let ruis = [WorkerCommand(person: "rui", level: .alone)]
        func open(_ id: TaskRecord.ID, _ workers: [WorkerCommand], _ desk: AskedOf) -> Command {
            .openTask(
                TaskCommand(id, workers) { report in
                    report.severity = .p1
                    report.askedOf = desk
                })
        }
        for (id, workers, asked) in [
            ("T-1", ruis, AskedOf.own), ("T-2", [], .own), ("T-3", [], .delivering), ("T-4", [], .delivering),
            ("T-5", ruis, .own),
        ] { try await desk.does(open(TaskRecord.ID(id), workers, asked), by: "han", at: "2026-03-10 09:00") }
        try await desk.does(
            .ticket(.handToTeam(task: "T-4", team: .receiving, when: nil, note: nil)), by: "han",
            at: "2026-03-10 09:10")
        try await desk.does(.resolveTask(TaskCommand("T-5")), by: "rui", at: "2026-03-10 09:20")
        return desk
    }

    private func seen(_ desk: Desk, by person: Person.ID, at text: String) throws -> [TaskRecord.ID] {
        try ["T-1", "T-2", "T-3", "T-4", "T-5"].filter { id in
            do {
                for question in [Question.task(id), .history(.task(id))] {
                    _ = try desk.tracker.ask(question, by: .person(person), clock: .machine(time(text)))
                }
                return true
            } catch Refusal.mayNotRead { return false }
        }
    }

    @Test(
        arguments: [
            ("jia", tuesday, ["T-1", "T-2", "T-4"]), ("yi", tuesday, ["T-2", "T-4"]),
            ("jia", wednesday, ["T-2", "T-4"]), ("yi", wednesday, ["T-1", "T-2", "T-4"]),
            // Whose role sees people sees all: rui is a coach.
            ("rui", tuesday, ["T-1", "T-2", "T-3", "T-4", "T-5"]),
            ("han", tuesday, ["T-1", "T-2", "T-3", "T-4", "T-5"]),
        ] as [(Person.ID, String, [TaskRecord.ID])])
    func whoeverIsOnDutySeesTheDesk(person: Person.ID, at text: String, expected: [TaskRecord.ID]) async throws {
        #expect(try seen(try await desk(), by: person, at: text) == expected)
    }

    @Test func theSameTasksHaveTheirClocksAndAreHandedOver() async throws {
        let desk = try await desk()
        func ask(_ question: Question, _ person: Person.ID, _ text: String) throws -> Answer {
            try desk.tracker.ask(question, by: .person(person), clock: .machine(time(text))).answer
        }
        for (person, expected) in [("jia", ["T-1", "T-2", "T-4"]), ("yi", ["T-2", "T-4"])] {
            let person = Person.ID(person)
            guard case .clocks(let clocks) = try ask(.clocks(ClockQuery()), person, Self.tuesday),
                case .clocks(let own) = try ask(.clocks(ClockQuery(person: person)), person, Self.tuesday),
                case .duty(.handOff(let note)) = try ask(.duty(DutyQuery(.handOff)), person, Self.tuesday)
            else { throw WrongAnswer() }
            #expect(clocks.openTasks == expected.count && own.openTasks == 0)
            #expect(note.clocks.openTasks == expected.count)
        }
    }

    /// What can be taken up can be answered, and says so before and after.
    @Test func whatIsSeenIsTakenUp() async throws {
        let desk = try await desk()
        try await desk.does(.respondTask(task: "T-2", when: nil), by: "yi", at: Self.tuesday)
        try await desk.does(
            .ticket(.handOn(task: "T-2", person: "yi", when: nil, note: nil)), by: "yi", at: "2026-03-10 10:05")
        #expect(try seen(desk, by: "yi", at: "2026-03-10 10:06") == ["T-2", "T-4"])
        #expect(try seen(desk, by: "jia", at: Self.wednesday) == ["T-4"])
    }
}
