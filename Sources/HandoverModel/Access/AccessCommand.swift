/// What somebody asks of accounts, administrators and tokens.
///
/// The command line, the API and the pages all send these. Unlike a `Command` it has no key: asking twice is two acts,
/// since what the first one handed out is not shown again.
public enum AccessCommand: Hashable, Sendable {
    /// Makes a link with which the person chooses a password, once, in the next days.
    case invite(Person.ID, days: Int)
    case closeAccount(Person.ID, reason: String)
    case reopenAccount(Person.ID, reason: String)
    case nameAdministrator(Person.ID)
    case removeAdministrator(Person.ID, reason: String)
    /// For the programs of the person who asks.
    case createToken(name: String, scopes: Set<TokenScope>, until: Instant)
    case revokeToken(AccessToken.ID)
    /// Takes an account at an identity provider from somebody.
    case unlinkIdentity(Person.ID, ExternalIdentity)

    /// What a token must be for to ask this.
    ///
    /// Revoking takes away and gives nothing: any token that reads may revoke those of its own person.
    public var scope: TokenScope {
        switch self {
        case .invite, .closeAccount, .reopenAccount, .nameAdministrator, .removeAdministrator, .createToken,
            .unlinkIdentity:
            .admin
        case .revokeToken: .read
        }
    }
}

// One flat object: what is asked, and its fields beside it.
extension AccessCommand: Codable {
    private enum Field: String, CodingKey {
        case command, person, days, reason, name, scopes, until, token
    }

    private enum Kind: String, Codable {
        case invite
        case closeAccount = "close-account"
        case reopenAccount = "reopen-account"
        case nameAdministrator = "name-administrator"
        case removeAdministrator = "remove-administrator"
        case createToken = "create-token"
        case revokeToken = "revoke-token"
        case unlinkIdentity = "unlink-identity"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        switch try fields.decode(Kind.self, forKey: .command) {
        case .invite: self = .invite(try field(.person), days: try field(.days))
        case .closeAccount: self = .closeAccount(try field(.person), reason: try field(.reason))
        case .reopenAccount: self = .reopenAccount(try field(.person), reason: try field(.reason))
        case .nameAdministrator: self = .nameAdministrator(try field(.person))
        case .removeAdministrator: self = .removeAdministrator(try field(.person), reason: try field(.reason))
        case .createToken:
            self = .createToken(name: try field(.name), scopes: try field(.scopes), until: try field(.until))
        case .revokeToken: self = .revokeToken(try field(.token))
        case .unlinkIdentity:
            self = .unlinkIdentity(try field(.person), try ExternalIdentity(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .command)
        switch self {
        case .invite(let person, let days):
            try fields.encode(person, forKey: .person)
            try fields.encode(days, forKey: .days)
        case .closeAccount(let person, let reason), .reopenAccount(let person, let reason),
            .removeAdministrator(let person, let reason):
            try fields.encode(person, forKey: .person)
            try fields.encode(reason, forKey: .reason)
        case .nameAdministrator(let person): try fields.encode(person, forKey: .person)
        case .createToken(let name, let scopes, let until):
            try fields.encode(name, forKey: .name)
            try fields.encode(scopes.sorted(), forKey: .scopes)
            try fields.encode(until, forKey: .until)
        case .revokeToken(let token): try fields.encode(token, forKey: .token)
        case .unlinkIdentity(let person, let identity):
            try fields.encode(person, forKey: .person)
            try identity.encode(to: encoder)
        }
    }

    private var kind: Kind {
        switch self {
        case .invite: .invite
        case .closeAccount: .closeAccount
        case .reopenAccount: .reopenAccount
        case .nameAdministrator: .nameAdministrator
        case .removeAdministrator: .removeAdministrator
        case .createToken: .createToken
        case .revokeToken: .revokeToken
        case .unlinkIdentity: .unlinkIdentity
        }
    }
}
