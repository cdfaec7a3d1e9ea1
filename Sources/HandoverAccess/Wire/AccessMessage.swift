public import HandoverModel
public import HandoverTracker

/// What is asked of accounts, as it crosses a connection.
public struct AccessMessage: Sendable, Codable {
    public var command: AccessCommand
    public var by: Person.ID
    /// Say what would be recorded, and do nothing.
    public var rehearsal: Bool
    /// A scripted time, which only a demonstration takes.
    public var clock: Instant?

    public init(_ command: AccessCommand, by person: Person.ID, rehearsal: Bool = false, clock: Instant? = nil) {
        self.command = command
        by = person
        self.rehearsal = rehearsal
        self.clock = clock
    }
}

/// What an act on accounts came to, as it crosses a connection: the one place where a secret is sent.
public struct AccessReply: Sendable, Codable {
    public var recorded: Recorded
    /// What lets somebody in; shown once.
    public var secret: String?
    public var until: Instant?

    public init(_ result: AccessResult) {
        recorded = result.recorded
        secret = result.secret?.text
        until = result.until
    }
}

/// Who the caller is, and what they may do today.
public struct Me: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var team: Side
    public var roles: [Role.ID]
    public var rights: [Right]
    /// Whether they manage accounts and tokens.
    public var administrator: Bool
    /// The token that was shown; nil in a session.
    public var token: AccessToken?

    public init(_ caller: Caller) {
        person = caller.person
        team = caller.participant.person.side
        roles = caller.participant.roles.sorted()
        rights = caller.participant.rights.sorted()
        administrator = caller.participant.isAdministrator
        if case .token(let token) = caller.means { self.token = token }
    }
}
