internal import HandoverModel

/// A report as one file of HTML that needs nothing else: light, for a screen or a sheet of A4, with its styles inside, and
/// without a script, a link or an address.
enum ReportFile {
    static func text(of document: ReportDocument, foot: Report.Section) -> String {
        let language = document.names.language
        let parts = (document.parts + [.init(foot.title, foot.blocks)]).enumerated().map { index, part in
            html(part, index, document.title)
        }
        let head: HTML = """
            <!doctype html>
            <html lang="\(language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(document.title)</title>
            <style>
            """
        let body: HTML = """
            </style>
            </head>
            <body>
            <main>
            <h1>\(document.title)</h1>
            \(parts)</main>
            </body>
            </html>

            """
        // The sheet is ours, and in it nothing is to be escaped.
        return head.text + style + body.text
    }

    /// All between the tags of its style sheet, by whose digest a browser lets it through.
    static var style: String { "\n" + Stylesheet.ofReports }

    private static func html(_ part: ReportDocument.Part, _ index: Int, _ label: String) -> HTML {
        guard !part.section.blocks.isEmpty else { return "" }
        let content = part.section.blocks.map { ReportHTML.html($0, part.section.title ?? label, [:], isFile: true) }
        guard let title = part.section.title else { return "<div class=\"part\">\(part.figure)\(content)</div>\n" }
        return """
            <section aria-labelledby="part-\(index)"><h2 id="part-\(index)">\(title)</h2>\(part.figure)\(content)</section>

            """
    }
}
