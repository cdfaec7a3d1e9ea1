internal import HandoverModel
internal import HandoverReadiness

/// What the reader may do about claims.
struct ClaimForms {
    private let model: ServicePage.Model
    private let frame: PageFrame

    init(_ model: ServicePage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    /// The page of the days that are shown, to which it comes back.
    private var path: Path {
        let credits = model.credits
        return credits.includesOpen ? .service() : .service(.init(first: credits.first, last: credits.last))
    }

    /// Nothing for those who file no claims.
    var filing: HTML {
        guard model.claims.mayFile else { return "" }
        let form = Form("claim", to: path, in: frame, draft: model.draft, takesFiles: true)
        let words = language("提出补偿申请", "File a claim")
        let known = language.list(model.claims.claimable.map(\.rawValue.printable))
        let hint =
            known.isEmpty
            ? language("编号之间用空格或逗号隔开", "Their ids, with blanks or commas between")
            : language("上表中现在可以申请的：\(known)", "Those of the table that can be claimed now: \(known)")
        let grounds: [(value: String, words: HTML)] = [
            (CreditClaim.Ground.late.rawValue, HTML(text: language("超时的工单，减免服务费", "Late tasks: a share of the fee"))),
            (
                CreditClaim.Ground.repeated.rawValue,
                HTML(text: language("反复出现的同一问题，额外免费服务", "One problem that came again: free service"))
            ),
        ]
        let content = form.html(
            """
            \(form.radios("ground", language("申请什么", "What is claimed"), grounds, value: CreditClaim.Ground.late.rawValue))\
            \(form.input("task", language("工单", "Tasks"), value: "", hint: hint, isRequired: true))\
            \(form.area("reason", language("事实是什么", "The facts"), isRequired: true))\
            \(ItemForms.evidence(form, missing: language("须有证据：给链接，或上传文件", "Evidence is needed: give a link, or upload a file")))\
            \(form.button(words, second: true))
            """)
        return SupportForms.panel(form, words, content)
    }

    /// Those about one claim, which are folded away; nothing for whoever may not take its next step.
    func forms(of claim: ClaimState) -> HTML {
        let mayWithdraw = model.claims.mayWithdraw.contains(claim.newest)
        let withdrawal =
            mayWithdraw
            ? SupportForms.withdrawal(
                of: claim.newest, to: path, in: frame, draft: model.draft, about: "claim", id: claim.id.rawValue) : ""
        return next(claim) + withdrawal
    }

    private func next(_ claim: ClaimState) -> HTML {
        guard model.claims.mayStep.contains(claim.id), let step = claim.stage.next else { return "" }
        switch step {
        case .file: return ""
        case .review: return review(claim)
        case .agree: return agree(claim) + offer(claim)
        case .settle: return settle(claim)
        case .confirm: return confirm(claim)
        }
    }

    private func review(_ claim: ClaimState) -> HTML {
        let form = form("review", claim)
        let findings: [(value: String, words: HTML)] = [
            (ClaimReview.Finding.confirmed.rawValue, HTML(text: language("属实", "The facts are so"))),
            (ClaimReview.Finding.refused.rawValue, HTML(text: language("驳回", "It is refused"))),
        ]
        return folded(
            form, language("审核", "Review it"),
            """
            \(form.radios("finding", language("审核结论", "Finding"), findings, inRow: true, isRequired: true))\
            \(form.area("reason", language("为什么（驳回时必填）", "Why (needed for a refusal)")))
            """)
    }

    /// Nothing where the other side offered nothing.
    private func agree(_ claim: ClaimState) -> HTML {
        guard let side = frame.reader?.side, claim.turn == [side], let offer = claim.standingOffers.first
        else { return "" }
        let form = form("agree", claim)
        // Nobody agrees to what they could not read to its end.
        let (words, whole) = (offer.fact.given(names), offer.fact.given(frame.wholeNames))
        return folded(
            form, language("同意：\(words)", "Agree: \(words)"),
            """
            <p class="say">\(whole)</p><p class="hint">\(language("同意后即商定", "It is agreed then"))</p>\
            \(FormSeal.hidden("entry", String(offer.entry)))\(form.proof(model.proof))
            """)
    }

    private func offer(_ claim: ClaimState) -> HTML {
        let form = form("offer", claim)
        return folded(
            form, language("提出方案", "Say what it comes to"),
            """
            <p class="hint">\(language("三项填一项；另一方负责人说得一样才算商定", "Fill in one of the three; it is agreed once a lead of the other side says the same"))</p>\
            \(form.input("share", language("减免比例", "A share of the fee"), hint: language("占服务费的百分比，如 10%", "Such as 10%")))\
            \(form.input("amount", language("金额", "An amount"), hint: language("如 500.00 CNY", "Such as 500.00 CNY")))\
            \(form.input("service", language("额外免费服务", "Free service"), hint: language("做什么", "What is done")))\
            \(form.proof(model.proof))
            """)
    }

    private func settle(_ claim: ClaimState) -> HTML {
        let form = form("settle", claim, takesFiles: true)
        return folded(
            form, language("登记已兑现", "Record that it was given"),
            """
            \(form.area("note", language("怎么兑现的", "How it was given"), isRequired: true))\(ItemForms.evidence(form))
            """)
    }

    private func confirm(_ claim: ClaimState) -> HTML {
        let form = form("confirm", claim)
        return folded(
            form, language("确认已收到", "Confirm that it was given"),
            form.area("note", language("说明（可不填）", "Note (optional)")))
    }

    private func folded(_ form: Form, _ words: String, _ fields: HTML) -> HTML {
        SupportForms.folded(form, words, form.html("\(fields)\(form.button(words, second: true))"))
    }

    private func form(_ does: String, _ claim: ClaimState, takesFiles: Bool = false) -> Form {
        Form(
            does, to: path, in: frame, draft: model.draft, takesFiles: takesFiles,
            about: .init("claim", claim.id.rawValue), scope: "\(does)-\(claim.id.rawValue)")
    }
}
