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

    static func members(_ report: AcceptanceReport, _ names: Names) -> [JSONText.Member] {
        let readiness = report.readiness
        return [
            .init("acceptance", AcceptanceJSON.document(readiness, names)),
            .init("signatures", .array(report.signatures.map { signature($0, names) })),
            .init("steps", .array(report.steps.map { step($0, names) })),
            .init("measures_now", .array(AcceptanceReportParts.now(report).map(now))),
            .init("rounds", RoundsJSON.document(readiness, names)),
            .init("since", report.since.map { DifferenceView.report($0, names: names).json } ?? .null),
        ]
    }

    private static func signature(_ signed: AcceptanceReport.Signature, _ names: Names) -> JSONText {
        let (signature, language) = (signed.signature, names.language)
        return .object([
            .init("key", .string(signature.key.rawValue)), .init("as", .string(signature.key.words(language))),
            .init("meaning", .string(signature.key.meaning(language))),
            .init("person", names.isAnonymous ? .null : .string(signature.person.rawValue)),
            .init("at", .string(signature.at.description)),
            .init("identified", .string(orNull: signed.identified?.description)),
            .init("entry", .int(signature.entry)),
        ])
    }

    private static func step(_ step: AcceptanceStep, _ names: Names) -> JSONText {
        .object([
            .init("kind", .string(step.kind.rawValue)), .init("key", .string(orNull: step.key?.rawValue)),
            .init("statement", .int(step.statement)), .init("entry", .int(step.entry)),
            .init("by", names.isAnonymous ? .null : .string(step.by.rawValue)),
            .init("at", .string(step.at.description)),
        ])
    }

    private static func now(_ measure: Measure) -> JSONText {
        .object([
            .init("id", .string(measure.id.rawValue)), .init("numerator", .int(measure.numerator)),
            .init("denominator", .int(measure.denominator)), .init("state", .string(measure.state.rawValue)),
        ])
    }

    private static func tasks(_ tasks: [TaskRecord], _ names: Names) -> JSONText {
        .array(tasks.map { TaskJSON.json($0, names) })
    }

    private static func span(_ span: Measure.Span) -> JSONText {
        .object([.init("first", .string(span.first.description)), .init("last", .string(span.last.description))])
    }
}
