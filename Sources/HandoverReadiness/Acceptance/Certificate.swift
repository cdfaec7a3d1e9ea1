public import HandoverModel

/// What can be shown to others of an acceptance that all have signed.
///
/// It follows from the ledger's entries up to the last signature and nothing else, so that it is the same whenever it is
/// made.
public struct Certificate: Hashable, Sendable, Codable {
    /// The entry of the statement.
    public var entry: Int
    public var statement: AcceptanceStatement
    /// In the order of the keys.
    public var signatures: [Signature]
    /// How many entries the ledger had with the last signature, and the root that they made.
    public var size: Int
    public var root: TreeHash
    /// Whether the ledger is for trying things out, in which nothing is accepted in earnest.
    public var isDemonstration: Bool

    /// A signature with what proves it.
    public struct Signature: Hashable, Sendable, Codable {
        public var key: AcceptanceKey
        public var person: Person.ID
        public var at: Instant
        public var identified: Identification
        public var entry: Int
        /// The RFC 6962 leaf hash of the entry.
        public var leaf: TreeHash

        public init(
            key: AcceptanceKey, person: Person.ID, at: Instant, identified: Identification, entry: Int, leaf: TreeHash
        ) {
            self.key = key
            self.person = person
            self.at = at
            self.identified = identified
            self.entry = entry
            self.leaf = leaf
        }
    }

    public init(
        entry: Int, statement: AcceptanceStatement, signatures: [Signature], size: Int, root: TreeHash,
        isDemonstration: Bool
    ) {
        self.entry = entry
        self.statement = statement
        self.signatures = signatures
        self.size = size
        self.root = root
        self.isDemonstration = isDemonstration
    }

    /// When the last signature was given.
    public var acceptedAt: Instant { signatures.map(\.at).max() ?? statement.asOf }
}
