public import HandoverModel

/// A round in which an accepted handover is checked again from blank boxes.
///
/// It begins on its day and is over when the next one begins, or the contract ends.
public struct ReverificationRound: Hashable, Sendable, Codable {
    public var day: Day
    /// The last day on which items can be looked at; nil where neither another round nor the contract ends it.
    public var last: Day?
    public var state: State
    /// What was found last of each item, in the order of the definitions; of items that are gone after them.
    public var findings: [Finding]
    /// Items of which nothing was found yet; of the round that is under way alone.
    public var blank: [Item.ID]
    /// How many items it has, or had: of one that is over as noted with its last finding, or those of its last day.
    public var items: Int
    /// Set where a share is asked for and every item was looked at: whether as many hold.
    public var isReached: Bool?

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case planned
        /// It has begun, and some items are blank. It is never late: what is blank when it is over was missed.
        case underWay = "under-way"
        case complete
        /// It is over, and not every item was looked at.
        case missed
    }

    public struct Finding: Hashable, Sendable, Codable {
        public var item: Item.ID
        public var finding: Reverification.Finding
        public var note: String?
        public var by: Person.ID
        public var at: Instant
        public var entry: Int

        public init(
            item: Item.ID, finding: Reverification.Finding, note: String?, by: Person.ID, at: Instant, entry: Int
        ) {
            self.item = item
            self.finding = finding
            self.note = note
            self.by = by
            self.at = at
            self.entry = entry
        }
    }

    public init(
        day: Day, last: Day? = nil, state: State, findings: [Finding] = [], blank: [Item.ID] = [], items: Int = 0,
        isReached: Bool? = nil
    ) {
        self.day = day
        self.last = last
        self.state = state
        self.findings = findings
        self.blank = blank
        self.items = items
        self.isReached = isReached
    }

    /// Whether it is under way and no item is to be looked at.
    public var isEmpty: Bool { state == .complete && items == 0 }

    /// How many items hold.
    public var holding: Int { findings.count { $0.finding == .holds } }

    /// What does not hold.
    public var failing: [Finding] { findings.filter { $0.finding == .fails } }

    public func finding(of item: Item.ID) -> Finding? { findings.first { $0.item == item } }
}

extension AcceptanceState {
    /// The newest round that has begun; nil before the first.
    public var newestRound: ReverificationRound? { rounds.last { $0.state != .planned } }

    /// The round in which items can be looked at; nil before the first, and after the contract's end.
    ///
    /// `ends`: The contract's last day.
    public func roundUnderWay(on day: Day, ends: Day?) -> ReverificationRound? {
        ends.map { day > $0 } ?? false ? nil : newestRound
    }
}
