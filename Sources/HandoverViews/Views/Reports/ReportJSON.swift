internal import HandoverModel
internal import HandoverReadiness

/// What reports hold in JSON: the documents that the questions beneath are answered with, under names of their own.
enum ReportJSON {
    static func members(_ report: ReadinessReport, _ names: Names, isDemonstration: Bool) -> [JSONText.Member] {
        let readiness = report.readiness
        let forecast = readiness.forecast.map {
            ForecastJSON.whole(
                DatedForecast(asOf: readiness.asOf, knownAt: readiness.ledger.knownAt, forecast: $0), names)
        }
        return [
            .init("period", span(report.period)),
            .init("status", StatusDocument.json(readiness, names: names, isDemonstration: isDemonstration)),
            .init("difference", DifferenceView.report(report.difference, names: names).json),
            .init("independence", MeasureDetailJSON.json(report.independence, names)),
            .init("capabilities", CapabilityListView.report(readiness, names: names).json),
            .init("forecast", forecast ?? .null),
            .init("course", CourseView.report(report.course, names: names).json),
            .init("next", ItemListView.report(report.next, names: names).json),
        ]
    }

    static func members(_ report: PersonReport, _ names: Names) -> [JSONText.Member] {
        [
            .init("person", .string(names.id(report.person))),
            .init("training", TrainingView.report(report.state.map { [$0] } ?? [], names: names).json),
            .init("window", span(report.window)), .init("tasks", tasks(report.tasks, names)),
        ]
    }

    static func members(_ report: CapabilityReport, _ names: Names) -> [JSONText.Member] {
        let id = report.standing.coverage.id
        return [
            .init("capability", CapabilityView.report(report.standing, names: names).json),
            .init("demands", .array(report.demands.map { MeasureDetailJSON.json($0, names) })),
            .init("items", .strings(CapabilityReportParts.requiring(id, names))),
            .init("window", span(report.window)), .init("tasks", tasks(report.tasks, names)),
        ]
    }

    private static func tasks(_ tasks: [TaskRecord], _ names: Names) -> JSONText {
        .array(tasks.map { TaskJSON.json($0, names) })
    }

    private static func span(_ span: Measure.Span) -> JSONText {
        .object([.init("first", .string(span.first.description)), .init("last", .string(span.last.description))])
    }
}
