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

    @Option(
        help: .words(
            "markdown、html、csv、json 或 table（默认：按 --output 的后缀，否则 markdown）。",
            "markdown, html, csv, json or table (default: as the name of --output ends, else markdown).",
            value: "格式"))
    var format: ReportFormat?

    @Flag(help: .words("等同 --format json。", "The same as --format json."))
    var json = false

    @Option(
        name: .shortAndLong,
        help: .words(
            "要写入的文件，同名文件会被取代（默认或写 -：标准输出）。",
            "The file to write, in place of one of that name (default, or -: standard output).",
            value: "文件"),
        completion: .file())
    var output: String?

    @Option(
        help: .words(
            "改向这个地址的服务器查询（默认：HANDOVER_URL）；令牌写在 HANDOVER_TOKEN 里。",
            "The address of a server to ask instead (default: HANDOVER_URL); the token stands in HANDOVER_TOKEN.",
            value: "地址"))
    var url: String?

    /// The file to write; nil for standard output.
    private var file: String? { output == "-" ? nil : output }

    /// The form asked for, or that which the file's name says.
    ///
    /// - Throws: `UsageError.otherForm` for a name that says another one.
    func chosen() throws -> ReportFormat {
        let asked = json ? .json : format
        guard let file else { return asked ?? .markdown }
        let ending = FileWriting.ending(of: file)
        let chosen = asked ?? ReportFormat.allCases.first { $0.endings.contains(ending ?? "") } ?? .markdown
        let fitting = asked == nil ? ReportFormat.allCases.flatMap(\.endings) : chosen.endings
        try FileWriting.check(file, endsWith: fitting)
        return chosen
    }

    func validate() throws {
        guard !json || format == nil || format == .json else {
            throw ValidationError(
                "--json 与 --format \(format?.rawValue ?? "") 矛盾",
                "--json and --format \(format?.rawValue ?? "") contradict each other")
        }
    }

    /// What is made of a report: one on the support may be a note to paste, or what an approval is of.
    enum Made {
        case document, brief, canonical
    }

    /// Asks for a report, and prints or writes it.
    func make(_ subject: ReportSubject, _ time: TimeOptions, as made: Made = .document) async throws {
        if let file { try FileWriting.checkFile(file) }
        let chosen = try made == .document ? chosen() : .table
        let session = try await Session.open(common, url: url, format: chosen == .json ? .json : .markdown)
        let reply = try await session.ask(.report(subject, try await session.time(time)))
        guard case .report(let report) = reply.answer else { return }
        let text = try self.text(of: report, reply, session, as: chosen, made)
        guard let file else { return Output.standard(text) }
        try FileWriting.replace(file, with: text)
        Output.message(session.language == .zh ? "已写入 \(file)" : "written: \(file)")
    }

    private func text(
        of report: HandoverReport, _ reply: Reply, _ session: Session, as format: ReportFormat, _ made: Made
    ) throws -> String {
        let (names, isDemonstration) = (session.names(reply), reply.isDemonstration)
        if made == .canonical, case .support(let support) = report.content {
            return String(decoding: try CanonicalJSON.encode(SupportContent(support)), as: UTF8.self)
        }
        if made == .brief, let brief = SupportBrief(report, names: names, isDemonstration: isDemonstration) {
            return brief.text
        }
        return ReportDocument(report, names: names, isDemonstration: isDemonstration)
            .text(as: format, in: session.layout)
    }
}

extension ReportFormat {
    /// What the names of files in it end with.
    fileprivate var endings: [String] {
        switch self {
        case .markdown: [fileExtension, "markdown"]
        case .html: [fileExtension, "htm"]
        case .csv, .json, .table: [fileExtension]
        }
    }
}
