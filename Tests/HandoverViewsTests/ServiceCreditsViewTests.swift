import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// P1 is answered within half an hour and solved within four, around the clock.
@Suite("Service credits") struct ServiceCreditsViewTests {
    private static var definitions: Definitions {
        var definitions = ServiceTimesViewTests.definitions
        definitions.credits = CreditTerms(
            response: [.init(over: 500_000, credit: 100_000), .init(over: 1_000_000, credit: 200_000)],
            resolution: [.init(over: 500_000, credit: 150_000), .init(over: 1_000_000, credit: 300_000)],
            cap: 400_000,
            fee: .init(
                base: .init(zh: "当月服务费用", en: "the month's fee"), amount: Money(minorUnits: 5_000_000, currency: .cny)),
            claimDays: 7)
        return definitions
    }

    private static func at(_ day: Int, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Instant {
        Samples.day(2026, 2, day, hour: hour).adding(milliseconds: Int64(minute * 60 + second) * 1000)
    }

    private static func task(_ id: TaskRecord.ID, _ opened: Instant, _ responded: Instant?, _ closed: Instant?)
        -> TaskRecord
    {
        var task = TaskRecord(id: id)
        (task.severity, task.askedOf, task.title) = (.p1, .delivering, "Export fails")
        (task.opened, task.responded, task.closed) = (
            .instant(opened), responded.map { .instant($0) }, closed.map { .instant($0) }
        )
        return task
    }

    private static func credits(
        _ definitions: Definitions = definitions, limit: Int = 10, service: String? = nil
    ) -> ServiceCredits {
        var count = CreditCount(
            of: Samples.day(2026, 2, 1)...Samples.day(2026, 2, 28), asOf: at(26, 12), severity: .p1, service: service,
            includesOpen: true, limit: limit, definitions: definitions)
        for task in [
            // A second more than twice its time for the answer, half as much again for the solution.
            task("T-1", at(3, 9), at(3, 10, 0, 1), at(3, 15, 0)), task("T-2", at(13, 9), at(13, 9, 45), at(13, 17, 1)),
            task("T-3", at(13, 9), at(13, 9, 20), at(13, 12)), task("T-4", at(26, 9), nil, nil),
        ] { count.add(task, by: definitions) }
        return count.finished()
    }

    private func text(_ credits: ServiceCredits, _ language: Language) -> String {
        ServiceCreditsView.report(credits, names: Names(Self.definitions, language: language)).text(as: .table)
    }

    @Test func eachTaskStandsWithItsArithmetic() {
        #expect(
            text(Self.credits(), .en) == """
                Indicative only
                Tasks of the delivering team's desk (P1), closed 2026-02-01 to 2026-02-28, and
                what is open
                40% of the month's fee, 20000.00 CNY: 3 of 3 late tasks (1 still open) reached a
                tier; together 70%, capped at 40%

                Task          Clock       Limit            Took      Over  Credit  Claim
                ------------  ----------  ----------  ---------  --------  ------  -------------
                P1 T-2        response    30 minutes     45 min      +50%       -
                              resolution  4 hours     8 h 1 min  +100.41%     30%  by 2026-03-03
                P1 T-1        response    30 minutes    1 h 1 s  +100.05%     20%  by 2026-02-12
                                                                                   (past)
                              resolution  4 hours           6 h      +50%       -
                P1            response    30 minutes        3 h     +500%     20%  by 2026-03-09
                T-4 (open)

                response over its limit by more than 50%: 10%; by more than 100%: 20%
                resolution over its limit by more than 50%: 15%; by more than 100%: 30%
                Response and resolution of one task: added; tasks are added, up to 40%
                Claims within 7 working days of the day on which the limit passed
                What is given back is agreed by both sides

                """)
        #expect(
            text(Self.credits(), .zh) == """
                预估，仅供参考
                移交方服务台的工单（P1），2026-02-01 至 2026-02-28 关闭，含未关闭
                合计减免当月服务费用的 40%，即 20000.00 CNY：超时工单 3 张（其中未关闭 1 张），
                达到减免档的 3 张，各张相加为 70%，上限 40%

                工单              计时  时限            用时      超出  减免  申请
                ----------------  ----  -------  -----------  --------  ----  ------------------
                P1 T-2            响应  30 分钟        45 分      +50%     -
                                  解决  4 小时   8 小时 1 分  +100.41%   30%  最晚 2026-03-03
                P1 T-1            响应  30 分钟  1 小时 1 秒  +100.05%   20%  最晚 2026-02-12
                                                                              （已过）
                                  解决  4 小时        6 小时      +50%     -
                P1 T-4（未关闭）  响应  30 分钟       3 小时     +500%   20%  最晚 2026-03-09

                响应用时超出时限：超过 50% 减免 10%，超过 100% 减免 20%
                解决用时超出时限：超过 50% 减免 15%，超过 100% 减免 30%
                同一张工单响应和解决都达到减免档的，两项相加；各工单相加，最多 40%
                须在超时之日后 7 个工作日内提出申请
                实际减免由双方协商确认

                """)
    }

    @Test func whereTheHigherOneCountsTheOtherStandsInParentheses() {
        var definitions = Self.definitions
        definitions.credits?.addition = .highest
        definitions.credits?.strictness = .atLeast
        definitions.credits?.cap = 1_000_000
        #expect(
            text(Self.credits(definitions, limit: 1), .en) == """
                Indicative only
                Tasks of the delivering team's desk (P1), closed 2026-02-01 to 2026-02-28, and
                what is open
                70% of the month's fee, 35000.00 CNY: 3 of 3 late tasks (1 still open) reached a
                tier

                Task    Clock       Limit            Took      Over  Credit  Claim
                ------  ----------  ----------  ---------  --------  ------  -------------
                P1 T-2  response    30 minutes     45 min      +50%   (10%)  by 2026-03-03
                        resolution  4 hours     8 h 1 min  +100.41%     30%  by 2026-03-03
                and 2 more, counted in the total

                response over its limit by at least 50%: 10%; by at least 100%: 20%
                resolution over its limit by at least 50%: 15%; by at least 100%: 30%
                Response and resolution of one task: the higher one; tasks are added, up to 100%
                Claims within 7 working days of the day on which the limit passed
                What is given back is agreed by both sides

                """)
    }

    @Test func programsGetSharesAndSeconds() {
        let report = ServiceCreditsView.report(Self.credits(limit: 1), names: Names(Self.definitions, language: .en))
        #expect(
            report.text(as: .csv) == """
                task,severity,service,closed,clock,target,limit_seconds,elapsed_seconds,over,credit,task_credit,since,claim_by,by_severity_change,claim,claim_state\r
                T-2,P1,,2026-02-13,response,30m,1800,2700,0.5,0,0.3,2026-02-13T09:30:00+08:00,,false,,\r
                T-2,P1,,2026-02-13,resolution,4h,14400,28860,1.004166,0.3,0.3,2026-02-13T13:00:00+08:00,2026-03-03,false,,\r

                """)
        let json = report.text(as: .json)
        for part in [
            #""indicative": true"#, #""late_tasks": 3"#, #""open_tasks": 1"#, #""credited_tasks": 3"#, #""sum": 0.7"#,
            #""total": 0.4"#, #""minor_units": 2000000"#, #""cap": 0.4"#, #""fee": "the month's fee""#,
            #""over": 1.004166"#, #""claim_by": "2026-03-03""#, #""title": "Export fails""#,
        ] { #expect(json.contains(part), "\(part)\n\(json)") }
        let hidden = ServiceCreditsView.report(
            Self.credits(), names: Names(Self.definitions, language: .en, isAnonymous: true))
        #expect(!hidden.text(as: .json).contains("Export fails"))
    }

    @Test func whereNothingIsSaidTheFileIsNamed() {
        var definitions = Self.definitions
        definitions.credits = nil
        #expect(
            text(Self.credits(definitions), .en)
                == "Nothing is said of service credits: write it into support/credits.yaml\n")
        #expect(text(Self.credits(definitions), .zh) == "没有写明服务补偿；写在 support/credits.yaml 里\n")
    }
}
