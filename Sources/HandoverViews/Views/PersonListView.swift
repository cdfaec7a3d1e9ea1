public import HandoverModel

/// Everybody who takes part, with team, roles and rights on a day; no contact details.
public enum PersonListView {
    public static func report(_ definitions: Definitions, on day: Day, names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("id", language("编号", "Id")), .init("name", language("姓名", "Name")),
            .init("team", language("团队", "Team")), .init("roles", language("角色", "Roles"), isFlexible: true),
            .init("rights", language("权限", "Rights"), isFlexible: true),
            .init("remark", language("备注", "Remark"), isFlexible: true),
        ]
        let rows = definitions.people.map { person in
            [
                Phrase(person.id.rawValue), Phrase(person.name.text(in: language)), Phrase(person.side.words(language)),
                Phrase(language.list(person.heldRoles(on: day).map(names.role))),
                Phrase(language.list(definitions.rights(of: person, on: day).sorted().map { $0.words(language) })),
                Phrase(remark(person, day, language)),
            ]
        }
        return Report(
            sections: [.init(nil, [.table(ReportTable(columns, rows: rows))])], data: data(definitions, day, language),
            json: .array(definitions.people.map { json($0, definitions, day, language) }))
    }

    static func remark(_ person: Person, _ day: Day, _ language: Language) -> String {
        if let from = person.from, day < from { return language("\(from) 到岗", "from \(from)") }
        if let to = person.to {
            return to < day ? language("\(to) 离岗", "left on \(to)") : language("\(to) 离岗", "until \(to)")
        }
        return ""
    }

    /// Where no remark says that somebody is still to come, it is told what they then are.
    private static func first(_ day: Day, _ person: Person) -> Day { max(day, person.from ?? day) }

    private static func data(_ definitions: Definitions, _ day: Day, _ language: Language) -> ReportTable {
        let columns = ["id", "name", "team", "roles", "rights"]
        let rows = definitions.people.map { person in
            [
                person.id.rawValue, person.name.text(in: language), person.side.rawValue,
                person.heldRoles(on: first(day, person)).map(\.rawValue).joined(separator: " "),
                definitions.rights(of: person, on: first(day, person)).sorted().map(\.rawValue).joined(separator: " "),
            ].map { Phrase($0) }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows)
    }

    private static func json(_ person: Person, _ definitions: Definitions, _ day: Day, _ language: Language) -> JSONText
    {
        .object([
            .init("id", .string(person.id.rawValue)), .init("name", .string(person.name.text(in: language))),
            .init("team", .string(person.side.rawValue)),
            .init("roles", .strings(person.heldRoles(on: first(day, person)))),
            .init(
                "rights",
                .array(
                    definitions.rights(of: person, on: first(day, person)).sorted().map { .string($0.rawValue) })),
        ])
    }
}

extension Person {
    /// The roles held on a day, their own in the order of the file before those they deputise.
    func heldRoles(on day: Day) -> [Role.ID] {
        let held = self.roles(on: day)
        return roles.filter(held.contains) + held.subtracting(roles).sorted()
    }
}
