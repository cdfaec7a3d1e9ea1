import ArgumentParser

/// The command `handover action …`.
struct ActionNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action",
        abstract: .words("改进措施：为改善支持服务要做的事。", "What is to be done so that the support gets better."),
        subcommands: [
            ActionAdd.self, ActionList.self, ActionShow.self, ActionDone.self, ActionMove.self, ActionDrop.self,
            ActionWithdraw.self,
        ])
}
