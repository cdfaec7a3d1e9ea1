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
        case .openID(let problem): problem.httpStatus
        case .storage(let error): error.httpStatus
        }
    }

    /// Whether it is this server's own matter, of which others are told that there is one and no more.
    var isInternal: Bool {
        if case .openID = self { false } else { httpStatus >= 500 }
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

extension OpenIDProblem {
    /// 404 there is none, 400 what the browser brings belongs to nothing, 403 the provider or we say no, 502 its own fault.
    var httpStatus: Int {
        switch self {
        case .notOffered: 404
        case .stateUnknown, .stateOver, .otherProvider: 400
        case .denied, .codeRefused, .notLinked, .proofOfAnother: 403
        case .unreachable, .tooSlow, .answerTooLong, .redirects, .badStatus, .unreadable, .otherIssuer, .insecure,
            .clientRefused, .idToken:
            502
        }
    }
}
