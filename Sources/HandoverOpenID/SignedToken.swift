import Foundation
import HandoverModel
import JWTKit

/// A signed JWT in its compact form (RFC 7515 §7.1), before its signature is checked.
struct SignedToken: Sendable {
    let algorithm: SigningAlgorithm
    /// The id of the key that it says it is signed with.
    let key: String
    private let payload: [UInt8]
    private let signature: [UInt8]
    private let signed: [UInt8]

    private struct Header: Decodable {
        var alg: String
        var kid: String?
        /// What a reader must understand; nothing of the kind is understood here.
        var crit: [String]?
    }

    /// - Throws: `OpenIDProblem.idToken`: `.malformed`; `.algorithm` for one that is not taken; `.key` without a key's id.
    init(_ text: String) throws(OpenIDProblem) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let head = Base64.bytes(ofURLText: parts[0]),
            let header = try? JSONDecoder().decode(Header.self, from: Data(head)), header.crit == nil,
            !JSONMembers.areRepeated(in: head)
        else { throw .idToken(.malformed) }
        guard let algorithm = SigningAlgorithm.allCases.first(where: { isSame($0.rawValue, header.alg) }) else {
            throw .idToken(.algorithm)
        }
        guard let payload = Base64.bytes(ofURLText: parts[1]), let signature = Base64.bytes(ofURLText: parts[2]) else {
            throw .idToken(.malformed)
        }
        guard let key = header.kid else { throw .idToken(.key) }
        self.algorithm = algorithm
        self.key = key
        self.payload = payload
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    /// What it says, after its signature was found to be by a key.
    ///
    /// - Throws: `OpenIDProblem.idToken`: `.algorithm`, `.signature` or `.malformed`.
    func claims(signedBy key: ProviderKey, groups: String) async throws(OpenIDProblem) -> IDTokenClaims {
        let verifier = try await key.verifier(for: algorithm)
        guard (try? verifier.verify(signature, signs: signed)) == true else { throw .idToken(.signature) }
        return try IDTokenClaims(in: payload, groups: groups)
    }
}
