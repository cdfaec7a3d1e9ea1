import ArgumentParser

/// The command `handover question …`.
struct QuestionNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question",
        abstract: .words("接收方向移交方的求助。", "What the receiving team asks the delivering team."),
        subcommands: [QuestionAsk.self, QuestionAnswer.self, QuestionWithdraw.self, QuestionList.self])
}
