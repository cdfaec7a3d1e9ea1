import ArgumentParser
import HandoverModel

/// The program: a noun, then a verb.
@main
struct HandoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: .words(
            "跟踪运行中的系统由一个团队交接给另一个团队。", "Tracks the handover of a running system from one team to another."),
        discussion: .words(
            """
            第一次使用：handover init my-handover --language zh && cd my-handover
              handover apply --as jia && handover next --as jia && handover status
            HANDOVER_PERSON 可代替 --as。退出：0 完成，1 失败，2 答案为否，64 用法错误。
            """,
            """
            A first session: handover init my-handover --language en && cd my-handover
              handover apply --as anna && handover next --as anna && handover status
            HANDOVER_PERSON stands in for --as. Exit: 0 done, 1 failed, 2 no, 64 usage.
            """),
        version: ProgramVersion.current,
        groupedSubcommands: [
            CommandGroup(
                name: .words("定义：", "Definitions:"),
                subcommands: [
                    InitCommand.self, ValidateCommand.self, PlanCommand.self, ApplyFilesCommand.self,
                    SchemaCommand.self,
                ]),
            CommandGroup(
                name: .words("查询：", "Questions:"),
                subcommands: [
                    StatusCommand.self, NextCommand.self, WhyCommand.self, ClaimCommand.self, HistoryCommand.self,
                    ForecastCommand.self, DiffCommand.self, MeasureNoun.self, KbNoun.self, CalendarNoun.self,
                    OncallNoun.self, ChannelNoun.self, ContactNoun.self, SLANoun.self, ReportNoun.self,
                    VerifyCertificateCommand.self,
                ]),
            CommandGroup(
                name: .words("记录：", "Records:"),
                subcommands: [
                    AssessCommand.self, AcceptCommand.self, KeyNoun.self, TokenNoun.self, LedgerNoun.self,
                    AdministratorNoun.self, CreditNoun.self, ServiceNoun.self, ActionNoun.self, AlertsNoun.self,
                    QuestionNoun.self, AssessmentNoun.self, AcceptanceNoun.self, OutageNoun.self, TrainingNoun.self,
                    PhaseNoun.self, ChangeNoun.self, CommitmentNoun.self, ItemNoun.self, TaskNoun.self,
                    CapabilityNoun.self, MaintenanceNoun.self, PersonNoun.self, CheckNoun.self,
                ]),
            CommandGroup(name: .words("服务：", "Server:"), subcommands: [ServeCommand.self]),
        ])

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if RootHelp.isAsked(arguments) { return Output.standard(RootHelp.text(of: self)) }
        do {
            var command = try parseAsRoot(HelpRequest.parsed(arguments))
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
