import HandoverLedger
import HandoverModel
import HandoverReadiness

/// Decides what a run of a check is recorded as, inside the ledger's transaction.
struct CheckRunning {
    let view: LedgerView
    let definitions: Definitions
    let now: Instant
    let kept: KeptStatements
    let place: CheckPlace

    /// What a run comes to, and the entry that says so already.
    ///
    /// `sight`: What was seen for the check as it is defined.
    func ruling(on item: Item, _ check: ItemCheck, seeing sight: CheckSight) throws -> Ruling {
        let readiness = try AskedTime(now, definitions: definitions)
            .readiness(in: view, of: .whole, statements: kept)
        let ground = CheckGround(definitions, now: now, readiness: readiness)
        let finding = ground.finding(of: check, for: item.id, seeing: sight)
        let run = CheckRun(
            item: item.id, check: check, result: finding.result, have: finding.have, need: finding.need,
            reasons: finding.reasons, place: place)
        var ruling = Ruling(.checkRan(run))
        let state = readiness.items.first { $0.id == item.id }?.check
        ruling.already = state?.entry(saying: run, on: readiness.day, zone: definitions.handover.zone)
        return ruling
    }
}

extension Situation {
    /// Runs an item's check: a lead, whoever signs the item, and whoever owns it may.
    ///
    /// - Throws: `noCheck`, `roleNotHeld`; `definitionsChanged` where the check was defined otherwise when it was looked.
    func runCheck(_ id: Item.ID) throws -> Ruling {
        let item = try item(id)
        guard let check = item.check else { throw Refusal.noCheck(item.id) }
        try requirePart(in: item)
        let sight: CheckSight
        if let looks {
            guard let look = looks.found[item.id], look.check == check else {
                throw Refusal.definitionsChanged(inForce: definitions.digest)
            }
            sight = look.sight
        } else {
            // Only whether it may be run is asked.
            sight = .nothing
        }
        let running = CheckRunning(
            view: view, definitions: definitions, now: now, kept: kept, place: looks?.place ?? .server)
        return try running.ruling(on: item, check, seeing: sight)
    }

    /// - Throws: `roleNotHeld` for who is neither a lead, nor signs the item, nor owns it.
    func requirePart(in item: Item) throws {
        guard !rights.contains(.lead) else { return }
        let owners = item.owner.map { role in Side.delivering.both.map { TeamRole($0, role) } } ?? []
        try requireRole((item.keys.map(\.by) + owners).firstOfEach())
    }
}
