internal import HandoverModel
internal import HandoverReadiness

/// The share of each group of a split as a bar against the target; hollow below ten cases, which say little.
enum SplitChart {
    private static let (left, right, height) = (8.0, 312.0, 30.0)
    /// More bars than this are a wall: the last of them are shown, and the table has all.
    private static let limit = 26

    /// Nil where no group has a case.
    static func svg(_ split: MeasureSplit, target: Target?, _ names: Names) -> HTML? {
        let language = names.language
        let rows = split.rows.filter { $0.ratio.denominator > 0 }.suffix(limit)
        guard !rows.isEmpty else { return nil }
        let bottom = Double(rows.count) * height
        let bars = rows.enumerated().map { index, row in bar(row, top: Double(index) * height, names) }
        // Across the bars alone: above them stand the figures.
        let mark = target.map { target -> HTML in
            let place = x(target.value)
            return rows.indices.map { index -> HTML in
                let top = Double(index - rows.startIndex) * height
                return
                    "<line class=\"target\" x1=\"\(at: place)\" x2=\"\(at: place)\" y1=\"\(at: top + 13)\" y2=\"\(at: top + 25)\"/>"
            }.joined()
        }
        let title = split.by.words(language)
        let words = language.list(rows.map { "\($0.group.words(names)) \($0.ratio.words(language))" })
        let goal =
            target.map { language("；目标 ≥ \($0.words(.independence))", "; target ≥ \($0.words(.independence))") } ?? ""
        let id = split.by.rawValue
        return """
            <svg class="chart" role="img" viewBox="0 0 320 \(at: bottom)" aria-labelledby="split-\(id)-title split-\(id)-text">\
            <title id="split-\(id)-title">\(title)</title><desc id="split-\(id)-text">\(words)\(goal)</desc>\(bars)\(mark)</svg>
            """
    }

    /// A name that is too long for its place is cut off there; the table has it.
    private static func bar(_ row: MeasureSplit.Row, top: Double, _ names: Names) -> HTML {
        let share = Double(row.ratio.numerator) / Double(row.ratio.denominator)
        let kind: HTML = row.ratio.denominator < 10 ? "few" : "point"
        return """
            <svg x="8" y="\(at: top)" width="208" height="14"><text class="say" x="0" y="11">\(row.group.words(names))</text></svg>\
            <text x="312" y="\(at: top + 11)" text-anchor="end">\(row.ratio.words(names.language))</text>\
            <rect class="span" x="8" y="\(at: top + 15)" width="\(at: right - left)" height="8"/>\
            <rect class="\(kind)" x="8" y="\(at: top + 15)" width="\(at: x(share) - left)" height="8"/>
            """
    }

    private static func x(_ share: Double) -> Double { left + share * (right - left) }
}
