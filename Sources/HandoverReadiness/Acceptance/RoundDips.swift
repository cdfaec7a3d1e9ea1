public import HandoverModel

/// What did not hold when an accepted handover was checked again, round by round, and what was found of it since.
public struct RoundDips: Hashable, Sendable {
    /// An item that did not hold in a round.
    public struct Dip: Hashable, Sendable {
        /// The day on which the round began.
        public var round: Day
        public var finding: ReverificationRound.Finding
        /// The first round after it in which the item holds; else the newest in which it was looked at; nil where it was not.
        ///
        /// What fails after it held is a dip of its own.
        public var later: Later?

        public init(round: Day, finding: ReverificationRound.Finding, later: Later? = nil) {
            self.round = round
            self.finding = finding
            self.later = later
        }
    }

    public struct Later: Hashable, Sendable {
        public var round: Day
        public var finding: Reverification.Finding

        public init(round: Day, finding: Reverification.Finding) {
            self.round = round
            self.finding = finding
        }
    }

    /// In the order of the rounds, then of their items.
    public let all: [Dip]
    private let newest: Day?

    /// `rounds`: By day.
    public init(_ rounds: [ReverificationRound]) {
        newest = rounds.last { $0.state != .planned }?.day
        all = rounds.enumerated().flatMap { place, round in
            round.failing.map { finding in
                let later = rounds[(place + 1)...].compactMap { other in
                    other.finding(of: finding.item).map { Later(round: other.day, finding: $0.finding) }
                }
                return Dip(
                    round: round.day, finding: finding, later: later.first { $0.finding == .holds } ?? later.last)
            }
        }
    }

    /// Those of rounds before the newest that has begun.
    public var earlier: [Dip] { all.filter { $0.round != newest } }
}
