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
        if !others.isEmpty {
            let shown = others.prefix(3).map { $0.id.words(language) }
            let rest = others.count - shown.count
            let more = rest > 0 ? language("等 \(others.count) 项", " and \(rest) more") : ""
            let text = language.list(shown) + more
            blocks.append(.line(Phrase(language("未统计：", "Not measured here: ") + text, .faint)))
        }
        return .init(nil, blocks)
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
