import HandoverLedger
import HandoverModel

extension Situation {
    func item(_ id: Item.ID) throws -> Item {
        if let item = definitions.item(id) { return item }
        if retiredItems().contains(where: { $0.item == id }) { throw Refusal.retiredItem(id) }
        throw Refusal.unknownItem(id, nearest: nearest(to: id, in: definitions.items.map(\.id)))
    }

    func person(_ id: Person.ID) throws -> Person {
        guard let person = definitions.person(id) else { throw definitions.unknown(id) }
        return person
    }

    func capability(_ id: Capability.ID) throws -> Capability {
        guard let capability = definitions.capability(id) else {
            throw Refusal.unknownCapability(id, nearest: nearest(to: id, in: definitions.capabilities.map(\.id)))
        }
        return capability
    }

    func module(_ id: Module.ID) throws -> Module {
        guard let module = definitions.module(id) else {
            throw Refusal.unknownModule(
                id, nearest: nearest(to: id, in: definitions.plans.flatMap(\.modules).map(\.id)))
        }
        return module
    }

    func entry(_ number: Int) throws -> Entry {
        guard let entry = try view.entry(number) else { throw Refusal.unknownEntry(number) }
        return entry
    }
}

extension Definitions {
    /// The error for a person who does not exist, with those of that name and the nearest ids.
    func unknown(_ id: Person.ID) -> Refusal {
        let named = people.filter { $0.name.texts.values.contains(id.rawValue) }.map(\.id)
        return .unknownPerson(id, nearest: (named + nearest(to: id, in: people.map(\.id))).firstOfEach())
    }
}

/// The ids nearest to one that does not exist, best first, at most three.
func nearest<Subject>(to id: Identifier<Subject>, in known: [Identifier<Subject>]) -> [Identifier<Subject>] {
    nearestNames(to: id.rawValue, in: known.map(\.rawValue)).map { Identifier<Subject>($0) }
}
