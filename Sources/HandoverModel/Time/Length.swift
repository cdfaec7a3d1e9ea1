/// A length of time as a definition writes it: whole days, hours or minutes (`180d`, `8h`, `45m`).
public struct Length: Hashable, Sendable, Codable, CustomStringConvertible {
    public enum Unit: String, CaseIterable, Sendable, Codable {
        case days = "d"
        case hours = "h"
        case minutes = "m"
    }

    public var count: Int
    public var unit: Unit

    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads a whole number of at most six digits and a unit; nil for anything else.
    public init?(_ text: String) {
        guard let read = CountedUnit<Unit>(text, digits: 6) else { return nil }
        self.init(read.count, read.unit)
    }

    public var milliseconds: Int64 {
        switch unit {
        case .days: Int64(count) * 86_400_000
        case .hours: Int64(count) * 3_600_000
        case .minutes: Int64(count) * 60_000
        }
    }

    public var description: String { "\(count)\(unit.rawValue)" }
}
