internal import HandoverModel
public import HandoverReadiness

/// Why a verdict, an item or a capability is as it is: what it rests on, and behind each of that what it rests on in turn, down to the entries.
public enum WhyPage {
    /// Facts on a page, so that it stays small; the pages of the items have the rest.
    private static let limit = 400

    public static func html(_ explanation: Explanation, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("为什么", "Why")
        var budget = limit
        let day = frame.source.map { names.zone.day(of: $0.asOf) }
        let grounds = list(explanation.because, frame, day, depth: 0, &budget)
        let left: HTML =
            budget > 0
            ? ""
            : "<p class=\"quiet lead\">\(language("依据很多，这里没有列全；其余见各交接项。", "There is more than fits here; the items' own pages have the rest."))</p>"
        // Of a capability those who have it come first, under a name of their own.
        if case .capability(let state) = explanation.fact {
            return capability(state, explanation.because, in: frame)
        }
        let rests: HTML =
            explanation.because.isEmpty ? .empty(language("没有别的依据。", "It rests on nothing else.")) : grounds
        let content: HTML = """
            <h1>\(explanation.fact.words(names))</h1>
            <section aria-labelledby="because"><h2 id="because">\(title)</h2>\(rests)\(left)</section>
            \(rule(explanation.fact, names))
            """
        return frame.page("\(title) · \(explanation.fact.words(names))", place: .director, content)
    }

    private static func capability(
        _ state: CapabilityState, _ because: [Explanation], in frame: PageFrame
    ) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let fact = Explanation.Fact.capability(state)
        func section(_ title: String, _ id: StaticString, _ people: [Explanation]) -> HTML {
            guard !people.isEmpty else { return "" }
            var budget = limit
            let title = title + language("（\(people.count) 人）", " (\(people.count))")
            return .section(title, id: id, list(people, frame, nil, depth: 0, &budget))
        }
        let held = because.filter { $0.fact.isHeld }
        let others = because.filter { !$0.fact.isHeld }
        let none: HTML =
            because.isEmpty
            ? .section(
                language("为什么", "Why"), id: "because", .empty(language("没有别的依据。", "It rests on nothing else.")))
            : ""
        let way = HTML.links([(language("谁会什么", "Who can do what"), .capabilities)])
        let content: HTML = """
            <h1>\(fact.words(names))</h1>
            \(section(language("具备的人", "Who has it"), "held", held))\
            \(section(language("还不具备的人", "Who does not"), "others", others))\(none)\(way)
            \(rule(fact, names))
            """
        return frame.page("\(language("为什么", "Why")) · \(fact.words(names))", place: .director, content)
    }

    private static func list(
        _ facts: [Explanation], _ frame: PageFrame, _ day: Day?, depth: Int, _ budget: inout Int
    ) -> HTML {
        var rows: [HTML] = []
        for fact in facts where budget > 0 {
            budget -= 1
            rows.append(row(fact, frame, day, depth: depth, &budget))
        }
        let kind: HTML = depth == 0 ? "list" : "bullets"
        return "<ul class=\"\(kind)\">\(rows)</ul>"
    }

    private static func row(
        _ fact: Explanation, _ frame: PageFrame, _ day: Day?, depth: Int, _ budget: inout Int
    ) -> HTML {
        let names = frame.names
        if depth == 0, case .blocker(let blocker) = fact.fact {
            // What is open there has just been said; what it rests on is opened when it is asked for.
            let inner = list(fact.because.flatMap(\.because), frame, day, depth: 1, &budget)
            let grounds: HTML =
                fact.because.allSatisfy(\.because.isEmpty) ? "" : .more(names.language("为什么", "Why"), inner)
            return DirectorBlockers.row(blocker, day, names, at: frame.asked, below: grounds)
        }
        let words = fact.fact.words(names)
        let path = path(fact.fact)?.asOf(frame.asked)
        let linked: HTML = path.map { "<a\(href: $0)>\(words)</a>" } ?? "\(words)"
        guard !fact.because.isEmpty else { return "<li><p class=\"say\">\(linked)</p></li>\n" }
        let inner = list(fact.because, frame, day, depth: depth + 1, &budget)
        // Two levels lie open; what is deeper is opened when it is asked for.
        if depth == 0 { return "<li><p class=\"say\">\(linked)</p>\(inner)</li>\n" }
        let link = path.map { HTML.links([(names.language("去看", "See it"), $0)]) }
        return "<li><details><summary>\(words)</summary>\(link)\(inner)</details></li>\n"
    }

    private static func path(_ fact: Explanation.Fact) -> Path? {
        switch fact {
        case .item(let id, _): .item(id)
        case .further(let id): .why(.item(id))
        case .entry(let number, _, _, _): .entry(number)
        case .blocker(let blocker):
            if case .item(let id) = blocker.subject { .item(id) } else { .why(blocker.subject) }
        case .capability(let state): .why(.capability(state.id))
        case .measure(let measure):
            .why(.measure(measure.id))
        case .person(_, let own): own.entry.map { .entry($0) }
        case .demand(let demand, let window): demand.path(in: window)
        case .acceptance: .acceptance
        case .condition(let state):
            if case .item(let id) = state.condition.subject { .item(id) } else { .why(state.condition.subject) }
        case .checklist(let id, _, _): .items(.init(checklist: id))
        case .verdict, .key, .evidence, .check, .reason: nil
        }
    }

    private static func rule(_ fact: Explanation.Fact, _ names: Names) -> HTML {
        let language = names.language
        let words: [String] =
            switch fact {
            case .verdict: RuleWords.verdict(language)
            case .item, .key, .evidence, .check, .reason, .checklist, .further: RuleWords.checklists(language)
            case .capability, .person: RuleWords.coverage(language)
            case .measure(let measure):
                switch measure.id {
                case .independence: RuleWords.independence(names.definitions?.independence ?? .init(), language)
                case .assessedIndependence: RuleWords.assessedIndependence(language)
                case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction, .availability,
                    .knowledgeBaseCoverage, .documentsUpToDate:
                    []
                }
            case .demand: RuleWords.demands(names.definitions?.independence ?? .init(), language)
            case .blocker, .entry, .acceptance, .condition: []
            }
        return words.isEmpty ? "" : .rule(words, language)
    }
}

extension Explanation.Fact {
    /// Somebody who has the capability.
    fileprivate var isHeld: Bool {
        if case .person(_, let own) = self { own.state == .held } else { false }
    }
}
