internal import HandoverModel
internal import HandoverReadiness

/// The acceptance on the director's page: who has signed, and what of its conditions is left.
enum DirectorAcceptance {
    /// Nothing while nothing is stated and something stands in the way.
    static func section(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        guard let line = StatusAcceptance.line(readiness, names) else { return "" }
        let current = readiness.acceptance.current
        let stage = current.flatMap { $0.stage == .withdrawn ? nil : $0.stage }
        // The command line is for those who have one.
        let head: HTML =
            stage.map { stage in "<p>\(stage.sign.html) \(line.html)</p>" }
            ?? "<p class=\"good\">\(Mark.tick.html) \(language("可以验收", "It can be accepted"))</p>"
        let left = (stage == .stated || stage == .accepted ? current?.conditions ?? [] : []).filter(\.isLeft)
        let rows = left.map { state -> HTML in
            """
            <li><p class="subject"><a\(href: AcceptancePage.path(state.condition.subject))>\(state.condition.subject.words(names))</a></p>\
            <p class="say small\(state.state == .overdue ? " bad" : "")">\(state.details(names))</p></li>

            """
        }
        let list: HTML = rows.isEmpty ? "" : "<ul class=\"list\">\(rows)</ul>"
        let rounds: HTML = StatusAcceptance.rounds(readiness, names).map { "<p>\($0.html)</p>" } ?? ""
        let way = HTML.links([(language("查看验收", "See the acceptance"), .acceptance)])
        return .section(language("验收", "Acceptance"), id: "acceptance", head + list + rounds + way)
    }
}
