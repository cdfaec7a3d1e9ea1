import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Phases of services and severities")
struct PhaseTests {
    private static let text = "2026-03-02 09:00"
    private static let today = day("2026-03-02")

    private func set(
        _ phase: Phase, _ service: String? = nil, _ severity: Severity? = nil, from: Day? = nil, reason: String? = nil
    ) -> Command {
        .setPhase(phase, service: service, severity: severity, from: from, reason: reason)
    }

    private func history(_ desk: Desk, at text: String = text, _ time: Question.Time = .now) throws -> PhaseHistory {
        guard case .phases(let register) = try desk.ask(.phases(time), at: text) else { throw WrongAnswer() }
        return register.history
    }

    @Test func leadsOfBothSidesMoveForwardAndEitherMovesBack() async throws {
        let desk = try await Desk.open()
        try await desk.does(set(.solo, " export ", .p2), by: "lin", at: Self.text)
        #expect(try history(desk).proposals.map(\.by) == ["lin"])
        try await desk.does(set(.solo, "export", .p2, reason: "Ten alone"), by: "han", at: Self.text)
        #expect(
            try history(desk).steps == [
                PhaseStep(
                    phase: .solo, service: "export", severity: .p2, from: Self.today, by: ["lin", "han"],
                    entries: [2, 3], reason: "Ten alone")
            ])
        let back = "2026-03-05 09:00"
        try await desk.refuses(.reasonMissing, set(.shadow, "export", .p2), by: "lu", at: back)
        try await desk.does(set(.shadow, "export", .p2, reason: "Two breaches"), by: "lu", at: back)
        #expect(try history(desk, at: back).phase("export", .p2, on: day("2026-03-05")) == .shadow)
        let then = try history(desk, at: back, .init(asOf: day("2026-03-04")))
        #expect(then.phase("export", .p2, on: day("2026-03-04")) == .solo)
    }

    /// Without a catalogue any service is taken.
    @Test func aServiceIsOneOfTheCatalogueOrOfATask() async throws {
        var files = Office.files()
        files["support/services.yaml"] = """
            schema: handover/v1
            services:
              - id: exports
                title: Nightly export
                parts: [{ title: Night, covers: [Export] }]

            """
        let desk = try await Desk()
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        try await desk.refuses(
            .unknownService("export", nearest: ["Nightly export", "exports"]), set(.solo, "export"), by: "lin",
            at: Self.text)
        try await desk.refuses(
            .unknownService("zzzzzzzz", nearest: []), set(.solo, "zzzzzzzz"), by: "lin", at: Self.text)
        for service in ["exports", "Nightly export"] {
            try await desk.does(set(.solo, service), by: "lin", at: Self.text)
        }
        try await desk.does(
            .logTask(.closed("T-1", "2026-03-02 08:30") { $0.service = "file-service" }), by: "jia", at: Self.text)
        try await desk.does(set(.solo, "file-service"), by: "lin", at: Self.text)
        try await desk.refuses(
            .unknownService("file-servce", nearest: ["file-service"]), set(.solo, "file-servce"), by: "lin",
            at: Self.text)
    }

    /// Whoever asks for it is told of a slip of the pen; what another system calls a service stays as it is.
    @Test func aTasksServiceIsKnownOrSaidToBeNew() async throws {
        func told(_ id: TaskRecord.ID, _ service: String, known: Bool = true) -> Command {
            var command = TaskCommand.closed(id, "2026-03-02 08:30") { $0.service = service }
            command.naming = known ? .known : nil
            return .logTask(command)
        }
        let desk = try await Desk.open()
        try await desk.does(told("T-1", "export"), by: "jia", at: Self.text)
        try await desk.refuses(
            .unknownService("exprot", nearest: ["export"], of: "T-2"), told("T-2", "exprot"), by: "jia", at: Self.text)
        // A word that is near to none is no slip of one.
        try await desk.does(told("T-5", "billing"), by: "jia", at: Self.text)
        try await desk.does(told("T-2", " export "), by: "jia", at: Self.text)
        try await desk.does(told("T-3", "exprot", known: false), by: "jia", at: Self.text)
        try await desk.does(told("T-4", "exprot"), by: "jia", at: Self.text)
    }

    @Test func aServiceOfTheCatalogueIsKnownByItsTitleWhateverItsCase() async throws {
        var files = Office.files()
        files["support/services.yaml"] = """
            schema: handover/v1
            services:
              - id: exports
                title: Nightly export
                parts: [{ title: Night, covers: [Export] }]

            """
        let desk = try await Desk()
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        func opened(_ service: String) -> Command {
            var report = TaskReport(task: "T-1")
            (report.service, report.capability) = (service, "")
            return .openTask(TaskCommand(report: report, naming: .known))
        }
        try await desk.refuses(
            .unknownService("export", nearest: ["Nightly export", "exports"], of: "T-1"), opened("export"), by: "jia",
            at: Self.text)
        try await desk.does(opened("nightly EXPORT"), by: "jia", at: Self.text)
        // What was left empty was not said.
        #expect(try desk.task("T-1", at: Self.text).capability == nil)
    }

    /// Each step with who made it, and how many questions were asked and answered meanwhile; what only waits is none.
    @Test func theDifferenceTellsOfStepsAndQuestions() async throws {
        let desk = try await Desk.open()
        for person in ["lin", "han"] as [Person.ID] { try await desk.does(set(.solo), by: person, at: Self.text) }
        try await desk.does(
            .askHelp(question: "How?", capability: "deploying", document: nil, effective: nil), by: "jia",
            at: "2026-03-03 09:00")
        let answer = Command.answerHelp(entry: 4, document: nil, link: "https://kb.example/how", note: nil)
        try await desk.does(answer, by: "wang", at: "2026-03-04 09:00")
        try await desk.does(set(.observe, reason: "Two breaches"), by: "han", at: "2026-03-05 09:00")
        try await desk.does(set(.shadow), by: "lin", at: "2026-03-06 09:00")
        func changes(_ from: String, _ to: String) throws -> [Difference.Change] {
            let question = Question.difference(from: .instant(time(from)), to: .instant(time(to)), known: nil)
            guard case .difference(let difference) = try desk.ask(question, at: "2026-03-10 09:00") else {
                throw WrongAnswer()
            }
            return difference.changes.filter { change in
                switch change {
                case .phase, .questions: true
                case .verdict, .acceptance, .item, .capability, .module, .measure, .demonstration,
                    .definitions, .checkpointRecorded, .round, .blockerGone, .blockerNew:
                    false
                }
            }
        }
        let forward = PhaseStep(phase: .solo, from: Self.today, by: ["lin", "han"], entries: [2, 3])
        let back = PhaseStep(
            phase: .observe, from: day("2026-03-05"), by: ["han"], entries: [6], reason: "Two breaches")
        #expect(
            try changes("2026-03-02 08:30", "2026-03-10 09:00") == [
                .phase(forward), .phase(back), .questions(asked: 1, answered: 1),
            ])
        #expect(try changes("2026-03-03 10:00", "2026-03-04 10:00") == [.questions(asked: 0, answered: 1)])
        #expect(try changes("2026-03-05 10:00", "2026-03-10 09:00") == [])
    }

    /// Phases and checkpoints are no part of the history of the acceptance, nor is what took them back.
    @Test func theHistoryOfTheAcceptanceHasNoPhases() async throws {
        let desk = try await Desk.open()
        try await desk.does(set(.shadow), by: "lin", at: Self.text)
        let waiver = Command.waiveBlocker(.measure(.independence), until: day("2026-03-20"), reason: "few")
        try await desk.does(waiver, by: "lin", at: Self.text)
        try await desk.does(.revoke(entry: 3, reason: "not yet"), by: "lin", at: Self.text)
        guard case .entries(let entries) = try desk.ask(.history(.acceptance), at: Self.text) else {
            throw WrongAnswer()
        }
        #expect(entries.map(\.number) == [3, 4])
    }

    /// In the same answer, so that both are of one moment.
    @Test func aTaskComesWithThePhasesThatSayWhoseItIs() async throws {
        let desk = try await Desk.open()
        for person in ["lin", "han"] as [Person.ID] { try await desk.does(set(.solo), by: person, at: Self.text) }
        try await desk.does(.logTask(.closed("T-1", "2026-03-03 10:00")), by: "jia", at: "2026-03-03 11:00")
        let answer = try desk.ask(.task("T-1"), at: "2026-03-03 12:00")
        guard case .task(let task?, let entries, let standing) = answer else { throw WrongAnswer() }
        #expect(entries.map(\.number) == [4])
        #expect(standing.phases.responsible(for: task, in: Office.zone)?.phase == .solo)
        #expect(try standing.phases == history(desk, at: "2026-03-03 12:00"))
    }

    @Test func onlyLeadsAndNotInThePastAndNotTwice() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .notLead(person: "wang", leads: ["lin", "lu", "han"]), set(.shadow), by: "wang", at: Self.text)
        let yesterday = day("2026-03-01")
        try await desk.refuses(
            .untilPassed(yesterday, today: Self.today, field: "from"), set(.shadow, from: yesterday), by: "lin",
            at: Self.text)
        try await desk.refuses(.phaseStands(.observe), set(.observe, reason: "x"), by: "lin", at: Self.text)
        try await desk.does(set(.shadow), by: "lin", at: Self.text)
        try await desk.refuses(.alreadyProposed(by: "lin"), set(.shadow), by: "lu", at: Self.text)
        try await desk.does(set(.shadow), by: "han", at: Self.text)
        try await desk.refuses(.phaseStands(.shadow), set(.shadow), by: "lin", at: Self.text)
        try await desk.refuses(
            .notRevocable(entry: 2, kind: .phaseSet), .revoke(entry: 2, reason: "x"), by: "lin", at: Self.text)
    }

    /// What replaces a move back that is to come takes both sides, though it moves nothing today.
    @Test func oneSideAloneDoesNotCancelAMoveBackToCome() async throws {
        let desk = try await Desk.open()
        for person in ["lin", "han"] as [Person.ID] { try await desk.does(set(.solo), by: person, at: Self.text) }
        let later = day("2026-04-01")
        try await desk.does(set(.observe, from: later, reason: "Two breaches"), by: "lin", at: Self.text)
        try await desk.does(set(.solo), by: "han", at: Self.text)
        #expect(try history(desk).proposals.map(\.by) == ["han"])
        #expect(try history(desk).phase("export", .p2, on: later) == .observe)
        try await desk.does(set(.solo), by: "lin", at: Self.text)
        #expect(try history(desk).phase("export", .p2, on: later) == .solo)
    }

    /// Also where a step to the same phase, which was made before, begins later.
    @Test func whatIsAndWillBeSoStands() async throws {
        let desk = try await Desk.open()
        for from in [day("2026-03-12"), Self.today] {
            for person in ["lin", "han"] as [Person.ID] {
                try await desk.does(set(.solo, from: from), by: person, at: Self.text)
            }
        }
        try await desk.refuses(.phaseStands(.solo), set(.solo, reason: "again"), by: "lin", at: Self.text)
    }

    /// A task keeps the side of the day it was opened, whatever is agreed later.
    @Test func aTaskOfBeforeStaysWhoseItWas() async throws {
        let desk = try await Desk.open()
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(set(.solo, "export", from: day("2026-03-05")), by: person, at: Self.text)
        }
        for (id, opened, side) in [
            ("T-1", "2026-03-04 23:00", Side.delivering), ("T-2", "2026-03-05 00:00", .receiving),
        ] {
            var report = TaskReport(task: TaskRecord.ID(id))
            (report.service, report.opened) = ("export", .instant(time(opened)))
            try await desk.does(.openTask(TaskCommand(report: report)), by: "jia", at: "2026-03-09 09:00")
            let task = try desk.task(TaskRecord.ID(id), at: "2026-03-09 09:00")
            let found = try history(desk, at: "2026-03-09 09:00").responsible(for: task, in: Office.zone)
            #expect(found?.phase.responsible == side, "\(id)")
        }
    }
}
