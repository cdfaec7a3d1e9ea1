import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// Questions to the delivering team as they are read.
struct HelpViewTests {
    private static let register = HelpRegister(
        asOf: Samples.now, day: Samples.day(2026, 1, 30),
        figures: HelpFigures(
            asked: 10,
            weeks: [0, 3, 2, 2, 1, 1, 0, 1].enumerated().map { index, asked in
                .init(end: Samples.day(2025, 12, 7).adding(days: 7 * index), asked: asked)
            }, thisWeek: 0, waiting: [Samples.day(2026, 1, 20)]),
        questions: [
            HelpQuestion(
                entry: 41, person: "jia3", asked: Samples.day(2026, 1, 20, hour: 10), day: Samples.day(2026, 1, 20),
                capability: "incident-response", question: "主库怎么切换？", item: "team/rota"),
            HelpQuestion(
                entry: 42, person: "jia3", asked: Samples.day(2026, 1, 21, hour: 10), day: Samples.day(2026, 1, 21),
                capability: "incident-response", question: "Which node?", document: "The manual",
                answer: .init(
                    entry: 43, by: "lisi", at: Samples.day(2026, 1, 22, hour: 9), link: "https://kb.example/node")),
        ])

    private func text(_ language: Language, onlyUnanswered: Bool = false, isAnonymous: Bool = false) -> String {
        HelpView.report(
            Self.register, onlyUnanswered: onlyUnanswered,
            names: Names(Samples.definitions, language: language, isAnonymous: isAnonymous)
        ).text(as: .table)
    }

    @Test func eachQuestionStandsWithItsAnswer() {
        #expect(
            text(.en) == """
                Questions to the delivering team
                questions in 6 of the last 8 weeks, 3 in the last 4 weeks, fewer than the 7 of
                the 4 before, 1 unanswered, the oldest of 2026-01-20

                - Entry 41, 2026-01-20, 甲三 (jia3), Incident response (incident-response)
                  主库怎么切换？
                  Should be in: team/rota On-call rota and contacts confirmed
                  unanswered
                - Entry 42, 2026-01-21, 甲三 (jia3), Incident response (incident-response)
                  Which node?
                  Should be in: The manual
                  Answered: 李四 (lisi) 2026-01-22, https://kb.example/node

                """)
        #expect(
            text(.zh) == """
                向移交方求助
                最近 8 周有 6 周有求助，最近 4 周 3 个，比之前 4 周的 7 个少，1 个未答复，最早
                2026-01-20 提出

                - 第 41 条，2026-01-20，甲三 (jia3)，应急响应 (incident-response)
                  主库怎么切换？
                  本应见：team/rota 值班安排和联系方式确认
                  未答复
                - 第 42 条，2026-01-21，甲三 (jia3)，应急响应 (incident-response)
                  Which node?
                  本应见：The manual
                  答复：李四 (lisi) 2026-01-22，https://kb.example/node

                """)
    }

    @Test func onlyTheUnansweredOnRequest() {
        #expect(!text(.en, onlyUnanswered: true).contains("Which node?"))
        #expect(text(.en, onlyUnanswered: true).contains("Entry 41"))
    }

    @Test func anonymousReadersSeeNeitherPeopleNorTheirWords() {
        let text = text(.en, isAnonymous: true)
        for hidden in ["Which node?", "The manual", "kb.example", "jia3", "lisi"] { #expect(!text.contains(hidden)) }
    }

    @Test(arguments: [
        ((3, 7), "3 in the last 4 weeks, fewer than the 7 of the 4 before", "最近 4 周 3 个，比之前 4 周的 7 个少"),
        ((7, 3), "7 in the last 4 weeks, more than the 3 of the 4 before", "最近 4 周 7 个，比之前 4 周的 3 个多"),
        ((2, 2), "2 in the last 4 weeks, as many as in the 4 before", "最近 4 周 2 个，与之前 4 周一样多"),
        ((0, 0), "none in the last 8 weeks", "最近 8 周没有"),
    ])
    func theTrendIsSaidWithBothNumbers(trend: (recent: Int, before: Int), en: String, zh: String) {
        let counts = [trend.before, 0, 0, 0, trend.recent, 0, 0, 0]
        let figures = HelpFigures(
            asked: 9, weeks: counts.map { .init(end: Samples.day(2026, 1, 4), asked: $0) })
        #expect(figures.trendWords(.en) == en)
        #expect(figures.trendWords(.zh) == zh)
    }
}
