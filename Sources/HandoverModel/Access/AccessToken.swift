/// A personal access token, without its secret: what a program of a person may do in their name.
public struct AccessToken: Hashable, Sendable, Identifiable, Codable {
    public typealias ID = TokenGrant.ID

    public var id: ID
    public var person: Person.ID
    public var name: String
    public var scopes: Set<TokenScope>
    public var createdAt: Instant
    public var until: Instant
    /// When it was used last, to the hour.
    public var usedAt: Instant?
    public var revokedAt: Instant?

    public init(
        id: ID, person: Person.ID, name: String, scopes: Set<TokenScope>, createdAt: Instant, until: Instant,
        usedAt: Instant? = nil, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.until = until
        self.usedAt = usedAt
        self.revokedAt = revokedAt
    }
}
