import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// The working list, an item, and the sheet to be sealed.
extension PageDesk {
    func items(_ filter: ItemFilter, _ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit, try time(filter.time, visit))
        // What stood another day is not there to be signed.
        let steps = filter.time == .now ? try steps(visit) : []
        var model = ItemListPage.Model(
            items: readiness.items(filter.rows, reply.definitions), steps: steps, filter: filter, day: readiness.day,
            schedule: filter.time == .now ? readiness.forecast?.schedule : nil, proof: visit.proof, draft: visit.draft)
        // A lead begins here.
        if filter.rows == ItemQuery(), filter.time == .now,
            let reader = reply.definitions?.person(visit.person),
            reply.definitions?.rights(of: reader, on: readiness.day).contains(.lead) == true
        {
            model.openAlerts = try openAlerts(visit)
        }
        model.conditions = readiness.acceptance.watchedConditions.map { .init(number: $0.number, state: $0.state) }
        if let definitions = reply.definitions, filter.rows == ItemQuery(), filter.time == .now,
            UpNext.count(steps) == 0
        {
            model.upNext = upNext(visit, definitions, on: readiness.day)
        }
        return ItemListPage.html(
            model,
            in: frame(visit, reply, readiness.source, steps: steps))
    }

    func item(_ id: Item.ID, _ visit: Visit) throws -> HTML {
        let reply = try ask(.item(id, .now), visit)
        guard case .item(let state) = reply.answer, let item = try reply.inForce().item(id),
            case .entries(let history) = try ask(.history(.item(id)), visit).answer
        else { throw UnexpectedAnswer() }
        let steps = try steps(visit)
        let day = try today(reply)
        var frame = frame(visit, reply, steps: steps)
        // Whoever has just recorded something goes on with the next, or hears who does.
        frame.notice?.next = steps.lazy.compactMap { $0.signed(after: id) }.first
        if frame.notice != nil, UpNext.count(steps) == 0 {
            frame.notice?.upNext = upNext(visit, try reply.inForce(), on: day)
        }
        return ItemPage.html(
            ItemPage.Model(
                state: state, item: item, history: history, actions: try actions(on: item, state, visit), steps: steps,
                day: day, changes: try rewordings(of: state, visit), proof: visit.proof, draft: visit.draft),
            in: frame)
    }

    private func rewordings(of state: ItemState, _ visit: Visit) throws -> [Rewording] {
        guard state.hasStaleKey else { return [] }
        guard case .rewordings(let found) = try ask(.rewordings(state.id, .now), visit).answer else {
            throw UnexpectedAnswer()
        }
        return found
    }

    /// Definitions that wait for agreement.
    func plan(_ visit: Visit) throws -> HTML {
        let reply = try ask(.proposals, visit)
        guard case .proposals(let proposals) = reply.answer else { throw UnexpectedAnswer() }
        return PlanPage.html(
            PlanPage.Model(proposals: proposals, proof: visit.proof, draft: visit.draft), in: frame(visit, reply))
    }

    func sheet(_ id: Checklist.ID, _ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        guard let checklist = try reply.inForce().checklists.first(where: { $0.id == id }) else {
            throw RequestProblem.unknownPath(visit.path.route)
        }
        let ids = Set(checklist.items.map(\.id))
        return SheetPage.html(
            SheetPage.Model(
                checklist: id, items: readiness.items.filter { ids.contains($0.id) },
                definitions: readiness.definitions),
            in: frame(visit, reply, readiness.source))
    }

    /// What the reader may do about an item now, as the rules would decide it.
    private func actions(on item: Item, _ state: ItemState, _ visit: Visit) throws -> ItemPage.Actions {
        let meanings = item.keys.map(\.meaning)
        let reason = "?"
        func refusals(_ commands: [Command]) throws -> [Refusal?] {
            try tracker.refusals(of: commands, by: visit.person, clock: .machine(clock()))
        }
        func allowed(_ command: (Meaning) -> Command) throws -> [Meaning] {
            zip(meanings, try refusals(meanings.map(command))).filter { $1?.isMendedByFilling ?? true }.map(\.0)
        }
        let others = try refusals([
            .addEvidence(item: item.id, evidence: Evidence(form: .note, text: reason), effective: nil),
            .waive(item: item.id, until: Day(number: 2_000_000), reason: reason),
            .markNotApplicable(item: item.id, reason: reason), .reopen(item: item.id, reason: reason),
        ]).map { $0?.isMendedByFilling ?? true }
        // The side that asked is refused, since the same word from it adds nothing.
        let agreement = try state.proposal.map { proposal in
            let asked =
                proposal.until.map { Command.waive(item: item.id, until: $0, reason: reason) }
                ?? .markNotApplicable(item: item.id, reason: reason)
            return try refusals([asked])[0] == nil
        }
        return ItemPage.Actions(
            sign: try allowed { .sign(SignCommand(item: item.id, meaning: $0, shown: .en)) },
            refuse: try allowed { .refuse(item: item.id, meaning: $0, reason: reason) },
            revoke: try allowed { .revokeSignOff(item: item.id, meaning: $0, reason: reason) },
            addEvidence: others[0],
            runCheck: try item.check != nil && refusals([.runCheck(item: item.id)])[0] == nil, waive: others[1],
            exclude: others[2], reopen: others[3],
            agree: agreement ?? false)
    }
}

extension NextStep {
    /// The item that the step signs, unless it is the one that has just been seen to.
    fileprivate func signed(after item: Item.ID) -> Item.ID? {
        if case .sign(let id, _, _) = action, id != item { id } else { nil }
    }
}

extension Refusal {
    /// Whether what is missing is what the form asks for.
    fileprivate var isMendedByFilling: Bool {
        switch self {
        case .evidenceMissing, .evidenceKindNotAccepted, .outOfRange, .untilPassed: true
        default: false
        }
    }
}
