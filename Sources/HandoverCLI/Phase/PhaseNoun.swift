import ArgumentParser

/// The command `handover phase …`.
struct PhaseNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phase", abstract: "How far the work on each service and severity has passed over.",
        subcommands: [PhaseSet.self, PhaseList.self])
}
