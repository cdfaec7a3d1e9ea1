public import HandoverModel

/// The claims that were filed and not taken back.
public struct ClaimRegister: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var day: Day
    /// Those that wait for somebody first, in the order of their filing; then those that are over, the newest first.
    public var claims: [ClaimState]

    /// `statements`: Entries about the handover, of which other kinds are passed over.
    public init(_ statements: [Entry], asOf: Instant, zone: Zone) {
        self.asOf = asOf
        day = zone.day(of: asOf)
        var states: [CreditClaim.ID: ClaimState] = [:]
        for entry in Timeline(statements, asOf: asOf).standing.sorted(by: { $0.number < $1.number }) {
            guard case .creditClaim(let fact) = entry.record.statement else { continue }
            func told<Fact>(_ fact: Fact) -> ClaimState.Told<Fact> {
                .init(entry: entry.number, by: entry.record.by, day: zone.day(of: entry.record.at), fact: fact)
            }
            switch fact {
            case .filed(let filing): states[filing.claim] = ClaimState(filing: told(filing))
            case .reviewed(let review): states[review.claim]?.review = told(review)
            case .offered(let offer): states[offer.claim]?.offers.append(told(offer))
            case .settled(let settlement): states[settlement.claim]?.settlement = told(settlement)
            case .confirmed(let confirmation): states[confirmation.claim]?.confirmation = told(confirmation)
            }
        }
        let inOrder = states.values.sorted { $0.filing.entry < $1.filing.entry }
        claims = inOrder.filter { !$0.isOver } + inOrder.reversed().filter(\.isOver)
    }

    public subscript(id: CreditClaim.ID) -> ClaimState? { claims.first { $0.id == id } }

    /// Those that wait for somebody, in their order.
    public var open: [ClaimState] { claims.filter { !$0.isOver } }

    /// The claim about what happened that was not refused; nil where there is none.
    public func standing(about event: ClaimEvent) -> ClaimState? {
        claims.first { $0.stage != .refused && $0.filing.fact.events.contains(event) }
    }

    /// The claim about what happened: the one that stands, or the newest that was refused; nil where there is none.
    public func newest(about event: ClaimEvent) -> ClaimState? {
        standing(about: event)
            ?? claims.filter { $0.filing.fact.events.contains(event) }.max { $0.filing.entry < $1.filing.entry }
    }

    /// The promises of a task that are claimed and were not refused.
    ///
    /// `entry`: Only claims filed before it count; nil for all.
    public func promises(claimedOf task: TaskRecord.ID, before entry: Int? = nil) -> Set<ServicePromise> {
        standing(before: entry).reduce(into: []) { $0.formUnion($1.filing.fact.promises(of: task)) }
    }

    /// The claim that stands to all that a late task gives, whether it is one or several; nil where something is left to claim.
    public func claim(toAllOf late: LateTask) -> CreditClaim.ID? {
        let taken = promises(claimedOf: late.task)
        guard late.isClaimed(by: taken) else { return nil }
        return taken.lazy.compactMap { standing(about: .missed(late.task, $0)) }.max {
            $0.filing.entry < $1.filing.entry
        }?.id
    }

    /// What is claimed of the fee of each month, by its first day, in millionths and without the cap.
    ///
    /// `entry`: Only claims filed before it count; nil for all.
    public func claimed(before entry: Int? = nil) -> [Day: Int] {
        var sums: [Day: Int] = [:]
        for claim in standing(before: entry) {
            for task in claim.filing.fact.tasks {
                sums[task.month ?? claim.filing.day.firstOfMonth, default: 0] += task.share
            }
        }
        return sums
    }

    private func standing(before entry: Int?) -> [ClaimState] {
        claims.filter { claim in claim.stage != .refused && entry.map { claim.filing.entry < $0 } ?? true }
    }
}
