import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// The office checks what it accepted on 12 March again on the 14th and the 17th, then on the 12th of each month.
///
/// Until 10 April all but the organisation is waived; the manual only may be read.
@Suite("An accepted handover is checked again from blank boxes")
struct ReverificationTests {
    private let first = day("2026-03-14")
    private let due = "2026-03-14 09:00"

    private func desk(_ edits: [Office.Edit] = []) async throws -> Desk {
        let desk = try await Desk.acceptable(edits)
        try await desk.accepts(at: "2026-03-12 09:00")
        return desk
    }

    private func find(
        _ finding: Reverification.Finding, _ item: Item.ID = "team/organisation", note: String? = nil, round: Day? = nil
    ) -> Command {
        .reverify(item: item, finding: finding, note: note, round: round)
    }

    private func rounds(_ desk: Desk, at text: String, _ time: Question.Time = .now) throws -> [ReverificationRound] {
        try desk.readiness(at: text, time).acceptance.rounds
    }

    private func told(_ rounds: [ReverificationRound]) -> [String] {
        rounds.map { "\($0.day) \($0.state) \($0.holding)/\($0.findings.count)/\($0.items)" }
    }

    @Test func itBeginsAfterTheAcceptance() async throws {
        let desk = try await Desk.acceptable()
        try await desk.refuses(.noRound(next: nil), find(.holds), by: "han", at: "2026-03-12 08:00")
        #expect(try rounds(desk, at: "2026-03-12 08:00") == [])
        try await desk.accepts(at: "2026-03-12 09:00")
        #expect(try told(rounds(desk, at: "2026-03-13 09:00")) == ["2026-03-14 planned 0/0/0"])
        try await desk.refuses(.noRound(next: first), find(.holds), by: "han", at: "2026-03-13 09:00")
    }

    @Test func aLeadOfTheReceivingTeamLooksAtWhatCounts() async throws {
        let desk = try await desk()
        #expect(
            try rounds(desk, at: due) == [
                ReverificationRound(
                    day: first, last: day("2026-03-16"), state: .underWay, blank: ["team/organisation"], items: 1),
                ReverificationRound(day: day("2026-03-17"), last: day("2026-04-11"), state: .planned),
            ])
        for person in ["lin", "jia", "dora"] as [Person.ID] {
            try await desk.refuses(
                .notLead(person: person, leads: ["han"], side: .receiving), find(.holds), by: person, at: due)
        }
        for item in ["team/rota", "work/manual"] as [Item.ID] {
            try await desk.refuses(.notInRound(item), find(.holds, item), by: "han", at: due)
        }
        try await desk.refuses(.textMissing(field: "note"), find(.fails, note: " "), by: "han", at: due)
        let before = try desk.readiness(at: due)
        let entry = try await desk.does(find(.holds, round: first), by: "han", at: due).receipt.entry
        let round = try #require(try rounds(desk, at: due).first)
        #expect(
            round
                == ReverificationRound(
                    day: first, last: day("2026-03-16"), state: .complete,
                    findings: [
                        .init(
                            item: "team/organisation", finding: .holds, note: nil, by: "han", at: time(due),
                            entry: entry)
                    ], items: 1, isReached: true))
        try await desk.refuses(
            .foundBefore("team/organisation", .holds, entry: entry), find(.holds), by: "han", at: due)
        // It changes neither the acceptance nor what was signed.
        let after = try desk.readiness(at: due)
        #expect(after.verdict == before.verdict && after.items == before.items)
        #expect(after.acceptance.current == before.acceptance.current)
        try await desk.refuses(
            .notRevocable(entry: entry, kind: .reverified), .revoke(entry: entry, reason: "x"), by: "han", at: due)
    }

    /// A round may be over or to come, however far; any other day is none.
    @Test func onlyTheRoundThatIsUnderWayIsLookedAt() async throws {
        let desk = try await desk()
        let (second, text) = (day("2026-03-17"), "2026-03-18 09:00")
        let other = day("2026-03-13")
        try await desk.refuses(
            .notARound(other, rounds: [first, second]), find(.holds, round: other), by: "han", at: due)
        try await desk.refuses(.roundNotBegun(second), find(.holds, round: second), by: "han", at: due)
        try await desk.refuses(.roundOver(first, underWay: second), find(.holds, round: first), by: "han", at: text)
        for later in [day("2026-04-12"), day("2027-01-12")] {
            try await desk.refuses(.roundNotBegun(later), find(.holds, round: later), by: "han", at: text)
        }
        try await desk.refuses(
            .notARound(day("2026-04-13"), rounds: [first, second, day("2026-04-12")]),
            find(.holds, round: day("2026-04-13")), by: "han", at: text)
    }

    /// Between two times it is told of each round how far it came, what came not to hold, and what holds again.
    @Test func theDifferenceTellsOfRoundsAndDips() async throws {
        let desk = try await desk()
        func changes(_ from: String, _ to: String) throws -> [RoundChange] {
            let question = Question.difference(
                from: .instant(time(from)), to: .instant(time(to)), known: nil)
            guard case .difference(let difference) = try desk.ask(question, at: "2026-03-20 09:00") else {
                throw WrongAnswer()
            }
            return difference.changes.compactMap { if case .round(let change) = $0 { change } else { nil } }
        }
        let before = "2026-03-13 09:00"
        try await desk.does(find(.fails, note: "Nobody knows it"), by: "han", at: due)
        try await desk.does(find(.holds, note: "Drawn anew"), by: "han", at: "2026-03-17 09:00")
        let rounds = try rounds(desk, at: "2026-03-20 09:00")
        let dipped = ReverificationRound(
            day: first, last: day("2026-03-16"), state: .complete, findings: rounds[0].findings, items: 1,
            isReached: false)
        #expect(
            try changes(before, "2026-03-14 10:00") == [
                RoundChange(
                    day: first, from: nil, to: .init(dipped), failing: ["team/organisation"], mended: [], by: ["han"])
            ])
        #expect(
            try changes("2026-03-14 10:00", "2026-03-20 09:00") == [
                RoundChange(
                    day: day("2026-03-17"), from: nil, to: .init(rounds[1]), failing: [],
                    mended: ["team/organisation"], by: ["han"])
            ])
        #expect(try changes("2026-03-18 09:00", "2026-03-20 09:00") == [])
        // That a round began is told even where nothing was said in it.
        #expect(try changes(before, "2026-03-14 08:00").map(\.to.lookedAt) == [0])
        let dips = RoundDips(rounds)
        #expect(dips.all.map(\.round) == [first] && dips.earlier == dips.all)
        #expect(dips.all.first?.later == .init(round: day("2026-03-17"), finding: .holds))
    }

    @Test func theHistoryOfTheAcceptanceHasWhatWasFound() async throws {
        let desk = try await desk()
        let entry = try await desk.does(find(.fails, note: "Nobody knows it"), by: "han", at: due).receipt.entry
        guard case .entries(let entries) = try desk.ask(.history(.acceptance), at: due) else { throw WrongAnswer() }
        #expect(entries.map(\.number) == entries.map(\.number).sorted() && entries.last?.number == entry)
        #expect(entries.last?.record.statement.kind == .reverified)
        guard case .entries(let then) = try desk.ask(.history(.acceptance, .init(asOf: day("2026-03-13"))), at: due)
        else { throw WrongAnswer() }
        #expect(!then.isEmpty && then.allSatisfy { $0.number < entry })
    }

    @Test func aDipIsShownAndTheLaterWordCounts() async throws {
        let desk = try await desk()
        try await desk.does(find(.fails, note: "Nobody knows it"), by: "han", at: due)
        let dipped = try #require(try rounds(desk, at: due).first)
        #expect(dipped.state == .complete && dipped.failing.map(\.note) == ["Nobody knows it"])
        #expect(dipped.holding == 0 && dipped.isReached == false)
        try await desk.does(find(.holds, note: "Drawn anew"), by: "han", at: "2026-03-15 09:00")
        #expect(try rounds(desk, at: "2026-03-15 09:00").first?.isReached == true)
        #expect(try rounds(desk, at: "2026-03-15 09:00", .init(asOf: first)).first?.holding == 0)
        guard case .entries(let entries) = try desk.ask(.history(.item("team/organisation")), at: "2026-03-15 09:00")
        else { throw WrongAnswer() }
        #expect(entries.suffix(2).map(\.record.statement.kind) == [.reverified, .reverified])
    }

    /// Each round starts blank, and is over when the next begins.
    @Test func roundsFollowOneAnother() async throws {
        let desk = try await desk()
        try await desk.does(find(.holds), by: "han", at: due)
        #expect(
            try told(rounds(desk, at: "2026-03-18 09:00")) == [
                "2026-03-14 complete 1/1/1", "2026-03-17 underWay 0/0/1", "2026-04-12 planned 0/0/0",
            ])
        let late = "2026-04-13 09:00"
        #expect(
            try told(rounds(desk, at: late)) == [
                "2026-03-14 complete 1/1/1", "2026-03-17 missed 0/0/4", "2026-04-12 underWay 0/0/4",
                "2026-05-12 planned 0/0/0",
            ])
        // What was waived until then is looked at too.
        #expect(
            try rounds(desk, at: late)[2].blank == ["team/organisation", "team/rota", "team/contacts", "work/deploy"])
        try await desk.does(find(.fails, "team/rota", note: "Two shifts open"), by: "han", at: late)
        #expect(try told(rounds(desk, at: "2026-05-12 09:00"))[2] == "2026-04-12 missed 0/1/4")
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func theContractsEndIsTheLastOfIt() async throws {
        let ends = Office.Edit("accept-by: 2026-06-30", "accept-by: 2026-03-30\nends: 2026-04-01")
        let desk = try await desk([ends])
        #expect(
            try told(rounds(desk, at: "2026-04-01 09:00")) == ["2026-03-14 missed 0/0/1", "2026-03-17 underWay 0/0/1"])
        #expect(try rounds(desk, at: "2026-04-02 09:00").map(\.state) == [.missed, .missed])
        try await desk.refuses(.noRound(next: nil), find(.holds), by: "han", at: "2026-04-02 09:00")
    }

    @Test func leadsOfTheReceivingTeamAreTold() async throws {
        let desk = try await desk()
        func steps(_ person: Person.ID, at text: String) throws -> [NextStep] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: text) else { throw WrongAnswer() }
            return steps.filter { if case .reverify = $0.action { true } else { false } }
        }
        // It lasts until the next begins, and is not late before.
        let asked = NextStep(action: .reverify(round: first, left: 1), due: day("2026-03-16"))
        #expect(try steps("han", at: due) == [asked])
        #expect(try steps("han", at: "2026-03-16 23:00") == [asked])
        #expect(try steps("lin", at: due) == [])
        try await desk.does(find(.holds), by: "han", at: due)
        #expect(try steps("han", at: due) == [])
    }

    @Test func withoutTheRuleNothingIsCheckedAgain() async throws {
        let desk = try await desk([Office.Edit("re-verification: { after: [2d, 5d], at-least: 90% }\n", "")])
        #expect(try rounds(desk, at: due) == [])
        try await desk.refuses(.noRound(next: nil), find(.holds), by: "han", at: due)
    }
}
