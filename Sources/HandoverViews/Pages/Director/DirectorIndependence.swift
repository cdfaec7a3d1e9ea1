internal import HandoverModel
internal import HandoverReadiness

/// Independence against its target, with the interval and what would still prove it.
enum DirectorIndependence {
    static func section(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let title = MeasureID.independence.words(language)
        let rule = names.definitions?.independence ?? IndependenceRule()
        let found = readiness.measures.first { $0.id == .independence }
        guard let measure = found, measure.denominator > 0 else {
            let words = empty(unrated: found?.unrated ?? 0, language)
            let least =
                rule.tasks == 0
                ? language("不要求最少张数", "no least number is asked for")
                : language("满 \(rule.tasks) 张才下判断", "it is judged from \(counted(rule.tasks, "task")) on")
            let advice = language(
                "接收方每关闭一张工单，就登记是怎么完成的；\(least)。",
                "The receiving team says of each task it closes how it was done; \(least).")
            return .section(
                title, id: "independence",
                .empty(words, then: advice) + .rule(RuleWords.independence(rule, language), language))
        }
        let state = HTML.tag(measure.state.words(language), measure.state.style, measure.state.sign)
        var overall = measure
        overall.bySeverity = [:]
        let remarks = (overall.remarks(names, linked: true) + [demands(readiness.demands, language)].compactMap { $0 })
            .map { "<li class=\"say\">\($0.html)</li>" as HTML }
        let why = (words: language("为什么", "Why"), path: Path.why(.measure(.independence)))
        let links = HTML.links(rows(of: measure, language) + [why])
        return .section(
            title, id: "independence",
            """
            <p><span class="big of">\(linked(measure, language).html)</span> \(state)</p>
            <p class="quiet">\(sentence(measure, language))</p>
            \(IntervalChart.svg(measure, language))
            <ul class="bullets small">\(remarks)</ul>
            \(links)\(HTML.rule(RuleWords.independence(rule, language), language, figures: table(measure, names)))
            """)
    }

    private static func empty(unrated: Int, _ language: Language) -> String {
        unrated == 0
            ? language("还没有可以计入的工单。", "There are no tasks to count yet.")
            : language(
                "关闭的 \(unrated) 张工单都没有填独立程度，还没有可以计入的。",
                "None of the \(counted(unrated, "closed task")) has a level: nothing can be counted yet.")
    }

    /// The tasks done independently of those that count, with the ways to both.
    static func linked(_ measure: Measure, _ language: Language) -> Phrase {
        measure.linkedShare(
            language, above: .tasks(outcome: .independent, closed: measure.window),
            below: .tasks(counted: true, closed: measure.window))
    }

    /// How much of what is asked for beside the rate is met.
    private static func demands(_ demands: [Demand], _ language: Language) -> Phrase? {
        guard !demands.isEmpty else { return nil }
        let met = demands.count { $0.state == .met }
        let path = Path.why(.measure(.independence))
        let (over, under) = (Phrase(met, rows: path.at("met")), Phrase(demands.count, rows: path.at("demands")))
        return language == .zh
            ? "最低要求和种类已满足 " + over + "/" + under : over + " of " + under + " floors and kinds of tasks met"
    }

    /// Ways to the tasks that are counted.
    static func rows(of measure: Measure, _ language: Language) -> [(words: String, path: Path)] {
        var ways: [(words: String, path: Path)] = [
            (language("没有独立完成的工单", "Tasks not done independently"), .tasks(outcome: .assisted, closed: measure.window)),
            (language("全部工单", "All tasks"), .tasks(closed: measure.window)),
        ]
        if measure.unrated > 0 {
            ways.append((language("未填独立程度的", "Without a level"), .tasks(outcome: .unrated, closed: measure.window)))
        }
        if measure.toReview > measure.reviewed {
            ways.append((language("待核实的", "To be confirmed"), .tasks(closed: measure.window, toReview: true)))
        }
        return ways
    }

    /// What is still to be done, in one sentence.
    private static func sentence(_ measure: Measure, _ language: Language) -> String {
        let target = measure.target?.words(measure.id)
        return language.clauses {
            if let target { language("目标 ≥ \(target)", "Target ≥ \(target)") }
            if let window = measure.window {
                language("\(window.first) 至 \(window.last)", "\(window.first) to \(window.last)")
            }
        }
    }

    private static func table(_ measure: Measure, _ names: Names) -> HTML {
        let language = names.language
        var rows: [HTML] = [
            row(
                language("全部", "All"), .init(numerator: measure.numerator, denominator: measure.denominator)
            ) { .tasks(outcome: $0, counted: $0 == nil, closed: measure.window) }
        ]
        rows += measure.bySeverity.sorted { $0.key < $1.key }.map { severity, ratio in
            row(severity.words(language), ratio) {
                .tasks(outcome: $0, counted: $0 == nil, closed: measure.window, severity: severity)
            }
        }
        rows += measure.byCapability.sorted { $0.key < $1.key }.map { capability, ratio in
            row(names.capabilityTitle(capability), ratio) {
                .tasks(outcome: $0, counted: $0 == nil, closed: measure.window, capability: capability)
            }
        }
        let table: HTML = """
            <table><thead><tr><th scope="col">\(language("严重级别和能力", "Severity and capability"))</th>\
            <th scope="col" class="number">\(language("独立完成", "Independent"))</th>\
            <th scope="col" class="number">\(language("计入", "Counted"))</th></tr></thead><tbody>\(rows)</tbody></table>
            """
        return .wide(language("独立完成率的数字", "Figures of independence"), table)
    }

    /// `path`: To the tasks with an outcome, or to all that count.
    private static func row(_ name: String, _ ratio: Measure.Ratio, _ path: (TaskOutcome?) -> Path) -> HTML {
        """
        <tr><th scope="row">\(name)</th><td class="number">\(HTML.rows(ratio.numerator, path(.independent)))</td>\
        <td class="number">\(HTML.rows(ratio.denominator, path(nil)))</td></tr>
        """
    }
}

extension Measure.State {
    var sign: Mark {
        switch self {
        case .tooFew, .trend: .question
        case .observed, .demonstrated: .tick
        case .missed: .cross
        case .notMeasured: .dash
        }
    }
}
