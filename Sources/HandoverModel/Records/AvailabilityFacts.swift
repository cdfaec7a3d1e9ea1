/// What happens to the services themselves.
public enum AvailabilityFact: Hashable, Sendable {
    case outageOpened(Outage)
    case outageClosed(OutageEnd)
    case maintenancePlanned(Maintenance)
}

/// A service, or all of them, was not there from an instant on.
public struct Outage: Hashable, Sendable, Codable {
    /// As tasks have it; nil for all services.
    public var service: String?
    public var severity: Severity
    public var when: Instant
    public var note: String?
    /// How far it was away; nil: altogether.
    public var extent: OutageExtent?
    /// What a program that watches services calls it, once and for all; nil where somebody noticed it.
    public var source: String?

    public init(
        service: String? = nil, severity: Severity, when: Instant, note: String? = nil, extent: OutageExtent = .away,
        source: String? = nil
    ) {
        self.service = service
        self.severity = severity
        self.when = when
        self.note = note
        self.extent = extent == .away ? nil : extent
        self.source = source
    }

    /// Whether the service was there, and slow: that counts as no time in which it was away.
    public var isDegraded: Bool { extent == .degraded }
}

/// How far a service is away.
public enum OutageExtent: String, CaseIterable, Hashable, Sendable, Codable {
    case away
    /// It is there, and slow.
    case degraded
}

/// An outage was over at an instant.
public struct OutageEnd: Hashable, Sendable, Codable {
    /// The entry that opened it.
    public var entry: Int
    public var when: Instant
    public var note: String?

    public init(entry: Int, when: Instant, note: String? = nil) {
        self.entry = entry
        self.when = when
        self.note = note
    }
}

/// A time in which a service, or all of them, may be away: what is down in it does not count.
public struct Maintenance: Hashable, Sendable, Codable {
    /// As tasks have it; nil for all services.
    public var service: String?
    public var start: Instant
    public var end: Instant
    public var note: String?

    public init(service: String? = nil, start: Instant, end: Instant, note: String? = nil) {
        self.service = service
        self.start = start
        self.end = end
        self.note = note
    }
}

// A fact is one flat object: its kind, and its fields beside it.
extension AvailabilityFact: Codable {
    private enum Field: String, CodingKey {
        case kind
    }

    public var kind: Statement.Kind {
        switch self {
        case .outageOpened: .outageOpened
        case .outageClosed: .outageClosed
        case .maintenancePlanned: .maintenancePlanned
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Statement.Kind.self, forKey: .kind) {
        case .outageOpened: self = .outageOpened(try Outage(from: decoder))
        case .outageClosed: self = .outageClosed(try OutageEnd(from: decoder))
        case .maintenancePlanned: self = .maintenancePlanned(try Maintenance(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields, debugDescription: "\(other.rawValue) is not about a service")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .outageOpened(let fact): try fact.encode(to: encoder)
        case .outageClosed(let fact): try fact.encode(to: encoder)
        case .maintenancePlanned(let fact): try fact.encode(to: encoder)
        }
    }
}
