import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Forecasts out of a ledger: by the definitions of each week's end, and the same whenever they are asked for.
@Suite struct ForecastTests {
    /// Twelve weeks in which something happens, each up to its Sunday.
    private static let weeks: [[(Command, Person.ID)]] = [
        [(.sign("team/organisation", .delivered), "lin"), (.sign("team/organisation", .accepted), "han")],
        [
            (.sign("team/contacts", .delivered, evidence: [.note("a"), .note("b")]), "lin"),
            (.sign("team/contacts", .accepted), "han"),
        ], [], [],
        [(.apply([Office.rewordedOrganisation]), "lin")],
        [(.sign("team/organisation", .delivered), "lin"), (.sign("team/organisation", .accepted), "han")],
        [(.logTask(.closed("T-1", "2026-04-13 10:00")), "jia")], [],
        [
            (.addEvidence(item: "team/contacts", evidence: .note("c"), effective: nil), "lin"),
            (.addEvidence(item: "team/contacts", evidence: .note("d"), effective: nil), "lin"),
        ], [],
        [(.sign("team/rota", .delivered, evidence: [.note("rota")]), "lin")], [],
    ]

    private func sunday(_ week: Int) -> Day { day("2026-03-08").adding(days: 7 * week) }

    private func forecast(_ desk: Desk, _ asked: Question.Time, at text: String) throws -> DatedForecast {
        guard case .forecast(let dated) = try desk.ask(.forecast(asked), at: text) else { throw WrongAnswer() }
        return dated
    }

    /// Plays the weeks, and asks on each Monday what was forecast at the end of the Sunday.
    private func play() async throws -> (desk: Desk, said: [DatedForecast]) {
        let desk = try await Desk.open()
        var said: [DatedForecast] = []
        for (week, commands) in Self.weeks.enumerated() {
            let wednesday = sunday(week).adding(days: -4).description
            for (minute, command) in commands.enumerated() {
                try await desk.does(command.0, by: command.1, at: "\(wednesday) 1\(minute):00")
            }
            let monday = sunday(week).adding(days: 1).description
            said.append(try forecast(desk, .init(asOf: sunday(week)), at: "\(monday) 00:01"))
        }
        return (desk, said)
    }

    @Test func aPastForecastIsWhatWasSaidThen() async throws {
        let (desk, said) = try await play()
        for (week, then) in said.enumerated() {
            let now = try forecast(desk, .init(asOf: sunday(week)), at: "2026-06-01 12:00")
            #expect(now == then, "week \(week)")
            let known = try forecast(
                desk, .init(asOf: sunday(week), knownAt: Office.zone.end(of: sunday(week))), at: "2026-06-01 12:00")
            #expect(known.forecast == then.forecast, "week \(week)")
        }
    }

    @Test func weeksAreReadWithTheDefinitionsOfThen() async throws {
        let (_, said) = try await play()
        let last = try #require(said.last).forecast.checklist
        // The evidence of contacts lapsed after ten days, twice; organisation was reworded and signed again.
        #expect(last.weeks.map(\.completed) == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
        #expect(last.weeks.map(\.remaining) == [3, 2, 3, 3, 4, 3, 3, 3, 2, 3, 3, 3])
        #expect(said[3].forecast.checklist.weeks.map(\.completed) == [1, 0, 0, 0])
        #expect(said[8].forecast.checklist.weeks.map(\.completed) == [0, 0, 0, 0, 0, 1, 0, 0, 1])
        #expect(said[6].forecast.checklist.outcome == .none(.tooFewWeeks(have: 7, need: 8)))
        #expect(said[7].forecast.checklist.looks.count == 1)
        let looks = last.looks
        for look in looks {
            let then = said.map(\.forecast.checklist).first { $0.weeks.last?.end == look.day }
            #expect(then?.p50 == look.p50 && then?.p85 == look.p85 && then?.remaining == look.remaining)
        }
        #expect(looks.count == 5)
    }

    /// An assessment that two uses in turn carried on held at the ends of all these weeks.
    @Test func aWeekEndKnowsTheUsesThatValidityHangsOn() async throws {
        let desk = try await Desk.open()
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.sign("work/deploy", .delivered), by: "wang", at: "2026-03-03 09:00")
        try await desk.does(.sign("work/deploy", .accepted), by: "han", at: "2026-03-03 10:00")
        for (task, closed) in [("T-1", "2026-04-20 10:00"), ("T-2", "2026-06-10 10:00")] {
            let command = TaskCommand.closed(TaskRecord.ID(task), closed) { $0.capability = "deploying" }
            try await desk.does(.logTask(command), by: "jia", at: closed)
        }
        let found = try forecast(desk, .init(asOf: day("2026-08-16")), at: "2026-08-17 09:00").forecast.checklist
        let left = found.weeks.map { ($0.end.description, $0.remaining) }
        #expect(left.filter { $0.0 <= "2026-08-09" }.allSatisfy { $0.1 == 3 })
        #expect(left.last?.0 == "2026-08-16" && left.last?.1 == 4)
    }

    /// What is kept of weeks that are over is forgotten when something is recorded that took effect in them.
    @Test func whatIsToldLateChangesTheWeeksThatItIsAbout() async throws {
        let (desk, _) = try await play()
        let now = "2026-06-01 12:00"
        let before = try forecast(desk, .now, at: now).forecast.checklist
        try await desk.does(
            .addEvidence(item: "team/contacts", evidence: .note("e"), effective: .day(day("2026-05-13"))), by: "lin",
            at: now)
        try await desk.does(
            .addEvidence(item: "team/contacts", evidence: .note("f"), effective: .day(day("2026-05-13"))), by: "lin",
            at: now)
        let after = try forecast(desk, .now, at: now).forecast.checklist
        let fresh = try Tracker(ledger: desk.ledger).ask(.forecast(.now), by: .machine, clock: .machine(time(now)))
        guard case .forecast(let dated) = fresh.answer else { throw WrongAnswer() }
        #expect(after == dated.forecast.checklist && after != before)
    }

    @Test func theStatusHasTheSameForecast() async throws {
        let (desk, _) = try await play()
        let now = "2026-06-01 12:00"
        #expect(try desk.readiness(at: now).forecast == forecast(desk, .now, at: now).forecast)
        // An item alone is asked without one, and takes it from what is kept at most.
        _ = try desk.item("team/rota", at: now)
        #expect(try desk.readiness(at: now).forecast != nil)
    }
}
