internal import HandoverModel
internal import HandoverReadiness

/// The sections of a report about one capability.
enum CapabilityReportParts {
    static func title(_ report: CapabilityReport, _ names: Names) -> String {
        let title = names.capabilityTitle(report.standing.coverage.id)
        return names.language("能力报告：\(title)", "Report on \(title)")
    }

    static func parts(_ report: CapabilityReport, _ head: [Report.Block], _ names: Names) -> [ReportDocument.Part] {
        let language = names.language
        let whole = CapabilityView.report(report.standing, names: names).sections
        let coverage = whole.first?.blocks ?? []
        let people = whole.dropFirst().flatMap(\.blocks)
        return [
            .init(nil, head), .init(language("覆盖", "Coverage"), coverage),
            .init(
                language("谁具备，依据什么", "Who has it, and what that rests on"), Array(people),
                figure: StandingChart.svg(report.standing, names).map { "<figure>\($0)</figure>" as HTML }),
            demands(report.demands, names), items(report.standing.coverage.id, names),
            .init(
                language("工单（最近 \(HandoverReport.mostTasks) 张）", "Tasks (the newest \(HandoverReport.mostTasks))"),
                TaskListView.report(report.tasks, names: names).sections.flatMap(\.blocks)),
        ]
    }

    private static func demands(_ demands: [Demand], _ names: Names) -> ReportDocument.Part {
        .init(
            names.language("最低要求和种类", "Floors and variety"),
            demands.isEmpty ? [] : [.table(MeasureView.table(demands, names))])
    }

    /// The items that can be signed only while it is covered.
    private static func items(_ id: Capability.ID, _ names: Names) -> ReportDocument.Part {
        let items = requiring(id, names).map { Report.Bullet(Phrase(names.item($0))) }
        return .init(
            names.language("要求它的交接项", "Items that require it"), items.isEmpty ? [] : [.list(items)])
    }

    static func requiring(_ id: Capability.ID, _ names: Names) -> [Item.ID] {
        (names.definitions?.items ?? []).filter { $0.requires == id }.map(\.id)
    }

    static func rows(_ report: CapabilityReport, _ names: Names) -> ReportTable {
        let columns = [
            "kind", "id", "title", "numerator", "denominator", "state", "level", "assessed_on", "last_use", "until",
            "entry", "message",
        ]
        let (coverage, standing) = (report.standing.coverage, report.standing)
        func text(_ day: Day?) -> String { day?.description ?? "" }
        let title = names.capabilityTitle(coverage.id)
        var rows = [
            [
                "coverage", coverage.id.rawValue, title, String(coverage.have), String(coverage.need),
                coverage.state.rawValue,
            ]
                + Array(repeating: "", count: 6),
            [
                "tasks", coverage.id.rawValue, title, String(standing.tasks.numerator),
                String(standing.tasks.denominator),
            ]
                + Array(repeating: "", count: 7),
        ]
        rows += (names.isAnonymous ? [] : standing.people).map { row in
            [
                "person", row.person.rawValue, names.person(row.person), "", "", row.own.state.rawValue,
                row.own.level?.name ?? "", text(row.own.assessed), text(row.own.lastUse),
                text(row.own.endsOn ?? row.own.holdsUntil), row.own.entry.map { String($0) } ?? "",
                row.assessor?.rawValue ?? "",
            ]
        }
        rows += report.demands.map { demand in
            ["demand", demand.kind.code, "", String(demand.have), String(demand.need), demand.state.rawValue]
                + Array(repeating: "", count: 5) + [demand.words(names)]
        }
        rows += requiring(coverage.id, names).map { id in
            ["item", id.rawValue, names.itemTitle(id)] + Array(repeating: "", count: 9)
        }
        rows += report.tasks.map { ReportTaskRow.cells($0, columns, names) }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }
}
