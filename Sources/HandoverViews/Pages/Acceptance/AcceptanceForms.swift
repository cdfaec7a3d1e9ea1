internal import HandoverModel
internal import HandoverReadiness

/// What a reader can do for the acceptance: sign in sight, the rest behind its name.
struct AcceptanceForms {
    private let model: AcceptancePage.Model
    private let frame: PageFrame
    private let signers: AcceptanceSigners?

    init(_ model: AcceptancePage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
        signers = frame.names.definitions.map { AcceptanceSigners($0, on: model.readiness.day) }
    }

    private var language: Language { frame.language }
    private var readiness: Readiness { model.readiness }
    private var acceptance: AcceptanceState { model.readiness.acceptance }

    /// The statement that waits for signatures.
    private var waiting: AcceptanceState.Stated? { acceptance.current.flatMap { $0.stage == .stated ? $0 : nil } }

    var html: HTML {
        guard let signers, let reader = frame.reader, !signers.keys(of: reader.id).isEmpty else { return "" }
        var parts: [HTML] = []
        if acceptance.current?.stage != .accepted {
            if let sign = sign(signers, reader.id) { parts.append(sign) }
            if let waiting { parts.append(decline(waiting)) }
            if let own = waiting?.signatures.last(where: { $0.person == reader.id }) { parts.append(revoke(own)) }
        }
        parts += acceptance.waivers.filter { waiver in
            !waiver.isInForce && signers.nextKey(of: reader.id, signed: waiver.words) != nil
        }.map(agree)
        if let waive { parts.append(waive) }
        return parts.isEmpty ? "" : .section(language("你可以做的", "What you can do"), id: "actions", parts.joined())
    }

    /// Signing, where the reader has a key to turn and nothing stands in the way.
    private func sign(_ signers: AcceptanceSigners, _ person: Person.ID) -> HTML? {
        let signed = waiting?.signatures ?? []
        guard AcceptanceView.standing(in: readiness).isEmpty, signers.missing(beside: signed) == nil,
            let key = signers.nextKey(of: person, signed: signed)
        else { return nil }
        let form = Form(
            waiting == nil ? "state" : "accept", to: .acceptance, in: frame, draft: model.draft,
            about: waiting.map { .init("entry", String($0.entry)) })
        let title =
            waiting.map {
                language(
                    "以\(key.words(.zh))身份签署第 \($0.entry) 条的验收声明",
                    "Sign the statement of entry \($0.entry) as \(key.words(.en))")
            } ?? language("以\(key.words(.zh))身份作出验收声明并签字", "State the acceptance and sign it as \(key.words(.en))")
        let hint = language(
            "签字的内容是本页的结论、条件和数字；\(key.meaning(.zh))。",
            "What is signed is the verdict, the conditions and the numbers on this page; it \(key.meaning(.en)).")
        let content = form.html(
            """
            <h3 id="sign-title">\(title)</h3><p class="hint">\(hint)</p>\
            \(form.proof(model.proof))\(form.button(language("签字", "Sign")))
            """)
        return "<div class=\"panel\" role=\"group\" aria-labelledby=\"sign-title\">\(content)</div>\n"
    }

    private func decline(_ waiting: AcceptanceState.Stated) -> HTML {
        let form = Form(
            "decline", to: .acceptance, in: frame, draft: model.draft, about: .init("entry", String(waiting.entry)))
        return folded(
            form, language("拒签", "Decline"),
            """
            <p class="hint">\(language("拒签即结束这份声明，之后可以重新作出。", "It ends this statement; it can be stated anew afterwards."))</p>\
            \(form.area("reason", language("为什么不签", "Why it is not signed"), isRequired: true))\(form.proof(model.proof))
            """)
    }

    private func revoke(_ signature: AcceptanceState.Signature) -> HTML {
        let form = Form(
            "revoke", to: .acceptance, in: frame, draft: model.draft, about: .init("entry", String(signature.entry)))
        return folded(
            form, language("撤销我的签字", "Revoke my signature"),
            form.area("reason", language("为什么撤销", "Why it is taken back"), isRequired: true))
    }

    /// What another signer has asked for, with their reason and their date.
    private func agree(_ waiver: BlockerWaiverState) -> HTML {
        let scope = "agree-\(waiver.subject)-\(waiver.until)"
        let form = Form(
            "waive", to: .acceptance, in: frame, draft: model.draft,
            about: .init(Self.agreement, "\(waiver.subject) \(waiver.until)"), scope: scope)
        let words = language("同意豁免至 \(waiver.until)", "Agree to waive it until \(waiver.until)")
        let content = form.html(
            """
            <h3 id="\(scope)-title">\(waiver.subject.words(frame.names))</h3>\
            <p class="hint">\(waiver.details(frame.names))</p>\
            \(FormSeal.hidden("subject", waiver.subject.description))\(FormSeal.hidden("until", waiver.until.description))\
            \(form.area("reason", language("为什么可以留到以后", "Why it may stay open"), value: waiver.reason, isRequired: true))\
            \(form.proof(model.proof))\(form.button(words))
            """)
        return "<div class=\"panel\" role=\"group\" aria-labelledby=\"\(scope)-title\">\(content)</div>\n"
    }

    /// The field that tells agreeing to a waiver from asking for one.
    private static let agreement = "agree"

    /// Leaving a capability or a measure open, where one keeps the verdict back.
    private var waive: HTML? {
        let subjects = readiness.objections().filter { $0.kind != .item }
        guard acceptance.current?.stage != .accepted, !subjects.isEmpty else { return nil }
        let isAgreement = model.draft?.values[Self.agreement] != nil
        let form = Form("waive", to: .acceptance, in: frame, draft: isAgreement ? nil : model.draft)
        return folded(
            form, language("限期豁免能力或指标", "Waive a capability or a measure"),
            """
            <p class="hint">\(language("双方各一名负责人和接收方总监写同一日期才生效，验收时成为条件。交接项在自己的页面限期豁免。", "It takes a lead of each side and a director of the receiving one, with the same date, and becomes a condition of the acceptance. Items are waived on their own pages."))</p>\
            \(form.select("subject", language("哪一项", "Which"), subjects.map { ($0.description, $0.words(frame.names)) }))\
            \(form.input("until", language("豁免至", "Until"), .date, isRequired: true))\
            \(form.area("reason", language("为什么可以留到以后", "Why it may stay open"), isRequired: true))\(form.proof(model.proof))
            """)
    }

    /// A form behind its name, open when it was not taken.
    private func folded(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return """
            <details class="panel"\(open)><summary>\(words)</summary>\(form.html("\(content)\(form.button(words, second: true))"))</details>

            """
    }
}
