internal import HandoverModel
public import HandoverReadiness

/// A report as people and programs read it, in any of its forms; the same report makes the same bytes.
public struct ReportDocument: Sendable {
    /// A section, and the drawings that stand above it where there are drawings.
    struct Part {
        var section: Report.Section
        var figure: HTML?

        init(_ title: String? = nil, _ blocks: [Report.Block], figure: HTML? = nil) {
            section = .init(title, blocks)
            self.figure = figure
        }
    }

    /// The text of the style sheet that a report carries along as a page.
    public static var style: String { ReportFile.style }

    let title: String
    let parts: [Part]
    let names: Names
    private let source: ReportSource
    private let rows: ReportTable
    private let members: [JSONText.Member]

    /// `isDemonstration`: The ledger is one.
    public init(_ report: HandoverReport, names: Names, isDemonstration: Bool = false) {
        var names = names
        names.showsIDs = false
        self.names = names
        source = ReportSource(report, language: names.language, isDemonstration: isDemonstration)
        switch report.content {
        case .readiness(let content):
            title = ReadinessReportParts.title(names)
            parts = ReadinessReportParts.parts(content, names, isDemonstration: isDemonstration)
            rows = ReadinessReportRows.table(content, names)
            members = ReportJSON.members(content, names, isDemonstration: isDemonstration)
        case .person(let content):
            title = PersonReportParts.title(content, names)
            parts = PersonReportParts.parts(content, source.head(names), report.day, names)
            rows = PersonReportParts.rows(content, names)
            members = ReportJSON.members(content, names)
        case .capability(let content):
            title = CapabilityReportParts.title(content, names)
            parts = CapabilityReportParts.parts(content, source.head(names), names)
            rows = CapabilityReportParts.rows(content, names)
            members = ReportJSON.members(content, names)
        case .acceptance(let content):
            title = AcceptanceReportParts.title(names)
            parts = AcceptanceReportParts.parts(content, source.head(names), names)
            rows = AcceptanceReportRows.table(content, names)
            members = ReportJSON.members(content, names)
        case .support(let content):
            title = SupportReportParts.title(content, names)
            parts = SupportReportParts.parts(content, source.head(names), names)
            rows = SupportReportRows.table(content, names)
            members = SupportReportJSON.members(content, names)
        }
    }

    /// The text in a form; `layout` counts for `table` alone.
    ///
    /// A table of values begins with U+FEFF, without which Excel reads what is not ASCII in the machine's own encoding.
    public func text(as format: ReportFormat, in layout: Layout = Layout()) -> String {
        switch format {
        case .markdown: report(format).text(as: .markdown)
        case .html: ReportFile.text(of: self, foot: source.foot(format, names))
        case .csv: "\u{FEFF}" + report(format).text(as: .csv)
        case .json: report(format).text(as: .json)
        case .table: report(format).text(as: .table, in: layout)
        }
    }

    private func report(_ format: ReportFormat) -> Report {
        Report(
            title: Phrase(title), sections: parts.map(\.section) + [source.foot(format, names)],
            data: source.rows(rows, format), json: .object(source.members(format, names) + members))
    }

    /// `readiness-2026-01-30.html`, `person-jia3-2026-01-30.md`.
    public func fileName(_ format: ReportFormat) -> String { "\(source.name).\(format.fileExtension)" }
}
