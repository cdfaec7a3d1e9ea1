internal import HandoverModel
internal import HandoverReadiness

/// Technical changes, those of which a document does not tell yet first, with the forms to record them.
struct TechnicalChangeSection {
    private let model: KnowledgePage.Model
    private let register: TechnicalChangeRegister
    private let frame: PageFrame

    /// Nil where they were not asked for.
    init?(_ model: KnowledgePage.Model, _ frame: PageFrame) {
        guard let register = model.changes else { return nil }
        self.model = model
        self.register = register
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    var html: HTML {
        let title = language("技术变更", "Technical changes")
        let documented = register.changes.filter { !$0.isOpen }
        let open: HTML =
            register.open.isEmpty
            ? .empty(language("没有等着写进文档的技术变更。", "No technical change waits for its documents."))
            : "<ul class=\"list\">\(register.open.map(row))</ul>"
        let over: HTML =
            documented.isEmpty
            ? ""
            : .more(
                language("已写进文档（\(documented.count)）", "Documented (\(documented.count))"),
                "<ul class=\"list\">\(documented.prefix(KnowledgePage.mostDocumented).map(row))</ul>")
        return .section(title, id: "changes", "\(open)\(over)\(recording)\(rule)")
    }

    private func row(_ change: TechnicalChangeState) -> HTML {
        let details = language.clauses {
            names.service(named: change.notice.service)
            names.weekdayTime(change.notice.when)
            change.notice.source?.printable ?? ""
        }
        let documents = change.documents.map { document -> HTML in
            let (words, style, sign): (String, Style?, Mark) =
                document.note.map { note in
                    let isInTime = note.when <= change.notice.due
                    let words = language("\(names.time(note.when)) 更新", "told at \(names.time(note.when))")
                    return (words, isInTime ? .good : .caution, .tick)
                } ?? (language("未更新", "not yet"), change.standing == .overdue ? .bad : nil, .clock)
            return "<li>\(names.documentTitle(document.id)) \(HTML.tag(words, style, sign))</li>"
        }
        let entry = language("第 \(change.entry) 条", "entry \(change.entry)")
        return """
            <li><p id="documented-\(change.id.rawValue)-about"><span class="subject">\(change.id.rawValue) \(change.notice.title.printable)</span> \
            \(HTML.tag(change.standing(names), change.standing.style, change.standing.sign))</p>\
            <p class="small quiet say">\(details)\(language("，", ", "))<a\(href: Path.entry(change.entry))>\(entry)</a></p>\
            <ul class="small">\(documents)</ul>\(documenting(change))\(withdrawing(change))</li>

            """
    }

    /// That a document tells of it.
    private func documenting(_ change: TechnicalChangeState) -> HTML {
        guard change.isOpen, model.mayRecord else { return "" }
        let form = Form(
            "documented", to: .knowledge, in: frame, draft: model.draft, about: .init("change", change.id.rawValue),
            scope: "documented-\(change.id.rawValue)")
        let choices = change.open.map { (value: $0.rawValue, words: names.documentTitle($0)) }
        return SupportForms.folded(
            form, language("登记文档已更新", "A document tells of it"),
            form.html(
                """
                \(form.select("document", language("哪份文档", "Which document"), choices))\
                \(form.input("when", language("什么时候更新的", "Since when"), .time, hint: SupportForms.now(names)))\
                \(form.input("source", language("提交号或网址（可不填）", "A commit or an address (optional)")))\
                \(form.button(language("登记更新", "Record it"), second: true))
                """))
    }

    /// The newest that was said of it, by whoever may take that back.
    private func withdrawing(_ change: TechnicalChangeState) -> HTML {
        model.mayWithdraw.contains(change.newest)
            ? SupportForms.withdrawal(
                of: change.newest, to: .knowledge, in: frame, draft: model.draft, about: "change",
                id: change.id.rawValue) : ""
    }

    private var recording: HTML {
        guard model.mayRecord else { return "" }
        let form = Form("change", to: .knowledge, in: frame, draft: model.draft)
        let words = language("登记技术变更", "Record a technical change")
        let content = form.html(
            """
            \(form.area("title", language("改了什么", "What was changed"), isRequired: true))\
            \(SupportForms.service(form, model.services))\
            \(form.input("when", language("什么时候变更的", "When"), .time, hint: SupportForms.now(names)))\
            \(documents(form))\
            \(form.input("source", language("提交号或网址（可不填）", "A commit or an address (optional)")))\
            \(form.button(words, second: true))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"panel\"\(open)><summary>\(words)</summary>\(content)</details>\n"
    }

    /// The documents of the knowledge base, of which any number may be ticked.
    private func documents(_ form: Form) -> HTML {
        let ticked = form.draft?.values["documents"] ?? []
        let options = (names.definitions?.knowledge?.documents ?? []).map { document -> HTML in
            let id = "\(form.scope)-documents-\(document.id)"
            let checked: HTML = ticked.contains(document.id.rawValue) ? " checked" : ""
            return """
                <label for="\(id)"><input id="\(id)" type="checkbox" name="documents" value="\(document.id.rawValue)"\(checked)>\
                <span>\(document.title.text(in: language))</span></label>
                """
        }
        let legend = language("涉及哪些文档", "Which documents it touches")
        return
            "<fieldset class=\"field\"><legend>\(legend)</legend><div class=\"options\">\(options)</div></fieldset>\n"
    }

    private var rule: HTML {
        .rule(
            [
                language(
                    "变更涉及的文档都在期限内登记为已更新，才算按时；有一份晚了就算晚。期限按登记变更时知识库定义里的更新时限。计的是已全部写进文档的和已过期限的变更；期限未到、还没写完的不计。",
                    "A change is documented in time where all its documents were recorded as telling of it by its limit, which the definitions of the knowledge base gave it when it was recorded; one that is late makes it late. Counted are those that are documented and those whose time is over, not those that still have time."
                )
            ], language)
    }
}

extension TechnicalChangeState.Standing {
    fileprivate var sign: Mark {
        switch self {
        case .overdue: .cross
        case .open: .clock
        case .inTime: .tick
        case .late: .attention
        }
    }
}
