public import HandoverModel

/// How well a capability is covered by the receiving team.
public struct CapabilityState: Hashable, Sendable, Codable {
    public var id: Capability.ID
    public var isCritical: Bool
    /// Those who have it, as far as the reader may see who they are.
    public var holders: [Person.ID]
    /// How many have it.
    public var have: Int
    public var need: Int

    public var isCovered: Bool { have >= need }

    public init(id: Capability.ID, isCritical: Bool, holders: [Person.ID], need: Int) {
        self.id = id
        self.isCritical = isCritical
        self.holders = holders
        have = holders.count
        self.need = need
    }

    /// The same naming nobody; the count stays.
    public var counted: CapabilityState {
        var counted = self
        counted.holders = []
        return counted
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

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
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
