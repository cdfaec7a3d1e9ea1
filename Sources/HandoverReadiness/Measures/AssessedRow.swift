public import HandoverModel

/// A required pair of person and capability: what assessed independence counts one by one, and what its digest rests on.
///
/// Its canonical JSON is a line of the digest (docs/ledger-format.md), so that no member is ever added to it.
public struct AssessedRow: Hashable, Sendable, Codable {
    public enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
        case held
        case notHeld = "not-held"
    }

    public var capability: Capability.ID
    /// The entry of the assessment that counts; nil where there is none.
    public var entry: Int?
    /// The level that counts; nil where there is none.
    public var level: SupervisionLevel?
    /// Whether it is held at `alone` or above.
    public var outcome: Outcome
    public var person: Person.ID

    public init(
        capability: Capability.ID, entry: Int? = nil, level: SupervisionLevel? = nil, outcome: Outcome,
        person: Person.ID
    ) {
        self.capability = capability
        self.entry = entry
        self.level = level
        self.outcome = outcome
        self.person = person
    }
}

extension AssessedRow: Comparable {
    /// By the bytes of the person's id, then of the capability's.
    public static func < (left: AssessedRow, right: AssessedRow) -> Bool {
        let (one, other) = (left.person.rawValue.utf8, right.person.rawValue.utf8)
        if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) }
        return left.capability.rawValue.utf8.lexicographicallyPrecedes(right.capability.rawValue.utf8)
    }
}

extension Readiness {
    /// The pairs that assessed independence counts, in their order.
    public var assessedRows: [AssessedRow] {
        people.flatMap { person in
            person.capabilities.filter(\.isRequired).map { own in
                AssessedRow(
                    capability: own.capability, entry: own.entry, level: own.level,
                    outcome: own.isHeldIndependently ? .held : .notHeld, person: person.person)
            }
        }.sorted()
    }
}
