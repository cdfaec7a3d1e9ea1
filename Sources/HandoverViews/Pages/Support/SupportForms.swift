internal import HandoverModel

/// What forms of the support have in common.
enum SupportForms {
    /// That a time may be left out, and in which zone it is.
    static func now(_ names: Names) -> String {
        names.language(
            "空着即现在；时间为 \(names.zone.identifier)", "Empty for now; times are in \(names.zone.identifier)")
    }

    /// A form that opens when it is asked for, or was not taken.
    static func panel(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return """
            <section aria-label="\(words)"><details class="panel"\(open)><summary>\(words)</summary>\(content)</details></section>

            """
    }

    /// One of several forms of a section.
    static func folded(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"more\"\(open)><summary>\(words)</summary>\(content)</details>\n"
    }

    /// Takes back an entry that was recorded by mistake: `do` is `withdraw`, with `entry` and `reason`.
    static func withdrawal(
        of entry: Int, to path: Path, in frame: PageFrame, draft: FormDraft?, about: String, id: String
    ) -> HTML {
        let language = frame.language
        let form = Form(
            "withdraw", to: path, in: frame, draft: draft, about: .init(about, id), scope: "withdraw-\(id)")
        return folded(
            form, language("填错了？撤回第 \(entry) 条", "A mistake? Take entry \(entry) back"),
            form.html(
                """
                <p class="hint">\(language("条目仍留在台账里，不再计入", "The entry stays in the ledger and counts no more"))</p>\
                \(FormSeal.hidden("entry", String(entry)))\
                \(form.area("reason", language("理由", "Reason"), isRequired: true))\
                \(form.button(language("撤回", "Take it back"), second: true))
                """))
    }

    /// Of those that the support offers, and those that tasks were about lately.
    static func service(_ form: Form, _ known: [String], hint: String? = nil) -> HTML {
        let names = form.frame.names
        let offered = (names.definitions?.catalogue ?? []).map(\.id.rawValue)
        return form.suggested(
            "service", names.language("服务", "Service"), Set(known + offered).sorted(), hint: hint,
            says: names.service(named:))
    }

    /// Each severity by its title; `other`: All but this one.
    static func severities(_ names: Names, but other: Severity? = nil) -> [(value: String, words: HTML)] {
        Severity.allCases.filter { $0 != other }.map { severity in
            let title = names.definitions?.services?[severity]?.title.text(in: names.language)
            return (severity.rawValue, "\(severity.words(names.language)) \(title ?? "")")
        }
    }
}
