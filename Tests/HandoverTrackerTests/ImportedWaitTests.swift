import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// P1 counts around the clock.
private let severities = """
    schema: handover/v1
    severities:
      - { id: P1, title: Down, definition: Nobody can export., hours: always, response: 30m, resolution: 4h }

    """

@Suite("What an export says of waiting")
struct ImportedWaitTests {
    private static func desk() async throws -> Desk {
        let desk = try await Desk()
        var files = Office.files()
        files["support/severities.yaml"] = severities
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        return desk
    }

    private static func wait(_ from: String, _ to: String? = nil) -> TaskTicket.Wait {
        .init(from: time("2026-03-04 \(from)"), to: to.map { time("2026-03-04 \($0)") })
    }

    private static func row(_ waits: [TaskTicket.Wait], closed: String? = nil, reopened: String? = nil) -> TaskCommand {
        var row = TaskCommand("T-1") { report in
            report.severity = .p1
            report.opened = .instant(time("2026-03-04 09:00"))
            report.closed = closed.map { .instant(time("2026-03-04 \($0)")) }
            report.reopened = reopened.map { .instant(time("2026-03-04 \($0)")) }
            report.waits = waits.isEmpty ? nil : waits
        }
        row.origin = .table
        return row
    }

    @discardableResult
    private func imports(_ row: TaskCommand, to desk: Desk, at text: String) async throws -> Recorded {
        // Told anew each time, so that nothing rests on the key.
        try await desk.does(.logTask(row), by: "lin", at: "2026-03-04 \(text)", key: row.importKey() + text)
    }

    private func resolution(_ desk: Desk, at text: String) throws -> TaskClocks.Clock {
        guard case .task(_, _, let standing) = try desk.ask(.task("T-1"), at: "2026-03-04 \(text)") else {
            throw WrongAnswer()
        }
        return try #require(standing.clocks?.clocks.first { $0.promise == .resolution })
    }

    private func waits(_ desk: Desk, at text: String) throws -> [TaskTicket.Wait] {
        try desk.task("T-1", at: "2026-03-04 \(text)").ticket.waits
    }

    @Test func theClockOfAnImportedTicketStandsStillWhileItWaited() async throws {
        let desk = try await Self.desk()
        try await imports(Self.row([Self.wait("10:00", "14:00")], closed: "15:00"), to: desk, at: "16:00")
        let clock = try resolution(desk, at: "16:00")
        #expect(clock.elapsed == 2 * 3_600_000 && clock.state == .met)
        let before = try desk.size
        try await imports(Self.row([Self.wait("10:00", "14:00")], closed: "15:00"), to: desk, at: "16:30")
        #expect(try desk.size == before)
    }

    /// On each day the same as if it had been said here as it happened.
    @Test(arguments: 4...10)
    func anImportComesToWhatWasSaidHereAsItHappened(day: Int) async throws {
        let (told, said) = (try await Self.desk(), try await Self.desk())
        var row = Self.row([Self.waited])
        row.report.closed = .instant(time("2026-03-09 15:00"))
        try await told.does(.logTask(row), by: "lin", at: "2026-03-10 16:00", key: row.importKey())
        let opening = TaskCommand("T-1") { $0.severity = .p1 }
        try await said.does(.openTask(opening), by: "lin", at: "2026-03-04 09:00")
        try await said.does(.ticket(.wait(task: "T-1", when: nil, note: nil)), by: "lin", at: "2026-03-05 10:00")
        try await said.does(.ticket(.work(task: "T-1", when: nil, note: nil)), by: "lin", at: "2026-03-07 14:00")
        try await said.does(.resolveTask(TaskCommand("T-1")), by: "lin", at: "2026-03-09 15:00")
        let date = try #require(Day("2026-03-\(day < 10 ? "0" : "")\(day)"))
        for desk in [told, said] {
            let task = try desk.ledger.read { try $0.task("T-1", asOf: date) }
            #expect(task?.ticket.waits == Self.known(on: day))
        }
    }

    private static let waited = TaskTicket.Wait(from: time("2026-03-05 10:00"), to: time("2026-03-07 14:00"))

    private static func known(on day: Int) -> [TaskTicket.Wait] {
        day < 5 ? [] : [day < 7 ? .init(from: waited.from) : waited]
    }

    @Test func aLaterExportTellsHowItWentOn() async throws {
        let desk = try await Self.desk()
        try await imports(Self.row([Self.wait("10:00")]), to: desk, at: "11:00")
        #expect(try resolution(desk, at: "20:00").state == .paused)
        let open = try desk.size
        try await imports(Self.row([Self.wait("10:00")]), to: desk, at: "11:30")
        #expect(try desk.size == open)
        try await imports(Self.row([Self.wait("10:00", "12:00"), Self.wait("13:00")]), to: desk, at: "13:30")
        try await imports(
            Self.row([Self.wait("10:00", "12:00"), Self.wait("13:00", "14:00")], closed: "15:00"), to: desk, at: "16:00"
        )
        #expect(try waits(desk, at: "16:00") == [Self.wait("10:00", "12:00"), Self.wait("13:00", "14:00")])
        // The older exports again say nothing new.
        let size = try desk.size
        try await imports(Self.row([Self.wait("10:00")]), to: desk, at: "17:00")
        try await imports(Self.row([Self.wait("10:00", "12:00"), Self.wait("13:00")]), to: desk, at: "17:30")
        #expect(try desk.size == size)
    }

    @Test func anExportThatTellsOfWaitingAddsItToAClosedTicket() async throws {
        let desk = try await Self.desk()
        try await imports(Self.row([], closed: "15:00"), to: desk, at: "16:00")
        #expect(try resolution(desk, at: "16:00").state == .breached)
        try await imports(Self.row([Self.wait("10:00", "14:00")], closed: "15:00"), to: desk, at: "17:00")
        #expect(try resolution(desk, at: "17:00").state == .met)
    }

    @Test func whatSomebodySaidHereStays() async throws {
        let desk = try await Self.desk()
        try await imports(Self.row([]), to: desk, at: "09:30")
        let entry = try await desk.does(
            .ticket(.wait(task: "T-1", when: nil, note: nil)), by: "lin", at: "2026-03-04 10:00"
        ).receipt.entry
        for row in [
            Self.row([Self.wait("10:30", "11:00")]), Self.row([Self.wait("10:30", "11:00")], closed: "11:30"),
            Self.row([Self.wait("10:00", "11:00")]),
        ] {
            try await desk.refuses(
                .taskContradicts("T-1", field: "waited", entry: entry), .logTask(row), by: "lin",
                at: "2026-03-04 12:00")
        }
        #expect(try waits(desk, at: "12:00") == [Self.wait("10:00")])
        // One that says what was said here is no contradiction.
        let size = try desk.size
        try await imports(Self.row([Self.wait("10:00")]), to: desk, at: "12:30")
        #expect(try desk.size == size)
    }

    @Test func itMayWaitAfterItWasOpenedAgain() async throws {
        let desk = try await Self.desk()
        let row = Self.row([Self.wait("13:00")], closed: "11:00", reopened: "12:00")
        try await imports(row, to: desk, at: "14:00")
        #expect(try waits(desk, at: "14:00") == [Self.wait("13:00")])
        #expect(try resolution(desk, at: "14:00").state == .paused)
    }

    @Test func timesThatCannotBeAreRefused() async throws {
        let desk = try await Self.desk()
        for (row, refusal) in [
            (
                Self.row([Self.wait("08:00", "10:00")]),
                Refusal.taskTimesOutOfOrder("T-1", earlier: "opened", later: "waiting")
            ),
            (
                Self.row([Self.wait("11:00", "10:00")]),
                .taskTimesOutOfOrder("T-1", earlier: "waiting", later: "working")
            ),
            (
                Self.row([Self.wait("10:00"), Self.wait("11:00", "12:00")]),
                .taskTimesOutOfOrder("T-1", earlier: "working", later: "waiting")
            ),
            (
                Self.row([Self.wait("10:00", "12:00")], closed: "11:00"),
                .taskTimesOutOfOrder("T-1", earlier: "working", later: "closed")
            ),
            (
                Self.row(Array(repeating: Self.wait("10:00", "10:00"), count: 201)),
                .outOfRange(field: "waited", minimum: 1, maximum: 200)
            ),
        ] {
            try await desk.refuses(refusal, .logTask(row), by: "lin", at: "2026-03-04 16:00")
        }
    }
}
