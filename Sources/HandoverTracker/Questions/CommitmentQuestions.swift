import HandoverModel
import HandoverReadiness

extension Inquiry {
    func commitments(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        return try reply(
            .commitments(
                CommitmentRegister(
                    try statements(through: asked.through), asOf: asked.asOf, definitions: asked.definitions)),
            asked.definitions)
    }
}
