import ArgumentParser

/// The command `handover phase …`.
struct PhaseNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phase",
        abstract: .words("各服务、各严重级别的工作交接到哪一步。", "How far the work on each service and severity has passed over."),
        subcommands: [PhaseSet.self, PhaseList.self])
}
