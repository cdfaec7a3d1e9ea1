import HandoverModel
import Testing

@testable import HandoverOpenID

struct IDTokenClaimsTests {
    private static let now = Instant(milliseconds: 1_769_763_600_000)
    private static let expected = IDTokenClaims.Expectation(
        issuer: "https://id.example", clientID: "handover", nonce: "n-1", authenticatedSince: nil)

    private static func claims(_ change: (inout IDTokenClaims) -> Void = { _ in }) -> IDTokenClaims {
        var claims = IDTokenClaims(
            issuer: "https://id.example", subject: "4711", audience: ["handover"], expires: now.adding(milliseconds: 1),
            issuedAt: now, nonce: "n-1")
        change(&claims)
        return claims
    }

    private func fault(_ claims: IDTokenClaims, _ expected: IDTokenClaims.Expectation = expected) -> IDTokenFault? {
        do {
            try claims.check(expected, now: Self.now, difference: 60_000)
            return nil
        } catch {
            guard case .idToken(let fault) = error else { return .malformed }
            return fault
        }
    }

    private static let minute: Int64 = 60_000

    @Test(
        arguments: [
            (claims(), nil), (claims { $0.issuer = "https://id.example/" }, .issuer),
            (claims { $0.issuer = "https://ID.example" }, .issuer), (claims { $0.audience = [] }, .audience),
            (claims { $0.audience = ["other"] }, .audience),
            (claims { $0.audience = ["other", "handover"] }, .authorizedParty),
            (
                claims {
                    $0.audience = ["other", "handover"]
                    $0.authorizedParty = "other"
                }, .authorizedParty
            ),
            (
                claims {
                    $0.audience = ["other", "handover"]
                    $0.authorizedParty = "handover"
                }, nil
            ),
            (claims { $0.authorizedParty = "handover" }, nil),
            (claims { $0.authorizedParty = "other" }, .authorizedParty),
            (claims { $0.expires = now.adding(milliseconds: -minute) }, .expired),
            (claims { $0.expires = now.adding(milliseconds: 1 - minute) }, nil),
            (claims { $0.issuedAt = now.adding(milliseconds: minute + 1) }, .notYetValid),
            (claims { $0.issuedAt = now.adding(milliseconds: minute) }, nil),
            (claims { $0.notBefore = now.adding(milliseconds: minute + 1) }, .notYetValid),
            (claims { $0.notBefore = now.adding(milliseconds: minute) }, nil), (claims { $0.nonce = nil }, .nonce),
            (claims { $0.nonce = "" }, .nonce), (claims { $0.nonce = "n-2" }, .nonce),
            (claims { $0.subject = "" }, .malformed), (claims { $0.subject = "é" }, .malformed),
            (claims { $0.subject = String(repeating: "7", count: 256) }, .malformed),
            (claims { $0.subject = String(repeating: "7", count: 255) }, nil),
        ] as [(IDTokenClaims, IDTokenFault?)])
    func checksWhatTheStandardSays(claims: IDTokenClaims, fault: IDTokenFault?) {
        #expect(self.fault(claims) == fault)
    }

    /// A proof of identity is one of now, however good a sign-in from before still is.
    @Test(
        arguments: [
            (nil, .authenticationTime), (now.adding(milliseconds: -minute - 1), .authenticationTime),
            (now.adding(milliseconds: -minute), nil), (now, nil), (now.adding(milliseconds: minute), nil),
            (now.adding(milliseconds: minute + 1), .authenticationTime),
        ] as [(Instant?, IDTokenFault?)])
    func aProofIsOfNow(authenticatedAt: Instant?, fault: IDTokenFault?) {
        var expected = Self.expected
        expected.authenticatedSince = Self.now
        let claims = Self.claims { $0.authenticatedAt = authenticatedAt }
        #expect(self.fault(claims, expected) == fault)
        #expect(self.fault(claims) == nil)
    }

    @Test(
        arguments: [
            (nil, nil, nil), (nil, "a", nil), ("77QmUPtjPfzWtF2AnpK9RQ", nil, .accessTokenHash),
            ("77QmUPtjPfzWtF2AnpK9RQ", "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y", nil),
            ("77QmUPtjPfzWtF2AnpK9RQ", "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0", .accessTokenHash),
            ("", "a", .accessTokenHash),
        ] as [(String?, String?, IDTokenFault?)])
    func belongsToItsAccessToken(hash: String?, token: String?, fault: IDTokenFault?) {
        let claims = Self.claims { $0.accessTokenHash = hash }
        let found: OpenIDProblem?
        do throws(OpenIDProblem) {
            try claims.check(accessToken: token, .rs256)
            found = nil
        } catch {
            found = error
        }
        #expect(found == fault.map { .idToken($0) })
    }

    private static let least = #""iss":"i","sub":"s","exp":2,"iat":1.5"#

    @Test(
        arguments: [
            (#""aud":"a""#, ["a"], []), (#""aud":["a","b"]"#, ["a", "b"], []), (#""aud":[]"#, [], []),
            (#""aud":"a","groups":["x","y","x"]"#, ["a"], ["x", "y"]), (#""aud":"a","groups":"x"#, nil, []),
            (#""aud":"a","groups":"x""#, ["a"], ["x"]), (#""aud":"a","groups":{"x":1}"#, ["a"], []),
            (#""aud":"a","groups":[1]"#, ["a"], []), (#""aud":"a","roles":["x"]"#, ["a"], []), (#""aud":1"#, nil, []),
            (#""aud":"a","nonce":1"#, nil, []), (#""aud":"a","exp":"2""#, nil, []),
            (#""aud":"a","nbf":1e300"#, nil, []), (#""aud":"a","nbf":"2""#, nil, []),
            (#""aud":"a","aud":"b""#, nil, []), (#""aud":"a","\u0061ud":"a""#, nil, []),
            (#""aud":"a","x":{"aud":"b","y":[{"aud":":"}]},"z":"\"aud\":""#, ["a"], []),
            (#""aud":"a","auth_time":"now""#, nil, []),
        ] as [(String, [String]?, Set<String>)])
    func readsWhatItsClaimsAre(text: String, audience: [String]?, groups: Set<String>) {
        let claims = try? IDTokenClaims(in: Array("{\(Self.least),\(text)}".utf8), groups: "groups")
        #expect(claims?.audience == audience)
        #expect(claims?.groups ?? [] == groups)
        #expect(claims.map { $0.expires.milliseconds } == audience.map { _ in 2000 })
        #expect(claims.map { $0.issuedAt.milliseconds } == audience.map { _ in 1500 })
    }

    @Test(arguments: ["iss", "sub", "aud", "exp", "iat"]) func lacksNothing(name: String) {
        let claims = ["iss": "\"i\"", "sub": "\"s\"", "aud": "\"a\"", "exp": "2", "iat": "1"].filter { $0.key != name }
        let text = "{" + claims.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
        #expect(throws: OpenIDProblem.idToken(.malformed)) {
            try IDTokenClaims(in: Array(text.utf8), groups: "groups")
        }
    }
}
