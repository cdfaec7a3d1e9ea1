/// What is given back of the service's fee when a promise was missed by far.
public struct CreditTerms: Hashable, Sendable, Codable {
    /// What a response, and a resolution, gives that took too long; by how far over, the nearest first.
    public var response: [Tier]
    public var resolution: [Tier]
    public var strictness: Strictness
    public var addition: Addition
    /// The most that a period gives back, in millionths of its fee.
    public var cap: Int
    public var fee: Fee?
    /// Within how many working days of the day on which the promise was missed a claim is filed; nil where nothing is asked.
    public var claimDays: Int?

    /// How far over gives how much.
    public struct Tier: Hashable, Sendable, Codable {
        /// Beyond the limit, in millionths of the limit: 500,000 is over by half of it.
        public var over: Int
        /// In millionths of the fee.
        public var credit: Int

        public init(over: Int, credit: Int) {
            self.over = over
            self.credit = credit
        }
    }

    /// Whether exactly so far over is enough.
    public enum Strictness: String, CaseIterable, Hashable, Sendable, Codable {
        case moreThan = "more-than"
        case atLeast = "at-least"
    }

    /// What a task gives whose response and resolution both took too long; those of several tasks are always added.
    public enum Addition: String, CaseIterable, Hashable, Sendable, Codable {
        case sum, highest
    }

    /// Of which fee credits are shares.
    public struct Fee: Hashable, Sendable, Codable {
        public var base: LocalizedText
        /// How much it is for a period; nil where that is not said.
        public var amount: Money?

        public init(base: LocalizedText, amount: Money? = nil) {
            self.base = base
            self.amount = amount
        }
    }

    public init(
        response: [Tier] = [], resolution: [Tier] = [], strictness: Strictness = .moreThan, addition: Addition = .sum,
        cap: Int = 1_000_000, fee: Fee? = nil, claimDays: Int? = nil
    ) {
        self.response = response
        self.resolution = resolution
        self.strictness = strictness
        self.addition = addition
        self.cap = cap
        self.fee = fee
        self.claimDays = claimDays
    }

    /// The tiers of a promise; none for one that gives nothing.
    public func tiers(of promise: ServicePromise) -> [Tier] {
        switch promise {
        case .response: response
        case .resolution: resolution
        case .escalation: []
        }
    }

    /// The furthest tier that a clock came to, which replaces those before it; nil where it came to none.
    ///
    /// Compared as whole numbers: (elapsed − limit) × 1,000,000 against limit × over. Both times are in milliseconds.
    public func tier(of promise: ServicePromise, elapsed: Int64, limit: Int64) -> Tier? {
        guard elapsed > limit else { return nil }
        let beyond = (elapsed - limit).multipliedFullWidth(by: 1_000_000)
        return tiers(of: promise).last { tier in
            let asked = limit.multipliedFullWidth(by: Int64(tier.over))
            let isEqual = beyond.high == asked.high && beyond.low == asked.low
            switch strictness {
            case .moreThan: return !isEqual && (beyond.high, beyond.low) > (asked.high, asked.low)
            case .atLeast: return isEqual || (beyond.high, beyond.low) > (asked.high, asked.low)
            }
        }
    }

    /// What a task gives whose promises came to these tiers, in millionths of the fee.
    public func credit(_ tiers: [Tier]) -> Int {
        switch addition {
        case .sum: tiers.reduce(0) { $0 + $1.credit }
        case .highest: tiers.map(\.credit).max() ?? 0
        }
    }
}

/// An amount of money in its smallest unit.
public struct Money: Hashable, Sendable, Codable {
    public var minorUnits: Int
    public var currency: Currency

    public init(minorUnits: Int, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// A share of it in millionths, to the nearest smallest unit, half of one upwards.
    ///
    /// Neither is below nothing, and the product with a million has to fit.
    public func share(_ millionths: Int) -> Money {
        Money(minorUnits: (minorUnits * millionths + 500_000) / 1_000_000, currency: currency)
    }
}

/// The currencies of fees, by their ISO 4217 codes.
public enum Currency: String, CaseIterable, Hashable, Sendable, Codable {
    case cny = "CNY"
    case eur = "EUR"
    case gbp = "GBP"
    case hkd = "HKD"
    case jpy = "JPY"
    case sgd = "SGD"
    case usd = "USD"

    /// How many decimal places its amounts have.
    public var places: Int {
        switch self {
        case .cny, .eur, .gbp, .hkd, .sgd, .usd: 2
        case .jpy: 0
        }
    }
}
