internal import HandoverModel
internal import HandoverReadiness

/// What the reader may do about improvement actions.
struct ImprovementForms {
    private let model: ImprovementsPage.Model
    private let frame: PageFrame

    init(_ model: ImprovementsPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    /// Nothing for whoever is no lead.
    var opening: HTML {
        guard model.mayLead else { return "" }
        let form = Form("open", to: .actions, in: frame, draft: model.draft)
        let words = language("提出改进措施", "Open an action")
        let content = form.html(
            """
            \(form.area("title", language("要做什么", "What is to be done"), isRequired: true))\
            \(form.radios("term", language("期限类别", "Term"), terms, value: Improvement.Term.short.rawValue, inRow: true))\
            \(form.select("owner", language("由谁负责", "Owner"), people))\
            \(form.input("due", language("期限", "Due"), .date, isRequired: true))\
            \(form.input("tasks", language("起因的工单（可不填）", "Tasks that gave rise to it (optional)"), hint: language("编号之间用空格或逗号隔开", "Their ids, with blanks or commas between")))\
            \(form.input("document", language("涉及的文档（可不填）", "The document it is about (optional)")))\
            \(form.button(words, second: true))
            """)
        return SupportForms.panel(form, words, content)
    }

    /// Those about one action, which are folded away.
    func forms(of action: ImprovementState) -> HTML {
        guard action.isOpen else { return "" }
        let done: HTML = model.mayFinish.contains(action.id) ? self.done(action) : ""
        return model.mayLead ? "\(done)\(move(action))\(drop(action))" : done
    }

    private func done(_ action: ImprovementState) -> HTML {
        let form = form("done", action)
        let words = language("登记完成", "Record that it is done")
        return SupportForms.folded(
            form, words,
            form.html(
                """
                \(form.area("note", language("做了什么，有什么为证", "What was done, and what shows it"), isRequired: true))\
                \(form.input("link", language("链接（可不填）", "A link (optional)"), .link))\
                \(form.input("on", language("哪天完成的", "On which day"), .date, hint: language("空着即今天", "Empty for today")))\
                \(form.button(words, second: true))
                """))
    }

    private func move(_ action: ImprovementState) -> HTML {
        let form = form("move", action)
        let words = language("改期限或负责的人", "Another day or owner")
        return SupportForms.folded(
            form, words,
            form.html(
                """
                \(form.input("due", language("新的期限", "The new last day"), .date, value: action.due.description))\
                \(form.select("owner", language("由谁负责", "Owner"), people, value: action.owner.rawValue))\
                \(form.area("reason", language("为什么", "Why"), isRequired: true))\(form.button(words, second: true))
                """))
    }

    private func drop(_ action: ImprovementState) -> HTML {
        let form = form("drop", action)
        let words = language("取消", "Drop it")
        return SupportForms.folded(
            form, words,
            form.html(
                "\(form.area("reason", language("为什么不做了", "Why it is not to be done"), isRequired: true))\(form.button(words, second: true))"
            ))
    }

    private func form(_ does: String, _ action: ImprovementState) -> Form {
        Form(
            does, to: .actions, in: frame, draft: model.draft, about: .init("action", action.id.rawValue),
            scope: "\(does)-\(action.id.rawValue)")
    }

    private var terms: [(value: String, words: HTML)] {
        Improvement.Term.allCases.map { ($0.rawValue, HTML(text: $0.words(language))) }
    }

    /// Those who are there on the day, in the order of the definitions.
    var people: [(value: String, words: String)] {
        (names.definitions?.people ?? []).filter { $0.isPresent(on: model.register.day) }.map { person in
            (person.id.rawValue, "\(names.person(person.id)) \(person.side.words(language))")
        }
    }
}
