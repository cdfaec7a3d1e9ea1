import HandoverModel

// Where too few will be on duty.
extension AlertGround {
    /// The gaps of the days to come, each whole.
    func gaps(_ rule: AlertRule) -> [AlertFinding] {
        guard let roster = DutyRoster(definitions) else { return [] }
        let end = zone.start(of: today.adding(days: rule.within + 1))
        return roster.wholeGaps(reaching: now..<end).map { gap in
            AlertFinding(
                rule: rule,
                about: .duty(gap.cover, from: gap.from, to: gap.to, have: gap.have.count, need: gap.need),
                since: gap.from <= now ? gap.from : nil)
        }
    }
}
