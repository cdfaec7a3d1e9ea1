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
              handover task log --id TASK --capability backup --person jia1 --level LEVEL \
                --as jia1

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }

    @Test func nextInEnglish() {
        let text = NextView.report(Samples.steps, for: "jia1", names: Samples.en).text(as: .table)
        let expected = #"""
            Next for 甲一 (jia1)
            - Sign team/rota On-call rota and contacts confirmed as accepted, blocks 3
              items, due 2025-12-15, late
              handover item sign team/rota --meaning accepted --as jia1
            - Practise "Backup and recovery (backup)" (now 2 guided, asked for 4 alone)
              handover task log --id TASK --capability backup --person jia1 --level LEVEL \
                --as jia1

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }

    private static let difference = Difference(
        from: Samples.day(2026, 1, 2, hour: 9), to: Samples.now,
        changes: [
            .item("team/rota", from: .open, to: .done, by: ["lisi", "jia1"]),
            .capability(
                "backup", gained: [.init(person: "jia1", by: "wangwu", state: .held)],
                lost: [.init(person: "jia3", by: "wangwu", state: .belowLevel), .init(person: "jia4")]),
            .module("backup-basics", "jia3", from: .open, to: .passed, by: "wangwu"),
            .measure(
                .independence, from: .init(numerator: 26, denominator: 39, state: .missed),
                to: .init(numerator: 60, denominator: 62, state: .demonstrated)),
            .demonstration(
                .independence, from: .init(day: Samples.day(2026, 1, 9), numerator: 45, denominator: 45),
                to: .init(day: Samples.day(2026, 1, 23), numerator: 60, denominator: 62)),
        ])

    /// A proof that fell says what its tasks come to; one that gave way to an earlier one has not fallen.
    @Test(arguments: Language.allCases) func provesRoundsAndRecordedCheckpointsAreTold(language: Language) {
        let names = Names(Samples.definitions, language: language)
        let (proof, earlier) = (
            Measure.Checkpoint(day: Samples.day(2026, 1, 23), numerator: 60, denominator: 62),
            Measure.Checkpoint(day: Samples.day(2026, 1, 9), numerator: 45, denominator: 45)
        )
        let seen = WindowDigest(count: WindowCount(independent: 60, assisted: 2), rows: Samples.digest)
        let round = ReverificationRound(
            day: Samples.day(2026, 1, 28), state: .underWay,
            findings: [
                .init(item: "team/rota", finding: .fails, note: "x", by: "jia1", at: Samples.now, entry: 430)
            ], blank: ["team/organisation"], items: 2)
        let changes: [Difference.Change] = [
            .demonstration(
                .independence, from: proof, to: nil,
                now: .init(
                    count: WindowCount(independent: 55, assisted: 7, unrated: 1), state: .missed,
                    changed: [
                        .init(task: "T-1", from: .independent, to: .assisted),
                        .init(task: "T-2", from: nil, to: .unrated),
                    ], moreChanged: 4)),
            .demonstration(
                .independence, from: proof, to: earlier,
                now: .init(count: WindowCount(independent: 60, assisted: 2), state: .demonstrated)),
            .checkpointRecorded(
                .init(
                    record: CheckpointRecord(
                        day: Samples.day(2026, 1, 23), closed: Samples.day(2025, 11, 25)...Samples.day(2026, 1, 16),
                        seen: seen, state: .demonstrated,
                        rule: CheckpointRule(target: 900_000, tasks: 30, confidence: 950_000),
                        definitions: Samples.digest), entry: 420, by: "lisi")),
            .round(.init(day: round.day, from: nil, to: .init(round), failing: ["team/rota"], by: ["jia1"])),
        ]
        #expect(
            changes.map { $0.words(names) }
                == (language == .zh
                    ? [
                        "任务独立完成率：2026-01-23（60/62）的证实不再成立，所看工单现为 55/62，1 张未填独立程度，未达标；T-1：独立完成 → 非独立完成，T-2：不计入 → 未填独立程度，另有 4 张",
                        "任务独立完成率：已证实：2026-01-09（45/45）",
                        "已记录检查点 2026-01-23：60/62（96.8%），已证实（李四 (lisi)，第 420 条）",
                        "2026-01-28 一轮复核：复核中，已复核 1/2 项，0/1 仍然成立，不再成立：team/rota 值班安排和联系方式确认（甲一 (jia1)）",
                    ]
                    : [
                        "Tasks done independently: the proof of 2026-01-23 (60/62) no longer stands, its tasks come to 55/62 now, 1 unrated, missed; T-1: independent → assisted, T-2: not counted → unrated, and 4 more",
                        "Tasks done independently: demonstrated on 2026-01-09 (45/45)",
                        "Checkpoint recorded, 2026-01-23: 60/62 (96.8%), demonstrated (李四 (lisi), entry 420)",
                        "Round of 2026-01-28: under way, 1 of 2 items looked at, 0 of 1 hold, came not to hold: team/rota On-call rota and contacts confirmed (甲一 (jia1))",
                    ]))
    }

    @Test func phasesAndQuestionsAreTold() {
        let from = Samples.day(2026, 1, 26)
        let changes: [Difference.Change] = [
            .phase(PhaseStep(phase: .solo, severity: .p3, from: from, by: ["lisi", "jia1"], entries: [286, 287])),
            .phase(
                PhaseStep(
                    phase: .shadow, service: "export", from: from, by: ["lisi"], entries: [355], reason: "two late")),
            .questions(asked: 2, answered: 1),
        ]
        #expect(
            changes.map { $0.words(Samples.en) } == [
                "Phase moved forward: every service, P3: solo, from 2026-01-26, 李四 (lisi), 甲一 (jia1), entry 286, entry 287",
                "Phase moved back: \"export\": shadow, from 2026-01-26, 李四 (lisi), entry 355: \"two late\"",
                "Questions to the delivering team: 2 asked, 1 answered",
            ])
        #expect(changes.map(\.code) == ["phase", "phase", "questions"])
        #expect(changes.map { $0.ends.to } == ["solo", "shadow", nil])
        #expect(changes[2].words(Samples.zh) == "向移交方求助：新提 2 个，答复 1 个")
        #expect(changes[0].words(Samples.zh).hasPrefix("阶段前进：全部服务，P3：独立，自 2026-01-26"))
        let difference = Difference(from: Samples.now.adding(days: -7), to: Samples.now, changes: changes)
        let json = DifferenceView.report(difference, names: Samples.en).text(as: .json)
            .split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        #expect(json.contains(#""severity": "P3","direction": "forward","begins": "2026-01-26","entries": [286,287],"#))
        #expect(json.contains(#""asked": 2,"answered": 1,"#))
    }

    @Test func differenceInChinese() {
        let text = DifferenceView.report(Self.difference, names: Samples.zh).text(as: .table)
        let expected = #"""
            2026-01-02 09:00 → 2026-01-30 17:00 (Asia/Shanghai)
            - team/rota 值班安排和联系方式确认：未完成 → 已完成（李四 (lisi)、甲一 (jia1)）
            - 备份与恢复 (backup)：甲一 (jia1)（王五 (wangwu) 评估） 已具备，甲三 (jia3)（未
              达要求，王五 (wangwu) 评估）、甲四 (jia4) 不再具备
            - 甲三 (jia3)，backup-basics：未学 → 已通过（王五 (wangwu)）
            - 任务独立完成率：26/39，未达标 → 60/62，已证实
            - 任务独立完成率：2026-01-09（45/45）的证实不再成立，已证实：2026-01-23（60/62）

            """#
        #expect(text == expected)
    }

    @Test func differenceInEnglish() {
        let text = DifferenceView.report(Self.difference, names: Samples.en).text(as: .table)
        let expected = #"""
            2026-01-02 09:00 → 2026-01-30 17:00 (Asia/Shanghai)
            - team/rota On-call rota and contacts confirmed: open → done (李四 (lisi),
              甲一 (jia1))
            - Backup and recovery (backup): 甲一 (jia1) (assessed by 王五 (wangwu)) gained
              it, 甲三 (jia3) (below level, assessed by 王五 (wangwu)), 甲四 (jia4) lost it
            - 甲三 (jia3), backup-basics: open → passed (王五 (wangwu))
            - Tasks done independently: 26/39, missed → 60/62, demonstrated
            - Tasks done independently: the proof of 2026-01-09 (45/45) no longer stands,
              demonstrated on 2026-01-23 (60/62)

            """#
        #expect(text == expected)
    }

    private static let acceptance: Difference = {
        let keys: [AcceptanceStep.Kind: AcceptanceKey] = [
            .stated: .deliveringLead, .signed: .receivingLead, .accepted: .receivingDirector,
            .declined: .receivingLead, .unsigned: .receivingLead, .withdrawn: .deliveringLead,
        ]
        return Difference(
            from: Samples.day(2026, 1, 2, hour: 9), to: Samples.now,
            changes: AcceptanceStep.Kind.allCases.enumerated().map { place, kind in
                .acceptance(
                    AcceptanceStep(
                        kind: kind, key: keys[kind], statement: 412, entry: 412 + place,
                        by: keys[kind]?.side == .receiving ? "jia1" : "lisi", at: Samples.now))
            })
    }()

    @Test func whatBecameOfAnAcceptanceInBothLanguages() {
        let zh = DifferenceView.report(Self.acceptance, names: Samples.zh).text(as: .markdown)
        let en = DifferenceView.report(Self.acceptance, names: Samples.en).text(as: .markdown)
        for words in [
            "验收：李四 (lisi) 以移交方负责人身份作出声明（第 412 条）", "验收：甲一 (jia1) 以接收方负责人身份签字（第 412 条）",
            "验收：甲一 (jia1) 以接收方总监身份签字，三人签齐（第 412 条）", "验收：甲一 (jia1) 以接收方负责人身份拒签（第 412 条）",
            "验收：甲一 (jia1) 以接收方负责人身份撤回签字（第 412 条）", "验收：李四 (lisi) 以移交方负责人身份撤回声明（第 412 条）",
            "验收：李四 (lisi) 使新的定义生效，声明作废（第 412 条）",
        ] { #expect(zh.contains(words), "\(words): \(zh)") }
        for words in [
            "Acceptance (entry 412): stated by 李四 (lisi) as delivering lead",
            "Acceptance (entry 412): signed by 甲一 (jia1) as receiving lead",
            "Acceptance (entry 412): signed by 甲一 (jia1) as receiving director, the last of the three",
            "Acceptance (entry 412): declined by 甲一 (jia1) as receiving lead",
            "Acceptance (entry 412): signature taken back by 甲一 (jia1) as receiving lead",
            "Acceptance (entry 412): taken back by 李四 (lisi) as delivering lead",
            "Acceptance (entry 412): overtaken by other definitions, applied by 李四 (lisi)",
        ] { #expect(en.contains(words), "\(words): \(en)") }
        let json = DifferenceView.report(Self.acceptance, names: Samples.en).text(as: .json)
        for piece in [
            #""change": "acceptance""#, #""subject": "handover""#, #""from": null"#, #""to": "stated""#,
            #""key": "delivering-lead""#, #""key": null"#, #""statement": 412"#, #""entry": 413"#,
        ] { #expect(json.contains(piece), "\(piece)") }
    }

    @Test func differenceInJSONTellsWhoAndFromWhatToWhat() {
        let text = DifferenceView.report(Self.difference, names: Samples.en).text(as: .json)
        for piece in [
            "\"by\": [\n        \"lisi\",\n        \"jia1\"\n      ]",
            #""assessed_by": "wangwu""#, #""state": "below-level""#, #""assessed_by": null"#,
            #""person": "jia3""#, #""from": "missed""#, #""to": "demonstrated""#,
            "\"numerator\": 60,\n        \"denominator\": 62",
            #""from": "2026-01-09""#, #""subject": "capability/backup""#, #""subject": "measure/independence""#,
        ] {
            #expect(text.contains(piece), "\(piece)")
        }
    }

    @Test func whyInChinese() {
        let text = WhyView.report(Samples.explanation, names: Samples.zh).text(as: .table)
        let expected = #"""
            team/rota 值班安排和联系方式确认：未完成
            - “已接收”被甲一 (jia1) 退回：“夜班无人接听”，可处理：移交方支持经理
              - 第 15 条：甲一 (jia1) 2026-01-08 10:00 退回

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
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
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }

    @Test func whatAReadyVerdictRestsOn() {
        let why = Explanation(.verdict(.ready), because: [Explanation(.checklist("team", done: 2, of: 2))])
        #expect(
            WhyView.report(why, names: Samples.en).text(as: .table)
                == "Verdict: Ready\n- Support team handover: 2 of 2 done that must or should be\n")
        let chinese = WhyView.report(why, names: Samples.zh).text(as: .table)
        #expect(chinese.contains("：必须项和应当项已完成 2/2"))
        let json = WhyView.report(why, names: Samples.en).text(as: .json)
        #expect(json.contains("\"checklist\""))
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
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
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
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }
}
