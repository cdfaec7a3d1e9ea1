import Crypto
import HandoverModel

extension HandoverModel.Digest {
    /// The SHA-256 of a value's canonical JSON.
    static func canonical(of value: some Encodable) throws -> Self {
        Self(bytes: SHA256.hash(data: try CanonicalJSON.encode(value)))
    }
}
