import ArgumentParser

/// The command `handover service …`.
struct ServiceNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: .words("支持服务提供的服务项目。", "What the support offers."),
        subcommands: [ServiceList.self])
}
