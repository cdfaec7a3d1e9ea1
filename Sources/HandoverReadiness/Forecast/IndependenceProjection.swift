internal import HandoverModel

extension IndependenceForecast {
    /// Projects the acceptance rule itself, checkpoint by checkpoint, and not the share alone.
    ///
    /// Windows are filled with what is known up to today and with tasks to come: each week the mean number of the weeks
    /// that the trend rests on, spread over its days, independent by the share that the line has in that week. Of these
    /// the whole ones count, what is left over is carried on; nothing is drawn at random.
    init(_ figures: TaskFigures, measure: Measure?, definitions: Definitions, today: Day, over: Day) {
        let trend = IndependenceTrend(
            figures.changes, starts: definitions.handover.starts, over: over, knownBy: today)
        let told = trend.told
        guard let target = definitions.targets[.independence] else {
            self.init(outcome: .none(.noTarget), trend: told)
            return
        }
        let rule = AcceptanceRule(definitions.independence, target: target.atLeast)
        if let measure, rule.holds(measure) {
            self.init(outcome: .met, trend: told)
        } else if let next = rule.foreseen(figures.changes, measure: measure, definitions: definitions, today: today) {
            self.init(outcome: .expected(next), trend: told)
        } else if trend.withTasks < Self.leastWeeks {
            self.init(outcome: .none(.tooFewWeeks(have: trend.withTasks, need: Self.leastWeeks)), trend: told)
        } else if trend.tasks < Self.leastTasks {
            self.init(outcome: .none(.tooFewTasks(have: trend.tasks, need: Self.leastTasks)), trend: told)
        } else if let line = trend.line, let z = line.z, z >= Self.leastZ {
            let days = ProjectedDays(
                figures.changes, line, tasksPerWeek: trend.tasksPerWeek, starts: definitions.handover.starts,
                today: today, windowDays: rule.rule.windowDays)
            let first = rule.firstCheckpoint(of: days, starts: definitions.handover.starts, after: over)
            self.init(
                outcome: first.map(Outcome.expected) ?? .none(.beyondHorizon(weeks: Self.horizon)), trend: told)
        } else {
            self.init(outcome: .none(.notImproving), trend: told)
        }
    }
}

/// What a contract asks of independence at a checkpoint.
private struct AcceptanceRule {
    let rule: IndependenceRule
    private let target: Int

    init(_ rule: IndependenceRule, target: Int) {
        self.rule = rule
        self.target = target
    }

    /// Whether it holds for the measure of a day as the contract decides.
    func holds(_ measure: Measure) -> Bool {
        if measure.hasTooManyUnrated { return false }
        switch (measure.state, rule.decideBy) {
        case (.demonstrated, _): return true
        case (.observed, .observed): return measure.isObserved(rule)
        case (.observed, .demonstrated), (.tooFew, _), (.trend, _), (.missed, _), (.notMeasured, _): return false
        }
    }

    /// The next checkpoint, where the contract goes by what is observed and what is known today reaches it there.
    func foreseen(
        _ changes: [TallyChange], measure: Measure?, definitions: Definitions, today: Day
    ) -> Measure.Checkpoint? {
        guard rule.decideBy == .observed, let next = measure?.nextLook else { return nil }
        return Checkpoints(changes, definitions.handover, rule: rule)
            .foreseen(next, reaching: target, knownBy: today)
    }

    /// The first checkpoint after a day at which it would hold.
    ///
    /// The window ends at the checkpoint, without the last seven days, whose tasks may be reopened.
    func firstCheckpoint(of days: ProjectedDays, starts: Day, after over: Day) -> Measure.Checkpoint? {
        let interval = max(1, rule.checkpointDays)
        let left = 7
        guard rule.windowDays > left else { return nil }
        var checkpoint = starts.adding(days: max(1, (starts.days(to: over) + interval) / interval) * interval)
        while checkpoint <= days.last {
            let first = checkpoint.adding(days: 1 - rule.windowDays)
            let sum = days.sum(first...checkpoint.adding(days: -left))
            if holds(sum) {
                return .init(day: checkpoint, numerator: sum.independent, denominator: sum.eligible)
            }
            checkpoint = checkpoint.adding(days: interval)
        }
        return nil
    }

    private func holds(_ sum: Tally) -> Bool {
        if sum.unrated * 10 > sum.eligible + sum.unrated { return false }
        let claim = Claim(
            numerator: sum.independent, denominator: sum.eligible, target: target, confidence: rule.confidence,
            tasks: rule.tasks)
        switch (claim.state, rule.decideBy) {
        case (.demonstrated, _), (.observed, .observed): return true
        case (.observed, .demonstrated), (.tooFew, _), (.trend, _), (.missed, _), (.notMeasured, _): return false
        }
    }
}

/// Tasks by the day of their closing: those known up to today, and those expected after it.
private struct ProjectedDays {
    private let first: Day
    /// Of all days before the one at the same place.
    private var sums: [Tally] = [Tally()]

    /// The last day that is projected.
    var last: Day { first.adding(days: sums.count - 2) }

    init(
        _ changes: [TallyChange], _ line: ProportionTrend, tasksPerWeek: Int, starts: Day, today: Day, windowDays: Int
    ) {
        first = today.adding(days: 1 - windowDays)
        var known = Array(repeating: Tally(), count: windowDays)
        for change in changes where change.effective <= today && change.closed <= today {
            let place = first.days(to: change.closed)
            if place >= 0 { known[place] += change.tally }
        }
        for day in known { sums.append(sums[sums.count - 1] + day) }
        var carried = 0.0
        for ahead in 1...IndependenceForecast.horizon * 7 {
            let offset = starts.days(to: today.adding(days: ahead))
            var day = Tally()
            let eligible = ProjectedDays.tasks(on: offset, perWeek: tasksPerWeek)
            carried += Double(eligible) * line.share(at: offset >= 0 ? offset / 7 : 0)
            // What is a whole number but for rounding is one.
            day.independent = Int(carried + 1e-9)
            day.assisted = eligible - day.independent
            carried = max(0, carried - Double(day.independent))
            sums.append(sums[sums.count - 1] + day)
        }
    }

    /// A week's tasks spread over its days as evenly as whole numbers go.
    private static func tasks(on offset: Int, perWeek: Int) -> Int {
        let weekday = (offset % 7 + 7) % 7
        return perWeek * (weekday + 1) / 7 - perWeek * weekday / 7
    }

    func sum(_ days: ClosedRange<Day>) -> Tally {
        sums[first.days(to: days.upperBound) + 1] - sums[max(0, first.days(to: days.lowerBound))]
    }
}
