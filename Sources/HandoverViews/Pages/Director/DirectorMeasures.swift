internal import HandoverModel
internal import HandoverReadiness

/// The other measures against their targets; those without data on one line.
enum DirectorMeasures {
    static func section(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let others = readiness.measures.filter { $0.id != .independence }
        let measured = others.filter { $0.state != .notMeasured }
        guard !others.isEmpty else { return "" }
        let rows = measured.map { row($0, names) }
        let list: HTML = rows.isEmpty ? "" : "<ul class=\"progress\">\(rows)</ul>"
        let missing = others.filter { $0.state == .notMeasured }.map(\.id)
        func line(_ ids: [MeasureID], _ lead: HTML) -> HTML {
            ids.isEmpty ? "" : "<p class=\"small quiet\">\(lead)\(language.list(ids.map { $0.words(language) }))</p>"
        }
        let month = SupportPeriod(.month, containing: names.zone.day(of: readiness.asOf))
        let report = language("支持报告", "support report")
        let rest: HTML =
            line(
                missing.filter(QualityMeasure.ids.contains),
                "\(language("按期统计，见", "By period, in the "))<a\(href: Path.supportReport(month))>\(report)</a>\(language("：", ": "))"
            )
            + line(missing.filter { !QualityMeasure.ids.contains($0) }, "\(language("未统计：", "Not measured here: "))")
        let rules: HTML =
            measured.contains { $0.id == .assessedIndependence }
            ? .rule(RuleWords.assessedIndependence(language), language) : ""
        let ways: HTML =
            names.definitions?.services == nil
            ? "" : .links([(language("服务质量：按时、可用性、补偿", "Service quality: in time, availability, credits"), .service())])
        return .section(language("其他指标", "Other measures"), id: "measures", list + rest + rules + ways)
    }

    private static func row(_ measure: Measure, _ names: Names) -> HTML {
        let language = names.language
        let details = language.clauses {
            measure.targetWords(language)
            switch measure.target?.gates {
            case .verdict: language("决定结论", "decides the verdict")
            case .report: language("只作参考", "for information")
            case nil: ""
            }
        }
        // Of a person's capabilities the page of the measure has every pair.
        let path: Path? = measure.id == .assessedIndependence ? .why(.measure(measure.id)) : nil
        return """
            <li><a\(href: Path.why(.measure(measure.id)))>\(measure.id.words(language))</a>\
            <span class="number of">\(measure.linkedShare(language, above: path?.at("held"), below: path?.at("pairs")).html)</span>\
            <span class="small quiet">\(details)</span>\
            <span class="number">\(HTML.tag(measure.state.words(language), measure.state.style, measure.state.sign))</span></li>

            """
    }
}
