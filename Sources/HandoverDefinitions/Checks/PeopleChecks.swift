import HandoverModel

extension Checker {
    mutating func checkDates(_ handover: WorkspaceDraft.Part<HandoverDraft>) {
        let dates = [handover.draft.starts, handover.draft.acceptBy, handover.draft.ends].compactMap(\.self)
        for (earlier, later) in zip(dates, dates.dropFirst()) {
            checkOrder(earlier, later, handover.source)
        }
    }

    mutating func checkOrder(_ earlier: Located<Day>?, _ later: Located<Day>?, _ source: Int) {
        guard let earlier, let later, later.value < earlier.value else { return }
        report(
            .datesOutOfOrder(earlier: earlier.value.description, later: later.value.description),
            at: Spot(source: source, range: later.range), other: Spot(source: source, range: earlier.range))
    }

    mutating func checkRoles(_ handover: WorkspaceDraft.Part<HandoverDraft>) {
        for role in handover.draft.roles { resolve(role.escalatesTo, handover.source, in: roles) }
        for rule in handover.draft.identityProvider?.groups ?? [] {
            for role in rule.roles { resolve(role, handover.source, in: roles) }
        }
        checkCycles(handover.draft.roles.map { ($0.id, $0.escalatesTo.map { [$0] } ?? []) }, handover.source)
    }

    mutating func checkPeople(_ handover: WorkspaceDraft.Part<HandoverDraft>) {
        let source = handover.source
        let everybody = handover.draft.people
        for person in everybody {
            if let roles = person.roles, roles.value.isEmpty {
                report(
                    .personWithoutRole(person: person.id?.value ?? ""), at: Spot(source: source, range: roles.range))
            }
            person.roles?.value.forEach { resolve($0, source, in: roles) }
            resolve(person.escalatesTo, source, in: people)
            checkOrder(person.from, person.to, source)
        }
        checkCycles(everybody.map { ($0.id, $0.escalatesTo.map { [$0] } ?? []) }, source)
        findHolders(handover.draft)
        for role in handover.draft.roles {
            guard let id = role.id, !isHeldByAnybody(id.value) else { continue }
            report(.roleNobodyHolds(role: id.value, team: nil), at: Spot(source: source, range: id.range))
        }
        for person in everybody {
            for deputy in person.deputyFor {
                checkOrder(deputy.from, deputy.to, source)
                if resolve(deputy.role, source, in: roles), knowsHolders {
                    checkDeputy(deputy, of: person, everybody, source)
                }
            }
        }
    }

    /// A deputy stands in for one other person of their team, who holds the role at the time.
    private mutating func checkDeputy(
        _ deputy: DeputyDraft, of person: PersonDraft, _ everybody: [PersonDraft], _ source: Int
    ) {
        guard let role = deputy.role, let side = person.side, let from = deputy.from?.value, let to = deputy.to?.value
        else { return }
        // Two are enough to know, and a large team has a deputy for everybody.
        let holding = (namedHolders[TeamRole(side, Role.ID(role.value))] ?? []).lazy.map { everybody[$0] }
            .filter { $0.isPresent(from, to) }.prefix(2)
        let spot = Spot(source: source, range: role.range)
        if holding.isEmpty {
            report(.roleNobodyHolds(role: role.value, team: side.rawValue), at: spot)
        } else if holding.count > 1 || holding.contains(where: { $0.id?.value == person.id?.value }) {
            report(.deputyForSharedRole(role: role.value), at: spot)
        }
    }

    private mutating func findHolders(_ handover: HandoverDraft) {
        for (index, person) in handover.people.enumerated() {
            guard let side = person.side else { continue }
            for role in Set((person.roles?.value ?? []).map(\.value)) {
                namedHolders[TeamRole(side, Role.ID(role)), default: []].append(index)
            }
        }
        let first = handover.starts?.value
        let last = handover.ends?.value
        for (index, person) in handover.people.enumerated() {
            guard let side = person.side, person.isPresent(first, last) else { continue }
            var held = Set((person.roles?.value ?? []).map(\.value))
            for deputy in person.deputyFor {
                guard let role = deputy.role, let from = deputy.from?.value, let to = deputy.to?.value else { continue }
                let begins = [from, first, person.from?.value].compactMap(\.self).max() ?? from
                let ends = [to, last, person.to?.value].compactMap(\.self).min() ?? to
                if begins <= ends { held.insert(role.value) }
            }
            for role in held { holders[TeamRole(side, Role.ID(role)), default: []].append(index) }
        }
    }

    /// Reports each way in which things of one file lead back to themselves.
    mutating func checkCycles(_ nodes: [(id: Located<String>?, next: [Located<String>])], _ source: Int) {
        checkCycles(nodes.map { (id: $0.id?.value ?? "", next: $0.next, source: source) })
    }

    mutating func checkCycles(_ nodes: [(id: String, next: [Located<String>], source: Int)]) {
        guard nodes.contains(where: { !$0.next.isEmpty }) else { return }
        var indices: [String: Int] = [:]
        indices.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() where indices[node.id] == nil { indices[node.id] = index }
        for cycle in cycles(edges: nodes.map { $0.next.compactMap { indices[$0.value] } }) {
            let path = (cycle + cycle.prefix(1)).map { nodes[$0].id }
            guard let start = step(path, from: 0, nodes[cycle[0]]) else { continue }
            let last = cycle.count - 1
            let back = last > 0 ? step(path, from: last, nodes[cycle[last]]) : nil
            report(.cycle(path: path), at: start, other: back)
        }
    }

    private func step(
        _ path: [String], from index: Int, _ node: (id: String, next: [Located<String>], source: Int)
    ) -> Spot? {
        node.next.first { $0.value == path[index + 1] }.map { Spot(source: node.source, range: $0.range) }
    }
}

extension PersonDraft {
    /// Whether the person is there some day from `first` to `last`.
    func isPresent(_ first: Day?, _ last: Day?) -> Bool {
        if let from = from?.value, let last, last < from { return false }
        if let to = to?.value, let first, to < first { return false }
        return true
    }
}
