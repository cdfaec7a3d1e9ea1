/// One reason why a task was not done independently by the team.
public enum Shortfall: Hashable, Sendable {
    /// The delivering team's desk got it.
    case askedOfDelivering
    /// Somebody else finished it.
    case takenOver
    /// People of the delivering team worked on it.
    case workedByDelivering([Person.ID])
    case helpedByDelivering
    /// Somebody worked on it at level 1 to 3, and not with a colleague's help.
    case supervised(Person.ID, SupervisionLevel)
    /// Reopened within seven days after it was closed.
    case reopenedEarly

    /// Whether it decides although not everybody's level is known.
    var decidesWithoutLevels: Bool {
        switch self {
        case .askedOfDelivering, .takenOver, .workedByDelivering: true
        case .helpedByDelivering, .supervised, .reopenedEarly: false
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .askedOfDelivering: "asked-of-delivering"
        case .takenOver: "taken-over"
        case .workedByDelivering: "worked-by-delivering"
        case .helpedByDelivering: "helped-by-delivering"
        case .supervised: "supervised"
        case .reopenedEarly: "reopened-early"
        }
    }
}
