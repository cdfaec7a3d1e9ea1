/// What `handover.yaml` says of the handover itself.
public struct Handover: Hashable, Sendable {
    public var id: Identifier<Handover>
    public var title: LocalizedText
    public var zone: Zone
    public var language: Language
    public var starts: Day
    public var acceptBy: Day?
    public var ends: Day?
    public var teams: [Side: LocalizedText]
    /// Whether several keys take several people and nobody judges themself.
    public var separation: Bool
    public var visibility: Visibility
    /// Where people may sign in beside their passwords here; nil for nowhere.
    public var identityProvider: IdentityProvider?
    /// How the handover is checked again after its acceptance; nil: it is not.
    public var reverification: ReverificationRule?

    /// Who may read `GET /status`.
    public enum Visibility: String, CaseIterable, Sendable {
        case everyone = "public"
        case signedIn = "signed-in"
    }

    public init(
        id: Identifier<Handover>, title: LocalizedText, zone: Zone, language: Language, starts: Day,
        acceptBy: Day? = nil,
        ends: Day? = nil, teams: [Side: LocalizedText], separation: Bool = true, visibility: Visibility = .signedIn,
        identityProvider: IdentityProvider? = nil, reverification: ReverificationRule? = nil
    ) {
        self.id = id
        self.title = title
        self.zone = zone
        self.language = language
        self.starts = starts
        self.acceptBy = acceptBy
        self.ends = ends
        self.teams = teams
        self.separation = separation
        self.visibility = visibility
        self.identityProvider = identityProvider
        self.reverification = reverification
    }
}

/// One of the two teams.
public enum Side: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    case delivering, receiving

    public var other: Side { self == .delivering ? .receiving : .delivering }
}
