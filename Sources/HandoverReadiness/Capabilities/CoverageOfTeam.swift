internal import HandoverModel

extension Coverage {
    /// What the people who are there on a day come to; those who have left are not in `team`.
    init(_ team: ReceivingTeam, definitions: Definitions, today: Day) {
        let soon = today.adding(days: PersonCapability.warningDays)
        let lastDays = Dictionary(
            definitions.people.compactMap { person in person.to.map { (person.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        var held: [Capability.ID: [(person: Person.ID, own: PersonCapability)]] = [:]
        var notUsed: [Capability.ID: [Person.ID]] = [:]
        for state in team.people {
            for own in state.capabilities {
                if own.state == .held { held[own.capability, default: []].append((state.person, own)) }
                if own.state == .notUsed { notUsed[own.capability, default: []].append(state.person) }
            }
        }
        self.init(
            definitions.capabilities.map { capability in
                let holders = held[capability.id] ?? []
                return CapabilityCoverage(
                    id: capability.id, isCritical: capability.isCritical, need: capability.people,
                    people: .init(
                        holders: holders.map(\.person),
                        leaving: holders.compactMap { holder in
                            lastDays[holder.person].flatMap { $0 <= soon ? .init(person: holder.person, day: $0) : nil }
                        },
                        ending: holders.compactMap { holder in
                            holder.own.endsOn.flatMap { $0 <= soon ? .init(person: holder.person, day: $0) : nil }
                        },
                        notUsed: notUsed[capability.id] ?? []))
            })
    }
}
