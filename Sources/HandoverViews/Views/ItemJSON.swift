internal import HandoverModel
internal import HandoverReadiness

/// An item's state in JSON.
enum ItemJSON {
    static func json(_ item: ItemState, _ names: Names) -> JSONText {
        .object([
            .init("id", .string(item.id.rawValue)),
            .init("title", .string(names.itemTitle(item.id))),
            .init("status", .string(item.status.code)),
            .init("due", .string(orNull: item.due?.description)),
            .init("due_provisional", .bool(item.dueIsProvisional)),
            .init("late", .bool(item.isLate)),
            .init("keys", .array(item.keys.map { json($0, names) })),
            .init("evidence", json(item.evidence, names)),
            .init("check", item.check.map { CheckJSON.json($0, names) } ?? .null),
            .init(
                "open",
                .array(
                    item.open.map {
                        .object([.init("code", .string($0.code)), .init("message", .string($0.words(names)))])
                    })),
        ])
    }

    /// A condition of the accepted handover, as an item of its own: due on its last day, and late after it.
    static func json(_ number: Int, _ state: ConditionState, _ names: Names) -> JSONText {
        let open: [JSONText] =
            state.isLeft
            ? [
                .object([
                    .init("code", .string("condition-\(state.state.rawValue)")),
                    .init("message", .string(state.details(names))),
                ])
            ] : []
        return .object([
            .init("id", .string(ConditionView.id(number))),
            .init("title", .string(ConditionView.title(number, state, names))),
            .init("status", .string(state.state.status)),
            .init("due", .string(state.condition.until.description)), .init("due_provisional", .bool(false)),
            .init("late", .bool(state.state == .overdue)), .init("keys", .array([])),
            .init("evidence", json(EvidenceState(valid: 0, expired: 0, needed: 0, pieces: []), names)),
            .init("check", .null),
            .init("open", .array(open)),
        ])
    }

    static func json(_ key: KeyState, _ names: Names) -> JSONText {
        .object([
            .init("meaning", .string(key.key.meaning.rawValue)),
            .init("by", .string(key.key.by.description)),
            .init("state", .string(key.state.code)),
            .init("person", .string(orNull: names.isAnonymous ? nil : key.person?.rawValue)),
            .init("at", .string(orNull: key.at?.description)),
            .init("entry", .int(orNull: key.entry)),
            .init("holds_until", .string(orNull: key.holdsUntil?.description)),
        ])
    }

    private static func json(_ state: EvidenceState, _ names: Names) -> JSONText {
        .object([
            .init("valid", .int(state.valid)), .init("needed", .int(state.needed)),
            .init("expired", .int(state.expired)),
            .init("pieces", .array(state.pieces.map { json($0, names) })),
        ])
    }

    private static func json(_ piece: EvidenceState.Piece, _ names: Names) -> JSONText {
        let evidence = piece.evidence
        let isShown = !names.isAnonymous
        return .object([
            .init("entry", .int(piece.entry)), .init("form", .string(evidence.form.rawValue)),
            .init("link", .string(orNull: isShown ? evidence.link : nil)),
            .init("name", .string(orNull: isShown ? evidence.name : nil)),
            .init("text", .string(orNull: isShown ? evidence.text : nil)),
            .init("digest", .string(orNull: evidence.digest?.description)),
            .init("by", .string(orNull: isShown ? piece.by.rawValue : nil)),
            .init("effective", .string(piece.effective.description)),
            .init("holds_until", .string(orNull: piece.holdsUntil?.description)), .init("counts", .bool(piece.counts)),
        ])
    }
}
