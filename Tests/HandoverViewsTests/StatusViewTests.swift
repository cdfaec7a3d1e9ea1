import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct StatusViewTests {
    @Test func saysWhatItCountsWhenLaterEntriesAreLeftOut() {
        var readiness = Samples.readiness
        readiness.ledger.knownAt = readiness.asOf
        let texts = [Samples.zh, Samples.en].map { names in
            StatusView.report(readiness, names: names).text(as: .table).split(separator: "\n")[1]
        }
        #expect(
            texts == [
                "✗ 暂不能接管，截至 2026-01-30 17:00 (Asia/Shanghai)，只计 2026-01-30 17:00 前已",
                "✗ Not ready, as of 2026-01-30 17:00 (Asia/Shanghai), by what was recorded by",
            ])
        let json = StatusDocument.json(readiness, names: Samples.en).text(pretty: false)
        #expect(json.contains(#""known_at":"2026-01-30T09:00:00Z""#))
    }

    @Test func statusInChinese() {
        let text = StatusView.report(Samples.readiness, names: Samples.zh, isDemonstration: true).text(as: .table)
        let expected = #"""
            IOE-DREAM 微服务系统技术支持交接
            ✗ 暂不能接管，截至 2026-01-30 17:00 (Asia/Shanghai)
            应完成 14 项，已完成 12 项，落后 4 个工作日
            关键路径（2 项）最早 2026-03-04 完成，比验收日晚 3 个工作日
            演示：时间来自台账，数据不是真实的

            还差什么（7 项）
              - team/organisation 支持团队组织架构确认
                等“已接收”签字，可处理：接收方支持经理，阻塞 7 项，已逾期
              - team/rota 值班安排和联系方式确认
                “已接收”被甲一 (jia1) 退回：“夜班无人接听”，可处理：移交方支持经理，阻塞 3
                项，已逾期
              - 能力：应急响应 (incident-response)
                需 2 人具备，现有 1 人，可处理：移交方架构师，阻塞 1 项
              - 任务独立完成率
                未达标
              另有 3 项：handover why verdict

            清单          完成  权重  备注
            ------------  ----  ----  ------------
            支持团队交接   3/6   5/9  1 项已签在等
            支持资源交接   6/6   8/8  1 项不适用
            支持能力验证   2/6  3/12  1 项遗留
            文档资料交接   1/6   1/8
            培训          单元已通过 5/24（20.8%）
            能力          人数已够 1/2，1 项 30 天内有人到期或离开
            关键能力缺人  应急响应 1/2

            指标                      现值   目标  状态      作用
            --------------  --------------  -----  --------  --------
            任务独立完成率  26/39（66.7%）  ≥ 90%  未达标    决定结论
            能力评估达标率             5/8  ≥ 90%  数据太少  决定结论
            任务独立完成率：95% 区间 51.0%–79.4%，95% 置信下限 52.3%，再独立完成 229 张即可
            证实，应核实 11 张，已核实 6 张，2 张未填独立程度，4 张暂计，P0 0/1、P1 5/9、P2
            21/29
            按期统计，见 handover report support：满意度等 2 项

            注意：职责分离已关闭，涉及 1 条记录
            定义 abababababab，台账 412 条

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func statusInEnglish() {
        let text = StatusView.report(Samples.readiness, names: Samples.en, isDemonstration: true).text(as: .table)
        let expected = #"""
            Handover of technical support for the IOE-DREAM microservice system
            ✗ Not ready, as of 2026-01-30 17:00 (Asia/Shanghai)
            14 due, 12 done; 4 working days behind
            Critical path (2 items) ends 2026-03-04, 3 working days past the day to accept
            Demonstration: the time is the ledger's and the data is not real

            What is missing (7)
              - team/organisation Organisation of the support team confirmed
                awaiting "accepted", can act: Support manager (receiving), blocks 7 items,
                late
              - team/rota On-call rota and contacts confirmed
                "accepted" was refused by 甲一 (jia1): "夜班无人接听", can act: Support
                manager (delivering), blocks 3 items, late
              - Capability: Incident response (incident-response)
                1 of 2 people have it, can act: Architect (delivering), blocks 1 item
              - Tasks done independently
                below the target
              +3 more: handover why verdict

            Checklist                   Done  Weight  Notes
            --------------------------  ----  ------  -----------------
            Support team handover        3/6     5/9  1 signed, waiting
            Support resources handover   6/6     8/8  1 not applicable
            Support capability proved    2/6    3/12  1 waived
            Documents handed over        1/6     1/8
            Training               5/24 (20.8%) modules passed
            Capabilities           1 of 2 covered; 1 loses somebody within 30 days
            Critical, not covered  Incident response 1/2

            Measure                           Value  Target  State           Decides
            ------------------------  -------------  ------  --------------  -------
            Tasks done independently  26/39 (66.7%)   ≥ 90%  missed          verdict
            Assessed independence            5 of 8   ≥ 90%  too few to say  verdict
            Tasks done independently: 95% interval 51.0%–79.4%, lower bound 52.3% at 95%,
            229 more independent tasks would prove it, confirmed 6 of 11, 2 unrated, 4
            provisional, P0 0/1, P1 5/9, P2 21/29
            By period, see handover report support: Satisfaction and 1 more

            Note: separation of duties is off; it mattered for 1 entry
            Definitions abababababab, ledger of 412 entries

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func whatStandsFromATimeWithoutSeparationIsSaid() {
        var readiness = Samples.readiness
        func note(_ names: Names, _ mattered: Int) -> Substring? {
            readiness.separation = Separation(isOn: true, mattered: mattered)
            return StatusView.report(readiness, names: names).text(as: .table)
                .split(separator: "\n").first { $0.contains("职责分离") || $0.contains("separation") }
        }
        #expect(note(Samples.en, 2) == "Note: separation of duties was off for a time; 2 entries of then still stand")
        #expect(note(Samples.zh, 2) == "注意：职责分离曾经关闭，当时记入的 2 条记录仍然有效")
        #expect(note(Samples.en, 0) == nil)
    }
}
