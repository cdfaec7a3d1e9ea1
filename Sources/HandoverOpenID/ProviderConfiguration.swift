import HandoverModel

/// What a provider publishes of itself (OpenID Connect Discovery 1.0 §3), as far as it is used here.
struct ProviderConfiguration: Hashable, Sendable, Decodable {
    var issuer: String
    var authorization: String
    var token: String
    var keys: String
    /// How clients may show who they are; without a word it is by HTTP Basic.
    var clientAuthentication: [String]?
    /// Whether answers name their issuer (RFC 9207), so that one without a name is none.
    var namesIssuer: Bool?

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorization = "authorization_endpoint"
        case token = "token_endpoint"
        case keys = "jwks_uri"
        case clientAuthentication = "token_endpoint_auth_methods_supported"
        case namesIssuer = "authorization_response_iss_parameter_supported"
    }

    /// Where a provider publishes it.
    static func address(of issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    /// Refuses what another provider published, and addresses that secrets cannot be sent to.
    ///
    /// A provider on another machine names none here without TLS: nothing is sent in its name to what listens here alone.
    ///
    /// - Throws: `OpenIDProblem.otherIssuer` or `.insecure`.
    func check(for issuer: String) throws(OpenIDProblem) {
        guard isSame(self.issuer, issuer) else { throw .otherIssuer(found: String(self.issuer.prefix(200))) }
        let isHere = !issuer.hasPrefix("https://")
        for (address, endpoint) in [(authorization, .authorization), (token, .token), (keys, .keys)]
            as [(String, OpenIDProblem.Endpoint)]
        {
            guard IdentityProvider.isSecure(address), isHere || address.hasPrefix("https://") else {
                throw .insecure(endpoint)
            }
        }
    }
}

/// Whether two texts have the same bytes; `==` would take texts for equal that only look alike.
func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
