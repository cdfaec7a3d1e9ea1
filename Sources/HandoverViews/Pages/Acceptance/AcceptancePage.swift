internal import HandoverModel
public import HandoverReadiness

/// The acceptance: what is stated or would be, who has signed, what stands in the way, and one form to sign or decline.
///
/// Its forms post to `/acceptance`. `do` is `state`; `accept`, with `entry`; `decline` and `revoke`, with `entry` and
/// `reason`; `waive`, with `subject`, `until` and `reason`; `recheck`, with `round` and `holds` once for each item; `fails`, with
/// `round`, `item` and `note`. `password` comes along where a proof is asked for.
public enum AcceptancePage {
    public struct Model: Hashable, Sendable {
        public var readiness: Readiness
        public var proof: Proof
        public var draft: FormDraft?

        public init(readiness: Readiness, proof: Proof = .given, draft: FormDraft? = nil) {
            self.readiness = readiness
            self.proof = proof
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("验收", "Acceptance")
        let readiness = model.readiness
        let statement = AcceptanceView.shown(readiness, names)
        let stated = readiness.acceptance.current?.statement
        let then =
            stated == statement ? stated.map { RowsTime(asOf: .instant($0.asOf), known: .through($0.size)) } : nil
        // Whoever sees but themself is not led to what is others'.
        let linked = frame.reader?.seesPeople == false ? nil : then ?? .now
        let numbers = Report(
            sections: AcceptanceNumbers.sections(statement, proof: false, linked: linked, names), json: .null)
        let content: HTML = """
            <h1>\(title)</h1>
            <p class="lead">\(AcceptanceView.head(readiness, names).html)</p>
            \(ending(readiness.acceptance.current, names))\(overtaking(readiness, names))\(certificate(readiness, language))\
            \(keys(readiness, names))\(standing(readiness, names))\(conditions(readiness, names))\
            \(RoundForms(model, frame).html)\(AcceptanceForms(model, frame).html)\(waivers(readiness, names))\
            \(ReportHTML.html(numbers, label: language("声明的数字", "The numbers stated")))\(proof(statement, language))\
            \(report(readiness, language))\(HTML.rule(RuleWords.acceptance(language), language))
            """
        return frame.page(title, place: .acceptance, draft: model.draft, content)
    }

    /// Once something was stated.
    private static func report(_ readiness: Readiness, _ language: Language) -> HTML? {
        readiness.acceptance.current.map { _ in
            HTML.links([(language("验收报告（文件）", "Acceptance report (a file)"), .acceptanceReport)])
        }
    }

    /// What the numbers were worked out from.
    private static func proof(_ statement: AcceptanceStatement?, _ language: Language) -> HTML? {
        statement.map { statement in
            let entries = counted(statement.size, language("条", "entry"), language("条", "entries"))
            return .more(
                language("定义和台账", "Definitions and ledger"),
                "<p><code>\(statement.definitions.description)</code></p><p>\(entries) <code>\(statement.root.base64)</code></p>"
            )
        }
    }

    /// Where a subject is explained or worked on.
    static func path(_ subject: BlockerSubject) -> Path {
        if case .item(let id) = subject { .item(id) } else { .why(subject) }
    }

    /// That something was waived since the statement that waits, with the commands that answer it.
    private static func overtaking(_ readiness: Readiness, _ names: Names) -> HTML? {
        AcceptanceView.overtaking(readiness, names).map { said in
            let commands = said.commands.map { "<p><code>\($0)</code></p>" as HTML }
            return "<div class=\"panel\"><p class=\"bad say\">\(said.words)</p>\(commands)</div>\n"
        }
    }

    private static func ending(_ current: AcceptanceState.Stated?, _ names: Names) -> HTML? {
        current?.ending.map { ending in
            let who = names.language(
                "\(names.person(ending.by)) \(names.time(ending.at))",
                "\(names.person(ending.by)), \(names.time(ending.at))"
            )
            return """
                <p class="lead"><a\(href: Path.entry(ending.entry))>\(names.language("第 \(ending.entry) 条", "Entry \(ending.entry)"))</a>\
                \(names.language("，", ", "))\(who)\(names.said(ending.reason))</p>

                """
        }
    }

    private static func certificate(_ readiness: Readiness, _ language: Language) -> HTML {
        guard readiness.acceptance.current?.stage == .accepted else { return "" }
        return .links([
            (language("验收证书（可打印）", "The certificate, to be printed"), .certificate),
            (language("证书的 JSON", "The certificate as JSON"), .certificateDocument),
        ])
    }

    /// Each key: what a signature by it says, and who gave it or can give it.
    private static func keys(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let facts = AcceptanceView.keys(readiness, names)
        let rows = zip(AcceptanceKey.allCases, facts).map { key, fact -> HTML in
            let signature = readiness.acceptance.current?.signature(key)
            let mark = signature == nil ? Mark.ring : .tick
            let entry = signature.map { signature -> HTML in
                HTML.links([(language("第 \(signature.entry) 条", "Entry \(signature.entry)"), .entry(signature.entry))])
            }
            return """
                <li><p class="subject">\(mark.html) \(fact.label)</p><p class="say small quiet">\(key.meaning(language))</p>\
                <p>\(fact.value.html)</p>\(entry)</li>

                """
        }
        return .section(language("签字", "Signatures"), id: "keys", "<ul class=\"list\">\(rows)</ul>")
    }

    private static func standing(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let subjects = AcceptanceView.standing(in: readiness)
        guard !subjects.isEmpty else { return "" }
        let limit = 20
        let rows = subjects.prefix(limit).map { subject -> HTML in
            "<li><a\(href: path(subject))>\(subject.words(names))</a></li>"
        }
        let rest = subjects.count - limit
        let more: HTML =
            rest > 0
            ? .links([(language("另有 \(rest) 项：结论从哪里来", "\(rest) more: where the verdict comes from"), .whyVerdict)])
            : ""
        return .section(
            language("签字前还要解决的（\(subjects.count) 项）", "To be settled before it is signed (\(subjects.count))"),
            id: "missing",
            "<ul class=\"bullets\">\(rows)</ul>\(more)")
    }

    private static func conditions(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let conditions = AcceptanceView.conditions(readiness, names)
        guard !conditions.isEmpty else { return "" }
        let rows = conditions.map { condition -> HTML in
            """
            <li><p class="subject">\
            <a\(href: condition.number.map(Path.condition) ?? path(condition.subject))>\(condition.subject.words(names))</a></p>\
            <p class="say small">\(condition.details)</p></li>

            """
        }
        return .section(
            language("条件（\(conditions.count) 项）", "Conditions (\(conditions.count))"), id: "conditions",
            "<ul class=\"list\">\(rows)</ul>")
    }

    private static func waivers(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let rows = readiness.acceptance.waivers.map { waiver -> HTML in
            """
            <li><p class="subject"><a\(href: path(waiver.subject))>\(waiver.subject.words(names))</a></p>\
            <p class="say small">\(waiver.details(names))</p></li>

            """
        }
        guard !rows.isEmpty else { return "" }
        return .section(
            language("能力和指标的限期豁免", "Waivers of capabilities and measures"), id: "waivers",
            "<ul class=\"list\">\(rows)</ul>")
    }
}
