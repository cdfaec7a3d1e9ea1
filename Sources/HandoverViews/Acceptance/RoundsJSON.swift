internal import HandoverModel
internal import HandoverReadiness

/// The rounds after an acceptance in JSON; to an anonymous reader without people and what they wrote.
enum RoundsJSON {
    static func document(_ readiness: Readiness, _ names: Names) -> JSONText {
        let rule = names.definitions?.handover.reverification
        return .object([
            .init("as_of", .string(readiness.asOf.description)),
            .init("target", rule?.atLeast.map { .decimal(Double($0) / 1_000_000) } ?? .null),
            .init(
                "rounds",
                .array(
                    readiness.acceptance.rounds.map { round in
                        .object(
                            short(round) + [
                                .init("findings", .array(round.findings.map { json($0, names) })),
                                .init("blank", .strings(round.blank)),
                            ])
                    })),
        ])
    }

    /// What the status document says of a round.
    static func short(_ round: ReverificationRound) -> [JSONText.Member] {
        [
            .init("day", .string(round.day.description)),
            .init("last", .string(orNull: round.last?.description)), .init("state", .string(round.state.rawValue)),
            .init("items", .int(round.items)), .init("looked_at", .int(round.findings.count)),
            .init("holding", .int(round.holding)), .init("failing", .strings(round.failing.map(\.item))),
            .init("reached", round.isReached.map(JSONText.bool) ?? .null),
        ]
    }

    private static func json(_ finding: ReverificationRound.Finding, _ names: Names) -> JSONText {
        .object([
            .init("item", .string(finding.item.rawValue)), .init("finding", .string(finding.finding.rawValue)),
            .init("note", names.isAnonymous ? .null : .string(orNull: finding.note)),
            .init("by", names.isAnonymous ? .null : .string(finding.by.rawValue)),
            .init("at", .string(finding.at.description)), .init("entry", .int(finding.entry)),
        ])
    }
}
