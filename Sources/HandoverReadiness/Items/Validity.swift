internal import HandoverModel

/// How long something that lapses holds.
///
/// It holds to the end of the local day on which its length runs out: what was signed on 1 March and is valid for 30
/// days holds through 31 March and has lapsed on 1 April.
struct Validity {
    let zone: Zone

    func lastDay(from instant: Instant, for length: Length) -> Day {
        switch length.unit {
        case .days: zone.day(of: instant).adding(days: length.count)
        case .hours, .minutes: zone.day(of: instant.adding(milliseconds: length.milliseconds))
        }
    }

    /// The same from a whole day, whose hours are not known; part of a day counts as one.
    func lastDay(from day: Day, for length: Length) -> Day {
        day.adding(days: Int((length.milliseconds + 86_399_999) / 86_400_000))
    }
}
