import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Who can do what, and what if somebody leaves: jia and yi have `deploying`, jia alone `answering`, which is critical.
struct CapabilityQuestionTests {
    private static let now = "2026-03-10 09:00"

    private func desk() async throws -> Desk {
        let desk = try await Desk.open([
            Office.Edit(
                "{ id: answering, title: Answering, people: 1 }", "{ id: answering, title: Answering, critical: true }")
        ])
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.assess("yi", "deploying"), by: "zhao", at: "2026-03-03 09:00")
        try await desk.does(.assess("jia", "answering"), by: "chen", at: "2026-03-04 09:00")
        try await desk.does(
            .logTask(.closed("T-1", "2026-03-05 09:00") { $0.capability = "deploying" }), by: "jia",
            at: "2026-03-05 10:00")
        return desk
    }

    private func standing(_ desk: Desk, _ id: Capability.ID, _ time: Question.Time = .now) throws -> CapabilityStanding
    {
        guard case .capability(let standing) = try desk.ask(.capability(id, time), at: Self.now) else {
            throw WrongAnswer()
        }
        return standing
    }

    private func departure(_ desk: Desk, _ people: [Person.ID], on text: String? = nil) throws -> Departure {
        let time = Question.Time(asOf: text.map { .day(day($0)) })
        guard case .departure(let departure) = try desk.ask(.departure(people, time), at: Self.now) else {
            throw WrongAnswer()
        }
        return departure
    }

    @Test func tellsWhatEachStandingRestsOn() async throws {
        let desk = try await desk()
        let deploying = try standing(desk, "deploying")
        #expect(deploying.coverage.have == 2 && deploying.coverage.need == 1 && deploying.coverage.state == .covered)
        let rows = deploying.people.filter { $0.own.state == .held }
        #expect(rows.map(\.person) == ["jia", "yi"] && rows.map(\.assessor) == ["wang", "zhao"])
        #expect(rows.map(\.own.entry) == [2, 3] && rows.map { $0.own.age(on: deploying.day) } == [8, 7])
        #expect(rows.map(\.own.carriedBy) == [day("2026-03-05"), nil])
        #expect(rows.map(\.own.holdsUntil) == [day("2026-05-04"), day("2026-05-02")])
        #expect(deploying.tasks == .init(numerator: 1, denominator: 1))
        let before = try standing(desk, "deploying", .init(asOf: day("2026-03-02")))
        #expect(before.coverage.have == 1 && before.tasks.denominator == 0)
    }

    @Test func namesTheNearestOfAnUnknownOne() async throws {
        let desk = try await desk()
        #expect(throws: Refusal.unknownCapability("deployin", nearest: ["deploying"])) {
            try desk.ask(.capability("deployin", .now), at: Self.now)
        }
        #expect(throws: Refusal.self) { try desk.ask(.departure(["jia", "jja"], .now), at: Self.now) }
    }

    @Test func whoLeavesTakesWithThemWhatTheyHaveAndNothingElse() async throws {
        let desk = try await desk()
        let departure = try departure(desk, ["jia"], on: "2026-04-01")
        #expect(departure.day == day("2026-04-01"))
        #expect(departure.losses.map(\.after.id) == ["deploying", "answering"])
        #expect(departure.losses.map(\.losesCoverage) == [false, false], "answering asks for two and had one")
        #expect(departure.after.coverage.busFactor?.toNobody == 0)
        var now = try desk.readiness(at: Self.now, .init(asOf: day("2026-04-01")))
        now.forecast = nil
        #expect(departure.before == now)
        #expect(departure.after.people.map(\.person).contains("bo"), "who comes that day is there")
        #expect(departure.after.items.map(\.keys) == departure.before.items.map(\.keys))
    }

    @Test func anItemLosesWhatItRequires() async throws {
        let desk = try await desk()
        #expect(try departure(desk, ["jia"]).brokenItems == [])
        #expect(try departure(desk, ["jia", "yi"]).brokenItems == ["work/deploy"])
        // By that day yi's assessment will have lapsed, and jia's is carried on by use to 4 May.
        #expect(try departure(desk, ["jia"], on: "2026-05-03").brokenItems == ["work/deploy"])
        #expect(try departure(desk, ["jia"], on: "2026-05-05").brokenItems == [], "it is broken with jia too")
    }

    @Test func asOfAPastDayItIsWhatWouldHaveBeen() async throws {
        let desk = try await desk()
        let past = try departure(desk, ["jia"], on: "2026-03-03")
        #expect(past.losses.map(\.before.have) == [2] && past.losses.map(\.after.have) == [1])
    }
}
