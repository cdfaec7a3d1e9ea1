/// Something that was changed in a service, of which documents must tell: 技术变更.
///
/// Its id is made by the program: `X-1`, `X-2`, in the order in which they were recorded.
public enum TechnicalChange {
    public typealias ID = Identifier<TechnicalChange>

    /// The id of the nth technical change of a handover, counted from 1.
    public static func id(_ number: Int) -> ID { ID("X-\(number)") }
}

/// What becomes of a technical change.
public enum TechnicalChangeFact: Hashable, Sendable {
    case recorded(TechnicalChangeNotice)
    case documented(TechnicalChangeNote)
}

/// A service was changed at an instant, and documents are to tell of it by another.
public struct TechnicalChangeNotice: Hashable, Sendable, Codable {
    public var change: TechnicalChange.ID
    public var title: String
    /// As tasks have it.
    public var service: String
    public var when: Instant
    /// The last instant at which a document tells of it in time, by the definitions that were in force when it was recorded.
    public var due: Instant
    /// The documents of the knowledge base that it touches: at least one, each once.
    public var documents: [KnowledgeDocument.ID]
    /// A commit, or the address of a page, that shows it.
    public var source: String?

    public init(
        change: TechnicalChange.ID, title: String, service: String, when: Instant, due: Instant,
        documents: [KnowledgeDocument.ID], source: String? = nil
    ) {
        self.change = change
        self.title = title
        self.service = service
        self.when = when
        self.due = due
        self.documents = documents
        self.source = source
    }
}

/// A document tells of a technical change since an instant.
public struct TechnicalChangeNote: Hashable, Sendable, Codable {
    public var change: TechnicalChange.ID
    public var document: KnowledgeDocument.ID
    public var when: Instant
    /// A commit, or the address of a page, that shows it.
    public var source: String?

    public init(
        change: TechnicalChange.ID, document: KnowledgeDocument.ID, when: Instant, source: String? = nil
    ) {
        self.change = change
        self.document = document
        self.when = when
        self.source = source
    }
}

// A fact is one flat object: its kind, and its fields beside it.
extension TechnicalChangeFact: Codable {
    private enum Field: String, CodingKey {
        case kind
    }

    public var kind: Statement.Kind {
        switch self {
        case .recorded: .changeRecorded
        case .documented: .changeDocumented
        }
    }

    public var change: TechnicalChange.ID {
        switch self {
        case .recorded(let fact): fact.change
        case .documented(let fact): fact.change
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Statement.Kind.self, forKey: .kind) {
        case .changeRecorded: self = .recorded(try TechnicalChangeNotice(from: decoder))
        case .changeDocumented: self = .documented(try TechnicalChangeNote(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields, debugDescription: "\(other.rawValue) is not about a technical change")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .recorded(let fact): try fact.encode(to: encoder)
        case .documented(let fact): try fact.encode(to: encoder)
        }
    }
}
