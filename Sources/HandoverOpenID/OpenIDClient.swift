public import HandoverModel
import Synchronization

/// Asks OpenID Connect providers who somebody is, and believes what can be checked.
///
/// It keeps what the provider that was asked last publishes, and no secret. It knows nobody: whom an account at a provider
/// stands for is for others to say.
public final class OpenIDClient: Sendable {
    private let limits: OpenIDLimits
    let http: ProviderHTTP
    private let known: Mutex<Known?> = Mutex(nil)

    private struct Known {
        let issuer: String
        let configuration = Kept<ProviderConfiguration>()
        let keys = Kept<ProviderKeys>()
    }

    public init(limits: OpenIDLimits = OpenIDLimits()) {
        self.limits = limits
        http = ProviderHTTP(limits: limits)
    }

    /// Where to send a browser to sign in.
    ///
    /// - Throws: `OpenIDProblem` when the provider's configuration cannot be had.
    public func address(
        of request: OpenIDRequest, state: String, now: Instant
    ) async throws(OpenIDProblem) -> String {
        let endpoint = try await configuration(of: request.provider, now).authorization
        return endpoint + (endpoint.contains("?") ? "&" : "?") + FormText.of(request.question(state: state))
    }

    /// Who it is that comes back from a provider.
    ///
    /// `secret`: What the provider knows this server by; nil for a client that has none.
    ///
    /// - Throws: `OpenIDProblem`.
    public func account(
        in response: OpenIDResponse, to request: OpenIDRequest, secret: String?, now: Instant
    ) async throws(OpenIDProblem) -> OpenIDAccount {
        let configuration = try await configuration(of: request.provider, now)
        guard response.issuer.map({ isSame($0, request.provider.issuer) }) ?? (configuration.namesIssuer != true)
        else { throw .otherProvider }
        if let error = response.error { throw .denied(error: ProviderWord.checked(error)) }
        guard let code = response.code else { throw .unreadable(.authorization) }
        let grant = try await exchange(code, of: request, secret: secret, configuration)
        let token = try SignedToken(grant.idToken)
        let key = try await key(token.key, of: request.provider, configuration, now)
        let claims = try await token.claims(signedBy: key, groups: request.provider.groupsClaim)
        try claims.check(request.expectation, now: now, difference: limits.clockDifference)
        try claims.check(accessToken: grant.accessToken, token.algorithm)
        return OpenIDAccount(
            identity: ExternalIdentity(issuer: claims.issuer, account: claims.subject), groups: claims.groups)
    }

    private func known(_ provider: IdentityProvider) -> Known {
        known.withLock { known in
            if let known, isSame(known.issuer, provider.issuer) { return known }
            let new = Known(issuer: provider.issuer)
            known = new
            return new
        }
    }

    private func configuration(
        of provider: IdentityProvider, _ now: Instant
    ) async throws(OpenIDProblem) -> ProviderConfiguration {
        let http = http
        return try await known(provider).configuration.value(
            atMost: limits.configurationKept, failures: limits.failureKept, now: now
        ) {
            do throws(OpenIDProblem) {
                let configuration: ProviderConfiguration = try await http.document(
                    at: ProviderConfiguration.address(of: provider.issuer), .configuration)
                try configuration.check(for: provider.issuer)
                return .success(configuration)
            } catch {
                return .failure(error)
            }
        }
    }

    /// The key with an id; where there is none, they are asked for once more, as after the provider changed them.
    private func key(
        _ id: String, of provider: IdentityProvider, _ configuration: ProviderConfiguration, _ now: Instant
    ) async throws(OpenIDProblem) -> ProviderKey {
        for age in [limits.keysKept, limits.keysAskedAgain] {
            if let key = try await keys(of: provider, configuration, atMost: age, now).key(id) { return key }
        }
        throw .idToken(.key)
    }

    private func keys(
        of provider: IdentityProvider, _ configuration: ProviderConfiguration, atMost age: Int64, _ now: Instant
    ) async throws(OpenIDProblem) -> ProviderKeys {
        let http = http
        return try await known(provider).keys.value(atMost: age, failures: limits.failureKept, now: now) {
            do throws(OpenIDProblem) {
                return .success(try await http.document(at: configuration.keys, .keys))
            } catch {
                return .failure(error)
            }
        }
    }
}

/// A word of an error response (RFC 6749 §5.2), as far as it is one.
enum ProviderWord {
    static func checked(_ word: String) -> String {
        let isWord =
            (1...64).contains(word.utf8.count)
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
        return isWord ? word : "error"
    }
}
