import ArgumentParser

/// The command `handover question …`.
struct QuestionNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question", abstract: "What the receiving team asks the delivering team.",
        subcommands: [QuestionAsk.self, QuestionAnswer.self, QuestionWithdraw.self, QuestionList.self])
}
