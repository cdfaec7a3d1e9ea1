public import HandoverModel
internal import HandoverReadiness

/// What is so today of a clause, beside what the definitions say.
public enum ContractToday: Hashable, Sendable {
    /// Each number with a target.
    case measures
    /// How many alerts are open, of all rules or of those for some conditions.
    case alerts([AlertCondition]?)
    /// How many documents are there, and how many are there and reviewed.
    case coverage
    /// How many cases there are.
    case cases
    /// How many items are done.
    case checklist(Checklist.ID)
    /// How many claims wait for somebody.
    case claims
    /// How many improvement actions are open, and how many are late.
    case actions
    /// Of the month that goes on.
    case problems, solutionTimes, monthlyRatings, documents
    /// Of the quarter that goes on.
    case quality, quarterlyRatings, teams, actionsInTime
}

/// A line under a clause: how it stands now.
struct ContractFigure: Hashable {
    var words: String
    /// Said as a tag behind it; nil for none.
    var tag: Tag?

    struct Tag: Hashable {
        var words: String
        var style: Style?
        var mark: Mark?
    }

    init(_ words: String, _ tag: Tag? = nil) {
        self.words = words
        self.tag = tag
    }
}

extension TermsPage.Model {
    /// What is so today of a clause; empty where it is not known.
    func figures(_ clause: ContractClause, _ names: Names) -> [ContractFigure] {
        let language = names.language
        if let id = clause.measure { return [measure(id, names)].compactMap { $0 } }
        switch clause.today {
        case nil: return []
        case .measures:
            return MeasureID.allCases.filter { names.definitions?.targets[$0] != nil }.map { id in
                var figure = measure(id, names) ?? ContractFigure(language("未统计", "not measured"))
                figure.words = "\(id.words(language))\(language("：", ": "))\(figure.words)"
                return figure
            }
        case .coverage: return coverage(names)
        case .cases:
            return review.map { [ContractFigure(language("现有 \($0.cases) 篇", "\(counted($0.cases, "case")) now"))] }
                ?? []
        case .checklist(let id):
            guard let progress = checklists.first(where: { $0.id == id }) else { return [] }
            let done = language(
                "现在完成 \(progress.done)/\(progress.total)", "now done: \(progress.done) of \(progress.total)")
            return [ContractFigure(done)]
        case .alerts(let conditions): return [openAlerts(conditions, names)].compactMap { $0 }
        case .claims:
            return claims.map { register in
                let (all, open) = (register.claims.count, register.open.count)
                return [ContractFigure(language("已申请 \(all) 件，办理中 \(open) 件", "\(all) filed, \(open) under way"))]
            } ?? []
        case .actions:
            return actions.map { register in
                let (open, late) = (register.open.count, register.open.count(where: \.isLate))
                return [ContractFigure(language("进行中 \(open) 项，逾期 \(late) 项", "\(open) open, \(late) late"))]
            } ?? []
        case .problems: return Self.told(month, language) { [Self.problems($0, language)] }
        case .solutionTimes: return Self.told(month, language) { Self.solutionTimes($0, language) }
        case .monthlyRatings: return Self.told(month, language) { [Self.ratings($0, language)] }
        case .documents: return Self.told(month, language) { Self.documents($0, names) }
        case .quality: return Self.told(quarter, language) { [Self.judged($0, language)] }
        case .quarterlyRatings: return Self.told(quarter, language) { [Self.ratings($0, language)] }
        case .teams: return Self.told(quarter, language) { Self.teams($0, language) }
        case .actionsInTime:
            return Self.told(quarter, language) { $0.actions.map { [SupportReportParts.inTime($0, language)] } ?? [] }
        }
    }

    /// What a report says, each with the period that it is of.
    private static func told(
        _ report: SupportReport?, _ language: Language, _ words: (SupportReport) -> [String]
    ) -> [ContractFigure] {
        report.map { report in words(report).map { dated($0, report.period, language) } } ?? []
    }

    /// `2026-01 至今：…`.
    private static func dated(_ words: String, _ period: SupportPeriod, _ language: Language) -> ContractFigure {
        ContractFigure(language("\(period) 至今：\(words)", "\(period) so far: \(words)"))
    }

    /// How the measure stands; what only the support's reports work out stands there for the month that goes on.
    private func measure(_ id: MeasureID, _ names: Names) -> ContractFigure? {
        let language = names.language
        if id == .knowledgeBaseCoverage { return coverage(names).last }
        if let measure = measures.first(where: { $0.id == id }), measure.state != .notMeasured {
            return ContractFigure(
                language("现在 \(measure.share(.zh))", "now \(measure.share(.en))"),
                .init(words: measure.state.words(language), style: measure.state.style, mark: measure.state.sign))
        }
        guard let month, let row = month.quality.first(where: { $0.measure != nil && $0.measure?.id == id }) else {
            return nil
        }
        var figure = Self.dated(row.value(language), month.period, language)
        figure.tag = .init(words: row.state.words(language), style: row.state.style)
        return figure
    }

    /// The documents that are there, and those that are there and reviewed against the target.
    private func coverage(_ names: Names) -> [ContractFigure] {
        guard let review else { return [] }
        let (language, total) = (names.language, review.documents.count)
        func share(_ count: Int, _ target: Target?) -> String {
            Measure.Ratio(numerator: count, denominator: total).words(language, target: target?.value)
        }
        let target = names.definitions?.targets[.knowledgeBaseCoverage]
        let isMet = target.map { review.covered * 1_000_000 >= $0.atLeast * total } ?? true
        let present = share(review.present, nil)
        let covered = share(review.covered, target)
        return [
            ContractFigure(language("现在已有文件 \(present)", "there now: \(present)")),
            ContractFigure(
                language("现在已有且已审核 \(covered)", "there and reviewed now: \(covered)"),
                target.map { _ in
                    isMet
                        ? .init(words: language("达到目标", "target reached"), style: .good)
                        : .init(words: language("未达到目标", "below the target"), style: .bad)
                }),
        ]
    }

    /// Nil where nobody looked.
    private func openAlerts(_ conditions: [AlertCondition]?, _ names: Names) -> ContractFigure? {
        guard let alerts else { return nil }
        let language = names.language
        let rules = names.definitions?.alerts?.rules ?? []
        let own = conditions.map { conditions in Set(rules.filter { conditions.contains($0.when) }.map(\.id)) }
        let counts = alerts.counts.filter { own?.contains($0.rule) ?? true }
        let open = counts.reduce(0) { $0 + $1.open }
        let unknown = counts.reduce(0) { $0 + $1.unacknowledged }
        guard open > 0 else { return ContractFigure(language("现在没有未解除的告警", "no alert is open now")) }
        return ContractFigure(
            language("现在未解除 \(open) 条，其中无人确认 \(unknown) 条", "now open: \(open), acknowledged by nobody: \(unknown)"),
            .init(words: language("有告警", "open alerts"), style: .caution))
    }

    /// How many came and went, and how many in the period before.
    private static func problems(_ report: SupportReport, _ language: Language) -> String {
        func counts(_ figures: SupportFigures) -> String {
            language(
                "新报 \(figures.opened)、关闭 \(figures.closed)、未关闭 \(figures.backlog)",
                "\(figures.opened) opened, \(figures.closed) closed, \(figures.backlog) open")
        }
        return compared(report, language, counts)
    }

    /// The median and the ninetieth percentile; the mean that the contract asks for stands in the report, behind them.
    private static func solutionTimes(_ report: SupportReport, _ language: Language) -> [String] {
        (report.figures?.times ?? []).filter { $0.kind == .resolution }.compactMap { times in
            guard let severity = times.severity?.rawValue else { return nil }
            let median = SupportWords.minutes(times.median, language)
            let ninetieth = times.ninetieth.map { SupportWords.minutes($0, language) }
            return language.remark(
                language("\(severity) 解决用时中位数 \(median)", "\(severity), median \(median)"),
                language.clauses {
                    language("\(times.tasks) 张", counted(times.tasks, "task"))
                    ninetieth.map { language("九成在 \($0) 内", "nine in ten within \($0)") }
                })
        }
    }

    /// The mean rating, and that of the period before.
    private static func ratings(_ report: SupportReport, _ language: Language) -> String {
        compared(report, language) { figures in
            figures.rated > 0 ? SupportReportParts.mean(figures, language) : language("没有评分", "no ratings")
        }
    }

    private static func compared(
        _ report: SupportReport, _ language: Language, _ words: (SupportFigures) -> String
    ) -> String {
        let then = report.before.map { language("前一期 \(words($0))", "the period before: \(words($0))") }
        return [report.figures.map(words), then].compactMap { $0 }.joined(separator: language("；", "; "))
    }

    /// How many closed tasks named a document, and which were named most.
    private static func documents(_ report: SupportReport, _ names: Names) -> [String] {
        let language = names.language
        let most = report.documents.prefix(3).map { "\(names.documentTitle($0.document)) \($0.tasks)" }
        return [
            report.figures.map { SupportReportParts.documented($0, language) },
            most.isEmpty ? nil : language("最多的：", "most often: ") + language.list(most),
        ].compactMap { $0 }
    }

    private static func judged(_ report: SupportReport, _ language: Language) -> String {
        let judged = report.judged
        return judged.denominator == 0
            ? language("例数太少，还不能判定", "too few cases to judge")
            : language(
                "判定的 \(judged.denominator) 项指标中 \(judged.numerator) 项达标",
                "\(judged.numerator) of \(counted(judged.denominator, "judged indicator")) met")
    }

    /// Of teams alone, and never of persons.
    private static func teams(_ report: SupportReport, _ language: Language) -> [String] {
        report.desks.map { figures in
            let response = SupportCourse.kept(figures, .response, language)
            let resolution = SupportCourse.kept(figures, .resolution, language)
            return language(
                "\(figures.desk.words(.zh))按时响应 \(response)、按时解决 \(resolution)",
                "\(figures.desk.words(.en)): answered in time \(response), solved in time \(resolution)")
        }
    }
}
