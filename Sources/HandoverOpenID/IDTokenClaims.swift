import Foundation
import HandoverModel

/// What an ID token says (OpenID Connect Core 1.0 §2), as far as it is used here.
struct IDTokenClaims: Hashable, Sendable {
    var issuer: String
    var subject: String
    var audience: [String]
    var authorizedParty: String?
    var expires: Instant
    var notBefore: Instant?
    var issuedAt: Instant
    var nonce: String?
    var accessTokenHash: String?
    var authenticatedAt: Instant?
    var groups: Set<String> = []

    /// Which sign-in it must belong to.
    struct Expectation: Hashable, Sendable {
        var issuer: String
        var clientID: String
        var nonce: String
        /// Since when the person must have proved who they are; nil where any sign-in of theirs will do.
        var authenticatedSince: Instant?
    }

    /// The checks of §3.1.3.7 that are left after the signature's.
    ///
    /// `difference`: Milliseconds by which the provider's clock may differ from `now`.
    ///
    /// - Throws: `OpenIDProblem.idToken`.
    func check(_ expected: Expectation, now: Instant, difference: Int64) throws(OpenIDProblem) {
        guard isSame(issuer, expected.issuer) else { throw .idToken(.issuer) }
        guard audience.contains(where: { isSame($0, expected.clientID) }) else { throw .idToken(.audience) }
        guard authorizedParty.map({ isSame($0, expected.clientID) }) ?? (audience.count == 1) else {
            throw .idToken(.authorizedParty)
        }
        guard now < expires.adding(milliseconds: difference) else { throw .idToken(.expired) }
        let soon = now.adding(milliseconds: difference)
        guard issuedAt <= soon, notBefore.map({ $0 <= soon }) ?? true else { throw .idToken(.notYetValid) }
        guard let nonce, isSame(nonce, expected.nonce) else { throw .idToken(.nonce) }
        guard (1...255).contains(subject.utf8.count), subject.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw .idToken(.malformed)
        }
        guard let since = expected.authenticatedSince else { return }
        guard let authenticatedAt, since.adding(milliseconds: -difference) <= authenticatedAt, authenticatedAt <= soon
        else { throw .idToken(.authenticationTime) }
    }

    /// Makes sure that it was given together with an access token, where it says with which.
    ///
    /// - Throws: `OpenIDProblem.idToken(.accessTokenHash)`.
    func check(accessToken: String?, _ algorithm: SigningAlgorithm) throws(OpenIDProblem) {
        guard let accessTokenHash else { return }
        guard let accessToken, isSame(accessTokenHash, algorithm.hash(ofAccessToken: accessToken)) else {
            throw .idToken(.accessTokenHash)
        }
    }
}

extension IDTokenClaims {
    /// `groups`: Which claim has the groups.
    ///
    /// - Throws: `OpenIDProblem.idToken(.malformed)`: no JSON, a claim that is missing or no such value, or one that is there
    ///   twice.
    init(in document: [UInt8], groups: String) throws(OpenIDProblem) {
        do {
            self = try JSONDecoder().decode(IDTokenClaims.self, from: Data(document), configuration: groups)
        } catch {
            throw .idToken(.malformed)
        }
        guard !JSONMembers.areRepeated(in: document) else { throw .idToken(.malformed) }
    }
}

extension IDTokenClaims: DecodableWithConfiguration {
    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    /// `groupsClaim`: Which claim has the groups; one that is not there, or has something else, has none.
    init(from decoder: any Decoder, configuration groupsClaim: String) throws {
        let claims = try decoder.container(keyedBy: Name.self)
        func text(_ name: String) throws -> String? { try claims.decodeIfPresent(String.self, forKey: Name(name)) }
        func texts(_ name: String) throws -> [String] {
            if let one = try? claims.decode(String.self, forKey: Name(name)) { return [one] }
            return try claims.decode([String].self, forKey: Name(name))
        }
        func time(_ name: String) throws -> Instant {
            let seconds = try claims.decode(Double.self, forKey: Name(name))
            guard abs(seconds) < 1e12 else {
                throw DecodingError.dataCorruptedError(forKey: Name(name), in: claims, debugDescription: "no time")
            }
            return Instant(milliseconds: Int64(seconds * 1000))
        }
        func timeIfPresent(_ name: String) throws -> Instant? {
            claims.contains(Name(name)) ? try time(name) : nil
        }
        issuer = try claims.decode(String.self, forKey: Name("iss"))
        subject = try claims.decode(String.self, forKey: Name("sub"))
        audience = try texts("aud")
        authorizedParty = try text("azp")
        expires = try time("exp")
        notBefore = try timeIfPresent("nbf")
        issuedAt = try time("iat")
        nonce = try text("nonce")
        accessTokenHash = try text("at_hash")
        authenticatedAt = try timeIfPresent("auth_time")
        groups = Set((try? texts(groupsClaim)) ?? [])
    }
}
