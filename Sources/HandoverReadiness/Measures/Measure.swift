public import HandoverModel

/// A number with what made it: never a percentage without its numerator and denominator.
public struct Measure: Hashable, Sendable, Codable {
    public var id: MeasureID
    public var numerator: Int
    public var denominator: Int
    /// numerator / denominator; nil when nothing was counted.
    public var rate: Double?
    /// Wilson's two-sided 95 % interval.
    public var interval: Interval?
    /// The one-sided Clopper–Pearson lower bound at `confidence`.
    public var lowerBound: Double?
    public var confidence: Double?
    public var target: Target?
    public var state: State
    /// Closed by the receiving team with no level said.
    public var unrated: Int
    /// Closed less than seven days before the day asked for: may still be reopened.
    public var provisional: Int
    /// Tasks whose levels an assessor must look at, and those looked at.
    public var toReview: Int
    public var reviewed: Int
    /// Tasks whose levels an assessor overturned, whether they had to look at them or not.
    public var overturned: Int
    /// First and last day of the window, both included.
    public var window: Span?
    /// The first checkpoint at which it was demonstrated.
    public var demonstrated: Checkpoint?
    /// What the newest checkpoint that is over saw; nil before the first, and without a target.
    public var looked: Look?
    /// The next checkpoint, whose day is not over yet; nil without a target.
    public var nextLook: Day?
    /// Checkpoints whose outcome was recorded, by day; of independence.
    public var recorded: [CheckpointState]
    /// How the newest tasks stand, once demonstrated.
    public var holding: Holding?
    /// How many more independent tasks in a row would demonstrate it; nil when it is, or when more than 10,000.
    public var cleanTasksNeeded: Int?
    public var bySeverity: [Severity: Ratio]
    public var byCapability: [Capability.ID: Ratio]

    public typealias State = MeasureState

    public struct Interval: Hashable, Sendable, Codable {
        public var lower: Double
        public var upper: Double

        public init(lower: Double, upper: Double) {
            self.lower = lower
            self.upper = upper
        }
    }

    public struct Span: Hashable, Sendable, Codable {
        public var first: Day
        public var last: Day

        public init(first: Day, last: Day) {
            self.first = first
            self.last = last
        }
    }

    public struct Ratio: Hashable, Sendable, Codable {
        public var numerator: Int
        public var denominator: Int

        public init(numerator: Int, denominator: Int) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    public struct Checkpoint: Hashable, Sendable, Codable {
        public var day: Day
        public var numerator: Int
        public var denominator: Int

        public init(day: Day, numerator: Int, denominator: Int) {
            self.day = day
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// A checkpoint, and whether the contract's value was reached there.
    public struct Look: Hashable, Sendable, Codable {
        public var checkpoint: Checkpoint
        public var isReached: Bool

        public init(_ checkpoint: Checkpoint, isReached: Bool) {
            self.checkpoint = checkpoint
            self.isReached = isReached
        }
    }

    public struct Holding: Hashable, Sendable, Codable {
        public var numerator: Int
        public var denominator: Int
        public var isSlipping: Bool

        public init(numerator: Int, denominator: Int, isSlipping: Bool) {
            self.numerator = numerator
            self.denominator = denominator
            self.isSlipping = isSlipping
        }
    }

    public init(
        id: MeasureID, numerator: Int = 0, denominator: Int = 0, rate: Double? = nil, interval: Interval? = nil,
        lowerBound: Double? = nil, confidence: Double? = nil, target: Target? = nil, state: State = .notMeasured,
        unrated: Int = 0, provisional: Int = 0, toReview: Int = 0, reviewed: Int = 0, overturned: Int = 0,
        window: Span? = nil,
        demonstrated: Checkpoint? = nil, looked: Look? = nil, nextLook: Day? = nil,
        recorded: [CheckpointState] = [], holding: Holding? = nil,
        cleanTasksNeeded: Int? = nil,
        bySeverity: [Severity: Ratio] = [:], byCapability: [Capability.ID: Ratio] = [:]
    ) {
        self.id = id
        self.numerator = numerator
        self.denominator = denominator
        self.rate = rate
        self.interval = interval
        self.lowerBound = lowerBound
        self.confidence = confidence
        self.target = target
        self.state = state
        self.unrated = unrated
        self.provisional = provisional
        self.toReview = toReview
        self.reviewed = reviewed
        self.overturned = overturned
        self.window = window
        self.demonstrated = demonstrated
        self.looked = looked
        self.nextLook = nextLook
        self.recorded = recorded
        self.holding = holding
        self.cleanTasksNeeded = cleanTasksNeeded
        self.bySeverity = bySeverity
        self.byCapability = byCapability
    }
}

/// What k of n would prove against the target.
public struct Claim: Hashable, Sendable, Codable {
    public var numerator: Int
    public var denominator: Int
    public var rate: Double?
    public var interval: Measure.Interval?
    public var lowerBound: Double?
    public var confidence: Double
    public var target: Double
    public var state: Measure.State
    /// How many more independent tasks in a row would demonstrate it; 0 when it is demonstrated, nil beyond 10,000.
    public var cleanTasksNeeded: Int?

    public init(
        numerator: Int, denominator: Int, rate: Double?, interval: Measure.Interval?, lowerBound: Double?,
        confidence: Double, target: Double, state: Measure.State, cleanTasksNeeded: Int?
    ) {
        self.numerator = numerator
        self.denominator = denominator
        self.rate = rate
        self.interval = interval
        self.lowerBound = lowerBound
        self.confidence = confidence
        self.target = target
        self.state = state
        self.cleanTasksNeeded = cleanTasksNeeded
    }
}
