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
            .init(
                "open",
                .array(
                    item.open.map {
                        .object([.init("code", .string($0.code)), .init("message", .string($0.words(names)))])
                    })),
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
