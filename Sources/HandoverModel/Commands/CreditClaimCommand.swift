/// What is asked to be recorded of claims.
public enum CreditClaimCommand: Hashable, Sendable {
    case file(ClaimOrder)
    case review(claim: CreditClaim.ID, finding: ClaimReview.Finding, reason: String?)
    /// Says what is given; what stands where there is no `remedy`.
    ///
    /// `seen`: The entry of the offer that its author saw; where another one stands by now, it is refused.
    case agree(claim: CreditClaim.ID, remedy: ClaimRemedy?, seen: Int?)
    case settle(claim: CreditClaim.ID, note: String, evidence: [Evidence]?)
    case confirm(claim: CreditClaim.ID, note: String?)
}

/// A claim as it is asked for; its id, and what it gives, are the tracker's to say.
public struct ClaimOrder: Hashable, Sendable, Codable {
    public var ground: CreditClaim.Ground
    public var tasks: [TaskRecord.ID]
    public var reason: String
    public var evidence: [Evidence]

    public init(ground: CreditClaim.Ground, tasks: [TaskRecord.ID], reason: String, evidence: [Evidence]) {
        self.ground = ground
        self.tasks = tasks
        self.reason = reason
        self.evidence = evidence
    }
}

// One flat object: the command's name under `command`, and its fields beside it.
extension CreditClaimCommand: Codable {
    private enum Field: String, CodingKey {
        case command, claim, finding, reason, remedy, seen, note, evidence
    }

    var kind: Command.Kind {
        switch self {
        case .file: .fileClaim
        case .review: .reviewClaim
        case .agree: .agreeClaim
        case .settle: .settleClaim
        case .confirm: .confirmClaim
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        func optional<Value: Decodable>(_ key: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: key)
        }
        switch try fields.decode(Command.Kind.self, forKey: .command) {
        case .fileClaim: self = .file(try ClaimOrder(from: decoder))
        case .reviewClaim:
            self = .review(claim: try field(.claim), finding: try field(.finding), reason: try optional(.reason))
        case .agreeClaim:
            self = .agree(claim: try field(.claim), remedy: try optional(.remedy), seen: try optional(.seen))
        case .settleClaim:
            self = .settle(claim: try field(.claim), note: try field(.note), evidence: try optional(.evidence))
        case .confirmClaim: self = .confirm(claim: try field(.claim), note: try optional(.note))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .command, in: fields, debugDescription: "\(other.rawValue) is not about a claim")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .command)
        switch self {
        case .file(let order): try order.encode(to: encoder)
        case .review(let claim, let finding, let reason):
            try fields.encode(claim, forKey: .claim)
            try fields.encode(finding, forKey: .finding)
            try fields.encodeIfPresent(reason, forKey: .reason)
        case .agree(let claim, let remedy, let seen):
            try fields.encode(claim, forKey: .claim)
            try fields.encodeIfPresent(remedy, forKey: .remedy)
            try fields.encodeIfPresent(seen, forKey: .seen)
        case .settle(let claim, let note, let evidence):
            try fields.encode(claim, forKey: .claim)
            try fields.encode(note, forKey: .note)
            try fields.encodeIfPresent(evidence, forKey: .evidence)
        case .confirm(let claim, let note):
            try fields.encode(claim, forKey: .claim)
            try fields.encodeIfPresent(note, forKey: .note)
        }
    }
}
