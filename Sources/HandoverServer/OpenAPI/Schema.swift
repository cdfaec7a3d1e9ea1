import HandoverViews

/// The shape of a JSON value: what the OpenAPI document says of it, and what a body is checked against.
indirect enum Schema: Hashable, Sendable {
    case anything
    case boolean
    /// Whole numbers; nil is no bound.
    case integer(least: Int? = nil, most: Int? = nil)
    case number
    case text(TextForm = .plain())
    /// One of some texts.
    case word([String])
    case array(Schema, atLeast: Int = 0)
    case object([Property], others: Others = .allowed)
    /// One of several objects, told apart by a text that each has under a name.
    case choice(by: String, [Alternative])
    case anyOf([Schema])
    case null
    /// One of `Schemas`, by its name.
    case named(String)

    /// What a member that is not among the properties may be.
    enum Others: Hashable, Sendable {
        /// Members may come with a newer version; whoever reads leaves alone what they do not know.
        case allowed
        case refused
        case each(Schema)
    }

    /// An object of a choice, and the name under which `Schemas` has it.
    struct Alternative: Hashable, Sendable {
        var tag: String
        var name: String
    }

    /// A member of an object.
    struct Property: Hashable, Sendable {
        var name: String
        var schema: Schema
        var isRequired = true
        var summary: String?

        init(_ name: String, _ schema: Schema, _ summary: String? = nil) {
            self.name = name
            self.schema = schema
            self.summary = summary
        }

        /// A member that may be left out.
        static func optional(_ name: String, _ schema: Schema, _ summary: String? = nil) -> Property {
            var property = Property(name, schema, summary)
            property.isRequired = false
            return property
        }
    }

    /// This, or null.
    var orNull: Schema { .anyOf([self, .null]) }

    static let count = Schema.integer(least: 0, most: largest)
    /// The largest whole number that every reader of JSON has exactly (RFC 8259 §6).
    static let largest = (1 << 53) - 1
    static let day = Schema.text(.day)
    static let instant = Schema.text(.instant)
    static let digest = Schema.text(.digest)
    static let id = Schema.text(.plain(least: 1))

    static func words<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> Schema
    where Word.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }

    static func object(_ properties: Property..., others: Others = .allowed) -> Schema {
        .object(properties, others: others)
    }
}

/// How a text is written.
enum TextForm: Hashable, Sendable {
    /// Lengths in code points.
    case plain(least: Int = 0, most: Int? = nil)
    /// `2026-02-27`.
    case day
    /// `2026-01-01..2026-01-31`: two days, the first before the last.
    case span
    /// `15m`, `2h`, `3wd`.
    case serviceTarget
    /// RFC 3339 with an offset.
    case instant
    /// `sha256:` and 64 digits.
    case digest
    /// 64 digits of a digest.
    case digits
    /// 32 bytes in base64.
    case hash
    /// Signs of ASCII that can be seen, without blanks.
    case visible(most: Int)
    /// A digest in quotation marks, or a star.
    case entityTag
    /// Not text at all, in a form that carries files.
    case bytes
}

extension Schema {
    /// As JSON Schema 2020-12 writes it.
    var json: JSONText { .object(members) }

    var members: [JSONText.Member] {
        switch self {
        case .anything: []
        case .boolean: [.type("boolean")]
        case .null: [.type("null")]
        case .number: [.type("number")]
        case .integer(let least, let most):
            [.type("integer")]
                + [least.map { .init("minimum", .int($0)) }, most.map { .init("maximum", .int($0)) }]
                .compactMap { $0 }
        case .text(let form): [.type("string")] + form.members
        case .word(let words):
            words.count == 1
                ? [.init("const", .string(words[0]))]
                : [.type("string"), .init("enum", .array(words.map(JSONText.string)))]
        case .array(let element, let least):
            [.type("array"), .init("items", element.json)] + (least > 0 ? [.init("minItems", .int(least))] : [])
        case .object(let properties, let others): Self.members(properties, others)
        case .choice(let tag, let alternatives):
            [
                .init("oneOf", .array(alternatives.map { Schema.named($0.name).json })),
                .init(
                    "discriminator",
                    .object([
                        .init("propertyName", .string(tag)),
                        .init(
                            "mapping",
                            .object(alternatives.map { .init($0.tag, .string(Schemas.reference($0.name))) })),
                    ])),
            ]
        case .anyOf(let schemas): [.init("anyOf", .array(schemas.map(\.json)))]
        case .named(let name): [.init("$ref", .string(Schemas.reference(name)))]
        }
    }

    private static func members(_ properties: [Property], _ others: Others) -> [JSONText.Member] {
        let required = properties.filter(\.isRequired).map { JSONText.string($0.name) }
        var members: [JSONText.Member] = [.type("object")]
        if !properties.isEmpty { members.append(.init("properties", .object(properties.map(\.member)))) }
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        switch others {
        case .allowed: break
        case .refused: members.append(.init("additionalProperties", .bool(false)))
        case .each(let schema): members.append(.init("additionalProperties", schema.json))
        }
        return members
    }
}

extension Schema.Property {
    fileprivate var member: JSONText.Member {
        .init(name, .object(schema.members + (summary.map { [.init("description", .string($0))] } ?? [])))
    }
}

extension TextForm {
    /// Every day of the years 1 to 9999, and nothing else.
    private static let dayPattern: String = {
        let year = "(?!0000)[0-9]{4}"
        let leap = "(?!0000)([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
        let days = [
            "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])", "(0[469]|11)-(0[1-9]|[12][0-9]|30)",
            "02-(0[1-9]|1[0-9]|2[0-8])",
        ]
        return "(\(year)-(\(days.joined(separator: "|")))|\(leap)-02-29)"
    }()

    fileprivate var members: [JSONText.Member] {
        switch self {
        case .plain(let least, let most):
            (least > 0 ? [.init("minLength", .int(least))] : []) + (most.map { [.init("maxLength", .int($0))] } ?? [])
        case .day: [.init("format", .string("date"))]
        case .serviceTarget: [.init("pattern", .string("^(?=[0-9]{1,4}[mhw])0*[1-9][0-9]*(m|h|wd)$"))]
        case .span: [.init("pattern", .string("^\(Self.dayPattern)\\.\\.\(Self.dayPattern)$"))]
        // No zone is sixteen hours away.
        case .instant:
            [.init("format", .string("date-time")), .init("pattern", .string("(Z|[+-](0[0-9]|1[0-5]):[0-5][0-9])$"))]
        case .digest: [.init("pattern", .string("^sha256:[0-9a-f]{64}$"))]
        case .bytes: [.init("format", .string("binary")), .init("minLength", .int(1))]
        case .digits: [.init("pattern", .string("^[0-9a-f]{64}$"))]
        case .hash: [.init("pattern", .string("^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"))]
        case .visible(let most): [.init("pattern", .string("^[!-~]{1,\(most)}$"))]
        case .entityTag:
            [
                .init(
                    "anyOf",
                    .array([
                        .object([.init("pattern", .string("^\"sha256:[0-9a-f]{64}\"$"))]),
                        .object([.init("const", .string("*"))]),
                    ]))
            ]
        }
    }
}

extension JSONText.Member {
    static func type(_ name: String) -> JSONText.Member { .init("type", .string(name)) }
}
