public import HandoverModel

/// A use that is asked for: the newest of somebody on or before a day.
public struct UseQuery: Hashable, Sendable {
    public var person: Person.ID
    public var capability: Capability.ID
    /// Whether a passed drill is one.
    public var countsDrills: Bool
    public var through: Day
}

extension Readiness {
    /// The uses with those before them on which the validity of an assessment hangs.
    ///
    /// Looks only where somebody's last use came after their assessment's own time, and there at two uses at most for each
    /// length of it, however many there are. `newest` reads one; `uses` and `statements` are as of the same instant.
    public static func completing(
        _ uses: [CapabilityUse], definitions: Definitions, statements: [Entry], asOf: Instant,
        newest: (UseQuery) throws -> Day?
    ) rethrows -> [CapabilityUse] {
        guard !uses.isEmpty, definitions.capabilities.contains(where: { $0.validFor != nil }) else { return uses }
        let history = PeopleHistory(Timeline(statements, asOf: asOf), definitions: definitions)
        let validity = Validity(zone: definitions.handover.zone)
        return try uses.map { use in
            let pair = AssessedPair(person: use.person, capability: use.capability)
            guard let capability = definitions.capability(use.capability), let length = capability.validFor,
                let assessments = history.assessments[pair],
                let last = [use.task, capability.drillsCount ? use.drill : nil].compactMap({ $0 }).max()
            else { return use }
            let chain = UseChain(validity: validity, length: length)
            var earlier = Set(use.earlier)
            for day in Set(assessments.lastWords.map(\.day)) where validity.lastDay(from: day, for: length) < last {
                earlier.formUnion(
                    try chain.links(from: day) { end in
                        try newest(
                            UseQuery(
                                person: use.person, capability: use.capability, countsDrills: capability.drillsCount,
                                through: min(end, last)))
                    })
            }
            var completed = use
            completed.earlier = earlier.sorted()
            return completed
        }
    }
}
