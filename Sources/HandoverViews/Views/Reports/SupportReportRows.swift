internal import HandoverModel
internal import HandoverReadiness

/// A report on the support as rows of one table: the periods, what tells problems apart, times, ratings and indicators.
enum SupportReportRows {
    private static let columns = [
        "kind", "id", "title", "period", "value", "numerator", "denominator", "target", "state", "message",
    ]

    static func table(_ report: SupportReport, _ names: Names) -> ReportTable {
        var rows: [[String]] = []
        for figures in report.course {
            for part in SupportReport.Part.allCases where report.has(part) {
                switch part {
                case .problems: rows += problems(figures, names)
                case .response: rows += times(figures, names)
                case .satisfaction: rows += satisfaction(figures)
                case .quality: rows += report.part == .quality ? [] : [availability(figures)]
                }
            }
        }
        if report.has(.problems) { rows += report.breakdowns.flatMap { breakdown($0, report.period, names) } }
        if report.has(.problems) {
            rows += report.documents.map { count in
                cells(
                    "document", count.document.rawValue, report.period, title: names.documentTitle(count.document),
                    value: count.tasks)
            }
        }
        if report.has(.quality) {
            rows += report.earlierQuality.map { quality($0, report.before?.period ?? report.period, names) }
            rows += report.quality.map { quality($0, report.period, names) }
        }
        rows += report.desks.flatMap { desk($0, names) }
        if let actions = report.actions {
            rows.append(
                cells(
                    "actions", "in-time", report.period, (Int64(actions.numerator), Int64(actions.denominator))))
        }
        if let commitments = report.commitments {
            rows.append(
                cells(
                    "commitments", "in-time", report.period,
                    (Int64(commitments.numerator), Int64(commitments.denominator))))
        }
        if let approval = report.approval {
            let state = approval.given == nil ? "open" : approval.differs ? "differs" : "approved"
            rows.append(
                cells(
                    "approval", approval.content.description, report.period, value: approval.given?.entry,
                    state: state, message: approval.words(names)))
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func cells(
        _ kind: String, _ id: String, _ period: SupportPeriod, title: String = "", value: Int? = nil,
        _ counts: (Int64, Int64)? = nil, target: String = "", state: String = "", message: String = ""
    ) -> [String] {
        [
            kind, id, title, period.description, value.map { String($0) } ?? "", counts.map { String($0.0) } ?? "",
            counts.map { String($0.1) } ?? "", target, state, message,
        ]
    }

    private static func problems(_ figures: SupportFigures, _ names: Names) -> [[String]] {
        SupportFigure.allCases.map { figure in
            cells(
                "problems", figure.rawValue, figures.period, title: figure.words(names.language),
                value: figure.value(figures))
        } + [cells("problems", "undated", figures.period, value: figures.undated)]
    }

    private static func times(_ figures: SupportFigures, _ names: Names) -> [[String]] {
        let kept = (figures.attainment.rows + figures.attainment.totals).filter { $0.promise != .escalation }.map {
            row -> [String] in
            let severity: String =
                if case .severity(let severity) = row.group { severity.rawValue } else { "all" }
            return cells(
                "kept-" + row.promise.rawValue, severity, figures.period,
                (Int64(row.counts.met), Int64(row.counts.counted)),
                target: row.goal.map { Decimals.trimmed(Double($0) / 1_000_000) } ?? "",
                state: row.isReached.map { $0 ? "met" : "missed" } ?? "")
        }
        let times = figures.times.flatMap { times -> [[String]] in
            let severity = times.severity?.rawValue ?? "all"
            func row(_ figure: String, _ value: Int?, _ counts: (Int64, Int64)? = nil) -> [String] {
                cells("\(times.kind.rawValue)-\(figure)", severity, figures.period, value: value, counts)
            }
            return [
                row("tasks", times.tasks), row("median-minutes", times.median), row("p90-minutes", times.ninetieth),
                row("mean-minutes", nil, (Int64(times.sum), Int64(times.tasks))),
            ]
        }
        let open = figures.open.rows.map { row in
            cells(
                "open", row.severity.rawValue, figures.period, value: row.tasks,
                message: row.oldest.map { $0.exact } ?? "")
        }
        return kept + times + open + [cells("open", "unsolved-late", figures.period, value: figures.open.unsolvedLate)]
    }

    private static func satisfaction(_ figures: SupportFigures) -> [[String]] {
        [cells("rating", "mean", figures.period, (Int64(figures.ratingSum), Int64(figures.rated)))]
            + zip(1...5, figures.ratings).map { cells("rating", String($0), figures.period, value: $1) }
    }

    private static func availability(_ figures: SupportFigures) -> [String] {
        let period = figures.availability.period / 1000
        let down = (figures.availability.rows.first?.down ?? 0) / 1000
        return cells("availability-seconds", "all", figures.period, (period - down, period))
    }

    private static func breakdown(
        _ breakdown: SupportBreakdown, _ period: SupportPeriod, _ names: Names
    ) -> [[String]] {
        breakdown.rows.flatMap { row in
            [
                ("backlog-before", row.backlogBefore), ("opened", row.opened), ("closed", row.closed),
                ("backlog", row.backlog),
            ].map { figure, value in
                cells(
                    "\(figure)-by-\(breakdown.by.rawValue)", row.value, period,
                    title: breakdown.by.title(row.value, names), value: value)
            }
        }
    }

    private static func quality(_ row: QualityRow, _ period: SupportPeriod, _ names: Names) -> [String] {
        cells(
            "quality", row.id.rawValue, period, title: row.title(names), (row.numerator, row.denominator),
            target: row.targetText, state: row.state.rawValue, message: row.rule(names))
    }

    private static func desk(_ figures: SupportFigures, _ names: Names) -> [[String]] {
        func row(_ id: String, value: Int? = nil, _ counts: (Int64, Int64)? = nil) -> [String] {
            cells(
                "desk-" + figures.desk.rawValue, id, figures.period, title: figures.desk.words(names.language),
                value: value, counts)
        }
        func share(_ ratio: Measure.Ratio) -> (Int64, Int64) { (Int64(ratio.numerator), Int64(ratio.denominator)) }
        return [
            row("opened", value: figures.opened), row("closed", value: figures.closed),
            row("backlog", value: figures.backlog), row("kept-response", share(figures.kept(.response))),
            row("kept-resolution", share(figures.kept(.resolution))),
            row("first-time", (Int64(figures.firstTime), Int64(figures.solved))),
            row("rating", (Int64(figures.ratingSum), Int64(figures.rated))),
        ]
    }
}
