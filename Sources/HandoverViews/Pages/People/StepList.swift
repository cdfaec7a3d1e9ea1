internal import HandoverModel
internal import HandoverReadiness

/// What a person can do now, the most useful first.
enum StepList {
    private static let inSight = 3
    private static let limit = 40

    static func section(_ steps: [NextStep], _ names: Names, link: (NextStep.Action) -> Path?) -> HTML {
        let language = names.language
        let title = language("下一步", "What is next")
        guard !steps.isEmpty else {
            return .section(
                title, id: "next",
                .empty(
                    language("目前没有要办的事。", "Nothing waits for you now."),
                    then: language("关闭了工单就在下面记一笔。", "When you close a task, log it below.")))
        }
        func list(_ steps: ArraySlice<NextStep>) -> HTML {
            let rows = steps.map { row($0, names, link($0.action)) }
            return "<ol class=\"list\">\(rows)</ol>"
        }
        let rest = steps.dropFirst(inSight).prefix(limit)
        let more: HTML =
            rest.isEmpty
            ? "" : .more(language("另有 \(steps.count - inSight) 项", "\(steps.count - inSight) more"), list(rest))
        let note: HTML =
            steps.prefix(inSight + limit).contains(where: \.dueIsProvisional)
            ? "<p class=\"small quiet\">\(language.provisionalNote)</p>" : ""
        return .section(title, id: "next", list(steps.prefix(inSight)) + more + note)
    }

    private static func row(_ step: NextStep, _ names: Names, _ path: Path?) -> HTML {
        let language = names.language
        let words = step.action.words(names)
        let what: HTML = path.map { "<a\(href: $0)>\(words)</a>" } ?? HTML(text: words)
        let late: HTML = step.isLate ? " " + .tag(language("已逾期", "late"), .bad, .clock) : ""
        let details = language.clauses {
            if step.unblocks > 0 { language("阻塞 \(step.unblocks) 项", "blocks \(counted(step.unblocks, "item"))") }
            if let due = step.due?.text(isProvisional: step.dueIsProvisional) { language("期限 \(due)", "due \(due)") }
        }
        let rest: HTML = details.isEmpty ? "" : "<p class=\"small quiet say\">\(details)</p>"
        return "<li><p>\(what)\(late)</p>\(rest)</li>\n"
    }
}
