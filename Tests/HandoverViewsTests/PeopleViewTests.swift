import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct PeopleViewTests {
    @Test func trainingInChinese() {
        let text = TrainingView.report([Samples.person], names: Samples.zh).text(as: .table)
        let expected = #"""
            甲三 (jia3)
              培训单元 1/2，独立完成 5/8
              培训单元                       状态    次数  有效至
              -----------------------------  ------  ----  ----------
              系统架构与功能 (architecture)  已通过     2  2026-12-20
              应急演练 (drills)              未学       0

              能力                          要求  状态
              ----------------------------  ----  ------------------------------------------
              应急响应 (incident-response)  是    具备（4 独立），有效至 2026-06-30，自评 5
                                                  带教（+1，高 1 级）
              备份与恢复 (backup)                 未评估

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func trainingInEnglish() {
        let text = TrainingView.report([Samples.person], names: Samples.en).text(as: .table)
        let expected = #"""
            甲三 (jia3)
              modules 1/2, tasks alone 5 of 8
              Module                                     State   Attempts  Until
              -----------------------------------------  ------  --------  ----------
              Architecture and functions (architecture)  passed         2  2026-12-20
              Emergency drills (drills)                  open           0

              Capability                         Required  State
              ---------------------------------  --------  ---------------------------------
              Incident response                  yes       has it (4 alone), holds until
              (incident-response)                          2026-06-30, own view 5 teaching
                                                           (+1, 1 level higher)
              Backup and recovery (backup)                 not assessed

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func peopleInChinese() {
        let text = PersonListView.report(Samples.definitions, on: Samples.day(2026, 1, 30), names: Samples.zh).text(
            as: .table)
        let expected = #"""
            编号    姓名  团队    角色        权限            备注
            ------  ----  ------  ----------  --------------  ---------------
            lisi    李四  移交方  支持经理    评估人、负责人
            wangwu  王五  移交方  架构师      评估人
            jia1    甲一  接收方  支持经理    评估人、负责人
            jia3    甲三  接收方  接收工程师  接收工程师
            jia4    甲四  接收方                              2026-03-02 到岗

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func whoIsStillToComeHasTheRolesOfTheirFirstDayWhereNoRemarkIs() {
        let text = PersonListView.report(Samples.definitions, on: Samples.day(2026, 1, 30), names: Samples.en)
            .text(as: .csv)
        #expect(text.contains("jia4,甲四,receiving,receiving-engineer,trainee"))
    }

    @Test func peopleInEnglish() {
        let text = PersonListView.report(Samples.definitions, on: Samples.day(2026, 1, 30), names: Samples.en).text(
            as: .table)
        let expected = #"""
            Id      Name  Team             Roles             Rights          Remark
            ------  ----  ---------------  ----------------  --------------  ---------------
            lisi    李四  delivering team  Support manager   assessor, lead
            wangwu  王五  delivering team  Architect         assessor
            jia1    甲一  receiving team   Support manager   assessor, lead
            jia3    甲三  receiving team   Receiving         trainee
                                           engineer
            jia4    甲四  receiving team                                     from 2026-03-02

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func assessmentsInChinese() {
        let text = AssessmentListView.report([Samples.assessed, Samples.answered], names: Samples.zh).text(as: .table)
        let expected = #"""
            条目  日期        被评估人     能力         独立程度  评估人        备注
            ----  ----------  -----------  -----------  --------  ------------  ------------
              31  2026-01-08  甲三 (jia3)  应急响应     4 独立    王五          独立处理演
                                           (incident-             (wangwu)      练；
                                           response)                            甲三 (jia3)
                                                                                同意

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func assessmentsInEnglish() {
        let text = AssessmentListView.report([Samples.assessed, Samples.answered], names: Samples.en).text(as: .table)
        let expected = #"""
            Entry  Day         Person       Capability   Level    By            Remarks
            -----  ----------  -----------  -----------  -------  ------------  ------------
               31  2026-01-08  甲三 (jia3)  Incident     4 alone  王五          独立处理演
                                            response              (wangwu)      练;
                                            (incident-                          甲三 (jia3)
                                            response)                           agrees

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }
}
