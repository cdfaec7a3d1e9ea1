internal import HandoverModel
internal import HandoverReadiness

/// The numbers of a statement of acceptance, as tables.
enum AcceptanceNumbers {
    /// The sections of a report.
    ///
    /// `proof`: whether the digest and the root stand among them. `linked`: Each number leads to its rows as they stood,
    /// and were known, then.
    static func sections(
        _ statement: AcceptanceStatement?, proof: Bool = true, linked: RowsTime? = nil, _ names: Names
    ) -> [Report.Section] {
        guard let statement else { return [] }
        let language = names.language
        return [
            .init(language("数字", "The numbers"), [.table(measures(statement, linked, names))]),
            .init(nil, demands(statement, names)),
            .init(nil, [.table(checklists(statement, linked, names))]),
            .init(nil, [.facts(facts(statement, linked, names) + (proof ? self.proof(statement, language) : []))]),
        ]
    }

    private static func demands(_ statement: AcceptanceStatement, _ names: Names) -> [Report.Block] {
        guard !statement.demands.isEmpty else { return [] }
        return [
            .table(MeasureView.table(statement.demands, names)),
            .line(Phrase(scope(statement, names.language), .faint)),
        ]
    }

    /// Which tasks the floors and the variety count.
    static func scope(_ statement: AcceptanceStatement, _ language: Language) -> String {
        let independence = statement.measures.first { $0.measure == .independence }.map { Measure($0) }
        return MeasureView.scope(independence?.window, splits: false, language)
    }

    /// `54/60（90.0%）`; below ten cases no percentage.
    static func share(_ figure: AcceptanceStatement.Figure, _ language: Language) -> String {
        let measure = Measure(figure)
        return measure.share(language)
    }

    /// The same with the ways to what is counted.
    private static func share(
        _ figure: AcceptanceStatement.Figure, _ time: RowsTime?, _ language: Language
    ) -> Phrase {
        guard let time else { return Phrase(share(figure, language)) }
        let measure = Measure(figure)
        switch figure.measure {
        case .independence:
            return measure.linkedShare(
                language, above: .tasks(outcome: .independent, closed: measure.window, at: time),
                below: .tasks(counted: true, closed: measure.window, at: time))
        case .assessedIndependence:
            let path = Path.why(.measure(figure.measure)).asOf(time)
            return measure.linkedShare(language, above: path.at("held"), below: path.at("pairs"))
        case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction, .availability,
            .knowledgeBaseCoverage, .documentsUpToDate:
            return Phrase(share(figure, language))
        }
    }

    /// Interval and bound, unrated, and how many levels were confirmed.
    static func remarks(_ figure: AcceptanceStatement.Figure, _ language: Language) -> String {
        let measure = Measure(figure)
        return language.clauses {
            if figure.denominator >= 10, let interval = measure.interval {
                language("95% 区间 \(interval.words)", "95% interval \(interval.words)")
            }
            if figure.denominator >= 10, let bound = measure.lowerBound, let confidence = measure.confidence {
                let percent = Decimals.percent(bound, target: measure.target?.value)
                language(
                    "\(Decimals.trimmed(confidence * 100))% 置信下限 \(percent)",
                    "lower bound \(percent) at \(Decimals.trimmed(confidence * 100))%")
            }
            if figure.toReview > 0 {
                language(
                    "应核实 \(figure.toReview) 张，已核实 \(figure.reviewed) 张",
                    "confirmed \(figure.reviewed) of \(figure.toReview)")
            }
            if figure.unrated > 0 { language("\(figure.unrated) 张未填独立程度", "\(figure.unrated) unrated") }
            if let first = figure.first, let last = figure.last {
                language("\(first) 至 \(last)", "\(first) to \(last)")
            }
        }
    }

    private static func measures(
        _ statement: AcceptanceStatement, _ linked: RowsTime?, _ names: Names
    ) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("measure", language("指标", "Measure"), isFlexible: true),
                .init("value", language("数值", "Value"), isNumber: true),
                .init("target", language("目标", "Target"), isNumber: true),
                .init("state", language("状态", "State"), isFlexible: true),
                .init("remarks", language("备注", "Remarks"), isFlexible: true),
            ],
            rows: statement.measures.filter { $0.state != .notMeasured }.map { figure in
                [
                    Phrase(figure.measure.words(language)), share(figure, linked, language),
                    Phrase(Measure(figure).target.map { "≥ \($0.words(figure.measure))" } ?? ""),
                    Phrase(figure.state.words(language), figure.state.style), Phrase(remarks(figure, language)),
                ]
            })
    }

    private static func checklists(
        _ statement: AcceptanceStatement, _ linked: RowsTime?, _ names: Names
    ) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("checklist", language("清单", "Checklist"), isFlexible: true),
                .init("done", language("完成", "Done"), isNumber: true),
                .init("waived", language("遗留", "Waived"), isNumber: true),
                .init("not_applicable", language("不适用", "N/A"), isNumber: true),
            ],
            rows: statement.checklists.map { progress in
                func number(_ count: Int, _ status: ItemQuery.Status?) -> Phrase {
                    let path = linked.map { time in
                        Path.items(
                            .init(
                                checklist: progress.checklist, rows: .init(counted: status == nil, status: status),
                                time: time))
                    }
                    return Phrase(count, rows: path)
                }
                return [
                    Phrase(names.checklistTitle(progress.checklist)),
                    number(progress.done, .done) + "/" + number(progress.total, nil),
                    number(progress.waived, .waived), number(progress.notApplicable, .notApplicable),
                ]
            })
    }

    private static func facts(
        _ statement: AcceptanceStatement, _ linked: RowsTime?, _ names: Names
    ) -> [Report.Fact] {
        let language = names.language
        let training = Measure.Ratio(numerator: statement.training.passed, denominator: statement.training.required)
        let covered = statement.capabilities.count { $0.have >= $0.need }
        // Modules and capabilities are listed as they are today.
        let isNow = linked == .now
        let have = Phrase(covered, rows: isNow ? .capabilities(covered: true) : nil)
        let all = Phrase(statement.capabilities.count, rows: isNow ? .capabilities : nil)
        return [
            .init(
                language("培训", "Training"),
                training.phrase(language, above: isNow ? .modules(.passed) : nil, below: isNow ? .modules() : nil)),
            .init(
                language("能力", "Capabilities"),
                language == .zh ? "人数已够 " + have + "/" + all : have + " of " + all + " covered"),
        ]
    }

    /// The digests of what was counted one by one, each with what it is of; nothing of what was not measured.
    static func rows(
        _ statement: AcceptanceStatement, _ language: Language
    ) -> [(label: String, digest: Digest)] {
        statement.measures.filter { $0.state != .notMeasured }.compactMap { figure in
            figure.rows.map { (rowsLabel(figure.measure, language), $0) }
        }
    }

    private static func rowsLabel(_ measure: MeasureID, _ language: Language) -> String {
        let what = measure == .assessedIndependence ? "所计人员和能力" : "所计工单"
        return language("\(measure.words(.zh))\(what)", "Rows: \(measure.words(.en))")
    }

    private static func proof(_ statement: AcceptanceStatement, _ language: Language) -> [Report.Fact] {
        rows(statement, language).map { .init($0.label, Phrase($0.digest.description)) } + [
            .init(language("定义", "Definitions"), Phrase(statement.definitions.description)),
            .init(
                language("台账", "Ledger"),
                Phrase(
                    language(
                        "\(statement.size) 条，根 \(statement.root)",
                        "\(counted(statement.size, "entry", "entries")), root \(statement.root)"))),
        ]
    }
}
