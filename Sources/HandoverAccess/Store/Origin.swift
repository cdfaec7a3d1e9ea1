internal import Crypto
internal import Foundation
internal import HandoverModel

/// What failed attempts are counted for: an account, or an address.
///
/// Only its hash is kept. Whoever mistakes the fields of a form and enters the password as a name would else have it
/// written down.
struct Origin: Sendable {
    enum Kind: String {
        case account, address

        var throttle: Throttle {
            switch self {
            case .account: .account
            case .address: .address
            }
        }
    }

    let kind: Kind
    let digest: Data

    init(_ person: Person.ID) {
        kind = .account
        digest = Data(SHA256.hash(data: Array(person.rawValue.utf8)))
    }

    /// A session or a browser counts for itself, as an account does: what strangers try in somebody's name keeps nobody out who
    /// is known by it.
    init(known secret: SecretDigest) {
        kind = .account
        digest = Data(SHA256.hash(data: Array("known ".utf8) + secret.bytes))
    }

    init(address: String) {
        kind = .address
        digest = Data(SHA256.hash(data: Self.network(of: address)))
    }

    /// The bytes of an address that say whose it is: all of IPv4, half of IPv6, the text of anything else.
    private static func network(of address: String) -> [UInt8] {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, address, &four) == 1 {
            return unsafe withUnsafeBytes(of: &four) { unsafe Array($0) }
        }
        var six = in6_addr()
        guard unsafe inet_pton(AF_INET6, address, &six) == 1 else { return Array(address.utf8) }
        let bytes = unsafe withUnsafeBytes(of: &six) { unsafe Array($0) }
        let isFour = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
        return Array(isFour ? bytes.suffix(4) : bytes.prefix(8))
    }
}
