import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// The services of the newest 100 tasks, open ones first; each with the capability of the newest that names one.
    func services() throws -> [ServiceUse] {
        var uses: [ServiceUse] = []
        for task in try view.tasks(limit: 100) {
            guard let service = task.service else { continue }
            if let place = uses.firstIndex(where: { $0.service == service }) {
                uses[place].capability = uses[place].capability ?? task.capability
            } else {
                uses.append(ServiceUse(service: service, capability: task.capability))
            }
        }
        return uses
    }

    func requireCapability(_ id: Capability.ID, in definitions: Definitions) throws {
        guard definitions.capability(id) == nil else { return }
        throw Refusal.unknownCapability(id, nearest: nearest(to: id, in: definitions.capabilities.map(\.id)))
    }

    func person(_ id: Person.ID, in definitions: Definitions) throws -> Person {
        guard let person = definitions.person(id) else {
            throw definitions.unknown(id)
        }
        return person
    }
}
