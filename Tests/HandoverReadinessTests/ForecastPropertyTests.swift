import HandoverModel
import HandoverReadiness
import Testing

/// Rules that hold for every pace, tried on random ones that are the same in each run.
@Suite struct ForecastPropertyTests {
    private struct Guess {
        var p50: Int?
        var p85: Int?
    }

    private static func guess(_ weeks: [Pace.Week], _ remaining: Int) -> Guess {
        let pace = Pace(weeks)
        var sum = CompletionSum(remaining)
        var guess = Guess()
        for week in 0..<120 {
            sum.add(pace.distribution(workingDays: [5, 5, 3, 5, 6][week % 5], upTo: remaining))
            if guess.p50 == nil, sum.isReached(0.5) { guess.p50 = week }
            if sum.isReached(0.85) {
                guess.p85 = week
                break
            }
        }
        return guess
    }

    private static func weeks(_ random: inout Seeded) -> [Pace.Week] {
        (0..<Int.random(in: 8...13, using: &random)).map { _ in
            let most = Bool.random(using: &random) ? 1 : 5
            return .init(
                completed: Int.random(in: 0...most, using: &random), workingDays: Int.random(in: 2...6, using: &random))
        }
    }

    @Test(arguments: 1...60)
    func moreDoneIsNeverLaterAndMoreLeftNeverEarlier(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        var weeks = Self.weeks(&random)
        let remaining = Int.random(in: 1...30, using: &random)
        let before = Self.guess(weeks, remaining)
        let never = Int.max
        #expect((before.p50 ?? never) <= (before.p85 ?? never))
        #expect((Self.guess(weeks, remaining + 1).p85 ?? never) >= (before.p85 ?? never))
        weeks[Int.random(in: 0..<weeks.count, using: &random)].completed += 1
        let after = Self.guess(weeks, remaining)
        #expect((after.p50 ?? never) <= (before.p50 ?? never))
        #expect((after.p85 ?? never) <= (before.p85 ?? never))
    }

    @Test(arguments: 1...60)
    func probabilitiesSumToOneAndKeepTheMean(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        let weeks = Self.weeks(&random)
        let distribution = Pace(weeks).distribution(workingDays: 4, upTo: 40)
        let mean = weeks.reduce(0) { $0 + Double($1.completed) * 4 / Double($1.workingDays) } / Double(weeks.count)
        #expect(abs(distribution.reduce(0, +) - 1) < 1e-12)
        #expect(abs(distribution.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } - mean) < 1e-9)
    }

    private static func history(_ seed: Int) -> Sample {
        var random = Seeded(state: UInt64(seed))
        let ids = (0..<14).map { Item.ID("team/i\($0)") }
        var sample = Sample(
            ids.enumerated().map { place, id in
                .sample(
                    id, importance: Importance.allCases[Int.random(in: 0..<3, using: &random)],
                    due: Bool.random(using: &random) ? .on(day("2026-01-20")) : nil,
                    needs: place > 0 && Bool.random(using: &random)
                        ? [ids[Int.random(in: 0..<place, using: &random)]] : [],
                    validFor: Int.random(in: 0..<4, using: &random) == 0 ? Length(40, .days) : nil)
            })
        sample.targets = [.independence: Target(atLeast: 800_000, gates: .verdict)]
        sample.rule.tasks = 20
        for offset in 0..<130 {
            let text = day("2025-12-01").adding(days: offset).description
            let id = ids[Int.random(in: 0..<ids.count, using: &random)]
            switch Int.random(in: 0..<24, using: &random) {
            case 0: sample.record(.reopened(.init(item: id, reason: "again")), by: "ma", on: text)
            case 1: for side in Side.allCases { sample.exclude(id, by: side, on: text) }
            case 2: for side in Side.allCases { sample.waive(id, by: side, until: "2026-03-01", on: text) }
            case 3..<9: sample.finish(id, on: text)
            case 9..<16:
                let share = 30 + offset / 3
                sample.close(Int.random(in: 0..<100, using: &random) < share ? 2 : 1, of: 2, on: text)
            default: break
            }
        }
        return sample
    }

    @Test(arguments: 1...12)
    func aPastForecastIsWhatWouldHaveBeenSaidThen(seed: Int) throws {
        let whole = Self.history(seed)
        for text in ["2026-01-25", "2026-02-11", "2026-03-29"] {
            var then = whole
            then.entries.removeAll { $0.record.effective > whole.zone.end(of: day(text)) }
            then.tasks.changes.removeAll { $0.effective > day(text) }
            #expect(try whole.forecast(text) == then.forecast(text))
        }
    }

    /// What the record says was forecast on a day is what is forecast as of that day.
    @Test(arguments: 1...12)
    func theRecordIsMadeOfTheForecastsOfThen(seed: Int) throws {
        let sample = Self.history(seed)
        let looks = try sample.forecast("2026-04-05").checklist.looks
        for week in 8...18 {
            let end = day("2025-12-01").adding(days: 7 * week - 1)
            let then = try sample.forecast(end.description).checklist
            let look = looks.first { $0.day == end }
            #expect(look?.p50 == then.p50 && look?.p85 == then.p85, "\(end)")
            if let look { #expect(look.remaining == then.remaining) }
        }
    }

    @Test(arguments: 1...12)
    func nothingChangesWithinTheTimeAnAnswerHolds(seed: Int) {
        let sample = Self.history(seed)
        for text in ["2026-01-28", "2026-02-25", "2026-04-08"] {
            let asOf = sample.noon(text)
            let days = WeekEnd.days(for: sample.definitions, asOf: asOf)
            let ends = sample.weekEnds(days)
            let now = Readiness.of(sample.definitions, facts: sample.facts, asOf: asOf, weekEnds: ends)
            let end = now.holdsUntil
            #expect(WeekEnd.days(for: sample.definitions, asOf: end) == days)
            var then = Readiness.of(sample.definitions, facts: sample.facts, asOf: end, weekEnds: ends)
            then.asOf = asOf
            #expect(then == now)
        }
    }
}
