import HandoverModel
import HandoverReadiness

extension Inquiry {
    func technicalChanges(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        return try reply(
            .technicalChanges(
                TechnicalChangeRegister(try statements(through: asked.through), asOf: asked.asOf)), asked.definitions)
    }
}
