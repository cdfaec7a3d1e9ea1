internal import HandoverModel
public import HandoverReadiness

/// When it will be done, how sure that is, and what it rests on.
public enum ForecastView {
    public static func report(_ dated: DatedForecast, names: Names) -> Report {
        let language = names.language
        let when = "\(names.time(dated.asOf)) (\(names.zone.identifier))"
        let known = dated.knownAt.map { StatusView.knownNote($0, names) } ?? ""
        return Report(
            title: Phrase(language("预测，截至 \(when)", "Forecast, as of \(when)") + known),
            sections: [
                .init(nil, [.facts(facts(dated.forecast, names))]), weeks(dated.forecast.checklist, language),
                looks(dated.forecast.checklist, language), tasks(dated.forecast.independence, language),
                items(dated.forecast.schedule, names),
                .init(nil, provisional(dated.forecast, language)),
            ],
            data: data(dated.forecast, names), json: ForecastJSON.whole(dated, names))
    }

    static func facts(_ forecast: Forecast, _ names: Names) -> [Report.Fact] {
        let language = names.language
        let (checklist, independence) = (forecast.checklist, forecast.independence)
        var facts = [
            Report.Fact(language("清单", "Checklists"), Phrase(checklist.words(language), .strong)),
            Report.Fact("", Phrase(checklist.grounds(language), .faint)),
            Report.Fact(MeasureID.independence.words(language), Phrase(independence.words(language), .strong)),
        ]
        let grounds = independence.grounds(language)
        if !grounds.isEmpty { facts.append(.init("", Phrase(grounds, .faint))) }
        if let path = forecast.schedule.path {
            facts.append(.init(language("关键路径", "Critical path"), StatusView.pathEnd(path, language)))
        }
        if let ready = forecast.readyBy {
            facts.append(.init(language("全部到位", "All in place"), Phrase(ready.words(language), .strong)))
        }
        return facts
    }

    static func weeks(_ forecast: ChecklistForecast, _ language: Language) -> Report.Section {
        guard !forecast.weeks.isEmpty else { return .init(nil, []) }
        let columns: [ReportTable.Column] = [
            .init("week_end", language("整周至", "Week to")),
            .init("working_days", language("工作日", "Working days"), isNumber: true),
            .init("completed", language("完成", "Done"), isNumber: true),
            .init("remaining", language("剩余", "Left"), isNumber: true),
        ]
        let rows = forecast.weeks.map { week in
            [week.end.description, String(week.workingDays), String(week.completed), String(week.remaining)]
        }
        return .init(language("每周完成", "Done each week"), [.table(table(columns, rows))])
    }

    static func looks(_ forecast: ChecklistForecast, _ language: Language) -> Report.Section {
        guard !forecast.looks.isEmpty else { return .init(nil, []) }
        let columns: [ReportTable.Column] = [
            .init("day", language("预测于", "Said on")), .init("remaining", language("剩余", "Left"), isNumber: true),
            .init("p50", language("一半把握", "Even chance")), .init("p85", language("85% 把握", "85% sure")),
            .init("held", language("结果", "Came true"), isFlexible: true),
        ]
        let rows = forecast.looks.map { look in
            [
                look.day.description, String(look.remaining),
                look.p50.text(isProvisional: forecast.isProvisional(look.p50)),
                look.p85.text(isProvisional: forecast.isProvisional(look.p85)), look.outcome(language),
            ]
        }
        return .init(language("以前的预测", "Earlier forecasts"), [.table(table(columns, rows))])
    }

    private static func tasks(_ forecast: IndependenceForecast, _ language: Language) -> Report.Section {
        guard let trend = forecast.trend else { return .init(nil, []) }
        let columns: [ReportTable.Column] = [
            .init("week_end", language("整周至", "Week to")),
            .init("independent", language("独立完成", "Independent"), isNumber: true),
        ]
        let rows = trend.weeks.map { week in
            [
                week.end.description,
                Measure.Ratio(numerator: week.independent, denominator: week.eligible).words(language),
            ]
        }
        return .init(language("每周独立完成的工单", "Tasks done independently each week"), [.table(table(columns, rows))])
    }

    private static func items(_ schedule: Schedule, _ names: Names) -> Report.Section {
        let language = names.language
        guard !schedule.items.isEmpty else { return .init(nil, []) }
        let columns: [ReportTable.Column] = [
            .init("item", language("交接项（* 在关键路径上）", "Item (* on the critical path)"), isFlexible: true),
            .init("finish", language("最早完成", "Earliest end")), .init("late_finish", language("最晚完成", "Latest end")),
            .init("float", language("余量", "Spare"), isNumber: true),
            .init("blocks", language("阻塞", "Blocks"), isNumber: true),
        ]
        let rows = schedule.items.map { slot -> [Phrase] in
            [
                Phrase((slot.isCritical ? "* " : "") + names.item(slot.item)),
                Phrase(slot.finish.text(isProvisional: slot.isProvisional)),
                Phrase(slot.lateFinish.text(isProvisional: slot.isLateProvisional)),
                Phrase(String(slot.float), slot.spare(language).spans.first?.style), Phrase(String(slot.blocks)),
            ]
        }
        let until =
            schedule.hasAcceptBy
            ? language(
                "余量为工作日，从验收日 \(schedule.until) 倒推",
                "Spare: working days, back from the day to accept, \(schedule.until)")
            : language(
                "余量为工作日，从最后一项完成日 \(schedule.until) 倒推", "Spare: working days, back from the last end, \(schedule.until)"
            )
        return .init(
            language("未完成的交接项", "Open items"),
            [.table(ReportTable(columns, rows: rows)), .line(Phrase(until, .faint))])
    }

    /// What the mark after days says; it stands once, below everything that has one.
    private static func provisional(_ forecast: Forecast, _ language: Language) -> [Report.Block] {
        forecast.showsProvisionalDay || forecast.schedule.showsProvisionalDay
            ? [.line(Phrase(language.provisionalNote, .faint))] : []
    }

    private static func table(_ columns: [ReportTable.Column], _ rows: [[String]]) -> ReportTable {
        ReportTable(columns, rows: rows.map { $0.map { Phrase($0) } })
    }

    /// The two forecasts, then an item a row.
    private static func data(_ forecast: Forecast, _ names: Names) -> ReportTable {
        let language = names.language
        let columns = [
            "kind", "id", "p50", "p85", "start", "finish", "late_start", "late_finish", "float", "blocks", "message",
            "p50_provisional", "p85_provisional", "finish_provisional", "late_finish_provisional",
        ]
        func mark(_ day: Day?) -> String { day.map { String(forecast.checklist.isProvisional($0)) } ?? "" }
        let (checklist, independence) = (forecast.checklist, forecast.independence)
        let rows =
            [
                [
                    "checklist", "checklist", checklist.p50?.description ?? "", checklist.p85?.description ?? "", "",
                    "",
                    "", "", "", "", checklist.words(language), mark(checklist.p50), mark(checklist.p85), "", "",
                ],
                [
                    "measure", MeasureID.independence.rawValue, "", "", "",
                    independence.expected?.day.description ?? "",
                    "", "", "", "", independence.words(language), "", "", "", "",
                ],
            ]
            + forecast.schedule.items.map { slot in
                [
                    "item", slot.item.rawValue, "", "", slot.start.description, slot.finish.description,
                    slot.lateStart.description, slot.lateFinish.description, String(slot.float), String(slot.blocks),
                    slot.spare(language).plain, "", "", String(slot.isProvisional), String(slot.isLateProvisional),
                ]
            }
        return table(columns.map { .init($0, $0) }, rows)
    }
}

extension ChecklistForecast.Look {
    /// Whether it came true.
    func outcome(_ language: Language) -> String {
        switch held {
        case true?: language("守住", "held")
        case false?: language("未守住", "missed")
        case nil: language("未到", "not due yet")
        }
    }
}
