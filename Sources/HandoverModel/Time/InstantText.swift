extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC to the second, `2026-01-30T09:00:00Z`.
    public var description: String { rfc3339(in: .utc) }

    /// RFC 3339 in UTC with every digit there is, `2026-01-30T09:00:00.250Z`; without a fraction at a full second.
    public var exact: String {
        let fraction = Int(milliseconds - (milliseconds / 1000) * 1000)
        let thousandths = fraction < 0 ? fraction + 1000 : fraction
        return thousandths == 0 ? description : String(description.dropLast()) + "." + padded(thousandths, 3) + "Z"
    }

    /// RFC 3339 to the second, with the offset of `zone`.
    public func rfc3339(in zone: Zone) -> String {
        let offset = zone.offset(at: self)
        return "\(zone.day(of: self))T\(zone.clock(of: self))" + (offset == 0 ? "Z" : Instant.text(ofOffset: offset))
    }

    /// Reads RFC 3339 with an offset, or a local time without one in `zone`; seconds may be left out, the `T` may be a space.
    public init?(_ text: String, in zone: Zone) {
        guard text.utf8.count >= 16, let day = Day(text.prefix(10)) else { return nil }
        guard let separator = text.dropFirst(10).first, separator == "T" || separator == " " else { return nil }
        var rest = text.dropFirst(11)
        var offset: Int?
        if rest.hasSuffix("Z") {
            rest = rest.dropLast()
            offset = 0
        } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let minutes = Instant.clockSeconds(rest[rest.index(after: sign)...]), minutes < 57_600 else {
                return nil
            }
            offset = rest[sign] == "-" ? -minutes : minutes
            rest = rest[..<sign]
        }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let clock = parts.first, let seconds = Instant.clockSeconds(clock), seconds < 86_400 else { return nil }
        var fraction: Int64 = 0
        if parts.count == 2 {
            guard (1...9).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (48...57).contains($0) }) else {
                return nil
            }
            fraction = Int64((parts[1] + "00").prefix(3)) ?? 0
        }
        if let offset {
            self.init(milliseconds: (Int64(day.number) * 86_400 + Int64(seconds - offset)) * 1000 + fraction)
        } else {
            self = zone.instant(of: day, secondOfDay: seconds).adding(milliseconds: fraction)
        }
    }

    private static func text(ofOffset offset: Int) -> String {
        let minutes = abs(offset) / 60
        return (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
    }

    /// `HH:MM` or `HH:MM:SS` as seconds; nil when it is anything else.
    private static func clockSeconds(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers[0] <= 24, numbers[1] < 60, numbers.count < 3 || numbers[2] < 60 else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
}

extension Zone {
    /// The local time of day, `17:05:00`.
    public func clock(of instant: Instant) -> String {
        let second = secondOfDay(of: instant)
        return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    }

    /// The local date and time to the minute, `2026-01-30 17:05`.
    public func minute(of instant: Instant) -> String {
        "\(day(of: instant)) \(clock(of: instant).prefix(5))"
    }
}
