import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall calendar`.
struct OncallCalendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Writes duties as an iCalendar file.",
        discussion: """
            From four weeks ago to half a year ahead where no days are said. A server answers the same at
            /api/v1/oncall/calendar.
            Example:
              handover oncall calendar --person jia3
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var days: DutyDaysOptions
    @Option(help: "Only this person's duties.")
    var person: Person.ID?
    @Option(help: "The address of a server to ask instead (default: HANDOVER_URL); the token stands in HANDOVER_TOKEN.")
    var url: String?

    func run() async throws {
        let session = try await Session.open(common, url: url, format: .table)
        let (answer, reply) = try await session.duty(.calendar(try await session.days(days), of: person), time)
        var calendar: DutyCalendar?
        if case .calendar(let found) = answer { calendar = found }
        Output.standard(DutyCalendarText.text(calendar, names: session.names(reply)))
    }
}
