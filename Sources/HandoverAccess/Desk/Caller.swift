public import HandoverModel
public import HandoverTracker

/// Somebody who showed a session or a token that holds, and takes part today.
public struct Caller: Sendable {
    /// What they showed.
    public enum Means: Hashable, Sendable {
        case session(Session)
        case token(AccessToken)
    }

    public let participant: Participant
    public let means: Means

    public var person: Person.ID { participant.person.id }
    public var asker: Asker { .person(person) }

    /// How entries say that the person was identified.
    public var identified: Identification {
        switch means {
        case .session: .session
        case .token: .token
        }
    }

    /// Refuses what a token is not for; a session is for everything that its person may do.
    ///
    /// - Throws: `AccessProblem.scopeMissing`.
    public func require(_ scope: TokenScope) throws(AccessProblem) {
        guard case .token(let token) = means, !token.scopes.contains(scope) else { return }
        throw .scopeMissing(scope, has: token.scopes.sorted())
    }

    /// Whether something is signed that takes a proof of identity, and none was given since the session began.
    func owesProof(for commands: some Sequence<Command>) -> Bool { !isProved && commands.contains(where: \.isSigning) }

    /// Whether they may sign without proving once more who they are; a program shows its token each time.
    public var isProved: Bool {
        switch means {
        case .session(let session): session.isProved
        case .token: true
        }
    }

    /// Whether they came in by an identity provider, where they also prove once more who they are.
    public var isFromProvider: Bool {
        switch means {
        case .session(let session): session.method == .openID
        case .token: false
        }
    }

    /// This person as the author of what they ask of accounts.
    public func author(now: Instant, scripted: Instant? = nil, isRehearsal: Bool = false) -> Author {
        Author(person, identified: identified, now: now, scripted: scripted, isRehearsal: isRehearsal)
    }
}

extension Command {
    /// Whether it binds a team by somebody's name, so that it must surely be them.
    public var isSigning: Bool {
        switch self {
        case .sign, .waive, .markNotApplicable, .apply, .agree, .accept, .stateAcceptance, .declineAcceptance,
            .waiveBlocker, .setPhase, .reverify, .approveReport, .creditClaim(.agree):
            true
        case .refuse, .revoke, .revokeSignOff, .revokeTask, .revokeAssessment, .reopen, .addEvidence, .completeModule,
            .assess,
            .assessSelf,
            .confirmAssessment, .answerAssessment, .askHelp, .answerHelp, .withdrawHelp, .logTask, .openTask,
            .respondTask, .resolveTask, .reopenTask,
            .confirmTask, .overturnTask, .rateTask, .ticket, .availability, .recordCheckpoint, .runCheck, .alert,
            .improvement, .creditClaim, .technicalChange, .recordCommitment, .startDemonstration:
            false
        }
    }
}
