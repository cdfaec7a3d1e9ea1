import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct ThrottleTests {
    private let place: Place
    private let store: AccessStore

    init() throws {
        place = try Place()
        store = try place.open()
    }

    private func wait(_ milliseconds: Int64) -> AccessProblem { .mustWait(RetryAfter(milliseconds: milliseconds)) }

    private func begin(
        _ person: Person.ID, _ address: String?, _ now: Instant
    ) async throws -> (Attempt?, wait: Int64) {
        do {
            return (try await store.attempt(person, from: address, now: now), 0)
        } catch AccessProblem.mustWait(let wait) {
            return (nil, wait.milliseconds)
        }
    }

    @Test func waitsDoubleUpToAQuarterOfAnHour() {
        #expect(
            (0...16).map { Throttle.account.wait(after: $0) / second } == [
                0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900,
            ])
        #expect(Throttle.account.wait(after: .max) == 15 * minute)
        #expect(Throttle.address.wait(after: 19) == 0 && Throttle.address.wait(after: 20) == second)
        #expect([1, 999, 1000, 1001].map { RetryAfter(milliseconds: $0).seconds } == [1, 1, 1, 2])
    }

    @Test func fiveFailuresSlowAnAccountDown() async throws {
        for _ in 0..<5 { _ = try await store.attempt("lisi", from: nil, now: noon) }
        await #expect(throws: wait(1)) { try await store.attempt("lisi", from: nil, now: noon + second - 1) }
        _ = try await store.attempt("wangwu", from: nil, now: noon)
        // What came too early did not count.
        _ = try await store.attempt("lisi", from: nil, now: noon + second)
        await #expect(throws: wait(2 * second)) { try await store.attempt("lisi", from: nil, now: noon + second) }
    }

    /// However often somebody tries, a quarter of an hour later the next attempt is heard.
    @Test func nobodyIsShutOutForGood() async throws {
        var now = noon
        for _ in 0..<30 {
            _ = try await store.attempt("lisi", from: nil, now: now)
            now = now + 15 * minute
        }
        let last = try await store.attempt("lisi", from: nil, now: now)
        try await store.succeeded(last)
        for _ in 0..<5 { _ = try await store.attempt("lisi", from: nil, now: now) }
    }

    @Test func aDayWithoutFailuresForgetsThem() async throws {
        for _ in 0..<5 { _ = try await store.attempt("lisi", from: nil, now: noon) }
        for _ in 0..<5 { _ = try await store.attempt("lisi", from: nil, now: noon + 24 * hour) }
        await #expect(throws: wait(second)) { try await store.attempt("lisi", from: nil, now: noon + 24 * hour) }
    }

    /// Many at once are no more than many one after the other.
    @Test func attemptsAtTheSameTimeCount() async throws {
        let heard = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    do {
                        _ = try await store.attempt("lisi", from: nil, now: noon)
                        return true
                    } catch AccessProblem.mustWait {
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(heard == 5)
    }

    /// Trying one password on every account; an account of one's own makes no difference.
    @Test func anAddressThatFailsOnManyAccountsIsSlowed() async throws {
        for number in 0..<20 {
            try await store.succeeded(try await store.attempt("mine", from: "2001:db8:1:2:f::1", now: noon))
            _ = try await store.attempt(Person.ID("p\(number)"), from: "2001:db8:1:2::\(number)", now: noon)
        }
        await #expect(throws: wait(second)) { try await store.attempt("p99", from: "2001:db8:1:2::99", now: noon) }
        _ = try await store.attempt("p99", from: "2001:db8:1:3::99", now: noon)
        _ = try await store.attempt("p99", from: nil, now: noon)
    }

    @Test(arguments: [
        ("192.0.2.7", "::ffff:192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false),
        ("2001:db8::1", "2001:0DB8:0:0:ffff::2", true), ("2001:db8::1", "2001:db8:0:1::1", false),
        ("proxy", "proxy", true), ("proxy", "other", false),
    ])
    func addressesAreComparedAsNetworks(one: String, other: String, isSame: Bool) {
        #expect((Origin(address: one).digest == Origin(address: other).digest) == isSame)
    }

    @Test func aWithdrawnAttemptLeavesNothing() async throws {
        for _ in 0..<30 { try await store.withdraw(try await store.attempt("lisi", from: "192.0.2.7", now: noon)) }
        for _ in 0..<5 { _ = try await store.attempt("lisi", from: "192.0.2.7", now: noon) }
        await #expect(throws: wait(second)) { try await store.attempt("lisi", from: nil, now: noon) }
    }

    /// After the clock was a year ahead, a wait is as long as ever, and passes.
    @Test func aClockSetBackLeavesTheWait() async throws {
        let ahead = noon.adding(days: 365)
        for _ in 0..<5 { _ = try await store.attempt("lisi", from: nil, now: ahead) }
        await #expect(throws: wait(second)) { try await store.attempt("lisi", from: nil, now: noon) }
        _ = try await store.attempt("lisi", from: nil, now: noon + second)
    }

    @Test func whatIsRememberedIsBounded() async throws {
        let place = try Place()
        let store = try place.open(failuresKept: 10)
        for _ in 0..<5 { _ = try await store.attempt("lisi", from: nil, now: noon) }
        for number in 1...9 {
            _ = try await store.attempt(Person.ID("p\(number)"), from: nil, now: noon + Int64(number))
        }
        await #expect(throws: wait(second - 9)) { try await store.attempt("lisi", from: nil, now: noon + 9) }
        _ = try await store.attempt("p10", from: nil, now: noon + 10)
        _ = try await store.attempt("lisi", from: nil, now: noon + 11)
        #expect(try await store.prune(now: noon.adding(days: 2)) == 10)
    }

    /// Whatever happens in whatever order, the waits are those of a list of all failures.
    @Test(arguments: 1...3) func agreesWithAListOfAllFailures(seed: UInt64) async throws {
        var chance = Chance(state: seed)
        var model = FailureList()
        var now = noon
        for step in 0..<150 {
            now = now + chance.pick([0, 0, 0, 1, 400, second, 3 * second, minute, 20 * minute, hour, 25 * hour])
            let person = chance.pick(["lisi", "lisi", "lisi", "wangwu", "nobody"])
            let address = chance.pick([nil, "192.0.2.7", "192.0.2.7", "192.0.2.7", "2001:db8::1"])
            let keys = [person] + [address].compactMap(\.self)
            let expected = keys.map { model.wait($0, now) }.max() ?? 0
            let (attempt, wait) = try await begin(Person.ID(person), address, now)
            #expect(wait == expected, "step \(step)")
            if let attempt {
                for key in keys { model.fail(key, now) }
                switch chance.pick([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]) {
                case 1:
                    try await store.succeeded(attempt)
                    model.succeed(person, address)
                case 2:
                    try await store.withdraw(attempt)
                    for key in keys { model.takeBack(key) }
                default: break
                }
            }
            if chance.pick([0, 0, 0, 0, 0, 0, 1]) == 1 { try await store.prune(now: now) }
        }
    }

    @Test func passwordsAreCheckedWholly() async throws {
        let cost = try #require(PasswordCost(rounds: 2, blockSize: 1, parallelism: 1))
        let work = PasswordWork(threads: 2, places: 8, cost: cost)
        try await store.setPassword(cheap("gorgeous otters"), of: "lisi", keeping: nil, now: noon)
        try await store.closeAccount(of: "zhaoliu", now: noon)
        let check = { @Sendable (person: Person.ID, password: String) async throws in
            try await store.checkPassword(
                Password(entered: password), of: person, from: "192.0.2.7", with: work, now: noon)
        }
        for person: Person.ID in ["lisi", "nobody", "zhaoliu"] {
            await #expect(throws: AccessProblem.wrongPassword) { try await check(person, "wrong animal") }
        }
        for _ in 0..<3 {
            await #expect(throws: AccessProblem.wrongPassword) { try await check("lisi", "wrong animal") }
        }
        try await check("lisi", "gorgeous otters")
        // The weak hash was made anew, and the failures are forgotten.
        let hash = try #require(try await store.attempt("lisi", from: nil, now: noon).hash)
        #expect(try hash.cost == cost && hash.matches(Password(entered: "gorgeous otters")))
        #expect(try await store.account("lisi", now: noon)?.passwordAt == noon)
        for _ in 0..<4 { _ = try await store.attempt("lisi", from: nil, now: noon) }
        await #expect(throws: wait(second)) { try await check("lisi", "gorgeous otters") }
    }

    @Test func whatCouldNotBeCheckedDoesNotCount() async throws {
        let full = PasswordWork(threads: 1, places: 0)
        let gate = DispatchSemaphore(value: 0)
        let busy = Task { try await full.perform { _ = gate.wait(timeout: .distantFuture) } }
        while full.load.running == 0 { await Task.yield() }
        for _ in 0..<9 {
            await #expect(throws: AccessProblem.tooManyAtOnce) {
                try await store.checkPassword(
                    Password(entered: "gorgeous otters"), of: "lisi", from: nil, with: full, now: noon)
            }
        }
        gate.signal()
        try await busy.value
    }
}

/// The naive way: every failure is kept.
private struct FailureList {
    private var failures: [String: [Instant]] = [:]

    func wait(_ key: String, _ now: Instant) -> Int64 {
        let all = failures[key] ?? []
        let isAddress = key.contains(".") || key.contains(":")
        guard let last = all.last, now.milliseconds - last.milliseconds < (isAddress ? hour : 24 * hour) else {
            return 0
        }
        var wait: Int64 = 0
        for number in 1...all.count where number >= (isAddress ? 20 : 5) {
            wait = min(max(second, wait * 2), 15 * minute)
        }
        return max(0, last.milliseconds + wait - now.milliseconds)
    }

    mutating func fail(_ key: String, _ now: Instant) {
        let isAddress = key.contains(".") || key.contains(":")
        if let last = failures[key]?.last, now.milliseconds - last.milliseconds >= (isAddress ? hour : 24 * hour) {
            failures[key] = nil
        }
        failures[key, default: []].append(now)
    }

    mutating func succeed(_ person: String, _ address: String?) {
        failures[person] = nil
        if let address { takeBack(address) }
    }

    /// The time of the last failure stays, as the wait counts from it.
    mutating func takeBack(_ key: String) {
        failures[key]?.removeFirst()
    }
}

private struct Chance {
    var state: UInt64

    mutating func pick<Value>(_ values: [Value]) -> Value {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return values[Int(state >> 33) % values.count]
    }
}
