/// What is asked to be recorded of improvement actions.
public enum ImprovementCommand: Hashable, Sendable {
    case open(ImprovementOrder)
    /// Today where no day is given.
    case finish(action: Improvement.ID, on: Day?, note: String, link: String?)
    case drop(action: Improvement.ID, reason: String)
    /// To another day, to somebody else, or both.
    case move(action: Improvement.ID, due: Day?, owner: Person.ID?, reason: String)
}

/// An action as it is asked for; its id is made by the tracker.
public struct ImprovementOrder: Hashable, Sendable, Codable {
    public var title: String
    public var term: Improvement.Term
    public var owner: Person.ID
    public var due: Day
    public var tasks: [TaskRecord.ID]?
    public var outage: Int?
    public var document: String?
    public var report: SupportPeriod?

    public init(
        title: String, term: Improvement.Term, owner: Person.ID, due: Day, tasks: [TaskRecord.ID]? = nil,
        outage: Int? = nil, document: String? = nil, report: SupportPeriod? = nil
    ) {
        self.title = title
        self.term = term
        self.owner = owner
        self.due = due
        self.tasks = tasks
        self.outage = outage
        self.document = document
        self.report = report
    }
}

// One flat object: the command's name under `command`, and its fields beside it.
extension ImprovementCommand: Codable {
    private enum Field: String, CodingKey {
        case command, action, on, note, link, reason, due, owner
    }

    var kind: Command.Kind {
        switch self {
        case .open: .openAction
        case .finish: .finishAction
        case .drop: .dropAction
        case .move: .moveAction
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        func optional<Value: Decodable>(_ key: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: key)
        }
        switch try fields.decode(Command.Kind.self, forKey: .command) {
        case .openAction: self = .open(try ImprovementOrder(from: decoder))
        case .finishAction:
            self = .finish(
                action: try field(.action), on: try optional(.on), note: try field(.note), link: try optional(.link))
        case .dropAction: self = .drop(action: try field(.action), reason: try field(.reason))
        case .moveAction:
            self = .move(
                action: try field(.action), due: try optional(.due), owner: try optional(.owner),
                reason: try field(.reason))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .command, in: fields, debugDescription: "\(other.rawValue) is not about an improvement action")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .command)
        switch self {
        case .open(let order): try order.encode(to: encoder)
        case .finish(let action, let day, let note, let link):
            try fields.encode(action, forKey: .action)
            try fields.encodeIfPresent(day, forKey: .on)
            try fields.encode(note, forKey: .note)
            try fields.encodeIfPresent(link, forKey: .link)
        case .drop(let action, let reason):
            try fields.encode(action, forKey: .action)
            try fields.encode(reason, forKey: .reason)
        case .move(let action, let due, let owner, let reason):
            try fields.encode(action, forKey: .action)
            try fields.encodeIfPresent(due, forKey: .due)
            try fields.encodeIfPresent(owner, forKey: .owner)
            try fields.encode(reason, forKey: .reason)
        }
    }
}
