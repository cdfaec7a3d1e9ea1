import Foundation
import Testing

/// Exports of other systems, imported from the command line with the mappings that come with the program.
@Suite final class MappedImportTests {
    private let scratch: Scratch
    private let workspace: URL

    init() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        let exports = Repository.root.appending(path: "Tests/Fixtures/exports")
        for name in try FileManager.default.contentsOfDirectory(atPath: exports.path(percentEncoded: false)) {
            try FileManager.default.copyItem(at: exports.appending(path: name), to: workspace.appending(path: name))
        }
        self.workspace = workspace
        self.scratch = scratch
    }

    private func run(_ line: String) throws -> (status: Int32, text: String) {
        let output = try Program.type(
            "COLUMNS=200 handover \(line)", in: workspace, clock: "2026-01-28T12:00:00+08:00")
        return (output.status, output.standard + output.error)
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: workspace.appending(path: name))
    }

    @Test(arguments: [
        "servicenow": "4 rows, 4 recorded, 0 there before, no errors",
        "servicenow-updates": "10 rows of 2 tasks, 2 recorded, 0 there before, no errors",
        "jira-service-management": "5 rows, 4 recorded, 0 there before, 1 left out by the mapping, no errors",
        "zammad": "5 rows, 4 recorded, 0 there before, 1 left out by the mapping, no errors",
        "gitlab": "4 rows, 3 recorded, 0 there before, 1 left out by the mapping, no errors",
    ])
    func anExportOfEachSystemIsImportedOnce(system: String, expected: String) throws {
        let line = "task import \(system).csv --mapping \(system) --as lisi"
        let dry = try run(line + " --dry-run")
        #expect(
            dry.text.contains(expected.replacing("recorded, 0", with: "could be recorded, 0"))
                && dry.text.contains("Dry run, nothing recorded"), "\(dry.text)")
        let first = try run(line)
        #expect(first.status == 0)
        #expect(first.text.hasPrefix("\(system).csv: \(expected)"), "\(first.text)")
        let entries = try run("ledger verify").text
        let again = try run(line)
        #expect(again.status == 0)
        let count = try #require(expected.firstMatch(of: /(\d+) recorded/)).1
        #expect(again.text.contains("0 recorded, \(count) there before"), "\(again.text)")
        #expect(try run("ledger verify").text == entries)
    }

    /// The mappings and rows that docs/import.md shows.
    @Test func theExamplesOfTheDocumentAreImported() throws {
        let page = try Repository.text("docs/import.md")
        for example in page.matches(of: /(?s)```yaml\n(.*?)```/).map({ String($0.output.1) }) {
            let name = try #require(example.firstMatch(of: /mapping: ([a-z-]+)/)).output.1
            try write(example, to: "support/mappings/\(name).yaml")
        }
        let checked = try run("validate")
        #expect(checked.status == 0 && !checked.text.contains("support/mappings"), "\(checked.text)")
        let rows = try #require(page.firstMatch(of: /(?s)```csv\n(.*?)```/)).output.1
        try write(String(rows), to: "log.csv")
        let events = try run("task import log.csv --mapping desk-log --as lisi")
        #expect(
            events.text.hasPrefix(
                "log.csv: 5 rows of 2 tasks, 1 recorded, 0 there before, 1 left out by the mapping (1 task with no event that a rule gives a meaning), no errors"
            ), "\(events.text)")
        #expect(try run("task show 4711").text.contains("甲三 (jia3)"))
        // A file with the columns that the request shows.
        try write(
            "Number;Type;Created;Done;Priority;Owner;Group;Tags\nINC0000045;Incident;05.01.2026 09:00;;2 - High;jsan;Second Line;alone\nINC0000046;Epic;;;;;;\n",
            to: "desk.csv")
        let tickets = try run("task import desk.csv --mapping desk --as lisi")
        #expect(
            tickets.text.hasPrefix(
                "desk.csv: 2 rows, 1 recorded, 0 there before, 1 left out by the mapping, no errors"),
            "\(tickets.text)")
        #expect(try run("task show INC0000045").text.contains("Opened        2026-01-05 16:00"))
    }

    @Test func whatTheExportSaysIsWhatIsShown() throws {
        _ = try run("task import servicenow-updates.csv --mapping servicenow-updates --as lisi")
        let shown = try run("task show INC0000047").text
        for line in [
            "Severity      P1", "Worked on by  甲三 (jia3) 4 alone", "Opened        2016-02-29 04:40",
            "Responded     2016-02-29 05:30", "Resolved      2016-03-02 09:00", "Closed        2016-03-07 09:00",
            "Reopened      2016-03-01 12:30",
        ] { #expect(shown.contains(line), "\(shown)") }
        _ = try run("task import jira-service-management.csv --mapping jira-service-management --as lisi")
        let helped = try run("task show SUP-105").text
        for line in [
            "SUP-105 Disk full", "Severity      P1", "Worked on by  甲四 (jia4) 3 prompted",
            "Helped by     the delivering team", "Opened        2026-01-07 21:05", "Resolved      2026-01-08 07:15",
        ] { #expect(helped.contains(line), "\(helped)") }
    }

    @Test func whatSomebodyRecordedHereOutranksTheExport() throws {
        let logged = try run(
            "task log --id 22001 --severity P3 --person jia3 --level guided --closed '2026-01-05 10:30' --as jia3")
        #expect(logged.status == 0, "\(logged.text)")
        let imported = try run("task import zammad.csv --mapping zammad --as lisi")
        #expect(imported.status == 0)
        #expect(
            imported.text.contains(
                "5 rows, 3 recorded, 0 there before, 1 left out by the mapping, 1 skipped, no errors"),
            "\(imported.text)")
        #expect(imported.text.contains("zammad.csv:2:19: skipped[task-contradicts]:"), "\(imported.text)")
        #expect(try run("task show 22001").text.contains("Severity      P3"))
    }

    @Test func badRowsStopAnImportUnlessTheGoodOnesAreAskedFor() throws {
        try write(
            """
            schema: handover/v1
            mapping: desk
            rows: tickets
            dates: dd-MM-yyyy HH:mm
            fields: { id: No, closed: Closed, person: Who, severity: { column: P, values: { hi: P1 } } }
            """, to: "desk.yaml")
        try write(
            "No,Closed,Who,P\nA-1,05-01-2026 10:00,jia3,hi\nA-2,31-02-2026 10:00,nobody,hi\nA-3,05-01-2030 10:00,jia3,lo\n",
            to: "desk.csv")
        let refused = try run("task import desk.csv --mapping desk.yaml --as lisi")
        #expect(refused.status == 1)
        #expect(
            refused.text.replacing("demonstration: now is 2026-01-28 12:00\n", with: "") == """
                desk.csv: 3 rows, 0 recorded, 0 there before, 4 errors in 2 lines
                Nothing was recorded. Mend the rows and import again, or take the good ones with --partial.

                desk.csv:3:5: error[bad-value]: "31-02-2026 10:00" is not a time written as dd-MM-yyyy HH:mm
                desk.csv:3:22: refused[unknown-person]: There is no person "nobody"
                desk.csv:4:5: refused[in-the-future]: 2030-01-05 10:00 is in the future (it is 2026-01-28 12:00)
                desk.csv:4:27: error[csv-unmapped-value]: the mapping has nothing for "lo" in column "P"
                [unknown-person] rule: Names are ids of the definitions in force
                [unknown-person] what helps: See: handover person list
                [in-the-future] rule: Nothing takes effect in the future
                [in-the-future] what helps: Give a time up to 2026-01-28 12:00

                """, "\(refused.text)")
        let partial = try run("task import desk.csv --mapping desk.yaml --as lisi --partial --json")
        #expect(partial.status == 1)
        for part in [
            #""recorded": 1"#, #""left_out": 0"#, #""rejected_unlisted": 0"#, #""code": "csv-unmapped-value""#,
        ] { #expect(partial.text.contains(part), "\(partial.text)") }
        #expect(try run("task show A-1").status == 0)
    }

    @Test func aMappingThatIsWrongIsToldAtItsPlace() throws {
        try write("schema: handover/v1\nmapping: desk\nrows: tickets\nfields: { id: No, closd: C }\n", to: "desk.yaml")
        let wrong = try run("task import zammad.csv --mapping desk.yaml --as lisi")
        #expect(wrong.status == 1)
        #expect(wrong.text.contains("desk.yaml:4:19: error[unknown-key]"), "\(wrong.text)")
        #expect(wrong.text.contains(#"did you mean "closed"?"#))
        let missing = try run("task import zammad.csv --mapping nowhere --as lisi")
        #expect(missing.status == 1)
        #expect(
            missing.text.contains(
                "nowhere: error[unknown-mapping]: no mapping has this name; support/mappings has: gitlab,"),
            "\(missing.text)")
        let other = try run("task import zammad.csv --mapping gitlab --as lisi")
        #expect(
            other.text.contains(#"zammad.csv:1:1: error[csv-missing-column]: missing column "URL""#), "\(other.text)")
    }
}
