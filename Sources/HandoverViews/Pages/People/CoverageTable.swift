internal import HandoverModel
internal import HandoverReadiness

/// The matrix on a page: capabilities in rows, people in columns, in a box of its own that scrolls sideways on a phone.
///
/// Each cell has a drawing beside its level, and its words for screen readers, so that nothing is told by colour alone.
enum CoverageTable {
    static func section(_ readiness: Readiness, covered: Bool? = nil, _ names: Names) -> HTML {
        let language = names.language
        let title = language("谁会什么", "Who can do what")
        let people = readiness.people.filter { !$0.capabilities.isEmpty }
        let heads = people.map { PageTable.Column(title: head($0, names)) }
        let capabilities = readiness.coverage.capabilities.filter { state in
            covered.map { $0 == state.isCovered } ?? true
        }
        let rows = capabilities.map { row($0, people, names) }
        let hasExceptions = people.contains { person in
            person.capabilities.contains { own in
                own.isRequired != mostAreRequired(of: person) && capabilities.contains { $0.id == own.capability }
            }
        }
        let columns =
            [PageTable.Column(title: language("能力", "Capability")), .init(title: language("人数", "Have"))] + heads
        let table = PageTable(columns: columns, rows: rows, style: "matrix").html
        let ways = HTML.links(people.map { (names.person($0.person), Path.person($0.person)) })
        return .section(
            title, id: "matrix", HTML.wide(title, table) + key(hasExceptions: hasExceptions, language) + ways)
    }

    /// The person, and whether their training plan asks for most of the column; a cell of which it is not so has a mark.
    private static func head(_ person: PersonState, _ names: Names) -> String {
        let language = names.language
        return language.remark(
            names.person(person.person),
            mostAreRequired(of: person) ? language("要求", "required") : language("未要求", "not required"))
    }

    private static func mostAreRequired(of person: PersonState) -> Bool {
        person.capabilities.count(where: \.isRequired) * 2 >= person.capabilities.count
    }

    private static func row(
        _ coverage: CapabilityCoverage, _ people: [PersonState], _ names: Names
    ) -> [PageTable.Cell] {
        let language = names.language
        let critical: HTML = coverage.isCritical ? " " + .tag(language("关键", "critical")) : ""
        let cells = people.map { person in
            cell(person.capabilities.first { $0.capability == coverage.id }, of: person, language)
        }
        let state: HTML =
            coverage.state == .covered ? "" : "<br><span class=\"small\">\(coverage.state.words(language))</span>"
        let held = Path.why(.capability(coverage.id)).at("held")
        let have = HTML.rows(coverage.have, coverage.people == nil ? nil : held)
        let share: HTML = language == .zh ? "需 \(coverage.need)，有 \(have)" : "\(have), needs \(coverage.need)"
        return [
            .init("<a\(href: Path.why(.capability(coverage.id)))>\(names.capabilityTitle(coverage.id))</a>\(critical)"),
            .init("\(share)\(state)", style: coverage.style.rawValue),
        ] + cells
    }

    private static func cell(
        _ own: PersonCapability?, of person: PersonState, _ language: Language
    ) -> PageTable.Cell {
        guard let own else { return .init("") }
        let style: Style? = own.isEnding ? .caution : own.state.style
        let exception: HTML = own.isRequired == mostAreRequired(of: person) ? "" : "*"
        let end: HTML = own.isEnding ? own.endsOn.map { "<br><span class=\"small\">\(HTML.date($0))</span>" } ?? "" : ""
        let words = language.clauses {
            own.state.words(language)
            own.isRequired
                ? language("培训计划要求", "required by the training plan")
                : language("培训计划未要求", "not required by the training plan")
        }
        let talk: HTML = own.shouldTalk ? "<br><span class=\"small\">\(language("需沟通", "to talk"))</span>" : ""
        let level = own.level.map { String($0.rawValue) } ?? ""
        return .init(
            """
            \(own.state.sign.html) \(level)\(exception)<span class="hidden">\(words)</span>\(end)\(talk)
            """, style: style?.rawValue ?? "")
    }

    /// What the drawings mean, with the levels; the mark where a cell has it.
    private static func key(hasExceptions: Bool, _ language: Language) -> HTML {
        let states: [(Mark, String)] = [
            (PersonCapability.State.held.sign, PersonCapability.State.held.words(language)),
            (PersonCapability.State.belowLevel.sign, PersonCapability.State.belowLevel.words(language)),
            (
                PersonCapability.State.lapsed.sign,
                language("过期、近期未用或须重新评估", "lapsed, no recent use or asked for anew")
            ), (PersonCapability.State.notAssessed.sign, PersonCapability.State.notAssessed.words(language)),
        ]
        let items = states.map { mark, words -> HTML in "<li>\(mark.html)\(words)</li>" }
        let levels = language(
            "数字为独立程度：\(SupervisionLevel.allCases.map { $0.numbered(.zh) }.joined(separator: "、"))；写有日期的 \(PersonCapability.warningDays) 天内到期；表头的“要求”指培训计划要求",
            "Numbers are levels: \(SupervisionLevel.allCases.map { $0.numbered(.en) }.joined(separator: ", ")); with a day: ends within \(PersonCapability.warningDays) days; required: by the training plan"
        )
        let mark = hasExceptions ? language("；* 与表头所写的相反", "; * not as the head of its column says") : ""
        return "<ul class=\"keys quiet\">\(items)</ul><p class=\"small quiet\">\(levels)\(mark)</p>"
    }
}
