internal import HandoverModel
internal import HandoverReadiness

/// Where a trainee stands: capabilities with both views, modules, what lapses when, and their own tasks in plain words.
struct TraineeStanding {
    private let model: TraineePage.Model
    private let names: Names
    /// The person reads it, not somebody else.
    private let isOwn: Bool

    init(_ model: TraineePage.Model, _ names: Names, isOwn: Bool = true) {
        self.model = model
        self.names = names
        self.isOwn = isOwn
    }

    private var language: Language { names.language }

    var curve: HTML {
        let measure = model.person.independence
        let title = isOwn ? language("我的工单", "My tasks") : language("工单", "Tasks")
        guard measure.denominator > 0 else {
            let words = language("还没有计入的工单。", isOwn ? "None of your tasks is counted yet." : "No task is counted yet.")
            let advice = language(
                "记下第一张，这里就会显示你独立完成了多少。", "Log the first one, and it says here how many you did alone.")
            guard isOwn else { return .section(title, id: "curve", .empty(words)) }
            return .section(title, id: "curve", .empty(words, then: advice))
        }
        let all = HTML.rows(measure.denominator, tasks(nil, endingOn: model.day))
        let alone = HTML.rows(measure.numerator, tasks(.independent, endingOn: model.day))
        let things = measure.denominator == 1 ? "task" : "tasks"
        let done = measure.numerator == 1 ? "was" : "were"
        let you = isOwn ? "你" : ""
        let sentence: HTML =
            switch language {
            case .zh: "最近 \(days) 天的工单计入 \(all) 张，其中\(you)独立完成 \(alone) 张。"
            case .en where isOwn: "Of your \(all) \(things) of the last \(days) days you did \(alone) alone."
            case .en: "Of \(all) \(things) of the last \(days) days \(alone) \(done) done alone."
            }
        let range = measure.interval.map { interval in
            language(
                "浅色条：按这些工单看，真实比例大概在 \(interval.words) 之间；工单越多，条越短。",
                "Pale bar: by these tasks the true share is likely within \(interval.words); more tasks make it shorter."
            )
        }
        let purpose = language("只用来看自己的进步，不作考核。", "To see how you come along; nobody is judged by it.")
        let rows = HTML.links([(language("看这些工单", "See these tasks"), .tasks(person: model.person.person))])
        return .section(
            title, id: "curve",
            "<p>\(sentence)</p>\(course)\(IntervalChart.svg(measure, language))\(range.map { "<p class=\"quiet small\">\($0)</p>" as HTML })<p class=\"quiet small\">\(purpose)</p>\(rows)"
        )
    }

    /// How it went, in one sentence: each window's share beside today's.
    private var course: HTML {
        let measure = model.person.independence
        let before = model.before.filter { $0.tasks.denominator > 0 }
        guard let first = before.first else { return "" }
        let points = before.map { point -> Phrase in
            let share = share(point.tasks, endingOn: point.day)
            return Phrase("\(point.day) ") + share
        }
        let now = Measure.Ratio(numerator: measure.numerator, denominator: measure.denominator)
        let (then, today) = (
            first.tasks.numerator * now.denominator, now.numerator * first.tasks.denominator
        )
        let isTold = first.tasks.denominator >= 10 && now.denominator >= 10
        let trend =
            !isTold
            ? ""
            : today > then
                ? language("，在上升", ": rising")
                : today < then ? language("，在下降", ": falling") : language("，没有变化", ": the same")
        let earlier = points.joined(Phrase(language("，", ", ")))
        let latest = share(now, endingOn: model.day)
        let words =
            language == .zh
            ? Phrase("每次往前数 \(days) 天，独立完成的占：") + earlier + "，现在 " + latest + Phrase("\(trend)。")
            : Phrase("Done alone, each over the \(days) days before: ") + earlier + ", now " + latest
                + Phrase("\(trend).")
        return "<p>\(words.html)</p>"
    }

    private func share(_ ratio: Measure.Ratio, endingOn day: Day?) -> Phrase {
        // Below ten cases there is no percentage; the line stays the same, so that one can be compared with the other.
        let (above, below) = (tasks(.independent, endingOn: day), tasks(nil, endingOn: day))
        guard ratio.denominator >= 10 else { return ratio.fraction(above: above, below: below) }
        return ratio.phrase(language, above: above, below: below)
    }

    private var days: Int { (names.definitions?.independence ?? IndependenceRule()).windowDays }

    /// The person's tasks of a window, by what they were for them and as they stood on its last day.
    private func tasks(_ outcome: TaskOutcome?, endingOn day: Day?) -> Path? {
        day.map { day in
            .tasks(
                outcome: outcome, counted: outcome == nil,
                closed: .init(first: day.adding(days: 1 - days), last: day), person: model.person.person, own: true,
                at: day == model.day ? .now : .day(day))
        }
    }

    /// Assessments and modules by the day they end.
    var lapses: HTML {
        let all = (model.person.capabilities.flatMap(ends) + model.person.modules.compactMap(end)).sorted {
            ($0.day, $0.what) < ($1.day, $1.what)
        }
        guard !all.isEmpty else { return "" }
        let warning = " " + HTML.tag(PersonCapability.endingNote(language), .caution, .clock)
        let rows = all.map { end -> HTML in
            "<dt>\(HTML.date(end.day))</dt><dd>\(end.what)\(end.isNear ? warning : "")</dd>"
        }
        return .section(language("什么时候到期", "What lapses when"), id: "lapses", "<dl class=\"facts\">\(rows)</dl>")
    }

    private typealias End = (day: Day, what: String, isNear: Bool)

    /// The day the assessment ends, and the day by which what is held must be used again.
    private func ends(_ state: PersonCapability) -> [End] {
        let name = names.capability(state.capability)
        let assessment = state.holdsUntil.map { day -> End in (day, name, state.isEnding && state.endsOn == day) }
        guard state.state == .held, let day = state.usedUntil else { return [assessment].compactMap { $0 } }
        let again = language("\(name)：再用一次的期限", "\(name): to be used again")
        return [assessment, (day, again, state.isEnding && state.endsOn == day)].compactMap { $0 }
    }

    private func end(_ state: PersonModule) -> End? {
        state.holdsUntil.map { ($0, names.module(state.module), false) }
    }

    var modules: HTML {
        let title = isOwn ? language("我的培训计划", "My training plan") : language("培训计划", "Training plan")
        let states = model.person.modules
        guard !states.isEmpty else {
            let advice = language(
                "需要的话，请负责人在 training 文件夹里为这个角色写一份。",
                "If it should have one, ask your lead to write it in the folder training.")
            return .section(
                title, id: "modules",
                .empty(language("这个角色没有培训计划。", "The role has no training plan."), then: isOwn ? advice : nil))
        }
        let person = model.person.person
        let passed = HTML.rows(states.count { $0.state == .passed }, .modules(.passed, of: person))
        let all = HTML.rows(states.count, .modules(of: person))
        let summary: HTML = language == .zh ? "已通过 \(passed)/\(all)" : "\(passed) of \(all) passed"
        // What can be learned now comes first.
        let ready = states.filter { $0.state != .passed && $0.state != .blocked }
        let rows = (ready + states.filter { $0.state == .passed || $0.state == .blocked }).map { module($0) }
        return .section(
            title, id: "modules",
            "<p class=\"quiet\">\(summary)</p><ul class=\"list\">\(rows)</ul>"
        )
    }

    private func module(_ state: PersonModule) -> HTML {
        let definition = names.definitions?.module(state.module)
        let details = language.clauses {
            definition.map { $0.assessment.kind.words(language) }
            definition?.duration.map { $0.words(language) }
            if state.attempts > 0 { language("考过 \(state.attempts) 次", counted(state.attempts, "attempt")) }
            if let day = state.holdsUntil { language("有效至 \(day)", "holds until \(day)") }
        }
        let materials = definition?.materials ?? []
        let read: HTML =
            materials.isEmpty
            ? ""
            : "<p class=\"small\">\(language("教材：", "To read: "))\(language.list(materials.map { $0.text(in: language) }))</p>"
        let judges = model.judges[state.module] ?? []
        let judge: HTML =
            judges.isEmpty || state.state == .passed
            ? ""
            : """
            <p class="small">\(language("学完请", "When you are ready, ask "))\(language.either(judges.map(names.person)))\
            \(language("考核并记录结果", " to judge it and record the result"))</p>
            """
        let needs = (definition?.needs ?? []).map(names.module)
        let first: HTML =
            state.state == .blocked
            ? "<p class=\"small quiet\">\(language("先学：", "First: ") + language.list(needs))</p>" : ""
        return """
            <li><p>\(names.module(state.module)) \(HTML.tag(state.state.words(language), state.state.style, state.state.sign))</p>\
            <p class="small quiet say">\(details)</p>\(read)\(first)\(isOwn ? judge : "")</li>

            """
    }

    /// Each capability: the assessor's level beside the trainee's own, and who may assess it next.
    var capabilities: HTML {
        let title = isOwn ? language("我的能力", "My capabilities") : language("能力", "Capabilities")
        let states = model.person.capabilities
        guard !states.isEmpty else {
            let words = language("还没有要求具备的能力。", "No capability is asked for yet.")
            let advice = language(
                "培训计划要求的能力会出现在这里，由评估人评估。",
                "What the training plan asks for comes up here, to be assessed by somebody else.")
            return .section(title, id: "capabilities", .empty(words, then: advice))
        }
        let rows = states.map(capability)
        return .section(
            title, id: "capabilities", "<ul class=\"list\">\(rows)</ul>" + .rule(RuleWords.coverage(language), language)
        )
    }

    private func capability(_ state: PersonCapability) -> HTML {
        let none = language("还没有", "none yet")
        let assessors = (model.assessors[state.capability] ?? []).map(names.person)
        let who = assessors.isEmpty ? language("目前没有人", "nobody at present") : language.list(assessors)
        let talk: HTML =
            state.shouldTalk
            ? "<p class=\"caution\">\(Mark.attention.html) \(PersonCapability.talkNote(language))</p>"
            : ""
        return """
            <li><p><span class="strong">\(names.capability(state.capability))</span> \
            \(HTML.tag(state.state.words(language), state.state.style, state.state.sign))</p>\
            <p>\(language("评估人：", "Assessor: "))\(state.level?.numbered(language) ?? none)\
            \(language("；自评：", "; own assessment: "))\(ownView(state) ?? none)</p>\(rests(on: state))\(talk)\
            <p class="small quiet">\(isOwn ? language("可以评估你的：", "Who can assess you: ") : language("可以评估的人：", "Who can assess: "))\(who)</p></li>

            """
    }
}

extension TraineeStanding {
    /// The level with how far it is from the assessors'.
    private func ownView(_ state: PersonCapability) -> String? {
        state.selfLevel.map { level in
            state.gapWords(language, signed: false).map { language.remark(level.numbered(language), $0) }
                ?? level.numbered(language)
        }
    }

    /// When it was assessed and used, until when it holds, and a warning when that is soon.
    private func rests(on state: PersonCapability) -> HTML {
        let words = language.clauses {
            if let day = state.assessed { language("\(day) 评估", "assessed on \(day)") }
            if let day = state.lastUse { language("\(day) 最近使用", "last used on \(day)") }
            state.ends(language)
        }
        let warning: HTML =
            state.isEnding ? " " + .tag(PersonCapability.endingNote(language), .caution, .clock) : ""
        return words.isEmpty ? "" : "<p class=\"small quiet\"><span class=\"say\">\(words)</span>\(warning)</p>"
    }
}

extension PersonModule.State {
    var sign: Mark {
        switch self {
        case .open: .ring
        case .passed: .tick
        case .failed: .cross
        case .lapsed: .clock
        case .blocked: .dash
        }
    }
}

extension PersonCapability.State {
    var sign: Mark {
        switch self {
        case .held: .tick
        case .notAssessed: .ring
        case .belowLevel: .attention
        case .lapsed, .notUsed, .askedAnew: .clock
        }
    }

    var style: Style? {
        switch self {
        case .held: .good
        case .notAssessed: .faint
        case .belowLevel, .lapsed, .notUsed, .askedAnew: .caution
        }
    }
}
