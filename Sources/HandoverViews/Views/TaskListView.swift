public import HandoverModel

/// Tasks, one a line.
public enum TaskListView {
    public static func report(_ tasks: [TaskRecord], names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("id", language("工单", "Task")), .init("severity", language("严重级别", "Severity")),
            .init("closed", language("关闭", "Closed")),
            .init("capability", language("能力", "Capability"), isFlexible: true),
            .init("workers", language("参与人", "Who"), isFlexible: true),
            .init("outcome", language("结果", "Outcome"), isFlexible: true),
        ]
        let rows = tasks.map { task in
            [
                Phrase(task.id.rawValue), Phrase(task.severity.words(language)),
                closing(task, names),
                Phrase(task.capability.map(names.capabilityTitle) ?? ""),
                Phrase(language.list(task.workers.map { $0.words(names) })), outcome(task, names),
            ]
        }
        let none = language("没有工单", "No tasks")
        return Report(
            sections: [.init(nil, rows.isEmpty ? [.line(Phrase(none))] : [.table(ReportTable(columns, rows: rows))])],
            data: data(tasks, names), json: .array(tasks.map { TaskJSON.json($0, names) }))
    }

    /// When it was closed, or that it is open.
    private static func closing(_ task: TaskRecord, _ names: Names) -> Phrase {
        guard let closed = task.closed else { return Phrase(names.language("处理中", "open")) }
        if task.isOpenAgain { return Phrase(names.language("已重开", "reopened"), .caution) }
        return Phrase(closed.day(in: names.zone).description)
    }

    static func outcome(_ task: TaskRecord, _ names: Names) -> Phrase {
        let outcome = task.outcome(in: names.zone)
        guard task.closed != nil else { return Phrase("") }
        let review =
            task.review == .open ? "" : names.language("（\(task.review.words(.zh))）", " (\(task.review.words(.en)))")
        return Phrase(outcome.words(names.language) + review, outcome == .independent ? .good : nil)
    }

    private static func data(_ tasks: [TaskRecord], _ names: Names) -> ReportTable {
        let columns = [
            "id", "severity", "title", "capability", "opened", "closed", "people", "levels", "helped_by", "marks",
            "outcome",
            "review",
        ]
        return ReportTable(
            columns.map { .init($0, $0) }, rows: tasks.map { task in cells(task, names).map { Phrase($0) } })
    }

    private static func cells(_ task: TaskRecord, _ names: Names) -> [String] {
        let people = names.isAnonymous ? [] : task.workers.map(\.person.rawValue)
        let levels = task.workers.map { $0.level?.name ?? "?" }
        let title = names.isAnonymous ? nil : task.title
        return [
            task.id.rawValue, task.severity.rawValue, title ?? "", task.capability?.rawValue ?? "",
            task.opened?.text(in: names.zone) ?? "", task.closed?.text(in: names.zone) ?? "",
            people.joined(separator: " "), levels.joined(separator: " "), task.helpedBy?.rawValue ?? "",
            task.marks.sorted().map(\.rawValue).joined(separator: " "), task.outcome(in: names.zone).rawValue,
            task.review.rawValue,
        ]
    }
}

extension Moment {
    /// RFC 3339 with the zone's offset; a date alone stays one.
    func text(in zone: Zone) -> String {
        switch self {
        case .instant(let instant): instant.rfc3339(in: zone)
        case .day(let day): day.description
        }
    }
}
