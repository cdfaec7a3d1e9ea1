internal import HandoverModel

extension Measure {
    /// The contract's measure on a day: the window that ends on it, as things stood that day.
    ///
    /// `over` is the last day that is over, up to which checkpoints are looked at; `timeline` has those that were recorded.
    init(
        independence figures: TaskFigures, _ definitions: Definitions, _ timeline: Timeline, today: Day, over: Day
    ) {
        let rule = definitions.independence
        let target = definitions.targets[.independence]
        let window = Span(first: today.adding(days: 1 - rule.windowDays), last: today)
        var sum = Tally()
        var provisional = 0
        for change in figures.changes
        where change.closed >= window.first && change.closed <= today && change.effective <= today {
            sum += change.tally
            if change.closed > today.adding(days: -IndependenceRule.provisionalDays) {
                provisional += change.tally.eligible
            }
        }
        let claim = Claim(
            numerator: sum.independent, denominator: sum.eligible, target: target?.atLeast ?? 0,
            confidence: rule.confidence, tasks: rule.tasks)
        let checkpoints = Checkpoints(figures.changes, definitions.handover, rule: rule)
        let demonstrated = target.flatMap {
            checkpoints.firstDemonstration(of: $0.atLeast, until: over, knownBy: today)
        }
        let state = Measure.state(claim, hasTarget: target != nil, demonstrated: demonstrated != nil, rule)
        self.init(
            id: .independence, numerator: sum.independent, denominator: sum.eligible, rate: claim.rate,
            interval: claim.interval, lowerBound: claim.lowerBound, confidence: claim.confidence, target: target,
            state: state,
            unrated: sum.unrated, provisional: provisional, toReview: sum.reviewsNeeded, reviewed: sum.reviewsDone,
            overturned: sum.overturned, window: window,
            demonstrated: demonstrated,
            looked: target.flatMap { checkpoints.newest(reaching: $0.atLeast, until: over, knownBy: today) },
            nextLook: target.map { _ in checkpoints.next(after: over) },
            recorded: CheckpointState.all(timeline, checkpoints, today: today),
            holding: demonstrated.map { _ in Holding(newest: figures.newest) },
            // Without a least number nothing has to be proved.
            cleanTasksNeeded: target == nil || rule.tasks == 0 || state == .demonstrated ? nil : claim.cleanTasksNeeded,
            bySeverity: figures.bySeverity.mapValues(Ratio.init),
            byCapability: figures.byCapability.mapValues(Ratio.init))
    }

    /// The state of the window, which a demonstration at an earlier checkpoint never hides when it is missed.
    ///
    /// Demonstrated only at a checkpoint: between checkpoints it is observed at most. Where the contract decides by proof,
    /// a window with too few tasks leaves the proof standing; where it decides by what is observed, the window decides.
    private static func state(_ claim: Claim, hasTarget: Bool, demonstrated: Bool, _ rule: IndependenceRule) -> State {
        switch claim.state {
        case .missed: return hasTarget ? .missed : .trend
        case .demonstrated, .observed: return demonstrated ? .demonstrated : hasTarget ? .observed : .trend
        case .tooFew, .trend, .notMeasured:
            return demonstrated && rule.decideBy == .demonstrated ? .demonstrated : claim.state
        }
    }

    /// One person's tasks: for coaching, against no target, so that it is a trend at most.
    init(person tally: Tally) {
        let proportion = Proportion(tally.independent, of: tally.eligible)
        self.init(
            id: .independence, numerator: tally.independent, denominator: tally.eligible,
            rate: tally.eligible > 0 ? Double(tally.independent) / Double(tally.eligible) : nil,
            interval: proportion.wilson,
            state: tally.eligible == 0 ? .notMeasured : tally.eligible < 10 ? .tooFew : .trend, unrated: tally.unrated,
            toReview: tally.reviewsNeeded, reviewed: tally.reviewsDone, overturned: tally.overturned)
    }

    /// Required person × capability pairs held at `alone` or above, of those required: all are counted, none is drawn.
    init(assessed ratio: Ratio, target: Target?) {
        let (held, required) = (ratio.numerator, ratio.denominator)
        let state: State =
            if required == 0 {
                .tooFew
            } else if let target {
                held * 1_000_000 >= target.atLeast * required ? .observed : .missed
            } else {
                .trend
            }
        self.init(
            id: .assessedIndependence, numerator: held, denominator: required,
            rate: required > 0 ? Double(held) / Double(required) : nil, target: target, state: state)
    }

    /// Whether the contract's value counts as reached: seen at the newest checkpoint, and not lost since.
    ///
    /// A window looked at on any day passes by luck, so what it reaches between checkpoints waits for the next. A proof at an
    /// earlier checkpoint does too; a contract that asks for no least number of tasks goes by any day.
    func isObserved(_ rule: IndependenceRule) -> Bool {
        switch state {
        case .demonstrated: true
        case .observed: id != .independence || rule.tasks == 0 || demonstrated != nil || looked?.isReached == true
        case .tooFew, .trend, .missed, .notMeasured: false
        }
    }

    /// More than one in ten of the tasks that should have a level have none.
    var hasTooManyUnrated: Bool { unrated * 10 > denominator + unrated }
}

extension Measure.Ratio {
    init(_ tally: Tally) {
        self.init(numerator: tally.independent, denominator: tally.eligible)
    }
}

extension Measure.Holding {
    /// Slipping when at most 16 of the newest 20 tasks were independent; fewer than 20 say nothing yet.
    init(newest: [Bool]) {
        let tasks = newest.prefix(20)
        let independent = tasks.count { $0 }
        self.init(
            numerator: independent, denominator: tasks.count,
            isSlipping: tasks.count == 20 && independent <= 16)
    }
}
