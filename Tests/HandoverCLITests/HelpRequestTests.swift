import ArgumentParser
import Testing

@testable import HandoverCLI

/// For which command help was asked.
@Suite struct HelpRequestTests {
    @Test(arguments: [
        (["help", "item", "--language", "zh"], ["help", "item"]), (["help", "--language=zh"], ["help"]),
        (["help", "item", "--language"], ["help", "item"]),
        (["item", "list", "--language", "zh"], ["item", "list", "--language", "zh"]),
    ])
    func helpTakesALanguage(arguments: [String], parsed: [String]) {
        #expect(HelpRequest.parsed(arguments) == parsed)
    }

    @Test(arguments: [
        (["item", "sign", "team/rota", "--help"], ["handover", "item", "sign"]),
        (["help", "item", "sign"], ["handover", "item", "sign"]), (["help", "item", "nothing"], ["handover", "item"]),
        (["--language", "zh", "item"], ["handover", "item"]), (["--help", "item"], ["handover"]), ([], ["handover"]),
    ])
    func commandsAreReadFromTheBeginning(arguments: [String], names: [String]) {
        let path = HelpRequest.path(arguments, below: HandoverCommand.self)
        #expect(path.compactMap { $0.configuration.commandName } == names)
    }

    @Test func messageThatIsNotKnownStaysAsItIs() {
        #expect(ParserMessage.chinese("Something else.") == "Something else.")
    }
}
