internal import HandoverModel

/// What would have been forecast at the end of each week, with what was known and in force then, and whether it held.
///
/// A date held when, by the end of its week, as many items had been finished as were left at the look; what was
/// retired since, or is not applicable any more, is not waited for. What was waived is.
struct TrackRecord {
    let looks: [ChecklistForecast.Look]

    init(_ series: CompletionSeries, of handover: Handover) {
        looks = series.ends.indices.suffix(ChecklistForecast.mostLooks).compactMap { place in
            let end = series.ends[place]
            guard end.work.open.count <= ChecklistForecast.mostItems else { return nil }
            let pace = Pace(series.weeks(through: place, end.calendar))
            let ahead = WeeksAhead(handover, after: end.day, calendar: end.calendar)
            guard case .dates(let p50, let p85) = pace.outcome(end.work.open.count, ahead) else { return nil }
            return ChecklistForecast.Look(
                day: end.day, remaining: end.work.open.count, p50: p50, p85: p85,
                held: TrackRecord.held(p85, from: place, series.ends))
        }
    }

    private static func held(_ date: Day, from place: Int, _ ends: [WeekEnd]) -> Bool? {
        let look = ends[place].work
        for end in ends[(place + 1)...] {
            let now = end.work
            let scope = now.finished.union(now.open).union(now.waived)
            if now.finished.subtracting(look.finished).count >= look.open.intersection(scope).count { return true }
            if end.day >= date { return false }
        }
        return nil
    }
}
