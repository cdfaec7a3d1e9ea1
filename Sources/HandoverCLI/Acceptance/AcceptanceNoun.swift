import ArgumentParser

/// The command `handover acceptance …`.
struct AcceptanceNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acceptance", abstract: "What is stated and signed of the handover as a whole.",
        subcommands: [
            AcceptanceShow.self, AcceptanceConditionCommand.self, AcceptanceDeclineCommand.self, AcceptanceWaive.self,
            AcceptanceRevoke.self,
            AcceptanceCertificate.self, AcceptanceRounds.self, AcceptanceRecheck.self,
        ])
}
