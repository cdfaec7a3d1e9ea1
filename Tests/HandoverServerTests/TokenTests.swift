import Foundation
import HTTPTypes
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Testing

@testable import HandoverServer

/// The API over TCP, for those who show a token.
struct TokenTests {
    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    private func fields(_ secret: Secret) -> HTTPFields { [.authorization: "Bearer \(secret.text)"] }

    @Test func recordsAreOfTheTokensPersonAndSayHowTheyWereKnown() async throws {
        let site = try await Site()
        let sign = SignCommand(item: "team/rota", meaning: .delivered, shown: .en)
        let answer = try await site.routes().publicRouter().answer(
            .post, "/api/v1/records", fields(try await site.token("anna", [.record])),
            body: try text(SubmissionMessage([Submission(.sign(sign), by: "anna", key: "1")], clock: nil)))
        let results = try JSONDecoder().decode([SubmissionResult].self, from: Data(answer.body.utf8))
        guard case .recorded(let recorded)? = results.first else { throw CancellationError() }
        #expect(recorded.record.identified == .token && recorded.record.by == "anna")
    }

    @Test func aScriptedClockIsForDemonstrations() async throws {
        let site = try await Site()
        let answer = try await site.routes().publicRouter().answer(
            .post, "/api/v1/questions", fields(try await site.token("anna", [.read])),
            body: try text(QuestionMessage(.people, clock: Site.now)))
        #expect(answer.status == 409)
        #expect(try answer.text("code") == "clock-without-demonstration")
    }

    @Test func saysWhoOneIs() async throws {
        let site = try await Site()
        let answer = try await site.routes().publicRouter().answer(
            .get, "/api/v1/me", fields(try await site.token("carol", [.read])))
        let me = try JSONDecoder().decode(Me.self, from: Data(answer.body.utf8))
        #expect(me.person == "carol" && me.team == .receiving && me.roles == ["engineer"] && me.rights == [.trainee])
        #expect(me.token?.scopes == [.read] && !me.administrator)
    }

    @Test func othersTokensAreForAdministrators() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        let own = try await site.token("ben", [.read, .admin])
        _ = try await site.token("anna", [.read])
        for path in ["/api/v1/tokens?of=anna", "/api/v1/tokens?of=everybody"] {
            #expect(try await router.answer(.get, path, fields(own)).text("code") == "not-administrator")
        }
        let list = try await router.answer(.get, "/api/v1/tokens", fields(own))
        #expect(try JSONDecoder().decode([AccessToken].self, from: Data(list.body.utf8)).map(\.person) == ["ben"])
        _ = try await site.tracker.record(
            .administratorNamed(person: "ben"), by: "ben", identified: .osUser(uid: 7), key: "a",
            clock: .machine(Site.now))
        let all = try await router.answer(.get, "/api/v1/tokens?of=everybody", fields(own))
        #expect(try JSONDecoder().decode([AccessToken].self, from: Data(all.body.utf8)).count == 2)
        let reader = try await site.token("ben", [.read])
        let refused = try await router.answer(.get, "/api/v1/tokens?of=everybody", fields(reader))
        #expect(refused.headers[.wwwAuthenticate]?.contains("scope=\"admin\"") == true)
    }

    /// A program that reads cannot make itself one that records, and may always give up what it has.
    @Test func aTokenMakesNoBetterOneAndMayRevokeItself() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        let secret = try await site.token("anna", [.read, .record])
        let more = AccessMessage(
            .createToken(name: "more", scopes: [.read], until: Site.now.adding(days: 1)), by: "anna")
        let refused = try await router.answer(.post, "/api/v1/access", fields(secret), body: try text(more))
        #expect(try refused.text("code") == "scope-missing")
        let own = try #require(try await site.desk.store.tokens(of: "anna").first?.id)
        let revoked = try await router.answer(
            .post, "/api/v1/access", fields(secret), body: try text(AccessMessage(.revokeToken(own), by: "anna")))
        #expect(revoked.status == 200)
        #expect(try await router.answer(.get, "/api/v1/me", fields(secret)).text("code") == "token-revoked")
    }

    @Test func aTokenInTheAddressIsRefusedAndSaidNowhere() async throws {
        let site = try await Site()
        let lines = Mutex("")
        let logger = Logger(label: "test") { _ in
            JSONLines(level: .debug, now: { Date(timeIntervalSince1970: 0) }) { line in lines.withLock { $0 += line } }
        }
        let secret = try await site.token("anna", [.read])
        let router = site.routes().publicRouter()
        for path in [
            "/api/v1/me?access_token=\(secret.text)", "/status?t=\(secret.text)", "/\(secret.text)",
            "/invitation/\(secret.text)", "/api/v1/files/\(secret.text)",
            "/invitation/hnd%5F\(secret.text.dropFirst(4))", "/api/v1/me?t=hnd%5F\(secret.text.dropFirst(4))",
        ] {
            let answer = try await router.answer(.get, path, logger: logger)
            #expect((400...499).contains(answer.status))
            #expect(!answer.body.contains(secret.text))
            for field in answer.headers { #expect(!field.value.contains("hnd_")) }
        }
        let inQuery = try await router.answer(.get, "/api/v1/me?access_token=\(secret.text)", logger: logger)
        #expect(try inQuery.text("code") == "secret-in-address")
        _ = try await router.answer(.get, "/api/v1/me", fields(Secret()), logger: logger)
        let log = lines.withLock { $0 }
        #expect(log.contains("\"path\":\"/invitation/hnd_…\"") && !log.contains(secret.text.dropFirst(4)))
        #expect(log.contains("\"message\":\"security\",\"event\":\"token-unknown\""))
        #expect(try log.contains(Regex("hnd_[A-Za-z0-9]")) == false)
    }

    @Test func filesAreSavedAndNotShown() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        let token = fields(try await site.token("anna", [.read, .record]))
        for (content, type) in [
            ("<script>alert(1)</script>", "application/octet-stream"),
            ("<svg xmlns=\"x\"/>", "application/octet-stream"),
            ("%PDF-1.7", "application/pdf"), ("plain", "application/octet-stream"),
        ] {
            let stored = try JSONDecoder().decode(
                StoredFile.self,
                from: Data(try await router.answer(.put, "/api/v1/files", token, body: content).body.utf8))
            let answer = try await router.answer(
                .get, "/api/v1/files/\(stored.digest.hex)?name=..%2F%22a%0d%0ab.html", token)
            #expect(answer.body == content)
            #expect(answer.headers[.contentType] == type)
            #expect(answer.headers[.contentDisposition] == "attachment; filename=\"ab.html\"; filename*=UTF-8''ab.html")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(
                answer.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'; frame-ancestors 'none'")
        }
        for digest in [Digest(sha256: [1]).hex, "..%2F..%2Fledger.db", "x"] {
            #expect(try await router.answer(.get, "/api/v1/files/\(digest)", token).status == 404)
        }
    }

    @Test(arguments: [
        "minutes.pdf": "minutes.pdf", "../../etc/passwd": "passwd", "C:\\a\\b.txt": "b.txt", "": "file", "..": "file",
        "会议 纪要.pdf": "会议 纪要.pdf", "a\u{202E}fdp.exe": "afdp.exe", "a\"; x=\"b": "a x=b",
    ])
    func namesOfFilesAreMadeSafe(name: String, safe: String) {
        #expect(Attachment.safe(name) == safe)
    }

    @Test func theLedgerIsSentWhole() async throws {
        let site = try await Site()
        try await site.sign()
        let answer = try await site.routes().publicRouter().answer(
            .get, "/api/v1/ledger/export", fields(try await site.token("eve", [.read])))
        let path = site.folder.path + "/copy.jsonl"
        try Data(answer.body.utf8).write(to: URL(filePath: path))
        let verification = try Tracker.verify(copy: path)
        #expect(verification.isSound && verification.entries == 2)
        #expect(answer.headers[try #require(LedgerExportFields.size)] == "2")
        #expect(answer.headers[try #require(LedgerExportFields.root)] == verification.root?.base64)
        #expect(answer.headers[.contentLength] == String(answer.body.utf8.count))
    }

    @Test func aStatusThatIsNotPublicOpensToReaders() async throws {
        let site = try await Site(status: "signed-in")
        let router = site.routes().publicRouter()
        #expect(try await router.answer(.get, "/status").status == 401)
        #expect(try await router.answer(.get, "/status", fields(try await site.token("eve", [.read]))).status == 200)
        let other = try await router.answer(.get, "/status", fields(try await site.token("eve", [.metrics])))
        #expect(try other.text("code") == "scope-missing")
    }

    @Test func longBodiesAreForThoseWhoShowSomething() async throws {
        let routes = try await Site().routes()
        func longest(_ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields) -> Int {
            routes.longestBody()(
                HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: fields))
        }
        let shown: HTTPFields = [.authorization: "Bearer x"]
        #expect(longest(.put, "/api/v1/files", shown) == routes.limits.file)
        #expect(longest(.put, "/api/v1/files?x=1", shown) == routes.limits.file)
        // Beside a file there may be the rest of a form.
        #expect(longest(.post, "/api/v1/files", shown) > routes.limits.file)
        #expect(longest(.put, "/api/v1/files", [:]) == routes.limits.body)
        #expect(longest(.post, "/api/v1/records", shown) == routes.limits.message)
        #expect(longest(.post, "/api/v1/access", shown) == routes.limits.body)
        #expect(longest(.post, "/status", shown) == routes.limits.body)
    }

    @Test func anotherVersionIsRefusedAndNoneIsFine() async throws {
        let site = try await Site()
        var headers = fields(try await site.token("eve", [.read]))
        let router = site.routes().publicRouter()
        #expect(try await router.answer(.get, "/api/v1/me", headers).status == 200)
        headers[try #require(HTTPField.Name("Handover-Protocol"))] = "2"
        #expect(try await router.answer(.get, "/api/v1/me", headers).text("code") == "protocol-version")
    }

    @Test func answersOverARealSocket() async throws {
        let site = try await Site(status: "signed-in")
        let secret = try await site.token(
            "eve", [.read], now: Instant(milliseconds: Int64(Date().timeIntervalSince1970) * 1000))
        let answer = try await withServer(site) { address in
            try await RawConnection.exchange(
                try address.tcp,
                "GET /api/v1/me HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer \(secret.text)\r\nConnection: close\r\n\r\n"
            )
        }
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("\"person\":\"eve\""))
    }
}
