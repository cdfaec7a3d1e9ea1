import Crypto
public import HandoverModel

/// One sign-in at a provider, from when a browser is sent there until it comes back.
///
/// Of the authorization code flow with PKCE (RFC 7636): the code that comes back is of use to nobody else, and the ID token
/// can belong to no other sign-in.
public struct OpenIDRequest: Sendable {
    public let provider: IdentityProvider
    /// Where the provider sends the browser back to.
    public let callback: String
    /// Whether the person must prove who they are anew, however lately they did.
    public let isProof: Bool
    public let startedAt: Instant
    let nonce = Self.random()
    private let codeVerifier = Self.random()

    public init(at provider: IdentityProvider, callback: String, isProof: Bool, now: Instant) {
        self.provider = provider
        self.callback = callback
        self.isProof = isProof
        startedAt = now
    }

    /// 256 random bits, 43 characters of base64url.
    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64.urlText(of: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// What is asked of the authorization endpoint.
    func question(state: String) -> [(String, String)] {
        let challenge = Base64.urlText(of: Array(SHA256.hash(data: Array(codeVerifier.utf8))))
        let fields = [
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", callback),
            ("scope", (["openid"] + provider.scopes).joined(separator: " ")), ("state", state), ("nonce", nonce),
            ("code_challenge", challenge), ("code_challenge_method", "S256"),
        ]
        return isProof ? fields + [("prompt", "login"), ("max_age", "0")] : fields
    }

    /// What is asked of the token endpoint.
    func exchange(code: String) -> [(String, String)] {
        [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", callback),
            ("code_verifier", codeVerifier),
        ]
    }

    var expectation: IDTokenClaims.Expectation {
        .init(
            issuer: provider.issuer, clientID: provider.clientID, nonce: nonce,
            authenticatedSince: isProof ? startedAt : nil)
    }
}

/// What a browser brings back from a provider, in the query of the callback.
public struct OpenIDResponse: Sendable {
    public var code: String?
    public var error: String?
    /// `iss` of RFC 9207.
    public var issuer: String?

    public init(code: String?, error: String?, issuer: String?) {
        self.code = code
        self.error = error
        self.issuer = issuer
    }
}

/// Somebody as a provider knows them, after everything was checked.
public struct OpenIDAccount: Hashable, Sendable {
    public var identity: ExternalIdentity
    public var groups: Set<String>
}
