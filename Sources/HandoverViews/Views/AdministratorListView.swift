public import HandoverModel

/// Those who manage accounts and tokens.
public enum AdministratorListView {
    public static func report(_ administrators: [Person.ID], names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("id", language("编号", "Id")), .init("name", language("姓名", "Name")),
        ]
        let rows = administrators.map { id in
            let name = names.definitions?.person(id)?.name.text(in: language) ?? id.rawValue
            return [Phrase(id.rawValue), Phrase(name)]
        }
        let none = language(
            "还没有管理员。任命：handover administrator add PERSON",
            "No administrators yet. To name one: handover administrator add PERSON")
        return Report(
            sections: [
                .init(nil, rows.isEmpty ? [.verbatim([Phrase(none)])] : [.table(ReportTable(columns, rows: rows))])
            ],
            data: ReportTable(columns, rows: rows), json: .strings(administrators))
    }
}
