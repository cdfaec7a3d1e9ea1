public import HandoverModel
public import HandoverReadiness

/// Who can do what: the capabilities against the people, what hangs on whom, and what if somebody leaves.
///
/// Its form asks the page itself: `without` an id, `on` a day.
public enum CapabilitiesPage {
    public struct Model: Hashable, Sendable {
        /// As it is now, with the people whom the reader may see.
        public var readiness: Readiness
        /// Nil for a reader who may not ask what if somebody leaves.
        public var whatIf: WhatIf?
        /// Only capabilities that enough people have, or too few.
        public var covered: Bool?

        public init(readiness: Readiness, whatIf: WhatIf? = nil, covered: Bool? = nil) {
            self.readiness = readiness
            self.whatIf = whatIf
            self.covered = covered
        }
    }

    /// What was asked, and what it comes to.
    public struct WhatIf: Hashable, Sendable {
        public var person: Person.ID?
        public var day: Day
        /// Nil where nobody was chosen.
        public var departure: Departure?

        public init(person: Person.ID? = nil, day: Day, departure: Departure? = nil) {
            self.person = person
            self.day = day
            self.departure = departure
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("能力覆盖", "Capabilities")
        let readiness = model.readiness
        guard !readiness.capabilities.isEmpty else {
            let none = HTML.empty(
                language("没有定义能力。", "No capabilities are defined."),
                then: language(
                    "写在 training/capabilities.yaml 里，再使其生效。",
                    "Write them in training/capabilities.yaml, then put it in force."))
            return frame.page(title, place: .director, "<h1>\(title)</h1>\n\(none)\(ways(language))")
        }
        if let covered = model.covered {
            let words =
                covered
                ? language("人数已够的", "Those that enough people have") : language("还缺人的", "Those that too few have")
            let all = HTML.links([(language("全部能力", "All capabilities"), .capabilities)])
            let table = CoverageTable.section(readiness, covered: covered, names)
            let content: HTML = """
                <h1>\(title)</h1>
                <p class="quiet lead">\(words)</p>\(all)
                \(table)\(HTML.rule(RuleWords.coverage(language), language))
                """
            return frame.page(title, place: .director, content)
        }
        let content: HTML = """
            <h1>\(title)</h1>
            \(CoverageTable.section(readiness, names))\(risks(readiness, names))\(shares(readiness, names))\
            \(model.whatIf.map { CapabilityWhatIf.section($0, readiness, names) })\
            \(HTML.rule(RuleWords.coverage(language) + RuleWords.busFactor(language), language))\(ways(language))
            """
        return frame.page(title, place: .director, content)
    }

    private static func risks(_ readiness: Readiness, _ names: Names) -> HTML {
        let facts = CoverageFacts.facts(readiness.coverage, readiness.people, names)
        guard !facts.isEmpty else { return "" }
        return .section(names.language("人员风险", "What hangs on whom"), id: "risks", definitions(facts))
    }

    /// Assessed independence and the tasks done independently, side by side, each with the way to its rows.
    private static func shares(_ readiness: Readiness, _ names: Names) -> HTML {
        let rows = readiness.independence.map { measure -> HTML in
            let name = measure.id.words(names.language)
            return """
                <li><span><a\(href: Path.why(.measure(measure.id)))>\(name)</a></span>\
                <span class="number \(measure.state.style?.rawValue ?? "")">\(measure.words(names))</span></li>

                """
        }
        guard !rows.isEmpty else { return "" }
        return .section(
            names.language("两种独立率", "Independence, both ways"), id: "shares", "<ul class=\"progress\">\(rows)</ul>")
    }

    static func definitions(_ facts: [Report.Fact]) -> HTML {
        "<dl class=\"facts\">\(facts.map { "<dt>\($0.label)</dt><dd class=\"say\">\($0.value.html)</dd>" as HTML })</dl>\n"
    }

    private static func ways(_ language: Language) -> HTML {
        HTML.links([(language("参与人员", "People"), .people)])
    }
}
