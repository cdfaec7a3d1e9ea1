import HandoverModel
import HandoverReadiness
import Testing

@Suite struct PaceTests {
    /// Twelve items without anything before them; `done` says how many are finished in each week, on its Wednesday.
    static func sample(_ done: [Int], items: Int = 12) -> Sample {
        var sample = Sample((0..<items).map { .sample(Item.ID("team/i\($0)")) })
        sample.acceptBy = nil
        var next = 0
        for (week, count) in done.enumerated() {
            for _ in 0..<count {
                sample.finish(Item.ID("team/i\(next)"), on: day("2025-12-03").adding(days: 7 * week).description)
                next += 1
            }
        }
        return sample
    }

    @Test func saysHowManyWeeksAreMissing() throws {
        let sample = Self.sample([1, 0, 2])
        // Sunday 25 January ends the eighth week.
        #expect(try sample.forecast("2026-01-24").checklist.outcome == .none(.tooFewWeeks(have: 7, need: 8)))
        #expect(try sample.forecast("2026-01-25").checklist.p85 != nil)
        #expect(try sample.forecast("2025-11-20").checklist.outcome == .none(.tooFewWeeks(have: 0, need: 8)))
    }

    @Test func oneAWeekIsDoneAfterAsManyWeeks() throws {
        let sample = Self.sample(Array(repeating: 1, count: 8), items: 10)
        let forecast = try sample.forecast("2026-01-25").checklist
        #expect(forecast.remaining == 2)
        #expect(forecast.weeks.map(\.completed) == Array(repeating: 1, count: 8))
        #expect(forecast.weeks.map(\.remaining) == [9, 8, 7, 6, 5, 4, 3, 2])
        #expect(
            forecast.outcome == .dates(p50: day("2026-02-06"), p85: day("2026-02-06")))
    }

    @Test func whatIsLeftOfTheWeekCountsByItsWorkingDays() throws {
        // One more item than weeks: half a week is left on Wednesday, in which half an item is done.
        let sample = Self.sample(Array(repeating: 2, count: 8), items: 17)
        #expect(try sample.forecast("2026-01-25").checklist.p85 == day("2026-01-30"))
        // With two working days left 0.8 items are done, one with a probability of 0.8.
        let late = try sample.forecast("2026-01-28").checklist
        #expect(late.p50 == day("2026-01-30") && late.p85 == day("2026-02-06"))
    }

    @Test func weeksOfHolidaysAreNoWeeks() throws {
        var sample = Self.sample([1, 1, 1, 1, 1, 1, 1, 1], items: 9)
        sample.calendar.holidays = Set((0..<7).map { day("2026-01-26").adding(days: $0) })
        let forecast = try sample.forecast("2026-01-25").checklist
        #expect(forecast.p50 == day("2026-02-06") && forecast.p85 == day("2026-02-06"))
        sample.calendar.holidays = Set((0..<7).map { day("2026-01-12").adding(days: $0) })
        #expect(try sample.forecast("2026-01-25").checklist.outcome == .none(.tooFewWeeks(have: 7, need: 8)))
        #expect(try sample.forecast("2026-02-01").checklist.outcome != .none(.tooFewWeeks(have: 7, need: 8)))
    }

    @Test func unpublishedWorkingDaysAreSaid() throws {
        var sample = Self.sample(Array(repeating: 1, count: 8), items: 10)
        sample.calendar.publishedUntil = day("2026-02-05")
        #expect(try sample.forecast("2026-01-25").checklist.isProvisional)
        sample.calendar.publishedUntil = day("2026-02-06")
        #expect(try !sample.forecast("2026-01-25").checklist.isProvisional)
    }

    /// A date given in the files rests on no working day; one counted beyond what is published does, and what follows it.
    @Test func endsCountedOverUnpublishedDaysAreProvisional() throws {
        var sample = Sample([
            .sample("team/a", due: .on(day("2026-03-02"))),
            .sample("team/b", due: .on(day("2026-03-04")), needs: ["team/a"]),
            .sample("team/c", due: .relative(to: .start, count: 65, unit: .workingDays)),
        ])
        sample.calendar.publishedUntil = day("2026-02-27")
        let planned = sample.readiness("2026-02-01")
        #expect(planned.items.map(\.dueIsProvisional) == [false, false, true])
        #expect(try sample.forecast("2026-02-01").schedule.items.map(\.isProvisional) == [false, false, true])
        let late = try sample.forecast("2026-03-10")
        #expect(late.schedule.items.map(\.isProvisional) == [false, true, false])
        #expect(late.schedule.path?.isProvisional == true)
        #expect(late.readyBy == .init(day: day("2026-03-12"), restsOn: .criticalPath, isProvisional: true))
        // The latest days count back from the day to accept by, which is published.
        #expect(late.schedule.items.allSatisfy { !$0.isLateProvisional })
        sample.acceptBy = day("2026-03-02")
        #expect(try sample.forecast("2026-03-10").schedule.items.map(\.isLateProvisional) == [true, false, false])
        sample.items[2].due = .relative(to: .acceptBy, count: -5, unit: .workingDays)
        #expect(sample.readiness("2026-02-01").items.map(\.dueIsProvisional) == [false, false, true])
        sample.calendar.publishedUntil = day("2026-12-31")
        let published = try sample.forecast("2026-03-10")
        #expect(published.schedule.items.allSatisfy { !$0.isProvisional && !$0.isLateProvisional })
        #expect(published.schedule.path?.isProvisional == false)
    }

    @Test func standingStillHasNoDate() throws {
        #expect(try Self.sample([]).forecast("2026-01-25").checklist.outcome == .none(.standstill(weeks: 8)))
        #expect(
            try Self.sample([5], items: 5).forecast("2026-01-25").checklist.outcome == .none(.nothingLeft))
        let slow = Self.sample([1], items: 60)
        #expect(try slow.forecast("2026-01-25").checklist.outcome == .none(.beyondHorizon(years: 5)))
        // After a quarter of a year the one is forgotten.
        #expect(try slow.forecast("2026-03-08").checklist.outcome == .none(.standstill(weeks: 13)))
    }

    @Test func aHandoverOfTooManyItemsIsNotForecast() throws {
        let sample = Self.sample([], items: 2001)
        #expect(try sample.forecast("2026-01-25").checklist.outcome == .none(.tooManyItems(most: 2000)))
    }

    @Test func whatWasLostCountsWhenItIsDoneAgain() throws {
        var sample = Self.sample([2, 1], items: 6)
        let week3 = "2025-12-17"
        sample.record(.reopened(.init(item: "team/i0", reason: "again")), by: "ma", on: week3)
        #expect(try sample.forecast("2026-01-25").checklist.weeks.map(\.completed) == [1, 1, 0, 0, 0, 0, 0, 0])
        sample.finish("team/i0", on: "2025-12-31")
        let forecast = try sample.forecast("2026-01-25").checklist
        #expect(forecast.weeks.map(\.completed) == [1, 1, 0, 0, 1, 0, 0, 0])
        #expect(forecast.weeks.map(\.remaining) == [4, 3, 4, 4, 3, 3, 3, 3])
    }

    @Test func whatOnlyWaitsIsNotLeft() throws {
        var sample = Self.sample([4, 1], items: 6)
        // The first four hang together; the last is a may item that the fifth needs.
        for place in 1...3 { sample.items[place].needs = [Item.ID("team/i\(place - 1)")] }
        sample.items[5].importance = .may
        sample.items[4].needs = ["team/i5"]
        sample.record(.reopened(.init(item: "team/i0", reason: "again")), by: "ma", on: "2025-12-17")
        let undone = try sample.forecast("2026-01-25").checklist
        #expect(undone.remaining == 2 && undone.waiting == 4)
        #expect(undone.weeks.map(\.completed) == [3, 1, 0, 0, 0, 0, 0, 0])
        sample.finish("team/i0", on: "2025-12-24")
        sample.finish("team/i5", on: "2025-12-24")
        let done = try sample.forecast("2026-01-25").checklist
        #expect(done.outcome == .none(.nothingLeft) && done.waiting == 0)
        #expect(done.weeks.map(\.completed) == [3, 1, 0, 2, 0, 0, 0, 0])
        #expect(sample.atEnd(of: "2026-01-25").items.allSatisfy { $0.status == .done })
    }

    /// Uses are asked for where an item requires a capability and somebody was assessed, and then count.
    @Test func aCapabilityIsHeldByItsUseOfThen() throws {
        var sample = Sample([.sample("capability/respond", requires: "respond")])
        let within = Length(30, .days)
        sample.capabilities = [
            Capability(id: "respond", title: .init([.en: "Respond"]), people: 1, lastUsedWithin: within)
        ]
        var asked = 0
        func open(_ use: Day?) -> Int {
            WeekEnd(sample.definitions, statements: sample.entries, on: day("2025-12-14")) { pairs in
                asked += 1
                return pairs.map { CapabilityUse(person: $0.person, capability: $0.capability, task: use) }
            }.work.open.count
        }
        #expect(open(day("2025-12-10")) == 1 && asked == 0)
        sample.assess("jia", "respond", .alone, on: "2025-12-03")
        #expect(open(day("2025-12-10")) == 1 && asked == 1)
        sample.finish("capability/respond", on: "2025-12-04")
        #expect(open(nil) == 1 && open(day("2025-12-10")) == 0 && open(day("2025-11-01")) == 1 && asked == 4)
        sample.items[0].requires = nil
        #expect(open(nil) == 0 && asked == 4)
    }

    @Test func settingAsideIsNoPace() throws {
        var sample = Self.sample([1, 1, 1, 1, 1, 1, 1, 1])
        for side in Side.allCases {
            sample.exclude("team/i10", by: side, on: "2025-12-10")
            sample.waive("team/i11", by: side, until: "2026-06-30", on: "2025-12-10")
        }
        sample.items[8].importance = .may
        let forecast = try sample.forecast("2026-01-25").checklist
        #expect(forecast.remaining == 1)
        #expect(forecast.weeks.map(\.completed) == Array(repeating: 1, count: 8))
    }

    @Test func whatWasThereAtTheStartCameAtNoPace() throws {
        var sample = Self.sample([1, 1, 1, 1, 1, 1, 1, 1])
        sample.finish("team/i9", on: "2025-11-28")
        #expect(try sample.forecast("2026-01-25").checklist.weeks.map(\.completed) == Array(repeating: 1, count: 8))
        #expect(try sample.forecast("2026-01-25").checklist.remaining == 3)
    }
}

@Suite struct TrackRecordTests {
    @Test func tellsWhichPastDatesHeld() throws {
        // Two a week for eight weeks, then nothing for five, then all that is left.
        var sample = PaceTests.sample([2, 2, 2, 2, 2, 2, 2, 2], items: 22)
        let first = try sample.forecast("2026-01-25").checklist
        #expect(first.looks.count == 1 && first.looks[0].held == nil)
        #expect(first.record == .init(numerator: 0, denominator: 0))
        #expect(first.looks[0].remaining == 6 && first.looks[0].p85 == day("2026-02-13"))
        for number in 16..<22 { sample.finish(Item.ID("team/i\(number)"), on: "2026-03-04") }
        let last = try sample.forecast("2026-03-08").checklist
        #expect(last.looks.map(\.day) == (0..<6).map { day("2026-01-25").adding(days: 7 * $0) })
        // 3, 4, 5 … weeks: so long it takes for two of them in 8/8, 8/9, 8/10 … of the weeks to come three times.
        #expect(
            last.looks.map(\.p85)
                == ["2026-02-13", "2026-02-27", "2026-03-13", "2026-03-20", "2026-04-03", "2026-04-17"].map(day))
        #expect(last.looks.map(\.held) == [false, false, true, true, true, true])
        #expect(last.record == .init(numerator: 4, denominator: 6))
    }

    @Test func whatWasTakenOutIsNotWaitedForAndWhatWasWaivedIs() throws {
        let sample = PaceTests.sample([2, 2, 2, 2, 2, 2, 2, 2, 2], items: 20)
        func held(_ change: (inout Sample) -> Void) throws -> Bool? {
            var sample = sample
            change(&sample)
            return try sample.forecast("2026-03-01").checklist.looks.first?.held
        }
        #expect(try held { _ in } == false)
        #expect(
            try held {
                for side in Side.allCases {
                    $0.exclude("team/i18", by: side, on: "2026-02-04")
                    $0.exclude("team/i19", by: side, on: "2026-02-04")
                }
            } == true)
        #expect(
            try held {
                for side in Side.allCases {
                    $0.waive("team/i18", by: side, until: "2026-06-01", on: "2026-02-04")
                    $0.waive("team/i19", by: side, until: "2026-06-01", on: "2026-02-04")
                }
            } == false)
    }
}

@Suite struct ReadyByTests {
    @Test func theSlowestPartIsTheDay() throws {
        var sample = PaceTests.sample(Array(repeating: 1, count: 8), items: 10)
        #expect(try sample.forecast("2026-01-25").readyBy == .init(day: day("2026-02-06"), restsOn: .pace))
        // Where independence gates the verdict and cannot be told, nothing can.
        sample.targets = [.independence: Target(atLeast: 900_000, gates: .verdict)]
        #expect(try sample.forecast("2026-01-25").readyBy == nil)
        sample.targets[.independence]?.gates = .report
        #expect(try sample.forecast("2026-01-25").readyBy?.restsOn == .pace)
        sample.targets[.independence]?.gates = .verdict
        sample.rule.tasks = 10
        // What the next checkpoint will see is known already.
        sample.close(20, of: 20, on: "2026-01-16")
        #expect(
            try sample.forecast("2026-01-25").independence.outcome
                == .expected(.init(day: day("2026-01-26"), numerator: 20, denominator: 20)))
        sample.close(20, of: 20, on: "2026-01-10")
        #expect(try sample.forecast("2026-01-25").independence.outcome == .met)
        #expect(try sample.forecast("2026-01-25").readyBy?.restsOn == .pace)
    }

    @Test func thePathStandsInWhileThereIsNoPace() throws {
        var sample = PaceTests.sample([1])
        sample.items[5].due = .on(day("2026-02-20"))
        let forecast = try sample.forecast("2025-12-20")
        #expect(forecast.schedule.path?.finish == day("2026-02-20"))
        #expect(forecast.readyBy == .init(day: day("2026-02-20"), restsOn: .criticalPath))
        let done = PaceTests.sample([3], items: 3)
        #expect(try done.forecast("2025-12-20").readyBy == nil)
    }
}

@Suite struct IndependenceForecastTests {
    private static func sample(_ shares: [(Int, Int)], decideBy: IndependenceRule.DecideBy = .observed) -> Sample {
        var sample = Sample()
        sample.targets = [.independence: Target(atLeast: 900_000, gates: .verdict)]
        sample.rule.decideBy = decideBy
        for (week, share) in shares.enumerated() {
            sample.close(share.0, of: share.1, on: day("2025-12-03").adding(days: 7 * week).description)
        }
        return sample
    }

    @Test func eachReasonIsSaid() throws {
        let few = Self.sample([(3, 10), (4, 10), (5, 10), (6, 10), (6, 10), (7, 10)])
        // Tasks of the last seven days may still be reopened, and are no part of the trend.
        #expect(
            try few.forecast("2026-01-11").independence.outcome == .none(.tooFewWeeks(have: 5, need: 6)))
        let small = Self.sample([(1, 3), (1, 4), (2, 4), (2, 4), (3, 4), (3, 4)])
        #expect(
            try small.forecast("2026-01-18").independence.outcome == .none(.tooFewTasks(have: 23, need: 40)))
        let flat = Self.sample(Array(repeating: (5, 10), count: 7))
        #expect(try flat.forecast("2026-01-25").independence.outcome == .none(.notImproving))
        let all = Self.sample(Array(repeating: (10, 10), count: 7), decideBy: .demonstrated)
        #expect(try all.forecast("2026-01-25").independence.outcome == .met)
        var none = Self.sample([(3, 10)])
        none.targets = [:]
        #expect(try none.forecast("2026-01-25").independence.outcome == .none(.noTarget))
    }

    @Test func projectsTheRuleAndNotTheShare() throws {
        let rising = Self.sample([(2, 10), (3, 10), (4, 10), (5, 10), (6, 10), (7, 10), (8, 10)])
        let forecast = try rising.forecast("2026-01-25").independence
        let trend = try #require(forecast.trend)
        #expect(trend.weeks.count == 7 && trend.tasksPerWeek == 10 && abs(trend.slope - 0.1) < 1e-12)
        // The line is at 100 % from the next week on. Of the window of 60 days without its last seven, 7 and 8 of 10 are
        // known and 41 to come.
        #expect(forecast.expected == .init(day: day("2026-03-02"), numerator: 56, denominator: 61))
    }

    /// Without tasks to come, a checkpoint holds when the checkpoints of the measure say so.
    @Test func aRuleThatHoldsNowIsMet() throws {
        let sample = Self.sample([(9, 10), (10, 10), (10, 10), (10, 10), (10, 10)])
        #expect(try sample.forecast("2026-01-10").independence.outcome == .met)
        var unrated = sample
        unrated.close(0, of: 0, unrated: 9, on: "2026-01-08")
        #expect(try unrated.forecast("2026-01-10").independence.outcome != .met)
    }
}
