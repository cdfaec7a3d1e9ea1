import HandoverModel
import Testing

@testable import HandoverViews

/// Whom to call, and what is missing of it.
@Suite("Contacts") struct ContactListViewTests {
    static var definitions: Definitions {
        var definitions = CatalogueViewTests.definitions
        definitions.contacts = [
            SupportContact(
                id: "manager", title: .init(zh: "支持经理", en: "Manager"), person: definitions.people[0].id,
                use: .init(zh: "协调", en: "Coordination")),
            SupportContact(
                id: "down", title: .init(zh: "系统不可用", en: "System down"), line: .init(zh: "热线", en: "Hotline"),
                channel: "hotline", response: .init(15, .minutes)),
        ]
        definitions.people = [definitions.people[0]]
        definitions.people[0].from = nil
        definitions.people[0].to = nil
        return definitions
    }

    private static let day = Samples.day(2026, 1, 30)

    private func names(_ language: Language) -> Names { Names(Self.definitions, language: language) }

    private func report(_ details: ContactDetails?, _ language: Language, on day: Day = day) -> Report {
        ContactListView.report(Self.definitions, details, on: day, names: names(language))
    }

    @Test func detailsStandBesideWhomToCall() {
        let id = Self.definitions.people[0].id
        let details = ContactDetails(people: [id: .init(email: "a@example.org", phone: "138")])
        let text = report(details, .en).text(as: .csv)
        #expect(
            text == """
                id,title,person,line,channel,phone,email,response,use\r
                manager,Manager,\(id),,,138,a@example.org,,Coordination\r
                down,System down,,Hotline,hotline,,,15m,\r

                """)
        #expect(report(details, .zh).text(as: .table).contains("- 没有电话：系统不可用\n"))
        #expect(!report(details, .zh).text(as: .table).contains("还没有电话的人员"))
    }

    @Test func whatIsMissingIsSaid() {
        let text = report(ContactDetails(), .en).text(as: .table)
        #expect(text.contains("- No telephone: Manager, System down\n"))
        #expect(text.contains("- People without a telephone: "))
        #expect(report(nil, .en).text(as: .table).contains("- Telephones and mail stand in the workspace"))
        #expect(report(nil, .en).text(as: .json).contains(#""details": false"#))
    }

    /// Of somebody who has left nothing is shown.
    @Test func whoHasLeftIsNobodyToCall() {
        var definitions = Self.definitions
        definitions.people[0].to = Samples.day(2026, 1, 29)
        let details = ContactDetails(people: [definitions.people[0].id: .init(email: "a@example.org", phone: "138")])
        let report = ContactListView.report(
            definitions, details, on: Self.day, names: Names(definitions, language: .en))
        #expect(!report.text(as: .csv).contains("138"))
        #expect(report.text(as: .table).contains("- Not there any more, or not yet: Manager\n"))
        #expect(report.text(as: .json).contains(#""present": false"#))
    }
}
