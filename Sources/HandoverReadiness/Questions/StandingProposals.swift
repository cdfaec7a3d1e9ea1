public import HandoverModel

/// What the leads of each side have put forward since the definitions in force.
///
/// A side's newer proposal replaces its older ones, and definitions put in force end them all.
public struct StandingProposals: Sendable {
    /// Definitions that somebody wants in force.
    public struct Proposal: Sendable {
        public var entry: Int
        public var by: Person.ID
        public var side: Side
        public var change: DefinitionsChange
    }

    private var newest: [Side: Proposal] = [:]

    /// Takes entries in their order; those that are about something else are left out.
    public init(_ entries: some Sequence<Entry>, definitions: Definitions) {
        for entry in entries {
            if case .definitionsProposed(let change) = entry.record.statement {
                guard let side = definitions.person(entry.record.by)?.side else { continue }
                newest[side] = Proposal(entry: entry.number, by: entry.record.by, side: side, change: change)
            } else if case .definitionsApplied = entry.record.statement {
                newest = [:]
            }
        }
    }

    public subscript(side: Side) -> Proposal? { newest[side] }

    /// The newer of the two sides' that put these definitions forward.
    public func of(_ digest: Digest) -> Proposal? {
        newest.values.filter { $0.change.definitions == digest }.max { $0.entry < $1.entry }
    }
}
