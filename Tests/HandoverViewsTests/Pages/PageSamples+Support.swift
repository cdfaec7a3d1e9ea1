import HandoverModel
import HandoverReadiness
import HandoverViews

/// A support with two severities, a rota of two layers, a document of each state, and terms of credits.
extension PageSamples {
    var support: Definitions {
        func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: said ?? zh, en: said ?? en) }
        func level(_ severity: Severity, _ zh: String, _ en: String, _ stages: [ServiceLevel.Stage]) -> ServiceLevel {
            ServiceLevel(
                severity: severity, title: text(zh, en), definition: text("核心功能异常", "A core function fails"),
                hours: .always, response: .init(30, .minutes), resolution: .init(4, .hours),
                escalation: .init(2, .hours), availability: 999_000, nextUpdate: .init(1, .hours), stages: stages)
        }
        func document(
            _ id: KnowledgeDocument.ID, _ zh: String, _ en: String, items: [Item.ID] = []
        ) -> KnowledgeDocument {
            KnowledgeDocument(
                id: id, title: text(zh, en), path: "02/\(id).md", owner: "architect", reviewer: "support-manager",
                reviewEvery: Length(180, .days), items: items, capabilities: ["incident-response"])
        }
        var definitions = definitions
        definitions.commitments = [
            Commitment(
                id: "sharing-session", title: text("技术分享会", "Session to share what was learnt"), every: .month,
                owner: TeamRole(.delivering, "support-manager"), from: Samples.day(2025, 11, 1)),
            Commitment(
                id: "article", title: text("技术文章", "Technical article"), every: .week,
                owner: TeamRole(.delivering, "architect"), from: Samples.day(2026, 1, 1)),
        ]
        definitions.services = ServiceLevels(
            levels: [
                level(
                    .p1, "重要", "Major",
                    [
                        .init(id: "expert", title: text("专家介入", "Expert at work"), within: .init(30, .minutes)),
                        .init(id: "fix", title: text("实施修复", "Fix in place"), within: .init(24, .hours)),
                    ]), level(.p2, "一般", "Minor", []),
            ], kinds: [.init(kind: .security, response: .init(15, .minutes))])
        definitions.rota = Rota(
            layers: [
                RotaLayer(
                    id: "night", title: text("夜间轮值", "Nights"), hours: .always, severities: [.p0, .p1],
                    members: ["jia3", "lisi"], every: 1, handOver: 540, from: Samples.day(2026, 1, 26)),
                RotaLayer(
                    id: "desk", title: text("工作日值班", "Working days"), hours: .working, members: ["wangwu"],
                    from: Samples.day(2026, 1, 26)),
            ],
            overrides: [
                DutyOverride(
                    layer: "night", from: WallTime(day: Samples.day(2026, 1, 30), minute: 1320),
                    to: WallTime(day: Samples.day(2026, 1, 31), minute: 360), person: "wangwu")
            ],
            cover: [
                RequiredCover(
                    id: "desk", title: text("工作日两人", "Two on working days"), hours: .working,
                    roles: ["support-manager", "architect"], people: 2, layers: ["desk"]),
                RequiredCover(
                    id: "one", title: text("工作日一人", "One on working days"), hours: .working, roles: ["architect"],
                    layers: ["desk"]),
            ])
        definitions.contacts = [
            SupportContact(id: "architect", title: text("架构师", "Architect"), person: "wangwu"),
            SupportContact(
                id: "system-down", title: text("系统不可用", "The system is down"), line: text("热线", "Hotline"),
                response: .init(15, .minutes)),
        ]
        definitions.channels = [
            SupportChannel(
                id: "hotline", title: text("紧急热线", "Hotline"), use: text("紧急问题", "Emergencies"), severities: [.p0],
                response: .init(15, .minutes), hours: .always)
        ]
        definitions.catalogue = [
            OfferedService(
                id: "operations", title: text("运维支持", "Operations"),
                parts: [.init(title: text("故障处理", "Faults"), covers: [text("诊断", "Diagnosis")])])
        ]
        definitions.knowledge = KnowledgeBase(
            folders: [
                .init(
                    path: "02", title: text("运维指南", "Operations guides"),
                    documents: [
                        document("fine", "部署操作指南", "Deployment guide", items: ["documents/runbooks"]),
                        document("old", "监控告警配置", "Monitoring and alerts"),
                        document("broken", "故障处理手册", "Fault handbook"),
                        document("unseen", "性能调优指南", "Tuning guide"), document("gone", "安全配置手册", "Secure set-up"),
                    ])
            ], reviews: 2, updateWithin: .init(24, .hours),
            cases: .init(path: "06", sections: [text("问题描述", "The problem"), text("解决方案", "What was done")]))
        definitions.credits = CreditTerms(
            response: [.init(over: 500_000, credit: 100_000), .init(over: 1_000_000, credit: 200_000)],
            resolution: [.init(over: 500_000, credit: 150_000)],
            fee: .init(base: text("当月服务费用", "the month's fee")), claimDays: 7)
        definitions.quality = SupportSamples.definitions.quality
        definitions.questions = [
            OpenQuestion(
                id: "credit-cap", question: text("最多减免多少？", "How much at most?"), answer: text("全部。", "All of it."))
        ]
        return definitions
    }

    func supportFrame(_ language: Language, _ path: Path, as person: Person.ID = "lisi") -> PageFrame {
        var frame = frame(language, path, as: person)
        frame.names = Names(support, language: language, showsIDs: false)
        frame.names.longestSaid = 120
        return frame
    }

    /// It is 17:00 on 30 January: one is late, one is nearly so, one waits.
    var tickets: [TaskRecord] {
        func at(_ hour: Int, _ minute: Int = 0) -> Instant { Samples.day(2026, 1, 30, hour: hour, minute) }
        func task(_ id: TaskRecord.ID, _ severity: Severity, _ opened: Instant) -> TaskRecord {
            var task = TaskRecord(id: id)
            (task.severity, task.opened, task.title) = (severity, .instant(opened), said ?? "导出报表时出错")
            task.askedOf = .delivering
            return task
        }
        var late = task("T-1", .p1, at(12))
        late.responded = .instant(at(12, 20))
        late.workers = [Worker(person: "jia3", side: .receiving)]
        late.ticket.stages = [StageDone(task: "T-1", stage: "expert", when: at(12, 25))]
        var near = task("T-2", .p1, at(13, 30))
        near.responded = .instant(at(13, 40))
        near.ticket.escalations = [TaskEscalation(task: "T-2", to: ["lisi"], when: at(14), reason: "x")]
        var waiting = task("T-3", .p2, at(15))
        waiting.responded = .instant(at(15, 10))
        waiting.ticket.waits = [.init(from: at(15, 30))]
        waiting.ticket.assignee = .init(person: nil, side: .delivering)
        return [late, near, waiting]
    }

    var runningClocks: RunningClocks {
        var clocks = RunningClocks(asOf: Self.now, policy: Self.digest)
        for task in tickets { clocks.add(task, by: support) { _ in true } }
        clocks.order(limit: 10)
        return clocks
    }

    func standing(of task: TaskRecord) -> TaskStanding {
        TaskStanding(
            phases: PhaseHistory([], asOf: Self.now, zone: Samples.shanghai),
            clocks: TaskClocks(task, by: support, now: Self.now))
    }

    /// An outage that lasts, one that is over, and maintenance that was recorded too late.
    var outages: OutageRegister {
        let at = { (day: Int, hour: Int) in Samples.day(2026, 1, day, hour: hour) }
        return OutageRegister(
            [
                Samples.entry(
                    70, "jia3",
                    .availability(
                        .outageOpened(
                            Outage(service: said ?? "erp", severity: .p1, when: at(6, 9), note: said ?? "无响应")))),
                Samples.entry(
                    71, "jia3", .availability(.outageClosed(OutageEnd(entry: 70, when: at(6, 10), note: said ?? "重启")))),
                Samples.entry(
                    72, "jia3",
                    .availability(.outageOpened(Outage(severity: .p2, when: at(30, 16), note: said ?? "网络")))),
                Samples.entry(
                    73, "lisi",
                    .availability(
                        .maintenancePlanned(Maintenance(start: at(6, 9), end: at(6, 12), note: said ?? "升级")))),
            ], asOf: Self.now)
    }

    /// One that nobody knows of, one that somebody does, and one that is over.
    var alerts: AlertList {
        func rule(_ when: AlertCondition) -> AlertRule {
            AlertRule(
                id: "some", title: .init([.en: said ?? "Some"]), when: when,
                owner: .role(TeamRole(.delivering, "support-manager")))
        }
        let at = { (day: Int, hour: Int) in Samples.day(2026, 1, day, hour: hour) }
        return AlertList(
            asOf: Self.now, counts: [.init(rule: "some", open: 2, unacknowledged: 1)],
            alerts: [
                AlertState(
                    entry: 82, raised: at(30, 16),
                    finding: AlertFinding(
                        rule: rule(.slaBreached),
                        about: .clock(
                            task: "T-1", promise: .response, severity: .p1, from: at(30, 15), due: at(30, 16)),
                        since: at(30, 16)),
                    acknowledged: .init(entry: 83, by: "lisi", at: at(30, 16), note: said ?? "在看")),
                AlertState(
                    entry: 81, raised: at(30, 9),
                    finding: AlertFinding(
                        rule: rule(.signOffOverdue), about: .overdue("team/rota", due: Samples.day(2026, 1, 29)))),
                AlertState(
                    entry: 80, raised: at(29, 9),
                    finding: AlertFinding(
                        rule: rule(.serviceDown), about: .outage(entry: 70, service: said ?? "erp", severity: .p1)),
                    cleared: .init(entry: 84, by: .server, at: at(29, 10))),
            ])
    }

    func dutyAnswers() -> DutyPage.Answers? {
        guard let roster = DutyRoster(support) else { return nil }
        func days(_ first: Int, _ last: Int) -> Range<Instant> {
            Samples.day(2026, 1, first, hour: 0)..<Samples.day(2026, 1, last, hour: 0).adding(days: 1)
        }
        var gaps = DutyGaps(roster, in: days(30, 31))
        gaps.check(["incident-response"], readiness.people, asOf: Self.now, roster)
        return DutyPage.Answers(
            now: OnDuty(roster, at: Self.now), week: DutyWeek(roster, in: days(25, 31)), gaps: gaps,
            load: DutyLoad(roster, in: days(26, 31)),
            note: HandOffNote(
                roster, at: Self.now, clocks: runningClocks, register: outages, people: readiness.people))
    }

    /// A document of each state.
    var documentUse: DocumentUse {
        DocumentUse(
            day: Samples.day(2026, 1, 30), recent: .init(support.knowledge, words: ["fine": 2], named: 3),
            all: .init(support.knowledge, words: ["fine": 14, "old": 1], named: 20))
    }

    var review: KnowledgeReview? {
        func file(_ id: String, _ reviewed: Day, by people: [String], links: [MarkdownFile.Link] = []) -> MarkdownFile {
            MarkdownFile(
                path: "02/\(id).md",
                head: .read(
                    KnowledgeHead(
                        version: "1", updated: Samples.day(2025, 1, 1), reviewed: reviewed, reviewedBy: people,
                        history: ["1"])), links: links)
        }
        let (new, old) = (Samples.day(2026, 1, 5), Samples.day(2025, 2, 1))
        return support.knowledge.map {
            KnowledgeReview(
                $0,
                files: [
                    file("fine", new, by: ["a", "b"]), file("old", old, by: ["a", "b"]),
                    file("broken", new, by: ["a", "b"], links: [.init(target: said ?? "gone.md", line: 9)]),
                    file("unseen", new, by: ["a"]),
                ], paths: [], day: readiness.day)
        }
    }

    /// One that waits for a document, one that waits too long, and one that was documented late.
    var technicalChanges: TechnicalChangeRegister {
        func changed(_ entry: Int, _ number: Int, hours: Int64, _ documents: [KnowledgeDocument.ID]) -> Entry {
            let when = Self.now.adding(milliseconds: -hours * 3_600_000)
            let notice = TechnicalChangeNotice(
                change: TechnicalChange.id(number), title: said ?? "缓存改为双节点", service: said ?? "operations", when: when,
                due: when.adding(milliseconds: 86_400_000), documents: documents, source: said ?? "4f2a91c")
            return Samples.entry(entry, "lisi", .technicalChange(.recorded(notice)))
        }
        func told(_ entry: Int, _ number: Int, hours: Int64, _ document: KnowledgeDocument.ID) -> Entry {
            let note = TechnicalChangeNote(
                change: TechnicalChange.id(number), document: document,
                when: Self.now.adding(milliseconds: -hours * 3_600_000), source: said)
            return Samples.entry(entry, "lisi", .technicalChange(.documented(note)))
        }
        return TechnicalChangeRegister(
            [
                changed(86, 1, hours: 3, ["fine", "old"]), changed(87, 2, hours: 30, ["broken"]),
                changed(88, 3, hours: 60, ["unseen"]), told(89, 1, hours: 1, "fine"), told(90, 3, hours: 20, "unseen"),
            ], asOf: Self.now)
    }

    /// A monthly session of which the last period was done in time, and a weekly article of which some were not, one of them late.
    var commitments: CommitmentRegister {
        func kept(_ entry: Int, _ id: Commitment.ID, _ period: String, at when: Instant) -> Entry? {
            SupportPeriod(period).map { period in
                Samples.entry(
                    entry, "lisi",
                    .commitmentDone(
                        CommitmentDone(
                            commitment: id, period: period, when: when, link: "https://kb.example/\(entry)", note: said)
                    ))
            }
        }
        let start = Samples.shanghai.start(of: Samples.day(2026, 1, 20))
        return CommitmentRegister(
            [
                kept(100, "sharing-session", "2025-12", at: Samples.shanghai.start(of: Samples.day(2025, 12, 31))),
                kept(101, "article", "2026-W02", at: start), kept(102, "article", "2026-W04", at: start),
            ].compactMap { $0 }, asOf: Self.now, definitions: support)
    }

    var attainment: Attainment {
        var count = AttainmentCount(by: .severity, desk: .delivering, zone: Samples.shanghai)
        for task in tickets { count.add(open: task, by: support, now: Self.now) }
        return count.attainment(
            first: Samples.day(2026, 1, 1), last: Samples.day(2026, 1, 31), asOf: Self.now, includesOpen: true,
            definitions: support)
    }

    var serviceCredits: ServiceCredits {
        var count = CreditCount(
            of: Samples.day(2026, 1, 1)...Samples.day(2026, 1, 31), asOf: Self.now, severity: nil, service: nil,
            includesOpen: true, limit: 10,
            definitions: support)
        var task = tickets[0]
        task.opened = .instant(Samples.day(2026, 1, 30, hour: 9))
        task.responded = .instant(Samples.day(2026, 1, 30, hour: 10))
        count.add(task, by: support)
        return count.finished()
    }

    func service(
        _ draft: FormDraft? = nil, actions: Set<ServicePage.Action> = [], report: ServicePage.Reported? = nil,
        claims: ServicePage.Claims? = nil
    ) -> ServicePage.Model {
        ServicePage.Model(
            attainment: attainment, quality: SupportSamples.content(.month, said: said ?? "ERP"),
            availability: Availability(
                outages, in: Samples.day(2026, 1, 1, hour: 0)..<Samples.day(2026, 2, 1, hour: 0), service: nil,
                definitions: support),
            outages: outages, credits: serviceCredits, claims: claims ?? .init(register: self.claims), actions: actions,
            closable: actions.isEmpty ? [] : [72],
            services: [said ?? "erp"], report: report, proof: .password, draft: draft)
    }

    /// One that waits for its review, one of which the receiving team said what it comes to, one that is agreed, one that waits for
    /// its confirmation, and one that was refused.
    var claims: ClaimRegister {
        let (day, link) = (Samples.day(2026, 2, 5), Evidence(form: .link, link: "https://kb.example/T-1"))
        func told(_ entry: Int, _ by: Person.ID, _ fact: CreditClaimFact) -> Entry {
            Samples.entry(entry, by, .creditClaim(fact))
        }
        func filed(_ entry: Int, _ number: Int, _ ground: CreditClaim.Ground = .late) -> Entry {
            let promise = ClaimedTask.Missed(promise: .response, limit: 1_800_000, elapsed: 3_600_000, share: 100_000)
            let task = ClaimedTask(
                task: TaskRecord.ID("T-\(number)"), share: 100_000, policy: Samples.digest, promises: [promise])
            return told(
                entry, "jia1",
                .filed(
                    ClaimFiling(
                        claim: CreditClaim.id(number), ground: ground, reason: said ?? "两小时才响应",
                        evidence: [
                            link, Evidence(form: .file, digest: Samples.digest, name: said ?? "log.txt", size: 9),
                        ],
                        tasks: ground == .late ? [task] : [ClaimedTask(task: "T-8"), ClaimedTask(task: "T-9")],
                        share: ground == .late ? 100_000 : 0, terms: Samples.digest, lastDay: day)))
        }
        func reviewed(_ entry: Int, _ number: Int, _ finding: ClaimReview.Finding = .confirmed) -> Entry {
            let reason = finding == .refused ? said ?? "当时在等用户" : nil
            return told(
                entry, "lisi", .reviewed(ClaimReview(claim: CreditClaim.id(number), finding: finding, reason: reason)))
        }
        func offered(_ entry: Int, _ number: Int, _ side: Side, _ remedy: ClaimRemedy) -> Entry {
            told(
                entry, side == .delivering ? "lisi" : "jia1",
                .offered(ClaimOffer(claim: CreditClaim.id(number), side: side, remedy: remedy)))
        }
        let service = ClaimRemedy.service(said ?? "免费培训两天")
        let settlement = ClaimSettlement(claim: "C-4", note: said ?? "已从账单减去")
        return ClaimRegister(
            [
                filed(90, 1), filed(91, 2, .repeated), filed(92, 3), filed(93, 4), filed(94, 5), reviewed(95, 2),
                offered(96, 2, .receiving, service), reviewed(97, 3), offered(98, 3, .delivering, .share(100_000)),
                offered(99, 3, .receiving, .share(100_000)), reviewed(100, 4),
                offered(101, 4, .delivering, .amount(Money(minorUnits: 50_000, currency: .cny))),
                offered(102, 4, .receiving, .amount(Money(minorUnits: 50_000, currency: .cny))),
                told(103, "lisi", .settled(settlement)), reviewed(104, 5, .refused),
            ], asOf: Self.now, zone: Samples.shanghai)
    }

    /// An action that is late, one that was moved and done, and one that was dropped.
    var improvements: ImprovementRegister {
        let day = { (number: Int) in Samples.day(2026, 1, number) }
        func opened(_ entry: Int, _ number: Int, due: Int, _ more: (inout ImprovementPlan) -> Void = { _ in }) -> Entry
        {
            var plan = ImprovementPlan(
                action: Improvement.id(number), title: said ?? "缓存自动重启", term: .short, owner: "jia3", due: day(due))
            more(&plan)
            return Samples.entry(entry, "lisi", .improvement(.opened(plan)))
        }
        return ImprovementRegister(
            [
                opened(80, 1, due: 20) {
                    $0.tasks = ["T-1", "T-2"]
                    $0.outage = 70
                },
                opened(81, 2, due: 25) {
                    $0.document = said ?? "runbooks"
                    $0.report = SupportPeriod(.month, containing: day(1))
                },
                opened(82, 3, due: 29),
                Samples.entry(
                    83, "lisi",
                    .improvement(
                        .moved(
                            ImprovementMove(action: "A-2", due: day(30), owner: "jia4", reason: said ?? "等新版本")))),
                Samples.entry(
                    84, "jia4",
                    .improvement(.done(ImprovementResult(action: "A-2", day: day(29), note: said ?? "已写好")))),
                Samples.entry(
                    85, "lisi", .improvement(.dropped(ImprovementDrop(action: "A-3", reason: said ?? "服务停用")))),
            ], asOf: Self.now, zone: Samples.shanghai)
    }

    /// Something that no action is about, and something that one is.
    var repeated: RepeatedProblems {
        func group(
            _ kind: ProblemKind, _ text: String, _ count: Int, _ action: Improvement.ID?
        ) -> RepeatedProblems.Group {
            .init(
                kind: kind, service: said ?? "erp", text: text, tasks: ["T-2", "T-1"], count: count,
                first: Samples.day(2026, 1, 9), last: Samples.day(2026, 1, 28), action: action)
        }
        return RepeatedProblems(
            asOf: Self.now, day: Samples.day(2026, 1, 30), days: 30,
            groups: [
                group(.symptom, said ?? "导出失败", 7, "A-1"), group(.document, said ?? "runbooks", 2, nil),
            ], more: 0)
    }

    /// December's report: approved, and changed since.
    var reported: ServicePage.Reported {
        let period = SupportPeriod(.month, containing: Samples.day(2025, 12, 1))
        let fact = ReportApproval(period: period, content: Self.digest, through: 60)
        return ServicePage.Reported(
            period: period,
            approval: SupportApproval(
                content: Digest(bytes: Array(repeating: 1, count: 32)),
                given: .init(entry: 61, by: "jia3", at: Samples.day(2026, 1, 3, hour: 9), fact: fact)),
            mayApprove: true)
    }
}
