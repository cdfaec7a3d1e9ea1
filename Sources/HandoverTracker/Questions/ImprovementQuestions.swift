import HandoverModel
import HandoverReadiness

extension Inquiry {
    func improvements(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        return try reply(.improvements(try register(asked)), asked.definitions)
    }

    /// - Throws: `unknownAction` for one that was not opened by then, or was taken back.
    func improvement(_ id: Improvement.ID, _ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        let register = try register(asked)
        guard let action = register[id] else { throw register.unknown(id) }
        return try reply(.improvement(action), asked.definitions)
    }

    private func register(_ asked: AskedTime) throws -> ImprovementRegister {
        ImprovementRegister(try statements(through: asked.through), asOf: asked.asOf, zone: asked.zone)
    }
}
