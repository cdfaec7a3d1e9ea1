public import HandoverModel

/// Who is told of an open task, and when whoever reported it is told next how it stands.
///
/// Users are told every so often from when the clock of the resolution begins, by the hours of the task's severity, until it is
/// solved. What was told nobody records, so that the times follow from that beginning alone; pauses move none of them, and while the
/// task waits for the user there is no next one.
public struct TaskUpdates: Hashable, Sendable, Codable {
    /// Who is told that there is one of the severity.
    public var told: [TeamRole]
    /// How often the user is told; nil where that is not promised.
    public var every: ServiceTarget?
    /// By which hours that counts.
    public var hours: ServiceHours
    /// The next time, always after the instant asked for; nil where none comes: solved, waiting for the user, or opened at a time that
    /// is not known to the minute.
    public var next: Instant?
    /// Whether working days on the way have not been published yet.
    public var isProvisional: Bool

    /// Nil for a task that is closed, was rehearsed or is a duplicate, and where neither is said for its severity.
    public init?(_ task: TaskRecord, by definitions: Definitions, now: Instant) {
        guard !task.isClosedNow(in: definitions.handover.zone), task.clockExclusion != .drill,
            task.clockExclusion != .duplicate, let services = definitions.services,
            let level = services[task.severity], level.nextUpdate != nil || !level.told.isEmpty
        else { return nil }
        (told, every) = (level.told, level.nextUpdate)
        hours = level.nextUpdate?.unit == .workingDays ? .working : level.hours
        (next, isProvisional) = (nil, false)
        let span = TaskSpan(task, stopsAt: services.resolutionStopsAt, zone: definitions.handover.zone)
        guard let every, let begins = span.begins, span.solved == .open, span.waitsSince == nil else { return }
        let (time, interval) = definitions.clock(of: every, hours: hours, calendar: level.calendar)
        guard interval > 0 else { return }
        let clock = ServiceClock(time)
        // The first whole number of intervals that has not gone by yet.
        let count = clock.elapsed(from: begins, to: now) / interval + 1
        next = clock.due(count * interval, after: begins)
        isProvisional = next.map(time.isProvisional) ?? false
    }
}
