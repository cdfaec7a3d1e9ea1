public import HandoverModel
public import HandoverReadiness

/// What is asked of the rota.
public struct DutyQuery: Hashable, Sendable, Codable {
    public enum Sought: Hashable, Sendable, Codable {
        /// Who is on duty, and who comes next.
        case now
        /// The duties of seven days from a day on; from the Monday of the day asked for where it is left out.
        case week(from: Day?)
        /// Where too few are on duty, in some days.
        case gaps(DutyDays, DutyCapabilities?)
        /// How much everybody is on duty in some days.
        case load(DutyDays)
        /// What whoever comes on duty is told.
        case handOff
        /// Everybody's duties, or a person's, for a calendar program.
        case calendar(DutyDays, of: Person.ID?)
    }

    public var sought: Sought
    public var time: Question.Time

    public init(_ sought: Sought, time: Question.Time = .now) {
        self.sought = sought
        self.time = time
    }
}

/// The first and the last day that duties are asked about; what is left out goes by the day asked for.
public struct DutyDays: Hashable, Sendable, Codable {
    public var first: Day?
    public var last: Day?

    public init(first: Day? = nil, last: Day? = nil) {
        self.first = first
        self.last = last
    }

    /// How many days may be asked about at once.
    public static let most = 400
}

/// The capabilities that somebody on duty must have.
public enum DutyCapabilities: Hashable, Sendable, Codable {
    case critical
    case these([Capability.ID])
}

/// What the rota says.
public enum DutyAnswer: Hashable, Sendable, Codable {
    /// No file says who is on duty.
    case none
    case now(OnDuty)
    case week(DutyWeek)
    case gaps(DutyGaps)
    case load(DutyLoad)
    case handOff(HandOffNote)
    case calendar(DutyCalendar)
}
