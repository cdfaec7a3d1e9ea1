internal import Crypto
internal import Foundation

/// The SHA-256 of a secret's 32 bytes: what is stored in its place, and what it is looked up by.
///
/// A plain hash is enough, since nobody can try 2²⁵⁶ secrets; and looking up by it tells nothing by its time.
public struct SecretDigest: Hashable, Sendable {
    let bytes: Data

    public init(_ secret: Secret) {
        bytes = Data(SHA256.hash(data: secret.bytes))
    }
}
