public import HandoverModel

/// Where one person stands with one capability.
public struct PersonCapability: Hashable, Sendable, Codable {
    public var capability: Capability.ID
    /// Asked for by a training plan of a role the person holds.
    public var isRequired: Bool
    /// The level that counts: that of the newest valid assessments by others.
    public var level: SupervisionLevel?
    public var state: State
    /// The day of the assessment that counts.
    public var assessed: Day?
    /// The last day on which the assessment holds, by itself or carried on by use.
    public var holdsUntil: Day?
    /// The use by which the assessment holds beyond its own time.
    public var carriedBy: Day?
    /// The last use that counts: a task done independently or, where the capability takes them, a drill passed.
    public var lastUse: Day?
    /// The last day on which that use is recent enough; nil without a limit or a use.
    public var usedUntil: Day?
    public var selfLevel: SupervisionLevel?
    /// The entry of the assessment that counts.
    public var entry: Int?
    /// Two assessors differ by two levels or more.
    public var shouldTalk: Bool
    /// It is held, and will not be in `warningDays` unless something is done.
    public var isEnding: Bool

    /// How many days before its end something is warned of.
    public static let warningDays = 30

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case held
        case notAssessed = "not-assessed"
        case belowLevel = "below-level"
        case lapsed
        /// Assessed high enough, and not used within the time the capability asks for.
        case notUsed = "not-used"
        /// Assessed before the day since which the definitions ask for it anew.
        case askedAnew = "asked-anew"
    }

    public init(
        capability: Capability.ID, isRequired: Bool, level: SupervisionLevel?, state: State, assessed: Day? = nil,
        holdsUntil: Day? = nil, carriedBy: Day? = nil, lastUse: Day? = nil, usedUntil: Day? = nil,
        selfLevel: SupervisionLevel? = nil, entry: Int? = nil, shouldTalk: Bool = false, isEnding: Bool = false
    ) {
        self.capability = capability
        self.isRequired = isRequired
        self.level = level
        self.state = state
        self.assessed = assessed
        self.holdsUntil = holdsUntil
        self.carriedBy = carriedBy
        self.lastUse = lastUse
        self.usedUntil = usedUntil
        self.selfLevel = selfLevel
        self.entry = entry
        self.shouldTalk = shouldTalk
        self.isEnding = isEnding
    }

    /// The last day on which it is held if nothing is done; nil for one that is not, and for one without an end.
    public var endsOn: Day? {
        state == .held ? [holdsUntil, usedUntil].compactMap { $0 }.min() : nil
    }

    /// How much higher the person puts themself than the assessors do; negative when lower, nil without both views.
    public var selfGap: Int? {
        guard let level, let selfLevel else { return nil }
        return selfLevel.rawValue - level.rawValue
    }

    /// Days since the assessment that counts.
    public func age(on day: Day) -> Int? { assessed.map { $0.days(to: day) } }

    func ends(by day: Day) -> Bool { endsOn.map { $0 <= day } ?? false }

    /// Held at `alone` or above, as assessed independence counts it: whatever level the capability itself asks for.
    var isHeldIndependently: Bool {
        guard let level, level.isIndependent else { return false }
        switch state {
        case .held, .belowLevel: return true
        case .notAssessed, .lapsed, .notUsed, .askedAnew: return false
        }
    }

    var needsAssessment: Bool {
        switch state {
        case .notAssessed, .belowLevel, .lapsed, .askedAnew: true
        case .held, .notUsed: false
        }
    }
}
