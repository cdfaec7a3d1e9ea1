internal import HandoverModel
internal import HandoverReadiness

/// Asking the delivering team, answering, and taking either back, each in one form.
struct HelpForms {
    let path: Path
    let frame: PageFrame
    var draft: FormDraft?

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    /// Nothing where no capability is defined, since each question names one.
    ///
    /// `capability`: The one that is chosen to begin with.
    func ask(capability: Capability.ID? = nil) -> HTML? {
        let capabilities = (names.definitions?.capabilities ?? []).map { capability in
            (value: capability.id.rawValue, words: names.capabilityTitle(capability.id))
        }
        guard !capabilities.isEmpty else { return nil }
        let form = Form("ask", to: path, in: frame, draft: draft)
        let content = form.html(
            """
            <p class="hint">\(language("由移交方答复；答复写在同一页上", "The delivering team answers, on this same page"))</p>\
            \(form.area("question", language("你问了移交方什么", "What you asked the delivering team"), isRequired: true))\
            \(form.select("capability", language("能力", "Capability"), capabilities, value: capability?.rawValue ?? ""))\
            \(form.document("document", language("本应写在哪份文档里", "The document that should have said it")))\
            \(form.button(language("记录求助", "Record the question"), second: true))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        return """
            <details class="panel"\(open)><summary>\(language("记一次求助", "Record a question"))</summary>\(content)</details>

            """
    }

    /// Where the answer stands now, so that the next one need not ask.
    func answer(_ question: HelpQuestion) -> HTML {
        let form = form("answer", of: question.entry)
        let content = form.html(
            """
            <p class="hint">\(language("写明答案现在在哪份文档或哪个链接里", "Say in which document, or behind which link, the answer stands now"))</p>\
            \(form.document("document", language("文档", "Document"), value: question.item?.rawValue ?? question.document))\
            \(form.input("words", language("或文档名称", "Or the document in words")))\
            \(form.input("link", language("或链接", "Or a link"), .link))\
            \(form.input("note", language("说明（可不填）", "Note (optional)")))\
            \(form.button(language("记录答复", "Record the answer")))
            """)
        return folded(form, language("答复", "Answer"), content)
    }

    func withdraw(_ entry: Int, _ words: String) -> HTML {
        let form = form("withdraw", of: entry)
        let content = form.html(
            "\(form.area("reason", language("为什么撤回", "Why it is taken back"), isRequired: true))\(form.button(words, second: true))"
        )
        return folded(form, words, content)
    }

    private func form(_ does: String, of entry: Int) -> Form {
        Form(
            does, to: path, in: frame, draft: draft, about: .init("entry", String(entry)), scope: "\(does)-\(entry)")
    }

    private func folded(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"more\"\(open)><summary>\(words)</summary>\(content)</details>"
    }
}
