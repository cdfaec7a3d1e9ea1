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
        abstract: "Problems, response times, satisfaction and quality of the support, with the periods before.",
        discussion: """
            Each period is told as of its own end, or as of now where it is not over. --brief makes a note of at most
            20 lines to paste into a chat. --canonical prints what an approval is of: its SHA-256 is the one recorded.

            Example:
              handover report support --of 2026-01 --format html -o support.html
            """)

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Option(help: "week, month or quarter (default: as --of says, else month).")
    var period: SupportPeriod.Kind?
    @Option(help: "Which one: 2026-W05, 2026-01 or 2026-Q1 (default: the one that today, or --as-of, is in).")
    var of: SupportPeriod?
    @Option(help: "problems, response, satisfaction or quality alone (default: all four).")
    var part: SupportReport.Part?
    @Option(help: "Whose desk got the tasks: delivering or own.")
    var askedOf = AskedOf.delivering
    @Flag(help: "A note to paste: plain text, at most 20 lines.")
    var brief = false
    @Flag(help: "What the report says as one line of canonical JSON, of which an approval keeps the SHA-256.")
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
