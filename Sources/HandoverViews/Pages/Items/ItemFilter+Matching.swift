internal import HandoverModel
internal import HandoverReadiness

extension ItemFilter.Show {
    /// Whether a reader's list shows an item.
    ///
    /// Without a reader nothing is theirs. `turn`: What the reader can do now; `sides`: whose turn items are.
    func matches(
        _ state: ItemState, item: Item?, reader: PageFrame.Reader?, turn: ItemTurn, sides: ItemTurns?
    ) -> Bool {
        switch self {
        case .all: true
        case .turn: turn.items.contains(state.id)
        case .signable: turn.signable[state.id] != nil
        case .late: state.isLate
        case .stale: state.hasStaleKey
        case .mine: turn.items.contains(state.id) || reader.map { $0.owes(state, item) } ?? false
        case .waiting: reader.map { sides?.sides(of: state) == [$0.side.other] } ?? false
        }
    }

    func words(_ language: Language) -> String {
        switch self {
        case .all: language("全部", "All")
        case .mine: language("我的", "Mine")
        case .turn: language("轮到你", "Your turn")
        case .signable: language("现在可签", "To sign now")
        case .late: language("已逾期", "Late")
        case .stale: language("内容已变需重签", "Wording changed")
        case .waiting: language("等对方", "Waiting for the other side")
        }
    }

    /// What stands where nothing matches.
    func nothing(_ language: Language) -> String {
        switch self {
        case .all: language("没有交接项。", "There are no items.")
        case .mine: language("没有要你办的交接项。", "No item waits for you.")
        case .turn: language("现在没有轮到你的交接项。", "No item waits for you now.")
        case .signable: language("现在没有你可以签的交接项。", "There is nothing you can sign now.")
        case .late: language("没有逾期的交接项。", "Nothing is late.")
        case .stale: language("没有内容变了的交接项。", "No wording has changed since it was signed.")
        case .waiting: language("没有在等对方的交接项。", "Nothing waits for the other side.")
        }
    }
}

extension ItemFilter {
    /// Whether it is the working list of now.
    var isPlain: Bool { rows == ItemQuery() && time == .now }

    /// What it counts behind a number, in words, but for the time; empty where it counts all.
    func narrowing(_ names: Names) -> String {
        let language = names.language
        guard !isPlain else { return "" }
        return language.clauses {
            if let checklist { names.checklistTitle(checklist) }
            rows.status?.words(language)
            if rows.due { language("期限已到", "due by the day") }
            if rows.counted { language("计入清单的（不含不适用）", "counted in the checklists, without those not applicable") }
            if rows.open { language("未了结", "open") }
            if rows.settled { language("已完成、限期豁免或不适用", "done, waived or not applicable") }
            rows.waitingFor.map {
                language("要等“\(names.itemTitle($0))”", "waiting for \(names.quoted(names.itemTitle($0)))")
            }
            rows.requiring.map { id in
                let title = names.capabilityTitle(id)
                return language("要等能力“\(title)”", "waiting for the capability \(names.quoted(title))")
            }
        }
    }
}

extension ItemQuery.Status {
    func words(_ language: Language) -> String {
        switch self {
        case .open: language("未完成", "open")
        case .signed: language("已签，等前置事项", "signed, waiting")
        case .done: language("已完成", "done")
        case .waived: language("遗留项（限期豁免）", "waived")
        case .notApplicable: language("不适用", "not applicable")
        }
    }
}

extension PageFrame.Reader {
    /// The reader's role owes the item a sign-off or an answer, or owns it.
    fileprivate func owes(_ state: ItemState, _ item: Item?) -> Bool {
        guard !state.isSettled else { return false }
        let owesKey = state.keys.contains { !$0.isValid && $0.key.by.side == side && roles.contains($0.key.by.role) }
        let owesWord = rights.contains(.lead) && state.proposal?.waitsFor == side
        return owesKey || owesWord || item?.owner.map(roles.contains) ?? false
    }
}
