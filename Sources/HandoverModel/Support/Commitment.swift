/// Something that the support promises again and again, such as a monthly session or a quarterly review: 定期承诺.
public struct Commitment: Hashable, Sendable {
    public typealias ID = Identifier<Commitment>

    public var id: ID
    public var title: LocalizedText
    /// Once in each of these.
    public var every: SupportPeriod.Kind
    /// Who sees to it.
    public var owner: TeamRole
    /// The first day from which on whole periods count; nil for the start of the handover.
    public var from: Day?
    /// Where the contract says so.
    public var place: LocalizedText?

    public init(
        id: ID, title: LocalizedText, every: SupportPeriod.Kind, owner: TeamRole, from: Day? = nil,
        place: LocalizedText? = nil
    ) {
        self.id = id
        self.title = title
        self.every = every
        self.owner = owner
        self.from = from
        self.place = place
    }

    /// The periods that count and have begun by a day, the oldest first.
    ///
    /// They are whole: none begins before `from`, or else before the handover starts, and none ends after the handover does.
    public func periods(of handover: Handover, through day: Day) -> [SupportPeriod] {
        let start = from ?? handover.starts
        var period = SupportPeriod(every, containing: start)
        if period.first < start { period = period.next }
        var periods: [SupportPeriod] = []
        while period.first <= day, handover.ends.map({ period.last <= $0 }) ?? true {
            periods.append(period)
            period = period.next
        }
        return periods
    }
}
