import HandoverModel

// What goes wrong in the support.
extension AlertGround {
    /// Clocks of response and resolution in a state, the first limit first.
    func clocks(_ rule: AlertRule, _ state: TaskClocks.State) -> [AlertFinding] {
        clocks.filter { $0.promise != .escalation && $0.state == state && rule.concerns($0.severity) }.sorted()
            .map {
                AlertFinding(
                    rule: rule, about: $0.matter, since: state == .breached ? $0.due : nil, desk: $0.askedOf)
            }
    }

    /// Tasks that nobody above was called to in time: the affair of whoever is above the one whose the task is.
    func escalations(_ rule: AlertRule) -> [AlertFinding] {
        clocks.filter { $0.promise == .escalation && $0.state == .breached && rule.concerns($0.severity) }.sorted()
            .map {
                AlertFinding(rule: rule, about: $0.matter, since: $0.due, desk: $0.askedOf, owner: above($0))
            }
    }

    /// The role above that of whoever has the task, where it is one person's and somebody holds it; nil otherwise.
    private func above(_ clock: RunningClock) -> TeamRole? {
        let one = clock.workers.count == 1 ? clock.workers.first : nil
        guard let id = clock.assignee?.person ?? one, let person = definitions.person(id) else { return nil }
        let held = person.roles(on: today)
        return definitions.roles.lazy.filter { held.contains($0.id) }
            .compactMap { role in role.escalatesTo.map { TeamRole(person.side, $0) } }
            .first { !definitions.holders(of: $0, on: today).isEmpty }
    }

    func outages(_ rule: AlertRule, isDegraded: Bool) -> [AlertFinding] {
        outages.filter { rule.concerns($0.outage.severity) && $0.outage.isDegraded == isDegraded }.map { item in
            AlertFinding(
                rule: rule,
                about: .outage(entry: item.entry, service: item.outage.service, severity: item.outage.severity),
                since: item.outage.when)
        }
    }

    /// The mean of the last days is lower than that of the days before, and than what the rule asks for: of the delivering team's
    /// desk, or of each where the rule is the affair of whose desk it is.
    func satisfaction(_ rule: AlertRule) -> [AlertFinding] {
        switch rule.owner {
        case .role: satisfaction(rule, of: .delivering, named: nil)
        case .desk: AskedOf.allCases.flatMap { satisfaction(rule, of: $0, named: $0) }
        }
    }

    private func satisfaction(_ rule: AlertRule, of desk: AskedOf, named: AskedOf?) -> [AlertFinding] {
        guard let ratings = ratings[desk] else { return [] }
        let (count, before) = (Self.count(ratings.now), Self.count(ratings.before))
        guard min(count, before) >= Self.fewestRatings else { return [] }
        let (sum, sumBefore) = (Self.sum(ratings.now), Self.sum(ratings.before))
        guard sum * before < sumBefore * count else { return [] }
        if let below = rule.below, sum * 1_000_000 >= below * count { return [] }
        return [
            AlertFinding(
                rule: rule,
                about: .satisfaction(
                    sum: sum, ratings: count, sumBefore: sumBefore, ratingsBefore: before, desk: named), desk: desk)
        ]
    }

    private static func count(_ ratings: [Int]) -> Int { ratings.reduce(0, +) }

    private static func sum(_ ratings: [Int]) -> Int { zip(ratings, 1...).reduce(0) { $0 + $1.0 * $1.1 } }
}

extension RunningClock {
    fileprivate var matter: AlertMatter {
        .clock(task: task, promise: promise, severity: severity, from: from, due: due)
    }
}
