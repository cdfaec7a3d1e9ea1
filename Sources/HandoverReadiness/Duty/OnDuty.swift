public import HandoverModel

/// Who is on duty at an instant, layer by layer.
public struct OnDuty: Hashable, Sendable, Codable {
    public var asOf: Instant
    /// In the order of the file.
    public var layers: [Layer]

    public struct Layer: Hashable, Sendable, Codable {
        public var layer: RotaLayer.ID
        public var now: [Duty]
        /// Those that begin next, all at one instant.
        public var next: [Duty]
    }

    /// How many days ahead the next duty is looked for.
    static let horizons = [14, 400]

    public init(_ roster: DutyRoster, at instant: Instant) {
        asOf = instant
        layers = roster.rota.layers.map { layer in
            let now = roster.duties(of: layer, in: instant..<instant.adding(milliseconds: 1)).inOrder
            for days in Self.horizons {
                let later = roster.duties(of: layer, in: instant..<instant.adding(days: days))
                    .filter { $0.from > instant }.inOrder
                guard let first = later.first?.from else { continue }
                return Layer(layer: layer.id, now: now, next: later.filter { $0.from == first })
            }
            return Layer(layer: layer.id, now: now, next: [])
        }
    }

    /// The people who are on duty, each once.
    public var people: [Person.ID] {
        var seen: Set<Person.ID> = []
        return layers.flatMap(\.now).map(\.person).filter { seen.insert($0).inserted }
    }
}

extension [Duty] {
    fileprivate var inOrder: [Duty] { sorted { ($0.from, $0.seat) < ($1.from, $1.seat) } }
}

/// The duties of some days.
public struct DutyWeek: Hashable, Sendable, Codable {
    public var from: Instant
    public var to: Instant
    public var duties: [Duty]
    /// Whether working days or holidays on the way have not been published yet.
    public var isProvisional: Bool

    public init(_ roster: DutyRoster, in period: Range<Instant>) {
        (from, to) = (period.lowerBound, period.upperBound)
        duties = roster.duties(in: period)
        isProvisional = roster.isProvisional(period.upperBound.adding(milliseconds: -1))
    }
}

/// Duties for a calendar program, with what tells it which are newer.
public struct DutyCalendar: Hashable, Sendable, Codable {
    /// Whose alone; nil for everybody's.
    public var person: Person.ID?
    public var duties: [Duty]
    /// The entry that put the rota in force: a later one is newer.
    public var sequence: Int
    /// When that was.
    public var stamp: Instant

    public init(
        _ roster: DutyRoster, in period: Range<Instant>, of person: Person.ID?, sequence: Int, stamp: Instant
    ) {
        self.person = person
        duties = roster.duties(in: period).filter { person == nil || $0.person == person }
        self.sequence = sequence
        self.stamp = stamp
    }
}
