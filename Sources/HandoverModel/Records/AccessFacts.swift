/// Who may come in, and who came.
///
/// Never a secret, only that there is one.
public enum AccessFact: Hashable, Sendable {
    /// A link was made with which the person chooses a password, once.
    case invited(person: Person.ID, until: Instant)
    case passwordSet(person: Person.ID)
    case signedIn(person: Person.ID, method: SignInMethod)
    case tokenCreated(TokenGrant)
    case tokenRevoked(person: Person.ID, token: TokenGrant.ID)
    /// The person manages accounts and tokens from now on.
    case administratorNamed(person: Person.ID)
    case administratorRemoved(person: Person.ID, reason: String)
    /// An account at an identity provider stands for the person, or no longer does.
    case identityLinked(person: Person.ID, ExternalIdentity)
    case identityUnlinked(person: Person.ID, ExternalIdentity)
    /// Nobody signs in as the person any more; sessions, tokens and invitations ended with it.
    case accountClosed(person: Person.ID, reason: String)
    case accountReopened(person: Person.ID, reason: String)

    /// The person whose account it is about.
    public var person: Person.ID {
        switch self {
        case .invited(let person, _), .passwordSet(let person), .signedIn(let person, _),
            .tokenRevoked(let person, _), .administratorNamed(let person), .administratorRemoved(let person, _),
            .identityLinked(let person, _), .identityUnlinked(let person, _), .accountClosed(let person, _),
            .accountReopened(let person, _):
            person
        case .tokenCreated(let grant): grant.person
        }
    }
}

/// How somebody proved who they are.
public enum SignInMethod: String, CaseIterable, Hashable, Sendable, Codable {
    case invitation, password
    /// An OpenID Connect provider said so.
    case openID = "openid"
}

/// A personal access token, without its secret: what a program of a person may do in their name, and until when.
public struct TokenGrant: Hashable, Sendable, Codable {
    public typealias ID = Identifier<TokenGrant>

    public var token: ID
    public var person: Person.ID
    public var name: String
    /// In their order, each once.
    public var scopes: [TokenScope]
    public var until: Instant

    public init(token: ID, person: Person.ID, name: String, scopes: Set<TokenScope>, until: Instant) {
        self.token = token
        self.person = person
        self.name = name
        self.scopes = scopes.sorted()
        self.until = until
    }
}

/// What a token may be used for, never more than its person may do.
public enum TokenScope: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    /// Questions.
    case read
    /// Records: sign-offs, assessments, tasks.
    case record
    /// Accounts and tokens.
    case admin
    /// The service's figures.
    case metrics

    public static func < (left: TokenScope, right: TokenScope) -> Bool { left.rawValue < right.rawValue }
}

/// Who somebody is to an OpenID Connect provider.
public struct ExternalIdentity: Hashable, Sendable, Codable {
    public var issuer: String
    /// The provider's own name for the account (`sub`).
    public var account: String

    public init(issuer: String, account: String) {
        self.issuer = issuer
        self.account = account
    }
}
