public import HandoverModel

/// When the handover will be done, and what that rests on; each part says plainly where it cannot tell.
public struct Forecast: Hashable, Sendable, Codable {
    public var checklist: ChecklistForecast
    public var independence: IndependenceForecast
    public var schedule: Schedule
    /// The day by which everything can be there; nil where a part of it cannot be told, and where nothing is left.
    public var readyBy: ReadyBy?

    /// A day, and the part that takes longest.
    public struct ReadyBy: Hashable, Sendable, Codable {
        public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
            /// The day that the pace of the checklists keeps in 85 of 100 cases.
            case pace
            /// The end of the critical path, where there is no pace yet.
            case criticalPath = "critical-path"
            /// The checkpoint at which the rule for independence would hold.
            case independence
        }

        public var day: Day
        public var restsOn: Basis
        /// Whether `day` rests on working days that have not been published.
        public var isProvisional: Bool

        public init(day: Day, restsOn: Basis, isProvisional: Bool = false) {
            self.day = day
            self.isProvisional = isProvisional
            self.restsOn = restsOn
        }
    }

    public init(
        checklist: ChecklistForecast, independence: IndependenceForecast, schedule: Schedule, readyBy: ReadyBy? = nil
    ) {
        self.checklist = checklist
        self.independence = independence
        self.schedule = schedule
        self.readyBy = readyBy
    }
}

/// A forecast, and of when it is.
public struct DatedForecast: Hashable, Sendable, Codable {
    public var asOf: Instant
    /// The instant by which everything it counts had been recorded; nil for all there is.
    public var knownAt: Instant?
    public var forecast: Forecast

    public init(asOf: Instant, knownAt: Instant? = nil, forecast: Forecast) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.forecast = forecast
    }
}

extension Forecast {
    /// Puts the parts together.
    ///
    /// Items count by their pace, or by the critical path until there is one; independence counts where it gates the
    /// verdict. The later of the two is the day.
    init(
        checklist: ChecklistForecast, independence: IndependenceForecast, schedule: Schedule,
        independenceGates: Bool
    ) {
        self.init(checklist: checklist, independence: independence, schedule: schedule)
        var days: [ReadyBy] = []
        switch checklist.outcome {
        case .none(.nothingLeft): break
        case .dates(_, let day):
            days.append(ReadyBy(day: day, restsOn: .pace, isProvisional: checklist.isProvisional))
        case .none:
            guard let path = schedule.path else { return }
            days.append(ReadyBy(day: path.finish, restsOn: .criticalPath, isProvisional: path.isProvisional))
        }
        if independenceGates {
            switch independence.outcome {
            case .met: break
            case .expected(let checkpoint): days.append(ReadyBy(day: checkpoint.day, restsOn: .independence))
            case .none: return
            }
        }
        guard let first = days.first else { return }
        readyBy = days.dropFirst().reduce(first) { $0.day < $1.day ? $1 : $0 }
    }
}

extension Forecast {
    /// What a day's answer, and the weeks before it, say of those to come.
    ///
    /// `over`: The last day that is over.
    init(
        _ readiness: Readiness, work: WorkLeft, weekEnds: [WeekEnd], schedule: Schedule, definitions: Definitions,
        tasks: TaskFigures, over: Day
    ) {
        self.init(
            checklist: ChecklistForecast(work, weekEnds: weekEnds, definitions: definitions, over: over),
            independence: IndependenceForecast(
                tasks, measure: readiness.measures.first { $0.id == .independence }, definitions: definitions,
                today: readiness.day, over: over),
            schedule: schedule, independenceGates: definitions.targets[.independence]?.gates == .verdict)
    }
}
