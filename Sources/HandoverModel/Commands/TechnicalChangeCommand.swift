/// What is asked to be recorded of technical changes.
///
/// Without a time it happens when it is recorded.
public enum TechnicalChangeCommand: Hashable, Sendable {
    case record(TechnicalChangeOrder)
    case document(change: TechnicalChange.ID, document: KnowledgeDocument.ID, when: Instant?, source: String?)
}

/// A technical change as it is told; its id and its due time are made by the tracker.
public struct TechnicalChangeOrder: Hashable, Sendable, Codable {
    public var title: String
    public var service: String
    public var when: Instant?
    public var documents: [KnowledgeDocument.ID]
    public var source: String?

    public init(
        title: String, service: String, when: Instant? = nil, documents: [KnowledgeDocument.ID], source: String? = nil
    ) {
        self.title = title
        self.service = service
        self.when = when
        self.documents = documents
        self.source = source
    }
}

// One flat object: the command's name under `command`, and its fields beside it.
extension TechnicalChangeCommand: Codable {
    private enum Field: String, CodingKey {
        case command, change, document, when, source
    }

    var kind: Command.Kind {
        switch self {
        case .record: .recordChange
        case .document: .documentChange
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Command.Kind.self, forKey: .command) {
        case .recordChange: self = .record(try TechnicalChangeOrder(from: decoder))
        case .documentChange:
            self = .document(
                change: try fields.decode(TechnicalChange.ID.self, forKey: .change),
                document: try fields.decode(KnowledgeDocument.ID.self, forKey: .document),
                when: try fields.decodeIfPresent(Instant.self, forKey: .when),
                source: try fields.decodeIfPresent(String.self, forKey: .source))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .command, in: fields, debugDescription: "\(other.rawValue) is not about a technical change")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .command)
        switch self {
        case .record(let order): try order.encode(to: encoder)
        case .document(let change, let document, let when, let source):
            try fields.encode(change, forKey: .change)
            try fields.encode(document, forKey: .document)
            try fields.encodeIfPresent(when, forKey: .when)
            try fields.encodeIfPresent(source, forKey: .source)
        }
    }
}
