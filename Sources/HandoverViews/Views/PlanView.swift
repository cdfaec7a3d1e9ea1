public import HandoverModel

/// What putting other definitions in force would change, item by item.
public enum PlanView {
    /// The plan with the sign-offs that would go stale; `layout` counts for the lines of files it shows.
    ///
    /// `entry`: The one that put the definitions forward, where they are not those of files. `editorial`: The items whose change
    /// whoever asks calls editorial.
    public static func report(
        _ planned: PlannedChange, ofProposal entry: Int? = nil, calling editorial: [Item.ID] = [], names: Names,
        layout: Layout = Layout()
    ) -> Report {
        let language = names.language
        let plan = planned.plan
        let counts = plan.changes.reduce(into: [String: Int]()) { $0[$1.nature.code, default: 0] += 1 }
        let summary = language(
            "新增 \(counts["added", default: 0])，变更 \(counts["changed", default: 0])，移除 \(counts["removed", default: 0])",
            "\(counts["added", default: 0]) to add, \(counts["changed", default: 0]) to change, \(counts["removed", default: 0]) to remove"
        )
        let again = counts["revived", default: 0]
        let revived = again > 0 ? language("，恢复 \(again)", ", \(again) to revive") : ""
        let none = language("没有变化", "No changes")
        return Report(
            sections: [
                .init(nil, plan.isEmpty ? [.line(Phrase(none))] : []),
                .init(nil, problems(plan, language, layout)),
                .init(nil, changes(plan, names)),
                .init(
                    language("人员变动中减弱交接的", "What weakens it about people"),
                    list(PlanEffectLines.bullets(plan.effects, names))),
                .init(language("随之移动的期限", "Due dates that move"), moved(plan, names)),
                .init(
                    language("签字将失效（内容已变需重签）", "Sign-offs that would go stale"),
                    list(planned.stale.map { StaleSignOffLines.bullet($0, names) })),
                .init(
                    planned.simulated.isEmpty ? nil : SimulatedTeamsView.title(language), simulated(planned, language)),
                .init(
                    nil,
                    plan.isEmpty || !plan.diagnostics.isEmpty
                        ? [] : [.line(Phrase(summary + revived))] + outlook(planned, entry, editorial, names)),
            ],
            data: data(plan, names), json: PlanJSON.json(planned, names))
    }

    private static func simulated(_ planned: PlannedChange, _ language: Language) -> [Report.Block] {
        guard !planned.simulated.isEmpty else { return [] }
        return [
            .line(Phrase(SimulatedTeamsView.lead(language))),
            .table(SimulatedTeamsView.table(planned.simulated, language)),
        ]
    }

    private static func list(_ bullets: [Report.Bullet]) -> [Report.Block] { bullets.isEmpty ? [] : [.list(bullets)] }

    /// What forbids the change, with the lines of the files where it can be mended.
    private static func problems(_ plan: Plan, _ language: Language, _ layout: Layout) -> [Report.Block] {
        guard !plan.diagnostics.isEmpty else { return [] }
        let forbids = language(
            "改正以下错误之后才能生效：", "This cannot be put in force until these errors are mended:")
        let lines = plan.diagnostics.flatMap { DiagnosticsView.lines(of: $0, language, layout) }
        return [.line(Phrase(forbids, .bad)), .verbatim(lines)]
    }

    private static func changes(_ plan: Plan, _ names: Names) -> [Report.Block] {
        plan.changes.flatMap { PlanChangeLines.blocks(of: $0, names) }
    }

    private static func moved(_ plan: Plan, _ names: Names) -> [Report.Block] {
        let language = names.language
        return list(
            plan.movedDueDates.map { move in
                let later = move.weakens ? language("（推后，减弱）", " (later, weaker)") : ""
                let after = move.after.text(isProvisional: move.isProvisional)
                let day = move.isProvisional ? language.remark(after, language.provisional) : after
                return .init(
                    Phrase("\(names.item(move.item)) \(move.before) → \(day)")
                        + Phrase(later, .caution))
            })
    }

    private static func outlook(
        _ planned: PlannedChange, _ entry: Int?, _ editorial: [Item.ID], _ names: Names
    ) -> [Report.Block] {
        let (plan, waitsFor, language) = (planned.plan, planned.waitsFor, names.language)
        if !waitsFor.isEmpty {
            let who = names.people(waitsFor)
            let proposed =
                planned.editorial.isEmpty
                ? language("已提议，待\(who) 同意", "Proposed already; waits for \(who)")
                : language("已作为文字修订提议，待\(who) 同意", "Proposed already as editorial; waits for \(who)")
            let command = entry.map { Typed.agree(to: $0) } ?? Typed.apply(editorial: planned.editorial)
            return [.line(Phrase(proposed, .caution)), .line(Phrase(command, .accent))]
        }
        let command = entry.map { Typed.agree(to: $0) } ?? Typed.apply(editorial: editorial)
        let apply = Report.Block.line(Phrase(command, .accent))
        let both = language(
            "文字修订须双方各一名负责人以同样的命令同意，签字才不失效",
            "An editorial change takes a lead of each side, by the same command; then sign-offs stand")
        let who = editorial.isEmpty ? whoApplies(plan, language) : both
        return (who.map { [.line(Phrase($0, .caution))] } ?? []) + [apply]
    }

    /// Nil when any lead's apply puts it in force.
    private static func whoApplies(_ plan: Plan, _ language: Language) -> String? {
        if plan.weakens {
            return language(
                "其中有减弱交接的变更，须双方各一名负责人提交才生效",
                "Some of it weakens the handover: it is in force once a lead of each side applies it")
        }
        if plan.changesCredits {
            return language(
                "减免条款有变更，一方多得即另一方少得：须双方各一名负责人提交才生效",
                "What is given back changes, where more for one side is less for the other: a lead of each side applies it"
            )
        }
        guard let side = plan.sides.first else { return nil }
        if plan.sides.count > 1 {
            return language(
                "涉及双方人员，须双方各一名负责人提交才生效",
                "It changes people of both teams: it is in force once a lead of each side applies it")
        }
        return language(
            "涉及\(side.words(.zh))人员：\(side.words(.zh))负责人提交即生效；由另一方提交的，须双方各一名负责人",
            "It changes people of the \(side.rawValue) team: a lead of it puts it in force alone, else it takes both sides"
        )
    }

    private static func data(_ plan: Plan, _ names: Names) -> ReportTable {
        let columns = ["subject", "nature", "field", "before", "after", "weakens"]
        let language = names.language
        let rows = plan.changes.flatMap { change -> [[String]] in
            guard case .changed(let fields) = change.nature else {
                return [[change.subject.code, change.nature.code, "", "", "", String(change.weakens)]]
            }
            return fields.map { field in
                let (before, after) = field.values(language)
                return [
                    change.subject.code, change.nature.code, field.field.rawValue, before ?? "", after ?? "",
                    String(field.weakens),
                ]
            }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }
}
