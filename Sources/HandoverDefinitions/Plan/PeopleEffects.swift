import HandoverModel

/// What definitions put forward do to people, by effect and not by field.
///
/// For each person of before or after, and each day from today on (deputies and first and last days taken into
/// account), this compares
///
/// - the rights that others' work rests on: lead, assessor, director;
/// - the roles of their team that turn a key of an item, or that `assessed-by` names;
/// - of the receiving team, the modules they must learn, and with these the pairs that assessed independence counts.
///
/// A right or such a role more, and a lead or a director less, weakens; so does a module less for somebody who stays.
/// One who leaves takes what they had to learn along. A role that only learns and signs, such as an engineer's, comes
/// with its training and weakens nothing. Whatever else changes about somebody is their own side's.
/// `docs/decisions/0012-what-weakens-is-judged-by-effect.md` says why.
struct PeopleEffects {
    private let before: Definitions
    private let after: Definitions
    private let today: Day
    private let (signing, judging, learning): (Set<TeamRole>, Set<Role.ID>, Set<Role.ID>)

    init(_ before: Definitions, _ after: Definitions, today: Day) {
        self.before = before
        self.after = after
        self.today = today
        let both = [before, after]
        signing = Set(both.flatMap { $0.items.flatMap(\.keys) }.map(\.by))
        judging = Set(
            both.flatMap { $0.capabilities.flatMap(\.assessedBy) }
                + both.flatMap { $0.plans.flatMap(\.modules).flatMap(\.assessment.assessedBy) })
        let learners = Set(after.plans.filter { !$0.modules.isEmpty }.flatMap(\.roles))
        learning = learners.subtracting(judging).filter { id in
            after.role(id)?.rights.contains(where: PeopleEffects.isPower) == false
        }
    }

    /// In the order of the people put forward, then those who are no more.
    var all: [Plan.Effect] {
        let kept = Set(after.people.map(\.id))
        let gone = before.people.filter { !kept.contains($0.id) }
        let earlier = Dictionary(before.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return after.people.flatMap { effects(earlier[$0.id], $0) } + gone.flatMap { effects($0, nil) }
    }

    /// Sides that would have no lead on some day from today on, on which they had one.
    ///
    /// After the handover's last day nobody is needed.
    var sidesWithoutLead: [Side] {
        let last = after.handover.ends.map { max($0, today) }
        let days = days(of: before.people + after.people).filter { day in last.map { day <= $0 } ?? true }
        return Side.allCases.filter { side in
            days.contains { hasLead(side, before, on: $0) && !hasLead(side, after, on: $0) }
        }
    }

    private func hasLead(_ side: Side, _ definitions: Definitions, on day: Day) -> Bool {
        definitions.people.contains { person in
            person.side == side && person.isPresent(on: day)
                && definitions.rights(of: person, on: day).contains(.lead)
        }
    }

    private func effects(_ old: Person?, _ new: Person?) -> [Plan.Effect] {
        guard let id = new?.id ?? old?.id else { return [] }
        let people = [old, new].compactMap { $0 }
        let days = days(of: people)
        return Side.allCases.filter { side in people.contains { $0.side == side } }.flatMap { side -> [Plan.Effect] in
            var found: [Plan.Effect] = []
            for day in days {
                let was = standing(old, side, before, on: day)
                let will = standing(new, side, after, on: day)
                let stays = new.map { $0.side == side && $0.isPresent(on: day) } ?? false
                for power in will.subtracting(was).union(was.subtracting(will)).sorted() {
                    let gains = will.contains(power)
                    if found.contains(where: { $0.power == power && $0.gains == gains }) { continue }
                    guard let weakens = weakens(power, gains: gains, stays: stays) else { continue }
                    found.append(
                        Plan.Effect(person: id, side: side, power: power, gains: gains, from: day, weakens: weakens))
                }
            }
            if found.isEmpty, isOtherwise(old, new) {
                found.append(Plan.Effect(person: id, side: side, power: nil, gains: false, from: today, weakens: false))
            }
            return found
        }
    }

    /// Whether the recorded definitions say something else of somebody.
    private func isOtherwise(_ old: Person?, _ new: Person?) -> Bool {
        guard var old, let new else { return true }
        (old.email, old.phone) = (new.email, new.phone)
        return old != new
    }

    /// Nil for what concerns nobody but the person.
    private func weakens(_ power: Plan.Power, gains: Bool, stays: Bool) -> Bool? {
        switch power {
        case .right(.lead), .right(.director): true
        case .right: gains
        case .role(let role): gains && !(role.side == .receiving && learning.contains(role.role))
        case .module: gains ? nil : stays ? true : nil
        }
    }

    /// What somebody may do for a side, and must learn for it, on a day.
    private func standing(
        _ person: Person?, _ side: Side, _ definitions: Definitions, on day: Day
    ) -> Set<Plan.Power> {
        guard let person, person.side == side, person.isPresent(on: day) else { return [] }
        let held = person.roles(on: day).map { TeamRole(side, $0) }
        let acting = held.filter { signing.contains($0) || judging.contains($0.role) }
        let rights = definitions.rights(of: person, on: day).filter(PeopleEffects.isPower)
        let modules = side == .receiving ? definitions.requiredModules(of: person, on: day) : []
        return Set(rights.map(Plan.Power.right) + acting.map(Plan.Power.role) + modules.map { .module($0.id) })
    }

    private static func isPower(_ right: Right) -> Bool {
        switch right {
        case .lead, .assessor, .director: true
        case .trainee, .auditor: false
        }
    }

    /// Today and each later day on which something begins or ends for somebody.
    private func days(of people: [Person]) -> [Day] {
        let turns = people.flatMap { person in
            [person.from, person.to?.adding(days: 1)].compactMap { $0 }
                + person.deputyFor.flatMap { [$0.from, $0.to.adding(days: 1)] }
        }
        return Set([today] + turns.filter { $0 > today }).sorted()
    }
}
