internal import HandoverModel
internal import HandoverReadiness

/// The sections of a report about one person.
enum PersonReportParts {
    static func title(_ report: PersonReport, _ names: Names) -> String {
        let person = names.person(report.person)
        return names.language("人员报告：\(person)", "Report on \(person)")
    }

    static func parts(
        _ report: PersonReport, _ head: [Report.Block], _ day: Day, _ names: Names
    ) -> [ReportDocument.Part] {
        let language = names.language
        let who = ReportDocument.Part(nil, head + roles(of: report.person, on: day, names))
        guard let state = report.state else {
            let none = language("没有培训要求。", "No training is asked for.")
            return [who, .init(nil, [.line(Phrase(none))]), tasks(report, nil, names)]
        }
        return [
            who, modules(state, names), capabilities(state, names), ends(state, names), tasks(report, state, names),
        ]
    }

    private static func roles(of id: Person.ID, on day: Day, _ names: Names) -> [Report.Block] {
        guard let person = names.definitions?.person(id) else { return [] }
        let roles = names.language.list(person.roles(on: day).sorted().map(names.role))
        return [
            .line(
                Phrase(
                    names.language.clauses {
                        names.team(person.side)
                        roles
                    }))
        ]
    }

    private static func modules(_ state: PersonState, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let plans = (names.definitions?.plans ?? []).filter { plan in
            plan.modules.contains { module in state.modules.contains { $0.module == module.id } }
        }
        let passed = state.modules.count { $0.state == .passed }
        let title = language("培训计划", "Training plan")
        guard !state.modules.isEmpty else {
            return .init(title, [.line(Phrase(language("这个角色没有培训计划。", "The role has no training plan.")))])
        }
        let which = language.list(plans.map { $0.title.text(in: language) })
        let summary = language(
            "\(which)：单元已通过 \(passed)/\(state.modules.count)",
            "\(which): \(passed) of \(state.modules.count) modules passed")
        return .init(title, [.line(Phrase(summary)), .table(TrainingView.modules(state.modules, names))])
    }

    /// Both views side by side.
    private static func capabilities(_ state: PersonState, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("capability", language("能力（* 要求）", "Capability (* required)"), isFlexible: true),
            .init("state", language("状态", "State"), isFlexible: true),
            .init("level", language("评估人", "Assessor"), isFlexible: true),
            .init("self_level", language("自评", "Own view"), isFlexible: true),
            .init("assessed_on", language("评估日期", "Assessed")),
            .init("last_use", language("最近使用", "Last use")),
        ]
        let rows = state.capabilities.map { own in
            [
                Phrase(names.capabilityTitle(own.capability) + (own.isRequired ? " *" : "")),
                Phrase(own.state.words(language), own.state.style), Phrase(own.level?.numbered(language) ?? ""),
                Phrase(ownView(own, language)), Phrase(own.assessed?.description ?? ""),
                Phrase(own.lastUse?.description ?? ""),
            ]
        }
        let none = language("还没有要求具备的能力。", "No capability is asked for yet.")
        let talks = state.capabilities.filter(\.shouldTalk).map { own in
            Report.Bullet(
                Phrase(
                    "\(names.capabilityTitle(own.capability))\(language("：", ": "))\(PersonCapability.talkNote(language))"
                ))
        }
        return .init(
            language("能力", "Capabilities"),
            (rows.isEmpty ? [.line(Phrase(none))] : [.table(ReportTable(columns, rows: rows))])
                + (talks.isEmpty ? [] : [.list(talks)]))
    }

    /// The level, and how far it is from the assessors'.
    private static func ownView(_ own: PersonCapability, _ language: Language) -> String {
        guard let level = own.selfLevel?.numbered(language) else { return "" }
        guard own.selfGap != 0, let gap = own.gapWords(language) else { return level }
        return language.remark(level, gap)
    }

    /// What ends when, the first day first.
    private static func ends(_ state: PersonState, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let uses = state.capabilities.filter { $0.state == .held }.compactMap { own in
            own.usedUntil.map { day in
                let title = names.capabilityTitle(own.capability)
                return (day: day, what: language("\(title)：再用一次的期限", "\(title): to be used again"))
            }
        }
        let assessments = state.capabilities.compactMap { own in
            own.holdsUntil.map { (day: $0, what: names.capabilityTitle(own.capability)) }
        }
        let modules = state.modules.compactMap { own in
            own.holdsUntil.map { (day: $0, what: names.module(own.module)) }
        }
        let all = (uses + assessments + modules).sorted { ($0.day, $0.what) < ($1.day, $1.what) }
        return .init(
            language("什么时候到期", "What lapses when"),
            all.isEmpty ? [] : [.facts(all.map { .init($0.day.description, Phrase($0.what)) })])
    }

    private static func tasks(
        _ report: PersonReport, _ state: PersonState?, _ names: Names
    ) -> ReportDocument.Part {
        let language = names.language
        var blocks: [Report.Block] = []
        if let measure = state?.independence {
            let share = Measure.Ratio(numerator: measure.numerator, denominator: measure.denominator).words(language)
            blocks.append(
                .line(
                    Phrase(
                        language(
                            "\(report.window.words(.zh)) 独立完成 \(share)；只用于辅导，不作考核。",
                            "Done independently from \(report.window.words(.en)): \(share); for coaching only, never a gate."
                        ))))
        }
        return .init(
            language("工单（最近 \(HandoverReport.mostTasks) 张）", "Tasks (the newest \(HandoverReport.mostTasks))"),
            blocks + TaskListView.report(report.tasks, names: names).sections.flatMap(\.blocks),
            figure: state.flatMap { IntervalChart.svg($0.independence, language) })
    }

    static func rows(_ report: PersonReport, _ names: Names) -> ReportTable {
        let columns = [
            "kind", "id", "title", "state", "level", "self_level", "assessed_on", "last_use", "until", "numerator",
            "denominator", "message",
        ]
        func text(_ day: Day?) -> String { day?.description ?? "" }
        var rows = (report.state?.modules ?? []).map { own in
            [
                "module", own.module.rawValue, names.module(own.module), own.state.rawValue, "", "", "", "",
                text(own.holdsUntil), "", "", "",
            ]
        }
        rows += (report.state?.capabilities ?? []).map { own in
            [
                "capability", own.capability.rawValue, names.capabilityTitle(own.capability), own.state.rawValue,
                own.level?.name ?? "", own.selfLevel?.name ?? "", text(own.assessed), text(own.lastUse),
                text(own.endsOn ?? own.holdsUntil), "", "", "",
            ]
        }
        if let measure = report.state?.independence {
            rows.append(
                ["tasks", report.person.rawValue, names.person(report.person)]
                    + Array(repeating: "", count: 6) + [String(measure.numerator), String(measure.denominator), ""])
        }
        rows += report.tasks.map { ReportTaskRow.cells($0, columns, names) }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }
}

/// A task as a row of a report.
enum ReportTaskRow {
    /// Under the columns of the report, those that say nothing of tasks left empty.
    static func cells(_ task: TaskRecord, _ columns: [String], _ names: Names) -> [String] {
        columns.map { column in
            switch column {
            case "kind": "task"
            case "id": task.id.rawValue
            case "title": names.isAnonymous ? "" : task.title ?? ""
            case "state": task.outcome(in: names.zone).rawValue
            case "message": task.severity.rawValue
            default: ""
            }
        }
    }
}
