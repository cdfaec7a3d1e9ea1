import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct ItemViewTests {
    @Test func itemInChinese() {
        let text = ItemView.report(Samples.rotaState, names: Samples.zh).text(as: .table)
        let expected = #"""
            team/rota 值班安排和联系方式确认
            状态      未完成
            验收标准  每个班次都排定了具名的值班工程师，其值班电话拨得通、有人接。
            重要性    必须，权重 2
            责任角色  支持经理
            期限      2025-12-15，已逾期
            前置项    team/organisation 支持团队组织架构确认

            签字
              - “已移交”移交方支持经理：有效，李四 (lisi) 2026-01-08 10:02，有效至
                2026-07-07，第 12 条
              - “已接收”接收方支持经理：退回：“夜班无人接听”，甲一 (jia1) 2026-01-09 09:30，
                第 15 条

            证据
              需 1 份，有效 1 份
              - 链接 https://kb.example/rota，李四 (lisi) 2026-01-08，第 12 条

            还差什么
              - “已接收”被甲一 (jia1) 退回：“夜班无人接听”
              - 等前置项“team/organisation 支持团队组织架构确认”完成

            下一步
              - 移交方支持经理签“已移交”
                handover item sign team/rota --meaning delivered --as lisi
              - 先完成“team/organisation 支持团队组织架构确认”
                handover item show team/organisation

            内容 sha256:abababababababababababababababababababababababababababababababab

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func itemInEnglish() {
        let text = ItemView.report(Samples.rotaState, names: Samples.en).text(as: .table)
        let expected = #"""
            team/rota On-call rota and contacts confirmed
            State        open
            Accept when  Every shift has a named engineer whose phone answers.
            Importance   must, weight 2
            Owner        Support manager
            Due          2025-12-15, late
            Needs        team/organisation Organisation of the support team confirmed

            Sign-offs
              - "delivered" by Support manager (delivering): valid, 李四 (lisi) 2026-01-08
                10:02, holds until 2026-07-07, entry 12
              - "accepted" by Support manager (receiving): refused: "夜班无人接听",
                甲一 (jia1) 2026-01-09 09:30, entry 15

            Evidence
              1 needed, 1 valid
              - link https://kb.example/rota, 李四 (lisi) 2026-01-08, entry 12

            What is open
              - "accepted" was refused by 甲一 (jia1): "夜班无人接听"
              - waiting for team/organisation Organisation of the support team confirmed

            What to do next
              - Support manager (delivering) signs as delivered
                handover item sign team/rota --meaning delivered --as lisi
              - Finish team/organisation Organisation of the support team confirmed first
                handover item show team/organisation

            wording sha256:abababababababababababababababababababababababababababababababab

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func itemsInChinese() {
        let text = ItemListView.report([Samples.rotaState], names: Samples.zh).text(as: .table)
        let expected = #"""
                 编号       交接项                  期限        状态
            ---  ---------  ----------------------  ----------  ----------------------------
            [ ]  team/rota  值班安排和联系方式确认  2025-12-15  已逾期，“已接收”
                                                                被甲一 (jia1) 退回：“夜班无
                                                                人接听”，另有 1 项

            共 1 项，0 项已完成、限期豁免或不适用

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    @Test func itemsInEnglish() {
        #expect(ItemListView.report([], names: Samples.en).text(as: .table) == "No such items\n")
        let text = ItemListView.report([Samples.rotaState], names: Samples.en).text(as: .table)
        let expected = #"""
                 Id         Item                       Due         State
            ---  ---------  -------------------------  ----------  -------------------------
            [ ]  team/rota  On-call rota and contacts  2025-12-15  late, "accepted" was
                            confirmed                              refused by 甲一 (jia1):
                                                                   "夜班无人接听", +1 more

            1 item, 0 done, waived or not applicable

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains("handover ") })
    }

    /// Both signed the same wording, so that its change stands once.
    @Test func itemWithAWordingThatChangedSinceItWasSigned() {
        let names = Names(PageSamples.plain.definitions, language: .en)
        let state = PageSamples.plain.item("team/rota").state
        let rewordings = PageSamples.plain.rewordings
        let text = ItemView.report(state, rewordings: rewordings, names: names).text(as: .table)
        let expected = #"""
            What changed since it was signed
              signed as delivered by Li Si (lisi) 2026-01-30 17:00, signed as accepted by
              Jia Yi (jia1) 2026-01-30 17:00
                  importance: should → must
                  sign-off: none → accepted receiving/support-manager
                  title zh
                  - 值班安排确认
                  + 值班安排{+和联系方式+}确认
                  accept when en
                  - Every shift has a name.
                  + Every shift has a name{+ and a phone+}.

            """#
        #expect(text.contains(expected))
        #expect(!ItemView.report(state, names: names).text(as: .table).contains("What changed"))
        let json = ItemView.report(state, rewordings: rewordings, names: names).text(as: .json)
        #expect(json.contains(#""rewordings": ["#) && json.contains(#""entry": 31"#))
    }
}
