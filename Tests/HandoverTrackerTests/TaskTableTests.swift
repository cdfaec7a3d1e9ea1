import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

@Suite("Tasks from a spreadsheet")
struct TaskTableTests {
    func read(_ text: String) -> TaskTable {
        TaskTable(bytes: Array(text.utf8), file: "tickets.csv", zone: Office.zone)
    }

    /// What is wrong, as `line:column problem`.
    func problems(_ text: String) -> [String] {
        read(text).diagnostics.map { "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem)" }
    }

    @Test func readsEveryColumnInAnyOrder() throws {
        let table = read(
            """
            title,rating,cancelled,taken_over,drill,helped_by,level,person,asked_of,reporter,channel,capability,service,severity,closed,resolved,responded,opened,occurred,id,kind
            A tale,4,no,yes,passed,colleague,4;guided,jia; yi,delivering,Mia,mail,deploying,shop,p1,2026-03-04 12:00,2026-03-04T11:00:00+08:00,2026-03-04T02:30:00Z,2026-03-04 10:00,2026-03-03,T-1,data-leak
            """)
        #expect(table.diagnostics == [])
        #expect(table.count == 1)
        let row = try #require(table.rows.first)
        #expect(row.place.start == Position(line: 2, column: 181))
        var report = TaskReport(task: "T-1")
        report.title = "A tale"
        report.rating = 4
        report.marks = [.drill, .takenOver]
        report.drill = .passed
        report.helpedBy = .colleague
        report.askedOf = .delivering
        report.supportKind = .dataLeak
        report.reporter = "Mia"
        report.channel = "mail"
        report.capability = "deploying"
        report.service = "shop"
        report.severity = .p1
        report.closed = .instant(time("2026-03-04 12:00"))
        report.resolved = .instant(time("2026-03-04 11:00"))
        report.responded = .instant(time("2026-03-04 10:30"))
        report.opened = .instant(time("2026-03-04 10:00"))
        report.occurred = .day(day("2026-03-03"))
        #expect(row.command.report == report)
        #expect(
            row.command.workers
                == [WorkerCommand(person: "jia", level: .alone), WorkerCommand(person: "yi", level: .guided)])
    }

    @Test func takesAByteOrderMarkSemicolonsAndWindowsLines() throws {
        let table = read("\u{FEFF}id;closed;person\r\nT-1;2026-03-04;jia\r\nT-2;2026-03-05;yi\r\n")
        #expect(table.diagnostics == [])
        #expect(table.rows.map(\.command.report.task) == ["T-1", "T-2"])
        #expect(table.rows.map(\.place.start) == [Position(line: 2, column: 1), Position(line: 3, column: 1)])
    }

    @Test func takesGB18030() throws {
        // 编号 is 0xB1E0 0xBAC5; 工单 is 0xB9A4 0xB5A5.
        let bytes = Array("id,title,closed\nT-1,".utf8) + [0xB9, 0xA4, 0xB5, 0xA5] + Array(",2026-03-04\n".utf8)
        let table = TaskTable(bytes: bytes, file: "tickets.csv", zone: Office.zone)
        #expect(table.diagnostics == [])
        #expect(table.rows.first?.command.report.title == "工单")
    }

    @Test func aBareDateStaysADate() {
        let table = read("id,opened,closed\nT-1,2026-03-04,2026-03-05 09:00\n")
        #expect(table.rows.first?.command.report.opened == .day(day("2026-03-04")))
        #expect(table.rows.first?.command.report.closed == .instant(time("2026-03-05 09:00")))
    }

    @Test func reopenedIsATimeOrTrue() {
        let table = read(
            """
            id,closed,reopened
            T-1,2026-03-04,true
            T-2,2026-03-04,2026-03-06 09:00
            T-3,2026-03-04,
            T-4,2026-03-04,false
            T-5,2026-03-04,2026-03-06
            """)
        #expect(table.diagnostics == [])
        #expect(
            table.rows.map(\.command.report.reopened) == [
                .day(day("2026-03-04")), .instant(time("2026-03-06 09:00")), nil, nil, .day(day("2026-03-06")),
            ])
    }

    private func report(_ id: TaskRecord.ID) -> TaskReport {
        var report = TaskReport(task: id)
        report.closed = .day(day("2026-03-04"))
        return report
    }

    @Test func anUnknownColumnIsNamedWithItsPlaceAndLeftOut() {
        let table = read("id,closed,servrity\nT-1,2026-03-04,P1\n")
        #expect(table.rows.map(\.command.report) == [report("T-1")])
        #expect(table.diagnostics.map(\.problem) == [.csvUnknownColumn(column: "servrity")])
        #expect(
            table.diagnostics.first?.range == SourceRange(Position(line: 1, column: 11), Position(line: 1, column: 19)))
        #expect(table.diagnostics.first?.suggestion == "severity")
        #expect(read("closed\n2026-03-04\n").diagnostics.map(\.problem) == [.csvMissingColumn(column: "id")])
        #expect(read("id,closed,id\n").diagnostics.map(\.problem) == [.duplicateKey(key: "id")])
    }

    @Test func badCellsAreNamedWithTheirPlaceAndGoodRowsKept() {
        let text = """
            id,severity,level,person,closed,rating,helped_by,cancelled
            T-1,P9,alone,jia,2026-03-04,,,
            T-2,P1,alone;guided,jia,2026-03-04,,,
            T-3,P1,expert,jia,2026-02-30,,,
            T-4,P1,alone,jia,2026-03-04,5,nobody,perhaps
            ,P1,alone,jia,2026-03-04,,,
            T-6,P1,alone,jia,,,,
            T-7,P1,alone,jia,2026-03-04,,,
            T-8,P1,alone,jia,2026-03-04,,,,
            """
        let problems = problems(text).map { String($0.prefix { $0 != "(" }) }
        #expect(
            problems.sorted() == [
                "2:5 badValue", "3:8 csvMissingCell", "4:19 badValue", "4:8 badValue", "5:31 badValue",
                "5:38 badValue", "6:1 csvMissingCell", "7:18 csvMissingCell", "9:32 csvTooManyCells",
            ])
        #expect(read(text).rows.map(\.command.report.task) == ["T-7"])
        #expect(read(text).count == 8)
    }

    @Test func aRowThatEndsEarlyIsNotRead() {
        let text = "id,closed,severity,person,level\nT-1,2026-03-04,P1\nT-2,2026-03-04,P1,,\n"
        #expect(problems(text) == ["2:16 csvTooFewCells(found: 3, expected: 5)"])
        #expect(read(text).rows.map(\.command.report.task) == ["T-2"])
    }

    @Test func somebodyStandsOnceInARow() {
        #expect(
            problems("id,closed,person,level\nT-1,2026-03-04,jia;yi;jia,alone;guided;alone\n")
                == ["2:16 duplicateID(kind: HandoverModel.Problem.ReferenceKind.person, id: \"jia\")"])
    }

    @Test func aQuoteThatDoesNotEndIsAllThatIsToldOfItsCell() {
        #expect(
            problems("id,severity,closed\nT-1,\"P1,2026-03-04\nT-2,P1,2026-03-04\n") == ["2:5 csvUnclosedQuote"])
        #expect(
            problems("id,severity,closed\n\"T-1,P1,2026-03-04\n") == ["2:1 csvUnclosedQuote"])
    }

    @Test func aRatingIsFromOneToFive() {
        let text = "id,closed,rating\nT-1,2026-03-04,6\nT-2,2026-03-04,0\nT-3,2026-03-04,x\nT-4,2026-03-04,1\n"
        #expect(
            problems(text).map { String($0.prefix { $0 != "(" }) } == [
                "2:16 badValue", "3:16 badValue", "4:16 badValue",
            ])
        #expect(read(text).rows.map(\.command.report.task) == ["T-4"])
    }

    @Test func anIDStandsOnce() {
        let table = read("id,closed\nT-1,2026-03-04\nT-2,2026-03-04\nT-1,2026-03-05\n")
        #expect(table.rows.map(\.command.report.task) == ["T-1", "T-2"])
        #expect(table.diagnostics.count == 1)
        #expect(table.diagnostics.first?.range?.start == Position(line: 4, column: 1))
        #expect(table.diagnostics.first?.notes.map(\.range.start) == [Position(line: 2, column: 1)])
    }

    @Test func takesLongCellsAndFormulasAsTheyAre() {
        let long = String(repeating: "字", count: 2000)
        let table = read("id,title,closed\nT-1,\"\(long)\",2026-03-04\nT-2,\"=HYPERLINK(\"\"x\"\")\",2026-03-04\n")
        #expect(table.diagnostics == [])
        #expect(table.rows.map(\.command.report.title) == [long, "=HYPERLINK(\"x\")"])
    }

    @Test func columnsAreCountedInCodePoints() {
        #expect(problems("title,id,severity,closed\n工单,T-1,P9,2026-03-04\n").first?.hasPrefix("2:8 ") == true)
    }

    /// Dates as spreadsheets write them.
    @Test(arguments: ["2026/3/4", "2026/03/04", "2026-3-4", "2026.3.4", "2026年3月4日"])
    func datesAreReadAsAListOfItemsTakesThem(date: String) throws {
        let closed = try #require(read("id,closed\nT-1,\(date)\n").rows.first).command.report.closed
        #expect(closed == .day(try #require(Day("2026-03-04"))))
    }

    @Test func whatIsNoTable() {
        #expect(read("").diagnostics.map(\.problem) == [.csvEmpty])
        #expect(problems("id,closed\n\"T-1,2026-03-04\n").first?.hasPrefix("2:1 csvUnclosedQuote") == true)
        let bytes: [UInt8] = Array("id\n".utf8) + [0xFF, 0xFF, 0xFF]
        let table = TaskTable(bytes: bytes, file: "tickets.csv", zone: Office.zone)
        #expect(table.diagnostics.map(\.problem) == [.csvUnknownEncoding])
    }

    @Test func theKeyComesFromTheContent() async throws {
        let table = read("id,closed,person,level\nT-1,2026-03-04,jia,alone\n")
        let row = try #require(table.rows.first)
        let key = try row.command.importKey()
        #expect(try read("level,person,closed,id\n4,jia,2026-03-04,T-1\n").rows.first?.command.importKey() == key)
        #expect(try read("id,closed,person,level\nT-1,2026-03-05,jia,alone\n").rows.first?.command.importKey() != key)
        // A second import of the same row records nothing, and one that says otherwise is refused.
        let desk = try await Desk.open()
        for expected in [false, true] {
            let recorded = try await desk.does(.logTask(row.command), by: "han", at: "2026-03-05 09:00", key: key)
            #expect(recorded.receipt.wasThere == expected)
        }
        let other = try #require(read("id,closed,person,level\nT-1,2026-03-04,jia,guided\n").rows.first)
        try await desk.refuses(
            .taskContradicts("T-1", field: "level", entry: 2), .logTask(other.command), by: "han",
            at: "2026-03-05 09:00")
    }

    /// All that is wrong with rows, as `line:column what`: first what the reader tells, then what the tracker does.
    private func faults(_ text: String, _ desk: Desk, by person: Person.ID = "han") async throws -> [String] {
        let table = read(text)
        let told = try await TaskTable.faults(of: table.rows + table.flawed) { commands in
            var refusals: [Refusal?] = []
            for command in commands {
                do {
                    try await desk.does(.logTask(command), by: person, at: "2026-03-05 09:00", rehearsal: true)
                    refusals.append(nil)
                } catch let refusal as Refusal {
                    refusals.append(refusal)
                }
            }
            return refusals
        }
        return problems(text).map { String($0.prefix { $0 != "(" }) }
            + told.map { "\($0.place.start.line):\($0.place.start.column) \($0.refusal)" }
            .map { String($0.prefix { $0 != "(" }) }
    }

    @Test func everythingWrongWithARowIsToldAtItsCell() async throws {
        let desk = try await Desk.open()
        let text = """
            id,severity,person,level,capability,closed,rating
            T-1,P7,nobody,alone,flying,2026-03-04,9
            T-2,P1,jia;nobody;noone,alone;4;4,deploying,2026-03-04,
            ,P1,nobody,alone,deploying,,
            """
        #expect(
            try await faults(text, desk) == [
                "2:5 badValue", "2:39 badValue", "4:1 csvMissingCell", "4:28 csvMissingCell",
                "2:8 unknownPerson", "2:21 unknownCapability", "3:8 unknownPerson", "3:8 unknownPerson",
                "4:5 unknownPerson",
            ])
        // A level too many is no reason to be silent about the people and the levels that are there.
        #expect(
            try await faults("id,level,person,closed\nT-1,alone;expert,nobody,2026-03-04\n", desk)
                == ["2:5 csvMissingCell", "2:5 badValue", "2:18 unknownPerson"])
        // Cells that may stand below the wrong columns are not asked about.
        #expect(
            try await faults("id,closed,person\nT-1,2026-03-04,nobody,jia\n", desk) == ["2:23 csvTooManyCells"])
    }

    /// A cell that says no is held against what is recorded; an empty one says nothing.
    @Test func whatIsDeniedIsHeldAgainstTheRecord() async throws {
        let desk = try await Desk.open()
        let head = "id,closed,person,level,taken_over,cancelled,drill,reopened\n"
        for line in [
            "D-1,2026-03-04,jia,4,true,,,", "D-2,2026-03-04,jia,4,,true,,", "D-3,2026-03-04,jia,4,,,passed,2026-03-05",
        ] {
            let row = try #require(read(head + line).rows.first)
            try await desk.does(.logTask(row.command), by: "han", at: "2026-03-06 09:00", key: line)
        }
        let denying = """
            D-1,2026-03-04,jia,4,false,,,
            D-2,2026-03-04,jia,4,,no,,
            D-3,2026-03-04,jia,4,,,0,否

            """
        #expect(
            try await faults(head + denying, desk)
                == ["2:22 taskContradicts", "3:23 taskContradicts", "4:24 taskContradicts", "4:26 taskContradicts"])
        #expect(try await faults(head + "D-1,2026-03-04,jia,4,,,,\n", desk) == [])
    }

    /// What happened later changes nothing of the days before.
    @Test func aReopeningToldByALaterFileCountsFromItsDay() async throws {
        let desk = try await Desk.open()
        func tell(_ text: String, _ key: String) async throws {
            let row = try #require(read(text).rows.first)
            try await desk.does(.logTask(row.command), by: "han", at: "2026-03-09 09:00", key: key)
        }
        try await tell("id,closed,person,level\nR-1,2026-03-04 11:00,jia,4\n", "one")
        try await tell("id,closed,person,level,reopened\nR-1,2026-03-04 11:00,jia,4,2026-03-06 10:00\n", "two")
        let closing = day("2026-03-04")
        for (asOf, independent) in [("2026-03-04", 1), ("2026-03-05", 1), ("2026-03-06", 0)] {
            let tally = try desk.ledger.read { view in
                try view.tally(.all, closed: closing...closing, asOf: day(asOf))[""]
            }
            #expect(tally?.independent ?? 0 == independent, "\(asOf)")
        }
    }

    @Test func whatContradictsIsToldAtEachOfItsCells() async throws {
        let desk = try await Desk.open()
        let told = "id,severity,person,level,capability,opened,closed,drill\n"
        let first = try #require(read(told + "T-9,P1,jia,alone,deploying,2026-03-02,2026-03-03,\n").rows.first)
        try await desk.does(.logTask(first.command), by: "han", at: "2026-03-05 09:00")
        #expect(try await faults(told + "T-9,P1,jia,alone,deploying,2026-03-02,2026-03-03,\n", desk) == [])
        #expect(
            try await faults(told + "T-9,P2,jia,guided,flying,2026-03-02,2026-03-04,passed\n", desk) == [
                "2:5 taskContradicts", "2:12 taskContradicts", "2:19 unknownCapability", "2:37 taskContradicts",
                "2:48 taskContradicts",
            ])
        // Times of the future and out of order, each at the later one.
        #expect(
            try await faults(told + "T-8,P1,jia,alone,flying,2026-03-04,2026-03-03,\n", desk)
                == ["2:18 unknownCapability", "2:36 taskTimesOutOfOrder"])
        #expect(
            try await faults(told + "T-8,P1,jia,alone,flying,2026-03-04,2027-03-03,\n", desk)
                == ["2:18 unknownCapability", "2:36 inTheFuture"])
        // What only follows from a cell that could not be read is no fault of its own.
        #expect(
            try await faults(told + "T-9,P1,jia,expert,deploying,2026-03-02,2026-03-03,\n", desk) == ["2:12 badValue"])
    }

    @Test func everyTimeOutOfOrderIsTold() async throws {
        let desk = try await Desk.open()
        let told = "id,opened,responded,resolved,closed,person\n"
        let row = "T-1,2026-03-04 10:00,2026-03-04 11:00,2026-03-04 10:30,2026-03-04 10:20,"
        #expect(try await faults(told + row + "\n", desk) == ["2:39 taskTimesOutOfOrder", "2:56 taskTimesOutOfOrder"])
        // Neither does it hide them that the task is not theirs to record.
        #expect(
            try await faults(told + row + "yi\n", desk, by: "jia") == [
                "2:39 taskTimesOutOfOrder", "2:56 taskTimesOutOfOrder", "2:73 mayNotRecordForOthers",
            ])
        // What is held against a cell that is wrong itself is not told.
        #expect(
            try await faults("id,opened,closed\nT-2,2026-03-32,2026-03-03\n", desk) == ["2:5 badValue"])
    }

    @Test func whoImportsIsNoFaultOfACell() async throws {
        let rows = read("id,closed,person\nT-1,2026-03-04,jia\n").rows
        let faults = try await TaskTable.faults(of: rows) { $0.map { _ in .unknownPerson("han", nearest: []) } }
        #expect(faults.map(\.place.start) == [Position(line: 2, column: 1)])
    }
}
