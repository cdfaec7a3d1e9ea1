import Foundation
import Testing

/// Reports as the program makes them.
@Suite struct ReportTests {
    private static let subjects = [
        "readiness", "person jia3", "capability incident-response", "acceptance", "support --period week",
    ]
    private static let formats = ["markdown", "html", "csv", "json", "table"]

    /// Each report, and the command that it says makes it again.
    private func reports(
        in workspace: URL, asOf: String, clock: String
    ) throws -> [(command: String, text: String)] {
        try Self.subjects.flatMap { subject in
            try Self.formats.flatMap { format in
                try ["zh", "en"].map { language in
                    let line = "handover report \(subject) --as-of \(asOf) --format \(format) --language \(language)"
                    let output = try Program.type(line, in: workspace, clock: clock)
                    #expect(output.status == 0, "\(line): \(output.error)")
                    let again = output.standard.firstMatch(of: /handover report [a-zA-Z0-9.: \-]+ --language (zh|en)/)
                    return (String(try #require(again, "\(line)").0), output.standard)
                }
            }
        }
    }

    @Test(arguments: ["2026-01-27", "now"]) func sayTheCommandThatMakesTheSameBytesAgain(asOf: String) throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        let first = try reports(in: workspace, asOf: asOf, clock: "2026-01-28T12:00:00+08:00")
        #expect(Set(first.map(\.text)).count == 50)
        // A task of a day before the report's, a sign-off, and an assessment.
        for line in [
            "task log --id T-20 --severity P1 --capability incident-response --person jia3 --level guided --closed 2026-01-26 --as jia3",
            "item sign team/organisation --meaning delivered --as lisi --evidence https://kb.example/org",
            "assess jia3 incident-response --level alone --as wangwu --observed 'Led it'",
        ] {
            let output = try Program.type("handover " + line, in: workspace, clock: "2026-01-29T09:00:00+08:00")
            #expect(output.status == 0, "\(output.error)")
        }
        for report in first {
            let again = try Program.type(report.command, in: workspace, clock: "2026-02-20T09:00:00+08:00")
            #expect(again.standard == report.text, "\(report.command)")
        }
        let unpinned = try reports(in: workspace, asOf: asOf, clock: "2026-01-29T10:00:00+08:00")
        #expect(Set(unpinned.map(\.text)).isDisjoint(with: first.map(\.text)))
    }

    @Test func areWrittenWholeToAFile() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        let line = "handover report person jia3 --language en"
        try Data("last week's".utf8).write(to: workspace.appending(path: "jia3.md"))
        let written = try Program.type(line + " -o jia3.md", in: workspace)
        #expect(written.status == 0 && written.standard.isEmpty && written.error == "written: jia3.md\n")
        let text = try String(contentsOf: workspace.appending(path: "jia3.md"), encoding: .utf8)
        #expect(try Program.type(line, in: workspace).standard == text)
        let nowhere = try Program.type(line + " -o none/jia3.md", in: workspace)
        #expect(nowhere.status == 1 && nowhere.standard.isEmpty)
        let contradiction = try Program.type(line + " --json --format html", in: workspace)
        #expect(contradiction.status == 64)
    }
}
