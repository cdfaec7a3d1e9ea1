import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rules 3 and 7: taking back what was said of a task")
struct TaskRevokingTests {
    static let now = "2026-03-04 12:00"
    static let reason = "a slip"

    static func revoke(_ entry: Int, of task: TaskRecord.ID? = nil) -> Command {
        .revoke(entry: entry, task: task, reason: reason)
    }

    /// What would refuse to take an entry back; nil when it could be.
    func refusal(_ desk: Desk, _ entry: Int, by person: Person.ID) async throws -> Refusal? {
        do {
            try await desk.does(Self.revoke(entry), by: person, at: Self.now, rehearsal: true)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    // MARK: Who

    @Test func whoTakesBackWhat() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "wang", at: Self.now)
        try await desk.does(.rateTask(task: "T-1", rating: 2), by: "han", at: Self.now)
        try await desk.does(.openTask(TaskCommand("T-2")), by: "zhao", at: Self.now)
        let may: [Int: Set<Person.ID>] = [
            // Of jia's report: that others rest on it is said to those who may, and to nobody else.
            2: ["jia", "han", "wang", "zhao", "chen", "wei", "rui"], 3: ["wang", "lin", "lu"],
            4: ["han", "wang", "zhao", "chen", "wei", "rui"],
            5: ["zhao", "lin", "lu", "wang", "chen", "wei", "rui"],
        ]
        // Who made it, the leads of their team, and the assessors of today where it is no review.
        let assessors: [Person.ID] = ["wang", "zhao", "chen", "wei", "rui"]
        let named: [Int: [Person.ID]] = [
            2: ["jia", "han"] + assessors, 3: ["wang", "lin", "lu"], 4: ["han"] + assessors,
            5: ["zhao", "lin", "lu", "wang", "chen", "wei", "rui"],
        ]
        let people: [Person.ID] = [
            "lin", "lu", "wang", "zhao", "chen", "wei", "han", "jia", "yi", "rui", "dora", "audra",
        ]
        for (entry, allowed) in may {
            for person in people {
                let found = try await refusal(desk, entry, by: person)
                let free = entry == 2 ? Refusal.laterEntriesStand("T-1", entry: 2, later: [4, 3]) : nil
                let expected =
                    allowed.contains(person)
                    ? free : .notOwnEntry(person: person, entry: entry, allowed: named[entry] ?? [])
                #expect(found == expected, "\(person) of entry \(entry)")
            }
        }
    }

    @Test func nobodyTakesBackAJudgementOfTheirOwnWork() async throws {
        let workers = [WorkerCommand(person: "lin"), WorkerCommand(person: "jia", level: .alone)]
        for edits in [[], [Office.noSeparation]] {
            let desk = try await Desk.open(edits)
            let told = TaskCommand("T-1", workers) { $0.closed = .instant(time("2026-03-04 10:00")) }
            try await desk.does(.logTask(told), by: "lu", at: Self.now)
            try await desk.does(.confirmTask(task: "T-1", note: nil), by: "wang", at: Self.now)
            try await desk.does(.logTask(.closed("T-2", "2026-03-04 10:00", by: "han")), by: "han", at: Self.now)
            try await desk.does(.rateTask(task: "T-2", rating: 1), by: "rui", at: Self.now)
            // lin worked on it, lu reported it, han did what rui rated.
            for (entry, person) in [(3, "lin"), (3, "lu"), (5, "han")] as [(Int, Person.ID)] {
                let expected = edits.isEmpty ? Refusal.ownRecord(person: person) : nil
                #expect(try await refusal(desk, entry, by: person) == expected, "\(person) of entry \(entry)")
            }
            #expect(try await refusal(desk, 3, by: "wang") == nil)
        }
    }

    // MARK: In which order

    @Test func stepsGoNewestFirstAndWhatIsAddedAtAnyTime() async throws {
        let desk = try await Desk.open()
        let own = [WorkerCommand(person: "jia", level: .alone)]
        try await desk.does(.openTask(TaskCommand("T-1", own)), by: "jia", at: "2026-03-04 09:00")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:10")
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(.logTask(TaskCommand("T-1") { $0.title = "A tale" }), by: "jia", at: "2026-03-04 10:10")
        try await desk.does(.rateTask(task: "T-1", rating: 3), by: "rui", at: "2026-03-04 10:20")
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "wang", at: "2026-03-04 10:30")
        func expect(_ expected: [Int: Refusal?]) async throws {
            for (entry, refusal) in expected {
                #expect(try await self.refusal(desk, entry, by: entry == 7 ? "wang" : "rui") == refusal, "\(entry)")
            }
        }
        try await expect([
            2: .reviewStands("T-1", entry: 2, review: 7), 3: nil, 4: .reviewStands("T-1", entry: 4, review: 7), 5: nil,
            6: nil, 7: nil,
        ])
        try await desk.does(Self.revoke(7), by: "wang", at: Self.now)
        #expect(try desk.task("T-1", at: Self.now).review == .open)
        try await expect([
            2: .laterEntriesStand("T-1", entry: 2, later: [6, 5, 4, 3]), 3: nil,
            4: .laterEntriesStand("T-1", entry: 4, later: [6]), 5: nil, 6: nil, 7: .alreadyRevoked(entry: 7),
        ])
        for entry in [3, 6, 4] { try await desk.does(Self.revoke(entry), by: "rui", at: Self.now) }
        let left = try desk.task("T-1", at: Self.now)
        #expect([left.responded, left.closed] == [nil, nil])
        #expect(left.title == "A tale")
        #expect(left.rating == nil)
        // It is open again, and goes on.
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: Self.now)
    }

    @Test func aRoundRestsOnTheReopeningBeforeIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-02 10:00")), by: "jia", at: "2026-03-02 12:00")
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "jia", at: "2026-03-03 12:00")
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 10:00")
        #expect(try await refusal(desk, 2, by: "jia") == .laterEntriesStand("T-1", entry: 2, later: [4, 3]))
        #expect(try await refusal(desk, 3, by: "jia") == .laterEntriesStand("T-1", entry: 3, later: [4]))
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
        for entry in [4, 3] { try await desk.does(Self.revoke(entry), by: "jia", at: Self.now) }
        #expect(try desk.counts(at: Self.now) == [1, 1, 0])
        #expect(try desk.task("T-1", at: Self.now).closed == .instant(time("2026-03-02 10:00")))
    }

    @Test func aReviewRestsOnTheLevelsThatWereToldBeforeIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .logTask(TaskCommand("T-1") { $0.closed = .instant(time("2026-03-04 10:00")) }), by: "jia", at: Self.now)
        let own = TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)])
        try await desk.does(.logTask(own), by: "jia", at: Self.now)
        try await desk.does(.logTask(TaskCommand("T-1") { $0.title = "A tale" }), by: "jia", at: Self.now)
        let down = [WorkerCommand(person: "jia", level: .guided)]
        try await desk.does(
            .overturnTask(task: "T-1", levels: down, helpedBy: nil, reason: "no"), by: "wang", at: Self.now)
        #expect(try await refusal(desk, 2, by: "jia") == .reviewStands("T-1", entry: 2, review: 5))
        #expect(try await refusal(desk, 3, by: "jia") == .reviewStands("T-1", entry: 3, review: 5))
        #expect(try await refusal(desk, 4, by: "jia") == nil)
        try await desk.does(Self.revoke(5), by: "wang", at: Self.now)
        // As it had been reported.
        #expect(try desk.task("T-1", at: Self.now).workers.map(\.level) == [.alone])
        #expect(try await refusal(desk, 3, by: "jia") == nil)
        // A title alone makes no task.
        #expect(try await refusal(desk, 2, by: "jia") == .laterEntriesStand("T-1", entry: 2, later: [4, 3]))
    }

    @Test func whatStaysOfATaskMayBeItsClosingAlone() async throws {
        let desk = try await Desk.open()
        try await desk.does(.openTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 09:00")
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.does(Self.revoke(2), by: "jia", at: Self.now)
        let left = try desk.task("T-1", at: Self.now)
        #expect(left.opened == nil)
        #expect(left.closed == .instant(time("2026-03-04 10:00")))
        #expect(try desk.counts(at: Self.now) == [1, 1, 0])
    }

    // MARK: Which entry

    @Test func withoutANumberItIsTheNewestThatOneMayTakeBack() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.does(.logTask(TaskCommand("T-1") { $0.title = "A tale" }), by: "jia", at: Self.now)
        try await desk.does(.rateTask(task: "T-1", rating: 3), by: "han", at: Self.now)
        let newest = Command.revokeTask(task: "T-1", reason: Self.reason)
        try await desk.refuses(
            .notOwnEntry(person: "yi", entry: 4, allowed: ["han", "wang", "zhao", "chen", "wei", "rui"]),
            newest, by: "yi", at: Self.now)
        let first = try await desk.does(newest, by: "jia", at: Self.now, key: "once")
        #expect(first.record.statement == .revoked(Revocation(entry: 3, task: "T-1", reason: Self.reason)))
        #expect(first.record.effective == first.record.at)
        let again = try await desk.does(newest, by: "jia", at: Self.now, key: "once")
        #expect(again.receipt.entry == first.receipt.entry)
        #expect(again.receipt.wasThere)
        try await desk.refuses(
            .laterEntriesStand("T-1", entry: 2, later: [4]), newest, by: "jia", at: Self.now)
        for entry in [4, 2] {
            let taken = try await desk.does(newest, by: "han", at: Self.now)
            #expect(taken.record.statement == .revoked(Revocation(entry: entry, task: "T-1", reason: Self.reason)))
        }
        try await desk.refuses(.nothingToRevoke(task: "T-1"), newest, by: "han", at: Self.now)
        try await desk.refuses(
            .unknownTask("T-9", nearest: []), .revokeTask(task: "T-9", reason: Self.reason), by: "han", at: Self.now)
        try await desk.refuses(
            .reasonMissing, .revokeTask(task: "T-1", reason: " "), by: "han", at: Self.now)
    }

    @Test func anEntryAboutSomethingElseIsRefused() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.does(.logTask(.closed("T-2", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.refuses(
            .nothingToRevoke(task: "T-1", entry: 3), Self.revoke(3, of: "T-1"), by: "jia", at: Self.now)
        try await desk.refuses(
            .nothingToRevoke(task: "T-1", entry: 1), Self.revoke(1, of: "T-1"), by: "jia", at: Self.now)
        try await desk.refuses(
            .unknownTask("T-3", nearest: ["T-1", "T-2"]), Self.revoke(3, of: "T-3"), by: "jia", at: Self.now)
        try await desk.does(Self.revoke(3, of: "T-2"), by: "jia", at: Self.now)
        // A revocation is about the task, and is not taken back itself.
        try await desk.refuses(
            .notRevocable(entry: 4, kind: .revoked), Self.revoke(4, of: "T-2"), by: "jia", at: Self.now)
    }

    // MARK: What it means

    /// As it stood: the closing of the 4th until it is corrected on the 10th, the one of the 3rd from then on.
    @Test func aCorrectionHoldsFromWhenItIsMade() async throws {
        let desk = try await Desk.open()
        let told = TaskCommand.closed("T-1", "2026-03-04 10:00") { $0.severity = .p1 }
        try await desk.does(.logTask(told), by: "jia", at: "2026-03-05 09:00")
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "wang", at: "2026-03-06 09:00")
        for (entry, person) in [(3, "wang"), (2, "jia")] as [(Int, Person.ID)] {
            try await desk.does(Self.revoke(entry), by: person, at: "2026-03-10 09:00")
        }
        try await desk.does(.logTask(.closed("T-1", "2026-03-03 10:00", .guided)), by: "jia", at: "2026-03-12 09:00")
        let end = "2026-03-12 10:00"
        func stood(_ text: String) throws -> String {
            let day = try #require(Day(text))
            let task = try desk.ledger.read { try $0.task("T-1", asOf: day) }
            let measure = try desk.independence(at: end, .init(asOf: day))
            let counts = [measure.numerator, measure.denominator, measure.reviewed].map(String.init)
            let closed = task?.closed.map { $0.day(in: Office.zone).description } ?? "nothing"
            return "\(closed) \(task?.review.rawValue ?? "") \(counts.joined(separator: " "))"
        }
        #expect(try stood("2026-03-03") == "nothing  0 0 0")
        #expect(try stood("2026-03-05") == "2026-03-04 open 1 1 0")
        #expect(try stood("2026-03-09") == "2026-03-04 confirmed 1 1 1")
        #expect(try stood("2026-03-10") == "2026-03-03 open 0 1 0")
        #expect(try stood("2026-03-12") == "2026-03-03 open 0 1 0")
        // What was known before it was taken back, and between the two.
        for (known, counts) in [("2026-03-09 12:00", [1, 1]), ("2026-03-11 12:00", [0, 0])] {
            let measure = try desk.independence(at: end, .init(knownAt: time(known)))
            #expect([measure.numerator, measure.denominator] == counts, "\(known)")
        }
        #expect(try desk.readiness(at: end).measures == desk.readiness(at: end, .init(knownAt: time(end))).measures)
        #expect(try desk.ledger.verify().damage == nil)
        let kept = try TallyDimension.allCases.map { dimension in try desk.ledger.read { try $0.changes(dimension) } }
        try desk.ledger.rebuild()
        #expect(
            try TallyDimension.allCases.map { dimension in try desk.ledger.read { try $0.changes(dimension) } } == kept)
    }

    @Test func aTaskOfWhichNothingStandsIsWithdrawn() async throws {
        let desk = try await Desk.open()
        let told = TaskCommand.closed("T-1", "2026-03-04 10:00") {
            $0.title = "A tale"
            $0.severity = .p1
            $0.capability = "deploying"
        }
        try await desk.does(.logTask(told), by: "jia", at: Self.now)
        #expect(try desk.ledger.read { try $0.lastUses(asOf: day("2026-03-05")) }.count == 1)
        try await desk.does(.revokeTask(task: "T-1", reason: Self.reason), by: "jia", at: "2026-03-06 09:00")
        let later = "2026-03-07 09:00"
        #expect(try desk.counts(at: later) == [0, 0, 0])
        #expect(try desk.independence(at: later).toReview == 0)
        #expect(try desk.ledger.read { try $0.lastUses(asOf: day("2026-03-07")) } == [])
        #expect(
            try desk.ledger.read {
                try $0.recentEligible(limit: 3, closedThrough: day("2026-03-07"), asOf: day("2026-03-07"))
            } == [])
        guard case .tasks(let listed) = try desk.ask(.tasks(TaskQuery()), at: later),
            case .task(let record, let history, _) = try desk.ask(.task("T-1"), at: later),
            case .entries(let entries) = try desk.ask(.history(.task("T-1")), at: later),
            case .steps(let steps) = try desk.ask(.next("wang"), at: later)
        else { throw WrongAnswer() }
        #expect(listed == [])
        #expect(record == nil)
        #expect(history.map(\.number) == [2, 3])
        #expect(entries == history)
        #expect(!steps.contains { if case .confirmTask = $0.action { true } else { false } })
        let before = try desk.independence(at: later, .init(asOf: day("2026-03-05")))
        #expect([before.numerator, before.denominator] == [1, 1])
        for command: Command in [
            .confirmTask(task: "T-1", note: nil), .rateTask(task: "T-1", rating: 3),
            .respondTask(task: "T-1", when: nil), .reopenTask(task: "T-1", when: nil, note: nil),
            .resolveTask(TaskCommand("T-1")),
        ] {
            try await desk.refuses(.taskWithdrawn("T-1", entry: 3), command, by: "wang", at: later)
        }
        // Its id is free, and nothing of what was said before is left.
        let anew = try await desk.does(.logTask(.closed("T-1", "2026-03-05 10:00")), by: "jia", at: later)
        #expect(anew.receipt.entry == 4)
        let task = try desk.task("T-1", at: later)
        #expect(task.title == nil)
        #expect(task.toldSeverity == nil)
        #expect(task.earlierClosings == [])
        let again = try await desk.does(.logTask(.closed("T-1", "2026-03-05 10:00")), by: "jia", at: later)
        #expect(again.receipt.entry == 4)
        #expect(try desk.counts(at: later) == [1, 1, 0])
        try await desk.refuses(.taskExists("T-1"), .openTask(TaskCommand("T-1")), by: "jia", at: later)
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func aTaskWithdrawnOnItsDayWasNeverThere() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.does(Self.revoke(2), by: "jia", at: "2026-03-04 13:00")
        for day in ["2026-03-04", "2026-03-05"] {
            let measure = try desk.independence(at: "2026-03-06 09:00", .init(asOf: HandoverTrackerTests.day(day)))
            #expect(measure.denominator == 0)
        }
        try await desk.does(.openTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 14:00")
        #expect(try desk.ledger.verify().damage == nil)
    }

    // MARK: Tables that are imported again

    @Test func aTableDoesNotBringAWithdrawnTaskBack() async throws {
        let desk = try await Desk.open()
        var row = TaskCommand.closed("T-1", "2026-03-04 10:00")
        row.origin = .table
        let key = try row.importKey()
        try await desk.does(.logTask(row), by: "han", at: Self.now, key: key)
        try await desk.does(Self.revoke(2), by: "han", at: Self.now)
        // By the same person with the same key, by another, and saying something else.
        var other = row
        other.report.title = "A tale"
        for (command, person) in [(row, "han"), (row, "wang"), (other, "han")] as [(TaskCommand, Person.ID)] {
            await #expect(throws: Refusal.taskWithdrawn("T-1", entry: 3)) {
                try await desk.does(.logTask(command), by: person, at: Self.now, key: try command.importKey())
            }
        }
        var byHand = row
        byHand.origin = nil
        try await desk.does(.logTask(byHand), by: "han", at: Self.now)
        // Now the row says what stands.
        let again = try await desk.does(.logTask(row), by: "han", at: Self.now, key: key)
        #expect(again.receipt.entry == 4)
        #expect(again.receipt.wasThere)
    }

    @Test func aTableDoesNotUndoACorrection() async throws {
        let desk = try await Desk.open()
        var row = TaskCommand.closed("T-1", "2026-03-04 10:00")
        row.report.severity = .p1
        row.origin = .table
        let key = try row.importKey()
        try await desk.does(.logTask(row), by: "han", at: Self.now, key: key)
        try await desk.does(Self.revoke(2), by: "han", at: Self.now)
        // It was no P1, and how bad it was is not known: nothing stands against the row but the revocation.
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "han", at: Self.now)
        for person in ["han", "wang"] as [Person.ID] {
            await #expect(throws: Refusal.takenBack("T-1", field: "severity", entry: 3)) {
                try await desk.does(.logTask(row), by: person, at: Self.now, key: key)
            }
        }
        #expect(try desk.task("T-1", at: Self.now).toldSeverity == nil)
        // What contradicts is named by what says otherwise now.
        try await desk.does(.logTask(TaskCommand("T-1") { $0.severity = .p3 }), by: "han", at: Self.now)
        await #expect(throws: Refusal.taskContradicts("T-1", field: "severity", entry: 5)) {
            try await desk.does(.logTask(row), by: "han", at: Self.now, key: key)
        }
        // By hand it may be said.
        try await desk.does(Self.revoke(5), by: "han", at: Self.now)
        try await desk.does(.logTask(TaskCommand("T-1") { $0.severity = .p1 }), by: "han", at: Self.now)
    }
}
