import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    func forecast(_ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        let readiness = try readiness(time, withForecast: true)
        guard let forecast = readiness.forecast else { throw Refusal.nothingApplied }
        return try reply(
            .forecast(DatedForecast(asOf: readiness.asOf, knownAt: readiness.ledger.knownAt, forecast: forecast)),
            time.definitions)
    }

    /// Where the items stood at the ends of the weeks that a forecast goes by, each by the definitions in force then.
    func weekEnds(_ time: AskedTime) throws -> [WeekEnd] {
        let days = WeekEnd.days(for: time.definitions, asOf: time.asOf)
        guard !days.isEmpty else { return [] }
        let history = try time.through.map { try DefinitionsHistory(view: view, through: $0) } ?? history
        let (statements, part) = (try statements(through: time.through), try view.part(through: time.through))
        return try days.compactMap { day in
            let end = time.definitions.handover.zone.end(of: day)
            let make = { () throws -> WeekEnd? in
                guard let application = history.inForce(at: end) else { return nil }
                let definitions = try tracker.cache.definitions(application.change.definitions, from: view)
                return try WeekEnd(definitions, statements: statements, on: day) {
                    try view.lastUses(asOf: day, of: part)
                }
            }
            guard end < now, time.knownAt == nil else { return try make() }
            return try tracker.keptWeekEnds.value(of: day, until: end, in: view, make)
        }
    }
}
