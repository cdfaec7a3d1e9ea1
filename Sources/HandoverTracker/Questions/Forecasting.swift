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
        var before: (end: WeekEnd, of: Digest)?
        return try days.compactMap { day in
            let end = time.definitions.handover.zone.end(of: day)
            guard let digest = history.inForce(at: end)?.change.definitions else { return nil }
            let make = {
                if let before, before.of == digest, let same = statements.unchanged(before.end, on: day, time.zone) {
                    return same
                }
                let definitions = try tracker.cache.definitions(digest, from: view)
                return try WeekEnd(definitions, statements: statements, on: day) { pairs in
                    try view.uses(of: pairs, on: day, of: part, definitions: definitions, statements: statements)
                }
            }
            let isKept = end < now && time.knownAt == nil
            let found = isKept ? try tracker.keptWeekEnds.value(of: day, until: end, in: view, make) : try make()
            before = (found, digest)
            return found
        }
    }
}

extension [Entry] {
    /// The end of an earlier week as that of a day, when nothing of these took effect or changes in between.
    fileprivate func unchanged(_ week: WeekEnd, on day: Day, _ zone: Zone) -> WeekEnd? {
        let (before, end) = (zone.end(of: week.day), zone.end(of: day))
        return contains { before < $0.record.effective && $0.record.effective <= end } ? nil : week.repeated(on: day)
    }
}
