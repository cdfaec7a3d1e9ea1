import HandoverModel
import HandoverReadiness
import HandoverViews

// What passes between the two teams.
extension EveryPage {
    static func sides(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        let refused = FormDraft(
            form: "set", values: ["phase": ["solo"], "reason": [sample.said ?? "两次超时"]],
            problem: sample.problem(language))
        let answer = FormDraft(
            form: "answer", values: ["entry": ["61"], "words": [sample.said ?? "手册"]],
            problem: sample.problem(language))
        return [
            (
                "phases",
                PhasesPage.html(
                    .init(register: sample.phases, services: [sample.said ?? "导出"], proof: .password, draft: refused),
                    in: sample.frame(language, .phases, as: "jia1"))
            ),
            (
                "phases-read",
                PhasesPage.html(.init(register: sample.phases), in: sample.frame(language, .phases, as: "jia3"))
            ),
            (
                "questions",
                QuestionsPage.html(
                    .init(register: sample.help, answerable: [60, 61], withdrawable: [60, 64], draft: answer),
                    in: sample.frame(language, .questions, as: "lisi"))
            ),
            (
                "questions-none",
                QuestionsPage.html(
                    .init(
                        register: HelpRegister(
                            asOf: PageSamples.now, day: sample.readiness.day, figures: HelpFigures(), questions: [])),
                    in: sample.frame(language, .questions, as: "jia3"))
            ),
        ]
    }
}

extension PageSamples {
    /// P1 of the export is the receiving team's; a lead put all of P3 forward, and P2 goes on later.
    var phases: PhaseRegister {
        func set(_ number: Int, _ by: Person.ID, _ phase: Phase, _ severity: Severity, _ side: Side, from day: Int)
            -> Entry
        {
            let change = PhaseChange(
                phase: phase, service: severity == .p1 ? said ?? "导出" : nil, severity: severity, side: side,
                from: Samples.day(2026, 2, day), reason: said)
            return Samples.entry(number, by, .phaseSet(change))
        }
        let words = [
            set(50, "lisi", .solo, .p1, .delivering, from: 1), set(51, "jia1", .solo, .p1, .receiving, from: 1),
            set(52, "lisi", .shadow, .p2, .delivering, from: 9), set(53, "jia1", .shadow, .p2, .receiving, from: 9),
            set(54, "lisi", .shadow, .p3, .delivering, from: 1),
        ]
        return PhaseRegister(
            day: Samples.day(2026, 2, 3),
            history: PhaseHistory(words, asOf: Self.now.adding(days: 4), zone: Samples.shanghai))
    }

    /// One that has waited for too long, one that has not, and two that were answered.
    var help: HelpRegister {
        func question(_ entry: Int, day: Int, _ answer: HelpQuestion.Answer? = nil) -> HelpQuestion {
            HelpQuestion(
                entry: entry, person: "jia3", asked: Samples.day(2026, 1, day, hour: 10),
                day: Samples.day(2026, 1, day),
                capability: "incident-response",
                question: said ?? "主库怎么切换？" + String(repeating: "切换以后先查什么、再查什么？", count: 5),
                item: entry == 60 ? "documents/emergency-plans" : nil, document: entry == 60 ? nil : said,
                answer: answer)
        }
        return HelpRegister(
            asOf: Self.now, day: readiness.day,
            figures: HelpFigures(asked: 4, waiting: [Samples.day(2026, 1, 10), Samples.day(2026, 1, 29)]),
            questions: [
                question(60, day: 10), question(61, day: 29),
                question(
                    62, day: 12,
                    .init(entry: 64, by: "lisi", at: Self.now, item: "documents/emergency-plans", note: said)),
                question(
                    63, day: 13,
                    .init(entry: 65, by: "lisi", at: Self.now, document: said, link: "https://kb.example/plan")),
            ])
    }
}
