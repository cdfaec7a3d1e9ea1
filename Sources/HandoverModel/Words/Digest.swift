/// A SHA-256 digest, written `sha256:` and 64 lower-case hexadecimal digits.
public struct Digest: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The digits alone.
    public let hex: String

    @inlinable
    public init(bytes: some Sequence<UInt8>) {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in bytes {
            digits.append(Digest.digit(byte >> 4))
            digits.append(Digest.digit(byte & 15))
        }
        hex = String(decoding: digits, as: UTF8.self)
    }

    @inlinable
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Reads `sha256:…` or the digits alone; nil for anything else.
    public init?(_ text: String) {
        let digits = text.hasPrefix("sha256:") ? text.dropFirst(7) : Substring(text)
        guard digits.utf8.count == 64, digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else {
            return nil
        }
        hex = String(digits)
    }

    public var description: String { "sha256:" + hex }

    public static func < (left: Digest, right: Digest) -> Bool { left.hex < right.hex }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Digest(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 digest")
        }
        self = digest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
