import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall calendar`.
struct OncallCalendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: .words("把值班表写成 iCalendar 文件。", "Writes duties as an iCalendar file."),
        discussion: .words(
            "不写日期时，从四周前到半年后。服务器在 /api/v1/oncall/calendar 给出同样的内容。",
            """
            From four weeks ago to half a year ahead where no days are said. A server answers the same at
            /api/v1/oncall/calendar.
            """,
            example: "handover oncall calendar --person jia3"))

    @OptionGroup var common: CommonOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var days: DutyDaysOptions
    @Option(help: .words("只写此人的值班。", "Only this person's duties.", value: "人员"))
    var person: Person.ID?
    @Option(
        help: .words(
            "改向这个地址的服务器查询（默认：HANDOVER_URL）；令牌写在 HANDOVER_TOKEN 里。",
            "The address of a server to ask instead (default: HANDOVER_URL); the token stands in HANDOVER_TOKEN.",
            value: "地址"))
    var url: String?

    func run() async throws {
        let session = try await Session.open(common, url: url, format: .table)
        let (answer, reply) = try await session.duty(.calendar(try await session.days(days), of: person), time)
        var calendar: DutyCalendar?
        if case .calendar(let found) = answer { calendar = found }
        Output.standard(DutyCalendarText.text(calendar, names: session.names(reply)))
    }
}
