import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// What is asked as of an instant is what would have been said then.
@Suite struct InstantTests {
    /// Asked right after each record, and again when everything else had come.
    @Test(arguments: [3, 14, 15]) func anInstantIsReplayed(seed: UInt64) async throws {
        let desk = try await Desk()
        var random = RandomCommands(seed: seed)
        var model = NaiveModel(now: time("2026-03-02 08:00"))
        let first = Submission(.apply([]), by: "lin", key: "first")
        model.accept(first)
        try await desk.does(first.command, by: "lin", at: "2026-03-02 08:00", key: "first")
        let questions = [
            Question.readiness, { .next("wang", $0) }, { .next("jia", $0) }, { .tasks(TaskQuery(time: $0)) },
            { .history(.capability("deploying"), $0) }, { .assessments(nil, $0) }, { .item("team/rota", $0) },
        ]
        var said: [(at: Instant, answers: [Answer])] = []
        for _ in 1...120 {
            model.now = model.now.adding(milliseconds: Int64(random.dice.next() % 7) * 3_600_000 + 1)
            let submissions = random.batch(of: 4, model)
            let results = try await desk.tracker.submit(submissions, identified: .session, clock: .machine(model.now))
            for (submission, result) in zip(submissions, results) {
                if let recorded = try? result.get(), !recorded.receipt.wasThere { model.accept(submission) }
            }
            said.append((model.now, try questions.map { try answer($0(.now), desk, at: model.now) }))
        }
        let end = model.now.adding(days: 3)
        for (at, answers) in said.filter({ _ in random.dice.chance(30) }) {
            let asked = Question.Time(asOf: .instant(at), knownAt: at)
            for (question, then) in zip(questions, answers) {
                #expect(try answer(question(asked), desk, at: end) == then, "\(question(asked))")
            }
        }
    }

    /// The answer without what says that it was known at an instant.
    private func answer(_ question: Question, _ desk: Desk, at now: Instant) throws -> Answer {
        let answer = try desk.tracker.ask(question, by: .machine, clock: .machine(now)).answer
        guard case .readiness(var readiness) = answer else { return answer }
        readiness.ledger.knownAt = nil
        return .readiness(readiness)
    }
}
