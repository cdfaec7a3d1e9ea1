import HandoverModel
import HandoverReadiness
import HandoverViews

/// A handover of the size of the customer's, two months after its start, worked out from its entries.
struct PageSamples: Sendable {
    static let start = Samples.day(2025, 12, 1)
    static let now = Samples.day(2026, 1, 30, hour: 17)
    static let digest = Samples.digest

    /// As people would write it.
    static let plain = PageSamples(said: nil)
    /// Everything that people write is this instead.
    static let hostile = PageSamples(said: hostileText)
    static let hostileText =
        "\"><script>alert(1)</script><img src=x onerror='alert(2)'> & &lt;b&gt; </textarea></title>`${1}"

    /// What stands for every text that people write; nil for texts that make sense.
    let said: String?
    let definitions: Definitions
    let facts: Facts
    let readiness: Readiness
    let course: Course

    init(said: String?) {
        self.said = said
        let definitions = Self.definitions(said)
        let facts = Facts(
            statements: Self.entries(said), tasks: Self.figures(until: Samples.day(2026, 1, 30)),
            ledger: LedgerState(size: 412, root: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", backdated: 3))
        self.definitions = definitions
        self.facts = facts
        readiness = Readiness.of(
            definitions, facts: facts, asOf: Self.now, weekEnds: Self.weekEnds(definitions, facts.statements))
        course = Self.course(definitions, facts)
    }

    private static func definitions(_ said: String?) -> Definitions {
        func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: said ?? zh, en: said ?? en) }
        func role(_ id: Role.ID, _ zh: String, _ en: String, _ rights: Set<Right>) -> Role {
            Role(id: id, title: text(zh, en), rights: rights)
        }
        func person(_ id: Person.ID, _ zh: String, _ en: String, _ side: Side, _ role: Role.ID) -> Person {
            Person(id: id, name: text(zh, en), side: side, roles: [role])
        }
        func ability(_ id: Capability.ID, _ zh: String, _ en: String, critical: Bool = false) -> Capability {
            Capability(id: id, title: text(zh, en), isCritical: critical, people: 2, validFor: Length(180, .days))
        }
        func module(
            _ id: Module.ID, _ zh: String, _ en: String, _ teaches: Capability.ID, _ kind: ModuleAssessment.Kind,
            needs: [Module.ID] = []
        ) -> Module {
            Module(
                id: id, title: text(zh, en), duration: Length(8, .hours), needs: needs, teaches: [teaches],
                assessment: ModuleAssessment(kind: kind, pass: 80, validFor: Length(365, .days)))
        }
        func item(_ row: Row, in checklist: Checklist.ID) -> Item {
            Item(
                id: Item.ID("\(checklist)/\(row.id)"), title: text(row.zh, row.en),
                acceptWhen: text(
                    "双方在场逐条核对过，结果与记录一致，遗留问题都有负责人和完成日期。",
                    "Both sides have gone through it point by point, the result agrees with the record, and what is left has a name and a date."
                ),
                importance: row.importance, weight: row.importance == .must ? 2 : 1, owner: "support-manager",
                keys: [Samples.delivered, Samples.accepted],
                evidence: EvidenceRule(atLeast: 1, kinds: [.link, .file]),
                due: .relative(to: .start, count: row.due, unit: .workingDays), needs: row.needs,
                requires: row.requires,
                mayBeNotApplicable: row.importance != .must, wording: [.zh: digest, .en: digest])
        }
        let lists: [(id: Checklist.ID, zh: String, en: String, items: [Row])] = [
            ("team", "支持团队交接", "Support team handover", team),
            ("resources", "支持资源交接", "Support resources handover", resources),
            ("capability", "支持能力交接", "Support capability handover", capability),
            ("documents", "支持文档交接", "Support documents handover", documents),
        ]
        return Definitions(
            handover: Handover(
                id: "ioe-dream",
                title: text(
                    "IOE-DREAM 微服务系统技术支持交接", "Handover of technical support for the IOE-DREAM microservice system"),
                zone: Samples.shanghai, language: .zh, starts: start, acceptBy: Samples.day(2026, 2, 27),
                ends: Samples.day(2026, 11, 30),
                teams: [
                    .delivering: text("IOE-DREAM 技术支持团队", "IOE-DREAM technical support team"),
                    .receiving: text("接收团队", "Receiving team"),
                ]),
            roles: [
                role("director", "技术总监", "Technical director", [.director]),
                role("support-manager", "支持经理", "Support manager", [.lead, .assessor]),
                role("architect", "架构师", "Architect", [.assessor]),
                role("receiving-engineer", "接收工程师", "Receiving engineer", [.trainee]),
                role("auditor", "审计员", "Auditor", [.auditor]),
            ],
            people: [
                person("zhangsan", "张三", "Zhang San", .delivering, "director"),
                person("lisi", "李四", "Li Si", .delivering, "support-manager"),
                person("wangwu", "王五", "Wang Wu", .delivering, "architect"),
                person("jia1", "甲一", "Jia Yi", .receiving, "support-manager"),
                person("jia3", "甲三", "Jia San", .receiving, "receiving-engineer"),
                person("jia4", "甲四", "Jia Si", .receiving, "receiving-engineer"),
                person("jia5", "甲五", "Jia Wu", .receiving, "receiving-engineer"),
                person("yi1", "乙一", "Yi Yi", .receiving, "auditor"),
            ],
            checklists: lists.map { list in
                Checklist(
                    id: list.id, title: text(list.zh, list.en),
                    items: list.items.map { item($0, in: list.id) })
            },
            capabilities: [
                ability("incident-response", "应急响应", "Incident response", critical: true),
                ability("issue-handling", "按流程处理问题", "Handling issues by the process"),
                ability("tool-proficiency", "熟练使用支持工具", "Working with the support tools"),
                ability("data-recovery", "系统与数据恢复", "Restoring systems and data"),
            ],
            plans: [
                TrainingPlan(
                    id: "new-staff", title: text("新员工培训", "New staff"), roles: ["receiving-engineer"],
                    modules: [
                        module("architecture", "系统架构与功能", "Architecture and functions", "issue-handling", .exam),
                        module("tools", "支持工具使用", "Support tools", "tool-proficiency", .practical),
                        module(
                            "drills", "应急演练", "Emergency drills", "incident-response", .practical,
                            needs: ["architecture"]),
                        module(
                            "recovery", "备份与恢复", "Backup and recovery", "data-recovery", .practical, needs: ["tools"]),
                    ])
            ],
            targets: [
                .independence: Target(atLeast: 900_000, gates: .verdict),
                .assessedIndependence: Target(atLeast: 900_000, gates: .verdict),
                .satisfaction: Target(atLeast: 4_500_000, gates: .report),
                .availability: Target(atLeast: 999_000, gates: .report),
            ],
            // Of these `measure` has all.
            independence: IndependenceRule(floors: nil), digest: digest)
    }

    /// Independence in detail, with floors that are met, not met and too few to say, and every split.
    var measure: MeasureDetail {
        var definitions = definitions
        definitions.independence.floors = FloorRule()
        definitions.independence.mix = ReferenceMix([.p1: 150_000, .p2: 450_000, .p3: 400_000])
        definitions.independence.variety = [.init(.severity(.p1), atLeast: 2), .init(.outOfHours, atLeast: 1)]
        var facts = facts
        let drill = FloorFigures.Drill(closed: Self.now.adding(days: -2), isConfirmed: false)
        let failed = TaskResult(task: "T-8", closed: Self.now.adding(days: -9), isIndependent: false)
        facts.tasks.floors = FloorFigures(severe: [.p1: [failed]], drills: [.p0: [drill]])
        facts.tasks.byCapability = ["incident-response": facts.tasks.bySeverity[.p1] ?? Tally()]
        return Readiness.of(definitions, facts: facts, asOf: Self.now).detail(
            of: .independence, by: MeasureSplit.Dimension.allCases, definitions: definitions, tasks: facts.tasks,
            services: [said ?? "gateway": facts.tasks.bySeverity[.p2] ?? Tally()])
    }

    private static func weekEnds(_ definitions: Definitions, _ entries: [Entry]) -> [WeekEnd] {
        WeekEnd.days(for: definitions, asOf: now).map { day in
            WeekEnd(definitions, statements: entries, on: day) { _ in [] }
        }
    }

    /// When it will be done; of `readiness` unless another is given.
    func forecast(_ readiness: Readiness? = nil) -> DatedForecast {
        let readiness = readiness ?? self.readiness
        let nothing = Forecast(
            checklist: .init(remaining: 0, outcome: .none(.nothingLeft)),
            independence: .init(outcome: .none(.noTarget)),
            schedule: .init(items: [], until: readiness.day, hasAcceptBy: false, path: nil))
        return DatedForecast(asOf: readiness.asOf, forecast: readiness.forecast ?? nothing)
    }

    private static func course(_ definitions: Definitions, _ facts: Facts) -> Course {
        let weeks = (1...8).map { start.adding(days: $0 * 7) } + [Samples.day(2026, 1, 30)]
        return Course(
            points: weeks.map { week in
                let then = Readiness.of(definitions, facts: facts, asOf: Samples.shanghai.end(of: week))
                let sum = figures(until: week).changes.filter {
                    $0.closed <= week && $0.closed > week.adding(days: -60)
                }
                .reduce(Tally()) { $0 + $1.tally }
                return Course.Point(
                    day: week, independent: sum.independent, eligible: sum.eligible,
                    done: then.checklists.reduce(0) { $0 + $1.done }, due: then.plan.due,
                    total: then.checklists.reduce(0) { $0 + $1.total })
            })
    }
}

/// Definitions in short.
extension PageSamples {
    struct Row {
        var id: String
        var zh: String
        var en: String
        /// Working days after the start.
        var due: Int
        var needs: [Item.ID] = []
        var requires: Capability.ID?
        var importance: Importance = .must
    }

    static let team = [
        Row(id: "organisation", zh: "支持团队组织架构确认", en: "Organisation of the support team confirmed", due: 3),
        Row(
            id: "roles", zh: "支持人员角色职责明确", en: "Roles and duties of the support staff settled", due: 5,
            needs: ["team/organisation"]),
        Row(
            id: "rota", zh: "值班安排和联系方式确认", en: "On-call rota and contacts confirmed", due: 10,
            needs: ["team/organisation", "resources/remote-access"]),
        Row(id: "tools-access", zh: "支持工具和系统权限配置", en: "Access to support tools and systems set up", due: 12),
        Row(id: "sla", zh: "支持流程和 SLA 确认", en: "Support processes and SLA confirmed", due: 20, needs: ["team/roles"]),
        Row(
            id: "quality", zh: "质量监控和评估机制建立", en: "Quality monitoring and review in place", due: 48,
            needs: ["team/sla"], importance: .should),
    ]

    static let resources = [
        Row(id: "hotline", zh: "技术支持热线和邮箱配置", en: "Support hotline and mailbox set up", due: 8),
        Row(id: "tickets", zh: "在线工单系统配置", en: "Ticket system set up", due: 10),
        Row(id: "chat-group", zh: "企业微信群建立", en: "WeCom support group opened", due: 4),
        Row(id: "remote-access", zh: "远程协助工具配置", en: "Remote assistance set up", due: 8),
        Row(id: "monitoring", zh: "监控和告警系统配置", en: "Monitoring and alerting set up", due: 15),
        Row(id: "knowledge-base", zh: "知识库和文档系统配置", en: "Knowledge base and document system set up", due: 15),
    ]

    static let capability = [
        Row(
            id: "issue-handling", zh: "问题处理流程掌握", en: "Issue handling process mastered", due: 40,
            requires: "issue-handling"),
        Row(
            id: "tool-proficiency", zh: "工具使用熟练度确认", en: "Proficiency with the tools confirmed", due: 40,
            requires: "tool-proficiency"),
        Row(
            id: "incident-response", zh: "应急响应能力验证", en: "Incident response proved", due: 50,
            needs: ["documents/emergency-plans"], requires: "incident-response"),
        Row(id: "communication", zh: "客户沟通能力评估", en: "Customer communication assessed", due: 50),
    ]

    static let documents = [
        Row(id: "process", zh: "支持流程文档", en: "Support process document", due: 15),
        Row(id: "sla", zh: "服务水平协议", en: "Service level agreement", due: 20, needs: ["team/sla"]),
        Row(id: "runbooks", zh: "操作手册和指南", en: "Runbooks and guides", due: 45),
        Row(id: "faq", zh: "常见问题解答", en: "Frequently asked questions", due: 45, importance: .may),
        Row(id: "contacts", zh: "联系人清单", en: "List of contacts", due: 10, needs: ["team/rota"]),
        Row(id: "emergency-plans", zh: "应急预案文档", en: "Emergency plans", due: 45),
    ]
}

/// Entries, each at its day.
extension PageSamples {
    static func entries(_ said: String?) -> [Entry] {
        var entries: [Entry] = []
        func add(_ day: Day, _ hour: Int, _ by: Person.ID, _ statement: Statement) {
            let at = Samples.shanghai.instant(of: day, secondOfDay: hour * 3600 + entries.count % 60 * 60)
            entries.append(
                Entry(
                    number: entries.count + 1,
                    record: Record(
                        at: at, effective: at, by: by, identified: .session, key: "k\(entries.count)", request: digest,
                        statement: statement)))
        }
        func sign(_ item: Item.ID, _ day: Day, accepted: Int? = 1) {
            let wording: [Language: Digest] = [.zh: digest, .en: digest]
            let link = Evidence(form: .link, link: "https://kb.example.com/handover/\(item)")
            add(
                day, 10, "lisi",
                .signedOff(
                    SignOff(
                        item: item, meaning: .delivered, role: Samples.delivered.by, wording: wording, shown: .zh,
                        evidence: [link], note: said ?? "见会议纪要")))
            if let accepted {
                add(
                    day.adding(days: accepted), 15, "jia1",
                    .signedOff(
                        SignOff(item: item, meaning: .accepted, role: Samples.accepted.by, wording: wording, shown: .zh)
                    ))
            }
        }
        func assess(_ who: Person.ID, _ what: Capability.ID, _ level: SupervisionLevel, _ day: Day) {
            add(
                day, 16, "wangwu",
                .assessed(Assessment(person: who, capability: what, level: level, observed: said ?? "看着做完一次，没有提示")))
        }
        let december = { Samples.day(2025, 12, $0) }
        let january = { Samples.day(2026, 1, $0) }
        sign("team/organisation", december(3))
        sign("resources/chat-group", december(4))
        sign("team/roles", december(8))
        sign("resources/hotline", december(10))
        sign("resources/remote-access", december(11))
        sign("resources/tickets", december(15), accepted: 3)
        add(december(16), 11, "wangwu", .moduleCompleted(.init(person: "jia3", module: "architecture", score: 86)))
        add(december(16), 11, "wangwu", .moduleCompleted(.init(person: "jia4", module: "architecture", score: 71)))
        sign("team/tools-access", december(17), accepted: 2)
        sign("resources/monitoring", december(22))
        sign("resources/knowledge-base", december(23), accepted: 6)
        assess("jia3", "issue-handling", .alone, december(24))
        add(
            december(24), 17, "jia3",
            .selfAssessed(
                .init(person: "jia3", capability: "issue-handling", level: .prompted, observed: said ?? "大多能做")))
        assess("jia4", "issue-handling", .alone, december(29))
        add(january(5), 9, "wangwu", .moduleCompleted(.init(person: "jia4", module: "architecture", score: 90)))
        sign("documents/process", january(6))
        assess("jia3", "incident-response", .alone, january(8))
        assess("jia3", "tool-proficiency", .alone, january(9))
        assess("jia4", "tool-proficiency", .prompted, january(9))
        sign("capability/issue-handling", january(13))
        sign("team/rota", january(14), accepted: nil)
        add(
            january(15), 9, "jia1",
            .refused(.init(item: "team/rota", meaning: .accepted, role: Samples.accepted.by, reason: said ?? "夜班无人接听")))
        sign("documents/contacts", january(20), accepted: 1)
        add(
            january(22), 10, "lisi",
            .waived(
                .init(
                    item: "documents/runbooks", side: .delivering, until: Samples.day(2026, 3, 31),
                    reason: said ?? "两本手册改版中")))
        add(
            january(22), 14, "jia1",
            .waived(
                .init(
                    item: "documents/runbooks", side: .receiving, until: Samples.day(2026, 3, 31), reason: said ?? "同意")
            ))
        sign("documents/emergency-plans", january(28), accepted: nil)
        add(
            january(29), 11, "lisi",
            .markedNotApplicable(.init(item: "documents/faq", side: .delivering, reason: said ?? "内容并入知识库")))
        return entries
    }

    /// A little better every week, and never a task on a Sunday.
    static func figures(until day: Day) -> TaskFigures {
        var changes: [TallyChange] = []
        var bySeverity: [Severity: Tally] = [:]
        for offset in 7..<61 where offset % 7 != 6 && start.adding(days: offset) <= day {
            let closed = start.adding(days: offset)
            var tally = Tally()
            if offset % 10 < 2 + offset / 9 { tally.independent = 1 } else { tally.assisted = 1 }
            if offset % 23 == 0 { tally.unrated = 1 }
            if offset % 5 == 0 { tally.reviewsNeeded = 1 }
            if offset % 15 == 0 { tally.reviewsDone = 1 }
            changes.append(TallyChange(value: "", closed: closed, effective: closed, tally: tally))
            bySeverity[offset % 9 == 0 ? .p1 : offset % 2 == 0 ? .p2 : .p3, default: Tally()] += tally
        }
        var person = Tally()
        person.independent = 9
        person.assisted = 5
        return TaskFigures(changes: changes, bySeverity: bySeverity, byPerson: ["jia3": person])
    }
}

/// A handover of 500 items.
extension PageSamples {
    static let large: Readiness = {
        var definitions = plain.definitions
        let rows = (1...500).map {
            Row(id: "item-\($0)", zh: "第 \($0) 项：\(team[2].zh)", en: "Item \($0): \(team[2].en)", due: $0 % 40)
        }
        definitions.checklists[0].items = rows.map { row in
            var item = definitions.checklists[0].items[2]
            item.id = Item.ID("team/\(row.id)")
            item.title = LocalizedText(zh: row.zh, en: row.en)
            item.needs = []
            return item
        }
        return Readiness.of(definitions, facts: plain.facts, asOf: now, weekEnds: [])
    }()
}

/// Frames around pages.
extension PageSamples {
    func frame(
        _ language: Language, _ path: Path, as person: Person.ID? = "zhangsan", isAdministrator: Bool = false,
        notice: Notice? = nil
    ) -> PageFrame {
        let reader = person.flatMap(definitions.person).map { person in
            PageFrame.Reader(
                id: person.id, side: person.side, roles: person.roles(on: readiness.day),
                rights: definitions.rights(of: person, on: readiness.day), isAdministrator: isAdministrator)
        }
        return PageFrame(
            names: Names(definitions, language: language), path: path, reader: reader,
            stylesheet: .stylesheet(digest: "test"), source: .init(asOf: Self.now, ledger: facts.ledger),
            isDemonstration: true, seal: FormSeal(form: "form-token", key: "0190-key"), notice: notice)
    }
}
