import HandoverModel

// What goes wrong in the handover itself.
extension AlertGround {
    func overdue(_ rule: AlertRule) -> [AlertFinding] {
        readiness.items.compactMap { item in
            guard item.isLate, let due = item.due else { return nil }
            return AlertFinding(rule: rule, about: .overdue(item.id, due: due), since: zone.end(of: due))
        }
    }

    func checks(_ rule: AlertRule) -> [AlertFinding] {
        readiness.items.filter(\.isAsked).compactMap { item in
            guard let check = item.check, check.standing == .failed else { return nil }
            return AlertFinding(rule: rule, about: .check(item.id, check.check.kind), since: check.decided?.at)
        }
    }

    /// What people are assessed for and need ends in the days to come, or ended and was not renewed; nobody is named.
    func capabilities(_ rule: AlertRule) -> [AlertFinding] {
        var people: [Capability.ID: [Day: Int]] = [:]
        for own in readiness.people.flatMap(\.capabilities) where own.isRequired {
            guard let until = own.lastDay, isSoon(until, rule) else { continue }
            people[own.capability, default: [:]][until, default: 0] += 1
        }
        return readiness.capabilities.flatMap { capability in
            (people[capability.id] ?? [:]).sorted { $0.key < $1.key }.map { until, count in
                AlertFinding(
                    rule: rule,
                    about: .capability(
                        capability.id, until: until, people: count, have: capability.have, need: capability.need),
                    since: until < today ? zone.end(of: until) : nil)
            }
        }
    }

    /// Sign-offs and evidence that end in the days to come, or ended and were not renewed.
    func lapsing(_ rule: AlertRule) -> [AlertFinding] {
        readiness.items.filter(\.isAsked).flatMap { item in
            [
                item.signedUntil.map { ($0, AlertMatter.signOff(item.id, until: $0)) },
                item.evidence.coversUntil.map { ($0, AlertMatter.evidence(item.id, until: $0)) },
            ]
            .compactMap { $0 }.filter { isSoon($0.0, rule) }
            .map { until, matter in
                AlertFinding(rule: rule, about: matter, since: until < today ? zone.end(of: until) : nil)
            }
        }
    }

    private func isSoon(_ day: Day, _ rule: AlertRule) -> Bool { day <= today.adding(days: rule.within) }
}

extension PersonCapability {
    /// The last day on which it is, or was, held.
    fileprivate var lastDay: Day? {
        switch state {
        case .held, .lapsed, .notUsed: [holdsUntil, usedUntil].compactMap { $0 }.min()
        case .notAssessed, .belowLevel, .askedAnew: nil
        }
    }
}

extension ItemState {
    /// Whether anything is asked of it now: it is neither waived nor not applicable.
    fileprivate var isAsked: Bool {
        switch status {
        case .open, .signed, .done: true
        case .waived, .notApplicable: false
        }
    }

    /// The last day on which all its sign-offs hold, or held; nil where one of them is open for another reason.
    fileprivate var signedUntil: Day? {
        var last: Day?
        for key in keys {
            switch key.state {
            case .valid: last = [last, key.holdsUntil].compactMap { $0 }.min()
            case .lapsed(let since): last = [last, since.adding(days: -1)].compactMap { $0 }.min()
            case .missing, .refused, .stale, .revoked, .reopened, .undelivered: return nil
            }
        }
        return last
    }
}

extension EvidenceState {
    /// The last day on which there is, or was, as much evidence as needed; nil without an end, and where there never was.
    ///
    /// The result of a check is made anew as long as it passes, and has no end here.
    fileprivate var coversUntil: Day? {
        guard needed > 0 else { return nil }
        let counting = pieces.filter { $0.counts || ($0.check == nil && $0.holdsUntil != nil) }
        let ends = counting.map { $0.check == nil ? $0.holdsUntil ?? .last : .last }.sorted(by: >)
        guard ends.count >= needed, ends[needed - 1] < .last else { return nil }
        return ends[needed - 1]
    }
}

extension Day {
    fileprivate static let last = Day(number: 9_999_999)
}
