internal import HandoverModel

/// The independent share of each week of the handover, and the line through them.
struct IndependenceTrend {
    let weeks: [IndependenceForecast.Trend.Week]
    let line: ProportionTrend?

    /// The weeks that ended seven days before `over` or earlier, as they are known by the end of `today`.
    init(_ changes: [TallyChange], starts: Day, over: Day, knownBy today: Day) {
        let last = (starts.days(to: over) + 1) / 7 - 1
        let first = max(1, last - IndependenceForecast.mostWeeks + 1)
        guard over >= starts, first <= last else {
            (weeks, line) = ([], nil)
            return
        }
        var sums = Array(repeating: Tally(), count: last - first + 1)
        for change in changes where change.effective <= today && change.closed >= starts {
            let place = starts.days(to: change.closed) / 7 + 1 - first
            if sums.indices.contains(place) { sums[place] += change.tally }
        }
        let all = sums.enumerated().map { place, sum in
            IndependenceForecast.Trend.Week(
                end: starts.adding(days: 7 * (first + place) - 1), independent: sum.independent, eligible: sum.eligible)
        }
        let weeks = Array(all.drop { $0.eligible == 0 })
        self.weeks = weeks
        line = ProportionTrend(
            weeks.map { week in
                .init(time: starts.days(to: week.end) / 7, successes: week.independent, trials: week.eligible)
            })
    }

    var withTasks: Int { weeks.count { $0.eligible > 0 } }
    var tasks: Int { weeks.reduce(0) { $0 + $1.eligible } }
    var tasksPerWeek: Int { weeks.isEmpty ? 0 : (2 * tasks + weeks.count) / (2 * weeks.count) }

    var told: IndependenceForecast.Trend? {
        line.map { line in
            IndependenceForecast.Trend(weeks: weeks, slope: line.slope, z: line.z, tasksPerWeek: tasksPerWeek)
        }
    }
}
