public import HandoverModel

/// Whom to call about what, and what is missing: telephones, mail addresses, people who have left.
public enum ContactListView {
    /// `details`: Nil where the files of the workspace are not at hand, in which alone they stand.
    public static func report(
        _ definitions: Definitions, _ details: ContactDetails?, on day: Day, names: Names
    ) -> Report {
        let language = names.language
        let list = Listing(definitions, details, day, names)
        let columns: [ReportTable.Column] = [
            .init("contact", language("联系事由", "About"), isFlexible: true),
            .init("who", language("联系人", "Whom"), isFlexible: true),
            .init("phone", language("电话", "Telephone")), .init("email", language("邮箱", "Mail")),
            .init("response", language("响应", "Response")),
            .init("use", language("主要职责", "Takes care of"), isFlexible: true),
        ]
        let rows = definitions.contacts.map { contact in
            [
                Phrase(contact.title.text(in: language)), Phrase(list.who(contact)), list.phrase(contact, \.phone),
                list.phrase(contact, \.email), Phrase(contact.response?.words(language) ?? "-"),
                Phrase(contact.use?.text(in: language) ?? ""),
            ]
        }
        let none = language(
            "没有写明联系方式；写在 support/contacts.yaml 里", "No contacts are named yet: write them into support/contacts.yaml")
        return Report(
            sections: [
                .init(nil, rows.isEmpty ? [.line(Phrase(none))] : [.table(ReportTable(columns, rows: rows))]),
                .init(
                    nil,
                    list.remarks.isEmpty ? [] : [.list(list.remarks.map { Report.Bullet(Phrase($0, .caution)) })]),
            ], data: list.data, json: list.json)
    }

    /// The contacts with what is known of each.
    private struct Listing {
        let definitions: Definitions
        let details: ContactDetails?
        let day: Day
        let names: Names

        init(_ definitions: Definitions, _ details: ContactDetails?, _ day: Day, _ names: Names) {
            self.definitions = definitions
            self.details = details
            self.day = day
            self.names = names
        }

        private var language: Language { names.language }

        private func person(_ contact: SupportContact) -> Person? { contact.person.flatMap(definitions.person) }

        /// Whether it is a person who is not there on the day, whose telephone is then nobody's to call.
        private func isAway(_ contact: SupportContact) -> Bool {
            person(contact).map { !$0.isPresent(on: day) } ?? false
        }

        /// What the files say; nothing for somebody who is not there.
        private func detail(_ contact: SupportContact) -> ContactDetails.Detail? {
            details.map { isAway(contact) ? .init() : $0[contact] }
        }

        func who(_ contact: SupportContact) -> String {
            if let id = contact.person { return names.person(id) }
            let channel = contact.channel.flatMap { id in definitions.channels.first { $0.id == id } }
            return contact.line?.text(in: language) ?? channel.map(names.channel) ?? "-"
        }

        func phrase(_ contact: SupportContact, _ key: KeyPath<ContactDetails.Detail, String?>) -> Phrase {
            if let text = detail(contact)?[keyPath: key] { return Phrase(text.printable) }
            return missing(contact).contains(key == \.phone ? "phone" : "email")
                ? Phrase(ChannelListView.missing(language), .caution) : Phrase("-")
        }

        /// What is asked of it and not there: a telephone of everybody, mail of people.
        func missing(_ contact: SupportContact) -> [String] {
            guard let detail = detail(contact), !isAway(contact) else { return [] }
            return (detail.phone == nil ? ["phone"] : [])
                + (detail.email == nil && contact.person != nil ? ["email"] : [])
        }

        /// People who are there and have no telephone.
        var peopleWithoutPhone: [Person.ID] {
            guard let details else { return [] }
            return definitions.people.filter { $0.isPresent(on: day) && details.people[$0.id]?.phone == nil }.map(\.id)
        }

        var remarks: [String] {
            guard details != nil else {
                return [
                    language(
                        "电话和邮箱只写在工作区的文件里，这里读不到",
                        "Telephones and mail stand in the workspace's files alone, which are not at hand here")
                ]
            }
            func named(_ contacts: [SupportContact]) -> String {
                language.list(contacts.map { $0.title.text(in: language) })
            }
            let (away, silent) = (
                definitions.contacts.filter(isAway), definitions.contacts.filter { missing($0).contains("phone") }
            )
            let people = peopleWithoutPhone
            return [
                away.isEmpty
                    ? nil : language("联系人不在岗：\(named(away))", "Not there any more, or not yet: \(named(away))"),
                silent.isEmpty ? nil : language("没有电话：\(named(silent))", "No telephone: \(named(silent))"),
                people.isEmpty
                    ? nil
                    : language(
                        "还没有电话的人员：\(names.people(people))", "People without a telephone: \(names.people(people))"),
            ].compactMap { $0 }
        }

        var data: ReportTable {
            let keys = ["id", "title", "person", "line", "channel", "phone", "email", "response", "use"]
            return ReportTable(
                keys.map { .init($0, $0) },
                rows: definitions.contacts.map { contact in
                    let cells: [String?] = [
                        contact.id.rawValue, contact.title.text(in: language), contact.person?.rawValue,
                        contact.line?.text(in: language), contact.channel?.rawValue, detail(contact)?.phone,
                        detail(contact)?.email, contact.response?.description, contact.use?.text(in: language),
                    ]
                    return cells.map { Phrase($0 ?? "") }
                })
        }

        var json: JSONText {
            .object([
                .init("details", .bool(details != nil)),
                .init("contacts", .array(definitions.contacts.map { entry($0) })),
                .init("people_without_phone", .strings(peopleWithoutPhone)),
            ])
        }

        private func entry(_ contact: SupportContact) -> JSONText {
            let found = detail(contact)
            return .object([
                .init("id", .string(contact.id.rawValue)), .init("title", .string(contact.title.text(in: language))),
                .init("person", .string(orNull: contact.person?.rawValue)),
                .init("present", .bool(!isAway(contact))),
                .init("line", .string(orNull: contact.line?.text(in: language))),
                .init("channel", .string(orNull: contact.channel?.rawValue)),
                .init("use", .string(orNull: contact.use?.text(in: language))),
                .init("response", .string(orNull: contact.response?.description)),
                .init("phone", .string(orNull: found?.phone)), .init("email", .string(orNull: found?.email)),
                .init("missing", .strings(missing(contact))),
            ])
        }
    }
}
