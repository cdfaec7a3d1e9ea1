import HandoverAccess
import Testing

@testable import HandoverCLI

@Suite struct RemoteServerTests {
    private static let token = Secret().text

    private func chosen(
        _ named: String? = nil, url: String? = nil, token: String? = token, insecure: String? = nil
    ) throws -> RemoteServer? {
        var variables: [String: String] = [:]
        variables["HANDOVER_URL"] = url
        variables["HANDOVER_TOKEN"] = token
        variables["HANDOVER_INSECURE"] = insecure
        return try RemoteServer.chosen(named, Environment(variables))
    }

    @Test func theNamedServerGoesBeforeTheVariable() throws {
        #expect(try chosen() == nil)
        #expect(try chosen(url: "https://a.example/")?.address == "https://a.example")
        #expect(
            try chosen("https://b.example/handover", url: "https://a.example")?.address == "https://b.example/handover")
    }

    @Test(arguments: [
        "a.example", "ftp://a.example", "https://", "https://a.example?x=1", "https://a.example#x", "file:///etc",
        "https:///x",
    ])
    func refusesWhatIsNoServersAddress(url: String) {
        #expect(throws: UsageError.serverAddress(url)) { try chosen(url: url) }
    }

    /// Passwords and tokens that were put into the address are not said again.
    @Test(arguments: ["https://anna:secret@a.example", "https://a.example?token=\(token)"])
    func secretsInTheAddressAreNotRepeated(url: String) {
        #expect(throws: UsageError.serverAddress("…")) { try chosen(url: url) }
    }

    @Test(arguments: ["http://127.0.0.1:8080", "http://127.3.2.1", "http://localhost:80", "http://[::1]:8080"])
    func plainIsFineOnThisMachine(url: String) throws {
        #expect(try chosen(url: url)?.address == url)
    }

    @Test(arguments: [
        "http://a.example", "http://127.0.0.1.a.example", "http://localhost.a.example", "http://10.0.0.1",
    ])
    func plainElsewhereMustBeAskedFor(url: String) throws {
        #expect(throws: UsageError.plainHTTP(url)) { try chosen(url: url) }
        #expect(throws: UsageError.plainHTTP(url)) { try chosen(url: url, insecure: "yes") }
        #expect(try chosen(url: url, insecure: "1")?.address == url)
    }

    @Test func takesAToken() {
        #expect(throws: UsageError.noToken) { try chosen(url: "https://a.example", token: nil) }
        #expect(throws: UsageError.badToken) { try chosen(url: "https://a.example", token: "hnd_short") }
    }
}
