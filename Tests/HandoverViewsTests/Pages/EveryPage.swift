import HandoverModel
import HandoverReadiness
import HandoverViews

/// Every page in one language, by a name.
enum EveryPage {
    /// The pages as they are read, of each language: those that make sense, and those made of hostile texts.
    static let plain = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, read(all($0))) })
    static let hostile = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, read(all($0, .hostile))) })

    private static func read(_ pages: [(name: String, html: HTML)]) -> [(name: String, markup: Markup)] {
        pages.map { ($0.name, Markup($0.html.text)) }
    }

    static func all(_ language: Language, _ sample: PageSamples = .plain) -> [(name: String, html: HTML)] {
        overview(language, sample) + items(language, sample) + people(language, sample) + audit(language, sample)
            + acceptance(language, sample) + sides(language, sample) + entrance(language, sample)
            + accounts(language, sample) + support(language, sample)
    }

    private static func overview(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        [
            (
                "director",
                DirectorPage.html(
                    .init(readiness: sample.readiness, course: sample.course), in: sample.frame(language, .director))
            ),
            (
                "director-empty",
                DirectorPage.html(.init(readiness: sample.empty), in: sample.frame(language, .director, as: "jia1"))
            ),
            (
                "director-help",
                DirectorPage.html(.init(readiness: sample.asking), in: sample.frame(language, .director))
            ),
            ("forecast", ForecastPage.html(sample.forecast(), in: sample.frame(language, .whyForecast))),
            (
                "forecast-empty",
                ForecastPage.html(sample.forecast(sample.empty), in: sample.frame(language, .whyForecast))
            ),
        ]
    }

    private static func items(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        let typed = FormDraft(
            form: "sign",
            values: [
                "sign": ["documents/emergency-plans accepted \(PageSamples.digest)"],
                "link": ["https://kb.example/minutes"],
                "note": [sample.said ?? "会议纪要第 3 页"],
            ],
            problem: sample.problem(language))
        let refusal = FormDraft(
            form: "refuse", values: ["reason": [sample.said ?? "夜班电话 1 月 28 日仍无人接"], "meaning": ["accepted"]],
            problem: sample.problem(language))
        return [
            (
                "items",
                ItemListPage.html(
                    .init(
                        items: sample.readiness.items, steps: sample.steps("jia1"),
                        schedule: sample.readiness.forecast?.schedule, proof: .password),
                    in: sample.frame(language, .items(), as: "jia1"))
            ),
            (
                "items-refused",
                ItemListPage.html(
                    .init(
                        items: sample.readiness.items, steps: sample.steps("jia1"), filter: .init(show: .mine),
                        proof: .password, draft: typed),
                    in: sample.frame(language, .items(.init(show: .mine)), as: "jia1"))
            ),
            (
                "items-none",
                ItemListPage.html(
                    .init(items: sample.readiness.items, filter: .init(show: .stale, checklist: "team")),
                    in: sample.frame(language, .items(.init(show: .stale, checklist: "team"))))
            ),
            (
                "item",
                ItemPage.html(
                    sample.item(
                        "team/rota", actions: .init(sign: [.delivered], addEvidence: true, waive: true, reopen: true),
                        changes: sample.rewordings),
                    in: sample.frame(language, .item("team/rota"), as: "lisi", notice: Notice(entries: [413])))
            ),
            (
                "item-refused",
                ItemPage.html(
                    sample.item(
                        "documents/emergency-plans",
                        actions: .init(sign: [.accepted], refuse: [.accepted], revoke: [.delivered, .accepted]),
                        draft: refusal),
                    in: sample.frame(language, .item("documents/emergency-plans"), as: "jia1"))
            ),
            (
                "item-agree",
                ItemPage.html(
                    sample.item("documents/faq", actions: .init(exclude: true, agree: true)),
                    in: sample.frame(language, .item("documents/faq"), as: "jia1"))
            ),
            (
                "item-done",
                ItemPage.html(
                    sample.item("team/organisation"), in: sample.frame(language, .item("team/organisation"), as: "yi1"))
            ),
        ]
    }
}

extension EveryPage {
    private static func people(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        let overturn = FormDraft(
            form: "overturn", values: ["task": ["T-1042"], "reason": [sample.said ?? "中途李四改过配置"]],
            problem: sample.problem(language))
        return [
            (
                "me",
                TraineePage.html(
                    sample.trainee("jia3", toAnswer: sample.assessments, toRate: sample.tasks),
                    in: sample.frame(language, .me, as: "jia3"))
            ),
            ("me-new", TraineePage.html(sample.trainee("jia5"), in: sample.frame(language, .me, as: "jia5"))),
            (
                "review",
                ReviewPage.html(
                    .init(tasks: sample.tasks, steps: sample.steps("wangwu"), draft: overturn),
                    in: sample.frame(language, .review, as: "wangwu"))
            ),
            ("review-none", ReviewPage.html(.init(), in: sample.frame(language, .review, as: "wangwu"))),
        ]
    }

    private static func audit(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        let entries = sample.facts.statements
        let frame = sample.frame(language, .audit, as: "yi1")
        let why = sample.readiness.explainVerdict(definitions: sample.definitions, facts: sample.facts)
        return [
            (
                "audit",
                AuditPage.html(
                    .init(
                        ledger: sample.facts.ledger,
                        check: .init(
                            verification: Verification(entries: 400, root: Samples.receipt.root),
                            at: PageSamples.now.adding(days: -1)),
                        exceptions: sample.exceptions, separation: Separation(isOn: false, mattered: 2)), in: frame)
            ),
            (
                "audit-none",
                AuditPage.html(
                    .init(
                        ledger: sample.facts.ledger, check: .init(since: PageSamples.now),
                        exceptions: LedgerExceptions(findings: []), separation: Separation(isOn: true, mattered: 0)),
                    in: frame)
            ),
            (
                "entries",
                EntryListPage.html(
                    .init(
                        entries: entries,
                        filter: .init(
                            kind: .signedOff, by: "lisi", identified: .session, backdated: true, exception: .osUser),
                        next: .entries(from: 101)), in: frame)
            ),
            ("entries-none", EntryListPage.html(.init(entries: []), in: frame)),
            (
                "entry",
                EntryPage.html(
                    .init(
                        detail: EntryDetail(
                            entry: entries[1],
                            json: sample.said ?? #"{"at":1764727200000,"by":"lisi","fact":"signed-off"}"#,
                            leaf: Samples.receipt.leaf,
                            wording: sample.definitions.item("team/organisation").map(ItemWording.init(of:)),
                            revokedBy: 40, isLast: false)), in: frame)
            ),
            (
                "measure",
                MeasurePage.html(
                    .init(detail: sample.measure), in: sample.frame(language, .why(.measure(.independence))))
            ),
            (
                "measure-recorded",
                MeasurePage.html(
                    .init(detail: CheckpointSamples.recorded(sample.measure)),
                    in: sample.frame(language, .why(.measure(.independence)), as: "lisi"))
            ),
            (
                "measure-none",
                MeasurePage.html(
                    .init(
                        detail: MeasureDetail(
                            asOf: PageSamples.now, ledger: sample.facts.ledger, measure: Measure(id: .availability))),
                    in: sample.frame(language, .why(.measure(.availability))))
            ),
            (
                "why",
                WhyPage.html(why, in: sample.frame(language, .whyVerdict))
            ),
            (
                "tasks",
                TaskListPage.html(
                    .init(
                        tasks: sample.tasks,
                        filter: .init(
                            outcome: .assisted, closedFrom: Day("2026-01-05"), capability: "incident-response",
                            person: "jia3"), next: .tasks(after: "T-1042")), in: sample.frame(language, .tasks()))
            ),
            (
                "task",
                TaskPage.html(
                    .init(id: "T-1042", task: sample.tasks.first, history: sample.facts.statements),
                    in: sample.frame(language, .task("T-1042")))
            ),
            ("tasks-none", TaskListPage.html(.init(tasks: []), in: sample.frame(language, .tasks()))),
            (
                "capabilities",
                CapabilitiesPage.html(sample.capabilities, in: sample.frame(language, .capabilities))
            ),
            (
                "capabilities-own",
                CapabilitiesPage.html(
                    .init(readiness: sample.seenBy("jia3")), in: sample.frame(language, .capabilities))
            ),
            (
                "capabilities-none",
                CapabilitiesPage.html(.init(readiness: sample.empty), in: sample.frame(language, .capabilities))
            ),
            ("person", PersonPage.html(sample.trainee("jia3"), in: sample.frame(language, .person("jia3")))),
            (
                "people",
                PeoplePage.html(
                    .init(day: sample.readiness.day, training: sample.readiness.people),
                    in: sample.frame(language, .people))
            ),
            (
                "person",
                ReportPage.html(
                    TrainingView.report([sample.readiness.people[0]], names: frame.names),
                    title: frame.names.person("jia3"), in: sample.frame(language, .person("jia3")))
            ),
            (
                "tasks-none",
                ReportPage.html(
                    TaskListView.report([], names: frame.names), title: language.sentence("工单", "Tasks"),
                    nothing: .init(
                        says: sample.said ?? language.sentence("没有工单。", "No tasks."), then: sample.said ?? "…",
                        link: .init(sample.said ?? "…", .me)), in: sample.frame(language, .tasks()))
            ),
            ("plan", PlanPage.html(sample.proposals, in: sample.frame(language, .plan, as: "jia1"))),
            ("plan-none", PlanPage.html(.init(proposals: []), in: sample.frame(language, .plan, as: "yi1"))),
            (
                "sheet",
                SheetPage.html(
                    .init(checklist: "team", items: sample.readiness.items.filter { $0.id.checklist == "team" }),
                    in: sample.frame(language, .sheet("team"), as: "lisi"))
            ),
        ]
    }

    private static func entrance(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        let problem = PageProblem(
            says: language.sentence("用户名或密码不对", "The user name or the password is wrong"), field: "password")
        let lost = PageProblem(
            says: language.sentence("没有这个页面", "There is no such page"),
            why: sample.said ?? language.sentence("链接可能已经过时。", "The link may be out of date."))
        return [
            (
                "sign-in",
                SignInPage.html(
                    .init(
                        next: .item("team/rota"), openID: sample.said ?? "SSO",
                        draft: FormDraft(form: "sign-in", values: ["person": [sample.said ?? "jia3"]], problem: problem)
                    ),
                    in: sample.frame(language, .signIn(), as: nil))
            ),
            (
                "invitation",
                InvitationPage.html(
                    .init(
                        person: "jia3", secret: "s3cret", until: PageSamples.now.adding(days: 7), leastLength: 12,
                        openID: sample.said ?? "SSO"),
                    in: sample.frame(language, .invitation("s3cret"), as: nil))
            ),
            ("error", ErrorPage.html(lost, in: sample.frame(language, Path("x")))),
        ]
    }
}

extension PageSamples {
    /// The same with questions to the delivering team, one of them open for too long.
    var asking: Readiness {
        var readiness = readiness
        let since = Samples.day(2026, 1, 5)
        readiness.help = HelpFigures(
            asked: 4, weeks: [.init(end: Samples.day(2026, 1, 25), asked: 4)], waiting: [since])
        readiness.blockers.append(
            Blocker(
                subject: .capability("incident-response"), reason: .unansweredHelp(entries: [3], since: since),
                effect: .readyWithConditions, canAct: [], unblocks: 0, isLate: false))
        return readiness
    }

    func trainee(_ person: Person.ID, toAnswer: [Entry] = [], toRate: [TaskRecord] = []) -> TraineePage.Model {
        guard let state = readiness.people.first(where: { $0.person == person }) else {
            preconditionFailure("\(person) is in the sample")
        }
        return .init(
            person: state, steps: steps(person),
            assessors: ["incident-response": ["wangwu"], "issue-handling": ["wangwu", "lisi"]], toAnswer: toAnswer,
            toRate: toRate,
            services: [
                ServiceUse(service: said ?? "登录服务", capability: "incident-response"),
                ServiceUse(service: said ?? "消息服务", capability: nil),
            ], last: ServiceUse(service: said ?? "登录服务", capability: "incident-response"),
            questions: toAnswer.isEmpty
                ? []
                : [
                    HelpQuestion(
                        entry: 60, person: person, asked: Self.now, day: Samples.day(2026, 1, 30),
                        capability: "incident-response", question: said ?? "主库怎么切换？", document: said)
                ])
    }

    var assessments: [Entry] {
        facts.statements.filter {
            $0.record.statement.kind == .assessed && $0.record.statement.subject == .person("jia3")
        }
    }

    var exceptions: LedgerExceptions {
        func newest(_ kind: Statement.Kind) -> [Entry] {
            facts.statements.filter { $0.record.statement.kind == kind }.suffix(5).reversed()
        }
        let changed = newest(.signedOff)[0]
        let rules = [
            Plan.Change(
                subject: .handover, title: LocalizedText(zh: said ?? "交接", en: said ?? "Handover"),
                nature: .changed([
                    Plan.FieldChange(field: .separation, before: .flag(true), after: .flag(false), weakens: true)
                ]), weakens: true),
            Plan.Change(subject: .target(.satisfaction), nature: .removed, weakens: true),
        ]
        return LedgerExceptions(
            findings: [
                .init(.waivers, count: 2, newest: newest(.waived)),
                .init(.notApplicable, count: 1, newest: newest(.markedNotApplicable)),
                .init(.rules, count: 1, newest: [changed], rules: [.init(entry: changed.number, changes: rules)]),
                .init(.editorial, count: 0, newest: []), .init(.backdated, count: 9, newest: newest(.assessed)),
                .init(.imported, count: 0, newest: []),
            ], unconfirmed: 12, tasks: tasks)
    }

    /// One of each side; the reader of the receiving one agrees to the first.
    var proposals: PlanPage.Model {
        let fields = [
            Plan.FieldChange(field: .owner, before: nil, after: .word("support-manager"), weakens: false),
            Plan.FieldChange(
                field: .needs, before: .words(["team/roles"]), after: .words(["team/roles", "team/rota"]), weakens: true
            ),
            Plan.FieldChange(
                field: .acceptWhen, before: nil, after: .text(LocalizedText(zh: said ?? "有人接", en: said ?? "Answered")),
                weakens: false),
        ]
        let title = LocalizedText(zh: said ?? "值班", en: said ?? "Rota")
        let wording = Plan.WordingChange(
            language: .zh, before: Self.digest, after: Self.digest,
            title: TextDifference(from: said ?? "值班", to: (said ?? "值班") + "x"))
        let plan = Plan(
            changes: [
                .init(
                    subject: .item("team/rota"), title: title, nature: .changed(fields), wording: [wording],
                    weakens: true),
                .init(subject: .item("documents/faq"), title: title, nature: .added, weakens: false),
                .init(subject: .target(.satisfaction), nature: .removed, weakens: true),
            ],
            effects: [
                .init(
                    person: "jia3", side: .receiving, power: .module("drills"), gains: false, from: Self.start,
                    weakens: true)
            ],
            movedDueDates: [
                .init(item: "team/sla", before: Self.start, after: Self.start.adding(days: 3), isProvisional: false)
            ])
        func proposal(_ entry: Int, _ by: Person.ID, _ side: Side, _ waitsFor: [Person.ID]) -> ProposedChange {
            ProposedChange(
                entry: entry, by: by, side: side, at: Self.now,
                planned: PlannedChange(
                    plan: plan, stale: [.init(item: "team/rota", meaning: .delivered, by: "lisi", at: Self.now)],
                    inForce: Self.digest, proposed: Self.digest, waitsFor: waitsFor, editorial: ["team/sla"]))
        }
        return .init(
            proposals: [proposal(40, "lisi", .delivering, ["jia1"]), proposal(41, "jia1", .receiving, ["lisi"])],
            proof: .password)
    }

    /// Two closed tasks with ids that pages have to escape.
    var tasks: [TaskRecord] {
        ["T-1042", said == nil ? "T-1043" : "T<\"1'043"].map { id in
            var task = TaskRecord(id: TaskRecord.ID(id))
            task.severity = .p1
            task.title = said ?? "登录缓慢，部分用户超时"
            task.capability = "incident-response"
            task.workers = [
                Worker(person: "jia3", side: .receiving, level: .prompted),
                Worker(person: "jia4", side: .receiving, level: .watching),
            ]
            task.helpedBy = .delivering
            task.closed = .instant(Self.now.adding(days: -1))
            return task
        }
    }

    func steps(_ person: Person.ID) -> [NextStep] {
        readiness.nextSteps(for: person, definitions: definitions, statements: facts.statements)
    }

    /// What a tracker said no to.
    func problem(_ language: Language) -> PageProblem {
        PageProblem(
            says: said ?? language.sentence("内容已变，请看过新内容再签", "The wording has changed: read it, then sign"),
            why: said ?? language.sentence("签字针对看到的内容", "A sign-off is on the wording that was seen"),
            remedy: said ?? language.sentence("去看这一项", "See the item"), path: .item("team/rota"), field: "reason")
    }

    /// The rota was signed by two on an older wording.
    var rewordings: [Rewording] {
        let title = Plan.WordingChange(
            language: .zh, before: Self.digest, after: Self.digest,
            title: said.map { TextDifference(from: $0, to: $0 + "x") }
                ?? TextDifference(from: "值班安排确认", to: "值班安排和联系方式确认"))
        let accept = Plan.WordingChange(
            language: .en, before: Self.digest, after: Self.digest,
            acceptWhen: said.map { TextDifference(from: $0, to: $0 + "x") }
                ?? TextDifference(from: "Every shift has a name.", to: "Every shift has a name and a phone."))
        let fields = [
            Plan.FieldChange(field: .importance, before: .word("should"), after: .word("must"), weakens: false),
            Plan.FieldChange(
                field: .signOff, before: .words([]), after: .words(["accepted receiving/support-manager"]),
                weakens: false),
        ]
        let change = Plan.Change(
            subject: .item("team/rota"), title: LocalizedText(zh: said ?? "值班", en: said ?? "Rota"),
            nature: .changed(fields), wording: [title, accept], weakens: false)
        return [
            Rewording(entry: 31, meaning: .delivered, by: "lisi", at: Self.now, change: change),
            Rewording(entry: 32, meaning: .accepted, by: "jia1", at: Self.now, change: change),
        ]
    }

    func item(
        _ id: Item.ID, actions: ItemPage.Actions = .init(), changes: [Rewording] = [], draft: FormDraft? = nil
    ) -> ItemPage.Model {
        let history = facts.statements.filter { $0.record.statement.subject == .item(id) }
        guard let item = definitions.item(id), let state = readiness.items.first(where: { $0.id == id }) else {
            preconditionFailure("\(id) is in the sample")
        }
        return .init(
            state: state, item: item, history: history, actions: actions, changes: changes, proof: .password,
            draft: draft)
    }

    /// With what would be if jia3 left.
    var capabilities: CapabilitiesPage.Model {
        let departure = readiness.without(["jia3"], definitions: definitions, facts: facts)
        return .init(readiness: readiness, whatIf: .init(person: "jia3", day: readiness.day, departure: departure))
    }

    /// What a trainee sees of it.
    func seenBy(_ person: Person.ID) -> Readiness {
        var seen = readiness
        seen.people.removeAll { $0.person != person }
        seen.coverage = seen.coverage.counted
        return seen
    }

    /// Before anything was done.
    var empty: Readiness {
        var bare = definitions
        bare.capabilities = []
        bare.checklists = []
        return Readiness.of(
            bare, facts: Facts(statements: [], tasks: .init(), ledger: .init(size: 1, root: "AAAA")),
            asOf: Samples.day(2025, 12, 1, hour: 12))
    }
}

extension Language {
    func sentence(_ zh: String, _ en: String) -> String { self == .zh ? zh : en }
}
