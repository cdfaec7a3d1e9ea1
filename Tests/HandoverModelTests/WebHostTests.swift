import HandoverModel
import Testing

@Suite struct WebHostTests {
    @Test func whatAnAddressNames() throws {
        let plain = try #require(WebHost("http://ERP.example:8080/health?x=1#top"))
        #expect(plain.name == "erp.example" && plain.port == 8080 && !plain.isSecure)
        #expect(plain.target == "/health?x=1")
        let secure = try #require(WebHost("HTTPS://[2001:DB8::1]?q"))
        #expect(secure.name == "2001:db8::1" && secure.port == 443 && secure.isSecure)
        #expect(secure.target == "/?q")
    }

    @Test(arguments: [
        "", "http:/x", "ftp://x", "http://a@b/", "http://:80/", "http://x:99999/", "http://x y/", "http://x\u{7F}/",
    ])
    func noAddress(_ url: String) {
        #expect(WebHost(url) == nil)
    }
}
