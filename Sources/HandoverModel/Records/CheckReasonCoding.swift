// One flat object: the code, and its values beside it.
extension CheckReason: Codable {
    private enum Field: String, CodingKey {
        case code, subject, from, to, have, need, fault, people, value, target, day, status, lack, folder, trouble,
            seconds
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        self =
            switch try fields.decode(Code.self, forKey: .code) {
            case .dutyGap:
                .dutyGap(
                    try field(.subject), from: try field(.from), to: try field(.to), have: try field(.have),
                    need: try field(.need))
            case .contactUnreachable: .contactUnreachable(try field(.subject))
            case .personUnreachable: .personUnreachable(try field(.subject))
            case .documentMissing: .documentMissing(try field(.subject))
            case .documentFault: .documentFault(try field(.subject), fault: try field(.fault))
            case .capabilityNotCovered:
                .capabilityNotCovered(try field(.subject), have: try field(.have), need: try field(.need))
            case .moduleOpen: .moduleOpen(try field(.subject), people: try field(.people))
            case .measureBelow:
                .measureBelow(try field(.subject), value: try field(.value), target: try field(.target))
            case .fileMissing: .fileMissing
            case .fileEmpty: .fileEmpty
            case .fileOld: .fileOld(changed: try field(.day))
            case .answered: .answered(status: try field(.status))
            case .certificateEnds: .certificateEnds(try field(.day))
            case .exited: .exited(status: try field(.status))
            case .notDefined: .notDefined(try field(.lack))
            case .measureTooFew: .measureTooFew(try field(.subject), have: try field(.have))
            case .filesNotAtHand: .filesNotAtHand
            case .folderMissing: .folderMissing(try field(.folder))
            case .notAFile: .notAFile
            case .notAllowed: .notAllowed
            case .noAnswer: .noAnswer(try field(.trouble))
            case .tookTooLong: .tookTooLong(seconds: try field(.seconds))
            case .didNotStart: .didNotStart
            }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        func encode(_ value: some Encodable, _ key: Field) throws { try fields.encode(value, forKey: key) }
        try encode(code, .code)
        switch self {
        case .dutyGap(let cover, let from, let to, let have, let need):
            try encode(cover, .subject)
            try encode(from, .from)
            try encode(to, .to)
            try encode(have, .have)
            try encode(need, .need)
        case .contactUnreachable(let id): try encode(id, .subject)
        case .personUnreachable(let id): try encode(id, .subject)
        case .documentMissing(let id): try encode(id, .subject)
        case .documentFault(let id, let fault):
            try encode(id, .subject)
            try encode(fault, .fault)
        case .capabilityNotCovered(let id, let have, let need):
            try encode(id, .subject)
            try encode(have, .have)
            try encode(need, .need)
        case .moduleOpen(let id, let people):
            try encode(id, .subject)
            try encode(people, .people)
        case .measureBelow(let id, let value, let target):
            try encode(id, .subject)
            try encode(value, .value)
            try encode(target, .target)
        case .fileOld(let day), .certificateEnds(let day): try encode(day, .day)
        case .answered(let status), .exited(let status): try encode(status, .status)
        case .notDefined(let lack): try encode(lack, .lack)
        case .measureTooFew(let id, let have):
            try encode(id, .subject)
            try encode(have, .have)
        case .folderMissing(let folder): try encode(folder, .folder)
        case .noAnswer(let trouble): try encode(trouble, .trouble)
        case .tookTooLong(let seconds): try encode(seconds, .seconds)
        case .fileMissing, .fileEmpty, .filesNotAtHand, .notAFile, .notAllowed, .didNotStart: break
        }
    }
}
