import HandoverModel
import HandoverViews
import Hummingbird
import Logging

/// Lines of the log about attempts to come in that failed, and about what somebody may not.
///
/// A request leaves one at most. Neither secret nor password stands in them, nor what somebody entered as a name: only who it is about, where that is
/// somebody who takes part.
enum SecurityLog {
    static func note(_ problem: AccessProblem, of person: Person.ID?, _ context: HandoverContext) {
        note(problem.code, of: person, context)
    }

    /// Notes why a request was refused for want of rights or of a secret, unless a line says so already.
    ///
    /// That nobody was signed in, or no longer, is the ordinary way to the form for it.
    static func noteRefusal(_ error: any Error, _ document: ProblemDocument, _ context: HandoverContext) {
        let isOrdinary =
            switch error {
            case RequestProblem.signInNeeded, AccessProblem.sessionUnknown, AccessProblem.sessionOver,
                AccessProblem.proofNeeded:
                true
            default: false
            }
        let isAttempt = (error as? AccessProblem)?.isAttempt ?? false
        guard !context.trail.isNoted, !isOrdinary, isAttempt || [401, 403].contains(document.status) else { return }
        note(document.code, of: context.trail.person, context)
    }

    static func note(_ event: String, of person: Person.ID?, _ context: HandoverContext) {
        context.trail.isNoted = true
        var metadata: Logger.Metadata = ["event": "\(event)"]
        if let person { metadata["person"] = "\(person)" }
        if let address = context.address { metadata["address"] = "\(address)" }
        context.logger.notice("security", metadata: metadata)
    }
}

extension AccessProblem {
    /// Whether it is somebody's failing to be let in, and neither a matter of what they chose nor of this machine.
    var isAttempt: Bool {
        switch self {
        case .wrongPassword, .mustWait, .invitationUnknown, .invitationUsed, .invitationExpired, .invitationEnded,
            .tokenUnknown, .tokenExpired, .tokenRevoked, .scopeMissing, .accountClosed, .identityTaken,
            .identityUnknown, .openID:
            true
        case .tooManyAtOnce, .cancelled, .unfitPassword, .unreadableHash, .hashingFailed, .sessionUnknown,
            .sessionOver, .proofNeeded, .tokenTaken, .noSuchToken, .unknownScope, .noScope, .unfitTokenName,
            .overAlready, .lastsTooLong, .unfitIdentity, .openToOthers, .otherUser, .notOurs, .newerFormat, .damaged,
            .busy, .storage:
            false
        }
    }
}
