internal import HandoverModel
internal import HandoverReadiness

/// Who can do what: each capability with the people it has against those it needs.
enum DirectorCoverage {
    static func section(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let title = language("能力覆盖", "Coverage")
        guard !readiness.capabilities.isEmpty else {
            return .section(
                title, id: "coverage",
                .empty(
                    language("没有定义能力。", "No capabilities are defined."),
                    then: language(
                        "写在 training/capabilities.yaml 里，再使其生效。",
                        "Write them in training/capabilities.yaml, then put it in force.")))
        }
        let covered = readiness.capabilities.filter(\.isCovered).count
        let have = HTML.rows(covered, .capabilities(covered: true))
        let all = HTML.rows(readiness.capabilities.count, .capabilities)
        let people: HTML =
            language == .zh ? "人数已够 \(have)/\(all)" : "\(have) of \(all) covered (enough people can do it)"
        let training = readiness.training
        // Whoever sees but themself is not led to what is others'.
        let seesPeople = readiness.coverage.capabilities.contains { $0.people != nil }
        let (passed, asked) = (
            HTML.rows(training.numerator, seesPeople ? .modules(.passed) : nil),
            HTML.rows(training.denominator, seesPeople ? .modules() : nil)
        )
        let modules: HTML =
            language == .zh ? "培训单元已通过 \(passed)/\(asked)" : "\(passed) of \(asked) modules passed"
        let summary: HTML = """
            <p class="of">\(people)\(language("，", ", "))\(modules)</p>
            \(HTML.links([(language("谁会什么", "Who can do what"), .capabilities), (language("参与人员", "People"), .people)]))
            """
        // What lacks people comes first, and critical before the rest.
        let rows = readiness.capabilities.enumerated().sorted { left, right in
            (rank(left.element), left.offset) < (rank(right.element), right.offset)
        }.map { row($0.element, readiness.coverage[$0.element.id], names) }
        return .section(
            title, id: "coverage",
            "\(summary)<ul class=\"progress\">\(rows)</ul>\(HTML.rule(RuleWords.coverage(language) + [RuleWords.training(language)], language))"
        )
    }

    private static func rank(_ state: CapabilityState) -> Int {
        (state.isCovered ? 2 : 0) + (state.isCritical ? 0 : 1)
    }

    private static func row(_ state: CapabilityState, _ coverage: CapabilityCoverage?, _ names: Names) -> HTML {
        let language = names.language
        let critical: HTML = state.isCritical ? " " + .tag(language("关键", "critical")) : ""
        let people = names.isAnonymous ? "" : names.people(state.holders)
        let who: HTML =
            people.isEmpty ? "" : "<div class=\"wide small quiet\">\(people)</div>"
        let warnings = language.clauses { coverage?.warnings(language) ?? [] }
        let warned: HTML =
            warnings.isEmpty
            ? "" : "<div class=\"wide small caution\">\(Mark.clock.html) <span class=\"say\">\(warnings)</span></div>"
        return """
            <li><span><a\(href: Path.why(.capability(state.id)))>\(names.capabilityTitle(state.id))</a>\(critical)</span>\
            <span class="number of">\(count(state, language, seesPeople: coverage?.people != nil))</span>\(who)\(warned)</li>

            """
    }

    /// The people who have it against those it needs, in dots and in numbers.
    static func count(_ state: CapabilityState, _ language: Language, seesPeople: Bool) -> HTML {
        let missing = max(0, state.need - state.have)
        let dots = String(repeating: "●", count: min(state.have, 9)) + String(repeating: "○", count: min(missing, 9))
        let style = HTML.attribute(state.isCovered ? nil : state.isCritical ? .bad : .caution)
        let have = HTML.rows(state.have, seesPeople ? Path.why(.capability(state.id)).at("held") : nil)
        let lack = state.isCovered ? "" : language("，缺 \(missing) 人", ", \(missing) short")
        return """
            <span class="dots" aria-hidden="true">\(dots)</span> <span\(style)>\(have)/\(state.need)\(lack)</span>
            """
    }
}
