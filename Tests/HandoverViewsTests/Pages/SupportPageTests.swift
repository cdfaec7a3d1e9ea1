import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// The pages of the support, as they say it.
@Suite struct SupportPageTests {
    private let sample = PageSamples.plain

    private func tickets(_ language: Language, _ person: Person.ID = "lisi", _ filter: TicketFilter = .init()) -> String
    {
        TicketsPage.html(
            .init(clocks: sample.runningClocks, filter: filter, mayOpen: person != "yi1"),
            in: sample.supportFrame(language, .tickets(filter), as: person)
        ).text
    }

    /// The most urgent first, each state in words beside its mark.
    @Test func clocksThatRunStandByUrgency() throws {
        let zh = tickets(.zh)
        #expect(zh.contains("<p class=\"quiet lead\">未关闭工单 3 张，计时 5 项：超时 2、即将超时 1、暂停 2</p>"))
        let rows = zh.matches(of: /<a href="\/tasks\/(T-\d)">/).map { String($0.output.1) }
        #expect(rows == ["T-1", "T-2", "T-3"])
        // What else runs of a ticket stands below its most urgent clock.
        #expect(zh.matches(of: /<br><span class="small quiet">[^<]+<\/span>/).count == 2)
        #expect(
            zh.contains(
                "<th scope=\"row\" role=\"rowheader\"><span class=\"strong\">P1</span> <a href=\"/tasks/T-2\">T-2</a><br>导出报表时出错</th>"
            ))
        #expect(
            zh.contains(
                "<span class=\"tag caution\"><svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#mark-attention\"/></svg>即将超时</span>"
            ))
        #expect(zh.contains("<span>周五 2026-01-30 17:30</span>") && zh.contains("<span>暂停时不计</span>"))
        let en = tickets(.en)
        #expect(en.contains("3 open tasks, 5 clocks: breached 2, at risk 1, paused 2"))
        #expect(en.contains("<a href=\"/tickets?state=breached\">breached <span>2</span></a>"))
        #expect(en.contains("<a href=\"/tickets?mine=true\">Mine</a>"))
    }

    /// Who sees their own tasks and the desk's alone reads so.
    @Test func aTraineesListSaysWhoseItIs() {
        let page = tickets(.en, "jia3")
        #expect(page.contains("3 open tasks") && page.contains("Mine, and those of my team&#39;s desk to take up"))
        #expect(page.contains("mine=true") && page.contains("value=\"open\""))
        #expect(!tickets(.en, "yi1").contains("value=\"open\""))
        let narrowed = tickets(.en, "lisi", .init(state: .paused, severity: .p1, isMine: true))
        #expect(
            narrowed.contains(
                "<a href=\"/tickets?state=paused&amp;severity=P1&amp;mine=true\" aria-current=\"true\">paused <span>2</span></a>"
            ))
    }

    private func task(_ language: Language, _ actions: Set<TicketAction>) -> String {
        TaskPage.html(
            .init(
                id: "T-1", task: sample.tickets[0], history: [], standing: sample.standing(of: sample.tickets[0]),
                actions: actions, now: PageSamples.now),
            in: sample.supportFrame(language, .task("T-1"))
        ).text
    }

    @Test func aTaskStandsWithItsArithmeticAndItsStages() {
        let zh = task(.zh, [])
        #expect(zh.contains("解决时限（7×24 小时）：2026-01-30 12:00 至 2026-01-30 17:00 = 5 小时"))
        #expect(zh.contains("<span>超 1 小时</span>") && zh.contains("<h2 id=\"stages\">处理环节</h2>"))
        #expect(zh.contains(">专家介入</th>") && zh.contains("</svg>已完成</span>") && zh.contains("</svg>待完成</span>"))
        #expect(!zh.contains("id=\"actions\""))
        let en = task(.en, [])
        #expect(en.contains("response time (around the clock): 2026-01-30 12:00 to 2026-01-30 12:20 = 20 min"))
    }

    /// Each action has its form, and none is there that the reader may not do.
    @Test func everyActionHasItsForm() {
        let page = task(.en, Set(TicketAction.allCases))
        for action in TicketAction.allCases {
            #expect(page.contains("<summary>\(action.words(.en))</summary>"), "\(action)")
            #expect(page.contains("name=\"do\" value=\"\(action.rawValue)\""), "\(action)")
        }
        // The stage that is done is not offered again; whose it is comes first.
        #expect(page.contains("value=\"fix\" required") && !page.contains("value=\"expert\" required"))
        #expect(page.contains("<option value=\"@delivering\">delivering team</option>"))
        #expect(page.contains("<option value=\"jia3\" selected>"))
        let some = task(.en, [.wait])
        #expect(some.contains("value=\"wait\"") && !some.contains("value=\"resolve\""))
    }

    @Test func theRotaStandsDayByDay() throws {
        let rota = try #require(sample.dutyAnswers())
        let model = DutyPage.Model(
            rota: rota, contacts: .init(people: ["wangwu": .init(phone: "1380")]), day: sample.readiness.day)
        let zh = DutyPage.html(model, in: sample.supportFrame(.zh, .duty())).text
        #expect(
            zh.contains(
                "<span class=\"date\">周五 01-30</span> <span class=\"tag accent\">今天</span>"))
        #expect(
            zh.contains(
                "<span class=\"small quiet date\">00:00–09:00</span> 李四<br><span class=\"small quiet date\">09:00–22:00</span> 甲三<br><span class=\"small quiet date\">22:00–24:00</span> 王五（替 甲三）"
            ))
        #expect(zh.contains("<span class=\"tag bad\">") && zh.contains("1 处空缺") && zh.contains("没有空缺"))
        #expect(zh.contains("href=\"/oncall?from=2026-01-18\"") && zh.contains("href=\"/oncall?from=2026-02-01\""))
        #expect(zh.contains("href=\"/oncall/duties.ics?person=lisi\"") && zh.contains(">1380<"))
        let en = DutyPage.html(model, in: sample.supportFrame(.en, .duty())).text
        #expect(
            en.contains("<h2 id=\"hand-off\">Hand-off note</h2>") && en.contains("<h3 class=\"lead\">Open outages</h3>")
        )
        #expect(en.contains("<a href=\"/tasks/T-1\">P1 T-1</a>"))
    }

    /// Each document says in a word how it stands, and what was found of it.
    @Test(arguments: [
        (Language.zh, ["正常", "已过期", "有问题", "未审核", "缺失"]),
        (.en, ["fine", "out of date", "has faults", "not reviewed", "missing"]),
    ])
    func everyDocumentSaysHowItStands(language: Language, words: [String]) throws {
        let review = try #require(sample.review)
        let page = KnowledgePage.html(.init(review: review), in: sample.supportFrame(language, .knowledge)).text
        let states = page.matches(of: /mark-[a-z]+"\/><\/svg>([^<]+)<\/span>/).map { String($0.output.1) }
        #expect(states == words)
        #expect(page.contains("<dd><span class=\"strong\">\(language("4/5", "4 of 5"))</span></dd>"))
        #expect(
            page.contains("href=\"/items/documents/runbooks\"") && page.contains("href=\"/kb/case.md?kind=security\""))
        let unseen = KnowledgePage.html(.init(), in: sample.supportFrame(language, .knowledge)).text
        #expect(unseen.contains("handover serve --knowledge") && !unseen.contains("</svg>\(words[0])</span>"))
    }

    @Test func technicalChangesStandWithTheirDocumentsAndForms() throws {
        func page(_ language: Language, mayRecord: Bool) -> String {
            KnowledgePage.html(
                .init(changes: sample.technicalChanges, mayRecord: mayRecord),
                in: sample.supportFrame(language, .knowledge)
            ).text
        }
        let zh = page(.zh, mayRecord: true)
        #expect(zh.contains("技术变更按时写进文档</dt><dd><span class=\"strong\">0/2</span>"), "\(zh)")
        let places = ["X-2 ", "X-1 ", "X-3 "].compactMap { zh.firstRange(of: ">\($0)")?.lowerBound }
        #expect(places.count == 3 && places == places.sorted(), "what waits stands first, the most urgent above")
        #expect(zh.contains("已过期限") && zh.contains("才写进文档") && zh.contains("未更新"))
        #expect(zh.contains("name=\"do\" value=\"documented\"") && zh.contains("name=\"change\" value=\"X-1\""))
        #expect(zh.contains("name=\"documents\" value=\"fine\"") && zh.contains("name=\"do\" value=\"change\""))
        let en = page(.en, mayRecord: false)
        #expect(!en.contains("name=\"do\"") && en.contains("overdue since") && en.contains("documented late"))
        let none = KnowledgePage.html(
            .init(changes: TechnicalChangeRegister([], asOf: PageSamples.now)),
            in: sample.supportFrame(.en, .knowledge))
        #expect(none.text.contains("no technical change was recorded"))
    }

    @Test func qualityStandsWithItsOutagesAndWhatItWouldGiveBack() {
        let zh = ServicePage.html(
            sample.service(actions: Set(ServicePage.Action.allCases)), in: sample.supportFrame(.zh, .service())
        ).text
        #expect(zh.contains("<p class=\"lead strong\">2026-01-01 至 2026-01-31</p>"))
        #expect(zh.contains("href=\"/service?from=2025-12-01&amp;to=2025-12-31\""))
        #expect(zh.contains("未恢复") && zh.contains("value=\"over\"") && zh.contains("name=\"entry\" value=\"72\""))
        #expect(zh.contains("事后补录") && zh.contains("value=\"maintenance\"") && zh.contains("value=\"outage\""))
        #expect(zh.contains("合计减免当月服务费用的 25%") && zh.contains("2026-02-10"), "\(zh)")
        #expect(zh.contains("href=\"/tasks/T-1\"") && zh.contains("</svg>未达标</span>"))
        let en = ServicePage.html(sample.service(), in: sample.supportFrame(.en, .service(), as: "jia3")).text
        #expect(!en.contains("name=\"do\"") && en.contains("still away") && en.contains("How this is counted"))
    }

    @Test func aMonthIsJudgedByTheQualityTableAndTheOtherDeskIsALinkAway() {
        var frame = sample.supportFrame(.en, .service())
        frame.names = SupportSamples.names(.en)
        let page = ServicePage.html(sample.service(), in: frame).text
        #expect(page.contains("href=\"/service?asked-of=own\">See the receiving team&#39;s desk</a>"), "\(page)")
        let rows =
            page.split(separator: "id=\"quality\"").last?.split(separator: "</section>").first ?? ""
        #expect(rows.contains("met</span>") && rows.contains("measured elsewhere</span>"), "\(rows)")
        var other = sample.service()
        other.quality = nil
        other.attainment.desk = .own
        let own = ServicePage.html(other, in: sample.supportFrame(.en, .service())).text
        #expect(!own.contains("id=\"quality\"") && own.contains("See the delivering team&#39;s desk"))
        #expect(own.contains("href=\"/service?from=2025-12-01&amp;to=2025-12-31&amp;asked-of=own\""))
    }

    @Test func alertsStandWithWhoseTheyAreAndWhatBecameOfThem() {
        let zh = AlertsPage.html(
            .init(list: sample.alerts, filter: .all, acknowledgeable: [81]), in: sample.supportFrame(.zh, .alerts())
        ).text
        #expect(zh.contains("未解除告警 2 条，其中 1 条无人确认") && zh.contains("</svg>未解除</span>"))
        #expect(zh.contains("name=\"entry\" value=\"81\"") && !zh.contains("name=\"entry\" value=\"82\""))
        #expect(zh.contains("href=\"/items/team/rota\"") && zh.contains("href=\"/tasks/T-1\""))
        #expect(zh.contains("已确认") && zh.contains("</svg>已解除</span>"))
        let en = AlertsPage.html(
            .init(list: sample.alerts), in: sample.supportFrame(.en, .alerts(), as: "jia3")
        ).text
        #expect(en.contains("2 open alerts, 1 of them acknowledged by nobody") && !en.contains("name=\"do\""))
    }

    /// Counted in the tabs; the most urgent first.
    @Test(arguments: [
        (AlertFilter.mine, [82, 81]), (.open, [82, 81]), (.acknowledged, [82]), (.all, [82, 81, 80]),
    ])
    func alertsAreToldApart(filter: AlertFilter, entries: [Int]) {
        var list = sample.alerts
        // The order of the list is not that of the page.
        list.alerts.reverse()
        let frame = sample.supportFrame(.en, .alerts(filter), as: "lisi")
        let page = AlertsPage.html(.init(list: list, filter: filter), in: frame).text
        let shown = page.matches(of: /<p id="acknowledge-(\d+)-about">/).compactMap { Int($0.1) }
        #expect(shown == entries)
        let tabs = [
            ("/alerts?show=mine", "Mine (2)"), ("/alerts", "Open (2)"),
            ("/alerts?show=acknowledged", "Acknowledged (1)"), ("/alerts?show=all", "All, those that are over too"),
        ]
        for (address, words) in tabs {
            let current = Path.alerts(filter).address == address ? " aria-current=\"true\"" : ""
            #expect(page.contains("<a href=\"\(address)\"\(current)>\(words)</a>"))
        }
        let other = sample.supportFrame(.zh, .alerts(.mine), as: "jia1")
        let none = AlertsPage.html(.init(list: list, filter: .mine), in: other).text
        #expect(none.contains("归你处理（0）") && none.contains("未解除（2）") && !none.contains("id=\"acknowledge-"))
    }

    @Test func actionsStandWithTheLateOnesFirst() throws {
        let model = ImprovementsPage.Model(register: sample.improvements, mayLead: true, mayFinish: ["A-1"])
        let zh = ImprovementsPage.html(model, in: sample.supportFrame(.zh, .actions)).text
        #expect(zh.contains("进行中 1 项，已逾期 1 项") && zh.contains("</svg>已逾期 10 天</span>"), "\(zh)")
        #expect(zh.contains("</svg>2026-01-29 按期完成</span>") && zh.contains("</svg>已取消</span>"), "\(zh)")
        #expect(zh.contains("href=\"/tasks/T-2\"") && zh.contains("href=\"/audit/entries/70\""), "\(zh)")
        #expect(zh.contains("href=\"/reports/support?span=month&amp;of=2026-01-01\""))
        for does in ["open", "done", "move", "drop"] {
            #expect(zh.contains("name=\"do\" value=\"\(does)\""), "\(does)")
        }
        var proposing = model
        proposing.problems = sample.repeated
        let both = ImprovementsPage.html(proposing, in: sample.supportFrame(.zh, .actions)).text
        #expect(both.contains("已有改进措施 A-1") && both.contains("name=\"tasks\" value=\"T-2 T-1\""), "\(both)")
        #expect(both.matches(of: /name="do" value="propose"/).count == 1 && both.contains("value=\"2026-02-13\""))
        let read = ImprovementsPage.html(
            .init(register: sample.improvements), in: sample.supportFrame(.en, .actions, as: "jia3")
        ).text
        #expect(!read.contains("name=\"do\"") && read.contains("1 open, 1 of them late"), "\(read)")
    }

    @Test func commitmentsStandWithTheirPeriodsAndForms() {
        func page(_ language: Language, _ mayRecord: Set<Commitment.ID>) -> String {
            ImprovementsPage.html(
                .init(
                    register: sample.improvements,
                    commitments: .init(register: sample.commitments, mayRecord: mayRecord)),
                in: sample.supportFrame(language, .actions)
            ).text
        }
        let zh = page(.zh, ["article"])
        #expect(zh.contains("<h2 id=\"commitments\">定期承诺</h2>"), "\(zh)")
        #expect(zh.contains("</svg>2026-01 待完成，至 2026-01-31</span>"), "\(zh)")
        #expect(zh.contains("每周，") && zh.contains("按时 1/3") && zh.contains("1 期未完成"), "\(zh)")
        #expect(zh.contains("</svg>2026-W03</span>") && zh.contains("</svg>2026-W05 待完成，至 2026-02-01</span>"), "\(zh)")
        #expect(zh.ranges(of: "name=\"do\" value=\"kept\"").count == 1)
        // The period that goes on is the one to begin with.
        #expect(zh.contains("<option value=\"2026-W05\">2026-W05</option><option value=\"2026-W03\">"), "\(zh)")
        let en = page(.en, [])
        #expect(!en.contains("value=\"kept\"") && en.contains("1 period passed without it"), "\(en)")
        let without = ImprovementsPage.html(
            .init(register: sample.improvements), in: sample.supportFrame(.en, .actions))
        #expect(!without.text.contains("id=\"commitments\""))
    }

    @Test func claimsStandWithTheFormsOfTheirNextSteps() {
        func page(_ language: Language, _ claims: ServicePage.Claims, as person: Person.ID = "lisi") -> String {
            ServicePage.html(
                sample.service(claims: claims), in: sample.supportFrame(language, .service(), as: person)
            ).text
        }
        let all: Set<CreditClaim.ID> = ["C-1", "C-2", "C-3", "C-4"]
        let zh = page(.zh, .init(register: sample.claims, mayFile: true, claimable: ["T-1"], mayStep: all))
        for does in ["claim", "review", "agree", "offer", "settle", "confirm"] {
            #expect(zh.ranges(of: "name=\"do\" value=\"\(does)\"").count == 1, "\(does)")
        }
        #expect(zh.contains("<span class=\"subject\">C-1 两小时才响应</span>") && zh.contains("已了结的（1）"), "\(zh)")
        #expect(zh.contains("接收方提出：额外免费服务：“免费培训两天”") && zh.contains("商定：500.00 CNY"), "\(zh)")
        #expect(zh.contains("name=\"entry\" value=\"96\"") && zh.contains("href=\"https://kb.example/T-1\""))
        let en = page(.en, .init(register: sample.claims), as: "jia3")
        #expect(!en.contains("name=\"do\" value=\"review\"") && en.contains("agreed: 10% of the fee"), "\(en)")
        let none = page(.en, .init(register: ClaimRegister([], asOf: PageSamples.now, zone: Samples.shanghai)))
        #expect(none.contains("No claim waits for anybody"))
    }

    @Test func theReportOfAMonthIsApprovedThere() {
        var report = sample.reported
        let zh = ServicePage.html(sample.service(report: report), in: sample.supportFrame(.zh, .service())).text
        #expect(zh.contains("</svg>批准后有变化</span>") && zh.contains("甲三 2026-01-03 批准（第 61 条"), "\(zh)")
        #expect(zh.contains("name=\"seen\"") && zh.contains("name=\"period\" value=\"2025-12\""))
        report.mayApprove = false
        let read = ServicePage.html(sample.service(report: report), in: sample.supportFrame(.en, .service())).text
        #expect(!read.contains("name=\"seen\"") && read.contains("changed since"))
    }

    /// Every page of the support leads to the others, and says which it is.
    @Test(arguments: Language.allCases) func eachPageLeadsToTheOthers(language: Language) throws {
        for (name, html) in EveryPage.support(language, sample) where !name.hasPrefix("task") {
            let text = html.text
            #expect(text.matches(of: /<nav class="links ways"/).count == 1, "\(name)")
            for address in ["/tickets", "/alerts", "/oncall", "/kb", "/service", "/actions", "/terms"] {
                #expect(text.contains("href=\"\(address)\""), "\(name)")
            }
            #expect(text.matches(of: /aria-current="page"/).count == 2, "\(name)")
        }
    }
}
