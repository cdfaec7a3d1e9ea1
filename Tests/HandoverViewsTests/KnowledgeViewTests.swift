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
                id,title,path,owner,reviewer,review_every,items,capabilities,used_30_days,used\r
                deployment-guide,Deployment guide,02-运维指南/部署操作指南.md,lead,,180d,documents/runbooks,,,\r

                """)
        let zh = KnowledgeListView.report(Self.knowledge, names: names(.zh)).text(as: .table)
        #expect(zh.contains("运维指南 (02-运维指南)"))
        #expect(zh.contains("每篇文档须 2 人审核，并有版本历史"))
        #expect(zh.contains("技术变更后 24 小时内更新相关文档"))
        #expect(zh.contains("案例放在 06-案例，须有章节：问题描述"))
        #expect(KnowledgeListView.report(nil, names: names(.en)).text(as: .table).contains("support/knowledge.yaml"))
    }

    @Test func useAndGapsStandWithTheDocuments() {
        let use = KnowledgeUse(
            documents: DocumentUse(
                day: Day(number: 20_500), recent: .init(Self.knowledge, words: ["部署操作指南": 2], named: 3),
                all: .init(Self.knowledge, words: ["部署操作指南": 14], named: 20)),
            gaps: [
                QuestionGap(
                    capability: "incident-response", unanswered: [3, 5], undocumented: [9], since: Day(number: 20_500))
            ])
        let zh = KnowledgeListView.report(Self.knowledge, use: use, names: names(.zh)).text(as: .table)
        #expect(zh.contains("近 30 天／累计使用") && zh.contains("2/14"))
        #expect(zh.contains("写了别的文档的工单近 30 天 1 张，累计 6 张"))
        #expect(zh.contains("：未答复 2 条（第 3、5 条），答复没有指向文档 1\n    条（第 9 条），最早 2026-02-16"))
        let en = KnowledgeListView.report(Self.knowledge, use: use, names: names(.en)).text(as: .csv)
        #expect(en.contains("documents/runbooks,,2,14\r\n"))
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

                已有文件          1/1 (100.0%)
                覆盖率（已审核）  0/1 (0.0%)
                有效              0/1 (0.0%)
                案例              0
                截至              2026-03-01

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
            text == """
                ---
                kind: fault
                updated: 2026-03-01
                ---

                # 登录缓慢

                ## 问题描述

                <!-- 问题现象：用户看到了什么，报错原文 -->
                <!-- 影响范围：哪些服务和用户，级别 P0–P3 -->
                <!-- 发生时间：开始、发现和恢复的时间 -->

                """)
    }

    /// The document's three points stand below each of its headings, told differently for each kind.
    @Test(arguments: [Language.zh, .en])
    func everyKindHasItsOwnPrompts(language: Language) throws {
        let titles = [
            ("问题描述", "The problem"), ("问题分析", "What caused it"), ("解决方案", "What was done"), ("效果评估", "What came of it"),
            ("最佳实践", "What to do from now on"),
        ]
        let day = try #require(Day("2026-03-01"))
        let texts = CaseKind.allCases.map { kind in
            CaseTemplate.text(
                kind, title: "T", sections: titles.map { LocalizedText(zh: $0.0, en: $0.1) }, day: day,
                language: language)
        }
        for text in texts {
            let prompts = text.split(separator: "\n").filter { $0.hasPrefix("<!-- ") }
            #expect(prompts.count == 15 && Set(prompts).count == 15)
            #expect(prompts.allSatisfy { $0.hasSuffix(" -->") && $0.contains(language == .zh ? "：" : ": ") })
        }
        let all = texts.flatMap { $0.split(separator: "\n").filter { $0.hasPrefix("<!-- ") } }
        #expect(Set(all).count == 60)
        let other = CaseTemplate.text(
            .fault, title: "T", sections: [.init(zh: "其他", en: "Other")], day: day, language: .en)
        #expect(other.hasSuffix("# T\n\n## Other\n"))
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
