/// A function that people hold, with the rights it gives.
public struct Role: Hashable, Sendable {
    public typealias ID = Identifier<Role>

    public var id: ID
    public var title: LocalizedText
    public var rights: Set<Right>
    public var headCount: Int?
    public var hours: LocalizedText?
    public var duties: [LocalizedText]
    public var escalatesTo: ID?

    public init(
        id: ID, title: LocalizedText, rights: Set<Right> = [], headCount: Int? = nil, hours: LocalizedText? = nil,
        duties: [LocalizedText] = [], escalatesTo: ID? = nil
    ) {
        self.id = id
        self.title = title
        self.rights = rights
        self.headCount = headCount
        self.hours = hours
        self.duties = duties
        self.escalatesTo = escalatesTo
    }
}

/// What a role lets its holders do.
public enum Right: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case lead, assessor, trainee, director, auditor

    public static func < (left: Right, right: Right) -> Bool { left.rawValue < right.rawValue }

    /// Those of which one lets somebody see what is recorded about others.
    public static let overPeople: Set<Right> = [.lead, .assessor, .director, .auditor]
    /// Those of which one lets somebody see the ledger as a whole.
    public static let overLedger: Set<Right> = [.lead, .director, .auditor]
    /// Those of which one lets somebody of the receiving team ask the delivering team.
    public static let askingHelp: Set<Right> = [.trainee, .lead]
}

/// A role in one of the two teams, written `receiving/support-manager`.
public struct TeamRole: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public var side: Side
    public var role: Role.ID

    public init(_ side: Side, _ role: Role.ID) {
        self.side = side
        self.role = role
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let side = Side(rawValue: String(parts[0])), isWellFormedIdentifier(String(parts[1]))
        else {
            return nil
        }
        self.init(side, Role.ID(String(parts[1])))
    }

    public var description: String { "\(side.rawValue)/\(role)" }

    public static func < (left: TeamRole, right: TeamRole) -> Bool { left.description < right.description }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let role = TeamRole(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a role of a team")
        }
        self = role
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
