/// What independence asks for beside its rate: a floor or a kind of task, with how much of it there is.
public struct Demand: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable {
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

extension Demand.Kind {
    /// What it is about: a capability's id, a severity, or a kind of tasks as handover.yaml has it.
    public var subject: String {
        switch self {
        case .tasks(let id), .newest(let id), .people(let id): id.rawValue
        case .severe(let severity): severity.rawValue
        case .variety(let kind): kind.description
        }
    }
}

/// Written `floor-tasks/incident-response`, `missing-variety/out-of-hours`.
extension Demand.Kind: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let slash = text.firstIndex(of: "/"),
            let kind = Demand.Kind(code: text[..<slash], subject: String(text[text.index(after: slash)...]))
        else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a demand and what it is about"))
        }
        self = kind
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode("\(code)/\(subject)")
    }

    private init?(code: Substring, subject: String) {
        switch code {
        case "floor-tasks": self = .tasks(Capability.ID(subject))
        case "floor-newest": self = .newest(Capability.ID(subject))
        case "floor-people": self = .people(Capability.ID(subject))
        case "floor-severe":
            guard let severity = Severity(rawValue: subject) else { return nil }
            self = .severe(severity)
        case "missing-variety":
            guard let kind = TaskKind(subject) else { return nil }
            self = .variety(kind)
        default: return nil
        }
    }
}
