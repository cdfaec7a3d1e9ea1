/// A set of definition files put forward or put in force.
public struct DefinitionsChange: Hashable, Sendable, Codable {
    /// The digest of the files, kept beside the ledger.
    public var definitions: Digest
    /// What was in force before; absent the first time.
    public var replaces: Digest?
    /// The proposal that this agrees to, by its entry number.
    public var agreesTo: Int?
    /// Items whose sign-offs stay although the wording changed, with the wording before and after.
    public var editorial: [EditorialChange]?
    /// Items that are no more, with their last wording.
    public var retired: [RetiredItem]?
    /// The zone, fixed by the first.
    public var zone: String

    public init(
        definitions: Digest, replaces: Digest? = nil, agreesTo: Int? = nil, editorial: [EditorialChange]? = nil,
        retired: [RetiredItem]? = nil, zone: String
    ) {
        self.definitions = definitions
        self.replaces = replaces
        self.agreesTo = agreesTo
        self.editorial = editorial
        self.retired = retired
        self.zone = zone
    }
}

/// A change of an item's wording that both leads call editorial.
public struct EditorialChange: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var before: [Language: Digest]
    public var after: [Language: Digest]

    public init(item: Item.ID, before: [Language: Digest], after: [Language: Digest]) {
        self.item = item
        self.before = before
        self.after = after
    }
}

/// An item that the definitions no longer have.
public struct RetiredItem: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var wording: [Language: Digest]

    public init(item: Item.ID, wording: [Language: Digest]) {
        self.item = item
        self.wording = wording
    }
}
