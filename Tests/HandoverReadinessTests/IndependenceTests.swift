import HandoverModel
import HandoverReadiness
import Testing

@Suite struct IndependenceTests {
    var sample = Sample()

    init() { sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict) }

    private func measure(on text: String) throws -> Measure {
        try #require(sample.readiness(text).measures.first { $0.id == .independence })
    }

    @Test mutating func countsTheWindowWithBothEnds() throws {
        sample.close(1, of: 1, on: "2025-12-01")
        sample.close(10, of: 20, on: "2025-12-02")
        sample.close(30, of: 30, on: "2026-01-30")
        let state = try measure(on: "2026-01-30")
        #expect(state.window == .init(first: day("2025-12-02"), last: day("2026-01-30")))
        #expect(state.numerator == 40 && state.denominator == 50 && state.rate == 0.8 && state.state == .missed)
        #expect(try measure(on: "2026-01-29").denominator == 21)
    }

    @Test mutating func knowsOnlyWhatHadTakenEffect() throws {
        sample.close(10, of: 10, on: "2025-12-02")
        sample.close(-3, of: 0, on: "2025-12-02", known: "2025-12-09")
        #expect(try measure(on: "2025-12-08").numerator == 10)
        #expect(try measure(on: "2025-12-09").numerator == 7)
    }

    @Test mutating func marksTheLastSevenDaysAsProvisional() throws {
        sample.close(2, of: 2, on: "2025-12-03")
        sample.close(3, of: 3, on: "2025-12-04")
        #expect(try measure(on: "2025-12-10").provisional == 3)
    }

    @Test mutating func isDemonstratedOnlyAtACheckpoint() throws {
        sample.close(60, of: 60, on: "2025-12-02")
        // Checkpoints are the 8th, the 15th …; on the 8th the tasks are younger than seven days.
        #expect(try measure(on: "2025-12-14").state == .observed)
        #expect(try measure(on: "2025-12-14").cleanTasksNeeded == 0)
        // The day of a checkpoint must be over: until then a task may be reopened on it.
        #expect(try measure(on: "2025-12-15").demonstrated == nil)
        let proved = try measure(on: "2025-12-16")
        #expect(proved.state == .demonstrated)
        #expect(proved.demonstrated == .init(day: day("2025-12-15"), numerator: 60, denominator: 60))
        #expect(proved.cleanTasksNeeded == nil)
    }

    @Test mutating func staysDemonstratedAndTellsWhetherItHolds() throws {
        sample.close(60, of: 60, on: "2025-12-02")
        sample.close(0, of: 40, on: "2026-02-10")
        sample.tasks.newest = Array(repeating: true, count: 16) + Array(repeating: false, count: 4)
        let state = try measure(on: "2026-02-20")
        // The window decides, and the proof of then is told beside it.
        #expect(state.state == .missed && state.numerator == 0 && state.denominator == 40)
        #expect(state.demonstrated?.day == day("2025-12-15"))
        #expect(state.holding == .init(numerator: 16, denominator: 20, isSlipping: true))
        sample.tasks.newest[19] = true
        #expect(try measure(on: "2026-02-20").holding?.isSlipping == false)
    }

    @Test mutating func aProofStandsOnlyWhileItsTasksDo() throws {
        sample.close(60, of: 60, on: "2025-12-02")
        let withdrawn = day("2025-12-18")
        #expect(try measure(on: "2025-12-17").state == .demonstrated)
        sample.close(-60, of: -60, on: "2025-12-02", known: "2025-12-18")
        #expect(try measure(on: "2025-12-17").state == .demonstrated)
        let after = try measure(on: withdrawn.description)
        #expect(after.demonstrated == nil && after.holding == nil && after.state == .tooFew)
        // A later checkpoint that what stands bears out is the proof then.
        sample.close(60, of: 60, on: "2025-12-20")
        #expect(try measure(on: "2026-01-01").demonstrated?.day == day("2025-12-29"))
    }

    @Test mutating func aProofFallsWithTheLevelsItRestedOn() throws {
        sample.close(60, of: 60, on: "2025-12-02")
        sample.close(-4, of: 0, on: "2025-12-02", known: "2025-12-20")
        #expect(try measure(on: "2025-12-19").state == .demonstrated)
        #expect(try measure(on: "2025-12-20").demonstrated == nil)
    }

    /// What is told late is not what was to be seen that day: while it stands it speaks against the proof, and once it is taken
    /// back the proof is the one it was.
    @Test mutating func whatWasToldLateAndTakenBackLeavesTheProof() throws {
        sample.rule.windowDays = 21
        sample.close(60, of: 60, on: "2025-12-02")
        let proof = Measure.Checkpoint(day: day("2025-12-15"), numerator: 60, denominator: 60)
        #expect(try measure(on: "2025-12-19").demonstrated == proof)
        sample.close(0, of: 20, on: "2025-12-03", told: "2025-12-20")
        #expect(try measure(on: "2025-12-21").demonstrated == nil)
        #expect(try measure(on: "2025-12-21").looked?.isReached == false)
        sample.close(0, of: -20, on: "2025-12-03", known: "2025-12-24", told: "2025-12-24")
        #expect(try measure(on: "2025-12-23").demonstrated == nil)
        #expect(try measure(on: "2025-12-24").demonstrated == proof)
        #expect(try measure(on: "2026-03-01").demonstrated == proof)
    }

    /// Nobody finds a proof afterwards by telling of more tasks that went well.
    @Test mutating func whatIsToldLateProvesNothingOfADayThatIsOver() throws {
        sample.close(20, of: 20, on: "2025-12-02")
        sample.close(40, of: 40, on: "2025-12-03", told: "2025-12-16")
        #expect(try measure(on: "2025-12-16").demonstrated == nil)
        #expect(try measure(on: "2025-12-16").looked?.checkpoint.denominator == 20)
        // The next checkpoint sees them.
        #expect(
            try measure(on: "2025-12-23").demonstrated
                == .init(day: day("2025-12-22"), numerator: 60, denominator: 60))
    }

    @Test mutating func aCheckpointNeedsEnoughTasksAndLevels() throws {
        sample.close(29, of: 29, on: "2025-12-02")
        #expect(try measure(on: "2025-12-31").demonstrated == nil)
        sample.close(1, of: 1, unrated: 4, on: "2025-12-02")
        #expect(try measure(on: "2025-12-31").demonstrated == nil)
        sample.close(0, of: 0, unrated: -1, on: "2025-12-02", known: "2025-12-20")
        #expect(try measure(on: "2025-12-31").demonstrated?.day == day("2025-12-22"))
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    mutating func checkpointsAgreeWithCountingAnew(seed: UInt64) throws {
        var random = Seeded(state: seed)
        for offset in 0..<200 {
            let closed = day("2025-12-01").adding(days: offset)
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let known = closed.adding(days: Int.random(in: 0...12, using: &random))
                let told = known.adding(days: Int.random(in: 0..<3, using: &random) == 0 ? 9 : 0)
                let tally = Tally(
                    eligible: 1, independent: Int.random(in: 0..<20, using: &random) == 0 ? 0 : 1,
                    unrated: Int.random(in: 0..<15, using: &random) == 0 ? 1 : 0)
                sample.tasks.changes.append(
                    TallyChange(value: "", closed: closed, effective: known, recorded: told, tally: tally))
            }
        }
        sample.tasks.changes.shuffle(using: &random)
        let asOf = "2026-05-20"
        var checkpoint = day("2025-12-08")
        var expected: Day?
        while expected == nil, checkpoint <= day(asOf) {
            var sum = Tally()
            for change in sample.tasks.changes
            where change.effective <= checkpoint && change.recorded <= checkpoint
                && change.closed >= checkpoint.adding(days: -59) && change.closed <= checkpoint.adding(days: -7)
            {
                sum += change.tally
            }
            var known = Tally()
            for change in sample.tasks.changes
            where change.effective <= day(asOf) && change.closed >= checkpoint.adding(days: -59)
                && change.closed <= checkpoint.adding(days: -7)
            {
                known += change.tally
            }
            let isProof = [sum, known].allSatisfy { tally in
                Claim(numerator: tally.independent, denominator: tally.eligible, target: 900_000).state == .demonstrated
                    && tally.unrated * 10 <= tally.eligible + tally.unrated
            }
            if isProof { expected = checkpoint }
            checkpoint = checkpoint.adding(days: 7)
        }
        #expect(try measure(on: asOf).demonstrated?.day == expected)
    }

    @Test mutating func whatTheWindowReachesWaitsForTheNextCheckpoint() throws {
        sample.rule.floors = nil
        sample.close(27, of: 30, on: "2025-12-02")
        let before = try measure(on: "2025-12-15")
        // On the 8th they were younger than seven days, and the 15th is not over.
        #expect(before.state == .observed && before.nextLook == day("2025-12-15"))
        #expect(
            before.looked
                == .init(.init(day: day("2025-12-08"), numerator: 0, denominator: 0), isReached: false))
        #expect(
            sample.readiness("2025-12-15").blockers.map(\.reason)
                == [.measureAwaitsCheckpoint(.independence, on: day("2025-12-15"))])
        #expect(sample.readiness("2025-12-15").verdict == .notEnoughEvidence)
        let after = try measure(on: "2025-12-16")
        #expect(
            after.looked
                == .init(.init(day: day("2025-12-15"), numerator: 27, denominator: 30), isReached: true))
        #expect(after.state == .observed && after.nextLook == day("2025-12-22"))
        #expect(sample.readiness("2025-12-16").verdict == .ready)
    }

    @Test mutating func aCheckpointDoesNotHideThatTheWindowMissesToday() throws {
        sample.rule.floors = nil
        sample.close(27, of: 30, on: "2025-12-02")
        sample.close(0, of: 1, on: "2025-12-16")
        #expect(try measure(on: "2025-12-16").looked?.isReached == true)
        #expect(sample.readiness("2025-12-16").blockers.map(\.reason) == [.measureMissed(.independence)])
    }

    @Test mutating func aCheckpointCountsWhatWasKnownThenAndWhatIsKnownNow() throws {
        sample.rule.floors = nil
        sample.close(27, of: 30, on: "2025-12-02")
        sample.close(3, of: 0, on: "2025-12-02", known: "2025-12-17")
        sample.close(-3, of: 0, on: "2025-12-02", known: "2025-12-18")
        sample.close(30, of: 30, on: "2025-12-16")
        sample.close(-1, of: 0, on: "2025-12-02", known: "2025-12-18")
        #expect(try measure(on: "2025-12-17").looked?.isReached == true)
        let corrected = try measure(on: "2025-12-18")
        #expect(corrected.looked?.checkpoint.numerator == 27 && corrected.looked?.isReached == false)
        #expect(corrected.state == .observed)
        #expect(
            sample.readiness("2025-12-18").blockers.map(\.reason)
                == [.measureAwaitsCheckpoint(.independence, on: day("2025-12-22"))])
    }

    @Test mutating func tooManyWithoutALevelAreSaidOnce() throws {
        sample.rule.floors = nil
        sample.close(27, of: 30, unrated: 4, on: "2025-12-16")
        #expect(
            sample.readiness("2025-12-16").blockers.map(\.reason)
                == [.measureUnrated(.independence, unrated: 4, closed: 34)])
    }

    @Test mutating func aRuleWithoutALeastNumberGoesByAnyDay() throws {
        sample.rule.floors = nil
        sample.rule.tasks = 0
        sample.close(1, of: 1, on: "2025-12-02")
        #expect(sample.readiness("2025-12-03").verdict == .ready)
    }

    @Test mutating func aPersonsOwnShareIsATrendAtMost() throws {
        sample.tasks.byPerson = ["jia": Tally(eligible: 40, independent: 40)]
        let people = sample.readiness("2025-12-10").people
        let own = try #require(people.first { $0.person == "jia" }).independence
        #expect(own.numerator == 40 && own.state == .trend && own.target == nil)
        #expect(people.last?.independence.state == .notMeasured)
    }

    @Test mutating func listsIndependenceAlwaysAndOthersWithATarget() {
        sample.targets = [
            .satisfaction: Target(atLeast: 4_500_000, gates: .report),
            .resolved: Target(atLeast: 950_000, gates: .report),
        ]
        #expect(
            sample.readiness("2025-12-10").measures.map(\.id)
                == [.independence, .assessedIndependence, .resolved, .satisfaction])
    }
}

/// SplitMix64: the same numbers for the same seed everywhere.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
