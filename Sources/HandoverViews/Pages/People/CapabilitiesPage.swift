internal import HandoverModel
public import HandoverReadiness

/// Who can do what: each capability, and where everybody stands who needs it or was assessed in it.
public enum CapabilitiesPage {
    public struct Model: Hashable, Sendable {
        public var capabilities: [CapabilityState]
        public var people: [PersonState]

        public init(capabilities: [CapabilityState], people: [PersonState]) {
            self.capabilities = capabilities
            self.people = people
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("能力覆盖", "Capabilities")
        let rows = model.capabilities.map { row($0, model.people, names) }
        let list: HTML =
            rows.isEmpty
            ? .empty(
                language("没有定义能力。", "No capabilities are defined."),
                then: language(
                    "写在 training/capabilities.yaml 里，再使其生效。",
                    "Write them in training/capabilities.yaml, then put it in force."))
            : "<ul class=\"items lead\">\(rows)</ul>"
        return frame.page(
            title, place: .director,
            "<h1>\(title)</h1>\n\(list)\(HTML.rule(RuleWords.coverage(language), language))\(HTML.links([(language("参与人员", "People"), .people)]))"
        )
    }

    private static func row(_ state: CapabilityState, _ people: [PersonState], _ names: Names) -> HTML {
        let language = names.language
        let critical: HTML = state.isCritical ? " " + .tag(language("关键", "critical")) : ""
        let standings = people.compactMap { person -> HTML? in
            guard let own = person.capabilities.first(where: { $0.capability == state.id }),
                own.isRequired || own.level != nil
            else { return nil }
            return standing(person, own, names)
        }
        return """
            <li><div><p><a class="subject"\(href: Path.why(.capability(state.id)))>\(names.capabilityTitle(state.id))</a>\(critical)</p>\
            <p>\(DirectorCoverage.count(state, language))</p></div><ul class="keys">\(standings)</ul></li>

            """
    }

    private static func standing(_ person: PersonState, _ own: PersonCapability, _ names: Names) -> HTML {
        let language = names.language
        let level = own.level?.numbered(language)
        let words: String =
            switch own.state {
            case .held, .belowLevel: level ?? own.state.words(language)
            case .notAssessed: own.state.words(language)
            case .lapsed, .notUsed:
                language.clauses {
                    level; own.state.words(language)
                }
            }
        return """
            <li\(HTML.attribute(own.state.style))>\(own.state.sign.html)<a\(href: Path.person(person.person))>\(names.person(person.person))</a> \(words)</li>
            """
    }
}
