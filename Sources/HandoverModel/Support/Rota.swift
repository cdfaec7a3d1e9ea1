/// Who is on duty when, in turns, and who must be.
public struct Rota: Hashable, Sendable {
    /// In the order of the file.
    public var layers: [RotaLayer]
    public var overrides: [DutyOverride]
    public var cover: [RequiredCover]

    public init(layers: [RotaLayer], overrides: [DutyOverride] = [], cover: [RequiredCover] = []) {
        self.layers = layers
        self.overrides = overrides
        self.cover = cover
    }

    public func layer(_ id: RotaLayer.ID) -> RotaLayer? { layers.first { $0.id == id } }
}

/// When somebody is to be there.
public enum DutyHours: String, CaseIterable, Hashable, Sendable, Codable {
    /// In the hours of the working calendar.
    case working
    /// Around the clock, every day.
    case always
    /// On the public holidays of the calendar, from midnight to midnight.
    case holidays
}

/// People who take turns in some hours.
public struct RotaLayer: Hashable, Sendable {
    public typealias ID = Identifier<RotaLayer>

    public var id: ID
    public var title: LocalizedText
    public var hours: DutyHours
    /// What they see to; empty: any severity.
    public var severities: [Severity]
    /// By whose hours, holidays and zone; nil: the handover's own.
    public var calendar: Identifier<WorkingCalendar>?
    /// In the order in which their turns come.
    public var members: [Person.ID]
    /// How many of them have the turn together.
    public var atOnce: Int
    /// How many days a turn takes.
    public var every: Int
    /// When a turn ends and the next begins: minutes after midnight on the local clock.
    public var handOver: Int
    /// The day on which the first member's turn begins.
    public var from: Day
    /// The last day; nil: it goes on.
    public var to: Day?

    public init(
        id: ID, title: LocalizedText, hours: DutyHours, severities: [Severity] = [],
        calendar: Identifier<WorkingCalendar>? = nil, members: [Person.ID], atOnce: Int = 1, every: Int = 7,
        handOver: Int = 0, from: Day, to: Day? = nil
    ) {
        self.id = id
        self.title = title
        self.hours = hours
        self.severities = severities
        self.calendar = calendar
        self.members = members
        self.atOnce = atOnce
        self.every = every
        self.handOver = handOver
        self.from = from
        self.to = to
    }
}

/// Somebody who stands in for another in a layer.
public struct DutyOverride: Hashable, Sendable {
    public var layer: RotaLayer.ID
    public var from: WallTime
    public var to: WallTime
    public var person: Person.ID
    /// For whom; nil: for whoever has the turn.
    public var insteadOf: Person.ID?

    public init(
        layer: RotaLayer.ID, from: WallTime, to: WallTime, person: Person.ID, insteadOf: Person.ID? = nil
    ) {
        self.layer = layer
        self.from = from
        self.to = to
        self.person = person
        self.insteadOf = insteadOf
    }
}

/// How many people of some roles there are to be in some hours.
public struct RequiredCover: Hashable, Sendable {
    public typealias ID = Identifier<RequiredCover>

    public var id: ID
    public var title: LocalizedText
    public var hours: DutyHours
    /// Of which one is enough.
    public var roles: [Role.ID]
    public var people: Int
    /// Only layers count that see to all of these.
    public var severities: [Severity]
    /// Only these layers count; empty: any.
    public var layers: [RotaLayer.ID]
    /// By whose hours, holidays and zone; nil: the handover's own.
    public var calendar: Identifier<WorkingCalendar>?
    /// The first and the last day on which it is asked for; nil: from the first of the rota on, without an end.
    public var from: Day?
    public var to: Day?

    public init(
        id: ID, title: LocalizedText, hours: DutyHours, roles: [Role.ID], people: Int = 1, severities: [Severity] = [],
        layers: [RotaLayer.ID] = [], calendar: Identifier<WorkingCalendar>? = nil, from: Day? = nil, to: Day? = nil
    ) {
        self.id = id
        self.title = title
        self.hours = hours
        self.roles = roles
        self.people = people
        self.severities = severities
        self.layers = layers
        self.calendar = calendar
        self.from = from
        self.to = to
    }

    /// Whether people of a layer count for it.
    public func counts(_ layer: RotaLayer) -> Bool {
        (layers.isEmpty || layers.contains(layer.id))
            && (layer.severities.isEmpty || Set(severities).isSubset(of: layer.severities))
    }
}
