import HandoverModel

extension NaiveModel {
    /// The office checks again two and five days after its acceptance, then each month; found by looking at every day.
    var roundUnderWay: Day? {
        guard let accepted = acceptedOn else { return nil }
        let days = max(0, accepted.days(to: today))
        return (0...days).reversed().lazy.map(accepted.adding(days:)).first { isRound($0, accepted: accepted) }
    }

    private var acceptedOn: Day? {
        guard let acceptance, acceptance.stage == .accepted else { return nil }
        let last = facts.last { fact in acceptance.signed.contains { $0.entry == fact.number } }
        return last.map { Office.zone.day(of: $0.at) }
    }

    private func isRound(_ day: Day, accepted: Day) -> Bool {
        let after = accepted.days(to: day)
        if after == 2 || after == 5 { return true }
        guard after > 5 else { return false }
        let (asked, own) = (accepted.parts.day, day.parts.day)
        let isLastOfMonth = day.adding(days: 1).parts.day == 1
        return own == asked || isLastOfMonth && own < asked
    }

    func reverifying(
        _ item: Item.ID, _ finding: Reverification.Finding, _ note: String?, _ named: Day?, by: Person.ID
    ) -> Set<String> {
        let lead = refusals([("notLead", !Universe.isLead(by, on: today) || Universe.side(by) != .receiving)])
        guard let accepted = acceptedOn, let round = roundUnderWay else { return lead.union(["noRound"]) }
        let before = facts(about: .item(item)).last { fact in
            guard case .reverify = fact.command else { return false }
            return self.round(of: fact) == round
        }
        let isAsked = item != "work/manual" && ![.waived, .notApplicable].contains(status(item))
        let isSame =
            if case .reverify(_, finding, _, _)? = before?.command { true } else { false }
        return lead.union(
            refusals([
                ("roundOver", named.map { $0 < round && isRound($0, accepted: accepted) } ?? false),
                ("roundNotBegun", named.map { $0 > round && isRound($0, accepted: accepted) } ?? false),
                ("notARound", named.map { !isRound($0, accepted: accepted) } ?? false),
                ("notInRound", before == nil && !isAsked),
                ("textMissing", finding == .fails && note == nil), ("foundBefore", isSame),
            ]))
    }

    /// The round in which something was found, by the day on which it was said.
    private func round(of fact: Fact) -> Day? {
        var then = self
        then.now = fact.at
        return then.roundUnderWay
    }
}
