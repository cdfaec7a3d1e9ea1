import HTTPTypes
import HandoverModel
import Hummingbird

/// What must still be in force for a command to be recorded, as the field `If-Match` says it (RFC 9110 §13.1.1).
enum Precondition: Hashable, Sendable {
    /// That there is anything, which the rules see to.
    case anything
    case digest(HandoverModel.Digest)

    static let about = ParameterDescription(
        name: "If-Match", place: .header,
        summary: """
            The digest of what its author saw: for sign, of the item's wording in the language that was shown; for \
            apply, of the definitions in force. Another one in force is answered with 412, and nothing is recorded.
            """,
        schema: .text(.entityTag))

    /// - Throws: `RequestProblem.badParameter`.
    init?(_ fields: HTTPFields) throws(RequestProblem) {
        let values = fields[values: .ifMatch]
        guard let value = values.first else { return nil }
        guard values.count == 1, Self.about.schema.takes(value) else { throw Self.about.problem }
        self = HandoverModel.Digest(String(value.dropFirst().dropLast())).map(Precondition.digest) ?? .anything
    }
}

extension Command {
    /// The command that is recorded on this wording, or on these definitions, and no other.
    ///
    /// - Throws: `RequestProblem.noWording` for a command that rests on neither; `.badParameter` for one that says
    ///   something else itself.
    func pinned(to precondition: Precondition) throws(RequestProblem) -> Command {
        guard case .digest(let digest) = precondition else { return self }
        switch self {
        case .sign(var command):
            var wording = command.wording ?? [:]
            let said = wording.updateValue(digest, forKey: command.shown)
            try Self.requireSame(said, digest)
            command.wording = wording
            return .sign(command)
        case .apply(var command):
            try Self.requireSame(command.replaces, digest)
            command.replaces = digest
            return .apply(command)
        case .agree, .accept, .stateAcceptance, .declineAcceptance, .waiveBlocker, .refuse, .revoke, .revokeSignOff,
            .revokeTask, .revokeAssessment, .reopen, .waive,
            .markNotApplicable,
            .addEvidence, .completeModule, .assess, .assessSelf, .confirmAssessment, .answerAssessment, .askHelp,
            .answerHelp,
            .withdrawHelp, .setPhase, .recordCheckpoint, .reverify, .logTask,
            .openTask, .respondTask, .resolveTask, .reopenTask, .confirmTask, .overturnTask, .rateTask, .ticket,
            .availability, .runCheck, .alert, .approveReport, .improvement, .creditClaim, .technicalChange,
            .recordCommitment,
            .startDemonstration:
            throw .noWording
        }
    }

    private static func requireSame(
        _ said: HandoverModel.Digest?, _ digest: HandoverModel.Digest
    ) throws(RequestProblem) {
        guard said == nil || said == digest else {
            throw .badParameter(Precondition.about.name, allowed: said.map { "\"\($0)\"" } ?? "")
        }
    }
}

/// What `If-Match` asked for is not in force any more.
struct FailedPrecondition: Error {
    var refusal: Refusal

    /// Nil for a refusal that has another ground.
    init?(_ error: any Error) {
        switch error {
        case let refusal as Refusal:
            switch refusal {
            case .wordingChanged, .definitionsChanged: self.refusal = refusal
            default: return nil
            }
        default: return nil
        }
    }
}
