import ArgumentParser

/// The command `handover alerts …`.
struct AlertsNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: .words("告警。", "What people are alerted to."),
        subcommands: [AlertsList.self, AlertsRun.self, AlertsAcknowledge.self], defaultSubcommand: AlertsList.self)
}
