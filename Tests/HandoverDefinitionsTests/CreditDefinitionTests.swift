import HandoverDefinitions
import HandoverModel
import Testing

/// The terms of the customer's document, and what changing them means.
@Suite struct CreditDefinitionTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleHasTheFiguresOfTheDocument() throws {
        let definitions = try Self.sample()
        let terms = try #require(definitions.credits)
        let tiers = (terms.response + terms.resolution).map { "\($0.over) \($0.credit)" }
        #expect(tiers == ["500000 100000", "1000000 200000", "500000 150000", "1000000 300000"])
        #expect(terms.strictness == .moreThan && terms.addition == .sum && terms.cap == 1_000_000)
        #expect(terms.claimDays == 7 && terms.fee?.amount == nil)
        // What the document leaves open is asked.
        #expect(
            definitions.questions.map(\.id.rawValue).filter { $0.hasPrefix("credit-") } == [
                "credit-addition", "credit-cap", "credit-base", "credit-claims",
            ])
    }

    private func read(_ text: String) -> (terms: CreditTerms?, found: [String]) {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
            .replacing("support/credits.yaml", with: Array("schema: handover/v1\n\(text)".utf8))
        let loaded = Workspace.load(files)
        return (
            loaded.definitions?.credits,
            loaded.diagnostics.map {
                "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
            }
        )
    }

    @Test func whatIsLeftOutHasADefault() {
        #expect(
            read("tiers: { response: [{ over: 12.5%, credit: 0.0001% }] }").terms
                == CreditTerms(response: [.init(over: 125_000, credit: 1)]))
        let fee = "fee: { base: Fee, amount: { minor-units: 123, currency: JPY } }\n"
        #expect(
            read(fee + "tiers: { resolution: [{ over: 999.9999%, credit: 100% }] }").terms?.fee
                == .init(
                    base: LocalizedText([.zh: "Fee"]), amount: Money(minorUnits: 123, currency: .jpy)))
    }

    @Test func whatDoesNotFitTogetherIsNamed() {
        let tiers = { (tiers: String) in "tiers:\n  response: [\(tiers)]\n" }
        #expect(read(tiers("{ over: 0%, credit: 1% }, { over: 1%, credit: 2% }")).found == [])
        #expect(
            read(tiers("{ over: 1%, credit: 1% }, { over: 1%, credit: 2% }")).found == [
                "3:60 credit-tier-out-of-order"
            ])
        #expect(
            read(tiers("{ over: 1%, credit: 2% }, { over: 2%, credit: 2% }")).found == [
                "3:60 credit-tier-out-of-order"
            ])
        #expect(read(tiers("{ over: 1000%, credit: 2% }")).found == ["3:22 bad-value"])
        #expect(read(tiers("{ over: 1%, credit: 101% }")).found == ["3:34 bad-value"])
        #expect(read(tiers("{ over: 1e2%, credit: 1% }")).found == ["3:22 bad-value"])
        #expect(read("cap: 40%\n").found == ["1:1 missing-key"])
    }

    /// Whether a change of the sample weakens it; each changes something.
    private func weakens(_ change: (inout CreditTerms) -> Void) throws -> Bool {
        var before = try Self.sample()
        before.credits?.fee?.amount = Money(minorUnits: 100, currency: .cny)
        before.credits?.strictness = .atLeast
        var after = before
        var terms = try #require(before.credits)
        change(&terms)
        after.credits = terms
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        #expect(plan.changes.map(\.subject) == [.credits])
        return plan.weakens
    }

    @Test func whatGivesLessWeakens() throws {
        #expect(try weakens { $0.response[0].credit = 90_000 })
        #expect(try weakens { $0.response[0].over = 600_000 })
        #expect(try weakens { $0.resolution.removeLast() })
        #expect(try weakens { $0.resolution.removeFirst() })
        #expect(try weakens { $0.strictness = .moreThan })
        #expect(try weakens { $0.addition = .highest })
        #expect(try weakens { $0.cap = 999_999 })
        #expect(try weakens { $0.fee = nil })
        #expect(try weakens { $0.fee?.base = LocalizedText([.en: "Another"]) })
        #expect(try weakens { $0.fee?.amount = nil })
        #expect(try weakens { $0.fee?.amount?.minorUnits = 99 })
        #expect(try weakens { $0.fee?.amount?.currency = .jpy })
        #expect(try weakens { $0.claimDays = 6 })
        #expect(try !weakens { $0.response[0].credit = 110_000 })
        #expect(try !weakens { $0.response[0].over = 400_000 })
        #expect(try !weakens { $0.response.append(.init(over: 2_000_000, credit: 250_000)) })
        #expect(try !weakens { $0.fee?.amount?.minorUnits = 101 })
        #expect(try !weakens { $0.claimDays = 8 })
        #expect(try !weakens { $0.claimDays = nil })
        let before = try Self.sample()
        var without = before
        without.credits = nil
        #expect(DefinitionsPlan.compare(inForce: before, proposed: without, today: PlanTests.today).weakens)
        #expect(!DefinitionsPlan.compare(inForce: without, proposed: before, today: PlanTests.today).weakens)
    }
}
