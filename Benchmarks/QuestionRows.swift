import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker

/// What can be asked of measures, people and time, beside 1,000,000 tasks and beside 10,000 closed in the same days.
///
/// Each is asked of a tracker that keeps nothing, of ledgers that are open.
enum QuestionRows {
    private static let few = 10_000

    static func measure(_ place: Place, _ ledgers: TaskLedgers) async throws -> [Row] {
        let folder = try place.scratch("ten-thousand")
        _ = try await TaskLedgers.fill(folder, tasks: few)
        let large = try Ledger.open(folder: LedgerFolder(ledgers.large + "/.handover"), mode: .reader)
        let small = try Ledger.open(folder: LedgerFolder(folder + "/.handover"), mode: .reader)
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let rows = try questions(now).map { name, question in
            let times = try Timing.medians(
                9, work: { try time(question, large, now) }, floor: { try time(question, small, now) })
            return Row(
                work: "\(name), 1,000,000 tasks; floor: 10,000", unit: .milliseconds, figure: times.work,
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
            ("difference of 30 days", .difference(from: .day(ago(30)), to: nil, knownAt: nil)),
            ("history of a capability", .history(.capability(capability))),
            ("history of a person", .history(.person("jia3", withTasks: true))),
            ("report on the handover", .report(.readiness(.week), .now)),
            ("report on a person", .report(.person("jia3"), .now)),
            ("report on a capability", .report(.capability(capability), .now)), ("questions", .help(.now)),
            ("phases", .phases(.now)), ("exceptions", .exceptions),
        ]
    }
}
