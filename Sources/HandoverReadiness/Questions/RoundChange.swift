public import HandoverModel

/// What was found anew in a round in which an accepted handover is checked again, between two times.
public struct RoundChange: Hashable, Sendable, Codable {
    /// The day on which the round begins.
    public var day: Day
    /// Nil where it had not begun.
    public var from: Reading?
    public var to: Reading
    /// Items that came not to hold.
    public var failing: [Item.ID]
    /// Items that hold, of which it was said last that they do not.
    public var mended: [Item.ID]
    /// Who said so, each once.
    public var by: [Person.ID]

    /// How far a round had come.
    public struct Reading: Hashable, Sendable, Codable {
        public var state: ReverificationRound.State
        public var holding: Int
        public var lookedAt: Int
        public var items: Int

        public init(_ round: ReverificationRound) {
            state = round.state
            holding = round.holding
            lookedAt = round.findings.count
            items = round.items
        }
    }

    public init(
        day: Day, from: Reading?, to: Reading, failing: [Item.ID] = [], mended: [Item.ID] = [], by: [Person.ID] = []
    ) {
        self.day = day
        self.from = from
        self.to = to
        self.failing = failing
        self.mended = mended
        self.by = by
    }

    /// The rounds of which something was said, or which came further by time alone, in their order.
    static func all(_ earlier: [ReverificationRound], _ later: [ReverificationRound]) -> [RoundChange] {
        later.filter { $0.state != .planned }.compactMap { round in
            let before = earlier.first { $0.day == round.day && $0.state != .planned }
            let anew = round.findings.filter { $0.entry != before?.finding(of: $0.item)?.entry }
            let (from, to) = (before.map(Reading.init), Reading(round))
            guard from != to || !anew.isEmpty else { return nil }
            func last(_ item: Item.ID) -> Reverification.Finding? {
                earlier.compactMap { $0.finding(of: item) }.max { $0.entry < $1.entry }?.finding
            }
            var people: [Person.ID] = []
            for finding in anew where !people.contains(finding.by) { people.append(finding.by) }
            return RoundChange(
                day: round.day, from: from, to: to,
                failing: anew.filter { $0.finding == .fails && before?.finding(of: $0.item)?.finding != .fails }
                    .map(\.item),
                mended: anew.filter { $0.finding == .holds && last($0.item) == .fails }.map(\.item), by: people)
        }
    }
}
