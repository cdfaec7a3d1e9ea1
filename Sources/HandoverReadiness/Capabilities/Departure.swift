public import HandoverModel

/// What would be on a day if some people had left before it, beside what will be if they stay.
public struct Departure: Hashable, Sendable, Codable {
    /// Who leaves.
    public var people: [Person.ID]
    /// The first day without them.
    public var day: Day
    /// That day with them, if nothing more is recorded.
    public var before: Readiness
    /// That day without them.
    public var after: Readiness

    public init(people: [Person.ID], day: Day, before: Readiness, after: Readiness) {
        self.people = people
        self.day = day
        self.before = before
        self.after = after
    }

    /// A capability that fewer people have.
    public struct Loss: Hashable, Sendable {
        public var before: CapabilityCoverage
        public var after: CapabilityCoverage

        /// It was covered, and is not any more.
        public var losesCoverage: Bool { before.isCovered && !after.isCovered }
    }

    /// In the order of the definitions.
    public var losses: [Loss] {
        before.coverage.capabilities.compactMap { old in
            guard let new = after.coverage[old.id], new.have < old.have else { return nil }
            return Loss(before: old, after: new)
        }
    }

    /// Items whose required capability is covered with them and not without them.
    public var brokenItems: [Item.ID] {
        let met = Set(before.items.filter { !$0.lacksRequirement }.map(\.id))
        return after.items.filter { $0.lacksRequirement && met.contains($0.id) }.map(\.id)
    }
}

extension Readiness {
    /// What this would be without some people, as of the same instant.
    ///
    /// They leave the day before, and take with them what they have and what was asked of them; their sign-offs and
    /// tasks stay. `definitions` and `facts` are those this readiness was made from.
    public func without(_ people: [Person.ID], definitions: Definitions, facts: Facts) -> Departure {
        let gone = Set(people)
        var left = definitions
        for index in left.people.indices where gone.contains(left.people[index].id) {
            let last = day.adding(days: -1)
            left.people[index].to = left.people[index].to.map { min($0, last) } ?? last
        }
        return Departure(
            people: people, day: day, before: self, after: Readiness.of(left, facts: facts, asOf: asOf))
    }
}

extension ItemState {
    /// Open because too few people have a capability.
    fileprivate var lacksRequirement: Bool {
        open.contains { if case .requires = $0 { true } else { false } }
    }
}
