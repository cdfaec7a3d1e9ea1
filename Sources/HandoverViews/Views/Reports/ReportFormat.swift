/// The forms that reports can be had in.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
    case markdown, html, csv, json, table

    /// What the name of a file in it ends with.
    public var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .csv: "csv"
        case .json: "json"
        case .table: "txt"
        }
    }

    public var mediaType: String {
        switch self {
        case .markdown: "text/markdown"
        case .html: "text/html"
        case .csv: "text/csv"
        case .json: "application/json"
        case .table: "text/plain"
        }
    }
}
