/// The forms a report can be had in.
public enum OutputFormat: String, CaseIterable, Hashable, Sendable {
    case table, json, csv, markdown
}

extension Report {
    /// The report in a form, ending with a line end; `layout` counts for `table` alone.
    public func text(as format: OutputFormat, in layout: Layout = Layout()) -> String {
        switch format {
        case .table: TerminalText(layout: layout).text(of: self)
        case .json: json.text(pretty: true)
        case .csv: table.map(CSV.text(of:)) ?? ""
        case .markdown: MarkdownText.text(of: self)
        }
    }

    private var table: ReportTable? {
        data
            ?? sections.lazy.flatMap(\.blocks).compactMap { block -> ReportTable? in
                guard case .table(let table) = block else { return nil }
                return table
            }.first
    }
}
