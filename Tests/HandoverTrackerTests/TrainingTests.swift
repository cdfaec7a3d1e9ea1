import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 6: modules")
struct TrainingTests {
    @Test func aModuleIsEndedByAnAssessor() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.refuses(
            .notAssessor(
                person: "han", capability: nil, module: "reading", allowed: ["wang", "zhao", "chen", "wei", "rui"]),
            .complete("reading", "jia", score: 90), by: "han", at: text)
        try await desk.does(.complete("reading", "jia", score: 90), by: "chen", at: text)
        // The practical names the role of those who may judge it.
        try await desk.refuses(
            .notAssessor(person: "chen", capability: nil, module: "doing", allowed: ["wang", "zhao", "wei"]),
            .complete("doing", "jia", level: .alone), by: "chen", at: text)
        try await desk.does(.complete("doing", "jia", level: .alone), by: "wang", at: text)
        #expect(try desk.person("jia", at: text).modules.map(\.state) == [.passed, .passed])
    }

    @Test func nobodyEndsTheirOwn() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .ownAssessment(person: "rui"), .complete("reading", "rui", score: 90), by: "rui", at: "2026-03-02 09:00")
    }

    @Test func onlyModulesThatThePersonMustLearn() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.refuses(
            .moduleNotRequired(person: "dora", module: "reading"), .complete("reading", "dora", score: 90), by: "wang",
            at: text)
        try await desk.refuses(
            .notReceiving(person: "zhao"), .complete("reading", "zhao", score: 90), by: "wang", at: text)
        try await desk.refuses(
            .unknownModule("readin", nearest: ["reading"]), .complete("readin", "jia", score: 90), by: "wang", at: text)
    }

    @Test func whatComesBeforeIsPassedFirst() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        let refusal = Refusal.moduleNeedsFirst(module: "doing", needs: ["reading"])
        try await desk.refuses(refusal, .complete("doing", "jia", level: .alone), by: "wang", at: text)
        try await desk.does(.complete("reading", "jia", score: 79), by: "wang", at: text)
        try await desk.refuses(refusal, .complete("doing", "jia", level: .alone), by: "wang", at: text)
        try await desk.does(.complete("reading", "jia", score: 80), by: "wang", at: text)
        try await desk.does(.complete("doing", "jia", level: .alone), by: "wang", at: text)
    }

    @Test func aFailureIsAFactAndAttemptsRunOut() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.does(.complete("reading", "jia", score: 10), by: "wang", at: text)
        #expect(try desk.person("jia", at: text).modules.first?.state == .failed)
        try await desk.does(.complete("reading", "jia", score: 20), by: "wang", at: text)
        try await desk.refuses(
            .attemptsUsed(module: "reading", attempts: 2), .complete("reading", "jia", score: 99), by: "wang", at: text)
        try await desk.does(.complete("reading", "yi", score: 99), by: "wang", at: text)
        // One taken back is none.
        try await desk.does(.revoke(entry: 3, reason: "another's sheet"), by: "wang", at: text)
        try await desk.does(.complete("reading", "jia", score: 99), by: "wang", at: text)
    }

    @Test func anExamHasAScoreAndAPracticalALevel() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        let exam = Refusal.scoreOrLevel(module: "reading", kind: "exam")
        try await desk.refuses(exam, .complete("reading", "jia", level: .alone), by: "wang", at: text)
        try await desk.refuses(exam, .complete("reading", "jia", score: 90, level: .alone), by: "wang", at: text)
        try await desk.refuses(exam, .complete("reading", "jia"), by: "wang", at: text)
        for score in [-1, 101] {
            try await desk.refuses(
                .outOfRange(field: "score", minimum: 0, maximum: 100), .complete("reading", "jia", score: score),
                by: "wang", at: text)
        }
        try await desk.does(.complete("reading", "jia", score: 100), by: "wang", at: text)
        try await desk.refuses(
            .scoreOrLevel(module: "doing", kind: "practical"), .complete("doing", "jia", score: 90), by: "wang",
            at: text)
    }

    @Test func itMayHaveEndedInThePast() async throws {
        let desk = try await Desk.open()
        let recorded = try await desk.does(
            .complete("reading", "jia", score: 90, effective: .day(day("2026-03-03"))), by: "wang",
            at: "2026-03-09 09:00")
        #expect(recorded.record.effective == Office.zone.end(of: day("2026-03-03")))
        let later = Moment.instant(time("2026-03-09 10:00"))
        try await desk.refuses(
            .inTheFuture(later, now: time("2026-03-09 09:00")),
            .complete("reading", "yi", score: 90, effective: later), by: "wang", at: "2026-03-09 09:00")
    }
}

@Suite("Rules 2 and 6: assessments")
struct AssessmentTests {
    @Test func onlyThoseTheCapabilityAllows() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.refuses(
            .notAssessor(person: "chen", capability: "deploying", module: nil, allowed: ["wang", "zhao", "wei"]),
            .assess("jia", "deploying"), by: "chen", at: text)
        try await desk.refuses(
            .notAssessor(
                person: "lin", capability: "answering", module: nil, allowed: ["wang", "zhao", "chen", "wei", "rui"]),
            .assess("jia", "answering"), by: "lin", at: text)
        try await desk.does(.assess("jia", "answering"), by: "chen", at: text)
        try await desk.does(.assess("jia", "deploying"), by: "zhao", at: text)
    }

    @Test func nobodyAssessesThemself() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .ownAssessment(person: "rui"), .assess("rui", "answering"), by: "rui", at: "2026-03-02 09:00")
        try await desk.does(.assess("jia", "answering"), by: "rui", at: "2026-03-02 09:00")
    }

    @Test func onlyTheReceivingTeamIsAssessed() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.refuses(.notReceiving(person: "zhao"), .assess("zhao", "answering"), by: "wang", at: text)
        try await desk.refuses(
            .unknownCapability("deployin", nearest: ["deploying"]), .assess("jia", "deployin"), by: "wang", at: text)
    }

    @Test func whatWasObservedIsSaid() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.refuses(
            .textMissing(field: "observed"), .assess("jia", "answering", observed: " \n"), by: "wang", at: text)
        try await desk.refuses(
            .textTooLong(field: "observed", limit: 4000),
            .assess("jia", "answering", observed: String(repeating: "x", count: 4001)), by: "wang", at: text)
        let later = Moment.instant(time("2026-03-02 09:01"))
        try await desk.refuses(
            .inTheFuture(later, now: time(text)), .assess("jia", "answering", effective: later), by: "wang", at: text)
    }

    @Test func aSelfAssessmentStandsBesideAndCountsForNothing() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        let own = Assessment(person: "jia", capability: "answering", level: .teaching, observed: "")
        try await desk.refuses(.mayNotRecordForOthers(person: "yi"), .assessSelf(own), by: "yi", at: text)
        try await desk.refuses(.mayNotRecordForOthers(person: "wang"), .assessSelf(own), by: "wang", at: text)
        try await desk.does(.assessSelf(own), by: "jia", at: text)
        let state = try #require(desk.person("jia", at: text).capabilities.first { $0.capability == "answering" })
        #expect(state.selfLevel == .teaching)
        #expect(state.level == nil)
        #expect(state.state == .notAssessed)
        let delivering = Assessment(person: "wang", capability: "answering", level: .teaching, observed: "")
        try await desk.refuses(.notReceiving(person: "wang"), .assessSelf(delivering), by: "wang", at: text)
    }

    @Test func anotherAssessorConfirmsOnce() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.does(.assess("rui", "answering"), by: "wang", at: text)
        let confirm = Command.confirmAssessment(entry: 2, note: nil)
        try await desk.refuses(.ownRecord(person: "wang"), confirm, by: "wang", at: text)
        try await desk.refuses(.ownAssessment(person: "rui"), confirm, by: "rui", at: text)
        try await desk.refuses(
            .notAssessor(
                person: "han", capability: "answering", module: nil, allowed: ["wang", "zhao", "chen", "wei", "rui"]),
            confirm, by: "han", at: text)
        try await desk.does(confirm, by: "chen", at: text)
        try await desk.refuses(.alreadyConfirmed(entry: 2), confirm, by: "chen", at: text)
        try await desk.does(confirm, by: "zhao", at: text)
        try await desk.refuses(.unknownEntry(99), .confirmAssessment(entry: 99, note: nil), by: "zhao", at: text)
        try await desk.refuses(
            .notAnAssessment(entry: 1, kind: .definitionsApplied), .confirmAssessment(entry: 1, note: nil), by: "zhao",
            at: text)
    }

    @Test func aSelfAssessmentIsNotConfirmed() async throws {
        let desk = try await Desk.open()
        let own = Assessment(person: "jia", capability: "answering", level: .alone, observed: "")
        try await desk.does(.assessSelf(own), by: "jia", at: "2026-03-02 09:00")
        try await desk.refuses(
            .notAnAssessment(entry: 2, kind: .selfAssessed), .confirmAssessment(entry: 2, note: nil), by: "wang",
            at: "2026-03-02 09:00")
    }

    @Test func theTraineeAnswersAndTheLevelStays() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.does(.assess("jia", "answering", .guided), by: "wang", at: text)
        func answer(_ answer: AssessmentAnswer.Answer, _ comment: String?) -> Command {
            .answerAssessment(entry: 2, answer: answer, comment: comment)
        }
        try await desk.refuses(
            .notTheAssessed(person: "yi", assessed: "jia"), answer(.agree, nil), by: "yi", at: text)
        try await desk.refuses(
            .notTheAssessed(person: "wang", assessed: "jia"), answer(.agree, nil), by: "wang", at: text)
        try await desk.refuses(.textMissing(field: "comment"), answer(.disagree, " "), by: "jia", at: text)
        try await desk.does(answer(.disagree, "I was alone"), by: "jia", at: text)
        let state = try #require(desk.person("jia", at: text).capabilities.first { $0.capability == "answering" })
        #expect(state.level == .guided)
        try await desk.does(answer(.agree, nil), by: "jia", at: text)
    }

    @Test func oneTakenBackIsNeitherConfirmedNorAnsweredNorCounted() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.does(.assess("jia", "answering"), by: "wang", at: text)
        #expect(try desk.readiness(at: text).capabilities.first { $0.id == "answering" }?.holders == ["jia"])
        try await desk.refuses(
            .notOwnEntry(person: "jia", entry: 2, allowed: ["wang", "lin", "lu"]), .revoke(entry: 2, reason: "unfair"),
            by: "jia", at: text)
        try await desk.does(.revokeAssessment(entry: 2, reason: "another person"), by: "wang", at: text)
        try await desk.refuses(
            .alreadyRevoked(entry: 2), .confirmAssessment(entry: 2, note: nil), by: "zhao", at: text)
        try await desk.refuses(
            .alreadyRevoked(entry: 2), .answerAssessment(entry: 2, answer: .agree, comment: nil), by: "jia", at: text)
        #expect(try desk.readiness(at: text).capabilities.first { $0.id == "answering" }?.holders == [])
    }

    @Test func twoAssessorsFarApartShouldTalk() async throws {
        let desk = try await Desk.open()
        try await desk.does(.assess("jia", "answering", .guided), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.assess("jia", "answering", .prompted), by: "zhao", at: "2026-03-03 09:00")
        #expect(try desk.person("jia", at: "2026-03-03 09:00").capabilities.last?.shouldTalk == false)
        try await desk.does(.assess("jia", "answering", .alone), by: "zhao", at: "2026-03-04 09:00")
        #expect(try desk.person("jia", at: "2026-03-04 09:00").capabilities.last?.shouldTalk == true)
    }
}
