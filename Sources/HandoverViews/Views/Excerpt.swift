internal import HandoverModel

/// A line of a file with the place a diagnostic speaks of underlined, cut to the terminal's width around that place.
struct Excerpt {
    /// The line, from `column` on.
    var text: String
    var column: Int
    var range: SourceRange
    var width: Int

    /// A character as it is shown, and the columns it takes.
    private typealias Cell = (text: String, columns: Int)

    /// The line behind its number, and the mark below it: `^~~~`, in columns of the terminal.
    ///
    /// The hint stands behind the mark, or below it where there is no room.
    func lines(hint: String?, _ style: Style) -> [Phrase] {
        let number = String(range.start.line)
        let margin = max(5, number.utf8.count + 1)
        let room = max(20, width - margin - 3)
        let cells = expanded
        let start = min(max(0, range.start.column - column), cells.count)
        let isOneLine = range.end.line == range.start.line
        let end = isOneLine ? min(max(start, range.end.column - column), cells.count) : cells.count
        let shown = window(cells, around: start, room)
        let before = (shown.lowerBound > 0 || column > 1 ? 1 : 0) + columns(cells[shown.lowerBound..<start])
        let marked = max(1, columns(cells[start..<min(max(start, end), shown.upperBound)]))
        let head = shown.lowerBound > 0 || column > 1 ? "…" : ""
        let tail = shown.upperBound < cells.count ? "…" : ""
        let line = head + cells[shown].map(\.text).joined() + tail

        let gutter = String(repeating: " ", count: margin) + " | "
        let mark = String(repeating: " ", count: before) + "^" + String(repeating: "~", count: marked - 1)
        let pad = String(repeating: " ", count: margin - number.utf8.count)
        let first = [Phrase("\(pad)\(number) | \(line)".trimmingEnd)]
        guard let hint else { return first + [Phrase(gutter) + Phrase(mark, style)] }
        if before + marked + 1 + DisplayWidth.of(hint) <= room {
            return first + [Phrase(gutter) + Phrase(mark, style) + Phrase(" " + hint)]
        }
        return first + [Phrase(gutter) + Phrase(mark, style), Phrase(gutter + hint)]
    }

    /// The line's characters with tabs as spaces, up to the next multiple of four columns.
    private var expanded: [Cell] {
        var cells: [Cell] = []
        var column = 0
        for scalar in text.unicodeScalars {
            let step = scalar == "\t" ? 4 - column % 4 : DisplayWidth.of(String(scalar).printable)
            cells.append((scalar == "\t" ? String(repeating: " ", count: step) : String(scalar), step))
            column += step
        }
        return cells
    }

    /// The characters that fit, of which the one at `place` is among the first two thirds.
    private func window(_ cells: [Cell], around place: Int, _ room: Int) -> Range<Int> {
        let lead = column > 1 ? 1 : 0
        if columns(cells[...]) + lead <= room { return 0..<cells.count }
        var start = 0
        if columns(cells[..<place]) > room * 2 / 3 {
            start = place
            var used = 0
            while start > 0, used + cells[start - 1].columns <= room / 3 {
                start -= 1
                used += cells[start].columns
            }
        }
        var end = start
        // One column for each … that may be needed.
        var used = 2
        while end < cells.count, used + cells[end].columns <= room {
            used += cells[end].columns
            end += 1
        }
        return start..<max(end, min(place, cells.count))
    }

    private func columns(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.columns } }
}
