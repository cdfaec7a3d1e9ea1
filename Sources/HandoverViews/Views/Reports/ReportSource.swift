internal import HandoverModel
internal import HandoverReadiness

/// Of when a report is, which entries it counts, and the command that makes the same bytes again.
struct ReportSource: Sendable {
    private let subject: ReportSubject
    private let asOf: Instant
    private let day: Day
    private let knownAt: Instant
    private let ledger: LedgerState
    private let definitions: Digest
    private let language: Language
    private let isDemonstration: Bool

    init(_ report: HandoverReport, language: Language, isDemonstration: Bool) {
        subject = report.subject
        asOf = report.asOf
        day = report.day
        knownAt = report.knownAt
        ledger = report.ledger
        definitions = report.definitions
        self.language = language
        self.isDemonstration = isDemonstration
    }

    /// The words after `handover report`, and the name of a file.
    private var words: [String] {
        switch subject {
        case .readiness, .acceptance, .support: [subject.kind.rawValue]
        case .person(let id): [subject.kind.rawValue, id.rawValue]
        case .capability(let id): [subject.kind.rawValue, id.rawValue]
        }
    }

    var size: Int { ledger.size }

    var name: String {
        switch subject {
        case .support(let query):
            // A period says its days; what is not over yet is of a day.
            let isOver = query.period.map { $0.last == day } ?? false
            return
                (words
                + [query.period?.description, query.part?.rawValue, isOver ? nil : day.description]
                .compactMap { $0 }).joined(separator: "-")
        case .readiness, .acceptance, .person, .capability:
            return (words + [day.description]).joined(separator: "-")
        }
    }

    func command(_ format: ReportFormat) -> String {
        var parts = ["handover", "report"] + words + ["--as-of", asOf.exact, "--known-at", String(ledger.size)]
        if case .readiness(let period) = subject, period != .week { parts += ["--period", period.rawValue] }
        if case .support(let query) = subject {
            parts += query.period.map { ["--of", $0.description] } ?? []
            parts += query.part.map { ["--part", $0.rawValue] } ?? []
            if query.desk != .delivering { parts += ["--asked-of", query.desk.rawValue] }
        }
        return (parts + ["--format", format.rawValue, "--language", language.rawValue]).joined(separator: " ")
    }

    /// Of when it is, for a report that does not begin with the verdict.
    func head(_ names: Names) -> [Report.Block] {
        let when = "\(names.time(asOf)) (\(names.zone.identifier))"
        let known = Self.onlyEarlier(knownAt, day, names).map { StatusView.knownNote($0, names) } ?? ""
        var blocks: [Report.Block] = [.line(Phrase(language("截至 \(when)", "As of \(when)") + known))]
        if isDemonstration { blocks.append(.line(Phrase(StatusView.demonstrationNote(language), .caution))) }
        return blocks
    }

    /// The instant, where it is of a day before the report's: only then does what was known make a difference to be told
    /// at the head.
    static func onlyEarlier(_ knownAt: Instant, _ day: Day, _ names: Names) -> Instant? {
        names.zone.day(of: knownAt) < day ? knownAt : nil
    }

    func foot(_ format: ReportFormat, _ names: Names) -> Report.Section {
        let size = counted(ledger.size, "entry", "entries")
        let counts = language(
            "计入台账前 \(ledger.size) 条，最后一条记于 \(names.time(knownAt))；根 \(ledger.root)；定义 \(definitions.short)",
            "Counts the first \(size) of the ledger, the last recorded \(names.time(knownAt)); root \(ledger.root); definitions \(definitions.short)"
        )
        let again = language(
            "以后再记多少条，这条命令都得到逐字节相同的报告：", "Whatever is recorded later, this command makes the same bytes:")
        return .init(
            language("依据", "Source"),
            [.line(Phrase(counts)), .line(Phrase(again)), .verbatim([Phrase(command(format))])])
    }

    /// The rows with this source before them, under the same columns.
    func rows(_ table: ReportTable, _ format: ReportFormat) -> ReportTable {
        func row(_ id: String, _ value: String) -> [Phrase] {
            table.columns.map { column in
                switch column.key {
                case "kind": "report"
                case "id": Phrase(id)
                case "message": Phrase(value)
                default: ""
                }
            }
        }
        let source = [
            row("as-of", asOf.exact), row("known-at", knownAt.exact), row("ledger-size", String(ledger.size)),
            row("ledger-root", ledger.root), row("definitions", definitions.description),
            row("demonstration", String(isDemonstration)), row("command", command(format)),
        ]
        return ReportTable(table.columns, rows: source + table.rows)
    }

    func members(_ format: ReportFormat, _ names: Names) -> [JSONText.Member] {
        [
            .init("schema", .string("handover-report/v1")), .init("kind", .string(subject.kind.rawValue)),
            .init("handover", .string(orNull: names.definitions?.handover.id.rawValue)),
            .init("as_of", .string(asOf.exact)), .init("known_at", .string(knownAt.exact)),
            .init("day", .string(day.description)), .init("zone", .string(names.zone.identifier)),
            .init("ledger", .object([.init("size", .int(ledger.size)), .init("root", .string(ledger.root))])),
            .init("definitions", .string(definitions.description)), .init("demonstration", .bool(isDemonstration)),
            .init("command", .string(command(format))),
        ]
    }
}
