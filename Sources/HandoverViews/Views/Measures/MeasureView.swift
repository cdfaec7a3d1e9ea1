internal import HandoverModel
public import HandoverReadiness

/// One measure: its value, what is asked for beside it, and what it is made of.
public enum MeasureView {
    public static func report(_ detail: MeasureDetail, names: Names) -> Report {
        let language = names.language
        var sections = [Report.Section(nil, [.list(remarks(detail, names).map { .init(Phrase($0)) })])]
        if detail.measure.id == .independence, detail.measure.isEmpty {
            sections = [.init(nil, [.line(Phrase(language("还没有可以计入的工单", "There are no tasks to count yet")))])]
        }
        if !detail.demands.isEmpty {
            sections.append(
                .init(
                    language("最低要求和种类", "Floors and variety"),
                    [
                        .table(table(detail.demands, names)),
                        .line(Phrase(scope(detail.measure.window, splits: !detail.splits.isEmpty, language), .faint)),
                    ]))
        }
        if !detail.measure.recorded.isEmpty {
            sections.append(
                .init(
                    CheckpointTable.title(language), [.table(CheckpointTable.table(detail.measure.recorded, names))]))
        }
        sections += detail.splits.map { split in
            .init(
                split.by.words(language),
                [split.rows.isEmpty ? .line(Phrase(language("没有工单", "No tasks"))) : .table(table(split, names))])
        }
        if !detail.simulated.isEmpty {
            sections.append(
                .init(
                    SimulatedTeamsView.title(language),
                    [
                        .line(Phrase(SimulatedTeamsView.lead(language))),
                        .table(SimulatedTeamsView.table(detail.simulated, language)),
                    ]))
        }
        return Report(
            title: Phrase("\(detail.measure.id.words(language))\(language("：", ": "))\(detail.measure.words(names))"),
            sections: sections, data: data(detail), json: MeasureDetailJSON.json(detail, names))
    }

    /// Which tasks are counted, since a floor may count more of them than the window has; `splits`: whether they stand below.
    static func scope(_ window: Measure.Span?, splits: Bool, _ language: Language) -> String {
        let zh = window.map { " \($0.words(.zh)) " } ?? ""
        let en = window.map { ", \($0.words(.en))" } ?? ""
        return language(
            "最低要求计全部已记录的工单，从最新的看起，不限窗口；种类\(splits ? "和各分项表" : "")只计窗口内\(zh)关闭的。",
            "Floors count all recorded tasks, the newest first; variety\(splits ? " and the splits count" : " counts") those closed in the window\(en)."
        )
    }

    /// Everything that is no table, a line each.
    static func remarks(_ detail: MeasureDetail, _ names: Names) -> [String] {
        remarks(detail, names, linked: false).map(\.plain)
    }

    /// `linked`: Numbers of tasks lead to them.
    static func remarks(_ detail: MeasureDetail, _ names: Names, linked: Bool) -> [Phrase] {
        let language = names.language
        var measure = detail.measure
        // What the tables say is not said twice, and the unrated have a line of their own.
        measure.bySeverity = [:]
        measure.unrated = 0
        measure.recorded = []
        var lines =
            measure.window.map { window in
                [Phrase(language("\(window.words(.zh)) 关闭的工单", "tasks closed from \(window.words(.en))"))]
            } ?? []
        lines += measure.remarks(names, linked: linked)
        if measure.id == .independence { lines.append(unrated(detail.measure, language, linked: linked)) }
        if let drills = detail.drills, drills > 0 {
            let number = Phrase(
                drills, rows: linked ? .tasks(outcome: .drill, closed: detail.measure.window) : nil)
            let words = drills == 1 ? " drill, in no rate" : " drills, in no rate"
            lines.append(language == .zh ? "演练 " + number + " 次，不计入比例" : number + Phrase(words))
        }
        if let standardised = detail.standardised { lines.append(Phrase(standardised.words(language))) }
        if let lately = detail.lately { lines.append(ComparisonView.lately(lately, language, linked: linked)) }
        return lines
    }

    /// How many have no level, against the most that may have none.
    private static func unrated(_ measure: Measure, _ language: Language, linked: Bool) -> Phrase {
        let closed = measure.denominator + measure.unrated
        let ratio = Measure.Ratio(numerator: measure.unrated, denominator: closed)
        let share = ratio.phrase(
            language, above: linked ? .tasks(outcome: .unrated, closed: measure.window) : nil, below: nil)
        return language == .zh
            ? "未填独立程度 " + share + "，不得超过 10%" : "without a level " + share + ", at most 10% allowed"
    }

    static func table(_ demands: [Demand], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("demand", language("要求", "Asked for"), isFlexible: true),
                .init("have", language("现有", "Have"), isNumber: true),
                .init("need", language("需要", "Needed"), isNumber: true),
                .init("state", language("状态", "State")),
            ],
            rows: demands.map { demand in
                [
                    Phrase(demand.title(names)), Phrase(demand.had(language)), Phrase(demand.needed(language)),
                    Phrase(demand.stateWords(language), demand.state.style),
                ]
            })
    }

    static func table(_ split: MeasureSplit, _ names: Names) -> ReportTable {
        let language = names.language
        // Only tasks can be without a level, or drills.
        let isOfTasks = split.rows.contains { $0.unrated > 0 || $0.drills > 0 }
        var columns: [ReportTable.Column] = [
            .init("value", split.by.words(language), isFlexible: true),
            .init("share", language("独立完成", "Independent"), isNumber: true),
        ]
        if isOfTasks {
            columns.append(.init("unrated", language("未填", "No level"), isNumber: true))
            columns.append(.init("drills", language("演练", "Drills"), isNumber: true))
        }
        return ReportTable(
            columns,
            rows: split.rows.map { row in
                [row.group.words(names), row.ratio.words(language), String(row.unrated), String(row.drills)].map {
                    Phrase($0)
                }
            })
    }

    private static func data(_ detail: MeasureDetail) -> ReportTable {
        let keys = ["by", "value", "numerator", "denominator", "unrated", "drills"]
        var rows = [
            ["", "", detail.measure.numerator, detail.measure.denominator, detail.measure.unrated, detail.drills ?? 0]
                as [any CustomStringConvertible]
        ]
        for split in detail.splits {
            rows += split.rows.map { row -> [any CustomStringConvertible] in
                let value = row.group.code ?? ""
                return [
                    split.by.rawValue, value, row.ratio.numerator, row.ratio.denominator, row.unrated,
                    row.drills,
                ]
            }
        }
        return ReportTable(keys.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0.description) } })
    }
}

extension Demand {
    /// The state, and the drill that brought it about or waits for a word.
    func stateWords(_ language: Language) -> String {
        switch drill {
        case .passed where have < need: language.remark(state.words(language), language("演练", "by a drill"))
        case .unconfirmed where state != .met:
            language.remark(state.words(language), language("演练待核实", "a drill to confirm"))
        case .missing, .unconfirmed, .passed, nil: state.words(language)
        }
    }
}

extension Measure {
    /// Whether nothing at all can be said of it: no task counts, none lacks a level, and nothing was proved before.
    fileprivate var isEmpty: Bool {
        state == .notMeasured || denominator == 0 && unrated == 0 && demonstrated == nil && recorded.isEmpty
    }
}
