internal import HandoverModel
internal import HandoverReadiness

/// A check and its runs in JSON.
enum CheckJSON {
    static func json(_ state: CheckState, _ names: Names) -> JSONText {
        .object([
            .init("kind", .string(state.check.kind.rawValue)), .init("rule", .string(state.check.description)),
            .init("good_for_days", .int(state.check.goodFor)), .init("standing", .string(state.standing.rawValue)),
            .init("holds_until", .string(orNull: state.holdsUntil?.description)),
            .init("decided", state.decided.map { json($0, names) } ?? .null),
            .init("troubled", state.troubled.map { json($0, names) } ?? .null),
        ])
    }

    private static func json(_ run: CheckState.Run, _ names: Names) -> JSONText {
        guard case .object(let members) = json(run.run, names) else { return .null }
        return .object(
            [
                .init("entry", .int(run.entry)), .init("at", .time(run.at, names)),
                .init("by", .string(orNull: names.isAnonymous ? nil : run.by.rawValue)),
            ] + members)
    }

    /// What a run found.
    static func json(_ run: CheckRun, _ names: Names) -> JSONText {
        .object([
            .init("result", .string(run.result.rawValue)), .init("have", .int(orNull: run.have)),
            .init("need", .int(orNull: run.need)),
            .init(
                "reasons",
                .array(
                    (run.reasons ?? []).map {
                        .object([.init("code", .string($0.code.rawValue)), .init("message", .string($0.words(names)))])
                    })),
            .init("more", .int(run.more ?? 0)), .init("where", .string(run.place.rawValue)),
        ])
    }
}
