internal import HandoverModel
internal import HandoverReadiness

/// What came up repeatedly, each with the action that is about it or a form that opens one.
struct RepeatedSection {
    private let model: ImprovementsPage.Model
    private let frame: PageFrame

    init(_ model: ImprovementsPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }

    /// Nothing for those who do not see others' tasks.
    var html: HTML {
        guard let problems = model.problems else { return "" }
        let title = language("反复出现的问题", "Problems that came up repeatedly")
        let rule = HTML.rule(
            [
                language(
                    "同一服务在 \(problems.days) 天内受理的工单，标题相同（数字、空格和标点不论）或涉及同一文档，至少两张。演练、重复、取消和自行恢复的不算。",
                    "Tasks of one service opened within \(problems.days) days that have the same title (whatever figures, blanks and signs stand in it) or the same document, at least two. Rehearsals, duplicates, what was given up and what went away by itself are left out."
                )
            ], language)
        guard !problems.groups.isEmpty else {
            return .section(
                title, id: "repeated",
                "\(HTML.empty(language("最近 \(problems.days) 天没有。", "None in the last \(problems.days) days.")))\(rule)")
        }
        let rows = problems.groups.enumerated().map { row($0.element, number: $0.offset) }
        return .section(title, id: "repeated", "<ul class=\"list\">\(rows)</ul>\(rule)")
    }

    private func row(_ group: RepeatedProblems.Group, number: Int) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let ways = group.tasks.prefix(5).map { ($0.rawValue, Path.task($0)) }
        let below: HTML =
            group.action.map { action in
                let words = language("已有改进措施 \(action)", "Action \(action) is about it")
                return "<p class=\"small\">\(HTML.tag(words, .good, .tick))</p>"
            } ?? opening(group, number: number)
        let days = language(
            "\(group.count) 张，\(group.first) 至 \(group.last)", "\(group.count) tasks, \(group.first) to \(group.last)")
        return """
            <li><p class="subject">\(group.title(names))</p>\
            <p class="small quiet say">\(names.service(named: group.service))\(language("，", ", "))\(days)</p>\
            \(HTML.links(ways))\(below)</li>

            """
    }

    private func opening(_ group: RepeatedProblems.Group, number: Int) -> HTML {
        guard model.mayLead else { return "" }
        let form = Form(
            "propose", to: .actions, in: frame, draft: model.draft, about: .init("problem", String(number)),
            scope: "propose-\(number)")
        let words = language("提出改进措施", "Open an action")
        let document: HTML = group.kind == .document ? FormSeal.hidden("document", group.text) : ""
        return SupportForms.folded(
            form, words,
            form.html(
                """
                \(FormSeal.hidden("term", Improvement.Term.short.rawValue))\
                \(FormSeal.hidden("tasks", group.tasks.map(\.rawValue).joined(separator: " ")))\(document)\
                \(form.input("title", language("要做什么", "What is to be done"), value: group.proposal(frame.names), isRequired: true))\
                \(form.select("owner", language("由谁负责", "Owner"), ImprovementForms(model, frame).people, value: frame.reader?.id.rawValue ?? ""))\
                \(form.input("due", language("期限", "Due"), .date, value: model.register.day.adding(days: Self.standardDays).description, isRequired: true))\
                \(form.button(words, second: true))
                """))
    }

    /// How many days an action has where nobody says.
    private static let standardDays = 14
}
