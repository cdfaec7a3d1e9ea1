import ArgumentParser

/// The command `handover oncall …`.
struct OncallNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oncall",
        abstract: .words("谁在值班、哪里人手不够、各人值了多少。", "Who is on duty, where too few are, and how much each is."),
        subcommands: [
            OncallNow.self, OncallWeek.self, OncallGaps.self, OncallLoad.self, OncallHandoff.self,
            OncallCalendar.self,
        ])
}

/// The first and the last day that duties are asked about.
struct DutyDaysOptions: ParsableArguments {
    @Option(help: .words("第一天。", "The first day.", value: "日期"))
    var from: String?
    @Option(help: .words("最后一天。", "The last day.", value: "日期"))
    var to: String?
}
