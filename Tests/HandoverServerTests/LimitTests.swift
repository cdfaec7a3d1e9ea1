import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Testing

@testable import HandoverServer

struct LimitTests {
    /// Only what a test is about is short, so that a busy machine does not answer in its place.
    private static func limits(_ change: (inout Limits) -> Void) -> Limits {
        var limits = Limits()
        limits.body = 1000
        change(&limits)
        return limits
    }

    @Test(arguments: [
        "a head that is too long": (
            "GET /status HTTP/1.1\r\nHost: h\r\nX: \(String(repeating: "x", count: 17_000))\r\n\r\n", 431,
            "headers-too-long"
        ),
        "a body announced as too long": (
            "POST /status HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n", 413, "body-too-long"
        ),
        "a body that becomes too long": (
            "POST /status HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n\(String(repeating: "x", count: 1001))\r\n",
            413, "body-too-long"
        ),
        "a compressed body": (
            "POST /status HTTP/1.1\r\nHost: h\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n", 415,
            "body-encoded"
        ),
        "a request that names no host": ("GET /status HTTP/1.1\r\n\r\n", 400, "bad-host"),
        "a request that names two hosts": ("GET /status HTTP/1.1\r\nHost: h\r\nhost: i\r\n\r\n", 400, "bad-host"),
        "a request that names its host twice": ("GET /status HTTP/1.0\r\nHost: h\r\nHost: h\r\n\r\n", 400, "bad-host"),
        "a host that cannot be": ("GET /status HTTP/1.1\r\nHost: h, i\r\n\r\n", 400, "bad-host"),
        "what is not HTTP": ("\u{1}\u{2}\r\n\r\n", 400, "malformed-request"),
    ])
    func theConnectionRefuses(_ name: String, _ expected: (request: String, status: Int, code: String)) async throws {
        let answer = try await withServer(try await Site(limits: Self.limits { _ in })) { address in
            try await RawConnection.exchange(try address.tcp, expected.request)
        }
        // What the route has already answered by then stands in front.
        #expect(answer.contains("HTTP/1.1 \(expected.status) "))
        #expect(answer.contains("\"code\":\"\(expected.code)\""))
        #expect(answer.contains("Content-Security-Policy: default-src 'none';"))
        #expect(answer.contains("X-Content-Type-Options: nosniff"))
    }

    /// As far as the head is known: by its address, by what the browser asks for, and otherwise the handover's own.
    @Test(arguments: [
        "by the address": (
            "PUT /api/v1/files?lang=zh HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n", "en", "请求内容太大"
        ),
        "by the browser": (
            "POST /sign-in HTTP/1.1\r\nHost: h\r\nAccept-Language: zh-CN\r\nContent-Length: 1001\r\n\r\n", "en",
            "请求内容太大"
        ),
        "of the host": ("GET /status HTTP/1.1\r\nAccept-Language: zh\r\n\r\n", "en", "请求的 Host 有误"),
        "as the handover": ("GET /status HTTP/1.1\r\n\r\n", "zh", "请求的 Host 有误"),
        "other than the handover": (
            "GET /status HTTP/1.1\r\nAccept-Language: en\r\n\r\n", "zh", "The request's Host is wrong"
        ),
        "of a head that is too long": (
            "GET /status HTTP/1.1\r\nHost: h\r\nX: \(String(repeating: "x", count: 17_000))\r\n\r\n", "zh", "请求头太长"
        ),
        "of what is not HTTP": ("\u{1}\u{2}\r\n\r\n", "zh", "无法读懂请求"),
    ])
    func theConnectionSpeaksTheReadersLanguage(
        _ name: String, _ expected: (request: String, language: String, title: String)
    ) async throws {
        let site = try await Site(language: expected.language, limits: Self.limits { $0.file = 1000 })
        let answer = try await withServer(site) { address in
            try await RawConnection.exchange(try address.tcp, expected.request)
        }
        #expect(answer.contains("\"title\":\"\(expected.title)\""), "\(answer)")
    }

    /// A browser gets a page from which it gets back.
    @Test func aFormThatIsTooLongIsRefusedOnAPage() async throws {
        let request = "POST /sign-in HTTP/1.1\r\nHost: h\r\nAccept: text/html\r\nContent-Length: 2048\r\n\r\n"
        let answer = try await withServer(try await Site(language: "zh", limits: Self.limits { _ in })) { address in
            try await RawConnection.exchange(try address.tcp, request)
        }
        #expect(answer.hasPrefix("HTTP/1.1 413 ") && answer.contains("style-src 'self'"))
        #expect(answer.contains("<html lang=\"zh-CN\">") && answer.contains("填写的内容太长"), "\(answer)")
        #expect(answer.contains("<a class=\"button\" href=\"/sign-in\">回到表单</a>"))
    }

    /// HTTP/1.0 asks for no host, and an empty one names none.
    @Test(arguments: [
        "GET /healthz HTTP/1.0\r\n\r\n", "GET /healthz HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: [::1]:8080\r\nConnection: close\r\n\r\n",
    ])
    func aHostThatNeedNotBeNamed(request: String) async throws {
        let answer = try await withServer(try await Site()) { address in
            try await RawConnection.exchange(try address.tcp, request)
        }
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") || answer.hasPrefix("HTTP/1.0 200 OK\r\n"))
        #expect(answer.hasSuffix("ok\n"))
    }

    /// Its clients read until the connection ends.
    @Test(.timeLimit(.minutes(10)), arguments: ["", "Connection: keep-alive\r\n"])
    func anOldRequestIsAnsweredAndTheConnectionClosed(field: String) async throws {
        var limits = Limits()
        limits.idle = .seconds(3600)
        let answer = try await withServer(try await Site(limits: limits)) { address in
            try await RawConnection.exchange(try address.tcp, "GET /healthz HTTP/1.0\r\nHost: h\r\n\(field)\r\n")
        }
        #expect(answer.hasSuffix("ok\n"))
    }

    /// Of a file and of a command alike: it is the caller's matter, and no failure of ours.
    @Test(.timeLimit(.minutes(10)), arguments: ["PUT /api/v1/files", "POST /api/v1/records"])
    func whoGoesAwayInTheMiddleIsNoFailure(line: String) async throws {
        let site = try await Site()
        // The server that runs goes by the machine's clock.
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let token = try await site.token("anna", [.record], now: now).text
        let (lines, told) = AsyncStream.makeStream(of: String.self)
        let log = JSONLines(level: .debug, now: { Date(timeIntervalSince1970: 0) }) { told.yield($0) }
        var text = try await withServer(site, log: log) { address, _ in
            let head = "\(line) HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer \(token)\r\n"
            try await RawConnection.abandon(try address.tcp, head + "Content-Length: 1000\r\n\r\nhalf")
            var text = ""
            for await line in lines {
                text += line
                if line.contains("\"message\":\"request\"") { break }
            }
            return text
        }
        told.finish()
        for await line in lines { text += line }
        #expect(!text.contains("\"level\":\"error\""), "\(text)")
        #expect(text.contains("\"level\":\"info\",\"message\":\"caller disconnected\""), "\(text)")
        #expect(text.contains("\"status\":\"400\""), "\(text)")
    }

    @Test func aBodyThatNeverEndsIsClosed() async throws {
        let site = try await Site(limits: Self.limits { $0.receive = .milliseconds(200) })
        let answer = try await withServer(site) { address in
            try await RawConnection.exchange(
                try address.unix, post("questions", 100) + "{")
        }
        #expect(answer.hasPrefix("HTTP/1.1 408 "))
        #expect(answer.contains("\"code\":\"request-too-slow\""))
    }

    @Test(arguments: ["", "GET /status HT", "GET /status HTTP/1.1\r\nHost: h\r\nX-Sl"])
    func aHeadThatNeverEndsIsClosed(start: String) async throws {
        let site = try await Site(limits: Self.limits { $0.idle = .milliseconds(400) })
        let answer = try await withServer(site) { address in
            try await RawConnection.exchange(try address.tcp, start)
        }
        #expect(answer == "")
    }

    /// So slowly that nothing comes back during a test, however busy the machine is.
    private static let slowly = Limits.Rate(perSecond: 0.001, burst: 2)

    @Test func anAddressThatAsksTooOftenWaits() async throws {
        var limits = Limits()
        limits.rate = Self.slowly
        let router = try await Site(limits: limits).routes().publicRouter()
        let caller = try SocketAddress(ipAddress: "192.0.2.7", port: 1)
        #expect(try await router.answer(.get, "/healthz", from: caller).status == 200)
        #expect(try await router.answer(.get, "/healthz", from: caller).status == 200)
        let refused = try await router.answer(.get, "/healthz", from: caller)
        #expect(refused.status == 429)
        #expect(refused.headers[.retryAfter].flatMap { Int($0) }.map { (900...1000).contains($0) } == true)
        #expect(try refused.text("code") == "too-many-requests")
        #expect(
            try await router.answer(.get, "/healthz", from: SocketAddress(ipAddress: "192.0.2.8", port: 1)).status
                == 200)
    }

    @Test func aPersonWhoAsksTooOftenWaitsWhereverTheyAre() async throws {
        var limits = Limits()
        limits.rate = Self.slowly
        let site = try await Site(limits: limits)
        let router = site.routes().publicRouter()
        func ask(_ person: Person.ID, from address: String) async throws -> Int {
            let fields: HTTPFields = [.authorization: "Bearer \(try await site.token(person, [.read]).text)"]
            let caller = try SocketAddress(ipAddress: address, port: 1)
            return try await router.answer(.get, "/api/v1/me", fields, from: caller).status
        }
        #expect(try await ask("ben", from: "192.0.2.7") == 200)
        #expect(try await ask("ben", from: "192.0.2.8") == 200)
        #expect(try await ask("ben", from: "192.0.2.9") == 429)
        #expect(try await ask("carol", from: "192.0.2.9") == 200)
    }

    @Test(arguments: ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
    func callersOnThisMachineAreNotCounted(address: String) throws {
        #expect(CallerAddress(try SocketAddress(ipAddress: address, port: 1)) == nil)
    }

    @Test func aNetworkOfVersion6IsOneCaller() throws {
        func caller(_ address: String) throws -> CallerAddress? {
            CallerAddress(try SocketAddress(ipAddress: address, port: 1))
        }
        #expect(try caller("2001:db8:1:2::3") == caller("2001:db8:1:2:ffff::4"))
        #expect(try caller("2001:db8:1:2::3") != caller("2001:db8:1:3::3"))
        #expect(try caller("::ffff:192.0.2.7") == caller("192.0.2.7"))
    }

    @Test func bucketsFillWithTime() throws {
        let buckets = TokenBuckets<CallerAddress>(.init(perSecond: 2, burst: 1))
        let caller = try #require(CallerAddress(try SocketAddress(ipAddress: "192.0.2.7", port: 1)))
        let start = ContinuousClock.now
        #expect(buckets.take(from: caller, at: start) == nil)
        #expect(buckets.take(from: caller, at: start) == 1)
        #expect(buckets.take(from: caller, at: start + .milliseconds(400)) == 1)
        #expect(buckets.take(from: caller, at: start + .milliseconds(500)) == nil)
    }
}
