import HandoverModel
import Testing

@Suite("Terms of service credits") struct CreditTermsTests {
    private static let terms = CreditTerms(
        response: [.init(over: 500_000, credit: 100_000), .init(over: 1_000_000, credit: 200_000)],
        resolution: [.init(over: 333_333, credit: 150_000)])

    /// A limit of 30 minutes: what each elapsed time gives in millionths, beyond the share and with it.
    @Test(
        arguments: [
            (0, 0, 0), (1_800_000, 0, 0), (2_699_999, 0, 0), (2_700_000, 0, 100_000), (2_700_001, 100_000, 100_000),
            (3_600_000, 100_000, 200_000), (3_600_001, 200_000, 200_000), (.max, 200_000, 200_000),
        ] as [(Int64, Int, Int)])
    func aMillisecondDecides(elapsed: Int64, beyond: Int, with: Int) {
        var terms = Self.terms
        let first = terms.tier(of: .response, elapsed: elapsed, limit: 1_800_000)?.credit ?? 0
        #expect(first == beyond)
        terms.strictness = .atLeast
        let second = terms.tier(of: .response, elapsed: elapsed, limit: 1_800_000)?.credit ?? 0
        #expect(second == with)
        #expect(terms.tier(of: .escalation, elapsed: elapsed, limit: 1_800_000) == nil)
    }

    @Test func sharesThatNoDoubleHoldsAreCompared() {
        var terms = Self.terms
        terms.strictness = .atLeast
        // 3,000,000,000 × 333,333 / 1,000,000 is 999,999,000.
        #expect(terms.tier(of: .resolution, elapsed: 3_999_999_000, limit: 3_000_000_000) != nil)
        #expect(terms.tier(of: .resolution, elapsed: 3_999_998_999, limit: 3_000_000_000) == nil)
        terms.strictness = .moreThan
        #expect(terms.tier(of: .resolution, elapsed: 3_999_999_000, limit: 3_000_000_000) == nil)
        // The product has more than 64 bits.
        #expect(terms.tier(of: .resolution, elapsed: .max, limit: .max / 4) != nil)
        #expect(terms.tier(of: .resolution, elapsed: .max, limit: .max - 1) == nil)
    }

    @Test func aKeptPromiseGivesNothingFromTheFirstTierOn() {
        let terms = CreditTerms(response: [.init(over: 0, credit: 10_000)], strictness: .atLeast)
        #expect(terms.tier(of: .response, elapsed: 60_000, limit: 60_000) == nil)
        #expect(terms.tier(of: .response, elapsed: 60_001, limit: 60_000)?.credit == 10_000)
    }

    @Test func responseAndResolutionAreAddedOrTheHigherOneCounts() {
        var terms = Self.terms
        let tiers = [terms.response[0], terms.resolution[0]]
        #expect(terms.credit(tiers) == 250_000)
        #expect(terms.credit([]) == 0)
        terms.addition = .highest
        #expect(terms.credit(tiers) == 150_000)
        #expect(terms.credit([]) == 0)
    }

    @Test(arguments: [
        (12_345, 975_000, 12_036), (1, 499_999, 0), (1, 500_000, 1), (999_999_999, 1_000_000, 999_999_999),
    ])
    func amountsAreRoundedToTheSmallestUnit(amount: Int, share: Int, expected: Int) {
        #expect(Money(minorUnits: amount, currency: .cny).share(share).minorUnits == expected)
    }
}
