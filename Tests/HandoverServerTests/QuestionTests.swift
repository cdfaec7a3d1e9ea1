import Foundation
import HTTPTypes
import HandoverModel
import HandoverTracker
import Hummingbird
import Testing

@testable import HandoverServer

/// The questions of the API; that each says what the command line says is tested with the program itself.
struct QuestionTests {
    /// Addresses to ask each route by.
    static let addresses: [String: [String]] = [
        "api/v1/status": [
            "", "?as-of=2026-01-20", "?as-of=2026-01-20T10:00:00%2B08:00",
            "?known-at=2026-01-30", "?known-at=2026-01-30T17:30:00%2B08:00", "?known-at=3",
        ],
        "api/v1/why": ["", "?as-of=2026-02-20"],
        "api/v1/diff": ["?from=2026-01-20", "?from=2026-01-20T10:00:00Z&to=2026-02-20&known-at=2026-01-30"],
        "api/v1/course": ["", "?as-of=2026-03-01"],
        "api/v1/forecast": ["", "?as-of=2026-03-01"],
        "api/v1/claim": ["?independent=54&eligible=60", "?independent=0&eligible=3"],
        "api/v1/measures": ["", "?as-of=2026-01-20"],
        "api/v1/measures/{measure}": [
            "independence", "independence?by=person&as-of=2026-02-20", "independence?by=week",
            "independence?by=service",
            "assessed-independence?by=capability", "availability",
        ],
        "api/v1/measures/{measure}/comparison": [
            "independence/comparison?from=2025-12-01..2025-12-31&to=2026-01-01..2026-01-31",
            "independence/comparison?from=2020-01-01..2020-02-29&to=2026-01-01..2026-01-31",
        ],
        "api/v1/reports/{kind}": [
            "readiness", "readiness?as-of=2026-02-20&period=four-weeks", "person?person=jia3", "person?person=lisi",
            "capability?capability=incident-response&known-at=2026-01-30", "acceptance", "acceptance?as-of=2026-02-20",
            "support", "support?span=quarter&of=2026-01-05&asked-of=own",
            "support?span=week&part=quality&as-of=2026-02-20",
        ],
        "api/v1/open-questions": [""],
        "api/v1/acceptance/rounds": ["", "?as-of=2026-02-20"],
        "api/v1/acceptance/conditions": ["", "?as-of=2026-02-20"],
        "api/v1/history": [""],
        "api/v1/items": [
            "", "?checklist=team&late=true", "?open=true&stale=false&as-of=2026-02-20", "?due=true&status=done",
            "?counted=true&settled=true", "?waiting-for=team/roles", "?requiring=incident-response",
        ],
        "api/v1/items/{checklist}/{item}": ["team/organisation", "team/roles?as-of=2026-02-20"],
        "api/v1/items/{checklist}/{item}/why": ["team/organisation/why", "resources/hotline-mailbox/why"],
        "api/v1/items/{checklist}/{item}/history": ["team/organisation/history"],
        "api/v1/people": [""],
        "api/v1/people/{person}/history": ["jia3/history?tasks=true", "lisi/history?as-of=2026-02-01"],
        "api/v1/capabilities/{capability}/history": ["incident-response/history"],
        "api/v1/next": ["", "?person=jia3&as-of=2026-03-02T09:00:00Z", "?limit=1"],
        "api/v1/training": ["", "?person=jia3", "?modules=passed", "?as-of=2026-02-20"],
        "api/v1/assessments": ["", "?person=jia3"],
        "api/v1/capabilities": [
            "", "?critical=true&as-of=2026-02-20", "?covered=true", "?without=jia3",
            "?without=jia3,jia4&as-of=2026-03-01",
        ],
        "api/v1/capabilities/{capability}": ["incident-response", "change-support?as-of=2026-02-20"],
        "api/v1/phases": ["", "?as-of=2026-02-20"],
        "api/v1/oncall": ["", "?as-of=2026-03-14"],
        "api/v1/oncall/week": ["", "?from=2026-03-09"],
        "api/v1/oncall/gaps": ["", "?from=2026-03-09&to=2026-03-15&capability=true"],
        "api/v1/oncall/load": ["", "?from=2026-02-01&to=2026-02-28"],
        "api/v1/oncall/handoff": ["", "?as-of=2026-02-20"],
        "api/v1/channels": [""],
        "api/v1/catalogue": [""],
        "api/v1/knowledge": [""],
        "api/v1/contacts": [""],
        "api/v1/sla/levels": [""],
        "api/v1/sla/due": [
            "?from=2026-02-13T17:00:00%2B08:00&target=2h", "?from=2026-02-13T17:00:00Z&target=1wd",
        ],
        "api/v1/sla/elapsed": ["?from=2026-02-13T17:00:00Z&to=2026-02-14T10:00:00Z"],
        "api/v1/sla/clocks": [
            "", "?severity=P1&state=breached&limit=5", "?person=jia3&as-of=2026-02-20", "?service=ERP",
        ],
        "api/v1/sla/attainment": [
            "", "?from=2026-01-01&to=2026-02-01&by=month", "?by=service&asked-of=own&as-of=2026-02-20",
        ],
        "api/v1/sla/availability": ["", "?from=2026-01-01&to=2026-01-31&service=ERP", "?as-of=2026-02-20"],
        "api/v1/sla/credits": [
            "", "?from=2026-01-01&to=2026-02-28&severity=P1&service=ERP&limit=5", "?as-of=2026-02-20",
        ],
        "api/v1/checks": ["", "?as-of=2026-02-20"],
        "api/v1/alerts": ["", "?all=true&limit=5&as-of=2026-02-20"],
        "api/v1/outages": ["", "?as-of=2026-02-20"],
        "api/v1/actions": ["", "?open=true&as-of=2026-02-20"],
        "api/v1/credit-claims": ["", "?open=true&as-of=2026-02-20"],
        "api/v1/credit-claims/{claim}": ["C-1", "C-1?as-of=2026-02-20"],
        "api/v1/technical-changes": ["", "?open=true&as-of=2026-02-20"],
        "api/v1/commitments": ["", "?missed=true&as-of=2026-02-20"],
        "api/v1/repeated-problems": ["", "?days=60&as-of=2026-02-20"],
        "api/v1/actions/{action}": ["A-1", "A-1?as-of=2026-02-20"],
        "api/v1/help": ["", "?unanswered=true&as-of=2026-02-20"],
        "api/v1/tasks": [
            "", "?severity=P2&outcome=independent", "?from=2026-01-01&to=2026-02-01",
            "?to-review=true&as-of=2026-02-01", "?out-of-hours=true&outcome=independent",
            "?counted=true&person=jia3&own=true", "?drawn=true&reviewed=true", "?without-review=true",
        ],
        "api/v1/tasks/{task}": ["T-1", "T-5", "INC%2F7%20%231"],
        "api/v1/tasks/{task}/history": ["T-5/history"],
        "api/v1/entries": [
            "", "?kind=signed-off&by=lisi", "?backdated=true", "?identified=session", "?exception=waivers",
        ],
        "api/v1/entries/{number}": ["1", "3"],
        "api/v1/exceptions": [""],
        "api/v1/proposals": [""],
        "api/v1/services": [""],
    ]

    private static func address(_ route: String, _ rest: String) -> String {
        guard let variable = route.firstIndex(of: "{") else { return "/" + route + rest }
        return "/" + route[..<variable] + rest
    }

    /// Whether a route asks a question of the tracker and answers it with a document.
    static func isQuestion(_ route: Route) -> Bool {
        route.method == .get && addresses.keys.contains(route.path)
    }

    @Test func everyAnswerIsAsItIsDescribed() async throws {
        let office = try await Office()
        try await office.filesAClaim()
        let questions = office.site.routes().publicTable.filter(Self.isQuestion)
        #expect(questions.count == Self.addresses.count)
        for route in questions {
            let described = try #require(route.about?.answers.first { $0.status == 200 }?.contents.first)
            for rest in try #require(Self.addresses[route.path]) {
                for language in ["zh", "en"] {
                    let answer = try await office.get(
                        Self.address(route.path, rest), [.acceptLanguage: language])
                    #expect(answer.status == 200, "\(route.path)\(rest): \(answer.body)")
                    #expect(answer.headers[.contentType] == "application/json")
                    #expect(answer.headers[.contentLanguage] == language)
                    #expect(answer.headers[.vary] == "Accept-Language, Authorization")
                    #expect(throws: Never.self, "\(route.path)\(rest): \(answer.body)") {
                        try described.schema.check(try answer.json, strictly: true)
                    }
                }
            }
        }
    }

    @Test(arguments: [
        "status?as-of=tomorrow": ("bad-parameter", "as-of is YYYY-MM-DD | YYYY-MM-DDThh:mm:ss+hh:mm."),
        "status?as-of=2026-02-30": ("bad-parameter", "as-of is YYYY-MM-DD | YYYY-MM-DDThh:mm:ss+hh:mm."),
        "status?as-of=2026-02-01&as-of=2026-02-02": (
            "bad-parameter", "as-of is YYYY-MM-DD | YYYY-MM-DDThh:mm:ss+hh:mm."
        ),
        "status?as_of=2026-02-01": ("unknown-field", "as_of is not known; these are: as-of, known-at, lang."),
        "status?known-at=2026-01-30T17:30:00": (
            "bad-parameter", "known-at is YYYY-MM-DD | YYYY-MM-DDThh:mm:ss+hh:mm | 1 – 9007199254740991."
        ),
        "status?lang=fr": ("bad-parameter", "lang is zh | en."), "people?x": ("unknown-field", nil),
        "items?late=yes": ("bad-parameter", "late is true | false."),
        "items?checklist=tea": ("unknown-name", nil),
        "items?checklist=": ("bad-parameter", "checklist is \"…\"."),
        "measures/independance": ("unknown-path", nil),
        "reports/acceptances": ("unknown-path", nil), "reports/person": ("bad-parameter", "person is \"…\"."),
        "reports/person?person=nobody": ("unknown-person", nil),
        "reports/capability?capability=x": ("unknown-capability", nil),
        "reports/readiness?period=day": ("bad-parameter", "period is week | four-weeks."),
        "reports/support?span=day": ("bad-parameter", "span is week | month | quarter."),
        "reports/support?of=2027-01-01": ("later-first", nil),
        "reports/readiness?format=pdf": ("bad-parameter", "format is markdown | html | csv | json | table."),
        "measures/satisfaction/comparison?from=2026-01-01..2026-01-02&to=2026-01-03..2026-01-04": ("unknown-path", nil),
        "measures/independence/comparison?from=2026-01-01..2026-01-02": (
            "bad-parameter", "to is YYYY-MM-DD..YYYY-MM-DD."
        ),
        "measures/independence/comparison?from=2026-01-01&to=2026-01-03..2026-01-04": (
            "bad-parameter", "from is YYYY-MM-DD..YYYY-MM-DD."
        ),
        "measures/independence/comparison?from=2026-02-29..2026-03-01&to=2026-01-03..2026-01-04": (
            "bad-parameter", "from is YYYY-MM-DD..YYYY-MM-DD."
        ),
        "measures/independence?by=day": (
            "bad-parameter", "by is severity | capability | person | service | week."
        ),
        "tasks?limit=0": ("bad-parameter", "limit is 1 – 1000."),
        "tasks?limit=1001": ("bad-parameter", "limit is 1 – 1000."),
        "tasks?limit=%2B5": ("bad-parameter", "limit is 1 – 1000."),
        "tasks?severity=p1": ("bad-parameter", "severity is P0 | P1 | P2 | P3."),
        "tasks?after=T-99": ("unknown-task", nil), "tasks?after=T-5": ("task-withdrawn", nil),
        "tasks?person=jia99": ("unknown-person", nil),
        "entries?from=0": ("bad-parameter", "from is 1 – 9007199254740991."),
        "entries?kind=signed": ("bad-parameter", nil), "entries/99": ("unknown-entry", nil),
        "entries/last": ("unknown-path", nil),
        "diff": ("bad-parameter", "from is YYYY-MM-DD | YYYY-MM-DDThh:mm:ss+hh:mm."),
        "measures/independence/comparison?from=2020-02-29..2020-01-01&to=2026-01-01..2026-01-31": ("later-first", nil),
        "sla/attainment?from=2026-02-13&to=2026-02-12": ("later-first", nil),
        "sla/availability?from=2026-02-13&to=2026-02-12": ("later-first", nil),
        "sla/credits?from=2026-02-13&to=2026-02-12": ("later-first", nil),
        "sla/credits?limit=0": ("bad-parameter", "limit is 1 – 1000."),
        "sla/clocks?state=late": (
            "bad-parameter", "state is met | breached | running | paused | at-risk."
        ),
        "sla/due?from=2026-02-13": ("bad-parameter", "from is YYYY-MM-DDThh:mm:ss+hh:mm."),
        "sla/due?from=2026-02-13T17:00:00Z&target=2d": ("bad-parameter", "target is 15m | 2h | 3wd."),
        "sla/due?from=2026-02-13T17:00:00Z": ("no-promise", nil),
        "sla/due?from=2026-02-13T17:00:00Z&severity=P3&promise=escalation": ("no-promise", nil),
        "claim?independent=3&eligible=2": ("out-of-range", nil), "items/team/rotas": ("unknown-item", nil),
        "capabilities/backup": ("unknown-capability", nil), "capabilities?without=jia99": ("unknown-person", nil),
        "capabilities?without=jia3,": ("bad-parameter", "without is \"…\"."),
        "tasks/T-99": ("unknown-task", nil), "people/nobody/history": ("unknown-person", nil),
    ])
    func whatIsAskedWronglyIsRefused(path: String, expected: (code: String, detail: String?)) async throws {
        let answer = try await Office().get("/api/v1/" + path, [.acceptLanguage: "en"])
        #expect((400...499).contains(answer.status))
        #expect(try answer.text("code") == expected.code, "\(answer.body)")
        if let detail = expected.detail { #expect(try answer.text("detail") == detail) }
    }

    @Test func problemsSpeakTheLanguageThatIsAskedFor() async throws {
        let answer = try await Office().get("/api/v1/tasks?limit=0&lang=zh", [.acceptLanguage: "en"])
        #expect(try answer.text("title") == "参数有误")
    }

    @Test func theLanguageIsTheOneAskedForThenTheBrowsersThenTheHandovers() async throws {
        let office = try await Office()
        func language(_ path: String, _ accepted: String?) async throws -> String? {
            let fields: HTTPFields = accepted.map { [.acceptLanguage: $0] } ?? [:]
            return try await office.get(path, fields).headers[.contentLanguage]
        }
        #expect(try await language("/api/v1/items?lang=en", "zh") == "en")
        #expect(try await language("/api/v1/items", "en-GB") == "en")
        #expect(try await language("/api/v1/items", "fr") == "zh")
        #expect(try await language("/api/v1/items", nil) == "zh")
    }

    @Test(arguments: [
        "tasks?person=jia3", "entries?kind=task-logged", "items/team/organisation/history", "assessments",
        "people/lisi/history", "tasks/T-5/history", "history",
    ])
    func pagesFollowEachOtherAndAreAllThereIs(path: String) async throws {
        let office = try await Office()
        let whole = try await office.get("/api/v1/" + path).json.elements
        #expect(!whole.isEmpty)
        for limit in [1, 2, 3] {
            var next: String? = "/api/v1/\(path)\(path.contains("?") ? "&" : "?")limit=\(limit)"
            var seen: [JSONValue] = []
            while let address = next, seen.count <= whole.count {
                let answer = try await office.get(address)
                #expect(try answer.json.elements.count <= limit)
                seen += try answer.json.elements
                next = answer.next
            }
            #expect(seen == whole, "\(path) in pages of \(limit)")
        }
    }

    @Test func thePageAfterKeepsWhatWasAsked() async throws {
        let answer = try await Office().get("/api/v1/tasks?person=jia3&limit=2&lang=en")
        #expect(answer.next == "/api/v1/tasks?person=jia3&limit=2&lang=en&after=T-2")
        let other = try await Office().get("/api/v1/tasks?service=none%20such")
        #expect(try other.json.elements.isEmpty)
    }

    /// What follows from the ledger alone is sent once, until the ledger grows or somebody else asks.
    @Test(arguments: [
        "tasks", "tasks/T-1/history", "entries", "entries/2", "history", "assessments",
        "open-questions", "claim?independent=3&eligible=4", "items/team/roles/history", "people/jia3/history",
    ])
    func whatIsKnownIsNotSentAgain(path: String) async throws {
        let office = try await Office()
        let tag = try #require(try await office.get("/api/v1/" + path).headers[.eTag])
        let again = try await office.get("/api/v1/" + path, [.ifNoneMatch: tag])
        #expect(again.status == 304 && again.body.isEmpty && again.headers[.eTag] == tag)
        #expect(again.headers[.cacheControl] == "private, no-cache")
        #expect(try await office.get("/api/v1/" + path, [.ifNoneMatch: "\"x\""]).status == 200)
        let inEnglish = path + (path.contains("?") ? "&" : "?") + "lang=en"
        #expect(try await office.get("/api/v1/" + inEnglish, [.ifNoneMatch: tag]).status == 200)
        #expect(try await office.get("/api/v1/" + path, by: "jia1", [.ifNoneMatch: tag]).status == 200)
        try await office.record(.rateTask(task: "T-1", rating: 5), by: "lisi")
        #expect(try await office.get("/api/v1/" + path, [.ifNoneMatch: tag]).status == 200)
    }

    @Test func whatDependsOnTheTimeHasNoTag() async throws {
        let office = try await Office()
        for path in ["status", "items", "people", "next", "training", "why", "course", "forecast", "tasks/T-1"] {
            let answer = try await office.get("/api/v1/" + path)
            #expect(answer.headers[.eTag] == nil && answer.headers[.cacheControl] == "no-store", "\(path)")
        }
    }

    @Test func traineesSeeWhatIsTheirsAndTheTeams() async throws {
        let office = try await Office()
        func ids(_ path: String, _ member: String) async throws -> Set<String> {
            Set(try await office.get(path, by: "jia4").json.elements.compactMap { $0[member]?.text })
        }
        #expect(try await ids("/api/v1/tasks", "id") == ["INC/7 #1"])
        #expect(try await ids("/api/v1/training", "person") == ["jia4"])
        #expect(try await office.get("/api/v1/assessments", by: "jia4").json.elements.isEmpty)
        #expect(try await office.get("/api/v1/next", by: "jia4").status == 200)
        // A sign-off is for everybody to see; what was said of a colleague, and what they did, is not.
        #expect(try await office.get("/api/v1/entries/2", by: "jia4").status == 200)
        for path in [
            "training?person=jia3", "assessments?person=jia3", "tasks/T-1", "tasks/T-1/history", "next?person=jia3",
            "people/jia3/history", "entries", "entries/6", "entries/8", "tasks?person=jia3", "exceptions", "proposals",
        ] {
            let answer = try await office.get("/api/v1/" + path, by: "jia4")
            #expect(answer.status == 403, "\(path): \(answer.body)")
            #expect(try answer.text("code") == "may-not-read", "\(path)")
        }
    }

    @Test func theMachinesUserSaysWhoseNextSteps() async throws {
        let router = try await Office().site.routes().localRouter()
        let headers: HTTPFields = [try #require(HTTPField.Name("Handover-Protocol")): "1"]
        #expect(try await router.answer(.get, "/api/v1/next", headers).text("code") == "bad-parameter")
        #expect(try await router.answer(.get, "/api/v1/next?person=jia3", headers).status == 200)
        #expect(try await router.answer(.get, "/api/v1/entries", headers).status == 200)
    }
}
