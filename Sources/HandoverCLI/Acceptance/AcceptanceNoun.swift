import ArgumentParser

/// The command `handover acceptance …`.
struct AcceptanceNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acceptance",
        abstract: .words("对整个交接的验收：声明、签字、条件和复核。", "What is stated and signed of the handover as a whole."),
        subcommands: [
            AcceptanceShow.self, AcceptanceConditionCommand.self, AcceptanceDeclineCommand.self, AcceptanceWaive.self,
            AcceptanceRevoke.self,
            AcceptanceCertificate.self, AcceptanceRounds.self, AcceptanceRecheck.self,
        ])
}
