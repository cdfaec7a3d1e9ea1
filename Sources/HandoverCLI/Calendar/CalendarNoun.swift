import ArgumentParser

/// The command `handover calendar …`.
struct CalendarNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Working calendars.", subcommands: [CalendarImport.self])
}
