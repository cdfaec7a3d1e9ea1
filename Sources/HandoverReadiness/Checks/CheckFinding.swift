public import HandoverModel

/// What a check comes to, worked out from what the ledger says and what was seen.
public struct CheckFinding: Hashable, Sendable {
    public var result: CheckResult
    /// How much there is of what is asked for; nil where nothing is counted.
    public var have: Int?
    public var need: Int?
    public var reasons: [CheckReason]

    public init(_ result: CheckResult, have: Int? = nil, need: Int? = nil, reasons: [CheckReason] = []) {
        self.result = result
        self.have = have
        self.need = need
        self.reasons = reasons
    }

    /// It passed where nothing is amiss.
    static func counted(have: Int, need: Int, amiss: [CheckReason]) -> CheckFinding {
        CheckFinding(amiss.isEmpty ? .passed : .failed, have: have, need: need, reasons: amiss)
    }

    static func trouble(_ reason: CheckReason) -> CheckFinding {
        CheckFinding(.couldNotRun, reasons: [reason])
    }
}

/// What a check is judged by.
public struct CheckGround: Sendable {
    let definitions: Definitions
    let now: Instant
    let readiness: Readiness

    /// `readiness`: Where the handover stands now.
    public init(_ definitions: Definitions, now: Instant, readiness: Readiness) {
        self.definitions = definitions
        self.now = now
        self.readiness = readiness
    }

    var zone: Zone { definitions.handover.zone }
    var today: Day { zone.day(of: now) }

    /// What the check of an item comes to.
    ///
    /// What was seen of another kind than the check looks at, or not at all, says nothing.
    public func finding(of check: ItemCheck, for item: Item.ID, seeing sight: CheckSight) -> CheckFinding {
        if case .trouble(let reason) = sight { return .trouble(reason) }
        if case .fault(let reason) = sight { return CheckFinding(.failed, reasons: [reason]) }
        switch check.rule {
        case .rotaCovered(let days): return rota(days: days)
        case .contactsComplete:
            guard case .details(let details) = sight else { return .trouble(.filesNotAtHand) }
            return contacts(details)
        case .documentsPresent, .documentsCurrent:
            guard case .documents(let files, let paths) = sight else { return .trouble(.filesNotAtHand) }
            return documents(of: item, files, paths, areToBeCurrent: check.kind == .documentsCurrent)
        case .capabilityCovered(let id): return capability(id)
        case .trainingComplete(let plan): return training(plan)
        case .measure(let id, let least): return measure(id, atLeast: least)
        case .file(let demand):
            guard case .file(let file) = sight else { return .trouble(.filesNotAtHand) }
            return self.file(file, demand)
        case .http(let demand):
            guard case .answer(let answer) = sight else { return .trouble(.noAnswer(.broken)) }
            return self.answer(answer, demand)
        case .command:
            guard case .exit(let status) = sight else { return .trouble(.didNotStart) }
            return CheckFinding(
                status == 0 ? .passed : .failed, have: status, need: 0,
                reasons: status == 0 ? [] : [.exited(status: status)])
        }
    }
}
