import HandoverModel
import Testing

/// What a ticket that is told of in one go says of the time before its closing.
@Suite struct TaskBeginningTests {
    private let zone = Zone("Asia/Shanghai") ?? .utc

    private func at(_ text: String) throws -> Instant { try #require(Instant(text, in: zone)) }

    private func entry(closed: String, _ tell: (inout TaskReport) throws -> Void) throws -> Entry {
        var report = TaskReport(task: "T-1")
        report.severity = .p2
        report.workers = [Worker(person: "jia", side: .receiving, level: .alone)]
        report.helpedBy = .colleague
        report.rating = 5
        report.document = "documents/backup"
        report.closed = .instant(try at(closed))
        try tell(&report)
        let record = Record(
            at: try at("2026-03-20T09:00"), effective: try at(closed), by: "wang", identified: .import, key: "k",
            request: Digest(bytes: [UInt8](repeating: 1, count: 32)), statement: .taskLogged(report))
        return Entry(number: 7, record: record)
    }

    @Test func standsOpenAnsweredAndSolvedBeforeItIsClosed() throws {
        let told = try entry(closed: "2026-03-05T18:00") { report in
            report.opened = .instant(try at("2026-03-02T09:00"))
            report.responded = .instant(try at("2026-03-02T09:20"))
            report.resolved = .instant(try at("2026-03-04T12:00"))
            report.marks = [.takenOver]
        }
        let found = told.beginnings(in: zone)
        #expect(found.map(\.number) == [7, 7, 7])
        #expect(
            found.map(\.record.effective)
                == [try at("2026-03-02T09:00"), try at("2026-03-02T09:20"), try at("2026-03-04T12:00")])
        var open = TaskReport(task: "T-1")
        open.severity = .p2
        open.opened = .instant(try at("2026-03-02T09:00"))
        var answered = open
        answered.responded = .instant(try at("2026-03-02T09:20"))
        var solved = answered
        solved.resolved = .instant(try at("2026-03-04T12:00"))
        #expect(found.map(\.record.statement) == [.taskOpened(open), .taskOpened(answered), .taskOpened(solved)])
    }

    @Test func aRehearsalIsOneFromItsBeginning() throws {
        let told = try entry(closed: "2026-03-05T18:00") { report in
            report.opened = .day(try #require(Day("2026-03-02")))
            report.marks = [.drill, .cancelled]
            report.drill = .passed
        }
        let found = told.beginnings(in: zone)
        // A date alone stands for its end.
        #expect(found.map(\.record.effective) == [try at("2026-03-03T00:00").adding(milliseconds: -1)])
        guard case .taskOpened(let report) = found.first?.record.statement else { throw NotOpened() }
        #expect(report.marks == [.drill])
        #expect(report.drill == nil)
    }

    @Test func saysNothingWhereItWasNotOpenBefore() throws {
        let unsaid = try entry(closed: "2026-03-05T18:00") { _ in }
        let atOnce = try entry(closed: "2026-03-05T18:00") { $0.opened = $0.closed }
        let sameDay = try entry(closed: "2026-03-05T18:00") { $0.opened = .day(try #require(Day("2026-03-05"))) }
        for entry in [unsaid, atOnce, sameDay] { #expect(entry.beginnings(in: zone).isEmpty) }
    }

    /// The export of the next month, and the one after it.
    @Test func aLaterEntryTellsTheAnswerAndTheSolutionThatNobodyTold() throws {
        var opened = try entry(closed: "2026-03-02T09:00") { report in
            report.opened = .instant(try at("2026-03-02T09:00"))
            report.closed = nil
        }
        opened.number = 3
        let closed = try entry(closed: "2026-04-03T18:00") { report in
            report.responded = .instant(try at("2026-03-02T09:20"))
            report.resolved = .instant(try at("2026-04-01T12:00"))
        }
        var corrected = try entry(closed: "2026-04-09T18:00") { $0.responded = .instant(try at("2026-03-05T09:20")) }
        corrected.number = 9
        let told = Entry.told([opened, closed, corrected], in: zone)
        #expect(told.map(\.number) == [3, 7, 7, 7, 9])
        var answer = TaskReport(task: "T-1")
        answer.responded = .instant(try at("2026-03-02T09:20"))
        var solution = TaskReport(task: "T-1")
        solution.resolved = .instant(try at("2026-04-01T12:00"))
        #expect(told[1].record.statement == .taskOpened(answer) && told[2].record.statement == .taskOpened(solution))
        #expect(
            told.map(\.record.effective)
                == [
                    try at("2026-03-02T09:00"), try at("2026-03-02T09:20"), try at("2026-04-01T12:00"),
                    try at("2026-04-03T18:00"), try at("2026-04-09T18:00"),
                ])
        // An answer before the opening is none.
        var early = closed
        early.record.statement = .taskLogged(
            {
                var report = TaskReport(task: "T-1")
                report.responded = .day(Day(number: 0))
                return report
            }())
        #expect(Entry.told([opened, early], in: zone).map(\.number) == [3, 7])
    }

    private struct NotOpened: Error {}
}
