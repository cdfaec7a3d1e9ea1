internal import HandoverModel
internal import HandoverReadiness

/// What the page of an item shows.
enum ItemParts {
    /// What is open, and who can see to it.
    static func open(_ model: ItemPage.Model, _ frame: PageFrame) -> HTML {
        let (state, names) = (model.state, frame.names)
        let language = names.language
        guard !state.open.isEmpty else { return "" }
        let steps = ItemView.steps(state, names).map(\.text)
        let reasons = state.open.map { reason -> HTML in
            let why: HTML =
                switch reason {
                case .needs(let id): " <a\(href: Path.item(id))>\(language("去看", "See it"))</a>"
                case .requires(let id, _, _): " <a\(href: Path.why(.capability(id)))>\(language("去看", "See it"))</a>"
                case .awaiting, .refused, .stale, .lapsed, .revoked, .reopened, .undelivered, .evidenceMissing,
                    .evidenceExpired, .checkFailed, .waived, .capabilityNotCovered, .measureMissed, .measureTooFew,
                    .measureUnrated,
                    .measureNotDemonstrated, .measureAwaitsCheckpoint, .demand, .unansweredHelp:
                    ""
                }
            return "<li class=\"say\">\(reason.words(names))\(why)</li>"
        }
        var seen: Set<String> = []
        let next = steps.filter { seen.insert($0).inserted }.map { "<li>\($0)</li>" as HTML }
        let then: HTML =
            next.isEmpty
            ? ""
            : "<p class=\"strong lead\">\(language("下一步", "What to do next"))</p><ul class=\"bullets\">\(next)</ul>"
        return .section(language("还差什么", "What is open"), id: "open", "<ul class=\"bullets\">\(reasons)</ul>\(then)")
    }

    static func keys(_ state: ItemState, _ names: Names) -> HTML {
        let rows = state.keys.map { key -> HTML in
            let entry = key.entry.map {
                "<a\(href: Path.entry($0))>\(names.language("第 \($0) 条", "entry \($0)"))</a>" as HTML
            }
            let details = names.language.clauses {
                if let person = key.person { names.person(person) + (key.at.map { " " + names.time($0) } ?? "") }
                if let day = key.holdsUntil { names.language("有效至 \(day)", "holds until \(day)") }
            }
            return """
                <li><p><span class="strong">\(key.key.meaning.words(names.language))</span> \
                <span class="quiet">\(names.role(key.key.by))</span></p>\
                <p\(HTML.attribute(key.state.style))>\(key.state.sign.html) \(key.state.words(names))</p>\
                <p class="small quiet">\(details) \(entry)</p></li>

                """
        }
        return .section(names.language("签字", "Sign-offs"), id: "keys", "<ul class=\"list\">\(rows)</ul>")
    }

    /// Title and acceptance text in every language they have, the reader's first, and the rules beside them.
    static func wording(_ model: ItemPage.Model, _ names: Names) -> HTML {
        let (item, language) = (model.item, names.language)
        let texts = [language, language.other].filter { item.title.texts[$0] != nil }.map { each -> HTML in
            let accept = item.acceptWhen?.texts[each].map { text -> HTML in
                "<p>\(each("验收标准：", "Accept when: "))\(text)</p>"
            }
            return
                "<div class=\"text\" lang=\"\(each.tag)\"><p class=\"strong\">\(item.title.texts[each] ?? "")</p>\(accept)</div>"
        }
        // The title, the state and the acceptance text stand elsewhere.
        let skipped = [language("状态", "State"), language("验收标准", "Accept when")]
        let facts = ItemView.facts(model.state, item, names).filter { !skipped.contains($0.label) }.map {
            fact -> HTML in
            "<dt>\(fact.label)</dt><dd>\(fact.value.html)</dd>"
        }
        let digest = item.wording[language].map { digest -> HTML in
            "<dt>\(language("内容摘要", "Digest"))</dt><dd><code>\(digest.short)…</code></dd>"
        }
        return .section(
            language("内容", "Wording"), id: "wording",
            """
            \(texts)<dl class="facts lead">\(facts)\(digest)\
            <dt>\(language("编号", "Id"))</dt><dd><code>\(model.state.id.rawValue)</code></dd></dl>
            """)
    }

    static func evidence(_ state: EvidenceState, _ names: Names) -> HTML {
        let language = names.language
        let rows = state.pieces.map { "<li>\(piece($0, names))</li>" as HTML }
        let list: HTML = rows.isEmpty ? "" : "<ul class=\"bullets\">\(rows)</ul>"
        return .section(
            language("证据", "Evidence"), id: "evidence", "<p>\(ItemView.summary(state, language))</p>\(list)")
    }

    /// A link is a link, a file can be had, and what no longer counts says so.
    private static func piece(_ piece: EvidenceState.Piece, _ names: Names) -> HTML {
        let evidence = piece.evidence
        let what: HTML = piece.check == nil ? EvidenceLink.html(evidence, names) : HTML(text: piece.what(names))
        let mark: HTML? = piece.counts ? nil : Mark.clock.html + " "
        return "\(what)<br><span class=\"small quiet\">\(mark)\(piece.details(names))</span>"
    }
}
