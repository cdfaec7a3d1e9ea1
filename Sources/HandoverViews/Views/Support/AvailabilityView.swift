internal import HandoverModel
public import HandoverReadiness

/// Which share of a period services were there, with what it is made of.
public enum AvailabilityView {
    public static func report(_ availability: Availability, names: Names) -> Report {
        let language = names.language
        let what = OutageWords.service(availability.service, language)
        let (from, to) = (names.time(availability.from), names.time(availability.to))
        let period = ElapsedWords.words(availability.period, language)
        return Report(
            sections: [
                .init(
                    nil,
                    [
                        .line(
                            Phrase(
                                language("\(what)，\(from) 至 \(to)（\(period)）", "\(what), \(from) to \(to) (\(period))"))
                        ),
                        .table(table(availability, language)),
                        .line(
                            Phrase(
                                language(
                                    "可用性 = 1 −（中断的并集 − 维护）/ 时段；各级别只计本级别的中断",
                                    "Availability = 1 − (union of outages − maintenance) / period; a severity counts its own outages"
                                ), .faint)),
                    ])
            ],
            data: data(availability), json: json(availability, names))
    }

    /// With three decimals and never rounded up.
    private static func percent(_ row: Availability.Row, _ availability: Availability) -> String {
        guard availability.period > 0 else { return "-" }
        let up = (availability.period - row.down).multipliedFullWidth(by: 100_000)
        let share = availability.period.dividingFullWidth(up).quotient
        return Decimals.text(Double(share) / 1000, 3) + "%"
    }

    static func table(_ availability: Availability, _ language: Language) -> ReportTable {
        ReportTable(
            [
                .init("severity", language("级别", "Severity")),
                .init("share", language("可用性", "Availability"), isNumber: true),
                .init("goal", language("目标", "Target"), isNumber: true),
                .init("down", language("计入的中断", "Away"), isNumber: true),
                .init("excused", language("维护内", "In maintenance"), isNumber: true),
                .init("outages", language("中断次数", "Outages"), isNumber: true),
            ],
            rows: availability.rows.map { row in
                [
                    Phrase(row.severity?.words(language) ?? language("全部", "All")),
                    Phrase(
                        percent(row, availability), availability.isReached(row).map { $0 ? .good : .bad }),
                    Phrase(row.goal.map { Decimals.trimmed(Double($0) / 10_000) + "%" } ?? ""),
                    Phrase(row.down == 0 ? "" : ElapsedWords.words(row.down, language)),
                    Phrase(row.excused == 0 ? "" : ElapsedWords.words(row.excused, language)),
                    Phrase(String(row.outages)),
                ]
            })
    }

    private static func data(_ availability: Availability) -> ReportTable {
        let columns = ["severity", "period_seconds", "down_seconds", "excused_seconds", "outages", "goal", "reached"]
        return ReportTable(
            columns.map { .init($0, $0) },
            rows: availability.rows.map { row in
                [
                    row.severity?.rawValue ?? "", String(availability.period / 1000), String(row.down / 1000),
                    String(row.excused / 1000), String(row.outages),
                    row.goal.map { Decimals.trimmed(Double($0) / 1_000_000) } ?? "",
                    availability.isReached(row).map { String($0) } ?? "",
                ].map { Phrase($0) }
            })
    }

    private static func json(_ availability: Availability, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(availability.asOf, names)), .init("from", .time(availability.from, names)),
            .init("to", .time(availability.to, names)), .init("service", .string(orNull: availability.service)),
            .init("period_seconds", .int(Int(availability.period / 1000))),
            .init(
                "rows",
                .array(
                    availability.rows.map { row in
                        .object([
                            .init("severity", .string(orNull: row.severity?.rawValue)),
                            .init("down_seconds", .int(Int(row.down / 1000))),
                            .init("excused_seconds", .int(Int(row.excused / 1000))),
                            .init("outages", .int(row.outages)),
                            .init(
                                "share",
                                availability.period > 0
                                    ? .fixed(1 - Double(row.down) / Double(availability.period)) : .null),
                            .init("goal", .fixed(orNull: row.goal.map { Double($0) / 1_000_000 })),
                            .init("reached", availability.isReached(row).map { .bool($0) } ?? .null),
                        ])
                    })),
        ])
    }
}
