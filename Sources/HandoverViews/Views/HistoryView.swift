public import HandoverModel

/// Entries of the ledger in their order: number, local time, who, and what in words.
public enum HistoryView {
    public static func report(_ entries: [Entry], names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("number", language("条目", "Entry"), isNumber: true),
            .init("at", language("时间", "Recorded")),
            .init("by", language("记录人", "By"), isFlexible: true),
            .init("what", language("内容", "What"), isFlexible: true),
        ]
        let revocations = TaskEntries(entries).revocations
        let rows = entries.map { entry in
            let revoked = revocations[entry.number].map {
                language("（已由第 \($0.number) 条撤销）", " (revoked by entry \($0.number))")
            }
            return [
                Phrase(String(entry.number)), Phrase(names.time(entry.record.at)),
                Phrase(names.person(entry.record.by)),
                Phrase(what(entry.record, names)) + Phrase(revoked ?? "", .caution),
            ]
        }
        let zone = language("时间为 \(names.zone.identifier)", "Times are in \(names.zone.identifier)")
        let none = language("没有记录", "Nothing is recorded")
        return Report(
            sections: entries.isEmpty
                ? [.init(nil, [.line(Phrase(none))])]
                : [.init(nil, [.table(ReportTable(columns, rows: rows))]), .init(nil, [.line(Phrase(zone, .faint))])],
            data: data(entries, names), json: .array(entries.map { json($0, names) }))
    }

    /// One entry as the list has it, with the bytes that were hashed and the wording it was recorded on.
    public static func report(_ detail: EntryDetail, names: Names) -> Report {
        let list = report([detail.entry], names: names)
        return Report(
            sections: list.sections, data: list.data,
            json: .object(
                members(detail.entry, names) + [
                    .init("revoked_by", .int(orNull: detail.revokedBy)),
                    .init("wording", detail.wording.map { json($0, names.language) } ?? .null),
                    .init("leaf", .string(detail.leaf.base64)), .init("json", .string(detail.json)),
                ]))
    }

    /// The statement, and when it took effect where that is another day.
    static func what(_ record: Record, _ names: Names) -> String {
        let day = names.zone.day(of: record.effective)
        guard day != names.zone.day(of: record.at) else { return record.statement.words(names) }
        let late = record.isBackdated ? names.language("（补录）", " (backdated)") : ""
        return record.statement.words(names) + names.language("，生效日 \(day)", ", effective \(day)") + late
    }

    private static func data(_ entries: [Entry], _ names: Names) -> ReportTable {
        let columns = ["number", "at", "effective", "by", "identified", "kind", "subject", "revokes", "what"]
        let rows = entries.map { entry in
            [
                String(entry.number), entry.record.at.rfc3339(in: names.zone),
                entry.record.effective.rfc3339(in: names.zone),
                names.id(entry.record.by),
                entry.record.identified.description, entry.record.statement.kind.rawValue,
                entry.record.statement.subject.description, entry.record.statement.revokes.map { String($0) } ?? "",
                entry.record.statement.words(names),
            ].map { Phrase($0) }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows)
    }

    static func json(_ entry: Entry, _ names: Names) -> JSONText { .object(members(entry, names)) }

    private static func json(_ wording: ItemWording, _ language: Language) -> JSONText {
        .object([
            .init("title", .string(wording.title.text(in: language))),
            .init("accept_when", .string(orNull: wording.acceptWhen?.text(in: language))),
            .init("importance", .string(wording.importance.rawValue)),
        ])
    }

    private static func members(_ entry: Entry, _ names: Names) -> [JSONText.Member] {
        [
            .init("number", .int(entry.number)),
            .init("at", .string(entry.record.at.description)),
            .init("effective", .string(entry.record.effective.description)),
            .init("by", .string(names.id(entry.record.by))),
            .init("identified", .string(entry.record.identified.description)),
            .init("kind", .string(entry.record.statement.kind.rawValue)),
            .init("subject", .string(entry.record.statement.subject.description)),
            .init("revokes", .int(orNull: entry.record.statement.revokes)),
            .init("backdated", .bool(entry.record.isBackdated)),
            .init("message", .string(entry.record.statement.words(names))),
        ]
    }
}

extension Statement {
    /// The entry that it takes back.
    fileprivate var revokes: Int? {
        if case .revoked(let fact) = self { fact.entry } else { nil }
    }
}
