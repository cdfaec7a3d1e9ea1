public import HandoverModel
public import HandoverReadiness

extension ItemFilter.Show {
    /// Whether a reader's list shows an item.
    ///
    /// `signable` are the items the reader may sign now; without a reader nothing is theirs.
    public func matches(
        _ state: ItemState, item: Item?, reader: PageFrame.Reader?, signable: Set<Item.ID>
    ) -> Bool {
        switch self {
        case .all: true
        case .signable: signable.contains(state.id)
        case .late: state.isLate
        case .stale: state.hasStaleKey
        case .mine: reader.map { $0.owes(state, item) } ?? false
        case .waiting: reader.map { state.waitsForOther(than: $0.side) } ?? false
        }
    }

    func words(_ language: Language) -> String {
        switch self {
        case .all: language("全部", "All")
        case .mine: language("我的", "Mine")
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
        case .signable: language("现在没有你可以签的交接项。", "There is nothing you can sign now.")
        case .late: language("没有逾期的交接项。", "Nothing is late.")
        case .stale: language("没有内容变了的交接项。", "No wording has changed since it was signed.")
        case .waiting: language("没有在等对方的交接项。", "Nothing waits for the other side.")
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

extension ItemState {
    /// A side has given all its keys, and the other has not.
    fileprivate func waitsForOther(than side: Side) -> Bool {
        guard !isSettled else { return false }
        let own = keys.filter { $0.key.by.side == side }
        return !own.isEmpty && own.allSatisfy(\.isValid) && keys.contains { $0.key.by.side != side && !$0.isValid }
    }
}
