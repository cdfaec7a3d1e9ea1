/// What is told of a commitment that was kept.
///
/// Without a time it was done when it is recorded, and without a period it is of the one that this time is in.
public struct CommitmentReport: Hashable, Sendable, Codable {
    public var commitment: Commitment.ID
    public var period: SupportPeriod?
    public var when: Instant?
    public var link: String?
    public var note: String?

    public init(
        commitment: Commitment.ID, period: SupportPeriod? = nil, when: Instant? = nil, link: String? = nil,
        note: String? = nil
    ) {
        self.commitment = commitment
        self.period = period
        self.when = when
        self.link = link
        self.note = note
    }
}
