public import HandoverModel

/// One capability: how well it is covered, and where everybody stands who is asked for it or was assessed in it.
public struct CapabilityStanding: Hashable, Sendable, Codable {
    public var day: Day
    public var coverage: CapabilityCoverage
    /// As far as the reader may see them.
    public var people: [Row]
    /// Of the tasks that name it in the acceptance window, those done independently, of those that count.
    public var tasks: Measure.Ratio
    public var window: Measure.Span?

    /// Somebody's standing, and who gave the assessment that counts.
    public struct Row: Hashable, Sendable, Codable {
        public var person: Person.ID
        public var own: PersonCapability
        public var assessor: Person.ID?

        public init(person: Person.ID, own: PersonCapability, assessor: Person.ID? = nil) {
            self.person = person
            self.own = own
            self.assessor = assessor
        }
    }

    public init(
        day: Day, coverage: CapabilityCoverage, people: [Row], tasks: Measure.Ratio, window: Measure.Span? = nil
    ) {
        self.day = day
        self.coverage = coverage
        self.people = people
        self.tasks = tasks
        self.window = window
    }

    /// What one person may see who may not see others: their own row, and the counts.
    public func seen(by person: Person.ID) -> CapabilityStanding {
        var seen = self
        seen.coverage.people = nil
        seen.people.removeAll { $0.person != person }
        return seen
    }
}

extension Readiness {
    /// Nil for an id that is not among the capabilities; `statements` are those this was made from.
    public func standing(in id: Capability.ID, statements: [Entry]) -> CapabilityStanding? {
        guard let coverage = coverage[id] else { return nil }
        let standing = people.flatMap { person in
            person.capabilities.filter { $0.capability == id }.map { (person.person, $0) }
        }
        let numbers = Set(standing.compactMap(\.1.entry))
        let authors = Dictionary(
            statements.filter { numbers.contains($0.number) }.map { ($0.number, $0.record.by) },
            uniquingKeysWith: { first, _ in first })
        let independence = measures.first { $0.id == .independence }
        return CapabilityStanding(
            day: day, coverage: coverage,
            people: standing.map { person, own in
                .init(person: person, own: own, assessor: own.entry.flatMap { authors[$0] })
            },
            tasks: independence?.byCapability[id] ?? .init(numerator: 0, denominator: 0), window: independence?.window)
    }
}
