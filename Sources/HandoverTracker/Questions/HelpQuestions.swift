import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// Questions to the delivering team that were asked by then, and how many a week.
    func help(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        let register = HelpRegister(
            try statements(through: asked.through), of: asked.definitions, asOf: asked.asOf)
        return try reply(.help(register), asked.definitions)
    }
}
