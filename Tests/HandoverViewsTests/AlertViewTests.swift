import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("Alerts in words") struct AlertViewTests {
    private static func at(_ day: Int, _ hour: Int) -> Instant { Samples.day(2026, 2, day, hour: hour) }

    private static func finding(_ when: AlertCondition, _ about: AlertMatter) -> AlertFinding {
        AlertFinding(
            rule: AlertRule(
                id: "some", title: .init([.en: "Some"]), when: when,
                owner: .role(TeamRole(.receiving, "support-manager"))), about: about)
    }

    private static let clock = AlertMatter.clock(
        task: "T-1", promise: .response, severity: .p1, from: at(3, 9), due: at(3, 10))

    private static let list = AlertList(
        asOf: at(4, 0), counts: [.init(rule: "some", open: 2, unacknowledged: 1)],
        alerts: [
            AlertState(
                entry: 9, raised: at(3, 11), finding: finding(.slaBreached, clock),
                acknowledged: .init(entry: 10, by: "lisi", at: at(3, 12), note: "On it")),
            AlertState(
                entry: 8, raised: at(3, 8),
                finding: finding(.serviceDown, .outage(entry: 7, service: nil, severity: .p0))),
            AlertState(
                entry: 5, raised: at(2, 8), finding: finding(.slaAtRisk, clock),
                cleared: .init(entry: 6, by: .server, at: at(2, 9))),
        ])

    private func names(_ language: Language) -> Names { Names(ServiceTimesViewTests.definitions, language: language) }

    private func text(_ report: Report) -> String {
        report.text(as: .markdown).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theListSaysWhatIsSoAndWhoKnows() {
        let english = text(AlertListView.report(Self.list, names: names(.en)))
        for part in [
            "2 open alerts, 1 of them acknowledged by nobody",
            "| 9 | 2026-02-03 11:00 | time limit passed: P1 T-1, response was due at 2026-02-03 10:00 |",
            "service down: all services away (P0, entry 7)", "acknowledged by nobody",
            "time limit at risk: P1 T-1, response due at 2026-02-03 10:00", "over at 2026-02-02 09:00",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = text(AlertListView.report(Self.list, names: names(.zh)))
        for part in [
            "未解除告警 2 条，其中 1 条无人确认", "服务中断：全部服务中断（P0，第 7 条）", "未确认", "2026-02-02 09:00 解除",
        ] { #expect(chinese.contains(part), "\(part)\n\(chinese)") }
        let none = AlertList(asOf: Self.at(4, 0), counts: [], alerts: [])
        #expect(text(AlertListView.report(none, names: names(.en))) == "No alerts")
    }

    /// Each thing that is alerted to, in both languages, without an empty word.
    @Test(arguments: Language.allCases) func everyMatterIsSaid(language: Language) {
        let day = Samples.day(2026, 2, 3)
        let week = SupportPeriod(.week, containing: day)
        let matters: [(AlertCondition, AlertMatter)] = [
            (.escalationDue, .clock(task: "T-1", promise: .escalation, severity: .p0, from: Self.at(3, 9), due: nil)),
            (.serviceSlow, .outage(entry: 3, service: "erp", severity: .p2)),
            (.satisfactionFalling, .satisfaction(sum: 44, ratings: 10, sumBefore: 46, ratingsBefore: 10)),
            (.signOffOverdue, .overdue("team/rota", due: day)),
            (.capabilityLapsing, .capability("x", until: day, people: 1, have: 2, need: 2)),
            (.evidenceLapsing, .evidence("team/rota", until: day)),
            (.evidenceLapsing, .signOff("team/rota", until: day)),
            (.rotaGap, .duty("desk", from: Self.at(3, 9), to: Self.at(3, 18), have: 1, need: 2)),
            (.checkFailing, .check("team/rota", .rotaCovered)),
            (.repeatedProblem, .problem(.symptom, key: 7, service: "erp", newest: "T-9", tasks: 3)),
            (.repeatedProblem, .problem(.document, key: 7, service: "erp", newest: "T-9", tasks: 3)),
            (.commitmentOverdue, .commitment("article", period: week, newest: week, missed: 1)),
            (.commitmentOverdue, .commitment("article", period: week, newest: week.next, missed: 2)),
            (
                .satisfactionFalling,
                .satisfaction(sum: 44, ratings: 10, sumBefore: 46, ratingsBefore: 10, desk: .own)
            ),
        ]
        let said = matters.map { Self.finding($0, $1).words(names(language)) }
        #expect(Set(said).count == matters.count)
        for words in said {
            #expect(
                language == .zh ? words.contains(/\p{Han}/) : !words.contains(/\p{Han}|\.$/), "\(words)")
        }
        #expect(said[2].contains("4.40") && said[2].contains("4.60"))
        #expect(said[9].contains("T-9") && said[9].contains("erp"))
    }
}
