import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct AccountTests {
    private let place: Place
    private let store: AccessStore

    init() throws {
        place = try Place()
        store = try place.open()
    }

    private let id = "https://id.example"

    private func at(_ issuer: String, _ account: String) -> ExternalIdentity {
        ExternalIdentity(issuer: issuer, account: account)
    }

    @Test func closingEndsEverythingAtOnce() async throws {
        try await store.setPassword(cheap("gorgeous otters"), of: "lisi", keeping: nil, now: noon)
        try await store.link(at(id, "7"), to: "lisi", now: noon)
        let session = try await store.createSession(of: "lisi", by: .password, from: nil, replacing: nil, now: noon)
        let token = try await store.createToken(
            "tok-a", of: "lisi", named: "laptop", scopes: [.read], until: noon + hour, now: noon)
        let invitation = try await store.invite("lisi", until: noon + hour, now: noon)

        try await store.closeAccount(of: "lisi", now: noon + second)
        try await store.closeAccount(of: "lisi", now: noon + minute)
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(session, now: noon) }
        await #expect(throws: AccessProblem.tokenRevoked(at: noon + second)) { try await store.token(token, now: noon) }
        await #expect(throws: AccessProblem.invitationEnded(at: noon + second)) {
            try await store.redeem(invitation, password: cheap("another animal"), now: noon)
        }
        #expect(try await store.attempt("lisi", from: nil, now: noon).hash == nil)
        let account = try #require(try await store.account("lisi", now: noon))
        #expect(account.closedAt == noon + second && account.passwordAt == nil && account.invitedUntil == nil)

        let closed = AccessProblem.accountClosed("lisi")
        await #expect(throws: closed) { try await store.person(at(id, "7")) }
        await #expect(throws: closed) {
            try await store.createSession(of: "lisi", by: .openID, from: nil, replacing: nil, now: noon)
        }
        await #expect(throws: closed) { try await store.invite("lisi", until: noon + hour, now: noon) }
        await #expect(throws: closed) {
            try await store.setPassword(cheap("another animal"), of: "lisi", keeping: nil, now: noon)
        }
        await #expect(throws: closed) {
            try await store.createToken(
                "tok-b", of: "lisi", named: "laptop", scopes: [.read], until: noon + hour, now: noon)
        }
        await #expect(throws: closed) { try await store.link(at("i", "8"), to: "lisi", now: noon) }
    }

    @Test func reopeningLeavesEndedWhatClosingEnded() async throws {
        let token = try await store.createToken(
            "tok-a", of: "lisi", named: "laptop", scopes: [.read], until: noon + hour, now: noon)
        try await store.link(at(id, "7"), to: "lisi", now: noon)
        try await store.closeAccount(of: "lisi", now: noon)
        try await store.reopenAccount(of: "lisi")
        await #expect(throws: AccessProblem.tokenRevoked(at: noon)) { try await store.token(token, now: noon) }
        #expect(try await store.person(at(id, "7")) == "lisi")
        _ = try await store.invite("lisi", until: noon + hour, now: noon)
    }

    /// Somebody who has no account yet can be kept from ever having one.
    @Test func anAccountThatIsNotThereCanBeClosed() async throws {
        #expect(try await store.account("lisi", now: noon) == nil)
        try await store.closeAccount(of: "lisi", now: noon)
        #expect(try await store.accounts(now: noon).map(\.closedAt) == [noon])
    }

    @Test func anIdentityBelongsToOnePerson() async throws {
        #expect(try await store.person(at(id, "7")) == nil)
        try await store.link(at(id, "7"), to: "lisi", now: noon)
        try await store.link(at(id, "7"), to: "lisi", now: noon + hour)
        try await store.link(at(id, "8"), to: "lisi", now: noon)
        try await store.link(at("https://other.example", "7"), to: "wangwu", now: noon)
        await #expect(throws: AccessProblem.identityTaken(by: "lisi")) {
            try await store.link(at(id, "7"), to: "wangwu", now: noon)
        }
        #expect(try await store.person(at("https://other.example", "7")) == "wangwu")
        #expect(try await store.person(at("https://ID.example", "7")) == nil)
        #expect(try await store.identities(of: "lisi").map(\.identity.account) == ["7", "8"])
        #expect(try await store.identities(of: "lisi").map(\.linkedAt) == [noon, noon])
        try await store.unlink(at(id, "7"))
        #expect(try await store.person(at(id, "7")) == nil)
        for (issuer, subject) in [("", "7"), ("i", ""), ("i", String(repeating: "7", count: 256))] {
            await #expect(throws: AccessProblem.unfitIdentity) {
                try await store.link(at(issuer, subject), to: "lisi", now: noon)
            }
        }
    }

    @Test func pruningRemovesWhatIsLongOver() async throws {
        let used = try await store.invite("lisi", until: noon + hour, now: noon)
        _ = try await store.redeem(used, password: cheap("gorgeous otters"), now: noon)
        let open = try await store.invite("wangwu", until: noon.adding(days: 30), now: noon)
        let expired = try await store.createToken(
            "tok-a", of: "lisi", named: "laptop", scopes: [.read], until: noon + hour, now: noon)
        let lasting = try await store.createToken(
            "tok-b", of: "lisi", named: "desk", scopes: [.read], until: noon.adding(days: 366), now: noon)
        _ = try await store.createSession(of: "lisi", by: .password, from: nil, replacing: nil, now: noon)
        _ = try await store.attempt("lisi", from: "192.0.2.7", now: noon)

        #expect(try await store.prune(now: noon + minute) == 0)
        // The failure of the address, then the session too, then that of the account.
        #expect(try await store.prune(now: noon + 29 * minute) == 0)
        #expect(try await store.prune(now: noon + 30 * minute) == 1)
        #expect(try await store.prune(now: noon + hour) == 1)
        #expect(try await store.prune(now: noon + 24 * hour) == 1)
        let later = noon.adding(days: 90)
        await #expect(throws: AccessProblem.invitationUsed(at: noon)) { try await store.invitation(used, now: later) }
        #expect(try await store.prune(now: later) == 1)
        await #expect(throws: AccessProblem.invitationUnknown) { try await store.invitation(used, now: later) }
        await #expect(throws: AccessProblem.tokenExpired(at: noon + hour)) {
            try await store.token(expired, now: later)
        }
        #expect(try await store.prune(now: later + hour) == 1)
        await #expect(throws: AccessProblem.tokenUnknown) { try await store.token(expired, now: later) }
        #expect(try await store.token(lasting, now: later).id == "tok-b")
        await #expect(throws: AccessProblem.invitationExpired(at: noon.adding(days: 30))) {
            try await store.invitation(open, now: later)
        }
        #expect(try await store.account("lisi", now: later)?.passwordAt == noon)
    }
}
