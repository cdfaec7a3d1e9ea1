import HandoverLedger
import HandoverModel
import HandoverReadiness

// Rules 3 and 4: waivers and not-applicable, which take a lead of each side.
extension Situation {
    func waive(_ id: Item.ID, until: Day, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let item = try item(id)
        try requireLead()
        guard until >= today else { throw Refusal.untilPassed(until, today: today) }
        let state = try state(of: item)
        if let exclusion = state.exclusion { throw try setAside(item.id, exclusion) }
        try requireOpen(state)
        if state.waiver?.until == until { throw Refusal.alreadyStated(item: item.id, by: person.id, until: until) }
        try requireNotMine(state.proposal, until: until, item: item.id)
        return Ruling(.waived(Waiver(item: item.id, side: person.side, until: until, reason: reason)))
    }

    func markNotApplicable(_ id: Item.ID, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let item = try item(id)
        guard item.mayBeNotApplicable else { throw Refusal.notApplicableNotAllowed(item: item.id) }
        try requireLead()
        let state = try state(of: item)
        if let exclusion = state.exclusion { throw try setAside(item.id, exclusion) }
        try requireOpen(state)
        try requireNotMine(state.proposal, until: nil, item: item.id)
        return Ruling(.markedNotApplicable(Exclusion(item: item.id, side: person.side, reason: reason)))
    }

    /// What both sides agreed to, with the entry that this person may take back, or else the newest.
    func setAside(_ item: Item.ID, _ agreement: ItemHistory.Agreement) throws -> Refusal {
        let own = try agreement.entries.last { try refusalUnlessOwnOrLead(of: try entry($0)) == nil }
        return .itemSetAside(item: item, entry: own ?? agreement.entries.last, until: agreement.until)
    }

    /// What is done has nothing that could be left open.
    private func requireOpen(_ history: ItemHistory) throws {
        // Only what is signed can be done: for the rest nothing else has to be looked at.
        let isSigned = history.keys.allSatisfy(\.isValid) && history.evidence.valid >= history.evidence.needed
        guard isSigned else { return }
        let items = try AskedTime(now, definitions: definitions)
            .readiness(in: view, of: .whole, statements: kept).items
        guard items.first(where: { $0.id == history.item.id })?.status == .done else { return }
        throw Refusal.itemDone(item: history.item.id)
    }

    /// The same word from the same side again adds nothing.
    private func requireNotMine(_ proposal: ItemState.Proposal?, until: Day?, item: Item.ID) throws {
        guard let proposal, proposal.until == until, proposal.waitsFor == person.side.other else { return }
        throw Refusal.alreadyStated(item: item, by: proposal.by)
    }
}
