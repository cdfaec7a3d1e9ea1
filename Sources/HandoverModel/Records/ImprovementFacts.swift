/// Something to be done so that the support gets better: 改进措施.
///
/// Its id is made by the program: `A-1`, `A-2`, in the order in which they were opened.
public enum Improvement {
    public typealias ID = Identifier<Improvement>

    public enum Term: String, CaseIterable, Hashable, Sendable, Codable {
        case short, long
    }

    /// The id of the nth action of a handover, counted from 1.
    public static func id(_ number: Int) -> ID { ID("A-\(number)") }
}

/// What happens to an improvement action.
public enum ImprovementFact: Hashable, Sendable {
    case opened(ImprovementPlan)
    case done(ImprovementResult)
    case dropped(ImprovementDrop)
    case moved(ImprovementMove)
}

/// An action that somebody is to do until a day.
public struct ImprovementPlan: Hashable, Sendable, Codable {
    public var action: Improvement.ID
    public var title: String
    public var term: Improvement.Term
    public var owner: Person.ID
    /// The last day on which it is in time.
    public var due: Day
    /// The tasks that gave rise to it, in the order in which they were named; nil for none.
    public var tasks: [TaskRecord.ID]?
    /// The entry of the outage that gave rise to it.
    public var outage: Int?
    /// The document it is about: an item, a path or a title.
    public var document: String?
    /// The period of the report that it comes from.
    public var report: SupportPeriod?

    public init(
        action: Improvement.ID, title: String, term: Improvement.Term, owner: Person.ID, due: Day,
        tasks: [TaskRecord.ID]? = nil, outage: Int? = nil, document: String? = nil, report: SupportPeriod? = nil
    ) {
        self.action = action
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

/// An action was done on a day; what shows it.
public struct ImprovementResult: Hashable, Sendable, Codable {
    public var action: Improvement.ID
    public var day: Day
    public var note: String
    public var link: String?

    public init(action: Improvement.ID, day: Day, note: String, link: String? = nil) {
        self.action = action
        self.day = day
        self.note = note
        self.link = link
    }
}

/// An action is not to be done any more.
public struct ImprovementDrop: Hashable, Sendable, Codable {
    public var action: Improvement.ID
    public var reason: String

    public init(action: Improvement.ID, reason: String) {
        self.action = action
        self.reason = reason
    }
}

/// An action is due on another day, or somebody else's; at least one of the two.
public struct ImprovementMove: Hashable, Sendable, Codable {
    public var action: Improvement.ID
    public var due: Day?
    public var owner: Person.ID?
    public var reason: String

    public init(action: Improvement.ID, due: Day? = nil, owner: Person.ID? = nil, reason: String) {
        self.action = action
        self.due = due
        self.owner = owner
        self.reason = reason
    }
}

// A fact is one flat object: its kind, and its fields beside it.
extension ImprovementFact: Codable {
    private enum Field: String, CodingKey {
        case kind
    }

    public var kind: Statement.Kind {
        switch self {
        case .opened: .actionOpened
        case .done: .actionDone
        case .dropped: .actionDropped
        case .moved: .actionMoved
        }
    }

    public var action: Improvement.ID {
        switch self {
        case .opened(let fact): fact.action
        case .done(let fact): fact.action
        case .dropped(let fact): fact.action
        case .moved(let fact): fact.action
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Statement.Kind.self, forKey: .kind) {
        case .actionOpened: self = .opened(try ImprovementPlan(from: decoder))
        case .actionDone: self = .done(try ImprovementResult(from: decoder))
        case .actionDropped: self = .dropped(try ImprovementDrop(from: decoder))
        case .actionMoved: self = .moved(try ImprovementMove(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields, debugDescription: "\(other.rawValue) is not about an improvement action")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .opened(let fact): try fact.encode(to: encoder)
        case .done(let fact): try fact.encode(to: encoder)
        case .dropped(let fact): try fact.encode(to: encoder)
        case .moved(let fact): try fact.encode(to: encoder)
        }
    }
}
