internal import HandoverModel

/// What definitions would change, thing by thing, and whose signatures it would cost.
enum PlanParts {
    /// Rows of a kind on a page, which stays small; the command line prints all.
    private static let limit = 100

    static func html(_ planned: PlannedChange, _ names: Names) -> HTML {
        let (plan, language) = (planned.plan, names.language)
        let changes = plan.changes.map { change($0, names) }
        let effects = PlanEffectLines.bullets(plan.effects, names).map { "<li>\($0.text.html)</li>" as HTML }
        let moved = plan.movedDueDates.map { move -> HTML in
            let later: HTML = move.weakens ? " " + .tag(language("推后", "later"), .caution) : ""
            return """
                <li><a\(href: Path.item(move.item))>\(names.itemTitle(move.item))</a> \
                \(HTML.date(move.before)) → \(move.after.html(isProvisional: move.isProvisional))\(later)</li>
                """
        }
        let stale = planned.stale.map { stale -> HTML in
            let words = language(
                "\(names.person(stale.by)) \(names.zone.day(of: stale.at)) 签的“\(stale.meaning.words(.zh))”",
                "\(stale.meaning.words(.en)) by \(names.person(stale.by)), \(names.zone.day(of: stale.at))")
            return "<li><a\(href: Path.item(stale.item))>\(names.itemTitle(stale.item))</a> \(words)</li>"
        }
        let provisional: HTML =
            plan.movedDueDates.contains(where: \.isProvisional)
            ? "<p class=\"small quiet\">\(language.provisionalNote)</p>" : ""
        let weakens: HTML =
            plan.weakens
            ? .note(.caution, "<p>\(language("其中有减弱交接的变更。", "Some of it weakens the handover."))</p>") : ""
        return """
            \(weakens)<p class="hint">\(TextDifference.hint(language))</p>\
            \(list(changes, kind: "list", language))\
            \(part(language("人员变动中减弱交接的", "What weakens it about people"), effects, language))\
            \(part(language("随之移动的期限", "Due dates that move"), moved, language))\(provisional)\
            \(part(language("签字将失效（内容已变需重签）", "Sign-offs that would go stale: the wording changes, and they must be given again"), stale, language))
            """
    }

    private static func part(_ title: String, _ rows: [HTML], _ language: Language) -> HTML {
        rows.isEmpty ? "" : "<div class=\"part\"><h3>\(title)</h3>\(list(rows, kind: "bullets", language))</div>\n"
    }

    private static func list(_ rows: [HTML], kind: StaticString, _ language: Language) -> HTML {
        let rest = rows.count - limit
        let more: HTML =
            rest > 0
            ? "<p class=\"quiet\">\(language("另有 \(rest) 项，命令行 handover plan 全部列出。", "\(rest) more; handover plan prints all."))</p>"
            : ""
        return "<ul class=\"\(HTML(stringLiteral: kind))\">\(Array(rows.prefix(limit)))</ul>\(more)"
    }

    private static func change(_ change: Plan.Change, _ names: Names) -> HTML {
        let language = names.language
        let weaker: HTML = change.weakens ? " " + .tag(language("减弱交接", "weakens"), .caution, .attention) : ""
        let title = change.title.map { $0.text(in: language) } ?? ""
        return """
            <li><p><span class="strong">\(change.subject.words(names))</span> \(title) \
            \(HTML.tag(change.nature.words(language)))\(weaker)</p>\(change.detail(names))</li>

            """
    }
}
