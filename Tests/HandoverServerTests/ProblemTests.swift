import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Testing

@testable import HandoverServer

struct ProblemTests {
    /// Where a request says nothing of languages, everything is in the handover's.
    @Test func aRequestThatNamesNoLanguageIsAnsweredInTheHandovers() async throws {
        let site = try await Site(language: "zh")
        let router = site.routes().publicRouter()
        #expect(try await router.answer(.get, "/api/v1/items").text("title") == "需要登录")
        let carol = try await Browser.signedIn("carol", at: site)
        for (path, fields) in [
            ("/me", ["do": "answer", "entry": "1", "answer": "agree"]), ("/review", ["do": "confirm", "task": "T-1"]),
            ("/items", ["do": "sign", "shown": "zh", "sign": "team/rota delivered"]), ("/nowhere", [:]),
            ("/plan", ["do": "agree", "entry": "1"]), ("/account", ["do": "password", "password": "a", "again": "b"]),
        ] {
            let answer = try await carol.post(path, fields, asPage: true)
            #expect(answer.status >= 400 && answer.body.contains("<html lang=\"zh-CN\">"), "\(path)")
            let said = try #require(
                answer.body.firstMatch(of: /(?:role="alert">|<h1 id="what">)(.*?)<\/(?:p|h1)>/)?.1, "\(path)")
            #expect(said.unicodeScalars.contains { $0.properties.isIdeographic }, "\(path): \(said)")
        }
        let wrong = try await Browser(site).post(
            "/sign-in", ["person": "carol", "password": "no no no"], asPage: true)
        #expect(wrong.status == 401)
        let said = try #require(wrong.body.firstMatch(of: /role="alert">(.*?)<\/p>/)?.1)
        #expect(said.unicodeScalars.contains { $0.properties.isIdeographic }, "\(said)")
    }

    /// As pages and the command line do: by name, and in the handover's zone.
    @Test func aRefusalNamesPeopleAsTheyAreCalled() async throws {
        let site = try await Site()
        try await site.sign()
        let headers: HTTPFields = [
            .authorization: "Bearer \(try await site.token("anna", [.record]).text)", .contentType: "application/json",
        ]
        let answer = try await site.routes().publicRouter().answer(
            .post, "/api/v1/records", headers,
            body: #"{"command":"sign","item":"team/rota","meaning":"delivered","shown":"en"}"#)
        #expect(try answer.text("code") == "already-signed")
        #expect(
            try answer.text("title")
                == "Anna Archer (anna) signed team/rota Rota as delivered at 2026-01-30 17:00, and it stands")
    }

    @Test func aPathThatIsNotThereIsAProblemDocument() async throws {
        let answer = try await Site().routes().publicRouter().answer(.get, "/nothing?here=1")
        #expect(answer.status == 404)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(
            answer.body == """
                {"code":"unknown-path","detail":"/nothing is not known.","status":404,\
                "title":"There is nothing at this address","type":"urn:handover:problem:unknown-path"}
                """)
    }

    @Test func problemsSpeakTheReadersLanguage() async throws {
        let answer = try await Site().routes().publicRouter().answer(
            .get, "/nothing", [.acceptLanguage: "zh-CN,en;q=0.5"])
        #expect(try answer.text("title") == "没有这个地址")
    }

    @Test(arguments: [
        HTTPRequest.Method.post: 405, .put: 405, .delete: 405, .options: 405, .trace: 405,
    ])
    func aMethodThatTheResourceHasNotIsRefused(method: HTTPRequest.Method, status: Int) async throws {
        let answer = try await Site().routes().publicRouter().answer(method, "/status")
        #expect(answer.status == status)
        #expect(answer.headers[.allow] == "GET, HEAD")
    }

    @Test func aMethodThatNobodyKnowsIsNotImplemented() async throws {
        let method = try #require(HTTPRequest.Method("BREW"))
        let lines = Mutex("")
        let logger = Logger(label: "test") { _ in
            JSONLines(level: .notice, now: { Date(timeIntervalSince1970: 0) }) { line in lines.withLock { $0 += line } }
        }
        #expect(try await Site().routes().publicRouter().answer(method, "/status", logger: logger).status == 501)
        #expect(lines.withLock { $0 }.isEmpty, "it is no failure of ours")
    }

    @Test(arguments: ["/healthz", "/status", "/status.svg", "/nothing", "/status?lang=fr"])
    func everyResponseKeepsBrowsersFromDoingMore(path: String) async throws {
        let answer = try await Site().routes().publicRouter().answer(.get, path)
        #expect(
            answer.headers[.contentSecurityPolicy]
                == "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[try #require(HTTPField.Name("Referrer-Policy"))] == "no-referrer")
        #expect(
            answer.headers[.cacheControl]
                == (path.hasPrefix("/status") && answer.status == 200 ? "no-cache" : "no-store"))
    }

    @Test func whatWorksOnTheMachinesFilesIsOnTheSocketAlone() async throws {
        let site = try await Site()
        let headers: HTTPFields = [.authorization: "Bearer \(try await site.token("anna", [.read, .admin]).text)"]
        let router = site.routes().publicRouter()
        for path in ["/api/v1/ledger/rebuild", "/api/v1/ledger/backup"] {
            #expect(try await router.answer(.post, path, headers).status == 404)
        }
        #expect(try await router.answer(.post, "/api/v1/ledger/export", headers).status == 405)
    }

    @Test func whatNobodyKnowsIsAReferenceForTheCallerAndWholeInTheLog() async throws {
        struct Secret: Error {}
        let lines = Mutex("")
        let router = Router(context: HandoverContext.self)
        router.addMiddleware { Problems(tellsFailure: false) }
        router.resource("broken", [.get: { _, _ in throw Secret() }])
        let logger = Logger(label: "test") { _ in
            JSONLines(level: .info, now: { Date(timeIntervalSince1970: 0) }) { line in lines.withLock { $0 += line } }
        }
        let answer = try await router.answer(.get, "/broken", logger: logger)
        #expect(answer.status == 500)
        #expect(try answer.text("reference") == "request-1")
        #expect(!answer.body.contains("Secret"))
        let log = lines.withLock { $0 }
        #expect(
            log.hasPrefix(
                "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"error\",\"message\":\"request failed\",\"error\":\""
            ))
        #expect(log.contains("Secret") && log.hasSuffix("\"request\":\"request-1\"}\n"))
    }

    @Test(arguments: [
        (LedgerError.ioFailed(detail: "disk of Anna"), 503), (.mustBeReopened, 503), (.diskFull, 503),
        (.damaged(detail: "disk of Anna"), 500), (.noSuchEntry(7), 404),
    ])
    func errorsOfTheLedgerHaveTheirStatus(error: LedgerError, status: Int) {
        var document = ProblemDocument(error, names: Names(nil, language: .en), reference: "r")
        document.failure = nil
        #expect(document.status == status)
        #expect(!document.json.contains("Anna"))
    }

    @Test func logsNoQueryAndNothingThatForgesALine() async throws {
        let lines = Mutex("")
        let logger = Logger(label: "test") { _ in
            JSONLines(level: .info, now: { Date(timeIntervalSince1970: 0) }) { line in lines.withLock { $0 += line } }
        }
        _ = try await Site().routes().publicRouter().answer(.get, "/a\"\u{2028}b?token=secret", logger: logger)
        let log = lines.withLock { $0 }
        #expect(log.contains("\"method\":\"GET\"") && log.contains("\"status\":\"404\""))
        #expect(!log.contains("secret") && !log.contains("\u{2028}"))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(log.utf8)) }
    }

    @Test func aServerThatNeverBeganHasNoLine() {
        let lines = Mutex("")
        let logger = Logger(label: "test") { _ in
            JSONLines(level: .info, now: { Date(timeIntervalSince1970: 0) }) { line in lines.withLock { $0 += line } }
        }
        logger.error("Waiting on child channel: CancellationError()")
        #expect(lines.withLock { $0 }.isEmpty)
    }
}
