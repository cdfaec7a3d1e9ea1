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
        for id in people { _ = try person(id, in: time.definitions) }
        let departure = try readiness(time).without(
            people.firstOfEach(), definitions: time.definitions, facts: try facts(time))
        return try reply(.departure(departure), time.definitions)
    }
}
