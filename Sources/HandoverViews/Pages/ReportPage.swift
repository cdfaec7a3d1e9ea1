/// Any answer as a page: its title, what is said of it, and the rows behind a number.
///
/// `/tasks`, `/tasks/ID`, `/people`, `/people/ID`, `/capabilities` and `/audit/entries` are such pages; the
/// reports come from the views of the same names.
public enum ReportPage {
    public struct Link: Hashable, Sendable {
        public var words: String
        public var path: Path

        public init(_ words: String, _ path: Path) {
            self.words = words
            self.path = path
        }
    }

    /// `title` stands where the report has none; `links` below it, such as the next page.
    public static func html(
        _ report: Report, title: String, place: Place? = nil, links: [Link] = [], in frame: PageFrame
    ) -> HTML {
        let heading = report.title?.plain ?? title
        let content: HTML = """
            <h1>\(heading)</h1>
            \(ReportHTML.html(report, label: title))\(HTML.links(links.map { ($0.words, $0.path) }))
            """
        return frame.page(heading, place: place, content)
    }
}
