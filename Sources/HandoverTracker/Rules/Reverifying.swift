import HandoverLedger
import HandoverModel
import HandoverReadiness

// Checking an accepted handover again (docs/decisions/0044).
extension Situation {
    /// What a lead of the receiving team found of an item in the round that is under way.
    ///
    /// - Throws: `notLead`; `noRound` while none has begun, and after the contract's end; `roundOver` for one that another has
    ///   followed, `roundNotBegun` for one to come and `notARound` for a day that is neither; `notInRound` for an item that
    ///   does not count; `foundBefore` where the same was found already; `textMissing` for
    ///   what does not hold without saying why.
    func reverify(
        _ id: Item.ID, _ finding: Reverification.Finding, note text: String?, round named: Day?
    ) throws -> Ruling {
        let item = try item(id)
        guard rights.contains(.lead), person.side == .receiving else {
            throw Refusal.notLead(person: person.id, leads: leads(of: .receiving).map(\.id), side: .receiving)
        }
        let acceptance = try AskedTime(now, definitions: definitions)
            .readiness(in: view, of: .whole, statements: kept).acceptance
        guard let round = acceptance.roundUnderWay(on: today, ends: definitions.handover.ends) else {
            throw Refusal.noRound(next: acceptance.rounds.first { $0.state == .planned }?.day)
        }
        if let named, named != round.day { throw refusal(of: named, acceptance, underWay: round.day) }
        let before = round.finding(of: item.id)
        guard before != nil || round.blank.contains(item.id) else { throw Refusal.notInRound(item.id) }
        let note = try optional(text, field: "note")
        if finding == .fails, note == nil { throw Refusal.textMissing(field: "note") }
        if let before, before.finding == finding { throw Refusal.foundBefore(item.id, finding, entry: before.entry) }
        return Ruling(
            .reverified(
                Reverification(item: item.id, round: round.day, finding: finding, note: note, of: round.items)))
    }

    /// Why nothing is recorded in a round that is not under way.
    private func refusal(of named: Day, _ acceptance: AcceptanceState, underWay: Day) -> Refusal {
        let days = acceptance.rounds.map(\.day)
        if named < underWay, days.contains(named) { return .roundOver(named, underWay: underWay) }
        let accepted = acceptance.current?.signatures.map(\.at).max().map(definitions.handover.zone.day)
        let scheduled = accepted.map {
            definitions.handover.reverification?.days(
                afterAcceptance: $0, ends: definitions.handover.ends, through: named) ?? []
        }
        let isToCome = named > today && scheduled?.contains(named) == true
        return isToCome ? .roundNotBegun(named) : .notARound(named, rounds: days)
    }
}
