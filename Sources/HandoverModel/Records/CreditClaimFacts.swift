/// A claim to what missed promises, or a problem that came again, give back: 补偿申请.
///
/// Its id is made by the program: `C-1`, `C-2`, in the order in which they were filed.
public enum CreditClaim {
    public typealias ID = Identifier<CreditClaim>

    /// What it rests on.
    public enum Ground: String, CaseIterable, Hashable, Sendable, Codable {
        /// Promises of response or resolution that were missed by far.
        case late
        /// One problem that came up repeatedly, which earns free service.
        case repeated
    }

    /// What somebody does about it, in this order.
    public enum Step: String, CaseIterable, Hashable, Sendable, Codable {
        case file, review, agree, settle, confirm
    }

    /// Where it stands.
    public enum Stage: String, CaseIterable, Hashable, Sendable, Codable {
        /// It waits for the delivering team's review.
        case filed
        /// The review said no.
        case refused
        /// The facts are confirmed, and it is not agreed yet what is given.
        case reviewed
        /// Both sides said the same.
        case agreed
        /// The delivering team says that it was given.
        case settled
        /// The receiving team has it.
        case closed
    }

    /// The id of the nth claim of a handover, counted from 1.
    public static func id(_ number: Int) -> ID { ID("C-\(number)") }
}

/// What happens to a claim.
public enum CreditClaimFact: Hashable, Sendable {
    case filed(ClaimFiling)
    case reviewed(ClaimReview)
    case offered(ClaimOffer)
    case settled(ClaimSettlement)
    case confirmed(ClaimConfirmation)
}

/// A claim as it was filed, with what it would have given by the terms of then.
public struct ClaimFiling: Hashable, Sendable, Codable {
    public var claim: CreditClaim.ID
    public var ground: CreditClaim.Ground
    public var reason: String
    /// At least one piece.
    public var evidence: [Evidence]
    /// The tasks it is about: as they were named, or, of a problem that came again, the oldest first.
    public var tasks: [ClaimedTask]
    /// What they give together, with the cap, in millionths of the fee; 0 for a problem that came again.
    public var share: Int
    /// How much that is; nil where the fee is not said.
    public var amount: Money?
    /// The definitions by whose terms it counts.
    public var terms: Digest
    /// The last day on which it could be filed; nil where there is no time for claims.
    public var lastDay: Day?

    public init(
        claim: CreditClaim.ID, ground: CreditClaim.Ground, reason: String, evidence: [Evidence], tasks: [ClaimedTask],
        share: Int, amount: Money? = nil, terms: Digest, lastDay: Day? = nil
    ) {
        self.claim = claim
        self.ground = ground
        self.reason = reason
        self.evidence = evidence
        self.tasks = tasks
        self.share = share
        self.amount = amount
        self.terms = terms
        self.lastDay = lastDay
    }

    /// Those of a task that are claimed.
    public func promises(of task: TaskRecord.ID) -> Set<ServicePromise> {
        Set(tasks.filter { $0.task == task }.flatMap { $0.promises.map(\.promise) })
    }

    /// What no other claim may be about: each promise that was missed, or the task by which a problem came again.
    public var events: [ClaimEvent] {
        switch ground {
        case .late: tasks.flatMap { task in task.promises.map { .missed(task.task, $0.promise) } }
        case .repeated: tasks.last.map { [.cameAgain($0.task)] } ?? []
        }
    }
}

/// What happened that a claim is about.
public enum ClaimEvent: Hashable, Sendable {
    case missed(TaskRecord.ID, ServicePromise)
    case cameAgain(TaskRecord.ID)

    public var task: TaskRecord.ID {
        switch self {
        case .missed(let task, _), .cameAgain(let task): task
        }
    }
}

/// What a task gives by a claim.
public struct ClaimedTask: Hashable, Sendable, Codable {
    public var task: TaskRecord.ID
    /// In millionths of the fee.
    public var share: Int
    /// The first day of the month whose fee it is a share of: that in which it was closed, or claimed while it was open; nil for a
    /// problem that came again.
    public var month: Day?
    /// The definitions by which its clocks counted; nil for a problem that came again.
    public var policy: Digest?
    /// The promises that were missed and claimed in time, response first.
    public var promises: [Missed]

    public struct Missed: Hashable, Sendable, Codable {
        public var promise: ServicePromise
        /// Milliseconds, as is `elapsed`.
        public var limit: Int64
        public var elapsed: Int64
        /// By its tier, in millionths of the fee.
        public var share: Int
        /// True where the limit had passed already when the severity changed to one with a shorter limit; nil otherwise.
        public var regraded: Bool?

        public init(promise: ServicePromise, limit: Int64, elapsed: Int64, share: Int, regraded: Bool? = nil) {
            self.promise = promise
            self.limit = limit
            self.elapsed = elapsed
            self.share = share
            self.regraded = regraded
        }
    }

    public init(
        task: TaskRecord.ID, share: Int = 0, month: Day? = nil, policy: Digest? = nil, promises: [Missed] = []
    ) {
        self.task = task
        self.share = share
        self.month = month
        self.policy = policy
        self.promises = promises
    }
}

/// The delivering team's word on the facts of a claim.
public struct ClaimReview: Hashable, Sendable, Codable {
    public var claim: CreditClaim.ID
    public var finding: Finding
    /// Always there with a refusal.
    public var reason: String?

    public enum Finding: String, CaseIterable, Hashable, Sendable, Codable {
        case confirmed, refused
    }

    public init(claim: CreditClaim.ID, finding: Finding, reason: String? = nil) {
        self.claim = claim
        self.finding = finding
        self.reason = reason
    }
}

/// What one side would have given; agreed once the other says the same.
public struct ClaimOffer: Hashable, Sendable, Codable {
    public var claim: CreditClaim.ID
    /// Whose word it is.
    public var side: Side
    public var remedy: ClaimRemedy
    /// How much a share is by the fee at the time of the offer; nil for another remedy, and where the fee is not said.
    public var amount: Money?

    public init(claim: CreditClaim.ID, side: Side, remedy: ClaimRemedy, amount: Money? = nil) {
        self.claim = claim
        self.side = side
        self.remedy = remedy
        self.amount = amount
    }

    /// Whether another offer, whoever made it, comes to the same.
    public func saysTheSame(as other: ClaimOffer) -> Bool { remedy == other.remedy && amount == other.amount }
}

/// The delivering team gave what was agreed.
public struct ClaimSettlement: Hashable, Sendable, Codable {
    public var claim: CreditClaim.ID
    public var note: String
    /// Nil for none.
    public var evidence: [Evidence]?

    public init(claim: CreditClaim.ID, note: String, evidence: [Evidence]? = nil) {
        self.claim = claim
        self.note = note
        self.evidence = evidence
    }
}

/// The receiving team has what was agreed.
public struct ClaimConfirmation: Hashable, Sendable, Codable {
    public var claim: CreditClaim.ID
    public var note: String?

    public init(claim: CreditClaim.ID, note: String? = nil) {
        self.claim = claim
        self.note = note
    }
}

// A fact is one flat object: its kind, and its fields beside it.
extension CreditClaimFact: Codable {
    private enum Field: String, CodingKey {
        case kind
    }

    public var kind: Statement.Kind {
        switch self {
        case .filed: .claimFiled
        case .reviewed: .claimReviewed
        case .offered: .claimOffered
        case .settled: .claimSettled
        case .confirmed: .claimConfirmed
        }
    }

    public var claim: CreditClaim.ID {
        switch self {
        case .filed(let fact): fact.claim
        case .reviewed(let fact): fact.claim
        case .offered(let fact): fact.claim
        case .settled(let fact): fact.claim
        case .confirmed(let fact): fact.claim
        }
    }

    /// What it shows, the files of which are kept beside the ledger.
    public var evidence: [Evidence] {
        switch self {
        case .filed(let fact): fact.evidence
        case .settled(let fact): fact.evidence ?? []
        case .reviewed, .offered, .confirmed: []
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Statement.Kind.self, forKey: .kind) {
        case .claimFiled: self = .filed(try ClaimFiling(from: decoder))
        case .claimReviewed: self = .reviewed(try ClaimReview(from: decoder))
        case .claimOffered: self = .offered(try ClaimOffer(from: decoder))
        case .claimSettled: self = .settled(try ClaimSettlement(from: decoder))
        case .claimConfirmed: self = .confirmed(try ClaimConfirmation(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields, debugDescription: "\(other.rawValue) is not about a claim")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .filed(let fact): try fact.encode(to: encoder)
        case .reviewed(let fact): try fact.encode(to: encoder)
        case .offered(let fact): try fact.encode(to: encoder)
        case .settled(let fact): try fact.encode(to: encoder)
        case .confirmed(let fact): try fact.encode(to: encoder)
        }
    }
}
