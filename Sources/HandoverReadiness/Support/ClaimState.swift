public import HandoverModel

/// Where a claim stands.
public struct ClaimState: Hashable, Sendable, Codable {
    /// What somebody recorded of it.
    public struct Told<Fact: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var day: Day
        public var fact: Fact

        public init(entry: Int, by: Person.ID, day: Day, fact: Fact) {
            self.entry = entry
            self.by = by
            self.day = day
            self.fact = fact
        }
    }

    /// What its tasks give by what is known now, of what could be claimed when it was filed.
    public struct Preview: Hashable, Sendable, Codable {
        public var tasks: [ClaimedTask]
        /// With the cap, in millionths of the fee.
        public var share: Int
        public var amount: Money?

        public init(tasks: [ClaimedTask], share: Int, amount: Money?) {
            self.tasks = tasks
            self.share = share
            self.amount = amount
        }
    }

    public var filing: Told<ClaimFiling>
    public var review: Told<ClaimReview>?
    /// In their order.
    public var offers: [Told<ClaimOffer>] = []
    public var settlement: Told<ClaimSettlement>?
    public var confirmation: Told<ClaimConfirmation>?
    /// Nil for a problem that came again, and where there are no terms now.
    public var now: Preview?

    public init(filing: Told<ClaimFiling>) { self.filing = filing }

    public var id: CreditClaim.ID { filing.fact.claim }

    /// Whether its tasks would give something else now than was recorded when it was filed.
    public var differs: Bool {
        now.map { $0.tasks != filing.fact.tasks || $0.share != filing.fact.share || $0.amount != filing.fact.amount }
            ?? false
    }

    /// Those that say where it stands, in no order.
    public var entries: Set<Int> {
        let others = [review?.entry, settlement?.entry, confirmation?.entry].compactMap { $0 }
        return Set([filing.entry] + offers.map(\.entry) + others)
    }

    /// The newest entry that says something of it.
    public var newest: Int { entries.max() ?? filing.entry }

    /// The newest words that say the same, one side's or both sides'; empty where nobody offered anything.
    public var standingOffers: [Told<ClaimOffer>] {
        guard let last = offers.last else { return [] }
        let others = offers.lastIndex { !$0.fact.saysTheSame(as: last.fact) }
        return Array(offers[(others.map { $0 + 1 } ?? 0)...])
    }

    /// The word of both sides; nil as long as they did not say the same.
    public var agreement: ClaimOffer? {
        let standing = standingOffers
        return Set(standing.map(\.fact.side)).count == Side.allCases.count ? standing.last?.fact : nil
    }

    /// What both sides said; nil as long as they did not say the same.
    public var agreed: ClaimRemedy? { agreement?.remedy }

    public var stage: CreditClaim.Stage {
        guard let review else { return .filed }
        if review.fact.finding == .refused { return .refused }
        if agreed == nil { return .reviewed }
        return settlement == nil ? .agreed : confirmation == nil ? .settled : .closed
    }

    /// Whether nothing is to be done about it any more.
    public var isOver: Bool { stage.next == nil }

    /// Whose turn it is; empty for a claim that is over.
    public var turn: [Side] {
        switch stage.next {
        case nil, .file: []
        case .review, .settle: [.delivering]
        case .agree: Side.allCases.filter { side in !standingOffers.contains { $0.fact.side == side } }
        case .confirm: [.receiving]
        }
    }
}

extension CreditClaim.Stage {
    /// What is done next about a claim that stands so; nil where nothing is.
    public var next: CreditClaim.Step? {
        switch self {
        case .filed: .review
        case .reviewed: .agree
        case .agreed: .settle
        case .settled: .confirm
        case .refused, .closed: nil
        }
    }
}

extension CreditClaim.Step {
    /// Whether it is for somebody of a team with these rights.
    ///
    /// A claim is the receiving team's to file, and to say that it was settled: a lead's or a director's. The delivering team's
    /// leads review and settle it; what is given is agreed between leads.
    func isFor(_ side: Side, _ rights: Set<Right>) -> Bool {
        switch self {
        case .file, .confirm: side == .receiving && !rights.isDisjoint(with: [.lead, .director])
        case .review, .settle: side == .delivering && rights.contains(.lead)
        case .agree: rights.contains(.lead)
        }
    }

    /// Who may take it on a day, in the order of the definitions.
    public func holders(_ definitions: Definitions, on day: Day) -> [Person.ID] {
        definitions.people.filter { person in
            person.isPresent(on: day) && isFor(person.side, definitions.rights(of: person, on: day))
        }.map(\.id)
    }
}
