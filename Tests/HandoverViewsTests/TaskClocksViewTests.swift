import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// A P1 opened on the Friday before the Spring Festival, answered in time, which waited for an hour.
@Suite("Clocks of a task") struct TaskClocksViewTests {
    private static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Samples.day(2026, 2, day, hour: hour).adding(milliseconds: Int64(minute) * 60_000)
    }

    private static let task: TaskRecord = {
        var task = TaskRecord(id: "T-8")
        task.severity = .p1
        task.opened = .instant(at(13, 17))
        task.responded = .instant(at(13, 17, 20))
        task.ticket.waits = [.init(from: at(13, 18), to: at(13, 19))]
        task.ticket.assignee = .init(person: "jia3", side: .receiving)
        task.ticket.escalations = [.init(task: "T-8", to: ["lisi"], when: at(13, 18), reason: "x")]
        task.ticket.duplicateOf = nil
        return task
    }()

    private func report(_ task: TaskRecord = task, at now: Instant, _ language: Language) throws -> Report {
        let definitions = ServiceTimesViewTests.definitions
        let clocks = try #require(TaskClocks(task, by: definitions, now: now))
        return TaskView.report(
            task, standing: TaskStanding(phases: PhaseHistory([], asOf: now, zone: Samples.en.zone), clocks: clocks),
            names: Names(definitions, language: language))
    }

    /// The text with every stretch of white space as one blank, wherever lines end.
    private func flat(_ report: Report) -> String {
        report.text(as: .table).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func showsEachClockWithItsArithmetic() throws {
        let english = flat(try report(at: Self.at(13, 21, 30), .en))
        for part in [
            "response 30 minutes in time 20 min 10 min 2026-02-13 17:30",
            "resolution 4 hours at risk 3 h 30 min 30 min 2026-02-13 22:00",
            "escalation 2 hours in time 1 h 1 h 2026-02-13 20:00",
            "resolution time (around the clock): 2026-02-13 17:00 to 2026-02-13 18:00 = 1 h; 2026-02-13 19:00 to",
            "2026-02-13 21:30 = 2 h 30 min; paused 2026-02-13 18:00 to 2026-02-13 19:00",
            "Fix in place fix 1 working day 2026-02-14 17:00 - open",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = flat(try report(at: Self.at(13, 21, 30), .zh))
        for part in ["解决时限 4 小时 即将超时 3 小时 30 分 30 分 2026-02-13 22:00", "实施修复 fix 1 个工作日 2026-02-14 17:00 - 待完成"] {
            #expect(chinese.contains(part), "\(part)\n\(chinese)")
        }
    }

    @Test func aPausedClockHasNoDueTime() throws {
        var task = Self.task
        task.ticket.waits = [.init(from: Self.at(13, 18))]
        task.ticket.escalations = []
        let text = flat(try report(task, at: Self.at(14, 18), .en))
        #expect(text.contains("resolution 4 hours paused 1 h 3 h -"), "\(text)")
        #expect(text.contains("Waiting since 2026-02-13 18:00"), "\(text)")
        #expect(text.contains("Fix in place fix 1 working day 2026-02-14 17:00 - overdue"), "\(text)")
    }

    @Test func aBreachByAChangeOfSeverityIsMarked() throws {
        var task = Self.task
        task.ticket.severityChanges = [.init(from: .p2, to: .p1, when: Self.at(14, 12))]
        task.ticket.escalations = []
        let clocks = try #require(TaskClocks(task, by: ServiceTimesViewTests.definitions, now: Self.at(14, 13)))
        #expect(clocks.clocks.map(\.state) == [.met, .breached, .breached])
        #expect(clocks.clocks.map(\.isByRegrading) == [false, true, true])
        let json = try report(task, at: Self.at(14, 13), .en).text(as: .json)
        #expect(json.contains(#""by_severity_change": true"#), "\(json)")
        #expect(json.contains(#""policy": "sha256:"#) && !json.contains("sha256:sha256"), "\(json)")
    }
}
