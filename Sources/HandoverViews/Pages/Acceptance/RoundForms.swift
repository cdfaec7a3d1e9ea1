internal import HandoverModel
internal import HandoverReadiness

/// The rounds on the page of the acceptance, and the boxes with which a lead of the receiving team checks it again.
struct RoundForms {
    private let model: AcceptancePage.Model
    private let frame: PageFrame

    init(_ model: AcceptancePage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }
    private var acceptance: AcceptanceState { model.readiness.acceptance }

    /// Nothing before the acceptance, and where nothing is checked again.
    var html: HTML {
        guard !acceptance.rounds.isEmpty else { return "" }
        let title = RoundsView.title(language)
        let table = HTML.wide(title, ReportHTML.html(RoundsView.table(acceptance.rounds.reversed(), frame.names)))
        return .section(
            title, id: "rounds", "\(table)\(failing)\(forms)\(HTML.rule(RuleWords.rounds(language), language))")
    }

    /// What does not hold in the newest round.
    private var failing: HTML {
        let found = acceptance.newestRound?.failing ?? []
        guard !found.isEmpty else { return "" }
        let rows = found.map { finding -> HTML in
            """
            <li><p class="subject">\(Mark.cross.html) <a\(href: Path.item(finding.item))>\(frame.names.itemTitle(finding.item))</a></p>\
            <p class="say small">\(finding.details(frame.names))</p></li>

            """
        }
        return "<h3>\(RoundsView.failing(language))</h3><ul class=\"list\">\(rows)</ul>"
    }

    private var forms: HTML {
        let ends = frame.names.definitions?.handover.ends
        guard let reader = frame.reader, reader.side == .receiving, reader.rights.contains(.lead),
            let round = acceptance.roundUnderWay(on: model.readiness.day, ends: ends), round.items > 0
        else { return "" }
        return boxes(round) + doubt(round)
    }

    /// A box for each item that is blank or did not hold, all of them sent with one proof.
    private func boxes(_ round: ReverificationRound) -> HTML {
        let items = round.blank + round.failing.map(\.item)
        guard !items.isEmpty else { return "" }
        let form = Form("recheck", to: .acceptance, in: frame, draft: model.draft)
        let rows = items.map { item -> HTML in
            let isChecked = form.draft?.values["holds"]?.contains(item.rawValue) ?? false
            let checked: HTML = isChecked ? " checked" : ""
            let id = "holds-\(item.rawValue)"
            return """
                <li><label class="pick" for="\(id)"><input id="\(id)" type="checkbox" name="holds" value="\(item.rawValue)"\(checked)>\
                <span>\(frame.names.itemTitle(item))</span></label></li>

                """
        }
        let title = language("\(round.day) 一轮：勾选仍然成立的", "The round of \(round.day): tick what still holds")
        let content = form.html(
            """
            <h3 id="recheck-title">\(title)</h3>\(FormSeal.hidden("round", round.day.description))\
            <ul class="list">\(rows)</ul>\(form.proof(model.proof))\(form.button(language("仍然成立", "These hold")))
            """)
        return "<div class=\"panel\" role=\"group\" aria-labelledby=\"recheck-title\">\(content)</div>\n"
    }

    /// Saying of one item that it does not hold.
    private func doubt(_ round: ReverificationRound) -> HTML {
        let items = round.blank + round.findings.filter { $0.finding == .holds }.map(\.item)
        guard !items.isEmpty else { return "" }
        let form = Form("fails", to: .acceptance, in: frame, draft: model.draft)
        let open: HTML = form.wasRefused ? " open" : ""
        let content = form.html(
            """
            \(FormSeal.hidden("round", round.day.description))\
            \(form.select("item", language("哪一项", "Which"), items.map { ($0.rawValue, frame.names.itemTitle($0)) }))\
            \(form.area("note", language("看到了什么", "What was seen"), isRequired: true))\(form.proof(model.proof))\
            \(form.button(language("不再成立", "It does not hold"), second: true))
            """)
        return """
            <details class="panel"\(open)><summary>\(language("有一项不再成立", "Something does not hold"))</summary>\(content)</details>

            """
    }
}
