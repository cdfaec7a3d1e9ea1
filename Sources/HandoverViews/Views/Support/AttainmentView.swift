internal import HandoverModel
public import HandoverReadiness

/// Which share of clocks was kept, with what was left out of it.
public enum AttainmentView {
    public static func report(_ attainment: Attainment, names: Names) -> Report {
        let language = names.language
        let table = table(attainment, names)
        return Report(
            sections: [
                .init(nil, [.line(Phrase(period(attainment, names)))]),
                .init(
                    nil,
                    table.rows.isEmpty
                        ? [.line(Phrase(language("没有计入的工单", "No task counts")))] : [.table(table)]),
                .init(nil, notes(attainment, language).map { .line(Phrase($0, .faint)) }),
            ],
            data: data(attainment), json: json(attainment, names))
    }

    private static func period(_ attainment: Attainment, _ names: Names) -> String {
        let language = names.language
        let last = attainment.last ?? names.zone.day(of: attainment.asOf)
        let span =
            attainment.first.map { language("\($0) 至 \(last) 关闭", "closed \($0) to \(last)") }
            ?? language("\(last) 及以前关闭", "closed by \(last)")
        let open = attainment.includesOpen ? language("，含未关闭", ", and what is open") : ""
        return language("\(attainment.desk.words(.zh))的工单，", "Tasks of \(attainment.desk.words(.en)) ") + span + open
    }

    static func table(_ attainment: Attainment, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("group", attainment.by.words(language), isFlexible: true),
                .init("clock", language("计时", "Clock")), .init("limit", language("时限", "Limit")),
                .init("kept", language("按时", "In time"), isNumber: true),
                .init("goal", language("目标", "Goal"), isNumber: true),
                .init("breached", language("超时", "Breached"), isFlexible: true),
                .init("excluded", language("不计入", "Not counted"), isFlexible: true),
            ],
            rows: listed(attainment).map { row($0, names) })
    }

    /// The rows of the table: each group, then all together where anything was counted.
    static func listed(_ attainment: Attainment) -> [Attainment.Row] {
        attainment.rows + attainment.totals.filter { $0.counts != .init() }
    }

    private static func row(_ row: Attainment.Row, _ names: Names) -> [Phrase] {
        let (counts, language) = (row.counts, names.language)
        let kept = Measure.Ratio(numerator: counts.met, denominator: counts.counted)
            .words(language, target: row.goal.map { Double($0) / 1_000_000 })
        return [
            Phrase(row.group?.words(names) ?? language("合计", "All")), Phrase(row.promise.shortWords(language)),
            Phrase(row.limit?.words(language) ?? ""),
            counts.counted == 0 ? Phrase("-") : Phrase(kept, row.isReached.map { $0 ? .good : .bad }),
            Phrase(row.goal.map { Decimals.trimmed(Double($0) / 10_000) + "%" } ?? ""),
            Phrase(breached(counts, language)), Phrase(excluded(counts, language)),
        ]
    }

    private static func breached(_ counts: Attainment.Counts, _ language: Language) -> String {
        guard counts.breached > 0 else { return "" }
        var remarks: [String] = []
        if counts.openBreached > 0 {
            remarks.append(language("未关闭 \(counts.openBreached)", "\(counts.openBreached) open"))
        }
        if counts.regraded > 0 {
            remarks.append(language("因级别调整 \(counts.regraded)", "\(counts.regraded) regraded"))
        }
        return remarks.isEmpty
            ? String(counts.breached) : language.remark(String(counts.breached), language.list(remarks))
    }

    private static func excluded(_ counts: Attainment.Counts, _ language: Language) -> String {
        let running = counts.running > 0 ? ["\(TaskClocks.State.running.words(language)) \(counts.running)"] : []
        let excluded = ClockOutcome.exclusions.compactMap { reason in
            counts.excluded[reason].map { "\(reason.words(language)) \($0)" }
        }
        return language.list(running + excluded)
    }

    private static func notes(_ attainment: Attainment, _ language: Language) -> [String] {
        var notes = [
            language(
                "按时 = 按时 /（按时 + 超时）；未关闭而已超时的计为超时，计时中的不计；已关闭的按关闭时生效的定义判定",
                "In time = met / (met + breached): what is open and over is breached, what still runs does not count; closed tasks go by the definitions in force then"
            )
        ]
        if attainment.otherDesk > 0 {
            let other: AskedOf = attainment.desk == .own ? .delivering : .own
            notes.append(
                language(
                    "另有\(other.words(.zh))的工单 \(attainment.otherDesk) 张：--asked-of \(other.rawValue)",
                    "\(counted(attainment.otherDesk, "task")) of \(other.words(.en)) left out: --asked-of \(other.rawValue)"
                ))
        }
        return notes
    }

    private static func data(_ attainment: Attainment) -> ReportTable {
        let columns =
            [
                "group", "clock", "limit", "met", "counted", "goal", "breached", "by_severity_change", "open_breached",
                "running",
            ] + ClockOutcome.exclusions.map { "excluded_" + $0.rawValue }
        let rows = (attainment.rows + attainment.totals).map { row in
            let counts = row.counts
            return [
                row.group?.text ?? "", row.promise.rawValue, row.limit?.description ?? "", String(counts.met),
                String(counts.counted), row.goal.map { Decimals.trimmed(Double($0) / 1_000_000) } ?? "",
                String(counts.breached), String(counts.regraded), String(counts.openBreached), String(counts.running),
            ] + ClockOutcome.exclusions.map { String(counts.excluded[$0] ?? 0) }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func json(_ attainment: Attainment, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(attainment.asOf, names)),
            .init("from", .string(orNull: attainment.first?.description)),
            .init("to", .string(orNull: attainment.last?.description)),
            .init("asked_of", .string(attainment.desk.rawValue)), .init("by", .string(attainment.by.rawValue)),
            .init("open_counted", .bool(attainment.includesOpen)), .init("other_desk", .int(attainment.otherDesk)),
            .init("rows", .array(attainment.rows.map { json($0) })),
            .init("all", .array(attainment.totals.map { json($0) })),
        ])
    }

    private static func json(_ row: Attainment.Row) -> JSONText {
        let counts = row.counts
        let rate = counts.counted >= 10 ? Double(counts.met) / Double(counts.counted) : nil
        return .object([
            .init("group", .string(orNull: row.group?.text)), .init("clock", .string(row.promise.rawValue)),
            .init("limit", .string(orNull: row.limit?.description)), .init("met", .int(counts.met)),
            .init("counted", .int(counts.counted)), .init("rate", .fixed(orNull: rate)),
            .init("goal", .fixed(orNull: row.goal.map { Double($0) / 1_000_000 })),
            .init("reached", row.isReached.map { .bool($0) } ?? .null), .init("breached", .int(counts.breached)),
            .init("by_severity_change", .int(counts.regraded)), .init("open_breached", .int(counts.openBreached)),
            .init("running", .int(counts.running)),
            .init(
                "excluded",
                .object(ClockOutcome.exclusions.map { .init($0.rawValue, .int(counts.excluded[$0] ?? 0)) })),
        ])
    }
}

extension Attainment.Group {
    /// As programs read it.
    fileprivate var text: String {
        switch self {
        case .severity(let severity): severity.rawValue
        case .service(let service): service
        case .month(let day): String(day.description.prefix(7))
        }
    }

    fileprivate func words(_ names: Names) -> String {
        switch self {
        case .severity(let severity): severity.words(names.language)
        case .service(let service):
            service.isEmpty ? names.language("未写服务", "no service") : names.service(named: service)
        case .month: text
        }
    }
}
