internal import HandoverModel
internal import HandoverReadiness

/// The indicators of the quality table in a month, beside the month before.
enum QualitySection {
    /// Nothing for days that are no month, and where the definitions name no indicators.
    static func html(_ report: SupportReport?, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        guard let report, !report.quality.isEmpty else { return "" }
        let title = language("质量指标", "Quality indicators")
        let judged = report.judged
        let head = language(
            "\(report.period)：可判定的 \(judged.denominator) 项中，达标 \(judged.numerator) 项",
            "\(report.period): \(judged.numerator) of \(judged.denominator) that can be judged are met")
        let columns: [PageTable.Column] = [
            .init(title: language("指标", "Indicator")), .init(title: language("本月", "This month"), isNumber: true),
            .init(title: language("目标", "Target"), isNumber: true), .init(title: language("结论", "Result")),
            .init(title: language("上月", "Month before"), isNumber: true),
        ]
        let rows = report.quality.map { row -> [PageTable.Cell] in
            let before = report.earlierQuality.first { $0.id == row.id }
            return [
                .init("\(row.title(names))"), .init("\(row.value(language))"), .init("\(row.targetText)"),
                .init(tag(row.state, language)), .init("\(before?.value(language) ?? "-")"),
            ]
        }
        let rules = report.quality.map { "\($0.title(names))\(language("：", ": "))\($0.explained(names))" }
        return .section(
            title, id: "quality",
            """
            <p class="quiet">\(head)</p>\(HTML.wide(title, PageTable(columns: columns, rows: rows).html))\
            \(HTML.rule(rules, language))
            """)
    }

    private static func tag(_ state: QualityRow.State, _ language: Language) -> HTML {
        let words = state.words(language)
        return switch state {
        case .met: .tag(words, .good, .tick)
        case .missed: .tag(words, .bad, .cross)
        case .tooFew: .tag(words, .caution, .attention)
        case .notMeasured: .tag(words)
        }
    }
}
