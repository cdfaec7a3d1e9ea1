import Foundation
import Testing

@Suite struct DocumentTests {
    /// The commands that users learn first exist exactly so.
    @Test func firstCommandsExist() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.sample(in: scratch.folder)
        try Data("id,closed,person,level\nT-7,2025-12-05,jia4,alone\n".utf8).write(
            to: workspace.appending(path: "tickets.csv"))
        let session = [
            ("handover validate", 0), ("handover apply --as lisi", 0), ("handover plan", 0),
            (
                "handover item sign team/organisation --meaning delivered --as lisi --evidence https://kb.example/org --note \"Seen\"",
                0
            ),
            ("handover item sign team/organisation --meaning accepted --as jia1", 0),
            ("handover assess jia3 incident-response --level alone --as wangwu --observed \"Led it\"", 0),
            (
                "HANDOVER_PERSON=jia3 handover task log --id T-1 --severity P1 --capability incident-response --person jia3 --level alone --closed yesterday",
                0
            ),
            ("handover task import tickets.csv --as lisi", 0), ("handover status", 0),
            ("handover status --as-of 2026-12-15", 0),
            ("handover status --json", 0), ("handover status --gate", 2), ("handover next --as jia3", 0),
            ("handover why team/rota", 0), ("handover ledger verify", 0),
        ]
        for (line, status) in session {
            let output = try Program.type(line, in: workspace)
            #expect(output.status == Int32(status), "\(line): \(output.error)")
        }
    }

    @Test(arguments: ["docs/commands.md", "docs/commands.zh.md"])
    func referenceNamesEveryCommand(page: String) throws {
        let headings = Set(
            try Repository.text(page).split(separator: "\n").filter { $0.hasPrefix("### ") }
                .map {
                    $0.dropFirst(4).split(separator: " ").filter { $0.first?.isLowercase == true }.joined(
                        separator: " ")
                })
        #expect(headings == Set(try Help.ofProgram().leaves.map(\.words)))
    }

    @Test func readmeLinksLeadSomewhere() throws {
        let links = try Repository.text("README.md").matches(of: /\]\(([^)#]+)\)/).map { String($0.1) }
        #expect(links.count >= 5)
        for link in links where !link.hasPrefix("http") {
            let file = Repository.root.appending(path: link).path(percentEncoded: false)
            #expect(FileManager.default.fileExists(atPath: file), "\(link)")
        }
    }

    /// README is replayed by `make check`; its session must hold the steps it promises.
    @Test(arguments: [
        "$ handover item sign team/organisation --meaning delivered --as lisi",
        "$ handover item sign team/organisation --meaning accepted --as jia1", "$ handover assess jia3",
        "$ handover task log",
        "$ handover plan", "$ handover ledger verify", "$ handover status --as-of 2026-12-15",
    ])
    func readmeShowsTheFirstSession(command: String) throws {
        #expect(try Repository.text("README.md").contains(command))
    }

    @Test func nothingNamesThePathsOfOneMachine() throws {
        // Put together here, so that this file does not name them.
        let paths = ["work", "root", "home", "opt", "Users"].map { "/\($0)/" }
        for file in try Repository.files() {
            guard let text = try? Repository.text(file) else { continue }
            for path in paths {
                #expect(!text.contains(path), "\(file) has \(path)")
            }
        }
    }

    /// What our own checks say of options is in both languages.
    @Test func errorsOfOptionsAreInBothLanguages() throws {
        for path in try Repository.files() where path.hasPrefix("Sources/HandoverCLI/") && path.hasSuffix(".swift") {
            let text = try Repository.text(path)
            #expect(text.firstMatch(of: /ValidationError\(\s*"[^"]*"\s*\)/) == nil, "\(path)")
        }
    }
}
