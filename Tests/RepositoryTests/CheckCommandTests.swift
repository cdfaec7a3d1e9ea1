import Foundation
import Testing

/// Checks from the definitions to the director's list, as they are typed.
@Suite struct CheckCommandTests {
    private static let clock = "2026-01-28T12:00:00+08:00"

    /// The sample with one item that asks for a file of the workspace, delivered and accepted.
    private func workspace(in folder: URL) throws -> URL {
        let workspace = try Scenario.sample(in: folder)
        let file = workspace.appending(path: "checklists/team.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = text.replacing(
            "    due: start+3wd\n",
            with: "    due: start+3wd\n    check: { kind: file, path: log/last.txt, filled: true }\n")
        try Data(changed.utf8).write(to: file)
        try type(
            """
            handover apply --as lisi --demonstration && mkdir log && echo done >log/last.txt \
            && handover item sign team/organisation --meaning delivered --as lisi --evidence https://kb.example/org \
            && handover item sign team/organisation --meaning accepted --as jia1
            """, in: workspace)
        return workspace
    }

    @discardableResult
    private func type(_ line: String, in workspace: URL, status: Int32 = 0) throws -> String {
        let output = try Program.type(line, in: workspace, clock: Self.clock)
        #expect(output.status == status, "\(line): \(output.standard)\(output.error)")
        return output.standard
    }

    @Test func aFailureOfASignedItemIsSaidEverywhere() throws {
        let scratch = try Scratch()
        let workspace = try workspace(in: scratch.folder)
        let passed = try type("handover check run team/organisation --as lisi --language en", in: workspace)
        #expect(passed.contains("file there") && passed.contains("passed"))
        let status =
            #"handover status --json | jq -c '[.blockers[] | select(.subject == "team/organisation") | .code]'"#
        #expect(try type(status, in: workspace) == "[]\n")
        try type("rm log/last.txt", in: workspace)
        let failed = try type("handover check run team/organisation --as jia1 --language zh", in: workspace, status: 2)
        #expect(failed.contains("未通过，文件不存在"))
        #expect(try type(status, in: workspace) == "[\"check-failed\"]\n")
        for (line, words) in [
            (
                "why team/organisation --language en",
                "the check \"file there\" failed on 2026-01-28: the file is not there"
            ),
            ("item list --checklist team --format csv", "check-failed"),
            ("item show team/organisation --language zh", "自动检查“文件在位”2026-01-28 未通过：文件不存在"),
            ("check list --language zh", "未通过，文件不存在"), ("why --language en", "failed on 2026-01-28"),
        ] {
            let said = try type("handover \(line)", in: workspace)
            let flat = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(
                flat.contains(words) || flat.replacing(" ", with: "").contains(words.replacing(" ", with: "")),
                "\(line): \(said)")
        }
        // Nothing new is found, and nothing is recorded; what is mended is.
        let again = try type("handover check run team/organisation --as lisi --json", in: workspace, status: 2)
        #expect(again.contains("\"was_there\": true"))
        try type("echo done >log/last.txt", in: workspace)
        try type("handover check run team/organisation --as lisi", in: workspace)
        #expect(try type(status, in: workspace) == "[]\n")
        try type("handover ledger verify", in: workspace)
    }

    @Test func withoutItemsAllThatAreDueRun() throws {
        let scratch = try Scratch()
        let workspace = try workspace(in: scratch.folder)
        let due = #"handover check list --json | jq -c '[.checks[] | select(.due) | .item]'"#
        let before = try type(due, in: workspace)
        #expect(before.contains("team/organisation") && before.contains("documents/contacts"))
        let output = try Program.type("handover check run --as lisi --json", in: workspace, clock: Self.clock)
        #expect([0, 2].contains(output.status), "\(output.error)")
        #expect(output.standard.contains("\"where\": \"command-line\""))
        #expect(try !type(due, in: workspace).contains("team/organisation"))
        // Whoever has a part in some items alone runs those.
        let own = try Program.type("handover check run --as jia3 --json --dry-run", in: workspace, clock: Self.clock)
        #expect([0, 2].contains(own.status), "\(own.error)")
        #expect(!own.standard.contains("documents/contacts"))
    }

    @Test(arguments: ["zh", "en"]) func theListFitsTheTerminal(_ language: String) throws {
        let scratch = try Scratch()
        let workspace = try workspace(in: scratch.folder)
        _ = try Program.type("handover check run --as lisi", in: workspace, clock: Self.clock)
        let list = try type("handover check list --language \(language)", in: workspace)
        for line in list.split(separator: "\n") {
            let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
            #expect(width <= 80, "\(line)")
        }
    }
}
