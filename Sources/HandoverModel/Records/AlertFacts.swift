/// What becomes of an alert.
public enum AlertFact: Hashable, Sendable {
    case raised(AlertFinding)
    case cleared(AlertClearing)
    case acknowledged(AlertAcknowledgement)

    public var rule: AlertRule.ID {
        switch self {
        case .raised(let fact): fact.rule
        case .cleared(let fact): fact.rule
        case .acknowledged(let fact): fact.rule
        }
    }

    public var cause: String {
        switch self {
        case .raised(let fact): fact.cause
        case .cleared(let fact): fact.cause
        case .acknowledged(let fact): fact.cause
        }
    }
}

/// What an alert was raised for is no longer so.
public struct AlertClearing: Hashable, Sendable, Codable {
    /// The entry that raised it.
    public var entry: Int
    public var rule: AlertRule.ID
    public var cause: String

    public init(entry: Int, rule: AlertRule.ID, cause: String) {
        self.entry = entry
        self.rule = rule
        self.cause = cause
    }
}

/// Somebody knows of an alert.
public struct AlertAcknowledgement: Hashable, Sendable, Codable {
    /// The entry that raised it.
    public var entry: Int
    public var rule: AlertRule.ID
    public var cause: String
    public var note: String?

    public init(entry: Int, rule: AlertRule.ID, cause: String, note: String? = nil) {
        self.entry = entry
        self.rule = rule
        self.cause = cause
        self.note = note
    }
}

// A fact is one flat object: its kind, and its fields beside it.
extension AlertFact: Codable {
    private enum Field: String, CodingKey {
        case kind
    }

    public var kind: Statement.Kind {
        switch self {
        case .raised: .alertRaised
        case .cleared: .alertCleared
        case .acknowledged: .alertAcknowledged
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Statement.Kind.self, forKey: .kind) {
        case .alertRaised: self = .raised(try AlertFinding(from: decoder))
        case .alertCleared: self = .cleared(try AlertClearing(from: decoder))
        case .alertAcknowledged: self = .acknowledged(try AlertAcknowledgement(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields, debugDescription: "\(other.rawValue) is not about an alert")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .raised(let fact): try fact.encode(to: encoder)
        case .cleared(let fact): try fact.encode(to: encoder)
        case .acknowledged(let fact): try fact.encode(to: encoder)
        }
    }
}
