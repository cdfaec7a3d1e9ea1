internal import HandoverModel
internal import HandoverReadiness

/// The sections of a readiness report, in the order in which a director asks.
enum ReadinessReportParts {
    /// How many changes and blockers stand in the text; CSV and JSON have all of them.
    private static let (changes, blockers) = (40, 12)

    static func title(_ names: Names) -> String {
        let language = names.language
        let title = names.definitions?.handover.title.text(in: language) ?? language("交接项目", "Handover")
        return language("交接就绪报告：\(title)", "Readiness report: \(title)")
    }

    static func parts(_ report: ReadinessReport, _ names: Names, isDemonstration: Bool) -> [ReportDocument.Part] {
        let (readiness, language) = (report.readiness, names.language)
        let (first, last) = (report.period.first, report.period.last)
        let period = language("报告期：\(first) 至 \(last)", "Period: \(first) to \(last)")
        var dated = readiness
        dated.ledger.knownAt = readiness.ledger.knownAt.flatMap { ReportSource.onlyEarlier($0, readiness.day, names) }
        var parts: [ReportDocument.Part] = [
            .init(nil, StatusView.head(dated, names, isDemonstration) + [.line(Phrase(period))]),
            difference(report.difference, names), missing(readiness, names), next(report, names),
            checklists(readiness, names),
        ]
        parts += ReadinessReportMeasures.parts(report, names)
        parts += [
            coverage(readiness, names), forecast(readiness, names), trend(report, names), remarks(readiness, language),
        ]
        return parts
    }

    private static func difference(_ difference: Difference, _ names: Names) -> ReportDocument.Part {
        var shown = difference
        shown.changes = Array(difference.changes.prefix(changes))
        let blocks = DifferenceView.report(shown, names: names).sections.flatMap(\.blocks)
        return .init(
            names.language("本期变化", "What changed"), blocks + more(difference.changes.count - changes, names.language))
    }

    private static func missing(_ readiness: Readiness, _ names: Names) -> ReportDocument.Part {
        let (language, all) = (names.language, readiness.blockers)
        guard !all.isEmpty else {
            let none = StatusAcceptance.unblocked(readiness, language)
            return .init(language("还差什么", "What is missing"), [.line(Phrase(none))])
        }
        let bullets = all.prefix(blockers).map { blocker in
            let late = blocker.isLate ? Phrase(language("（已逾期）", " (late)"), .bad) : Phrase("")
            let who = blocker.consequences(names, on: readiness.day)
            return Report.Bullet(
                Phrase(blocker.subject.words(names), .strong) + late,
                details: [Phrase(blocker.reason.words(names))] + (who.isEmpty ? [] : [Phrase(who)]))
        }
        return .init(
            language("还差什么（\(all.count) 项）", "What is missing (\(all.count))"),
            [.list(bullets)] + more(all.count - blockers, language))
    }

    private static func more(_ count: Int, _ language: Language) -> [Report.Block] {
        guard count > 0 else { return [] }
        return [.line(Phrase(language("另有 \(count) 项，见 CSV 或 JSON", "\(count) more, in CSV and JSON"), .faint))]
    }

    private static func next(_ report: ReadinessReport, _ names: Names) -> ReportDocument.Part {
        let (language, items) = (names.language, report.next)
        let days = ReadinessReport.daysAhead
        let title = language("接下来（已逾期和 \(days) 天内到期）", "What is next (late, or due within \(days) days)")
        guard !items.isEmpty else {
            return .init(title, [.line(Phrase(language("没有这样的交接项。", "No such items.")))])
        }
        let columns: [ReportTable.Column] = [
            .init("due", language("期限", "Due")), .init("item", language("交接项", "Item"), isFlexible: true),
            .init("waits", language("等什么", "Waits for"), isFlexible: true),
        ]
        let rows = items.prefix(blockers).map { item in
            [
                Phrase(item.due?.text(isProvisional: item.dueIsProvisional) ?? "", item.isLate ? .bad : nil),
                Phrase(names.itemTitle(item.id)),
                Phrase(item.open.first?.words(names) ?? item.status.words(language)),
            ]
        }
        return .init(title, [.table(ReportTable(columns, rows: rows))] + more(items.count - blockers, language))
    }

    private static func checklists(_ readiness: Readiness, _ names: Names) -> ReportDocument.Part {
        let bars = readiness.checklists.filter { $0.total > 0 }.map { progress -> HTML in
            """
            <li><span>\(names.checklistTitle(progress.id))</span>\
            <span class="number"><span class="strong">\(progress.done)</span>/\(progress.total)</span>\
            <div class="wide">\(Bar.svg(progress, names))</div></li>

            """
        }
        return .init(
            names.language("清单进度", "Checklists"), StatusProgress.checklists(readiness, names),
            figure: bars.isEmpty ? nil : "<ul class=\"progress\">\(bars)</ul>")
    }

    private static func coverage(_ readiness: Readiness, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let critical = readiness.coverage.capabilities.filter(\.isCritical)
        var blocks = StatusProgress.people(readiness, names)
        if !critical.isEmpty {
            blocks.append(.table(table(critical, names)))
            let facts = CoverageFacts.facts(Coverage(critical), readiness.people, names)
            if !facts.isEmpty { blocks.append(.facts(facts)) }
        }
        return .init(language("能力覆盖", "Coverage"), blocks)
    }

    private static func table(_ critical: [CapabilityCoverage], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("capability", language("关键能力", "Critical capability"), isFlexible: true),
                .init("have", language("具备/需要", "Have/need"), isNumber: true),
                .init("state", language("状态", "State"), isFlexible: true),
                .init("people", language("谁具备", "Who has it"), isFlexible: true),
            ],
            rows: critical.map { capability in
                let state = language.clauses {
                    capability.state.words(language)
                    capability.warnings(language)
                }
                let who = names.isAnonymous ? "" : names.people(capability.people?.holders ?? [])
                return [
                    Phrase(names.capabilityTitle(capability.id)), Phrase(capability.share, capability.style),
                    Phrase(state), Phrase(who),
                ]
            })
    }

    /// The dates, what they rest on, and how often dates given before came true.
    private static func forecast(_ readiness: Readiness, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        guard let forecast = readiness.forecast else { return .init(nil, []) }
        let earlier = ForecastView.looks(forecast.checklist, language)
        let record: [Report.Block] = earlier.title.map { [.line(Phrase($0 + language("：", ":")))] } ?? []
        let weeks = ForecastView.weeks(forecast.checklist, language)
        return .init(
            language("预测", "Forecast"),
            [.facts(ForecastView.facts(forecast, names))] + weeks.blocks
                + (earlier.blocks.isEmpty ? [] : record + earlier.blocks),
            figure: ForecastChart.svg(
                forecast.checklist, today: readiness.day, acceptBy: names.definitions?.handover.acceptBy, language))
    }

    private static func trend(_ report: ReadinessReport, _ names: Names) -> ReportDocument.Part {
        let (language, points) = (names.language, report.course.points)
        let target =
            names.definitions?.targets[.independence]
            ?? report.readiness.measures.first { $0.id == .independence }?.target
        let items = TrendChart.items(points, language).map { chart -> HTML in
            "<figure><h3>\(language("交接项：已完成与应完成", "Items: done and due"))</h3>\(chart)</figure>"
        }
        let tasks = TrendChart.tasks(points, target: target, language).map { chart -> HTML in
            "<figure><h3>\(MeasureID.independence.words(language))</h3>\(chart)</figure>"
        }
        let days = (names.definitions?.independence ?? IndependenceRule()).windowDays
        let note = language(
            "工单为到那天为止 \(days) 天内关闭的。", "Tasks are those closed in the \(days) days that end on the day.")
        return .init(
            language("每周趋势", "Week by week"),
            CourseView.report(report.course, names: names).sections.flatMap(\.blocks) + [.line(Phrase(note, .faint))],
            figure: "\(items)\(tasks)")
    }

    /// What a reader of the numbers has to know besides.
    private static func remarks(_ readiness: Readiness, _ language: Language) -> ReportDocument.Part {
        let isProvisional =
            readiness.showsProvisionalDay
            || readiness.items.contains { !$0.isSettled && $0.dueIsProvisional }
        let notes = [
            isProvisional ? language.provisionalNote : nil, StatusView.separationNote(readiness.separation, language),
            StatusView.backdatedNote(readiness.ledger, language),
        ].compactMap { $0 }
        return .init(language("说明", "Remarks"), notes.map { .line(Phrase($0)) })
    }
}
