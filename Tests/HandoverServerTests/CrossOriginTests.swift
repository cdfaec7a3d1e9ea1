import HTTPTypes
import Testing

@testable import HandoverServer

/// Every method from every kind of sender.
struct CrossOriginTests {
    private static let methods: [HTTPRequest.Method] = [.get, .head, .options, .post, .put, .delete, .patch]

    /// What a sender tells, and whether it may change something.
    private static let senders: [(origins: [String], sites: [String], may: Bool)] = [
        ([], [], true),
        ([], ["same-origin"], true), ([], ["none"], true),
        ([], ["cross-site"], false), ([], ["same-site"], false), ([], ["SAME-ORIGIN"], false), ([], ["other"], false),
        ([], ["same-origin", "cross-site"], false),
        (["https://handover.example"], [], true), (["http://handover.example"], [], true),
        (["https://handover.example:8443"], [], false), (["https://evil.example"], [], false), (["null"], [], false),
        (["handover.example"], [], false), (["https://handover.example.evil.example"], [], false),
        (["https://evil.example"], ["same-origin"], true), (["https://evil.example"], ["cross-site"], false),
        (["https://handover.example"], ["cross-site"], false), (["null"], ["cross-site"], false),
        (["https://handover.example", "https://evil.example"], [], false),
        (["https://portal.example"], ["cross-site"], true), (["https://portal.example"], [], true),
        (["https://portal.example:444"], ["cross-site"], false), (["http://portal.example"], ["same-site"], false),
    ]

    @Test(arguments: methods) func onlyOwnPagesChangeSomething(method: HTTPRequest.Method) {
        let guarded = CrossOrigin(trusted: ["https://portal.example"])
        for sender in Self.senders {
            var head = HTTPRequest(method: method, scheme: "https", authority: "handover.example", path: "/items")
            head.headerFields[values: .origin] = sender.origins
            head.headerFields[values: .secFetchSite] = sender.sites
            let changesNothing = [.get, .head, .options].contains(method)
            #expect(guarded.allows(head) == (changesNothing || sender.may), "\(method) \(sender)")
        }
    }

    @Test func aRequestWithoutAHostIsNobodys() {
        let origin: HTTPFields = [.origin: "https://handover.example"]
        let head = HTTPRequest(method: .post, scheme: "https", authority: nil, path: "/", headerFields: origin)
        #expect(!CrossOrigin().allows(head))
    }
}

struct CookieTests {
    @Test(
        arguments: [
            (["a=1"], "1"), (["b=2; a=1"], "1"), (["b=2", "a=1"], "1"), (["xa=2;  a=1 "], "1"), (["a="], ""),
            (["a=1; a=2"], nil), (["a=1", "a=1"], nil), (["ab=1"], nil), (["a"], nil), ([], nil), (["A=1"], nil),
            (["a=x=y"], "x=y"),
        ] as [([String], String?)])
    func findsAValue(fields: [String], value: String?) {
        var headers = HTTPFields()
        headers[values: .cookie] = fields
        #expect(Cookies.value("a", in: headers) == value)
    }

    @Test func aCookieIsForThisHostAlone() {
        #expect(
            Cookies.field("__Host-handover", "x", seconds: 60)
                == "__Host-handover=x; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax")
    }
}
