import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct DirectorPageTests {
    private let sample = PageSamples.plain

    private func page(_ readiness: Readiness, _ course: Course = Course(), _ language: Language = .zh) -> String {
        DirectorPage.html(.init(readiness: readiness, course: course), in: sample.frame(language, .director)).text
    }

    /// Verdict, plan, date and three blockers come before everything else.
    @Test func beginsWithVerdictPlanDateAndThreeBlockers() throws {
        let html = page(sample.readiness, sample.course)
        let places = try [
            "<span>暂不能接管</span></h1>",
            "<p>应完成 <a class=\"n\" href=\"/items?due=true\">16</a> 项，已完成 "
                + "<a class=\"n\" href=\"/items?status=done&amp;due=true\">11</a> 项，"
                + "<a class=\"bad\" href=\"/items?show=late\">落后 34 个工作日</a></p>",
            "<p><a href=\"/director#path\">关键路径（1 项）最早 2026-02-09 完成，距验收日还有 14 个工作日</a></p>",
            "<p class=\"as-of\">截至 2026-01-30 17:00，验收日 2026-02-27</p>",
            "<a href=\"/items/team/sla\">支持流程和 SLA 确认</a>", "<a href=\"/items/team/rota\">值班安排和联系方式确认</a>",
            "<a href=\"/items/documents/emergency-plans\">应急预案文档</a>", "<summary>另有 10 项</summary>", "清单进度",
        ].map { try #require(html.firstRange(of: $0)?.lowerBound, "\($0)") }
        #expect(places == places.sorted())
    }

    /// Left out on paper, where nobody can do it.
    @Test func leadsToTheReportThatWaitsForApproval() throws {
        var model = DirectorPage.Model(readiness: sample.readiness)
        #expect(!DirectorPage.html(model, in: sample.frame(.zh, .director)).text.contains("等你办的"))
        let month = try #require(SupportPeriod("2026-01"))
        model.steps = [NextStep(action: .approveReport(month)), NextStep(action: .logTasks(have: 3, need: 10))]
        let html = DirectorPage.html(model, in: sample.frame(.zh, .director)).text
        #expect(
            html.contains(
                "<a href=\"/service?from=2026-01-01&amp;to=2026-01-31\">批准 2026-01 的服务报告</a></p>"))
        #expect(html.contains("<div class=\"screen\"><section aria-labelledby=\"asked\">"))
    }

    @Test func saysWhoCanActByNameAndWhatWaits() {
        let html = page(sample.readiness)
        #expect(html.contains("<p class=\"quiet small say\">可处理：李四（移交方），阻塞 <a class=\"n\" href=\"/items?waiting-for="))
        #expect(
            page(sample.readiness, Course(), .en).contains("can act: Li Si (delivering), blocks <a class=\"n\" href="))
        #expect(html.contains("<span class=\"tag bad\"><svg class=\"mark\""))
    }

    /// What is waived is neither done nor behind.
    @Test func namesWhatIsWaivedBesideWhatIsDone() {
        let plan = PlanState(due: 18, done: 17, workingDaysBehind: 0, next: nil, endedOn: nil)
        func line(_ waived: Int) -> String {
            StatusView.planLine(plan, waived: waived, Names(sample.definitions, language: .zh)).plain
        }
        #expect(line(1) == "应完成 18 项，已完成 17 项，限期豁免 1 项，按计划进行")
        #expect(line(0) == "应完成 18 项，已完成 17 项，其余今天到期")
        #expect(!RuleWords.plan(.zh).joined().contains("已完成或限期豁免"))
    }

    @Test func nothingIsArrangedOnceItIsAccepted() {
        var accepted = sample.stated(.accepted, signed: 3)
        accepted.blockers = []
        #expect(page(accepted).contains("没有阻塞项。") && !page(accepted).contains("可以安排验收"))
        var ready = sample.acceptable
        ready.blockers = []
        #expect(page(ready).contains("没有阻塞项，可以安排验收。"))
    }

    /// On paper nothing can be opened.
    @Test(arguments: Language.allCases) func printsEveryBlockerOnALine(language: Language) throws {
        let html = page(sample.readiness, Course(), language)
        let list = try #require(html.ranges(of: "<ul class=\"printed bullets\">").first?.upperBound)
        let end = try #require(html[list...].firstRange(of: "</ul>")?.lowerBound)
        let rows = html[list..<end]
        let rest = sample.readiness.blockers.dropFirst(3)
        #expect(rows.ranges(of: "<li>").count == rest.count && rest.count == 10)
        let names = sample.frame(language, .director).names
        for blocker in rest { #expect(rows.contains(HTML(text: blocker.words(names)).text)) }
        #expect(!html.contains("见系统") && !html.contains("on the page itself"))
    }

    /// A sheet has an end.
    @Test func saysOnPaperHowManyAreLeftOutWhereThereAreTooMany() {
        var readiness = sample.readiness
        readiness.blockers = Array(repeating: readiness.blockers[0], count: 40)
        #expect(page(readiness).contains("<p class=\"printed\">另有 13 项，见系统</p>"))
    }

    /// A director reads what the words of the trade mean where they come first.
    @Test func saysWhatItsTermsMean() throws {
        let html = page(sample.readiness, Course(), .en).withPlainNumbers
        for words in [
            "As of 2026-01-30 17:00, accept by 2026-02-27",
            " covered (enough people can do it), ", "Backdated (recorded more than three days late): 3 entries",
        ] { #expect(html.contains(words), "\(words)") }
        var measure = try #require(sample.readiness.measures.first { $0.id == .independence })
        measure.provisional = 2
        let names = sample.frame(.en, .director).names
        #expect(
            measure.remarks(names, linked: true).map(\.plain).contains("2 provisional (closed less than 7 days ago)"))
        #expect(measure.remarks(names, linked: false).map(\.plain).contains("2 provisional"))
    }

    @Test func saysSinceWhenWhereTheStartIsNotShown() {
        #expect(page(sample.readiness, sample.course).contains(">开始以来</h2>"))
        let late = Course(points: Array(sample.course.points.dropFirst(3)))
        #expect(page(sample.readiness, late).contains(">2025-12-29 以来</h2>"))
    }

    @Test func countsPeopleAndSaysWhereNobodyHoldsARole() {
        let names = Names(sample.definitions, language: .zh, showsIDs: false)
        func who(_ keys: TeamRole...) -> String { names.holders(of: keys, on: sample.readiness.day) }
        #expect(who(TeamRole(.receiving, "receiving-engineer")) == "甲三、甲四、甲五（接收方）")
        #expect(
            who(TeamRole(.receiving, "receiving-engineer"), TeamRole(.receiving, "support-manager"))
                == "甲三、甲四、甲五等 4 人（接收方）")
        #expect(who(TeamRole(.receiving, "architect")) == "接收方架构师（无人担任）")
        let anonymous = Names(sample.definitions, language: .en, isAnonymous: true)
        #expect(
            anonymous.holders(of: [Samples.delivered.by], on: sample.readiness.day) == "Support manager (delivering)")
    }

    @Test func showsEachChecklistWithItsNumerator() {
        let html = page(sample.readiness).withPlainNumbers
        #expect(html.contains("<span class=\"strong\">1</span>/6</span>"))
        #expect(html.contains("aria-label=\"支持文档交接：1/6\""))
        #expect(
            html.contains(
                "<rect class=\"done\" x=\"0\" width=\"50\" height=\"10\"/><rect class=\"wait\" x=\"50\" width=\"50\" height=\"10\"/>"
            ))
        #expect(html.contains("href=\"/items?checklist=documents\""))
    }

    @Test func showsIndependenceWithItsIntervalAndTheCountStillNeeded() {
        let html = page(sample.readiness).withPlainNumbers
        #expect(html.contains("<span class=\"big of\">24/47（51.1%）</span>"))
        #expect(html.contains("95% 区间 37.2%–64.7%"))
        #expect(html.contains("再独立完成 274 张即可证实"))
        #expect(html.contains("href=\"/tasks?outcome=assisted&amp;from=2025-12-02&amp;to=2026-01-30\""))
        #expect(html.contains("<line class=\"target\" x1=\"281.6\" x2=\"281.6\""))
    }

    @Test func putsWhatLacksPeopleFirst() throws {
        let html = page(sample.readiness).withPlainNumbers
        let coverage = try #require(html.firstRange(of: "id=\"coverage\""))
        let order = try ["应急响应", "熟练使用支持工具", "系统与数据恢复", "按流程处理问题"].map {
            try #require(html[coverage.upperBound...].firstRange(of: $0)?.lowerBound)
        }
        #expect(order == order.sorted())
        #expect(html.contains("●○</span> <span class=\"bad\">1/2，缺 1 人</span>"))
    }

    /// Below ten tasks a point is hollow, and its table gives no percentage.
    @Test func drawsTheTrendWithTheFiguresBehindIt() {
        let html = page(sample.readiness, sample.course)
        #expect(html.contains("每周一点：从 2025-12-08 的 0/1 到 2026-01-30 的 24/47"))
        #expect(html.contains("<circle class=\"few\"") && html.contains("<circle class=\"point\""))
        #expect(
            html.contains(
                "<span>0/<a class=\"n\" href=\"/tasks?counted=true&amp;from=2025-10-10&amp;to=2025-12-08&amp;as-of=2025-12-08\">1</a>"
            ))
        #expect(page(sample.readiness).contains("开始满两周后"))
        let one = Course.Point(day: PageSamples.start, independent: 1, eligible: 2, done: 0, due: 0, total: 1)
        #expect(TrendChart.tasks([one], target: nil, .zh) == nil)
    }

    /// Each number leads to what it counts, and says how.
    @Test func opensEveryNumberToItsRowsAndItsRule() throws {
        let html = page(sample.readiness, sample.course)
        for link in [
            "<a href=\"/items?show=late\">已逾期 5 项</a>", "<a class=\"n\" href=\"/capabilities\">",
            "<a class=\"n\" href=\"/people?modules=all\">",
            "<a class=\"n\" href=\"/items?checklist=team&amp;status=done\">",
            "<a class=\"n\" href=\"/items?checklist=team&amp;counted=true\">6</a>",
            "<a class=\"n\" href=\"/tasks?counted=true&amp;from=2025-12-02&amp;to=2026-01-30&amp;severity=P1\">",
            "<a class=\"n\" href=\"/tasks?outcome=independent&amp;from=2025-12-02&amp;to=2026-01-30\">",
            "<a href=\"/why/measures/assessed-independence\">", "<a href=\"/audit/entries?backdated=true\">",
            "<a href=\"/audit/entries\">截至 ",
        ] {
            #expect(html.contains(link), "\(link)")
        }
        let path = try #require(html.firstRange(of: "<div id=\"path\">"))
        #expect(html[path.upperBound...].contains("最晚完成的那条链就是关键路径"))
        for rule in [
            RuleWords.verdict(.zh), RuleWords.plan(.zh), RuleWords.checklists(.zh), RuleWords.course(.zh),
            RuleWords.coverage(.zh), [RuleWords.training(.zh)], RuleWords.assessedIndependence(.zh),
        ].flatMap({ $0 }) {
            #expect(html.contains(HTML(text: rule).text), "\(rule)")
        }
    }

    @Test func saysWhatToDoFirstWhenNothingIsThere() {
        let html = page(sample.empty)
        for words in ["还没有交接项。", "还没有可以计入的工单。", "没有定义能力。"] { #expect(html.contains(words), "\(words)") }
    }
}
