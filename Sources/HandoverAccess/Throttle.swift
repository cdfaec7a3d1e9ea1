internal import HandoverModel

/// How failed attempts slow down the next ones.
///
/// Some are free. After the next failure an attempt must wait 1 s from the failure on, then 2 s, 4 s and so on, up to
/// `longest`: slowed down, never shut out for good. Attempts that come too early are not heard and do not count.
public struct Throttle: Hashable, Sendable {
    /// The failure that is followed by the first wait.
    public let firstSlow: Int
    /// Milliseconds.
    public let longest: Int64
    /// Milliseconds without a failure after which none is remembered.
    public let memory: Int64

    /// Of one account: five failures since the last success, remembered for a day.
    public static let account = Throttle(firstSlow: 5, longest: 900_000, memory: 86_400_000)

    /// Of one address, which many people may share: twenty failures, remembered for an hour.
    ///
    /// A success takes back its own attempt and no other, so that whoever has one account cannot try others for free.
    public static let address = Throttle(firstSlow: 20, longest: 900_000, memory: 3_600_000)

    /// Milliseconds from the last of `failures` until the next attempt is heard.
    public func wait(after failures: Int) -> Int64 {
        guard failures >= firstSlow else { return 0 }
        return min(1000 << Int64(min(failures - firstSlow, 40)), longest)
    }

    /// What is still to wait.
    ///
    /// A failure later than now, as after the clock was set back, counts as one of now.
    func remaining(after failures: Int, last: Instant, at now: Instant) -> Int64 {
        isForgotten(last, at: now) ? 0 : max(0, wait(after: failures) - passed(since: last, at: now))
    }

    func isForgotten(_ last: Instant, at now: Instant) -> Bool { passed(since: last, at: now) >= memory }

    private func passed(since last: Instant, at now: Instant) -> Int64 {
        max(0, now.milliseconds - last.milliseconds)
    }
}
