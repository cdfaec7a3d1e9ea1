import Crypto
import HandoverModel

extension SigningAlgorithm {
    /// The left half of the hash of an access token, by the hash that goes with the algorithm, in base64url.
    ///
    /// OpenID Connect Core 1.0 §3.1.3.6; Ed25519 goes with SHA-512.
    func hash(ofAccessToken token: String) -> String {
        let bytes = Array(token.utf8)
        let hash: [UInt8] =
            switch self {
            case .rs256, .ps256, .es256: Array(SHA256.hash(data: bytes))
            case .edDSA: Array(SHA512.hash(data: bytes))
            }
        return Base64.urlText(of: Array(hash.prefix(hash.count / 2)))
    }
}
