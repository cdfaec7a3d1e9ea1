internal import HandoverModel
internal import HandoverReadiness

/// What a trainee records: tasks with their levels, answers to assessments, their own view.
struct TraineeForms {
    private let model: TraineePage.Model
    private let frame: PageFrame

    init(_ model: TraineePage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    private var capabilities: [(value: String, words: String)] {
        let all = (names.definitions?.capabilities ?? []).map { ($0.id.rawValue, names.capabilityTitle($0.id)) }
        return [("", language("不清楚", "Not known"))] + all
    }

    /// One screen: which task, about which service, how it was done.
    ///
    /// What is seldom said is a tap away.
    var log: HTML {
        let form = Form("log", to: .me, in: frame, draft: model.draft)
        let severities = Severity.allCases.map { ($0.rawValue, HTML(text: $0.words(language))) }
        let isSaid = ["title", "closed", "capability"].contains { form.first($0).map { !$0.isEmpty } ?? false }
        // A capability that was asked for is not that of the last task's service.
        let last = model.last?.service ?? ""
        let service = model.practised == nil && !last.isEmpty ? last : nil
        let known = service == nil ? nil : language("按上一张填的，不同请改", "As in your last task; change it if it is another")
        let more: HTML = """
            \(capability(form))\(form.input("title", language("标题", "Title")))\
            \(form.input("closed", language("关闭日期", "Closed on"), .date))
            """
        let content = form.html(
            """
            <div class="pair">\(form.input("task", language("工单号", "Task number"), isRequired: true))\
            \(SupportForms.service(form, model.services.map(\.service), value: service ?? "", hint: known))</div>\(SupportForms.newService(form))\
            \(form.levels("level", SupervisionLevel.question(language)))\(form.helper())\
            \(form.radios("severity", language("严重级别", "Severity"), severities, value: Severity.p3.rawValue, hint: language("默认 P3", "P3 unless you choose another"), inRow: true))\
            \(form.button(language("记录", "Record")))\
            \(HTML.more(language("能力、标题和关闭日期（默认刚刚关闭）", "Capability, title and closing day (just now unless said)"), more, isOpen: isSaid || model.services.isEmpty || model.practised != nil))
            """)
        return .section(language("记一张工单", "Log a task"), id: "log", "<div class=\"panel\">\(content)</div>")
    }

    /// By the service where there are any; otherwise the one of the person's last task.
    private func capability(_ form: Form) -> HTML {
        let label = language("用到的能力", "Capability it took")
        guard !model.services.isEmpty else {
            let known = model.practised ?? model.last?.capability
            return form.select("capability", label, capabilities, value: known?.rawValue ?? "")
        }
        let byService = language("按服务自动确定", "Taken from the service")
        return form.select(
            "capability", label, [("", byService)] + capabilities.dropFirst(),
            value: model.practised?.rawValue ?? "",
            hint: language("第一次出现的服务，请在这里选能力", "For a service that is new, choose it here"))
    }

    /// Tasks closed without a level: one tap each, and a second one at the levels at which somebody helped.
    var rate: HTML {
        guard !model.toRate.isEmpty else { return "" }
        let rows = model.toRate.enumerated().map { index, task in rate(task, index) }
        return .section(
            language("等你填独立程度（\(model.toRate.count) 张）", "Waiting for your level (\(model.toRate.count))"), id: "rate",
            """
            <p class="hint">\(SupervisionLevel.question(language))</p><p class="hint">\(Helper.rule(language))</p>\
            <ul class="list">\(rows)</ul>
            """)
    }

    private func rate(_ task: TaskRecord, _ index: Int) -> HTML {
        let form = Form(
            "rate", to: .me, in: frame, draft: model.draft, about: .init("task", task.id.rawValue),
            scope: "rate-\(index)")
        let alone = form.choices(
            SupervisionLevel.allCases.filter(\.isIndependent).reversed().map { button($0, form) }, stacked: true)
        let details = language.clauses {
            task.severity.words(language)
            task.capability.map(names.capabilityTitle)
            task.closed.map { names.time($0) }
        }
        return """
            <li><p id="\(form.scope)-about"><a\(href: Path.task(task.id))>\(task.id.rawValue)</a> \(task.title ?? "")</p><p class="small quiet">\(details)</p>\
            \(form.html("\(alone)\(helped(on: task, form))"))</li>

            """
    }

    private func button(_ level: SupervisionLevel, _ form: Form) -> HTML {
        "<button class=\"second\" name=\"level\" value=\"\(level.rawValue)\">\(form.spelled(level))</button>"
    }

    /// The levels at which somebody helped: who it was is asked behind each, since it decides what the task counts as; not
    /// where it is recorded.
    private func helped(on task: TaskRecord, _ form: Form) -> HTML {
        let levels = SupervisionLevel.allCases.filter { !$0.isIndependent }.reversed()
        if let helper = task.helpedBy {
            let words = "\(language("已记录：", "Recorded: "))\(helper.asClause(language))"
            return "<p class=\"small\">\(words)</p>" + form.choices(levels.map { button($0, form) }, stacked: true)
        }
        return levels.map { level -> HTML in
            let helpers = Helper.allCases.map { ($0.rawValue, $0.short(language)) } + [("", Helper.unsaid(language))]
            let buttons = helpers.map { value, words -> HTML in
                let said = value.isEmpty ? "\(level.rawValue)" : "\(level.rawValue) \(value)"
                return "<button class=\"second\" name=\"level\" value=\"\(said)\">\(words)</button>"
            }
            return """
                <details class="asked" name="\(form.scope)"><summary>\(form.spelled(level))</summary>\
                <p class="strong" id="\(form.scope)-\(level.rawValue)-helper">\(language("谁帮的？", "Who helped?"))</p>\
                <p class="actions tight" role="group" aria-labelledby="\(form.scope)-\(level.rawValue)-helper">\(buttons)</p></details>

                """
        }.joined()
    }

    /// Assessments by others, to agree or disagree with.
    var answer: HTML {
        guard !model.toAnswer.isEmpty else { return "" }
        let rows = model.toAnswer.enumerated().map { index, entry in answer(entry, index) }
        return .section(
            language("等你回应的评估（\(model.toAnswer.count) 条）", "Assessments to answer (\(model.toAnswer.count))"),
            id: "answer",
            "<ul class=\"list\">\(rows)</ul>")
    }

    private func answer(_ entry: Entry, _ index: Int) -> HTML {
        let form = Form(
            "answer", to: .me, in: frame, draft: model.draft, about: .init("entry", String(entry.number)),
            scope: "answer-\(index)")
        let answers = form.choices([
            "<button name=\"answer\" value=\"agree\">\(language("同意", "Agree"))</button>",
            "<button class=\"second\" name=\"answer\" value=\"disagree\">\(language("不同意", "Disagree"))</button>",
        ])
        let comment = form.input(
            "comment", language("想说的话（不同意时必填）", "Comment (needed to disagree)"),
            hint: language("回应不改变评估的独立程度", "The answer does not change the level"))
        return """
            <li id="answer-entry-\(entry.number)"><p class="say" id="\(form.scope)-about">\(entry.words(frame.wholeNames))</p><p class="small quiet">\(names.time(entry.record.effective))</p>\
            \(form.html("\(comment)\(answers)"))</li>

            """
    }

    /// The trainee's own view of a capability, which stands beside the assessor's.
    var own: HTML {
        let form = Form("self", to: .me, in: frame, draft: model.draft)
        let choices = Array(capabilities.dropFirst())
        guard !choices.isEmpty else { return "" }
        let content = form.html(
            """
            \(form.select("capability", language("能力", "Capability"), choices))\
            \(form.levels("level", language("你觉得自己到哪一级", "Where you see yourself"), of: .oneself))\
            \(form.area("observed", language("依据：你做过什么", "What it rests on: what you did"), isRequired: true))\
            \(form.button(language("记录自评", "Record my own assessment"), second: true))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        return
            "<details class=\"panel\"\(open)><summary>\(language("写自评", "Assess myself"))</summary>\(content)</details>\n"
    }
}
