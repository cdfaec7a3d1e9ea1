import Foundation
import Testing

@Suite struct ExampleTests {
    @Test func everyCommandHasAnExampleOfItself() throws {
        let leaves = try Help.ofProgram().leaves
        #expect(leaves.count >= 40)
        for (words, help) in leaves {
            let example = help.example ?? ""
            #expect(example == words || example.hasPrefix(words + " "), "\(words): the example is \"\(example)\"")
        }
    }

    /// As it is typed, in a copy of the scenario: done, or done with the answer no.
    @Test func everyExampleWorks() async throws {
        let examples = try Help.ofProgram().leaves.compactMap(\.help.example)
        try await withThrowingTaskGroup(of: (String, Program.Output).self) { group in
            for example in examples where !example.hasPrefix("handover serve") {
                group.addTask { (example, try run(example)) }
            }
            for try await (example, output) in group {
                if let refusal = Scenario.refusals.first(where: { example.hasPrefix($0.key) })?.value {
                    #expect(output.status == 1 && output.error.contains(refusal), "\(example): \(output.error)")
                    continue
                }
                #expect([0, 2].contains(output.status), "\(example): \(output.error)")
                #expect(!(output.standard + output.error).isEmpty, "\(example) says nothing")
            }
        }
    }

    @Test func serverOfTheExampleStopsWithoutAnError() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        let example = try #require(
            try Help.ofProgram().leaves.compactMap(\.help.example).first { $0.hasPrefix("handover serve") })
        let line = "exec \(example.replacingOccurrences(of: "8080", with: "0"))"
        let running = try Program.start(line, in: workspace)
        var log = ""
        for _ in 0..<6_000 where !log.contains("serving") && running.process.isRunning {
            usleep(50_000)
            log = try String(contentsOf: running.error, encoding: .utf8)
        }
        #expect(log.contains("http://127.0.0.1:"))
        running.process.terminate()
        running.process.waitUntilExit()
        #expect(running.process.terminationStatus == 0)
        #expect(running.process.terminationReason == .exit)
    }

    private func run(_ example: String) throws -> Program.Output {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        for (beginning, commands) in Scenario.preparations where example.hasPrefix(beginning) {
            for command in commands {
                let output = try Program.type(command, in: workspace)
                try #require(output.status == 0, "\(command): \(output.error)")
            }
        }
        return try Program.type(example, in: workspace)
    }
}
