import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Assessments in `deploying`, valid for 60 days, that use carries on; jia is assessed on 2 March.
@Suite("Validity by use")
struct UseTests {
    private static func desk(_ edits: [Office.Edit] = []) async throws -> Desk {
        let desk = try await Desk.open(edits)
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: "2026-03-02 09:00")
        return desk
    }

    private func own(_ desk: Desk, at text: String, _ asked: Question.Time = .now) throws -> PersonCapability {
        let people = try desk.readiness(at: text, asked).people
        let person = try #require(people.first { $0.person == "jia" })
        return try #require(person.capabilities.first { $0.capability == "deploying" })
    }

    private func log(_ desk: Desk, _ id: TaskRecord.ID, closed: String, at text: String? = nil) async throws {
        let command = TaskCommand.closed(id, closed) { $0.capability = "deploying" }
        try await desk.does(.logTask(command), by: "jia", at: text ?? closed)
    }

    @Test func aChainIsReadFromTheLedger() async throws {
        let desk = try await Self.desk()
        for (index, closed) in ["2026-04-20", "2026-06-10", "2026-08-01"].enumerated() {
            try await log(desk, TaskRecord.ID("T-\(index)"), closed: "\(closed) 10:00")
        }
        let state = try own(desk, at: "2026-08-02 09:00")
        #expect(state.state == .held && state.holdsUntil == day("2026-09-30") && state.carriedBy == day("2026-08-01"))
        #expect(state.lastUse == day("2026-08-01"))
        // What held then, and what will have lapsed by then.
        let past = try own(desk, at: "2026-08-02 09:00", .init(asOf: day("2026-06-10")))
        #expect(past.holdsUntil == day("2026-08-09") && past.carriedBy == day("2026-06-10"))
        #expect(try own(desk, at: "2026-08-02 09:00", .init(asOf: day("2026-09-30"))).state == .held)
        #expect(try own(desk, at: "2026-08-02 09:00", .init(asOf: day("2026-10-01"))).state == .lapsed)
    }

    @Test func aTaskTakenBackBreaksTheChain() async throws {
        let desk = try await Self.desk()
        for (index, closed) in ["2026-04-20", "2026-06-10", "2026-08-01"].enumerated() {
            try await log(desk, TaskRecord.ID("T-\(index)"), closed: "\(closed) 10:00")
        }
        #expect(try own(desk, at: "2026-08-02 09:00").state == .held)
        let entry = try await desk.does(
            .reopenTask(task: "T-1", when: .instant(time("2026-06-12 09:00")), note: nil), by: "jia",
            at: "2026-08-02 10:00")
        let state = try own(desk, at: "2026-08-02 11:00")
        #expect(state.state == .lapsed && state.holdsUntil == day("2026-06-19"))
        let before = Question.Time(knownAt: entry.record.at.adding(milliseconds: -1))
        #expect(try own(desk, at: "2026-08-02 11:00", before).state == .held)
    }

    @Test func aPastDaySaysWhatItSaidThen() async throws {
        let desk = try await Self.desk()
        var then: [(Day, PersonCapability)] = []
        for (index, closed) in ["2026-04-20", "2026-06-10", "2026-08-30", "2026-09-20"].enumerated() {
            try await log(desk, TaskRecord.ID("T-\(index)"), closed: "\(closed) 10:00")
            then.append((day(closed), try own(desk, at: "\(closed) 23:59")))
        }
        #expect(then.map(\.1.state) == [.held, .held, .lapsed, .lapsed])
        for (closed, state) in then {
            #expect(try own(desk, at: "2026-12-01 09:00", .init(asOf: closed)) == state)
        }
    }

    /// An item that requires the capability can be signed while use carries the assessment, and no longer.
    @Test(arguments: [(["2026-04-20", "2026-06-10"], true), (["2026-06-10"], false)])
    func aRequirementHoldsAsLongAsUseCarriesIt(uses: [String], holds: Bool) async throws {
        let desk = try await Self.desk()
        for (index, closed) in uses.enumerated() {
            try await log(desk, TaskRecord.ID("T-\(index)"), closed: "\(closed) 10:00")
        }
        let sign = Command.sign("work/deploy", .delivered)
        if holds {
            try await desk.does(sign, by: "wang", at: "2026-08-01 09:00")
        } else {
            try await desk.refuses(
                .capabilityNotHeld(item: "work/deploy", capability: "deploying", have: 0, need: 1), sign, by: "wang",
                at: "2026-08-01 09:00")
        }
    }

    @Test func askingAnewIsTheStrongerRuleAndTakingThatBackTheWeaker() async throws {
        let asked = Office.Edit(
            "valid-for: 60d, assessed-by", "valid-for: 60d, confirmed-since: 2026-04-01, assessed-by")
        let desk = try await Self.desk()
        // Stronger: the receiving side's lead alone puts it in force.
        try await desk.does(.apply([asked]), by: "han", at: "2026-03-10 09:00")
        #expect(try own(desk, at: "2026-03-10 10:00").holdsUntil == day("2026-03-31"))
        #expect(try own(desk, at: "2026-04-01 00:00").state == .askedAnew)
        #expect(try own(desk, at: "2026-04-01 00:00", .init(asOf: day("2026-03-09"))).holdsUntil == day("2026-05-01"))
        // Weaker: the other side's lead has to agree.
        let weaker = try await desk.does(.apply([]), by: "han", at: "2026-04-01 09:00")
        #expect(weaker.record.statement.kind == .definitionsProposed)
        #expect(try own(desk, at: "2026-04-01 10:00").state == .askedAnew)
        try await desk.does(.assess("jia", "deploying"), by: "zhao", at: "2026-04-02 09:00")
        #expect(try own(desk, at: "2026-04-02 10:00").state == .held)
    }
}
