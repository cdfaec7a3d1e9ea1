/// Something the receiving team must be able to do.
public struct Capability: Hashable, Sendable {
    public typealias ID = Identifier<Capability>

    public var id: ID
    public var title: LocalizedText
    public var isCritical: Bool
    /// How many people must have it.
    public var people: Int
    public var level: SupervisionLevel
    /// How long an assessment holds, from its own day or from the last use while it held.
    public var validFor: Length?
    /// How recently it must have been used.
    public var lastUsedWithin: Length?
    public var drillsCount: Bool
    /// The first day whose assessments still count once it has come: those of before are asked for anew.
    public var confirmedSince: Day?
    /// Roles whose holders may assess it; empty: every holder of the right `assessor`.
    public var assessedBy: [Role.ID]

    public init(
        id: ID, title: LocalizedText, isCritical: Bool = false, people: Int = 2, level: SupervisionLevel = .alone,
        validFor: Length? = nil, lastUsedWithin: Length? = nil, drillsCount: Bool = false, confirmedSince: Day? = nil,
        assessedBy: [Role.ID] = []
    ) {
        self.id = id
        self.title = title
        self.isCritical = isCritical
        self.people = people
        self.level = level
        self.validFor = validFor
        self.lastUsedWithin = lastUsedWithin
        self.drillsCount = drillsCount
        self.confirmedSince = confirmedSince
        self.assessedBy = assessedBy
    }
}

/// How much help somebody needed.
///
/// Ordinal: levels are compared, never averaged.
public enum SupervisionLevel: Int, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case watching = 1
    case guided, prompted, alone, teaching

    public var name: String {
        switch self {
        case .watching: "watching"
        case .guided: "guided"
        case .prompted: "prompted"
        case .alone: "alone"
        case .teaching: "teaching"
        }
    }

    /// Reads a name or a number from 1 to 5.
    public init?(_ text: String) {
        guard let level = SupervisionLevel.allCases.first(where: { $0.name == text || String($0.rawValue) == text })
        else {
            return nil
        }
        self = level
    }

    public var isIndependent: Bool { self >= .alone }

    public static func < (left: SupervisionLevel, right: SupervisionLevel) -> Bool { left.rawValue < right.rawValue }
}
