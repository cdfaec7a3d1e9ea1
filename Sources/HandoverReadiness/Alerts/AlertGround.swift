public import HandoverModel

/// What alerts are looked for in: the state of the handover and its support at an instant.
///
/// Nothing in it asks for a look through the history: it is what status, clocks and the rota are told from.
public struct AlertGround: Sendable {
    let definitions: Definitions
    let readiness: Readiness
    /// Those at risk and over, with whose they are.
    let clocks: [RunningClock]
    let outages: [OutageRegister.Item]
    /// How many users of each desk gave each rating, 1 to 5, in the last 30 days and in the 30 before.
    let ratings: [AskedOf: (now: [Int], before: [Int])]
    /// What tasks have in common that nobody sees to.
    let problems: [UnseenProblem]
    /// How what is promised again and again was kept; nil where no rule asks.
    let commitments: CommitmentRegister?

    /// How many days of ratings are compared with as many before them.
    public static let ratingDays = 30
    /// Fewer ratings than this say nothing.
    public static let fewestRatings = 10

    public init(
        _ definitions: Definitions, readiness: Readiness, clocks: RunningClocks, outages: OutageRegister,
        ratings: [AskedOf: (now: [Int], before: [Int])], problems: [UnseenProblem] = [],
        commitments: CommitmentRegister? = nil
    ) {
        self.definitions = definitions
        self.readiness = readiness
        self.clocks = clocks.clocks
        self.outages = outages.outages.filter { $0.end == nil }
        self.ratings = ratings
        self.problems = problems
        self.commitments = commitments
    }

    var now: Instant { readiness.asOf }
    var today: Day { readiness.day }
    var zone: Zone { definitions.handover.zone }

    /// What the rules alert to, in the order of the rules; nothing twice for one rule and cause.
    public var findings: [AlertFinding] {
        (definitions.alerts?.rules ?? []).flatMap { rule in
            var known: Set<String> = []
            return findings(of: rule).filter { known.insert($0.cause).inserted }
        }
    }

    private func findings(of rule: AlertRule) -> [AlertFinding] {
        switch rule.when {
        case .slaAtRisk: clocks(rule, .atRisk)
        case .slaBreached: clocks(rule, .breached)
        case .escalationDue: escalations(rule)
        case .serviceDown: outages(rule, isDegraded: false)
        case .serviceSlow: outages(rule, isDegraded: true)
        case .satisfactionFalling: satisfaction(rule)
        case .signOffOverdue: overdue(rule)
        case .capabilityLapsing: capabilities(rule)
        case .evidenceLapsing: lapsing(rule)
        case .rotaGap: gaps(rule)
        case .checkFailing: checks(rule)
        case .commitmentOverdue: missed(rule)
        case .repeatedProblem: problems.map { AlertFinding(rule: rule, about: $0.matter) }
        }
    }
}
