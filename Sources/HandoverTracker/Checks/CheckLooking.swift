import HandoverLedger
public import HandoverModel
import HandoverReadiness

/// What was seen for the checks of a submission, before its transaction.
struct CheckLooks: Sendable {
    var found: [Item.ID: CheckLook]
    var place: CheckPlace
}

extension Tracker {
    /// Looks at what the checks that are to be run ask for, one at a time; nil where none is to be run.
    ///
    /// Nothing is looked at for who may not run the check: the rules refuse it afterwards.
    func looks(for submissions: [Submission], clock: Clock) async throws -> CheckLooks? {
        var wanted: [(item: Item.ID, check: ItemCheck)] = []
        for submission in submissions {
            guard case .runCheck(let id) = submission.command else { continue }
            if let check = try checkToRun(id, by: submission.by, clock: clock) { wanted.append((id, check)) }
        }
        let isAsked = submissions.contains { if case .runCheck = $0.command { true } else { false } }
        return isAsked ? try await looks(wanted) : nil
    }

    /// - Throws: `CancellationError`: what was looked at in a hurry is never recorded.
    func looks(_ wanted: [(item: Item.ID, check: ItemCheck)]) async throws -> CheckLooks {
        var looks = CheckLooks(found: [:], place: reach.place)
        for (item, check) in wanted where looks.found[item] == nil {
            looks.found[item] = CheckLook(check: check, sight: await reach.look(for: check, in: workspace))
        }
        try Task.checkCancellation()
        return looks
    }

    /// The check of an item; nil where there is none, or where the person may not run it.
    private func checkToRun(_ id: Item.ID, by person: Person.ID, clock: Clock) throws -> ItemCheck? {
        try ledger.read { view in
            do {
                let situation = try situation(view, at: try clock.now(in: view), by: person)
                let item = try situation.item(id)
                try situation.requirePart(in: item)
                return item.check
            } catch is Refusal {
                return nil
            }
        }
    }
}

// What a server does by itself.
extension Tracker {
    /// The items whose checks have not passed today, in the order of the definitions; none before definitions are in force.
    public func dueChecks(clock: Clock) throws -> [Item.ID] {
        try ledger.read { view in
            let now = try clock.now(in: view)
            guard let current = try histories.history(of: view).inForce else { return [] }
            let definitions = try cache.definitions(current.change.definitions, from: view)
            guard definitions.items.contains(where: { $0.check != nil }) else { return [] }
            let readiness = try AskedTime(now, definitions: definitions)
                .readiness(in: view, of: .whole, statements: statements)
            return readiness.dueChecks(in: definitions)
        }
    }

    /// Runs the check of an item in the server's own name; nil where the item has none any more.
    ///
    /// - Throws: a `LedgerError` when it could not be recorded; `Refusal.definitionsChanged`; `CancellationError`.
    public func runCheck(_ id: Item.ID, clock: Clock) async throws -> Recorded? {
        let check = try ledger.read { view -> ItemCheck? in
            try histories.history(of: view).inForce.flatMap {
                try cache.definitions($0.change.definitions, from: view).item(id)?.check
            }
        }
        guard let check else { return nil }
        let looks = try await looks([(id, check)])
        let request = try Digest.canonical(of: Command.runCheck(item: id))
        return try await append(isRehearsal: false, isOfAccount: false) { view, decided in
            let now = try clock.now(in: view)
            guard let current = try histories.history(of: view).inForce else { throw Refusal.nothingApplied }
            let definitions = try cache.definitions(current.change.definitions, from: view)
            guard let item = definitions.item(id), item.check == check, let look = looks.found[id] else {
                throw Refusal.definitionsChanged(inForce: definitions.digest)
            }
            let running = CheckRunning(
                view: view, definitions: definitions, now: now, kept: statements, place: reach.place)
            let ruling = try running.ruling(on: item, check, seeing: look.sight)
            if let already = ruling.already, let entry = try view.entry(already) { return decided.keep(entry) }
            let record = Record(
                at: now, effective: now, by: .server, identified: .server,
                key: "check-\(try view.size + 1)", request: request, statement: ruling.statement)
            decided.value = record
            return .append(record, definitions: nil)
        }
    }
}
