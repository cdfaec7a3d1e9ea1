import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Reports: made of answers, and the same whenever they are made.
@Suite("Reports")
struct ReportTests {
    private static let now = "2026-03-10 09:00"
    private static let subjects: [ReportSubject] = [
        .readiness(.week), .readiness(.fourWeeks), .person("jia"), .person("lin"), .capability("deploying"),
        .acceptance, .support(.init(kind: .quarter, desk: .own)),
        .support(.init(period: SupportPeriod("2026-03"), part: .quality, desk: .own)),
    ]
    /// Now, today, a day that is over, one that is to come, and an instant.
    private static let times: [Moment?] = [
        nil, .day(day("2026-03-10")), .day(day("2026-03-08")), .day(day("2026-04-20")),
        .instant(time("2026-03-06 12:00")),
    ]

    private func desk() async throws -> Desk {
        let desk = try await Desk.open()
        try await desk.signsOrganisation(from: "2026-03-03 09:00")
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: "2026-03-04 09:00")
        try await desk.does(.complete("reading", "jia", score: 90), by: "chen", at: "2026-03-04 10:00")
        for (number, level) in [SupervisionLevel.alone, .prompted, .alone].enumerated() {
            try await desk.does(
                .logTask(
                    .closed(TaskRecord.ID("T-\(number)"), "2026-03-0\(4 + number) 11:00", level) {
                        $0.capability = "deploying"
                    }), by: "jia", at: "2026-03-0\(4 + number) 12:00")
        }
        return desk
    }

    /// What is recorded later, much of it of earlier days.
    private func recordsMore(_ desk: Desk) async throws {
        try await desk.does(
            .logTask(.closed("T-9", "2026-03-05 09:00", .guided) { $0.capability = "deploying" }), by: "jia",
            at: "2026-03-11 09:00")
        try await desk.does(.revokeTask(task: "T-0", reason: "Another system"), by: "jia", at: "2026-03-11 09:30")
        try await desk.does(
            .complete("doing", "jia", level: .alone, effective: .day(day("2026-03-06"))), by: "wang",
            at: "2026-03-11 10:00")
        try await desk.does(.assess("jia", "deploying", .watching), by: "wang", at: "2026-03-12 09:00")
        try await desk.does(
            .revokeSignOff(item: "team/organisation", meaning: nil, reason: "drawn anew"), by: "lin",
            at: "2026-03-12 10:00")
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-13 09:00")
    }

    private func report(_ desk: Desk, _ subject: ReportSubject, at now: String, _ time: Question.Time) throws
        -> HandoverReport
    {
        guard case .report(let report) = try desk.ask(.report(subject, time), at: now) else { throw WrongAnswer() }
        return report
    }

    /// What was accepted on 12 March, and what became of it: told from what was known when it was stated.
    @Test func theAcceptanceIsToldWithWhatBecameOfIt() async throws {
        let desk = try await Desk.acceptable()
        func acceptance(_ text: String, _ time: Question.Time = .now) throws -> AcceptanceReport {
            guard case .acceptance(let report) = try report(desk, .acceptance, at: text, time).content else {
                throw WrongAnswer()
            }
            return report
        }
        let none = try acceptance("2026-03-12 08:00")
        #expect(none.signatures == [] && none.steps == [] && none.since == nil && none.statement == nil)
        let entry = try await desk.accepts(at: "2026-03-12 09:00")
        let fresh = try acceptance("2026-03-12 10:00")
        #expect(
            fresh.since?.from == time("2026-03-12 09:00") && fresh.steps.map(\.kind) == [.stated, .signed, .accepted])
        #expect(fresh.signatures.map(\.signature.key) == AcceptanceKey.allCases)
        #expect(fresh.signatures.map(\.identified) == [.session, .session, .session])
        // Told a week later, of a day before the statement.
        try await desk.does(
            .logTask(.closed("T-8", "2026-03-11 09:00", .guided)), by: "jia", at: "2026-03-19 10:00")
        try await desk.does(
            .reverify(item: "team/organisation", finding: .fails, note: "Gone", round: nil), by: "han",
            at: "2026-03-19 11:00")
        let later = try acceptance("2026-03-20 09:00")
        #expect(later.dips.map(\.finding.item) == ["team/organisation"])
        let stated = try #require(later.statement?.measures.first)
        let measures = (later.since?.changes ?? []).compactMap { change -> Difference.Change? in
            if case .measure(.independence, _, _) = change { change } else { nil }
        }
        #expect(
            measures == [
                .measure(
                    .independence,
                    from: .init(numerator: stated.numerator, denominator: stated.denominator, state: stated.state),
                    to: .init(
                        numerator: stated.numerator, denominator: stated.denominator + 1, state: stated.state))
            ])
        #expect(later.readiness.acceptance.current?.entry == entry)
        let pinned = Question.Time(asOf: .instant(time("2026-03-12 10:00")), knownAt: time("2026-03-12 10:00"))
        #expect(try acceptance("2026-05-01 09:00", pinned) == fresh)
    }

    @Test func isTheSameWhenItIsMadeAgainAfterMoreWasRecorded() async throws {
        let desk = try await desk()
        func all(_ now: String, _ time: (Moment?) -> Question.Time) throws -> [HandoverReport] {
            try Self.subjects.flatMap { subject in
                try Self.times.map { try report(desk, subject, at: now, time($0)) }
            }
        }
        let first = try all(Self.now) { .init(asOf: $0) }
        #expect(first.allSatisfy { $0.knownAt == time("2026-03-06 12:00") && $0.ledger.size == 8 })
        #expect(first.allSatisfy { $0.ledger.knownAt == $0.knownAt })
        // Nothing was recorded since, and another day has come.
        let later = try all("2026-03-10 18:00") { .init(asOf: $0) }
        for (one, other) in zip(first, later) where one.asOf == other.asOf { #expect(one == other) }
        #expect(zip(first, later).count { $0.asOf == $1.asOf } == 24)
        try await recordsMore(desk)
        // In May every time asked for is over.
        for now in ["2026-03-14 09:00", "2026-05-04 09:00"] {
            for one in first {
                let pinned = Question.Time(asOf: .instant(one.asOf), known: .through(one.ledger.size))
                #expect(try report(desk, one.subject, at: now, pinned) == one, "\(one.subject) \(one.asOf)")
            }
        }
        // What was not pinned is another report, as the days before look otherwise now.
        let unpinned = try all("2026-03-14 09:00") { .init(asOf: $0) }
        for (one, other) in zip(first, unpinned) where one.subject != .person("lin") {
            // The support of a period is as it was where nothing of the period was told.
            if case .support = one.content { continue }
            #expect(one.content != other.content, "\(one.subject) \(one.asOf)")
        }
    }

    /// Its command counts by entries: what is recorded at the instant of its last entry comes after it.
    @Test func isTheSameAfterMoreWasRecordedAtTheInstantOfItsLastEntry() async throws {
        let desk = try await desk()
        let last = "2026-03-06 12:00"
        for (place, subject) in Self.subjects.enumerated() {
            let before = try report(desk, subject, at: last, .init(asOf: .day(day("2026-03-05"))))
            let now = try report(desk, subject, at: last, .now)
            try await desk.does(
                .logTask(.closed(TaskRecord.ID("T-again-\(place)"), "2026-03-04 10:00", .alone)), by: "jia", at: last)
            for one in [before, now] {
                let pinned = Question.Time(asOf: .instant(one.asOf), known: .through(one.ledger.size))
                #expect(try report(desk, subject, at: Self.now, pinned) == one, "\(subject) \(one.asOf)")
                let byInstant = Question.Time(asOf: .instant(one.asOf), knownAt: one.knownAt)
                #expect(try report(desk, subject, at: Self.now, byInstant).ledger.size == one.ledger.size + 1)
            }
        }
    }

    @Test(arguments: [0, 9, 1_000_000]) func refusesAnEntryThatTheLedgerDoesNotReach(number: Int) async throws {
        let desk = try await desk()
        let asked = Question.Time(known: .through(number))
        #expect(throws: Refusal.unknownEntry(number)) { try report(desk, .readiness(.week), at: Self.now, asked) }
    }

    @Test func namesTheLastEntryThatCountsAndNotTheTimeAskedFor() async throws {
        let desk = try await desk()
        func known(_ text: String) throws -> [Int] {
            let asked = Question.Time(asOf: .day(day("2026-03-08")), knownAt: time(text))
            let report = try report(desk, .readiness(.week), at: Self.now, asked)
            #expect(report.knownAt <= time(text))
            return [
                report.ledger.size,
                Int(report.knownAt.milliseconds - time("2026-03-02 00:00").milliseconds) / 3_600_000,
            ]
        }
        #expect(try known("2026-03-02 08:00") == [1, 8])
        #expect(try known("2026-03-02 23:00") == [1, 8])
        #expect(try known("2026-03-05 11:59") == [6, 60])
        #expect(try known("2026-03-05 12:00") == [7, 84])
        #expect(try known("2027-01-01 00:00") == [8, 108])
        #expect(throws: Refusal.nothingKnown(at: time("2026-03-02 07:59"))) { try known("2026-03-02 07:59") }
    }

    @Test func isMadeOfTheAnswersBeneath() async throws {
        let desk = try await desk()
        let time = Question.Time(asOf: .day(day("2026-03-09")))
        guard case .readiness(let content) = try report(desk, .readiness(.week), at: Self.now, time).content,
            case .person(let person) = try report(desk, .person("jia"), at: Self.now, time).content,
            case .capability(let capability) = try report(desk, .capability("deploying"), at: Self.now, time).content
        else { throw WrongAnswer() }
        #expect(content.period == .init(first: day("2026-03-03"), last: day("2026-03-09")))
        var readiness = content.readiness
        readiness.ledger.knownAt = nil
        #expect(Answer.readiness(readiness) == (try desk.ask(.readiness(time), at: Self.now)))
        var difference = content.difference
        difference.knownAt = nil
        #expect(
            Answer.difference(difference)
                == (try desk.ask(
                    .difference(from: .day(day("2026-03-02")), to: .day(day("2026-03-09")), known: nil), at: Self.now))
        )
        #expect(Answer.course(content.course) == (try desk.ask(.course(time), at: Self.now)))
        var independence = content.independence
        independence.ledger.knownAt = nil
        #expect(
            Answer.measure(independence)
                == (try desk.ask(.measure(.independence, by: [.severity, .capability, .week], time), at: Self.now)))
        #expect(Answer.training([try #require(person.state)]) == (try desk.ask(.training("jia", time), at: Self.now)))
        #expect(person.tasks.map(\.id) == ["T-2", "T-1", "T-0"])
        #expect(Answer.capability(capability.standing) == (try desk.ask(.capability("deploying", time), at: Self.now)))
        #expect(capability.tasks == person.tasks)
    }

    @Test func whatIsNextIsLateOrDueWithinTwoWeeks() async throws {
        let desk = try await Desk.open()
        func next(_ text: String) throws -> [Item.ID] {
            let report = try report(desk, .readiness(.week), at: "2026-03-02 09:00", .init(asOf: .day(day(text))))
            guard case .readiness(let content) = report.content else { throw WrongAnswer() }
            return content.next.map(\.id)
        }
        #expect(
            try ["2026-02-23", "2026-02-24", "2026-03-20"].map(next) == [
                [], ["team/organisation"], ["team/organisation"],
            ])
        try await desk.signsOrganisation()
        #expect(try next("2026-03-20") == [])
    }

    @Test func refusesWhoAndWhatIsNotThere() async throws {
        let desk = try await desk()
        #expect(throws: Refusal.unknownPerson("jiu", nearest: ["jia"])) {
            try desk.ask(.report(.person("jiu"), .now), at: Self.now)
        }
        #expect(throws: Refusal.unknownCapability("deployin", nearest: ["deploying"])) {
            try desk.ask(.report(.capability("deployin"), .now), at: Self.now)
        }
        let empty = try await Desk()
        #expect(throws: Refusal.nothingApplied) { try empty.ask(.report(.readiness(.week), .now), at: Self.now) }
    }

    /// However many newer ones others did.
    @Test func theReportOfACapabilityFindsTwentyTasksOfTheReadersOwn() async throws {
        let desk = try await desk()
        func log(_ id: String, by person: Person.ID, hour: Int) async throws {
            let closed = "2026-03-09 \(hour < 10 ? "0" : "")\(hour):00"
            try await desk.does(
                .logTask(.closed(TaskRecord.ID(id), closed, by: person, .alone) { $0.capability = "deploying" }),
                by: person, at: "2026-03-10 08:00")
        }
        for number in 0..<22 { try await log("J-\(number + 10)", by: "jia", hour: 1) }
        for number in 0..<25 { try await log("Y-\(number + 10)", by: "yi", hour: 2) }
        func tasks(_ asker: Asker) throws -> [TaskRecord] {
            let reply = try desk.tracker.ask(
                .report(.capability("deploying"), .now), by: asker, clock: .machine(time(Self.now)))
            guard case .report(let report) = reply.answer, case .capability(let part) = report.content else {
                throw WrongAnswer()
            }
            return part.tasks
        }
        let own = try tasks(.person("jia"))
        #expect(own.count == HandoverReport.mostTasks && own.allSatisfy { $0.workers.map(\.person) == ["jia"] })
        #expect(own.first?.id == "J-31")
        let all = try tasks(.person("wang"))
        #expect(all.count == HandoverReport.mostTasks && all.allSatisfy { $0.workers.map(\.person) == ["yi"] })
    }
}
