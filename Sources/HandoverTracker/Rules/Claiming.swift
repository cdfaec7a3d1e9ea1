import HandoverLedger
import HandoverModel
import HandoverReadiness

// Claims to what missed promises give back (docs/decisions/0076).
extension Situation {
    /// Files a claim, or takes the next step of one.
    ///
    /// - Throws: `claimNotTheirs` for whoever may not take the step; `unknownClaim`, `notTheStep` for one that stands elsewhere;
    ///   `textMissing`, `reasonMissing`, `outOfRange`; as `filing`, `checkedRemedy` and `checked(_:ofMachine:)`; `otherOffer`.
    func creditClaim(_ command: CreditClaimCommand) throws -> Ruling {
        switch command {
        case .file(let order): try file(order)
        case .review(let id, let finding, let reason): try review(id, finding, reason: reason)
        case .agree(let id, let remedy, let seen): try agree(id, remedy, seen: seen)
        case .settle(let id, let note, let evidence): try settle(id, note: note, evidence: evidence ?? [])
        case .confirm(let id, let note): try confirm(id, note: note)
        }
    }

    /// At most so many tasks, and pieces of evidence, are named.
    static let mostTasksOfClaim = 50
    static let mostEvidenceOfClaim = 20

    private func file(_ order: ClaimOrder) throws -> Ruling {
        try requireTurn(.file)
        let tasks = order.tasks.firstOfEach()
        guard !tasks.isEmpty else { throw Refusal.textMissing(field: "task") }
        guard tasks.count <= Self.mostTasksOfClaim else {
            throw Refusal.outOfRange(field: "task", minimum: 1, maximum: Self.mostTasksOfClaim)
        }
        var filing = try filing(order.ground, tasks)
        filing.reason = try reason(order.reason)
        guard !order.evidence.isEmpty else { throw Refusal.textMissing(field: "evidence") }
        filing.evidence = try pieces(order.evidence)
        return Ruling(.creditClaim(.filed(filing)))
    }

    /// What is claimed, with what it gives now; reason and evidence are left to say.
    ///
    /// - Throws: `noCreditTerms`; `unknownTask`, `taskWithdrawn`; `nothingToClaim`, `notOneProblem`; `claimTooLate`; `claimStands`.
    private func filing(_ ground: CreditClaim.Ground, _ ids: [TaskRecord.ID]) throws -> ClaimFiling {
        guard let scale = ClaimScale(definitions) else { throw Refusal.noCreditTerms }
        let found = try view.timedTasks(ids)
        if let missing = ids.first(where: { id in !found.contains { $0.task.id == id } }) {
            throw try view.absent(missing)
        }
        let statements = try statements()
        let register = ClaimRegister(statements, asOf: now, zone: zone)
        let earlier = statements.count { $0.record.statement.kind == .claimFiled }
        var filing = ClaimFiling(
            claim: CreditClaim.id(earlier + 1), ground: ground, reason: "", evidence: [], tasks: [], share: 0,
            terms: definitions.digest)
        switch ground {
        case .late:
            var days: [Day] = []
            for (task, policy) in found {
                guard let late = scale.late(task, by: policy ?? definitions, now: now), late.credit > 0 else {
                    throw Refusal.nothingToClaim(task.id)
                }
                if let claim = register.claim(toAllOf: late) { throw Refusal.claimStands(task.id, claim: claim) }
                let taken = register.promises(claimedOf: task.id)
                let last = late.lastClaimDay(beside: taken)
                guard let claimed = scale.claimed(late, on: today, beside: taken) else {
                    throw Refusal.claimTooLate(task.id, lastDay: last ?? today)
                }
                filing.tasks.append(claimed)
                if let last { days.append(last) }
            }
            filing.share = scale.share(filing.tasks, beside: register.claimed())
            filing.amount = scale.amount(filing.share)
            filing.lastDay = days.min()
        case .repeated:
            guard let problem = RepeatedTasks(found.map(\.task), zone: zone) else { throw Refusal.notOneProblem(ids) }
            filing.tasks = problem.tasks.map { ClaimedTask(task: $0) }
            filing.lastDay = scale.lastDay(after: problem.day)
            if let last = filing.lastDay, last < today {
                throw Refusal.claimTooLate(problem.tasks[problem.tasks.count - 1], lastDay: last)
            }
        }
        try requireUnclaimed(filing, in: register)
        return filing
    }

    /// - Throws: `claimStands` where another claim is about the same.
    private func requireUnclaimed(_ filing: ClaimFiling, in register: ClaimRegister) throws {
        for event in filing.events {
            if let claim = register.standing(about: event) {
                throw Refusal.claimStands(event.task, claim: claim.id)
            }
        }
    }

    private func review(_ id: CreditClaim.ID, _ finding: ClaimReview.Finding, reason text: String?) throws -> Ruling {
        _ = try claim(id, for: .review)
        let reason = finding == .refused ? try reason(text ?? "") : try optional(text, field: "reason")
        return Ruling(.creditClaim(.reviewed(ClaimReview(claim: id, finding: finding, reason: reason))))
    }

    private func agree(_ id: CreditClaim.ID, _ remedy: ClaimRemedy?, seen: Int?) throws -> Ruling {
        let given = try remedy.map { try checkedRemedy($0) }
        let state = try claim(id)
        try requireTurn(.agree)
        // What both sides said may be said once more, and changes nothing.
        let isSame = state.stage == .agreed && (given == nil || given == state.agreed)
        guard state.stage.next == .agree || isSame else {
            throw Refusal.notTheStep(id, step: .agree, stage: state.stage)
        }
        let standing = state.standingOffers
        if let seen, !standing.contains(where: { $0.entry == seen }) {
            throw Refusal.otherOffer(id, entry: standing.first?.entry)
        }
        guard let said = isSame ? state.agreed : given ?? standing.last?.fact.remedy else {
            throw Refusal.otherOffer(id, entry: nil)
        }
        // Who agrees to what stands agrees to its amount, whatever the fee is by now.
        let amount = isSame || given == nil ? standing.last?.fact.amount : amount(of: said)
        let offer = ClaimOffer(claim: id, side: person.side, remedy: said, amount: amount)
        let own = standing.last { $0.fact.side == person.side && $0.fact.saysTheSame(as: offer) }
        return Ruling(.creditClaim(.offered(offer)), already: own?.entry)
    }

    /// How much a share is by the fee in force; nil for another remedy, and where the fee is not said.
    private func amount(of remedy: ClaimRemedy) -> Money? {
        guard case .share(let share) = remedy else { return nil }
        return ClaimScale(definitions)?.amount(share)
    }

    /// - Throws: `outOfRange` for a share or an amount of nothing, or of more than there is; `textMissing`, `textTooLong`.
    private func checkedRemedy(_ remedy: ClaimRemedy) throws -> ClaimRemedy {
        switch remedy {
        case .share(let share):
            guard (1...1_000_000).contains(share) else {
                throw Refusal.outOfRange(field: "share", minimum: 1, maximum: 1_000_000)
            }
            return remedy
        case .amount(let money):
            guard (1...ClaimRemedy.mostMinorUnits).contains(money.minorUnits) else {
                throw Refusal.outOfRange(field: "amount", minimum: 1, maximum: ClaimRemedy.mostMinorUnits)
            }
            return remedy
        case .service(let text):
            return .service(try said(text, field: "service"))
        }
    }

    private func settle(_ id: CreditClaim.ID, note: String, evidence: [Evidence]) throws -> Ruling {
        _ = try claim(id, for: .settle)
        let note = try said(note, field: "note")
        let pieces = try pieces(evidence)
        return Ruling(
            .creditClaim(
                .settled(ClaimSettlement(claim: id, note: note, evidence: pieces.isEmpty ? nil : pieces))))
    }

    private func confirm(_ id: CreditClaim.ID, note: String?) throws -> Ruling {
        _ = try claim(id, for: .confirm)
        return Ruling(
            .creditClaim(.confirmed(ClaimConfirmation(claim: id, note: try optional(note, field: "note")))))
    }

    private func said(_ text: String, field: String) throws -> String {
        let text = try limited(text, field: field)
        guard text.isVisible else { throw Refusal.textMissing(field: field) }
        return text
    }

    private func pieces(_ evidence: [Evidence]) throws -> [Evidence] {
        guard evidence.count <= Self.mostEvidenceOfClaim else {
            throw Refusal.outOfRange(field: "evidence", minimum: 1, maximum: Self.mostEvidenceOfClaim)
        }
        return try evidence.map { piece in try checked(piece) { Refusal.textMissing(field: "evidence") } }
    }

    /// - Throws: `unknownClaim` for one that was not filed, or was taken back.
    private func claim(_ id: CreditClaim.ID) throws -> ClaimState {
        let register = ClaimRegister(try statements(), asOf: now, zone: zone)
        guard let state = register[id] else { throw register.unknown(id) }
        return state
    }

    /// A claim whose next step is this one, which the person may take.
    private func claim(_ id: CreditClaim.ID, for step: CreditClaim.Step) throws -> ClaimState {
        let state = try claim(id)
        try requireTurn(step)
        guard state.stage.next == step else { throw Refusal.notTheStep(id, step: step, stage: state.stage) }
        return state
    }

    private func requireTurn(_ step: CreditClaim.Step) throws {
        let allowed = step.holders(definitions, on: today)
        guard allowed.contains(person.id) else {
            throw Refusal.claimNotTheirs(person: person.id, step: step, allowed: allowed)
        }
    }

    /// An entry about a claim may go as long as nothing rests on it that stands.
    ///
    /// - Throws: `claimGoesOn`; `claimStands` for a review that said no, where the same has been claimed anew.
    func requireLoose(_ fact: CreditClaimFact, _ entry: Entry) throws {
        let register = ClaimRegister(try statements(), asOf: now, zone: zone)
        guard let state = register[fact.claim], state.entries.contains(entry.number) else { return }
        let later: Int? =
            switch fact {
            case .filed: state.settlement?.entry
            case .offered:
                state.settlement?.entry ?? state.offers.last.map(\.entry).flatMap { $0 > entry.number ? $0 : nil }
            case .reviewed: state.offers.last?.entry ?? state.settlement?.entry
            case .settled: state.confirmation?.entry
            case .confirmed: nil
            }
        if let later { throw Refusal.claimGoesOn(fact.claim, entry: entry.number, later: later) }
        if case .reviewed(let review) = fact, review.finding == .refused, state.review?.entry == entry.number {
            try requireUnclaimed(state.filing.fact, in: register)
        }
    }
}

extension ClaimRegister {
    /// The error for a claim that was not filed or was taken back, with the nearest ids.
    func unknown(_ id: CreditClaim.ID) -> Refusal { .unknownClaim(id, nearest: nearest(to: id, in: claims.map(\.id))) }
}
