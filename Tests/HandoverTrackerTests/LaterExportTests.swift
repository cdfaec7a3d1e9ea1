import Foundation
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import Testing

/// What a later export of the same tickets brings.
@Suite struct LaterExportTests {
    private static let tickets = """
        schema: handover/v1
        mapping: desk
        rows: tickets
        fields:
          id: Number
          title: Title
          opened: Opened
          resolved: Solved
          closed: Closed
          reopened: Reopened
          severity: Priority
          person: Owner
          level: { rules: [{ when: { Owner: jia }, is: alone }, { when: { Owner: yi }, is: guided }] }

        """
    private static let log = """
        schema: handover/v1
        mapping: log
        rows: events
        fields: { id: Ticket }
        events:
          at: At
          rules:
            - { when: { Is: new }, means: opened }
            - { when: { Is: open }, means: working }
            - { when: { Is: solved }, means: resolved }
            - { when: { Is: closed }, means: closed }

        """

    /// Imports rows of an export, each on its own, at a time.
    private func take(_ rows: String, by mapping: String, _ desk: Desk, at now: String) async throws -> [Recorded] {
        let read = TaskMappingFile.read(Array(mapping.utf8), named: "mapping.yaml")
        let bytes = Array(rows.utf8)
        let path = FileManager.default.temporaryDirectory.appending(path: "later-\(UUID().uuidString).csv")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        var export = try MappedExport(
            FileHandle(forReadingFrom: path), size: bytes.count, named: "export.csv",
            mapping: #require(read.mapping), zone: Office.zone)
        var recorded: [Recorded] = []
        while let batch = try export.next() {
            #expect(batch.diagnostics == [])
            for row in batch.rows {
                // Other keys than the rows have, which would say that they are the same.
                let key = Record.importKeyPrefix + desk.freshKey()
                recorded.append(try await desk.does(.logTask(row.command), by: "han", at: now, key: key))
            }
        }
        return recorded
    }

    private func ticket(_ row: String, _ desk: Desk, at now: String) async throws -> Recorded {
        try #require(
            try await take(
                "Number,Title,Opened,Solved,Closed,Reopened,Priority,Owner\n" + row, by: Self.tickets, desk, at: now
            ).first)
    }

    /// Imports the row again: nothing of it is new.
    private func isKnown(_ row: String, _ desk: Desk, at now: String) async throws -> Bool {
        let size = try desk.size
        return try await ticket(row, desk, at: now).receipt.wasThere && desk.size == size
    }

    private func instant(_ text: String) -> Moment { .instant(time(text)) }

    @Test func whatWasSolvedIsClosedLater() async throws {
        let desk = try await Desk.open()
        let solved = "T-1,Slow,2026-03-02 09:00,2026-03-03 10:00,,,P3,jia"
        try await ticket(solved, desk, at: "2026-03-04 09:00").isNew()
        let closed = "T-1,Slow,2026-03-02 09:00,2026-03-03 10:00,2026-03-10 10:00,,P3,jia"
        try await ticket(closed, desk, at: "2026-03-11 09:00").isNew()
        let task = try desk.task("T-1", at: "2026-03-11 09:00")
        #expect(task.resolved == instant("2026-03-03 10:00") && task.closed == instant("2026-03-10 10:00"))
        #expect(task.reopenings == [] && task.earlierRounds == [] && !task.isOpenAgain)
        #expect(task.workers.map(\.level) == [.alone])
        #expect(try await isKnown(closed, desk, at: "2026-03-12 09:00"))
        // An older export once more says otherwise.
        await #expect(throws: Refusal.taskContradicts("T-1", field: "closed", entry: 3)) {
            try await ticket(solved, desk, at: "2026-03-12 09:00")
        }
    }

    @Test func whatWasSolvedAgainIsAnotherRound() async throws {
        let desk = try await Desk.open()
        func log(_ events: [String], at now: String) async throws -> Recorded {
            try #require(
                try await take("Ticket,At,Is\n" + events.joined(separator: "\n"), by: Self.log, desk, at: now).first)
        }
        let first = ["T-1,2026-03-02 09:00,new", "T-1,2026-03-03 10:00,solved"]
        try await log(first, at: "2026-03-04 09:00").isNew()
        let second = first + ["T-1,2026-03-04 11:00,open", "T-1,2026-03-05 10:00,solved"]
        try await log(second, at: "2026-03-06 09:00").isNew()
        let task = try desk.task("T-1", at: "2026-03-06 09:00")
        #expect(task.resolved == instant("2026-03-05 10:00") && task.closed == instant("2026-03-05 10:00"))
        #expect(task.reopenings == [instant("2026-03-04 11:00")] && task.earlierRounds.count == 1)
        #expect(task.ticket.rests == [.init(from: instant("2026-03-03 10:00"), to: instant("2026-03-04 11:00"))])
        #expect(task.wasReopenedEarly(in: Office.zone) && !task.isOpenAgain)
        #expect(try await log(second, at: "2026-03-07 09:00").receipt.wasThere)
        // Open once more, and solved in the export after that.
        let third = second + ["T-1,2026-03-09 11:00,open"]
        try await log(third, at: "2026-03-10 09:00").isNew()
        #expect(try desk.task("T-1", at: "2026-03-10 09:00").isOpenAgain)
        #expect(try await log(third, at: "2026-03-10 10:00").receipt.wasThere)
        let fourth = third + ["T-1,2026-03-11 11:00,closed"]
        try await log(fourth, at: "2026-03-12 09:00").isNew()
        let done = try desk.task("T-1", at: "2026-03-12 09:00")
        #expect(done.reopenings == [instant("2026-03-04 11:00"), instant("2026-03-09 11:00")])
        #expect(done.closed == instant("2026-03-11 11:00") && !done.isOpenAgain && done.earlierRounds.count == 2)
        #expect(try await log(fourth, at: "2026-03-13 09:00").receipt.wasThere)
    }

    /// An export that does not say when a ticket was opened again: it was, since it was solved twice.
    @Test func aLaterSolutionWithoutAnOpeningBeganAtOnce() async throws {
        let desk = try await Desk.open()
        try await ticket("T-1,Slow,2026-03-02 09:00,2026-03-03 10:00,,,P3,jia", desk, at: "2026-03-04 09:00").isNew()
        #expect(try desk.counts(at: "2026-03-04 09:00") == [1, 1, 0])
        let again = "T-1,Slow,2026-03-02 09:00,2026-03-05 10:00,2026-03-06 10:00,,P3,yi"
        try await ticket(again, desk, at: "2026-03-07 09:00").isNew()
        let task = try desk.task("T-1", at: "2026-03-07 09:00")
        #expect(task.reopenings == [instant("2026-03-03 10:00")])
        #expect(task.closed == instant("2026-03-06 10:00") && task.resolved == instant("2026-03-05 10:00"))
        #expect(task.workers == [Worker(person: "yi", side: .receiving, level: .guided)])
        #expect(task.earlierRounds.map { $0.workers.map(\.person) } == [["jia"]])
        #expect(try desk.counts(at: "2026-03-07 09:00") == [0, 1, 0])
        #expect(try await isKnown(again, desk, at: "2026-03-08 09:00"))
    }

    @Test func anotherTitleHoldsNothingBack() async throws {
        let desk = try await Desk.open()
        try await ticket("T-1,Slow,2026-03-02 09:00,,,,P3,jia", desk, at: "2026-03-02 10:00").isNew()
        let closed = "T-1,Export is slow,2026-03-02 09:00,,2026-03-03 10:00,,P3,jia"
        try await ticket(closed, desk, at: "2026-03-04 09:00").isNew()
        #expect(try desk.task("T-1", at: "2026-03-04 09:00").title == "Export is slow")
        let renamed = "T-1,Slow export,2026-03-02 09:00,,2026-03-03 10:00,,P3,jia"
        try await ticket(renamed, desk, at: "2026-03-05 09:00").isNew()
        #expect(try desk.task("T-1", at: "2026-03-05 09:00").title == "Slow export")
        #expect(try await isKnown(renamed, desk, at: "2026-03-06 09:00"))
    }

    /// A title that somebody wrote here stays; that it differs is told where nothing else is new.
    @Test func aTitleWrittenHereStays() async throws {
        let desk = try await Desk.open()
        let opened = TaskCommand("T-1") { $0.title = "Ours" }
        try await desk.does(.openTask(opened), by: "han", at: "2026-03-02 09:00")
        let closed = "T-1,Theirs,2026-03-02 09:00,,2026-03-03 10:00,,P3,jia"
        try await ticket(closed, desk, at: "2026-03-04 09:00").isNew()
        let task = try desk.task("T-1", at: "2026-03-04 09:00")
        #expect(task.title == "Ours" && task.closed == instant("2026-03-03 10:00"))
        await #expect(throws: Refusal.taskContradicts("T-1", field: "title", entry: 2)) {
            try await ticket(closed, desk, at: "2026-03-05 09:00")
        }
    }

    @Test func anOpenTicketIsAsTheLatestExportSays() async throws {
        let desk = try await Desk.open()
        try await ticket("T-1,Slow,2026-03-02 09:00,,,,P3,jia", desk, at: "2026-03-02 10:00").isNew()
        let handed = "T-1,Slow,2026-03-02 09:00,,2026-03-03 09:00,,P1,yi"
        try await ticket(handed, desk, at: "2026-03-03 10:00").isNew()
        let task = try desk.task("T-1", at: "2026-03-03 10:00")
        #expect(task.severity == .p1 && task.workers.map(\.person) == ["yi"])
        // Once it is closed, who did it is settled.
        await #expect(throws: Refusal.taskContradicts("T-1", field: "severity", entry: 3)) {
            try await ticket("T-1,Slow,2026-03-02 09:00,,2026-03-03 09:00,,P3,jia", desk, at: "2026-03-04 10:00")
        }
    }

    @Test func whatSomebodyClosedHereIsNotClosedOtherwise() async throws {
        let desk = try await Desk.open()
        try await ticket("T-1,Slow,2026-03-02 09:00,,,,P3,jia", desk, at: "2026-03-02 10:00").isNew()
        try await desk.does(
            .resolveTask(TaskCommand("T-1", [WorkerCommand(person: "jia", level: .alone)])), by: "han",
            at: "2026-03-03 09:00")
        await #expect(throws: Refusal.taskContradicts("T-1", field: "closed", entry: 3)) {
            try await ticket("T-1,Slow,2026-03-02 09:00,,2026-03-05 09:00,,P3,jia", desk, at: "2026-03-06 10:00")
        }
        // What they opened again is closed by the export that comes later.
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: "not yet"), by: "han", at: "2026-03-06 11:00")
        try await ticket("T-1,Slow,2026-03-02 09:00,,2026-03-08 09:00,,P3,yi", desk, at: "2026-03-09 10:00").isNew()
        let task = try desk.task("T-1", at: "2026-03-09 10:00")
        #expect(task.closed == instant("2026-03-08 09:00") && !task.isOpenAgain)
        #expect(task.everyone.map(\.person) == ["yi", "jia"])
    }

    @Test func ticketsOfEventsWithoutAMeaningAreLeftOut() async throws {
        let read = TaskMappingFile.read(Array(Self.log.utf8), named: "mapping.yaml")
        let rows = SentRows([
            ["Ticket": ["T-1"], "At": ["2026-03-02 09:00"], "Is": ["viewed"]],
            ["Ticket": ["T-1"], "At": ["2026-03-02 10:00"], "Is": ["viewed"]],
            ["Ticket": ["T-2"], "At": ["2026-03-02 09:00"], "Is": ["new"]],
        ])
        let (batch, export) = try rows.read(by: #require(read.mapping), named: "log", zone: Office.zone)
        #expect(batch.diagnostics == [] && batch.rows.map(\.command.report.task) == ["T-2"])
        #expect(export.tickets == 2 && export.unruled == 1 && export.leftOut == 2)
    }
}

extension Recorded {
    fileprivate func isNew(_ location: SourceLocation = #_sourceLocation) {
        #expect(!receipt.wasThere, sourceLocation: location)
    }
}
