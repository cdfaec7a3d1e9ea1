internal import HandoverModel
public import HandoverReadiness

/// One measure: where it lies against its target, what is asked for beside it, and what it is made of.
///
/// Its form posts to the same address: `do` is `record`, with the checkpoint as `day`.
public enum MeasurePage {
    public struct Model: Hashable, Sendable {
        public var detail: MeasureDetail
        /// The pairs that assessed independence counts.
        public var pairs: [AssessedRow]
        public var draft: FormDraft?

        public init(detail: MeasureDetail, pairs: [AssessedRow] = [], draft: FormDraft? = nil) {
            self.detail = detail
            self.pairs = pairs
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let detail = model.detail
        let (names, language) = (frame.names, frame.language)
        let words = Explanation.Fact.measure(detail.measure).words(names)
        let content: HTML = """
            <h1>\(words)</h1>
            \(figures(detail, frame))\(MeasurePairs.section(model.pairs, frame))\(demands(detail, frame))\(MeasureCheckpoints.section(model, in: frame))\
            \(detail.splits.map { split($0, detail.measure, frame) })\(simulated(detail, language))\(rule(detail, names))
            """
        return frame.page("\(language("为什么", "Why")) · \(words)", place: .director, draft: model.draft, content)
    }

    /// Where it lies against its target, and everything that is said of it.
    private static func figures(_ detail: MeasureDetail, _ frame: PageFrame) -> HTML {
        let (names, language, asked) = (frame.names, frame.language, frame.asked)
        let title = language("为什么", "Why")
        let measure = detail.measure
        guard measure.denominator > 0 else {
            return .section(title, id: "because", .empty(language("没有别的依据。", "It rests on nothing else.")))
        }
        let remarks = MeasureView.remarks(detail, names, linked: true).map {
            "<li class=\"say\">\($0.asOf(asked).html)</li>" as HTML
        }
        let share = measure.id == .independence ? DirectorIndependence.linked(measure, language) : nil
        let head = share.map { "<p><span class=\"big of\">\($0.asOf(asked).html)</span></p>" as HTML }
        let ways = rows(of: measure, language).map { (words: $0.words, path: $0.path.asOf(asked)) }
        let list: HTML = remarks.isEmpty ? "" : "<ul class=\"bullets\">\(remarks)</ul>"
        return .section(
            title, id: "because",
            "\(head)\(IntervalChart.svg(measure, language))\(list)\(HTML.links(ways))")
    }

    private static func rows(of measure: Measure, _ language: Language) -> [(words: String, path: Path)] {
        switch measure.id {
        case .independence: DirectorIndependence.rows(of: measure, language)
        case .assessedIndependence:
            [(language("能力覆盖", "Capabilities"), .capabilities), (language("参与人员", "People"), .people)]
        case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction:
            [(language("全部工单", "All tasks"), .tasks(closed: measure.window))]
        case .availability, .knowledgeBaseCoverage, .documentsUpToDate: []
        }
    }

    private static func demands(_ detail: MeasureDetail, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        guard !detail.demands.isEmpty else { return "" }
        let met = detail.demands.count { $0.state == .met }
        let title = language(
            "最低要求和种类（已满足 \(met)/\(detail.demands.count)）",
            "Floors and variety (\(met) of \(detail.demands.count) met)")
        func row(_ demand: Demand) -> HTML {
            """
            <li><span><a\(href: demand.path(in: detail.measure.window).asOf(frame.asked))>\(demand.title(names))</a></span>\
            <span class="number">\(demand.linkedShare(language, in: detail.measure.window).asOf(frame.asked).html)</span>\
            <span class="number">\(HTML.tag(demand.stateWords(language), demand.state.style, demand.state.sign))</span>\
            <div class="wide small quiet">\(demand.words(names))</div></li>

            """
        }
        let isMet = { (demand: Demand) in demand.state == .met }
        let (kept, left) = (detail.demands.filter(isMet).map(row), detail.demands.filter { !isMet($0) }.map(row))
        let open: HTML = left.isEmpty ? "" : "<ul class=\"progress\">\(left)</ul>"
        let done: HTML = kept.isEmpty ? "" : "<ul class=\"progress\" id=\"met\">\(kept)</ul>"
        let rules = RuleWords.demands(names.definitions?.independence ?? .init(), language)
        return .section(
            title, id: "demands",
            """
            \(open)\(done)\
            <p class="small quiet">\(MeasureView.scope(detail.measure.window, splits: !detail.splits.isEmpty, language))</p>\
            \(HTML.rule(rules, language))
            """)
    }

    /// Bars, and behind them the table with the ways to the tasks.
    private static func split(_ split: MeasureSplit, _ measure: Measure, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("按\(split.by.words(.zh))", "By \(split.by.words(.en).lowercased())")
        guard !split.rows.isEmpty else { return "" }
        // The contract's target is the team's.
        let isCoaching = split.by == .person && measure.id == .independence
        let note =
            isCoaching
            ? "<p class=\"small quiet\">\(language("各人自己的工单，只用于辅导；一张工单可能几个人都做过，合计不等于团队。", "Each person's own tasks, for coaching alone; several may have worked on one task, so that the sum is not the team's."))</p>"
                as HTML : ""
        let table = SplitTable.html(split, measure, frame)
        return .section(
            title, id: SplitTable.id(split.by),
            note + (SplitChart.svg(split, target: isCoaching ? nil : measure.target, names) ?? "")
                + .more(language("数字", "Figures"), .wide(title, table)))
    }

    private static func simulated(_ detail: MeasureDetail, _ language: Language) -> HTML {
        guard !detail.simulated.isEmpty else { return "" }
        let title = SimulatedTeamsView.title(language)
        let table = ReportHTML.html(SimulatedTeamsView.table(detail.simulated, language))
        return .section(
            title, id: "simulated", "<p>\(SimulatedTeamsView.lead(language))</p>\(HTML.wide(title, table))")
    }

    private static func rule(_ detail: MeasureDetail, _ names: Names) -> HTML {
        let language = names.language
        let words: [String] =
            switch detail.measure.id {
            case .independence: RuleWords.independence(names.definitions?.independence ?? .init(), language)
            case .assessedIndependence: RuleWords.assessedIndependence(language)
            case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction, .availability,
                .knowledgeBaseCoverage, .documentsUpToDate:
                []
            }
        let mix = detail.standardised == nil ? [] : RuleWords.mix(language)
        let lately = detail.lately == nil ? [] : RuleWords.lately(language)
        return words.isEmpty ? "" : .rule(words + mix + lately, language)
    }
}

extension Demand.State {
    var sign: Mark {
        switch self {
        case .met: .tick
        case .tooFew: .question
        case .failed: .cross
        }
    }
}
