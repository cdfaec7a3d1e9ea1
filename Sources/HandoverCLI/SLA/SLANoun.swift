import ArgumentParser

/// The command `handover sla …`.
struct SLANoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sla",
        abstract: .words("支持服务承诺什么、何时到期、做到多少。", "What the support promises, when it is due, and how it is kept."),
        subcommands: [
            SLALevels.self, SLADue.self, SLAElapsed.self, SLAClocks.self, SLAAttainment.self,
            SLAAvailability.self, SLACredits.self,
        ])
}
