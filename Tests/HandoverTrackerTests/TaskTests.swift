import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rules 5 and 7: tasks")
struct TaskTests {
    static let now = "2026-03-04 12:00"

    @Test func oneRecordsOnesOwnAndLeadsAndAssessorsAnybodys() async throws {
        let desk = try await Desk.open()
        func told(_ id: TaskRecord.ID) -> Command { .logTask(.closed(id, "2026-03-04 10:00")) }
        try await desk.does(told("T-1"), by: "jia", at: Self.now)
        try await desk.does(told("T-2"), by: "han", at: Self.now)
        try await desk.does(told("T-3"), by: "wang", at: Self.now)
        for person in ["yi", "dora", "audra"] as [Person.ID] {
            try await desk.refuses(.mayNotRecordForOthers(person: person), told("T-4"), by: person, at: Self.now)
        }
        // Together with the own part one names the colleague.
        let both = TaskCommand("T-5", [.init(person: "jia", level: nil), .init(person: "yi", level: .guided)]) {
            $0.closed = .instant(time("2026-03-04 10:00"))
        }
        try await desk.does(.logTask(both), by: "yi", at: Self.now)
        #expect(
            try desk.task("T-5", at: Self.now).workers
                == [
                    Worker(person: "jia", side: .receiving),
                    Worker(person: "yi", side: .receiving, level: .guided),
                ])
    }

    @Test func nothingInTheFuture() async throws {
        let desk = try await Desk.open()
        let later = time("2026-03-04 12:01")
        try await desk.refuses(
            .inTheFuture(.instant(later), now: time(Self.now)), .logTask(.closed("T-1", "2026-03-04 12:01")), by: "jia",
            at: Self.now)
        try await desk.refuses(
            .inTheFuture(.instant(later), now: time(Self.now)),
            .logTask(.closed("T-1", "2026-03-04 10:00") { $0.reopened = .instant(later) }), by: "jia", at: Self.now)
        let backdated = try await desk.does(.logTask(.closed("T-1", "2026-03-02 10:00")), by: "jia", at: Self.now)
        #expect(backdated.record.effective == time("2026-03-02 10:00"))
        #expect(backdated.record.at == time(Self.now))
    }

    @Test func timesComeInTheirOrder() async throws {
        let desk = try await Desk.open()
        func refuses(_ earlier: String, _ later: String, _ tell: @escaping (inout TaskReport) -> Void) async throws {
            try await desk.refuses(
                .taskTimesOutOfOrder("T-1", earlier: earlier, later: later),
                .logTask(.closed("T-1", "2026-03-04 10:00", by: "jia", .alone, tell)), by: "jia", at: Self.now)
        }
        try await refuses("opened", "closed") { $0.opened = .instant(time("2026-03-04 11:00")) }
        try await refuses("resolved", "closed") { $0.resolved = .instant(time("2026-03-04 10:01")) }
        try await refuses("occurred", "opened") {
            $0.occurred = .instant(time("2026-03-04 09:00"))
            $0.opened = .instant(time("2026-03-04 08:59"))
        }
        try await refuses("opened", "responded") {
            $0.opened = .instant(time("2026-03-04 09:00"))
            $0.responded = .instant(time("2026-03-04 08:59"))
        }
        try await refuses("closed", "reopened") { $0.reopened = .instant(time("2026-03-04 09:00")) }
        // A bare date holds any time of its day.
        try await desk.does(
            .logTask(.closed("T-1", "2026-03-04 10:00") { $0.opened = .day(day("2026-03-04")) }), by: "jia",
            at: Self.now)
    }

    @Test func toldAgainItIsThereAndToldOtherwiseItIsRefused() async throws {
        let desk = try await Desk.open()
        let told = TaskCommand.closed("T-1", "2026-03-04 10:00") { $0.severity = .p1 }
        let first = try await desk.does(.logTask(told), by: "jia", at: Self.now)
        let again = try await desk.does(.logTask(told), by: "jia", at: Self.now)
        #expect(again.receipt.entry == first.receipt.entry)
        #expect(again.receipt.wasThere)
        #expect(try desk.size == 2)
        var other = told
        other.report.severity = .p2
        try await desk.refuses(
            .taskContradicts("T-1", field: "severity", entry: 2), .logTask(other), by: "jia", at: Self.now)
        other = told
        other.workers = [WorkerCommand(person: "jia", level: .teaching)]
        try await desk.refuses(
            .taskContradicts("T-1", field: "level", entry: 2), .logTask(other), by: "jia", at: Self.now)
        other = told
        other.report.closed = .instant(time("2026-03-04 10:01"))
        try await desk.refuses(
            .taskContradicts("T-1", field: "closed", entry: 2), .logTask(other), by: "jia", at: Self.now)
        other = told
        other.report.marks = [.drill]
        try await desk.refuses(
            .taskContradicts("T-1", field: "marks", entry: 2), .logTask(other), by: "jia", at: Self.now)
    }

    @Test func aTaskGoesThroughItsLife() async throws {
        let desk = try await Desk.open()
        let own = WorkerCommand(person: "jia", level: .alone)
        try await desk.does(.openTask(TaskCommand("T-1", [own])), by: "jia", at: "2026-03-04 09:00")
        try await desk.refuses(
            .taskExists("T-1"), .openTask(TaskCommand("T-1", [own])), by: "jia", at: "2026-03-04 09:01")
        try await desk.refuses(
            .taskNotClosed("T-1"), .reopenTask(task: "T-1", when: nil, note: nil), by: "jia", at: "2026-03-04 09:01")
        try await desk.refuses(
            .taskNotClosed("T-1"), .rateTask(task: "T-1", rating: 5), by: "han", at: "2026-03-04 09:01")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:10")
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "responded", later: "resolved"),
            .resolveTask(TaskCommand("T-1", [own]) { $0.resolved = .instant(time("2026-03-04 09:05")) }), by: "jia",
            at: "2026-03-04 10:00")
        try await desk.does(.resolveTask(TaskCommand("T-1", [own])), by: "jia", at: "2026-03-04 10:00")
        let closed = try desk.task("T-1", at: Self.now)
        #expect(closed.opened == .instant(time("2026-03-04 09:00")))
        #expect(closed.responded == .instant(time("2026-03-04 09:10")))
        #expect(closed.resolved == .instant(time("2026-03-04 10:00")))
        #expect(closed.closed == .instant(time("2026-03-04 10:00")))
        try await desk.refuses(
            .taskNotOpen("T-1"), .resolveTask(TaskCommand("T-1", [own])), by: "jia", at: "2026-03-04 10:01")
        try await desk.refuses(
            .taskNotOpen("T-1"), .respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 10:01")
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "closed", later: "reopened"),
            .reopenTask(task: "T-1", when: .instant(time("2026-03-04 09:59")), note: nil), by: "han",
            at: "2026-03-04 10:01")
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-04 11:00")
        try await desk.refuses(
            .taskNotClosed("T-1"), .reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-04 11:01")
        try await desk.does(.resolveTask(TaskCommand("T-1", [own])), by: "jia", at: "2026-03-04 11:30")
    }

    @Test func oneResolvesWhatOneOpenedForOneself() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .openTask(TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)])), by: "jia",
            at: "2026-03-04 09:00")
        // Who worked on it has been said.
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 10:00")
        #expect(try desk.counts(at: Self.now) == [1, 1, 0])
    }

    @Test func whatWasLeftOutMayBeAdded() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        let more = TaskCommand.closed("T-1", "2026-03-04 10:00") { $0.title = "A tale" }
        let added = try await desk.does(.logTask(more), by: "jia", at: Self.now)
        #expect(!added.receipt.wasThere)
        let again = try await desk.does(.logTask(more), by: "jia", at: Self.now)
        #expect(again.receipt.wasThere)
        #expect(try desk.task("T-1", at: Self.now).title == "A tale")
        #expect(try desk.counts(at: Self.now) == [1, 1, 0])
    }

    @Test func nobodyElseSpeaksOfATaskThatNamesSomebody() async throws {
        let desk = try await Desk.open()
        let own = WorkerCommand(person: "jia", level: .guided)
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00", .guided)), by: "jia", at: Self.now)
        try await desk.does(.openTask(TaskCommand("T-2", [own])), by: "jia", at: Self.now)
        // Without a reason and without a right, this would take T-1 out of the numbers, make it independent, or close T-2.
        let refusal = Refusal.mayNotRecordForOthers(person: "yi")
        try await desk.refuses(
            refusal, .logTask(TaskCommand("T-1") { $0.marks = [.cancelled] }), by: "yi", at: Self.now)
        try await desk.refuses(
            refusal, .logTask(TaskCommand("T-1") { $0.helpedBy = .colleague }), by: "yi", at: Self.now)
        try await desk.refuses(refusal, .resolveTask(TaskCommand("T-2")), by: "yi", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
    }

    @Test func aTaskThatIsNotThere() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-11", "2026-03-04 10:00")), by: "jia", at: Self.now)
        let refusal = Refusal.unknownTask("T-12", nearest: ["T-11"])
        let commands: [Command] = [
            .respondTask(task: "T-12", when: nil), .reopenTask(task: "T-12", when: nil, note: nil),
            .rateTask(task: "T-12", rating: 3), .confirmTask(task: "T-12", note: nil),
            .resolveTask(TaskCommand("T-12", [WorkerCommand(person: "wang")])),
        ]
        for command in commands { try await desk.refuses(refusal, command, by: "wang", at: Self.now) }
    }

    @Test func whatIsSaidOfATaskMustBeSayable() async throws {
        let desk = try await Desk.open()
        for id in ["", " T", "T\u{7}", "T\u{202E}1", String(repeating: "T", count: 129)] {
            try await desk.refuses(
                .badTaskID(id), .logTask(.closed(TaskRecord.ID(id), "2026-03-04 10:00")), by: "jia", at: Self.now)
        }
        try await desk.does(.logTask(.closed("工单 №1/2026", "2026-03-04 10:00")), by: "jia", at: Self.now)
        for rating in [0, 6] {
            try await desk.refuses(
                .outOfRange(field: "rating", minimum: 1, maximum: 5),
                .logTask(.closed("T-1", "2026-03-04 10:00") { $0.rating = rating }), by: "jia", at: Self.now)
        }
        try await desk.refuses(
            .unknownCapability("deployin", nearest: ["deploying"]),
            .logTask(.closed("T-1", "2026-03-04 10:00") { $0.capability = "deployin" }), by: "jia", at: Self.now)
        try await desk.refuses(
            .unknownPerson("jai", nearest: ["jia"]),
            .logTask(TaskCommand("T-1", [.init(person: "jai")]) { $0.closed = .day(day("2026-03-04")) }), by: "wang",
            at: Self.now)
        try await desk.refuses(
            .textTooLong(field: "title", limit: 4000),
            .logTask(.closed("T-1", "2026-03-04 10:00") { $0.title = String(repeating: "x", count: 4001) }), by: "jia",
            at: Self.now)
    }

    @Test func theUserRatesNotTheDoer() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.refuses(.ownRecord(person: "jia"), .rateTask(task: "T-1", rating: 5), by: "jia", at: Self.now)
        try await desk.refuses(
            .outOfRange(field: "rating", minimum: 1, maximum: 5), .rateTask(task: "T-1", rating: 6), by: "han",
            at: Self.now)
        try await desk.does(.rateTask(task: "T-1", rating: 4), by: "han", at: Self.now)
        #expect(try desk.task("T-1", at: Self.now).rating == 4)
    }
}

@Suite("Measures: independence for the team")
struct TaskOutcomeTests {
    static let now = "2026-03-20 12:00"

    /// What the counts `[independent, eligible, unrated]` come to for one task.
    func counts(
        _ workers: [WorkerCommand], _ tell: (inout TaskReport) -> Void = { _ in }
    ) async throws -> [Int] {
        let desk = try await Desk.open()
        let command = TaskCommand("T-1", workers) { report in
            report.closed = .instant(time("2026-03-04 10:00"))
            tell(&report)
        }
        try await desk.does(.logTask(command), by: "wang", at: Self.now)
        return try desk.counts(at: Self.now)
    }

    @Test func levelsFourAndFiveAreIndependent() async throws {
        let expected: [SupervisionLevel: [Int]] = [
            .watching: [0, 1, 0], .guided: [0, 1, 0], .prompted: [0, 1, 0], .alone: [1, 1, 0], .teaching: [1, 1, 0],
        ]
        for (level, counts) in expected {
            #expect(try await self.counts([.init(person: "jia", level: level)]) == counts, "\(level)")
        }
    }

    @Test func noLevelIsUnrated() async throws {
        #expect(try await counts([.init(person: "jia")]) == [0, 0, 1])
        #expect(try await counts([]) == [0, 0, 1])
    }

    @Test func theDeliveringTeamsNeedNoLevelAndStay() async throws {
        #expect(try await counts([.init(person: "zhao")]) == [0, 1, 0])
        #expect(try await counts([.init(person: "jia", level: .alone), .init(person: "zhao")]) == [0, 1, 0])
    }

    @Test func aColleaguesHelpDoesNotFailTheTeam() async throws {
        #expect(try await counts([.init(person: "jia", level: .guided)]) { $0.helpedBy = .colleague } == [1, 1, 0])
        #expect(try await counts([.init(person: "jia", level: .guided)]) { $0.helpedBy = .delivering } == [0, 1, 0])
        let both = [WorkerCommand(person: "jia", level: .alone), WorkerCommand(person: "yi", level: .guided)]
        #expect(try await counts(both) == [0, 1, 0])
        #expect(try await counts(both) { $0.helpedBy = .colleague } == [1, 1, 0])
    }

    /// Of a task that several worked on, each says their own level; leads and assessors say anybody's.
    @Test func nobodySaysTheLevelOfAColleague() async throws {
        let desk = try await Desk.open()
        // Before the days on which yi stands in for a lead.
        let now = "2026-03-05 09:00"
        let both = [WorkerCommand(person: "jia", level: .alone), WorkerCommand(person: "yi", level: .guided)]
        let refusal = Refusal.mayNotRecordForOthers(person: "jia")
        let closing = { (report: inout TaskReport) in report.closed = .instant(time("2026-03-04 10:00")) }
        try await desk.refuses(refusal, .logTask(TaskCommand("T-1", both, closing)), by: "jia", at: now)
        let own = [both[0], WorkerCommand(person: "yi", level: nil)]
        try await desk.does(.logTask(TaskCommand("T-1", own, closing)), by: "jia", at: now)
        #expect(try desk.counts(at: now) == [0, 0, 1])
        // The colleague says theirs, and repeats what was said.
        let raised = [WorkerCommand(person: "jia", level: .teaching), both[1]]
        try await desk.refuses(
            .mayNotRecordForOthers(person: "yi"), .logTask(TaskCommand("T-1", raised)), by: "yi", at: now)
        let theirs = [WorkerCommand(person: "jia", level: nil), both[1]]
        try await desk.does(.logTask(TaskCommand("T-1", theirs)), by: "yi", at: now)
        #expect(try desk.task("T-1", at: now).workers.map(\.level) == [.alone, .guided])
        #expect(try desk.counts(at: now) == [0, 1, 0])
        try await desk.does(.logTask(TaskCommand("T-2", both, closing)), by: "wang", at: now)
    }

    @Test func aYearThatCanOnlyBeASlipIsRefused() async throws {
        let desk = try await Desk.open()
        let moment = Moment.day(day("0001-01-01"))
        try await desk.refuses(
            .tooLongAgo(moment, year: 1970), .logTask(TaskCommand("T-1") { $0.closed = moment }), by: "han",
            at: Self.now)
        let old = Moment.day(day("1970-01-01"))
        try await desk.does(.logTask(TaskCommand("T-1") { $0.closed = old }), by: "han", at: Self.now)
    }

    @Test func theDeliveringTeamsHelpFailsItAtAnyLevel() async throws {
        #expect(try await counts([.init(person: "jia", level: .alone)]) { $0.helpedBy = .delivering } == [0, 1, 0])
    }

    @Test func whatSetsATaskApart() async throws {
        let own = [WorkerCommand(person: "jia", level: .alone)]
        for mark in [TaskMark.cancelled, .duplicate, .resolvedItself, .drill] {
            #expect(try await counts(own) { $0.marks = [mark] } == [0, 0, 0], "\(mark)")
        }
        #expect(try await counts(own) { $0.marks = [.takenOver] } == [0, 1, 0])
    }

    @Test func reopenedWithinSevenDaysIsNotIndependent() async throws {
        let own = [WorkerCommand(person: "jia", level: .alone)]
        #expect(try await counts(own) { $0.reopened = .instant(time("2026-03-11 10:00")) } == [0, 1, 0])
        #expect(try await counts(own) { $0.reopened = .instant(time("2026-03-11 10:01")) } == [1, 1, 0])
    }

    @Test func closingItAgainDoesNotUndoThatItWasReopened() async throws {
        let desk = try await Desk.open()
        let own = [WorkerCommand(person: "jia", level: .alone)]
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: "2026-03-04 12:00")
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-05 12:00")
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
        try await desk.does(.resolveTask(TaskCommand("T-1", own)), by: "jia", at: "2026-03-06 12:00")
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
    }

    @Test func bothEndsOfTheWindowCount() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 00:00")), by: "jia", at: "2026-03-04 00:00")
        // 60 days: 4 March to 2 May.
        #expect(try desk.counts(at: "2026-05-02 23:59") == [1, 1, 0])
        #expect(try desk.counts(at: "2026-05-03 00:00") == [0, 0, 0])
    }
}

@Suite("Rule 7: an assessor confirms or overturns")
struct TaskReviewTests {
    static let now = "2026-03-04 12:00"
    static let down = [WorkerCommand(person: "jia", level: .guided)]

    @Test func overturnedCountsAsOverturned() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00") { $0.severity = .p1 }), by: "jia", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [1, 1, 0])
        #expect(try desk.independence(at: Self.now).toReview == 1)
        #expect(try desk.independence(at: Self.now).reviewed == 0)
        try await desk.does(
            .overturnTask(task: "T-1", levels: Self.down, helpedBy: .delivering, reason: "I told each step"),
            by: "wang",
            at: Self.now)
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
        #expect(try desk.independence(at: Self.now).reviewed == 1)
        let task = try desk.task("T-1", at: Self.now)
        #expect(task.workers == [Worker(person: "jia", side: .receiving, level: .guided)])
        #expect(task.review == .overturned)
    }

    /// Alone means that nobody helped; an assessor who says so takes the helper away, unless they name one.
    @Test(arguments: [
        (SupervisionLevel.alone, Helper?.none, [1, 1, 0]), (.alone, .delivering, [0, 1, 0]),
        (.guided, nil, [0, 1, 0]), (.prompted, .colleague, [1, 1, 0]),
    ])
    func whatIsCorrectedUpwardsCounts(level: SupervisionLevel, helper: Helper?, counts: [Int]) async throws {
        let desk = try await Desk.open()
        let told = TaskCommand.closed("T-1", "2026-03-04 10:00", .prompted) { $0.helpedBy = .delivering }
        try await desk.does(.logTask(told), by: "jia", at: Self.now)
        #expect(try desk.counts(at: Self.now) == [0, 1, 0])
        let levels = [WorkerCommand(person: "jia", level: level)]
        try await desk.does(
            .overturnTask(task: "T-1", levels: levels, helpedBy: helper, reason: "I was there"), by: "wang",
            at: Self.now)
        #expect(try desk.counts(at: Self.now) == counts)
    }

    @Test func nobodyReviewsTheirOwnReportOrWork() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "wang", at: Self.now)
        try await desk.does(.logTask(.closed("T-2", "2026-03-04 10:00", by: "rui")), by: "han", at: Self.now)
        let overturn = Command.overturnTask(task: "T-1", levels: Self.down, helpedBy: nil, reason: "no")
        try await desk.refuses(
            .ownRecord(person: "wang"), .confirmTask(task: "T-1", note: nil), by: "wang", at: Self.now)
        try await desk.refuses(.ownRecord(person: "wang"), overturn, by: "wang", at: Self.now)
        try await desk.refuses(.ownRecord(person: "rui"), .confirmTask(task: "T-2", note: nil), by: "rui", at: Self.now)
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "zhao", at: Self.now)
        try await desk.does(.confirmTask(task: "T-2", note: nil), by: "wang", at: Self.now)
    }

    @Test func once() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "wang", at: Self.now)
        try await desk.refuses(
            .alreadyReviewed("T-1", entry: 3), .confirmTask(task: "T-1", note: nil), by: "zhao", at: Self.now)
        try await desk.refuses(
            .alreadyReviewed("T-1", entry: 3),
            .overturnTask(task: "T-1", levels: Self.down, helpedBy: nil, reason: "no"), by: "zhao", at: Self.now)
    }

    @Test func onlyThoseWhoMayAssessTheCapability() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .logTask(.closed("T-1", "2026-03-04 10:00") { $0.capability = "deploying" }), by: "jia", at: Self.now)
        try await desk.does(.logTask(.closed("T-2", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.refuses(
            .notAssessor(person: "chen", capability: "deploying", module: nil, allowed: ["wang", "zhao", "wei"]),
            .confirmTask(task: "T-1", note: nil), by: "chen", at: Self.now)
        try await desk.refuses(
            .notAssessor(person: "han", capability: nil, module: nil, allowed: ["wang", "zhao", "chen", "wei", "rui"]),
            .confirmTask(task: "T-2", note: nil), by: "han", at: Self.now)
        try await desk.does(.confirmTask(task: "T-2", note: nil), by: "chen", at: Self.now)
    }

    @Test func whatThereIsToReview() async throws {
        let desk = try await Desk.open()
        try await desk.does(.openTask(TaskCommand("T-1", [.init(person: "jia")])), by: "jia", at: "2026-03-04 09:00")
        try await desk.does(
            .logTask(TaskCommand("T-2") { $0.closed = .instant(time("2026-03-04 10:00")) }), by: "han", at: Self.now)
        try await desk.does(.logTask(.closed("T-3", "2026-03-04 10:00")), by: "jia", at: Self.now)
        try await desk.refuses(.taskNotClosed("T-1"), .confirmTask(task: "T-1", note: nil), by: "wang", at: Self.now)
        try await desk.refuses(.nobodyWorked("T-2"), .confirmTask(task: "T-2", note: nil), by: "wang", at: Self.now)
        try await desk.refuses(
            .textMissing(field: "level"), .overturnTask(task: "T-3", levels: [], helpedBy: nil, reason: "no"),
            by: "wang",
            at: Self.now)
        try await desk.refuses(
            .notAWorker(person: "yi", task: "T-3"),
            .overturnTask(task: "T-3", levels: [.init(person: "yi", level: .guided)], helpedBy: nil, reason: "no"),
            by: "wang", at: Self.now)
    }
}
