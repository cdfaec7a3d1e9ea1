import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// When something is due, in the customer's calendar around the Spring Festival of 2026.
@Suite("Times of the support") struct ServiceTimesViewTests {
    static var definitions: Definitions {
        var definitions = Samples.definitions
        definitions.calendar.holidays = Set((15...23).map { Samples.day(2026, 2, $0) })
        // A Saturday worked in exchange.
        definitions.calendar.replacements = [Samples.day(2026, 2, 14): [OpeningHours(from: 540, to: 1080)]]
        definitions.calendar.publishedUntil = Samples.day(2026, 12, 31)
        definitions.services = ServiceLevels(
            levels: [
                ServiceLevel(
                    severity: .p1, title: .init(zh: "重要", en: "Major"),
                    definition: .init(zh: "核心功能异常", en: "Core fails"),
                    hours: .always, response: .init(30, .minutes), resolution: .init(4, .hours),
                    escalation: .init(2, .hours), availability: 999_000, nextUpdate: .init(30, .minutes),
                    stages: [
                        .init(id: "fix", title: .init(zh: "实施修复", en: "Fix in place"), within: .init(1, .workingDays))
                    ],
                    told: [.init(.delivering, "support-manager"), .init(.receiving, "support-manager")]),
                ServiceLevel(
                    severity: .p2, title: .init(zh: "一般", en: "Minor"), definition: .init(zh: "功能异常", en: "Fails"),
                    hours: .working, response: .init(2, .hours), resolution: .init(1, .workingDays)),
            ], kinds: [.init(kind: .security, response: .init(15, .minutes))])
        return definitions
    }

    private static let friday = Samples.day(2026, 2, 13, hour: 17)

    private func times(
        _ sought: ServiceQuery.Sought, _ severity: Severity?, from: Instant = friday, pauses: [ServiceQuery.Pause] = []
    ) throws -> ServiceTimes {
        try ServiceTimes(
            ServiceQuery(sought, severity: severity, from: from, pauses: pauses), definitions: Self.definitions)
    }

    private func names(_ language: Language) -> Names { Names(Self.definitions, language: language) }

    @Test func saysWhenItIsDueAndHowThatWasCounted() throws {
        let report = ServiceTimesView.report(try times(.promise(.response), .p2), names: names(.zh))
        #expect(
            report.text(as: .table) == """
                时限      P2 响应时限 2 小时
                到期      2026-02-14 10:00
                计时      2 小时
                服务时间  工作时间

                计时过程
                  从                到                  计时
                  ----------------  ----------------  ------
                  2026-02-13 17:00  2026-02-13 18:00  1 小时
                  2026-02-14 09:00  2026-02-14 10:00  1 小时

                时间为 Asia/Shanghai

                """)
        let json = report.text(as: .json).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        #expect(
            json == """
                {"severity": "P2","target": "2h","from": "2026-02-13T09:00:00Z","due": "2026-02-14T02:00:00Z",\
                "elapsed_seconds": 7200,"provisional": false,"hours": "working","parts": [\
                {"from": "2026-02-13T09:00:00Z","to": "2026-02-13T10:00:00Z","seconds": 3600},\
                {"from": "2026-02-14T01:00:00Z","to": "2026-02-14T02:00:00Z","seconds": 3600}]}
                """)
    }

    /// What is sought, the severity, and when it is due.
    @Test(arguments: [
        (ServiceQuery.Sought.promise(.resolution), Severity?.some(.p2), "2026-02-14 17:00"),
        (.promise(.response), .p1, "2026-02-13 17:30"), (.promise(.resolution), .p1, "2026-02-13 21:00"),
        (.promise(.escalation), .p1, "2026-02-13 19:00"), (.target(.init(1, .workingDays)), .p1, "2026-02-14 17:00"),
        (.target(.init(2, .workingDays)), Severity?.none, "2026-02-24 17:00"),
        (.target(.init(90, .minutes)), Severity?.none, "2026-02-14 09:30"),
    ])
    func isDue(_ sought: ServiceQuery.Sought, _ severity: Severity?, at text: String) throws {
        let due = try #require(try times(sought, severity).due)
        #expect(names(.en).time(due) == text)
    }

    @Test func pausesAreTakenOut() throws {
        let pause = ServiceQuery.Pause(
            from: Samples.day(2026, 2, 13, hour: 17, 30), to: Samples.day(2026, 2, 14, hour: 9, 30))
        let found = try times(.elapsed(to: Samples.day(2026, 2, 14, hour: 12)), nil, pauses: [pause])
        let text = ServiceTimesView.report(found, names: names(.en)).text(as: .table)
        #expect(
            text == """
                Counted  3 h
                Hours    working hours

                How it was counted
                  From              To                   Counted
                  ----------------  ----------------  ----------
                  2026-02-13 17:00  2026-02-13 17:30      30 min
                  2026-02-14 09:30  2026-02-14 12:00  2 h 30 min

                Times are in Asia/Shanghai

                """)
        #expect(found.elapsed == 3 * 3_600_000 && found.due == nil)
    }

    @Test func unpublishedDaysAreSaid() throws {
        let found = try times(.target(.init(1, .workingDays)), nil, from: Samples.day(2026, 12, 31, hour: 12))
        #expect(found.isProvisional)
        let text = ServiceTimesView.report(found, names: names(.zh)).text(as: .table)
        #expect(text.contains("到期      2027-01-01 12:00?\n") && text.hasSuffix("日期后带“?”：其间的工作日尚未公布，暂定\n"))
    }

    @Test func whatIsNotPromisedIsRefused() {
        #expect(throws: Refusal.noServiceLevel(.p0)) { try times(.promise(.response), .p0) }
        #expect(throws: Refusal.noPromise(.escalation, of: .p2)) { try times(.promise(.escalation), .p2) }
        #expect(throws: Refusal.noPromise(.response, of: nil)) { try times(.promise(.response), nil) }
        var closed = Self.definitions
        closed.calendar.week = [:]
        closed.calendar.replacements = [:]
        for target in [ServiceTarget(1, .workingDays), ServiceTarget(2, .hours)] {
            #expect(throws: Refusal.neverDue(target.description)) {
                try ServiceTimes(ServiceQuery(.target(target), from: Self.friday), definitions: closed)
            }
        }
        #expect(throws: Refusal.outOfRange(field: "days", minimum: 0, maximum: ServiceClock.horizonDays)) {
            try times(.elapsed(to: Instant(milliseconds: 253_402_300_799_000)), nil)
        }
    }

    /// A stretch that ends before it begins is no pause, and nothing has elapsed in it.
    @Test func theLaterTimeComesLast() {
        let (early, late) = (Samples.day(2026, 2, 13, hour: 17), Samples.day(2026, 2, 13, hour: 18))
        let wrong = Refusal.laterFirst(from: .instant(late), to: .instant(early))
        #expect(throws: wrong) { try times(.elapsed(to: early), nil, from: late) }
        #expect(throws: wrong) { try times(.promise(.response), .p2, pauses: [.init(from: late, to: early)]) }
    }

    @Test func theLevelsAreATableWithTheirStages() {
        #expect(
            ServiceLevelsView.report(Self.definitions.services, names: names(.zh)).text(as: .table) == """
                级别     服务时间   响应     解决        升级    可用性
                -------  ---------  -------  ----------  ------  ------
                P1 重要  7×24 小时  30 分钟  4 小时      2 小时   99.9%
                P2 一般  工作时间   2 小时   1 个工作日  -            -

                - 安全事件不论级别，15 分钟内响应
                - 向用户通报进度：P1 每 30 分钟
                - 通知：P1 移交方支持经理、接收方支持经理
                - 解决计时止于恢复服务，永久修复另列为环节

                P1 处理环节
                  - 实施修复：1 个工作日

                """)
        #expect(
            ServiceLevelsView.report(Self.definitions.services, names: names(.en)).text(as: .table) == """
                Severity  Hours             Response    Resolution     Escalation  Availability
                --------  ----------------  ----------  -------------  ----------  ------------
                P1 Major  around the clock  30 minutes  4 hours        2 hours            99.9%
                P2 Minor  working hours     2 hours     1 working day  -                      -

                - Security incident: answered within 15 minutes at any severity
                - Users are told how it stands: P1 every 30 minutes
                - Who is told: P1 Support manager (delivering), Support manager (receiving)
                - The resolution clock ends when the service is back

                Stages of P1
                  - Fix in place: 1 working day

                """)
        #expect(
            ServiceLevelsView.report(Self.definitions.services, names: names(.en)).text(as: .csv) == """
                severity,hours,response,resolution,escalation,availability,next_update,told\r
                P1,always,30m,4h,2h,0.999,30m,delivering/support-manager receiving/support-manager\r
                P2,working,2h,1wd,,,,\r

                """)
        let none = ServiceLevelsView.report(nil, names: names(.en))
        #expect(none.text(as: .json) == "null\n")
    }
}
