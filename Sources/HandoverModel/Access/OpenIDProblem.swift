/// Why the word of an OpenID Connect provider cannot be had, or is not taken.
public enum OpenIDProblem: Error, Hashable, Sendable, Codable {
    // The provider
    /// The definitions in force name none.
    case notOffered
    /// There is no connection, or it broke off.
    case unreachable(Endpoint)
    case tooSlow(Endpoint)
    /// In bytes.
    case answerTooLong(Endpoint, limit: Int)
    /// It sends elsewhere, where nobody goes.
    case redirects(Endpoint)
    case badStatus(Endpoint, status: Int)
    /// The answer is not what the standards say.
    case unreadable(Endpoint)
    /// It calls itself otherwise than the definitions do.
    case otherIssuer(found: String)
    /// The address of the endpoint is neither one over TLS nor on this machine.
    case insecure(Endpoint)

    // What the browser brought back
    /// Nothing was begun here in this browser that it could belong to.
    case stateUnknown
    /// It came back before, or it took too long.
    case stateOver
    /// The answer names another provider than the one that was asked (RFC 9207).
    case otherProvider
    /// The provider lets this person in nowhere, or they gave it up; `error` is its word.
    case denied(error: String)
    /// The provider takes its own code no more.
    case codeRefused(error: String)
    /// The provider does not take this server for the one it knows.
    case clientRefused(error: String)

    // The ID token
    case idToken(IDTokenFault)

    // Who it is
    /// The account at the provider stands for nobody here.
    case notLinked
    /// A proof of identity was given by somebody else than whose session it is.
    case proofOfAnother

    /// What a provider is asked for.
    public enum Endpoint: String, Hashable, Sendable, Codable, CaseIterable {
        case configuration, authorization, keys, token
    }
}

/// What is wrong with an ID token, by the checks of OpenID Connect Core 1.0 §3.1.3.7.
public enum IDTokenFault: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is no signed JWT, or lacks what every ID token has.
    case malformed
    /// It is not signed by one of the algorithms that are taken, or not by that of its key.
    case algorithm
    /// Signed by a key that the provider does not publish.
    case key
    case signature
    case issuer
    case audience
    /// Made for another than this server, which may use it too.
    case authorizedParty = "authorized-party"
    case expired
    case notYetValid = "not-yet-valid"
    /// Of another sign-in than the one that was begun.
    case nonce
    /// It belongs to another access token.
    case accessTokenHash = "access-token-hash"
    /// When the person proved who they are is not said, or is too long ago.
    case authenticationTime = "authentication-time"
}
