internal import HandoverModel

/// A report as the content of a page: the same answer that terminals show, without the commands to type.
enum ReportHTML {
    /// Where the cells of a column lead, by its key.
    typealias Links = [String: @Sendable (String) -> Path?]

    /// `label`: what its tables are called.
    static func html(_ report: Report, label: String, links: Links = [:]) -> HTML {
        report.sections.enumerated().map { index, section -> HTML in
            let content = section.blocks.map { html($0, label, links) }
            guard let title = section.title else { return "<div class=\"part\">\(content)</div>\n" }
            return """
                <section aria-labelledby="section-\(index)"><h2 id="section-\(index)">\(title)</h2>\(content)</section>

                """
        }.joined()
    }

    static func html(_ block: Report.Block, _ label: String, _ links: Links, isFile: Bool = false) -> HTML {
        switch block {
        case .line(let phrase): phrase.isEmpty ? "" : "<p>\(phrase.html)</p>\n"
        case .facts(let facts):
            "<dl class=\"facts\">\(facts.map { "<dt>\($0.label)</dt><dd>\($0.value.html)</dd>" as HTML })</dl>\n"
        case .table(let table): HTML.wide(label, isFile ? plain(table, links) : html(table, links))
        case .list(let bullets): html(bullets)
        case .verbatim(let phrases): "<pre>\(phrases.map { "\($0.html)\n" as HTML })</pre>\n"
        case .lines(let lines): "<pre>\(lines.map { "\($0.head.html)\($0.text.html)\n" as HTML })</pre>\n"
        }
    }

    private static func html(_ bullets: [Report.Bullet]) -> HTML {
        let rows = bullets.map { bullet -> HTML in
            let details = bullet.details.map { "<p class=\"small quiet\">\($0.html)</p>" as HTML }
            let children: HTML = bullet.children.isEmpty ? "" : html(bullet.children)
            return "<li>\(bullet.text.html)\(details)\(children)</li>\n"
        }
        return "<ul class=\"bullets\">\(rows)</ul>"
    }

    static func html(_ table: ReportTable, _ links: Links = [:]) -> HTML {
        PageTable(
            columns: table.columns.map { .init(title: $0.title, isNumber: $0.isNumber) },
            rows: table.rows.map { row in
                zip(table.columns, row).map { column, cell -> PageTable.Cell in
                    let path = links[column.key]?(cell.plain)
                    return .init(
                        path.map { "<a\(href: $0)>\(cell.html)</a>" } ?? cell.html,
                        style: !column.isNumber && Day(cell.plain) != nil ? "date" : "")
                }
            }, namesRows: false
        ).html
    }

    /// As it stands in a file, which has no cards.
    private static func plain(_ table: ReportTable, _ links: Links) -> HTML {
        let heads = table.columns.map { column -> HTML in
            let kind: HTML = column.isNumber ? " class=\"number\"" : ""
            // A column of marks has nothing to be called.
            return column.title.isEmpty ? "<td></td>" : "<th scope=\"col\"\(kind)>\(column.title)</th>"
        }
        let rows = table.rows.map { row -> HTML in
            let cells = zip(table.columns, row).map { column, cell -> HTML in
                let kind: HTML =
                    column.isNumber ? " class=\"number\"" : Day(cell.plain) == nil ? "" : " class=\"date\""
                let path = links[column.key]?(cell.plain)
                return "<td\(kind)>\(path.map { "<a\(href: $0)>\(cell.html)</a>" } ?? cell.html)</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return "<table><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table>"
    }
}
