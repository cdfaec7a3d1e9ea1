import HandoverModel
import Testing

@testable import HandoverReadiness

/// How many questions a week, and which of them keep the verdict back.
struct HelpFiguresTests {
    private func ask(
        _ sample: inout Sample, on text: String, by person: Person.ID = "jia",
        _ capability: Capability.ID = "deploying",
        item: Item.ID? = nil
    ) -> Int {
        sample.record(
            .helpAsked(HelpRequest(person: person, capability: capability, question: "How?", item: item)), by: person,
            on: text)
    }

    /// Weeks count from Monday 2025-12-01; the week that is not over stands apart.
    @Test func questionsAreCountedByWeeksOfTheHandover() {
        var sample = Sample()
        for text in ["2025-12-01", "2025-12-07", "2025-12-08", "2026-01-05"] { _ = ask(&sample, on: text) }
        let figures = sample.readiness("2026-01-07").help
        #expect(figures.asked == 4 && figures.thisWeek == 1)
        #expect(
            figures.weeks.map(\.end) == ["2025-12-07", "2025-12-14", "2025-12-21", "2025-12-28", "2026-01-04"].map(day))
        #expect(figures.weeks.map(\.asked) == [2, 1, 0, 0, 0])
        #expect(figures.weeksWithQuestions == 2)
        #expect(figures.trend == nil, "five weeks are not twice four")
    }

    @Test func theTrendSetsTheLastFourWeeksAgainstTheFourBefore() {
        var sample = Sample()
        // Three in the week from 8 December, four in that from 22 December; three in that from 12 January.
        for (count, text) in [(3, "2025-12-10"), (4, "2025-12-24"), (3, "2026-01-14")] {
            for _ in 0..<count { _ = ask(&sample, on: text) }
        }
        #expect(sample.readiness("2026-01-26").help.trend == .init(recent: 3, before: 7))
        // A week later the first of the earlier four is the week from 8 December.
        #expect(sample.readiness("2026-02-02").help.trend == .init(recent: 3, before: 7))
        #expect(sample.readiness("2026-02-09").help.trend == .init(recent: 3, before: 4))
    }

    @Test func noMoreThanThirteenWeeksAreShown() {
        var sample = Sample()
        _ = ask(&sample, on: "2025-12-01")
        let figures = sample.readiness("2026-04-01").help
        #expect(figures.weeks.count == 13 && figures.weeks.allSatisfy { $0.asked == 0 })
        #expect(figures.weeks.last?.end == day("2026-03-29") && figures.asked == 1)
    }

    @Test func gapsAreByDocumentAndByCapabilityOtherwise() {
        let manual = Item(
            id: "documents/manual", title: .init([.en: "Manual"]), importance: .may, owner: Sample.expert,
            keys: [Sample.delivered, Sample.accepted], wording: [.en: digest("manual")])
        var sample = Sample([manual])
        let first = ask(&sample, on: "2025-12-02", item: "documents/manual")
        let second = ask(&sample, on: "2025-12-03")
        let third = ask(&sample, on: "2025-12-04", by: "yi", "answering", item: "documents/manual")
        // One that names an item of before counts for its capability.
        let fourth = ask(&sample, on: "2025-12-05", item: "documents/gone")
        let young = ask(&sample, on: "2025-12-09")
        let readiness = sample.readiness("2025-12-16")
        #expect(
            readiness.blockers == [
                Blocker(
                    subject: .item("documents/manual"),
                    reason: .unansweredHelp(entries: [first, third], since: day("2025-12-02")),
                    effect: .readyWithConditions, canAct: [TeamRole(.delivering, Sample.expert)], unblocks: 0,
                    isLate: false),
                Blocker(
                    subject: .capability("deploying"),
                    reason: .unansweredHelp(entries: [second, fourth], since: day("2025-12-03")),
                    effect: .readyWithConditions, canAct: [TeamRole(.delivering, Sample.manager)], unblocks: 0,
                    isLate: false),
            ])
        #expect(readiness.verdict == .readyWithConditions)
        #expect(readiness.help.waiting.count == 5 && young == 5)
    }

    @Test func theVerdictChangesByItselfOnTheEighthDay() {
        var sample = Sample()
        _ = ask(&sample, on: "2025-12-03")
        #expect(sample.readiness("2025-12-10").verdict == .ready)
        #expect(sample.readiness("2025-12-11").verdict == .readyWithConditions)
    }
}
