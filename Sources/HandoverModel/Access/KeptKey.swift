/// What may be told of a key or secret that the server keeps: never itself.
public struct KeptKey: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The server's own, for what a browser carries to an identity provider and back.
        case state
        /// What an identity provider gave this server to be known by.
        case clientSecret = "client-secret"
    }

    public var kind: Kind
    public var path: String
    /// When it was made or kept last; nil where there is none.
    public var changedAt: Instant?
    /// Until when older ones hold, the newest first.
    public var olderUntil: [Instant]

    public init(kind: Kind, path: String, changedAt: Instant?, olderUntil: [Instant] = []) {
        self.kind = kind
        self.path = path
        self.changedAt = changedAt
        self.olderUntil = olderUntil
    }
}
