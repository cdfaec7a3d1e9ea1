// One flat object: the command's name under `command`, and its fields beside it.
extension TicketCommand: Codable {
    private enum Field: String, CodingKey {
        case command, task, when, note, severity, reason, person, team, original, stage
    }

    var kind: Command.Kind {
        switch self {
        case .wait: .waitTask
        case .work: .workTask
        case .restore: .restoreTask
        case .changeSeverity: .changeSeverity
        case .handOn: .handTask
        case .handToTeam: .handTaskToTeam
        case .escalate: .escalateTask
        case .linkDuplicate: .linkDuplicate
        case .finishStage: .finishStage
        case .review: .reviewTask
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        func optional<Value: Decodable>(_ key: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: key)
        }
        let task: TaskRecord.ID = try field(.task)
        switch try fields.decode(Command.Kind.self, forKey: .command) {
        case .waitTask: self = .wait(task: task, when: try optional(.when), note: try optional(.note))
        case .workTask: self = .work(task: task, when: try optional(.when), note: try optional(.note))
        case .restoreTask: self = .restore(task: task, when: try optional(.when), note: try optional(.note))
        case .changeSeverity:
            self = .changeSeverity(
                task: task, severity: try field(.severity), when: try optional(.when), reason: try field(.reason))
        case .handTask:
            self = .handOn(
                task: task, person: try field(.person), when: try optional(.when), note: try optional(.note))
        case .handTaskToTeam:
            self = .handToTeam(
                task: task, team: try field(.team), when: try optional(.when), note: try optional(.note))
        case .escalateTask:
            self = .escalate(
                task: task, person: try optional(.person), when: try optional(.when), reason: try field(.reason))
        case .linkDuplicate:
            self = .linkDuplicate(task: task, original: try field(.original), note: try optional(.note))
        case .finishStage:
            self = .finishStage(
                task: task, stage: try field(.stage), when: try optional(.when), note: try optional(.note))
        case .reviewTask: self = .review(try IncidentReview(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .command, in: fields, debugDescription: "\(other.rawValue) is not about a ticket")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .command)
        if case .review(let review) = self { return try review.encode(to: encoder) }
        try fields.encode(task, forKey: .task)
        func encode(_ when: Instant?, note: String?) throws {
            try fields.encodeIfPresent(when, forKey: .when)
            try fields.encodeIfPresent(note, forKey: .note)
        }
        switch self {
        case .wait(_, let when, let note), .work(_, let when, let note), .restore(_, let when, let note):
            try encode(when, note: note)
        case .changeSeverity(_, let severity, let when, let reason):
            try fields.encode(severity, forKey: .severity)
            try fields.encode(reason, forKey: .reason)
            try encode(when, note: nil)
        case .handOn(_, let person, let when, let note):
            try fields.encode(person, forKey: .person)
            try encode(when, note: note)
        case .handToTeam(_, let team, let when, let note):
            try fields.encode(team, forKey: .team)
            try encode(when, note: note)
        case .escalate(_, let person, let when, let reason):
            try fields.encodeIfPresent(person, forKey: .person)
            try fields.encode(reason, forKey: .reason)
            try encode(when, note: nil)
        case .linkDuplicate(_, let original, let note):
            try fields.encode(original, forKey: .original)
            try encode(nil, note: note)
        case .finishStage(_, let stage, let when, let note):
            try fields.encode(stage, forKey: .stage)
            try encode(when, note: note)
        case .review: break
        }
    }
}
