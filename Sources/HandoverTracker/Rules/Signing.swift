import HandoverLedger
import HandoverModel
import HandoverReadiness

// Rules 1, 2 and 4: signing an item.
extension Situation {
    func sign(_ command: SignCommand) throws -> Ruling {
        let item = try item(command.item)
        try requireSeenWording(command, of: item)
        let state = try state(of: item)
        if let exclusion = state.exclusion { throw try setAside(item.id, exclusion) }
        let key = try key(for: command.meaning, of: item, in: state)
        try requireOneMeaning(key, of: item, in: state)
        try requireDelivered(before: key, of: item, in: state)
        let given = try command.evidence.map { try checked($0, for: item) }
        try requireEvidence(for: key, of: item, in: state, given: given)
        try requireCapability(of: item, in: state)
        return Ruling(
            .signedOff(
                SignOff(
                    item: item.id, meaning: key.meaning, role: key.by, wording: item.wording,
                    shown: item.wording[command.shown] == nil
                        ? item.wording.keys.first ?? command.shown : command.shown,
                    evidence: given.isEmpty ? nil : given, saw: try digests(of: state, given: given),
                    note: try optional(command.note, field: "note"))))
    }

    func state(of item: Item) throws -> ItemHistory {
        ItemHistory(
            item: item, entries: try view.entries(about: .item(item.id)), editorial: editorialChanges(of: item.id),
            definitions: definitions, asOf: now)
    }

    /// Rule 1: what the caller saw is what is in force.
    private func requireSeenWording(_ command: SignCommand, of item: Item) throws {
        guard let seen = command.wording, seen.contains(where: { item.wording[$0.key] != $0.value }) else { return }
        throw Refusal.wordingChanged(
            item: item.id, wording: item.wording, title: item.title, acceptWhen: item.acceptWhen)
    }

    /// Rule 2: the key that the person can turn; one that is still open before one that is not.
    private func key(for meaning: Meaning, of item: Item, in state: ItemHistory) throws -> SignOffKey {
        let asked = item.keys.filter { $0.meaning == meaning }
        guard !asked.isEmpty else {
            throw Refusal.meaningNotAsked(item: item.id, meaning: meaning, asked: item.keys)
        }
        try requireRole(asked.map(\.by))
        let states = state.keys.filter { $0.key.meaning == meaning && holds($0.key.by) }
        if let open = states.first(where: { !$0.isValid }) { return open.key }
        guard let valid = states.first, let signer = valid.person, let at = valid.at else { return asked[0] }
        throw Refusal.alreadySigned(item: item.id, meaning: meaning, by: signer, at: at)
    }

    /// Rule 2: one person gives one meaning to an item.
    private func requireOneMeaning(_ key: SignOffKey, of item: Item, in state: ItemHistory) throws {
        guard isSeparated else { return }
        let other = state.meanings[person.id]?.first { $0 != key.meaning }
        let twice = state.keys.first { $0.isValid && $0.person == person.id && $0.key != key }
        guard let given = other ?? twice?.key.meaning else { return }
        throw Refusal.onePersonOneMeaning(item: item.id, person: person.id, given: given)
    }

    /// Rule 2: `accepted` needs a valid `delivered`, and after a refusal a newer one.
    private func requireDelivered(before key: SignOffKey, of item: Item, in state: ItemHistory) throws {
        guard key.meaning == .accepted else { return }
        let missing = state.keys.filter { $0.key.meaning == .delivered && !$0.isValid }
        guard let first = missing.first else { return }
        if case .refused = first.state, let at = first.at {
            throw Refusal.deliveredAnewAfterRefusal(item: item.id, refused: at)
        }
        throw Refusal.deliveredFirst(item: item.id, keys: missing.map(\.key))
    }

    /// Rule 4: nobody accepts, approves or witnesses what has not been shown.
    ///
    /// Delivering may come before the evidence.
    private func requireEvidence(for key: SignOffKey, of item: Item, in state: ItemHistory, given: [Evidence]) throws {
        let known = state.evidence.pieces.filter(\.counts).map(\.evidence.content)
        let have = Set(known + given.map(\.content)).count
        guard key.meaning != .delivered, have < state.evidence.needed else { return }
        throw Refusal.evidenceMissing(
            item: item.id, have: have, need: state.evidence.needed, kinds: item.evidence.kinds.sorted())
    }

    /// Rule 4: an item that requires a capability can be signed while it is held, or with a waiver.
    private func requireCapability(of item: Item, in state: ItemHistory) throws {
        guard let id = item.requires, let capability = definitions.capability(id) else { return }
        guard state.waiver == nil else { return }
        let covered = try coverage(of: capability)
        guard !covered.isCovered else { return }
        throw Refusal.capabilityNotHeld(item: item.id, capability: id, have: covered.have, need: covered.need)
    }

    /// The digests of all evidence that stands, that given now included.
    private func digests(of state: ItemHistory, given: [Evidence]) throws -> [Digest]? {
        let pieces = try state.evidence.pieces.filter(\.counts).map { piece in
            // Of a check it is what the run found.
            guard piece.check != nil, let run = state.check?.decided?.run else {
                return try piece.evidence.digest ?? .canonical(of: piece.evidence)
            }
            return try .canonical(of: run)
        }
        let seen = try pieces + given.map { try $0.digest ?? .canonical(of: $0) }
        return seen.isEmpty ? nil : seen.firstOfEach()
    }
}
