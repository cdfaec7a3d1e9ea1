internal import HandoverModel
public import HandoverReadiness

/// All measures against their targets, one a line.
public enum MeasureListView {
    public static func report(_ measures: [Measure], names: Names) -> Report {
        let language = names.language
        let none = Phrase(language("没有指标", "No measures"))
        let block: Report.Block = measures.isEmpty ? .line(none) : .table(StatusMeasures.table(measures, names))
        return Report(
            sections: [.init(nil, [block])], data: data(measures), json: .array(measures.map(MeasureJSON.json)))
    }

    private static func data(_ measures: [Measure]) -> ReportTable {
        let keys = ["id", "numerator", "denominator", "rate", "target", "state", "gates", "unrated"]
        let rows = measures.map { measure in
            [
                measure.id.rawValue, String(measure.numerator), String(measure.denominator),
                measure.rate.map { Decimals.text($0, 6) } ?? "",
                measure.target.map { Decimals.trimmed($0.value) } ?? "", measure.state.rawValue,
                measure.target?.gates.rawValue ?? "", String(measure.unrated),
            ].map { Phrase($0) }
        }
        return ReportTable(keys.map { .init($0, $0) }, rows: rows)
    }
}
