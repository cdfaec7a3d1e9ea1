/// How another system writes times.
public enum DateFormat: Hashable, Sendable {
    /// `2026-03-04`, or with a time `2026-03-04T09:00`, with or without seconds and offset.
    case iso
    /// Since 1970, UTC; a fraction may follow a point.
    case epochSeconds
    case epochMilliseconds
    case pattern(DatePattern)

    /// Reads `iso`, `epoch-seconds`, `epoch-milliseconds` or a pattern; nil for anything else.
    public init?(_ text: String) {
        switch text {
        case "iso": self = .iso
        case "epoch-seconds": self = .epochSeconds
        case "epoch-milliseconds": self = .epochMilliseconds
        default:
            guard let pattern = DatePattern(text) else { return nil }
            self = .pattern(pattern)
        }
    }

    /// What a text says that is written in this way; nil when it is not.
    ///
    /// `zone` is that of times without an offset. What has no time of day stays a date.
    public func moment(_ text: String, in zone: Zone) -> Moment? {
        let moment: Moment? =
            switch self {
            case .iso: Day(text).map(Moment.day) ?? Instant(text, in: zone).map(Moment.instant)
            case .epochSeconds: Self.milliseconds(text, decimals: 3).map { .instant(Instant(milliseconds: $0)) }
            case .epochMilliseconds: Self.milliseconds(text, decimals: 0).map { .instant(Instant(milliseconds: $0)) }
            case .pattern(let pattern): pattern.moment(text, in: zone)
            }
        guard case .instant(let instant) = moment else { return moment }
        return Instant.range.contains(instant) ? moment : nil
    }

    /// Digits, after a point a fraction of them, as a whole number of so many decimals.
    private static func milliseconds(_ text: String, decimals: Int) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...15).contains(whole.utf8.count), isDigits(whole) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : "0"
        guard isDigits(fraction), (1...9).contains(fraction.utf8.count) else { return nil }
        let last = (fraction + String(repeating: "0", count: decimals)).prefix(decimals)
        return Int64(whole + last)
    }
}

func isDigits(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

extension DateFormat: CustomStringConvertible {
    public var description: String {
        switch self {
        case .iso: "iso"
        case .epochSeconds: "epoch-seconds"
        case .epochMilliseconds: "epoch-milliseconds"
        case .pattern(let pattern): pattern.text
        }
    }
}
