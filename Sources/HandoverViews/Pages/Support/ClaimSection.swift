internal import HandoverModel
internal import HandoverReadiness

/// Claims to what missed promises give back, with the forms to file them and to take their next steps.
struct ClaimSection {
    private let model: ServicePage.Model
    private let frame: PageFrame
    private let forms: ClaimForms

    /// How many of those that are over are listed.
    private static let most = 20

    init(_ model: ServicePage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
        forms = ClaimForms(model, frame)
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    /// Nothing where no credits are spoken of and nobody ever claimed any.
    var html: HTML {
        let register = model.claims.register
        guard model.credits.terms != nil || !register.claims.isEmpty else { return "" }
        let over = register.claims.filter(\.isOver)
        let list: HTML =
            register.open.isEmpty
            ? .empty(language("没有未了结的补偿申请。", "No claim waits for anybody."))
            : "<ul class=\"list\">\(register.open.map(row))</ul>"
        let ended: HTML =
            over.isEmpty
            ? ""
            : HTML.more(
                language("已了结的（\(over.count)）", "Those that are over (\(over.count))"),
                "<ul class=\"list\">\(over.prefix(Self.most).map(row))</ul>")
        let rule = HTML.rule(
            [
                language(
                    "接收方的负责人或总监提出申请，附证据；移交方负责人审核；双方负责人都说同一个方案才算商定，说的不一样就取代前一个；移交方兑现，接收方确认。",
                    "A lead or director of the receiving team files a claim, with evidence; a lead of the delivering team reviews it; it is agreed once a lead of each side has said the same, and whatever else is said takes the place of what was offered before; the delivering team settles it, and the receiving team confirms that."
                ),
                language(
                    "预估是申请当时按条款算的，随申请记入台账；其后补录使它不同的，这里会写明。",
                    "What is previewed was worked out by the terms when the claim was filed, and recorded with it; where later entries make it something else, it says so here."
                ),
            ], language)
        return .section(
            language("补偿申请", "Claims"), id: "claims", "\(list)\(ended)\(forms.filing)\(rule)")
    }

    private func row(_ claim: ClaimState) -> HTML {
        let about = CreditClaimListView.previewed(claim, language)
        let given = CreditClaimListView.given(claim, names)
        let turn = CreditClaimListView.turn(claim, on: model.claims.register.day, inSentence: true, names)
        let details = language.clauses {
            language("预估 \(about)", "previewed \(about)")
            if !given.isEmpty { claim.agreed == nil ? given : language("商定：\(given)", "agreed: \(given)") }
            if !turn.isEmpty { language("该\(turn)办", "waits for \(turn)") }
        }
        // Tasks open to those who see everybody's; the others read which they are.
        let tasks = claim.filing.fact.tasks
        let named: HTML =
            frame.reader?.seesPeople ?? true
            ? HTML.links(
                tasks.map { (language("工单 \($0.task)", "Task \($0.task)"), Path.task($0.task)) })
            : "<p class=\"small quiet\">\(ClaimedTask.words(tasks, language))</p>"
        let evidence = (claim.filing.fact.evidence + (claim.settlement?.fact.evidence ?? [])).map { piece in
            "<p class=\"small\">\(EvidenceLink.html(piece, names))</p>" as HTML
        }
        let course = CreditClaimView.course(claim, frame.wholeNames).map { "<li>\($0)</li>" as HTML }
        return """
            <li id="\(claim.id.rawValue)"><p id="\(claim.id.rawValue)-about"><span class="subject">\(claim.id.rawValue) \(claim.filing.fact.reason.printable)</span> \
            \(tag(claim))</p>\
            <p class="small quiet say">\(details)</p>\(named)\(evidence)\
            \(HTML.more(language("经过", "Course"), "<ul class=\"small\">\(course)</ul>"))\(forms.forms(of: claim))</li>

            """
    }

    private func tag(_ claim: ClaimState) -> HTML {
        let words = claim.stage.words(language)
        return switch claim.stage {
        case .filed, .reviewed, .agreed, .settled: .tag(words, nil, .clock)
        case .refused: .tag(words, .faint, .cross)
        case .closed: .tag(words, .good, .tick)
        }
    }
}
