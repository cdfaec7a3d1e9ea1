import Foundation
import HandoverModel
import HandoverTracker

/// Tasks closed over 350 days, in four severities, nine capabilities and by four people, three in four done alone.
struct Tickets {
    private static let capabilities: [Capability.ID] = [
        "technical-support", "issue-handling", "tool-proficiency", "service-standards", "incident-response",
        "customer-communication", "change-support", "data-recovery", "security-response",
    ]
    private static let people: [Person.ID] = ["jia3", "jia4", "jia5", "jia6"]
    private static let span: Int64 = 350 * 86_400_000

    private let count: Int
    private let end: Int64

    init(count: Int, before instant: Instant) {
        self.count = count
        end = instant.milliseconds - 60_000
    }

    /// Half a day before the first.
    var start: Instant { Instant(milliseconds: end - Self.span - 43_200_000) }

    /// A day half-way through them, as commands take it.
    static var middle: String {
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        return Zone.utc.day(of: now.adding(milliseconds: -span / 2)).description
    }

    func closed(_ number: Int) -> Instant {
        Instant(milliseconds: end - Self.span + Self.span * Int64(number) / Int64(count))
    }

    func submission(_ number: Int) -> Submission {
        let closed = closed(number).milliseconds
        var report = TaskReport(task: TaskRecord.ID("T-" + String(10_000_000 + number).dropFirst()))
        report.title = "登录后台失败"
        report.severity = number % 20 == 0 ? .p0 : number % 5 == 1 ? .p1 : number % 2 == 0 ? .p2 : .p3
        report.capability = Self.capabilities[number % Self.capabilities.count]
        report.opened = .instant(Instant(milliseconds: closed - 7_200_000))
        report.closed = .instant(Instant(milliseconds: closed))
        let isAlone = number % 4 != 3
        if !isAlone { report.helpedBy = .delivering }
        let worker = WorkerCommand(
            person: Self.people[number / 7 % Self.people.count], level: isAlone ? .alone : .guided)
        return Submission(
            .logTask(TaskCommand(report: report, workers: [worker])), by: "lisi", key: "ticket-\(10_000_000 + number)")
    }
}
