import Foundation
import Testing

/// The life of a ticket, from the command line.
@Suite struct TicketTests {
    @Test func aTicketIsWorkedOnFromItsOpeningToItsSolution() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        func run(_ line: String, at time: String) throws -> (status: Int32, text: String) {
            let output = try Program.type(
                "COLUMNS=200 handover task " + line, in: workspace, clock: "2026-01-28T\(time):00+08:00")
            return (output.status, output.standard + output.error)
        }
        let steps: [(time: String, line: String, says: String)] = [
            (
                "10:00", "open --id T-80 --severity P2 --person jia3 --title 'Export is empty' --as jia3",
                "opened a task T-80"
            ),
            ("10:00", "open --id T-81 --severity P2 --person jia3 --as jia3", "opened a task T-81"),
            ("10:10", "wait T-80 --note 'Asked for the log' --as jia3", "set T-80 to waiting for its reporter"),
            ("10:40", "work T-80 --as jia3", "went on with T-80"),
            ("10:45", "severity T-80 P1 --reason 'Every shop' --as jia3", "changed the severity of T-80 to P1"),
            ("10:50", "hand T-80 --to jia4 --as jia3", "handed T-80 to 甲四 (jia4)"),
            ("10:55", "escalate T-80 --to wangwu --reason 'No way round' --as jia4", "escalated T-80 to 王五 (wangwu)"),
            ("11:00", "stage T-80 expert --when '2026-01-28 10:29' --as jia4", "finished stage expert of T-80"),
            ("11:05", "duplicate T-81 --of T-80 --as jia3", "linked T-81 as a duplicate of T-80"),
            ("11:10", "respond T-80 --when '2026-01-28 10:05' --as jia4", "responded to a task T-80"),
        ]
        for step in steps {
            let done = try run(step.line, at: step.time)
            #expect(done.status == 0, "\(done.text)")
            #expect(done.text.contains(step.says), "\(done.text)")
        }
        let bare = try run("resolve --id T-80 --person jia4 --level alone --as jia4 --dry-run", at: "12:00")
        #expect(bare.status == 0, "\(bare.text)")
        let solved = try run(
            "resolve --id T-80 --person jia4 --level alone --no-doc 'Known case' --as jia4", at: "12:00")
        #expect(solved.status == 0, "\(solved.text)")
        let shown = try run("show T-80", at: "13:00").text
        let flat = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for part in [
            "Severity P1", "Whose it is 甲四 (jia4)", "Escalated to 王五 (wangwu) (2026-01-28 10:55)",
            "No document Known case", "response 30 minutes in time 5 min",
            "resolution 4 hours in time 1 h 30 min 2 h 30 min 2026-01-28 14:30",
            "escalation 2 hours in time 25 min 1 h 35 min 2026-01-28 12:30",
            "paused 2026-01-28 10:10 to 2026-01-28 10:40",
            "expert 30 minutes 2026-01-28 10:30 2026-01-28 10:29 done",
        ] { #expect(flat.contains(part), "\(part)\n\(shown)") }
        #expect(try run("show T-81", at: "13:00").text.contains("Duplicate of"))
        let json = try run("show T-80 --json", at: "13:00").text
        #expect(json.contains(#""elapsed_seconds": 5400"#), "\(json)")
        let refused = try run("wait T-80 --as jia4", at: "13:00")
        #expect(refused.status == 1)
        #expect(refused.text.contains("refused[task-not-open]"), "\(refused.text)")
        let both = try run("hand T-80 --to jia3 --team delivering --as jia4", at: "13:00")
        #expect(both.status == 64)
    }
}
