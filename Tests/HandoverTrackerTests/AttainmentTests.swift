import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Against a reference that looks at every minute; see Tests/Fixtures/attainment/make_attainment.py.
@Suite("Which share of the clocks was kept") struct AttainmentTests {
    private struct Asked: Decodable {
        var asOf: String
        var from: String?
        var to: String?
        var by: Attainment.Grouping
        var askedOf: AskedOf
        var rows: [String: [String: Int]]
    }

    private func rows(_ asked: Asked, _ desk: Desk) throws -> [String: [String: Int]] {
        let query = AttainmentQuery(
            first: asked.from.flatMap { Day($0) }, last: asked.to.flatMap { Day($0) }, by: asked.by,
            desk: asked.askedOf, time: .init(asOf: try #require(Day(asked.asOf))))
        guard case .attainment(let found) = try desk.ask(.attainment(query), at: ClockTickets.now) else {
            throw WrongAnswer()
        }
        // Groups together are all.
        for total in found.totals {
            let parts = found.rows.filter { $0.promise == total.promise }
            #expect(parts.reduce(0) { $0 + $1.counts.met } == total.counts.met)
            #expect(parts.reduce(0) { $0 + $1.counts.breached } == total.counts.breached)
        }
        return Dictionary(
            uniqueKeysWithValues: found.rows.map { row in
                let group =
                    switch row.group {
                    case .severity(let severity): severity.rawValue
                    case .service(let service): service
                    case .month(let day): String(day.description.prefix(7))
                    case nil: "?"
                    }
                let counts = row.counts
                var cells = [
                    "met": counts.met, "breached": counts.breached - counts.regraded, "regraded": counts.regraded,
                    "open": counts.openBreached, "running": counts.running,
                ]
                for (reason, count) in counts.excluded { cells[reason.rawValue] = count }
                return ("\(group) \(row.promise.rawValue)", cells.filter { $0.value != 0 })
            })
    }

    @Test func equalsTheReferenceMinuteByMinute() async throws {
        let desk = try await ClockTickets.desk()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let cases = try decoder.decode([Asked].self, from: try ClockTickets.file("attainment/expected.json"))
        #expect(cases.count == 12)
        for asked in cases {
            let found = try rows(asked, desk)
            #expect(found.keys.sorted() == asked.rows.keys.sorted(), "\(asked.asOf) \(asked.by)")
            for (row, cells) in asked.rows {
                #expect(found[row] == cells, "\(asked.asOf) \(asked.from ?? "") \(asked.by) \(row)")
            }
        }
        // What is kept while it comes in is what is made anew from the entries.
        #expect(try desk.ledger.verify().damage == nil)
        let before = try cases.map { try rows($0, desk) }
        try desk.tracker.rebuild()
        #expect(try cases.map { try rows($0, desk) } == before)
        #expect(try Tracker.verify(copy: desk.folder.path).damage == nil)
    }

    @Test func theLastDayIsNotBeforeTheFirst() async throws {
        let desk = try await Desk.open()
        let query = AttainmentQuery(first: day("2026-03-09"), last: day("2026-03-08"))
        #expect(throws: Refusal.laterFirst(from: .day(day("2026-03-09")), to: .day(day("2026-03-08")))) {
            try desk.ask(.attainment(query), at: "2026-03-10 09:00")
        }
    }
}
