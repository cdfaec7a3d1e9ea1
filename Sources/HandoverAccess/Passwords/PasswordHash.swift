internal import Crypto
internal import CryptoExtras
internal import Foundation
public import HandoverModel

/// The scrypt hash of a password (RFC 7914) with its salt, in the PHC string format:
/// `$scrypt$ln=15,r=8,p=3$SALT$HASH`, salt and hash in base64 without padding.
///
/// Hashing takes tens of milliseconds and 32 MiB: `PasswordWork` does it where it keeps nobody waiting.
public struct PasswordHash: Sendable {
    public let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    private static let saltCount = 16
    private static let hashCount = 32

    init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Hashes a password under a new random salt.
    ///
    /// - Throws: `AccessProblem.hashingFailed` when there is no memory for it.
    public init(of password: Password, cost: PasswordCost = .today) throws(AccessProblem) {
        self.cost = cost
        salt = Self.random(Self.saltCount)
        let key = try cost.key(of: password.bytes, salt: salt, byteCount: Self.hashCount)
        hash = unsafe key.withUnsafeBytes { unsafe Array($0) }
    }

    /// One that no password is known for, to be verified where there is no account.
    static func ofNothing(cost: PasswordCost) -> Self {
        Self(cost: cost, salt: random(saltCount), hash: random(hashCount))
    }

    /// Reads a PHC string.
    ///
    /// Salts of 8 to 64 bytes and hashes of 16 to 64 are taken, each in its one spelling.
    ///
    /// - Throws: `AccessProblem.unreadableHash`, also for a cost that `PasswordCost` does not take.
    public init(phc: String) throws(AccessProblem) {
        let parts = phc.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = PasswordCost(phc: parts[2]),
            let salt = Base64.bytes(ofUnpadded: String(parts[3])), (8...64).contains(salt.count),
            let hash = Base64.bytes(ofUnpadded: String(parts[4])), (16...64).contains(hash.count)
        else { throw .unreadableHash }
        self.init(cost: cost, salt: salt, hash: hash)
    }

    public var phc: String { "$scrypt$\(cost.phc)$\(Base64.unpadded(salt))$\(Base64.unpadded(hash))" }

    /// Whether this is the hash of a password; takes the same time wherever they differ.
    ///
    /// - Throws: `AccessProblem.hashingFailed` when there is no memory for it.
    public func matches(_ password: Password) throws(AccessProblem) -> Bool {
        try cost.key(of: password.bytes, salt: salt, byteCount: hash.count) == SymmetricKey(data: hash)
    }

    /// Whether it is easier to guess from than one made today, and to be made again when the password is at hand.
    public var isWeak: Bool { isWeaker(than: .today) }

    func isWeaker(than other: PasswordCost) -> Bool {
        cost.isLess(than: other) || salt.count < Self.saltCount || hash.count < Self.hashCount
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

extension PasswordHash: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Says what it cost, and neither salt nor hash.
    public var description: String { "$scrypt$\(cost.phc)$…" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
