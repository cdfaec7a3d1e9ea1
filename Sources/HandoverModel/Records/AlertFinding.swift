/// Something that a rule alerts to, as it was found.
public struct AlertFinding: Hashable, Sendable, Codable {
    public var rule: AlertRule.ID
    public var when: AlertCondition
    public var about: AlertMatter
    /// What makes it this one and no other: the same as long as it lasts, whenever it is looked at.
    public var cause: String
    /// Since when it is so; nil where that is not known, or is still to come.
    public var since: Instant?
    /// Whose affair it is.
    public var owner: TeamRole

    /// `desk` is whose the matter was asked of, where the rule asks for that; `owner` stands in the place of the rule's own.
    public init(
        rule: AlertRule, about: AlertMatter, since: Instant? = nil, desk: AskedOf = .delivering, owner: TeamRole? = nil
    ) {
        self.rule = rule.id
        when = rule.when
        self.about = about
        cause = about.cause
        self.since = since
        self.owner = owner ?? rule.owner.role(of: desk)
    }

    /// Whether one of the same cause that was raised says what is so now.
    ///
    /// It does when it is the same people's affair, of the same severity, of the rota the same shortage, and of a commitment no
    /// later period. How a mean moves on is not told anew.
    public func says(asMuchAs raised: AlertFinding) -> Bool {
        guard owner == raised.owner, about.severity == raised.about.severity else { return false }
        if case .duty = about { return about == raised.about }
        if case .commitment(_, _, let now, _) = about, case .commitment(_, _, let then, _) = raised.about {
            return now.first <= then.first
        }
        return true
    }
}

/// What an alert is about, with the values that it says.
public enum AlertMatter: Hashable, Sendable {
    /// `from`: When the clock began to run. `due`: When it comes, or came, to its limit; nil while it is paused.
    case clock(task: TaskRecord.ID, promise: ServicePromise, severity: Severity, from: Instant, due: Instant?)
    /// The entry that opened it. `service`: Nil for all of them.
    case outage(entry: Int, service: String?, severity: Severity)
    /// Sums of ratings with their numbers, of the last 30 days and of the 30 before.
    ///
    /// `desk`: Whose desk was rated, where the rule looks at each; nil for the delivering team's, at which it looks otherwise.
    case satisfaction(sum: Int, ratings: Int, sumBefore: Int, ratingsBefore: Int, desk: AskedOf? = nil)
    case overdue(Item.ID, due: Day)
    /// How many people have it until the day, how many have it in all, and how many must.
    case capability(Capability.ID, until: Day, people: Int, have: Int, need: Int)
    case evidence(Item.ID, until: Day)
    case signOff(Item.ID, until: Day)
    case duty(RequiredCover.ID, from: Instant, to: Instant, have: Int, need: Int)
    case check(Item.ID, ItemCheck.Kind)
    /// `key`: The number of what tasks of the service have in common. `newest`: The last of them, of so many.
    case problem(ProblemKind, key: Int64, service: String, newest: TaskRecord.ID, tasks: Int)
    /// `period`: The oldest of so many that passed without it.
    case commitment(Commitment.ID, period: SupportPeriod, newest: SupportPeriod, missed: Int)

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case clock, outage, satisfaction, overdue, capability, evidence, duty, check, problem, commitment
        case signOff = "sign-off"
    }

    public var kind: Kind {
        switch self {
        case .clock: .clock
        case .outage: .outage
        case .satisfaction: .satisfaction
        case .overdue: .overdue
        case .capability: .capability
        case .evidence: .evidence
        case .signOff: .signOff
        case .duty: .duty
        case .check: .check
        case .problem: .problem
        case .commitment: .commitment
        }
    }

    /// The stable name of what it is about; nothing in it changes while that lasts.
    public var cause: String {
        switch self {
        case .clock(let task, let promise, _, let from, _):
            "\(kind.rawValue)/\(promise.rawValue)/\(from.milliseconds)/\(task)"
        case .outage(let entry, _, _): "\(kind.rawValue)/\(entry)"
        case .satisfaction(_, _, _, _, let desk):
            desk.map { "\(kind.rawValue)/\($0.rawValue)" } ?? kind.rawValue
        case .overdue(let item, let day), .evidence(let item, let day), .signOff(let item, let day):
            "\(kind.rawValue)/\(item)/\(day)"
        case .capability(let id, let day, _, _, _): "\(kind.rawValue)/\(id)/\(day)"
        case .duty(let cover, let from, _, _, _): "\(kind.rawValue)/\(cover)/\(from.milliseconds)"
        case .check(let item, _): "\(kind.rawValue)/\(item)"
        case .commitment(let id, let period, _, _): "\(kind.rawValue)/\(id)/\(period)"
        case .problem(let what, let key, _, _, _): "\(kind.rawValue)/\(what.rawValue)/\(key)"
        }
    }

    public var severity: Severity? {
        switch self {
        case .clock(_, _, let severity, _, _), .outage(_, _, let severity): severity
        case .satisfaction, .overdue, .capability, .evidence, .signOff, .duty, .check, .problem, .commitment: nil
        }
    }

    /// Whether it names a task, which is not everybody's to see.
    public var isOfTasks: Bool { Self.isOfTasks(cause: cause) }

    /// Whether what has a cause names a task.
    public static func isOfTasks(cause: String) -> Bool {
        [Kind.clock, .problem].contains { cause.hasPrefix("\($0.rawValue)/") }
    }
}
