import ArgumentParser

/// The command `handover oncall …`.
struct OncallNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oncall", abstract: "Who is on duty, where too few are, and how much each is.",
        subcommands: [
            OncallNow.self, OncallWeek.self, OncallGaps.self, OncallLoad.self, OncallHandoff.self,
            OncallCalendar.self,
        ])
}

/// The first and the last day that duties are asked about.
struct DutyDaysOptions: ParsableArguments {
    @Option(help: "The first day.")
    var from: String?
    @Option(help: "The last day.")
    var to: String?
}
