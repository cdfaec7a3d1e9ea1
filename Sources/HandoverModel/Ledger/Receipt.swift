/// Proof for its author that an entry is in the ledger.
///
/// Given only after the commit that holds it.
public struct Receipt: Hashable, Sendable, Codable {
    /// The entry's number.
    public var entry: Int
    /// When it was recorded.
    public var at: Instant
    /// The RFC 6962 leaf hash of the entry.
    public var leaf: TreeHash
    /// How many entries the ledger had after the commit, and the root of its tree then.
    public var size: Int
    public var root: TreeHash
    /// Whether the entry was there before: the command had been given already.
    public var wasThere: Bool
    /// Whether this says only what would have been recorded.
    public var isRehearsal: Bool

    public init(
        entry: Int, at: Instant, leaf: TreeHash, size: Int, root: TreeHash, wasThere: Bool = false,
        isRehearsal: Bool = false
    ) {
        self.entry = entry
        self.at = at
        self.leaf = leaf
        self.size = size
        self.root = root
        self.wasThere = wasThere
        self.isRehearsal = isRehearsal
    }
}
