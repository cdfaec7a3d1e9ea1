internal import HandoverModel

/// What a capability asks of one person's assessments and use, as of a day (decision 0034).
struct CapabilityRule {
    private let capability: Capability
    private let validity: Validity
    private let today: Day
    /// Days of use that count, drills only where the capability takes them.
    private let uses: [Day]

    init(_ capability: Capability, use: CapabilityUse?, validity: Validity, today: Day) {
        self.capability = capability
        self.validity = validity
        self.today = today
        let newest = [use?.task, capability.drillsCount ? use?.drill : nil].compactMap { $0 }
        uses = (newest + (use?.earlier ?? [])).filter { $0 <= today }.sorted()
    }

    /// The last day of use that counts.
    var lastUse: Day? { uses.last }

    /// Whether an assessment of this day still counts: not one of before the day since which it is asked for anew.
    func counts(_ day: Day) -> Bool {
        guard let since = capability.confirmedSince, since <= today else { return true }
        return since <= day
    }

    /// How long an assessment of a day holds, and the use that carried it on beyond its own time.
    func holding(of day: Day) -> (until: Day?, carriedBy: Day?) {
        let end = capability.confirmedSince.flatMap { day < $0 ? $0.adding(days: -1) : nil }
        guard let length = capability.validFor else { return (end, nil) }
        let chain = UseChain(validity: validity, length: length)
        let last = chain.links(from: day) { end in uses.last { $0 <= end } }.last
        let until = validity.lastDay(from: last ?? day, for: length)
        // Where it ends because it is asked for anew, no use decides how long it holds.
        guard let end, end < until else { return (until, last) }
        return (end, nil)
    }

    /// The last day on which the last use is recent enough; nil without a limit.
    var usedUntil: Day? {
        guard let length = capability.lastUsedWithin else { return nil }
        return lastUse.map { validity.lastDay(from: $0, for: length) }
    }

    /// Whether it was used lately enough.
    var isUsed: Bool {
        guard capability.lastUsedWithin != nil else { return true }
        return usedUntil.map { today <= $0 } ?? false
    }
}
