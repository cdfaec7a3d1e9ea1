public import HandoverModel

/// What whoever comes on duty is told: who has it, what is open, what stands still, and what lapses soon.
public struct HandOffNote: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var onDuty: OnDuty
    /// The clocks of open tasks, the most urgent first.
    public var clocks: RunningClocks
    /// Outages that have no end yet.
    public var outages: [OutageRegister.Item]
    /// Maintenance that is under way or begins within a week.
    public var maintenance: [OutageRegister.Window]
    /// Capabilities of those who take turns that end within 30 days unless something is done.
    public var lapsing: [Lapse]
    /// Where too few are on duty within a week.
    public var gaps: [DutyGaps.Gap]

    public struct Lapse: Hashable, Sendable, Codable {
        public var person: Person.ID
        public var capability: Capability.ID
        /// The last day on which it is held.
        public var until: Day
    }

    /// How many days ahead gaps and maintenance are told.
    public static let days = 7

    public init(
        _ roster: DutyRoster, at instant: Instant, clocks: RunningClocks, register: OutageRegister,
        people: [PersonState]
    ) {
        asOf = instant
        onDuty = OnDuty(roster, at: instant)
        self.clocks = clocks
        let soon = instant.adding(days: Self.days)
        outages = register.outages.filter { $0.end == nil }
        maintenance = register.maintenance.filter { $0.maintenance.start < soon && instant < $0.maintenance.end }
        let taking = Set(roster.rota.layers.flatMap(\.members) + roster.rota.overrides.map(\.person))
        lapsing = people.filter { taking.contains($0.person) }.flatMap { state in
            state.capabilities.filter(\.isEnding).compactMap { own in
                own.endsOn.map { Lapse(person: state.person, capability: own.capability, until: $0) }
            }
        }
        .sorted { ($0.until, $0.person, $0.capability) < ($1.until, $1.person, $1.capability) }
        gaps = DutyGaps(roster, in: instant..<soon).gaps
    }
}
