internal import HandoverModel
public import HandoverReadiness

/// Who is on duty now, a layer a line, with who comes next.
public enum OnDutyView {
    /// Nil for a workspace without a rota.
    public static func report(_ onDuty: OnDuty?, names: Names) -> Report {
        guard let onDuty else { return DutyRows.none(names.language) }
        return Report(
            sections: [
                .init(
                    nil,
                    [
                        .line(
                            Phrase(
                                names.language(
                                    "值班情况，\(names.weekdayTime(onDuty.asOf))",
                                    "On duty, \(names.weekdayTime(onDuty.asOf))")))
                    ]),
                .init(nil, [.table(table(onDuty, names))]), DutyRows.notes(false, names),
            ],
            data: DutyRows.data(onDuty.layers.flatMap(\.now), names),
            json: .object([
                .init("as_of", .time(onDuty.asOf, names)), .init("layers", DutyRows.json(onDuty, names)),
            ]))
    }

    static func table(_ onDuty: OnDuty, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("layer", language("值班层", "Layer"), isFlexible: true),
                .init("for", language("面向级别", "For")),
                .init("now", language("当班", "On duty"), isFlexible: true),
                .init("until", language("至", "Until")),
                .init("next", language("下一班", "Next"), isFlexible: true),
                .init("from", language("从", "From")),
            ],
            rows: onDuty.layers.map { layer in
                let severities = names.definitions?.rota?.layer(layer.layer)?.severities ?? []
                return [
                    Phrase(names.layer(layer.layer)),
                    Phrase(
                        severities.isEmpty
                            ? language("不限", "any") : severities.map(\.rawValue).joined(separator: " ")),
                    layer.now.isEmpty
                        ? Phrase("-") : Phrase(language.list(layer.now.map(names.onDuty)), .good),
                    Phrase(layer.now.map(\.to).min().map { names.time($0) } ?? ""),
                    Phrase(layer.next.isEmpty ? "-" : language.list(layer.next.map(names.onDuty))),
                    Phrase(layer.next.first.map { names.time($0.from) } ?? ""),
                ]
            })
    }
}
