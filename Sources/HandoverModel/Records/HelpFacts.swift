/// A question that somebody of the receiving team asked the delivering team.
public struct HelpRequest: Hashable, Sendable, Codable {
    /// Who asked, and recorded it.
    public var person: Person.ID
    /// What they were doing.
    public var capability: Capability.ID
    public var question: String
    /// The item whose document should have answered it.
    public var item: Item.ID?
    /// The document that should have, where it is no item.
    public var document: String?

    public init(
        person: Person.ID, capability: Capability.ID, question: String, item: Item.ID? = nil, document: String? = nil
    ) {
        self.person = person
        self.capability = capability
        self.question = question
        self.item = item
        self.document = document
    }
}

/// Where the answer to a question stands now, so that nobody has to ask it again.
public struct HelpAnswer: Hashable, Sendable, Codable {
    /// The entry of the question.
    public var entry: Int
    /// Who asked it.
    public var person: Person.ID
    /// The item whose document answers it.
    public var item: Item.ID?
    /// The document that does, where it is no item.
    public var document: String?
    public var link: String?
    public var note: String?

    public init(
        entry: Int, person: Person.ID, item: Item.ID? = nil, document: String? = nil, link: String? = nil,
        note: String? = nil
    ) {
        self.entry = entry
        self.person = person
        self.item = item
        self.document = document
        self.link = link
        self.note = note
    }
}
