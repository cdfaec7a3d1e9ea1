import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@Suite struct StatisticsTests {
    struct Fixtures: Decodable {
        struct Bound: Decodable { let k, n, confidence: Int, lower: Double }
        struct Interval: Decodable { let k, n: Int, wilson: [Double] }
        struct Tail: Decodable { let k, n, target: Int, tail: Double }
        struct Needed: Decodable { let k, n, target, confidence: Int, clean: Int? }

        let bounds: [Bound], intervals: [Interval], tails: [Tail], needed: [Needed]
    }

    let fixtures: Fixtures

    init() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/statistics/statistics.json")
        fixtures = try JSONDecoder().decode(Fixtures.self, from: Data(contentsOf: file))
    }

    @Test func lowerBoundsAgreeWithSciPy() {
        #expect(fixtures.bounds.count == 90)
        for row in fixtures.bounds {
            let bound = Proportion(row.k, of: row.n).lowerBound(confidence: row.confidence)
            #expect(abs(bound - row.lower) < 1e-9, "\(row)")
        }
    }

    @Test func intervalsAgreeWithWilson() throws {
        for row in fixtures.intervals {
            let interval = try #require(Proportion(row.k, of: row.n).wilson)
            #expect(
                abs(interval.lower - row.wilson[0]) < 1e-12 && abs(interval.upper - row.wilson[1]) < 1e-12, "\(row)")
        }
        #expect(Proportion(0, of: 0).wilson == nil)
    }

    @Test func tailsAgreeWithSciPy() {
        for row in fixtures.tails {
            let tail = Binomial(trials: row.n, probability: Double(row.target) / 1_000_000).tail(atLeast: row.k)
            #expect(abs(tail - row.tail) < 1e-9, "\(row) \(tail)")
        }
    }

    @Test func saysHowManyCleanTasksWouldDemonstrate() {
        for row in fixtures.needed {
            let needed = Proportion(row.k, of: row.n).cleanTrialsNeeded(target: row.target, confidence: row.confidence)
            #expect(needed == row.clean, "\(row)")
        }
        #expect(Proportion(0, of: 100_000).cleanTrialsNeeded(target: 900_000, confidence: 950_000) == nil)
    }

    @Test func oneMoreSuccessNeverAsksForMoreCleanTasks() {
        for n in 0...40 {
            let needed = (0...n).compactMap {
                Proportion($0, of: n).cleanTrialsNeeded(target: 900_000, confidence: 950_000)
            }
            #expect(needed.count == n + 1)
            #expect(zip(needed, needed.dropFirst()).allSatisfy { $0 >= $1 })
        }
    }

    @Test func boundAndDecisionAgreeOnEitherSideOfTheTarget() {
        for n in [30, 60, 300] {
            for k in 0...n {
                let proportion = Proportion(k, of: n)
                let isReached = proportion.lowerBound(confidence: 950_000) >= 0.9
                #expect(proportion.demonstrates(target: 900_000, confidence: 950_000) == isReached)
            }
        }
    }

    @Test(arguments: [
        (0, 0, 30, Measure.State.tooFew), (9, 9, 30, .tooFew), (10, 10, 30, .trend), (29, 29, 30, .trend),
        (30, 30, 30, .demonstrated), (54, 60, 30, .observed), (53, 60, 30, .missed), (59, 60, 30, .demonstrated),
        (0, 0, 0, .tooFew), (1, 1, 0, .observed), (0, 1, 0, .missed), (4, 4, 5, .tooFew), (5, 5, 5, .observed),
    ])
    func judges(numerator: Int, denominator: Int, tasks: Int, state: Measure.State) {
        let claim = Claim(numerator: numerator, denominator: denominator, target: 900_000, tasks: tasks)
        #expect(claim.state == state)
    }

    @Test func exactlyNinetyPercentReachesTheContractAndProvesNothing() throws {
        let claim = Claim(numerator: 54, denominator: 60, target: 900_000)
        #expect(claim.rate == 0.9)
        #expect(claim.state == .observed)
        #expect(abs(try #require(claim.lowerBound) - 0.812143) < 1e-6)
        #expect(claim.cleanTasksNeeded == 56)
    }

    @Test func cleanTasksReachTheLeastNumberToo() {
        #expect(Claim(numerator: 0, denominator: 0, target: 900_000, tasks: 30).cleanTasksNeeded == 30)
        #expect(Claim(numerator: 0, denominator: 0, target: 900_000, tasks: 0).cleanTasksNeeded == 29)
    }
}
