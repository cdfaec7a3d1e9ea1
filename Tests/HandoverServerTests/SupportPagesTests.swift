import HTTPTypes
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Testing

@testable import HandoverServer

/// The support from pages alone.
struct SupportPagesTests {
    private func task(_ id: TaskRecord.ID, _ office: Office) throws -> TaskRecord {
        let reply = try office.site.tracker.ask(.task(id), by: .machine, clock: .machine(Site.now))
        guard case .task(let task?, _, _) = reply.answer else { throw UnexpectedAnswer() }
        return task
    }

    private func outages(_ office: Office) throws -> OutageRegister {
        let reply = try office.site.tracker.ask(.outages(.now), by: .machine, clock: .machine(Site.now))
        guard case .outages(let register) = reply.answer else { throw UnexpectedAnswer() }
        return register
    }

    /// It is Friday, 2026-01-30, 17:00 in Shanghai.
    @Test func aTicketLivesItsLifeFromPages() async throws {
        let office = try await Office()
        let lisi = try await Browser.signedIn("lisi", at: office.site)
        #expect(try await lisi.get("/tickets").body.contains("value=\"open\""))
        let open = [
            "do": "open", "task": "T-800", "title": "Export <fails>", "severity": "P1", "service": "operations",
            "channel": "hotline", "asked-of": "delivering", "when": "2026-01-30T15:30",
        ]
        let opened = try await lisi.post("/tickets", open)
        #expect(opened.status == 303 && opened.headers[.location] == "/tickets")
        #expect(try task("T-800", office).opened == .instant(Site.now.adding(milliseconds: -90 * 60_000)))
        let list = try await lisi.get("/tickets?severity=P1").body
        #expect(list.contains("<a href=\"/tasks/T-800\">T-800</a><br>Export &lt;fails&gt;"))

        let page = "/tasks/T-800"
        func does(_ fields: [String: String], as browser: Browser? = nil) async throws -> Answer {
            try await (browser ?? lisi).post(page, fields, asPage: true)
        }
        #expect(try await does(["do": "respond", "when": "2026-01-30T15:50"]).status == 303)
        #expect(try await does(["do": "wait", "when": "2026-01-30 16:00", "note": "Which report?"]).status == 303)
        #expect(try task("T-800", office).ticket.isWaiting)
        let waiting = try await lisi.get(page).body
        #expect(waiting.contains("value=\"work\"") && !waiting.contains("value=\"wait\""))
        #expect(!waiting.contains("value=\"respond\"") && !waiting.contains("value=\"reopen\""))
        #expect(try await does(["do": "work", "when": "2026-01-30T16:20"]).status == 303)
        #expect(try await does(["do": "stage", "stage": "expert", "when": "2026-01-30T16:25"]).status == 303)
        #expect(try task("T-800", office).ticket.stages.map(\.stage) == ["expert"])
        #expect(try await does(["do": "severity", "severity": "P2", "reason": "One user"]).status == 303)
        #expect(try task("T-800", office).severity == .p2)
        #expect(try await does(["do": "hand", "to": "@delivering"]).status == 303)
        #expect(try task("T-800", office).ticket.assignee == .init(person: nil, side: .delivering))
        #expect(try await does(["do": "hand", "to": "wushi", "note": "Yours"]).status == 303)
        #expect(try task("T-800", office).ticket.assignee?.person == "wushi")
        #expect(try await does(["do": "escalate", "to": "", "reason": "Stuck"]).status == 303)
        #expect(try task("T-800", office).ticket.escalations.map(\.to) == [["wangwu"]])

        // Closing says which document was updated, or why none was; what was typed stays.
        let resolve = ["do": "resolve", "person": "wushi", "level": "", "words": "", "no-document": " "]
        let refused = try await does(resolve)
        #expect(refused.status == 422 && refused.body.contains("id=\"resolve-no-document-wrong\""))
        #expect(try await does(resolve.merging(["document": "documents/faq"]) { $1 }).status == 303)
        // Every document of the knowledge base is offered, besides the checklist's.
        let form = try #require(refused.body.firstMatch(of: /<select id="[^"]*" name="document".*?<\/select>/)?.0)
        #expect(form.matches(of: /<option value="/).count == 1 + 20 + 6)
        #expect(form.contains("value=\"deployment-guide\">部署操作指南<"))
        let solved = try task("T-800", office)
        #expect(solved.document == "documents/faq" && solved.workers.map(\.person) == ["wushi"])
        #expect(try await !lisi.get("/tickets").body.contains("href=\"/tasks/T-800\""))
        #expect(try await lisi.get(page).body.contains("value=\"rating\""))
        #expect(try await does(["do": "rating", "rating": "5"]).status == 303)
        #expect(try await does(["do": "reopen", "note": "It came back"]).status == 303)
        #expect(try task("T-800", office).isOpenAgain && task("T-800", office).rating == 5)
        #expect(try await does(["do": "duplicate", "original": "T-none"]).status == 404)
        #expect(try await does(["do": "nothing"]).status == 400)
        #expect(try await does(["do": "wait", "when": "yesterday"]).body.contains("value=\"yesterday\""))
    }

    /// What may not be done is not offered, and refused all the same.
    @Test func whoeverMayNotIsOfferedNothing() async throws {
        let office = try await Office()
        let (jia3, jia7) = (
            try await Browser.signedIn("jia3", at: office.site), try await Browser.signedIn("jia7", at: office.site)
        )
        let audited = try await jia7.get("/tickets").body
        #expect(!audited.contains("value=\"open\""))
        #expect(try await jia7.post("/tickets", ["do": "open", "task": "T-801"], asPage: true).status == 403)
        let own = ["do": "open", "task": "T-802", "severity": "P2", "asked-of": "own", "kind": "security"]
        #expect(try await jia3.post("/tickets", own.merging(["kind": "leak"]) { $1 }, asPage: true).status == 400)
        #expect(try await jia3.post("/tickets", own).status == 303)
        #expect(try task("T-802", office).supportKind == .security)
        #expect(try await jia3.get("/tasks/T-802").body.contains("value=\"respond\""))
        #expect(try await !jia7.get("/tasks/T-802").body.contains("id=\"actions\""))
        #expect(try await jia7.post("/tasks/T-802", ["do": "respond"], asPage: true).status == 403)
        #expect(try await jia3.get("/tickets?severity=P9").status == 400)
    }

    @Test func actionsAreOpenedMovedAndDone() async throws {
        let office = try await Office()
        let lisi = try await Browser.signedIn("lisi", at: office.site)
        func action(_ id: Improvement.ID) throws -> ImprovementState {
            let reply = try office.site.tracker.ask(.improvement(id, .now), by: .machine, clock: .machine(Site.now))
            guard case .improvement(let state) = reply.answer else { throw UnexpectedAnswer() }
            return state
        }
        let open = [
            "do": "open", "title": "Write <it> down", "term": "long", "owner": "jia3", "due": "2026-02-20",
            "tasks": "T-1, T-2",
        ]
        let opened = try await lisi.post("/actions", open)
        #expect(opened.status == 303 && opened.headers[.location] == "/actions")
        #expect(try action("A-2").plan.tasks == ["T-1", "T-2"])
        let late = try await lisi.post("/actions", ["do": "move", "action": "A-2", "due": "2026-01-01", "reason": "x"])
        #expect(late.status == 422 && late.body.contains("move-A-2-due-wrong"))
        let move = ["do": "move", "action": "A-2", "due": "2026-03-01", "owner": "jia3", "reason": "Later"]
        #expect(try await lisi.post("/actions", move).status == 303)
        #expect(try action("A-2").due.description == "2026-03-01")
        let jia3 = try await Browser.signedIn("jia3", at: office.site)
        let page = try await jia3.get("/actions").body
        #expect(page.contains("A-2 Write &lt;it&gt; down") && page.contains("value=\"done\""))
        #expect(!page.contains("value=\"drop\""))
        #expect(try await jia3.post("/actions", ["do": "done", "action": "A-2", "note": "There"]).status == 303)
        #expect(try action("A-2").isInTime)
        #expect(try await lisi.post("/actions", ["do": "drop", "action": "A-1", "reason": "Gone"]).status == 303)
        #expect(try action("A-1").isDropped)
    }

    @Test func claimsAreFiledReviewedAgreedSettledAndConfirmed() async throws {
        let office = try await Office()
        try await office.filesAClaim()
        func claim() throws -> ClaimState {
            let reply = try office.site.tracker.ask(
                .creditClaim("C-1", .now), by: .machine, clock: .machine(Site.now))
            guard case .creditClaim(let state) = reply.answer else { throw UnexpectedAnswer() }
            return state
        }
        let lisi = try await Browser.signedIn("lisi", at: office.site)
        let jia1 = try await Browser.signedIn("jia1", at: office.site)
        let jia3 = try await Browser.signedIn("jia3", at: office.site)
        #expect(try await jia3.get("/service").body.contains("C-1 Two &lt;hours&gt;"))
        #expect(try await !jia3.get("/service").body.contains("value=\"claim\""))
        // The task is in a claim, and takes no other.
        let again = ["do": "claim", "ground": "late", "task": "L-1", "reason": "x", "link": "https://tickets.example"]
        let refused = try await jia1.post("/service", again)
        #expect(refused.status == 409 && refused.body.contains("C-1"))
        let none = try await jia1.post("/service", ["do": "claim", "ground": "late", "task": "T-1", "reason": "x"])
        #expect(none.status == 409, "\(none.status)")
        let page = try await lisi.get("/service").body
        #expect(page.contains("value=\"review\"") && !page.contains("value=\"offer\""))
        #expect(
            try await lisi.post("/service", ["do": "review", "claim": "C-1", "finding": "refused"]).status == 422)
        #expect(
            try await lisi.post("/service", ["do": "review", "claim": "C-1", "finding": "confirmed"]).status == 303)
        // Whoever did it reads who goes on.
        let reviewed = try await lisi.get("/service").body
        #expect(
            reviewed.contains(
                "<p class=\"strong\">接下来等移交方负责人、接收方负责人商定：李四、甲一</p>"), "\(reviewed)")
        let wrong = try await jia1.post("/service", ["do": "offer", "claim": "C-1", "share": "200"])
        #expect(wrong.status == 400 || wrong.status == 422, "\(wrong.status)")
        let offered = try await jia1.post("/service", ["do": "offer", "claim": "C-1", "share": "20"])
        #expect(offered.status == 303, "\(offered.body)")
        let entry = try #require(try claim().standingOffers.first?.entry)
        #expect(try await lisi.get("/service").body.contains("name=\"entry\" value=\"\(entry)\""))
        #expect(
            try await lisi.post("/service", ["do": "agree", "claim": "C-1", "entry": String(entry)]).status == 303)
        #expect(try claim().agreed == .share(200_000))
        #expect(try await lisi.post("/service", ["do": "settle", "claim": "C-1", "note": "Done"]).status == 303)
        #expect(try await jia1.post("/service", ["do": "confirm", "claim": "C-1"]).status == 303)
        #expect(try claim().stage == .closed)
    }

    @Test func aDirectorApprovesTheReportOfAMonth() async throws {
        let office = try await Office()
        let month = "/service?from=2025-12-01&to=2025-12-31"
        let lisi = try await Browser.signedIn("lisi", at: office.site)
        #expect(try await !lisi.get(month).body.contains("name=\"seen\""))
        let jia2 = try await Browser.signedIn("jia2", at: office.site)
        let page = try await jia2.get(month).body
        let seen = try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)).1
        let fields = ["do": "approve", "period": "2025-12", "seen": String(seen)]
        let recorded = try await jia2.post(month, fields)
        #expect(recorded.status == 303 && recorded.headers[.location] == month)
        let after = try await jia2.get(month).body
        #expect(!after.contains("name=\"seen\"") && after.contains("2025-12 服务报告"))
        #expect(try await !jia2.get("/service").body.contains("服务报告</h2>"))
    }

    @Test func outagesAreRecordedAndEnd() async throws {
        let office = try await Office()
        let (lisi, jia3) = (
            try await Browser.signedIn("lisi", at: office.site), try await Browser.signedIn("jia3", at: office.site)
        )
        let outage = [
            "do": "outage", "service": "operations", "severity": "P1", "when": "2026-01-30T16:00", "note": "No answer",
        ]
        let recorded = try await jia3.post("/service", outage)
        #expect(recorded.status == 303 && recorded.headers[.location] == "/service")
        let entry = try #require(try outages(office).outages.first?.entry)
        let page = try await jia3.get("/service").body
        #expect(page.contains("value=\"over\"") && page.contains("name=\"entry\" value=\"\(entry)\""))
        #expect(page.contains("未恢复") && !page.contains("value=\"maintenance\""))
        let late = ["do": "over", "entry": String(entry), "when": "2026-01-30T15:00"]
        #expect(try await jia3.post("/service", late, asPage: true).status == 422)
        let over = ["do": "over", "entry": String(entry), "when": "2026-01-30T16:30", "note": "Restarted"]
        #expect(try await jia3.post("/service", over).status == 303)
        #expect(try outages(office).outages.first?.end == Site.now.adding(milliseconds: -30 * 60_000))
        #expect(try await !jia3.get("/service").body.contains("value=\"over\""))
        #expect(try await jia3.post("/service", outage.merging(["extent": "gone"]) { $1 }, asPage: true).status == 400)
        #expect(try await jia3.post("/service", outage.merging(["extent": "degraded"]) { $1 }).status == 303)
        #expect(try outages(office).outages.map(\.outage.isDegraded) == [true, false])
        #expect(try await jia3.get("/service").body.contains("仍然变慢"))
        let window = ["do": "maintenance", "start": "2026-02-01T01:00", "end": "2026-02-01T03:00"]
        #expect(try await jia3.post("/service", window, asPage: true).status == 403)
        let without = try await lisi.post("/service", window.merging(["end": ""]) { $1 }, asPage: true)
        #expect(without.status == 422 && without.body.contains("value=\"2026-02-01T01:00\""))
        #expect(try await lisi.post("/service", window).status == 303)
        #expect(try outages(office).maintenance.count == 1)
        // Days that are asked for are shown, and a wrong one is told.
        #expect(try await lisi.get("/service?from=2026-01-01&to=2026-01-15").body.contains("2026-01-01 至 2026-01-15"))
        #expect(try await lisi.get("/service?from=soon").status == 400)
    }

    @Test func dutiesAreShownAndSentAsAFile() async throws {
        let office = try await Office()
        let jia3 = try await Browser.signedIn("jia3", at: office.site)
        let page = try await jia3.get("/oncall").body
        // Who lacks a capability is not everybody's to see.
        #expect(page.contains("2026-01-26 起的一周") && !page.contains("关键能力"))
        let lisi = try await Browser.signedIn("lisi", at: office.site)
        #expect(try await lisi.get("/oncall?from=2026-03-02").body.contains("2026-03-02 起的一周"))
        #expect(try await lisi.get("/oncall?from=monday").status == 400)
        let file = try await jia3.get("/oncall/duties.ics?person=jia3")
        #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"duties.ics\"")
        #expect(file.body.hasPrefix("BEGIN:VCALENDAR\r\n") && file.body.contains("SUMMARY:接收方轮值：甲三"))
        #expect(!file.body.contains("吴十"))
        #expect(try await jia3.get("/oncall/duties.ics?person=nobody").status == 404)
    }

    /// The documents are looked at where the server was told where they are.
    @Test func documentsStandAsTheyAreFound() async throws {
        let office = try await Office()
        let jia1 = try await Browser.signedIn("jia1", at: office.site)
        #expect(try await jia1.get("/kb").body.contains("handover serve --knowledge"))
        let page = PageDesk(tracker: office.site.tracker, clock: { Site.now }) { base, day, undocumented in
            KnowledgeReview(base, files: [], paths: [], day: day, undocumented: undocumented)
        }
        let found = try page.knowledge(Visit(person: "jia1", language: .en, path: .knowledge)).text
        let terms = try page.terms(Visit(person: "jia1", language: .en, path: .terms)).text
        #expect(terms.contains("there and reviewed now: 0/20"))
        #expect(found.contains("0/20") && found.matches(of: /<\/svg>missing<\/span>/).count == 20)
        let template = try await jia1.get("/kb/case.md?kind=security")
        #expect(template.headers[.contentType] == "text/markdown; charset=utf-8")
        #expect(
            template.body.hasPrefix(
                """
                ---
                kind: security
                updated: 2026-01-30
                ---

                # 案例标题

                ## 问题描述

                <!-- 问题现象：攻击、漏洞或泄露的迹象，由谁发现 -->
                <!-- 影响范围：哪些系统、账号和数据 -->
                <!-- 发生时间：入侵、发现和遏制的时间 -->

                ## 问题分析

                """))
        #expect(template.body.matches(of: #/\n## /#).count == 5 && template.body.matches(of: #/\n<!-- /#).count == 15)
        #expect(try await jia1.get("/kb/case.md?kind=other").status == 400)
    }

    /// The customer's clauses with their figures, as the definitions in force have them.
    @Test(arguments: [
        (
            "zh",
            [
                "每周、移交方架构师", "每月、移交方安全专家", "每季度、移交方高级运维",
                "P0 15 分钟、P1 30 分钟", "响应 15 分钟、解决 2 小时、升级 30 分钟", "响应 1 个工作日、解决 3 个工作日",
                "首次响应 15 分钟、应急小组到位 30 分钟、诊断并临时恢复 2 小时、查明根因并永久修复 24 小时、验证并更新知识库 48 小时",
                "7×24 小时、≥ 99.99%", "工作时间、≥ 99%", "≥ 95%", "≥ 85%", "≥ 4.5", "≥ 99.9%",
                "超过 50% 减免 10%、超过 100% 减免 20%", "超过 50% 减免 15%、超过 100% 减免 30%", "超时之日后 7 个工作日内",
                "5 个文件夹，20 篇文档", "2 人", "24 小时内", "编制 12 人，现有 10 人", "2025-12-01 至 2026-11-30",
                "问题描述、问题分析、解决方案、效果评估、最佳实践", "support@ioedream.com、2 小时、工作日 09:00–18:00",
                "https://kb.ioedream.com、7×24 小时、自助查询学习",
                "系统完全不可用、核心业务功能异常、数据丢失或泄露、发生安全事件、其他严重影响业务的问题",
                "移交方支持经理、移交方技术总监、接收方支持经理、接收方技术总监", "少于 10 例", "须超过该比例", "所统计期间的服务费用",
                "工作时间、同时 2 人、每 7 天轮换", "6 项",
            ]
        ),
        (
            "en",
            [
                "P0 15 minutes, P1 30 minutes", "20 documents in 5 folders",
                "by more than 50%: 10%, by more than 100%: 20%", "every week, Architect (delivering)",
            ]
        ),
    ]) func clausesHaveTheCustomersFigures(language: String, values: [String]) async throws {
        let office = try await Office()
        let jia2 = try await Browser.signedIn("jia2", at: office.site)
        let page = try await jia2.get("/terms?lang=\(language)").body
        for value in values { #expect(page.contains(">\(value)<"), "\(value)") }
        // Of this handover nothing is left unsaid.
        #expect(!page.contains("</svg>未写明</span>") && !page.contains("</svg>not said</span>"))
    }
}
