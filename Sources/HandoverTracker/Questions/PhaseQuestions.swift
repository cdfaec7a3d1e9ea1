import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// The phases of a day, by what had been said by then.
    func phases(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        let history = PhaseHistory(
            try statements(through: asked.through), asOf: asked.asOf, zone: asked.definitions.handover.zone)
        return try reply(.phases(PhaseRegister(day: asked.day, history: history)), asked.definitions)
    }
}
