import ArgumentParser

/// The command `handover capability …`.
struct CapabilityNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capability", abstract: "Who can do what, and what hangs on whom.",
        subcommands: [CapabilityList.self, CapabilityShow.self])
}
