import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Technical changes: who says what of them, by when, and what that comes to.
@Suite struct TechnicalChangeTests {
    private static func knowledge(_ within: String?) -> String {
        """
        schema: handover/v1
        \(within.map { "update-within: \($0)" } ?? "reviews: 1")
        folders:
          - path: ops
            title: Operations
            documents:
              - { id: guide, file: guide.md, title: Guide, owner: expert }
              - { id: runbook, file: runbook.md, title: Runbook, owner: manager }
              - { id: history, file: history.md, title: History }

        """
    }

    private static func desk(_ within: String? = "24h") async throws -> Desk {
        try await Desk.open(more: ["support/knowledge.yaml": knowledge(within)])
    }

    private static func changed(
        _ documents: [KnowledgeDocument.ID] = ["guide"], at text: String? = nil, title: String = "Cache",
        service: String = "export", source: String? = nil
    ) -> Command {
        .technicalChange(
            .record(
                TechnicalChangeOrder(
                    title: title, service: service, when: text.map { time($0) }, documents: documents, source: source)))
    }

    private static func told(
        _ change: TechnicalChange.ID, _ document: KnowledgeDocument.ID, at text: String? = nil, source: String? = nil
    ) -> Command {
        .technicalChange(
            .document(change: change, document: document, when: text.map { time($0) }, source: source))
    }

    private func register(
        _ desk: Desk, at text: String, _ asked: Question.Time = .now
    ) throws -> TechnicalChangeRegister {
        guard case .technicalChanges(let register) = try desk.ask(.technicalChanges(asked), at: text) else {
            throw WrongAnswer()
        }
        return register
    }

    private func standing(_ desk: Desk, at text: String, _ asked: Question.Time = .now) throws -> [String] {
        try register(desk, at: text, asked).changes.map { "\($0.id) \($0.standing.rawValue)" }
    }

    private static let at = "2026-03-10 12:00"

    @Test func whatIsToldWithinADayIsInTime() async throws {
        let desk = try await Self.desk()
        try await desk.does(
            Self.changed(["guide", "runbook", "guide"], at: "2026-03-10 09:00", source: "4f2a91c"), by: "jia",
            at: Self.at)
        let state = try #require(try register(desk, at: Self.at)["X-1"])
        #expect(state.notice.due == time("2026-03-11 09:00") && state.notice.documents == ["guide", "runbook"])
        #expect(state.by == "jia" && state.standing == .open && state.notice.source == "4f2a91c")
        try await desk.does(Self.told("X-1", "guide", at: "2026-03-10 10:00"), by: "wang", at: Self.at)
        let last = try await desk.does(Self.told("X-1", "runbook"), by: "lin", at: "2026-03-11 09:00").receipt.entry
        #expect(try standing(desk, at: "2026-03-11 09:01") == ["X-1 in-time"])
        // A second word of it is the first; another time or source is no second word.
        try await desk.refuses(
            .documentStands("guide", change: "X-1", entry: last - 1),
            Self.told("X-1", "guide", at: "2026-03-10 11:00"), by: "jia", at: "2026-03-10 12:30")
        try await desk.refuses(
            .documentStands("guide", change: "X-1", entry: last - 1), Self.told("X-1", "guide", source: "5ab"),
            by: "jia", at: "2026-03-10 12:30")
        #expect(
            try await desk.does(Self.told("X-1", "runbook"), by: "lin", at: "2026-03-12 09:00").receipt.entry == last)
        try await desk.does(Self.changed(at: "2026-03-11 10:00"), by: "han", at: "2026-03-11 12:00")
        #expect(try standing(desk, at: "2026-03-12 10:00") == ["X-2 open", "X-1 in-time"])
        let overdue = try register(desk, at: "2026-03-12 10:01")
        #expect(overdue.open.map(\.standing) == [.overdue] && overdue.currency == .init(numerator: 1, denominator: 2))
        try await desk.does(Self.told("X-2", "guide"), by: "wang", at: "2026-03-12 11:00")
        #expect(try standing(desk, at: "2026-03-12 11:01") == ["X-2 late", "X-1 in-time"])
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func aTimeTellsWhatHeldThenAndWhatWasKnown() async throws {
        let desk = try await Self.desk()
        try await desk.does(Self.changed(at: "2026-03-10 09:00"), by: "jia", at: Self.at)
        try await desk.does(Self.told("X-1", "guide", at: "2026-03-11 08:00"), by: "jia", at: "2026-03-14 10:00")
        let later = "2026-03-15 10:00"
        #expect(try standing(desk, at: later) == ["X-1 in-time"])
        #expect(try standing(desk, at: later, .init(asOf: .instant(time("2026-03-11 07:59")))) == ["X-1 open"])
        #expect(try standing(desk, at: later, .init(asOf: .instant(time("2026-03-10 08:59")))) == [])
        // It was documented, and nobody had said so.
        #expect(try standing(desk, at: later, .init(knownAt: time("2026-03-12 10:00"))) == ["X-1 overdue"])
    }

    @Test func whatIsWrongIsTakenBackByWhoSaidItOrALeadOfTheirs() async throws {
        let desk = try await Self.desk()
        let first = try await desk.does(Self.changed(), by: "jia", at: Self.at).receipt.entry
        let told = try await desk.does(Self.told("X-1", "guide"), by: "jia", at: "2026-03-10 13:00").receipt.entry
        try await desk.does(.revoke(entry: told, reason: "Another guide"), by: "han", at: "2026-03-10 14:00")
        #expect(try standing(desk, at: "2026-03-10 14:01") == ["X-1 open"])
        try await desk.refuses(
            .notOwnEntry(person: "wang", entry: first, allowed: ["jia", "han"]),
            .revoke(entry: first, reason: "x"), by: "wang", at: "2026-03-12 14:02")
        try await desk.does(.revoke(entry: first, reason: "Rolled back"), by: "jia", at: "2026-03-12 14:03")
        #expect(try standing(desk, at: "2026-03-12 14:04") == [])
        try await desk.refuses(
            .unknownChange("X-1", nearest: []), Self.told("X-1", "guide"), by: "jia", at: "2026-03-12 14:05")
        // Its id is not used again.
        try await desk.does(Self.changed(), by: "jia", at: "2026-03-12 15:00")
        #expect(try standing(desk, at: "2026-03-12 15:01") == ["X-2 open"])
    }

    @Test func whatCannotBeIsRefused() async throws {
        let desk = try await Self.desk()
        for person in ["dora", "audra"] as [Person.ID] {
            await #expect(throws: Refusal.self) { try await desk.does(Self.changed(), by: person, at: Self.at) }
        }
        func refuses(_ refusal: Refusal, _ command: Command) async throws {
            try await desk.refuses(refusal, command, by: "jia", at: Self.at)
        }
        try await refuses(.unknownDocument("guid", nearest: ["guide"]), Self.changed(["guid"]))
        try await refuses(.textMissing(field: "documents"), Self.changed([]))
        try await refuses(.textMissing(field: "title"), Self.changed(title: " "))
        try await refuses(.textMissing(field: "service"), Self.changed(service: " "))
        try await refuses(.badLink("https://"), Self.changed(source: "https://"))
        let soon = time("2026-03-10 13:00")
        try await refuses(.inTheFuture(.instant(soon), now: time(Self.at)), Self.changed(at: "2026-03-10 13:00"))
        try await refuses(
            .laterFirst(from: .day(day("2026-03-02")), to: .instant(time("2026-02-27 09:00"))),
            Self.changed(at: "2026-02-27 09:00"))
        try await desk.does(Self.changed(at: "2026-03-10 09:00"), by: "jia", at: Self.at)
        try await refuses(
            .laterFirst(from: .instant(time("2026-03-10 09:00")), to: .instant(time("2026-03-10 08:00"))),
            Self.told("X-1", "guide", at: "2026-03-10 08:00"))
        try await refuses(
            .notOfChange("runbook", change: "X-1", documents: ["guide"]), Self.told("X-1", "runbook"))
        try await refuses(.unknownDocument("other", nearest: []), Self.told("X-1", "other"))
        try await refuses(.unknownChange("X-2", nearest: ["X-1"]), Self.told("X-2", "guide"))
        let without = try await Desk.open()
        try await without.refuses(.unknownDocument("guide", nearest: []), Self.changed(), by: "jia", at: Self.at)
    }

    /// A limit given with a change stays its own, whatever the definitions say later.
    @Test func theDefinitionsOfThenGiveTheLimit() async throws {
        let desk = try await Self.desk("2h")
        try await desk.does(Self.changed(at: "2026-03-10 09:00"), by: "jia", at: Self.at)
        for person in ["lin", "han"] as [Person.ID] {
            let files = Office.files().merging(["support/knowledge.yaml": Self.knowledge(nil)]) { $1 }
            try await desk.does(.apply(ApplyCommand(files: files)), by: person, at: "2026-03-10 12:01")
        }
        try await desk.does(Self.changed(at: "2026-03-10 09:00"), by: "jia", at: "2026-03-10 12:02")
        let changes = try register(desk, at: "2026-03-10 12:03").changes
        #expect(changes.map(\.notice.due) == [time("2026-03-10 11:00"), time("2026-03-11 09:00")])
        #expect(changes.map(\.standing) == [.overdue, .open])
    }

    @Test func whoeverKeepsADocumentFindsItAmongWhatIsNext() async throws {
        let desk = try await Self.desk()
        try await desk.does(Self.changed(["guide", "runbook", "history"]), by: "jia", at: Self.at)
        func next(_ person: Person.ID, at text: String) throws -> [NextStep] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: text) else { throw WrongAnswer() }
            return steps.filter { if case .documentChange = $0.action { true } else { false } }
        }
        let step = NextStep(action: .documentChange("X-1", "guide", title: "Cache"), due: day("2026-03-11"))
        #expect(try next("wang", at: "2026-03-10 13:00") == [step])
        #expect(
            try next("lin", at: "2026-03-10 13:00").map(\.action) == [.documentChange("X-1", "runbook", title: "Cache")]
        )
        #expect(try next("han", at: "2026-03-10 13:00") == [], "the delivering team keeps what it hands over")
        #expect(try next("wang", at: "2026-03-11 12:01").map(\.isLate) == [true])
        try await desk.does(Self.told("X-1", "guide"), by: "wang", at: "2026-03-11 13:00")
        #expect(try next("wang", at: "2026-03-11 13:01") == [])
    }

    @Test func whatIsCountedIsThereOneByOne() async throws {
        let desk = try await Self.desk()
        for hour in 10...20 {
            try await desk.does(Self.changed(at: "2026-03-10 09:00"), by: "jia", at: "2026-03-10 \(hour):00")
        }
        for number in 1...10 {
            try await desk.does(
                Self.told(TechnicalChange.id(number), "guide", at: "2026-03-10 21:00"), by: "jia",
                at: "2026-03-10 21:\(9 + number)")
        }
        let register = try register(desk, at: "2026-03-11 09:01")
        #expect(register.currency == .init(numerator: 10, denominator: 11))
        #expect(register.rows.map(\.outcome) == Array(repeating: .inTime, count: 10) + [.overdue])
        let readiness = try desk.readiness(at: "2026-03-11 09:01")
        #expect(readiness.changes == register)
    }

    /// The monthly report counts each change once, in the month in which it began to count.
    @Test func theQualityTableOfAMonthCountsThoseOfItsDays() async throws {
        let table = """
            schema: handover/v1
            indicators:
              - id: current
                title: Documents in time
                measure: documents-up-to-date
                target: 95%
                minimum: 2

            """
        let desk = try await Desk.open(
            more: ["support/knowledge.yaml": Self.knowledge("24h"), "support/quality.yaml": table])
        for _ in 1...3 { try await desk.does(Self.changed(at: "2026-03-31 09:00"), by: "jia", at: "2026-03-31 10:00") }
        // In time and in March; in time and in April; in May, a month too late, and counted from its limit in April on.
        for (change, text) in [("X-1", "2026-03-31 20:00"), ("X-2", "2026-04-01 09:00"), ("X-3", "2026-05-02 09:00")] {
            try await desk.does(Self.told(TechnicalChange.ID(change), "guide"), by: "jia", at: text)
        }
        func row(_ month: String, _ asked: Question.Time = .now) throws -> String {
            let query = SupportReportQuery(period: SupportPeriod(.month, containing: day(month)))
            guard case .report(let report) = try desk.ask(.report(.support(query), asked), at: "2026-06-01 09:00"),
                case .support(let support) = report.content, let row = support.quality.first
            else { throw WrongAnswer() }
            return "\(row.numerator)/\(row.denominator) \(row.state.rawValue)"
        }
        #expect(try row("2026-03-01") == "1/1 too-few")
        #expect(try row("2026-04-01") == "1/2 missed")
        #expect(try row("2026-05-01") == "0/0 too-few")
        #expect(try row("2026-04-01", .init(asOf: .instant(time("2026-04-01 09:00")))) == "1/1 too-few")
    }
}
