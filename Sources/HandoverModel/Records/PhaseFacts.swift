/// How far the work on one service and severity has passed over to the receiving team.
public enum Phase: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case observe, shadow
    case reverseShadow = "reverse-shadow"
    case solo, owner

    /// By how far the work has passed over.
    public static func < (left: Phase, right: Phase) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .observe: 0
        case .shadow: 1
        case .reverseShadow: 2
        case .solo: 3
        case .owner: 4
        }
    }

    /// Whose a task, or a breach, of this phase is.
    public var responsible: Side {
        switch self {
        case .observe, .shadow, .reverseShadow: .delivering
        case .solo, .owner: .receiving
        }
    }
}

/// One lead's word on the phase that services and severities are in from a day on.
public struct PhaseChange: Hashable, Sendable, Codable {
    public var phase: Phase
    /// As tasks have it; nil for every service.
    public var service: String?
    /// Nil for every severity.
    public var severity: Severity?
    public var side: Side
    /// The first day, in the handover's zone.
    public var from: Day
    public var reason: String?

    public init(
        phase: Phase, service: String? = nil, severity: Severity? = nil, side: Side, from: Day, reason: String? = nil
    ) {
        self.phase = phase
        self.service = service
        self.severity = severity
        self.side = side
        self.from = from
        self.reason = reason
    }
}
