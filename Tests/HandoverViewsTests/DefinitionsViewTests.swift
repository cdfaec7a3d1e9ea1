import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct DefinitionsViewTests {
    @Test func planInChinese() {
        let text = PlanView.report(Samples.planned(Samples.plan, stale: [Samples.stale]), names: Samples.zh).text(
            as: .table)
        let expected = #"""
            ~ team/rota 值班安排和联系方式确认：变更（减弱交接）
                重要性：must → should（减弱）
                验收标准 zh
                - 每个班[-次-]都排定了值班工程师。
                + 每个{+夜+}班都排定了{+具名的+}值班工程师。
            + 人员 jia5 甲五：新增

            随之移动的期限
              - team/organisation 支持团队组织架构确认 2026-01-05 → 2026-01-06（暂定）（推
                后，减弱）

            签字将失效（内容已变需重签）
              - team/rota 值班安排和联系方式确认：李四 (lisi) 2026-01-08 签的“已移交”

            新增 1，变更 1，移除 0
            其中有减弱交接的变更，须双方各一名负责人 apply 才生效
            handover apply --as PERSON

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func planInEnglish() {
        let text = PlanView.report(Samples.planned(Samples.plan, stale: [Samples.stale]), names: Samples.en).text(
            as: .table)
        let expected = #"""
            ~ team/rota On-call rota and contacts confirmed: changed (weakens the handover)
                importance: must → should (weaker)
                accept when zh
                - 每个班[-次-]都排定了值班工程师。
                + 每个{+夜+}班都排定了{+具名的+}值班工程师。
            + Person jia5 甲五: added

            Due dates that move
              - team/organisation Organisation of the support team confirmed 2026-01-05 →
                2026-01-06 (provisional) (later, weaker)

            Sign-offs that would go stale
              - team/rota On-call rota and contacts confirmed: delivered by 李四 (lisi),
                2026-01-08

            1 to add, 1 to change, 0 to remove
            Some of it weakens the handover: it is in force once a lead of each side applies
            it
            handover apply --as PERSON

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func diagnosticsInChinese() {
        let text = DiagnosticsView.text(Samples.diagnostics, language: Samples.zh.language)
        let expected = #"""
            checklists/team.yaml:14:7: 错误[unknown-key]: 交接项中没有键 “evidnce”
               14 |       evidnce: { at-least: 1 }
                  |       ^~~~~~~ 是不是 “evidence”？
            checklists/team.yaml:6:20: 警告[duplicate-key]: 键 “en” 重复，每个键只能出现一次
                6 |     title: { zh: 支持团队，en: 1 }
                  |                            ^~
            checklists/roles.yaml:2:1: 参见：第一次出现在这里
            handover.yaml: 错误[missing-file]: 缺少这个文件，每个工作区都要有
            2 个文件中有 2 个错误、1 个警告

            """#
        #expect(text == expected)
    }

    @Test func diagnosticsInEnglish() {
        let text = DiagnosticsView.text(Samples.diagnostics, language: Samples.en.language)
        let expected = #"""
            checklists/team.yaml:14:7: error[unknown-key]: unknown key "evidnce" in an item
               14 |       evidnce: { at-least: 1 }
                  |       ^~~~~~~ did you mean "evidence"?
            checklists/team.yaml:6:20: warning[duplicate-key]: duplicate key "en", and each may stand once
                6 |     title: { zh: 支持团队，en: 1 }
                  |                            ^~
            checklists/roles.yaml:2:1: note: first one here
            handover.yaml: error[missing-file]: file is missing, and every workspace has one
            2 errors, 1 warning in 2 files

            """#
        #expect(text == expected)
    }
}
