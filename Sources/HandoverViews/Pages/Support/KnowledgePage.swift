public import HandoverModel
public import HandoverReadiness

/// The documents of the knowledge base, folder by folder: who keeps and reviews each, how it stands, and what it serves; and
/// the technical changes that they must tell of.
///
/// Its forms post to `/kb`. `do` is `change`, with `title`, `service`, `when`, `documents` (once for each) and `source`; or
/// `documented`, with `change`, `document`, `when` and `source`; or `withdraw`, with `change`, `entry` and `reason`.
public enum KnowledgePage {
    /// How many of the changes that are documented are listed.
    public static let mostDocumented = 10

    public struct Model: Hashable, Sendable {
        /// What was found of the documents today; nil where the server was not told where they are.
        public var review: KnowledgeReview?

        /// How often tasks named the documents; nil where nobody counted.
        public var use: DocumentUse?
        /// What was asked that no document answers.
        public var gaps: [QuestionGap]
        /// Nil where there are no definitions in force to ask by.
        public var changes: TechnicalChangeRegister?
        /// Whether the reader may record technical changes, and when documents told of them.
        public var mayRecord: Bool
        /// The entries about changes that they may take back.
        public var mayWithdraw: Set<Int>
        /// The services that tasks were about lately.
        public var services: [String]
        public var draft: FormDraft?

        public init(
            review: KnowledgeReview? = nil, use: DocumentUse? = nil, gaps: [QuestionGap] = [],
            changes: TechnicalChangeRegister? = nil, mayRecord: Bool = false, mayWithdraw: Set<Int> = [],
            services: [String] = [],
            draft: FormDraft? = nil
        ) {
            self.review = review
            self.use = use
            self.gaps = gaps
            self.changes = changes
            self.mayRecord = mayRecord
            self.mayWithdraw = mayWithdraw
            self.services = services
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("知识库文档", "Knowledge base")
        let head: HTML = "\(SupportPlace.knowledge.ways(frame))<h1>\(title)</h1>\n"
        guard let knowledge = frame.names.definitions?.knowledge else {
            let none = HTML.empty(
                language("没有写明知识库的文档。", "No documents are named yet."),
                then: language("写在 support/knowledge.yaml 里。", "Write them into support/knowledge.yaml."))
            return frame.page(title, place: .support, head + none)
        }
        let folders = knowledge.folders.enumerated().map { index, folder in
            section(folder, index, model, frame)
        }
        return frame.page(
            title, place: .support, draft: model.draft,
            """
            \(head)\(summary(knowledge, model, frame))\(gaps(model, frame))\(TechnicalChangeSection(model, frame)?.html)\(folders)\
            \(standards(knowledge, model.use, frame))\(cases(knowledge, language))
            """)
    }

    /// How many are there, reviewed and current, or why nobody knows.
    private static func summary(_ knowledge: KnowledgeBase, _ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let total = knowledge.documents.count
        let changes = model.changes.map { changes -> HTML in
            let words = KnowledgeReviewView.currency(changes, language)
            let title = language("技术变更按时写进文档", "Technical changes documented in time")
            return """
                <dt>\(title)</dt><dd><span class="strong">\(words)</span>\(goal(.documentsUpToDate, frame))</dd>
                """
        }
        guard let review = model.review else {
            let says = language(
                "共 \(counted(total, language))。服务器没有指定知识库文件夹，看不出文档现在是否齐全、是否审核过。",
                "\(counted(total, language)) in all. The server was not told where the files are, so that it is not known which are there and reviewed."
            )
            let then = language(
                "管理员用 handover serve --knowledge 指定，或用 handover kb check 检查。",
                "Whoever runs it names the folder by handover serve --knowledge; handover kb check looks at it too.")
            let counted = changes.map { "<dl class=\"facts lead\">\($0)</dl>" as HTML }
            return "<div class=\"note lead\"><p>\(says)</p><p>\(then)</p></div>\(counted)"
        }
        let present = share(review.present, total, nil, frame)
        let coverage = share(review.covered, total, .knowledgeBaseCoverage, frame)
        let current = share(review.current, total, nil, frame)
        let day = language("\(review.day) 检查，案例 \(review.cases) 篇", "looked at on \(review.day); \(review.cases) cases")
        return """
            <dl class="facts lead"><dt>\(language("已有文件 / 应有", "There / required"))</dt><dd>\(present)</dd>\
            <dt>\(language("覆盖率：已有且已审核的 / 应有", "Coverage: there and reviewed / required"))</dt><dd>\(coverage)</dd>\
            <dt>\(language("有效：已审核且没有其他问题的 / 应有", "Current: reviewed and without a fault / required"))</dt>\
            <dd>\(current)</dd>\(changes)</dl><p class="small quiet">\(day)</p>
            """
    }

    /// What was asked that no document answers, a capability a line, with the way to the questions.
    private static func gaps(_ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let lines = model.gaps.map { "<li>\($0.words(frame.names))</li>" as HTML }
        let list: HTML =
            lines.isEmpty
            ? "<p class=\"quiet\">\(QuestionGap.none(language))</p>" : "<ul class=\"bullets\">\(lines)</ul>"
        let ways = HTML.links([(language("求助和答复", "Questions and answers"), Path.questions)])
        return .section(QuestionGap.title(language), id: "gaps", "\(list)\(ways)")
    }

    private static func counted(_ total: Int, _ language: Language) -> String {
        language("\(total) 篇", total == 1 ? "1 document" : "\(total) documents")
    }

    private static func share(_ count: Int, _ total: Int, _ id: MeasureID?, _ frame: PageFrame) -> HTML {
        let target = id.flatMap { frame.names.definitions?.targets[$0] }
        let words = Measure.Ratio(numerator: count, denominator: total).words(frame.language, target: target?.value)
        return "<span class=\"strong\">\(words)</span>\(id.flatMap { goal($0, frame) })"
    }

    /// What is asked for; nil for nothing.
    private static func goal(_ id: MeasureID, _ frame: PageFrame) -> HTML? {
        frame.names.definitions?.targets[id].map { target -> HTML in
            let asked = Decimals.trimmed(Double(target.atLeast) / 10_000) + "%"
            return " <span class=\"small quiet\">\(frame.language("目标 ≥ \(asked)", "target ≥ \(asked)"))</span>"
        }
    }

    private static func section(
        _ folder: KnowledgeBase.Folder, _ index: Int, _ model: Model, _ frame: PageFrame
    ) -> HTML {
        let (names, language, review) = (frame.names, frame.language, model.review)
        let title = folder.title.text(in: language)
        // Where nobody looked at the files there is no state to tell.
        let states = review == nil ? [] : [PageTable.Column(title: language("状态", "State"))]
        let uses = model.use == nil ? [] : [PageTable.Column(title: language("使用", "Used"))]
        let table = PageTable(
            columns: [.init(title: language("文档", "Document"))] + states + [
                .init(title: language("负责", "Owner")), .init(title: language("审核", "Reviewer")),
                .init(title: language("服务于", "Serves")),
            ] + uses,
            rows: folder.documents.map { document in
                let found = review.map { [PageTable.Cell(state(document, $0, language))] } ?? []
                let use = model.use.map { [PageTable.Cell(used(document, $0, language))] } ?? []
                return [.init("\(document.title.text(in: language))")] + found + [
                    .init(HTML(text: document.owner.map(names.role) ?? "")),
                    .init("\(document.reviewer.map(names.role) ?? "")\(interval(document, language))"),
                    .init(serves(document, names)),
                ] + use
            })
        return """
            <section aria-labelledby="folder-\(index)"><h2 id="folder-\(index)">\(title)</h2>\
            <p class="small quiet"><code>\(folder.path)/</code></p>\(HTML.wide(title, table.html))</section>

            """
    }

    /// How many closed tasks named it lately, and ever.
    private static func used(_ document: KnowledgeDocument, _ use: DocumentUse, _ language: Language) -> HTML {
        let (recent, all) = (use.recent[document.id], use.all[document.id])
        let words = language(
            "近 \(DocumentUse.recentDays) 天 \(recent) 次，累计 \(all) 次",
            "\(recent) in \(DocumentUse.recentDays) days, \(all) in all")
        return HTML(text: words)
    }

    private static func interval(_ document: KnowledgeDocument, _ language: Language) -> HTML {
        let every =
            document.reviewEvery.map { language("每 \($0.words(.zh))", "every \($0.words(.en))") }
            ?? language("修改时", "when it changes")
        return "<br><span class=\"small quiet\">\(every)</span>"
    }

    /// How it stands, and below it everything that was found.
    private static func state(_ document: KnowledgeDocument, _ review: KnowledgeReview, _ language: Language) -> HTML {
        let standing = review.standing(of: document)
        let tag = HTML.tag(standing.words(language), standing.style, standing.sign)
        let faults = review.findings.filter { $0.path == document.path && $0.fault.isError && !$0.fault.isAbsence }
        let list: HTML? =
            faults.isEmpty
            ? nil : "<br><span class=\"small\">\(language.list(faults.map { $0.fault.words(language) }))</span>"
        return "\(tag)\(list)"
    }

    /// The items and capabilities, each as a way to it.
    private static func serves(_ document: KnowledgeDocument, _ names: Names) -> HTML {
        let items = document.items.map { "<a\(href: Path.item($0))>\(names.itemTitle($0))</a>" as HTML }
        let capabilities = document.capabilities.map { id -> HTML in
            "<a\(href: Path.why(.capability(id)))>\(names.capabilityTitle(id))</a>"
        }
        return (items + capabilities).joined(separator: names.language == .zh ? "、" : ", ")
    }

    private static func standards(_ knowledge: KnowledgeBase, _ use: DocumentUse?, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let lines = KnowledgeListView.standards(knowledge, language).map { "<li>\($0)</li>" as HTML }
        let rule = HTML.rule(
            [
                language(
                    "覆盖率 = 已有文件、有内容、经规定人数审核、审核后没有改过也没有到期的 / 应有的；有效 = 其中写明了已过期限的技术变更、没有其他问题的 / 应有的。没有列在 support/knowledge.yaml 里的文件不计。",
                    "Coverage = documents that are there, with something in them, reviewed by as many as are asked, not changed since nor too long ago / required; current = those of them that tell of every technical change whose time is over and have no other fault / required. A file that support/knowledge.yaml does not name counts for nothing."
                ), use.map { KnowledgeListView.others($0, language) },
            ].compactMap { $0 }, language)
        return .section(language("要求", "Standards"), id: "standards", "<ul class=\"bullets\">\(lines)</ul>\(rule)")
    }

    /// A file to begin a case with, for each kind.
    private static func cases(_ knowledge: KnowledgeBase, _ language: Language) -> HTML {
        guard knowledge.cases != nil else { return "" }
        let links = CaseKind.allCases.map { kind in
            (language("\(kind.words(.zh))模板", "Template: \(kind.words(.en))"), Path.caseTemplate(kind))
        }
        return .section(language("写一篇案例", "Write a case"), id: "cases", .links(links))
    }
}

extension KnowledgeStanding {
    public func words(_ language: Language) -> String {
        switch self {
        case .missing: language("缺失", "missing")
        case .unreviewed: language("未审核", "not reviewed")
        case .outOfDate: language("已过期", "out of date")
        case .faulty: language("有问题", "has faults")
        case .fine: language("正常", "fine")
        }
    }

    var style: Style {
        switch self {
        case .missing: .bad
        case .unreviewed, .outOfDate, .faulty: .caution
        case .fine: .good
        }
    }

    var sign: Mark {
        switch self {
        case .missing: .cross
        case .unreviewed: .question
        case .outOfDate: .clock
        case .faulty: .attention
        case .fine: .tick
        }
    }
}

extension KnowledgeFinding.Fault {
    /// Whether its state says all of it.
    fileprivate var isAbsence: Bool { if case .missing = self { true } else { false } }
}
