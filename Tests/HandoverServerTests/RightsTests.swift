import Foundation
import HTTPTypes
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import Testing

@testable import HandoverServer

/// Every route × every way to show who one is × every role, from the table that the router is made of.
struct RightsTests {
    /// What each role comes to with a token of the right scope: `ok`, or the code of the refusal, by hand.
    ///
    /// Anna is a lead and the administrator, Ben a lead, Carol a trainee, Dan the director, Eve the auditor.
    private static let expected: [String: [String]] = [
        "GET healthz": ["ok", "ok", "ok", "ok", "ok"],
        "GET readyz": ["ok", "ok", "ok", "ok", "ok"],
        "GET status": ["ok", "ok", "ok", "ok", "ok"],
        "GET status.json": ["ok", "ok", "ok", "ok", "ok"],
        "GET status.svg": ["ok", "ok", "ok", "ok", "ok"],
        "GET status.shields.json": ["ok", "ok", "ok", "ok", "ok"],
        "GET status.csv": ["ok", "ok", "ok", "ok", "ok"],
        "GET status.txt": ["ok", "ok", "ok", "ok", "ok"],
        "POST api/v1/records": ["ok", "role-not-held", "role-not-held", "role-not-held", "role-not-held"],
        // Of a ticket that names nobody.
        "POST api/v1/tasks": ["ok", "ok", "ok", "may-not-record-for-others", "may-not-record-for-others"],
        "POST api/v1/questions": ["ok", "ok", "may-not-read", "ok", "ok"],
        "PUT api/v1/files": ["ok", "ok", "ok", "ok", "ok"],
        "POST api/v1/files": ["ok", "ok", "ok", "ok", "ok"],
        "GET openapi.json": ["ok", "ok", "ok", "ok", "ok"],
        "GET metrics": ["ok", "ok", "ok", "ok", "ok"],
        // It is evidence of nothing.
        "GET api/v1/files/{digest}": ["ok", "ok", "unknown-path", "ok", "ok"],
        "POST api/v1/ledger/verify": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/ledger/export": ["ok", "ok", "may-not-read", "ok", "ok"],
        // Of Ben, where it is about somebody, and of a task of his.
        "GET api/v1/status": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/why": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/diff": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/course": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/forecast": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/claim": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/measures": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/measures/{measure}": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/measures/{measure}/comparison": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/reports/{kind}": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/open-questions": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/history": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/acceptance": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/acceptance/rounds": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/acceptance/conditions": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/acceptance/conditions/{condition}": Array(repeating: "unknown-condition", count: 5),
        "GET api/v1/acceptance/certificate": Array(repeating: "not-accepted", count: 5),
        "GET api/v1/acceptance/history": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/items": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/items/{checklist}/{item}": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/items/{checklist}/{item}/why": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/items/{checklist}/{item}/history": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/people": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/people/{person}/history": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/capabilities/{capability}/history": Array(repeating: "unknown-capability", count: 5),
        "GET api/v1/next": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/training": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/assessments": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/capabilities": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/capabilities/{capability}": Array(repeating: "unknown-capability", count: 5),
        "GET api/v1/help": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/phases": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/channels": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/catalogue": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/knowledge": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/oncall": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/oncall/week": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/oncall/gaps": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/oncall/load": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/oncall/handoff": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/oncall/calendar": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/contacts": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/sla/levels": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/sla/due": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/sla/elapsed": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/sla/clocks": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/sla/attainment": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/checks": ["ok", "ok", "ok", "ok", "ok"],
        // The site says nothing of labels.
        "POST api/v1/alertmanager": ["bad-body", "bad-body", "bad-body", "bad-body", "bad-body"],
        "GET api/v1/alerts": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/sla/availability": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/sla/credits": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/outages": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/actions": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/credit-claims": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/credit-claims/{claim}": Array(repeating: "unknown-claim", count: 5),
        "GET api/v1/technical-changes": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/commitments": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/repeated-problems": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/actions/{action}": Array(repeating: "unknown-action", count: 5),
        "GET api/v1/tasks": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/tasks/{task}": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/tasks/{task}/history": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/entries": ["ok", "ok", "may-not-read", "ok", "ok"],
        // What is in force is for everybody.
        "GET api/v1/entries/{number}": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/exceptions": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/proposals": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET api/v1/services": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/me": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/tokens": ["ok", "ok", "ok", "ok", "ok"],
        "GET api/v1/administrators": ["ok", "ok", "ok", "ok", "ok"],
        "GET sign-in": ["ok", "ok", "ok", "ok", "ok"],
        "GET invitation/{secret}": [
            "invitation-unknown", "invitation-unknown", "invitation-unknown", "invitation-unknown",
            "invitation-unknown",
        ],
        "GET assets/{name}": ["unknown-path", "unknown-path", "unknown-path", "unknown-path", "unknown-path"],
        "POST sign-in": ["form-expected", "form-expected", "form-expected", "form-expected", "form-expected"],
        "POST sign-out": ["ok", "ok", "ok", "ok", "ok"],
        "POST invitation/{secret}": [
            "form-expected", "form-expected", "form-expected", "form-expected", "form-expected",
        ],
        "GET sign-in/openid": Array(repeating: "openid-not-offered", count: 5),
        "POST sign-in/openid": Array(repeating: "form-expected", count: 5),
        "GET sign-in/openid/callback": Array(repeating: "state-unknown", count: 5),
        "GET invitation/{secret}/openid": Array(repeating: "form-unsealed", count: 5),
        "POST api/v1/access": [
            "ok", "not-administrator", "not-administrator", "not-administrator", "not-administrator",
        ],
    ]

    /// What each role comes to in a session, by hand; the status of what is answered with a page.
    private static let inSession: [String: [String]] = [
        "GET ": ["ok", "ok", "ok", "ok", "ok"],
        "GET director": ["ok", "ok", "ok", "ok", "ok"],
        "GET items": ["ok", "ok", "ok", "ok", "ok"],
        "GET items/{list}/{item}": ["ok", "ok", "ok", "ok", "ok"],
        "GET sheets/{list}": ["ok", "ok", "ok", "ok", "ok"],
        "GET me": ["not-receiving", "ok", "ok", "ok", "ok"],
        "GET review": ["ok", "ok", "ok", "ok", "ok"],
        "GET acceptance": ["ok", "ok", "ok", "ok", "ok"],
        // The rota is open: leads and the director are told so, the others that it is not theirs.
        "POST acceptance": ["409", "409", "403", "409", "403"],
        "GET acceptance/conditions/{condition}": Array(repeating: "unknown-condition", count: 5),
        "GET acceptance/certificate": Array(repeating: "not-accepted", count: 5),
        "GET acceptance/certificate.json": Array(repeating: "not-accepted", count: 5),
        "GET phases": ["ok", "ok", "ok", "ok", "ok"],
        "POST phases": ["ok", "ok", "403", "403", "403"],
        "GET questions": ["ok", "ok", "ok", "ok", "ok"],
        // The handover has no capability to ask about.
        "POST questions": ["403", "404", "404", "403", "403"],
        "GET plan": ["ok", "ok", "may-not-read", "ok", "ok"],
        // Nothing was put forward with the first entry.
        "POST plan": ["409", "409", "may-not-read", "403", "403"],
        "GET why/verdict": ["ok", "ok", "ok", "ok", "ok"],
        "GET why/forecast": ["ok", "ok", "ok", "ok", "ok"],
        "GET why/items/{list}/{item}": ["ok", "ok", "ok", "ok", "ok"],
        "GET why/capabilities/{id}": [
            "unknown-capability", "unknown-capability", "unknown-capability", "unknown-capability",
            "unknown-capability",
        ],
        "GET why/measures/{id}": ["ok", "ok", "ok", "ok", "ok"],
        // No target of independence, so no checkpoint: leads are told so, the others that it is not theirs.
        "POST why/measures/{id}": ["409", "409", "403", "403", "403"],
        "GET tickets": ["ok", "ok", "ok", "ok", "ok"],
        "GET alerts": ["ok", "ok", "ok", "ok", "ok"],
        // The site has no alert of this number.
        "POST alerts": ["409", "409", "409", "409", "409"],
        "GET oncall": ["ok", "ok", "ok", "ok", "ok"],
        "GET oncall/duties.ics": ["ok", "ok", "ok", "ok", "ok"],
        "GET kb": ["ok", "ok", "ok", "ok", "ok"],
        // The handover keeps no cases.
        "GET kb/case.md": Array(repeating: "unknown-path", count: 5),
        "GET service": ["ok", "ok", "ok", "ok", "ok"],
        "GET actions": ["ok", "ok", "ok", "ok", "ok"],
        "GET terms": ["ok", "ok", "ok", "ok", "ok"],
        "POST tickets": ["ok", "ok", "ok", "403", "403"],
        // Maintenance excuses, and takes a lead.
        "POST service": ["ok", "ok", "403", "403", "403"],
        // Leads open actions.
        "POST actions": ["ok", "ok", "403", "403", "403"],
        // Who only looks on records no technical change; the site names no document that one could touch.
        "POST kb": ["404", "404", "404", "403", "403"],
        "GET tasks": ["ok", "ok", "ok", "ok", "ok"],
        "GET tasks/{id}": ["ok", "ok", "ok", "ok", "ok"],
        "GET people": ["ok", "ok", "ok", "ok", "ok"],
        "GET people/{id}": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET reports/{kind}": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET capabilities": ["ok", "ok", "ok", "ok", "ok"],
        "GET audit": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET audit/entries": ["ok", "ok", "may-not-read", "ok", "ok"],
        // What is in force is for everybody.
        "GET audit/entries/{number}": ["ok", "ok", "ok", "ok", "ok"],
        "POST audit/verify": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET accounts": ["ok", "not-administrator", "not-administrator", "not-administrator", "not-administrator"],
        "GET accounts/{id}": [
            "ok", "not-administrator", "not-administrator", "not-administrator", "not-administrator",
        ],
        "POST accounts/{id}": [
            "ok", "not-administrator", "not-administrator", "not-administrator", "not-administrator",
        ],
        "GET account": ["ok", "ok", "ok", "ok", "ok"],
        "POST account": ["ok", "ok", "ok", "ok", "ok"],
        "GET audit/export": ["ok", "ok", "may-not-read", "ok", "ok"],
        "GET files/{digest}": ["ok", "ok", "unknown-path", "ok", "ok"],
        "GET prove/openid": Array(repeating: "openid-not-offered", count: 5),
        "GET changes": ["ok", "ok", "ok", "ok", "ok"],
        "POST items": ["ok", "403", "403", "403", "403"],
        // Anna has signed it already, from the list.
        "POST items/{list}/{item}": ["409", "403", "403", "403", "403"],
        // The first entry is about no task.
        "POST tasks/{id}": ["409", "409", "409", "409", "409"],
        "POST me": ["ok", "ok", "ok", "403", "403"],
        "POST review": ["ok", "ok", "403", "403", "403"],
        "POST prove": ["wrong-password", "wrong-password", "wrong-password", "wrong-password", "wrong-password"],
    ]

    private static let people: [Person.ID] = ["anna", "ben", "carol", "dan", "eve"]

    /// The body that a route is sent, by somebody in their own name.
    private func body(_ route: Route, by person: Person.ID) throws -> String {
        switch "\(route.method) \(route.path)" {
        case "POST api/v1/records":
            let sign = SignCommand(item: "team/rota", meaning: .delivered, shown: .en)
            return try text(SubmissionMessage([Submission(.sign(sign), by: person, key: "k-\(person)")], clock: nil))
        case "POST api/v1/tasks": return #"{"id":"P-\#(person)","opened":"2026-01-20 09:00"}"#
        case "POST api/v1/questions":
            return try text(QuestionMessage(.entries(EntryQuery()), clock: nil))
        // Of their own: what they sent is theirs to have.
        case "PUT api/v1/files": return "\(person)'s minutes"
        case "POST api/v1/files":
            return "--x\r\nContent-Disposition: form-data; name=a; filename=a\r\n\r\n\(person)'s minutes\r\n--x--\r\n"
        case "POST api/v1/access": return try text(AccessMessage(.invite("carol", days: 3), by: person))
        default: return ""
        }
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    /// What stands for a variable in a path, and what is asked of a route.
    private static let values = [
        "{secret}": "x", "{digest}": Digest(sha256: Array("minutes".utf8)).hex, "{name}": "x", "{checklist}": "team",
        "{list}": "team", "{item}": "rota", "{person}": "ben", "{task}": "T-1", "{action}": "A-1", "{claim}": "C-1",
        "{capability}": "x",
        "{number}": "1",
        "{measure}": "independence", "{condition}": "1", "{kind}": "person",
        "measures/{id}": "measures/independence", "tasks/{id}": "tasks/T-9", "people/{id}": "people/ben",
        "capabilities/{id}": "capabilities/x", "accounts/{id}": "accounts/carol",
    ]
    private static let queries = [
        "api/v1/diff": "?from=2026-01-20", "api/v1/claim": "?independent=1&eligible=2",
        "api/v1/measures/{measure}/comparison": "?from=2026-01-01..2026-01-15&to=2026-01-16..2026-01-31",
        "api/v1/sla/due": "?from=2026-02-13T17:00:00Z&target=2h",
        "api/v1/sla/elapsed": "?from=2026-02-13T17:00:00Z&to=2026-02-14T17:00:00Z",
        "api/v1/sla/clocks": "?person=ben", "api/v1/oncall/gaps": "?capability=true",
        "api/v1/next": "?person=ben", "api/v1/training": "?person=ben", "api/v1/assessments": "?person=ben",
        "api/v1/capabilities": "?without=ben", "api/v1/reports/{kind}": "?person=ben",
        "reports/{kind}": "?person=ben",
    ]

    private func path(_ route: Route) -> String {
        let path = Self.values.reduce(route.path) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        return "/" + path + (Self.queries[route.path] ?? "")
    }

    private func answer(
        _ route: Route, _ site: Site, _ credentials: String?, by person: Person.ID = "anna", now: Instant = Site.now
    ) async throws -> Answer {
        var headers = HTTPFields()
        if let credentials { headers[.authorization] = credentials }
        if route.path == "api/v1/files" { headers[.contentType] = "multipart/form-data; boundary=x" }
        return try await site.routes { now }.publicRouter().answer(
            route.method, path(route), headers, body: try body(route, by: person))
    }

    /// The scope that a route takes with the body sent here; nil where it is open.
    private func scope(_ route: Route) -> TokenScope? {
        switch route.access {
        case .open, .form, .session, .machine: nil
        case .status: .read
        case .token(let scope): route.path == "api/v1/access" ? .admin : scope
        }
    }

    private func site() async throws -> Site {
        var limits = Limits()
        limits.stream = .zero
        let site = try await Site(status: "signed-in", limits: limits)
        _ = try site.keep("minutes")
        var task = TaskReport(task: "T-1")
        task.severity = .p2
        _ = try await site.tracker.submit(
            Submission(
                .openTask(TaskCommand(report: task, workers: [WorkerCommand(person: "ben")])), by: "ben", key: "t"),
            identified: .osUser(uid: 7), clock: .machine(Site.now))
        _ = try await site.tracker.record(
            .administratorNamed(person: "anna"), by: "anna", identified: .osUser(uid: 7), key: "admin",
            clock: .machine(Site.now))
        return site
    }

    @Test func everyRouteHasARowAndEveryRowIsTried() async throws {
        let site = try await site()
        let table = site.routes().publicTable
        let names = { (routes: [Route]) in Set(routes.map { "\($0.method) \($0.path)" }) }
        #expect(names(table.filter { $0.access != .session }) == Set(Self.expected.keys))
        #expect(names(table.filter { $0.access == .session }) == Set(Self.inSession.keys))
        let routed = Set(site.routes().publicRouter().routes.map { "\($0.path)".drop { $0 == "/" } })
        #expect(routed == Set(table.map { $0.path[...] }))
        // No other method of a path does anything.
        for path in Set(table.map(\.path)) {
            let known = table.filter { $0.path == path }.map(\.method)
            for method in HTTPRequest.Method.known where !known.contains(method) && method != .head {
                let answer = try await site.routes().publicRouter().answer(method, "/" + path)
                #expect(answer.status == 405, "\(method) \(path)")
            }
        }
    }

    @Test func nothingIsDoneForWhoIsNotKnown() async throws {
        let site = try await site()
        let size = try site.size
        let revoked = try await site.token("anna", Set(TokenScope.allCases))
        for token in try await site.desk.store.tokens(of: "anna") {
            try await site.desk.store.revokeToken(token.id, now: Site.now)
        }
        let brief = try await site.token("anna", Set(TokenScope.allCases), days: 1)
        let fred = try await site.token("fred", Set(TokenScope.allCases))
        let left = Site.now.adding(days: 20)
        for route in site.routes().publicTable {
            guard let scope = scope(route) else { continue }
            let others = try await site.token("anna", Set(TokenScope.allCases).subtracting([scope]))
            let tries: [(name: String, credentials: String?, now: Instant, status: Int, code: String)] = [
                ("nothing", nil, Site.now, 401, "sign-in-needed"),
                ("a password", "Basic YW5uYTpwYXNzd29yZA==", Site.now, 401, "token-unknown"),
                ("an unknown token", "Bearer \(Secret().text)", Site.now, 401, "token-unknown"),
                ("a revoked token", "Bearer \(revoked.text)", Site.now, 401, "token-revoked"),
                ("an expired token", "Bearer \(brief.text)", left, 401, "token-expired"),
                ("the token of somebody who left", "Bearer \(fred.text)", left, 403, "not-present"),
                ("a token for other things", "Bearer \(others.text)", Site.now, 403, "scope-missing"),
            ]
            for (name, credentials, now, status, code) in tries {
                let answer = try await answer(route, site, credentials, now: now)
                #expect(answer.status == status, "\(route.path) with \(name): \(answer.body)")
                #expect(try answer.text("code") == code, "\(route.path) with \(name)")
                let challenge = answer.headers[.wwwAuthenticate]
                #expect((challenge?.hasPrefix("Bearer realm=\"handover\"") == true) == (code != "not-present"))
                #expect(!answer.body.contains("hnd_"))
            }
        }
        #expect(try site.size == size)
    }

    @Test func everyRoleMayWhatItsRolesLetIt() async throws {
        let site = try await site()
        for route in site.routes().publicTable where route.access != .session {
            let expected = try #require(Self.expected["\(route.method) \(route.path)"])
            for (person, code) in zip(Self.people, expected) {
                let token = try await site.token(person, scope(route).map { [$0, .read] } ?? [.read])
                let answer = try await answer(route, site, "Bearer \(token.text)", by: person)
                #expect(try outcome(answer) == code, "\(route.path) as \(person): \(answer.status) \(answer.body)")
            }
        }
    }

    /// What a form of a route is sent; each person's own task where it is about one.
    private func fields(_ route: Route, _ person: Person.ID) -> [String: String] {
        switch route.path {
        case "items": ["do": "sign", "shown": "en", "sign": "team/rota delivered"]
        case "items/{list}/{item}": ["do": "sign-delivered", "meaning": "delivered", "shown": "en"]
        case "me": ["do": "log", "task": "N-\(person)", "level": "4", "severity": "P3"]
        case "tasks/{id}": ["do": "revoke", "entry": "1", "reason": "Tapped wrong"]
        case "review": ["do": "confirm", "task": "T-\(person)"]
        case "plan": ["do": "agree", "entry": "1"]
        case "tickets": ["do": "open", "task": "O-\(person)", "severity": "P3"]
        case "service": ["do": "maintenance", "start": "2026-02-01T10:00", "end": "2026-02-01T12:00"]
        case "alerts": ["do": "acknowledge", "entry": "1"]
        case "actions": ["do": "open", "title": "x", "term": "short", "owner": person.rawValue, "due": "2026-02-20"]
        case "kb": ["do": "change", "title": "x", "service": "export", "documents": "x"]
        case "acceptance": ["do": "state"]
        case "phases": ["do": "set", "phase": "shadow", "severity": "P3"]
        case "questions": ["do": "ask", "question": "How?", "capability": "x"]
        case "why/measures/{id}": ["do": "record"]
        case "accounts/{id}": ["do": "invite", "days": "7"]
        case "account": ["do": "end-sessions"]
        default: ["password": "no no no no no no"]
        }
    }

    @Test func everyRoleMayInASessionWhatItsRolesLetIt() async throws {
        for (index, person) in Self.people.enumerated() {
            let site = try await site()
            try await site.closeTask(TaskRecord.ID("T-\(person)"), by: "carol", severity: .p1)
            // Whoever is there to direct or to audit has no tasks.
            try await site.closeTask("T-9", by: ["dan", "eve"].contains(person) ? "carol" : person, severity: .p3)
            for route in site.routes().publicTable where route.access == .session {
                let name = "\(route.method) \(route.path)"
                let expected = try #require(Self.inSession[name])[index]
                let browser = try await Browser.signedIn(person, at: site)
                let path = path(route)
                let answer =
                    route.method == .get
                    ? try await browser.get(path, [.accept: "application/json"])
                    : try await browser.post(path, fields(route, person))
                #expect(try outcome(answer) == expected, "\(name) as \(person): \(answer.status)")
            }
        }
    }

    /// Each row of somebody who is signed in × each account of another or their own, whatever they are.
    @Test func whoMayUnlinkWhom() async throws {
        for person in Self.people {
            for owner in Self.people {
                let site = try await site()
                let identity = ExternalIdentity(issuer: "https://id.example", account: "\(owner)-at-id")
                try await site.desk.store.link(identity, to: owner, now: Site.now)
                let browser = try await Browser.signedIn(person, at: site)
                var fields = ["do": "unlink", "issuer": identity.issuer, "account": identity.account]
                let others = try await browser.post("/accounts/\(owner)", fields)
                #expect(others.status == (person == "anna" || person == owner ? 303 : 403), "\(person) \(owner)")
                // One's own page is about one's own alone, whatever the form says.
                fields["person"] = owner.rawValue
                let own = try await browser.post("/account", fields)
                #expect(own.status == 404, "\(person) \(owner)")
                let isGone = try await site.desk.store.person(identity) == nil
                #expect(isGone == (others.status == 303))
            }
        }
    }

    /// A token is no session, and a session that is nobody's any more opens nothing.
    @Test func pagesAreForSessionsThatHold() async throws {
        let site = try await site()
        let token = try await site.token("anna", Set(TokenScope.allCases))
        let left = try await site.desk.store.createSession(
            of: "fred", by: .password, from: nil, replacing: nil, now: Site.now)
        let size = try site.size
        for route in site.routes().publicTable where route.access == .session {
            let router = site.routes().publicRouter()
            let tries: [(headers: HTTPFields, code: String)] = [
                ([:], "sign-in-needed"), ([.authorization: "Bearer \(token.text)"], "sign-in-needed"),
                ([.cookie: "\(SessionCookie.name)=\(token.text)"], "session-unknown"),
                ([.cookie: "\(SessionCookie.name)=\(Secret().text)"], "session-unknown"),
            ]
            for (headers, code) in tries {
                let answer = try await router.answer(route.method, path(route), headers)
                #expect(answer.status == 401)
                #expect(try answer.text("code") == code, "\(route.path)")
            }
            let later = Site.now.adding(days: 20)
            let gone = try await site.routes { later }.publicRouter().answer(
                route.method, path(route), [.cookie: "\(SessionCookie.name)=\(left.text)"])
            #expect(try gone.text("code") == "session-over")
            if route.method != .get {
                let foreign = try await router.answer(
                    route.method, path(route),
                    [.cookie: "\(SessionCookie.name)=\(left.text)", HTTPField.Name.secFetchSite: "cross-site"])
                #expect(try foreign.text("code") == "cross-site")
            }
        }
        #expect(try site.size == size)
    }

    private func outcome(_ answer: Answer) throws -> String {
        guard (200...399).contains(answer.status) else {
            let isPage = answer.headers[.contentType] == "text/html; charset=utf-8"
            return isPage ? "\(answer.status)" : try answer.text("code") ?? "?"
        }
        if let results = try? JSONDecoder().decode([SubmissionResult].self, from: Data(answer.body.utf8)),
            case .failed(.refused(let refusal))? = results.first
        {
            return ProblemDocument(refusal, names: Names(nil, language: .en), reference: "").code
        }
        return "ok"
    }

    /// Acts in another's name are refused whole, whatever else stands beside them.
    @Test func nobodyActsInAnothersName() async throws {
        let site = try await site()
        let token = "Bearer " + (try await site.token("anna", [.read, .record, .admin])).text
        let size = try site.size
        for route in site.routes().publicTable where ["api/v1/records", "api/v1/access"].contains(route.path) {
            let answer = try await answer(route, site, token, by: "ben")
            #expect(answer.status == 403)
            #expect(try answer.text("code") == "may-not-record-for-others")
        }
        #expect(try site.size == size)
    }
}
