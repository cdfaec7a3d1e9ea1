public import ArgumentParser
public import HandoverModel
public import HandoverReadiness

extension SupportPeriod: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension SupportPeriod.Kind: ExpressibleByArgument {}
extension SupportReport.Part: ExpressibleByArgument {}

/// The command `handover report support`.
struct ReportSupport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "support",
        abstract: .words(
            "支持服务的问题、响应时间、满意度和质量，并与前几期对照。",
            "Problems, response times, satisfaction and quality of the support, with the periods before."),
        discussion: .words(
            "每期截至其末尾，未结束的截至现在。--brief 写成最多 20 行的简报，可粘贴到聊天里。--canonical 打印批准所指的内容，其 SHA-256 即记录的值。",
            "Each period is told as of its own end, or as of now where it is not over. --brief makes a note of at most 20 lines to paste into a chat. --canonical prints what an approval is of: its SHA-256 is the one recorded.",
            example: "handover report support --of 2026-01 --format html -o support.html"))

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Option(
        help: .words(
            "week（周）、month（月）或 quarter（季）；默认：随 --of，否则为月。",
            "week, month or quarter (default: as --of says, else month).",
            value: "周期"))
    var period: SupportPeriod.Kind?
    @Option(
        help: .words(
            "2026-W05、2026-01 或 2026-Q1（默认：今天或 --as-of 所在的一期）。",
            "Which one: 2026-W05, 2026-01 or 2026-Q1 (default: the one that today, or --as-of, is in).",
            value: "期"))
    var of: SupportPeriod?
    @Option(
        help: .words(
            "只要一部分：problems（问题）、response（响应）、satisfaction（满意度）或 quality（质量）；默认：四部分都要。",
            "problems, response, satisfaction or quality alone (default: all four).",
            value: "部分"))
    var part: SupportReport.Part?
    @Option(
        help: .words(
            "谁的服务台受理的工单：delivering（移交方）或 own（接收方自己）。", "Whose desk got the tasks: delivering or own.", value: "受理方"))
    var askedOf = AskedOf.delivering
    @Flag(help: .words("可粘贴的简报：纯文本，最多 20 行。", "A note to paste: plain text, at most 20 lines."))
    var brief = false
    @Flag(
        help: .words(
            "把报告内容写成一行规范 JSON；批准时记录的就是它的 SHA-256。",
            "What the report says as one line of canonical JSON, of which an approval keeps the SHA-256."))
    var canonical = false

    func validate() throws {
        if let period, let of, period != of.kind {
            throw ValidationError(
                "--period \(period.rawValue) 与 --of \(of) 矛盾",
                "--period \(period.rawValue) and --of \(of) contradict each other")
        }
        if canonical, brief || options.json || options.format != nil {
            throw ValidationError("--canonical 只有一种形式，不能再指定格式", "--canonical has one form, and takes no format")
        }
        if brief, options.json || options.format != nil {
            throw ValidationError("--brief 是纯文本，不能再指定格式", "--brief is plain text, and takes no format")
        }
    }

    func run() async throws {
        let query = SupportReportQuery(kind: period ?? .month, period: of, part: part, desk: askedOf)
        try await options.make(.support(query), time, as: canonical ? .canonical : brief ? .brief : .document)
    }
}
