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

/// Where a request comes from, and whose word is taken on it.
struct OriginTests {
    /// The address that the log has of a request with an unknown token, and whether TLS was believed.
    private func seen(_ fields: [(String, String)], from address: String, proxies: [String]) async throws -> (
        address: String, isSecure: Bool
    ) {
        let lines = Mutex("")
        let logger = Logger(label: "test") { _ in
            JSONLines(level: .notice, now: { Date(timeIntervalSince1970: 0) }) { line in lines.withLock { $0 += line } }
        }
        var headers: HTTPFields = [.authorization: "Bearer \(Secret().text)"]
        for (name, value) in fields {
            headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        let answer = try await Site().routes(proxies: proxies).publicRouter().answer(
            .get, "/api/v1/me", headers, from: try SocketAddress(ipAddress: address, port: 9), logger: logger)
        let log = lines.withLock { $0 }
        let seen = try #require(log.firstMatch(of: /"address":"([^"]*)"/)).1
        return (String(seen), answer.headers[.strictTransportSecurity] == "max-age=31536000")
    }

    @Test func whatAnybodySaysOfItselfIsNotBelieved() async throws {
        let fields = [("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Proto", "https"), ("Forwarded", "for=10.0.0.1")]
        let seen = try await seen(fields, from: "192.0.2.7", proxies: ["127.0.0.1"])
        #expect(seen.address == "192.0.2.7" && !seen.isSecure)
    }

    @Test func aTrustedProxyIsBelievedOnWhomItHeardFrom() async throws {
        let fields = [("X-Forwarded-For", "10.0.0.1, 198.51.100.4"), ("X-Forwarded-Proto", "https")]
        let seen = try await seen(fields, from: "127.0.0.1", proxies: ["127.0.0.1"])
        // What stands before is the caller's own word.
        #expect(seen.address == "198.51.100.4" && seen.isSecure)
    }

    @Test func severalProxiesAreLookedThrough() async throws {
        let fields = [("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-For", "198.51.100.4, 192.0.2.1")]
        let seen = try await seen(fields, from: "127.0.0.1", proxies: ["127.0.0.1", "192.0.2.1"])
        #expect(seen.address == "198.51.100.4" && !seen.isSecure)
    }

    /// What stands before something that is no address is nobody's word that is taken.
    @Test(arguments: [
        "localhost, \"x\"": "::1", "203.0.113.9, unknown": "::1", "203.0.113.9, 198.51.100.4:5511": "198.51.100.4",
        "[2001:db8::7]:443": "2001:db8::7", "203.0.113.9, 198.51.100.4:5511, ::1": "198.51.100.4",
    ])
    func theLastAddressCountsOrNone(said: String, address: String) async throws {
        let seen = try await seen([("X-Forwarded-For", said)], from: "::1", proxies: ["::1"])
        #expect(seen.address == address)
    }
}
