public import HandoverModel

/// Tasks behind a number: which ones are shown, and of each what it was, who did it, and how it counts.
public enum TaskListPage {
    public struct Model: Hashable, Sendable {
        public var tasks: [TaskRecord]
        public var filter: Filter
        /// Where the tasks go on; nil at the end.
        public var next: Path?
        /// Whether newer tasks stand on pages before.
        public var isContinued: Bool

        public init(tasks: [TaskRecord], filter: Filter = .init(), next: Path? = nil, isContinued: Bool = false) {
            self.tasks = tasks
            self.filter = filter
            self.next = next
            self.isContinued = isContinued
        }
    }

    /// What narrows the list; nil does not.
    public struct Filter: Hashable, Sendable {
        public var outcome: TaskOutcome?
        public var closedFrom: Day?
        public var closedTo: Day?
        public var capability: Capability.ID?
        public var service: String?
        public var person: Person.ID?
        public var severity: Severity?
        /// Only those whose levels wait for an assessor.
        public var toReview: Bool
        /// Only those opened outside the hours of the working calendar.
        public var outOfHours: Bool
        /// As `TaskQuery` has them.
        public var counted = false
        public var own = false
        public var drawn = false
        public var reviewed = false
        /// The first so many, where a number counts the newest few.
        public var newest: Int?

        public init(
            outcome: TaskOutcome? = nil, closedFrom: Day? = nil, closedTo: Day? = nil, capability: Capability.ID? = nil,
            service: String? = nil, person: Person.ID? = nil, severity: Severity? = nil, toReview: Bool = false,
            outOfHours: Bool = false
        ) {
            self.outcome = outcome
            self.closedFrom = closedFrom
            self.closedTo = closedTo
            self.capability = capability
            self.service = service
            self.person = person
            self.severity = severity
            self.toReview = toReview
            self.outOfHours = outOfHours
        }

        /// In words; empty when it lets everything through.
        func words(_ names: Names) -> String {
            let language = names.language
            return language.clauses {
                outcome?.words(language)
                if counted { language("计入独立完成率", "counted for independence") }
                if drawn, !reviewed { language("要核实独立程度的", "drawn for a look at the levels") }
                if reviewed { language("独立程度已核实", "levels looked at") }
                if let newest { language("最近 \(newest) 张", "the newest \(newest)") }
                if toReview { language("独立程度待核实", "levels to be confirmed") }
                if outOfHours { language("工作时间外打开", "opened out of hours") }
                severity?.words(language)
                capability.map(names.capabilityTitle)
                service.map(names.service(named:))
                person.map(names.person)
                if own { language("按本人的结果", "by what they were for them") }
                span(language)
            }
        }

        private func span(_ language: Language) -> String? {
            switch (closedFrom, closedTo) {
            case (nil, nil): nil
            case (let from?, let to?): language("\(from) 至 \(to) 关闭", "closed from \(from) to \(to)")
            case (let from?, nil): language("\(from) 起关闭", "closed from \(from) on")
            case (nil, let to?): language("\(to) 前关闭", "closed by \(to)")
            }
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let filter = model.filter.words(names)
        let all = language("看全部工单", "Show all tasks")
        let only: HTML =
            filter.isEmpty
            ? "" : "<p class=\"quiet lead say\">\(filter)</p>\(HTML.links([(all, Path.tasks().asOf(frame.asked))]))"
        let none =
            filter.isEmpty
            ? language("还没有工单。", "There are no tasks yet.") : language("没有这样的工单。", "There are no such tasks.")
        let advice = language(
            "接收工程师每关闭一张工单，就在“我的”页记一笔；也可以用 handover task import 导入表格。",
            "Engineers of the receiving team log each task they close on their own page; handover task import takes a table."
        )
        let isTrainee = frame.reader?.rights.contains(.trainee) ?? false
        let way = isTrainee ? (words: language("记一张工单", "Log a task"), path: Path.me.at("log")) : nil
        let rows = model.tasks.map { row($0, names) }
        let list: HTML = rows.isEmpty ? .empty(none, then: advice, way) : "<ul class=\"items lead\">\(rows)</ul>"
        let next = HTML.links(
            (model.next.map { [(language("更早的工单", "Earlier tasks"), $0)] } ?? []) + [
                (language("正在计时的", "Clocks that run"), .tickets())
            ])
        return frame.page(
            language("工单", "Tasks"),
            "<h1>\(language("工单", "Tasks"))</h1>\n\(only)\(count(model, frame.path, names))\(list)\(next)\(rows.isEmpty ? "" : rule(names))"
        )
    }

    /// What makes a task independent or assisted.
    private static func rule(_ names: Names) -> HTML {
        .rule(RuleWords.independence(names.definitions?.independence ?? .init(), names.language), names.language)
    }

    /// How many there are, where all of them stand here, and how many of them count for independence.
    private static func count(_ model: Model, _ path: Path, _ names: Names) -> HTML {
        let (language, tasks) = (names.language, model.tasks)
        guard !tasks.isEmpty else { return "" }
        let isWhole = model.next == nil && !model.isContinued
        let total =
            isWhole
            ? language("共 \(tasks.count) 张", counted(tasks.count, "task"))
            : language("这一页 \(tasks.count) 张", "\(counted(tasks.count, "task")) on this page")
        let filter = model.filter
        let isPlain = filter.outcome == nil && !filter.toReview && !filter.counted && !filter.drawn && !filter.own
        // Of a part of the list its numbers would have no rows of their own.
        guard isPlain, isWhole else { return "<p class=\"quiet\">\(total)</p>" }
        let closed = tasks.filter { $0.closed != nil }.map { $0.outcome(in: names.zone) }
        func number(_ outcomes: TaskOutcome...) -> Int { closed.count { outcomes.contains($0) } }
        let left = number(.drill, .notEligible, .unrated)
        func part(_ count: Int, _ name: String, _ value: String, _ words: String) -> Phrase? {
            count > 0 ? Phrase(count, rows: path.with(name, value)) + Phrase(words) : nil
        }
        let parts = [
            part(
                number(.independent, .assisted), "counted", "true", language(" 张计入独立完成率", " counted for independence")),
            part(number(.unrated), "outcome", TaskOutcome.unrated.rawValue, language(" 张未填独立程度", " without a level")),
            part(number(.drill), "outcome", TaskOutcome.drill.rawValue, language(" 张是演练", " drills")),
            part(
                number(.notEligible), "outcome", TaskOutcome.notEligible.rawValue,
                language(" 张不计（取消、重复或自行恢复）", " left out (cancelled, duplicates, resolved by themselves)")),
            closed.count < tasks.count
                ? Phrase(language("\(tasks.count - closed.count) 张处理中", "\(tasks.count - closed.count) open")) : nil,
        ].compactMap { $0 }.joined(Phrase(language("，", ", ")))
        let split = left > 0 || closed.count < tasks.count ? Phrase(language("：", ": ")) + parts : ""
        return "<p class=\"quiet\">\(total)\(split.html)</p>"
    }

    private static func row(_ task: TaskRecord, _ names: Names) -> HTML {
        let language = names.language
        let title = names.isAnonymous ? nil : task.title
        let details = language.clauses {
            task.severity.words(language)
            task.capability.map(names.capabilityTitle)
        }
        let closed = task.closed.map { HTML(text: language("，", ", ")) + HTML.date($0.day(in: names.zone)) }
        let who = language.clauses {
            language.list(task.workers.map { $0.words(names) })
            task.helpedBy?.asClause(language)
        }
        return """
            <li><div><p><a class="subject"\(href: Path.task(task.id))>\(task.id.rawValue)</a> \(title ?? "")</p>\
            <p class="small quiet">\(details)\(closed)</p></div>\
            <div><p>\(standing(task, names))</p><p class="small">\(who)</p></div></li>

            """
    }

    /// How it counts, or that it is not over.
    private static func standing(_ task: TaskRecord, _ names: Names) -> HTML {
        let language = names.language
        guard task.closed != nil else { return .tag(language("处理中", "open"), nil, .ring) }
        if task.isOpenAgain { return .tag(language("已重开", "reopened"), .caution, .change) }
        let outcome = task.outcome(in: names.zone)
        let tag: HTML =
            switch outcome {
            case .independent: .tag(outcome.words(language), .good, .tick)
            case .assisted: .tag(outcome.words(language), nil, .dash)
            case .unrated: .tag(outcome.words(language), .caution, .question)
            case .drill, .notEligible: .tag(outcome.words(language))
            }
        return task.review == .open ? tag : "\(tag) <span class=\"small quiet\">\(task.review.words(language))</span>"
    }
}
