public import HandoverModel

/// A measure taken apart: what each group of its cases adds.
public struct MeasureSplit: Hashable, Sendable, Codable {
    public enum Dimension: String, CaseIterable, Hashable, Sendable, Codable {
        case severity, capability, person, service, week

        /// Those shown where none is asked for.
        public static let always: [Dimension] = [.severity, .capability]
    }

    public enum Group: Hashable, Sendable, Codable {
        case severity(Severity)
        case capability(Capability.ID)
        /// The tasks the person worked on, by their own outcome: for coaching, never a gate.
        case person(Person.ID)
        case service(String)
        /// From Monday to Sunday, as far as they lie in the window.
        case week(Measure.Span)
        /// The tasks that name no capability, or no service.
        case notSaid
    }

    public struct Row: Hashable, Sendable, Codable {
        public var group: Group
        public var ratio: Measure.Ratio
        public var unrated: Int
        /// Rehearsed tasks, which are in no rate.
        public var drills: Int

        public init(_ group: Group, _ ratio: Measure.Ratio, unrated: Int = 0, drills: Int = 0) {
            self.group = group
            self.ratio = ratio
            self.unrated = unrated
            self.drills = drills
        }

        init(_ group: Group, _ tally: Tally) {
            self.init(group, Measure.Ratio(tally), unrated: tally.unrated, drills: tally.drills)
        }

        /// Nothing of the kind was counted.
        var isEmpty: Bool { ratio.denominator == 0 && unrated == 0 && drills == 0 }
    }

    public var by: Dimension
    /// In the order of the definitions, weeks in that of time, last what is not said; groups without anything are left out.
    public var rows: [Row]

    public init(by: Dimension, rows: [Row]) {
        self.by = by
        self.rows = rows
    }
}

extension MeasureSplit {
    /// The tasks of the window that ends on a day.
    ///
    /// `services`: Counts by service, which are asked for apart. People are those of the receiving team.
    init(
        independence figures: TaskFigures, by dimension: Dimension, services: [String: Tally],
        _ definitions: Definitions,
        window: Measure.Span
    ) {
        var rows: [Row] =
            switch dimension {
            case .severity: Severity.allCases.compactMap { id in figures.bySeverity[id].map { Row(.severity(id), $0) } }
            case .capability:
                MeasureSplit.ordered(figures.byCapability, by: definitions.capabilities.map(\.id)).map {
                    Row(.capability($0.key), $0.value)
                }
            case .person:
                definitions.people.filter { $0.side == .receiving }.compactMap { person in
                    figures.byPerson[person.id].map { Row(.person(person.id), $0) }
                }
            case .service:
                services.sorted { left, right in
                    (right.value.eligible, left.key) < (left.value.eligible, right.key)
                }.map { Row(.service($0.key), $0.value) }
            case .week: MeasureSplit.weeks(of: window).map { Row(.week($0), figures.tally(of: $0, asOf: window.last)) }
            }
        let named: [Tally]? =
            switch dimension {
            case .capability: Array(figures.byCapability.values)
            case .service: Array(services.values)
            case .severity, .person, .week: nil
            }
        if let named {
            let all = figures.tally(of: window, asOf: window.last)
            rows.append(Row(.notSaid, named.reduce(into: all) { rest, tally in rest = rest - tally }))
        }
        self.init(by: dimension, rows: rows.filter { !$0.isEmpty })
    }

    /// Required pairs of person and capability, and those of them that are held; nil for what says nothing of them.
    init?(assessed people: [PersonState], by dimension: Dimension) {
        let pairs = people.flatMap { person in
            person.capabilities.filter(\.isRequired).map { (person: person.person, capability: $0) }
        }
        var groups: [Group] = []
        var ratios: [Group: Measure.Ratio] = [:]
        for pair in pairs {
            let group: Group
            switch dimension {
            case .person: group = .person(pair.person)
            case .capability: group = .capability(pair.capability.capability)
            case .severity, .service, .week: return nil
            }
            if ratios[group] == nil { groups.append(group) }
            ratios[group, default: .init(numerator: 0, denominator: 0)].denominator += 1
            if pair.capability.isHeldIndependently { ratios[group]?.numerator += 1 }
        }
        self.init(by: dimension, rows: groups.compactMap { group in ratios[group].map { Row(group, $0) } })
    }

    /// First in the order given, then those that are no more, by name.
    private static func ordered(
        _ tallies: [Capability.ID: Tally], by order: [Capability.ID]
    ) -> [(key: Capability.ID, value: Tally)] {
        let places = Dictionary(
            order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return tallies.sorted { left, right in
            (places[left.key] ?? .max, left.key.rawValue) < (places[right.key] ?? .max, right.key.rawValue)
        }
    }

    private static func weeks(of window: Measure.Span) -> [Measure.Span] {
        var weeks: [Measure.Span] = []
        var first = window.first
        while first <= window.last {
            let sinceMonday = Weekday.allCases.firstIndex(of: first.weekday) ?? 0
            let last = min(first.adding(days: 6 - sinceMonday), window.last)
            weeks.append(.init(first: first, last: last))
            first = last.adding(days: 1)
        }
        return weeks
    }
}

extension TaskFigures {
    /// All tasks closed on some days, as they stood at the end of a day.
    func tally(of days: Measure.Span, asOf day: Day) -> Tally {
        changes.reduce(into: Tally()) { sum, change in
            let isOfThem = change.closed >= days.first && change.closed <= days.last && change.effective <= day
            if isOfThem { sum += change.tally }
        }
    }
}
