public import HandoverModel

/// How well a capability is covered by the receiving team.
public struct CapabilityState: Hashable, Sendable, Codable {
    public var id: Capability.ID
    public var isCritical: Bool
    /// Those who have it.
    public var holders: [Person.ID]
    public var need: Int

    public var have: Int { holders.count }
    public var isCovered: Bool { holders.count >= need }

    public init(id: Capability.ID, isCritical: Bool, holders: [Person.ID], need: Int) {
        self.id = id
        self.isCritical = isCritical
        self.holders = holders
        self.need = need
    }
}

/// Where one person stands with one capability.
public struct PersonCapability: Hashable, Sendable, Codable {
    public var capability: Capability.ID
    /// Asked for by a training plan of a role the person holds.
    public var isRequired: Bool
    /// The level that counts: that of the newest valid assessments by others.
    public var level: SupervisionLevel?
    public var state: State
    /// The last day the assessment holds.
    public var holdsUntil: Day?
    public var lastUse: Day?
    public var selfLevel: SupervisionLevel?
    /// The entry of the assessment that counts.
    public var entry: Int?
    /// Two assessors differ by two levels or more.
    public var shouldTalk: Bool

    public enum State: String, Hashable, Sendable, Codable {
        case held
        case notAssessed = "not-assessed"
        case belowLevel = "below-level"
        case lapsed
        /// Assessed high enough, and not used within the time the capability asks for.
        case notUsed = "not-used"
    }

    public init(
        capability: Capability.ID, isRequired: Bool, level: SupervisionLevel?, state: State, holdsUntil: Day? = nil,
        lastUse: Day? = nil, selfLevel: SupervisionLevel? = nil, entry: Int? = nil, shouldTalk: Bool = false
    ) {
        self.capability = capability
        self.isRequired = isRequired
        self.level = level
        self.state = state
        self.holdsUntil = holdsUntil
        self.lastUse = lastUse
        self.selfLevel = selfLevel
        self.entry = entry
        self.shouldTalk = shouldTalk
    }
}

/// Where one person stands with one module.
public struct PersonModule: Hashable, Sendable, Codable {
    public var module: Module.ID
    public var state: State
    public var attempts: Int
    /// Attempts failed since the last that was passed: what has lapsed may be renewed as often as it was learnt.
    public var failed: Int
    public var holdsUntil: Day?
    public var entry: Int?

    public enum State: String, Hashable, Sendable, Codable {
        case open, passed, failed, lapsed
        /// A module it needs has not been passed.
        case blocked
    }

    public init(
        module: Module.ID, state: State, attempts: Int, failed: Int = 0, holdsUntil: Day? = nil, entry: Int? = nil
    ) {
        self.module = module
        self.state = state
        self.attempts = attempts
        self.failed = failed
        self.holdsUntil = holdsUntil
        self.entry = entry
    }
}

/// Training, capabilities and tasks of one person of the receiving team.
public struct PersonState: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var modules: [PersonModule]
    public var capabilities: [PersonCapability]
    /// The tasks the person worked on: for coaching, never a gate.
    public var independence: Measure

    public init(
        person: Person.ID, modules: [PersonModule], capabilities: [PersonCapability], independence: Measure
    ) {
        self.person = person
        self.modules = modules
        self.capabilities = capabilities
        self.independence = independence
    }
}
