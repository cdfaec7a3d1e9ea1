/// What keeps a verdict from `ready`, and what can be made a condition of an acceptance.
///
/// Written `{"item":"team/rota"}`, `{"capability":"incident-response"}` or `{"measure":"independence"}`.
public enum BlockerSubject: Hashable, Sendable, CustomStringConvertible {
    case item(Item.ID)
    case capability(Capability.ID)
    case measure(MeasureID)

    /// What it is: an item, a capability or a measure.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case item, capability, measure
    }

    public var kind: Kind {
        switch self {
        case .item: .item
        case .capability: .capability
        case .measure: .measure
        }
    }

    public var description: String {
        switch self {
        case .item(let id): id.rawValue
        case .capability(let id): "capability/\(id)"
        case .measure(let id): "measure/\(id.rawValue)"
        }
    }

    /// Reads `capability/…`, `measure/…` or an item's id; nil for a measure that there is not, and for what has no slash.
    ///
    /// An item of a checklist of the name `capability` cannot be written so.
    public init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let rest = String(text[text.index(after: slash)...])
        switch text[..<slash] {
        case "capability": self = .capability(Capability.ID(rest))
        case "measure":
            guard let id = MeasureID(rawValue: rest) else { return nil }
            self = .measure(id)
        default: self = .item(Item.ID(text))
        }
    }
}

extension BlockerSubject: Codable {
    private enum Field: String, CodingKey {
        case item, capability, measure
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let found: [BlockerSubject?] = [
            try fields.decodeIfPresent(Item.ID.self, forKey: .item).map(BlockerSubject.item),
            try fields.decodeIfPresent(Capability.ID.self, forKey: .capability).map(BlockerSubject.capability),
            try fields.decodeIfPresent(MeasureID.self, forKey: .measure).map(BlockerSubject.measure),
        ]
        let subjects = found.compactMap { $0 }
        guard let subject = subjects.first, subjects.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "one of item, capability and measure"))
        }
        self = subject
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        switch self {
        case .item(let id): try fields.encode(id, forKey: .item)
        case .capability(let id): try fields.encode(id, forKey: .capability)
        case .measure(let id): try fields.encode(id, forKey: .measure)
        }
    }
}
