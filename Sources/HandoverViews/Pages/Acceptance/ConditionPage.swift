internal import HandoverModel
public import HandoverReadiness

/// One condition of an acceptance, with an address of its own.
public enum ConditionPage {
    /// Nil where there is no such condition.
    public static func html(_ number: Int, _ readiness: Readiness, in frame: PageFrame) -> HTML? {
        let (names, language) = (frame.names, frame.language)
        guard let state = readiness.acceptance.condition(number), let stated = readiness.acceptance.current else {
            return nil
        }
        let title = ConditionView.title(number, state, names)
        let rows = ConditionView.facts(state, stated, on: readiness, names).map { fact -> HTML in
            "<dt>\(fact.label)</dt><dd class=\"say\">\(fact.value.html)</dd>"
        }
        let ways = HTML.links([
            (language("去处理", "Work on it"), AcceptancePage.path(state.condition.subject)),
            (language("全部条件", "All conditions"), Path.acceptance.at("conditions")),
            (language("第 \(stated.entry) 条", "Entry \(stated.entry)"), .entry(stated.entry)),
        ])
        return frame.page(
            title, place: .acceptance,
            """
            <h1>\(state.state.sign.html) \(title)</h1>
            <dl class="facts">\(rows)</dl>\(ways)\(HTML.rule(RuleWords.acceptance(language), language))
            """)
    }
}
