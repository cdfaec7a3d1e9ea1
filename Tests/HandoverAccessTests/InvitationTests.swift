import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct InvitationTests {
    private let place: Place
    private let store: AccessStore

    init() throws {
        place = try Place()
        store = try place.open()
    }

    @Test func letsSomebodyInOnce() async throws {
        let secret = try await store.invite("lisi", until: noon + hour, now: noon)
        let invitation = try await store.invitation(secret, now: noon)
        #expect(invitation.person == "lisi" && invitation.until == noon + hour)
        #expect(try await store.account("lisi", now: noon)?.invitedUntil == noon + hour)
        #expect(try await store.redeem(secret, password: cheap("gorgeous otters"), now: noon + minute) == "lisi")
        let account = try #require(try await store.account("lisi", now: noon + minute))
        #expect(account.passwordAt == noon + minute && account.invitedUntil == nil)
        await #expect(throws: AccessProblem.invitationUsed(at: noon + minute)) {
            try await store.redeem(secret, password: cheap("another animal"), now: noon + minute)
        }
        #expect(
            try await store.attempt("lisi", from: nil, now: noon).hash?.matches(Password(entered: "gorgeous otters"))
                == true)
    }

    @Test func saysWhyItDoesNotHold() async throws {
        let hash = try cheap("gorgeous otters")
        await #expect(throws: AccessProblem.invitationUnknown) {
            try await store.redeem(Secret(), password: hash, now: noon)
        }
        let first = try await store.invite("lisi", until: noon + hour, now: noon)
        let second = try await store.invite("lisi", until: noon + hour, now: noon + minute)
        await #expect(throws: AccessProblem.invitationEnded(at: noon + minute)) {
            try await store.invitation(first, now: noon + minute)
        }
        await #expect(throws: AccessProblem.invitationExpired(at: noon + hour)) {
            try await store.redeem(second, password: hash, now: noon + hour)
        }
        let third = try await store.invite("lisi", until: noon + 2 * hour, now: noon + hour)
        try await store.withdrawInvitation(of: "lisi", now: noon + hour)
        await #expect(throws: AccessProblem.invitationEnded(at: noon + hour)) {
            try await store.redeem(third, password: hash, now: noon + hour)
        }
        #expect(try await store.account("lisi", now: noon)?.passwordAt == nil)
    }

    @Test func doesNotHoldForEver() async throws {
        await #expect(throws: AccessProblem.overAlready(at: noon)) {
            try await store.invite("lisi", until: noon, now: noon)
        }
        await #expect(throws: AccessProblem.lastsTooLong(days: 30)) {
            try await store.invite("lisi", until: noon.adding(days: 30) + 1, now: noon)
        }
        _ = try await store.invite("lisi", until: noon.adding(days: 30), now: noon)
    }

    @Test func ofManyWhoUseItAtOnceOneSucceeds() async throws {
        let secret = try await store.invite("lisi", until: noon + hour, now: noon)
        let hashes = try (0..<64).map { try cheap("gorgeous otters \($0)") }
        let winners = try await withThrowingTaskGroup(of: Int?.self) { group in
            for (number, hash) in hashes.enumerated() {
                group.addTask {
                    do {
                        _ = try await store.redeem(secret, password: hash, now: noon)
                        return number
                    } catch AccessProblem.invitationUsed {
                        return nil
                    }
                }
            }
            return try await group.reduce(into: [Int]()) { winners, number in
                if let number { winners.append(number) }
            }
        }
        #expect(winners.count == 1)
        let winner = try #require(winners.first)
        #expect(try await store.attempt("lisi", from: nil, now: noon).hash?.phc == hashes[winner].phc)
    }

    /// Somebody who lost a password is invited anew: who had it is out.
    @Test func endsWhatThePasswordBeforeHadOpened() async throws {
        try await store.setPassword(cheap("gorgeous otters"), of: "lisi", keeping: nil, now: noon)
        let session = try await store.createSession(of: "lisi", by: .password, from: nil, replacing: nil, now: noon)
        let secret = try await store.invite("lisi", until: noon + hour, now: noon)
        _ = try await store.redeem(secret, password: cheap("another animal"), now: noon)
        await #expect(throws: AccessProblem.sessionUnknown) { try await store.session(session, now: noon) }
    }
}
