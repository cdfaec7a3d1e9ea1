public import HandoverModel

/// Everything there is to say of one measure: its value, what is asked for beside it, and what it is made of.
public struct MeasureDetail: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var ledger: LedgerState
    public var measure: Measure
    /// Rehearsed tasks in the window, which are in no rate; nil where there are none of the kind.
    public var drills: Int?
    /// Floors and variety, of independence.
    public var demands: [Demand]
    /// At the reference mix; nil without one.
    public var standardised: StandardisedRate?
    /// The four weeks that end the window against the four before, of independence; nil where it was not asked for.
    public var lately: PeriodComparison?
    /// Those asked for that the measure has.
    public var splits: [MeasureSplit]
    /// What the rule of independence accepts, where that is known.
    public var simulated: [SimulatedTeams]

    public init(
        asOf: Instant, ledger: LedgerState, measure: Measure, drills: Int? = nil, demands: [Demand] = [],
        standardised: StandardisedRate? = nil, lately: PeriodComparison? = nil, splits: [MeasureSplit] = [],
        simulated: [SimulatedTeams] = []
    ) {
        self.asOf = asOf
        self.ledger = ledger
        self.measure = measure
        self.drills = drills
        self.demands = demands
        self.standardised = standardised
        self.lately = lately
        self.splits = splits
        self.simulated = simulated
    }

    /// Why the measure is as it is.
    public var explanation: Explanation {
        Explanation(.measure(measure), because: demands.map { Explanation(.demand($0, window: measure.window)) })
    }
}

extension Readiness {
    /// One measure in detail; one that has neither target nor data is not measured.
    ///
    /// `definitions` and `tasks` must be those this readiness was made from. `services` are the counts of the window by
    /// service, where that split is asked for; without them all tasks count as those that name none.
    public func detail(
        of id: MeasureID, by dimensions: [MeasureSplit.Dimension], definitions: Definitions, tasks: TaskFigures,
        services: [String: Tally] = [:]
    ) -> MeasureDetail {
        let measure = measures.first { $0.id == id } ?? Measure(id: id)
        var detail = MeasureDetail(asOf: asOf, ledger: ledger, measure: measure)
        switch id {
        case .independence:
            detail.simulated = definitions.simulatedTeams
            guard let window = measure.window else { return detail }
            detail.drills = tasks.tally(of: window, asOf: day).drills
            detail.demands = demands
            detail.standardised = definitions.independence.mix.map { StandardisedRate(measure.bySeverity, mix: $0) }
            detail.splits = dimensions.map { dimension in
                MeasureSplit(independence: tasks, by: dimension, services: services, definitions, window: window)
            }
        case .assessedIndependence:
            detail.splits = dimensions.compactMap { MeasureSplit(assessed: people, by: $0) }
        case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction, .availability,
            .knowledgeBaseCoverage, .documentsUpToDate:
            break
        }
        return detail
    }
}
