import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// What is promised again and again: who says it done of which period, and what that comes to.
@Suite struct CommitmentTests {
    /// The handover starts on Monday 2026-03-02: its first week is W10.
    private static let promised = """
        schema: handover/v1
        commitments:
          - { id: article, title: Article, every: week, owner: delivering/expert }
          - { id: session, title: Session, every: month, owner: delivering/manager, from: 2026-03-01 }
          - { id: review, title: Review, every: quarter, owner: receiving/manager, from: 2026-01-01 }

        """

    private static let rules = """
        schema: handover/v1
        rules:
          - { id: missed, title: Missed, when: commitment-overdue, quiet: 1h, owner: delivering/manager }

        """

    private static func desk() async throws -> Desk {
        try await Desk.open(more: ["support/commitments.yaml": promised, "support/alerts.yaml": rules])
    }

    private static func period(_ text: String) -> SupportPeriod {
        guard let period = SupportPeriod(text) else { preconditionFailure("\(text) is not a period") }
        return period
    }

    private static func done(
        _ id: Commitment.ID, _ period: String? = nil, at text: String? = nil, link: String? = nil
    ) -> Command {
        .recordCommitment(
            CommitmentReport(
                commitment: id, period: period.map(Self.period), when: text.map { time($0) }, link: link))
    }

    private func register(
        _ desk: Desk, at text: String, _ asked: Question.Time = .now
    ) throws -> CommitmentRegister {
        guard case .commitments(let register) = try desk.ask(.commitments(asked), at: text) else { throw WrongAnswer() }
        return register
    }

    private func standing(
        _ id: Commitment.ID, _ desk: Desk, at text: String, _ asked: Question.Time = .now
    ) throws -> [String] {
        try #require(try register(desk, at: text, asked)[id]).periods.map { "\($0.period) \($0.standing.rawValue)" }
    }

    @Test func theLastDayIsInTimeAndTheNextIsLate() async throws {
        let desk = try await Self.desk()
        #expect(try standing("article", desk, at: "2026-03-02 09:00") == ["2026-W10 open"])
        try await desk.does(
            Self.done("article", link: "https://kb.example/1"), by: "wang", at: "2026-03-08 23:59")
        #expect(try standing("article", desk, at: "2026-03-08 23:59") == ["2026-W10 in-time"])
        #expect(
            try standing("article", desk, at: "2026-03-16 00:00")
                == ["2026-W10 in-time", "2026-W11 missed", "2026-W12 open"])
        // A lead of the team says it, too; the day after the period it is late.
        try await desk.does(Self.done("article", "2026-W11"), by: "lin", at: "2026-03-16 00:00")
        let state = try #require(try register(desk, at: "2026-03-16 00:01")["article"])
        #expect(state.periods.map(\.standing) == [.inTime, .late, .open] && state.missed == [])
        #expect(state.inTime == .init(numerator: 1, denominator: 2) && state.current?.period == Self.period("2026-W12"))
        #expect(state.periods[0].done?.by == "wang" && state.periods[0].done?.link == "https://kb.example/1")
        // Done on the last day and said later, it is in time.
        try await desk.does(
            Self.done("session", "2026-03", at: "2026-03-31 23:00"), by: "lu", at: "2026-04-03 10:00")
        #expect(try standing("session", desk, at: "2026-04-03 10:01") == ["2026-03 in-time", "2026-04 open"])
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func itIsTheOwnersRolesAndTheLeadsOfThatTeam() async throws {
        let desk = try await Self.desk()
        let at = "2026-03-04 10:00"
        for person in ["chen", "han", "jia", "dora", "audra"] as [Person.ID] {
            try await desk.refuses(
                .commitmentNotTheirs(
                    person: person, commitment: "article", allowed: ["lin", "lu", "wang", "zhao", "wei"]),
                Self.done("article"), by: person, at: at)
        }
        try await desk.refuses(
            .commitmentNotTheirs(person: "lin", commitment: "review", allowed: ["han"]), Self.done("review"), by: "lin",
            at: at)
        try await desk.does(Self.done("review"), by: "han", at: at)
        #expect(try standing("review", desk, at: "2026-03-04 10:01") == ["2026-Q1 in-time"])
    }

    @Test func whatCannotBeIsRefused() async throws {
        let desk = try await Self.desk()
        let at = "2026-03-17 10:00"
        func refuses(_ refusal: Refusal, _ command: Command, by person: Person.ID = "wang") async throws {
            try await desk.refuses(refusal, command, by: person, at: at)
        }
        let weeks = ["2026-W10", "2026-W11", "2026-W12"].map(Self.period)
        try await refuses(.unknownCommitment("articles", nearest: ["article"]), Self.done("articles"))
        // To come, before the handover started, and another kind of period.
        for text in ["2026-W13", "2026-W09", "2026-03"] {
            try await refuses(
                .periodNotCounted(Self.period(text), commitment: "article", counted: weeks),
                Self.done("article", text))
        }
        try await refuses(
            .periodNotCounted(Self.period("2026-Q2"), commitment: "review", counted: [Self.period("2026-Q1")]),
            Self.done("review", "2026-Q2"), by: "han")
        let soon = time("2026-03-17 11:00")
        try await refuses(.inTheFuture(.instant(soon), now: time(at)), Self.done("article", at: "2026-03-17 11:00"))
        let before = time("2026-03-15 10:00")
        try await refuses(
            .laterFirst(from: .day(day("2026-03-16")), to: .instant(before)),
            Self.done("article", "2026-W12", at: "2026-03-15 10:00"))
        try await refuses(.badLink("kb"), Self.done("article", link: "kb"))
        let entry = try await desk.does(Self.done("article"), by: "wang", at: at).receipt.entry
        try await desk.refuses(
            .commitmentStands("article", period: weeks[2], entry: entry), Self.done("article"), by: "zhao", at: at)
        let without = try await Desk.open()
        try await without.refuses(.unknownCommitment("article", nearest: []), Self.done("article"), by: "wang", at: at)
    }

    @Test func whatIsWrongIsTakenBackAndSaidAnew() async throws {
        let desk = try await Self.desk()
        let entry = try await desk.does(Self.done("article"), by: "wang", at: "2026-03-04 10:00").receipt.entry
        try await desk.refuses(
            .notOwnEntry(person: "zhao", entry: entry, allowed: ["wang", "lin", "lu"]),
            .revoke(entry: entry, reason: "x"), by: "zhao", at: "2026-03-04 11:00")
        try await desk.does(.revoke(entry: entry, reason: "Not published"), by: "lin", at: "2026-03-04 11:00")
        #expect(try standing("article", desk, at: "2026-03-04 11:01") == ["2026-W10 open"])
        try await desk.does(Self.done("article"), by: "zhao", at: "2026-03-05 10:00")
        #expect(try standing("article", desk, at: "2026-03-05 10:01") == ["2026-W10 in-time"])
    }

    @Test func aTimeTellsWhatHeldThenAndWhatWasKnown() async throws {
        let desk = try await Self.desk()
        try await desk.does(
            Self.done("article", "2026-W10", at: "2026-03-06 10:00"), by: "wang", at: "2026-03-10 10:00")
        let later = "2026-03-11 10:00"
        #expect(try standing("article", desk, at: later) == ["2026-W10 in-time", "2026-W11 open"])
        #expect(
            try standing("article", desk, at: later, .init(asOf: .instant(time("2026-03-06 09:59"))))
                == ["2026-W10 open"])
        #expect(
            try standing("article", desk, at: later, .init(knownAt: time("2026-03-09 10:00")))
                == ["2026-W10 missed", "2026-W11 open"])
    }

    @Test func whoeverSeesToItFindsItAmongWhatIsNext() async throws {
        let desk = try await Self.desk()
        func next(_ person: Person.ID, at text: String) throws -> [NextStep] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: text) else { throw WrongAnswer() }
            return steps.filter { if case .keepCommitment = $0.action { true } else { false } }
        }
        func step(_ id: Commitment.ID, _ text: String, others: Int = 0, isLate: Bool = false) -> NextStep {
            let period = Self.period(text)
            return NextStep(
                action: .keepCommitment(id, period, others: others), due: period.last, isLate: isLate)
        }
        #expect(try next("wang", at: "2026-03-02 09:00") == [step("article", "2026-W10")])
        #expect(try next("chen", at: "2026-03-02 09:00") == [], "another role of the team")
        // A month waits in its last week.
        #expect(try next("lin", at: "2026-03-24 23:59") == [])
        #expect(try next("lin", at: "2026-03-25 00:00") == [step("session", "2026-03")])
        #expect(try next("han", at: "2026-03-25 00:00") == [step("review", "2026-Q1")])
        // What passed waits too, with how many others did.
        #expect(
            try next("wang", at: "2026-03-16 09:00")
                == [step("article", "2026-W10", others: 1, isLate: true), step("article", "2026-W12")])
        for text in ["2026-W10", "2026-W11", "2026-W12"] {
            try await desk.does(Self.done("article", text), by: "wang", at: "2026-03-16 10:00")
        }
        #expect(try next("wang", at: "2026-03-16 10:01") == [])
    }

    @Test func aPeriodThatPassesIsAlertedToUntilItIsMadeUpFor() async throws {
        let desk = try await Self.desk()
        func round(at text: String) async throws -> [String] {
            try await desk.tracker.runAlerts(clock: .machine(time(text))).map(\.record.statement.kind.rawValue)
        }
        func open(at text: String) throws -> [AlertMatter] {
            guard case .alerts(let list) = try desk.ask(.alerts(.init()), at: text) else { throw WrongAnswer() }
            return list.alerts.map(\.finding.about)
        }
        let weeks = ["2026-W10", "2026-W11", "2026-W12"].map(Self.period)
        #expect(try await round(at: "2026-03-08 23:59") == [])
        #expect(try await round(at: "2026-03-09 00:00") == ["alert-raised"])
        #expect(
            try open(at: "2026-03-09 00:01") == [.commitment("article", period: weeks[0], newest: weeks[0], missed: 1)])
        #expect(try await round(at: "2026-03-12 00:00") == [])
        // One more that passes is told anew, and there is one alert at a time.
        #expect(try await round(at: "2026-03-16 00:00") == ["alert-cleared", "alert-raised"])
        #expect(
            try open(at: "2026-03-16 00:01") == [.commitment("article", period: weeks[0], newest: weeks[1], missed: 2)])
        try await desk.does(Self.done("article", "2026-W11"), by: "wang", at: "2026-03-16 09:00")
        #expect(try await round(at: "2026-03-16 10:00") == [])
        #expect(try await round(at: "2026-03-23 00:00") == ["alert-cleared", "alert-raised"])
        try await desk.does(Self.done("article", "2026-W12"), by: "wang", at: "2026-03-23 09:00")
        try await desk.does(Self.done("article", "2026-W10"), by: "wang", at: "2026-03-23 09:01")
        #expect(try await round(at: "2026-03-23 10:00") == ["alert-cleared"])
        #expect(try open(at: "2026-03-23 10:01") == [])
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func aQuarterCountsThePeriodsThatEndInIt() async throws {
        let desk = try await Self.desk()
        try await desk.does(Self.done("article", "2026-W10"), by: "wang", at: "2026-03-05 10:00")
        try await desk.does(Self.done("article", "2026-W11"), by: "wang", at: "2026-03-17 10:00")
        try await desk.does(Self.done("review"), by: "han", at: "2026-03-30 10:00")
        func report(_ period: String, _ desk: Desk) throws -> SupportReport {
            let asked = Question.report(.support(.init(period: Self.period(period))), .now)
            guard case .report(let report) = try desk.ask(asked, at: "2026-04-02 10:00"),
                case .support(let support) = report.content
            else { throw WrongAnswer() }
            return support
        }
        // W10 and Q1 in time, W11 late, W12, W13 and March missed; W14 ends in April.
        #expect(try report("2026-Q1", desk).commitments == .init(numerator: 2, denominator: 6))
        #expect(try report("2026-03", desk).commitments == nil)
        #expect(try SupportContent(report("2026-Q1", desk)).commitmentsDue == 6)
        let without = try await Desk.open()
        let content = try CanonicalJSON.encode(SupportContent(report("2026-Q1", without)))
        #expect(!String(decoding: content, as: UTF8.self).contains("ommitment"))
    }
}
