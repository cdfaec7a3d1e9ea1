import HandoverModel

extension Checker {
    /// There is one such file; each rule has an id of its own, an owner that somebody is, and only what its condition knows.
    mutating func checkAlerts() {
        refuseSecond(draft.alerts.map(\.source), .alert, "alerts")
        guard let part = draft.alerts.first else { return }
        _ = declare(part.draft.rules.map { ($0.id, part.source) }, as: .alert, isComplete: true)
        for rule in part.draft.rules {
            checkFilters(rule, part.source)
            for role in rule.owner?.value.roles ?? [] {
                let isRole = checkOwner(rule.owner.map { Located(value: role, range: $0.range) }, part.source)
                if !isRole { break }
            }
        }
    }

    private mutating func checkFilters(_ rule: AlertRuleDraft, _ source: Int) {
        guard let when = rule.when else { return }
        if let severities = rule.severities, !when.hasSeverity {
            report(
                .alertFilter(key: "severities", when: when.rawValue),
                at: Spot(source: source, range: severities.range))
        }
        if let within = rule.within, !when.isForeseen {
            report(.alertFilter(key: "within", when: when.rawValue), at: Spot(source: source, range: within.range))
        }
        if let owner = rule.owner, case .desk(let role) = owner.value, !when.hasDesk {
            report(
                .alertFilter(key: AlertOwner.deskWord, when: when.rawValue),
                at: Spot(source: source, range: owner.range),
                suggestion: TeamRole(.delivering, role).description)
        }
        if let below = rule.below, when != .satisfactionFalling {
            report(.alertFilter(key: "below", when: when.rawValue), at: Spot(source: source, range: below.range))
        }
    }

    /// An owner is a role of a team that somebody holds; false where there is no such role.
    @discardableResult
    mutating func checkOwner(_ owner: Located<TeamRole>?, _ source: Int) -> Bool {
        guard let owner, knowsHolders, holders[owner.value] == nil else { return true }
        let role = Located(owner.value.role.rawValue, at: owner.range)
        guard resolve(role, source, in: roles) else { return false }
        report(
            .roleNobodyHolds(role: role.value, team: owner.value.side.rawValue),
            at: Spot(source: source, range: owner.range))
        return true
    }
}

/// Puts the rules together from a file in which nothing is wrong.
extension WorkspaceDraft {
    static func alerts(_ file: AlertsDraft) -> AlertRules {
        AlertRules(rules: file.rules.compactMap(rule), alertmanager: file.alertmanager?.mapping)
    }

    private static func rule(_ rule: AlertRuleDraft) -> AlertRule? {
        guard let id = rule.id, let title = rule.title, let when = rule.when, let owner = rule.owner else { return nil }
        return AlertRule(
            id: Identifier(id.value), title: title, when: when, severities: rule.severities?.value ?? [],
            within: rule.within?.value ?? AlertRule.withinDefault, below: rule.below?.value,
            quiet: rule.quiet ?? AlertRule.quietDefault, owner: owner.value)
    }
}
