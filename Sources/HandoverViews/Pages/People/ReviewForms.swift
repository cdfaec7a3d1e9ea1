internal import HandoverModel
internal import HandoverReadiness

/// The forms of an assessor's queue, each with what it is about above it.
struct ReviewForms {
    private let model: ReviewPage.Model
    private let frame: PageFrame

    init(_ model: ReviewPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    /// One tap when the levels are right; otherwise each worker's, and why.
    func task(_ task: TaskRecord, _ index: Int) -> HTML {
        let about = Path.Field("task", task.id.rawValue)
        let confirm = Form(
            "confirm", to: .review, in: frame, draft: model.draft, about: about, scope: "confirm-\(index)")
        let overturn = Form(
            "overturn", to: .review, in: frame, draft: model.draft, about: about, scope: "overturn-\(index)")
        let levels = task.workers.map { worker in
            overturn.levels(
                "level-\(worker.person)",
                language(
                    "\(names.person(worker.person)) 的独立程度应为：", "The level of \(names.person(worker.person)) should be:"),
                value: worker.level)
        }
        let details = language.clauses {
            task.severity.words(language)
            task.capability.map(names.capabilityTitle)
            task.closed.map { names.time($0) }
            task.reopenings.last.map { language("\(names.time($0)) 重新打开过", "reopened at \(names.time($0))") }
            task.helpedBy?.asClause(language)
        }
        let workers = task.workers.map { worker -> HTML in
            let said = worker.level.map { language("“\($0.sentence(.zh))”", " “\($0.sentence(.en))”") } ?? ""
            return "<p>\(worker.words(names))<span class=\"quiet\">\(said)</span></p>"
        }
        let open: HTML = overturn.wasRefused ? " open" : ""
        let correction = overturn.html(
            "\(levels)\(overturn.helper(value: task.helpedBy))\(overturn.area("reason", language("为什么改判", "Why it is overturned"), isRequired: true))\(overturn.button(language("改判", "Overturn"), second: true))"
        )
        return """
            <li><p id="\(confirm.scope)-about"><a class="strong"\(href: Path.task(task.id))>\(task.id.rawValue)</a> \(task.title ?? "")</p>\
            \(workers)<p class="small quiet">\(details)</p>\
            \(confirm.html(confirm.choices(["<button>\(language("核实无误", "Confirm"))</button>"])))\
            <details class="more"\(open)><summary>\(language("独立程度不对", task.workers.count == 1 ? "The level is wrong" : "The levels are wrong"))</summary>\(correction)</details></li>

            """
    }

    /// Somebody to be assessed in a capability, anew before a day where they have it and it ends.
    struct ToAssess {
        var person: Person.ID
        var capability: Capability.ID
        var before: Day?

        /// Nil for a step that is something else.
        init?(_ step: NextStep) {
            if case .assess(let person, let capability) = step.action {
                (self.person, self.capability) = (person, capability)
            } else if case .assessAgain(let person, let capability) = step.action {
                (self.person, self.capability, before) = (person, capability, step.due)
            } else {
                return nil
            }
        }
    }

    func assess(_ pair: ToAssess, _ index: Int) -> HTML {
        let form = Form(
            "assess", to: .review, in: frame, draft: model.draft,
            about: .init("subject", "\(pair.person) \(pair.capability)"), scope: "assess-\(index)")
        let required = names.definitions?.capability(pair.capability)?.level.numbered(language) ?? ""
        let again = pair.before.map { language("（\($0) 前再次评估）", " (again before \($0))") } ?? ""
        return folded(
            form, "\(names.person(pair.person))\(language("：", ": "))\(names.capability(pair.capability))\(again)",
            """
            \(FormSeal.hidden("person", pair.person.rawValue))\(FormSeal.hidden("capability", pair.capability.rawValue))\
            <p class="hint">\(language("要求 \(required)", "Asked for: \(required)"))</p>\
            \(form.levels("level", language("你看到的独立程度", "The level you saw"), of: .other))\
            \(form.area("observed", language("依据：你看到了什么", "What it rests on: what you saw"), isRequired: true))\
            \(form.button(language("记录评估", "Record the assessment")))
            """)
    }

    func judge(_ pair: (person: Person.ID, module: Module.ID), _ index: Int) -> HTML {
        let form = Form(
            "judge", to: .review, in: frame, draft: model.draft,
            about: .init("subject", "\(pair.person) \(pair.module)"),
            scope: "judge-\(index)")
        let assessment = names.definitions?.module(pair.module)?.assessment
        let result: HTML =
            assessment?.kind == .exam
            ? form.input(
                "score", language("分数（0 至 100）", "Score (0 to 100)"), .number,
                hint: assessment.map { language("\($0.pass) 分通过", "passed from \($0.pass)") }, isRequired: true)
            : form.levels("level", language("你看到的独立程度", "The level you saw"), of: .other)
        return folded(
            form, "\(names.person(pair.person))\(language("：", ": "))\(names.module(pair.module))",
            """
            \(FormSeal.hidden("person", pair.person.rawValue))\(FormSeal.hidden("module", pair.module.rawValue))\(result)\
            \(form.area("note", language("说明（可不填）", "Note (optional)")))\(form.button(language("记录考核结果", "Record the result")))
            """)
    }

    private func folded(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return "<li><details\(open)><summary>\(words)</summary>\(form.html(content))</details></li>\n"
    }
}
