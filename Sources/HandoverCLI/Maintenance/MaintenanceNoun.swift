import ArgumentParser

/// The command `handover maintenance …`.
struct MaintenanceNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maintenance",
        abstract: .words("服务的维护窗口。", "When services may be away."),
        subcommands: [MaintenancePlan.self])
}
