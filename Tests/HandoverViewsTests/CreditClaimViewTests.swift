import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("Claims to service credits") struct CreditClaimViewTests {
    private let register = PageSamples.plain.claims

    private func names(_ language: Language, isAnonymous: Bool = false) -> Names {
        Names(PageSamples.plain.support, language: language, isAnonymous: isAnonymous)
    }

    private func text(_ report: Report) -> String {
        report.text(as: .markdown).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theListSaysHowEachStandsAndWhoIsToAct() {
        let english = text(CreditClaimListView.report(register, names: names(.en)))
        for part in [
            "| C-1 | T-1 | filed | 2026-01-08 (2026-02-05) | 10% | |",
            "| C-2 | T-8, T-9 | reviewed | 2026-01-08 (2026-02-05) | free service | the receiving team offers free service: \"免费培训两天\" |",
            "| C-3 | T-3 | agreed |", "| 10% of the fee |", "| C-4 | T-4 | settled |", "| 500.00 CNY |",
            "| C-5 | T-5 | refused |",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = text(CreditClaimListView.report(register, isOpenOnly: true, names: names(.zh)))
        #expect(chinese.contains("| 接收方提出：额外免费服务：“免费培训两天” |") && !chinese.contains("C-5"), "\(chinese)")
        let hidden = CreditClaimListView.report(register, names: names(.en, isAnonymous: true))
        #expect(!text(hidden).contains("免费") && !hidden.text(as: .json).contains("lisi"))
        let csv = CreditClaimListView.report(register, names: names(.en)).text(as: .csv)
        #expect(csv.contains("C-3,92,late,agreed,2026-01-08,2026-02-05,T-3,0.1,,0.1,,,,delivering\r\n"), "\(csv)")
    }

    @Test func oneSaysItsArithmeticItsEvidenceAndItsCourse() throws {
        var claim = try #require(register["C-4"])
        claim.now = .init(
            tasks: [
                ClaimedTask(
                    task: "T-4", share: 200_000, policy: Samples.digest,
                    promises: [.init(promise: .response, limit: 1_800_000, elapsed: 7_200_000, share: 200_000)])
            ], share: 200_000, amount: nil)
        let report = CreditClaimView.report(claim, names: names(.en))
        let english = text(report)
        for part in [
            "Late tasks: T-4", "Previewed: 10%", "By what is known now 20%", "To be filed by 2026-02-05",
            "Agreed: 500.00 CNY", "Evidence: link https://kb.example/T-1", "| T-4 | response |", "| 10% | 20% |",
            "settled claim C-4: \"已从账单减去\" (entry 103)",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let json = report.text(as: .json)
        for part in [
            #""state": "settled""#, #""differs": true"#, #""minor_units": 50000"#, #""elapsed_seconds": 7200"#,
            #""turn": ["#,
        ] { #expect(json.contains(part), "\(part)\n\(json)") }
        let repeated = text(CreditClaimView.report(try #require(register["C-2"]), names: names(.zh)))
        #expect(repeated.contains("反复出现的问题：T-8、T-9") && !repeated.contains("申请时的预估"), "\(repeated)")
    }

    @Test func stepsAreSaidWithTheCommandThatTakesThem() {
        let steps: [(NextStep.Action, String, String)] = [
            (.claim("C-1", .review, seen: nil), "Review claim C-1", "handover credit review C-1 --confirmed --as lisi"),
            (
                .claim("C-1", .agree, seen: 12), "Decide on what was offered for claim C-1",
                "handover credit agree C-1 --seen 12 --as lisi"
            ),
            (
                .claim("C-1", .agree, seen: nil), "Say what claim C-1 comes to",
                "handover credit agree C-1 --share SHARE --as lisi"
            ),
            (
                .claim("C-1", .settle, seen: nil), "Give what was agreed for claim C-1",
                "handover credit settle C-1 --note … --as lisi"
            ),
            (
                .claim("C-1", .confirm, seen: nil), "Confirm that claim C-1 was settled",
                "handover credit confirm C-1 --as lisi"
            ),
        ]
        for (action, words, command) in steps {
            #expect(action.words(names(.en)) == words)
            #expect(action.command(as: "lisi", names(.en)) == command)
        }
        #expect(NextStep.Action.claim("C-1", .review, seen: nil).code == "review-claim")
    }

    @Test func creditsShowTheClaimInPlaceOfItsLastDay() {
        var credits = PageSamples.plain.serviceCredits
        let words = { text(ServiceCreditsView.report(credits, names: names(.en))) }
        func mark(_ stage: CreditClaim.Stage) {
            for place in credits.tasks[0].breaches.indices {
                credits.tasks[0].breaches[place].claim = .init(id: "C-7", stage: stage)
            }
        }
        #expect(words().contains("by 2026-02-10"), "\(words())")
        mark(.reviewed)
        #expect(words().contains("C-7 reviewed") && !words().contains("by 2026"), "\(words())")
        mark(.refused)
        #expect(words().contains("(C-7 refused)") && words().contains("by 2026"), "\(words())")
        let json = ServiceCreditsView.report(credits, names: names(.en)).text(as: .json)
        #expect(json.contains("\"state\": \"refused\""), "\(json)")
    }

    @Test func remediesAreReadAsTheyAreTyped() {
        #expect(ClaimRemedy(share: "12.5%") == .share(125_000) && ClaimRemedy(share: "100%") == .share(1_000_000))
        for wrong in ["0%", "100.1%", "10", "%", "1.%", ".5%", "-1%", "0.00001%", "1e1%"] {
            #expect(ClaimRemedy(share: wrong) == nil, "\(wrong)")
        }
        #expect(ClaimRemedy(amount: "500 CNY") == .amount(Money(minorUnits: 50_000, currency: .cny)))
        #expect(ClaimRemedy(amount: "0.05 eur") == .amount(Money(minorUnits: 5, currency: .eur)))
        #expect(ClaimRemedy(amount: "7 JPY") == .amount(Money(minorUnits: 7, currency: .jpy)))
        for wrong in ["500", "500 XYZ", "0 CNY", "7.5 JPY", "1.234 CNY", "CNY 5", "99999999999 CNY", "5 CNY x"] {
            #expect(ClaimRemedy(amount: wrong) == nil, "\(wrong)")
        }
    }
}
