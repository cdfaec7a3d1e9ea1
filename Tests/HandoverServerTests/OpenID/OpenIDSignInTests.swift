import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverOpenID
import HandoverTracker
import Hummingbird
import Testing

@testable import HandoverServer

struct OpenIDSignInTests {
    @Test(arguments: ["RS256", "PS256", "ES256", "EdDSA"])
    func aLinkedAccountLetsItsPersonIn(algorithm: String) async throws {
        try await withTraveller { traveller in
            traveller.provider.tell { $0.algorithm = algorithm }
            let size = try traveller.site.size
            let answer = try await traveller.travel()
            #expect(answer.status == 303, "\(answer.body)")
            #expect(answer.headers[.location] == "/me" && answer.headers[.cacheControl] == "no-store")
            let caller = try await traveller.site.desk.who(session: try #require(traveller.session), now: Site.now)
            #expect(caller.person == "anna" && !caller.isProved)
            guard case .session(let session) = caller.means else { throw AccessProblem.sessionUnknown }
            #expect(session.method == .openID && session.address == "192.0.2.7")
            #expect(try traveller.site.size == size + 1)
            let facts = try traveller.site.tracker.accessFacts(of: [.signedIn])
            #expect(facts == [.signedIn(person: "anna", method: .openID)])
            #expect(!traveller.log.contains("security"))
        }
    }

    /// What was open in the browser before is not afterwards, and the cookie for the way there is gone.
    @Test func aSessionIsNewAndTheCookieOfTheWayIsGone() async throws {
        try await withTraveller { traveller in
            let before = try await traveller.site.desk.store.createSession(
                of: "ben", by: .password, from: nil, replacing: nil, now: Site.now)
            traveller.browser.keep(before)
            let answer = try await traveller.travel()
            #expect(
                answer.headers[values: .setCookie].last
                    == "__Host-handover-openid=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
            await #expect(throws: AccessProblem.sessionUnknown) {
                try await traveller.site.desk.who(session: before, now: Site.now)
            }
            let begun = try await traveller.get("/sign-in/openid")
            let cookie = try #require(begun.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-handover-openid=hnd_"))
            #expect(cookie.hasSuffix("; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax"))
            #expect(begun.headers[.location]?.contains("hnd_") == false)
        }
    }

    @Test(arguments: [nil: "/", "/me": "/me", "//evil.example": "/", "https://evil.example": "/", "/sign-out": "/"])
    func goesOnToPathsOfThisServerAlone(next: String?, path: String) async throws {
        try await withTraveller { traveller in
            let answer = try await traveller.travel(from: "/sign-in/openid" + (next.map { "?next=\($0)" } ?? ""))
            #expect(answer.headers[.location] == path)
        }
    }

    @Test(
        arguments: [
            (nil, nil), ("s:1&", nil), ("s:1&", ["client_secret_post"]), ("s:1&", ["client_secret_basic"]),
        ] as [(String?, [ToldJSON]?)])
    func isKnownToTheProviderByItsSecret(secret: String?, methods: [ToldJSON]?) async throws {
        try await withTraveller { traveller in
            traveller.provider.tell { script in
                // As HTTP Basic has it, each part is encoded as in a form.
                script.secret = secret.map { methods == ["client_secret_post"] ? $0 : "s%3A1%26" }
                if let methods {
                    script.configuration = { $0["token_endpoint_auth_methods_supported"] = .list(methods) }
                }
            }
            if secret != nil { #expect(try await traveller.travel().text("code") == "client-refused") }
            if let secret { try traveller.site.desk.keys.keep(secret, as: .clientSecret) }
            #expect(try await traveller.travel().status == 303)
        }
    }

    @Test func anInvitationLinksTheAccount() async throws {
        try await withTraveller { traveller in
            traveller.provider.tell { $0.account = "carol-at-id" }
            #expect(try await traveller.travel().text("code") == "identity-not-linked")
            let invitation = try await invitation(traveller, "carol")
            let path = "/invitation/\(invitation.text)/openid?form=\(FormToken(for: traveller.browser.formSecret).text)"
            let answer = try await traveller.travel(from: path)
            #expect(answer.status == 303 && answer.headers[.location] == "/", "\(answer.body)")
            let session = try #require(traveller.session)
            #expect(try await traveller.site.desk.who(session: session, now: Site.now).person == "carol")
            let facts = try traveller.site.tracker.accessFacts(of: [.identityLinked, .signedIn])
            let identity = ExternalIdentity(issuer: traveller.provider.address, account: "carol-at-id")
            #expect(
                facts == [
                    .identityLinked(person: "carol", identity), .signedIn(person: "carol", method: .openID),
                ])
            traveller.browser.keep(nil)
            #expect(try await traveller.travel().status == 303)
            #expect(try await traveller.get(path).text("code") == "invitation-used")
            #expect(!traveller.log.contains(invitation.text))
        }
    }

    private func invitation(_ traveller: Traveller, _ person: Person.ID) async throws -> Secret {
        try #require(
            try await traveller.site.desk.perform(
                .invite(person, days: 7), by: Author("anna", identified: .osUser(uid: 7), now: Site.now)
            ).secret)
    }

    /// Nobody's account is linked by a link that somebody else made them follow.
    @Test func anInvitationIsUsedFromItsOwnPageAlone() async throws {
        try await withTraveller { traveller in
            let path = "/invitation/\(try await invitation(traveller, "carol").text)/openid"
            #expect(try await traveller.get(path).text("code") == "form-unsealed")
            let code = FormToken(for: Secret()).text
            #expect(try await traveller.get("\(path)?form=\(code)").text("code") == "form-unsealed")
            // An account that is somebody's already becomes nobody else's.
            let taken = try await traveller.travel(
                from: "\(path)?form=\(FormToken(for: traveller.browser.formSecret).text)")
            #expect(taken.status == 409)
            #expect(try taken.text("code") == "identity-taken")
        }
    }

    @Test func aProofIsGivenAtTheProvider() async throws {
        try await withTraveller { traveller in
            _ = try await traveller.travel()
            let session = try #require(traveller.session)
            let desk = traveller.site.desk
            #expect(try await !desk.who(session: session, now: Site.now).isProved)
            let size = try traveller.site.size
            let answer = try await traveller.travel(from: "/prove/openid?next=/items/team/rota")
            #expect(answer.headers[.location] == "/items/team/rota", "\(answer.body)")
            #expect(try await desk.who(session: session, now: Site.now).isProved)
            #expect(traveller.session?.text == session.text)
            #expect(try traveller.site.size == size)
            let sign = Submission(
                .sign(SignCommand(item: "team/rota", meaning: .delivered, shown: .en)), by: "anna", key: "k")
            let caller = try await desk.who(session: session, now: Site.now)
            _ = try await desk.submit([sign], by: caller, clock: .machine(Site.now))[0].get()
        }
    }

    @Test func aProofIsFreshAndTheSessionsOwn() async throws {
        try await withTraveller { traveller in
            _ = try await traveller.travel()
            let session = try #require(traveller.session)
            let before = Int(Site.now.milliseconds / 1000) - 3600
            traveller.provider.tell { $0.claims = { $0["auth_time"] = .number(before) } }
            #expect(try await traveller.travel(from: "/prove/openid").text("code") == "id-token-authentication-time")
            traveller.provider.tell { $0.claims = { $0["auth_time"] = nil } }
            #expect(try await traveller.travel(from: "/prove/openid").text("code") == "id-token-authentication-time")
            traveller.provider.tell { $0.claims = { _ in } }
            traveller.provider.tell { $0.account = "ben-at-id" }
            try await traveller.link("ben", account: "ben-at-id")
            let other = try await traveller.travel(from: "/prove/openid")
            #expect(other.status == 403)
            #expect(try other.text("code") == "proof-of-another")
            traveller.provider.tell { $0.account = "anna-at-id" }
            let back = try await traveller.wayBack(from: "/prove/openid")
            traveller.browser.keep(
                try await traveller.site.desk.store.createSession(
                    of: "anna", by: .password, from: nil, replacing: nil, now: Site.now))
            #expect(try await traveller.get(back).text("code") == "session-unknown")
            #expect(try await !traveller.site.desk.who(session: session, now: Site.now).isProved)
            traveller.browser.keep(nil)
            #expect(try await traveller.get("/prove/openid").text("code") == "sign-in-needed")
        }
    }

    private static let rules = #", groups-claim: teams, groups: [{ pattern: "leads-*", roles: [manager] }]"#

    @Test func aRoleTakesItsGroup() async throws {
        try await withTraveller(Self.rules) { traveller in
            let size = try traveller.site.size
            for claims in [nil, [], ["lead", "my-leads-1"], "x"] as [ToldJSON?] {
                traveller.provider.tell { $0.claims = { $0["teams"] = claims } }
                let answer = try await traveller.travel()
                #expect(answer.status == 403)
                #expect(try answer.text("code") == "group-missing")
                #expect(
                    try answer.text("title")
                        == "anna holds the role manager and is in no group \"leads-*\", so that they cannot sign in"
                )
            }
            #expect(traveller.log.contains(#""event":"group-missing","request":"request-1","person":"anna""#))
            traveller.provider.tell { $0.claims = { $0["groups"] = ["leads-1"] } }
            #expect(try await traveller.travel().status == 403)
            #expect(traveller.session == nil)
            #expect(try traveller.site.size == size)
            traveller.provider.tell { $0.claims = { $0["teams"] = ["all", "leads-1"] } }
            #expect(try await traveller.travel().status == 303)
            // A group that goes is missed at the proof too.
            traveller.provider.tell { $0.claims = { $0["teams"] = ["all"] } }
            #expect(try await traveller.travel(from: "/prove/openid").text("code") == "group-missing")
            // Whose roles no rule names needs none, and a group gives no role.
            traveller.provider.tell { $0.account = "carol-at-id" }
            traveller.provider.tell { $0.claims = { $0["teams"] = ["leads-1"] } }
            try await traveller.link("carol", account: "carol-at-id")
            #expect(try await traveller.travel().status == 303)
            let carol = try await traveller.site.desk.who(session: try #require(traveller.session), now: Site.now)
            #expect(carol.participant.rights == [.trainee])
        }
    }

    @Test func nobodyComesInWhoDoesNotTakePart() async throws {
        try await withTraveller { traveller in
            try await traveller.link("fred", account: "fred-at-id")
            traveller.provider.tell { $0.account = "fred-at-id" }
            #expect(try await traveller.travel().status == 303)
            traveller.browser.keep(nil)
            traveller.site.pass(seconds: 20 * 86_400)
            #expect(try await traveller.travel().text("code") == "not-present")
            try await traveller.site.desk.store.closeAccount(of: "anna", now: Site.now)
            traveller.provider.tell { $0.account = "anna-at-id" }
            #expect(try await traveller.travel().text("code") == "account-closed")
            #expect(traveller.session == nil)
        }
    }

    @Test func withoutAProviderThereIsNoWay() async throws {
        let router = try await Site().routes().publicRouter()
        let answer = try await router.answer(.get, "/sign-in/openid")
        #expect(answer.status == 404)
        #expect(try answer.text("code") == "openid-not-offered")
    }

    /// The provider changes its keys, and tokens of an older one are taken no more.
    @Test func newKeysAreAskedForWhenAnUnknownOneSigns() async throws {
        try await withTraveller { traveller in
            #expect(try await traveller.travel().status == 303)
            #expect(try await traveller.travel().status == 303)
            #expect(traveller.provider.count("/keys") == 1)
            #expect(traveller.provider.count(Provider.configurationPath) == 1)
            traveller.provider.rotate(to: "rsa-2")
            // Not more often than once a minute, whatever comes.
            for _ in 0..<3 {
                let answer = try await traveller.travel()
                #expect(try answer.text("code") == "id-token-key")
            }
            #expect(traveller.provider.count("/keys") == 1)
            traveller.site.pass(seconds: 60)
            #expect(try await traveller.travel().status == 303)
            #expect(traveller.provider.count("/keys") == 2)
            traveller.site.pass(seconds: 601)
            #expect(try await traveller.travel().status == 303)
            #expect(traveller.provider.count("/keys") == 3)
            traveller.site.pass(seconds: 3600)
            #expect(try await traveller.travel().status == 303)
            #expect(traveller.provider.count(Provider.configurationPath) == 2)
        }
    }

    @Test func theServersOwnKeyIsChangedWithoutHarmToThoseUnderWay() async throws {
        try await withTraveller { traveller in
            let back = try await traveller.wayBack()
            let keys = traveller.site.desk.keys
            try keys.rotate(.state, keeping: KeyFolder.Key.state.holdsOn, now: Site.now)
            #expect(try await traveller.get(back).status == 303)
            let next = try await traveller.wayBack()
            try keys.replace(.state, now: Site.now)
            #expect(try await traveller.get(next).text("code") == "state-unknown")
        }
    }

    @Test(
        arguments: [
            "handover.example": true, "handover.example:8443": true, "[::1]:8080": true, "": false,
            "evil.example/path?": false, "a b": false, "user@handover.example": false,
        ])
    func isCalledAsTheBrowserCallsIt(host: String, isTaken: Bool) async throws {
        try await withTraveller { traveller in
            let answer = try await traveller.get("/sign-in/openid", host: host)
            #expect(answer.status == (isTaken ? 303 : 400))
            let query = URLComponents(string: answer.headers[.location] ?? "")?.queryItems
            let callback = query?.first { $0.name == "redirect_uri" }?.value
            #expect(callback == (isTaken ? "http://\(host)/sign-in/openid/callback" : nil))
        }
    }
}
