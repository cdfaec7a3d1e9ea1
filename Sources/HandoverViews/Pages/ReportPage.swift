/// Any answer as a page: its title, what is said of it, and the rows behind a number.
///
/// `/tasks/ID` and `/people` are such pages; the reports come from the views of the same names.
public enum ReportPage {
    public struct Link: Hashable, Sendable {
        public var words: String
        public var path: Path

        public init(_ words: String, _ path: Path) {
            self.words = words
            self.path = path
        }
    }

    /// What stands where there are no rows: what that means, and what to do first.
    public struct Nothing: Hashable, Sendable {
        public var says: String
        public var then: String
        public var link: Link?

        public init(says: String, then: String, link: Link? = nil) {
            self.says = says
            self.then = then
            self.link = link
        }
    }

    /// `title` stands where the report has none; `links` below it, such as the next page; `nothing` in the place of a report
    /// without rows; `cells`: where the cells of a column lead, by its key.
    public static func html(
        _ report: Report, title: String, place: Place? = nil, links: [Link] = [], nothing: Nothing? = nil,
        cells: [String: @Sendable (String) -> Path?] = [:], in frame: PageFrame
    ) -> HTML {
        let heading = report.title?.plain ?? title
        let rows =
            nothing.map { HTML.empty($0.says, then: $0.then, $0.link.map { ($0.words, $0.path) }) }
            ?? ReportHTML.html(report, label: title, links: cells)
        let content: HTML = """
            <h1>\(heading)</h1>
            \(rows)\(HTML.links(links.map { ($0.words, $0.path) }))
            """
        return frame.page(heading, place: place, content)
    }
}
