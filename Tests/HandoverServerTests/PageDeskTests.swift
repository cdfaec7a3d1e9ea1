import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Testing

@testable import HandoverServer

/// Pages made from a real ledger, for whoever looks.
struct PageDeskTests {
    private func visit(_ person: Person.ID, _ path: Path, _ language: Language? = nil) -> Visit {
        Visit(person: person, language: language, path: path, seal: FormSeal(form: "f", key: "k"))
    }

    private func desk(_ site: Site) -> PageDesk { PageDesk(tracker: site.tracker, clock: { Site.now }) }

    private func sign(_ meaning: Meaning, _ person: Person.ID, _ site: Site) async throws {
        let evidence = [Evidence(form: .link, link: "https://kb.example/rota")]
        _ = try await site.tracker.submit(
            Submission(
                .sign(SignCommand(item: "team/rota", meaning: meaning, evidence: evidence, shown: .en)), by: person,
                key: "\(person)-\(meaning.rawValue)"), identified: .session, clock: .machine(Site.now))
    }

    @Test(arguments: [Language.zh, .en], ["anna", "ben"] as [Person.ID])
    func everyPageIsMadeForLeads(language: Language, person: Person.ID) async throws {
        let site = try await Site()
        try await sign(.delivered, "anna", site)
        let desk = desk(site)
        func visit(_ path: Path) -> Visit { self.visit(person, path, language) }
        let pages = [
            try desk.director(visit(.director)), try desk.items(ItemFilter(), visit(.items())),
            try desk.item("team/rota", visit(.item("team/rota"))), try desk.sheet("team", visit(.sheet("team"))),
            try desk.review(visit(.review)), try desk.people(visit(.people)),
            try desk.person("ben", visit(.person("ben"))),
            try desk.capabilities(without: nil, on: nil, visit(.capabilities)),
            try desk.tasks(TaskQuery(), visit(.tasks())),
            try desk.entries(EntryQuery(), visit(.entries())), try desk.whyVerdict(visit(.whyVerdict)),
            try desk.why(.item("team/rota"), visit(.item("team/rota"))),
            try desk.why(.measure(.independence), visit(.director)),
        ]
        for page in pages {
            #expect(page.text.hasPrefix("<!doctype html>"))
            #expect(page.text.contains("<html lang=\"\(language == .zh ? "zh-CN" : "en")\">"))
            #expect(page.bytes.count < 150_000)
        }
        #expect(Set(pages.map(\.text)).count == pages.count)
    }

    @Test func formsAreThoseThatTheRulesLetThrough() async throws {
        let site = try await Site()
        let desk = desk(site)
        func page(_ person: Person.ID) throws -> String {
            try desk.item("team/rota", visit(person, .item("team/rota"), .en)).text
        }
        #expect(try page("anna").contains("value=\"sign-delivered\""))
        #expect(try !page("anna").contains("value=\"sign-accepted\""))
        #expect(try !page("ben").contains("value=\"sign-accepted\""))
        try await sign(.delivered, "anna", site)
        #expect(try !page("anna").contains("value=\"sign-delivered\""))
        #expect(try page("anna").contains("value=\"revoke\""))
        #expect(try page("ben").contains("value=\"sign-accepted\""))
        #expect(try page("ben").contains("value=\"refuse\""))
        #expect(try !page("ben").contains("value=\"revoke\""))
    }

    @Test func askingWhatWouldBeRefusedRecordsNothing() async throws {
        let site = try await Site()
        let before = try site.tracker.ask(.readiness(.now), by: .machine, clock: .machine(Site.now))
        _ = try desk(site).item("team/rota", visit("anna", .item("team/rota")))
        let after = try site.tracker.ask(.readiness(.now), by: .machine, clock: .machine(Site.now))
        #expect(before.answer == after.answer)
    }

    @Test func whoIsNotThereGetsNoPage() async throws {
        let site = try await Site()
        let desk = desk(site)
        #expect(throws: Refusal.self) { try desk.director(visit("nobody", .director)) }
        #expect(throws: Refusal.unknownItem("team/gone", nearest: ["team/rota"])) {
            try desk.item("team/gone", visit("anna", .item("team/gone")))
        }
        #expect(throws: RequestProblem.unknownPath("/sheets/gone")) {
            try desk.sheet("gone", visit("anna", .sheet("gone")))
        }
    }

    @Test func homeIsWhereAReadersRightsLead() async throws {
        let site = try await Site()
        #expect(try desk(site).home(visit("anna", .home)) == .items())
    }
}
