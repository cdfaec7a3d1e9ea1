// A fact is one flat object: its kind, and its fields beside it.
extension AccessFact: Codable {
    private enum Field: String, CodingKey {
        case kind, person, until, method, token, reason, issuer, account
    }

    public var kind: Statement.Kind {
        switch self {
        case .invited: .invited
        case .passwordSet: .passwordSet
        case .signedIn: .signedIn
        case .tokenCreated: .tokenCreated
        case .tokenRevoked: .tokenRevoked
        case .administratorNamed: .administratorNamed
        case .administratorRemoved: .administratorRemoved
        case .identityLinked: .identityLinked
        case .identityUnlinked: .identityUnlinked
        case .accountClosed: .accountClosed
        case .accountReopened: .accountReopened
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        switch try fields.decode(Statement.Kind.self, forKey: .kind) {
        case .invited: self = .invited(person: try field(.person), until: try field(.until))
        case .passwordSet: self = .passwordSet(person: try field(.person))
        case .signedIn: self = .signedIn(person: try field(.person), method: try field(.method))
        case .tokenCreated: self = .tokenCreated(try TokenGrant(from: decoder))
        case .tokenRevoked: self = .tokenRevoked(person: try field(.person), token: try field(.token))
        case .administratorNamed: self = .administratorNamed(person: try field(.person))
        case .administratorRemoved:
            self = .administratorRemoved(person: try field(.person), reason: try field(.reason))
        case .identityLinked: self = .identityLinked(person: try field(.person), try ExternalIdentity(from: decoder))
        case .identityUnlinked:
            self = .identityUnlinked(person: try field(.person), try ExternalIdentity(from: decoder))
        case .accountClosed: self = .accountClosed(person: try field(.person), reason: try field(.reason))
        case .accountReopened: self = .accountReopened(person: try field(.person), reason: try field(.reason))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields, debugDescription: "\(other.rawValue) is not about access")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        if case .tokenCreated(let grant) = self { return try grant.encode(to: encoder) }
        try fields.encode(person, forKey: .person)
        switch self {
        case .passwordSet, .administratorNamed, .tokenCreated: break
        case .invited(_, let until): try fields.encode(until, forKey: .until)
        case .signedIn(_, let method): try fields.encode(method, forKey: .method)
        case .tokenRevoked(_, let token): try fields.encode(token, forKey: .token)
        case .identityLinked(_, let identity), .identityUnlinked(_, let identity): try identity.encode(to: encoder)
        case .administratorRemoved(_, let reason), .accountClosed(_, let reason), .accountReopened(_, let reason):
            try fields.encode(reason, forKey: .reason)
        }
    }
}
