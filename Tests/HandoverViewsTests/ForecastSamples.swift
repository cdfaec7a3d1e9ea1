import HandoverModel
import HandoverReadiness

/// A forecast with all its parts.
extension Samples {
    static let dated = DatedForecast(asOf: now, forecast: forecast)

    static let forecast = Forecast(
        checklist: ChecklistForecast(
            remaining: 12,
            weeks: [
                .init(end: day(2026, 1, 11), workingDays: 5, completed: 2, remaining: 17),
                .init(end: day(2026, 1, 18), workingDays: 5, completed: 0, remaining: 17),
                .init(end: day(2026, 1, 25), workingDays: 5, completed: 4, remaining: 13),
            ],
            outcome: .dates(p50: day(2026, 2, 27), p85: day(2026, 3, 13)),
            looks: [
                .init(
                    day: day(2026, 1, 11), remaining: 17, p50: day(2026, 1, 16), p85: day(2026, 1, 23), held: false),
                .init(day: day(2026, 1, 18), remaining: 17, p50: day(2026, 2, 20), p85: day(2026, 3, 6)),
            ]),
        independence: IndependenceForecast(
            outcome: .expected(.init(day: day(2026, 3, 16), numerator: 77, denominator: 85)),
            trend: .init(
                weeks: [
                    .init(end: day(2026, 1, 11), independent: 6, eligible: 10),
                    .init(end: day(2026, 1, 18), independent: 7, eligible: 9),
                ], slope: 0.1, z: 5.291503, tasksPerWeek: 10)),
        schedule: Schedule(
            items: [
                .init(
                    item: "team/organisation", importance: .must, start: day(2026, 1, 30), finish: day(2026, 2, 2),
                    lateStart: day(2026, 1, 27), lateFinish: day(2026, 1, 28), float: -3, blocks: 1, isCritical: true,
                    isProvisional: false, isLateProvisional: false),
                .init(
                    item: "team/rota", importance: .must, start: day(2026, 2, 3), finish: day(2026, 3, 4),
                    lateStart: day(2026, 2, 3), lateFinish: day(2027, 2, 27), float: 6, blocks: 0, isCritical: false,
                    isProvisional: true, isLateProvisional: true),
            ], until: day(2026, 2, 27), hasAcceptBy: true, path: readiness.criticalPath),
        readyBy: .init(day: day(2026, 3, 16), restsOn: .independence))
}
