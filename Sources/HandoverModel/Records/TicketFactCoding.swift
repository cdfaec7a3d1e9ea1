// A fact is one flat object: its kind, and its fields beside it.
extension TicketFact: Codable {
    private enum Field: String, CodingKey {
        case kind
    }

    public var kind: Statement.Kind {
        switch self {
        case .waiting: .taskWaiting
        case .working: .taskWorking
        case .restored: .taskRestored
        case .severityChanged: .taskSeverityChanged
        case .handedOn: .taskHandedOn
        case .escalated: .taskEscalated
        case .duplicateLinked: .taskDuplicateLinked
        case .stageDone: .taskStageDone
        case .reviewed: .taskReviewed
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Statement.Kind.self, forKey: .kind) {
        case .taskWaiting: self = .waiting(try TicketStep(from: decoder))
        case .taskWorking: self = .working(try TicketStep(from: decoder))
        case .taskRestored: self = .restored(try TicketStep(from: decoder))
        case .taskSeverityChanged: self = .severityChanged(try SeverityChange(from: decoder))
        case .taskHandedOn: self = .handedOn(try TaskHandOver(from: decoder))
        case .taskEscalated: self = .escalated(try TaskEscalation(from: decoder))
        case .taskDuplicateLinked: self = .duplicateLinked(try DuplicateLink(from: decoder))
        case .taskStageDone: self = .stageDone(try StageDone(from: decoder))
        case .taskReviewed: self = .reviewed(try IncidentReview(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields, debugDescription: "\(other.rawValue) is not about a ticket")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .waiting(let fact), .working(let fact), .restored(let fact): try fact.encode(to: encoder)
        case .severityChanged(let fact): try fact.encode(to: encoder)
        case .handedOn(let fact): try fact.encode(to: encoder)
        case .escalated(let fact): try fact.encode(to: encoder)
        case .duplicateLinked(let fact): try fact.encode(to: encoder)
        case .stageDone(let fact): try fact.encode(to: encoder)
        case .reviewed(let fact): try fact.encode(to: encoder)
        }
    }
}
