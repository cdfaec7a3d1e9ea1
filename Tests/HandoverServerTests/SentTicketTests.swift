import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverServer

/// A ticket as another system sends it.
struct SentTicketTests {
    private static let desk = """
        schema: handover/v1
        mapping: desk
        rows: tickets
        zone: Asia/Shanghai
        dates: dd-MM-yyyy HH:mm
        people: { Carol C: carol }
        fields:
          id: Number
          opened: Opened
          closed: Closed
          severity: { column: Priority, values: { High: P1, Low: P3 } }
          person: Owner
          level: { rules: [{ when: { Labels: alone }, is: alone }] }

        """
    private static let log = """
        schema: handover/v1
        mapping: log
        rows: events
        dates: iso
        fields: { id: Ticket }
        events:
          at: At
          rules:
            - { when: { Is: new }, means: opened }
            - { when: { Is: done }, means: closed }

        """
    private static let ticket = #"""
        {"Number": 4711, "Opened": "05-01-2026 09:00", "Closed": "05-01-2026 10:00", "Priority": "High", \#
        "Owner": "Carol C", "Labels": ["alone", "export"], "Unknown": null}
        """#

    private func site() async throws -> Site { try await Site(mappings: ["desk": Self.desk, "log": Self.log]) }

    private func send(
        _ body: String, to site: Site, by person: Person.ID = "anna", query: String = "?mapping=desk",
        scope: TokenScope = .record
    ) async throws -> Answer {
        let headers: HTTPFields = [.authorization: "Bearer \(try await site.token(person, [scope]).text)"]
        return try await site.routes().publicRouter().answer(.post, "/api/v1/tasks" + query, headers, body: body)
    }

    @Test func aTicketIsRecordedOnceAsItsMappingSays() async throws {
        let site = try await site()
        let rehearsed = try await send(Self.ticket, to: site, query: "?mapping=desk&dry-run=true")
        #expect(rehearsed.status == 200)
        #expect(try site.size == 1)
        let first = try await send(Self.ticket, to: site)
        #expect(first.status == 201)
        try Schema.named("TicketsTaken").check(try first.json, strictly: true)
        #expect(try first.json["recorded"] == .int(1))
        let again = try await send(Self.ticket, to: site)
        #expect(again.status == 200)
        #expect(try again.json["known"] == .int(1))
        #expect(try site.size == 2)
        guard
            case .task(let task?, _, _) = try site.tracker.ask(
                .task("4711"), by: .machine, clock: .machine(Site.now)
            ).answer
        else {
            Issue.record("no task")
            return
        }
        #expect(task.severity == .p1)
        #expect(task.workers == [Worker(person: "carol", side: .receiving, level: .alone)])
        #expect(task.closed == .instant(try #require(Instant(withOffset: "2026-01-05T10:00:00+08:00"))))
    }

    @Test func severalRowsMayBeEventsOfATicket() async throws {
        let site = try await site()
        let answer = try await send(
            #"[{"Ticket":"E-1","At":"2026-01-05T10:00:00Z","Is":"done"},{"Ticket":"E-1","At":"2026-01-05T09:00:00Z","Is":"new"}]"#,
            to: site, query: "?mapping=log")
        #expect(answer.status == 201)
        #expect(try answer.json["recorded"] == .int(1))
    }

    @Test func withoutAMappingTheColumnsAreOurOwn() async throws {
        let site = try await site()
        let answer = try await send(#"{"id":"P-1","opened":"2026-01-05","severity":"P2"}"#, to: site, query: "")
        #expect(answer.status == 201)
    }

    @Test func whatIsWrongIsToldAtItsPlaceAndNothingIsRecorded() async throws {
        let site = try await site()
        let bad = try await send(
            Self.ticket.replacing("High", with: "Urgent").replacing("10:00", with: "25:00"), to: site)
        #expect(bad.status == 422)
        #expect(try bad.text("code") == "rows-refused")
        try Schema.named("Problem").check(try bad.json, strictly: true)
        guard case .array(let rejected)? = try bad.json["rejected"] else {
            Issue.record("no rows")
            return
        }
        #expect(rejected.map { $0["code"]?.text } == ["bad-value", "csv-unmapped-value"])
        #expect(try site.size == 1)
        let unknown = try await send(Self.ticket, to: site, query: "?mapping=desks")
        #expect(unknown.status == 404)
        #expect(try unknown.text("code") == "unknown-name")
        for mapping in ["../desk", "..%2Fdesk", "/etc/passwd"] {
            #expect(try await send(Self.ticket, to: site, query: "?mapping=\(mapping)").status == 404)
        }
    }

    @Test func whatSomebodyRecordedOutranksIt() async throws {
        let site = try await site()
        _ = try await send(Self.ticket, to: site)
        let other = try await send(Self.ticket.replacing("High", with: "Low"), to: site)
        #expect(other.status == 409)
        #expect(try other.text("code") == "task-contradicts")
        #expect(try site.size == 2)
    }

    /// Among several rows one that is outranked keeps nothing back.
    @Test func amongSeveralTheOthersAreRecorded() async throws {
        let site = try await site()
        _ = try await send(Self.ticket, to: site)
        let other = Self.ticket.replacing("High", with: "Low")
        let fresh = Self.ticket.replacing("4711", with: "4712")
        let answer = try await send("[\(other), \(fresh)]", to: site)
        #expect(answer.status == 201)
        try Schema.named("TicketsTaken").check(try answer.json, strictly: true)
        #expect(try answer.json["recorded"] == .int(1))
        guard case .array(let skipped)? = try answer.json["skipped"] else {
            Issue.record("nothing skipped")
            return
        }
        #expect(skipped.map { $0["code"]?.text } == ["task-contradicts"] && skipped.first?["line"] == .int(2))
        // Where one is wrong, none is recorded.
        let wrong = Self.ticket.replacing("4711", with: "4713").replacing("High", with: "Urgent")
        let none = try await send("[\(wrong), \(fresh.replacing("4712", with: "4714"))]", to: site)
        #expect(none.status == 422)
        #expect(try site.size == 3)
    }

    @Test func aNumberIsAsItIsWrittenAndANameStandsOnce() async throws {
        let site = try await site()
        let answer = try await send(
            #"{"id": 1.10, "opened": "2026-01-05", "title": "a\u00e9\"b", "service": 1e3, "severity": "P2"}"#, to: site,
            query: "")
        #expect(answer.status == 201)
        guard
            case .task(let task?, _, _) = try site.tracker.ask(
                .task("1.10"), by: .machine, clock: .machine(Site.now)
            ).answer
        else {
            Issue.record("no task")
            return
        }
        #expect(task.title == "aé\"b" && task.service == "1e3")
        let twice = try await send(#"[{"id":"X","id":"Y","opened":"2026-01-05"}]"#, to: site, query: "")
        #expect(twice.status == 400)
        #expect(try twice.text("code") == "member-twice")
        let empty = try await send("{}", to: site)
        #expect(empty.status == 422)
        #expect(try empty.text("code") == "text-missing")
        #expect(try empty.text("title")?.contains("Number") == true)
        #expect(try site.size == 2)
    }

    /// The request that docs/import.md shows, by the mapping that it shows.
    @Test func theRequestOfTheDocumentIsTaken() async throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../docs/import.md").standardized,
            encoding: .utf8)
        let mapping = try #require(page.firstMatch(of: /(?s)```yaml\n(schema.*?)```/)).output.1
        let body = try #require(page.firstMatch(of: /(?s)-d '(.*?)'/)).output.1
        let people = String(mapping).replacing("lisi", with: "anna").replacing("jia3", with: "carol")
        let site = try await Site(mappings: ["desk": people])
        let answer = try await send(String(body), to: site)
        let told = try answer.json
        #expect(answer.status == 201, "\(told)")
        guard
            case .task(let task?, _, _) = try site.tracker.ask(
                .task("INC0000045"), by: .machine, clock: .machine(Site.now)
            ).answer
        else {
            Issue.record("no task")
            return
        }
        #expect(task.severity == .p1 && task.closed == nil)
        #expect(task.workers == [Worker(person: "carol", side: .receiving, level: .alone)])
    }

    @Test func itTakesATokenForRecordsOfWhoeverMayRecord() async throws {
        let site = try await site()
        #expect(try await send(Self.ticket, to: site, scope: .read).text("code") == "scope-missing")
        #expect(try await send(Self.ticket, to: site, by: "eve").text("code") == "may-not-record-for-others")
        let bare = try await site.routes().publicRouter().answer(.post, "/api/v1/tasks", body: Self.ticket)
        #expect(bare.status == 401)
    }

    @Test(arguments: ["", "7", "[]", "{\"a\":{}}", "{"])
    func whatIsNoRowIsRefused(body: String) async throws {
        #expect(try await send(body, to: try await site()).status == 400)
    }

    @Test func noMoreRowsOrColumnsAreTakenThanFit() async throws {
        let site = try await site()
        let rows = "[" + Array(repeating: "{}", count: 1001).joined(separator: ",") + "]"
        #expect(try await send(rows, to: site).status == 422)
        let columns = "{" + (0...1000).map { "\"c\($0)\":1" }.joined(separator: ",") + "}"
        #expect(try await send(columns, to: site).status == 422)
        let cells = "{\"c\":[" + Array(repeating: "1", count: 1001).joined(separator: ",") + "]}"
        #expect(try await send(cells, to: site).status == 422)
    }
}
