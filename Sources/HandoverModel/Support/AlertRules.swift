/// What people are alerted to, whose affair each of it is, and how long it is left alone once it was over.
public struct AlertRules: Hashable, Sendable {
    /// In the order of the file.
    public var rules: [AlertRule]
    /// What labels of Prometheus' alerts stand for; nil where they open no outages.
    public var alertmanager: AlertmanagerMapping?

    public init(rules: [AlertRule], alertmanager: AlertmanagerMapping? = nil) {
        self.rules = rules
        self.alertmanager = alertmanager
    }

    public subscript(id: AlertRule.ID) -> AlertRule? { rules.first { $0.id == id } }
}

/// One thing that somebody is alerted to.
public struct AlertRule: Hashable, Sendable {
    public typealias ID = Identifier<AlertRule>

    public var id: ID
    public var title: LocalizedText
    public var when: AlertCondition
    /// Of which severities, where the condition has one; empty: of any.
    public var severities: [Severity]
    /// How many days ahead it looks, where the condition is foreseen.
    public var within: Int
    /// Only a mean rating below this alerts, in millionths; nil: any that falls.
    public var below: Int?
    /// Once it is over, it does not alert again for the same cause before this time has gone by.
    public var quiet: Length
    /// Whose affair it is.
    public var owner: AlertOwner

    public static let withinDefault = 14
    public static let quietDefault = Length(4, .hours)

    public init(
        id: ID, title: LocalizedText, when: AlertCondition, severities: [Severity] = [], within: Int = withinDefault,
        below: Int? = nil, quiet: Length = quietDefault, owner: AlertOwner
    ) {
        self.id = id
        self.title = title
        self.when = when
        self.severities = severities
        self.within = within
        self.below = below
        self.quiet = quiet
        self.owner = owner
    }

    /// Whether it is about something of a severity.
    public func concerns(_ severity: Severity) -> Bool { severities.isEmpty || severities.contains(severity) }
}

/// What an alert is raised for.
public enum AlertCondition: String, CaseIterable, Hashable, Sendable, Codable {
    /// Three quarters of a time limit are gone.
    case slaAtRisk = "sla-at-risk"
    /// A time limit has passed.
    case slaBreached = "sla-breached"
    /// The time has come at which a task goes to whoever is above.
    case escalationDue = "escalation-due"
    /// A service is away.
    case serviceDown = "service-down"
    /// A service is there, and slow.
    case serviceSlow = "service-slow"
    /// Users rate the support lower than they did.
    case satisfactionFalling = "satisfaction-falling"
    /// An item is late.
    case signOffOverdue = "sign-off-overdue"
    /// What somebody is assessed for ends soon.
    case capabilityLapsing = "capability-lapsing"
    /// Evidence of an item, or a sign-off, ends soon.
    case evidenceLapsing = "evidence-lapsing"
    /// Fewer people than required will be on duty.
    case rotaGap = "rota-gap"
    /// The machine check of an item failed.
    case checkFailing = "check-failing"
    /// Tasks of one service have something in common, and nobody does anything about it.
    case repeatedProblem = "repeated-problem"
    /// A period passed without what is promised of each.
    case commitmentOverdue = "commitment-overdue"

    /// Whether what it is about has a severity.
    public var hasSeverity: Bool {
        switch self {
        case .slaAtRisk, .slaBreached, .escalationDue, .serviceDown, .serviceSlow: true
        case .satisfactionFalling, .signOffOverdue, .capabilityLapsing, .evidenceLapsing, .rotaGap, .checkFailing,
            .repeatedProblem, .commitmentOverdue:
            false
        }
    }

    /// Whether what it is about was asked of a desk, which may be either team's.
    public var hasDesk: Bool {
        switch self {
        case .slaAtRisk, .slaBreached, .escalationDue, .satisfactionFalling: true
        case .serviceDown, .serviceSlow, .signOffOverdue, .capabilityLapsing, .evidenceLapsing, .rotaGap, .checkFailing,
            .repeatedProblem, .commitmentOverdue:
            false
        }
    }

    /// Whether it is known days before.
    public var isForeseen: Bool {
        switch self {
        case .capabilityLapsing, .evidenceLapsing, .rotaGap: true
        case .slaAtRisk, .slaBreached, .escalationDue, .serviceDown, .serviceSlow, .satisfactionFalling,
            .signOffOverdue, .checkFailing, .repeatedProblem, .commitmentOverdue:
            false
        }
    }
}
