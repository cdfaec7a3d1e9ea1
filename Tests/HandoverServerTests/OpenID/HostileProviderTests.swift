import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverOpenID
import Hummingbird
import Testing

@testable import HandoverServer

/// One way in which a provider, or somebody who passes for one, does what it should not.
struct Lie: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The code of the refusal.
    var code: String
    var tell: @Sendable (inout Provider.Script) -> Void

    init(_ name: String, _ code: String, _ tell: @escaping @Sendable (inout Provider.Script) -> Void) {
        testDescription = name
        self.code = code
        self.tell = tell
    }

    init(claims name: String, _ code: String, _ change: @escaping @Sendable (inout [String: ToldJSON]) -> Void) {
        self.init(name, code) { $0.claims = change }
    }

    init(header name: String, _ code: String, _ change: @escaping @Sendable (inout [String: ToldJSON]) -> Void) {
        self.init(name, code) { $0.header = change }
    }

    init(answer path: String, _ code: String, _ answer: Provider.Raw) {
        self.init("\(path): \(answer)".prefix(80).description, code) { $0.answers[path] = answer }
    }
}

struct HostileProviderTests {
    private static let now = Int(Site.now.milliseconds / 1000)

    private static let tokens: [Lie] = [
        Lie("alg none", "id-token-algorithm") { script in
            script.header = { $0["alg"] = "none" }
            script.signature = .empty
        },
        Lie("alg none, with a signature", "id-token-algorithm") { $0.header = { $0["alg"] = "none" } },
        Lie("HS256 with the public key", "id-token-algorithm") { script in
            script.header = { $0["alg"] = "HS256" }
            script.signature = .hmacWithPublicKey
        },
        Lie("RS256 with an HMAC of the public key", "id-token-signature") { $0.signature = .hmacWithPublicKey },
        Lie(header: "an algorithm of another kind of key", "id-token-algorithm") { $0["alg"] = "ES256" },
        Lie(header: "PS256 over a signature of RS256", "id-token-signature") { $0["alg"] = "PS256" },
        Lie("a key that is published for another algorithm", "id-token-algorithm") { script in
            script.algorithm = "EdDSA"
            script.keys = { keys in
                keys["keys"] = [
                    .object([
                        "kty": "OKP", "crv": "Ed25519", "kid": "ed-1", "alg": "ES256",
                        "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                    ])
                ]
            }
        },
        Lie("the signature of another key", "id-token-signature") { $0.signature = .byAnother },
        Lie("no signature", "id-token-signature") { $0.signature = .empty },
        Lie("claims that were changed afterwards", "id-token-signature") { script in
            script.token = { token in
                var parts = token.split(separator: ".").map(String.init)
                parts[1] = String(parts[1].dropLast()) + (parts[1].hasSuffix("A") ? "Q" : "A")
                // Still base64 of something, or no token at all: either way nobody comes in.
                return Base64.bytes(ofURLText: parts[1]) == nil
                    ? "\(parts[0]).e30.\(parts[2])" : parts.joined(separator: ".")
            }
        },
        Lie(header: "an unknown key", "id-token-key") { $0["kid"] = "rsa-9" },
        Lie(header: "no key", "id-token-key") { $0["kid"] = nil },
        Lie(header: "something critical", "id-token-malformed") { $0["crit"] = ["b64"] },
        Lie("its own key in the header", "id-token-signature") { script in
            script.header = { $0["jwk"] = .object(["kty": "oct", "k": "AAAA"]) }
            script.signature = .byAnother
        },
        Lie("no token", "id-token-malformed") { $0.token = { _ in "not.a.token" } },
        Lie(claims: "another issuer", "id-token-issuer") { $0["iss"] = "https://evil.example" },
        Lie(claims: "the issuer with a slash", "id-token-issuer") { claims in
            if case .text(let issuer)? = claims["iss"] { claims["iss"] = .text(issuer + "/") }
        },
        Lie(claims: "another audience", "id-token-audience") { $0["aud"] = "other" },
        Lie(claims: "no audience", "id-token-malformed") { $0["aud"] = nil },
        Lie(claims: "two audiences", "id-token-authorized-party") { $0["aud"] = ["handover", "other"] },
        Lie(claims: "two audiences and a foreign party", "id-token-authorized-party") { claims in
            claims["aud"] = ["handover", "other"]
            claims["azp"] = "other"
        },
        Lie(claims: "a foreign party", "id-token-authorized-party") { $0["azp"] = "other" },
        Lie(claims: "expired", "id-token-expired") { $0["exp"] = .number(now - 60) },
        Lie(claims: "without an end", "id-token-malformed") { $0["exp"] = nil },
        Lie(claims: "not yet valid", "id-token-not-yet-valid") { $0["nbf"] = .number(now + 61) },
        Lie(claims: "issued in the future", "id-token-not-yet-valid") { $0["iat"] = .number(now + 61) },
        Lie(claims: "no nonce", "id-token-nonce") { $0["nonce"] = nil },
        Lie(claims: "the nonce of another sign-in", "id-token-nonce") { $0["nonce"] = "bm9uY2U" },
        Lie(claims: "the hash of another access token", "id-token-access-token-hash") { claims in
            claims["at_hash"] = "77QmUPtjPfzWtF2AnpK9RQ"
        },
        Lie(claims: "nobody", "id-token-malformed") { $0["sub"] = nil },
        Lie(claims: "an empty name", "id-token-malformed") { $0["sub"] = "" },
        Lie(claims: "the name of somebody here", "identity-not-linked") { $0["sub"] = "anna" },
    ]

    private static let tokenAnswers: [Lie] = [
        Lie(answer: "/token", "code-refused", .body(.badRequest, #"{"error":"invalid_grant"}"#)),
        Lie(answer: "/token", "code-refused", .body(.badRequest, #"{"error":"<script>"}"#)),
        Lie(answer: "/token", "client-refused", .body(.unauthorized, #"{"error":"invalid_client"}"#)),
        Lie(answer: "/token", "provider-status", .body(.internalServerError, "oops")),
        Lie(answer: "/token", "provider-unreadable", .body(.ok, #"{"access_token":"x"}"#)),
        Lie(answer: "/token", "provider-unreadable", .body(.ok, "<html>")),
        Lie(answer: "/token", "provider-redirects", .redirect("http://127.0.0.1:1/")),
        Lie(answer: "/token", "provider-answer-too-long", .endless),
        Lie(answer: "/keys", "provider-answer-too-long", .endless),
        Lie(answer: "/keys", "provider-unreadable", .body(.ok, #"{"keys":"none"}"#)),
        Lie(answer: "/keys", "provider-redirects", .redirect("http://127.0.0.1:1/")),
        Lie(answer: "/keys", "id-token-key", .body(.ok, #"{"keys":[]}"#)),
    ]

    /// Each is refused with its own code, nobody is let in, and the log says so.
    @Test(arguments: tokens + tokenAnswers) func whatIsNotAsItShouldBeLetsNobodyIn(lie: Lie) async throws {
        try await withTraveller { traveller in
            traveller.provider.tell(lie.tell)
            let size = try traveller.site.size
            let answer = try await traveller.travel()
            #expect(try answer.text("code") == lie.code, "\(answer.body)")
            #expect((400...599).contains(answer.status))
            #expect(answer.headers[values: .setCookie] == [] && traveller.session == nil)
            #expect(try traveller.site.size == size)
            #expect(traveller.log.contains(#""event":"\#(lie.code)""#))
            // As soon as it is honest again, everything is well.
            traveller.provider.tell { $0 = Provider.Script() }
            traveller.site.pass(seconds: 60)
            #expect(try await traveller.travel().status == 303)
        }
    }

    /// What it says of itself is believed for an hour, wrong as it may be.
    @Test func aTokenEndpointMayNotBeThere() async throws {
        try await withTraveller { traveller in
            traveller.provider.tell { $0.configuration = { $0["token_endpoint"] = "http://127.0.0.1:1/token" } }
            let answer = try await traveller.travel()
            #expect(try answer.text("code") == "provider-unreachable")
            traveller.provider.tell { $0 = Provider.Script() }
            traveller.site.pass(seconds: 3599)
            #expect(try await traveller.travel().text("code") == "provider-unreachable")
            traveller.site.pass(seconds: 1)
            #expect(try await traveller.travel().status == 303)
        }
    }

    private static let configurations: [Lie] = [
        Lie("another issuer", "provider-issuer") { $0.configuration = { $0["issuer"] = "https://evil.example" } },
        Lie("a plain authorization endpoint", "provider-insecure") { script in
            script.configuration = { $0["authorization_endpoint"] = "http://id.example/authorize" }
        },
        Lie("a plain token endpoint", "provider-insecure") { script in
            script.configuration = { $0["token_endpoint"] = "http://id.example/token" }
        },
        Lie("no keys", "provider-unreadable") { $0.configuration = { $0["jwks_uri"] = nil } },
        Lie(answer: Provider.configurationPath, "provider-unreadable", .body(.ok, "<html>")),
        Lie(answer: Provider.configurationPath, "provider-status", .body(.notFound, "")),
        Lie(answer: Provider.configurationPath, "provider-redirects", .redirect("https://evil.example/")),
        Lie(answer: Provider.configurationPath, "provider-answer-too-long", .endless),
    ]

    @Test(arguments: configurations) func noBrowserIsSentToWhoIsNotTheProvider(lie: Lie) async throws {
        try await withTraveller { traveller in
            traveller.provider.tell(lie.tell)
            for _ in 0..<3 {
                let answer = try await traveller.get("/sign-in/openid")
                #expect(answer.status == 502)
                #expect(try answer.text("code") == lie.code, "\(answer.body)")
                #expect(answer.headers[.location] == nil)
            }
            // A provider that does not work is not asked by everybody who tries.
            #expect(traveller.provider.count(Provider.configurationPath) == 1)
            traveller.provider.tell { $0 = Provider.Script() }
            traveller.site.pass(seconds: 5)
            #expect(try await traveller.travel().status == 303)
        }
    }

    @Test(.timeLimit(.minutes(10)), arguments: [Provider.configurationPath, "/keys", "/token"])
    func nobodyWaitsLongForIt(path: String) async throws {
        var limits = OpenIDLimits()
        limits.answer = .milliseconds(200)
        try await withTraveller(limits: limits) { traveller in
            traveller.provider.tell { $0.answers[path] = .silence }
            let begun = try await traveller.get("/sign-in/openid")
            let answer =
                begun.status == 303
                ? try await traveller.get(try traveller.provider.visit(begun.headers[.location] ?? "")) : begun
            #expect(try answer.text("code") == "provider-too-slow")
            #expect(answer.status == 502 && traveller.session == nil)
        }
    }

    @Test func aWayBackIsWalkedOnce() async throws {
        try await withTraveller { traveller in
            let back = try await traveller.wayBack()
            #expect(try await traveller.get(back).status == 303)
            let size = try traveller.site.size
            let other = try await traveller.wayBack(from: "/sign-in/openid")
            let again = try await traveller.get(back)
            #expect(try again.text("code") == "state-unknown")
            #expect(try await traveller.get(other).status == 303)
            _ = try await traveller.get("/sign-in/openid")
            #expect(try traveller.site.size == size + 1)
        }
    }

    /// In the same browser too.
    @Test func aStateIsTakenOnce() async throws {
        try await withTraveller { traveller in
            let back = try await traveller.wayBack()
            traveller.provider.tell { $0.answers["/token"] = .body(.badRequest, #"{"error":"invalid_grant"}"#) }
            #expect(try await traveller.get(back).text("code") == "code-refused")
            traveller.provider.tell { $0 = Provider.Script() }
            let again = try await traveller.get(back)
            #expect(again.status == 400)
            #expect(try again.text("code") == "state-over")
            #expect(traveller.session == nil)
        }
    }

    @Test func theStateOfAnotherBrowserIsNone() async throws {
        try await withTraveller { traveller in
            let back = try await traveller.wayBack()
            let other = Traveller(Browser(beside: traveller.browser), traveller.provider)
            // Without a cookie, and with one of its own.
            #expect(try await other.get(back).text("code") == "state-unknown")
            _ = try await other.get("/sign-in/openid")
            #expect(try await other.get(back).text("code") == "state-unknown")
            #expect(other.session == nil)
            #expect(other.log.contains(#""event":"state-unknown""#))
            // Whose it is loses nothing by that.
            #expect(try await traveller.get(back).status == 303)
        }
    }

    @Test func aStateThatIsNoneIsNone() async throws {
        try await withTraveller { traveller in
            let back = try await traveller.wayBack()
            let parts = back.split(separator: "state=").map(String.init)
            let state = try #require(parts.last)
            for wrong in ["", "x", String(state.dropLast()), state + "0", String(state.reversed()), state.uppercased()]
            {
                #expect(
                    try await traveller.get("\(parts[0])state=\(wrong)").text("code") == "state-unknown", "\(wrong)")
            }
            #expect(try await traveller.get(parts[0]).text("code") == "state-unknown")
            #expect(try await traveller.get("\(back)&state=\(state)").text("code") == "state-unknown")
            #expect(try await traveller.get(back).status == 303)
        }
    }

    @Test func aSignInIsOverAfterTenMinutes() async throws {
        try await withTraveller { traveller in
            let (late, inTime) = (try await traveller.wayBack(), 600)
            traveller.site.pass(seconds: Int64(inTime))
            #expect(try await traveller.get(late).text("code") == "state-over")
            let next = try await traveller.wayBack()
            traveller.site.pass(seconds: Int64(inTime - 1))
            #expect(try await traveller.get(next).status == 303)
        }
    }

    @Test func aSignInIsOverWhenTheDefinitionsChange() async throws {
        try await withTraveller { traveller in
            let back = try await traveller.wayBack()
            let other = traveller.provider.signIn().replacing("title: SSO", with: "title: Ours")
            try await traveller.site.apply(status: "public", files: Site.files(with: other))
            #expect(try await traveller.get(back).text("code") == "state-over")
        }
    }

    @Test func theProvidersNoIsANo() async throws {
        try await withTraveller { traveller in
            for (word, shown) in ["access_denied": "access_denied", "%3Cscript%3E": "error"] {
                let parts = try await traveller.wayBack().split(separator: "&").map(String.init)
                let answer = try await traveller.get("/sign-in/openid/callback?error=\(word)&\(parts[1])")
                #expect(answer.status == 403)
                #expect(try answer.text("code") == "provider-denied")
                #expect(try answer.text("title") == "The identity provider says no (\(shown))")
            }
            let parts = try await traveller.wayBack().split(separator: "&").map(String.init)
            let nothing = try await traveller.get("/sign-in/openid/callback?\(parts[1])")
            #expect(try nothing.text("code") == "provider-unreadable")
            #expect(traveller.provider.count("/token") == 0)
        }
    }

    /// RFC 6749 §3.1: of two that say otherwise none is chosen.
    @Test(arguments: ["code=x", "iss=x&iss=y", "error=a&error=b"])
    func anAnswerSaysEachThingOnce(more: String) async throws {
        try await withTraveller { traveller in
            let answer = try await traveller.travel(more: "&" + more)
            #expect(try answer.text("code") == "provider-unreadable")
            #expect(traveller.session == nil && traveller.provider.count("/token") == 0)
        }
    }

    /// RFC 9207: with several providers about, one cannot pass off another's answer as its own.
    @Test(
        arguments: [
            (false, nil, "ok"), (false, "", "ok"), (false, "x", "other-provider"), (true, nil, "other-provider"),
            (true, "", "ok"), (true, "/", "other-provider"),
        ] as [(Bool, String?, String)])
    func anAnswerNamesItsIssuer(isAnnounced: Bool, suffix: String?, code: String) async throws {
        try await withTraveller { traveller in
            traveller.provider.tell { script in
                script.configuration = {
                    $0["authorization_response_iss_parameter_supported"] = .flag(isAnnounced)
                }
            }
            let more = suffix.map { "&iss=\(traveller.provider.address)\($0)" } ?? ""
            let answer = try await traveller.travel(more: more)
            #expect(try (answer.status == 303 ? "ok" : answer.text("code")) == code)
            #expect((traveller.session != nil) == (code == "ok"))
        }
    }

    /// Those that were begun first are given up, so that no memory is taken without end.
    @Test func noMoreAreKeptThanThereIsRoomFor() throws {
        let pending = PendingSignIns(capacity: 3)
        let provider = IdentityProvider(title: LocalizedText([.en: "SSO"]), issuer: "https://id.example", clientID: "h")
        for number in 0..<5 {
            let now = Site.now.adding(milliseconds: Int64(number))
            let request = OpenIDRequest(at: provider, callback: "https://h.example/", isProof: false, now: now)
            pending.keep(PendingSignIn(request: request, purpose: .signIn, next: "/"), under: "\(number)", now: now)
        }
        let now = Site.now.adding(milliseconds: 5)
        #expect((0..<5).map { pending.take("\($0)", now: now) != nil } == [false, false, true, true, true])
        #expect(pending.take("4", now: now) == nil)
    }

    /// What was typed takes memory, and is given up before the sign-ins themselves.
    @Test func whatWasTypedIsKeptWhileThereIsRoom() throws {
        let pending = PendingSignIns(capacity: 9, room: 20)
        let provider = IdentityProvider(title: LocalizedText([.en: "SSO"]), issuer: "https://id.example", clientID: "h")
        for (number, kept) in [nil, "note=ten++", "note=ten++", nil, "note=ten++"].enumerated() {
            let now = Site.now.adding(milliseconds: Int64(number))
            let request = OpenIDRequest(at: provider, callback: "https://h.example/", isProof: false, now: now)
            pending.keep(
                PendingSignIn(request: request, purpose: .signIn, next: "/", kept: kept), under: "\(number)", now: now)
        }
        let taken = (0..<5).map { pending.take("\($0)", now: Site.now) }
        #expect(taken.map { $0 != nil } == [true, true, true, true, true])
        #expect(taken.map { $0?.kept != nil } == [false, false, true, false, true])
    }
}
