internal import HandoverModel
internal import HandoverReadiness

/// A forecast in JSON: in short for the status, and with all that it rests on.
enum ForecastJSON {
    static func short(_ forecast: Forecast, _ language: Language) -> JSONText {
        .object([
            .init("ready_by", readyBy(forecast.readyBy)),
            .init("checklist", .object(checklist(forecast.checklist, language))),
            .init("independence", .object(independence(forecast.independence, language))),
            .init("critical_path", forecast.schedule.path.map(path) ?? .null),
        ])
    }

    static func whole(_ dated: DatedForecast, _ names: Names) -> JSONText {
        let (forecast, language) = (dated.forecast, names.language)
        let schedule = forecast.schedule
        return .object([
            .init("as_of", .string(dated.asOf.description)), .init("zone", .string(names.zone.identifier)),
            .init("known_at", .string(orNull: dated.knownAt?.description)),
            .init("ready_by", readyBy(forecast.readyBy)),
            .init(
                "checklist",
                .object(
                    checklist(forecast.checklist, language) + [
                        .init("by_week", .array(forecast.checklist.weeks.map(json))),
                        .init("record", .array(forecast.checklist.looks.map(json))),
                    ])),
            .init(
                "independence",
                .object(
                    independence(forecast.independence, language) + [
                        .init("by_week", .array((forecast.independence.trend?.weeks ?? []).map(json)))
                    ])),
            .init("critical_path", schedule.path.map(path) ?? .null),
            .init("until", .string(schedule.until.description)), .init("until_accept", .bool(schedule.hasAcceptBy)),
            .init("items", .array(schedule.items.map(json))),
        ])
    }

    static func path(_ path: CriticalPath) -> JSONText {
        .object([
            .init("finish", .string(path.finish.description)), .init("float", .int(orNull: path.float)),
            .init("chain", .strings(path.chain)), .init("provisional", .bool(path.isProvisional)),
        ])
    }

    private static func readyBy(_ ready: Forecast.ReadyBy?) -> JSONText {
        ready.map {
            .object([
                .init("day", .string($0.day.description)), .init("rests_on", .string($0.restsOn.rawValue)),
                .init("provisional", .bool($0.isProvisional)),
            ])
        } ?? .null
    }

    private static func checklist(_ forecast: ChecklistForecast, _ language: Language) -> [JSONText.Member] {
        var none: String?
        if case .none(let reason) = forecast.outcome { none = reason.code }
        return [
            .init("p50", .string(orNull: forecast.p50?.description)),
            .init("p85", .string(orNull: forecast.p85?.description)), .init("none", .string(orNull: none)),
            .init("message", .string(forecast.words(language))), .init("provisional", .bool(forecast.isProvisional)),
            .init("p50_provisional", .bool(forecast.p50.map(forecast.isProvisional) ?? false)),
            .init("remaining", .int(forecast.remaining)), .init("waiting", .int(forecast.waiting)),
            .init("weeks", .int(forecast.weeks.count)), .init("hits", .int(forecast.record.numerator)),
            .init("looks", .int(forecast.record.denominator)),
        ]
    }

    private static func independence(_ forecast: IndependenceForecast, _ language: Language) -> [JSONText.Member] {
        var none: String?
        if case .none(let reason) = forecast.outcome { none = reason.code }
        let weeks = forecast.trend?.weeks ?? []
        return [
            .init("day", .string(orNull: forecast.expected?.day.description)), .init("none", .string(orNull: none)),
            .init("message", .string(forecast.words(language))), .init("met", .bool(forecast.outcome == .met)),
            .init("numerator", .int(orNull: forecast.expected?.numerator)),
            .init("denominator", .int(orNull: forecast.expected?.denominator)),
            .init("weeks", .int(weeks.count { $0.eligible > 0 })),
            .init("tasks", .int(weeks.reduce(0) { $0 + $1.eligible })),
            .init("slope", .fixed(orNull: forecast.trend?.slope)), .init("z", .fixed(orNull: forecast.trend?.z)),
            .init("tasks_a_week", .int(orNull: forecast.trend?.tasksPerWeek)),
        ]
    }

    private static func json(_ week: ChecklistForecast.Week) -> JSONText {
        .object([
            .init("week_end", .string(week.end.description)), .init("working_days", .int(week.workingDays)),
            .init("completed", .int(week.completed)), .init("remaining", .int(week.remaining)),
        ])
    }

    private static func json(_ look: ChecklistForecast.Look) -> JSONText {
        .object([
            .init("day", .string(look.day.description)), .init("remaining", .int(look.remaining)),
            .init("p50", .string(look.p50.description)), .init("p85", .string(look.p85.description)),
            .init("held", look.held.map(JSONText.bool) ?? .null),
        ])
    }

    private static func json(_ week: IndependenceForecast.Trend.Week) -> JSONText {
        .object([
            .init("week_end", .string(week.end.description)), .init("numerator", .int(week.independent)),
            .init("denominator", .int(week.eligible)),
        ])
    }

    private static func json(_ slot: Schedule.Slot) -> JSONText {
        .object([
            .init("id", .string(slot.item.rawValue)), .init("importance", .string(slot.importance.rawValue)),
            .init("start", .string(slot.start.description)), .init("finish", .string(slot.finish.description)),
            .init("late_start", .string(slot.lateStart.description)),
            .init("late_finish", .string(slot.lateFinish.description)), .init("float", .int(slot.float)),
            .init("blocks", .int(slot.blocks)), .init("critical", .bool(slot.isCritical)),
            .init("provisional", .bool(slot.isProvisional || slot.isLateProvisional)),
            .init("finish_provisional", .bool(slot.isProvisional)),
            .init("late_finish_provisional", .bool(slot.isLateProvisional)),
        ])
    }
}
