import Foundation
import Testing

/// A task that was logged by mistake, from the command line.
@Suite struct TaskRevocationTests {
    @Test func aTaskIsWithdrawnAndAnImportDoesNotBringItBack() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        func run(_ line: String) throws -> (status: Int32, text: String) {
            let output = try Program.type("handover " + line, in: workspace, clock: "2026-01-28T12:00:00+08:00")
            return (output.status, output.standard + output.error)
        }
        #expect(try run("task import tickets.csv --as lisi").status == 0)
        let other = try run("task revoke C-1 --entry 6 --reason no --as lisi")
        #expect(other.status == 1)
        #expect(other.text.contains("refused[nothing-to-revoke]: Entry 6 is not about task C-1"), "\(other.text)")
        let dry = try run("task revoke C-1 --reason 'Not ours' --as lisi --dry-run")
        #expect(dry.text.contains("revoked entry 8 of task C-1"), "\(dry.text)")
        let revoked = try run("task revoke C-1 --reason 'Not ours' --as lisi --json")
        #expect(revoked.text.contains(#""kind": "revoked""#), "\(revoked.text)")
        let shown = try run("task show C-1")
        #expect(shown.status == 0)
        #expect(shown.text.contains("Withdrawn at 2026-01-28 12:00: 李四 (lisi) revoked entry 8"), "\(shown.text)")
        #expect(try !run("task list").text.contains("C-1"))
        for person in ["lisi", "wangwu"] {
            let again = try run("task import tickets.csv --as \(person)")
            #expect(again.status == 0)
            #expect(again.text.contains("0 recorded, 1 there before, 1 skipped, no errors"), "\(again.text)")
            #expect(again.text.contains("tickets.csv:2:1: skipped[task-withdrawn]: Task C-1 was withdrawn by entry 10"))
        }
        #expect(try run("ledger verify").status == 0)
    }
}
