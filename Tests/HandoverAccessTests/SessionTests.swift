import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct SessionTests {
    private let place: Place
    private let store: AccessStore

    init() throws {
        place = try Place()
        store = try place.open()
    }

    private func begin(
        _ person: Person.ID = "lisi", replacing old: Secret? = nil, now: Instant = noon
    ) async throws -> Secret {
        try await store.createSession(of: person, by: .password, from: "192.0.2.7", replacing: old, now: now)
    }

    private func log() throws -> Data { try Data(contentsOf: URL(filePath: place.database + "-wal")) }

    @Test func knowsWhoIsSignedIn() async throws {
        let secret = try await begin()
        let session = try await store.session(secret, now: noon + second)
        #expect(session.person == "lisi" && session.method == .password && session.address == "192.0.2.7")
        #expect(session.createdAt == noon && session.provedAt == noon && session.seenAt == noon)
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(Secret(), now: noon) }
    }

    @Test func endsAfterHalfAnHourWithoutUse() async throws {
        let secret = try await begin()
        _ = try await store.session(secret, now: noon + 30 * minute - 1)
        _ = try await store.session(secret, now: noon + 60 * minute - 2)
        await #expect(throws: AccessProblem.sessionOver(.idle)) {
            try await store.session(secret, now: noon + 90 * minute - 2)
        }
    }

    @Test func endsAfterTwelveHoursOfUse() async throws {
        let secret = try await begin()
        for step in 1..<36 { _ = try await store.session(secret, now: noon + Int64(step) * 20 * minute) }
        await #expect(throws: AccessProblem.sessionOver(.age)) {
            try await store.session(secret, now: noon + 12 * hour)
        }
    }

    /// Reading a page writes nothing, most of the time.
    @Test func notesItsUseOnceAMinute() async throws {
        let secret = try await begin()
        let before = try log()
        for step in 0..<60 { _ = try await store.session(secret, now: noon + Int64(step) * second) }
        #expect(try log() == before)
        _ = try await store.session(secret, now: noon + minute)
        #expect(try await store.sessions(of: "lisi", now: noon).first?.seenAt == noon + minute)
        _ = try await store.session(secret, now: noon + 30 * second)
        #expect(try await store.sessions(of: "lisi", now: noon).first?.seenAt == noon + minute)
    }

    /// The id from before sign-in, that somebody else may have set, opens nothing after it.
    @Test func signInGivesANewSecret() async throws {
        let old = try await begin()
        let new = try await begin(replacing: old)
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(old, now: noon) }
        #expect(try await store.session(new, now: noon).person == "lisi")
    }

    @Test func aFreshProofIsRemembered() async throws {
        let secret = try await begin()
        try await store.prove(secret, now: noon + 20 * minute)
        #expect(try await store.session(secret, now: noon + 45 * minute).provedAt == noon + 20 * minute)
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.prove(Secret(), now: noon) }
        await #expect(throws: AccessProblem.sessionOver(.idle)) { try await store.prove(secret, now: noon + 2 * hour) }
    }

    @Test func aPersonEndsTheirOwnSessions() async throws {
        let (one, two, three) = (try await begin(), try await begin(), try await begin())
        let other = try await begin("wangwu")
        let listed = try await store.sessions(of: "lisi", now: noon)
        #expect(listed.count == 3)
        try await store.endSession(listed[1].id, of: "wangwu")
        #expect(try await store.session(two, now: noon).id == listed[1].id)
        try await store.endSession(listed[1].id, of: "lisi")
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(two, now: noon) }
        try await store.endSession(three)
        #expect(try await store.sessions(of: "lisi", now: noon).map(\.id) == [listed[2].id])
        #expect(try await store.sessions(of: "lisi", now: noon + hour).isEmpty)
        let four = try await begin()
        try await store.endSessions(of: "lisi", keeping: four)
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(one, now: noon) }
        _ = try await store.session(four, now: noon)
        try await store.endSessions(of: "lisi")
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(four, now: noon) }
        _ = try await store.session(other, now: noon)
    }

    @Test func aNewPasswordEndsTheOtherSessions() async throws {
        let (here, there) = (try await begin(), try await begin())
        let invitation = try await store.invite("lisi", until: noon + hour, now: noon)
        try await store.setPassword(cheap("gorgeous otters"), of: "lisi", keeping: here, now: noon)
        _ = try await store.session(here, now: noon)
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(there, now: noon) }
        await #expect(throws: AccessProblem.invitationEnded(at: noon)) {
            try await store.invitation(invitation, now: noon)
        }
    }

    /// What a session is, is not what a token is.
    @Test func aSecretOfOneKindIsNoneOfAnother() async throws {
        let session = try await begin()
        await #expect(throws: AccessProblem.tokenUnknown) { try await store.token(session, now: noon) }
        await #expect(throws: AccessProblem.invitationUnknown) { try await store.invitation(session, now: noon) }
    }
}
