import HandoverModel
import HandoverReadiness
import HandoverViews

/// A small handover made by hand.
enum Samples {
    static let digest = Digest(bytes: [UInt8](repeating: 0xAB, count: 32))
    static let shanghai = Zone("Asia/Shanghai") ?? .utc
    static let now = day(2026, 1, 30, hour: 17)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int, hour: Int, _ minute: Int = 0) -> Instant {
        shanghai.instant(of: Samples.day(year, month, day), secondOfDay: hour * 3600 + minute * 60)
    }

    static let delivered = SignOffKey(.delivered, by: TeamRole(.delivering, "support-manager"))
    static let accepted = SignOffKey(.accepted, by: TeamRole(.receiving, "support-manager"))

    static let definitions = Definitions(
        handover: Handover(
            id: "ioe-dream",
            title: LocalizedText(
                zh: "IOE-DREAM 微服务系统技术支持交接", en: "Handover of technical support for the IOE-DREAM microservice system"),
            zone: shanghai, language: .zh, starts: day(2025, 12, 1), acceptBy: day(2026, 2, 27),
            ends: day(2026, 11, 30),
            teams: [
                .delivering: LocalizedText(zh: "IOE-DREAM 技术支持团队", en: "IOE-DREAM technical support team"),
                .receiving: LocalizedText(zh: "接收团队", en: "Receiving team"),
            ]),
        roles: [
            Role(
                id: "support-manager", title: LocalizedText(zh: "支持经理", en: "Support manager"),
                rights: [.lead, .assessor]),
            Role(id: "architect", title: LocalizedText(zh: "架构师", en: "Architect"), rights: [.assessor]),
            Role(
                id: "receiving-engineer", title: LocalizedText(zh: "接收工程师", en: "Receiving engineer"),
                rights: [.trainee]),
        ],
        people: [
            Person(
                id: "lisi", name: LocalizedText([.zh: "李四"]), side: .delivering, roles: ["support-manager"],
                phone: "13800138001"),
            Person(id: "wangwu", name: LocalizedText([.zh: "王五"]), side: .delivering, roles: ["architect"]),
            Person(id: "jia1", name: LocalizedText([.zh: "甲一"]), side: .receiving, roles: ["support-manager"]),
            Person(id: "jia3", name: LocalizedText([.zh: "甲三"]), side: .receiving, roles: ["receiving-engineer"]),
            Person(
                id: "jia4", name: LocalizedText([.zh: "甲四"]), side: .receiving, roles: ["receiving-engineer"],
                from: day(2026, 3, 2)),
        ],
        checklists: [
            Checklist(
                id: "team", title: LocalizedText(zh: "支持团队交接", en: "Support team handover"),
                items: [organisation, rota]),
            Checklist(id: "resources", title: LocalizedText(zh: "支持资源交接", en: "Support resources handover"), items: []),
            Checklist(id: "capability", title: LocalizedText(zh: "支持能力验证", en: "Support capability proved"), items: []),
            Checklist(id: "documents", title: LocalizedText(zh: "文档资料交接", en: "Documents handed over"), items: []),
        ],
        capabilities: [
            Capability(
                id: "incident-response", title: LocalizedText(zh: "应急响应", en: "Incident response"), isCritical: true),
            Capability(id: "backup", title: LocalizedText(zh: "备份与恢复", en: "Backup and recovery")),
        ],
        plans: [
            TrainingPlan(
                id: "new-staff", title: LocalizedText(zh: "新员工培训", en: "New staff"), roles: ["receiving-engineer"],
                modules: [
                    Module(
                        id: "architecture", title: LocalizedText(zh: "系统架构与功能", en: "Architecture and functions"),
                        teaches: ["incident-response"], assessment: ModuleAssessment(kind: .exam, pass: 80)),
                    Module(
                        id: "drills", title: LocalizedText(zh: "应急演练", en: "Emergency drills"), needs: ["architecture"],
                        teaches: ["incident-response"], assessment: ModuleAssessment(kind: .practical)),
                ])
        ],
        digest: digest)

    static let organisation = Item(
        id: "team/organisation",
        title: LocalizedText(zh: "支持团队组织架构确认", en: "Organisation of the support team confirmed"),
        keys: [delivered, accepted])

    static let rota = Item(
        id: "team/rota", title: LocalizedText(zh: "值班安排和联系方式确认", en: "On-call rota and contacts confirmed"),
        acceptWhen: LocalizedText(
            zh: "每个班次都排定了具名的值班工程师，其值班电话拨得通、有人接。", en: "Every shift has a named engineer whose phone answers."),
        weight: 2, owner: "support-manager", keys: [delivered, accepted],
        evidence: EvidenceRule(atLeast: 1, kinds: [.link, .file]),
        due: .relative(to: .start, count: 10, unit: .workingDays), needs: ["team/organisation"],
        wording: [.zh: digest, .en: digest])

    static let zh = Names(definitions, language: .zh)
    static let en = Names(definitions, language: .en)

    static let rotaState = ItemState(
        id: "team/rota", status: .open,
        keys: [
            KeyState(
                key: delivered, state: .valid, entry: 12, person: "lisi", at: day(2026, 1, 8, hour: 10, 2),
                holdsUntil: day(2026, 7, 7)),
            KeyState(
                key: accepted, state: .refused(reason: "夜班无人接听"), entry: 15, person: "jia1",
                at: day(2026, 1, 9, hour: 9, 30)),
        ],
        evidence: EvidenceState(
            valid: 1, expired: 0, needed: 1,
            pieces: [
                .init(
                    entry: 12, evidence: Evidence(form: .link, link: "https://kb.example/rota"), by: "lisi",
                    effective: day(2026, 1, 8, hour: 10), holdsUntil: nil, counts: true)
            ]),
        open: [.refused(accepted, by: "jia1", reason: "夜班无人接听", entry: 15), .needs("team/organisation")],
        due: day(2025, 12, 15), dueIsProvisional: false, isLate: true)

    static let independence = Measure(
        id: .independence, numerator: 26, denominator: 39, rate: 26.0 / 39,
        interval: .init(lower: 0.509774, upper: 0.793670),
        lowerBound: 0.523112, confidence: 0.95, target: Target(atLeast: 900_000, gates: .verdict), state: .missed,
        unrated: 2,
        provisional: 4, toReview: 11, reviewed: 6, window: .init(first: day(2025, 12, 2), last: day(2026, 1, 30)),
        cleanTasksNeeded: 229,
        bySeverity: [
            .p0: .init(numerator: 0, denominator: 1), .p1: .init(numerator: 5, denominator: 9),
            .p2: .init(numerator: 21, denominator: 29),
        ])

    static let readiness = Readiness(
        asOf: now, day: day(2026, 1, 30), verdict: .notReady,
        blockers: [
            Blocker(
                subject: .item("team/organisation"), reason: .awaiting(accepted), effect: .notReady,
                canAct: [accepted.by],
                unblocks: 7, isLate: true),
            Blocker(
                subject: .item("team/rota"), reason: .refused(accepted, by: "jia1", reason: "夜班无人接听", entry: 15),
                effect: .notReady, canAct: [delivered.by], unblocks: 3, isLate: true),
            Blocker(
                subject: .capability("incident-response"), reason: .capabilityNotCovered(have: 1, need: 2),
                effect: .notReady,
                canAct: [TeamRole(.delivering, "architect")], unblocks: 1, isLate: false),
            Blocker(
                subject: .measure(.independence), reason: .measureMissed(.independence), effect: .notReady, canAct: [],
                unblocks: 0,
                isLate: false),
            Blocker(
                subject: .item("documents/manual"), reason: .evidenceMissing(have: 0, need: 2), effect: .notReady,
                canAct: [delivered.by], unblocks: 0, isLate: false),
            Blocker(
                subject: .item("documents/faq"), reason: .awaiting(delivered), effect: .notReady,
                canAct: [delivered.by],
                unblocks: 0, isLate: false),
            Blocker(
                subject: .item("documents/api"), reason: .needs("documents/faq"), effect: .notReady, canAct: [],
                unblocks: 0,
                isLate: false),
        ],
        plan: PlanState(due: 14, done: 12, workingDaysBehind: 4, next: nil, endedOn: nil),
        checklists: [
            ChecklistProgress(
                id: "team", done: 3, total: 6, doneWeight: 5, totalWeight: 9, waived: 0, notApplicable: 0,
                signedAndWaiting: 1),
            ChecklistProgress(
                id: "resources", done: 6, total: 6, doneWeight: 8, totalWeight: 8, waived: 0, notApplicable: 1,
                signedAndWaiting: 0),
            ChecklistProgress(
                id: "capability", done: 2, total: 6, doneWeight: 3, totalWeight: 12, waived: 1, notApplicable: 0,
                signedAndWaiting: 0),
            ChecklistProgress(
                id: "documents", done: 1, total: 6, doneWeight: 1, totalWeight: 8, waived: 0, notApplicable: 0,
                signedAndWaiting: 0),
        ],
        items: [rotaState], training: .init(numerator: 5, denominator: 24),
        capabilities: [
            CapabilityState(id: "incident-response", isCritical: true, holders: ["jia3"], need: 2),
            CapabilityState(id: "backup", isCritical: false, holders: ["jia1", "jia3"], need: 2),
        ],
        people: [person],
        measures: [
            independence,
            Measure(
                id: .assessedIndependence, numerator: 5, denominator: 8, rate: 0.625,
                target: Target(atLeast: 900_000, gates: .verdict), state: .tooFew),
            Measure(id: .satisfaction, target: Target(atLeast: 4_500_000, gates: .report)),
            Measure(id: .availability, target: Target(atLeast: 999_000, gates: .report)),
        ],
        criticalPath: CriticalPath(finish: day(2026, 3, 4), chain: ["team/organisation", "team/rota"], float: -3),
        separation: Separation(isOn: false, mattered: 1), holdsUntil: day(2026, 2, 2, hour: 23, 59),
        definitions: digest,
        ledger: LedgerState(size: 412, root: "q83v"),
        coverage: Coverage([
            .init(
                id: "incident-response", isCritical: true, need: 2,
                people: .init(holders: ["jia3"], ending: [.init(person: "jia3", day: day(2026, 2, 20))])),
            .init(id: "backup", isCritical: false, need: 2, people: .init(holders: ["jia1", "jia3"])),
        ]))

    static let person = PersonState(
        person: "jia3",
        modules: [
            PersonModule(module: "architecture", state: .passed, attempts: 2, holdsUntil: day(2026, 12, 20), entry: 20),
            PersonModule(module: "drills", state: .open, attempts: 0),
        ],
        capabilities: [
            PersonCapability(
                capability: "incident-response", isRequired: true, level: .alone, state: .held,
                holdsUntil: day(2026, 6, 30),
                selfLevel: .teaching, entry: 31),
            PersonCapability(capability: "backup", isRequired: false, level: nil, state: .notAssessed),
        ],
        independence: Measure(id: .independence, numerator: 5, denominator: 8, rate: 0.625, state: .tooFew))
}

/// Entries, a task and a plan.
extension Samples {
    static let recorded = day(2026, 1, 8, hour: 10)

    static func entry(_ number: Int, _ by: Person.ID, _ statement: Statement) -> Entry {
        Entry(
            number: number,
            record: Record(
                at: recorded, effective: recorded, by: by, identified: .token, key: "k", request: digest,
                statement: statement))
    }

    static let signed = entry(
        12, "lisi",
        .signedOff(
            SignOff(
                item: "team/rota", meaning: .delivered, role: delivered.by, wording: [:], shown: .zh, note: "见附件")))

    static let assessed = entry(
        31, "wangwu",
        .assessed(Assessment(person: "jia3", capability: "incident-response", level: .alone, observed: "独立处理演练")))

    static let answered = entry(32, "jia3", .assessmentAnswered(.init(entry: 31, person: "jia3", answer: .agree)))

    static let logged: Entry = {
        var report = TaskReport(task: "T-1")
        report.severity = .p1
        report.title = "登录缓慢"
        report.capability = "incident-response"
        report.workers = [Worker(person: "jia3", side: .receiving, level: .alone)]
        report.closed = .day(day(2026, 1, 7))
        return entry(33, "jia3", .taskLogged(report))
    }()

    static let task: TaskRecord = {
        var task = TaskRecord(id: "T-1")
        task.apply(logged.record)
        return task
    }()

    static let plan = Plan(
        changes: [
            .init(
                subject: .item("team/rota"), title: rota.title,
                nature: .changed([
                    .init(
                        field: .acceptWhen, before: .text(LocalizedText(zh: "旧", en: "old")),
                        after: .text(LocalizedText(zh: "新", en: "new")), weakens: false),
                    .init(field: .importance, before: .word("must"), after: .word("should"), weakens: true),
                ]),
                wording: [
                    .init(
                        language: .zh, before: digest, after: digest,
                        acceptWhen: TextDifference(from: "每个班次都排定了值班工程师。", to: "每个夜班都排定了具名的值班工程师。"))
                ],
                weakens: true),
            .init(subject: .person("jia5"), title: LocalizedText([.zh: "甲五"]), nature: .added, weakens: false),
        ],
        movedDueDates: [
            .init(item: "team/organisation", before: day(2026, 1, 5), after: day(2026, 1, 6), isProvisional: true)
        ])

    /// An item whose English title and Chinese acceptance text change.
    static let rewording = Plan(changes: [
        .init(
            subject: .item("team/rota"), title: rota.title,
            nature: .changed([
                .init(
                    field: .title,
                    before: .text(LocalizedText(zh: "值班", en: "On-call rota and contacts confirmed")),
                    after: .text(
                        LocalizedText(zh: "值班", en: "On-call rota with every contact confirmed by both sides")),
                    weakens: false),
                .init(
                    field: .acceptWhen, before: .text(LocalizedText(zh: "旧", en: "old")),
                    after: .text(LocalizedText(zh: "新", en: "old")), weakens: false),
            ]),
            wording: [
                .init(
                    language: .en, before: digest, after: digest,
                    title: TextDifference(
                        from: "On-call rota and contacts confirmed",
                        to: "On-call rota with every contact confirmed by both sides")),
                .init(
                    language: .zh, before: digest, after: digest,
                    acceptWhen: TextDifference(
                        from: "每个班次都排定了具名的值班工程师，其值班电话拨得通、有人接。",
                        to: "每个班次都排定了具名的值班工程师，其值班电话在任何时间都拨得通、有人接，响铃不超过三声。")),
            ],
            weakens: false)
    ])

    static func planned(_ plan: Plan, stale: [StaleSignOff] = [], waitsFor: [Person.ID] = []) -> PlannedChange {
        PlannedChange(plan: plan, stale: stale, inForce: digest, proposed: digest, waitsFor: waitsFor)
    }

    static let stale = StaleSignOff(item: "team/rota", meaning: .delivered, by: "lisi", at: recorded)

    static let claim = Claim(
        numerator: 54, denominator: 60, rate: 0.9, interval: .init(lower: 0.798475, upper: 0.953426),
        lowerBound: 0.811768,
        confidence: 0.95, target: 0.9, state: .observed, cleanTasksNeeded: 25)

    static let receipt = Receipt(
        entry: 12, at: recorded, leaf: TreeHash(words: (1, 2, 3, 4)), size: 12, root: TreeHash(words: (1, 2, 3, 4)))

    static let steps = [
        NextStep(action: .sign("team/rota", .accepted), unblocks: 3, due: day(2025, 12, 15), isLate: true),
        NextStep(action: .practise("backup", now: .guided, need: .alone)),
    ]

    static let explanation = Explanation(
        .item("team/rota", .open),
        because: [
            Explanation(
                .reason(rotaState.open[0], canAct: [delivered.by]),
                because: [Explanation(.entry(15, kind: .refused, by: "jia1", at: recorded))])
        ])

    static let diagnostics = [
        Diagnostic(
            file: "checklists/team.yaml",
            range: SourceRange(Position(line: 14, column: 7), Position(line: 14, column: 14)),
            problem: .unknownKey(key: "evidnce", context: "item"), suggestion: "evidence",
            excerpt: "      evidnce: { at-least: 1 }"),
        Diagnostic(
            file: "checklists/team.yaml",
            range: SourceRange(Position(line: 6, column: 20), Position(line: 6, column: 22)),
            severity: .warning, problem: .duplicateKey(key: "en"),
            notes: [
                .init(
                    file: "checklists/roles.yaml",
                    range: SourceRange(Position(line: 2, column: 1), Position(line: 2, column: 3)),
                    remark: .firstHere)
            ],
            excerpt: "\ttitle: { zh: 支持团队，en: 1 }"),
        Diagnostic(file: "handover.yaml", range: nil, problem: .missingFile),
    ]
}
