// One flat object: the kind, and its values beside it.
extension AlertMatter: Codable {
    private enum Field: String, CodingKey {
        case kind, task, promise, severity, from, to, due, entry, service, sum, ratings, item, until, capability,
            people,
            have, need, cover, check, problem, key, newest, tasks, commitment, period, missed, desk
        case sumBefore = "sum-before"
        case ratingsBefore = "ratings-before"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        func optional<Value: Decodable>(_ key: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: key)
        }
        self =
            switch try fields.decode(Kind.self, forKey: .kind) {
            case .clock:
                .clock(
                    task: try field(.task), promise: try field(.promise), severity: try field(.severity),
                    from: try field(.from), due: try optional(.due))
            case .outage:
                .outage(
                    entry: try field(.entry), service: try optional(.service), severity: try field(.severity))
            case .satisfaction:
                .satisfaction(
                    sum: try field(.sum), ratings: try field(.ratings), sumBefore: try field(.sumBefore),
                    ratingsBefore: try field(.ratingsBefore), desk: try optional(.desk))
            case .overdue: .overdue(try field(.item), due: try field(.due))
            case .capability:
                .capability(
                    try field(.capability), until: try field(.until), people: try field(.people),
                    have: try field(.have), need: try field(.need))
            case .evidence: .evidence(try field(.item), until: try field(.until))
            case .signOff: .signOff(try field(.item), until: try field(.until))
            case .duty:
                .duty(
                    try field(.cover), from: try field(.from), to: try field(.to), have: try field(.have),
                    need: try field(.need))
            case .check: .check(try field(.item), try field(.check))
            case .problem: try Self.problem(try field(.problem), fields)
            case .commitment:
                .commitment(
                    try field(.commitment), period: try field(.period), newest: try field(.newest),
                    missed: try field(.missed))
            }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        func encode(_ value: some Encodable, _ key: Field) throws { try fields.encode(value, forKey: key) }
        try encode(kind, .kind)
        switch self {
        case .clock(let task, let promise, let severity, let from, let due):
            try encode(task, .task)
            try encode(promise, .promise)
            try encode(severity, .severity)
            try encode(from, .from)
            try fields.encodeIfPresent(due, forKey: .due)
        case .outage(let entry, let service, let severity):
            try encode(entry, .entry)
            try fields.encodeIfPresent(service, forKey: .service)
            try encode(severity, .severity)
        case .satisfaction(let sum, let ratings, let sumBefore, let ratingsBefore, let desk):
            try encode(sum, .sum)
            try encode(ratings, .ratings)
            try encode(sumBefore, .sumBefore)
            try encode(ratingsBefore, .ratingsBefore)
            try fields.encodeIfPresent(desk, forKey: .desk)
        case .overdue(let item, let due):
            try encode(item, .item)
            try encode(due, .due)
        case .capability(let capability, let until, let people, let have, let need):
            try encode(capability, .capability)
            try encode(until, .until)
            try encode(people, .people)
            try encode(have, .have)
            try encode(need, .need)
        case .evidence(let item, let until), .signOff(let item, let until):
            try encode(item, .item)
            try encode(until, .until)
        case .duty(let cover, let from, let to, let have, let need):
            try encode(cover, .cover)
            try encode(from, .from)
            try encode(to, .to)
            try encode(have, .have)
            try encode(need, .need)
        case .check(let item, let check):
            try encode(item, .item)
            try encode(check, .check)
        case .problem(let problem, let key, let service, let newest, let tasks):
            try encode(problem, .problem)
            // Of more bits than a number of an entry may have.
            try encode(String(key), .key)
            try encode(service, .service)
            try encode(newest, .newest)
            try encode(tasks, .tasks)
        case .commitment(let commitment, let period, let newest, let missed):
            try encode(commitment, .commitment)
            try encode(period, .period)
            try encode(newest, .newest)
            try encode(missed, .missed)
        }
    }

    private static func problem(_ kind: ProblemKind, _ fields: KeyedDecodingContainer<Field>) throws -> AlertMatter {
        guard let key = Int64(try fields.decode(String.self, forKey: .key)) else {
            throw DecodingError.dataCorruptedError(forKey: .key, in: fields, debugDescription: "not a number")
        }
        return .problem(
            kind, key: key, service: try fields.decode(String.self, forKey: .service),
            newest: try fields.decode(TaskRecord.ID.self, forKey: .newest),
            tasks: try fields.decode(Int.self, forKey: .tasks))
    }
}
