internal import HandoverModel
public import HandoverReadiness

/// Improvement actions, the late ones first.
public enum ImprovementListView {
    /// `isOpenOnly`: Those that are over are left out.
    public static func report(_ register: ImprovementRegister, isOpenOnly: Bool = false, names: Names) -> Report {
        let language = names.language
        let actions = isOpenOnly ? register.open : register.actions
        let block: Report.Block =
            actions.isEmpty
            ? .line(Phrase(language("没有改进措施", "No improvement actions"))) : .table(table(actions, names))
        return Report(
            sections: [.init(nil, [block])], data: data(actions, names),
            json: .object([
                .init("as_of", .time(register.asOf, names)),
                .init("actions", .array(actions.map { ImprovementView.json($0, names) })),
            ]))
    }

    private static func table(_ actions: [ImprovementState], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("action", language("编号", "Id")), .init("title", language("措施", "Action"), isFlexible: true),
                .init("term", language("期限类别", "Term")), .init("owner", language("负责", "Owner")),
                .init("due", language("期限", "Due")), .init("state", language("状态", "State")),
            ],
            rows: actions.map { action in
                [
                    Phrase(action.id.rawValue), Phrase(names.isAnonymous ? "" : action.plan.title.printable),
                    Phrase(action.plan.term.words(language)), Phrase(names.person(action.owner)),
                    Phrase(action.due.description), action.standing(language),
                ]
            })
    }

    static func data(_ actions: [ImprovementState], _ names: Names) -> ReportTable {
        let columns = [
            "action", "entry", "title", "term", "owner", "due", "state", "ended", "in_time", "tasks", "outage",
            "document", "report",
        ]
        let rows = actions.map { action in
            [
                action.id.rawValue, String(action.entry), names.isAnonymous ? "" : action.plan.title,
                action.plan.term.rawValue, names.id(action.owner), action.due.description, action.code,
                (action.doneOn ?? action.ending?.day)?.description ?? "",
                action.doneOn == nil ? "" : String(action.isInTime),
                (action.plan.tasks ?? []).map(\.rawValue).joined(separator: " "),
                action.plan.outage.map { String($0) } ?? "", action.plan.document ?? "",
                action.plan.report?.description ?? "",
            ]
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }
}

extension ImprovementState {
    /// The stable name of how it stands.
    var code: String {
        if isDropped { "dropped" } else if doneOn != nil { "done" } else if isLate { "late" } else { "open" }
    }

    /// How it stands, in words.
    func standing(_ language: Language) -> Phrase {
        if isDropped { return Phrase(language("已取消", "dropped"), .faint) }
        if let day = doneOn {
            return isInTime
                ? Phrase(language("\(day) 按期完成", "done in time, \(day)"), .good)
                : Phrase(language("\(day) 完成，已逾期", "done late, \(day)"), .caution)
        }
        return isLate
            ? Phrase(language("已逾期 \(due.days(to: today)) 天", "\(counted(due.days(to: today), "day")) late"), .bad)
            : Phrase(language("进行中", "open"))
    }
}
