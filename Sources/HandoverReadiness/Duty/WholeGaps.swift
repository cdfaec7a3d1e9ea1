internal import HandoverModel

extension DutyRoster {
    /// No rota was in force longer than this.
    private static let daysBack = 4096

    /// The gaps against required cover that reach into a period, each whole, so that it is the same gap whenever it is looked
    /// for; by their beginnings.
    ///
    /// One that is under way when the period begins is told from when it began. `until`: How far ends are looked for; to the
    /// period's end where nothing is said. Gaps of one cover that follow each other without a break are one, with as many people as
    /// there are at the worst of it.
    func wholeGaps(reaching period: Range<Instant>, until: Instant? = nil) -> [DutyGaps.Gap] {
        var found = joinedGaps(in: period)
        if let until, until > period.upperBound, found.contains(where: { $0.to >= period.upperBound }) {
            found = joinedGaps(in: period.lowerBound..<until).filter { $0.from < period.upperBound }
        }
        return
            found
            .map { $0.from > period.lowerBound ? $0 : begun($0) }
            .sorted { ($0.from, $0.cover) < ($1.from, $1.cover) }
    }

    /// A gap from its beginning on, which is looked for further and further back.
    private func begun(_ gap: DutyGaps.Gap) -> DutyGaps.Gap {
        let now = gap.from
        var found = gap
        var days = 1
        while days <= Self.daysBack {
            let start = now.adding(days: -days)
            let back = joinedGaps(in: start..<gap.to).first { $0.cover == gap.cover && $0.from <= now && now < $0.to }
            guard let back else { break }
            (found.from, found.have) = (back.from, back.have)
            if back.from > start { break }
            days *= 4
        }
        return found
    }

    private func joinedGaps(in period: Range<Instant>) -> [DutyGaps.Gap] {
        let byCover = Dictionary(grouping: DutyGaps(self, in: period).gaps, by: \.cover)
        return byCover.values.flatMap { own in
            own.sorted { $0.from < $1.from }.reduce(into: [DutyGaps.Gap]()) { joined, gap in
                guard let last = joined.last, last.to == gap.from else { return joined.append(gap) }
                joined[joined.count - 1].to = gap.to
                if gap.have.count < last.have.count { joined[joined.count - 1].have = gap.have }
            }
        }
    }
}
