import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("Improvement actions and what came up repeatedly") struct ImprovementViewTests {
    private static let register = ImprovementRegister(
        [
            Samples.entry(
                80, "lisi",
                .improvement(
                    .opened(
                        ImprovementPlan(
                            action: "A-1", title: "Restart the cache", term: .short, owner: "jia3",
                            due: Samples.day(2026, 1, 20), tasks: ["T-1", "T-2"], outage: 70)))),
            Samples.entry(
                81, "lisi",
                .improvement(
                    .opened(
                        ImprovementPlan(
                            action: "A-2", title: "Write the guide", term: .long, owner: "jia3",
                            due: Samples.day(2026, 1, 31))))),
            Samples.entry(
                82, "lisi",
                .improvement(
                    .moved(ImprovementMove(action: "A-2", due: Samples.day(2026, 2, 6), reason: "Waits")))),
            Samples.entry(
                83, "jia3",
                .improvement(
                    .done(ImprovementResult(action: "A-2", day: Samples.day(2026, 1, 29), note: "Written")))),
        ], asOf: Samples.day(2026, 1, 30, hour: 17), zone: Samples.shanghai)

    private func names(_ language: Language, isAnonymous: Bool = false) -> Names {
        Names(Samples.definitions, language: language, isAnonymous: isAnonymous)
    }

    private func text(_ report: Report) -> String {
        report.text(as: .markdown).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theListSaysHowEachStands() {
        let english = text(ImprovementListView.report(Self.register, names: names(.en)))
        for part in ["| A-1 | Restart the cache | short-term |", "| 10 days late |", "| done in time, 2026-01-29 |"] {
            #expect(english.contains(part), "\(part)\n\(english)")
        }
        let chinese = text(ImprovementListView.report(Self.register, isOpenOnly: true, names: names(.zh)))
        #expect(chinese.contains("| 已逾期 10 天 |") && !chinese.contains("A-2"), "\(chinese)")
        let hidden = ImprovementListView.report(Self.register, names: names(.en, isAnonymous: true))
        #expect(!text(hidden).contains("Restart") && !hidden.text(as: .json).contains("jia3"))
    }

    @Test func oneSaysWhatItComesFromAndWhatBecameOfIt() throws {
        let first = text(ImprovementView.report(try #require(Self.register["A-1"]), names: names(.en)))
        for part in ["Tasks: T-1, T-2", "Outage: entry 70", "(entry 80)"] {
            #expect(first.contains(part), "\(part)\n\(first)")
        }
        let second = ImprovementView.report(try #require(Self.register["A-2"]), names: names(.zh))
        #expect(text(second).contains("（第 82 条）") && text(second).contains("2026-01-29 按期完成"), "\(text(second))")
        #expect(second.text(as: .json).contains(#""in_time": true"#))
    }

    @Test func aProblemProposesAnActionOrShowsTheOneThereIs() {
        func group(_ kind: ProblemKind, _ text: String, _ action: Improvement.ID?) -> RepeatedProblems.Group {
            .init(
                kind: kind, service: "erp", text: text, tasks: ["T-2", "T-1"], count: 2, first: Samples.day(2026, 1, 9),
                last: Samples.day(2026, 1, 28), action: action)
        }
        let problems = RepeatedProblems(
            asOf: Samples.now, day: Samples.day(2026, 1, 30), days: 30,
            groups: [group(.symptom, "Export fails", "A-1"), group(.document, "Export guide", nil)], more: 3)
        let english = text(RepeatedProblemsView.report(problems, names: names(.en)))
        for part in [
            "Tasks opened from 2026-01-01 to 2026-01-30", "erp: 2 tasks, 2026-01-09 to 2026-01-28: T-2, T-1",
            "Action A-1 is about it", "handover action add", "--task T-2 --task T-1 --document 'Export guide'",
            "3 more groups",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let none = RepeatedProblems(asOf: Samples.now, day: Samples.day(2026, 1, 30), days: 30, groups: [], more: 0)
        #expect(text(RepeatedProblemsView.report(none, names: names(.zh))).contains("没有反复出现的问题"))
    }

    @Test func aReportSaysWhoApprovedItAndWhetherItStillSaysTheSame() throws {
        var report = SupportSamples.report
        guard case .support(var content) = report.content else { return }
        let period = SupportPeriod(.month, containing: Samples.day(2026, 1, 1))
        let fact = ReportApproval(period: period, content: Samples.digest, through: 411)
        let given = SupportApproval.Given(entry: 412, by: "jia2", at: Samples.day(2026, 2, 3, hour: 9), fact: fact)
        func text(_ approval: SupportApproval, _ language: Language, _ format: ReportFormat = .markdown) -> String {
            content.approval = approval
            content.actions = .init(numerator: 3, denominator: 4)
            report.content = .support(content)
            return ReportDocument(report, names: SupportSamples.names(language)).text(as: format)
        }
        let fresh = SupportApproval(content: Samples.digest, given: given)
        #expect(
            text(fresh, .en).contains("Approved by jia2 2026-02-03 (entry 412, of the first 411 entries)"),
            "\(text(fresh, .en))")
        #expect(text(fresh, .en).contains("Improvement actions due in the period, done in time: 3 of 4"))
        #expect(text(.init(content: Samples.digest, given: nil), .zh).contains("未批准"))
        let changed = SupportApproval(content: Digest(bytes: Array(repeating: 1, count: 32)), given: given)
        #expect(text(changed, .zh).contains("其后补录使报告与批准的不同"))
        #expect(text(changed, .en, .json).contains("\"differs\": true"))
        #expect(text(changed, .en, .csv).contains(",differs,"), "\(text(changed, .en, .csv))")
    }

    @Test func factsAreSaidInWords() {
        let facts: [ImprovementFact] = [
            .opened(
                ImprovementPlan(
                    action: "A-1", title: "x", term: .short, owner: "jia3", due: Samples.day(2026, 1, 20))),
            .moved(ImprovementMove(action: "A-1", due: Samples.day(2026, 1, 30), reason: "y")),
            .done(ImprovementResult(action: "A-1", day: Samples.day(2026, 1, 29), note: "z")),
            .dropped(ImprovementDrop(action: "A-1", reason: "w")),
        ]
        for language in Language.allCases {
            for fact in facts {
                let words = Statement.improvement(fact).words(names(language))
                #expect(words.contains("A-1"), "\(words)")
            }
        }
        let approval = ReportApproval(
            period: SupportPeriod(.month, containing: Samples.day(2026, 1, 1)), content: Samples.digest, through: 411)
        let words = Statement.reportApproved(approval).words(names(.en))
        #expect(words.hasPrefix("approved the report on the support in 2026-01 (of 411 entries, content "), "\(words)")
    }
}
