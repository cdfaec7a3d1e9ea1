internal import HandoverModel

/// A form of its own kind: it asks, and records nothing.
enum EntryFilterForm {
    static func html(_ filter: EntryListPage.Filter, _ names: Names) -> HTML {
        let language = names.language
        let kinds = Statement.Kind.allCases.map { ($0.rawValue, $0.words(language)) }
        let people = (names.definitions?.people ?? []).map { ($0.id.rawValue, names.person($0.id)) }
        let methods = Identification.Method.allCases.map { ($0.rawValue, $0.words(language)) }
        let checked: HTML = filter.backdated ? " checked" : ""
        let exception = filter.exception.map { FormSeal.hidden("exception", $0.rawValue) }
        return """
            <form method="get"\(action: Path.entries()) class="filter">\(exception)\
            \(select("kind", language("类别", "Kind"), kinds, chosen: filter.kind?.rawValue, language))\
            \(select("by", language("记录人", "By"), people, chosen: filter.by?.rawValue, language))\
            \(select("how", language("身份依据", "Identified by"), methods, chosen: filter.identified?.rawValue, language))\
            <div class="field options"><label for="backdated"><input id="backdated" type="checkbox" name="backdated" value="true"\(checked)>\
            <span>\(language("只看补录（晚于发生三天以上）", "Backdated only (recorded more than three days late)"))</span></label></div>
            <p class="actions"><button class="second">\(language("筛选", "Filter"))</button></p></form>

            """
    }

    private static func select(
        _ name: StaticString, _ label: String, _ choices: [(value: String, words: String)], chosen: String?,
        _ language: Language
    ) -> HTML {
        let name = HTML(stringLiteral: name)
        let options = choices.map { choice -> HTML in
            let selected: HTML = choice.value == chosen ? " selected" : ""
            return "<option value=\"\(choice.value)\"\(selected)>\(choice.words)</option>"
        }
        return """
            <div class="field"><label for="\(name)">\(label)</label>\
            <select id="\(name)" name="\(name)"><option value="">\(language("不限", "Any"))</option>\(options)</select></div>

            """
    }
}
