import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Reports of random handovers, made while they go on and again when they are over.
@Suite struct RandomReportTests {
    private static let subjects: [ReportSubject] = [
        .readiness(.week), .person("jia"), .person("rui"), .capability("deploying"), .acceptance,
        .support(.init(kind: .week)), .support(.init(kind: .month, desk: .own)),
    ]

    @Test(arguments: [5, 21, 34]) func whatWasReportedIsReportedAgain(seed: UInt64) async throws {
        let desk = try await Desk()
        var random = RandomCommands(seed: seed)
        var model = NaiveModel(now: time("2026-03-02 08:00"))
        let first = Submission(.apply([]), by: "lin", key: "first")
        model.accept(first)
        try await desk.does(first.command, by: "lin", at: "2026-03-02 08:00", key: "first")
        var made: [HandoverReport] = []
        for _ in 1...60 {
            model.now = model.now.adding(milliseconds: Int64(random.dice.next() % 30) * 3_600_000 + 1)
            let submissions = random.batch(of: 6, model)
            let results = try await desk.tracker.submit(submissions, identified: .session, clock: .machine(model.now))
            for (submission, result) in zip(submissions, results) {
                if let recorded = try? result.get(), !recorded.receipt.wasThere { model.accept(submission) }
            }
            guard random.dice.chance(45) else { continue }
            // Now, and days before and after it.
            let day = Office.zone.day(of: model.now).adding(days: Int(random.dice.next() % 30) - 10)
            for moment in [nil, Moment.day(day)] {
                made.append(
                    try report(random.dice.pick(Self.subjects), .init(asOf: moment), desk.tracker, at: model.now))
            }
        }
        #expect(made.count > 20 && made.last?.ledger.size ?? 0 > 50)
        let end = model.now.adding(days: 40)
        let fresh = Tracker(ledger: desk.ledger)
        for report in made {
            let pinned = Question.Time(asOf: .instant(report.asOf), known: .through(report.ledger.size))
            for tracker in [desk.tracker, fresh] {
                let again = try self.report(report.subject, pinned, tracker, at: end)
                #expect(again == report, "\(report.subject) \(report.asOf) by \(report.ledger.size)")
            }
        }
    }

    private func report(
        _ subject: ReportSubject, _ time: Question.Time, _ tracker: Tracker, at now: Instant
    ) throws -> HandoverReport {
        let answer = try tracker.ask(.report(subject, time), by: .machine, clock: .machine(now)).answer
        guard case .report(let report) = answer else { throw WrongAnswer() }
        return report
    }
}
