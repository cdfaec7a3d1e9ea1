import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 2: roles are held on the day")
struct PresenceTests {
    @Test func aDeputyActsWithinTheDatesOnly() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.refuses(
            .roleNotHeld(person: "yi", needed: [Office.manager], holders: ["han"]),
            .sign("team/organisation", .accepted),
            by: "yi", at: "2026-03-15 23:59")
        try await desk.does(.sign("team/organisation", .accepted), by: "yi", at: "2026-03-16 00:00")
        #expect(try desk.item("team/organisation", at: "2026-04-01 09:00").status == .done)
        // The deputy has the rights of the role too, to the last minute.
        try await desk.does(
            .reopen(item: "team/organisation", reason: "checked again"), by: "yi", at: "2026-03-20 23:59")
        try await desk.refuses(
            .notLead(person: "yi", leads: ["lin", "lu", "han"]),
            .reopen(item: "team/organisation", reason: "checked again"), by: "yi", at: "2026-03-21 00:00")
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-21 00:00")
        try await desk.refuses(
            .roleNotHeld(person: "yi", needed: [Office.manager], holders: ["han"]),
            .sign("team/organisation", .accepted),
            by: "yi", at: "2026-03-21 00:00")
    }

    @Test func nobodyActsBeforeTheyCome() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-31 09:00")
        try await desk.refuses(
            .notPresent("bo", on: day("2026-03-31")), .sign("work/manual", .accepted), by: "bo", at: "2026-03-31 23:59")
        try await desk.does(.sign("work/manual", .accepted), by: "bo", at: "2026-04-01 00:00")
    }

    @Test func nobodyActsAfterTheyLeft() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .delivered), by: "wei", at: "2026-03-31 23:59")
        try await desk.refuses(
            .notPresent("wei", on: day("2026-04-01")), .assess("jia", "deploying"), by: "wei", at: "2026-04-01 00:00")
        // What they signed while they were there stands.
        #expect(try desk.keys("work/manual", at: "2026-05-01 09:00").first == .valid)
    }

    @Test func nobodyIsAssessedBeforeTheyCome() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .notPresent("bo", on: day("2026-03-10")), .assess("bo", "answering"), by: "wang", at: "2026-03-10 09:00")
    }
}

@Suite("Rule 2: a tiny team")
struct SeparationTests {
    @Test func onePersonMayGiveBothMeanings() async throws {
        let desk = try await Desk.open([Office.noSeparation])
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.sign("work/manual", .accepted), by: "jia", at: "2026-03-02 09:00")
        try await desk.does(.sign("work/manual", .witnessed), by: "jia", at: "2026-03-02 09:00")
        #expect(try desk.item("work/manual", at: "2026-03-02 09:00").status == .done)
        let separation = try desk.readiness(at: "2026-03-02 09:00").separation
        #expect(!separation.isOn)
        #expect(separation.mattered == 1)
    }

    @Test func somebodyMayJudgeThemself() async throws {
        let desk = try await Desk.open([Office.noSeparation])
        let assessed = try await desk.does(.assess("rui", "answering"), by: "rui", at: "2026-03-02 09:00")
        try await desk.does(.complete("reading", "rui", score: 90), by: "rui", at: "2026-03-02 09:00")
        #expect(try desk.person("rui", at: "2026-03-02 09:00").modules.first?.state == .passed)
        try await desk.does(
            .confirmAssessment(entry: assessed.receipt.entry, note: nil), by: "rui", at: "2026-03-02 10:00")
    }

    @Test func somebodyMayConfirmTheirOwnTask() async throws {
        let desk = try await Desk.open([Office.noSeparation])
        try await desk.does(.logTask(.closed("T-1", "2026-03-02 09:00", by: "rui")), by: "rui", at: "2026-03-02 10:00")
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "rui", at: "2026-03-02 10:00")
        try await desk.does(.rateTask(task: "T-1", rating: 5), by: "rui", at: "2026-03-02 10:00")
        #expect(try desk.task("T-1", at: "2026-03-02 10:00").review == .confirmed)
    }

    @Test func everythingElseStays() async throws {
        let desk = try await Desk.open([Office.noSeparation])
        let text = "2026-03-02 09:00"
        // The order of keys, roles, both leads, and the rights to assess.
        try await desk.refuses(
            .deliveredFirst(item: "team/organisation", keys: [Office.delivered]), .sign("team/organisation", .accepted),
            by: "han", at: text)
        try await desk.refuses(
            .roleNotHeld(person: "lin", needed: [Office.manager], holders: ["han"]),
            .sign("team/organisation", .accepted),
            by: "lin", at: text)
        try await desk.refuses(
            .notAssessor(
                person: "jia", capability: "answering", module: nil, allowed: ["wang", "zhao", "chen", "wei", "rui"]),
            .assess("jia", "answering"), by: "jia", at: text)
        try await desk.does(.waive(item: "team/rota", until: day("2026-04-01"), reason: "late"), by: "lin", at: text)
        try await desk.refuses(
            .alreadyStated(item: "team/rota", by: "lin"),
            .waive(item: "team/rota", until: day("2026-04-01"), reason: "late"), by: "lu", at: text)
        #expect(try desk.item("team/rota", at: text).status == .open)
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: text)
        try await desk.refuses(
            .alreadySigned(item: "team/organisation", meaning: .delivered, by: "lin", at: time(text)),
            .sign("team/organisation", .delivered), by: "lu", at: text)
    }
}
