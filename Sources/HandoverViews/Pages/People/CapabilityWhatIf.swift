internal import HandoverModel
internal import HandoverReadiness

/// The form that asks what if somebody leaves, and what it comes to; it records nothing.
enum CapabilityWhatIf {
    static func section(_ asked: CapabilitiesPage.WhatIf, _ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let title = language("假如有人离开", "If somebody leaves")
        return .section(title, id: "without", "\(form(asked, readiness, names))\(answer(asked, names))")
    }

    private static func form(
        _ asked: CapabilitiesPage.WhatIf, _ readiness: Readiness, _ names: Names
    ) -> HTML {
        let language = names.language
        let options = readiness.people.map { person -> HTML in
            let chosen: HTML = person.person == asked.person ? " selected" : ""
            return "<option value=\"\(person.person.rawValue)\"\(chosen)>\(names.person(person.person))</option>"
        }
        return """
            <form method="get"\(action: Path.capabilities.at("without")) class="filter">\
            <div class="field"><label for="leaver">\(language("谁", "Who"))</label>\
            <select id="leaver" name="without"><option value="">\(language("不选", "Nobody"))</option>\(options)</select></div>
            <div class="field"><label for="leaves-on">\(language("从哪天起不在", "First day gone"))</label>\
            <input id="leaves-on" name="on" type="date" value="\(asked.day.description)"></div>
            <p class="actions"><button class="second">\(language("看看会怎样", "See what would be"))</button></p></form>

            """
    }

    private static func answer(_ asked: CapabilitiesPage.WhatIf, _ names: Names) -> HTML {
        guard let departure = asked.departure else { return "" }
        let language = names.language
        let none: HTML =
            departure.losses.isEmpty
            ? "<p>\(language("没有哪项能力因此少人。", "No capability has fewer people then."))</p>" : ""
        let style: Style? = departure.losses.contains(where: \.losesCoverage) ? .bad : nil
        return .note(
            style,
            """
            <h3>\(DepartureView.heading(departure, names))</h3>\
            \(CapabilitiesPage.definitions(DepartureView.facts(departure, names)))\(none)
            """)
    }
}
