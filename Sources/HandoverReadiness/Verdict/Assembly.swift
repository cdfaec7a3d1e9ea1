public import HandoverModel

extension Readiness {
    /// Where a handover stands at an instant.
    ///
    /// The one place that decides the verdict; all else only shows it. Facts that take effect after `asOf` are left out. What is to be known only later (`--known-at`) is left out of
    /// `facts` by the caller.
    ///
    /// `weekEnds`: Where the items stood on each of `WeekEnd.days`, for a forecast; nil makes none.
    public static func of(
        _ definitions: Definitions, facts: Facts, asOf: Instant, weekEnds: [WeekEnd]? = nil
    ) -> Readiness {
        let today = definitions.handover.zone.day(of: asOf)
        let timeline = Timeline(facts.statements, asOf: asOf)
        let team = ReceivingTeam(definitions, timeline: timeline, tasks: facts.tasks, today: today)
        let items = ItemStates(definitions, timeline: timeline, team: team, asOf: asOf, today: today)
        let over = definitions.handover.zone.lastDayOver(by: asOf)
        let changes = TechnicalChangeRegister(timeline, asOf: asOf)
        let measures = Measure.all(
            of: definitions, timeline, tasks: facts.tasks, assessed: team.assessed, currency: changes.currency,
            today: today, over: over)
        let demands = Demand.all(of: definitions, tasks: facts.tasks, today: today)
        let questions = HelpQuestion.all(timeline, zone: definitions.handover.zone)
        let gaps = DocumentGap.all(of: questions, definitions, today: today)
        let found =
            BlockerList(
                definitions, items: items, team: team, measures: measures, demands: demands, gaps: gaps, today: today
            )
            .ranked
        let waivers = BlockerWaivers(timeline, today: today)
        let blockers = waivers.applied(to: found)
        let watch = ConditionWatch(items: items, team: team, definitions: definitions, blockers: found, today: today)
        let plan = PlanState(items.states, definitions: definitions, today: today)
        let schedule = Schedule(items, definitions: definitions, today: today)
        var acceptance = AcceptanceState(timeline, waivers: waivers, watch: watch)
        let rounds = ReverificationRounds(
            timeline, of: acceptance.current, items: items, team: team, definitions: definitions, today: today)
        acceptance.rounds = rounds?.all ?? []
        let marked = blockers.map(acceptance.marked)
        var readiness = Readiness(
            asOf: asOf, day: today, verdict: Verdict(of: blockers.map(\.effect)), blockers: marked, plan: plan,
            checklists: definitions.checklists.map { ChecklistProgress($0, graph: items.graph, states: items.states) },
            items: items.states, training: team.training, capabilities: team.capabilities, people: team.people,
            measures: measures, criticalPath: schedule.path,
            separation: Separation(timeline, isOn: definitions.handover.separation),
            acceptance: acceptance,
            holdsUntil: HoldingTime(
                asOf: asOf, zone: definitions.handover.zone, statements: facts.statements,
                limits: changes.open.map(\.notice.due)
            ).end,
            definitions: definitions.digest, ledger: facts.ledger,
            coverage: Coverage(team, definitions: definitions, today: today), demands: demands,
            help: HelpFigures(questions, starts: definitions.handover.starts, over: over), changes: changes)
        readiness.forecast = weekEnds.map { ends in
            Forecast(
                readiness, work: WorkLeft(items), weekEnds: ends, schedule: schedule, definitions: definitions,
                tasks: facts.tasks, over: over)
        }
        return readiness
    }
}

extension AcceptanceState {
    init(_ timeline: Timeline, waivers: BlockerWaivers, watch: ConditionWatch) {
        var current = AcceptanceRecord(timeline.entries).current
        let conditions = current?.statement.conditions ?? []
        current?.conditions = conditions.map(watch.state)
        self.init(current: current, waivers: waivers.states)
    }
}

extension AcceptanceState {
    /// A blocker with the condition of the accepted handover that it is about.
    fileprivate func marked(_ blocker: Blocker) -> Blocker {
        var blocker = blocker
        blocker.condition = watchedConditions.first { $0.state.condition.subject == blocker.subject }.map {
            .init(number: $0.number, until: $0.state.condition.until)
        }
        return blocker
    }
}

extension Verdict {
    /// The first that applies: something is missing, something cannot be told, something is left open on purpose.
    init(of effects: [Verdict]) {
        self = Verdict.order.first(where: effects.contains) ?? .ready
    }

    private static let order: [Verdict] = [.notReady, .notEnoughEvidence, .readyWithConditions, .ready]

    /// Whether it decides before another.
    func isGraver(than other: Verdict) -> Bool {
        Verdict.order.firstIndex { $0 == self || $0 == other } == Verdict.order.firstIndex(of: self) && self != other
    }
}

extension Measure {
    /// Independence, assessed independence and everything that has a target, in the order of `MeasureID`.
    static func all(
        of definitions: Definitions, _ timeline: Timeline, tasks: TaskFigures, assessed: Ratio, currency: Ratio,
        today: Day,
        over: Day
    ) -> [Measure] {
        MeasureID.allCases.compactMap { id in
            switch id {
            case .independence: Measure(independence: tasks, definitions, timeline, today: today, over: over)
            case .assessedIndependence: Measure(assessed: assessed, target: definitions.targets[id])
            case .documentsUpToDate: definitions.targets[id].map { Measure(currency: currency, target: $0) }
            case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction, .availability,
                .knowledgeBaseCoverage:
                definitions.targets[id].map { Measure(id: id, target: $0) }
            }
        }
    }
}
