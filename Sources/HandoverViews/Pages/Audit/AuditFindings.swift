internal import HandoverModel

/// What is not the ordinary way: counted in a table, then each kind with the newest of it.
enum AuditFindings {
    private static let unconfirmedID = "unconfirmed"

    static func unconfirmed(_ language: Language) -> String {
        language("应核实而未核实的独立程度", "Levels that should be confirmed and are not")
    }

    static func summary(_ findings: [LedgerExceptions.Finding], unconfirmed: Int, _ language: Language) -> HTML {
        var rows = findings.map {
            row($0.kind.rawValue, $0.kind.words(language), $0.count, .entries(exception: $0.kind))
        }
        if unconfirmed > 0 {
            rows.append(row(unconfirmedID, AuditFindings.unconfirmed(language), unconfirmed, .tasks(toReview: true)))
        }
        guard !rows.isEmpty else {
            return .empty(
                language("没有例外。", "There are no exceptions."),
                then: language(
                    "限期豁免、补录、规则变更等一旦发生，就会列在这里。",
                    "Waivers, backdated entries, changed rules and the like are listed here as soon as there are any."))
        }
        return """
            <table><thead><tr><th scope="col">\(language("类别", "Kind"))</th><th scope="col" class="number">\(language("条数", "Entries"))</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }

    private static func row(_ id: String, _ words: String, _ count: Int, _ path: Path) -> HTML {
        """
        <tr><th scope="row"><a\(href: Path.audit.at(id))>\(words)</a></th>\
        <td class="number">\(HTML.rows(count, path))</td></tr>
        """
    }

    static func section(_ finding: LedgerExceptions.Finding, _ names: Names) -> HTML {
        let all = Path.entries(exception: finding.kind)
        let rules = Dictionary(
            finding.rules.map { ($0.entry, $0.changes) }, uniquingKeysWith: { first, _ in first })
        let list = HistoryList.list(finding.newest, names) { entry in
            changes(rules[entry.number] ?? [], names)
        }
        return section(
            finding.kind.rawValue, finding.kind.words(names.language), finding.kind.why(names.language),
            count: finding.count, shown: finding.newest.count, list, all: all, names.language)
    }

    /// Tasks whose levels wait, each leading to its own page.
    static func tasks(_ exceptions: LedgerExceptions, _ names: Names) -> HTML {
        let language = names.language
        guard exceptions.unconfirmed > 0 else { return "" }
        let rows = exceptions.tasks.map { task -> HTML in
            let details = language.clauses {
                task.severity.words(language)
                task.closed.map { names.time($0) }
                language.list(task.workers.map { $0.words(names) })
            }
            return """
                <li><p><a\(href: Path.task(task.id))>\(task.id.rawValue)</a> \(task.title ?? "")</p><p class="small quiet">\(details)</p></li>

                """
        }
        return section(
            unconfirmedID, unconfirmed(language),
            language("P0、P1 全部和其余五分之一由评估人核实。", "Assessors confirm every P0 and P1 and one in five of the others."),
            count: exceptions.unconfirmed, shown: exceptions.tasks.count, "<ul class=\"list\">\(rows)</ul>",
            all: .tasks(toReview: true), language)
    }

    /// With the way to all of them where more are to be seen than stand here.
    private static func section(
        _ id: String, _ title: String, _ why: String, count: Int, shown: Int, _ list: HTML, all: Path,
        _ language: Language
    ) -> HTML {
        let rest: HTML =
            count > shown ? .links([(language("看全部 \(count) 条", "See all \(count)"), all)]) : ""
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)\(language("（\(count)）", " (\(count))"))</h2>
            <p class="quiet small">\(why)</p>\(list)\(rest)</section>

            """
    }

    /// What became of the rules, in a list below the entry.
    private static func changes(_ changes: [Plan.Change], _ names: Names) -> HTML {
        guard !changes.isEmpty else { return "" }
        let rows = changes.flatMap { change -> [HTML] in
            let subject = change.subject.words(names)
            switch change.nature {
            case .changed(let fields):
                return fields.map { "<li>\(subject)\(names.language("，", ", "))\($0.told(names))</li>" }
            case .added, .removed, .revived:
                return ["<li>\(subject)\(names.language("：", ": "))\(change.nature.words(names.language))</li>"]
            }
        }
        return "<ul class=\"bullets small\">\(rows)</ul>"
    }
}
