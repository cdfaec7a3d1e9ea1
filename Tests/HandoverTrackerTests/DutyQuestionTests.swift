import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// What the rota in force answers, and to whom.
@Suite struct DutyQuestionTests {
    private static let now = "2026-03-10 10:00"

    /// jia can deploy since 4 March.
    private func desk() async throws -> Desk {
        let desk = try await Desk.open(more: ["support/rota.yaml": Office.rota])
        try await desk.does(
            .assess(
                Assessment(person: "jia", capability: "deploying", level: .alone, observed: "Deployed."),
                effective: nil), by: "wang", at: "2026-03-04 09:00")
        return desk
    }

    private func ask(
        _ desk: Desk, _ sought: DutyQuery.Sought, by person: Person.ID? = nil, at text: String = now,
        _ time: Question.Time = .now
    ) throws -> DutyAnswer {
        let reply = try desk.tracker.ask(
            .duty(DutyQuery(sought, time: time)), by: person.map(Asker.person) ?? .machine,
            clock: .machine(HandoverTrackerTests.time(text)))
        guard case .duty(let answer) = reply.answer else { throw NotAboutDuty() }
        return answer
    }

    private struct NotAboutDuty: Error {}

    private func told(_ duties: [Duty]) -> [String] {
        duties.map { "\($0.layer) \($0.person) \(Office.zone.minute(of: $0.from)) \(Office.zone.minute(of: $0.to))" }
    }

    @Test func nowIsAnsweredWithWhoComesNext() async throws {
        let desk = try await desk()
        guard case .now(let found) = try ask(desk, .now, by: "audra") else { throw NotAboutDuty() }
        #expect(
            told(found.layers.flatMap(\.now)) == [
                "shift jia 2026-03-10 09:00 2026-03-11 09:00", "desk wei 2026-03-10 09:00 2026-03-10 18:00",
            ])
        #expect(
            told(found.layers.flatMap(\.next)) == [
                "shift yi 2026-03-11 09:00 2026-03-12 09:00", "desk wei 2026-03-11 09:00 2026-03-11 18:00",
            ])
        guard case .now(let then) = try ask(desk, .now, Question.Time(asOf: .instant(time("2026-03-15 01:00")))) else {
            throw NotAboutDuty()
        }
        #expect(told(then.layers.flatMap(\.now)) == ["shift rui 2026-03-14 22:00 2026-03-15 06:00"])
        #expect(then.layers[0].now[0].insteadOf == "jia")
    }

    @Test func aWeekBeginsOnItsMondayOrWhenAsked() async throws {
        let desk = try await desk()
        guard case .week(let week) = try ask(desk, .week(from: nil)),
            case .week(let other) = try ask(desk, .week(from: day("2026-03-14")))
        else { throw NotAboutDuty() }
        #expect(Office.zone.minute(of: week.from) == "2026-03-09 00:00")
        #expect(week.duties.count == 15)
        #expect(
            told(other.duties).prefix(5) == [
                "shift yi 2026-03-13 09:00 2026-03-14 09:00", "shift jia 2026-03-14 09:00 2026-03-14 22:00",
                "shift rui 2026-03-14 22:00 2026-03-15 06:00", "shift jia 2026-03-15 06:00 2026-03-15 09:00",
                "shift yi 2026-03-15 09:00 2026-03-16 09:00",
            ])
    }

    @Test func gapsAreThoseOfWhoLeavesAndOfWhatNobodyCan() async throws {
        let desk = try await desk()
        let days = DutyDays(first: day("2026-03-30"), last: day("2026-04-02"))
        guard case .gaps(let gaps) = try ask(desk, .gaps(days, nil)) else { throw NotAboutDuty() }
        #expect(
            gaps.gaps.map { "\($0.cover) \(Office.zone.minute(of: $0.from)) \($0.need)" } == [
                "desk 2026-04-01 09:00 1", "desk 2026-04-02 09:00 1",
            ])
        #expect(gaps.capabilities == nil)
        let soon = DutyDays(first: day("2026-03-09"), last: day("2026-03-12"))
        guard case .gaps(let lacking) = try ask(desk, .gaps(soon, .these(["deploying"])), by: "lin") else {
            throw NotAboutDuty()
        }
        let found = try #require(lacking.capabilities)
        #expect(found.from == time(Self.now))
        #expect(
            found.gaps.map { "\(Office.zone.minute(of: $0.from)) \(Office.zone.minute(of: $0.to)) \($0.onDuty)" } == [
                "2026-03-11 09:00 2026-03-12 09:00 [yi]"
            ])
        // Of days that are over it is what was held when they began.
        let past = DutyDays(first: day("2026-03-09"), last: day("2026-03-10"))
        guard case .gaps(let over) = try ask(desk, .gaps(past, .these(["deploying"])), at: "2026-03-20 09:00") else {
            throw NotAboutDuty()
        }
        #expect(over.capabilities?.gaps.map { Office.zone.minute(of: $0.from) } == ["2026-03-09 09:00"])
        // Two months after the assessment it has lapsed, if nothing more is done.
        let late = DutyDays(first: day("2026-05-10"), last: day("2026-05-10"))
        guard case .gaps(let lapsed) = try ask(desk, .gaps(late, .these(["deploying"]))) else { throw NotAboutDuty() }
        #expect(lapsed.capabilities?.gaps.map(\.onDuty) == [["jia"], ["yi"]])
        // No capability of the office is critical.
        guard case .gaps(let critical) = try ask(desk, .gaps(soon, .critical)) else { throw NotAboutDuty() }
        #expect(critical.capabilities?.checked == [])
    }

    @Test func loadIsOfTheMonthWhereNoDaysAreSaid() async throws {
        let desk = try await desk()
        guard case .load(let load) = try ask(desk, .load(.init())) else { throw NotAboutDuty() }
        #expect(Office.zone.minute(of: load.from) == "2026-03-01 00:00")
        #expect(Office.zone.minute(of: load.to) == "2026-04-01 00:00")
        #expect(load.rows.map(\.person) == ["wei", "jia", "yi", "rui"])
        let rui = try #require(load.rows.last)
        let hours: Int64 = 8 * 3_600_000
        #expect(rui.total == hours)
        #expect(rui.weekends == hours)
        #expect(rui.nightTime == hours)
        #expect(rui.nights == 1)
        guard case .load(let own) = try ask(desk, .load(.init()), by: "jia") else { throw NotAboutDuty() }
        #expect(own.rows.map(\.person) == ["jia"])
    }

    @Test func whatIsWrongWithTheQuestionIsSaid() async throws {
        let desk = try await desk()
        let days = { (first: String, last: String) in DutyDays(first: day(first), last: day(last)) }
        #expect(throws: Refusal.laterFirst(from: .day(day("2026-03-10")), to: .day(day("2026-03-09")))) {
            try ask(desk, .load(days("2026-03-10", "2026-03-09")))
        }
        #expect(throws: Refusal.outOfRange(field: "days", minimum: 1, maximum: 400)) {
            try ask(desk, .gaps(days("2026-01-01", "2027-02-05"), nil))
        }
        #expect(throws: Never.self) { try ask(desk, .gaps(days("2026-01-01", "2027-02-04"), nil)) }
        #expect(throws: Refusal.self) {
            try ask(desk, .calendar(.init(), of: "jiaa"))
        }
        #expect(throws: Refusal.self) {
            try ask(desk, .gaps(.init(), .these(["deploy"])))
        }
        #expect(throws: Refusal.mayNotRead(person: "jia", needed: [.assessor, .auditor, .director, .lead])) {
            try ask(desk, .gaps(.init(), .critical), by: "jia")
        }
    }

    @Test func aLaterRotaIsNewerAndKeepsItsDuties() async throws {
        let desk = try await desk()
        let days = DutyDays(first: day("2026-03-09"), last: day("2026-03-20"))
        guard case .calendar(let before) = try ask(desk, .calendar(days, of: "yi")) else { throw NotAboutDuty() }
        #expect(before.sequence == 1)
        #expect(before.stamp == time("2026-03-02 08:00"))
        #expect(before.duties.allSatisfy { $0.person == "yi" })
        let rota = Office.rota.replacing("2026-03-15 06:00", with: "2026-03-15 07:00")
        let files = Office.files().merging(["support/rota.yaml": rota]) { $1 }
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-10 09:00")
        guard case .calendar(let after) = try ask(desk, .calendar(days, of: "yi")) else { throw NotAboutDuty() }
        #expect(after.sequence == 3)
        #expect(after.stamp == time("2026-03-10 09:00"))
        #expect(after.duties == before.duties)
    }

    @Test func theHandOffNoteTellsWhatIsOpen() async throws {
        let desk = try await desk()
        try await desk.does(
            .availability(
                .openOutage(service: nil, severity: .p1, when: time("2026-03-10 08:00"), note: "Down.")),
            by: "lin", at: "2026-03-10 08:05")
        guard case .handOff(let note) = try ask(desk, .handOff) else { throw NotAboutDuty() }
        #expect(note.outages.map(\.entry) == [3])
        #expect(note.onDuty.people == ["jia", "wei"])
        #expect(note.gaps == [])
        #expect(note.lapsing == [])
        // In April wei has left, and jia's assessment ends in May.
        let april = Question.Time(asOf: .instant(time("2026-04-06 10:00")))
        guard case .handOff(let later) = try ask(desk, .handOff, april) else { throw NotAboutDuty() }
        #expect(later.gaps.map { Office.zone.minute(of: $0.from) }.first == "2026-04-06 10:00")
        #expect(later.lapsing.map { "\($0.person) \($0.capability)" } == ["jia deploying"])
        guard case .handOff(let seen) = try ask(desk, .handOff, by: "yi", april) else { throw NotAboutDuty() }
        #expect(seen.lapsing == [])
    }

    @Test func aWorkspaceWithoutARotaHasNoAnswer() async throws {
        let desk = try await Desk.open()
        #expect(try ask(desk, .now) == .none)
        #expect(try ask(desk, .gaps(.init(), .critical)) == .none)
    }
}
