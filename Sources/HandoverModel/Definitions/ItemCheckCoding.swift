// One flat object: the kind under `kind`, and what it asks for beside it.
extension ItemCheck: Codable {
    private enum Field: String, CodingKey {
        case kind, goodFor, days, folder, capability, plan, measure, atLeast, path, filled, newerThan, url, status,
            certificate, run
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        func optional<Value: Decodable>(_ key: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: key)
        }
        let rule: Rule =
            switch try fields.decode(Kind.self, forKey: .kind) {
            case .rotaCovered: .rotaCovered(days: try field(.days))
            case .contactsComplete: .contactsComplete
            case .documentsPresent: .documentsPresent(folder: try field(.folder))
            case .documentsCurrent: .documentsCurrent(folder: try field(.folder))
            case .capabilityCovered: .capabilityCovered(try field(.capability))
            case .trainingComplete: .trainingComplete(try optional(.plan))
            case .measure: .measure(try field(.measure), atLeast: try optional(.atLeast))
            case .file:
                .file(
                    FileDemand(
                        path: try field(.path), isFilled: (try optional(.filled) ?? 0) == 1,
                        newerThan: try optional(.newerThan)))
            case .http:
                .http(
                    WebDemand(
                        url: try field(.url), status: try field(.status), certificateDays: try optional(.certificate)))
            case .command: .command(try field(.run))
            }
        self.init(rule, goodFor: try field(.goodFor))
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        try fields.encode(goodFor, forKey: .goodFor)
        switch rule {
        case .contactsComplete: break
        case .rotaCovered(let days): try fields.encode(days, forKey: .days)
        case .documentsPresent(let folder), .documentsCurrent(let folder): try fields.encode(folder, forKey: .folder)
        case .capabilityCovered(let id): try fields.encode(id, forKey: .capability)
        case .trainingComplete(let plan): try fields.encodeIfPresent(plan, forKey: .plan)
        case .measure(let id, let least):
            try fields.encode(id, forKey: .measure)
            try fields.encodeIfPresent(least, forKey: .atLeast)
        case .file(let demand):
            try fields.encode(demand.path, forKey: .path)
            // Entries have neither true nor false.
            if demand.isFilled { try fields.encode(1, forKey: .filled) }
            try fields.encodeIfPresent(demand.newerThan, forKey: .newerThan)
        case .http(let demand):
            try fields.encode(demand.url, forKey: .url)
            try fields.encode(demand.status, forKey: .status)
            try fields.encodeIfPresent(demand.certificateDays, forKey: .certificate)
        case .command(let words): try fields.encode(words, forKey: .run)
        }
    }
}

/// Written as a file could have it: `rota-covered days: 14, good-for: 7d`.
extension ItemCheck: CustomStringConvertible {
    public var description: String {
        let more: [String] =
            switch rule {
            case .contactsComplete: []
            case .rotaCovered(let days): ["days: \(days)"]
            case .documentsPresent(let folder), .documentsCurrent(let folder): ["folder: \(folder)"]
            case .capabilityCovered(let id): ["capability: \(id)"]
            case .trainingComplete(let plan): plan.map { ["plan: \($0)"] } ?? []
            case .measure(let id, let least):
                ["measure: \(id.rawValue)"] + (least.map { ["at-least: \(Self.percent($0))"] } ?? [])
            case .file(let demand):
                ["path: \(demand.path)"] + (demand.isFilled ? ["filled: true"] : [])
                    + (demand.newerThan.map { ["newer-than: \($0)d"] } ?? [])
            case .http(let demand):
                ["url: \(demand.url)", "status: \(demand.status)"]
                    + (demand.certificateDays.map { ["certificate: \($0)d"] } ?? [])
            case .command(let words): ["run: [\(words.joined(separator: ", "))]"]
            }
        return "\(kind.rawValue) " + (more + ["good-for: \(goodFor)d"]).joined(separator: ", ")
    }

    /// A share in millionths as files have it: `90%`, `99.95%`.
    private static func percent(_ millionths: Int) -> String {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
        guard rest > 0 else { return "\(whole)%" }
        var digits = String(String(10_000 + rest).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)%"
    }
}
