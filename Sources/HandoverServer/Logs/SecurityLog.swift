import HandoverModel
import HandoverViews
import Hummingbird
import Logging

/// Lines of the log about attempts to come in that failed.
///
/// Neither secret nor password stands in them, nor what somebody entered as a name: only who it is about, where that is
/// somebody who takes part.
enum SecurityLog {
    static func note(_ problem: AccessProblem, of person: Person.ID?, _ context: HandoverContext) {
        note(problem.code, of: person, context)
    }

    static func note(_ event: String, of person: Person.ID?, _ context: HandoverContext) {
        var metadata: Logger.Metadata = ["event": "\(event)"]
        if let person { metadata["person"] = "\(person)" }
        if let address = context.address { metadata["address"] = "\(address)" }
        context.logger.notice("security", metadata: metadata)
    }
}
