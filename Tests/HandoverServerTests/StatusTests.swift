import HTTPTypes
import HandoverModel
import Hummingbird
import Synchronization
import Testing

@testable import HandoverServer

struct StatusTests {
    @Test(arguments: [
        "/status": ("application/json", "{\n  \"schema\": \"handover-status/v1\",\n  \"handover\": \"example\""),
        "/status.json": ("application/json", "{\n  \"schema\": \"handover-status/v1\",\n  \"handover\": \"example\""),
        "/status.svg": ("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\""),
        "/status.shields.json": ("application/json", "{\n  \"schemaVersion\": 1"),
        "/status.csv": ("text/csv; charset=utf-8", "kind,id,title,"),
        "/status.txt": ("text/plain; charset=utf-8", "Example"),
    ])
    func everyFormHasItsTypeAndContent(path: String, expected: (String, String)) async throws {
        let answer = try await Site().routes().publicRouter().answer(.get, path)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == expected.0)
        #expect(answer.body.hasPrefix(expected.1))
        #expect(answer.headers[.contentLength] == String(answer.body.utf8.count))
        #expect(answer.headers[.cacheControl] == "no-cache")
    }

    @Test func headHasTheHeadersOfGetAndNoBody() async throws {
        let router = try await Site().routes().publicRouter()
        let (get, head) = (try await router.answer(.get, "/status"), try await router.answer(.head, "/status"))
        #expect(head.headers == get.headers)
        #expect(head.body.isEmpty)
    }

    @Test func aTagOnceSeenIsAnsweredWithoutTheBody() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        let tag = try #require(try await router.answer(.get, "/status").headers[.eTag])
        let again = try await router.answer(.get, "/status", [.ifNoneMatch: "\"other\", \(tag)"])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        #expect(again.headers[.eTag] == tag)
        #expect(try await router.answer(.get, "/status.csv", [.ifNoneMatch: tag]).status == 200)
        #expect(try await router.answer(.get, "/status?lang=zh", [.ifNoneMatch: tag]).status == 200)
        #expect(try await router.answer(.get, "/status?as-of=2026-01-20", [.ifNoneMatch: tag]).status == 200)
        try await site.sign()
        #expect(try await router.answer(.get, "/status", [.ifNoneMatch: tag]).status == 200)
    }

    @Test func whatIsRecordedShowsInTheNextAnswer() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        #expect(try await router.answer(.get, "/status").body.contains("\"size\": 1,"))
        try await site.sign()
        #expect(try await router.answer(.get, "/status").body.contains("\"size\": 2,"))
    }

    @Test(arguments: ["known-at=1", "known_at=1"])
    func whatWasKnownThenIsAsked(query: String) async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        try await site.sign()
        #expect(try await router.answer(.get, "/status").body.contains("\"size\": 2,"))
        #expect(try await router.answer(.get, "/status?\(query)").body.contains("\"size\": 1,"))
        #expect(try await router.answer(.get, "/status?known-at=soon").status == 400)
    }

    @Test func anAnswerIsWorkedOutAnewWhenItsTimeIsOver() async throws {
        let time = Mutex(Site.now)
        let router = try await Site().routes { time.withLock { $0 } }.publicRouter()
        let first = try await router.answer(.get, "/status")
        time.withLock { $0 = $0.adding(milliseconds: 60_000) }
        #expect(try await router.answer(.get, "/status").body == first.body)
        time.withLock { $0 = $0.adding(days: 60) }
        #expect(try await router.answer(.get, "/status").body != first.body)
    }

    @Test func theLanguageIsTheReadersThenTheHandovers() async throws {
        let router = try await Site(language: "zh").routes().publicRouter()
        func language(_ path: String, _ accepted: String?) async throws -> String? {
            try await router.answer(.get, path, accepted.map { [.acceptLanguage: $0] } ?? [:]).headers[.contentLanguage]
        }
        #expect(try await language("/status.txt", nil) == "zh")
        #expect(try await language("/status.txt", "fr, en-GB;q=0.8, zh;q=0.1") == "en")
        #expect(try await language("/status.txt", "fr") == "zh")
        #expect(try await language("/status.txt?lang=en", "zh-CN") == "en")
    }

    @Test(arguments: ["/status?as-of=30.1.2026", "/status?as-of=2026-02-30", "/status?lang=fr"])
    func refusesAParameterThatCannotBe(path: String) async throws {
        let answer = try await Site().routes().publicRouter().answer(.get, path)
        #expect(answer.status == 400)
        #expect(try answer.text("code") == "bad-parameter")
    }

    @Test func anonymousCallersGetOnlyWhatIsPublic() async throws {
        let routes = try await Site(status: "signed-in").routes()
        let refused = try await routes.publicRouter().answer(.get, "/status")
        #expect(refused.status == 401)
        #expect(try refused.text("code") == "sign-in-needed")
        #expect(refused.headers[.wwwAuthenticate] == "Bearer realm=\"handover\"")
        #expect(try await routes.localRouter().answer(.get, "/status").status == 200)
    }

    @Test func earlierDaysAreNoMorePublicThanToday() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        #expect(try await router.answer(.get, "/status?as-of=2026-01-29").status == 200)
        try await site.apply(status: "signed-in")
        #expect(try await router.answer(.get, "/status?as-of=2026-01-29").status == 401)
    }

    @Test func anInstantIsAnsweredAsOfItself() async throws {
        let router = try await Site().routes().publicRouter()
        func answer(_ moment: String) async throws -> Answer {
            try await router.answer(.get, "/status?as-of=\(moment)")
        }
        let (first, second) = (
            try await answer("2026-01-29T10:00:00+08:00"), try await answer("2026-01-29T10:00:01.5%2B08:00")
        )
        #expect(first.body.contains("\"as_of\": \"2026-01-29T02:00:00Z\""))
        #expect(second.body.contains("\"as_of\": \"2026-01-29T02:00:01Z\""))
        #expect(first.headers[.eTag] != second.headers[.eTag])
        #expect(try await answer("2026-01-29T02:00:00Z").headers[.eTag] == first.headers[.eTag])
    }

    @Test func namesNobody() async throws {
        let site = try await Site()
        try await site.sign()
        let router = site.routes().publicRouter()
        for format in StatusFormat.allCases {
            let body = try await router.answer(.get, "/status.\(format.rawValue)").body
            for name in ["Anna", "anna", "Ben ", "ben\""] { #expect(!body.contains(name), "\(format): \(name)") }
        }
    }

    @Test func beforeTheFirstApplyThereIsNoStatus() async throws {
        let router = try await Site(status: nil).routes().publicRouter()
        let answer = try await router.answer(.get, "/status")
        #expect(answer.status == 409)
        #expect(try answer.text("code") == "nothing-applied")
        #expect(try await router.answer(.get, "/healthz").body == "ok\n")
        #expect(try await router.answer(.get, "/readyz").body == "ok\n")
    }
}
