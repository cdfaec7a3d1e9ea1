import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// The pages that people work on.
@Suite struct WorkingPageTests {
    private let sample = PageSamples.plain

    private func list(_ filter: ItemFilter, as person: Person.ID, _ draft: FormDraft? = nil) -> String {
        ItemListPage.html(
            .init(
                items: sample.readiness.items, steps: sample.steps(person), filter: filter, day: sample.readiness.day,
                draft: draft),
            in: sample.frame(.zh, .items(filter), as: person)
        ).text
    }

    @Test(arguments: [
        (ItemFilter.Show.all, 22), (.mine, 10), (.turn, 2), (.signable, 1), (.late, 5), (.stale, 0), (.waiting, 7),
    ])
    func narrowsTheListForALead(show: ItemFilter.Show, count: Int) {
        let html = list(.init(show: show), as: "jia1")
        #expect(html.matches(of: /<ul class="keys">/).count == count)
        #expect(html.contains("aria-current=\"true\">\(show.words(.zh)) <span>\(count)</span>"))
    }

    @Test func tellsWhoWaitsForTheOtherSide() {
        let html = list(.init(show: .waiting), as: "lisi")
        #expect(html.contains("应急预案文档") && !html.contains("值班安排"))
    }

    /// Every row is as wide as the badge is high, and each says what to do.
    @Test(arguments: Language.allCases) func theListHasWhatTheBadgeCounts(language: Language) throws {
        let steps = [
            NextStep(action: .sign("documents/emergency-plans", .delivered, evidence: .link)),
            NextStep(action: .addEvidence("team/rota", have: 0, need: 1)),
            NextStep(action: .confirmNotApplicable("documents/faq")), NextStep(action: .accept(entry: nil)),
        ]
        let frame = sample.frame(language, .items(), as: "jia1")
        let html = ItemListPage.html(.init(items: sample.readiness.items, steps: steps), in: frame).text
        #expect(Place.waiting(steps) == [.items: "4"])
        #expect(html.contains(language(">现在可签（1 项）</h2>", ">To sign now (1)</h2>")))
        #expect(html.contains(language(">轮到你（2 项）</h2>", ">Your turn (2)</h2>")))
        #expect(html.contains(language(">轮到你 <span>3</span>", ">Your turn <span>3</span>")))
        #expect(html.contains("<a href=\"/items/team/rota#bring\">"))
        #expect(html.contains("<a href=\"/items/documents/faq#agree\">"))
        #expect(html.contains(" data-lacks>"))
        #expect(
            html.contains(
                language("标有“缺证据”的有 1 项：请现在附上", "1 item above has evidence missing: add it now;")))
        // The item's own page says the same.
        var model = sample.item("team/rota", actions: .init(sign: [.accepted], addEvidence: true))
        model.steps = steps
        let page = ItemPage.html(model, in: sample.frame(language, .item("team/rota"), as: "jia1")).text
        let turn = language("轮到你：补证据（需 1 份，现有 0 份）", "Your turn: add evidence (0 of 1 given)")
        #expect(page.contains("<a class=\"button\" href=\"#bring\">\(turn)</a>"))
        #expect(page.contains("<details class=\"panel\" id=\"bring\" open>"))
        #expect(!page.contains("href=\"#sign-accepted-title\""))
    }

    /// Who can do nothing hears who can; the page of an item says it of that item.
    @Test(arguments: Language.allCases) func saysWhoIsNext(language: Language) {
        var model = ItemListPage.Model(items: sample.readiness.items)
        model.upNext = UpNext([
            .init(person: "wangwu", count: 1), .init(person: "jia3", count: 0), .init(person: "lisi", count: 3),
        ])
        let html = ItemListPage.html(model, in: sample.frame(language, .items(), as: "jia1")).text
        #expect(
            html.contains(
                language(
                    "<p>现在没有轮到你的交接项。接下来轮到李四（移交方，3 项）、王五（移交方，1 项）。</p>",
                    "<p>No item waits for you now. Next: Li Si (delivering team, 3 items), Wang Wu (delivering team, 1 item).</p>"
                )))
        var item = sample.item("documents/emergency-plans")
        item.day = sample.readiness.day
        let page = ItemPage.html(item, in: sample.frame(language, .item("documents/emergency-plans"), as: "lisi")).text
        #expect(page.contains(language("现在轮到甲一（接收方）", "Next: Jia Yi (receiving)")))
    }

    /// A receipt names the file, what is missing, and who goes on.
    @Test(arguments: Language.allCases) func aReceiptSaysWhatIsLeft(language: Language) {
        var notice = Notice(entries: [413])
        let given = [Evidence(form: .file, digest: PageSamples.digest, name: "minutes.pdf", size: 7)]
        let signed = SignOff(
            item: "team/rota", meaning: .delivered, role: Samples.delivered.by, wording: [:], shown: .zh,
            evidence: given)
        notice.records = [
            Record(
                at: PageSamples.now, effective: PageSamples.now, by: "lisi", identified: .session, key: "k",
                request: PageSamples.digest, statement: .signedOff(signed))
        ]
        notice.lacking = [.init(item: "team/rota", have: 1, need: 2, isOwn: true)]
        notice.upNext = UpNext([.init(person: "jia1", count: 2)])
        let html = ItemPage.html(
            sample.item("team/rota"), in: sample.frame(language, .item("team/rota"), as: "lisi", notice: notice)
        ).text
        #expect(html.contains(language("，附文件 minutes.pdf（7 字节）</p>", ", with file minutes.pdf (7 bytes)</p>")))
        #expect(html.contains(language("还缺证据：“值班安排和联系方式确认”需 2 份，现有 1 份，", "Evidence still missing: &quot;On-call")))
        #expect(html.contains("<a href=\"/items/team/rota#bring\">\(language("由你补上", "to be added by you"))</a>"))
        #expect(html.contains(language("接下来轮到甲一（接收方，2 项）。", "Next: Jia Yi (receiving team, 2 items).")))
    }

    /// Whoever reads alone finds nothing to fill in that would be refused.
    @Test func whoRecordsNothingGetsNoForm() {
        var model = sample.trainee("jia3")
        model.records = false
        let html = TraineePage.html(model, in: sample.frame(.zh, .me, as: "yi1")).text
        #expect(!html.contains("name=\"do\"") && html.contains("你的角色只看不记，这里没有要你填的。"))
        #expect(html.contains("<a href=\"/audit\">去“审计”</a>"))
    }

    /// A step leads to what it is about: the form for a task with the capability chosen, a module with who judges it.
    @Test func aStepOfATraineeLeadsToItsCapability() {
        var model = sample.trainee("jia3")
        model.steps = [NextStep(action: .practise("data-recovery", now: nil, need: .alone))]
        model.judges = ["recovery": ["wangwu", "lisi"], "architecture": ["lisi"]]
        let html = TraineePage.html(model, in: sample.frame(.zh, .me, as: "jia3")).text
        #expect(html.contains("<a href=\"/me?capability=data-recovery#log\">练习"))
        #expect(html.contains("<p class=\"small\">学完请王五或李四考核并记录结果</p>"))
        // What is passed needs nobody.
        #expect(html.matches(of: /学完请/).count == 1)
        model.practised = "data-recovery"
        let chosen = TraineePage.html(model, in: sample.frame(.zh, .me(practising: "data-recovery"), as: "jia3")).text
        #expect(chosen.contains("<option value=\"data-recovery\" selected>"))
        #expect(chosen.contains("<details class=\"more\" open><summary>能力"))
        #expect(chosen.contains("list=\"log-service-list\" value=\"\">"))
    }

    @Test func putsABoxBeforeWhatCanBeSignedNow() throws {
        let html = list(.init(), as: "jia1")
        let value = "documents/emergency-plans accepted \(PageSamples.digest)"
        #expect(html.matches(of: /type="checkbox"/).count == 1)
        #expect(html.contains("name=\"sign\" value=\"\(value)\">"))
        let choice = try #require(ItemListPage.Choice(value))
        #expect(choice.description == value && choice.meaning == .accepted)
        #expect(ItemListPage.Choice("team/rota signed") == nil && ItemListPage.Choice("team/rota accepted x") == nil)
        // Somebody who can sign nothing gets no form.
        #expect(!list(.init(), as: "zhangsan").contains("enctype"))
    }

    @Test func losesNothingThatWasTyped() {
        let value = "documents/emergency-plans accepted \(PageSamples.digest)"
        let draft = FormDraft(
            form: "sign", values: ["sign": [value], "link": ["https://kb.example/a?b=1&c"], "note": ["第一行\n第二行 <b>"]],
            problem: PageProblem(says: "不行", field: "link"))
        let html = list(.init(), as: "jia1", draft)
        #expect(html.contains("value=\"\(value)\" checked>"))
        #expect(
            html.contains(
                "value=\"https://kb.example/a?b=1&amp;c\" aria-describedby=\"sign-link-wrong\" aria-invalid=\"true\" autofocus>"
            ))
        #expect(html.contains("<div class=\"field\" id=\"wrong\">") && html.contains("<a href=\"#wrong\">"))
        #expect(html.contains(">\n第一行\n第二行 &lt;b&gt;</textarea>"))
        #expect(html.contains("role=\"alert\"") && html.contains("文件没有保留：如果选过文件，请再选一次"))
    }

    @Test func signsTheWordingThatWasInSight() {
        let html = ItemPage.html(
            sample.item("team/rota", actions: .init(sign: [.delivered], refuse: [.delivered, .accepted])),
            in: sample.frame(.en, .item("team/rota"), as: "lisi")
        ).text
        #expect(html.contains("<form method=\"post\" action=\"/items/team/rota\" enctype=\"multipart/form-data\">"))
        for field in [
            ("form", "form-token"), ("key", "0190-key"), ("do", "sign-delivered"), ("meaning", "delivered"),
            ("wording", PageSamples.digest.description),
        ] {
            #expect(html.contains("<input type=\"hidden\" name=\"\(field.0)\" value=\"\(field.1)\">"), "\(field)")
        }
        // The wording stands in both languages, and evidence is a link.
        #expect(html.contains("<div class=\"text\" lang=\"zh-CN\"><p class=\"strong\">值班安排和联系方式确认</p>"))
        #expect(html.contains("<a href=\"https://kb.example.com/handover/team/rota\" rel=\"noreferrer\">"))
    }

    @Test func strikesOutWhatWentFromAStaleWording() {
        let html = ItemPage.html(
            sample.item("team/rota", changes: sample.rewordings), in: sample.frame(.zh, .item("team/rota"))
        ).text
        #expect(html.contains("<p>值班安排<ins>和联系方式</ins>确认</p>"))
        #expect(
            html.contains("Accept when: Every shift has a name<ins> and a phone</ins>."))
        #expect(html.contains("<li>重要性：应当 → 必须</li><li>签字要求：无 → “已接收”接收方支持经理</li>"))
        // Both signed the same wording, which stands once.
        #expect(html.contains("李四 2026-01-30 17:00 签“已移交” <a href=\"/audit/entries/31\">第 31 条</a>；甲一 "))
        #expect(html.matches(of: /<ins>和联系方式/).count == 1)
    }

    @Test func whoMayRunTheCheckHasTheFormForIt() {
        var model = sample.item("team/rota", actions: .init(runCheck: true))
        model.item.check = ItemCheck(.rotaCovered(days: 14))
        let html = ItemPage.html(model, in: sample.frame(.zh, .item("team/rota"), as: "lisi")).text
        #expect(html.contains("<summary>运行自动检查“值班无空缺”</summary>"))
        #expect(html.contains("<input type=\"hidden\" name=\"do\" value=\"check\">"))
        model.actions.runCheck = false
        #expect(!ItemPage.html(model, in: sample.frame(.zh, .item("team/rota"), as: "lisi")).text.contains("运行自动检查"))
    }

    @Test func neverLinksToEvidenceThatIsNotOfTheWeb() {
        var model = sample.item("team/rota")
        model.state.evidence.pieces[0].evidence.link = "javascript:alert(1)"
        let html = ItemPage.html(model, in: sample.frame(.zh, .item("team/rota"))).text
        #expect(!html.contains("href=\"javascript") && html.contains("链接 javascript:alert(1)"))
    }

    @Test func asksATraineeInFiveSentencesAndPutsBothViewsSideBySide() {
        let html = TraineePage.html(
            sample.trainee("jia3", toRate: sample.tasks), in: sample.frame(.zh, .me, as: "jia3")
        ).text
        for level in SupervisionLevel.allCases { #expect(html.contains(level.sentence(.zh)), "\(level)") }
        #expect(html.contains("评估人：4 独立；自评：3 提示"))
        #expect(html.contains("可以评估你的：王五、李四"))
        #expect(html.contains("list=\"log-service-list\" value=\"登录服务\" aria-describedby="))
        #expect(html.contains("按上一张填的，不同请改"))
        #expect(html.contains("<option value=\"登录服务\"></option><option value=\"消息服务\"></option>"))
        #expect(html.contains("<option value=\"\" selected>按服务"))
        #expect(html.contains("name=\"task\" value=\"T-1042\">") && html.contains("name=\"level\" value=\"4\""))
        #expect(html.contains("其中你独立完成 9 张"))
    }

    /// Where no task says its service, the capability is asked for, and the last one stands there.
    @Test func asksForTheCapabilityWhereNoServiceIsKnown() {
        var model = sample.trainee("jia3")
        #expect(
            TraineePage.html(model, in: sample.frame(.zh, .me, as: "jia3")).text.contains(
                "<details class=\"more\"><summary>能力"))
        model.services = []
        let html = TraineePage.html(model, in: sample.frame(.zh, .me, as: "jia3")).text
        #expect(html.contains("<details class=\"more\" open><summary>能力"))
        #expect(html.contains("<option value=\"incident-response\" selected>"))
    }

    @Test func keepsAFormThatWasRefusedOpenAmongThoseThatDoTheSame() {
        let draft = FormDraft(form: "overturn", values: ["task": ["T-1043"], "reason": ["改过配置"], "level-jia3": ["2"]])
        let html = ReviewPage.html(
            .init(tasks: sample.tasks, draft: draft), in: sample.frame(.zh, .review, as: "wangwu")
        ).text
        #expect(html.matches(of: /<details class="more" open>/).count == 1)
        #expect(html.contains("id=\"overturn-1-level-jia3-2\" type=\"radio\" name=\"level-jia3\" value=\"2\" checked"))
        #expect(html.contains("id=\"overturn-0-level-jia3-3\" type=\"radio\" name=\"level-jia3\" value=\"3\" checked"))
    }

    /// Wherever a level is said of a task, it is asked for by the sentences.
    @Test(arguments: Language.allCases) func asksForLevelsBySentences(language: Language) {
        let task = sample.tasks[0]
        let rate = TraineePage.html(
            sample.trainee("jia3", toRate: [task]), in: sample.frame(language, .me, as: "jia3")
        ).text
        let review = ReviewPage.html(
            .init(tasks: [task]), in: sample.frame(language, .review, as: "wangwu")
        ).text
        for level in SupervisionLevel.allCases {
            let words =
                "<span><span class=\"strong\">\(level.numbered(language))</span> \(level.sentence(language))</span>"
            #expect(
                rate.contains("<button class=\"second\" name=\"level\" value=\"\(level.rawValue)\">\(words)</button>"))
            // Each of the two who worked on it.
            #expect(review.ranges(of: words).count == 2)
        }
        #expect(review.contains(language.sentence("“我自己做，中途问过人，或被提醒、纠正过。”", "“I did it myself, but asked")))
    }

    /// Of somebody else and of oneself the sentences are of what can be done, in the same order as those about a task.
    @Test(arguments: Language.allCases) func judgesLevelsBySentences(language: Language) throws {
        let steps = [
            NextStep(action: .assess("jia3", "incident-response")),
            NextStep(action: .judgeModule("jia3", "absent")),
        ]
        let review = ReviewPage.html(
            .init(tasks: [], steps: steps), in: sample.frame(language, .review, as: "wangwu")
        ).text
        let own = TraineePage.html(sample.trainee("jia3"), in: sample.frame(language, .me, as: "jia3")).text
        var places: [String.Index] = []
        for level in SupervisionLevel.allCases.reversed() {
            let name = "<span><span class=\"strong\">\(level.numbered(language))</span>"
            let other = "\(name) \(level.sentence(of: .other, language))</span>"
            #expect(review.ranges(of: other).count == 2, "\(other)")
            #expect(own.ranges(of: "\(name) \(level.sentence(of: .oneself, language))</span>").count == 1)
            places.append(try #require(review.firstRange(of: other)?.lowerBound))
        }
        #expect(places == places.sorted())
        #expect(
            review.contains(
                language.sentence("4 独立</span> 能全程独立完成，不需要帮助", "4 alone</span> can do all of it; needs no help")))
    }

    @Test func neverPutsAPasswordBack() {
        let draft = FormDraft(form: "sign-in", values: ["person": ["jia3"], "password": ["geheim-1234"]])
        let html = SignInPage.html(.init(next: .items(), draft: draft), in: sample.frame(.zh, .signIn(), as: nil)).text
        #expect(html.contains("value=\"jia3\"") && !html.contains("geheim"))
        #expect(html.contains("name=\"next\" value=\"/items\""))
        // Nobody is signed in: no places, and nothing to sign out of.
        #expect(!html.contains("class=\"places\"") && !html.contains("sign-out"))
    }

    @Test func leadsEachReaderToTheirOwnPageFirst() {
        func home(_ person: Person.ID) -> Place? { sample.frame(.zh, .home, as: person).reader.map(Place.home(for:)) }
        #expect(home("zhangsan") == .director)
        #expect(home("jia1") == .items)
        #expect(home("wangwu") == .review)
        #expect(home("jia3") == .me)
        #expect(home("yi1") == .audit)
    }

    @Test func switchesTheLanguageOnTheSamePage() {
        let html = list(.init(show: .late, checklist: "team"), as: "jia1")
        #expect(
            html.contains(
                "href=\"/items?show=late&amp;checklist=team&amp;lang=en\" lang=\"en\" hreflang=\"en\">English</a>"))
    }

    /// What was closed last is shown first, and where there may be more, they are a tap away.
    @Test func saysWhereThereMayBeMoreThanIsShown() throws {
        let tasks = (1...ReviewPage.mostTasks).map { TaskRecord(id: TaskRecord.ID("T-\($0)")) }
        let steps =
            [NextStep(action: .assess("jia3", "incident-response"), unblocks: 2)]
            + tasks.map { NextStep(action: .confirmTask($0.id)) }
        var frame = sample.frame(.zh, .review, as: "wangwu")
        frame.count(steps)
        let html = ReviewPage.html(.init(tasks: tasks, steps: steps), in: frame).text
        #expect(html.contains("核实独立程度（20+）") && html.contains("href=\"/tasks?to-review=true\""))
        // What lies below is named above.
        #expect(
            html.contains(
                "<a href=\"#tasks\">核实独立程度 <span>20+</span></a><a href=\"#assessments\">能力评估 <span>1</span></a>")
        )
        #expect(html.contains("评估 <span class=\"count\">21+</span>"))
        // What takes one tap comes first, whatever blocks items.
        let (first, second) = (html.firstRange(of: "id=\"tasks\""), html.firstRange(of: "id=\"assessments\""))
        #expect(try #require(first?.lowerBound) < #require(second?.lowerBound))
        let few = ReviewPage.html(.init(tasks: [tasks[0]], steps: [steps[1]]), in: frame).text
        #expect(few.contains("核实独立程度（1）") && !few.contains("to-review"))
    }

    /// What is left stands in the same order when one thing is done, whatever it blocks now.
    @Test func theQueueKeepsItsOrder() {
        let pairs: [(Person.ID, Capability.ID)] = [
            ("jia4", "incident-response"), ("jia3", "incident-response"), ("jia5", "incident-response"),
        ]
        func order(_ steps: [NextStep]) -> [String] {
            let html = ReviewPage.html(.init(steps: steps), in: sample.frame(.zh, .review, as: "wangwu")).text
            return html.matches(of: /<summary>(甲.)：/).map { String($0.output.1) }
        }
        let steps = pairs.map { NextStep(action: .assess($0, $1)) }
        #expect(order(steps) == ["甲三", "甲四", "甲五"])
        #expect(order(steps.reversed()) == ["甲三", "甲四", "甲五"])
        #expect(order(Array(steps.dropFirst())) == ["甲三", "甲五"])
    }

    /// What to do, then the levels; who helped is asked behind those at which somebody did, and what it decides is said.
    @Test(arguments: Language.allCases) func asksWhoHelpedBehindTheLevel(language: Language) throws {
        var task = sample.tasks[0]
        task.helpedBy = nil
        let html = TraineePage.html(
            sample.trainee("jia3", toRate: [task]), in: sample.frame(language, .me, as: "jia3")
        ).text
        let rate = try #require(html.firstRange(of: "id=\"rate\"")?.lowerBound)
        let values = ["5", "4", "3 delivering", "3 colleague", "3", "2 delivering", "2 colleague", "2", "1 delivering"]
        let places = try values.map {
            try #require(html[rate...].firstRange(of: "name=\"level\" value=\"\($0)\">")?.lowerBound, "\($0)")
        }
        #expect(try #require(html.firstRange(of: "id=\"next\"")?.lowerBound) < rate)
        #expect(places == places.sorted())
        #expect(html.matches(of: /<details class="asked" name="rate-0"><summary>/).count == 3)
        #expect(
            html[rate...].contains(
                language("移交方帮的不算独立完成", "help the task is not independent")))
    }

    @Test func namesTheTapsThatWaitFirst() throws {
        var model = sample.trainee("jia3", toAnswer: sample.assessments, toRate: sample.tasks)
        model.steps = [
            NextStep(action: .rateLevel("T-1042")),
            NextStep(action: .answerAssessment(entry: 35, capability: "incident-response")),
        ]
        let html = TraineePage.html(model, in: sample.frame(.zh, .me, as: "jia3")).text
        #expect(html.contains("<a href=\"/me#rate\">填写工单 T-1042 的独立程度</a>"))
        #expect(html.contains("<a href=\"/me#answer-entry-35\">回应能力评估：应急响应（台账第 35 条）</a>"))
        let places = try ["id=\"next\"", "id=\"rate\"", "id=\"answer\"", "id=\"log\""].map {
            try #require(html.firstRange(of: $0)?.lowerBound)
        }
        #expect(places == places.sorted())
    }

    /// 1,200 characters stand whole on the item's own page alone.
    @Test func cutsALongReasonInLists() {
        let reason = String(repeating: "夜班无人接听。", count: 180)
        var items = sample.readiness.items
        for index in items.indices where items[index].id == "team/rota" {
            items[index].open = [.refused(Samples.accepted, by: "jia1", reason: reason, entry: 9)]
        }
        let list = ItemListPage.html(.init(items: items), in: sample.frame(.zh, .items())).text
        #expect(list.contains(reason.prefix(120) + "…”") && !list.contains(reason.prefix(121)))
        var model = sample.item("team/rota")
        model.state.open = [.refused(Samples.accepted, by: "jia1", reason: reason, entry: 9)]
        #expect(ItemPage.html(model, in: sample.frame(.zh, .item("team/rota"))).text.contains(reason))
    }

    /// A trainee reads how it went, and nothing of a trend in so few tasks that they say little.
    @Test func aTraineesCourseIsOneSentence() {
        var model = sample.trainee("jia3")
        (model.person.independence.numerator, model.person.independence.denominator) = (30, 39)
        model.before = [
            .init(day: Samples.day(2025, 12, 5), tasks: .init(numerator: 8, denominator: 16)),
            .init(day: Samples.day(2026, 1, 2), tasks: .init(numerator: 22, denominator: 35)),
        ]
        func text(_ language: Language) -> String {
            TraineePage.html(model, in: sample.frame(language, .me, as: "jia3")).text.withPlainNumbers
        }
        #expect(
            text(.zh).contains(
                "每次往前数 60 天，独立完成的占：2025-12-05 8/16（50.0%），2026-01-02 22/35（62.9%），现在 30/39（76.9%），在上升。"))
        #expect(
            text(.en).contains(
                "Done alone, each over the 60 days before: 2025-12-05 8/16 (50.0%), 2026-01-02 22/35 (62.9%), now 30/39 (76.9%): rising."
            ))
        model.before = [.init(day: Samples.day(2026, 1, 2), tasks: .init(numerator: 1, denominator: 3))]
        #expect(text(.en).contains("2026-01-02 1/3, now 30/39 (76.9%)."))
    }

    /// What somebody had written stands on the page where its form is not offered any more.
    @Test func whatWasTypedIsNeverLost() {
        var model = sample.item("team/rota", actions: .init())
        model.draft = FormDraft(
            form: "sign-accepted", values: ["note": ["Seen in the meeting"], "meaning": ["accepted"]],
            problem: PageProblem(says: "The wording changed"))
        let html = ItemPage.html(model, in: sample.frame(.en, .item("team/rota"), as: "jia1")).text
        #expect(html.contains("<dt>Note</dt><dd class=\"say\">Seen in the meeting</dd>"))
        #expect(!html.contains(">accepted</dd>"))
    }

    @Test func callsNoEvidenceOptionalThatIsNeeded() throws {
        var model = sample.item("team/rota", actions: .init(sign: [.accepted]))
        let frame = sample.frame(.zh, .item("team/rota"), as: "lisi")
        #expect(ItemPage.html(model, in: frame).text.contains("证据链接（可不填）"))
        (model.state.evidence.needed, model.state.evidence.valid) = (1, 0)
        // A delivery may come before it.
        var delivery = model
        delivery.actions = .init(sign: [.delivered])
        let delivered = ItemPage.html(delivery, in: frame).text
        #expect(delivered.contains("证据链接（可不填）") && delivered.contains("需 1 份证据，有效 0 份：可以现在附上，接收之前补齐也可以"))
        let html = ItemPage.html(model, in: frame).text
        #expect(!html.contains("证据链接（可不填）") && html.contains("需 1 份证据，有效 0 份：请给链接或文件"))
        // Whoever signs has read what is signed.
        let places = try ["id=\"wording\"", "id=\"evidence\"", "id=\"actions\""].map {
            try #require(html.firstRange(of: $0)?.lowerBound)
        }
        #expect(places == places.sorted())
    }

    @Test func countsWhatTheListShows() {
        #expect(
            list(.init(checklist: "team"), as: "jia1").contains(
                "<p class=\"quiet lead\">共 <a class=\"n\" href=\"/items?checklist=team\">6</a> 项，"))
        func tasks(_ next: Path?) -> String {
            TaskListPage.html(.init(tasks: sample.tasks, next: next), in: sample.frame(.zh, .tasks())).text
        }
        #expect(tasks(nil).contains("共 \(sample.tasks.count) 张"))
        let ofService = TaskListPage.Model(tasks: [], filter: .init(service: "a < b"))
        #expect(TaskListPage.html(ofService, in: sample.frame(.zh, .tasks())).text.contains("a &lt; b"))
        #expect(tasks(.tasks(after: "T-1042")).contains("这一页 \(sample.tasks.count) 张"))
    }

    @Test func leadsFromASignOffToTheNext() {
        let html = ItemPage.html(
            sample.item("team/rota"),
            in: sample.frame(
                .zh, .item("team/rota"), as: "lisi", notice: Notice(entries: [413], next: "documents/emergency-plans"))
        ).text
        #expect(html.contains("<a href=\"/items/documents/emergency-plans\">下一项可签的：应急预案文档</a>"))
    }
}
