/// What is asked to be recorded of alerts.
public enum AlertCommand: Hashable, Sendable {
    /// Raises what a rule alerts to; the tracker finds out itself that it is so.
    case raise(rule: AlertRule.ID, cause: String)
    /// Ends the alert that an entry raised, for which there is no cause any more.
    case clear(entry: Int)
    /// Says that one knows of the alert that an entry raised.
    case acknowledge(entry: Int, note: String?)
}

// One flat object: the command's name under `command`, and its fields beside it.
extension AlertCommand: Codable {
    private enum Field: String, CodingKey {
        case command, rule, cause, entry, note
    }

    var kind: Command.Kind {
        switch self {
        case .raise: .raiseAlert
        case .clear: .clearAlert
        case .acknowledge: .acknowledgeAlert
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(Command.Kind.self, forKey: .command) {
        case .raiseAlert:
            self = .raise(
                rule: try fields.decode(AlertRule.ID.self, forKey: .rule),
                cause: try fields.decode(String.self, forKey: .cause))
        case .clearAlert: self = .clear(entry: try fields.decode(Int.self, forKey: .entry))
        case .acknowledgeAlert:
            self = .acknowledge(
                entry: try fields.decode(Int.self, forKey: .entry),
                note: try fields.decodeIfPresent(String.self, forKey: .note))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .command, in: fields, debugDescription: "\(other.rawValue) is not about an alert")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .command)
        switch self {
        case .raise(let rule, let cause):
            try fields.encode(rule, forKey: .rule)
            try fields.encode(cause, forKey: .cause)
        case .clear(let entry): try fields.encode(entry, forKey: .entry)
        case .acknowledge(let entry, let note):
            try fields.encode(entry, forKey: .entry)
            try fields.encodeIfPresent(note, forKey: .note)
        }
    }
}
