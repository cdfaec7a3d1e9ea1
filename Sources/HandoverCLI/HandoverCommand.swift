import ArgumentParser
import HandoverModel

/// The program: a noun, then a verb.
@main
struct HandoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "Tracks the handover of a running system from one team to another.",
        discussion: """
            A first session:
              handover init my-handover --language en && cd my-handover
              handover apply --as anna && handover next --as anna && handover status
            HANDOVER_PERSON stands in for --as. Exit: 0 done, 1 failed, 2 no, 64 usage.
            """,
        version: ProgramVersion.current,
        groupedSubcommands: [
            CommandGroup(
                name: "Definitions:",
                subcommands: [
                    InitCommand.self, ValidateCommand.self, PlanCommand.self, ApplyFilesCommand.self,
                    SchemaCommand.self,
                ]),
            CommandGroup(
                name: "Questions:",
                subcommands: [
                    StatusCommand.self, NextCommand.self, WhyCommand.self, ClaimCommand.self, HistoryCommand.self,
                    ForecastCommand.self, DiffCommand.self, MeasureNoun.self, KbNoun.self, CalendarNoun.self,
                    OncallNoun.self, ChannelNoun.self, ContactNoun.self, SLANoun.self, ReportNoun.self,
                    VerifyCertificateCommand.self,
                ]),
            CommandGroup(
                name: "Records:",
                subcommands: [
                    ItemNoun.self, CapabilityNoun.self, OutageNoun.self, PhaseNoun.self,
                    AssessCommand.self,
                    AssessmentNoun.self, MaintenanceNoun.self, CheckNoun.self, QuestionNoun.self, TrainingNoun.self,
                    ServiceNoun.self, ActionNoun.self, TokenNoun.self, TaskNoun.self,
                    AcceptCommand.self, AcceptanceNoun.self, PersonNoun.self, KeyNoun.self, LedgerNoun.self,
                    AdministratorNoun.self,
                ]),
            CommandGroup(name: "Server:", subcommands: [ServeCommand.self]),
        ])

    static func main() async {
        if RootHelp.isAsked(Array(CommandLine.arguments.dropFirst())) {
            return Output.standard(RootHelp.text(of: self))
        }
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Failures.exit(with: error, using: self)
        }
    }
}
