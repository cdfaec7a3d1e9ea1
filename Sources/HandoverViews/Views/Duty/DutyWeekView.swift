internal import HandoverModel
public import HandoverReadiness

/// The duties of some days, layer by layer.
public enum DutyWeekView {
    /// Nil for a workspace without a rota.
    public static func report(_ week: DutyWeek?, names: Names) -> Report {
        guard let week else { return DutyRows.none(names.language) }
        let language = names.language
        let layers = (names.definitions?.rota?.layers ?? []).map { layer in
            (layer, week.duties.filter { $0.layer == layer.id })
        }
        let head = language("值班安排，\(names.span(week.from, week.to))", "Duties, \(names.span(week.from, week.to))")
        let sections = layers.map { layer, duties in
            Report.Section(
                names.layer(layer.id),
                [
                    duties.isEmpty
                        ? .line(Phrase(language("没有班次", "No duties"), .faint)) : .table(table(duties, names))
                ])
        }
        return Report(
            sections: [.init(nil, [.line(Phrase(head))])] + sections + [DutyRows.notes(week.isProvisional, names)],
            data: DutyRows.data(week.duties, names),
            json: .object([
                .init("from", .time(week.from, names)), .init("to", .time(week.to, names)),
                .init("provisional", .bool(week.isProvisional)),
                .init("duties", .array(week.duties.map { DutyRows.json($0, names) })),
            ]))
    }

    private static func table(_ duties: [Duty], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("from", language("从", "From")), .init("to", language("至", "To")),
                .init("person", language("当班", "On duty"), isFlexible: true),
            ],
            rows: duties.map { duty in
                [
                    Phrase(names.weekdayTime(duty.from)), Phrase(names.weekdayTime(duty.to)),
                    Phrase(names.onDuty(duty)),
                ]
            })
    }
}
