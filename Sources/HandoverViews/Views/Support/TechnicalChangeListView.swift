internal import HandoverModel
public import HandoverReadiness

/// Technical changes, those of which a document does not tell yet first, below how many were documented in time.
public enum TechnicalChangeListView {
    /// `isOpenOnly`: Those that are documented are left out of the list, not of the count.
    public static func report(_ register: TechnicalChangeRegister, isOpenOnly: Bool = false, names: Names) -> Report {
        let language = names.language
        let changes = isOpenOnly ? register.open : register.changes
        let none = isOpenOnly ? language("没有未写进文档的技术变更", "No technical change waits for its documents") : nil
        let block: Report.Block =
            changes.isEmpty
            ? .line(Phrase(none ?? language("没有登记过技术变更", "No technical change was recorded")))
            : .table(table(changes, names))
        let count: [Report.Section] =
            register.changes.isEmpty ? [] : [.init(nil, [.line(Phrase(summary(register, language)))])]
        return Report(
            sections: count + [.init(nil, [block])], data: data(changes, names), json: json(register, changes, names))
    }

    /// How many were documented in time, or that none counts yet.
    static func summary(_ register: TechnicalChangeRegister, _ language: Language) -> String {
        let currency = register.currency
        guard currency.denominator > 0 else {
            return language(
                "按时写进文档：还没有可计的技术变更（都在期限内）", "Documented in time: no change counts yet, all of them still have time")
        }
        return language(
            "按时写进文档：\(currency.words(.zh))", "Documented in time: \(currency.words(.en))")
    }

    private static func table(_ changes: [TechnicalChangeState], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("change", language("编号", "Id")), .init("entry", language("条", "Entry"), isNumber: true),
                .init("title", language("变更", "Change"), isFlexible: true),
                .init("service", language("服务", "Service"), isFlexible: true),
                .init("when", language("变更时间", "Changed")),
                .init("documents", language("文档", "Documents"), isFlexible: true),
                .init("state", language("状态", "State"), isFlexible: true),
            ],
            rows: changes.map { change in
                [
                    Phrase(change.id.rawValue), Phrase(String(change.entry)),
                    Phrase(names.isAnonymous ? "" : change.notice.title.printable),
                    Phrase(names.service(named: change.notice.service)), Phrase(names.time(change.notice.when)),
                    Phrase(language.list(change.documents.map { names.changed($0) })),
                    Phrase(change.standing(names), change.standing.style),
                ]
            })
    }

    private static func data(_ changes: [TechnicalChangeState], _ names: Names) -> ReportTable {
        let columns = [
            "change", "title", "service", "when", "due", "state", "change_documented", "document", "documented",
            "entry", "by", "source",
        ]
        func time(_ instant: Instant?) -> String { instant?.rfc3339(in: names.zone) ?? "" }
        func said(_ text: String?) -> String { names.isAnonymous ? "" : text ?? "" }
        let rows = changes.flatMap { change in
            change.documents.map { document in
                [
                    change.id.rawValue, said(change.notice.title), change.notice.service, time(change.notice.when),
                    time(change.notice.due), change.standing.rawValue, time(change.documentedAt),
                    document.id.rawValue, time(document.note?.when),
                    document.note.map { String($0.entry) } ?? "", document.note.map { names.id($0.by) } ?? "",
                    said(document.note?.source),
                ]
            }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func json(
        _ register: TechnicalChangeRegister, _ changes: [TechnicalChangeState], _ names: Names
    ) -> JSONText {
        .object([
            .init("as_of", .time(register.asOf, names)), .init("in_time", .int(register.currency.numerator)),
            .init("counted", .int(register.currency.denominator)),
            .init("changes", .array(changes.map { json($0, names) })),
        ])
    }

    private static func json(_ change: TechnicalChangeState, _ names: Names) -> JSONText {
        func said(_ text: String?) -> JSONText { .string(orNull: names.isAnonymous ? nil : text) }
        func person(_ id: Person.ID?) -> JSONText { .string(orNull: names.isAnonymous ? nil : id?.rawValue) }
        func time(_ instant: Instant?) -> JSONText { instant.map { .time($0, names) } ?? .null }
        return .object([
            .init("id", .string(change.id.rawValue)), .init("title", said(change.notice.title)),
            .init("service", .string(change.notice.service)), .init("when", time(change.notice.when)),
            .init("due", time(change.notice.due)), .init("state", .string(change.standing.rawValue)),
            .init("documented", time(change.documentedAt)), .init("entry", .int(change.entry)),
            .init("by", person(change.by)), .init("source", said(change.notice.source)),
            .init(
                "documents",
                .array(
                    change.documents.map { document in
                        .object([
                            .init("id", .string(document.id.rawValue)), .init("when", time(document.note?.when)),
                            .init("entry", .int(orNull: document.note?.entry)),
                            .init("by", person(document.note?.by)), .init("source", said(document.note?.source)),
                        ])
                    })),
        ])
    }
}
