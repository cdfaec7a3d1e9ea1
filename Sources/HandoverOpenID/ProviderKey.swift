import HandoverModel
import JWTKit

/// How an ID token may be signed: with a key that only the provider has.
///
/// What is not here is not taken: no `none`, and no algorithm whose key both sides have.
enum SigningAlgorithm: String, CaseIterable, Sendable {
    case rs256 = "RS256"
    case ps256 = "PS256"
    case es256 = "ES256"
    case edDSA = "EdDSA"
}

/// A key that a provider publishes (RFC 7517); of a private key only what is public is read.
struct ProviderKey: Hashable, Sendable, Decodable {
    var kind: String
    var id: String?
    var algorithm: String?
    var use: String?
    var modulus: String?
    var exponent: String?
    var curve: String?
    var x: String?
    var y: String?

    private enum CodingKeys: String, CodingKey {
        case kind = "kty"
        case id = "kid"
        case algorithm = "alg"
        case use
        case modulus = "n"
        case exponent = "e"
        case curve = "crv"
        case x, y
    }

    /// The longest modulus of an RSA key that is reckoned with, in base64url: 8,192 bits.
    private static let longestModulus = 1366

    /// What checks signatures by this key.
    ///
    /// - Throws: `OpenIDProblem.idToken(.algorithm)` when the key is not one for the algorithm, or cannot be read.
    func verifier(for algorithm: SigningAlgorithm) async throws(OpenIDProblem) -> any JWTAlgorithm {
        guard self.algorithm.map({ isSame($0, algorithm.rawValue) }) ?? true, let key = jwk(for: algorithm) else {
            throw .idToken(.algorithm)
        }
        do {
            // A collection of this key alone: another would take its place for an id that is not known.
            let collection = JWTKeyCollection()
            try await collection.add(jwk: key)
            let verifier = try await collection.getKey(for: key.keyIdentifier, alg: algorithm.rawValue)
            guard verifier.name == algorithm.rawValue else { throw OpenIDProblem.idToken(.algorithm) }
            return verifier
        } catch {
            throw .idToken(.algorithm)
        }
    }

    private func jwk(for algorithm: SigningAlgorithm) -> JWK? {
        guard let id = id.map({ JWKIdentifier(string: $0) }) else { return nil }
        switch algorithm {
        case .rs256, .ps256:
            guard kind == "RSA", let modulus, modulus.utf8.count <= Self.longestModulus, let exponent else {
                return nil
            }
            return .rsa(
                algorithm == .rs256 ? .rs256 : .ps256, identifier: id, modulus: modulus, exponent: exponent)
        case .es256:
            guard kind == "EC", curve == "P-256", let x, let y else { return nil }
            return .ecdsa(.es256, identifier: id, x: x, y: y, curve: .p256)
        case .edDSA:
            guard kind == "OKP", curve == "Ed25519", let x else { return nil }
            return .octetKeyPair(.eddsa, identifier: id, x: x, y: nil, curve: .ed25519)
        }
    }
}

/// The keys that a provider publishes.
struct ProviderKeys: Hashable, Sendable, Decodable {
    private var keys: [Readable]

    /// A key, or something that is none that is known here, which is no reason to take none of the others.
    private struct Readable: Hashable, Decodable {
        var key: ProviderKey?

        init(from decoder: any Decoder) throws {
            key = try? ProviderKey(from: decoder)
        }
    }

    /// The one key for signatures that has an id; nil when there is none, or more than one.
    func key(_ id: String) -> ProviderKey? {
        let found = keys.compactMap(\.key).filter { key in
            key.id.map { isSame($0, id) } ?? false && (key.use ?? "sig") == "sig"
        }
        return found.count == 1 ? found[0] : nil
    }
}
