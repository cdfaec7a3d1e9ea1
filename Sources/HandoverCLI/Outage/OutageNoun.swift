import ArgumentParser

/// The command `handover outage …`.
struct OutageNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outage", abstract: "When services were away.",
        subcommands: [OutageList.self, OutageOpen.self, OutageClose.self, OutageWithdraw.self])
}
