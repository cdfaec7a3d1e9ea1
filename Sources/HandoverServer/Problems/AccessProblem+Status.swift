import HandoverModel

extension AccessProblem {
    /// 401 who asks is not known, 403 known and not allowed, 404 and 410 not there or no more, 429 too soon, 503 may pass.
    var httpStatus: Int {
        switch self {
        case .wrongPassword, .sessionUnknown, .sessionOver, .tokenUnknown, .tokenExpired, .tokenRevoked: 401
        case .proofNeeded, .scopeMissing, .accountClosed: 403
        case .invitationUnknown, .noSuchToken, .identityUnknown: 404
        case .tokenTaken, .identityTaken: 409
        case .invitationUsed, .invitationExpired, .invitationEnded: 410
        case .unfitPassword, .unknownScope, .noScope, .unfitTokenName, .overAlready, .lastsTooLong, .unfitIdentity: 422
        case .mustWait: 429
        case .unreadableHash, .hashingFailed, .openToOthers, .otherUser, .notOurs, .newerFormat, .damaged: 500
        case .tooManyAtOnce, .cancelled, .busy: 503
        case .storage(let error): error.httpStatus
        }
    }

    /// What a program is told of its token, as RFC 6750 §3 has it; nil where it is about something else.
    var challenge: String? {
        switch self {
        case .tokenUnknown, .tokenExpired, .tokenRevoked: "Bearer realm=\"handover\", error=\"invalid_token\""
        case .scopeMissing(let scope, _):
            "Bearer realm=\"handover\", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
        case .wrongPassword, .sessionUnknown, .sessionOver: "Bearer realm=\"handover\""
        default: nil
        }
    }
}
