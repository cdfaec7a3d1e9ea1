/// A commitment was kept in a period.
public struct CommitmentDone: Hashable, Sendable, Codable {
    public var commitment: Commitment.ID
    public var period: SupportPeriod
    /// When it was done; on a day after the period it was done late.
    public var when: Instant
    /// The address of what shows it.
    public var link: String?
    public var note: String?

    public init(
        commitment: Commitment.ID, period: SupportPeriod, when: Instant, link: String? = nil, note: String? = nil
    ) {
        self.commitment = commitment
        self.period = period
        self.when = when
        self.link = link
        self.note = note
    }

    /// Whether the day on which it was done is after the period.
    public func isLate(in zone: Zone) -> Bool { Self.isLate(when, after: period, in: zone) }

    /// Whether the day of a time is after a period.
    public static func isLate(_ when: Instant, after period: SupportPeriod, in zone: Zone) -> Bool {
        zone.day(of: when) > period.last
    }
}
