import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// P1 is answered within half an hour and solved within four, around the clock.
@Suite("Clocks of all tasks") struct AttainmentViewTests {
    private static let definitions: Definitions = {
        var definitions = ServiceTimesViewTests.definitions
        definitions.targets[.responseOnTime] = Target(atLeast: 950_000, gates: .report)
        return definitions
    }()

    private static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Samples.day(2026, 2, day, hour: hour).adding(milliseconds: Int64(minute) * 60_000)
    }

    private static func task(_ id: TaskRecord.ID, _ severity: Severity, opened: Moment) -> TaskRecord {
        var task = TaskRecord(id: id)
        (task.severity, task.opened) = (severity, opened)
        task.workers = [Worker(person: "jia3", side: .receiving)]
        return task
    }

    private func flat(_ report: Report) -> String {
        report.text(as: .markdown).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func running() -> RunningClocks {
        var clocks = RunningClocks(asOf: Self.at(13, 12), policy: Samples.digest)
        var waiting = Self.task("T-1", .p1, opened: .instant(Self.at(13, 9)))
        waiting.responded = .instant(Self.at(13, 9, 10))
        waiting.ticket.waits = [.init(from: Self.at(13, 10))]
        waiting.ticket.assignee = .init(person: nil, side: .delivering)
        for task in [
            waiting, Self.task("T-2", .p1, opened: .instant(Self.at(13, 11))),
            Self.task("T-3", .p3, opened: .instant(Self.at(13, 11))),
            Self.task("T-4", .p2, opened: .day(Samples.day(2026, 2, 13))),
        ] { clocks.add(task, by: Self.definitions) { _ in true } }
        clocks.order(limit: 10)
        return clocks
    }

    @Test func theMostUrgentClocksComeFirst() {
        let english = flat(RunningClocksView.report(running(), names: Names(Self.definitions, language: .en)))
        for part in [
            "4 open tasks, 5 clocks: breached 1, running 2, paused 2",
            "| P1 T-2 | response | breached | 1 h | 30 min over | 2026-02-13 11:30 |",
            "| P1 T-2 | escalation | running | 1 h | 1 h | 2026-02-13 13:00 |",
            "| P1 T-1 | resolution | paused | 1 h | 3 h | - |",
            "2 clocks not timed: when the task was opened is not known to the minute",
            "1 task of a severity for which nothing is promised",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = flat(RunningClocksView.report(running(), names: Names(Self.definitions, language: .zh)))
        for part in ["未关闭工单 4 张，计时 5 项：超时 1、计时中 2、暂停 2", "| P1 T-2 | 响应 | 超时 | 1 小时 | 超 30 分 | 2026-02-13 11:30 |"] {
            #expect(chinese.contains(part), "\(part)\n\(chinese)")
        }
        let none = RunningClocks(asOf: Self.at(13, 12), policy: Samples.digest)
        let nothing = flat(RunningClocksView.report(none, names: Names(Self.definitions, language: .en)))
        #expect(nothing.contains("No clock is running"))
    }

    @Test func whoMayNotSeePeopleSeesNoNames() {
        let names = Names(Self.definitions, language: .en, isAnonymous: true)
        let json = RunningClocksView.report(running(), names: names).text(as: .json)
        #expect(!json.contains("jia3"))
        #expect(json.contains(#""left_seconds": -1800"#), "\(json)")
        #expect(json.contains(#""policy": "\#(Samples.digest)""#), "\(json)")
    }

    private func attainment() -> Attainment {
        var count = AttainmentCount(by: .severity, desk: .delivering, zone: Samples.en.zone)
        func add(_ outcome: ClockOutcome, _ promise: ServicePromise, _ tasks: Int, desk: AskedOf = .delivering) {
            let place = ClockCount.Place(
                closed: Samples.day(2026, 2, 12), value: "P1", desk: desk, promise: promise, outcome: outcome)
            count.add(ClockCount(place: place, tasks: tasks))
        }
        add(.met, .response, 18)
        add(.breached, .response, 1)
        add(.regraded, .response, 1)
        add(.met, .resolution, 3)
        add(.cancelled, .response, 2)
        add(.met, .response, 4, desk: .own)
        var late = Self.task("T-2", .p1, opened: .instant(Self.at(13, 11)))
        late.askedOf = .delivering
        count.add(open: late, by: Self.definitions, now: Self.at(13, 12))
        return count.attainment(
            first: Samples.day(2026, 2, 1), last: nil, asOf: Self.at(13, 12), includesOpen: true,
            definitions: Self.definitions)
    }

    @Test func aShareNeverStandsWithoutItsCounts() {
        let english = flat(AttainmentView.report(attainment(), names: Names(Self.definitions, language: .en)))
        for part in [
            "Tasks of the delivering team's desk closed 2026-02-01 to 2026-02-13, and what is open",
            "| P1 | response | 30 minutes | 18/21 (85.7%) | 95% | 3 (1 open, 1 regraded) | cancelled 2 |",
            // Below ten there is no percentage.
            "| P1 | resolution | 4 hours | 3 of 3 | | | running 1 |", "| All | resolution | | 3 of 3 | | | running 1 |",
            "4 tasks of the receiving team's desk left out: --asked-of own",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = flat(AttainmentView.report(attainment(), names: Names(Self.definitions, language: .zh)))
        for part in ["| P1 | 响应 | 30 分钟 | 18/21（85.7%） | 95% | 3（未关闭 1、因级别调整 1） | 已取消 2 |"] {
            #expect(chinese.contains(part), "\(part)\n\(chinese)")
        }
        let json = AttainmentView.report(attainment(), names: Names(Self.definitions, language: .en)).text(as: .json)
        #expect(json.contains(#""rate": 0.857143"#) && json.contains(#""reached": false"#), "\(json)")
    }
}
