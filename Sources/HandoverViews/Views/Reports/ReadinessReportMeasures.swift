internal import HandoverModel
internal import HandoverReadiness

/// Independence with all that it is made of, and the other measures.
enum ReadinessReportMeasures {
    static func parts(_ report: ReadinessReport, _ names: Names) -> [ReportDocument.Part] {
        let (language, detail) = (names.language, report.independence)
        let name = MeasureID.independence.words(language)
        let whole = MeasureView.report(detail, names: names).sections
        let remarks = whole.filter { $0.title == nil }.flatMap(\.blocks)
        let head = Phrase(detail.measure.words(names), detail.measure.state.style)
        var parts: [ReportDocument.Part] = [
            .init(name, [.line(head)] + remarks, figure: IntervalChart.svg(detail.measure, language))
        ]
        for section in whole {
            guard let title = section.title else { continue }
            let split = detail.splits.first { $0.by.words(language) == title }?.by
            let about = split.map { language("按\($0.words(.zh))", "by \($0.words(.en).lowercased())") } ?? title
            parts.append(.init("\(name)\(language("：", ": "))\(about)", section.blocks))
        }
        let others = report.readiness.measures.filter { $0.id != .independence }
        parts.append(.init(language("其他指标", "Other measures"), StatusMeasures.section(others, names).blocks))
        return parts
    }
}
