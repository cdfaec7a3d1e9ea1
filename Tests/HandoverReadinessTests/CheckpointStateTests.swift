import HandoverModel
import HandoverReadiness
import Testing

@Suite struct CheckpointStateTests {
    private let rule = CheckpointRule(target: 900_000, tasks: 30, confidence: 950_000)

    /// `now` is as seen where it is left out.
    private func state(_ seen: (Int, Int, Int), now: (Int, Int, Int)? = nil) -> MeasureState {
        func count(_ counts: (Int, Int, Int)) -> WindowCount {
            WindowCount(independent: counts.0, assisted: counts.1 - counts.0, unrated: counts.2)
        }
        return rule.state(seen: count(seen), now: count(now ?? seen))
    }

    @Test func aLookIsJudgedByTheRuleOfTheContract() {
        #expect(state((60, 62, 0)) == .demonstrated)
        #expect(state((54, 60, 0)) == .observed)
        #expect(state((53, 60, 0)) == .missed)
        #expect(state((29, 29, 0)) == .trend)
        #expect(state((9, 9, 0)) == .tooFew)
        #expect(state((0, 0, 0)) == .tooFew)
    }

    @Test func tooManyWithoutALevelTellNothing() {
        #expect(state((60, 62, 6)) == .demonstrated)
        #expect(state((60, 62, 7)) == .trend)
        #expect(state((0, 4, 9)) == .tooFew)
    }

    @Test func whatWasSeenCountsWhileItStands() {
        #expect(state((60, 62, 0), now: (58, 62, 0)) == .observed)
        #expect(state((58, 62, 0), now: (60, 62, 0)) == .observed)
        #expect(state((60, 62, 0), now: (40, 62, 0)) == .missed)
        #expect(state((60, 62, 0), now: (20, 20, 0)) == .trend)
    }

    /// Seven days are left out, so that nothing is left of a window as short.
    @Test(arguments: [1, 5, 7])
    func aWindowOfSevenDaysHasNoCheckpoints(windowDays: Int) throws {
        var sample = Sample()
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.rule.windowDays = windowDays
        sample.close(40, of: 40, on: "2025-12-14")
        let measure = try #require(sample.readiness("2025-12-16").measures.first { $0.id == .independence })
        #expect(measure.looked?.checkpoint == .init(day: day("2025-12-15"), numerator: 0, denominator: 0))
        #expect(measure.looked?.isReached == false)
        #expect(CheckpointSchedule(sample.definitions) == nil)
    }
}
