import HandoverModel
import Testing

@Suite struct TaskRecordTests {
    private static func task(
        _ workers: [Worker], helpedBy: Helper? = nil, marks: Set<TaskMark> = [],
        closed: Moment? = .day(day("2026-01-10")),
        reopenings: [Moment] = [], askedOf: AskedOf = .own, before: [TaskRecord.Round] = []
    ) -> TaskRecord {
        var task = TaskRecord(id: "T-1")
        (task.askedOf, task.earlierRounds) = (askedOf, before)
        (task.workers, task.helpedBy, task.marks, task.closed, task.reopenings) = (
            workers, helpedBy, marks, closed, reopenings
        )
        return task
    }

    private static func jia(_ level: SupervisionLevel?) -> Worker {
        Worker(person: "jia", side: .receiving, level: level)
    }
    private static func yi(_ level: SupervisionLevel?) -> Worker {
        Worker(person: "yi", side: .receiving, level: level)
    }
    private static let li = Worker(person: "li", side: .delivering)

    @Test(arguments: [
        (task([jia(.alone)]), TaskOutcome.independent), (task([jia(.teaching), yi(.alone)]), .independent),
        (task([jia(.prompted)]), .assisted), (task([jia(.prompted)], helpedBy: .delivering), .assisted),
        (task([jia(.prompted)], helpedBy: .colleague), .independent),
        // Who helped was not said, though a colleague who could have was there.
        (task([jia(.alone), yi(.guided)]), .assisted), (task([jia(.teaching), yi(.prompted)]), .assisted),
        (task([jia(.alone), yi(.guided)], helpedBy: .colleague), .independent),
        (task([jia(nil)]), .unrated), (task([]), .unrated), (task([jia(.alone), yi(nil)]), .unrated),
        (task([li]), .assisted), (task([jia(.alone), li]), .assisted),
        (task([jia(.alone)], marks: [.takenOver]), .assisted), (task([jia(.alone)], closed: nil), .notEligible),
        (task([jia(.alone)], marks: [.cancelled]), .notEligible),
        (task([jia(.alone)], marks: [.duplicate]), .notEligible),
        (task([jia(.alone)], marks: [.resolvedItself]), .notEligible), (task([jia(.alone)], marks: [.drill]), .drill),
        (task([jia(.alone)], marks: [.drill, .cancelled]), .notEligible),
        (task([jia(.alone)], reopenings: [.day(day("2026-01-17"))]), .assisted),
        (task([jia(.alone)], reopenings: [.day(day("2026-01-18"))]), .independent),
        // Reopened before the closing that is known: when it had been closed before is not.
        (task([jia(.alone)], reopenings: [.day(day("2026-01-09"))]), .assisted),
        (task([jia(.alone)], askedOf: .delivering), .assisted), (task([], askedOf: .delivering), .assisted),
        (task([jia(.alone)], marks: [.cancelled], askedOf: .delivering), .notEligible),
        // What was counted stays counted, however a further round ends.
        (task([], marks: [.resolvedItself], before: [.init(workers: [jia(.prompted)])]), .assisted),
        (task([], marks: [.cancelled], before: [.init(workers: [jia(.alone)])]), .independent),
        (task([jia(.alone)], marks: [.drill], before: [.init(workers: [jia(.prompted)])]), .assisted),
        (task([jia(.alone)], before: [.init(workers: [li], marks: [.cancelled])]), .independent),
        (task([], marks: [.duplicate], before: [.init(workers: [jia(.alone)], marks: [.cancelled])]), .notEligible),
    ])
    func outcomeForTheTeam(task: TaskRecord, outcome: TaskOutcome) {
        #expect(task.outcome(in: .utc) == outcome)
    }

    @Test(
        arguments: [
            (task([jia(.alone), yi(.teaching)]), []), (task([jia(.guided)], helpedBy: .colleague), []),
            (
                task([jia(.prompted), yi(nil), li], helpedBy: .delivering, marks: [.takenOver]),
                [.takenOver, .workedByDelivering(["li"]), .helpedByDelivering, .supervised("jia", .prompted)]
            ),
            (task([jia(.alone)], reopenings: [.day(day("2026-01-12"))]), [.reopenedEarly]),
            (task([jia(.alone)], askedOf: .delivering), [.askedOfDelivering]),
            (task([jia(.alone)], before: [.init(workers: [li], marks: [.cancelled])]), []),
        ] as [(TaskRecord, [Shortfall])])
    func saysWhatSpeaksAgainstIndependence(task: TaskRecord, shortfalls: [Shortfall]) {
        #expect(task.shortfalls(in: .utc) == shortfalls)
    }

    @Test func outcomeForAPersonLooksAtTheirOwnLevelAlone() {
        let task = Self.task([Self.jia(.alone), Self.yi(.guided), Self.li])
        #expect(task.outcome(for: "jia", in: .utc) == .independent)
        #expect(task.outcome(for: "yi", in: .utc) == .assisted)
        #expect(task.outcome(for: "zhao", in: .utc) == .notEligible)
    }

    @Test func reopenedSevenDaysLaterToTheMillisecondIsEarly() throws {
        let closed = try #require(Instant("2026-01-10T08:00:00Z", in: .utc))
        func outcome(after milliseconds: Int64) -> TaskOutcome {
            Self.task(
                [Self.jia(.alone)], closed: .instant(closed),
                reopenings: [.instant(closed.adding(milliseconds: milliseconds))]
            ).outcome(in: .utc)
        }
        #expect(outcome(after: 7 * 86_400_000) == .assisted)
        #expect(outcome(after: 7 * 86_400_000 + 1) == .independent)
    }

    @Test func entriesAddUpAndAnOverturnedLevelCountsAsOverturned() {
        func record(_ statement: Statement, by: Person.ID) -> Record {
            let at = Instant(milliseconds: 1_768_000_000_000)
            return Record(
                at: at, effective: at, by: by, identified: .session, key: "k",
                request: Digest(bytes: [UInt8](repeating: 1, count: 32)),
                statement: statement)
        }
        var report = TaskReport(task: "T-1")
        (report.severity, report.workers, report.closed) = (.p1, [Self.jia(.alone)], .day(day("2026-01-10")))
        var task = TaskRecord(id: "T-1")
        task.apply(record(.taskLogged(report), by: "jia"))
        #expect(task.outcome(in: .utc) == .independent)
        #expect(task.recordedBy == "jia" && task.review == .open)
        task.apply(record(.taskConfirmed(.init(task: "T-1")), by: "zhao"))
        #expect(task.review == .confirmed)
        task.apply(
            record(
                .taskOverturned(
                    .init(task: "T-1", levels: [Self.jia(.prompted)], helpedBy: .delivering, reason: "seen")),
                by: "zhao"))
        #expect(task.review == .overturned)
        #expect(task.outcome(in: .utc) == .assisted)
        task.apply(record(.taskRated(.init(task: "T-1", rating: 4)), by: "user"))
        #expect(task.rating == 4 && task.severity == .p1)
    }

    @Test func aTaskThatIsOpenedAgainIsIndependentOnlyWhenItWasEveryTime() {
        func record(_ statement: Statement, on text: String) -> Record {
            let at = Zone.utc.end(of: day(text))
            return Record(
                at: at, effective: at, by: "jia", identified: .session, key: "k",
                request: Digest(bytes: [UInt8](repeating: 1, count: 32)), statement: statement)
        }
        func report(_ workers: [Worker], on text: String) -> TaskReport {
            var report = TaskReport(task: "T-1")
            (report.workers, report.closed) = (workers, .day(day(text)))
            return report
        }
        let again = Statement.taskReopened(TaskStep(task: "T-1", when: .day(day("2026-02-10"))))
        for (first, outcome) in [
            (Self.jia(.alone), TaskOutcome.independent), (Self.yi(.guided), .assisted), (Self.yi(nil), .unrated),
            (Self.li, .assisted),
        ] {
            var task = TaskRecord(id: "T-1")
            task.apply(record(.taskLogged(report([first], on: "2026-01-10")), on: "2026-01-10"))
            task.apply(record(.taskConfirmed(.init(task: "T-1")), on: "2026-01-11"))
            task.apply(record(again, on: "2026-02-10"))
            task.apply(record(.taskResolved(report([Self.jia(.alone)], on: "2026-02-11")), on: "2026-02-11"))
            #expect(task.outcome(in: .utc) == outcome)
            #expect(task.review == .open)
            #expect(task.everyone.map(\.person) == (first.person == "jia" ? ["jia"] : ["jia", first.person]))
        }
    }

    @Test func theSevereAndOneInFiveOthersAreReviewed() {
        var task = TaskRecord(id: "T-1")
        task.severity = .p1
        task.workers = [Self.li]
        #expect(!task.needsReview { _ in 1 })
        task.workers = [Self.li, Self.jia(.alone)]
        #expect(task.needsReview { _ in 1 })
        task.severity = .p2
        #expect(!task.needsReview { _ in 1 })
        #expect(task.needsReview { _ in 10 })
    }
}
