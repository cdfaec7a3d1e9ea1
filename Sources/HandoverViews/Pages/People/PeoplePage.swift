public import HandoverModel
public import HandoverReadiness

/// Who takes part, with team, roles and rights; of the receiving team how far their training has come.
public enum PeoplePage {
    public struct Model: Hashable, Sendable {
        /// The day whose roles are shown.
        public var day: Day
        /// Those whose training the reader may see.
        public var training: [PersonState]
        /// The modules behind a number instead of everybody.
        public var modules: Modules?

        public init(day: Day, training: [PersonState] = [], modules: Modules? = nil) {
            self.day = day
            self.training = training
            self.modules = modules
        }
    }

    /// Which modules are listed; nil narrows nothing.
    public struct Modules: Hashable, Sendable {
        public var state: PersonModule.State?
        public var person: Person.ID?

        public init(state: PersonModule.State? = nil, person: Person.ID? = nil) {
            self.state = state
            self.person = person
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        if let modules = model.modules { return ModuleList.html(modules, model.training, in: frame) }
        let title = language("参与人员", "People")
        let states = Dictionary(model.training.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
        let sections = Side.allCases.map { side -> HTML in
            let people = (names.definitions?.people ?? []).filter { $0.side == side }
            let rows = people.map { row($0, states[$0.id], model.day, names) }
            let list: HTML =
                rows.isEmpty
                ? .empty(
                    language("还没有人员。", "Nobody yet."),
                    then: language(
                        "用 handover person add 加入，或写在 handover.yaml 里。",
                        "Add people with handover person add, or write them in handover.yaml."))
                : "<ul class=\"list\">\(rows)</ul>"
            return """
                <section aria-labelledby="\(side.rawValue)"><h2 id="\(side.rawValue)">\(names.team(side))</h2>\(list)</section>

                """
        }
        let rule: HTML = states.isEmpty ? "" : .rule([RuleWords.training(language)], language)
        return frame.page(title, "<h1>\(title)</h1>\n\(sections)\(rule)")
    }

    private static func row(_ person: Person, _ state: PersonState?, _ day: Day, _ names: Names) -> HTML {
        let language = names.language
        let name: HTML =
            state == nil
            ? "<span class=\"strong\">\(names.person(person.id))</span>"
            : "<a class=\"strong\"\(href: Path.person(person.id))>\(names.person(person.id))</a>"
        let modules = state.flatMap { state -> HTML? in
            guard !state.modules.isEmpty else { return nil }
            let passed = state.modules.count { $0.state == .passed }
            let have = HTML.rows(passed, .modules(.passed, of: person.id))
            let all = HTML.rows(state.modules.count, .modules(of: person.id))
            let words: HTML = language == .zh ? "培训单元 \(have)/\(all)" : "\(have) of \(all) modules passed"
            return " <span class=\"number of\">\(words)</span>"
        }
        let roles = person.heldRoles(on: day).map(names.role)
        // A right that is called as the role that gives it is not said twice.
        let rights = (names.definitions?.rights(of: person, on: day).sorted() ?? []).map { $0.words(language) }
            .filter { right in !roles.contains { $0.lowercased() == right.lowercased() } }
        let details = language.clauses {
            language.list(roles)
            language.list(rights)
            PersonListView.remark(person, day, language)
        }
        return "<li><p>\(name)\(modules)</p><p class=\"small quiet say\">\(details)</p></li>\n"
    }
}
