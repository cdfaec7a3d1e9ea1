internal import Crypto
internal import CryptoExtras
internal import HandoverModel

/// What one hash of a password costs: scrypt's N = 2^`rounds`, r and p.
public struct PasswordCost: Hashable, Sendable {
    /// The logarithm of N to the base 2.
    public let rounds: Int
    public let blockSize: Int
    public let parallelism: Int

    /// What new hashes cost: 32 MiB of memory.
    public static let today = PasswordCost(checked: 15, 8, 3)

    /// Up to 2^17, 16 and 16, and 128 MiB of memory: what is stored cannot make the server hang.
    public init?(rounds: Int, blockSize: Int, parallelism: Int) {
        guard (1...17).contains(rounds), (1...16).contains(blockSize), (1...16).contains(parallelism),
            128 * blockSize << rounds <= 128 << 20
        else { return nil }
        self.init(checked: rounds, blockSize, parallelism)
    }

    private init(checked rounds: Int, _ blockSize: Int, _ parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// Reads `ln=15,r=8,p=3`, in this order and without leading zeros.
    init?(phc: Substring) {
        let fields = phc.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 3, let rounds = Self.number(fields[0], "ln="), let size = Self.number(fields[1], "r="),
            let parallelism = Self.number(fields[2], "p=")
        else { return nil }
        self.init(rounds: rounds, blockSize: size, parallelism: parallelism)
    }

    private static func number(_ field: Substring, _ name: String) -> Int? {
        guard field.hasPrefix(name) else { return nil }
        let digits = field.dropFirst(name.count)
        guard let number = Int(digits), String(number) == digits else { return nil }
        return number
    }

    var phc: String { "ln=\(rounds),r=\(blockSize),p=\(parallelism)" }

    /// Whether it takes less memory or less work.
    func isLess(than other: Self) -> Bool {
        blockSize << rounds < other.blockSize << other.rounds
            || parallelism * blockSize << rounds < other.parallelism * other.blockSize << other.rounds
    }

    func key(of password: [UInt8], salt: [UInt8], byteCount: Int) throws(AccessProblem) -> SymmetricKey {
        do {
            return try KDF.Scrypt.deriveKey(
                from: password, salt: salt, outputByteCount: byteCount, rounds: 1 << rounds,
                blockSize: blockSize, parallelism: parallelism)
        } catch {
            throw .hashingFailed
        }
    }
}
