import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// Every message exists in both languages, whole: no placeholder, no stray language, no full stop.
@Suite struct WordingTests {
    private let zh = Names(nil, language: .zh)
    private let en = Names(nil, language: .en)

    private func check(_ zh: String?, _ en: String?, _ what: some Any) {
        #expect((zh == nil) == (en == nil), "\(what)")
        guard let zh, let en else { return }
        #expect(zh.unicodeScalars.contains { DisplayWidth.isWide($0) && $0.properties.isIdeographic }, "\(zh)")
        #expect(!en.unicodeScalars.contains { $0.properties.isIdeographic }, "\(en)")
        for text in [zh, en] {
            #expect(
                !text.isEmpty && !text.contains("Optional(") && !text.contains("nil") && !text.contains("\\("),
                "\(text)")
            #expect(
                !text.contains("  ") && !text.hasSuffix(".") && !text.hasSuffix("。") && !text.hasSuffix(" "), "\(text)")
        }
    }

    @Test func wordsEveryRefusal() {
        for refusal in EveryCase.refusals + EveryCase.moreRefusals {
            let (chinese, english) = (refusal.wording(zh), refusal.wording(en))
            check(chinese.says, english.says, refusal)
            check(chinese.why, english.why, refusal)
            check(chinese.remedy, english.remedy, refusal)
        }
        for refusal in EveryCase.refusals {
            let (chinese, english) = (PageProblem(refusal, names: zh), PageProblem(refusal, names: en))
            check(chinese.remedy, english.remedy, refusal)
            #expect(chinese.path == english.path && chinese.field == english.field)
            // People who sit before a page have no command line.
            for words in [chinese.remedy, english.remedy] {
                #expect(words?.contains("handover ") != true && words?.contains("--") != true, "\(words ?? "")")
            }
        }
        #expect(Set(EveryCase.refusals.map(\.code)).count == EveryCase.refusals.count)
        #expect(
            EveryCase.refusals.allSatisfy { refusal in
                refusal.code.utf8.allSatisfy { $0 == 45 || (97...122).contains($0) }
            })
    }

    @Test func whatIsSetAsideSaysWhichAndHowToTakeItBack() {
        let until = Samples.day(2026, 1, 30)
        let inForce = Refusal.alreadyStated(item: "team/rota", by: "lisi", until: until).wording(en)
        #expect(inForce.says == "The waiver of team/rota is in force already, until 2026-01-30")
        #expect(inForce.why == "The same thing is recorded once")
        let waived = Refusal.itemSetAside(item: "team/rota", entry: 3, until: until).wording(en)
        #expect(waived.says == "team/rota is waived until 2026-01-30")
        #expect(
            waived.remedy
                == "Revoke the waiver first: handover item revoke team/rota --entry 3 --reason … --as PERSON")
        let excluded = Refusal.itemSetAside(item: "team/rota").wording(zh)
        #expect(excluded.says == "team/rota 不适用")
        #expect(excluded.remedy == "先撤销不适用：handover item show team/rota")
    }

    @Test func wordsEveryReasonProblemAndError() {
        for reason in EveryCase.reasons { check(reason.words(zh), reason.words(en), reason) }
        for problem in EveryCase.problems { check(problem.words(.zh), problem.words(.en), problem) }
        for error in EveryCase.ledgerErrors { check(error.words(zh), error.words(en), error) }
        for damage in EveryCase.damages { check(damage.words(.zh), damage.words(.en), damage) }
        #expect(Set(EveryCase.ledgerErrors.map(\.code)).count == EveryCase.ledgerErrors.count)
    }

    @Test func wordsEveryProblemOfAccess() {
        for problem in EveryCase.accessProblems + EveryCase.moreAccessProblems {
            check(problem.says(zh), problem.says(en), problem)
            check(problem.remedy(zh), problem.remedy(en), problem)
        }
        #expect(Set(EveryCase.accessProblems.map(\.code)).count == EveryCase.accessProblems.count)
    }

    @Test func wordsEveryExpectation() {
        for expected in EveryCase.expectations where expected != .boolean && expected != .language {
            check(expected.words(.zh), expected.words(.en), expected)
        }
    }

    @Test func wordsTheClosedVocabularies() {
        for value in Verdict.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in Meaning.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in AcceptanceKey.allCases {
            check(value.words(.zh), value.words(.en), value)
            check(value.meaning(.zh), value.meaning(.en), value)
        }
        for value in AcceptanceState.Stage.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in ConditionState.State.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in Measure.State.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in MeasureID.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in Statement.Kind.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in SupervisionLevel.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in PlanField.allCases { check(value.words(.zh), value.words(.en), value) }
        for value in Right.allCases { check(value.words(.zh), value.words(.en), value) }
    }

    @Test func usesTheWordsOfTheContract() {
        #expect(Verdict.allCases.map { $0.words(.zh) } == ["可以接管", "有条件接管", "暂不能接管", "依据不足"])
        #expect(Meaning.allCases.map { $0.words(.zh) } == ["已移交", "已接收", "已批准", "已监交"])
        #expect(SupervisionLevel.alone.sentence(.zh) == "全程我独立完成，没人帮忙（查文档不算）。")
        #expect(SupervisionLevel.prompted.sentence(.en) == "I did it myself, but asked, was prompted or was corrected.")
        #expect(Reason.stale(Samples.accepted, by: "jia1", entry: 3).words(Samples.zh).contains("内容已变需重签"))
    }

    @Test func namesPeopleByNameAndIdAndRolesInTheReadersLanguage() {
        #expect(Samples.zh.person("lisi") == "李四 (lisi)")
        #expect(Samples.en.role(Samples.accepted.by) == "Support manager (receiving)")
        #expect(Samples.zh.role(Samples.accepted.by) == "接收方支持经理")
        // A title that names the side says it once.
        let engineer = TeamRole(.receiving, "receiving-engineer")
        #expect([Samples.zh.role(engineer), Samples.en.role(engineer)] == ["接收工程师", "Receiving engineer"])
        #expect(Samples.zh.role(TeamRole(.delivering, "receiving-engineer")) == "移交方接收工程师")
        #expect(zh.person("lisi") == "lisi")
    }

    @Test func namesNoPersonToAnonymousReaders() {
        for language in Language.allCases {
            let names = Names(Samples.definitions, language: language, isAnonymous: true)
            for reason in EveryCase.reasons + [Samples.rotaState.open[0]] {
                let words = reason.words(names)
                #expect(!words.contains("lisi") && !words.contains("李四") && !words.contains("甲一"), "\(words)")
                #expect(!words.contains("夜班无人接听"))
            }
        }
    }

    @Test func saysWhatIsWrongTheRuleAndTheRemedy() {
        let refusal = Refusal.deliveredFirst(item: "team/rota", keys: [Samples.delivered])
        #expect(
            RefusalView.text(refusal, names: Samples.zh) == """
                拒绝[delivered-first]：team/rota 值班安排和联系方式确认 还没有有效的移交签字
                规则 2：接收之前须有有效的移交签字
                怎么办：先由移交方支持经理移交：handover item sign team/rota --meaning delivered --as PERSON

                """)
        #expect(
            RefusalView.text(.notLead(person: "lisi", leads: ["jia1"], side: .receiving), names: Samples.zh)
                .hasPrefix("拒绝[not-lead]：李四 (lisi) 不是接收方的负责人，不能办理\n"))
        #expect(
            RefusalView.text(.notLead(person: "jia3", leads: ["lisi"]), names: Samples.en) == """
                refused[not-lead]: 甲三 (jia3) is not a lead who may do this
                rule 3: Decisions of this kind are a lead's
                what helps: 李四 (lisi) can do it

                """)
        let counted = Refusal.notAssessor(
            person: "jia3", capability: nil, module: nil, allowed: ["lisi"], counted: "T-9")
        #expect(
            RefusalView.text(counted, names: Samples.en) == """
                refused[not-assessor]: Task T-9 is closed and counts, and 甲三 (jia3) may not take it out of the count
                rule 2: What counts is taken out of the count by an assessor who had no part in it
                what helps: 李四 (lisi) can do it

                """)
    }
}
