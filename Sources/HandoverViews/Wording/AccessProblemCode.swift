public import HandoverModel

extension AccessProblem {
    /// The stable name of the problem, in kebab case.
    public var code: String {
        switch self {
        case .wrongPassword: "wrong-password"
        case .mustWait: "must-wait"
        case .tooManyAtOnce: "too-many-at-once"
        case .cancelled: "cancelled"
        case .unfitPassword: "unfit-password"
        case .unreadableHash: "unreadable-hash"
        case .hashingFailed: "hashing-failed"
        case .invitationUnknown: "invitation-unknown"
        case .invitationUsed: "invitation-used"
        case .invitationExpired: "invitation-expired"
        case .invitationEnded: "invitation-ended"
        case .sessionUnknown: "session-unknown"
        case .sessionOver: "session-over"
        case .proofNeeded: "proof-needed"
        case .tokenUnknown: "token-unknown"
        case .tokenExpired: "token-expired"
        case .tokenRevoked: "token-revoked"
        case .tokenTaken: "token-taken"
        case .noSuchToken: "no-such-token"
        case .unknownScope: "unknown-scope"
        case .noScope: "no-scope"
        case .scopeMissing: "scope-missing"
        case .unfitTokenName: "unfit-token-name"
        case .overAlready: "over-already"
        case .lastsTooLong: "lasts-too-long"
        case .accountClosed: "account-closed"
        case .identityTaken: "identity-taken"
        case .identityUnknown: "identity-unknown"
        case .unfitIdentity: "unfit-identity"
        case .openID(let problem): problem.code
        case .openToOthers: "open-to-others"
        case .otherUser: "file-of-other-user"
        case .notOurs: "not-our-file"
        case .newerFormat: "access-newer-format"
        case .damaged: "access-damaged"
        case .busy: "access-busy"
        case .storage(let error): error.code
        }
    }
}
