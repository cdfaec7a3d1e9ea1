import ArgumentParser

/// The command `handover maintenance …`.
struct MaintenanceNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maintenance", abstract: "When services may be away.", subcommands: [MaintenancePlan.self])
}
