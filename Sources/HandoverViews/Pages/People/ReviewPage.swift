public import HandoverModel
public import HandoverReadiness

/// An assessor's queue: levels to confirm, people to assess, modules to judge; one action each.
///
/// What takes one tap comes first, and everything keeps its place when something above it is done.
///
/// Its forms post to `/review`, told apart by `do`: `confirm` with `task`; `overturn` with `task`, `level-PERSON` for each
/// worker, `helped-by` and `reason`; `assess` with `person`, `capability`, `level` and `observed`; `judge` with `person`,
/// `module`, `score` or `level`, and `note`.
public enum ReviewPage {
    public struct Model: Hashable, Sendable {
        /// Closed tasks whose levels wait for this assessor.
        public var tasks: [TaskRecord]
        /// What the assessor can do now; only assessments and judgements are taken from it.
        public var steps: [NextStep]
        public var draft: FormDraft?

        public init(tasks: [TaskRecord] = [], steps: [NextStep] = [], draft: FormDraft? = nil) {
            self.tasks = tasks
            self.steps = steps
            self.draft = draft
        }
    }

    /// How many tasks a person's steps name at most.
    static let mostTasks = 20

    /// Forms on a page; what is further back comes up as these are done.
    private static let limit = 40

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let forms = ReviewForms(model, frame)
        let order = Order(frame.names.definitions)
        let assessments = model.steps.compactMap(ReviewForms.ToAssess.init).sorted {
            (order[$0.person], order[$0.capability]) < (order[$1.person], order[$1.capability])
        }
        let judgements = model.steps.compactMap { step -> (person: Person.ID, module: Module.ID)? in
            if case .judgeModule(let person, let module) = step.action { (person, module) } else { nil }
        }.sorted { (order[$0.person], order[$0.module]) < (order[$1.person], order[$1.module]) }
        let title = language("等你评估的", "Waiting for you")
        let isEmpty = model.tasks.isEmpty && assessments.isEmpty && judgements.isEmpty
        let none = HTML.empty(
            language("没有等你评估的。", "Nothing waits for you."),
            then: language(
                "接收方学完单元或关闭工单后，会出现在这里。", "Modules learnt and tasks closed by the receiving team come up here."))
        let content: HTML = """
            <h1>\(title)</h1>
            \(isEmpty ? none : "")\(ways(model.tasks.count, assessments.count, judgements.count, language))<div class="queue">\(tasks(model.tasks, language, forms))\
            \(list(language("能力评估", "Assessments"), "assessments", assessments, language, forms.assess))\
            \(list(language("单元考核", "Modules to judge"), "modules", judgements, language, forms.judge))</div>
            """
        return frame.page(title, place: .review, draft: model.draft, content)
    }

    private static func number(of tasks: Int) -> String { tasks >= mostTasks ? "\(tasks)+" : String(tasks) }

    /// The ways down to what waits, each with how much of it, where it is of more than one kind.
    private static func ways(_ tasks: Int, _ assessments: Int, _ judgements: Int, _ language: Language) -> HTML {
        let all: [(words: String, count: String, place: String)] = [
            (language("核实独立程度", "Levels to confirm"), number(of: tasks), "tasks"),
            (language("能力评估", "Assessments"), String(assessments), "assessments"),
            (language("单元考核", "Modules to judge"), String(judgements), "modules"),
        ]
        let shown = all.filter { $0.count != "0" }
        guard shown.count > 1 else { return "" }
        let links = shown.map { way -> HTML in
            "<a href=\"#\(way.place)\">\(way.words) <span>\(way.count)</span></a>"
        }
        return "<nav class=\"choices\" aria-label=\"\(language("等你的几类事", "What waits for you"))\">\(links)</nav>\n"
    }

    /// The places of people, capabilities and modules in the definitions; what is not among them comes last.
    private struct Order {
        private var people: [Person.ID: Int] = [:]
        private var capabilities: [Capability.ID: Int] = [:]
        private var modules: [Module.ID: Int] = [:]

        init(_ definitions: Definitions?) {
            for (place, person) in (definitions?.people ?? []).enumerated() { people[person.id] = place }
            for (place, capability) in (definitions?.capabilities ?? []).enumerated() {
                capabilities[capability.id] = place
            }
            let all = (definitions?.plans ?? []).flatMap(\.modules)
            for (place, module) in all.enumerated() where modules[module.id] == nil { modules[module.id] = place }
        }

        subscript(_ id: Person.ID) -> Int { people[id] ?? .max }
        subscript(_ id: Capability.ID) -> Int { capabilities[id] ?? .max }
        subscript(_ id: Module.ID) -> Int { modules[id] ?? .max }
    }

    /// Drills, then the newest; where there may be more, the way to all of them, which are not this assessor's alone.
    private static func tasks(_ tasks: [TaskRecord], _ language: Language, _ forms: ReviewForms) -> HTML {
        let title = language("核实独立程度", "Levels to confirm")
        guard tasks.count >= mostTasks else { return list(title, "tasks", tasks, language, forms.task) }
        let all = HTML.links([
            (language("全部待核实的工单（含其他评估人的）", "All tasks to be confirmed, by any assessor"), .tasks(toReview: true))
        ])
        let words = language(
            "先列 \(tasks.count) 张：演练在前，其余从最近关闭的排起；核实一张，后面的补上。",
            "\(tasks.count) come first: drills, then what was closed last; as you confirm these, the others come up.")
        return list(
            title, "tasks", tasks, language, count: number(of: tasks.count),
            note: "<p class=\"quiet\">\(words)</p>\(all)",
            forms.task)
    }

    private static func list<Value>(
        _ title: String, _ id: StaticString, _ values: [Value], _ language: Language, count: String? = nil,
        note: HTML = "",
        _ row: (Value, Int) -> HTML
    ) -> HTML {
        guard !values.isEmpty else { return "" }
        let rows = values.prefix(limit).enumerated().map { index, value in row(value, index) }
        let rest = values.count - limit
        let more: HTML =
            rest > 0
            ? "<p class=\"quiet\">\(language("办完这些，还有 \(rest) 项。", "\(rest) more come up when these are done."))</p>"
            : ""
        let number = count ?? String(values.count)
        return .section(
            "\(title)\(language("（\(number)）", " (\(number))"))", id: id,
            "\(note)<ul class=\"list\">\(rows)</ul>\(more)")
    }
}
