import Foundation
import HandoverModel
import Synchronization
import Testing

@testable import HandoverAccess

@Suite struct PasswordWorkTests {
    /// Work that stands still until it is told to go on.
    private struct Gate: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)
        func wait() { semaphore.wait() }
        func open() { semaphore.signal() }
    }

    private final class Order: Sendable {
        private let all = Mutex<[Int]>([])
        func add(_ number: Int) { all.withLock { $0.append(number) } }
        var numbers: [Int] { all.withLock(\.self) }
    }

    private func settle(_ work: PasswordWork, running: Int, waiting: Int) async {
        while work.load != (running, waiting) { await Task.yield() }
    }

    @Test func worksOnSoManyAtOnceAndRefusesWhoeverFindsNoPlace() async throws {
        let (work, gate) = (PasswordWork(threads: 2, places: 3), Gate())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<5 { group.addTask { try await work.perform { gate.wait() } } }
            await settle(work, running: 2, waiting: 3)
            await #expect(throws: AccessProblem.tooManyAtOnce) { try await work.perform {} }
            for _ in 0..<5 { gate.open() }
            try await group.waitForAll()
        }
        await settle(work, running: 0, waiting: 0)
        #expect(try await work.perform { 7 } == 7)
    }

    @Test func worksInTheOrderInWhichCallersCame() async throws {
        let (work, gate) = (PasswordWork(threads: 1, places: 9), Gate())
        let order = Order()
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await work.perform { gate.wait() } }
            await settle(work, running: 1, waiting: 0)
            for number in 1...9 {
                group.addTask { try await work.perform { order.add(number) } }
                await settle(work, running: 1, waiting: number)
            }
            gate.open()
        }
        #expect(order.numbers == Array(1...9))
    }

    @Test func whoeverGoesAwayLeavesThePlaceToTheNext() async throws {
        let (work, gate) = (PasswordWork(threads: 1, places: 1), Gate())
        let first = Task { try await work.perform { gate.wait() } }
        await settle(work, running: 1, waiting: 0)
        let second = Task { try await work.perform {} }
        await settle(work, running: 1, waiting: 1)
        second.cancel()
        await #expect(throws: AccessProblem.cancelled) { try await second.value }
        let third = Task { try await work.perform { 3 } }
        await settle(work, running: 1, waiting: 1)
        gate.open()
        try await first.value
        #expect(try await third.value == 3)
    }

    @Test func tellsRightFromWrong() async throws {
        let work = PasswordWork(threads: 2, places: 8)
        let hash = try cheap("gorgeous otters")
        #expect(try await work.verify(Password(entered: "gorgeous otters"), against: hash))
        #expect(try await !work.verify(Password(entered: "gorgeous otter"), against: hash))
    }

    /// There is no telling by the time whether there is an account.
    @Test func whereThereIsNoHashTheWorkIsDoneAllTheSame() async throws {
        let cost = try #require(PasswordCost(rounds: 12, blockSize: 8, parallelism: 1))
        let work = PasswordWork(threads: 1, places: 1, cost: cost)
        let password = Password(entered: "gorgeous otters")
        let hash = try await work.hash(password)
        #expect(try await !work.verify(password, against: nil))
        let known = try await shortest { _ = try await work.verify(password, against: hash) }
        let unknown = try await shortest { _ = try await work.verify(password, against: nil) }
        #expect(unknown * 4 > known)
    }

    /// Of several times, the one that was least disturbed by what else the machine does.
    private func shortest(_ body: () async throws -> Void) async throws -> Duration {
        var times: [Duration] = []
        for _ in 0..<7 { times.append(try await ContinuousClock().measure { try await body() }) }
        return times.min() ?? .zero
    }
}
