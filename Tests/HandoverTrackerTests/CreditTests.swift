import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Against a reference that looks at every minute and divides as fractions; see Tests/Fixtures/credits/make_credits.py.
@Suite("What missed promises would give back") struct CreditTests {
    private static let first = """
        schema: handover/v1
        tiers:
          response: [{ over: 50%, credit: 10% }, { over: 100%, credit: 20% }]
          resolution: [{ over: 50%, credit: 15% }, { over: 100%, credit: 30% }]
        strictness: more-than
        addition: highest
        cap: 40%
        fee: { base: The fee }
        claim-working-days: 5

        """
    private static let second = first.replacing("credit: 10%", with: "credit: 12.5%")
        .replacing("more-than", with: "at-least").replacing("highest", with: "sum").replacing(
            "cap: 40%", with: "cap: 97.5%"
        )
        .replacing("{ base: The fee }", with: "{ base: The fee, amount: { minor-units: 12345, currency: EUR } }")
        .replacing("days: 5", with: "days: 7")

    private struct Asked: Decodable {
        var asOf: String
        var from: String
        var to: String
        var severity: Severity?
        var service: String?
        var late: Int
        var open: Int
        var credited: Int
        var sum: Int
        var total: Int
        var amount: Int?
        var tasks: [Task]

        struct Task: Decodable, Equatable {
            var task: String
            var closed: String?
            var credit: Int
            var lines: [Line]
        }

        /// In minutes; shares in millionths.
        struct Line: Decodable, Equatable {
            var clock: ServicePromise
            var elapsed: Int64
            var limit: Int64
            var since: Int64
            var over: Int
            var credit: Int
            var claimBy: String?
            var regraded: Bool
        }
    }

    private func credits(_ query: CreditQuery, _ desk: Desk, at now: String = ClockTickets.now) throws -> ServiceCredits
    {
        guard case .credits(let credits) = try desk.ask(.credits(query), at: now) else { throw WrongAnswer() }
        return credits
    }

    private func query(_ asked: Asked, limit: Int = 1000) throws -> CreditQuery {
        CreditQuery(
            first: Day(asked.from), last: Day(asked.to), severity: asked.severity,
            service: asked.service, time: .init(asOf: .day(try #require(Day(asked.asOf)))), limit: limit)
    }

    private func task(_ late: LateTask) -> Asked.Task {
        Asked.Task(
            task: late.task.rawValue, closed: late.closed?.description, credit: late.credit,
            lines: late.breaches.map { line($0) })
    }

    private func line(_ breach: LateTask.Breach) -> Asked.Line {
        // What runs is looked at up to the last millisecond of a day.
        var whole = breach
        whole.elapsed = (breach.elapsed + 59_999) / 60_000 * 60_000
        return Asked.Line(
            clock: breach.promise, elapsed: whole.elapsed / 60_000, limit: breach.limit / 60_000,
            since: breach.since.milliseconds / 60_000, over: whole.over ?? -1, credit: breach.tier?.credit ?? 0,
            claimBy: breach.claimBy?.description, regraded: breach.isByRegrading)
    }

    @Test func equalsTheReferenceMinuteByMinute() async throws {
        let desk = try await ClockTickets.desk(credits: (Self.first, Self.second))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let cases = try decoder.decode([Asked].self, from: try ClockTickets.file("credits/expected.json"))
        #expect(cases.count == 13)
        for asked in cases {
            let found = try credits(try query(asked), desk)
            let name = "\(asked.asOf) \(asked.from)"
            let tasks = found.tasks.map { task($0) }
            #expect(tasks == asked.tasks, "\(name)")
            let counts = [found.lateTasks, found.openTasks, found.creditedTasks, found.sum, found.total]
            #expect(counts == [asked.late, asked.open, asked.credited, asked.sum, asked.total], "\(name)")
            #expect(found.amount?.minorUnits == asked.amount, "\(name)")
            // A short list is the beginning of the long one, and counts the same.
            let short = try credits(try query(asked, limit: 2), desk)
            #expect(short.tasks == Array(found.tasks.prefix(2)), "\(name)")
            #expect(short.sum == found.sum, "\(name)")
        }
        #expect(try desk.ledger.verify().damage == nil)
        let before = try cases.map { try credits(try query($0), desk) }
        try desk.tracker.rebuild()
        let after = try cases.map { try credits(try query($0), desk) }
        #expect(after == before)
    }

    @Test func theMonthIsLookedAtWhereNothingIsSaid() async throws {
        let desk = try await ClockTickets.desk(credits: (Self.first, Self.second))
        let found = try credits(CreditQuery(), desk)
        #expect(found.first == day("2026-05-01"))
        #expect(found.last == day("2026-05-20"))
        #expect(found.includesOpen && found.openTasks > 0)
        let april = try credits(CreditQuery(first: day("2026-04-01"), last: day("2026-04-30")), desk)
        #expect(!april.includesOpen)
        #expect(throws: Refusal.laterFirst(from: .day(day("2026-03-09")), to: .day(day("2026-03-08")))) {
            try credits(CreditQuery(first: day("2026-03-09"), last: day("2026-03-08")), desk)
        }
    }

    @Test func withoutTermsNothingIsCounted() async throws {
        let desk = try await ClockTickets.desk()
        let found = try credits(CreditQuery(first: day("2026-03-01"), last: day("2026-05-20")), desk)
        #expect(found.terms == nil)
        #expect(found.lateTasks == 0)
        #expect(found.tasks.isEmpty)
        #expect(found.total == 0)
    }

    @Test func whoSeesOnlyTheirOwnTasksGetsTheTotals() async throws {
        let desk = try await ClockTickets.desk(credits: (Self.first, Self.second))
        let question = Question.credits(CreditQuery(first: day("2026-03-01"), last: day("2026-05-20")))
        func seen(_ person: Person.ID) throws -> ServiceCredits {
            let reply = try desk.tracker.ask(question, by: .person(person), clock: .machine(time(ClockTickets.now)))
            guard case .credits(let credits) = reply.answer else { throw WrongAnswer() }
            return credits
        }
        let (whole, own, other) = (try seen("lin"), try seen("jia"), try seen("yi"))
        #expect(!whole.tasks.isEmpty && own.tasks == whole.tasks, "jia worked on all")
        #expect(other.tasks.isEmpty && other.sum == whole.sum && other.lateTasks == whole.lateTasks)
    }
}
