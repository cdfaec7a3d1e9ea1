internal import HandoverModel
internal import HandoverReadiness

/// The measures against their targets; those without data on one line.
enum StatusMeasures {
    static func section(_ measures: [Measure], _ names: Names) -> Report.Section {
        let language = names.language
        let measured = measures.filter { $0.state != .notMeasured }
        let others = measures.filter { $0.state == .notMeasured }
        var blocks: [Report.Block] = measured.isEmpty ? [] : [.table(table(measured, names))]
        for measure in measured {
            let remarks = measure.remarks(names)
            if !remarks.isEmpty, measure.target?.gates == .verdict {
                let text = language.clauses { remarks }
                blocks.append(.line(Phrase(measure.id.words(language) + language("：", ": ") + text)))
            }
        }
        let isReported = { (measure: Measure) in QualityMeasure.ids.contains(measure.id) }
        let reported = others.count(where: isReported)
        if reported > 0, reported < others.count {
            // Both on one line, so that the page stays one screen.
            let text = language(
                "按期统计，见 handover report support：\(reported) 项；未统计：\(others.count - reported) 项",
                "By period, see handover report support: \(reported); not measured here: \(others.count - reported)")
            return .init(nil, blocks + [.line(Phrase(text, .faint))])
        }
        blocks += [
            line(
                others.filter(isReported),
                language("按期统计，见 handover report support：", "By period, see handover report support: "),
                language),
            line(others.filter { !isReported($0) }, language("未统计：", "Not measured here: "), language),
        ].compactMap { $0 }
        return .init(nil, blocks)
    }

    /// Nil for none.
    private static func line(_ measures: [Measure], _ lead: String, _ language: Language) -> Report.Block? {
        guard !measures.isEmpty else { return nil }
        let shown = measures.prefix(1).map { $0.id.words(language) }
        let rest = measures.count - shown.count
        let more = rest > 0 ? language("等 \(measures.count) 项", " and \(rest) more") : ""
        return .line(Phrase(lead + language.list(shown) + more, .faint))
    }

    static func table(_ measures: [Measure], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("measure", language("指标", "Measure"), isFlexible: true),
                .init("value", language("现值", "Value"), isNumber: true),
                .init("target", language("目标", "Target"), isNumber: true),
                .init("state", language("状态", "State"), isFlexible: true),
                .init("gates", language("作用", "Decides"), isFlexible: true),
            ],
            rows: measures.map { measure in
                [
                    Phrase(measure.id.words(language)), Phrase(measure.share(language)),
                    Phrase(measure.target.map { "≥ \($0.words(measure.id))" } ?? ""),
                    Phrase(measure.stateWords(names), measure.state.style),
                    Phrase(measure.target?.gates.words(language) ?? ""),
                ]
            })
    }
}

extension Target.Gate {
    func words(_ language: Language) -> String {
        switch self {
        case .verdict: language("决定结论", "verdict")
        case .report: language("仅报告", "report")
        }
    }
}
