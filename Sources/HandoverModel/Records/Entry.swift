/// One record at its place in the ledger.
public struct Entry: Hashable, Sendable, Codable {
    /// Its place, counted from 1.
    public var number: Int
    public var record: Record

    public init(number: Int, record: Record) {
        self.number = number
        self.record = record
    }
}

/// What somebody stated, when, and how they were identified.
///
/// This is what is hashed.
public struct Record: Hashable, Sendable {
    /// When it was recorded.
    ///
    /// Never goes back from one entry to the next.
    public var at: Instant
    /// When what it states took effect; never later than `at`.
    public var effective: Instant
    public var by: Person.ID
    public var identified: Identification
    /// The idempotency key of the command, unique for the person.
    public var key: String
    /// The digest of the command, so that the same key with another command is noticed.
    public var request: Digest
    public var statement: Statement

    public init(
        at: Instant, effective: Instant, by: Person.ID, identified: Identification, key: String, request: Digest,
        statement: Statement
    ) {
        self.at = at
        self.effective = effective
        self.by = by
        self.identified = identified
        self.key = key
        self.request = request
        self.statement = statement
    }

    /// What the keys of commands begin with that are rows of a table.
    public static let importKeyPrefix = "import-"

    /// Whether it comes from a file of rows, on the word of who imported it.
    public var isImported: Bool { identified == .import || key.hasPrefix(Record.importKeyPrefix) }

    /// How far back a fact may take effect before it is listed as backdated.
    public static let backdatedAfterMilliseconds: Int64 = 3 * 24 * 3_600_000

    /// Whether it was recorded more than three days after it took effect.
    public var isBackdated: Bool {
        at.milliseconds - effective.milliseconds > Record.backdatedAfterMilliseconds
    }
}

extension Record: Codable {
    /// The keys that every entry has; those of its fact stand beside them.
    enum Field: String, CodingKey {
        case at, by, effective, how, key, kind, request
        case version = "v"
    }

    /// The version of the entry format that this program writes, and the newest it reads.
    public static let version = 1

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let version = try fields.decode(Int.self, forKey: .version)
        guard version == Record.version else {
            throw DecodingError.dataCorruptedError(
                forKey: .version, in: fields, debugDescription: "entry format \(version) is not known")
        }
        at = try fields.decode(Instant.self, forKey: .at)
        effective = try fields.decode(Instant.self, forKey: .effective)
        by = try fields.decode(Person.ID.self, forKey: .by)
        identified = try fields.decode(Identification.self, forKey: .how)
        key = try fields.decode(String.self, forKey: .key)
        request = try fields.decode(Digest.self, forKey: .request)
        statement = try Statement(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(Record.version, forKey: .version)
        try fields.encode(at, forKey: .at)
        try fields.encode(effective, forKey: .effective)
        try fields.encode(by, forKey: .by)
        try fields.encode(identified, forKey: .how)
        try fields.encode(key, forKey: .key)
        try fields.encode(request, forKey: .request)
        try statement.encode(to: encoder)
    }
}

/// How the author of an entry was identified; written `os-user:1000`, `session`, `token`, `link`, `import` or `server`.
public enum Identification: Hashable, Sendable, Codable, CustomStringConvertible {
    /// By the operating system on this machine. The name given with `--as` is that user's word.
    case osUser(uid: UInt32)
    case session, token, link, `import`
    /// The server that owns the ledger, which nobody told to.
    case server

    /// The way alone, without whom it names.
    public enum Method: String, CaseIterable, Hashable, Sendable, Codable {
        case osUser = "os-user"
        case session, token, link, `import`, server
    }

    public var method: Method {
        switch self {
        case .osUser: .osUser
        case .session: .session
        case .token: .token
        case .link: .link
        case .import: .import
        case .server: .server
        }
    }

    public var description: String {
        switch self {
        case .osUser(let uid): "os-user:\(uid)"
        case .session: "session"
        case .token: "token"
        case .link: "link"
        case .import: "import"
        case .server: "server"
        }
    }

    public init?(_ text: String) {
        switch text {
        case "session": self = .session
        case "token": self = .token
        case "link": self = .link
        case "import": self = .import
        case "server": self = .server
        default:
            guard text.hasPrefix("os-user:"), let uid = UInt32(text.dropFirst(8)) else { return nil }
            self = .osUser(uid: uid)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let identification = Identification(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown identification")
        }
        self = identification
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
