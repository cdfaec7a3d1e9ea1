internal import HandoverModel
public import HandoverReadiness

/// Items, one a line: where each stands and what it waits for.
public enum ItemListView {
    /// `conditions`: Those of an accepted handover that pass what the list is narrowed by.
    public static func report(
        _ items: [ItemState], conditions: [(number: Int, state: ConditionState)] = [], names: Names
    ) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("mark", ""),
            .init("id", language("编号", "Id"), isFlexible: true),
            .init("title", language("交接项", "Item"), isFlexible: true),
            .init("due", language("期限", "Due")),
            .init("state", language("状态", "State"), isFlexible: true),
        ]
        let rows = items.map { item -> [Phrase] in
            [
                Phrase(item.status.mark, item.status.style), Phrase(item.id.rawValue), Phrase(names.itemTitle(item.id)),
                due(item, names), state(item, names),
            ]
        }
        let summary = summary(items, language)
        let none = Report.Section(nil, [.line(Phrase(language("没有这样的交接项", "No such items")))])
        return Report(
            sections: rows.isEmpty && conditions.isEmpty
                ? [none]
                : [
                    .init(nil, rows.isEmpty ? [] : [.table(ReportTable(columns, rows: rows))]),
                    .init(
                        language("验收条件", "Conditions of the acceptance"),
                        conditions.isEmpty ? [] : [.table(ConditionView.table(conditions, names))]),
                    .init(nil, [.line(Phrase(summary, .faint))] + provisional(items, language)),
                ],
            data: data(items, conditions, names),
            json: .array(
                items.map { ItemJSON.json($0, names) } + conditions.map { ItemJSON.json($0.number, $0.state, names) }))
    }

    static func summary(_ items: [ItemState], _ language: Language) -> String {
        let settled = items.filter(\.isSettled).count
        return language(
            "共 \(items.count) 项，\(settled) 项已完成、限期豁免或不适用",
            "\(counted(items.count, "item")), \(settled) done, waived or not applicable")
    }

    private static func provisional(_ items: [ItemState], _ language: Language) -> [Report.Block] {
        items.contains { $0.due != nil && $0.dueIsProvisional } ? [.line(Phrase(language.provisionalNote, .faint))] : []
    }

    private static func due(_ item: ItemState, _ names: Names) -> Phrase {
        Phrase(item.due?.text(isProvisional: item.dueIsProvisional) ?? "", item.isLate ? .bad : nil)
    }

    /// The first thing that is open, or the status; `late` in words.
    private static func state(_ item: ItemState, _ names: Names) -> Phrase {
        let language = names.language
        let late = item.isLate ? Phrase(language("已逾期，", "late, "), .bad) : Phrase("")
        switch item.status {
        case .done where item.check?.standing == .lapsed:
            return Phrase(item.status.words(language), item.status.style)
                + Phrase(language("，检查结果已过期", ", its check has lapsed"), .caution)
        case .done, .notApplicable: return Phrase(item.status.words(language), item.status.style)
        case .waived(let until, _, _):
            return Phrase(language("遗留项，限期豁免至 \(until)", "waived until \(until)"), item.status.style)
        case .open, .signed:
            let first = item.open.first?.words(names) ?? item.status.words(language)
            let more =
                item.open.count > 1 ? language("，另有 \(item.open.count - 1) 项", ", +\(item.open.count - 1) more") : ""
            return late + Phrase(first + more)
        }
    }

    private static func data(
        _ items: [ItemState], _ conditions: [(number: Int, state: ConditionState)], _ names: Names
    ) -> ReportTable {
        let columns = [
            "id", "title", "status", "due", "late", "open", "evidence", "evidence_needed", "due_provisional",
        ]
        let rows = items.map { item in
            [
                item.id.rawValue, names.itemTitle(item.id), item.status.code, item.due?.description ?? "",
                item.isLate ? "true" : "false", item.open.map(\.code).joined(separator: " "),
                String(item.evidence.valid), String(item.evidence.needed),
                String(item.due != nil && item.dueIsProvisional),
            ].map { Phrase($0) }
        }
        let left = conditions.map { number, state in
            [
                ConditionView.id(number), state.condition.subject.words(names), state.state.status,
                state.condition.until.description, state.state == .overdue ? "true" : "false", "", "0", "0", "false",
            ].map { Phrase($0) }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows + left)
    }
}
