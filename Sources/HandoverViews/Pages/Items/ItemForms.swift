internal import HandoverModel
internal import HandoverReadiness

/// What a reader can do about an item: the sign-off in sight, the rest behind its name.
struct ItemForms {
    private let model: ItemPage.Model
    private let frame: PageFrame

    init(_ model: ItemPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }
    private var path: Path { .item(model.state.id) }

    var html: HTML {
        let actions = model.actions
        var parts = [agree].compactMap { $0 } + actions.sign.map(sign)
        if !actions.refuse.isEmpty { parts.append(refuse) }
        if actions.addEvidence { parts.append(evidence) }
        if actions.runCheck, let check = model.item.check { parts.append(run(check)) }
        if !actions.revoke.isEmpty { parts.append(revoke) }
        if actions.waive { parts.append(waive) }
        if actions.exclude { parts.append(exclude) }
        if actions.reopen { parts.append(reopen) }
        return parts.isEmpty ? "" : .section(language("你可以做的", "What you can do"), id: "actions", parts.joined())
    }

    /// What is said of an agreement belongs to its own form.
    private func form(_ does: String, takesFiles: Bool = false) -> Form {
        let isAgreement = model.draft?.values[Self.agreement] != nil
        return Form(does, to: path, in: frame, draft: isAgreement ? nil : model.draft, takesFiles: takesFiles)
    }

    private static let agreement = "agree"

    /// What a lead of the other side has asked for, with their reason and their date.
    private var agree: HTML? {
        guard model.actions.agree, let proposal = model.state.proposal else { return nil }
        let form = Form(
            proposal.until == nil ? "not-applicable" : "waive", to: path, in: frame, draft: model.draft,
            about: .init(Self.agreement, "true"), scope: "agree")
        let words =
            proposal.until.map { language("同意豁免至 \($0)", "Agree to waive it until \($0)") }
            ?? language("同意不适用", "Agree that it is not applicable")
        let content = form.html(
            """
            <h3 id="agree">\(ItemView.words(proposal, frame.names))</h3>\
            \(proposal.until.map { FormSeal.hidden("until", $0.description) })\
            \(form.area("reason", FormName(path, does: form.does).words("reason", language) ?? "", value: proposal.reason, isRequired: true))\
            \(form.proof(model.proof))\(form.button(words))
            """)
        return "<div class=\"panel\" role=\"group\" aria-labelledby=\"agree\">\(content)</div>\n"
    }

    /// The fields of a piece of evidence: a link, or a file, or neither where none is missing.
    ///
    /// `missing`: What is said of the evidence that is needed first, unless the form was refused for it and says so itself.
    /// `hint`: What else is said of it.
    static func evidence(_ form: Form, missing: String? = nil, hint: String? = nil) -> HTML {
        let language = form.language
        let label =
            missing == nil
            ? language("证据链接（可不填）", "Link to evidence (optional)") : language("证据链接", "Link to evidence")
        return form.input("link", label, .link, hint: form.isWrong("link") ? nil : missing ?? hint)
            + form.file(
                "file", language("或上传文件", "Or upload a file"),
                hint: language(
                    "什么文件都行，最多 20 MB；别人只能下载，不会直接打开",
                    "Any file of up to 20 MB; others can download it, and it never opens by itself"))
    }

    private func sign(_ meaning: Meaning) -> HTML {
        let form = form("sign-\(meaning.rawValue)", takesFiles: true)
        let wording = model.item.wording[language].map { FormSeal.hidden("wording", $0.description) }
        let words = language("签“\(meaning.words(.zh))”", "Sign as \(meaning.words(.en))")
        let title = "sign-\(meaning.rawValue)-title"
        let content = form.html(
            """
            \(FormSeal.hidden("meaning", meaning.rawValue))\(wording)\(FormSeal.hidden("shown", language.rawValue))\
            <h3 id="\(title)">\(words)</h3>\(evidence(with: meaning, form))\
            \(form.area("note", language("说明（可不填）", "Note (optional)")))\(form.proof(model.proof))\(form.button(words))
            """)
        return "<div class=\"panel\" role=\"group\" aria-labelledby=\"\(title)\">\(content)</div>\n"
    }

    /// The evidence of a sign-off: needed with it where there is too little, but for a delivery, which may come before it.
    private func evidence(with meaning: Meaning, _ form: Form) -> HTML {
        let evidence = model.state.evidence
        guard evidence.valid < evidence.needed else { return ItemForms.evidence(form) }
        let have = language(
            "需 \(evidence.needed) 份证据，有效 \(evidence.valid) 份",
            "\(counted(evidence.needed, "piece")) needed, \(evidence.valid) valid")
        if meaning == .delivered {
            let later = language("\(have)：可以现在附上，接收之前补齐也可以", "\(have): now, or before it is accepted")
            return ItemForms.evidence(form, hint: later)
        }
        return ItemForms.evidence(form, missing: language("\(have)：请给链接或文件", "\(have): give a link or a file"))
    }

    private var refuse: HTML {
        let form = form("refuse")
        return folded(
            form, language("退回", "Refuse"),
            """
            \(meanings(model.actions.refuse, form))\
            \(reason(form, language("哪里不合要求，怎样才行", "What is not good enough, and what would be")))
            """)
    }

    private var revoke: HTML {
        let form = form("revoke")
        return folded(
            form, language("撤销我的签字", "Revoke my sign-off"),
            "\(meanings(model.actions.revoke, form))\(reason(form, language("为什么撤销", "Why it is taken back")))")
    }

    private var evidence: HTML {
        let form = form("evidence", takesFiles: true)
        let isTurn = ItemTurn(model.steps).toBring[model.state.id] != nil
        return folded(
            form, language("补充证据", "Add evidence"), id: "bring", isOpen: isTurn,
            "\(ItemForms.evidence(form, missing: language("链接、文件或说明，至少一样", "A link, a file or a remark, one of them at least")))\(form.area("text", language("说明", "Remark"), hint: language("没有链接和文件时，这里的文字就是证据", "Without a link or a file, this text is the evidence")))"
        )
    }

    private func run(_ check: ItemCheck) -> HTML {
        let comes =
            model.item.evidence.kinds.contains(.check)
            ? language("通过的结果在 \(check.goodFor) 天内作为证据", "a pass is evidence for \(counted(check.goodFor, "day"))")
            : language("没有通过就不算完成", "a failure holds the item back")
        return folded(
            form("check"), language("运行自动检查“\(check.kind.words(.zh))”", "Run the check \"\(check.kind.words(.en))\""),
            """
            <p class="hint">\(language("由服务程序检查并记录结果；\(comes)。", "The server looks and records what it finds; \(comes)."))</p>
            """)
    }

    private var waive: HTML {
        let form = form("waive")
        let proposed = model.state.proposal?.until?.description ?? ""
        return folded(
            form, language("限期豁免", "Waive until a date"),
            """
            <p class="hint">\(language("双方各一名负责人写同一日期才生效，到期前结论最多为有条件接管。", "It takes a lead of each side with the same date; until then the verdict is at best ready with conditions."))</p>\
            \(form.input("until", language("豁免至", "Until"), .date, value: proposed, isRequired: true))\
            \(reason(form, language("为什么可以留到以后", "Why it may stay open")))\(form.proof(model.proof))
            """)
    }

    private var exclude: HTML {
        let form = form("not-applicable")
        return folded(
            form, language("标为不适用", "Mark as not applicable"),
            """
            <p class="hint">\(language("双方各一名负责人都同意才生效。", "It takes a lead of each side."))</p>\
            \(reason(form, language("为什么不适用", "Why it is out of scope")))\(form.proof(model.proof))
            """)
    }

    private var reopen: HTML {
        let form = form("reopen")
        return folded(
            form, language("重开", "Reopen"),
            """
            <p class="hint">\(language("所有签字作废，须重新签。", "All sign-offs are set aside and must be given anew."))</p>\
            \(reason(form, language("为什么重开", "Why it is opened again")))
            """)
    }

    /// A form behind its name, open when it was not taken or is the reader's turn.
    private func folded(
        _ form: Form, _ words: String, id: StaticString? = nil, isOpen: Bool = false, _ content: HTML
    ) -> HTML {
        let open: HTML = isOpen || form.wasRefused ? " open" : ""
        let place = id.map { " id=\"\(HTML(stringLiteral: $0))\"" as HTML }
        return """
            <details class="panel"\(place)\(open)><summary>\(words)</summary>\(form.html("\(content)\(form.button(words, second: true))"))</details>

            """
    }

    private func reason(_ form: Form, _ label: String) -> HTML { form.area("reason", label, isRequired: true) }

    /// Which meaning: said where there is one, asked where there are several.
    private func meanings(_ meanings: [Meaning], _ form: Form) -> HTML {
        if meanings.count == 1 { return FormSeal.hidden("meaning", meanings[0].rawValue) }
        return form.radios(
            "meaning", language("哪一个签字", "Which sign-off"),
            meanings.map { ($0.rawValue, HTML(text: $0.words(language))) }, isRequired: true)
    }
}
