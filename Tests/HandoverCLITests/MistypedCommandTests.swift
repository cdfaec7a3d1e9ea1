import ArgumentParser
import Testing

@testable import HandoverCLI

/// What is proposed for a command that there is none of.
@Suite struct MistypedCommandTests {
    @Test(arguments: [
        (["import", "--help"], "import", ["calendar import", "task import"]),
        (["help", "statsu"], "statsu", ["status"]), (["item", "singn", "team/rota"], "singn", ["sign"]),
    ])
    func theNearestAreProposed(arguments: [String], typed: String, nearest: [String]) throws {
        let found = try #require(MistypedCommand(arguments, below: HandoverCommand.self))
        #expect(found.typed == typed && found.nearest.sorted() == nearest)
    }

    @Test(arguments: [["status"], ["--help"], ["help"], ["help", "item"], ["xyzzyxyzzy"], []])
    func nothingIsProposedForTheRest(arguments: [String]) {
        #expect(MistypedCommand(arguments, below: HandoverCommand.self) == nil)
    }
}
