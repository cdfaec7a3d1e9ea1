/// Measures how long the support had for something: the time that its service runs, less the union of the pauses.
///
/// Everything is counted on the line of instants in milliseconds, so that daylight saving loses and doubles nothing.
public struct ServiceClock: Hashable, Sendable {
    public let time: ServiceTime
    /// Apart from each other and in their order.
    public let pauses: [Range<Instant>]

    /// How many days ahead a due time is looked for, and how far apart two instants may be.
    public static let horizonDays = 14_610

    /// `pauses`: In any order; they may overlap, and empty ones count for nothing.
    public init(_ time: ServiceTime, pauses: [Range<Instant>] = []) {
        self.time = time
        self.pauses = pauses.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
            .reduce(into: []) { union, pause in
                if let last = union.last, pause.lowerBound <= last.upperBound {
                    union[union.count - 1] = last.lowerBound..<max(last.upperBound, pause.upperBound)
                } else {
                    union.append(pause)
                }
            }
    }

    /// The milliseconds it ran from one instant to another; 0 when the second is not the later one.
    public func elapsed(from start: Instant, to end: Instant) -> Int64 {
        stretches(from: start, to: end).reduce(0) { $0 + $1.upperBound.milliseconds - $1.lowerBound.milliseconds }
    }

    /// The stretches in which it ran between two instants, in their order; none when the second is not the later one.
    public func stretches(from start: Instant, to end: Instant) -> [Range<Instant>] {
        guard start < end else { return [] }
        let (first, last) = (time.zone.day(of: start).number, time.zone.day(of: end).number)
        let daily = (first...last).flatMap { number in
            running(on: Day(number: number), after: start).compactMap { stretch in
                stretch.lowerBound < end ? stretch.lowerBound..<min(stretch.upperBound, end) : nil
            }
        }
        // Days meet at midnight, where nothing ends.
        return daily.reduce(into: []) { joined, stretch in
            if let before = joined.last, before.upperBound == stretch.lowerBound {
                joined[joined.count - 1] = before.lowerBound..<stretch.upperBound
            } else {
                joined.append(stretch)
            }
        }
    }

    /// Whether it ran for more than so many milliseconds between two instants.
    ///
    /// Looks no further than to where that is known.
    public func runs(longerThan limit: Int64, from start: Instant, to end: Instant) -> Bool {
        guard start < end else { return limit < 0 }
        var left = limit
        var day = time.zone.day(of: start)
        let last = time.zone.day(of: end)
        while day <= last {
            for stretch in running(on: day, after: start) where stretch.lowerBound < end {
                left -= min(stretch.upperBound, end).milliseconds - stretch.lowerBound.milliseconds
                if left < 0 { return true }
            }
            day = day.adding(days: 1)
        }
        return false
    }

    /// The earliest instant at which it has run for so many milliseconds since `start`.
    ///
    /// Nil when that does not come within 40 years.
    public func due(_ target: Int64, after start: Instant) -> Instant? {
        guard target > 0 else { return start }
        var left = target
        var day = time.zone.day(of: start)
        for _ in 0...Self.horizonDays {
            for stretch in running(on: day, after: start) {
                let length = stretch.upperBound.milliseconds - stretch.lowerBound.milliseconds
                if length >= left { return stretch.lowerBound.adding(milliseconds: left) }
                left -= length
            }
            day = day.adding(days: 1)
        }
        return nil
    }

    /// The stretches of a day after an instant in which it runs and nothing is paused.
    private func running(on day: Day, after start: Instant) -> [Range<Instant>] {
        time.stretches(on: day, in: time.zone).flatMap { stretch -> [Range<Instant>] in
            var from = max(stretch.lowerBound, start)
            var parts: [Range<Instant>] = []
            for pause in pauses where pause.upperBound > from && pause.lowerBound < stretch.upperBound {
                if from < pause.lowerBound { parts.append(from..<pause.lowerBound) }
                from = max(from, pause.upperBound)
            }
            if from < stretch.upperBound { parts.append(from..<stretch.upperBound) }
            return parts
        }
    }
}
