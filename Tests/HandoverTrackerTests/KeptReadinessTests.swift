import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// What is kept between two questions is what would be worked out anew.
@Suite struct KeptReadinessTests {
    /// Asked again and again, over records and days, one tracker says what another says that was asked nothing before.
    @Test func answersAreThoseOfSomebodyWhoKeepsNothing() async throws {
        let desk = try await QuestionTests.scenario()
        var times = [
            "2026-03-09 12:00", "2026-03-09 12:00", "2026-03-09 23:59", "2026-03-10 00:00", "2026-03-10 00:01",
        ]
        times += ["2026-03-10 08:00", "2026-06-01 09:00", "2026-09-03 09:00", "2026-12-01 09:00", "2026-03-09 12:00"]
        func compare(_ time: String) throws {
            for question in [
                Question.readiness(.now), .course(.now), .forecast(.now), .why(item: nil, .now), .next("lin"),
            ] {
                let fresh = try Tracker(ledger: desk.ledger).ask(
                    question, by: .machine, clock: .machine(HandoverTrackerTests.time(time)))
                #expect(try desk.ask(question, at: time) == fresh.answer, "\(question) at \(time)")
            }
        }
        for time in times { try compare(time) }
        try await desk.does(.logTask(.closed("T-2", "2026-03-09 10:00")), by: "jia", at: "2026-12-01 09:00")
        try compare("2026-12-01 09:00")
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-12-01 09:01")
        for time in ["2026-12-01 09:01", "2026-12-01 09:02", "2026-12-02 09:00"] { try compare(time) }
    }

    @Test func anEarlierKnowledgeIsNeverAnsweredFromWhatIsKept() async throws {
        let desk = try await QuestionTests.scenario()
        let now = QuestionTests.now
        _ = try desk.readiness(at: now)
        let then = try desk.readiness(at: now, .init(knownAt: time("2026-03-06 08:59")))
        #expect(then.ledger.knownAt != nil)
        #expect(try desk.readiness(at: now).ledger.knownAt == nil)
        let yesterday = try desk.readiness(at: now, .init(asOf: day("2026-03-03")))
        #expect(yesterday.day == day("2026-03-03"))
    }
}
