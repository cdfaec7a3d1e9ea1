internal import HandoverModel
internal import HandoverReadiness

/// A readiness report as rows of one table: those of the status, and beside them what changed, the floors, the splits, the
/// forecast and the weeks.
enum ReadinessReportRows {
    static func table(_ report: ReadinessReport, _ names: Names) -> ReportTable {
        let status = StatusRows.table(report.readiness, names)
        var rows = status.rows
        rows += report.difference.changes.map { change in
            let ends = change.ends
            let isCounted = ends.from == nil && ends.to == nil
            return cells(
                "change-" + change.code, change.subject,
                state: isCounted ? "" : "\(ends.from ?? "")>\(ends.to ?? "")", message: change.words(names))
        }
        rows += report.independence.demands.map { demand in
            cells(
                "demand-" + demand.kind.code, "independence", .init(numerator: demand.have, denominator: demand.need),
                state: demand.state.rawValue, message: demand.words(names))
        }
        for split in report.independence.splits {
            rows += split.rows.map { row in
                cells("split-" + split.by.rawValue, row.group.code ?? "", title: row.group.words(names), row.ratio)
            }
        }
        rows += report.independence.lately.map { lately($0, names.language) } ?? []
        rows += report.readiness.forecast.map { forecast($0, names) } ?? []
        rows += report.course.points.flatMap(week)
        rows += report.next.map { item in
            cells(
                "next", item.id.rawValue, title: names.itemTitle(item.id), state: item.due?.description ?? "",
                message: names.language.clauses {
                    item.open.first?.words(names) ?? item.status.words(names.language)
                    if item.due != nil, item.dueIsProvisional { names.language.provisional }
                })
        }
        return ReportTable(status.columns, rows: rows)
    }

    /// The four weeks before, and the last four with what the difference comes from.
    private static func lately(_ comparison: PeriodComparison, _ language: Language) -> [[Phrase]] {
        func id(_ period: PeriodComparison.Period) -> String { "\(period.span.first)..\(period.span.last)" }
        let (first, second) = (comparison.first, comparison.second)
        return [
            cells("weeks-before", id(first), first.ratio),
            cells("weeks-lately", id(second), second.ratio, message: ComparisonView.sentence(comparison, language)),
        ]
    }

    private static func forecast(_ forecast: Forecast, _ names: Names) -> [[Phrase]] {
        let (checklist, language) = (forecast.checklist, names.language)
        func date(_ id: String, _ day: Day?) -> [Phrase] {
            let isProvisional = day.map(checklist.isProvisional) ?? false
            let message = language.clauses {
                checklist.words(language)
                if isProvisional { language.provisional }
            }
            return cells("forecast", id, state: day?.description ?? "", message: message)
        }
        return [
            date("checklist-p50", checklist.p50), date("checklist-p85", checklist.p85),
            cells("forecast", "checklist-p85-held", checklist.record),
            cells(
                "forecast", "independence", state: forecast.independence.expected?.day.description ?? "",
                message: forecast.independence.words(language)),
            cells(
                "forecast", "ready-by", state: forecast.readyBy?.day.description ?? "",
                message: forecast.readyBy?.isProvisional == true ? language.provisional : ""),
        ]
    }

    private static func week(_ point: Course.Point) -> [[Phrase]] {
        let day = point.day.description
        return [
            cells("week-items-done", day, .init(numerator: point.done, denominator: point.total)),
            cells("week-items-due", day, .init(numerator: point.due, denominator: point.total)),
            cells("week-independence", day, .init(numerator: point.independent, denominator: point.eligible)),
        ]
    }

    /// Under the columns of the status.
    private static func cells(
        _ kind: String, _ id: String, title: String = "", _ ratio: Measure.Ratio? = nil, state: String = "",
        message: String = ""
    ) -> [Phrase] {
        let counts = ratio.map { [String($0.numerator), String($0.denominator)] } ?? ["", ""]
        return ([kind, id, title] + counts + ["", "", state, message, ""]).map { Phrase($0) }
    }
}
