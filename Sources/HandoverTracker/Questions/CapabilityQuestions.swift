import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// Who has a capability, and what that rests on.
    func capability(_ id: Capability.ID, _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        try requireCapability(id, in: time.definitions)
        let standing = try readiness(time).standing(in: id, statements: try statements(through: time.through))
        guard let standing else { throw Refusal.unknownCapability(id, nearest: []) }
        return try reply(.capability(standing), time.definitions)
    }

    /// What would be if these people had left before a day; today where none is said.
    func departure(of people: [Person.ID], _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        var gone: [Person.ID] = []
        for id in people where !gone.contains(id) { gone.append(try person(id, in: time.definitions).id) }
        let departure = try readiness(time).without(gone, definitions: time.definitions, facts: try facts(time))
        return try reply(.departure(departure), time.definitions)
    }
}
