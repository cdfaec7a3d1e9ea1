import Foundation
import HandoverModel
import HandoverReadiness
import Testing

/// Forecasts against the values that independent calculations wrote down.
@Suite struct ForecastFixtureTests {
    struct Fixtures: Decodable {
        struct Sum: Decodable { let weeks: [[Int]], remaining: Int, ahead: [Int], chances: [Double], p50, p85: Int? }
        struct Trend: Decodable { let points: [[Int]], slope: Double, z: Double? }

        struct Schedule: Decodable {
            struct Item: Decodable { let importance: Importance, needs: [Int], due: Day?, state: String }
            struct Row: Decodable {
                let place: Int, start, finish, lateFinish, lateStart: Day, float, blocks: Int, matters: Bool
            }

            let today, until: Day, acceptBy, finish: Day?, pathFloat: Int?
            let holidays, makeUp: [Day], items: [Item], open: [Row]
        }

        struct Projection: Decodable {
            struct Rule: Decodable {
                let target, confidence, window, tasks: Int, decideBy: IndependenceRule.DecideBy
            }

            let rule: Rule, today: Int, days: [[Int]], met: Bool, expected: [Int]?, none: String?
        }

        let sums: [Sum], schedules: [Schedule], trends: [Trend], projections: [Projection]
    }

    let fixtures: Fixtures

    init() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let file = tests.appending(path: "Fixtures/forecast/forecast.json")
        fixtures = try decoder.decode(Fixtures.self, from: Data(contentsOf: file))
    }

    @Test func sumsOfWeeksAgreeWithFractions() {
        for (place, row) in fixtures.sums.enumerated() {
            let pace = Pace(row.weeks.map { .init(completed: $0[0], workingDays: $0[1]) })
            var sum = CompletionSum(row.remaining)
            var (p50, p85): (Int?, Int?)
            for (week, days) in row.ahead.enumerated() {
                sum.add(pace.distribution(workingDays: days, upTo: row.remaining))
                #expect(abs(sum.chance - row.chances[week]) < 1e-12, "\(place), week \(week)")
                if p50 == nil, sum.isReached(0.5) { p50 = week }
                if p85 == nil, sum.isReached(0.85) { p85 = week }
            }
            #expect((p50, p85) == (row.p50, row.p85), "\(place)")
        }
    }

    @Test func trendsAgreeWithStatsmodels() throws {
        for row in fixtures.trends {
            let line = try #require(
                ProportionTrend(row.points.map { .init(time: $0[0], successes: $0[1], trials: $0[2]) }))
            #expect(abs(line.slope - row.slope) < 1e-9, "\(row)")
            #expect((line.z == nil) == (row.z == nil), "\(row)")
            if let z = line.z, let known = row.z { #expect(abs(z - known) < 1e-6, "\(row)") }
        }
    }

    @Test func schedulesAgreeWithNetworkx() throws {
        for (number, row) in fixtures.schedules.enumerated() {
            let ids = row.items.indices.map { Item.ID("team/i\($0)") }
            var sample = Sample(
                row.items.enumerated().map { place, item in
                    .sample(
                        ids[place], importance: item.importance, due: item.due.map { .on($0) },
                        needs: item.needs.map { ids[$0] })
                })
            sample.acceptBy = row.acceptBy
            sample.calendar.holidays = Set(row.holidays)
            for day in row.makeUp { sample.calendar.replacements[day] = [OpeningHours(from: 540, to: 1080)] }
            for (id, item) in zip(ids, row.items) {
                if item.state == "signed" { sample.finish(id, on: "2025-12-01") }
                if item.state == "excluded" {
                    for side in Side.allCases { sample.exclude(id, by: side, on: "2025-12-01") }
                }
            }
            let schedule = try sample.forecast(row.today.description).schedule
            #expect(schedule.until == row.until && schedule.hasAcceptBy == (row.acceptBy != nil), "\(number)")
            #expect(schedule.items.map(\.item) == row.open.map { ids[$0.place] }, "\(number)")
            for (slot, known) in zip(schedule.items, row.open) {
                #expect(slot.start == known.start && slot.finish == known.finish, "\(number) \(slot) \(known)")
                #expect(slot.lateStart == known.lateStart && slot.lateFinish == known.lateFinish, "\(number) \(slot)")
                #expect(slot.float == known.float && slot.blocks == known.blocks, "\(number) \(slot) \(known)")
            }
            #expect(schedule.path?.finish == row.finish && schedule.path?.float == row.pathFloat, "\(number)")
            // The chain hangs together, and has the least float of all that a must item waits for.
            let chain = schedule.path?.chain ?? []
            let least = row.open.filter(\.matters).map(\.float).min()
            let onChain = chain.compactMap { id in schedule.items.first { $0.item == id } }
            #expect(onChain.count == chain.count && onChain.allSatisfy { $0.float == least }, "\(number)")
            #expect(schedule.items.filter(\.isCritical).map(\.item) == ids.filter(chain.contains), "\(number)")
            for (need, id) in zip(chain, chain.dropFirst()) {
                #expect(sample.items.first { $0.id == id }?.needs.contains(need) == true, "\(number)")
            }
            #expect(onChain.last?.finish == row.finish, "\(number)")
        }
    }

    @Test func projectionsAgreeWithFractionsAndScipy() throws {
        for (number, row) in fixtures.projections.enumerated() {
            var sample = Sample()
            let start = day("2025-12-01")
            sample.targets = [.independence: Target(atLeast: row.rule.target, gates: .verdict)]
            sample.rule = IndependenceRule(
                decideBy: row.rule.decideBy, confidence: row.rule.confidence, windowDays: row.rule.window,
                tasks: row.rule.tasks)
            for known in row.days {
                sample.close(
                    known[1], of: known[2], unrated: known[3], on: start.adding(days: known[0]).description)
            }
            let outcome = try sample.forecast(start.adding(days: row.today).description).independence.outcome
            let expected: IndependenceForecast.Outcome =
                if row.met {
                    .met
                } else if let checkpoint = row.expected {
                    .expected(
                        .init(
                            day: start.adding(days: checkpoint[0]), numerator: checkpoint[1],
                            denominator: checkpoint[2]))
                } else {
                    .none(try Self.reason(try #require(row.none)))
                }
            #expect(outcome == expected, "\(number)")
        }
    }

    /// `weeks 4`, `tasks 23`, `trend` or `horizon`.
    private static func reason(_ text: String) throws -> IndependenceForecast.NoDate {
        let parts = text.split(separator: " ")
        switch parts[0] {
        case "weeks": return .tooFewWeeks(have: try #require(Int(parts[1])), need: 6)
        case "tasks": return .tooFewTasks(have: try #require(Int(parts[1])), need: 40)
        case "horizon": return .beyondHorizon(weeks: 26)
        default: return .notImproving
        }
    }
}

extension Sample {
    /// What is forecast at the end of a day.
    func forecast(_ text: String) throws -> Forecast {
        try #require(atEnd(of: text).forecast)
    }

    /// The end of a day, with its forecast.
    func atEnd(of text: String) -> Readiness {
        let asOf = zone.end(of: day(text))
        return .of(
            definitions, facts: facts, asOf: asOf, weekEnds: weekEnds(WeekEnd.days(for: definitions, asOf: asOf)))
    }

    func weekEnds(_ days: [Day]) -> [WeekEnd] {
        days.map { day in
            WeekEnd(definitions, statements: entries, on: day) { _ in tasks.lastUse }
        }
    }
}
