import HandoverModel

// Where too few will be on duty.
extension AlertGround {
    /// The gaps of the days to come, each whole.
    func gaps(_ rule: AlertRule) -> [AlertFinding] {
        guard let roster = DutyRoster(definitions) else { return [] }
        let end = zone.start(of: today.adding(days: rule.within + 1))
        return roster.wholeGaps(reaching: now..<end, until: horizon(past: end)).map { gap in
            AlertFinding(
                rule: rule,
                about: .duty(gap.cover, from: gap.from, to: gap.to, have: gap.have.count, need: gap.need),
                since: gap.from <= now ? gap.from : nil)
        }
    }

    /// How far the ends of gaps are looked for: to the handover's end, then to the end of the next year, so that a gap without an end
    /// is not another one every day.
    private func horizon(past end: Instant) -> Instant {
        let last = definitions.handover.ends.map { zone.start(of: $0.adding(days: 1)) }
        if let last, last >= end { return last }
        return zone.start(of: Day(year: today.parts.year + 2, month: 1, day: 1) ?? today)
    }
}
