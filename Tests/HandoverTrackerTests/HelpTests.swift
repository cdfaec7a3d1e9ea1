import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Questions of the receiving team to the delivering team")
struct HelpTests {
    private static let ask = Command.askHelp(
        question: " How is a release rolled back? ", capability: "deploying", document: "work/manual", effective: nil)
    private static let text = "2026-03-02 09:00"

    private func register(_ desk: Desk, at text: String, by person: Person.ID? = nil) throws -> HelpRegister {
        let asker: Asker = person.map { .person($0) } ?? .machine
        let reply = try desk.tracker.ask(.help(.now), by: asker, clock: .machine(time(text)))
        guard case .help(let register) = reply.answer else { throw WrongAnswer() }
        return register
    }

    @Test func theReceivingTeamAsksAndTheDeliveringTeamAnswers() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.ask, by: "jia", at: Self.text)
        let answer = Command.answerHelp(
            entry: 2, document: "work/manual", link: "https://kb.example/rollback", note: " Page 3 ")
        try await desk.does(answer, by: "wang", at: "2026-03-03 09:00")
        let question = try #require(try register(desk, at: "2026-03-04 09:00").questions.first)
        #expect(
            question
                == HelpQuestion(
                    entry: 2, person: "jia", asked: time(Self.text), day: day("2026-03-02"), capability: "deploying",
                    question: "How is a release rolled back?", item: "work/manual",
                    answer: .init(
                        entry: 3, by: "wang", at: time("2026-03-03 09:00"), item: "work/manual",
                        link: "https://kb.example/rollback", note: "Page 3")))
        try await desk.refuses(.alreadyAnswered(entry: 2, answer: 3), answer, by: "wang", at: "2026-03-04 09:00")
    }

    @Test func theAskerMayFindTheAnswerThemself() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.ask, by: "jia", at: Self.text)
        let answer = Command.answerHelp(entry: 2, document: "The manual, page 3", link: nil, note: nil)
        for other in ["yi", "han", "dora"] as [Person.ID] {
            try await desk.refuses(.notTheAsked(person: other, asker: "jia"), answer, by: other, at: Self.text)
        }
        try await desk.does(answer, by: "jia", at: Self.text)
        #expect(try register(desk, at: Self.text).questions.first?.answer?.document == "The manual, page 3")
    }

    @Test(
        arguments: [
            (Refusal.notReceiving(person: "wang"), ask, "wang"),
            (
                .textMissing(field: "question"),
                .askHelp(question: " ", capability: "deploying", document: nil, effective: nil), "jia"
            ),
            (
                .unknownCapability("deployin", nearest: ["deploying"]),
                .askHelp(question: "x", capability: "deployin", document: nil, effective: nil), "jia"
            ),
            (
                .unknownItem("work/manua", nearest: ["work/manual"]),
                .askHelp(question: "x", capability: "deploying", document: "work/manua", effective: nil), "jia"
            ),
            (
                .inTheFuture(.day(day("2026-03-03")), now: time(text)),
                .askHelp(question: "x", capability: "deploying", document: nil, effective: .day(day("2026-03-03"))),
                "jia"
            ),
            (
                .notHelp(entry: 1, kind: .definitionsApplied),
                .answerHelp(entry: 1, document: "x", link: nil, note: nil), "lin"
            ),
            (
                .textMissing(field: "document"), .answerHelp(entry: 2, document: " ", link: nil, note: "On the phone"),
                "wang"
            ),
            (.badLink("kb"), .answerHelp(entry: 2, document: nil, link: "kb", note: nil), "wang"),
            (.notHelp(entry: 1, kind: .definitionsApplied), .withdrawHelp(entry: 1, reason: "x"), "lin"),
            (.reasonMissing, .withdrawHelp(entry: 2, reason: " "), "jia"),
            (
                .notOwnEntry(person: "wang", entry: 2, allowed: ["jia", "han"]), .withdrawHelp(entry: 2, reason: "x"),
                "wang"
            ),
        ] as [(Refusal, Command, Person.ID)])
    func whatIsNotTaken(refusal: Refusal, command: Command, by: Person.ID) async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.ask, by: "jia", at: Self.text)
        try await desk.refuses(refusal, command, by: by, at: Self.text)
    }

    /// A text that names no item is taken as it is, also one with a stroke in it.
    @Test(arguments: ["The manual", "work / manual", "https://kb.example/rollback"])
    func aDocumentMayBeNamedInWords(document: String) async throws {
        let desk = try await Desk.open()
        let ask = Command.askHelp(question: "x", capability: "deploying", document: document, effective: nil)
        try await desk.does(ask, by: "jia", at: Self.text)
        let question = try #require(try register(desk, at: Self.text).questions.first)
        #expect(question.document == document && question.item == nil)
    }

    /// Whoever is there to direct or to audit asks nothing, on either side.
    @Test(arguments: ["dora", "audra"] as [Person.ID])
    func onlyTraineesAndLeadsAsk(person: Person.ID) async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .mayNotAskHelp(person: person, allowed: ["han", "jia", "yi", "rui"]), Self.ask, by: person, at: Self.text)
        try await desk.does(Self.ask, by: "han", at: Self.text)
    }

    @Test func whatIsWithdrawnIsNotCountedAndAWrongAnswerOpensTheQuestionAgain() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.ask, by: "jia", at: Self.text)
        try await desk.does(
            .answerHelp(entry: 2, document: "x", link: nil, note: nil), by: "wang", at: Self.text)
        try await desk.does(.withdrawHelp(entry: 3, reason: "Another question"), by: "wang", at: Self.text)
        #expect(try register(desk, at: Self.text).figures.waiting == [day("2026-03-02")])
        try await desk.does(.withdrawHelp(entry: 2, reason: "Found it"), by: "han", at: Self.text)
        #expect(try register(desk, at: Self.text).figures == HelpFigures())
        try await desk.refuses(
            .alreadyRevoked(entry: 2), .answerHelp(entry: 2, document: "x", link: nil, note: nil), by: "wang",
            at: Self.text)
    }

    @Test func traineesSeeTheirOwnAndTheTeamsFigures() async throws {
        let desk = try await Desk.open()
        for person in ["jia", "yi"] as [Person.ID] { try await desk.does(Self.ask, by: person, at: Self.text) }
        let all: [Person.ID] = ["jia", "yi"]
        for (reader, seen) in [("jia", ["jia"]), ("han", all), ("wang", all), ("chen", all)]
            as [(Person.ID, [Person.ID])]
        {
            let register = try register(desk, at: Self.text, by: reader)
            #expect(register.questions.map(\.person) == seen, "\(reader)")
            #expect(register.figures.asked == 2 && register.figures.waiting.count == 2)
        }
    }

    /// It is open for more than a week, then keeps the verdict back, until it is answered.
    @Test func anUnansweredQuestionBecomesAGapInTheDocuments() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.ask, by: "jia", at: Self.text)
        func gaps(at text: String) throws -> [Blocker] {
            try desk.readiness(at: text).blockers.filter { $0.reason.code == "questions-unanswered" }
        }
        #expect(try gaps(at: "2026-03-09 23:59").isEmpty)
        let gap = Blocker(
            subject: .item("work/manual"), reason: .unansweredHelp(entries: [2], since: day("2026-03-02")),
            effect: .readyWithConditions, canAct: [TeamRole(.delivering, "coach")], unblocks: 0, isLate: false)
        #expect(try gaps(at: "2026-03-10 00:00") == [gap])
        let seen = try desk.tracker.ask(
            .why(item: nil, .now), by: .person("yi"), clock: .machine(time("2026-03-10 09:00")))
        guard case .explanation(let why) = seen.answer else { throw WrongAnswer() }
        let told = try #require(why.because.first { $0.fact == .blocker(gap) })
        #expect(told.because.isEmpty, "who asked is not another trainee's to see")
        try await desk.does(
            .answerHelp(entry: 2, document: "work/manual", link: nil, note: nil), by: "chen", at: "2026-03-10 09:00")
        #expect(try gaps(at: "2026-03-10 09:01").isEmpty)
        #expect(try desk.readiness(at: "2026-03-20 09:00", .init(asOf: day("2026-03-10"))).help.waiting.isEmpty)
    }
}
