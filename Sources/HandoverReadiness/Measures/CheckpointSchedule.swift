public import HandoverModel

/// The days on which the acceptance window is looked at: every so many days after the start.
public struct CheckpointSchedule: Sendable {
    private let starts: Day
    private let zone: Zone
    private let windowDays: Int
    /// Days from one checkpoint to the next.
    let interval: Int

    init(_ handover: Handover, rule: IndependenceRule) {
        starts = handover.starts
        zone = handover.zone
        windowDays = rule.windowDays
        interval = max(1, rule.checkpointDays)
    }

    /// Nil where nothing is looked at: without a target of independence, and with a window of no more than the seven days that
    /// are left out.
    public init?(_ definitions: Definitions) {
        guard definitions.targets[.independence] != nil,
            definitions.independence.windowDays > IndependenceRule.provisionalDays
        else { return nil }
        self.init(definitions.handover, rule: definitions.independence)
    }

    /// How many checkpoints there are up to the end of a day.
    func count(through day: Day) -> Int { starts < day ? starts.days(to: day) / interval : 0 }

    /// The checkpoint of a number, the first being 1.
    func day(_ number: Int) -> Day { starts.adding(days: number * interval) }

    /// The newest checkpoint up to a day; nil before the first.
    func newest(through day: Day) -> Day? {
        let count = count(through: day)
        return count > 0 ? self.day(count) : nil
    }

    /// The newest checkpoint whose day is over at an instant; nil before the first.
    public func newest(over instant: Instant) -> Day? { newest(through: zone.lastDayOver(by: instant)) }

    /// The first checkpoint after a day.
    func next(after day: Day) -> Day { self.day(count(through: day) + 1) }

    public func contains(_ day: Day) -> Bool { starts < day && starts.days(to: day).isMultiple(of: interval) }

    /// On which days tasks were closed that a checkpoint looks at; nil for a window of no more than the seven days that are
    /// left out, since tasks of them may still be reopened.
    public func closingDays(at checkpoint: Day) -> ClosedRange<Day>? {
        guard windowDays > IndependenceRule.provisionalDays else { return nil }
        return checkpoint.adding(days: 1 - windowDays)...checkpoint.adding(days: -IndependenceRule.provisionalDays)
    }
}
