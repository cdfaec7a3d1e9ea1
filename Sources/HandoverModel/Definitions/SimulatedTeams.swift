/// How many teams whose true share of independent tasks is known a rule for independence accepts at some look.
///
/// The figures are those of docs/measures-backtest.json, which scripts/backtest.py works out: 2,000 teams for each share,
/// tasks arriving by chance, 26 weekly looks. They are for a target of 90 % in a window of 60 days with at least 30 tasks.
public struct SimulatedTeams: Hashable, Sendable, Codable {
    public struct Accepted: Hashable, Sendable, Codable {
        /// The true share, in percent.
        public var share: Int
        /// How many of the teams.
        public var teams: Int

        public init(share: Int, teams: Int) {
            self.share = share
            self.teams = teams
        }
    }

    /// How many tasks came in a week on average.
    public var tasksAWeek: Int
    /// By the true share, the lowest first.
    public var accepted: [Accepted]

    public init(tasksAWeek: Int, accepted: [Accepted]) {
        self.tasksAWeek = tasksAWeek
        self.accepted = accepted
    }

    /// How many teams there were of each share.
    public static let teams = 2_000
    /// How many weekly looks each team had.
    public static let looks = 26

    /// What a rule with this target comes to, for few and for many tasks; nothing where it was not simulated.
    ///
    /// `target`: In millionths.
    public static func of(_ rule: IndependenceRule, target: Int) -> [SimulatedTeams] {
        let simulated = IndependenceRule()
        guard target == 900_000, rule.windowDays == simulated.windowDays, rule.tasks == simulated.tasks,
            rule.checkpointDays == simulated.checkpointDays, let counts = counts(rule)
        else { return [] }
        return zip([6, 15], counts).map { week, counts in
            SimulatedTeams(
                tasksAWeek: week,
                accepted: zip([80, 85, 90, 95], counts).map { Accepted(share: $0, teams: $1) })
        }
    }

    private static func counts(_ rule: IndependenceRule) -> [[Int]]? {
        switch (rule.decideBy, rule.confidence) {
        case (.observed, _): [[686, 1501, 1979, 2000], [207, 1087, 1985, 2000]]
        case (.demonstrated, 800_000): [[74, 402, 1309, 1974], [14, 175, 1443, 2000]]
        case (.demonstrated, 950_000): [[9, 74, 419, 1549], [3, 24, 568, 1980]]
        case (.demonstrated, _): nil
        }
    }
}

extension Definitions {
    /// What these definitions' rule for independence accepts; nothing without a target that decides the verdict.
    public var simulatedTeams: [SimulatedTeams] {
        guard let target = targets[.independence], target.gates == .verdict else { return [] }
        return SimulatedTeams.of(independence, target: target.atLeast)
    }
}
