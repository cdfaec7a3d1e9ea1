/// A hash of the ledger's Merkle tree: SHA-256 of a leaf, a node or the whole.
///
/// Written in base64.
public struct TreeHash: Hashable, Sendable {
    /// The 32 bytes as four numbers, the first byte the most significant of `words.0`.
    public let words: (UInt64, UInt64, UInt64, UInt64)

    public init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// Nil unless there are 32 bytes.
    @inlinable
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var numbers: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for byte in bytes {
            numbers.0 = numbers.0 << 8 | numbers.1 >> 56
            numbers.1 = numbers.1 << 8 | numbers.2 >> 56
            numbers.2 = numbers.2 << 8 | numbers.3 >> 56
            numbers.3 = numbers.3 << 8 | UInt64(byte)
        }
        words = numbers
    }

    public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(32)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                result.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return result
    }

    /// Reads base64 of 32 bytes.
    public init?(base64: String) {
        guard let bytes = Base64.bytes(of: base64) else { return nil }
        self.init(bytes: bytes)
    }

    public var base64: String { Base64.text(of: bytes) }

    public static func == (left: TreeHash, right: TreeHash) -> Bool { left.words == right.words }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.3)
    }
}

extension TreeHash: CustomStringConvertible {
    public var description: String { base64 }
}

extension TreeHash: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let hash = TreeHash(base64: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not base64 of 32 bytes")
        }
        self = hash
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(base64)
    }
}
