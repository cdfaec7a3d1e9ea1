import ArgumentParser

/// The command `handover report …`.
struct ReportNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: .words(
            "可以转交的报告（Markdown、HTML、CSV 或 JSON），何时生成内容都相同。",
            "Documents to hand on, in Markdown, HTML, CSV or JSON, the same whenever they are made."),
        subcommands: [
            ReportReadiness.self, ReportPerson.self, ReportCapability.self, ReportAcceptance.self, ReportSupport.self,
            ReportApprove.self, ReportRevoke.self,
        ])
}
