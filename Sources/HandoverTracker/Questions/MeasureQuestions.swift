import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    func measure(_ id: MeasureID, by dimensions: [MeasureSplit.Dimension], _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        let services = dimensions.contains(.service) ? try tally(.service, closed: time.window, time) : [:]
        var detail = try readiness(time).detail(
            of: id, by: dimensions, definitions: time.definitions, tasks: try facts(time).tasks, services: services)
        detail.measure.recorded = try compared(detail.measure.recorded, time)
        if id == .independence { detail.lately = try lately(time) }
        return try reply(.measure(detail), time.definitions)
    }

    /// The periods as they stand at the time asked for, the two days of each in either order.
    func comparison(_ first: Measure.Span, _ second: Measure.Span, _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        guard first.first <= second.first else {
            throw Refusal.laterFirst(from: .day(first.first), to: .day(second.first))
        }
        let comparison = PeriodComparison(
            asOf: time.asOf, first: try period(first, time), second: try period(second, time))
        return try reply(.comparison(comparison), time.definitions)
    }

    /// The last four weeks against the four before.
    func lately(_ time: AskedTime) throws -> PeriodComparison {
        let (first, second) = PeriodComparison.lately(to: time.day)
        return PeriodComparison(asOf: time.asOf, first: try period(first, time), second: try period(second, time))
    }

    private func period(_ span: Measure.Span, _ time: AskedTime) throws -> PeriodComparison.Period {
        guard span.first <= span.last else { throw Refusal.laterFirst(from: .day(span.first), to: .day(span.last)) }
        let tallies = try tally(.severity, closed: span.first...span.last, time).keyed { Severity($0) }
        return .init(span, tallies, mix: time.definitions.independence.mix)
    }

    /// How many recorded checkpoints, those of the newest days, are compared with the ledger row by row: each takes a look at its
    /// whole window.
    static let comparedByRows = 12

    private func compared(_ states: [CheckpointState], _ time: AskedTime) throws -> [CheckpointState] {
        guard !states.isEmpty else { return [] }
        let part = try part(time)
        return try states.enumerated().map { place, state in
            guard place >= states.count - Self.comparedByRows, state.recorded.first <= state.recorded.last else {
                return state
            }
            var state = state
            let closed = state.recorded.first...state.recorded.last
            let day = state.recorded.day
            let then = try view.part(recordedBy: day, through: time.through)
            state.stands.seenRows = try view.windowDigest(closed: closed, asOf: day, of: then).rows
            state.stands.rows = try view.windowDigest(closed: closed, asOf: time.day, of: part).rows
            return state
        }
    }

    /// Counts of tasks closed on some days.
    private func tally(_ dimension: TallyDimension, closed: ClosedRange<Day>, _ time: AskedTime) throws
        -> [String: Tally]
    {
        try view.tally(dimension, closed: closed, asOf: time.day, of: part(time))
    }
}
