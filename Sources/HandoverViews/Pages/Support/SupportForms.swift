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

    /// Those that tasks were about lately, the last first, then the others that the support offers.
    static func service(_ form: Form, _ used: [String], value: String = "", hint: String? = nil) -> HTML {
        let names = form.frame.names
        let others = (names.definitions?.catalogue ?? []).map(\.id.rawValue).filter { !used.contains($0) }
        return form.suggested(
            "service", names.language("服务", "Service"), used + others, value: value, hint: hint,
            says: names.service(named:))
    }

    /// A box to tick that a service is new, once it was not known.
    static func newService(_ form: Form) -> HTML {
        guard form.isWrong("service") || form.first("new-service") != nil, let name = form.first("service"),
            !name.isEmpty
        else { return "" }
        let cited = form.language.cited(name)
        return form.box(
            "new-service", form.language("\(cited)是新的服务，照此记录", "\(cited) is a new service: record it so"))
    }

    /// Each severity by its title; `other`: All but this one.
    static func severities(_ names: Names, but other: Severity? = nil) -> [(value: String, words: HTML)] {
        Severity.allCases.filter { $0 != other }.map { severity in
            let title = names.definitions?.services?[severity]?.title.text(in: names.language)
            return (severity.rawValue, "\(severity.words(names.language)) \(title ?? "")")
        }
    }
}
