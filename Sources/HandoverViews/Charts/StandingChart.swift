internal import HandoverModel
internal import HandoverReadiness

/// Who has one capability and until when: for each person a bar from the assessment that counts to its last day, with its level.
///
/// Hollow where it does not count on the day; the table beside it says why.
enum StandingChart {
    private static let (left, right, height) = (8.0, 312.0, 30.0)
    /// More bars than this are a wall; the table has all.
    private static let limit = 26

    /// Nil where nobody was assessed, and for a reader to whom nobody is named.
    static func svg(_ standing: CapabilityStanding, _ names: Names) -> HTML? {
        let language = names.language
        let rows = standing.people.filter { $0.own.assessed != nil }.prefix(limit)
        guard !names.isAnonymous, let first = rows.compactMap(\.own.assessed).min() else { return nil }
        let last = max((rows.compactMap { end($0.own) } + [standing.day]).max() ?? standing.day, first.adding(days: 1))
        let span = Double(first.days(to: last))
        func x(_ day: Day) -> Double {
            left + min(max(Double(first.days(to: day)) / span, 0), 1) * (right - left)
        }
        let bottom = Double(rows.count) * height
        let bars = rows.enumerated().map { index, row -> HTML in
            bar(
                row, top: Double(index) * height, from: x(row.own.assessed ?? first), to: x(end(row.own) ?? last), names
            )
        }
        // Across the bars alone: above them stand the names.
        let today = rows.indices.map { index -> HTML in
            let top = Double(index - rows.startIndex) * height
            return
                "<line class=\"target\" x1=\"\(at: x(standing.day))\" x2=\"\(at: x(standing.day))\" y1=\"\(at: top + 13)\" y2=\"\(at: top + 25)\"/>"
        }
        let words = language.list(rows.map { row in self.words(row, names) })
        return """
            <svg class="chart" role="img" viewBox="0 0 320 \(at: bottom + 14)" aria-labelledby="standing-title standing-text">\
            <title id="standing-title">\(language("谁具备，到哪天为止", "Who has it, and until when"))</title>\
            <desc id="standing-text">\(words)\(language("；竖线：\(standing.day)", "; the upright line: \(standing.day)"))</desc>\
            \(bars)\(today)<text x="8" y="\(at: bottom + 11)">\(first.description)</text>\
            <text x="312" y="\(at: bottom + 11)" text-anchor="end">\(last.description)</text></svg>
            """
    }

    /// A name that is too long for its place is cut off there.
    private static func bar(
        _ row: CapabilityStanding.Row, top: Double, from: Double, to: Double, _ names: Names
    ) -> HTML {
        let kind: HTML = row.own.state == .held ? "point" : "few"
        return """
            <svg x="8" y="\(at: top)" width="168" height="14"><text class="say" x="0" y="11">\(names.person(row.person))</text></svg>\
            <text x="312" y="\(at: top + 11)" text-anchor="end">\(short(row.own, names.language))</text>\
            <rect class="span" x="8" y="\(at: top + 15)" width="\(at: right - left)" height="8"/>\
            <rect class="\(kind)" x="\(at: from)" y="\(at: top + 15)" width="\(at: max(1, to - from))" height="8"/>
            """
    }

    /// `甲三 已具备（4 独立），2026-01-08 至 2026-04-21`.
    private static func words(_ row: CapabilityStanding.Row, _ names: Names) -> String {
        let language = names.language
        let begin = row.own.assessed?.description ?? ""
        let span = end(row.own).map { language("\(begin) 至 \($0)", "\(begin) to \($0)") } ?? begin
        return "\(names.person(row.person)) \(short(row.own, language)) \(span)"
    }

    /// The state, with the level where there is one: `具备（4 独立）`.
    private static func short(_ own: PersonCapability, _ language: Language) -> String {
        own.level.map { language.remark(own.state.words(language), $0.numbered(language)) } ?? own.state.words(language)
    }

    /// The last day of what is held, and of what is not that of the assessment; nil without an end.
    private static func end(_ own: PersonCapability) -> Day? { own.endsOn ?? own.holdsUntil }
}
