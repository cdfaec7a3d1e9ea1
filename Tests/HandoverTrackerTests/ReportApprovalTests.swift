import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Approval of reports") struct ReportApprovalTests {
    private static let april = SupportPeriod(.month, containing: day("2026-04-15"))
    private static let approves = Command.approveReport(period: april, seen: nil)
    private static let at = "2026-05-21 09:00"

    private static func desk() async throws -> Desk {
        let table = try String(decoding: ClockTickets.file("support/quality.yaml"), as: UTF8.self)
        return try await ClockTickets.desk(quality: table)
    }

    private func report(
        _ desk: Desk, _ query: SupportReportQuery = .init(period: april), at text: String = at,
        _ asked: Question.Time = .now
    ) throws -> SupportReport {
        guard case .report(let report) = try desk.ask(.report(.support(query), asked), at: text),
            case .support(let support) = report.content
        else { throw WrongAnswer() }
        return support
    }

    private func closes(_ id: TaskRecord.ID, on text: String) -> Command {
        .logTask(
            TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) { report in
                report.severity = .p3
                report.askedOf = .delivering
                report.closed = .day(day(text))
            })
    }

    @Test func aDirectorOfTheReceivingSideApprovesAMonthThatIsOver() async throws {
        let desk = try await Self.desk()
        #expect(try report(desk).approval?.given == nil)
        for person in ["lin", "han", "jia", "audra"] {
            try await desk.refuses(
                .mayNotApproveReports(person: Person.ID(person), allowed: ["dora"]), Self.approves,
                by: Person.ID(person), at: Self.at)
        }
        let may = SupportPeriod(.month, containing: day("2026-05-21"))
        try await desk.refuses(.periodNotOver(may), .approveReport(period: may, seen: nil), by: "dora", at: Self.at)
        #expect(try report(desk, .init(period: may)).approval == nil)
        #expect(try report(desk, .init(period: Self.april, desk: .own)).approval == nil)

        let size = try desk.size
        let recorded = try await desk.does(Self.approves, by: "dora", at: Self.at)
        let found = try report(desk)
        let given = try #require(found.approval?.given)
        #expect(given.entry == recorded.receipt.entry && given.by == "dora" && given.fact.through == size)
        #expect(found.approval?.differs == false)
        // What was approved is what anybody hashes, now and by the entries that counted.
        let bytes = try CanonicalJSON.encode(SupportContent(found))
        #expect(Digest(sha256: bytes) == given.fact.content)
        let then = try report(desk, .init(period: Self.april), .init(known: .through(given.fact.through)))
        #expect(try CanonicalJSON.encode(SupportContent(then)) == bytes && then.approval?.given == nil)
        // Which parts are shown is all the same.
        #expect(try report(desk, .init(period: Self.april, part: .quality)).approval == found.approval)
        try await desk.refuses(
            .reportStands(Self.april, entry: given.entry), Self.approves, by: "dora", at: "2026-05-22 09:00")
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func whatComesLaterIsShownAndMayBeApprovedAnew() async throws {
        let desk = try await Self.desk()
        let first = try await desk.does(Self.approves, by: "dora", at: Self.at).receipt.entry
        // Another month changes nothing of it.
        try await desk.does(closes("N-1", on: "2026-05-20"), by: "jia", at: Self.at)
        #expect(try report(desk).approval?.differs == false)
        let seen = try #require(try report(desk).approval?.content)
        try await desk.does(closes("N-2", on: "2026-04-28"), by: "jia", at: Self.at)
        let changed = try #require(try report(desk).approval)
        #expect(changed.differs && changed.given?.entry == first)
        try await desk.refuses(
            .reportChanged(Self.april), .approveReport(period: Self.april, seen: seen), by: "dora", at: Self.at)
        let second = try await desk.does(
            .approveReport(period: Self.april, seen: changed.content), by: "dora", at: Self.at
        ).receipt.entry
        let anew = try #require(try report(desk).approval)
        #expect(!anew.differs && anew.given?.entry == second)
        // Taken back by whoever gave it and nobody else, the one before is the newest again.
        try await desk.refuses(
            .notOwnEntry(person: "han", entry: second, allowed: ["dora"]), .revoke(entry: second, reason: "x"),
            by: "han",
            at: Self.at)
        try await desk.does(.revoke(entry: second, reason: "Ratings are missing"), by: "dora", at: Self.at)
        let back = try #require(try report(desk).approval)
        #expect(back.differs && back.given?.entry == first)
    }

    @Test func theDirectorIsToldOfTheMonthThatIsOver() async throws {
        let desk = try await Self.desk()
        func steps(_ person: Person.ID) throws -> [NextStep.Action] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: Self.at) else { throw WrongAnswer() }
            return steps.map(\.action).filter { if case .approveReport = $0 { true } else { false } }
        }
        #expect(try steps("dora") == [.approveReport(Self.april)])
        #expect(try steps("han").isEmpty)
        try await desk.does(Self.approves, by: "dora", at: Self.at)
        #expect(try steps("dora").isEmpty)
    }

    @Test func aQuarterCountsTheActionsDueInIt() async throws {
        let desk = try await Self.desk()
        let quarter = SupportReportQuery(period: SupportPeriod(.quarter, containing: day("2026-05-21")))
        #expect(try report(desk).actions == nil)
        #expect(try report(desk, quarter).actions == .init(numerator: 0, denominator: 0))
        for (title, due) in [("One", "2026-05-21"), ("Two", "2026-05-21"), ("Three", "2026-07-01")] {
            try await desk.does(
                .improvement(
                    .open(ImprovementOrder(title: title, term: .long, owner: "jia", due: day(due)))), by: "lin",
                at: Self.at)
        }
        try await desk.does(
            .improvement(.finish(action: "A-1", on: nil, note: "Done", link: nil)), by: "jia", at: Self.at)
        #expect(try report(desk, quarter).actions == .init(numerator: 1, denominator: 2))
    }
}
