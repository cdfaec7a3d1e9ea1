/// An entry as it stands in the ledger, with all that is needed to check it.
public struct EntryDetail: Hashable, Sendable, Codable {
    public var entry: Entry
    /// The bytes that were hashed, UTF-8.
    public var json: String
    /// SHA-256(0x00 ‖ bytes), RFC 6962.
    public var leaf: TreeHash
    /// Of an entry about an item: how the item was worded when it was recorded.
    public var wording: ItemWording?
    /// The entry that took it back.
    public var revokedBy: Int?
    public var isLast: Bool

    public init(
        entry: Entry, json: String, leaf: TreeHash, wording: ItemWording? = nil, revokedBy: Int? = nil, isLast: Bool
    ) {
        self.entry = entry
        self.json = json
        self.leaf = leaf
        self.wording = wording
        self.revokedBy = revokedBy
        self.isLast = isLast
    }
}

/// What a sign-off of an item is given on.
public struct ItemWording: Hashable, Sendable, Codable {
    public var title: LocalizedText
    public var acceptWhen: LocalizedText?
    public var importance: Importance
    public var keys: [SignOffKey]
    public var evidence: EvidenceRule
    public var digests: [Language: Digest]

    public init(
        title: LocalizedText, acceptWhen: LocalizedText? = nil, importance: Importance, keys: [SignOffKey],
        evidence: EvidenceRule, digests: [Language: Digest]
    ) {
        self.title = title
        self.acceptWhen = acceptWhen
        self.importance = importance
        self.keys = keys
        self.evidence = evidence
        self.digests = digests
    }

    public init(of item: Item) {
        self.init(
            title: item.title, acceptWhen: item.acceptWhen, importance: item.importance, keys: item.keys,
            evidence: item.evidence, digests: item.wording)
    }
}
