/// A list of items that one team hands to the other.
public struct Checklist: Hashable, Sendable {
    public typealias ID = Identifier<Checklist>

    public var id: ID
    public var title: LocalizedText
    public var items: [Item]

    public init(id: ID, title: LocalizedText, items: [Item]) {
        self.id = id
        self.title = title
        self.items = items
    }
}
