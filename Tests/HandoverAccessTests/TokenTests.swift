import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct TokenTests {
    private let place: Place
    private let store: AccessStore

    init() throws {
        place = try Place()
        store = try place.open()
    }

    private func make(
        _ id: AccessToken.ID = "tok-a", of person: Person.ID = "lisi", named name: String = "laptop",
        scopes: Set<TokenScope> = [.read, .record], until: Instant = noon + 24 * hour
    ) async throws -> Secret {
        try await store.createToken(id, of: person, named: name, scopes: scopes, until: until, now: noon)
    }

    @Test func actsForItsPersonUntilItExpires() async throws {
        let secret = try await make()
        let token = try await store.token(secret, now: noon)
        #expect(token.id == "tok-a" && token.person == "lisi" && token.name == "laptop")
        #expect(token.scopes == [.read, .record] && token.until == noon + 24 * hour && token.usedAt == nil)
        await #expect(throws: AccessProblem.tokenExpired(at: noon + 24 * hour)) {
            try await store.token(secret, now: noon + 24 * hour)
        }
        await #expect(throws: AccessProblem.tokenUnknown) { try await store.token(Secret(), now: noon) }
    }

    @Test func notesItsUseOnceAnHour() async throws {
        let secret = try await make()
        var seen: [Instant?] = []
        for at in [noon, noon + hour - 1, noon + hour, noon] {
            _ = try await store.token(secret, now: at)
            seen.append(try await store.tokens(of: "lisi")[0].usedAt)
        }
        #expect(seen == [noon, noon, noon + hour, noon + hour])
    }

    @Test func isListedWithoutItsSecretAndRevoked() async throws {
        let secret = try await make()
        _ = try await make("tok-b", of: "wangwu", scopes: [.metrics])
        #expect(try await store.tokens(of: nil).map(\.id) == ["tok-a", "tok-b"])
        #expect(try await store.tokens(of: "wangwu").map(\.scopes) == [[.metrics]])
        try await store.revokeToken("tok-a", now: noon + minute)
        try await store.revokeToken("tok-a", now: noon + hour)
        #expect(try await store.tokens(of: "lisi").map(\.revokedAt) == [noon + minute])
        await #expect(throws: AccessProblem.tokenRevoked(at: noon + minute)) {
            try await store.token(secret, now: noon)
        }
        await #expect(throws: AccessProblem.noSuchToken("tok-c")) { try await store.revokeToken("tok-c", now: noon) }
    }

    @Test func refusesWhatWouldBeNoGoodToken() async throws {
        _ = try await make()
        await #expect(throws: AccessProblem.tokenTaken("tok-a")) { try await make() }
        await #expect(throws: AccessProblem.noScope) { try await make("tok-b", scopes: []) }
        await #expect(throws: AccessProblem.overAlready(at: noon)) { try await make("tok-b", until: noon) }
        await #expect(throws: AccessProblem.lastsTooLong(days: 366)) {
            try await make("tok-b", until: noon.adding(days: 366) + 1)
        }
        for name in ["", "two\nlines", String(repeating: "字", count: 81)] {
            await #expect(throws: AccessProblem.unfitTokenName) { try await make("tok-b", named: name) }
        }
        _ = try await make("tok-b", named: String(repeating: "字", count: 80), until: noon.adding(days: 366))
    }

    @Test func readsScopes() throws {
        #expect(try TokenScope.set(of: ["read", "metrics", "read"]) == [.read, .metrics])
        #expect(throws: AccessProblem.unknownScope("write")) { try TokenScope.set(of: ["read", "write"]) }
        #expect(throws: AccessProblem.noScope) { try TokenScope.set(of: []) }
    }

    @Test func idsAreWellFormedAndNew() {
        let ids = Set((0..<100).map { _ in AccessToken.newID() })
        #expect(ids.count == 100 && ids.allSatisfy { isWellFormedIdentifier($0.rawValue) })
    }
}
