import HandoverModel
import HandoverReadiness

extension Schema {
    /// What is wrong with a value, at its first place.
    enum Mismatch: Error, Hashable {
        /// What stands at the place, or is missing there, should be something else.
        case wrong(at: [String], allowed: String)
        case unknown(at: [String], known: [String])
    }

    /// Refuses a value that is not of this shape.
    ///
    /// `strictly`: Refuse members too that are not described, where a newer version could have them.
    func check(_ value: JSONValue, at place: [String] = [], strictly: Bool = false) throws(Mismatch) {
        let isRight: Bool
        switch (self, value) {
        case (.anything, _), (.boolean, .bool), (.null, .null), (.number, .int), (.number, .number): isRight = true
        case (.integer(let least, let most), .int(let number)):
            isRight = number >= least ?? .min && number <= most ?? .max
        case (.text(let form), .string(let text)): isRight = form.fits(text)
        case (.word(let words), .string(let text)): isRight = words.contains(text)
        case (.array(let element, let least), .array(let values)):
            for (index, value) in values.enumerated() {
                try element.check(value, at: place + [String(index)], strictly: strictly)
            }
            isRight = values.count >= least
        case (.object(let properties, let others), .object(let members)):
            try Self.check(members, properties, strictly && others == .allowed ? .refused : others, place, strictly)
            isRight = true
        case (.choice(let tag, let alternatives), .object(let members)):
            guard case .string(let text)? = members[tag], let chosen = alternatives.first(where: { $0.tag == text })
            else { throw .wrong(at: place + [tag], allowed: alternatives.map(\.tag).joined(separator: " | ")) }
            try Schemas.schema(chosen.name).check(value, at: place, strictly: strictly)
            isRight = true
        case (.anyOf(let schemas), _):
            try Self.check(value, anyOf: schemas, place, strictly)
            isRight = true
        case (.named(let name), _):
            try Schemas.schema(name).check(value, at: place, strictly: strictly)
            isRight = true
        case (.boolean, _), (.integer, _), (.number, _), (.text, _), (.word, _), (.array, _), (.object, _),
            (.choice, _), (.null, _):
            isRight = false
        }
        guard isRight else { throw .wrong(at: place, allowed: allowed) }
    }

    /// Whether a text alone is of this shape.
    func takes(_ text: String) -> Bool {
        do {
            try check(.string(text))
            return true
        } catch {
            return false
        }
    }

    private static func check(
        _ members: [String: JSONValue], _ properties: [Property], _ others: Others, _ place: [String],
        _ strictly: Bool
    ) throws(Mismatch) {
        for property in properties {
            let at = place + [property.name]
            if let value = members[property.name] {
                try property.schema.check(value, at: at, strictly: strictly)
            } else if property.isRequired {
                throw .wrong(at: at, allowed: property.schema.allowed)
            }
        }
        let names = properties.map(\.name)
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
            switch others {
            case .allowed: break
            case .refused: throw .unknown(at: place + [name], known: names)
            case .each(let schema): try schema.check(value, at: place + [name], strictly: strictly)
            }
        }
    }

    /// The deepest of what is wrong, when none of them fits.
    private static func check(
        _ value: JSONValue, anyOf schemas: [Schema], _ place: [String], _ strictly: Bool
    ) throws(Mismatch) {
        var found: Mismatch?
        for schema in schemas {
            do {
                return try schema.check(value, at: place, strictly: strictly)
            } catch {
                if error.place.count > found?.place.count ?? place.count { found = error }
            }
        }
        let allowed = schemas.map(\.allowed).joined(separator: " | ")
        throw found ?? .wrong(at: place, allowed: allowed)
    }

    /// What it may be, in signs that need no language.
    var allowed: String {
        switch self {
        case .anything: "…"
        case .boolean: "true | false"
        case .null: "null"
        case .number: "0.0"
        case .integer(let least, let most):
            switch (least, most) {
            case (nil, nil): "0"
            case (let least?, nil): "≥ \(least)"
            case (nil, let most?): "≤ \(most)"
            case (let least?, let most?): "\(least) – \(most)"
            }
        case .text(let form): form.allowed
        case .word(let words): words.joined(separator: " | ")
        case .array(let element, _): "[\(element.allowed)]"
        case .object, .choice: "{…}"
        case .anyOf(let schemas): schemas.map(\.allowed).joined(separator: " | ")
        case .named(let name): Schemas.schema(name).allowed
        }
    }
}

extension Schema.Mismatch {
    var place: [String] {
        switch self {
        case .wrong(let place, _), .unknown(let place, _): place
        }
    }
}

extension TextForm {
    func fits(_ text: String) -> Bool {
        switch self {
        case .plain(let least, let most):
            text.unicodeScalars.count >= least && text.unicodeScalars.count <= most ?? .max
        case .day: Day(text) != nil
        case .span: Measure.Span(text) != nil
        case .serviceTarget: ServiceTarget(text) != nil
        case .instant: Instant(withOffset: text) != nil
        case .digest: text.hasPrefix("sha256:") && Digest(text) != nil
        case .bytes: !text.isEmpty
        case .hash: text.utf8.count == 44 && TreeHash(base64: text) != nil
        case .digits: Digest("sha256:" + text) != nil
        case .visible(let most):
            (1...most).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        case .entityTag:
            text == "*"
                || text.utf8.count == 73 && text.hasPrefix("\"") && text.hasSuffix("\"")
                    && TextForm.digest.fits(String(text.dropFirst().dropLast()))
        }
    }

    var allowed: String {
        switch self {
        case .plain: "\"…\""
        case .day: "YYYY-MM-DD"
        case .span: "YYYY-MM-DD..YYYY-MM-DD"
        case .serviceTarget: "15m | 2h | 3wd"
        case .instant: "YYYY-MM-DDThh:mm:ss+hh:mm"
        case .digest: "sha256:…"
        case .bytes, .digits, .hash: "…"
        case .visible: "!…~"
        case .entityTag: "\"sha256:…\" | *"
        }
    }
}

extension Instant {
    /// Reads RFC 3339 with an offset; nil for a local time, which is another instant in another zone.
    init?(withOffset text: String) {
        guard text.hasSuffix("Z") || text.dropFirst(11).contains(where: { $0 == "+" || $0 == "-" }) else { return nil }
        self.init(text, in: .utc)
    }
}
