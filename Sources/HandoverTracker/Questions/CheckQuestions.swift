import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// Where every check stands, as of a time.
    func checks(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        return try reply(
            .checks(CheckRegister(try readiness(asked), zone: asked.definitions.handover.zone)), asked.definitions)
    }
}
