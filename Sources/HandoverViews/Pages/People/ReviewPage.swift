public import HandoverModel
public import HandoverReadiness

/// An assessor's queue: levels to confirm, people to assess, modules to judge; one action each.
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

    /// Forms on a page; what is further back comes up as these are done.
    private static let limit = 40

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let forms = ReviewForms(model, frame)
        let assessments = model.steps.compactMap { step -> (Person.ID, Capability.ID)? in
            if case .assess(let person, let capability) = step.action { (person, capability) } else { nil }
        }
        let judgements = model.steps.compactMap { step -> (Person.ID, Module.ID)? in
            if case .judgeModule(let person, let module) = step.action { (person, module) } else { nil }
        }
        let title = language("等你评估的", "Waiting for you")
        let isEmpty = model.tasks.isEmpty && assessments.isEmpty && judgements.isEmpty
        let none = HTML.empty(
            language("没有等你评估的。", "Nothing waits for you."),
            then: language(
                "接收方学完单元或关闭工单后，会出现在这里。", "Modules learnt and tasks closed by the receiving team come up here."))
        let content: HTML = """
            \(model.draft?.problem?.html(language))<h1>\(title)</h1>
            \(isEmpty ? none : "")\
            \(list(language("核实独立程度", "Levels to confirm"), "tasks", model.tasks, language, forms.task))\
            \(list(language("能力评估", "Assessments"), "assessments", assessments, language, forms.assess))\
            \(list(language("单元考核", "Modules to judge"), "modules", judgements, language, forms.judge))
            """
        return frame.page(title, place: .review, content)
    }

    private static func list<Value>(
        _ title: String, _ id: StaticString, _ values: [Value], _ language: Language, _ row: (Value, Int) -> HTML
    ) -> HTML {
        guard !values.isEmpty else { return "" }
        let rows = values.prefix(limit).enumerated().map { index, value in row(value, index) }
        let rest = values.count - limit
        let more: HTML =
            rest > 0
            ? "<p class=\"quiet\">\(language("办完这些，还有 \(rest) 项。", "\(rest) more come up when these are done."))</p>"
            : ""
        return .section(
            "\(title)\(language("（\(values.count)）", " (\(values.count))"))", id: id,
            "<ul class=\"list\">\(rows)</ul>\(more)")
    }
}
