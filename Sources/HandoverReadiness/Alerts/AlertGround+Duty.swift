import HandoverModel

// Where too few will be on duty.
extension AlertGround {
    /// The gaps of the days to come, each whole: one that is under way begins when it began.
    func gaps(_ rule: AlertRule) -> [AlertFinding] {
        guard let roster = DutyRoster(definitions) else { return [] }
        let end = zone.start(of: today.adding(days: rule.within + 1))
        return Self.joined(DutyGaps(roster, in: now..<end).gaps).map { gap in
            let gap = gap.from > now ? gap : whole(gap, roster)
            return AlertFinding(
                rule: rule,
                about: .duty(gap.cover, from: gap.from, to: gap.to, have: gap.have.count, need: gap.need),
                since: gap.from <= now ? gap.from : nil)
        }
    }

    /// A gap that is under way from its beginning on, which is looked for further and further back.
    private func whole(_ gap: DutyGaps.Gap, _ roster: DutyRoster) -> DutyGaps.Gap {
        var found = gap
        var days = 1
        while days <= Self.daysBack {
            let start = now.adding(days: -days)
            let back = Self.joined(DutyGaps(roster, in: start..<gap.to).gaps)
                .first { $0.cover == gap.cover && $0.from <= now && now < $0.to }
            guard let back else { break }
            found.from = back.from
            if back.from > start { break }
            days *= 4
        }
        return found
    }

    /// No rota was in force longer than this.
    private static let daysBack = 4096

    /// Gaps of one cover that follow each other without a break are one: as many as there are at the worst of it.
    private static func joined(_ gaps: [DutyGaps.Gap]) -> [DutyGaps.Gap] {
        var joined: [DutyGaps.Gap] = []
        for (_, own) in Dictionary(grouping: gaps, by: \.cover).sorted(by: { $0.key < $1.key }) {
            var last: DutyGaps.Gap?
            for gap in own.sorted(by: { $0.from < $1.from }) {
                guard var open = last, open.to == gap.from else {
                    joined += [last].compactMap { $0 }
                    last = gap
                    continue
                }
                open.to = gap.to
                if gap.have.count < open.have.count { open.have = gap.have }
                last = open
            }
            joined += [last].compactMap { $0 }
        }
        return joined.sorted { ($0.from, $0.cover) < ($1.from, $1.cover) }
    }
}
