import HandoverLedger
public import HandoverModel

/// Somebody who takes part today, with what their roles of today let them do.
public struct Participant: Hashable, Sendable {
    public var person: Person
    public var rights: Set<Right>
    /// Whether they manage accounts and tokens; that lets them sign nothing.
    public var isAdministrator: Bool
    /// The roles that they hold today, those they deputise included.
    public var roles: Set<Role.ID>
}

extension Tracker {
    /// Somebody as they stand today, by the definitions in force.
    ///
    /// - Throws: `Refusal.unknownPerson`; `notPresent` for somebody who is not there yet or no longer; `nothingApplied`.
    public func participant(_ id: Person.ID, clock: Clock) throws -> Participant {
        try ledger.read { view in
            let now = try clock.now(in: view)
            let situation = try situation(view, at: now, by: id)
            let person = situation.person
            return Participant(
                person: person, rights: situation.definitions.rights(of: person, on: situation.today),
                isAdministrator: try keptAdministrators.administrators(of: view).contains(id),
                roles: person.roles(on: situation.today))
        }
    }

    /// Facts of some kinds about accounts, in the order in which they were recorded.
    public func accessFacts(of kinds: [Statement.Kind]) throws -> [AccessFact] {
        try ledger.read { view in
            try view.entries(of: kinds).compactMap { entry in
                if case .access(let fact) = entry.record.statement { fact } else { nil }
            }
        }
    }
}
