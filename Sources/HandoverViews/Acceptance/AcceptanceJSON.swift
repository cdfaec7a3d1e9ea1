internal import HandoverModel
internal import HandoverReadiness

/// The acceptance in JSON.
///
/// To an anonymous reader it names keys and roles, never people nor what they wrote.
enum AcceptanceJSON {
    /// Everything there is to say, with the numbers that are stated or would be.
    static func document(_ readiness: Readiness, _ names: Names) -> JSONText {
        let current = readiness.acceptance.current
        let signers = names.definitions.map { AcceptanceSigners($0, on: readiness.day) }
        let statement = AcceptanceView.shown(readiness, names)
        return .object([
            .init("state", .string(orNull: current?.stage.rawValue)), .init("entry", .int(orNull: current?.entry)),
            .init("as_of", .string(readiness.asOf.description)),
            .init("verdict", .string(readiness.verdict.rawValue)),
            .init("objections", .array(AcceptanceView.standing(in: readiness).map(subject))),
            .init("waived_since", .array(waivedSince(readiness).map(subject))),
            .init(
                "keys",
                .array(
                    AcceptanceKey.allCases.map { key in
                        .object(
                            signed(key, current, names) + [
                                .init("can_sign", .strings(names.isAnonymous ? [] : signers?.holders(of: key) ?? []))
                            ])
                    })),
            .init(
                "conditions",
                .array(
                    numbered(current).map { .object([number($0.0)] + members($0.1.condition, names) + standing($0.1)) })
            ),
            .init(
                "ending",
                current?.ending.map { ending in
                    .object([
                        .init("entry", .int(ending.entry)), .init("at", .string(ending.at.description)),
                        .init("by", .string(names.id(ending.by))),
                        .init("reason", names.isAnonymous ? .null : .string(orNull: ending.reason)),
                    ])
                } ?? .null),
            .init("waivers", .array(readiness.acceptance.waivers.map { waiver($0, names) })),
            .init("rounds", .array(readiness.acceptance.rounds.map { .object(RoundsJSON.short($0)) })),
            .init("statement", statement.map { AcceptanceJSON.statement($0, names) } ?? .null),
        ])
    }

    /// What was waived after the statement that waits, and is no condition of it.
    private static func waivedSince(_ readiness: Readiness) -> [BlockerSubject] {
        readiness.acceptance.current.flatMap { $0.stage == .stated ? readiness.waivedSince($0.statement) : nil } ?? []
    }

    /// What the status document says of it; null while nothing is stated.
    static func status(_ readiness: Readiness, _ names: Names) -> JSONText {
        guard let current = readiness.acceptance.current else { return .null }
        return .object([
            .init("state", .string(current.stage.rawValue)), .init("entry", .int(current.entry)),
            .init("stated_at", .string(current.statement.asOf.description)),
            .init("verdict", .string(current.statement.verdict.rawValue)),
            .init(
                "keys",
                .array(
                    AcceptanceKey.allCases.map { key in
                        .object([
                            .init("key", .string(key.rawValue)),
                            .init("signed_at", .string(orNull: current.signature(key)?.at.description)),
                        ])
                    })),
            .init(
                "conditions",
                .array(
                    numbered(current).map { place, state in
                        .object(
                            [
                                number(place),
                                .init("kind", .string(state.condition.subject.kind.rawValue)),
                                .init("subject", .string(state.condition.subject.description)),
                                .init("until", .string(state.condition.until.description)),
                            ] + standing(state))
                    })),
            .init("rounds", .array(readiness.acceptance.rounds.map { .object(RoundsJSON.short($0)) })),
        ])
    }

    static func subject(_ subject: BlockerSubject) -> JSONText {
        .object([
            .init("kind", .string(subject.kind.rawValue)), .init("subject", .string(subject.description)),
        ])
    }

    private static func signed(
        _ key: AcceptanceKey, _ current: AcceptanceState.Stated?, _ names: Names
    ) -> [JSONText.Member] {
        let signature = current?.signature(key)
        return [
            .init("key", .string(key.rawValue)),
            .init("signed_by", names.isAnonymous ? .null : .string(orNull: signature?.person.rawValue)),
            .init("signed_at", .string(orNull: signature?.at.description)),
            .init("entry", .int(orNull: signature?.entry)),
        ]
    }

    static func standing(_ state: ConditionState) -> [JSONText.Member] {
        [.init("state", .string(state.state.rawValue)), .init("can_act", .strings(state.canAct))]
    }

    /// Each condition with its number, whatever became of the statement.
    private static func numbered(_ current: AcceptanceState.Stated?) -> [(Int, ConditionState)] {
        (current?.conditions ?? []).enumerated().map { ($0.offset + 1, $0.element) }
    }

    private static func number(_ place: Int) -> JSONText.Member { .init("number", .int(place)) }

    /// What it is about, until when, why, and who agreed.
    static func members(_ condition: AcceptanceCondition, _ names: Names) -> [JSONText.Member] {
        [
            .init("kind", .string(condition.subject.kind.rawValue)),
            .init("subject", .string(condition.subject.description)),
            .init("until", .string(condition.until.description)),
            .init("reason", names.isAnonymous ? .null : .string(condition.reason)),
            .init("owners", .strings(condition.owners)),
            .init("agreed_by", .strings(names.isAnonymous ? [] : condition.by)),
        ]
    }

    private static func waiver(_ waiver: BlockerWaiverState, _ names: Names) -> JSONText {
        .object([
            .init("kind", .string(waiver.subject.kind.rawValue)),
            .init("subject", .string(waiver.subject.description)),
            .init("until", .string(waiver.until.description)), .init("in_force", .bool(waiver.isInForce)),
            .init("waits_for", .strings(waiver.waitsFor.map(\.rawValue))),
            .init("agreed_by", .strings(names.isAnonymous ? [] : waiver.words.map(\.person))),
            .init("entries", .array(waiver.words.map { .int($0.entry) })),
            .init("reason", names.isAnonymous ? .null : .string(waiver.reason)),
        ])
    }

    /// The statement's own numbers, each measure with what follows from its counts.
    static func statement(_ statement: AcceptanceStatement, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .string(statement.asOf.description)),
            .init("verdict", .string(statement.verdict.rawValue)),
            .init("conditions", .array(statement.conditions.map { .object(members($0, names)) })),
            .init("checklists", .array(statement.checklists.map(checklist))),
            .init("training", training(statement.training)),
            .init("capabilities", .array(statement.capabilities.map(capability))),
            .init("measures", .array(statement.measures.map { .object(members($0)) })),
            .init("demands", .array(statement.demands.map { MeasureDetailJSON.json($0, names) })),
            .init("definitions", .string(statement.definitions.description)),
            .init(
                "ledger",
                .object([.init("size", .int(statement.size)), .init("root", .string(statement.root.base64))])),
        ])
    }

    private static func checklist(_ progress: AcceptanceStatement.Progress) -> JSONText {
        .object([.init("id", .string(progress.checklist.rawValue))] + counts(progress))
    }

    private static func capability(_ coverage: AcceptanceStatement.Coverage) -> JSONText {
        .object([.init("id", .string(coverage.capability.rawValue))] + counts(coverage))
    }

    static func counts(_ progress: AcceptanceStatement.Progress) -> [JSONText.Member] {
        [
            .init("done", .int(progress.done)), .init("total", .int(progress.total)),
            .init("waived", .int(progress.waived)), .init("not_applicable", .int(progress.notApplicable)),
        ]
    }

    static func counts(_ coverage: AcceptanceStatement.Coverage) -> [JSONText.Member] {
        [.init("have", .int(coverage.have)), .init("need", .int(coverage.need))]
    }

    static func training(_ training: AcceptanceStatement.Training) -> JSONText {
        .object([.init("passed", .int(training.passed)), .init("required", .int(training.required))])
    }

    /// The counts, and what follows from them.
    static func members(_ figure: AcceptanceStatement.Figure) -> [JSONText.Member] {
        let measure = Measure(figure)
        let window = measure.window.map { span -> JSONText in
            .object([.init("first", .string(span.first.description)), .init("last", .string(span.last.description))])
        }
        return [
            .init("id", .string(figure.measure.rawValue)), .init("numerator", .int(figure.numerator)),
            .init("denominator", .int(figure.denominator)), .init("rate", .fixed(orNull: measure.rate)),
            .init("interval", MeasureJSON.interval(measure.interval)),
            .init("lower_bound", .fixed(orNull: measure.lowerBound)),
            .init("confidence", measure.confidence.map(JSONText.decimal) ?? .null),
            .init("target", measure.target.map { .decimal($0.value) } ?? .null),
            .init("gates", .string(orNull: figure.gates?.rawValue)), .init("state", .string(figure.state.rawValue)),
            .init("unrated", .int(figure.unrated)), .init("to_review", .int(figure.toReview)),
            .init("reviewed", .int(figure.reviewed)), .init("window", window ?? .null),
            .init("rows", .string(orNull: figure.rows?.description)),
        ]
    }
}
