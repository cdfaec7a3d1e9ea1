/// What is asked to be recorded of the services themselves.
///
/// Without a time it happens when it is recorded.
public enum AvailabilityCommand: Hashable, Sendable {
    /// `source`: What a program that watches services calls it: the same one is opened once, whoever says it.
    case openOutage(
        service: String?, severity: Severity, when: Instant?, note: String?, extent: OutageExtent = .away,
        source: String? = nil)
    /// Of the outage that an entry opened.
    case closeOutage(entry: Int, when: Instant?, note: String?)
    /// Of the one that a program that watches services opened under this name.
    case closeReportedOutage(source: String, when: Instant?, note: String?)
    case planMaintenance(service: String?, start: Instant, end: Instant, note: String?)
}

// One flat object: the command's name under `command`, and its fields beside it.
extension AvailabilityCommand: Codable {
    private enum Field: String, CodingKey {
        case command, service, severity, when, note, entry, start, end, extent, source
    }

    var kind: Command.Kind {
        switch self {
        case .openOutage: .openOutage
        case .closeOutage: .closeOutage
        case .closeReportedOutage: .closeReportedOutage
        case .planMaintenance: .planMaintenance
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        func optional<Value: Decodable>(_ key: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: key)
        }
        switch try fields.decode(Command.Kind.self, forKey: .command) {
        case .openOutage:
            self = .openOutage(
                service: try optional(.service), severity: try field(.severity), when: try optional(.when),
                note: try optional(.note), extent: try optional(.extent) ?? .away, source: try optional(.source))
        case .closeOutage:
            self = .closeOutage(entry: try field(.entry), when: try optional(.when), note: try optional(.note))
        case .closeReportedOutage:
            self = .closeReportedOutage(
                source: try field(.source), when: try optional(.when), note: try optional(.note))
        case .planMaintenance:
            self = .planMaintenance(
                service: try optional(.service), start: try field(.start), end: try field(.end),
                note: try optional(.note))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .command, in: fields, debugDescription: "\(other.rawValue) is not about a service")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .command)
        switch self {
        case .openOutage(let service, let severity, let when, let note, let extent, let source):
            try fields.encodeIfPresent(service, forKey: .service)
            try fields.encode(severity, forKey: .severity)
            try fields.encodeIfPresent(when, forKey: .when)
            try fields.encodeIfPresent(note, forKey: .note)
            if extent != .away { try fields.encode(extent, forKey: .extent) }
            try fields.encodeIfPresent(source, forKey: .source)
        case .closeOutage(let entry, let when, let note):
            try fields.encode(entry, forKey: .entry)
            try fields.encodeIfPresent(when, forKey: .when)
            try fields.encodeIfPresent(note, forKey: .note)
        case .closeReportedOutage(let source, let when, let note):
            try fields.encode(source, forKey: .source)
            try fields.encodeIfPresent(when, forKey: .when)
            try fields.encodeIfPresent(note, forKey: .note)
        case .planMaintenance(let service, let start, let end, let note):
            try fields.encodeIfPresent(service, forKey: .service)
            try fields.encode(start, forKey: .start)
            try fields.encode(end, forKey: .end)
            try fields.encodeIfPresent(note, forKey: .note)
        }
    }
}
