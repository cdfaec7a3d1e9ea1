internal import HandoverModel
internal import HandoverReadiness

extension Improvement.Term {
    func words(_ language: Language) -> String {
        switch self {
        case .short: language("短期", "short-term")
        case .long: language("长期", "long-term")
        }
    }
}

extension ReportApproval {
    /// Who recorded it aside.
    func words(_ names: Names) -> String {
        names.language(
            "批准 \(period) 的服务报告（计入台账前 \(through) 条，内容 \(content.short)）",
            "approved the report on the support in \(period) (of \(counted(through, "entry", "entries")), content \(content.short))"
        )
    }
}

extension ImprovementFact {
    /// Who recorded it aside.
    func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .opened(let plan):
            return language(
                "提出改进措施 \(plan.action)，由\(names.actor(plan.owner))负责，至 \(plan.due)",
                "opened improvement action \(plan.action), \(names.person(plan.owner)) until \(plan.due)")
                + names.said(plan.title)
        case .done(let result):
            return language(
                "于 \(result.day) 完成改进措施 \(result.action)", "did improvement action \(result.action) on \(result.day)")
                + names.said(result.note)
        case .dropped(let drop):
            return language("取消改进措施 \(drop.action)", "dropped improvement action \(drop.action)")
                + names.said(drop.reason)
        case .moved(let move):
            let to = language.clauses {
                move.due.map { language("改期至 \($0)", "to \($0)") }
                move.owner.map { language("改由\(names.actor($0))负责", "to \(names.person($0))") }
            }
            return language("调整改进措施 \(move.action)：\(to)", "moved improvement action \(move.action): \(to)")
                + names.said(move.reason)
        }
    }
}
