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

    /// The claim about a task that was not refused; nil where there is none.
    public func standing(_ ground: CreditClaim.Ground, about task: TaskRecord.ID) -> ClaimState? {
        claims.first { claim in
            claim.filing.fact.ground == ground && claim.stage != .refused && claim.filing.fact.events.contains(task)
        }
    }

    /// The claim to what a task missed: the one that stands, or the newest that was refused; nil where there is none.
    public func newest(about task: TaskRecord.ID) -> ClaimState? {
        standing(.late, about: task)
            ?? claims.filter { $0.filing.fact.ground == .late && $0.filing.fact.events.contains(task) }
            .max { $0.filing.entry < $1.filing.entry }
    }
}
