public import HandoverModel

/// Definitions that came in force.
public struct DefinitionsStep: Hashable, Sendable, Codable {
    public var entry: Int
    /// Whoever put them forward, then who agreed, where it took both.
    public var by: [Person.ID]
    /// Those in force before; nil for the first.
    public var from: Digest?
    public var to: Digest
    /// What became different, what weakens the handover first; none where that was not compared.
    public var changes: [Plan.Change]

    public init(entry: Int, by: [Person.ID], from: Digest?, to: Digest, changes: [Plan.Change]) {
        self.entry = entry
        self.by = by
        self.from = from
        self.to = to
        self.changes = changes
    }
}
