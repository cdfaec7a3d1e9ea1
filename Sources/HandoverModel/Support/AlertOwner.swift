/// Whose affair alerts of a rule are.
public enum AlertOwner: Hashable, Sendable, CustomStringConvertible {
    case role(TeamRole)
    /// That role in the team whose desk the matter was asked of.
    case desk(Role.ID)

    /// What stands in the place of the team for that of the desk.
    public static let deskWord = "desk"

    /// Reads `delivering/support-manager` or `desk/support-manager`; nil for anything else.
    public init?(_ text: String) {
        if let role = TeamRole(text) {
            self = .role(role)
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[0] == Self.deskWord, isWellFormedIdentifier(parts[1]) else { return nil }
        self = .desk(Role.ID(parts[1]))
    }

    public var description: String {
        switch self {
        case .role(let role): role.description
        case .desk(let role): "\(Self.deskWord)/\(role)"
        }
    }

    /// Who that is for something that was asked of a desk.
    public func role(of desk: AskedOf) -> TeamRole {
        switch self {
        case .role(let role): role
        case .desk(let role): TeamRole(desk.side, role)
        }
    }

    /// Everybody who may be meant.
    public var roles: [TeamRole] {
        switch self {
        case .role(let role): [role]
        case .desk: AskedOf.allCases.map(role(of:))
        }
    }
}

extension AskedOf {
    /// The team whose desk it is.
    public var side: Side {
        switch self {
        case .own: .receiving
        case .delivering: .delivering
        }
    }
}
