import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// The office looks at independence every Monday from 9 March; the 23rd counts what was closed up to the 16th.
@Suite("Checkpoints recorded in the ledger")
struct CheckpointTests {
    private let checkpoint = day("2026-03-23")
    private let after = "2026-03-24 09:00"

    /// Thirty tasks that jia did alone on 10 March, but for the first few, with which she was helped.
    private func desk(helped: Int = 2, _ edits: [Office.Edit] = []) async throws -> Desk {
        let desk = try await Desk.open(edits)
        for number in 1...30 {
            let level: SupervisionLevel = number <= helped ? .prompted : .alone
            try await desk.does(
                .logTask(
                    .closed(TaskRecord.ID("T-\(number)"), "2026-03-10 10:00", level) { report in
                        report.helpedBy = number <= helped ? .delivering : nil
                        report.severity = .p1
                    }), by: "jia", at: "2026-03-11 09:00")
        }
        return desk
    }

    private func overturn(_ task: TaskRecord.ID, _ level: SupervisionLevel) -> Command {
        .overturnTask(
            task: task, levels: [WorkerCommand(person: "jia", level: level)],
            helpedBy: level.isIndependent ? .colleague : .delivering, reason: "I was there")
    }

    private func detail(_ desk: Desk, at text: String, _ time: Question.Time = .now) throws -> [CheckpointState] {
        guard case .measure(let detail) = try desk.ask(.measure(.independence, by: [], time), at: text) else {
            throw WrongAnswer()
        }
        return detail.measure.recorded
    }

    private func record(_ recorded: Recorded) throws -> CheckpointRecord {
        guard case .checkpointRecorded(let record) = recorded.record.statement else { throw WrongAnswer() }
        return record
    }

    @Test func theNumbersComeFromTheLedger() async throws {
        let desk = try await desk()
        let fact = try record(await desk.does(.recordCheckpoint(day: nil), by: "han", at: after))
        let rows = try desk.ledger.read {
            try $0.windowDigest(closed: day("2026-01-23")...day("2026-03-16"), asOf: checkpoint)
        }
        #expect(rows.count == WindowCount(independent: 28, assisted: 2))
        #expect(
            fact
                == CheckpointRecord(
                    day: checkpoint, closed: day("2026-01-23")...day("2026-03-16"), seen: rows, state: .observed,
                    rule: CheckpointRule(target: 900_000, tasks: 30, confidence: 950_000),
                    definitions: try desk.readiness(at: after).definitions))
        let state = try #require(try detail(desk, at: after).first)
        #expect(state.entry == 32 && state.by == "han" && state.at == time(after) && !state.isChanged)
        #expect(
            state.stands
                == .init(
                    seen: rows.count, now: rows.count, state: .observed, seenRows: rows.rows, rows: rows.rows))
        // Where all is asked at once, the counts alone are compared.
        let short = try desk.independence(at: after).recorded
        #expect(short.map(\.stands) == [.init(seen: rows.count, now: rows.count, state: .observed)])
        #expect(try desk.independence(at: after, .init(asOf: checkpoint)).recorded == [])
    }

    @Test func onlyAScheduledDayThatIsOverByALead() async throws {
        let desk = try await desk()
        let leads: [Person.ID] = ["lin", "lu", "han"]
        try await desk.refuses(
            .notLead(person: "wang", leads: leads), .recordCheckpoint(day: nil), by: "wang", at: after)
        for wrong in ["2026-03-22", "2026-03-30", "2026-03-02", "2026-02-23"] {
            try await desk.refuses(
                .notACheckpoint(day: day(wrong), newest: checkpoint), .recordCheckpoint(day: day(wrong)), by: "lin",
                at: after)
        }
        // On the day itself tasks may still be reopened.
        try await desk.refuses(
            .notACheckpoint(day: checkpoint, newest: day("2026-03-16")), .recordCheckpoint(day: checkpoint), by: "lin",
            at: "2026-03-23 23:00")
        let fresh = try await Desk.open()
        try await fresh.refuses(
            .notACheckpoint(day: nil, newest: nil), .recordCheckpoint(day: nil), by: "lin", at: "2026-03-09 12:00")
    }

    @Test(arguments: [
        Office.Edit("targets:\n  independence: { at-least: 90%, gates: verdict }\n", ""),
        Office.Edit("at-least: 90%, gates: verdict", "at-least: 90%, gates: verdict, window: 5d"),
    ])
    func nothingIsRecordedWhereNothingIsLookedAt(edit: Office.Edit) async throws {
        let desk = try await desk([edit])
        try await desk.refuses(
            .notACheckpoint(day: nil, newest: nil), .recordCheckpoint(day: nil), by: "lin", at: after)
        #expect(try desk.independence(at: after).recorded == [])
    }

    private func desk(_ edits: [Office.Edit]) async throws -> Desk { try await desk(helped: 2, edits) }

    @Test func itIsRecordedOnceAndAgainWhereSomethingHasChanged() async throws {
        let desk = try await desk()
        try await desk.does(.recordCheckpoint(day: nil), by: "han", at: after)
        try await desk.refuses(
            .checkpointStands(checkpoint, entry: 32), .recordCheckpoint(day: checkpoint), by: "lin", at: after)
        try await desk.refuses(
            .notRevocable(entry: 32, kind: .checkpointRecorded), .revoke(entry: 32, reason: "x"), by: "han", at: after)
        // Other definitions that ask for the same change nothing.
        try await desk.does(.apply([Office.bilingualOrganisation]), by: "lin", at: after)
        try await desk.refuses(
            .checkpointStands(checkpoint, entry: 32), .recordCheckpoint(day: nil), by: "lin", at: after)
        let later = "2026-03-25 09:00"
        try await desk.does(overturn("T-30", .prompted), by: "wang", at: later)
        let state = try #require(try detail(desk, at: later).first)
        #expect(state.isChanged && state.recorded.state == .observed && state.stands.state == .observed)
        #expect(state.stands.seen.independent == 28 && state.stands.now.independent == 27)
        let second = try record(await desk.does(.recordCheckpoint(day: checkpoint), by: "lin", at: later))
        #expect(second.seen.count.independent == 28 && second.since?.count.independent == 27)
        #expect(try detail(desk, at: later).map(\.entry) == [32, 35])
        #expect(try detail(desk, at: later).map(\.isChanged) == [true, false])
        #expect(try !detail(desk, at: later, .init(asOf: .instant(time("2026-03-24 12:00"))))[0].isChanged)
        #expect(try desk.ledger.verify().damage == nil)
    }

    /// One task more and one less is another set of tasks with the same share.
    @Test func theDigestTellsTasksApartThatCountTheSame() async throws {
        let desk = try await desk()
        try await desk.does(.recordCheckpoint(day: nil), by: "han", at: after)
        try await desk.does(overturn("T-1", .alone), by: "wang", at: after)
        try await desk.does(overturn("T-30", .prompted), by: "wang", at: after)
        let measure = try desk.independence(at: after)
        #expect(measure.recorded.map(\.isChanged) == [false])
        let state = try #require(try detail(desk, at: after).first)
        #expect(state.isChanged && state.stands.now == state.recorded.seen.count)
        #expect(state.stands.seenRows == state.recorded.seen.rows && state.stands.rows != state.recorded.seen.rows)
        try await desk.does(.recordCheckpoint(day: nil), by: "han", at: after)
    }

    /// A task of before that is told later changes what stands, and nothing of what was to be seen that day.
    @Test func whatIsToldLateStandsBesideWhatWasSeen() async throws {
        let desk = try await desk()
        try await desk.does(.recordCheckpoint(day: nil), by: "han", at: after)
        try await desk.does(
            .logTask(.closed("T-31", "2026-03-12 10:00", nil)), by: "jia", at: "2026-03-25 09:00")
        let state = try #require(try detail(desk, at: "2026-03-25 09:00").first)
        let seen = WindowCount(independent: 28, assisted: 2)
        #expect(state.isChanged && state.stands.seen == seen && state.stands.seenRows == state.recorded.seen.rows)
        #expect(state.stands.now == WindowCount(independent: 28, assisted: 2, unrated: 1))
        let second = try record(
            await desk.does(.recordCheckpoint(day: nil), by: "lin", at: "2026-03-25 09:00"))
        #expect(second.seen == state.recorded.seen && second.since?.count.unrated == 1)
        // Taken back, the day is as it was recorded first.
        try await desk.does(.revoke(entry: 33, reason: "Somebody else's"), by: "jia", at: "2026-03-26 09:00")
        let states = try detail(desk, at: "2026-03-26 09:00")
        #expect(states.map(\.isChanged) == [false, true])
        #expect(try !desk.independence(at: "2026-03-26 09:00").recorded[0].isChanged)
    }

    /// What had been told by an instant is what counts, also of the time before.
    @Test func aProofOutlivesWhatWasToldLateAndTakenBack() async throws {
        let desk = try await desk(helped: 0)
        func proof(_ text: String) throws -> Measure.Checkpoint? { try desk.independence(at: text).demonstrated }
        let proved = Measure.Checkpoint(day: checkpoint, numerator: 30, denominator: 30)
        #expect(try proof(after) == proved)
        for number in 31...36 {
            try await desk.does(
                .logTask(
                    .closed(TaskRecord.ID("T-\(number)"), "2026-03-12 10:00", .prompted) { report in
                        report.helpedBy = .delivering
                        report.severity = .p1
                    }), by: "jia", at: "2026-03-25 09:00")
        }
        #expect(try proof("2026-03-25 10:00") == nil)
        for entry in 32...37 {
            try await desk.does(.revoke(entry: entry, reason: "Not ours"), by: "jia", at: "2026-03-26 09:00")
        }
        #expect(try proof("2026-03-26 10:00") == proved)
        let then = Question.Time(asOf: .instant(time("2026-03-25 12:00")))
        #expect(try desk.independence(at: "2026-03-26 10:00", then).demonstrated == nil)
        let before = Question.Time(knownAt: time("2026-03-24 12:00"))
        #expect(try desk.independence(at: "2026-03-26 10:00", before).demonstrated == proved)
        #expect(try desk.ledger.verify().damage == nil)
    }

    /// Why a proof fell is what its tasks come to by what is known afterwards; what somebody recorded is told beside it.
    @Test func theDifferenceTellsWhyAProofFellAndWhatWasRecorded() async throws {
        let desk = try await desk(helped: 0)
        func changes(_ from: String, _ to: String) throws -> [Difference.Change] {
            let question = Question.difference(from: .instant(time(from)), to: .instant(time(to)), known: nil)
            guard case .difference(let difference) = try desk.ask(question, at: "2026-03-28 09:00") else {
                throw WrongAnswer()
            }
            return difference.changes.filter { change in
                switch change {
                case .demonstration, .checkpointRecorded: true
                case .verdict, .acceptance, .item, .capability, .module, .measure, .round, .blockerGone, .blockerNew,
                    .phase, .questions, .definitions:
                    false
                }
            }
        }
        let fact = try await desk.does(.recordCheckpoint(day: nil), by: "han", at: after)
        for number in 1...4 {
            try await desk.does(
                overturn(TaskRecord.ID("T-\(number)"), .prompted), by: "wang", at: "2026-03-25 09:00")
        }
        let proved = Measure.Checkpoint(day: checkpoint, numerator: 30, denominator: 30)
        #expect(
            try changes("2026-03-23 12:00", "2026-03-24 12:00") == [
                .demonstration(.independence, from: nil, to: proved),
                .checkpointRecorded(.init(record: record(fact), entry: fact.receipt.entry, by: "han")),
            ])
        #expect(
            try changes("2026-03-24 12:00", "2026-03-26 12:00") == [
                .demonstration(
                    .independence, from: proved, to: nil,
                    now: .init(
                        count: WindowCount(independent: 26, assisted: 4), state: .missed,
                        changed: (1...4).map {
                            .init(task: TaskRecord.ID("T-\($0)"), from: .independent, to: .assisted)
                        }))
            ])
        // Whose tasks they are is nothing for who sees their own alone.
        let question = Question.difference(
            from: .instant(time("2026-03-24 12:00")), to: .instant(time("2026-03-26 12:00")), known: nil)
        let reply = try desk.tracker.ask(question, by: .person("jia"), clock: .machine(time("2026-03-28 09:00")))
        guard case .difference(let seen) = reply.answer else { throw WrongAnswer() }
        #expect(
            seen.changes.contains(
                .demonstration(
                    .independence, from: proved, to: nil,
                    now: .init(count: WindowCount(independent: 26, assisted: 4), state: .missed))))
    }

    @Test func leadsAreAskedToRecordItOnce() async throws {
        let desk = try await desk()
        func steps(_ person: Person.ID, at text: String) throws -> [NextStep.Action] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: text) else { throw WrongAnswer() }
            return steps.map(\.action)
        }
        #expect(try steps("lin", at: after).contains(.recordCheckpoint(checkpoint)))
        #expect(try steps("han", at: after).contains(.recordCheckpoint(checkpoint)))
        #expect(try !steps("jia", at: after).contains(.recordCheckpoint(checkpoint)))
        // On the 16th the window had nothing older than a week.
        #expect(try !steps("lin", at: "2026-03-17 09:00").contains(.recordCheckpoint(day("2026-03-16"))))
        try await desk.does(.recordCheckpoint(day: nil), by: "lin", at: after)
        #expect(try !steps("han", at: after).contains(.recordCheckpoint(checkpoint)))
    }
}
