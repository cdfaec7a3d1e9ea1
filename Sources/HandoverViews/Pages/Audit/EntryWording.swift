internal import HandoverModel

/// An item as it was worded when an entry was recorded: what a sign-off was given on, with its digests.
enum EntryWording {
    static func section(_ wording: ItemWording, _ names: Names) -> HTML {
        let language = names.language
        let texts = [language, language.other].compactMap { each -> HTML? in
            wording.title.texts[each].map { text($0, wording, each) }
        }
        var facts: [(String, String)] = [
            (language("重要性", "Importance"), wording.importance.words(language)),
            (language("签字要求", "Sign-offs"), language.list(wording.keys.map { $0.told(names) })),
        ]
        if wording.evidence.atLeast > 0 {
            let kinds = language.list(wording.evidence.kinds.sorted().map { $0.words(language) })
            let count = language("至少 \(wording.evidence.atLeast) 份", "at least \(wording.evidence.atLeast)")
            let until = wording.evidence.validFor.map { language("有效 \($0.words(.zh))", "for \($0.words(.en))") }
            facts.append(
                (
                    language("证据", "Evidence"),
                    language.clauses {
                        count; kinds; until
                    }
                ))
        }
        let list = facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as HTML }
        return .section(
            language("记录时的内容", "The wording when it was recorded"), id: "wording",
            "\(texts)<dl class=\"facts lead\">\(list)</dl>")
    }

    private static func text(_ title: String, _ wording: ItemWording, _ language: Language) -> HTML {
        let accept = wording.acceptWhen?.texts[language].map { text -> HTML in
            "<p>\(language("验收标准：", "Accept when: "))\(text)</p>"
        }
        let digest = wording.digests[language].map { "<p class=\"small\"><code>\($0.description)</code></p>" as HTML }
        return "<div class=\"text\" lang=\"\(language.tag)\"><p class=\"strong\">\(title)</p>\(accept)\(digest)</div>"
    }
}
