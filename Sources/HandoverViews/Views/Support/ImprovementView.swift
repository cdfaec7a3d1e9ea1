internal import HandoverModel
public import HandoverReadiness

/// One improvement action: what it is, what it comes from, and what became of it.
public enum ImprovementView {
    public static func report(_ action: ImprovementState, names: Names) -> Report {
        let language = names.language
        let facts = Report.Block.list(facts(action, names).map { Report.Bullet(Phrase($0)) })
        let course = course(action, names).map { Report.Bullet(Phrase($0)) }
        let title = names.isAnonymous ? "" : action.plan.title.printable
        return Report(
            title: Phrase("\(action.id) \(title)"),
            sections: [
                .init(nil, [.line(action.standing(language)), facts]),
                .init(language("经过", "Course"), [.list(course)]),
            ], data: ImprovementListView.data([action], names), json: json(action, names))
    }

    /// What it is, and what gave rise to it, a line each.
    static func facts(_ action: ImprovementState, _ names: Names) -> [String] {
        let language = names.language
        var lines = [
            language("\(action.plan.term.words(.zh))措施", "A \(action.plan.term.words(.en)) action"),
            language("负责：\(names.person(action.owner))", "Owner: \(names.person(action.owner))"),
            language("期限：\(action.due)", "Due: \(action.due)"),
        ]
        if let tasks = action.plan.tasks {
            let list = language.list(tasks.map(\.rawValue))
            lines.append(language("工单：\(list)", "Tasks: \(list)"))
        }
        if let outage = action.plan.outage {
            lines.append(language("服务中断：第 \(outage) 条", "Outage: entry \(outage)"))
        }
        if let document = action.plan.document {
            let words = names.definitions?.item(Item.ID(document)).map { names.item($0.id) } ?? document.printable
            lines.append(language("文档：\(words)", "Document: \(words)"))
        }
        if let period = action.plan.report {
            lines.append(language("出自 \(period) 的服务报告", "From the report on the support in \(period)"))
        }
        if action.missed != nil {
            lines.append(
                language("按 \(action.countsBy) 计是否按期", "Counts by \(action.countsBy), the day that passed first"))
        }
        return lines
    }

    /// Who did what of it, oldest first, a line each.
    static func course(_ action: ImprovementState, _ names: Names) -> [String] {
        func line(_ day: Day, _ by: Person.ID, _ entry: Int, _ fact: ImprovementFact) -> String {
            names.language(
                "\(day) \(names.person(by)) \(fact.words(names))（第 \(entry) 条）",
                "\(day) \(names.person(by)) \(fact.words(names)) (entry \(entry))")
        }
        var lines = [line(action.opened, action.by, action.entry, .opened(action.plan))]
        lines += action.moves.map { line($0.day, $0.by, $0.entry, .moved($0.fact)) }
        if let ending = action.ending {
            let fact: ImprovementFact =
                switch ending.end {
                case .done(let result): .done(result)
                case .dropped(let drop): .dropped(drop)
                }
            lines.append(line(ending.day, ending.by, ending.entry, fact))
        }
        return lines
    }

    static func json(_ action: ImprovementState, _ names: Names) -> JSONText {
        func said(_ text: String?) -> JSONText { .string(orNull: names.isAnonymous ? nil : text) }
        func person(_ id: Person.ID) -> JSONText { names.isAnonymous ? .null : .string(id.rawValue) }
        var done: ImprovementResult?
        var dropped: ImprovementDrop?
        switch action.ending?.end {
        case .done(let result): done = result
        case .dropped(let drop): dropped = drop
        case nil: break
        }
        return .object([
            .init("id", .string(action.id.rawValue)), .init("title", said(action.plan.title)),
            .init("term", .string(action.plan.term.rawValue)), .init("owner", person(action.owner)),
            .init("due", .string(action.due.description)), .init("state", .string(action.code)),
            .init("counts_by", .string(action.countsBy.description)),
            .init("in_time", action.doneOn == nil ? .null : .bool(action.isInTime)),
            .init("opened", .string(action.opened.description)), .init("by", person(action.by)),
            .init("entry", .int(action.entry)), .init("tasks", .strings((action.plan.tasks ?? []).map(\.rawValue))),
            .init("outage", .int(orNull: action.plan.outage)),
            .init("document", .string(orNull: action.plan.document)),
            .init("report", .string(orNull: action.plan.report?.description)),
            .init(
                "moves",
                .array(
                    action.moves.map { move in
                        .object([
                            .init("entry", .int(move.entry)), .init("by", person(move.by)),
                            .init("day", .string(move.day.description)),
                            .init("due", .string(orNull: move.fact.due?.description)),
                            .init("owner", move.fact.owner.map(person) ?? .null),
                            .init("reason", said(move.fact.reason)),
                        ])
                    })),
            .init(
                "end",
                action.ending.map { ending in
                    .object([
                        .init("entry", .int(ending.entry)), .init("by", person(ending.by)),
                        .init("day", .string((done?.day ?? ending.day).description)),
                        .init("note", said(done?.note ?? dropped?.reason)), .init("link", said(done?.link)),
                    ])
                } ?? .null),
        ])
    }
}
