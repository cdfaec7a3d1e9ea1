extension Plan {
    /// What somebody may do that others' work rests on, or must learn.
    public enum Power: Hashable, Comparable, Sendable, Codable {
        case right(Right)
        /// A role that turns a key of an item, or assesses.
        case role(TeamRole)
        case module(Module.ID)
    }

    /// What becomes different for one person on one side, whichever fields bring it about.
    public struct Effect: Hashable, Sendable, Codable {
        public var person: Person.ID
        public var side: Side
        /// Nil when only what is said of them changes.
        public var power: Power?
        /// Whether they get it; else they lose it.
        public var gains: Bool
        /// The first day, from the day the plan was made, on which it is so.
        public var from: Day
        public var weakens: Bool

        public init(person: Person.ID, side: Side, power: Power?, gains: Bool, from: Day, weakens: Bool) {
            self.person = person
            self.side = side
            self.power = power
            self.gains = gains
            self.from = from
            self.weakens = weakens
        }
    }

    /// The sides whose people it changes.
    public var sides: Set<Side> { Set(effects.map(\.side)) }

    /// Whether a lead of one side alone cannot put it in force: it weakens, changes people of the other side, or what is given
    /// back, where more for one side is less for the other.
    public func waits(forOtherThan side: Side) -> Bool {
        weakens || changesCredits || !sides.isSubset(of: [side])
    }

    /// Whether what is given back for missed promises becomes different.
    public var changesCredits: Bool { changes.contains { $0.subject == .credits } }
}
