/// A table of a page: on a phone each row is a card, in which every cell stands beside the name of its column.
///
/// The roles are written out, since a browser forgets them where a row is no row to the eye.
struct PageTable {
    struct Column {
        var title: String
        var isNumber = false
    }

    struct Cell {
        var content: HTML
        /// A class of its own, beside that of its column.
        var style: String

        init(_ content: HTML, style: String = "") {
            self.content = content
            self.style = style
        }
    }

    /// The first names the rows where `namesRows` is set.
    var columns: [Column]
    var rows: [[Cell]]
    var namesRows = true
    var style = ""

    var html: HTML {
        let heads = columns.map { column -> HTML in
            // A column of marks has nothing to be called.
            guard !column.title.isEmpty else { return "<td role=\"cell\"></td>" }
            return
                "<th scope=\"col\" role=\"columnheader\"\(style(column.isNumber ? "number" : ""))>\(column.title)</th>"
        }
        let lines = rows.map { "<tr role=\"row\">\(line($0))</tr>\n" as HTML }
        let kind = ["cards", style].filter { !$0.isEmpty }.joined(separator: " ")
        return """
            <table class="\(kind)" role="table"><thead role="rowgroup"><tr role="row">\(heads)</tr></thead>\
            <tbody role="rowgroup">\(lines)</tbody></table>
            """
    }

    private func line(_ cells: [Cell]) -> [HTML] {
        zip(columns, cells).enumerated().map { index, pair -> HTML in
            let (column, cell) = pair
            let kind = [column.isNumber ? "number" : "", cell.style].filter { !$0.isEmpty }.joined(separator: " ")
            if index == 0, namesRows {
                return "<th scope=\"row\" role=\"rowheader\"\(style(kind))>\(cell.content)</th>"
            }
            guard !cell.content.isEmpty else { return "<td role=\"cell\"></td>" }
            let name: HTML = column.title.isEmpty ? "" : " data-name=\"\(column.title)\""
            return "<td role=\"cell\"\(style(kind))\(name)><span>\(cell.content)</span></td>"
        }
    }

    private func style(_ name: String) -> HTML { name.isEmpty ? "" : " class=\"\(name)\"" }
}
