import ArgumentParser

/// The command `handover service …`.
struct ServiceNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service", abstract: "What the support offers.", subcommands: [ServiceList.self])
}
