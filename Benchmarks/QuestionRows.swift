import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker

/// What can be asked of measures, people, time and the acceptance, beside 1,000,000 tasks and beside 10,000 closed in the same
/// days.
///
/// Each is asked of a tracker that keeps nothing, of ledgers that are open. What is asked of an accepted handover comes last:
/// both ledgers are accepted for it.
enum QuestionRows {
    private static let few = 10_000

    /// `named`: Those alone that have it in their names.
    static func measure(_ place: Place, _ ledgers: TaskLedgers, named: String = "") async throws -> [Row] {
        try await measure(place, ledgers.large, tasks: TaskLedgers.many, few: few, named: named)
    }

    /// Beside fewer tasks than are asked for, to see that it runs: a hundredth of them is the floor.
    static func tryOut(_ place: Place, tasks: Int) async throws -> [Row] {
        let folder = try place.scratch("tried-out")
        _ = try await TaskLedgers.fill(folder, tasks: tasks)
        return try await measure(place, folder, tasks: tasks, few: max(1, tasks / 100))
    }

    private static func measure(
        _ place: Place, _ large: String, tasks: Int, few: Int, named: String = ""
    ) async throws -> [Row] {
        func some(_ questions: [(String, Question)]) -> [(String, Question)] {
            questions.filter { named.isEmpty || $0.0.contains(named) }
        }
        let small = try place.scratch("ten-thousand")
        _ = try await TaskLedgers.fill(small, tasks: few)
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let work = "\(grouped(tasks)) tasks; floor: \(grouped(few))"
        let rows = try Self.rows(some(questions(now)), work, large, small, now)
        if some(ofAccepted).isEmpty { return rows }
        for folder in [large, small] { try await AcceptedLedger.accept(folder, at: now) }
        return rows + (try Self.rows(some(ofAccepted), work, large, small, now))
    }

    /// `1,000,000`.
    private static func grouped(_ number: Int) -> String {
        var (text, rest) = ("", number)
        while rest >= 1000 {
            text = "," + String(String(1000 + rest % 1000).dropFirst()) + text
            rest /= 1000
        }
        return "\(rest)\(text)"
    }

    private static func rows(
        _ questions: [(String, Question)], _ work: String, _ largeFolder: String, _ smallFolder: String, _ now: Instant
    ) throws -> [Row] {
        let large = try Ledger.open(folder: LedgerFolder(largeFolder + "/.handover"), mode: .reader)
        let small = try Ledger.open(folder: LedgerFolder(smallFolder + "/.handover"), mode: .reader)
        let rows = try questions.map { name, question in
            let times = try Timing.medians(
                9, work: { try time(question, large, now) }, floor: { try time(question, small, now) })
            return Row(
                work: "\(name), \(work)", unit: .milliseconds, figure: times.work,
                floor: times.floor, reach: .atMost(2))
        }
        try large.close()
        try small.close()
        return rows
    }

    private static func time(_ question: Question, _ ledger: Ledger, _ now: Instant) throws -> Double {
        let tracker = Tracker(ledger: ledger)
        return try Timing.milliseconds { _ = try tracker.ask(question, by: .machine, clock: .machine(now)) }
    }

    private static func questions(_ now: Instant) -> [(String, Question)] {
        let today = Zone.utc.day(of: now)
        func ago(_ days: Int) -> Day { today.adding(days: -days) }
        func span(_ first: Int, _ last: Int) -> Measure.Span { .init(first: ago(first), last: ago(last)) }
        let capability: Capability.ID = "incident-response"
        let past = Question.Time(asOf: ago(90))
        return [
            ("readiness", .readiness(.now)), ("readiness 90 days ago", .readiness(past)),
            ("readiness at an instant", .readiness(.init(asOf: .instant(now.adding(milliseconds: -7_000_000_000))))),
            ("independence in every split", .measure(.independence, by: MeasureSplit.Dimension.allCases, .now)),
            ("two periods compared", .comparison(span(120, 61), span(60, 1), .now)),
            ("forecast", .forecast(.now)), ("course", .course(.now)), ("capability", .capability(capability, .now)),
            ("departure", .departure(["jia3"], .now)),
            ("difference of 30 days", .difference(from: .day(ago(30)), to: nil, known: nil)),
            ("history of a capability", .history(.capability(capability))),
            ("history of a person", .history(.person("jia3", withTasks: true))),
            ("report on the handover", .report(.readiness(.week), .now)),
            ("report on a person", .report(.person("jia3"), .now)),
            ("report on a capability", .report(.capability(capability), .now)), ("questions", .help(.now)),
            ("phases", .phases(.now)), ("exceptions", .exceptions),
            ("why of the verdict", .why(item: nil, .now)), ("why of an item", .why(item: "team/rota", .now)),
            ("claim", .claim(numerator: 54, denominator: 60)),
            ("clocks that run", .clocks(ClockQuery())),
            ("clocks that ran 90 days ago", .clocks(ClockQuery(time: past))),
            ("share of clocks kept", .attainment(AttainmentQuery(desk: .own))),
            ("share of clocks kept by month", .attainment(AttainmentQuery(by: .month, desk: .own, time: past))),
            ("availability", .availability(AvailabilityQuery())),
            ("service credits of a month", .credits(CreditQuery())),
            ("report on the support of a month", .report(.support(SupportReportQuery(desk: .own)), .now)),
        ]
    }

    /// What is asked of a handover that all have signed.
    private static let ofAccepted: [(String, Question)] = [
        ("acceptance show", .readiness(.now)), ("certificate", .certificate),
        ("why of the verdict, accepted", .why(item: nil, .now)),
        ("history of the acceptance", .history(.acceptance)), ("report on the acceptance", .report(.acceptance, .now)),
    ]
}
