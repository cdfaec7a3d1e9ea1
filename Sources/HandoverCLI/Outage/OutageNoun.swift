import ArgumentParser

/// The command `handover outage …`.
struct OutageNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outage",
        abstract: .words("服务中断：何时起，何时恢复。", "When services were away."),
        subcommands: [OutageList.self, OutageOpen.self, OutageClose.self, OutageWithdraw.self])
}
