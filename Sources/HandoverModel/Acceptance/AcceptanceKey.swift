/// One of the signatures that an acceptance takes: a lead of each side, and a director of the receiving one.
public enum AcceptanceKey: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case deliveringLead = "delivering-lead"
    case receivingLead = "receiving-lead"
    case receivingDirector = "receiving-director"

    /// The team of whoever turns it.
    public var side: Side {
        switch self {
        case .deliveringLead: .delivering
        case .receivingLead, .receivingDirector: .receiving
        }
    }

    /// The right of whoever turns it.
    public var right: Right {
        switch self {
        case .deliveringLead, .receivingLead: .lead
        case .receivingDirector: .director
        }
    }

    public static func < (left: AcceptanceKey, right: AcceptanceKey) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}
