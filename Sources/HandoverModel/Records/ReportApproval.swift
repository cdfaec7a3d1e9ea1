/// A director's word on a report on the support: they approve what it said of a period that was over.
///
/// What it said is worked out from the ledger when the approval is recorded, never given by whoever records it.
public struct ReportApproval: Hashable, Sendable, Codable {
    public var period: SupportPeriod
    /// The SHA-256 of what the report said, by the end of the period: its canonical JSON.
    public var content: Digest
    /// The last entry that the report counted, by which the same is worked out again.
    public var through: Int

    public init(period: SupportPeriod, content: Digest, through: Int) {
        self.period = period
        self.content = content
        self.through = through
    }
}
