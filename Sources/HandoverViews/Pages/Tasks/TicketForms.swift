internal import HandoverModel
internal import HandoverReadiness

/// What a reader may do about a task, each in a form of its own.
struct TicketForms {
    private let model: TaskPage.Model
    private let task: TaskRecord
    private let frame: PageFrame

    /// Nil for a task of which nothing stands.
    init?(_ model: TaskPage.Model, _ frame: PageFrame) {
        guard let task = model.task else { return nil }
        self.model = model
        self.task = task
        self.frame = frame
    }

    private var language: Language { frame.language }
    private var names: Names { frame.names }

    /// Nothing for whoever may do nothing.
    var html: HTML {
        let forms = TicketAction.allCases.filter(model.actions.contains).map { action -> HTML in
            let form = Form(action.rawValue, to: .task(model.id), in: frame, draft: model.draft)
            let words = action.words(language)
            return SupportForms.folded(form, words, form.html("\(fields(action, form))\(form.button(words))"))
        }
        return forms.isEmpty
            ? "" : .section(language("你可以做的", "What you can do"), id: "actions", "<div class=\"panel\">\(forms)</div>")
    }

    private func fields(_ action: TicketAction, _ form: Form) -> HTML {
        switch action {
        case .respond: when(form)
        case .wait:
            "<p class=\"hint\">\(language("等待期间解决计时暂停，响应计时照常", "While it waits the resolution clock stands still, and the response clock goes on"))</p>\(note(form))\(when(form))"
        case .work, .reopen: note(form) + when(form)
        case .restore:
            "<p class=\"hint\">\(language("解决计时到此为止，工单留到关闭时再写由谁完成、独立程度和文档", "The resolution clock ends here; who did it, the level and the document are said at the closing"))</p>\(note(form))\(when(form))"
        case .stage: stages(form) + note(form) + when(form)
        case .severity:
            form.radios(
                "severity", language("改为", "To"), SupportForms.severities(names, but: task.severity), isRequired: true)
                + reason(form) + when(form)
        case .handOn: form.select("to", language("转给谁", "To whom"), assignees) + note(form) + when(form)
        case .escalate:
            form.select("to", language("叫谁", "Whom to call"), [("", language("上一级", "whoever is above"))] + people)
                + reason(form) + when(form)
        case .duplicate:
            form.input(
                "original", language("重复于哪一张", "Of which task"),
                hint: language("只计那一张，这一张不再计入", "That one counts for both, this one for nothing more"), isRequired: true
            )
                + note(form)
        case .resolve: resolution(form)
        case .rateTask:
            form.radios(
                "rating", language("用户评分", "The user's rating"), (1...5).map { (String($0), "\($0)") }, inRow: true,
                isRequired: true)
        case .review: lessons(form)
        }
    }

    private func when(_ form: Form) -> HTML {
        form.input("when", language("什么时候", "When"), .time, hint: SupportForms.now(names))
    }

    private func note(_ form: Form) -> HTML { form.input("note", language("说明（可不填）", "Note (optional)")) }

    private func reason(_ form: Form) -> HTML { form.area("reason", language("理由", "Reason"), isRequired: true) }

    private var people: [(value: String, words: String)] {
        let day = names.zone.day(of: frame.source?.asOf ?? model.now)
        // Whoever only reads does no work.
        let workers = (names.definitions?.people ?? []).filter { person in
            person.isPresent(on: day) && names.definitions?.rights(of: person, on: day) != [.auditor]
        }
        return workers.map { person in
            (
                person.id.rawValue,
                language.remark(names.person(person.id), names.roles(person.roles.map { TeamRole(person.side, $0) }))
            )
        }
    }

    private var assignees: [(value: String, words: String)] {
        Side.allCases.map { (TicketAction.team($0), $0.words(language)) } + people
    }

    /// Those that are not done.
    private func stages(_ form: Form) -> HTML {
        let open = (model.standing?.clocks?.stages ?? []).filter { $0.done == nil }
        let choices = open.map { stage -> (value: String, words: HTML) in
            let due = stage.due.map { language("，至 \(names.time($0))", ", by \(names.time($0))") } ?? ""
            return (stage.id.rawValue, "\(stage.title.text(in: language))<span class=\"quiet\">\(due)</span>")
        }
        return form.radios("stage", language("环节", "Stage"), choices, isRequired: true)
    }

    /// What it was, what was done and what it taught; filled in with what was said before.
    private func lessons(_ form: Form) -> HTML {
        let known = task.ticket.review
        return """
            \(form.area("cause", language("原因", "Cause"), value: known?.cause ?? "", isRequired: true))\
            \(form.area("done", language("处理", "Action taken"), value: known?.done ?? "", isRequired: true))\
            \(form.area("lesson", language("教训", "Lesson"), value: known?.lesson ?? "", isRequired: true))\
            \(form.input("case", language("案例（可不填）", "The case (optional)"), value: known?.document ?? ""))\
            \(form.input("actions", language("改进措施（可不填）", "Improvement actions (optional)"), value: (known?.actions ?? []).map(\.rawValue).joined(separator: " "), hint: language("编号之间用空格或逗号隔开", "Their ids, with blanks or commas between")))
            """
    }

    /// Who did it, how, and which document was updated, or why none was.
    private func resolution(_ form: Form) -> HTML {
        let level = language("独立程度（接收方完成的须填）", "Level (of whoever of the receiving team did it)")
        let doer = task.ticket.assignee?.person ?? task.workers.last?.person ?? frame.reader?.id
        let levels = SupervisionLevel.allCases.reversed().map { level -> (value: String, words: HTML) in
            (String(level.rawValue), form.spelled(level))
        }
        let own = task.workers.first { $0.person == doer }?.level
        return """
            \(form.select("person", language("谁完成的", "Who did it"), people, value: doer?.rawValue ?? ""))\
            \(form.radios("level", level, levels, value: own?.rawValue.description))\
            \(form.helper(value: task.helpedBy))\
            \(form.document("document", language("更新了哪份文档", "Which document was updated")))\
            \(form.input("words", language("或文档名称", "Or the document in words")))\
            \(form.input("no-document", language("没有更新文档的，写明原因", "Why none was, where none was")))\
            \(when(form))
            """
    }
}
