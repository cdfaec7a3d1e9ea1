import Foundation
import HandoverViews
import Testing

@Suite struct HelpTests {
    @Test(arguments: ["en", "zh"])
    func helpFitsOneScreen(language: String) throws {
        let help = try Program.type(
            "HANDOVER_LANGUAGE=\(language) handover --help", in: FileManager.default.temporaryDirectory)
        let lines = help.standard.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(help.status == 0)
        // With the empty one behind the last line end, where the prompt stands.
        #expect(lines.count <= 25)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        let listed = help.standard.replacing("\n   ", with: " ").replacing(" · ", with: "\n").replacing("：", with: ": ")
            .split(separator: "\n")
            .map { $0.split(separator: " ") }
        for leaf in try Help.ofProgram().leaves {
            let words = leaf.words.split(separator: " ").dropFirst()
            let line = listed.first { line in
                (words.count == 1 ? line.first?.hasSuffix(":") == true : line.first == words.first)
                    && line.dropFirst().contains { $0 == words.last }
            }
            #expect(line != nil, "\(leaf.words)")
        }
    }

    /// The session that `handover --help` shows, typed line by line in an empty folder.
    @Test(arguments: ["en", "zh"])
    func firstSessionOfTheHelpWorks(language: String) throws {
        let help = try Program.type(
            "HANDOVER_LANGUAGE=\(language) handover --help", in: FileManager.default.temporaryDirectory)
        let lines = help.standard.split(separator: "\n").drop { !$0.contains("handover init ") }
        let session = lines.prefix { $0.contains("handover init ") || $0.hasPrefix("  handover ") }
            .compactMap { line in line.firstRange(of: "handover ").map { line[$0.lowerBound...] } }
        #expect(session.count >= 2)
        let scratch = try Scratch()
        let output = try Program.type("set -e\n" + session.joined(separator: "\n"), in: scratch.folder)
        #expect(output.status == 0, "\(output.error)")
    }

    @Test(arguments: [["--language", "zh"], ["--language", "en"], ["--language", "en", "--small"]])
    func newWorkspaceSaysCommandsThatWork(options: [String]) throws {
        let scratch = try Scratch()
        let made = try Program.type("handover init mine \(options.joined(separator: " "))", in: scratch.folder)
        let commands = made.standard.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("cd ") || $0.hasPrefix("handover ") }
        #expect(commands.count == 3)
        let output = try Program.type("set -e\n" + commands.joined(separator: "\n"), in: scratch.folder)
        #expect(output.status == 0, "\(output.error)")
    }

    @Test(arguments: [
        "handover nothing", "handover item", "handover item sign", "handover status --as-of someday",
        "handover claim many 3", "handover capability list --on 2026-03-01", "handover capability list --without ,",
    ])
    func wrongUsageHasAStatusOfItsOwn(line: String) throws {
        let scratch = try Scratch()
        let output = try Program.type(line, in: try Scenario.copy(to: scratch.folder))
        #expect(output.status == (line == "handover item" ? 0 : 64))
        #expect(line == "handover item" || output.standard.isEmpty)
    }
}
