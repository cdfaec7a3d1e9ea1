import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Against a reference that goes through every ticket of every period; see Tests/Fixtures/support/make_support.py.
@Suite("Reports on the support") struct SupportReportTests {
    private struct Asked: Decodable {
        var of: String
        var asOf: String
        var askedOf: AskedOf
        var course: [Figures]
    }

    private struct Figures: Decodable {
        var period: String
        var backlogBefore: Int
        var opened: Int
        var closed: Int
        var cancelled: Int
        var resolvedItself: Int
        var firstTime: Int
        var reopened: Int
        var duplicates: Int
        var ratings: [Int]
        var open: Int
        var oldest: Int64?
        var unsolvedLate: Int
        var services: [String: [Int]]
        var times: [String: [Int?]]
        var kept: [String: [Int]]
        var quality: [String: [Value]]
    }

    /// A number, a word or nothing.
    private enum Value: Decodable, Hashable {
        case number(Int)
        case word(String)
        case none

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .none
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .word(try container.decode(String.self))
            }
        }
    }

    private static func desk() async throws -> Desk {
        let table = try String(decoding: ClockTickets.file("support/quality.yaml"), as: UTF8.self)
        return try await ClockTickets.desk(quality: table)
    }

    private static func cases() throws -> [Asked] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { path in
            // Only the names of members are read so: severities, services and indicators stay as they are.
            let key = path[path.count - 1].stringValue
            let words = key.split(separator: "_")
            guard key.contains("_"), let first = words.first else { return Key(stringValue: key) }
            return Key(stringValue: first + words.dropFirst().map(\.capitalized).joined())
        }
        return try decoder.decode([Asked].self, from: try ClockTickets.file("support/expected.json"))
    }

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private func report(_ asked: Asked, _ desk: Desk) throws -> (whole: HandoverReport, support: SupportReport) {
        let period: SupportPeriod = try #require(SupportPeriod(asked.of))
        let query = SupportReportQuery(period: period, desk: asked.askedOf)
        let time = Question.Time(asOf: try #require(Day(asked.asOf)))
        guard case .report(let report) = try desk.ask(.report(.support(query), time), at: ClockTickets.now),
            case .support(let support) = report.content
        else { throw WrongAnswer() }
        return (report, support)
    }

    @Test func equalTheReferenceTicketByTicket() async throws {
        let desk = try await Self.desk()
        for asked in try Self.cases() {
            let found = try report(asked, desk).support
            #expect(found.course.map(\.period.description) == asked.course.map(\.period))
            for (figures, expected) in zip(found.course, asked.course) { check(figures, expected, "\(asked.of)") }
            try check(found, try #require(asked.course.last))
            #expect(found.desks.map(\.desk) == (asked.of == "2026-Q2" ? AskedOf.allCases : []))
        }
        // What is kept while it comes in is what is made anew from the entries.
        #expect(try desk.ledger.verify().damage == nil)
        let before = try Self.cases().map { try report($0, desk).whole }
        try desk.tracker.rebuild()
        #expect(try Self.cases().map { try report($0, desk).whole } == before)
    }

    private func check(_ found: SupportFigures, _ expected: Figures, _ of: String) {
        let place: Comment = "\(of): \(expected.period)"
        #expect(
            [
                found.backlogBefore, found.opened, found.closed, found.cancelled, found.resolvedItself,
                found.firstTime, found.reopened, found.duplicates, found.open.unsolvedLate,
            ] == [
                expected.backlogBefore, expected.opened, expected.closed, expected.cancelled, expected.resolvedItself,
                expected.firstTime, expected.reopened, expected.duplicates, expected.unsolvedLate,
            ], place)
        #expect(found.ratings == expected.ratings, place)
        #expect(found.open.tasks == expected.open && found.backlog == expected.open, place)
        #expect(found.open.oldest?.milliseconds == expected.oldest.map { $0 * 60_000 }, place)
        #expect(found.undated == 0, place)
        let times = Dictionary(
            uniqueKeysWithValues: found.times.map { times -> (String, [Int?]) in
                let name = [times.kind.rawValue, times.severity?.rawValue].compactMap { $0 }.joined(separator: " ")
                return (name, [times.tasks, times.median, times.ninetieth, times.sum])
            })
        #expect(times == expected.times, place)
        for promise in [ServicePromise.response, .resolution] {
            let kept = found.kept(promise)
            #expect([kept.numerator, kept.denominator] == expected.kept[promise.rawValue], place)
        }
    }

    private func check(_ found: SupportReport, _ expected: Figures) throws {
        let services = try #require(found.breakdowns.first { $0.by == .service })
        #expect(
            Dictionary(
                uniqueKeysWithValues: services.rows.map { ($0.value, [$0.backlogBefore, $0.opened, $0.closed]) })
                == expected.services)
        for breakdown in found.breakdowns {
            #expect(breakdown.rows.reduce(0) { $0 + $1.opened } == expected.opened, "\(breakdown.by)")
            #expect(breakdown.rows.reduce(0) { $0 + $1.backlog } == expected.open, "\(breakdown.by)")
        }
        for row in found.quality {
            let value = try #require(expected.quality[row.id.rawValue])
            #expect(value[2] == .word(row.state.rawValue), "\(row.id)")
            if value[0] == .none {
                #expect(row.numerator == row.denominator && row.denominator > 0, "\(row.id)")
            } else {
                #expect(value.prefix(2) == [.number(Int(row.numerator)), .number(Int(row.denominator))], "\(row.id)")
            }
        }
    }

    @Test func sayWhatAttainmentSaysOfTheSameDays() async throws {
        let desk = try await Self.desk()
        for asked in try Self.cases() {
            let found = try report(asked, desk)
            let own = try #require(found.support.figures)
            let query = AttainmentQuery(
                first: own.period.first, last: own.period.last, desk: asked.askedOf,
                time: .init(asOf: .instant(own.asOf)))
            guard case .attainment(let attainment) = try desk.ask(.attainment(query), at: ClockTickets.now) else {
                throw WrongAnswer()
            }
            #expect(own.attainment == attainment)
            #expect(found.whole.asOf == own.asOf)
        }
    }

    @Test func areOfAPeriodThatHasBegun() async throws {
        let desk = try await Self.desk()
        let time = Question.Time(asOf: day("2026-03-20"))
        let april = SupportReportQuery(period: SupportPeriod("2026-04"))
        #expect(throws: Refusal.laterFirst(from: .day(day("2026-04-01")), to: .day(day("2026-03-20")))) {
            try desk.ask(.report(.support(april), time), at: ClockTickets.now)
        }
        guard case .report(let week) = try desk.ask(.report(.support(.init(kind: .week)), time), at: ClockTickets.now)
        else { throw WrongAnswer() }
        // The period that it came to is part of what it is about.
        #expect(week.subject == .support(.init(period: SupportPeriod("2026-W12"))))
        #expect(week.day == day("2026-03-20"))
    }

    @Test func periodsAreWrittenAsISOHasThem() throws {
        for (text, first, last) in [
            ("2026-W01", "2025-12-29", "2026-01-04"), ("2026-W53", "2026-12-28", "2027-01-03"),
            ("2025-W01", "2024-12-30", "2025-01-05"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026-12", "2026-12-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
            ("2026-Q4", "2026-10-01", "2026-12-31"),
        ] {
            let period = try #require(SupportPeriod(text))
            #expect("\(period.first) \(period.last) \(period)" == "\(first) \(last) \(text)")
            #expect(SupportPeriod(period.kind, containing: period.last) == period)
            #expect(period.previous.last == period.first.adding(days: -1))
        }
        for text in [
            "2026-W00", "2025-W53", "2026-W1", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026", "2026-1", "26-W01",
            "",
            "2026-W01-1", "0000-01", "2026-w01", "２０２６-01",
        ] { #expect(SupportPeriod(text) == nil, "\(text)") }
    }
}
