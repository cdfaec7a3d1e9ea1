public import ArgumentParser
import HandoverModel
public import HandoverReadiness
import HandoverTracker
public import HandoverViews

extension ReportFormat: ExpressibleByArgument {}
extension ReportPeriod: ExpressibleByArgument {}

/// In which form a report is made, and where it goes.
struct ReportOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(help: "markdown, html, csv, json or table (default: markdown).")
    var format: ReportFormat?

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        name: .shortAndLong, help: "The file to write, in place of one of that name (default: standard output).",
        completion: .file())
    var output: String?

    @Option(help: "The address of a server to ask instead (default: HANDOVER_URL); the token stands in HANDOVER_TOKEN.")
    var url: String?

    private var chosen: ReportFormat { json ? .json : format ?? .markdown }

    func validate() throws {
        guard !json || format == nil || format == .json else {
            throw ValidationError("--json and --format \(format?.rawValue ?? "") contradict each other")
        }
    }

    /// Asks for a report, and prints or writes it.
    func make(_ subject: ReportSubject, _ time: TimeOptions) async throws {
        let session = try await Session.open(common, url: url, format: chosen == .json ? .json : .markdown)
        let reply = try await session.ask(.report(subject, try await session.time(time)))
        guard case .report(let report) = reply.answer else { return }
        let document = ReportDocument(report, names: session.names(reply), isDemonstration: reply.isDemonstration)
        let text = document.text(as: chosen, in: session.layout)
        guard let output else { return Output.standard(text) }
        try FileWriting.replace(output, with: text)
        Output.message(session.language == .zh ? "已写入 \(output)" : "written: \(output)")
    }
}
