internal import HandoverModel
internal import HandoverReadiness

/// The modules that a number counts, a row each.
enum ModuleList {
    static func html(_ asked: PeoplePage.Modules, _ people: [PersonState], in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("培训单元", "Modules")
        let shown = people.filter { person in asked.person.map { $0 == person.person } ?? true }
        let rows = shown.flatMap { person in
            person.modules.filter { module in asked.state.map { $0 == module.state } ?? true }
                .map { row($0, of: person.person, names) }
        }
        let list: HTML =
            rows.isEmpty
            ? .empty(language("没有这样的培训单元。", "There are no such modules."))
            : "<ul class=\"items lead\">\(rows)</ul>"
        let words = language.clauses {
            asked.state?.words(language)
            asked.person.map(names.person)
        }
        let only: HTML = words.isEmpty ? "" : "<p class=\"quiet lead say\">\(words)</p>"
        let content: HTML = """
            <h1>\(title)</h1>
            \(only)\(HTML.links([(language("参与人员", "People"), .people)]))\(list)\(HTML.rule([RuleWords.training(language)], language))
            """
        return frame.page(title, content)
    }

    private static func row(_ module: PersonModule, of person: Person.ID, _ names: Names) -> HTML {
        let language = names.language
        let entry = module.entry.map { entry -> HTML in
            "<a\(href: Path.entry(entry))>\(language("第 \(entry) 条", "entry \(entry)"))</a>"
        }
        return """
            <li><div><p class="subject">\(names.module(module.module))</p>\
            <p class="small"><a\(href: Path.person(person))>\(names.person(person))</a></p></div>\
            <div><p>\(HTML.tag(module.state.words(language), module.state.style, module.state.sign))</p>\
            <p class="small">\(entry)</p></div></li>

            """
    }
}
