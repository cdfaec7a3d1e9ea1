import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Improvement actions") struct ImprovementTests {
    private static let at = "2026-03-04 10:00"

    private static func opens(
        _ title: String = "Restart the cache by itself", owner: Person.ID = "jia", due text: String = "2026-03-13",
        tasks: [TaskRecord.ID]? = nil, outage: Int? = nil
    ) -> Command {
        .improvement(
            .open(
                ImprovementOrder(
                    title: title, term: .short, owner: owner, due: day(text), tasks: tasks, outage: outage)))
    }

    private static func ends(_ id: Improvement.ID, on text: String? = nil, note: String = "Tried twice") -> Command {
        .improvement(.finish(action: id, on: text.map { day($0) }, note: note, link: nil))
    }

    private static func moves(_ id: Improvement.ID, due text: String? = nil, owner: Person.ID? = nil) -> Command {
        .improvement(.move(action: id, due: text.map { day($0) }, owner: owner, reason: "Waits for the release"))
    }

    private func register(
        _ desk: Desk, at text: String, _ asked: Question.Time = .now
    ) throws -> ImprovementRegister {
        guard case .improvements(let found) = try desk.ask(.improvements(asked), at: text) else { throw WrongAnswer() }
        return found
    }

    @Test func aLeadOfEitherSideOpensThemAndTheProgramNamesThem() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.opens(), by: "lin", at: Self.at)
        try await desk.does(Self.opens("Write the guide", owner: "wang", due: "2026-03-05"), by: "han", at: Self.at)
        let found = try register(desk, at: "2026-03-09 10:00")
        #expect(found.actions.map(\.id) == ["A-2", "A-1"])
        #expect(found.actions.map(\.isLate) == [true, false])
        #expect(found.actions[1].plan.title == "Restart the cache by itself" && found.actions[1].owner == "jia")
        try await desk.refuses(
            .notLead(person: "jia", leads: ["lin", "lu", "han"]), Self.opens(), by: "jia", at: Self.at)
        #expect(try desk.ledger.verify().damage == nil)
        // A number is never given twice, whatever was taken back.
        let third = try await desk.does(Self.opens("Third"), by: "lin", at: Self.at).receipt.entry
        try await desk.does(.revoke(entry: third, reason: "Twice"), by: "lin", at: Self.at)
        try await desk.does(Self.opens("Fourth"), by: "lin", at: Self.at)
        #expect(try register(desk, at: Self.at).actions.map(\.id) == ["A-2", "A-1", "A-4"])
    }

    @Test func whatItIsAboutMustBeThere() async throws {
        let desk = try await Desk.open()
        func refuses(_ refusal: Refusal, _ command: Command) async throws {
            try await desk.refuses(refusal, command, by: "lin", at: Self.at)
        }
        try await refuses(.textMissing(field: "title"), Self.opens(" \u{200B} "))
        try await refuses(.unknownPerson("zzzzzzzz", nearest: []), Self.opens(owner: "zzzzzzzz"))
        try await refuses(.notPresent("bo", on: day("2026-03-04")), Self.opens(owner: "bo"))
        try await refuses(
            .untilPassed(day("2026-03-03"), today: day("2026-03-04"), field: "due"), Self.opens(due: "2026-03-03"))
        try await refuses(.unknownTask("T-1", nearest: []), Self.opens(tasks: ["T-1"]))
        try await refuses(.notAnOutage(entry: 1, kind: .definitionsApplied), Self.opens(outage: 1))
    }

    @Test func itsOwnerOrALeadSaysItDoneOnce() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.opens(), by: "lin", at: Self.at)
        let later = "2026-03-10 10:00"
        try await desk.refuses(
            .notTheOwner(person: "yi", action: "A-1", allowed: ["jia", "lin", "lu", "han"]), Self.ends("A-1"), by: "yi",
            at: later)
        try await desk.refuses(.textMissing(field: "note"), Self.ends("A-1", note: " "), by: "jia", at: later)
        try await desk.refuses(
            .laterFirst(from: .day(day("2026-03-04")), to: .day(day("2026-03-03"))),
            Self.ends("A-1", on: "2026-03-03"), by: "jia", at: later)
        try await desk.refuses(
            .inTheFuture(.day(day("2026-03-11")), now: time(later)), Self.ends("A-1", on: "2026-03-11"), by: "jia",
            at: later)
        try await desk.refuses(.unknownAction("A-3", nearest: ["A-1"]), Self.ends("A-3"), by: "jia", at: later)
        let end = try await desk.does(Self.ends("A-1", on: "2026-03-09"), by: "jia", at: later).receipt.entry
        let done = try #require(try register(desk, at: later).actions.first)
        #expect(done.doneOn == day("2026-03-09") && done.isInTime && !done.isOpen)
        try await desk.refuses(.actionEnded("A-1", entry: end), Self.ends("A-1"), by: "lin", at: later)
        try await desk.refuses(
            .actionEnded("A-1", entry: end), .improvement(.drop(action: "A-1", reason: "x")), by: "lin", at: later)
        // As it was known, and as it was, before.
        #expect(try register(desk, at: later, .init(asOf: day("2026-03-08"))).actions.first?.isOpen == true)
        // Taken back, it is open again.
        try await desk.does(.revoke(entry: end, reason: "Not yet"), by: "jia", at: later)
        #expect(try register(desk, at: later).actions.first?.isOpen == true)
        try await desk.does(.improvement(.drop(action: "A-1", reason: "Switched off")), by: "han", at: later)
        #expect(try register(desk, at: later).actions.first?.isDropped == true)
    }

    @Test func aDayThatHasPassedIsNotMovedAway() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.opens(), by: "lin", at: Self.at)
        try await desk.does(Self.opens("Guide", owner: "wang"), by: "lin", at: Self.at)
        try await desk.refuses(.textMissing(field: "due"), Self.moves("A-1"), by: "lin", at: Self.at)
        // The day it is due on already is said already.
        #expect(try await desk.does(Self.moves("A-1", due: "2026-03-13"), by: "lin", at: Self.at).receipt.wasThere)
        try await desk.refuses(
            .notLead(person: "jia", leads: ["lin", "lu", "han"]), Self.moves("A-1", due: "2026-03-20"), by: "jia",
            at: Self.at)
        // One before its day, the other when it had passed.
        try await desk.does(Self.moves("A-1", due: "2026-03-20", owner: "yi"), by: "han", at: "2026-03-13 17:00")
        try await desk.does(Self.moves("A-2", due: "2026-03-20"), by: "han", at: "2026-03-14 09:00")
        for (id, person) in [("A-1", "yi"), ("A-2", "wang")] {
            try await desk.does(
                Self.ends(Improvement.ID(id)), by: Person.ID(person), at: "2026-03-18 10:00")
        }
        let found = try register(desk, at: "2026-03-31 10:00")
        #expect(found["A-1"]?.isInTime == true && found["A-1"]?.owner == "yi")
        #expect(found["A-2"]?.isInTime == false && found["A-2"]?.countsBy == day("2026-03-13"))
        #expect(found.inTime(on: day("2026-03-01")...day("2026-03-31")) == .init(numerator: 1, denominator: 2))
        #expect(found.inTime(on: day("2026-03-14")...day("2026-03-31")) == .init(numerator: 1, denominator: 1))
    }

    @Test func aMoveThatIsTakenBackMovesNoDayThatHasPassed() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.opens(), by: "lin", at: Self.at)
        // Due on the 13th, brought forward to the 11th, which passes.
        let move = try await desk.does(Self.moves("A-1", due: "2026-03-11"), by: "lin", at: Self.at).receipt.entry
        try await desk.does(.revoke(entry: move, reason: "Too early"), by: "lin", at: "2026-03-12 09:00")
        try await desk.does(Self.ends("A-1"), by: "lin", at: "2026-03-12 10:00")
        let found = try register(desk, at: "2026-03-12 11:00")
        #expect(found["A-1"]?.due == day("2026-03-13") && found["A-1"]?.countsBy == day("2026-03-11"))
        #expect(found["A-1"]?.isInTime == false)
    }

    @Test func ownersSeeTheirsAmongWhatIsNext() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.opens(), by: "lin", at: Self.at)
        func steps(_ person: Person.ID, at text: String) throws -> [NextStep] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: text) else { throw WrongAnswer() }
            return steps.filter { if case .improve = $0.action { true } else { false } }
        }
        let step = NextStep(
            action: .improve("A-1", title: "Restart the cache by itself"), due: day("2026-03-13"))
        #expect(try steps("jia", at: "2026-03-13 17:00") == [step])
        #expect(try steps("jia", at: "2026-03-14 09:00").map(\.isLate) == [true])
        #expect(try steps("lin", at: "2026-03-13 17:00").isEmpty)
        try await desk.does(Self.ends("A-1"), by: "jia", at: "2026-03-13 17:00")
        #expect(try steps("jia", at: "2026-03-13 17:00").isEmpty)
    }
}
