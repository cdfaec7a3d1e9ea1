import Foundation
import Testing

/// What a command says that gives no answer.
@Suite struct RefusalTests {
    private struct Document: Decodable {
        struct Problem: Decodable {
            var code: String
            var message: String
        }
        var error: Problem
    }

    /// With `--json` standard output is one document, and the words stay on standard error.
    @Test(arguments: [
        ("item sign nothing/x --meaning delivered --as lisi --json", "unknown-item", 1),
        ("item list --as-of someday --format json", "bad-time", 64), ("status -C nowhere --json", "no-workspace", 1),
        ("item sign --json", "usage", 64), ("ledger export nowhere/x --format=json", "no-folder", 1),
        ("plan --json", "invalid-definitions", 1),
    ])
    func aRefusalIsADocumentWhereJSONIsAskedFor(line: String, code: String, status: Int32) throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        if line.hasPrefix("plan") { try Data("x".utf8).write(to: workspace.appending(path: "checklists/x.yaml")) }
        let output = try Program.type("handover " + line, in: workspace)
        #expect(output.status == status)
        let problem = try JSONDecoder().decode(Document.self, from: Data(output.standard.utf8)).error
        #expect(problem.code == code)
        #expect(!problem.message.isEmpty)
        #expect(!output.error.isEmpty)
        let plain = try Program.type(
            "handover " + line.replacing(#/ --(json|format[ =]json)/#, with: ""), in: workspace)
        #expect(plain.standard.isEmpty)
        #expect(plain.error == output.error)
    }

    /// A name that does not exist is refused, never an empty answer.
    @Test(arguments: [
        ("task list --person jai4", "There is no person \"jai4\""),
        ("task list --capability nothing", "There is no capability \"nothing\""),
        ("ledger show --by jia99", "There is no person \"jia99\""),
        ("person leave jia44 --as lisi", "There is no person \"jia44\""),
        ("history jia44", "There is no person \"jia44\""), ("history T-1001", "handover history T-1001 --task"),
    ])
    func unknownNamesAreRefused(line: String, message: String) throws {
        let scratch = try Scratch()
        let output = try Program.type("handover " + line, in: try Scenario.copy(to: scratch.folder))
        #expect(output.status != 0)
        #expect(output.standard.isEmpty)
        #expect(output.error.contains(message), "\(output.error)")
        if message.contains("jia44") { #expect(output.error.contains("jia4")) }
    }
}
