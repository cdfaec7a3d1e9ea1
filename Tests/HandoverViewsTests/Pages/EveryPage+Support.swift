import HandoverModel
import HandoverReadiness
import HandoverViews

// The pages of the support.
extension EveryPage {
    static func support(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        let opening = FormDraft(
            form: "open", values: ["task": ["T-9"], "title": [sample.said ?? "登录失败"], "severity": ["P1"]],
            problem: sample.problem(language))
        let escalation = FormDraft(
            form: "escalate", values: ["reason": [sample.said ?? "没有头绪"]], problem: sample.problem(language))
        let outage = FormDraft(
            form: "over", values: ["entry": ["72"], "note": [sample.said ?? "恢复"]], problem: sample.problem(language))
        let acknowledgement = FormDraft(
            form: "acknowledge", values: ["entry": ["81"], "note": [sample.said ?? "在看"]],
            problem: sample.problem(language))
        let day = sample.readiness.day
        let details = ContactDetails(people: [
            "wangwu": .init(email: sample.said ?? "w@example.com", phone: sample.said ?? "1380")
        ])
        return [
            (
                "tickets",
                TicketsPage.html(
                    .init(
                        clocks: sample.runningClocks, services: [sample.said ?? "erp"], mayOpen: true, draft: opening),
                    in: sample.supportFrame(language, .tickets()))
            ),
            (
                "tickets-none",
                TicketsPage.html(
                    .init(clocks: RunningClocks(asOf: PageSamples.now, policy: PageSamples.digest)),
                    in: sample.supportFrame(language, .tickets(), as: "jia3"))
            ),
            (
                "task-open",
                TaskPage.html(
                    .init(
                        id: "T-1", task: sample.tickets[0], history: [],
                        standing: sample.standing(of: sample.tickets[0]),
                        actions: Set(TicketAction.allCases), now: PageSamples.now, draft: escalation),
                    in: sample.supportFrame(language, .task("T-1"), as: "jia3"))
            ),
            (
                "oncall",
                DutyPage.html(
                    .init(rota: sample.dutyAnswers(), contacts: details, day: day),
                    in: sample.supportFrame(language, .duty()))
            ),
            ("oncall-none", DutyPage.html(.init(rota: nil, day: day), in: sample.frame(language, .duty()))),
            (
                "kb",
                KnowledgePage.html(
                    .init(
                        review: sample.review, use: sample.documentUse,
                        gaps: [
                            QuestionGap(
                                capability: "incident-response", unanswered: [3, 5], undocumented: [9],
                                since: Samples.day(2026, 1, 12))
                        ], changes: sample.technicalChanges, mayRecord: true,
                        services: ["operations"]), in: sample.supportFrame(language, .knowledge))
            ),
            (
                "kb-unseen",
                KnowledgePage.html(
                    .init(changes: TechnicalChangeRegister([], asOf: PageSamples.now)),
                    in: sample.supportFrame(language, .knowledge, as: "jia3"))
            ),
            ("kb-none", KnowledgePage.html(.init(), in: sample.frame(language, .knowledge))),
            (
                "alerts",
                AlertsPage.html(
                    .init(list: sample.alerts, filter: .all, acknowledgeable: [81], draft: acknowledgement),
                    in: sample.supportFrame(language, .alerts()))
            ),
            (
                "alerts-none",
                AlertsPage.html(
                    .init(list: .init(asOf: PageSamples.now, counts: [], alerts: [])),
                    in: sample.frame(language, .alerts()))
            ),
            (
                "service",
                ServicePage.html(
                    sample.service(
                        outage, actions: Set(ServicePage.Action.allCases), report: sample.reported,
                        claims: .init(
                            register: sample.claims, mayFile: true, claimable: ["T-1"],
                            mayStep: ["C-1", "C-2", "C-3", "C-4"])),
                    in: sample.supportFrame(language, .service()))
            ),
            (
                "actions",
                ImprovementsPage.html(
                    .init(
                        register: sample.improvements, mayLead: true, mayFinish: ["A-1"], problems: sample.repeated,
                        commitments: .init(register: sample.commitments, mayRecord: ["sharing-session", "article"])),
                    in: sample.supportFrame(language, .actions))
            ),
            (
                "actions-none",
                ImprovementsPage.html(
                    .init(register: ImprovementRegister([], asOf: PageSamples.now, zone: Samples.shanghai)),
                    in: sample.supportFrame(language, .actions, as: "jia3"))
            ),
            (
                "service-read",
                ServicePage.html(sample.service(), in: sample.supportFrame(language, .service(), as: "jia3"))
            ),
            (
                "terms",
                TermsPage.html(
                    .init(
                        measures: sample.readiness.measures, checklists: sample.readiness.checklists,
                        month: SupportSamples.content(.month, said: sample.said ?? "ERP"),
                        quarter: SupportSamples.content(.quarter, said: sample.said ?? "ERP"), alerts: sample.alerts,
                        review: sample.review, claims: sample.claims, actions: sample.improvements),
                    in: sample.supportFrame(language, .terms, as: "zhangsan"))
            ),
            ("terms-bare", TermsPage.html(.init(), in: sample.frame(language, .terms))),
        ]
    }
}
