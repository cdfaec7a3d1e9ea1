import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct QuestionViewTests {
    @Test func nextInChinese() {
        let text = NextView.report(Samples.steps, for: "jia1", names: Samples.zh).text(as: .table)
        let expected = #"""
            甲一 (jia1) 的下一步
            - 签“已接收”：team/rota 值班安排和联系方式确认，阻塞 3 项，期限 2025-12-15，已逾
              期
              handover item sign team/rota --meaning accepted --as jia1
            - 练习“备份与恢复 (backup)”（现为 2 带做，要求 4 独立）
              handover task log --id TASK --capability backup --person jia1 --level LEVEL --as jia1

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func nextInEnglish() {
        let text = NextView.report(Samples.steps, for: "jia1", names: Samples.en).text(as: .table)
        let expected = #"""
            Next for 甲一 (jia1)
            - Sign team/rota On-call rota and contacts confirmed as accepted, blocks 3
              items, due 2025-12-15, late
              handover item sign team/rota --meaning accepted --as jia1
            - Practise "Backup and recovery (backup)" (now 2 guided, asked for 4 alone)
              handover task log --id TASK --capability backup --person jia1 --level LEVEL --as jia1

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func whyInChinese() {
        let text = WhyView.report(Samples.explanation, names: Samples.zh).text(as: .table)
        let expected = #"""
            team/rota 值班安排和联系方式确认：未完成
            - “已接收”被甲一 (jia1) 退回：“夜班无人接听”，可处理：移交方支持经理
              - 第 15 条：甲一 (jia1) 2026-01-08 10:00 退回

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func whyInEnglish() {
        let text = WhyView.report(Samples.explanation, names: Samples.en).text(as: .table)
        let expected = #"""
            team/rota On-call rota and contacts confirmed: open
            - "accepted" was refused by 甲一 (jia1): "夜班无人接听", can act: Support
              manager (delivering)
              - Entry 15: 甲一 (jia1) refused, 2026-01-08 10:00

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func claimInChinese() {
        let text = ClaimView.report(Samples.claim, names: Samples.zh).text(as: .table)
        let expected = #"""
            独立完成      54/60（90.0%）
            目标          ≥ 90%
            95% 区间      79.8%–95.3%
            95% 置信下限  81.2%
            状态          达到合同值
            要证实        再独立完成 25 张

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func claimInEnglish() {
        let text = ClaimView.report(Samples.claim, names: Samples.en).text(as: .table)
        let expected = #"""
            Independent         54/60 (90.0%)
            Target              ≥ 90%
            95% interval        79.8%–95.3%
            Lower bound at 95%  81.2%
            State               reached the contract's value
            To demonstrate it   25 more independent tasks

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }
}
