import ArgumentParser

/// The command `handover calendar …`.
struct CalendarNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: .words("工作日历。", "Working calendars."),
        subcommands: [CalendarImport.self])
}
