import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct KnowledgeViewTests {
    private static let knowledge = KnowledgeBase(
        folders: [
            .init(
                path: "02-运维指南", title: .init(zh: "运维指南", en: "Operations"),
                documents: [
                    KnowledgeDocument(
                        id: "deployment-guide", title: .init(zh: "部署操作指南", en: "Deployment guide"),
                        path: "02-运维指南/部署操作指南.md", owner: "lead", reviewEvery: .init(180, .days),
                        items: ["documents/runbooks"])
                ])
        ], reviews: 2, updateWithin: .init(24, .hours),
        cases: .init(path: "06-案例", sections: [.init(zh: "问题描述", en: "The problem")]))

    private func names(_ language: Language) -> Names { Names(Samples.definitions, language: language) }

    @Test func documentsStandFolderByFolder() {
        #expect(
            KnowledgeListView.report(Self.knowledge, names: names(.en)).text(as: .csv) == """
                id,title,path,owner,reviewer,review_every,items,capabilities\r
                deployment-guide,Deployment guide,02-运维指南/部署操作指南.md,lead,,180d,documents/runbooks,\r

                """)
        let zh = KnowledgeListView.report(Self.knowledge, names: names(.zh)).text(as: .table)
        #expect(zh.contains("运维指南 (02-运维指南)"))
        #expect(zh.contains("每篇文档须 2 人审核，并有版本历史"))
        #expect(zh.contains("技术变更后 24 小时内更新相关文档"))
        #expect(zh.contains("案例放在 06-案例，须有章节：问题描述"))
        #expect(KnowledgeListView.report(nil, names: names(.en)).text(as: .table).contains("support/knowledge.yaml"))
    }

    @Test func whatIsWrongStandsWithItsPlaceAboveTheShares() throws {
        let file = MarkdownFile(
            path: "02-运维指南/部署操作指南.md",
            head: .read(
                KnowledgeHead(
                    version: "1", updated: Day("2026-01-01"), reviewed: Day("2026-01-02"), reviewedBy: ["a"],
                    history: ["1"])), links: [.init(target: "gone.md", line: 9)])
        let review = KnowledgeReview(
            Self.knowledge, files: [file], paths: [file.path], day: try #require(Day("2026-03-01")))
        #expect(
            KnowledgeReviewView.report(review, names: names(.zh)).text(as: .table) == """
                - 02-运维指南/部署操作指南.md：reviewed-by 有 1 人，须 2 人审核
                - 02-运维指南/部署操作指南.md:9：链接 gone.md 找不到目标

                覆盖率  1/1 (100.0%)
                有效    0/1 (0.0%)
                案例    0
                截至    2026-03-01

                """)
        #expect(
            KnowledgeReviewView.report(review, names: names(.en)).text(as: .csv) == """
                path,line,code,message\r
                02-运维指南/部署操作指南.md,,too-few-reviews,"reviewed-by names 1 person, and 2 must review it"\r
                02-运维指南/部署操作指南.md,9,broken-link,the link to gone.md leads nowhere\r

                """)
    }

    @Test func aNewCaseHasEverySectionAndNoneWithText() throws {
        let text = CaseTemplate.text(
            .fault, title: "登录缓慢", sections: Self.knowledge.cases?.sections ?? [],
            day: try #require(Day("2026-03-01")), language: .zh)
        #expect(
            text == "---\nkind: fault\nupdated: 2026-03-01\n---\n\n# 登录缓慢\n\n## 问题描述\n")
    }

    @Test(arguments: [Language.zh, .en])
    func everyFaultHasWordsAndACode(language: Language) {
        let faults: [KnowledgeFinding.Fault] = [
            .missing("a"), .empty, .headMissing, .headUnreadable(.fileVanished), .notSaid(key: "a"),
            .inFuture(key: "a", day: Day(number: 1)), .tooFewReviews(found: 1, needed: 2),
            .changedSinceReview(updated: Day(number: 2), reviewed: Day(number: 1)), .reviewOver(since: Day(number: 1)),
            .changeNotDocumented("X-1", on: Day(number: 1)),
            .versionNotInHistory("1"), .brokenLink("a"), .noSuchHeading("a"), .sectionMissing("a"), .sectionEmpty("a"),
            .unlisted,
        ]
        #expect(Set(faults.map(\.code)).count == faults.count)
        #expect(Set(faults.map { $0.words(language) }).count == faults.count)
        #expect(faults.filter { !$0.isError } == [.unlisted])
    }
}
