import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// Phases as they are read, and whose a task was.
struct PhaseViewTests {
    private static let from = Samples.day(2026, 1, 7)

    /// P1 of the export is the receiving team's; a lead put forward to shadow all others.
    private static let history: PhaseHistory = {
        func said(
            _ number: Int, _ by: Person.ID, _ phase: Phase, _ service: String?, _ severity: Severity?, _ side: Side
        )
            -> Entry
        {
            Samples.entry(
                number, by,
                .phaseSet(PhaseChange(phase: phase, service: service, severity: severity, side: side, from: from)))
        }
        return PhaseHistory(
            [
                said(50, "lisi", .solo, "export", .p1, .delivering), said(51, "jia1", .solo, "export", .p1, .receiving),
                said(52, "lisi", .shadow, nil, .p3, .delivering),
            ], asOf: Samples.now, zone: Samples.shanghai)
    }()
    private static let register = PhaseRegister(day: Samples.day(2026, 1, 30), history: history)

    @Test func servicesAndSeveritiesAreATable() {
        let text = PhaseListView.report(Self.register, names: Samples.en).text(as: .table)
        let zh = PhaseListView.report(Self.register, names: Samples.zh).text(as: .table)
        #expect(
            text.hasPrefix(
                """
                Phases of services and severities
                Service              P0       P1       P2       P3
                -------------------  -------  -------  -------  -------
                export               observe  solo     observe  observe
                Every other service  observe  observe  observe  observe

                Since when, and by whom
                """), "\(text)")
        #expect(
            zh.hasPrefix(
                """
                各服务和严重级别的阶段
                服务      P0    P1    P2    P3
                --------  ----  ----  ----  ----
                export    观摩  独立  观摩  观摩
                其他服务  观摩  观摩  观摩  观摩

                依据
                """), "\(zh)")
        for line in (text + zh).split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80) }
    }

    @Test func eachStepSaysSinceWhenAndByWhom() throws {
        let step = try #require(Self.history.steps.first)
        #expect(
            step.words(Samples.en)
                == "\"export\", P1: solo, from 2026-01-08, 李四 (lisi), 甲一 (jia1), entry 50, entry 51")
        #expect(step.words(Samples.zh) == "“export”，P1：独立，自 2026-01-08，李四 (lisi)、甲一 (jia1)，第 50 条、第 51 条")
        let proposal = try #require(Self.history.proposals.first)
        #expect(
            proposal.words(Samples.en)
                == "every service, P3: shadow, from 2026-01-07, put forward by 李四 (lisi), entry 52, "
                + "waits for a lead of the receiving team")
        #expect(proposal.words(Samples.zh) == "全部服务，P3：跟做，自 2026-01-07，李四 (lisi) 提议，第 52 条，等接收方负责人同意")
    }

    @Test(arguments: [
        (8, "接收方（2026-01-08 处于“独立”阶段）", "receiving team (in the phase \"solo\" on 2026-01-08)"),
        (7, "移交方（2026-01-07 处于“观摩”阶段）", "delivering team (in the phase \"observe\" on 2026-01-07)"),
    ])
    func aTaskSaysWhoseItWas(day: Int, zh: String, en: String) {
        var task = Samples.task
        (task.service, task.severity, task.opened) = ("export", .p1, .day(Samples.day(2026, 1, day)))
        for (names, words) in [(Samples.zh, zh), (Samples.en, en)] {
            let report = TaskView.report(task, standing: TaskStanding(phases: Self.history), names: names)
            #expect(report.text(as: .table).contains(words))
            let side = day == 8 ? "receiving" : "delivering"
            #expect(report.text(as: .json).contains("\"responsible\": \"\(side)\""))
        }
    }
}
