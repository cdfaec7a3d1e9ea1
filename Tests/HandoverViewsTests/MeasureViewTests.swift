import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("What is said of a measure") struct MeasureViewTests {
    static let detail = MeasureDetail(
        asOf: Samples.now, ledger: LedgerState(size: 412, root: "q83v"), measure: Samples.independence, drills: 2,
        demands: [
            Demand(.tasks("incident-response"), have: 3, need: 5, drill: .passed, state: .met),
            Demand(.newest("incident-response"), have: 3, of: 4, need: 4, state: .met),
            Demand(.people("incident-response"), have: 1, need: 2, state: .tooFew),
            Demand(.severe(.p0), have: 0, of: 1, need: 3, drill: .unconfirmed, state: .failed),
            Demand(.variety(.severity(.p1)), have: 5, need: 3, state: .met),
        ],
        standardised: StandardisedRate(
            Samples.independence.bySeverity,
            mix: ReferenceMix([.p0: 20_000, .p1: 130_000, .p2: 850_000])),
        splits: [
            MeasureSplit(
                by: .severity,
                rows: [
                    .init(.severity(.p0), .init(numerator: 0, denominator: 1), drills: 2),
                    .init(.severity(.p1), .init(numerator: 5, denominator: 9), unrated: 2),
                    .init(.severity(.p2), .init(numerator: 21, denominator: 29)),
                ]),
            MeasureSplit(by: .person, rows: [.init(.person("jia3"), .init(numerator: 5, denominator: 8))]),
            MeasureSplit(
                by: .week,
                rows: [
                    .init(
                        .week(.init(first: Samples.day(2026, 1, 26), last: Samples.day(2026, 1, 30))),
                        .init(numerator: 9, denominator: 10))
                ]),
        ])

    @Test func inChinese() {
        let text = MeasureView.report(Self.detail, names: Samples.zh).text(as: .table)
        let expected = #"""
            任务独立完成率：26/39（66.7%），目标 ≥ 90%，未达标
            - 2025-12-02 至 2026-01-30 关闭的工单
            - 95% 区间 51.0%–79.4%
            - 95% 置信下限 52.3%
            - 再独立完成 229 张即可证实
            - 应核实 11 张，已核实 6 张
            - 4 张暂计
            - 未填独立程度 2/41（4.9%），不得超过 10%
            - 演练 2 次，不计入比例
            - 按参考构成折算 68.8%（P0 2% × 0/1、P1 13% × 5/9、P2 85% × 21/29）

            最低要求和种类
              要求                          现有  需要  状态
              ----------------------------  ----  ----  --------------------
              应急响应：独立完成的工单         3     5  已满足（演练）
              应急响应：最近五张中独立完成   3/4   4/5  已满足
              应急响应：独立做过的人           1     2  还不够
              P0：最近的全部独立完成         0/1   3/3  未满足（演练待核实）
              种类：独立完成的 P1 工单         5     3  已满足
              最低要求计全部已记录的工单，从最新的看起，不限窗口；种类和各分项表只计窗口内
              2025-12-02 至 2026-01-30 关闭的。

            严重级别
              严重级别        独立完成  未填  演练
              --------  --------------  ----  ----
              P0                   0/1     0     2
              P1                   5/9     2     0
              P2        21/29（72.4%）     0     0

            人员
              人员         独立完成
              -----------  --------
              甲三 (jia3)       5/8

            周
              周                             独立完成
              ------------------------  -------------
              2026-01-26 至 2026-01-30  9/10（90.0%）

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }

    /// Nothing has to be proved where no least number is asked for: what there is stands in plain words.
    @Test func withoutALeastNumberNothingHasToBeProved() {
        var definitions = Samples.definitions
        definitions.independence.tasks = 0
        var measure = Samples.independence
        (measure.numerator, measure.denominator, measure.cleanTasksNeeded) = (1, 2, nil)
        (measure.bySeverity, measure.looked) = (
            [:], .init(.init(day: Samples.day(2026, 1, 26), numerator: 0, denominator: 0), isReached: false)
        )
        (measure.toReview, measure.unrated, measure.provisional) = (0, 0, 0)
        #expect(
            [Language.en, .zh].map { measure.remarks(Names(definitions, language: $0)) } == [
                ["1 of 2 tasks, no least number asked for"], ["共 2 张，独立完成 1 张，不要求最少张数"],
            ])
        (measure.numerator, measure.denominator, measure.rate, measure.state) = (0, 0, nil, .tooFew)
        func table(_ language: Language) -> [String] {
            StatusMeasures.table([measure], Names(definitions, language: language)).rows[0].map(\.plain)
        }
        #expect(table(.en) == ["Tasks done independently", "0 of 0", "≥ 90%", "no tasks yet", "verdict"])
        #expect(table(.zh)[3] == "还没有工单")
        #expect(measure.words(Names(definitions, language: .en)) == "0 of 0, target ≥ 90%, no tasks yet")
        definitions.independence.tasks = 30
        #expect(table(.en)[3] == "too few to say")
        definitions.independence.tasks = 0
        let reason = Reason.measureTooFew(.independence, have: 0, need: 0)
        #expect(reason.words(Samples.en) == "no tasks yet, no least number asked for")
        #expect(reason.words(Samples.zh) == "还没有工单，不要求最少张数")
        #expect(!RuleWords.independence(definitions.independence, .en).joined().contains("needed to judge"))
    }

    @Test func inEnglish() {
        let text = MeasureView.report(Self.detail, names: Samples.en).text(as: .table)
        let expected = #"""
            Tasks done independently: 26/39 (66.7%), target ≥ 90%, missed
            - tasks closed from 2025-12-02 to 2026-01-30
            - 95% interval 51.0%–79.4%
            - lower bound 52.3% at 95%
            - 229 more independent tasks would prove it
            - confirmed 6 of 11
            - 4 provisional
            - without a level 2/41 (4.9%), at most 10% allowed
            - 2 drills, in no rate
            - 68.8% at the reference mix (P0 2% × 0/1, P1 13% × 5/9, P2 85% × 21/29)

            Floors and variety
              Asked for                           Have  Needed  State
              --------------------------------  ------  ------  ----------------------------
              Incident response: independent         3       5  met (by a drill)
              tasks
              Incident response: of the newest  3 of 4  4 of 5  met
              five
              Incident response: people              1       2  not enough yet
              P0: the newest all independent    0 of 1  3 of 3  not met (a drill to confirm)
              Variety: independent P1 tasks          5       3  met
              Floors count all recorded tasks, the newest first; variety and the splits
              count those closed in the window, 2025-12-02 to 2026-01-30.

            Severity
              Severity    Independent  No level  Drills
              --------  -------------  --------  ------
              P0               0 of 1         0       2
              P1               5 of 9         2       0
              P2        21/29 (72.4%)         0       0

            Person
              Person       Independent
              -----------  -----------
              甲三 (jia3)       5 of 8

            Week
              Week                       Independent
              ------------------------  ------------
              2026-01-26 to 2026-01-30  9/10 (90.0%)

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }

    @Test func saysWhomARuleAccepts() {
        var detail = MeasureDetail(asOf: Samples.now, ledger: Self.detail.ledger, measure: Measure(id: .independence))
        detail.simulated = SimulatedTeams.of(.init(decideBy: .demonstrated, confidence: 800_000), target: 900_000)
        let zh = MeasureView.report(detail, names: Samples.zh)
        #expect(
            zh.text(as: .table).hasSuffix(
                """
                这条规则会接受谁（仿真）
                  已知真实比率的团队各仿真 2000 个，每周检查一次，26 周里至少有一次被接受的：
                  真实比率      每周 6 张      每周 15 张
                  --------  -------------  --------------
                       80%     74（3.7%）      14（0.7%）
                       85%   402（20.1%）     175（8.8%）
                       90%  1309（65.5%）   1443（72.2%）
                       95%  1974（98.7%）  2000（100.0%）

                """))
        let en = MeasureView.report(detail, names: Samples.en)
        #expect(
            en.text(as: .table).hasSuffix(
                """
                Whom this rule accepts (a simulation)
                  Of 2000 simulated teams of each true rate those accepted at least once in 26
                  weekly looks:
                  True rate  6 tasks a week  15 tasks a week
                  ---------  --------------  ---------------
                        80%       74 (3.7%)        14 (0.7%)
                        85%     402 (20.1%)       175 (8.8%)
                        90%    1309 (65.5%)     1443 (72.2%)
                        95%    1974 (98.7%)    2000 (100.0%)

                """))
        let json = en.text(as: .json).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        #expect(
            json.contains(
                #""simulated": [{"tasks_a_week": 6,"teams": 2000,"looks": 26,"accepted": [{"share": 80,"teams": 74}"#))
    }

    @Test(arguments: [
        (
            0.038, 0.122, "提高 16.0 个百分点，其中 3.8 来自做得更好，12.2 来自工单更容易",
            "of +16.0 points, 3.8 better work, 12.2 easier work"
        ),
        (
            -0.03, -0.02, "下降 5.0 个百分点，其中 3.0 来自做得不如以前，2.0 来自工单更难",
            "of -5.0 points, 3.0 weaker work, 2.0 harder work"
        ),
        (
            0.06, -0.02, "提高 4.0 个百分点：做得更好加了 6.0，工单更难减了 2.0",
            "+4.0 points: better work added 6.0, harder work took 2.0"
        ),
        (
            -0.06, 0.02, "下降 4.0 个百分点：工单更容易加了 2.0，做得不如以前减了 6.0",
            "-4.0 points: easier work added 2.0, weaker work took 6.0"
        ),
        (
            0.05, -0.05, "没有变化：做得更好加了 5.0，工单更难减了 5.0",
            "no difference: better work added 5.0, harder work took 5.0"
        ),
        (0.05, 0, "提高 5.0 个百分点，全部来自做得更好", "+5.0 points, all of it better work"),
        (0, -0.05, "下降 5.0 个百分点，全部来自工单更难", "-5.0 points, all of it harder work"),
        (0.0003, -0.0004, "没有变化", "no difference"),
        // The parts add up to the whole as they are shown.
        (
            0.03849, 0.12246, "提高 16.1 个百分点，其中 3.8 来自做得更好，12.3 来自工单更容易",
            "of +16.1 points, 3.8 better work, 12.3 easier work"
        ),
    ])
    func aDifferenceIsOneSentence(_ work: Double, _ mix: Double, _ zh: String, _ en: String) {
        let split = RateSplit(work: work, mix: mix)
        #expect(split.words(.zh) == zh)
        #expect(split.words(.en) == en)
    }

    private static func comparison(_ first: [Severity: (Int, Int)], _ second: [Severity: (Int, Int)])
        -> PeriodComparison
    {
        func period(_ month: Int, _ counts: [Severity: (Int, Int)]) -> PeriodComparison.Period {
            let tallies = counts.mapValues { counts in
                var tally = Tally()
                (tally.independent, tally.assisted) = (counts.0, counts.1 - counts.0)
                return tally
            }
            return .init(
                .init(first: Samples.day(2026, month, 1), last: Samples.day(2026, month, 28)), tallies,
                mix: ReferenceMix([.p1: 250_000, .p3: 750_000]))
        }
        return PeriodComparison(asOf: Samples.now, first: period(1, first), second: period(2, second))
    }

    @Test func twoPeriodsInBothLanguages() {
        let comparison = Self.comparison([.p1: (20, 40), .p3: (20, 20)], [.p1: (9, 15), .p3: (54, 60)])
        #expect(
            ComparisonView.report(comparison, names: Samples.en).text(as: .table) == #"""
                Tasks done independently
                2026-01-01 to 2026-01-28  40/60 (66.7%)
                2026-02-01 to 2026-02-28  63/75 (84.0%)
                +17.3 points: easier work added 18.6, weaker work took 1.3.
                - 2026-01-01 to 2026-01-28: 87.5% at the reference mix (P1 25% × 20/40, P3 75% ×
                  20/20)
                - 2026-02-01 to 2026-02-28: 82.5% at the reference mix (P1 25% × 9/15, P3 75% ×
                  54/60)

                Severity
                  Severity         Earlier          Later
                  --------  --------------  -------------
                  P0                     -              -
                  P1         20/40 (50.0%)   9/15 (60.0%)
                  P2                     -              -
                  P3        20/20 (100.0%)  54/60 (90.0%)

                """#)
        #expect(
            ComparisonView.report(comparison, names: Samples.zh).text(as: .table) == #"""
                任务独立完成率
                2026-01-01 至 2026-01-28  40/60（66.7%）
                2026-02-01 至 2026-02-28  63/75（84.0%）
                提高 17.3 个百分点：工单更容易加了 18.6，做得不如以前减了 1.3。
                - 2026-01-01 至 2026-01-28：按参考构成折算 87.5%（P1 25% × 20/40、P3 75% ×
                  20/20）
                - 2026-02-01 至 2026-02-28：按参考构成折算 82.5%（P1 25% × 9/15、P3 75% ×
                  54/60）

                严重级别
                  严重级别             前期            后期
                  --------  ---------------  --------------
                  P0                      -               -
                  P1         20/40（50.0%）   9/15（60.0%）
                  P2                      -               -
                  P3        20/20（100.0%）  54/60（90.0%）

                """#)
    }

    @Test func daysOfBothPeriodsAreTold() {
        var comparison = Self.comparison([.p3: (20, 20)], [.p3: (54, 60)])
        #expect(comparison.sharedDays == 0)
        comparison.second.span = .init(first: Samples.day(2026, 1, 28), last: Samples.day(2026, 2, 28))
        #expect(comparison.sharedDays == 1)
        #expect(
            ComparisonView.report(comparison, names: Samples.en).text(as: .table).contains(
                "The periods share 1 day, whose tasks count in both.\n"))
        comparison.second.span.first = Samples.day(2026, 1, 1)
        #expect(
            ComparisonView.report(comparison, names: Samples.zh).text(as: .markdown).contains(
                "两个时期有 28 天相同，其间的工单两边都计入。"))
        #expect(ComparisonView.report(comparison, names: Samples.zh).text(as: .json).contains(#""shared_days": 28"#))
    }

    /// On the page of the measure and in its report it is one sentence, whose numbers lead to the tasks.
    @Test func theLastWeeksStandBesideTheMeasure() {
        var detail = Self.detail
        let comparison = Self.comparison([.p1: (20, 40), .p3: (20, 20)], [.p1: (9, 15), .p3: (54, 60)])
        detail.lately = comparison
        let en =
            "last 4 weeks 63/75 (84.0%), the 4 before 40/60 (66.7%): +17.3 points: easier work added 18.6, weaker work took 1.3"
        #expect(MeasureView.remarks(detail, Samples.en).last == en)
        #expect(
            MeasureView.remarks(detail, Samples.zh).last
                == "最近四周 63/75（84.0%），此前四周 40/60（66.7%）：提高 17.3 个百分点：工单更容易加了 18.6，做得不如以前减了 1.3")
        let linked = MeasureView.remarks(detail, Samples.en, linked: true).last?.html.text ?? ""
        #expect(linked.contains("from=2026-02-01") && linked.contains("from=2026-01-01"))
        #expect(
            PeriodComparison.lately(to: Samples.day(2026, 2, 25)).first
                == .init(first: Samples.day(2026, 1, 1), last: Samples.day(2026, 1, 28)))
    }

    @Test func whatIsOverturnedIsNotConfirmed() {
        var measure = Samples.independence
        #expect(measure.remarks(Samples.en).contains("confirmed 6 of 11"))
        measure.overturned = 2
        let (en, zh) = (measure.remarks(Samples.en), measure.remarks(Samples.zh))
        #expect(en.contains("levels looked at 6 of 11") && en.contains("2 overturned, drawn or not"))
        #expect(zh.contains("应核实 11 张，已看过 6 张") && zh.contains("改判 2 张（不限抽中的）"))
    }

    @Test func aProofThatWaitsForItsCheckpointSaysSo() {
        let reason = Reason.measureNotDemonstrated(.independence, more: 0, on: Samples.day(2026, 2, 9))
        #expect(reason.words(Samples.en) == "reached, not yet demonstrated, the checkpoint of 2026-02-09 decides")
        #expect(reason.words(Samples.zh) == "达到合同值，尚未证实，等 2026-02-09 的检查点")
        var measure = Samples.independence
        (measure.state, measure.cleanTasksNeeded, measure.nextLook) = (.observed, 0, Samples.day(2026, 2, 9))
        #expect(measure.remarks(Samples.en).contains("the checkpoint of 2026-02-09 decides whether it is proved"))
        #expect(measure.remarks(Samples.zh).contains("等 2026-02-09 的检查点证实"))
    }

    @Test func whatIsNotSaidIsARowWithoutAValue() {
        let row = MeasureSplit.Row(.notSaid, .init(numerator: 1, denominator: 2))
        #expect([row.group.words(Samples.zh), row.group.words(Samples.en)] == ["未写明", "not said"])
        #expect(row.group.code == nil)
        var detail = Self.detail
        detail.splits = [MeasureSplit(by: .service, rows: [row])]
        let report = MeasureView.report(detail, names: Samples.en)
        #expect(report.text(as: .table).contains("not said       1 of 2"))
        let json = report.text(as: .json).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        #expect(json.contains(#""splits": {"service": [{"value": null,"numerator": 1,"denominator": 2,"#))
        #expect(report.text(as: .csv).contains("service,,1,2,0,0"))
    }

    @Test func pointsAreComparedFromTenTasksOn() {
        let few = Self.comparison([.p1: (5, 9)], [.p1: (9, 15)])
        #expect(ComparisonView.sentence(few, .en) == "Fewer than ten tasks in a period: no points are compared.")
        #expect(ComparisonView.sentence(few, .zh) == "不足 10 张的时期不比较百分点。")
        let none = Self.comparison([:], [.p1: (9, 15)])
        #expect(
            ComparisonView.sentence(none, .en) == "No task counts from 2026-01-01 to 2026-01-28: nothing to compare.")
        #expect(ComparisonView.sentence(none, .zh) == "2026-01-01 至 2026-01-28 没有计入的工单，无法比较。")
        #expect(none.second.standardised?.words(.en) == "not assessable at the reference mix: no P3 task")
        #expect(none.first.standardised?.words(.zh) == "按参考构成无法折算：没有 P1、P3 工单")
    }

    @Test(arguments: [
        (
            Demand(.tasks("backup"), have: 2, need: 5, drill: .missing, state: .tooFew),
            "关键能力“备份与恢复”独立完成 2 张，需 5 张，或通过一次演练",
            "Backup and recovery: 2 of 5 independent tasks, or one passed drill"
        ),
        (
            Demand(.tasks("backup"), have: 2, need: 5, state: .tooFew),
            "关键能力“备份与恢复”独立完成 2 张，需 5 张", "Backup and recovery: 2 of 5 independent tasks"
        ),
        (
            Demand(.tasks("backup"), have: 0, need: 1, drill: .passed, state: .met),
            "关键能力“备份与恢复”独立完成 0 张，需 1 张，已通过演练",
            "Backup and recovery: 0 of 1 independent task; a drill was passed"
        ),
        (
            Demand(.tasks("backup"), have: 16, need: 5, state: .met), "关键能力“备份与恢复”独立完成 16 张，需 5 张",
            "Backup and recovery: 16 independent tasks, 5 needed"
        ),
        (
            Demand(.people("backup"), have: 4, need: 2, state: .met), "关键能力“备份与恢复”独立做过的有 4 人，需 2 人",
            "Backup and recovery: 4 people worked in it independently, 2 needed"
        ),
        (
            Demand(.newest("backup"), have: 3, of: 5, need: 4, state: .failed),
            "关键能力“备份与恢复”最近 5 张中独立完成 3 张，需 4 张",
            "Backup and recovery: 3 of the newest 5 tasks independent, 4 needed"
        ),
        (
            Demand(.newest("backup"), have: 1, of: 3, need: 4, state: .failed),
            "关键能力“备份与恢复”最近 3 张中独立完成 1 张，最近 5 张中需 4 张",
            "Backup and recovery: 1 of the newest 3 tasks independent, 4 of 5 needed"
        ),
        (
            Demand(.people("backup"), have: 1, need: 2, state: .tooFew),
            "关键能力“备份与恢复”独立做过的有 1 人，需 2 人", "Backup and recovery: 1 of 2 people worked in it independently"
        ),
        (
            Demand(.severe(.p0), have: 0, of: 0, need: 3, drill: .missing, state: .tooFew),
            "还没有 P0 工单，需 3 张，或通过一次经评估人核实的演练", "P0: no task yet, 3 needed, or a drill confirmed by an assessor"
        ),
        (
            Demand(.severe(.p0), have: 0, of: 0, need: 3, drill: .unconfirmed, state: .tooFew),
            "还没有 P0 工单；演练已通过，等评估人核实", "P0: no task yet; a drill was passed and waits for an assessor"
        ),
        (
            Demand(.severe(.p1), have: 2, of: 3, need: 3, drill: .missing, state: .failed),
            "最近 3 张 P1 中独立完成 2 张，须 3 张全部独立完成，或其后通过一次经评估人核实的演练",
            "P1: 2 of the newest 3 tasks independent, all of 3 needed, or a later drill confirmed by an assessor"
        ),
        (
            Demand(.severe(.p1), have: 0, of: 1, need: 3, drill: .passed, state: .met),
            "最近 1 张 P1 中独立完成 0 张，演练已通过并经核实",
            "P1: 0 of the newest 1 task independent; a drill was passed and confirmed"
        ),
        (
            Demand(.severe(.p1), have: 3, of: 3, need: 3, drill: .missing, state: .met),
            "最近 3 张 P1 中独立完成 3 张", "P1: 3 of the newest 3 tasks independent"
        ),
        (
            Demand(.variety(.severity(.p1)), have: 1, need: 3, state: .tooFew),
            "窗口内独立完成的 P1 工单 1 张，需 3 张", "1 of 3 independent P1 tasks in the window"
        ),
        (
            Demand(.variety(.outOfHours), have: 0, need: 1, state: .tooFew),
            "窗口内独立完成的工作时间外工单 0 张，需 1 张", "0 of 1 independent out-of-hours task in the window"
        ),
        (
            Demand(.variety(.capability("backup")), have: 0, need: 2, state: .tooFew),
            "窗口内独立完成的“备份与恢复”工单 0 张，需 2 张", "0 of 2 independent Backup and recovery tasks in the window"
        ),
        (
            Demand(.variety(.outOfHours), have: 4, need: 1, state: .met),
            "窗口内独立完成的工作时间外工单 4 张，需 1 张", "4 independent out-of-hours tasks in the window, 1 needed"
        ),
    ])
    func aDemandSaysWhatThereIsAndWhatWouldDo(_ demand: Demand, _ zh: String, _ en: String) {
        #expect(demand.words(Samples.zh) == zh)
        #expect(demand.words(Samples.en) == en)
    }

    @Test(
        arguments: [
            (.variety(.severity(.p1)), "--severity P1 --outcome independent --from 2025-12-02 --to 2026-01-30"),
            (
                .variety(.capability("backup")),
                "--capability backup --outcome independent --from 2025-12-02 --to 2026-01-30"
            ),
            (.variety(.outOfHours), "--out-of-hours --outcome independent --from 2025-12-02 --to 2026-01-30"),
            (.tasks("backup"), "--capability backup --outcome independent"),
            (.newest("backup"), "--counted --capability backup --limit 5"),
            (.severe(.p0), "--counted --severity P0 --limit 5"),
        ] as [(Demand.Kind, String)])
    func theRowsOfAKindAreThoseOfTheWindow(_ kind: Demand.Kind, _ options: String) {
        let window = Measure.Span(first: Samples.day(2025, 12, 2), last: Samples.day(2026, 1, 30))
        let demand = Demand(kind, have: 1, of: 5, need: 1, state: .met)
        #expect(demand.rows(in: window) == "handover task list \(options)")
    }

    @Test func theRowsOfOutOfHoursAreAPageOfTheirOwn() {
        let window = Measure.Span(first: Samples.day(2025, 12, 2), last: Samples.day(2026, 1, 30))
        let demand = Demand(.variety(.outOfHours), have: 1, need: 1, state: .met)
        #expect(
            demand.path(in: window).address
                == "/tasks?outcome=independent&from=2025-12-02&to=2026-01-30&out-of-hours=true")
    }
}
