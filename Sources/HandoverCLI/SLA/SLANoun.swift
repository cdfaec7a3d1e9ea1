import ArgumentParser

/// The command `handover sla …`.
struct SLANoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sla", abstract: "What the support promises, and when it is due.",
        subcommands: [SLALevels.self, SLADue.self, SLAElapsed.self])
}
