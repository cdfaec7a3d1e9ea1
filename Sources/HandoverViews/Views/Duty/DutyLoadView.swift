internal import HandoverModel
public import HandoverReadiness

/// How much everybody is on duty: nights, weekends and public holidays apart.
public enum DutyLoadView {
    /// Nil for a workspace without a rota.
    public static func report(_ load: DutyLoad?, names: Names) -> Report {
        guard let load else { return DutyRows.none(names.language) }
        let language = names.language
        let head = language("值班时间，\(names.span(load.from, load.to))", "Time on duty, \(names.span(load.from, load.to))")
        let (from, to) = (DutyLoad.night.from, DutyLoad.night.to)
        let note = language(
            "夜间为 \(from):00 至次日 \(to):00，已含在前几列里；节假日不再算作周末；同时在两层值班只算一次",
            "At night is \(from):00 to \(to):00 and is part of the other columns; a public holiday is no weekend; who is on duty in two layers at once is so once"
        )
        return Report(
            sections: [
                .init(nil, [.line(Phrase(head))]), .init(nil, [.table(table(load, names))]),
                .init(nil, [.line(Phrase(note, .faint))]), DutyRows.notes(load.isProvisional, names),
            ],
            data: data(load, names), json: json(load, names))
    }

    private static func table(_ load: DutyLoad, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("person", language("人员", "Person"), isFlexible: true),
                .init("total", language("合计", "In all"), isNumber: true),
                .init("weekdays", language("平日", "Weekdays"), isNumber: true),
                .init("weekends", language("周末", "Weekends"), isNumber: true),
                .init("holidays", language("节假日", "Holidays"), isNumber: true),
                .init("night", language("夜间", "At night"), isNumber: true),
                .init("nights", language("夜数", "Nights"), isNumber: true),
            ],
            rows: load.rows.map { row in
                [names.person(row.person)].map { Phrase($0) }
                    + [row.total, row.weekdays, row.weekends, row.holidays, row.nightTime].map {
                        Phrase($0 == 0 ? "" : ElapsedWords.toTheMinute($0, language))
                    } + [Phrase(row.nights == 0 ? "" : String(row.nights))]
            })
    }

    private static let columns = [
        "person", "seconds", "weekday_seconds", "weekend_seconds", "holiday_seconds", "night_seconds", "nights",
    ]

    private static func numbers(_ row: DutyLoad.Row) -> [Int] {
        [row.total, row.weekdays, row.weekends, row.holidays, row.nightTime].map { Int($0 / 1000) } + [row.nights]
    }

    private static func data(_ load: DutyLoad, _ names: Names) -> ReportTable {
        ReportTable(
            columns.map { .init($0, $0) },
            rows: load.rows.map { row in
                ([names.id(row.person)] + numbers(row).map(String.init)).map { Phrase($0) }
            })
    }

    private static func json(_ load: DutyLoad, _ names: Names) -> JSONText {
        .object([
            .init("from", .time(load.from, names)), .init("to", .time(load.to, names)),
            .init("provisional", .bool(load.isProvisional)),
            .init(
                "people",
                .array(
                    load.rows.map { row in
                        .object(
                            [.init("person", .string(names.id(row.person)))]
                                + zip(columns.dropFirst(), numbers(row)).map { .init($0, .int($1)) })
                    })),
        ])
    }
}
