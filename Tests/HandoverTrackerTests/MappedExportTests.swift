import Foundation
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import Testing

/// Exports of other systems, read as a mapping says.
@Suite struct MappedExportTests {
    static let tickets = """
        schema: handover/v1
        mapping: desk
        rows: tickets
        dates: [dd-MM-yyyy HH:mm, iso]
        empty: ["?"]
        people: { Jia Li: jia, Yi Wu: yi, "Li, Jia": jia }
        leave-out: [{ State: Merged }]
        fields:
          id: Number
          opened: Opened
          closed: Closed
          severity: { column: Priority, values: { 1 - Critical: P0, 4 - Low: P3, None: "" } }
          title: Summary
          person: { column: Owner, between: ";" }
          level: { rules: [{ when: { Group: A*, Tags: [x, y] }, is: alone }] }
          cancelled: { rules: [{ when: { State: Canceled }, is: "true" }] }
          channel: { column: Channel, optional: true }
          asked_of: { always: delivering }

        """

    static let events = """
        schema: handover/v1
        mapping: log
        rows: events
        fields:
          id: Ticket
          severity: { column: Priority, values: { High: P1, Low: P3 } }
          level: { rules: [{ when: { Group: A }, is: alone }, { when: { Group: B }, is: guided }] }
        events:
          at: At
          rules:
            - { when: { Field: state, To: new }, means: opened }
            - { when: { Field: reply }, means: responded }
            - { when: { Field: state, To: open }, means: working }
            - { when: { Field: state, To: solved }, means: resolved }
            - { when: { Field: state, To: closed }, means: closed }
            - { when: { Field: owner }, sets: person, value: To }

        """

    /// Everything that an export gives.
    struct Read {
        var rows: [TaskTable.Row] = []
        var flawed = 0
        var count = 0
        var leftOut = 0
        var unlisted = 0
        /// As `line:column code`.
        var problems: [String] = []
        var diagnostics: [Diagnostic] = []
        var commands: [TaskCommand] { rows.map(\.command) }
        var reports: [TaskReport] { commands.map(\.report) }
    }

    private static func mapping(_ text: String) throws -> TaskMapping {
        let read = TaskMappingFile.read(Array(text.utf8), named: "mapping.yaml")
        #expect(read.diagnostics == [])
        return try #require(read.mapping)
    }

    private static func read(_ bytes: [UInt8], _ mapping: String, twice: Bool = false) throws -> Read {
        let path = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString).csv")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        var export = try MappedExport(
            FileHandle(forReadingFrom: path), size: bytes.count, named: "export.csv", mapping: Self.mapping(mapping),
            zone: Office.zone)
        var read = Read()
        func note(_ diagnostics: [Diagnostic]) {
            read.diagnostics += diagnostics
            read.problems += diagnostics.map {
                "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
            }
        }
        note(export.diagnostics)
        if twice {
            while try export.next() != nil {}
            try export.rewind()
        }
        while let batch = try export.next() {
            read.rows += batch.rows
            read.flawed += batch.flawed.count
            read.unlisted += batch.unlisted
            note(batch.diagnostics)
        }
        (read.count, read.leftOut) = (export.rows, export.leftOut)
        return read
    }

    private static let header = "Number,Opened,Closed,Priority,Summary,Owner,Group,Tags,Tags,State\n"

    @Test(arguments: [false, true])
    func aRowIsATicket(twice: Bool) throws {
        let text =
            Self.header + """
                T-1,29-02-2016 01:16,29-02-2016 09:00,1 - Critical,"Two
                lines, ""quoted"" too","Li, Jia",A1,,y,Closed
                T-2,2026-03-04 09:00,?,None,?,Jia Li; Yi Wu,A1,x,,Canceled
                T-3,2026-03-04,2026-03-05,4 - Low,Plain,?,B,x,,Open
                T-4,2026-03-04,2026-03-05,4 - Low,Plain,?,B,x,,Merged

                """
        let read = try Self.read(Array(text.utf8), Self.tickets, twice: twice)
        #expect(read.problems == [])
        #expect(read.count == 4 && read.leftOut == 1 && read.flawed == 0)
        var first = TaskReport(task: "T-1")
        first.title = "Two\nlines, \"quoted\" too"
        first.severity = .p0
        first.askedOf = .delivering
        first.opened = .instant(time("2016-02-29 01:16"))
        first.closed = .instant(time("2016-02-29 09:00"))
        var second = TaskReport(task: "T-2")
        second.askedOf = .delivering
        second.opened = .instant(time("2026-03-04 09:00"))
        second.marks = [.cancelled]
        var third = TaskReport(task: "T-3")
        third.title = "Plain"
        third.severity = .p3
        third.askedOf = .delivering
        third.opened = .day(day("2026-03-04"))
        third.closed = .day(day("2026-03-05"))
        #expect(read.reports == [first, second, third])
        #expect(
            read.commands.map(\.workers) == [
                [WorkerCommand(person: "jia", level: .alone)],
                [WorkerCommand(person: "jia", level: .alone), WorkerCommand(person: "yi", level: .alone)], [],
            ])
        #expect(read.commands.allSatisfy { $0.origin == .table })
    }

    @Test func badRowsAreNamedByPlaceAndTheOthersRead() throws {
        let text =
            Self.header + """
                T-1,30-02-2016 01:16,2026-03-05,4 - Low,a,Jia Li,A1,x,,Closed
                T-2,2026-03-04,2026-03-05,2 - High,a,Jia Li,A1,x,,Closed
                T-3,2026-03-04,2026-03-05,4 - Low,a,Bing,A1,x,,Closed
                ,2026-03-04,2026-03-05,4 - Low,a,Jia Li,A1,x,,Closed
                T-5,?,?,4 - Low,a,Jia Li,A1,x,,Closed
                T-6,2026-03-04,2026-03-05,4 - Low,a,Jia Li,A1,x,,Closed,more
                T-7,2026-03-04,2026-03-05,4 - Low,"a"b,Jia Li,A1,x,,Closed
                T-8,2026-03-04,2026-03-05,4 - Low,a,Jia Li,A1,x,,Closed
                T-8,2026-03-04,2026-03-06,4 - Low,a,Jia Li,A1,x,,Closed
                T-9,2026-03-04
                T-10,"2026-03-04
                """
        let read = try Self.read(Array(text.utf8), Self.tickets)
        #expect(
            read.problems == [
                "2:5 bad-value", "3:27 csv-unmapped-value", "4:37 csv-unmapped-value", "5:1 csv-missing-cell",
                "6:1 csv-missing-cell", "7:57 csv-too-many-cells", "8:38 csv-text-after-quote", "10:1 duplicate-id",
                "11:5 csv-too-few-cells", "12:6 csv-unclosed-quote",
            ])
        #expect(read.reports.map(\.task) == ["T-8"])
        #expect(read.count == 11)
    }

    @Test func aColumnThatTheMappingNeedsIsMissedWithTheNearest() throws {
        let read = try Self.read(Array("Number,Opend,Closed,Priority,Summary,Owner,Group,Tags\n".utf8), Self.tickets)
        #expect(read.problems == ["1:1 csv-missing-column", "1:1 csv-missing-column"])
        #expect(read.count == 0)
        #expect(try Self.read([], Self.tickets).problems == ["0:0 csv-empty"])
    }

    @Test func longCellsComeWholeAcrossPieces() throws {
        var text = Self.header
        for number in 0..<400 {
            let title = String(repeating: "长", count: 2000)
            text += "T-\(number),2026-03-04,2026-03-05,4 - Low,\(title)\(number),Jia Li,A1,x,,Closed\r\n"
        }
        let read = try Self.read(Array(text.utf8), Self.tickets)
        #expect(read.problems == [])
        #expect(read.reports.count == 400)
        #expect(read.reports.last?.title == String(repeating: "长", count: 2000) + "399")
    }

    @Test func theEncodingIsFoundOutOrSaid() throws {
        let row = "T-1,2026-03-04,2026-03-05,4 - Low,工单,Jia Li,A1,x,,Closed\n"
        // 工单 is 0xB9A4 0xB5A5 in GB 18030.
        let chinese =
            Array((Self.header + "T-1,2026-03-04,2026-03-05,4 - Low,").utf8) + [0xB9, 0xA4, 0xB5, 0xA5]
            + Array(",Jia Li,A1,x,,Closed\n".utf8)
        let wide = (Self.header + row).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [
            Array((Self.header + row).utf8), [0xEF, 0xBB, 0xBF] + Array((Self.header + row).utf8), chinese,
            [0xFF, 0xFE] + wide,
        ] {
            let read = try Self.read(bytes, Self.tickets)
            #expect(read.problems == [])
            #expect(read.reports.map(\.title) == ["工单"])
        }
        #expect(try Self.read(wide, "encoding: utf-16\n" + Self.tickets).reports.map(\.title) == ["工单"])
        #expect(try Self.read(chinese, "encoding: utf-8\n" + Self.tickets).problems == ["2:35 not-utf8"])
    }

    /// UTF-8 of which a character was cut is not taken for Chinese of another encoding.
    @Test(arguments: ["工单，标题被截断", "Größe geändert, Prüfung für später übrig"])
    func aDamagedFileIsToldByItsCell(title: String) throws {
        var bytes = Array((Self.header + "T-1,2026-03-04,2026-03-05,4 - Low,\"\(title)").utf8)
        bytes += [0xE5, 0xB7]
        bytes += Array("\",Jia Li,A1,x,,Closed\n".utf8)
        let read = try Self.read(bytes, Self.tickets)
        #expect(read.problems == ["2:35 not-utf8"])
        let table = TaskTable(
            bytes: Array("id,closed,title\nT-1,2026-03-04,\"\(title)".utf8) + [0xE5, 0xB7] + Array("\"\n".utf8),
            file: "t.csv", zone: Office.zone)
        #expect(table.diagnostics.map(\.problem.code) == ["not-utf8"] && table.rows.isEmpty)
        #expect(table.diagnostics.first?.range?.start == Position(line: 2, column: 16))
    }

    @Test func anEncodingThatIsSaidAndIsNot() throws {
        let wide = (Self.header + "T-1").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let marked = try Self.read([0xFF, 0xFE] + wide, "encoding: gb18030\n" + Self.tickets)
        #expect(
            marked.diagnostics.map(\.problem) == [.csvWrongEncoding(said: .gb18030, found: .utf16)]
                && marked.diagnostics.first?.range == nil)
        let bytes =
            Array((Self.header + "T-1,2026-03-04,2026-03-05,4 - Low,").utf8) + [0x81, 0x20]
            + Array(",Jia Li,A1,x,,Closed\n".utf8)
        let cell = try Self.read(bytes, "encoding: gb18030\n" + Self.tickets)
        #expect(cell.diagnostics.map(\.problem) == [.csvWrongEncoding(said: .gb18030, found: nil)])
        #expect(cell.problems == ["2:35 csv-wrong-encoding"])
    }

    @Test func aSeparatorThatIsSaidAndIsNot() throws {
        let text = Self.header.replacing(",", with: ";")
        let read = try Self.read(Array(text.utf8), "separator: comma\n" + Self.tickets)
        #expect(read.diagnostics.map(\.problem) == [.csvOtherSeparator(said: .comma, found: .semicolon)])
        #expect(read.problems == ["1:1 csv-other-separator"])
        let quoted = try Self.read(Array((text + "\"a\"b\n").utf8), Self.tickets)
        #expect(quoted.diagnostics.map(\.problem).contains(.csvTextAfterQuote(expected: .semicolon)))
    }

    @Test func whatIsSolvedAfterItWasClosedWasSolvedThen() throws {
        let text = """
            Ticket,At,Field,From,To,Priority,Group
            T-1,2026-03-04 09:00,state,,new,High,A
            T-1,2026-03-04 10:00,state,,closed,High,A
            T-1,2026-03-04 10:05,state,,solved,High,A
            """
        let report = try #require(try Self.read(Array(text.utf8), Self.events).reports.first)
        #expect(report.resolved == .instant(time("2026-03-04 10:00")) && report.closed == report.resolved)
    }

    /// Waiting is work, begins once, and ends with whatever says otherwise; a date alone is no time at which a clock stops.
    @Test(arguments: [
        ["10:00 pending", "11:00 open", "12:00 solved"]: "10:00-11:00",
        ["10:00 pending", "10:30 pending", "11:00 solved", "12:00 closed"]: "10:00-11:00",
        ["10:00 pending", "11:00 closed"]: "10:00-11:00",
        ["10:00 pending", "11:00 new", "12:00 pending"]: "10:00-11:00 12:00-",
        ["10:00 solved", "11:00 pending", "12:00 open", "13:00 pending", "14:00 solved"]: "11:00-12:00 13:00-14:00",
        ["10:00 pending", "10:00 open", "12:00 solved"]: "",
        ["10:00 pending"]: "10:00-",
    ])
    func waitingIsToldAsTheTimesOfIt(events: [String], expected: String) throws {
        let mapping = Self.events.replacing(
            "    - { when: { Field: state, To: open }",
            with: "    - { when: { Field: state, To: pending }, means: waiting }\n"
                + "    - { when: { Field: state, To: open }")
        let lines = ["09:00 new"] + events
        let text = lines.map { line in
            let parts = line.split(separator: " ")
            return "T-1,2026-03-04 \(parts[0]),state,,\(parts[1]),High,A\n"
        }
        let read = try Self.read(
            Array(("Ticket,At,Field,From,To,Priority,Group\n" + text.joined()).utf8), mapping)
        #expect(read.problems == [])
        let told = (read.reports.first?.waits ?? []).map { wait in
            let ends = [wait.from, wait.to].map { $0.map { String(Office.zone.clock(of: $0).prefix(5)) } ?? "" }
            return ends.joined(separator: "-")
        }
        #expect(told.joined(separator: " ") == expected)
    }

    @Test func waitingSinceADateAloneIsNotTimed() throws {
        let mapping = Self.events.replacing("To: open }, means: working", with: "To: open }, means: waiting")
        let text = """
            Ticket,At,Field,From,To,Priority,Group
            T-1,2026-03-04,state,,new,High,A
            T-1,2026-03-05,state,,open,High,A
            T-1,2026-03-06 11:00,state,,solved,High,A
            """
        let read = try Self.read(Array(text.utf8), mapping)
        #expect(read.problems == [] && read.reports.count == 1 && read.reports.first?.waits == nil)
    }

    /// A name is told by the column that has it, whatever the field is called here.
    @Test func anEventThatSetsAnUnknownPersonNamesItsColumn() throws {
        let text = "Ticket,At,Field,From,To,Priority,Group\nT-1,2026-03-04 09:00,owner,,Nobody Here,High,A\n"
        let read = try Self.read(Array(text.utf8), Self.events)
        #expect(read.diagnostics.map(\.problem).first == .csvUnmappedValue(value: "Nobody Here", column: "To"))
    }

    @Test func whatIsInNoEncodingIsToldByItsCell() throws {
        let bytes =
            Array((Self.header + "T-1,2026-03-04,2026-03-05,4 - Low,").utf8) + [0xC3, 0x28, 0xFF]
            + Array(",Jia Li,A1,x,,Closed\nT-2,2026-03-04,2026-03-05,4 - Low,ok,Jia Li,A1,x,,Closed\n".utf8)
        let read = try Self.read(bytes, Self.tickets)
        #expect(read.problems == ["2:35 not-utf8"])
        #expect(read.reports.map(\.task) == ["T-2"])
    }

    private static let log = [
        "T-1,2026-03-04 09:00,state,,new,High,A", "T-1,2026-03-04 09:10,owner,,yi,High,B",
        "T-1,2026-03-04 09:20,reply,,,High,B", "T-1,2026-03-04 10:00,state,open,solved,Low,B",
        "T-1,2026-03-04 10:05,state,open,solved,Low,B", "T-1,2026-03-04 11:00,state,solved,open,Low,A",
        "T-1,2026-03-04 11:30,owner,yi,jia,Low,A", "T-1,2026-03-04 12:00,state,open,solved,Low,A",
        "T-1,2026-03-05 12:00,state,solved,closed,Low,A", "T-1,2026-03-06 12:00,owner,jia,yi,Low,B",
        "T-2,2026-03-04 09:00,state,,new,Low,A", "T-2,2026-03-04 10:00,state,,solved,Low,A",
        "T-2,2026-03-04 11:00,state,,open,Low,A", "T-2,2026-03-04 12:00,comment,,,Low,A",
    ]

    /// Each order is one that a multiplication by a number without a factor in common gives.
    @Test(arguments: [1, 3, 5, 9, 11, 13])
    func eventsAreATicketInAnyOrder(step: Int) throws {
        let lines = Self.log.indices.map { Self.log[$0 * step % Self.log.count] }
        let text = "Ticket,At,Field,From,To,Priority,Group\n" + lines.joined(separator: "\n")
        let read = try Self.read(Array(text.utf8), Self.events, twice: step == 3)
        #expect(read.problems == [])
        #expect(read.count == 14)
        var first = TaskReport(task: "T-1")
        first.severity = .p3
        first.opened = .instant(time("2026-03-04 09:00"))
        first.responded = .instant(time("2026-03-04 09:20"))
        first.resolved = .instant(time("2026-03-04 12:00"))
        first.closed = .instant(time("2026-03-05 12:00"))
        first.reopened = .instant(time("2026-03-04 11:00"))
        var second = TaskReport(task: "T-2")
        second.severity = .p3
        second.opened = .instant(time("2026-03-04 09:00"))
        second.resolved = .instant(time("2026-03-04 10:00"))
        second.closed = .instant(time("2026-03-04 10:00"))
        second.reopened = .instant(time("2026-03-04 11:00"))
        #expect(read.reports == [first, second])
        #expect(read.commands.map(\.workers) == [[WorkerCommand(person: "jia", level: .alone)], []])
    }

    @Test func aTicketWithABadEventIsLeftOutAsAWhole() throws {
        let text = """
            Ticket,At,Field,From,To,Priority,Group
            T-1,2026-03-04 09:00,state,,new,High,A
            T-1,yesterday,state,,solved,High,A
            T-2,2026-03-04 09:00,state,,new,High,A
            T-2,2026-03-04 10:00,state,,solved,Middle,A
            ,2026-03-04 10:00,state,,solved,High,A
            T-3,2026-03-04 09:00,state,,new,High,A
            """
        let read = try Self.read(Array(text.utf8), Self.events)
        #expect(
            read.problems == [
                "3:5 bad-value", "5:36 csv-unmapped-value", "6:1 csv-missing-cell", "3:1 csv-ticket-incomplete",
                "4:1 csv-ticket-incomplete",
            ])
        #expect(read.reports.map(\.task) == ["T-3"])
    }

    @Test func ofOneTicketSoManyEventsAreLookedAt() throws {
        let one = "T-1,2026-03-04 09:00,comment,,,High,A\n"
        let text = "Ticket,At,Field,From,To,Priority,Group\n" + String(repeating: one, count: 10_001)
        let read = try Self.read(Array(text.utf8), Self.events)
        #expect(read.problems == ["2:1 csv-too-many-events"])
        #expect(read.reports == [])
    }

    @Test func manyMoreEventsThanAreHeldAtATimeAreSorted() throws {
        // Each ticket's events are far apart, and the last come first.
        var lines: [String] = []
        for state in ["closed", "solved", "new"] {
            for ticket in 0..<40_000 {
                let hour = state == "new" ? "09" : state == "solved" ? "10" : "11"
                lines.append("T-\(ticket),2026-03-04 \(hour):00,state,,\(state),High,A")
            }
        }
        let text = "Ticket,At,Field,From,To,Priority,Group\n" + lines.joined(separator: "\n")
        let read = try Self.read(Array(text.utf8), Self.events)
        #expect(read.problems == [])
        #expect(read.reports.count == 40_000)
        #expect(
            read.reports.allSatisfy {
                $0.opened == .instant(time("2026-03-04 09:00")) && $0.resolved == .instant(time("2026-03-04 10:00"))
                    && $0.closed == .instant(time("2026-03-04 11:00"))
            })
    }

    /// The tickets come in two batches, and what is wrong with the rows is told with the first.
    @Test func problemsOfEventsThatAreNotListedAreCountedOnce() throws {
        let rows = (0..<1200).map { "B-\($0),2026-03-02 09:00,state,new,Odd,A" }
        let text = (["Ticket,At,Field,To,Priority,Group"] + rows).joined(separator: "\n")
        let read = try Self.read(Array(text.utf8), Self.events)
        #expect(read.problems.count { $0.hasSuffix("csv-unmapped-value") } == 1000)
        #expect(read.unlisted == 200 && read.rows.isEmpty)
    }

    @Test func aRowOfAnExportThatEndsEarlyIsBad() throws {
        let text =
            "Number,Opened,Closed,Priority,Summary,Owner,Group,Tags,State\nA-1,02-03-2026 09:00,02-03-2026 10:00\n"
        let read = try Self.read(Array(text.utf8), Self.tickets)
        #expect(read.problems == ["2:22 csv-too-few-cells"])
        #expect(read.rows.isEmpty)
    }
}
