import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 7: what is told of a task that is there")
struct TellingTests {
    static let now = "2026-03-04 12:00"
    static let jia = WorkerCommand(person: "jia", level: .alone)

    @Test func theReceiptIsThatOfTheEntryWithWhichAllWasSaid() async throws {
        let desk = try await Desk.open()
        let told = TaskCommand.closed("T-1", "2026-03-04 10:00")
        let first = try await desk.does(.logTask(told), by: "jia", at: Self.now)
        let more = TaskCommand("T-1") { $0.title = "A tale" }
        let added = try await desk.does(.logTask(more), by: "jia", at: Self.now)
        #expect(added.receipt.entry == first.receipt.entry + 1)
        #expect(!added.receipt.wasThere)
        for (again, entry) in [(told, first), (more, added), (TaskCommand("T-1"), first)] {
            let receipt = try await desk.does(.logTask(again), by: "jia", at: Self.now).receipt
            #expect(receipt.entry == entry.receipt.entry)
            #expect(receipt.wasThere)
        }
        #expect(try desk.size == 3)
    }

    /// Until every level is said nothing is decided, and who helped may be told with them; afterwards no more.
    @Test(arguments: [SupervisionLevel.guided, .alone], [Helper.colleague, .delivering])
    func whoHelpedIsToldWithTheLevels(level: SupervisionLevel, helper: Helper) async throws {
        let desk = try await Desk.open()
        let imported = TaskCommand("T-1", [WorkerCommand(person: "jia")]) {
            $0.closed = .instant(time("2026-03-04 10:00"))
        }
        try await desk.does(.logTask(imported), by: "han", at: Self.now)
        let tap = TaskCommand("T-1", [WorkerCommand(person: "jia", level: level)]) { $0.helpedBy = helper }
        try await desk.does(.logTask(tap), by: "jia", at: Self.now)
        #expect(try desk.task("T-1", at: Self.now).helpedBy == helper)
        let other = TaskCommand("T-1") { $0.helpedBy = helper == .colleague ? .delivering : .colleague }
        await #expect(throws: Refusal.self) { try await desk.does(.logTask(other), by: "jia", at: Self.now) }
    }

    @Test func whatIsToldOtherwiseContradicts() async throws {
        let desk = try await Desk.open()
        let told = TaskCommand.closed("T-1", "2026-03-04 10:00") { report in
            report.title = "A tale"
            report.service = "shop"
            report.channel = "mail"
            report.reporter = "Mia"
            report.capability = "deploying"
            report.occurred = .instant(time("2026-03-04 08:00"))
            report.opened = .instant(time("2026-03-04 08:10"))
            report.responded = .instant(time("2026-03-04 08:20"))
            report.resolved = .instant(time("2026-03-04 09:00"))
            report.reopened = .instant(time("2026-03-04 11:00"))
            report.severity = .p3
            report.askedOf = .own
            report.helpedBy = .colleague
            report.marks = [.drill]
            report.drill = .passed
            report.rating = 4
        }
        try await desk.does(.logTask(told), by: "jia", at: Self.now)
        let other = Moment.instant(time("2026-03-04 08:30"))
        let tellings: [String: (inout TaskReport) -> Void] = [
            "title": { $0.title = "Another" }, "service": { $0.service = "till" }, "channel": { $0.channel = "phone" },
            "reporter": { $0.reporter = "Max" }, "capability": { $0.capability = "answering" },
            "occurred": { $0.occurred = other }, "opened": { $0.opened = other }, "responded": { $0.responded = other },
            "resolved": { $0.resolved = other }, "closed": { $0.closed = other }, "reopened": { $0.reopened = other },
            "helped_by": { $0.helpedBy = .delivering }, "marks": { $0.marks = [.drill, .takenOver] },
            "drill": { $0.drill = .failed }, "rating": { $0.rating = 5 },
            "severity": { $0.severity = .p1 }, "asked_of": { $0.askedOf = .delivering },
        ]
        for (field, tell) in tellings {
            try await desk.refuses(
                .taskContradicts("T-1", field: field, entry: 2), .logTask(TaskCommand("T-1", [], tell)), by: "jia",
                at: Self.now)
        }
    }

    @Test func aSeverityThatWasNotToldMayBeAdded() async throws {
        let desk = try await Desk.open()
        try await desk.does(.openTask(TaskCommand("T-1")), by: "jia", at: Self.now)
        let more = TaskCommand("T-1") {
            $0.severity = .p1
            $0.askedOf = .delivering
        }
        try await desk.does(.logTask(more), by: "jia", at: Self.now)
        #expect(try desk.task("T-1", at: Self.now).severity == .p1)
        #expect(try desk.task("T-1", at: Self.now).askedOf == .delivering)
        try await desk.refuses(
            .taskContradicts("T-1", field: "severity", entry: 3), .logTask(TaskCommand("T-1") { $0.severity = .p3 }),
            by: "jia",
            at: Self.now)
    }

    @Test func aTaskSaidToBeDoneIsClosedNowAndMayBeSaidAgain() async throws {
        let desk = try await Desk.open()
        var done = TaskCommand("T-1", [Self.jia])
        done.closing = .now
        let first = try await desk.does(.logTask(done), by: "jia", at: Self.now, key: "once")
        #expect(try desk.task("T-1", at: Self.now).closed == .instant(time(Self.now)))
        let again = try await desk.does(.logTask(done), by: "jia", at: "2026-03-05 12:00", key: "once")
        #expect(again.receipt.entry == first.receipt.entry && again.receipt.wasThere)
        var solved = TaskCommand("T-2", [Self.jia]) { $0.resolved = .day(day("2026-03-03")) }
        solved.closing = .now
        try await desk.does(.logTask(solved), by: "jia", at: Self.now)
        #expect(try desk.task("T-2", at: Self.now).closed == .day(day("2026-03-03")))
        // What is known already is not closed anew.
        try await desk.does(.openTask(TaskCommand("T-3")), by: "jia", at: Self.now)
        var level = TaskCommand("T-3", [Self.jia])
        level.closing = .now
        try await desk.does(.logTask(level), by: "jia", at: Self.now)
        #expect(try desk.task("T-3", at: Self.now).closed == nil)
    }

    @Test func aLevelThatNobodySaidIsNotConfirmed() async throws {
        let desk = try await Desk.open()
        let unsaid = WorkerCommand(person: "jia", level: nil)
        let closed = TaskCommand("T-1", [unsaid]) { $0.closed = .instant(time("2026-03-04 10:00")) }
        try await desk.does(.logTask(closed), by: "jia", at: Self.now)
        let confirm = Command.confirmTask(task: "T-1", note: nil)
        try await desk.refuses(.levelNotSaid("T-1"), confirm, by: "wang", at: Self.now)
        try await desk.does(.logTask(TaskCommand("T-1", [Self.jia])), by: "jia", at: Self.now)
        try await desk.does(confirm, by: "wang", at: Self.now)
    }

    @Test func whoWorkedOnItMayBeAddedLater() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .logTask(TaskCommand("T-1") { $0.closed = .instant(time("2026-03-04 10:00")) }), by: "jia", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [0, 0, 1])
        try await desk.does(.logTask(TaskCommand("T-1", [Self.jia])), by: "jia", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [1, 1, 0])
    }

    @Test func anOpenTaskMayBeToldToBeClosed() async throws {
        let desk = try await Desk.open()
        try await desk.does(.openTask(TaskCommand("T-1", [Self.jia])), by: "jia", at: "2026-03-04 09:00")
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "opened", later: "closed"),
            .logTask(.closed("T-1", "2026-03-04 08:59")), by: "jia", at: Self.now)
        let marked = TaskCommand.closed("T-1", "2026-03-04 10:00") {
            $0.marks = [.takenOver]
            $0.helpedBy = .delivering
        }
        try await desk.does(.logTask(marked), by: "jia", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
    }

    @Test func whatDecidesAnOutcomeIsNotAddedOnceItIsClosed() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00", .guided)), by: "jia", at: Self.now)
        let tellings: [String: (inout TaskReport) -> Void] = [
            "marks": { $0.marks = [.cancelled] }, "drill": { $0.drill = .passed },
            "helped_by": { $0.helpedBy = .colleague },
        ]
        for (field, tell) in tellings {
            try await desk.refuses(
                .taskContradicts("T-1", field: field, entry: 2), .logTask(TaskCommand("T-1", [], tell)), by: "jia",
                at: Self.now)
        }
        // While nobody is said to have worked on it, help decides nothing yet.
        try await desk.does(
            .logTask(TaskCommand("T-2") { $0.closed = .instant(time("2026-03-04 10:00")) }), by: "jia", at: Self.now)
        try await desk.does(.logTask(TaskCommand("T-2") { $0.helpedBy = .colleague }), by: "jia", at: Self.now)
        #expect(try desk.task("T-2", at: Self.now).helpedBy == .colleague)
    }

    @Test func aLevelThatWasLeftOutMayBeAdded() async throws {
        let desk = try await Desk.open()
        let closed = Moment.instant(time("2026-03-04 10:00"))
        try await desk.does(
            .logTask(TaskCommand("T-1", [WorkerCommand(person: "jia")]) { $0.closed = closed }), by: "jia", at: Self.now
        )
        #expect(try desk.counts(at: Self.now) == [0, 0, 1])
        let level = TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)])
        try await desk.does(.logTask(level), by: "jia", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [1, 1, 0])
        let other = TaskCommand("T-1", [WorkerCommand(person: "jia", level: .guided)])
        try await desk.refuses(
            .taskContradicts("T-1", field: "level", entry: 3), .logTask(other), by: "jia", at: Self.now)
    }

    @Test func whatWasLeftOutMayBeAddedAfterAReopening() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-05 09:00")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-05 09:10")
        // The first response came after the first closing, which a title has nothing to do with.
        try await desk.does(
            .logTask(TaskCommand("T-1") { $0.title = "A tale" }), by: "jia", at: "2026-03-05 10:00")
        #expect(try desk.task("T-1", at: "2026-03-05 10:00").title == "A tale")
    }

    @Test func nobodyIsLeftOutOfATaskThatNamesNobody() async throws {
        let desk = try await Desk.open()
        let closed = Moment.instant(time("2026-03-04 10:00"))
        try await desk.does(.logTask(TaskCommand("T-1") { $0.closed = closed }), by: "jia", at: Self.now)
        try await desk.does(.openTask(TaskCommand("T-2")), by: "jia", at: Self.now)
        try await desk.does(.resolveTask(TaskCommand("T-2")), by: "yi", at: Self.now)
        // Yi tells what yi did of it, and then it is yi's.
        let own = WorkerCommand(person: "yi", level: .alone)
        try await desk.does(.logTask(TaskCommand("T-1", [own])), by: "yi", at: Self.now)
        try await desk.refuses(
            .mayNotRecordForOthers(person: "jia"), .logTask(TaskCommand("T-1") { $0.title = "A tale" }), by: "jia",
            at: Self.now)
    }

    @Test func oneNamesOneselfAndIsNamedAlready() async throws {
        let desk = try await Desk.open()
        let (jia, yi) = (Self.jia, WorkerCommand(person: "yi", level: .guided))
        try await desk.does(.openTask(TaskCommand("T-1", [jia])), by: "jia", at: Self.now)
        // Yi is told and not recorded; jia is recorded and not told; both may tell of both once both are recorded.
        try await desk.refuses(
            .mayNotRecordForOthers(person: "yi"), .resolveTask(TaskCommand("T-1", [jia, yi])), by: "yi", at: Self.now)
        try await desk.refuses(
            .mayNotRecordForOthers(person: "jia"), .resolveTask(TaskCommand("T-1", [yi])), by: "jia", at: Self.now)
        try await desk.does(.resolveTask(TaskCommand("T-1", [jia, yi])), by: "jia", at: Self.now)
        try await desk.does(.logTask(TaskCommand("T-1") { $0.title = "A tale" }), by: "yi", at: Self.now)
        // Leads and assessors need not be among them.
        for (number, person) in (["lin", "han", "wang", "chen", "rui"] as [Person.ID]).enumerated() {
            let command = TaskCommand.closed(TaskRecord.ID("T-2\(number)"), "2026-03-04 10:00")
            try await desk.does(.logTask(command), by: person, at: Self.now)
        }
    }
}

@Suite("Rule 7: what was overturned stays overturned")
struct OverturnedTests {
    static let now = "2026-03-04 12:00"

    /// T-1, told by jia as done alone, and overturned by wang.
    func desk() async throws -> Desk {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: "2026-03-04 10:30")
        let guided = WorkerCommand(person: "jia", level: .guided)
        try await desk.does(
            .overturnTask(task: "T-1", levels: [guided], helpedBy: nil, reason: "I told each step"), by: "wang",
            at: "2026-03-04 11:00")
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
        return desk
    }

    @Test func theReportAgainIsThere() async throws {
        let desk = try await desk()
        let again = try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        #expect(again.receipt.wasThere)
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
    }

    @Test func theReportAgainWithATitleUndoesNothing() async throws {
        let desk = try await desk()
        let titled = TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)]) { $0.title = "A tale" }
        try await desk.does(.logTask(titled), by: "jia", at: Self.now)
        let task = try desk.task("T-1", at: Self.now)
        #expect(task.title == "A tale")
        #expect(task.review == .overturned)
        #expect(task.workers == [Worker(person: "jia", side: .receiving, level: .guided)])
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
    }

    @Test func whatWasNeverReportedContradicts() async throws {
        let desk = try await desk()
        let taught = TaskCommand("T-1", [WorkerCommand(person: "jia", level: .teaching)]) { $0.title = "A tale" }
        try await desk.refuses(
            .taskContradicts("T-1", field: "level", entry: 3), .logTask(taught), by: "jia", at: Self.now)
        let helped = TaskCommand("T-1") {
            $0.title = "A tale"
            $0.helpedBy = .colleague
        }
        try await desk.refuses(
            .taskContradicts("T-1", field: "helped_by", entry: 3), .logTask(helped), by: "jia", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
    }
}
