internal import HandoverModel
internal import HandoverReadiness

/// How long it took until an answer and a solution, and which share of the promises was kept.
enum SupportTimesParts {
    static func parts(
        _ report: SupportReport, _ figures: SupportFigures, _ names: Names
    ) -> [ReportDocument.Part] {
        let language = names.language
        let open = SupportWords.open(figures.open, asOf: figures.asOf, language)
        let note = language(
            "时间按承诺的服务时间计，不足一分钟按一分钟计；中位数和 90% 分位取最近秩，少于 \(SupportTimes.fewest) 张不列 90% 分位。按时的分母是已响应（解决）的和超时未办的，未关闭的也在内，取消的不计，所以与关闭的张数不同，口径与 sla attainment 相同；张数和时间只取本期关闭而计时的。",
            "Time of the service by the promises, minutes that have begun; median and 90th percentile by nearest rank, the latter from \(SupportTimes.fewest) tasks on. In time is of those answered (solved) and those past their limit, open ones among them and cancelled ones not, so that it is of another number than those closed, as sla attainment counts it; tasks and times are of those closed in the period that have a clock."
        )
        return [
            .init(
                SupportReport.Part.response.words(language),
                [.table(table(.response, figures, names)), .line(Phrase(open)), .line(Phrase(note, .faint))]),
            .init(
                language("解决时间", "Until the solution"), [.table(table(.resolution, figures, names))]),
            .init(
                language("用户等待时间（从打开到解决，按自然时间）", "Waiting time of users (opened to solved, on the wall clock)"),
                waited(figures, names)),
        ]
    }

    private static func table(
        _ promise: ServicePromise, _ figures: SupportFigures, _ names: Names
    ) -> ReportTable {
        let language = names.language
        let kind: SupportTimes.Kind = promise == .response ? .response : .resolution
        var columns: [ReportTable.Column] = [
            .init("severity", language("级别", "Severity")),
            .init("limit", language("时限", "Limit")),
            .init("kept", language("按时", "In time"), isNumber: true),
            .init("tasks", language("张数", "Tasks"), isNumber: true),
            .init("median", language("中位数", "Median"), isNumber: true),
            .init("p90", language("90% 分位", "90th percentile"), isNumber: true),
        ]
        // The contract asks for a mean: it stands after what says more.
        if kind == .resolution { columns.append(.init("mean", language("平均", "Mean"), isNumber: true)) }
        let counted = figures.attainment.rows.filter { $0.promise == promise }
        var rows = Severity.allCases.compactMap { severity -> [Phrase]? in
            let row = counted.first { $0.group == .severity(severity) }
            let times = figures.times.first { $0.kind == kind && $0.severity == severity }
            let limit = row?.limit ?? names.definitions?.services?[severity]?.target(of: promise)
            guard times != nil || (row?.counts.counted ?? 0) > 0 else { return nil }
            return [Phrase(severity.words(language)), Phrase(limit?.words(language) ?? ""), kept(row, language)]
                + cells(times, language, withMean: kind == .resolution)
        }
        if let all = figures.attainment.totals.first(where: { $0.promise == promise }), all.counts.counted > 0 {
            rows.append([Phrase(language("合计", "All")), "", kept(all, language)])
        }
        return ReportTable(columns, rows: rows)
    }

    private static func kept(_ row: Attainment.Row?, _ language: Language) -> Phrase {
        guard let row, row.counts.counted > 0 else { return "-" }
        let ratio = Measure.Ratio(numerator: row.counts.met, denominator: row.counts.counted)
        return Phrase(
            ratio.words(language, target: row.goal.map { Double($0) / 1_000_000 }),
            row.isReached.map { $0 ? .good : .bad })
    }

    private static func cells(_ times: SupportTimes?, _ language: Language, withMean: Bool) -> [Phrase] {
        guard let times else { return ["0", "-", "-"] + (withMean ? ["-"] : []) }
        var cells = [
            String(times.tasks), SupportWords.minutes(times.median, language),
            times.ninetieth.map { SupportWords.minutes($0, language) } ?? "-",
        ]
        if withMean { cells.append(SupportWords.minutes((times.sum + times.tasks - 1) / times.tasks, language)) }
        return cells.map { Phrase($0) }
    }

    private static func waited(_ figures: SupportFigures, _ names: Names) -> [Report.Block] {
        let language = names.language
        let rows = figures.times.filter { $0.kind == .waited }.map { times in
            [Phrase(times.severity?.words(language) ?? language("合计", "All"))]
                + cells(times, language, withMean: false)
        }
        guard !rows.isEmpty else { return [.line(Phrase(language("没有计入的工单", "No task counts")))] }
        return [
            .table(
                ReportTable(
                    [
                        .init("severity", language("级别", "Severity")),
                        .init("tasks", language("张数", "Tasks"), isNumber: true),
                        .init("median", language("中位数", "Median"), isNumber: true),
                        .init("p90", language("90% 分位", "90th percentile"), isNumber: true),
                    ], rows: rows))
        ]
    }
}
