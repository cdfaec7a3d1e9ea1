internal import HandoverModel

/// How long an answer holds when nothing more is recorded.
///
/// Every answer names its day and counts the tasks of a window that ends with it, so none outlasts the day, whatever else it
/// says. A checkpoint and a week count as over at the last instant of their day (decision 0011), which is thus an answer of
/// its own.
struct HoldingTime {
    /// The last instant.
    let end: Instant

    /// The answer ends before the next of `statements` that takes effect after `asOf`, and with the next of `limits`, up to
    /// which something is in time.
    init(asOf: Instant, zone: Zone, statements: [Entry], limits: [Instant] = []) {
        let last = zone.end(of: zone.day(of: asOf)).adding(milliseconds: -1)
        let facts = statements.lazy.map(\.record.effective).filter { $0 > asOf }
        let next = facts.min().map { min(last, $0.adding(milliseconds: -1)) } ?? last
        end = max(asOf, limits.filter { $0 >= asOf }.min().map { min(next, $0) } ?? next)
    }
}
