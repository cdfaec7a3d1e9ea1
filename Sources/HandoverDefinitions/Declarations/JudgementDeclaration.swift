import HandoverModel
import LocatedYAML

/// `variety` as it was read.
struct VarietyDraft: Sendable {
    var demands: [VarietyDemand] = []
    /// The capabilities it names, each where its key stands.
    var capabilities: [Located<String>] = []
}

/// `floors` as it was read: a rule, or none.
struct FloorsDraft: Sendable {
    var rule: FloorRule?
}

/// What independence is judged by beside its rate.
enum JudgementDeclaration {
    // MARK: Mix

    /// Shares of severities that add up to 100 %.
    static let mix = Shape<ReferenceMix>(schema: shares.schema) { node, reader in
        guard let shares = shares.read(node, &reader), case .mapping(let mapping) = node else { return nil }
        // One that could not be read is missing from the sum, and has been reported.
        guard shares.count == mapping.pairs.count else { return nil }
        let sum = shares.values.reduce(0, +)
        if sum == 1_000_000 { return ReferenceMix(shares) }
        let isOnOneLine = mapping.range.start.line == mapping.range.end.line
        let range = isOnOneLine ? mapping.range : mapping.pairs.first?.key.range ?? mapping.range
        reader.report(.mixNotWhole(sum: sum), at: range)
        return nil
    }

    private static let shares = Record("mix", [Severity: Int]()) {
        share(.p0)
        share(.p1)
        share(.p2)
        share(.p3)
    }

    private static func share(_ severity: Severity) -> Field<[Severity: Int]> {
        let name = severity.rawValue
        return Field(name, .percentage(), en: "The share of \(name).", zh: "\(name) 所占的比例。") { $0[severity] = $1 }
    }

    // MARK: Variety

    static let variety = Record("variety", VarietyDraft()) {
        Field(
            "at-least", demands, required: true,
            en:
                "The least number of independent tasks in the window for each kind: severity P1, capability ID, out-of-hours.",
            zh: "每类工单在窗口内至少独立完成几张：severity P1、capability 标识、out-of-hours（工作时间外）。"
        ) { $0 = $1 }
    }

    private static let count = Shape<Int>.integer(1...1_000)

    private static let demands = Shape<VarietyDraft>(schema: demandsSchema) { node, reader in
        guard case .mapping(let mapping) = node else {
            reader.wrongShape(node, expected: .mapping)
            return nil
        }
        var draft = VarietyDraft()
        for pair in mapping.pairs {
            guard let kind = kind(pair.key, &reader) else { continue }
            if case .capability(let id) = kind { draft.capabilities.append(Located(id.rawValue, at: pair.key.range)) }
            if let atLeast = count.read(pair.value, &reader) { draft.demands.append(.init(kind, atLeast: atLeast)) }
        }
        return draft
    }

    private static func kind(_ key: YAMLScalar, _ reader: inout Reader) -> TaskKind? {
        if let kind = TaskKind(key.text) { return kind }
        if key.text.hasPrefix("capability ") {
            reader.refuse(String(key.text.dropFirst("capability ".count)), at: key.range, expected: .identifier)
        } else {
            let known = Severity.allCases.map { TaskKind.severity($0).description } + [TaskKind.outOfHours.description]
            reader.report(
                .unknownKey(key: key.text, context: "variety"), at: key.range,
                suggestion: nearestName(to: key.text, among: known))
        }
        return nil
    }

    private static var demandsSchema: SchemaValue {
        [
            "type": "object", "additionalProperties": false,
            "patternProperties": [
                "^severity P[0-3]$": count.schema, "^capability [a-z][a-z0-9-]{0,63}$": count.schema,
                "^out-of-hours$": count.schema,
            ],
        ]
    }

    // MARK: Floors

    static let floors = Shape<FloorsDraft>(schema: ["anyOf": .list([["enum": .strings(["off"])], rule.schema])]) {
        node, reader in
        guard case .scalar(let scalar) = node else {
            return rule.read(node, &reader).map { FloorsDraft(rule: $0) }
        }
        if scalar.text == "off" { return FloorsDraft() }
        reader.refuse(
            scalar.text, at: scalar.range, expected: .oneOf(["off"]),
            suggestion: nearestName(to: scalar.text, among: ["off"]))
        return nil
    }

    private static let rule = Record("floors", FloorRule()) {
        Field(
            "tasks", .integer(0...100), default: 5,
            en:
                "Independent tasks in each critical capability; a passed drill stands in for them where drills are allowed.",
            zh: "每项关键能力至少独立完成几张工单；允许演练的，通过一次演练即可代替。"
        ) { $0.tasks = $1 }
        Field(
            "of-last-five", .integer(0...5), default: 4,
            en: "Of the newest five tasks of each critical capability those that must be independent.",
            zh: "每项关键能力最近五张工单中至少独立完成几张。"
        ) { $0.ofLastFive = $1 }
        Field(
            "people", .integer(0...100), default: 2,
            en: "People who worked independently in each critical capability; never more than the capability asks for.",
            zh: "每项关键能力至少几个人独立做过；不超过该能力要求的人数。"
        ) { $0.people = $1 }
        Field(
            "severe", .integer(0...20), default: 3,
            en:
                "The newest P0 and the newest P1 tasks that must all be independent; a drill confirmed by an assessor stands in.",
            zh: "最近几张 P0、最近几张 P1 须全部独立完成；经评估人核实的演练可以代替。"
        ) { $0.severe = $1 }
    }
}
