import HandoverModel
import HandoverReadiness
import Testing

/// When the user of a task is told next, and who is told of it.
@Suite struct TaskUpdatesTests {
    private static let definitions: Definitions = {
        var definitions = Sample().definitions
        func level(
            _ severity: Severity, _ hours: ServiceHours, _ every: ServiceTarget?, _ told: [TeamRole]
        ) -> ServiceLevel {
            ServiceLevel(
                severity: severity, title: .init([.en: "x"]), definition: .init([.en: "x"]), hours: hours,
                response: .init(15, .minutes), resolution: .init(2, .hours), nextUpdate: every, told: told)
        }
        definitions.services = ServiceLevels(levels: [
            level(.p0, .always, .init(30, .minutes), [TeamRole(.receiving, Sample.manager)]),
            level(.p1, .working, .init(2, .hours), []), level(.p2, .working, .init(1, .workingDays), []),
            level(.p3, .working, nil, []),
        ])
        return definitions
    }()

    /// `2026-01-08 10:00` in Shanghai.
    private func instant(_ text: String) -> Instant {
        let clock = text.suffix(5).split(separator: ":").compactMap { Int($0) }
        return Sample().zone.instant(of: day(String(text.prefix(10))), secondOfDay: clock[0] * 3600 + clock[1] * 60)
    }

    private func next(_ severity: Severity, opened: String, at now: String) -> Instant? {
        var task = TaskRecord(id: "T-1")
        task.severity = severity
        task.opened = .instant(instant(opened))
        return TaskUpdates(task, by: Self.definitions, now: instant(now))?.next
    }

    /// Thursday 8 January to Monday 12 January 2026; Monday to Friday, 9:00 to 18:00, are worked.
    @Test(arguments: [
        (Severity.p0, "2026-01-08 10:00", "2026-01-08 10:00", "2026-01-08 10:30"),
        (.p0, "2026-01-08 10:00", "2026-01-08 10:29", "2026-01-08 10:30"),
        // What is due now is told now: the next one comes after it.
        (.p0, "2026-01-08 10:00", "2026-01-08 10:30", "2026-01-08 11:00"),
        (.p0, "2026-01-08 10:00", "2026-01-10 23:59", "2026-01-11 00:00"),
        (.p1, "2026-01-08 10:00", "2026-01-08 12:01", "2026-01-08 14:00"),
        (.p1, "2026-01-08 17:00", "2026-01-08 17:30", "2026-01-09 10:00"),
        (.p1, "2026-01-09 17:00", "2026-01-10 12:00", "2026-01-12 10:00"),
        (.p1, "2026-01-08 06:00", "2026-01-08 07:00", "2026-01-08 11:00"),
        (.p2, "2026-01-09 15:00", "2026-01-09 16:00", "2026-01-12 15:00"),
        // An interval that ended with the day is over by night.
        (.p2, "2026-01-08 09:00", "2026-01-08 20:00", "2026-01-09 18:00"),
    ])
    func theNextTimeIsAWholeNumberOfIntervals(severity: Severity, opened: String, now: String, expected: String) {
        #expect(next(severity, opened: opened, at: now) == instant(expected))
    }

    @Test func whoIsToldStandsBesideIt() throws {
        var task = TaskRecord(id: "T-1")
        task.severity = .p0
        func updates() -> TaskUpdates? { TaskUpdates(task, by: Self.definitions, now: instant("2026-01-08 12:00")) }
        let undated = try #require(updates())
        #expect(undated.told == [TeamRole(.receiving, Sample.manager)] && undated.every == .init(30, .minutes))
        #expect(undated.next == nil)
        task.opened = .instant(instant("2026-01-08 10:00"))
        #expect(updates()?.next == instant("2026-01-08 12:30"))
        task.ticket.waits = [.init(from: instant("2026-01-08 11:00"))]
        #expect(updates()?.next == nil && updates()?.every != nil, "it waits for the user")
        task.ticket.waits[0].to = instant("2026-01-08 11:45")
        #expect(updates()?.next == instant("2026-01-08 12:30"))
        task.resolved = .instant(instant("2026-01-08 11:50"))
        #expect(updates()?.next == nil, "it is solved")
        task.closed = .instant(instant("2026-01-08 11:55"))
        #expect(updates() == nil)
        (task.closed, task.resolved, task.severity) = (nil, nil, .p3)
        #expect(updates() == nil, "nothing is said of its severity")
    }
}
