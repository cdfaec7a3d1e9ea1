internal import HandoverModel
public import HandoverReadiness

/// What the contract says, section by section of the customer's document: where each clause lives, and what it is today.
public enum TermsPage {
    /// What is so today; what nobody asked for, or what the reader may not see, is left out.
    public struct Model: Hashable, Sendable {
        /// How the targets stand.
        public var measures: [Measure]
        public var checklists: [ChecklistProgress]
        /// The reports of the month and the quarter that go on, of the delivering team's desk.
        public var month: SupportReport?
        public var quarter: SupportReport?
        public var alerts: AlertList?
        /// What was found of the documents today; nil where the server was not told where they are.
        public var review: KnowledgeReview?
        public var claims: ClaimRegister?
        public var actions: ImprovementRegister?
        /// How what is promised again and again was kept; nil where it was not asked for.
        public var commitments: CommitmentRegister?

        public init(
            measures: [Measure] = [], checklists: [ChecklistProgress] = [], month: SupportReport? = nil,
            quarter: SupportReport? = nil, alerts: AlertList? = nil, review: KnowledgeReview? = nil,
            claims: ClaimRegister? = nil, actions: ImprovementRegister? = nil
        ) {
            self.measures = measures
            self.checklists = checklists
            self.month = month
            self.quarter = quarter
            self.alerts = alerts
            self.review = review
            self.claims = claims
            self.actions = actions
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("合同用语", "Terms")
        let explained = language(
            "按客户文档的章节逐条列出：写在哪个文件的哪一处，现在生效的值是什么。文档有两种说法或没有写明的，标出双方要定的问题和现在采用的默认。",
            "The customer's document, section by section: in which file and where in it each clause stands, and the value in force today. Where the document says a thing twice or leaves it open, the question for both sides stands with the default in use."
        )
        let sections = ContractSection.allCases.map { section($0, model, frame) }
        let links = ContractSection.allCases.map { ($0.words(language), Path.terms.at($0.rawValue)) }
        return frame.page(
            title, place: .support,
            """
            \(SupportPlace.terms.ways(frame))<h1>\(title)</h1>
            <p class="lead quiet">\(explained)</p>\(HTML.links(links))
            \(sections)
            """)
    }

    private static func section(_ section: ContractSection, _ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let table = PageTable(
            columns: [
                .init(title: language("条款", "Clause")), .init(title: language("现在的值", "Value today")),
                .init(title: language("写在哪里", "Where it stands")),
            ],
            rows: ContractTerms.clauses.filter { $0.section == section }.map { clause in
                [
                    .init(title(clause, frame)), .init(value(clause, model, frame)), .init(place(clause, frame)),
                ]
            })
        let name = section.words(language)
        return """
            <section aria-labelledby="\(section.rawValue)"><h2 id="\(section.rawValue)">\(name)</h2>\(HTML.wide(name, table.html))</section>

            """
    }

    /// A way to where it is seen at work.
    private static func title(_ clause: ContractClause, _ frame: PageFrame) -> HTML {
        let words = clause.title.text(in: frame.language)
        let page =
            clause.page
            ?? clause.measure.flatMap { id -> Path? in
                frame.names.definitions?.targets[id] == nil ? nil : .why(.measure(id))
            }
        return page.map { frame.link($0, words) } ?? HTML(text: words)
    }

    private static func value(_ clause: ContractClause, _ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let said = names.definitions.flatMap { clause.value($0, names) }
        let does = clause.does.map { "<span class=\"small\">\($0.text(in: language))</span>" as HTML }
        let value: HTML? =
            if let said {
                HTML(text: said)
            } else if !clause.places.isEmpty {
                HTML.tag(language("未写明", "not said"), .caution, .question)
            } else if does == nil {
                "<span class=\"quiet\">\(language("未写入定义，由双方另行安排", "in no definition: both sides see to it"))</span>"
            } else {
                nil
            }
        let lines = [value, does].compactMap { $0 } + model.figures(clause, names).map(line)
        let kept = clause.kept(model.commitments, names) ?? ""
        return lines.joined(separator: "<br>") + kept + question(clause, names)
    }

    private static func line(_ figure: ContractFigure) -> HTML {
        let tag = figure.tag.map { " \(HTML.tag($0.words, $0.style, $0.mark))" as HTML }
        return "<span class=\"small\">\(figure.words)\(tag)</span>"
    }

    /// What both sides are asked, and what holds until they say.
    private static func question(_ clause: ContractClause, _ names: Names) -> HTML {
        let language = names.language
        guard let open = names.definitions?.questions.first(where: { $0.id == clause.question }) else { return "" }
        let (asked, answer) = (open.question.text(in: language), open.answer.text(in: language))
        return """
            <details class="more small"><summary>\(language("双方待定", "Open between the sides"))</summary>\
            <p>\(asked)</p><p class="quiet">\(language("现在：\(answer)", "For now: \(answer)"))</p></details>
            """
    }

    /// What it is called, with a way to the page that shows it; the file and the key for whoever writes them.
    private static func place(_ clause: ContractClause, _ frame: PageFrame) -> HTML {
        var file: String?
        return clause.places.map { place -> HTML in
            let code: HTML = "<span class=\"small quiet\"><code>\(place.file)</code> <code>\(place.key)</code></span>"
            defer { file = place.file }
            guard place.file != file, let known = ContractFile(place.file) else { return code }
            let words = known.words(frame.language)
            return "\(known.page.map { frame.link($0, words) } ?? HTML(text: words))<br>\(code)"
        }.joined(separator: "<br>")
    }
}
