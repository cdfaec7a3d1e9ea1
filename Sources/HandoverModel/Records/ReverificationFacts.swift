/// What was found of an item when the accepted handover was checked again.
public struct Reverification: Hashable, Sendable, Codable {
    public var item: Item.ID
    /// The day on which the round began.
    public var round: Day
    public var finding: Finding
    public var note: String?
    /// How many items the round had when this was recorded.
    public var of: Int

    public enum Finding: String, CaseIterable, Hashable, Sendable, Codable {
        case holds, fails
    }

    public init(item: Item.ID, round: Day, finding: Finding, note: String? = nil, of: Int) {
        self.item = item
        self.round = round
        self.finding = finding
        self.note = note
        self.of = of
    }
}
