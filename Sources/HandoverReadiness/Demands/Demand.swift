public import HandoverModel

/// What independence asks for beside its rate: a floor or a kind of task, with how much of it there is.
public struct Demand: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable, Codable {
        /// Independent tasks of a critical capability at any time, or a passed drill.
        case tasks(Capability.ID)
        /// Of the newest five eligible tasks of a critical capability those done independently.
        case newest(Capability.ID)
        /// People of the receiving team who worked independently in a critical capability.
        case people(Capability.ID)
        /// Of the newest eligible tasks of a severity those done independently, or a drill an assessor confirmed.
        case severe(Severity)
        /// Independent tasks of a kind in the window.
        case variety(TaskKind)

        /// The stable name, also of the reason that it is not met.
        public var code: String {
            switch self {
            case .tasks: "floor-tasks"
            case .newest: "floor-newest"
            case .people: "floor-people"
            case .severe: "floor-severe"
            case .variety: "missing-variety"
            }
        }
    }

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case met
        /// Not enough has been done to tell.
        case tooFew = "too-few"
        /// Enough has been done, and not well enough.
        case failed
    }

    /// A drill that can stand in.
    public enum Drill: String, CaseIterable, Hashable, Sendable, Codable {
        /// None was passed since the last task that was not independent.
        case missing
        /// Passed, and no assessor has looked at it.
        case unconfirmed
        case passed
    }

    public var kind: Kind
    public var have: Int
    /// What `have` was counted of, where that is not everything there is.
    public var of: Int?
    public var need: Int
    /// Nil where no drill can stand in.
    public var drill: Drill?
    public var state: State

    public init(_ kind: Kind, have: Int, of: Int? = nil, need: Int, drill: Drill? = nil, state: State) {
        self.kind = kind
        self.have = have
        self.of = of
        self.need = need
        self.drill = drill
        self.state = state
    }

    /// What it does to the verdict where independence decides; nil when it is met.
    public var effect: Verdict? {
        switch state {
        case .met: nil
        case .tooFew: .notEnoughEvidence
        case .failed: .notReady
        }
    }
}
