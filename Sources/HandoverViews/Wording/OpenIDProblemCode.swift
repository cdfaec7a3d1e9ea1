public import HandoverModel

extension OpenIDProblem {
    /// The stable name of the problem, in kebab case.
    public var code: String {
        switch self {
        case .notOffered: "openid-not-offered"
        case .unreachable: "provider-unreachable"
        case .tooSlow: "provider-too-slow"
        case .answerTooLong: "provider-answer-too-long"
        case .redirects: "provider-redirects"
        case .badStatus: "provider-status"
        case .unreadable: "provider-unreadable"
        case .otherIssuer: "provider-issuer"
        case .insecure: "provider-insecure"
        case .stateUnknown: "state-unknown"
        case .stateOver: "state-over"
        case .otherProvider: "other-provider"
        case .denied: "provider-denied"
        case .codeRefused: "code-refused"
        case .clientRefused: "client-refused"
        case .idToken(let fault): "id-token-" + fault.rawValue
        case .notLinked: "identity-not-linked"
        case .proofOfAnother: "proof-of-another"
        }
    }
}
