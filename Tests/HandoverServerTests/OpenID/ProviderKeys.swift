import Crypto
import CryptoExtras
import Foundation
import HandoverModel

/// A key with which a provider signs.
enum SigningKey: Sendable {
    case rsa(_RSA.Signing.PrivateKey)
    case ec(P256.Signing.PrivateKey)
    case ed(Curve25519.Signing.PrivateKey)

    static func newRSA() -> SigningKey {
        // A key of this size can always be made.
        guard let key = try? _RSA.Signing.PrivateKey(keySize: .bits2048) else { preconditionFailure("no key") }
        return .rsa(key)
    }

    /// The public half as a JWK.
    func published(as id: String) throws -> [String: ToldJSON] {
        switch self {
        case .rsa(let key):
            let numbers = try key.publicKey.getKeyPrimitives()
            return [
                "kty": "RSA", "kid": .text(id), "use": "sig", "n": .text(Self.text(numbers.modulus)),
                "e": .text(Self.text(numbers.publicExponent)),
            ]
        case .ec(let key):
            let point = key.publicKey.rawRepresentation
            return [
                "kty": "EC", "kid": .text(id), "crv": "P-256", "x": .text(Self.text(point.prefix(32))),
                "y": .text(Self.text(point.suffix(32))),
            ]
        case .ed(let key):
            return [
                "kty": "OKP", "kid": .text(id), "crv": "Ed25519", "alg": "EdDSA",
                "x": .text(Self.text(key.publicKey.rawRepresentation)),
            ]
        }
    }

    /// The public half as everybody can download it.
    var publicText: String {
        switch self {
        case .rsa(let key): key.publicKey.pemRepresentation
        case .ec(let key): key.publicKey.pemRepresentation
        case .ed(let key): Self.text(key.publicKey.rawRepresentation)
        }
    }

    func signature(_ text: String, isPSS: Bool) throws -> [UInt8] {
        let bytes = Data(text.utf8)
        switch self {
        case .rsa(let key):
            return Array(
                try key.signature(for: SHA256.hash(data: bytes), padding: isPSS ? .PSS : .insecurePKCS1v1_5)
                    .rawRepresentation)
        case .ec(let key): return Array(try key.signature(for: bytes).rawRepresentation)
        case .ed(let key): return Array(try key.signature(for: bytes))
        }
    }

    private static func text(_ bytes: Data) -> String { Base64.urlText(of: Array(bytes)) }
}

/// A value of a JSON document that a test writes.
enum ToldJSON: Hashable, Sendable, Encodable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([ToldJSON])
    case object([String: ToldJSON])

    init(stringLiteral value: String) { self = .text(value) }
    init(arrayLiteral elements: ToldJSON...) { self = .list(elements) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .flag(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }

    static func document(_ members: [String: ToldJSON]) throws -> String {
        String(decoding: try JSONEncoder().encode(members), as: UTF8.self)
    }
}
