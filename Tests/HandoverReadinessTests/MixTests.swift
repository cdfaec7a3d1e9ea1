import Foundation
import HandoverModel
import HandoverReadiness
import Testing

/// Standardised rates and splits against numpy (Tests/Fixtures/mix).
@Suite("Measures: the mix of severities") struct MixTests {
    private struct Row: Decodable {
        struct Split: Decodable {
            var difference, work, mix: Double
        }

        var weights: [Int]
        var first, second: [[Int]]
        var standardised: [Double?]
        var missing: [[Int]]
        var split: Split?

        var periods: [[Severity: Measure.Ratio]] { [first, second].map(MixTests.ratios) }
        var mix: ReferenceMix { ReferenceMix(Dictionary(uniqueKeysWithValues: zip(Severity.allCases, weights))) }
    }

    private static func ratios(_ strata: [[Int]]) -> [Severity: Measure.Ratio] {
        Dictionary(
            uniqueKeysWithValues: zip(Severity.allCases, strata.map { .init(numerator: $0[0], denominator: $0[1]) }))
    }

    private let rows: [Row]

    init() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/mix/mix.json")
        rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
    }

    @Test func standardisedRatesAgreeWithNumpy() {
        #expect(rows.count == 400)
        #expect(rows.flatMap(\.standardised).count { $0 == nil } > 100)
        for row in rows {
            for (index, period) in row.periods.enumerated() {
                let rate = StandardisedRate(period, mix: row.mix)
                #expect(rate.missing == row.missing[index].map { Severity.allCases[$0] })
                #expect((rate.rate == nil) == (row.standardised[index] == nil))
                if let value = rate.rate, let expected = row.standardised[index] {
                    #expect(abs(value - expected) < 1e-9)
                }
            }
        }
    }

    @Test func splitsAgreeWithNumpy() throws {
        for row in rows {
            let split = RateSplit(from: row.periods[0], to: row.periods[1])
            guard let expected = row.split else {
                #expect(split == nil)
                continue
            }
            let found = try #require(split)
            #expect(abs(found.work - expected.work) < 1e-9)
            #expect(abs(found.mix - expected.mix) < 1e-9)
            #expect(abs(found.difference - expected.difference) < 1e-9)
        }
    }

    /// 40 of 60, mostly hard, then 62 of 75, mostly easy.
    @Test func anExampleByHand() throws {
        let first: [Severity: Measure.Ratio] = [
            .p1: .init(numerator: 20, denominator: 40), .p3: .init(numerator: 20, denominator: 20),
        ]
        let second: [Severity: Measure.Ratio] = [
            .p1: .init(numerator: 9, denominator: 15), .p3: .init(numerator: 54, denominator: 60),
        ]
        let split = try #require(RateSplit(from: first, to: second))
        // w: 2/3 → 1/5 and 1/3 → 4/5; p: 0.5 → 0.6 and 1 → 0.9.
        #expect(abs(split.work - (0.1 * (2.0 / 3 + 0.2) / 2 - 0.1 * (1.0 / 3 + 0.8) / 2)) < 1e-15)
        #expect(abs(split.mix - (-(2.0 / 3 - 0.2) * 0.55 + (0.8 - 1.0 / 3) * 0.95)) < 1e-15)
        #expect(split.tenths == (difference: 173, work: -13, mix: 186))
        let mix = ReferenceMix([.p1: 150_000, .p3: 850_000])
        #expect(StandardisedRate(first, mix: mix).rate == 0.925)
        #expect(StandardisedRate(first, mix: ReferenceMix([.p0: 1, .p1: 999_999])).missing == [.p0])
    }

    /// What only one of the periods had is all mix.
    @Test func aSeverityOfOnePeriodTakesItsRateFromThere() throws {
        let first: [Severity: Measure.Ratio] = [.p2: .init(numerator: 5, denominator: 10)]
        let second: [Severity: Measure.Ratio] = [
            .p0: .init(numerator: 0, denominator: 10), .p2: .init(numerator: 5, denominator: 10),
        ]
        #expect(RateSplit(from: first, to: second) == RateSplit(work: 0, mix: -0.25))
        #expect(RateSplit(from: second, to: first) == RateSplit(work: 0, mix: 0.25))
        #expect(RateSplit(from: first, to: [:]) == nil && RateSplit(from: [:], to: first) == nil)
        #expect(RateSplit(from: first, to: first) == RateSplit(work: 0, mix: 0))
    }

    @Test func thePartsAddUpToTheWhole() throws {
        for row in rows {
            guard let split = RateSplit(from: row.periods[0], to: row.periods[1]) else { continue }
            #expect(split.work + split.mix == split.difference)
            let totals = row.periods.map { period in
                Double(period.values.map(\.numerator).reduce(0, +))
                    / Double(period.values.map(\.denominator).reduce(0, +))
            }
            #expect(abs(split.difference - (totals[1] - totals[0])) < 1e-12)
            let tenths = split.tenths
            #expect(tenths.work + tenths.mix == tenths.difference)
            #expect(abs(Double(tenths.mix) - split.mix * 1000) <= 1)
            #expect(
                RateSplit(from: row.periods[1], to: row.periods[0]).map { abs($0.work + split.work) < 1e-12 } == true)
        }
    }

    @Test func anotherIndependentTaskNeverLowersTheStandardisedRate() {
        for row in rows {
            let period = row.periods[0]
            guard let before = StandardisedRate(period, mix: row.mix).rate else { continue }
            for severity in Severity.allCases {
                var more = period
                more[severity]?.numerator += 1
                more[severity]?.denominator += 1
                #expect((StandardisedRate(more, mix: row.mix).rate ?? 0) >= before - 1e-15)
            }
        }
    }
}
