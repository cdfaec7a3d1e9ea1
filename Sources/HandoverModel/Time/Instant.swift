/// A point on the time line: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    public func adding(milliseconds more: Int64) -> Instant {
        Instant(milliseconds: milliseconds + more)
    }

    public func adding(days: Int) -> Instant {
        adding(milliseconds: Int64(days) * 86_400_000)
    }

    /// The years 1 to 9999, which dates are written of: what is sent or stored is never of another.
    public static let range = Instant(milliseconds: -62_135_596_800_000)...Instant(milliseconds: 253_402_300_799_999)

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        milliseconds = try container.decode(Int64.self)
        guard Instant.range.contains(self) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not of the years 1 to 9999")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
