import Foundation
import HandoverModel
import HandoverReadiness
import Testing

/// Simulated handovers of scripts/backtest.py, which has its own account of the rule.
@Suite struct BacktestTests {
    /// Tasks by the day they were closed on, the start being the first, and the look that first demonstrates 90 %.
    struct Handover: Decodable {
        struct Look: Decodable {
            let look: Int
            let independent: Int
            let closed: Int
        }

        let confidence: Int
        let first: Look?
        let closed: [Int]
        let independent: [Int]
    }

    let handovers: [Handover]

    init() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/backtest/backtest.json")
        handovers = try JSONDecoder().decode([Handover].self, from: Data(contentsOf: file))
    }

    @Test func provesTheHandoversThatTheBacktestProvesOnTheSameDay() throws {
        let starts = day("2025-12-01")
        #expect(handovers.contains { $0.first != nil } && handovers.contains { $0.first == nil })
        for (number, handover) in handovers.enumerated() {
            var sample = Sample()
            sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
            sample.rule.confidence = handover.confidence
            for (offset, closed) in handover.closed.enumerated() where closed > 0 {
                sample.close(handover.independent[offset], of: closed, on: starts.adding(days: offset).description)
            }
            // The day after the last look, which is then over.
            let asOf = starts.adding(days: handover.closed.count).description
            let measure = try #require(sample.readiness(asOf).measures.first { $0.id == .independence })
            let expected = handover.first.map { first in
                Measure.Checkpoint(
                    day: starts.adding(days: 7 * first.look), numerator: first.independent, denominator: first.closed)
            }
            #expect(measure.demonstrated == expected, "handover \(number)")
        }
    }
}
