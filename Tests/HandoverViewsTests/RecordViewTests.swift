import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct RecordViewTests {
    @Test func historyInChinese() {
        let text = HistoryView.report([Samples.signed, Samples.assessed, Samples.logged], names: Samples.zh).text(
            as: .table)
        let expected = #"""
            条目  时间              记录人         内容
            ----  ----------------  -------------  -----------------------------------------
              12  2026-01-08 10:00  李四 (lisi)    签“已移交”：team/rota 值班安排和联系方式
                                                   确认：“见附件”
              31  2026-01-08 10:00  王五 (wangwu)  评估甲三 (jia3)：应急响应
                                                   (incident-response)，4 独立：“独立处理演
                                                   练”
              33  2026-01-08 10:00  甲三 (jia3)    登记工单 T-1，P1，登录缓慢，甲三 (jia3) 4
                                                   独立

            时间为 Asia/Shanghai

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func historyInEnglish() {
        let text = HistoryView.report([Samples.signed, Samples.assessed, Samples.logged], names: Samples.en).text(
            as: .table)
        let expected = #"""
            Entry  Recorded          By             What
            -----  ----------------  -------------  ----------------------------------------
               12  2026-01-08 10:00  李四 (lisi)    signed team/rota On-call rota and
                                                    contacts confirmed as delivered: "见附
                                                    件"
               31  2026-01-08 10:00  王五 (wangwu)  assessed 甲三 (jia3) in Incident
                                                    response (incident-response) at 4 alone:
                                                    "独立处理演练"
               33  2026-01-08 10:00  甲三 (jia3)    logged a task T-1, P1, 登录缓慢,
                                                    甲三 (jia3) 4 alone

            Times are in Asia/Shanghai

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func taskInChinese() {
        let text = TaskView.report(Samples.task, history: [Samples.logged], names: Samples.zh).text(as: .table)
        let expected = #"""
            T-1 登录缓慢
            严重级别  P1
            结果      独立完成
            能力      应急响应 (incident-response)
            受理方    接收方服务台
            参与人    甲三 (jia3) 4 独立
            关闭      2026-01-07
            核实      未核实

            台账条目
              条目  时间              记录人       内容
              ----  ----------------  -----------  -----------------------------------------
                33  2026-01-08 10:00  甲三 (jia3)  登记工单 T-1，P1，登录缓慢，甲三 (jia3) 4
                                                   独立

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func taskInEnglish() {
        let text = TaskView.report(Samples.task, history: [Samples.logged], names: Samples.en).text(as: .table)
        let expected = #"""
            T-1 登录缓慢
            Severity      P1
            Outcome       independent
            Capability    Incident response (incident-response)
            Asked of      the receiving team's desk
            Worked on by  甲三 (jia3) 4 alone
            Closed        2026-01-07
            Levels        not reviewed yet

            Entries
              Entry  Recorded          By           What
              -----  ----------------  -----------  ----------------------------------------
                 33  2026-01-08 10:00  甲三 (jia3)  logged a task T-1, P1, 登录缓慢,
                                                    甲三 (jia3) 4 alone

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func tasksInChinese() {
        let text = TaskListView.report([Samples.task], names: Samples.zh).text(as: .table)
        let expected = #"""
            工单  严重级别  关闭        能力      参与人              结果
            ----  --------  ----------  --------  ------------------  --------
            T-1   P1        2026-01-07  应急响应  甲三 (jia3) 4 独立  独立完成

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func tasksInEnglish() {
        let text = TaskListView.report([Samples.task], names: Samples.en).text(as: .table)
        let expected = #"""
            Task  Severity  Closed      Capability         Who                  Outcome
            ----  --------  ----------  -----------------  -------------------  -----------
            T-1   P1        2026-01-07  Incident response  甲三 (jia3) 4 alone  independent

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func receiptInChinese() {
        let text = ReceiptView.report(Samples.receipt, record: Samples.signed.record, names: Samples.zh).text(
            as: .table)
        let expected = #"""
            已记录为第 12 条，2026-01-08 10:00 (Asia/Shanghai)
            李四 (lisi) 签“已移交”：team/rota 值班安排和联系方式确认：“见附件”
            叶哈希 AAAAAAAAAAEA，台账 12 条
            下一步：handover item show team/rota

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    /// Who says so first waits for the other side; with the second it is in force.
    @Test func aReceiptSaysWhetherBothSidesHaveAgreed() {
        func next(_ statement: Statement, _ status: ItemState.Status?, _ names: Names) -> String? {
            var state = Samples.rotaState
            if let status { state.status = status }
            let receipt = ReceiptView.report(
                Samples.receipt, record: Samples.entry(12, "lisi", statement).record, item: status == nil ? nil : state,
                names: names)
            let lines = receipt.text(as: .table).split(separator: "\n").map(String.init)
            #expect(lines.last == names.language("下一步：", "Next: ") + "handover item show team/rota")
            return lines.dropLast().last
        }
        let until = Samples.day(2026, 3, 31)
        let waived = Statement.waived(.init(item: "team/rota", side: .delivering, until: until, reason: "later"))
        let excluded = Statement.markedNotApplicable(.init(item: "team/rota", side: .delivering, reason: "no"))
        let waits = "In force once a lead of each side has said so"
        #expect(next(waived, .open, Samples.en) == waits)
        #expect(next(excluded, .open, Samples.en) == waits)
        // How it stands is not known.
        #expect(next(waived, nil, Samples.en)?.hasPrefix("leaf ") == true)
        let inForce = ItemState.Status.waived(until: until, reason: "later", by: ["lisi", "jia1"])
        #expect(next(waived, inForce, Samples.en) == "In force until 2026-03-31")
        #expect(next(waived, inForce, Samples.zh) == "已生效，至 2026-03-31")
        // Another day is agreed on, not this one.
        let other = ItemState.Status.waived(until: Samples.day(2026, 3, 1), reason: "later", by: ["lisi", "jia1"])
        #expect(next(waived, other, Samples.en) == waits)
        let gone = ItemState.Status.notApplicable(reason: "no", by: ["lisi", "jia1"])
        #expect(next(excluded, gone, Samples.en) == "In force")
    }

    @Test func receiptInEnglish() {
        let text = ReceiptView.report(Samples.receipt, record: Samples.signed.record, names: Samples.en).text(
            as: .table)
        let expected = #"""
            Recorded as entry 12, 2026-01-08 10:00 (Asia/Shanghai)
            李四 (lisi) signed team/rota On-call rota and contacts confirmed as delivered:
            "见附件"
            leaf AAAAAAAAAAEA, ledger of 12 entries
            Next: handover item show team/rota

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }
}
