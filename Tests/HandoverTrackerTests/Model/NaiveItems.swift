import HandoverModel

extension NaiveModel {
    enum Status: Hashable {
        case open, signed, done, waived, notApplicable
    }

    private struct Given {
        var number: Int
        var by: Person.ID
        var day: Day
        var wording: Int
    }

    private func thing(_ item: Item.ID) -> Universe.Thing { Universe.thing(item, definitions.variant) }

    /// The numbers of the item's refusals in a meaning that stand.
    private func refusals(of item: Item.ID, _ meaning: Meaning) -> [Int] {
        standing(.item(item)).compactMap { fact in
            if case .refuse(item, meaning, _) = fact.command { fact.number } else { nil }
        }
    }

    private func lastReopening(of item: Item.ID) -> Int {
        facts(about: .item(item)).last { if case .reopen(item, _) = $0.command { true } else { false } }?.number ?? 0
    }

    private func given(_ item: Item.ID, _ meaning: Meaning, among facts: [Fact]) -> Given? {
        let last = facts.last { fact in
            guard case .sign(let command) = fact.command else { return false }
            return command.item == item && command.meaning == meaning
        }
        return last.map {
            Given(
                number: $0.number, by: $0.by, day: Office.zone.day(of: $0.at),
                wording: Universe.wording(item, $0.variant))
        }
    }

    /// Whether the newest delivery is refused, so that only a newer one helps.
    private func isRefused(_ delivery: Given, of item: Item.ID) -> Bool {
        (refusals(of: item, .delivered) + refusals(of: item, .accepted)).contains { $0 > delivery.number }
    }

    func isValid(_ item: Item.ID, _ meaning: Meaning) -> Bool {
        guard let newest = given(item, meaning, among: standing(.item(item))), newest.number > lastReopening(of: item)
        else {
            return false
        }
        if refusals(of: item, meaning).contains(where: { $0 > newest.number }) { return false }
        if meaning == .delivered, isRefused(newest, of: item) { return false }
        if meaning == .accepted, !restsOnADelivery(newest, item) { return false }
        if newest.wording != Universe.wording(item, definitions.variant) { return false }
        return thing(item).validDays.map { newest.day.adding(days: $0) >= today } ?? true
    }

    /// The delivery that stood when the acceptance was given has not been taken back or refused since.
    private func restsOnADelivery(_ acceptance: Given, _ item: Item.ID) -> Bool {
        let taken = revocations
        let known = facts(about: .item(item)).filter { fact in
            fact.number < acceptance.number && taken[fact.number].map { $0 > acceptance.number } ?? true
        }
        guard let delivery = given(item, .delivered, among: known) else { return false }
        return taken[delivery.number] == nil && !isRefused(delivery, of: item)
    }

    /// Pieces that count: of a kind that is asked for, in their time, and each content once.
    func evidence(_ item: Item.ID) -> Set<Evidence> {
        let thing = thing(item)
        var pieces: Set<Evidence> = []
        for fact in standing(.item(item)) {
            var given: [Evidence] = []
            if case .sign(let command) = fact.command, command.item == item { given = command.evidence }
            if case .addEvidence(item, let evidence, _) = fact.command { given = [evidence] }
            for var piece in given where thing.kinds.contains(piece.form) {
                let last = thing.evidenceDays.map { Office.zone.day(of: fact.effective).adding(days: $0) }
                if let end = [last, piece.expires].compactMap({ $0 }).min(), end < today { continue }
                piece.expires = nil
                pieces.insert(piece)
            }
        }
        if hasCheckEvidence(item) { pieces.insert(Evidence(form: .check)) }
        return pieces
    }

    /// What both sides said of setting it aside: the agreement completed last, and words that one side has said alone.
    private func agreements(_ item: Item.ID) -> (agreed: [Day?], pending: [(until: Day?, side: Side)]) {
        var agreed: [Day?] = []
        var pending: [(until: Day?, side: Side)] = []
        for fact in standing(.item(item)) {
            let until: Day?
            switch fact.command {
            case .waive(item, let day, _): until = day
            case .markNotApplicable(item, _): until = nil
            default: continue
            }
            let side = Universe.side(fact.by)
            if let other = pending.firstIndex(where: { $0.until == until && $0.side != side }) {
                pending.remove(at: other)
                agreed.append(until)
                if until != nil { pending.removeAll { $0.until != nil } }
            } else {
                pending.removeAll { $0.until == until && $0.side == side }
                pending.append((until, side))
            }
        }
        return (agreed, pending)
    }

    /// What is set aside says by which entry, where there is no sign-off to take back.
    func nothingToTakeBack(of item: Item.ID) -> String {
        isExcluded(item) || waiver(item) != nil ? "itemSetAside" : "nothingToRevoke"
    }

    private func isExcluded(_ item: Item.ID) -> Bool { agreements(item).agreed.contains(nil) }

    private func waiver(_ item: Item.ID) -> Day? {
        agreements(item).agreed.compactMap { $0 }.last.flatMap { $0 >= today ? $0 : nil }
    }

    func status(_ item: Item.ID) -> Status {
        let thing = thing(item)
        if isExcluded(item) { return .notApplicable }
        let isSigned =
            thing.keys.allSatisfy { isValid(item, $0.meaning) } && evidence(item).count >= thing.evidence
            && !hasFailedCheck(item)
        let isFree = thing.needs.allSatisfy { [.done, .waived, .notApplicable].contains(status($0)) }
        let isAble = thing.requires.map(isCovered) ?? true
        if isSigned, isFree, isAble { return .done }
        if waiver(item) != nil { return .waived }
        return isSigned ? .signed : .open
    }

    // MARK: What may be said

    func signing(_ command: SignCommand, by: Person.ID) -> Set<String> {
        let (item, meaning) = (command.item, command.meaning)
        let thing = thing(item)
        guard let key = thing.keys.first(where: { $0.meaning == meaning }) else {
            return isExcluded(item) ? ["itemSetAside"] : ["meaningNotAsked"]
        }
        let reopened = lastReopening(of: item)
        let others = standing(.item(item)).contains { fact in
            guard fact.by == by, fact.number > reopened, case .sign(let other) = fact.command else { return false }
            return other.item == item && other.meaning != meaning
        }
        var pieces = evidence(item)
        for var piece in command.evidence {
            piece.expires = nil
            pieces.insert(piece)
        }
        let needsDelivery = meaning == .accepted && !isValid(item, .delivered)
        let needsCapability = thing.requires.map { !isCovered($0) && waiver(item) == nil } ?? false
        return refusals([
            ("itemSetAside", isExcluded(item)), ("roleNotHeld", !holds(by, key.by)),
            ("alreadySigned", isValid(item, meaning)), ("onePersonOneMeaning", others),
            ("deliveredFirst", needsDelivery),
            ("deliveredAnewAfterRefusal", needsDelivery), ("capabilityNotHeld", needsCapability),
            ("evidenceMissing", meaning != .delivered && pieces.count < thing.evidence),
            ("evidenceKindNotAccepted", command.evidence.contains { !thing.kinds.contains($0.form) }),
            ("untilPassed", command.evidence.contains { $0.expires.map { $0 < today } ?? false }),
        ])
    }

    private func holds(_ person: Person.ID, _ role: TeamRole) -> Bool {
        Universe.side(person) == role.side && Universe.roles(person, on: today).contains(role.role)
    }

    func refusing(_ item: Item.ID, _ meaning: Meaning, by: Person.ID) -> Set<String> {
        guard let key = thing(item).keys.first(where: { $0.meaning == meaning }) else { return ["meaningNotAsked"] }
        let isThere = isValid(item, meaning) || (meaning == .accepted && isValid(item, .delivered))
        return refusals([("roleNotHeld", !holds(by, key.by)), ("nothingToRefuse", !isThere)])
    }

    /// The newest of one's own sign-offs that count.
    func ownSignOff(_ item: Item.ID, by: Person.ID) -> Int? {
        thing(item).keys.compactMap { key -> Int? in
            guard isValid(item, key.meaning), let given = given(item, key.meaning, among: standing(.item(item))),
                given.by == by
            else {
                return nil
            }
            return given.number
        }.max()
    }

    func reopening(_ item: Item.ID, by: Person.ID) -> Set<String> {
        if !Universe.isLead(by, on: today) { return ["notLead", "nothingToRevoke", "itemSetAside"] }
        if thing(item).keys.contains(where: { isValid(item, $0.meaning) }) { return [] }
        let reopened = lastReopening(of: item)
        let isTouched = facts(about: .item(item)).contains { fact in
            guard fact.number > reopened else { return false }
            return switch fact.command {
            case .sign(let command): command.item == item
            case .refuse(item, _, _): true
            default: false
            }
        }
        let refusal = nothingToTakeBack(of: item)
        return isTouched ? [refusal, Self.open] : [refusal]
    }

    func waiving(_ item: Item.ID, until: Day, by: Person.ID) -> Set<String> {
        refusals([
            ("notLead", !Universe.isLead(by, on: today)), ("untilPassed", until < today),
            ("itemSetAside", isExcluded(item)), ("alreadyStated", waiver(item) == until),
            ("itemDone", status(item) == .done),
        ]).union(repeating(item, until: until, by: by))
    }

    func excluding(_ item: Item.ID, by: Person.ID) -> Set<String> {
        refusals([
            ("notLead", !Universe.isLead(by, on: today)), ("itemSetAside", isExcluded(item)),
            ("notApplicableNotAllowed", !thing(item).mayBeNotApplicable), ("itemDone", status(item) == .done),
        ]).union(repeating(item, until: nil, by: by))
    }

    /// The same word from the same side: refused where it is all that is pending, and harmless where others were said since.
    private func repeating(_ item: Item.ID, until: Day?, by: Person.ID) -> Set<String> {
        let (agreed, pending) = agreements(item)
        guard pending.contains(where: { $0.until == until && $0.side == Universe.side(by) }) else { return [] }
        return pending.count == 1 && !agreed.contains(until) ? ["alreadyStated"] : ["alreadyStated", Self.open]
    }

    func adding(_ piece: Evidence, to item: Item.ID, effective: Moment?, by: Person.ID) -> Set<String> {
        return refusals([
            ("roleNotHeld", !hasPart(in: item, by)),
            ("evidenceKindNotAccepted", !thing(item).kinds.contains(piece.form)),
            ("checkNotGiven", piece.form == .check),
            ("untilPassed", piece.expires.map { $0 < today } ?? false),
        ]).union(future(effective))
    }

    /// A lead, whoever signs the item, and whoever owns it.
    func hasPart(in item: Item.ID, _ person: Person.ID) -> Bool {
        let thing = thing(item)
        return Universe.isLead(person, on: today) || thing.keys.contains { holds(person, $0.by) }
            || thing.owner.map(Universe.roles(person, on: today).contains) ?? false
    }
}
