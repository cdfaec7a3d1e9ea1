import HandoverLedger
import HandoverModel
import HandoverReadiness

// Accepting the handover as a whole: one statement, signed by a lead of each side and a director of the receiving one.
extension Situation {
    /// Signs the statement that waits, or states what holds now.
    ///
    /// - Throws: `unknownEntry`, `notAwaitingSignatures`, `acceptanceDeclined` or `acceptanceOvertaken` for an entry that cannot
    ///   be signed; `acceptanceFinal` once all have signed; `maySignNoAcceptance`, `keyWithoutSigner` or `acceptanceSigned` for
    ///   somebody who turns no key now; `acceptanceWaivedSince`; `notAcceptable`.
    func accept(_ entry: Int?) throws -> Ruling {
        let waiting = try waiting(entry, AcceptanceRecord(try statements()).current)
        let key = try key(beside: waiting?.signatures ?? [], of: waiting)
        // Everybody waits meanwhile: it is worked out for those alone who have a key to turn.
        let time = AskedTime(now, definitions: definitions)
        let readiness = try time.readiness(in: view, of: .whole, statements: kept)
        let objections = readiness.objections(to: waiting?.statement)
        if let waiting, let author = waiting.signatures.first?.person, !objections.isEmpty,
            Set(objections).isSubset(of: readiness.waivedSince(waiting.statement))
        {
            throw Refusal.acceptanceWaivedSince(entry: waiting.entry, by: author, subjects: objections)
        }
        guard objections.isEmpty else { throw Refusal.notAcceptable(readiness.verdict, blockers: objections) }
        if let waiting {
            return Ruling(.acceptanceSigned(AcceptanceSignature(entry: waiting.entry, signedAs: key)))
        }
        let statement = try time.statement(of: readiness, in: view, of: .whole)
        return Ruling(.acceptanceStated(StatedAcceptance(statement: statement, signedAs: key)))
    }

    /// - Throws: `acceptanceStated` while a statement waits; as `accept`.
    func stateAcceptance() throws -> Ruling {
        if let waiting = try waiting(nil, AcceptanceRecord(try statements()).current) {
            throw Refusal.acceptanceStated(
                entry: waiting.entry, by: waiting.signatures.first?.person ?? person.id)
        }
        return try accept(nil)
    }

    /// Ends the statement that waits for signatures.
    func declineAcceptance(_ entry: Int?, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        guard let waiting = try waiting(entry, AcceptanceRecord(try statements()).current) else {
            throw Refusal.notAwaitingSignatures(entry: entry)
        }
        let keys = signers.keys(of: person.id)
        // As what they could still sign, before what is signed.
        guard let key = keys.first(where: waiting.openKeys.contains) ?? keys.first else {
            throw Refusal.maySignNoAcceptance(person: person.id, allowed: signers.everybody)
        }
        return Ruling(
            .acceptanceDeclined(AcceptanceDecline(entry: waiting.entry, signedAs: key, reason: reason)))
    }

    /// One signer's word that something may stay open until a day; of an item it is a lead's, as `waive` has it.
    func waiveBlocker(_ subject: BlockerSubject, until: Day, reason text: String) throws -> Ruling {
        switch subject {
        case .item(let id): return try waive(id, until: until, reason: text)
        case .capability(let id):
            guard try capability(id).isCritical else { throw Refusal.nothingToWaive(subject) }
        case .measure(let id):
            guard definitions.targets[id]?.gates == .verdict else { throw Refusal.nothingToWaive(subject) }
        }
        let reason = try reason(text)
        guard until >= today else { throw Refusal.untilPassed(until, today: today) }
        let waivers = BlockerWaiverState.all(try statements(), asOf: now, today: today)
        let words = waivers.filter { $0.subject == subject && $0.until == until }.flatMap(\.words)
        guard let key = signers.nextKey(of: person.id, signed: words) else {
            let own = signers.keys(of: person.id)
            guard let there = words.first(where: { $0.person == person.id || own.contains($0.key) }) else {
                throw Refusal.maySignNoAcceptance(person: person.id, allowed: signers.everybody)
            }
            throw Refusal.waiverStated(subject, by: there.person)
        }
        return Ruling(.blockerWaived(BlockerWaiver(subject: subject, signedAs: key, until: until, reason: reason)))
    }

    /// A signature is its author's alone to take back, and nobody's once all have signed.
    func requireRevocable(signature entry: Entry) throws {
        let current = AcceptanceRecord(try statements()).current
        if let current, current.stage == .accepted, current.signatures.contains(where: { $0.entry == entry.number }) {
            throw Refusal.acceptanceFinal(entry: current.entry)
        }
        guard entry.record.by == person.id else {
            throw Refusal.notOwnEntry(person: person.id, entry: entry.number, allowed: [entry.record.by])
        }
    }

    private var signers: AcceptanceSigners { AcceptanceSigners(definitions, on: today) }

    /// The statement that waits for signatures; nil when none does and no entry was named.
    private func waiting(_ number: Int?, _ current: AcceptanceState.Stated?) throws -> AcceptanceState.Stated? {
        if let current, current.stage == .accepted { throw Refusal.acceptanceFinal(entry: current.entry) }
        guard let number else { return current.flatMap { $0.stage == .stated ? $0 : nil } }
        _ = try entry(number)
        guard let current, current.entry == number else { throw Refusal.notAwaitingSignatures(entry: number) }
        switch current.stage {
        case .stated, .accepted: return current
        case .withdrawn: throw Refusal.notAwaitingSignatures(entry: number)
        case .overtaken: throw Refusal.acceptanceOvertaken(entry: number)
        case .declined:
            throw Refusal.acceptanceDeclined(
                entry: number, by: current.ending?.by ?? person.id, reason: current.ending?.reason ?? "")
        }
    }

    /// The key that the person turns, where all the others are signed or can be.
    private func key(
        beside signed: [AcceptanceState.Signature], of waiting: AcceptanceState.Stated?
    ) throws -> AcceptanceKey {
        let own = signers.keys(of: person.id)
        guard let first = own.first else {
            throw Refusal.maySignNoAcceptance(person: person.id, allowed: signers.everybody)
        }
        if let missing = signers.missing(beside: signed) { throw Refusal.keyWithoutSigner(missing) }
        if let key = signers.nextKey(of: person.id, signed: signed) { return key }
        // Their own signature, or that of somebody else in their place.
        guard let there = signed.first(where: { $0.person == person.id }) ?? signed.first(where: { $0.key == first })
        else { throw Refusal.maySignNoAcceptance(person: person.id, allowed: signers.everybody) }
        throw Refusal.acceptanceSigned(
            entry: waiting?.entry ?? there.entry, key: there.key, by: there.person, at: there.at)
    }
}
