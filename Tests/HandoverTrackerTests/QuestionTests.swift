import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Questions")
struct QuestionTests {
    /// Signed on 2 and 3 March, revoked on the 6th; a task of the 3rd told on the 5th.
    static func scenario() async throws -> Desk {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-03 09:00")
        try await desk.does(.logTask(.closed("T-1", "2026-03-03 10:00")), by: "jia", at: "2026-03-05 09:00")
        try await desk.does(
            .revokeSignOff(item: "team/organisation", meaning: nil, reason: "drawn anew"), by: "lin",
            at: "2026-03-06 09:00")
        return desk
    }

    static let now = "2026-03-09 12:00"

    @Test func asOfADayTellsWhatHeldAtItsEnd() async throws {
        let desk = try await Self.scenario()
        func status(_ text: String) throws -> ItemState.Status {
            try desk.item("team/organisation", at: Self.now, .init(asOf: day(text))).status
        }
        #expect(try status("2026-03-01") == .open)
        #expect(try status("2026-03-02") == .open)
        #expect(try status("2026-03-03") == .done)
        #expect(try status("2026-03-05") == .done)
        #expect(try status("2026-03-06") == .open)
        // What took effect in the past counts from then.
        #expect(try desk.independence(at: Self.now, .init(asOf: day("2026-03-02"))).denominator == 0)
        #expect(try desk.independence(at: Self.now, .init(asOf: day("2026-03-03"))).denominator == 1)
    }

    @Test func asOfAnInstantTellsWhatHeldThen() async throws {
        let desk = try await Self.scenario()
        func asked(_ text: String) -> Question.Time { .init(asOf: .instant(time(text))) }
        func status(_ text: String) throws -> ItemState.Status {
            try desk.item("team/organisation", at: Self.now, asked(text)).status
        }
        #expect(try status("2026-03-03 08:59:59") == .open)
        #expect(try status("2026-03-03 09:00") == .done)
        #expect(try status("2026-03-06 08:59:59") == .done)
        #expect(try status("2026-03-06 09:00") == .open)
        #expect(try desk.independence(at: Self.now, asked("2026-03-03 09:59:59")).denominator == 0)
        #expect(try desk.independence(at: Self.now, asked("2026-03-03 10:00")).denominator == 1)
        #expect(try desk.readiness(at: Self.now, asked("2026-03-03 10:00")).asOf == time("2026-03-03 10:00"))
    }

    @Test func knownAtLeavesOutWhatWasRecordedLater() async throws {
        let desk = try await Self.scenario()
        let third = day("2026-03-03")
        let before = Question.Time(asOf: third, knownAt: time("2026-03-05 08:59"))
        let after = Question.Time(asOf: third, knownAt: time("2026-03-05 09:00"))
        #expect(try desk.independence(at: Self.now, before).denominator == 0)
        #expect(try desk.independence(at: Self.now, after).denominator == 1)
        #expect(
            try desk.item("team/organisation", at: Self.now, .init(knownAt: time("2026-03-06 08:59"))).status == .done)
        #expect(
            try desk.item("team/organisation", at: Self.now, .init(knownAt: time("2026-03-06 09:00"))).status == .open)
    }

    @Test func knownAtNamesTheLedgerOfThen() async throws {
        let desk = try await Self.scenario()
        try await desk.does(
            .addEvidence(item: "team/rota", evidence: .note("plan"), effective: .day(day("2026-03-02"))), by: "lin",
            at: "2026-03-08 09:00")
        let then = try desk.readiness(at: Self.now, .init(knownAt: time("2026-03-05 08:59"))).ledger
        let root = try desk.ledger.read { try $0.root(of: 3) }
        #expect(
            then == LedgerState(size: 3, root: root.base64, backdated: 0, knownAt: time("2026-03-05 08:59")))
        var now = try desk.readiness(at: Self.now).ledger
        now.knownAt = time(Self.now)
        #expect(try desk.readiness(at: Self.now, .init(knownAt: time(Self.now))).ledger == now)
        #expect(now.size == 6 && now.backdated == 1 && now.root != then.root)
    }

    @Test func aDayToComeTellsWhatWillHaveLapsed() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .sign("team/rota", .delivered, evidence: [.note("plan")]), by: "lin", at: "2026-03-02 09:00")
        let states = try ["2026-04-01", "2026-04-02"].map {
            try desk.item("team/rota", at: Self.now, .init(asOf: day($0))).keys.first?.state
        }
        #expect(states == [.valid, .lapsed(since: day("2026-04-02"))])
    }

    @Test func aPastDayIsReadWithTheDefinitionsOfThen() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-04 09:00")
        #expect(try desk.item("team/organisation", at: Self.now, .init(asOf: day("2026-03-03"))).status == .done)
        #expect(try desk.item("team/organisation", at: Self.now, .init(asOf: day("2026-03-04"))).status == .open)
    }

    @Test func differenceNamesWhatChangedAndWhoDidIt() async throws {
        let desk = try await Self.scenario()
        func changes(_ from: String, _ to: String?) throws -> [Difference.Change] {
            guard
                case .difference(let difference) = try desk.ask(
                    .difference(from: moment(from), to: to.map(moment), known: nil), at: Self.now)
            else { throw WrongAnswer() }
            return difference.changes
        }
        let done = try changes("2026-03-02", "2026-03-03")
        #expect(done.contains(.item("team/organisation", from: .open, to: .done, by: ["han"])))
        #expect(
            done.contains(
                .measure(
                    .independence, from: .init(numerator: 0, denominator: 0, state: .tooFew),
                    to: .init(numerator: 1, denominator: 1, state: .tooFew))))
        #expect(try changes("2026-03-03 09:00", "2026-03-03 09:59") == [])
        #expect(try changes("2026-03-03", "2026-03-03") == [])
        #expect(throws: Refusal.laterFirst(from: moment("2026-03-03"), to: moment("2026-03-02"))) {
            try changes("2026-03-03", "2026-03-02")
        }
        #expect(throws: Refusal.laterFirst(from: moment("9999-12-31"), to: .instant(time(Self.now)))) {
            try changes("9999-12-31", nil)
        }
        #expect(
            try changes("2026-03-03 09:59", "2026-03-03 10:00").contains { change in
                if case .measure(.independence, _, let to) = change { to.denominator == 1 } else { false }
            })
        #expect(
            try changes("2026-03-03", nil).contains(.item("team/organisation", from: .done, to: .open, by: ["lin"])))
        #expect(try changes("2026-03-04", "2026-03-05") == [])
    }

    @Test func historyHasEveryEntryAboutSomething() async throws {
        let desk = try await Self.scenario()
        func numbers(_ subject: HistorySubject) throws -> [Int] {
            guard case .entries(let entries) = try desk.ask(.history(subject), at: Self.now) else {
                throw WrongAnswer()
            }
            return entries.map(\.number)
        }
        #expect(try numbers(.item("team/organisation")) == [2, 3, 5])
        #expect(try numbers(.task("T-1")) == [4])
        #expect(try numbers(.definitions) == [1])
        #expect(try numbers(.item("team/rota")) == [])
        #expect(try numbers(.person("han")) == [1, 3])
        #expect(try numbers(.person("jia")) == [1])
        #expect(try numbers(.person("jia", withTasks: true)) == [1, 4])
        #expect(throws: Refusal.unknownItem("team/rotas", nearest: ["team/rota"])) { try numbers(.item("team/rotas")) }
        #expect(throws: Refusal.unknownTask("T-2", nearest: ["T-1"])) { try numbers(.task("T-2")) }
        #expect(throws: Refusal.unknownPerson("jai", nearest: ["jia"])) { try numbers(.person("jai")) }
    }

    @Test func whatIsListedIsAsOfTheTimeAskedFor() async throws {
        let desk = try await Self.scenario()
        try await desk.does(.assess("jia", "answering"), by: "wang", at: "2026-03-07 09:00")
        func numbers(_ question: Question) throws -> [Int] {
            guard case .entries(let entries) = try desk.ask(question, at: Self.now) else { throw WrongAnswer() }
            return entries.map(\.number)
        }
        func asOf(_ text: String) -> Question.Time { .init(asOf: moment(text)) }
        #expect(try numbers(.history(.item("team/organisation"), asOf("2026-03-03 08:00"))) == [2])
        #expect(try numbers(.history(.item("team/organisation"), .init(knownAt: time("2026-03-05 09:00")))) == [2, 3])
        #expect(try numbers(.assessments(nil, asOf("2026-03-06"))) == [])
        #expect(try numbers(.assessments("jia", asOf("2026-03-07"))) == [6])
        func tasks(_ asked: Question.Time) throws -> [TaskRecord.ID] {
            guard case .tasks(let tasks) = try desk.ask(.tasks(TaskQuery(time: asked)), at: Self.now) else {
                throw WrongAnswer()
            }
            return tasks.map(\.id)
        }
        #expect(try tasks(asOf("2026-03-03 09:59")) == [])
        #expect(try tasks(asOf("2026-03-03 10:00")) == ["T-1"])
        #expect(try tasks(.init(asOf: moment("2026-03-04"), knownAt: time("2026-03-05 08:59"))) == [])
        func steps(_ text: String) throws -> [NextStep.Action] {
            guard case .steps(let steps) = try desk.ask(.next("han", asOf(text)), at: Self.now) else {
                throw WrongAnswer()
            }
            return steps.map(\.action)
        }
        #expect(try steps("2026-03-02 08:59") == [])
        #expect(try steps("2026-03-02 09:00").first == .sign("team/organisation", .accepted))
    }

    @Test func aCapabilityHasAHistoryOfWhatBearsOnIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(.assess("jia", "answering"), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: "2026-03-02 09:01")
        try await desk.does(.complete("reading", "yi", score: 90), by: "wang", at: "2026-03-02 09:02")
        try await desk.does(
            .logTask(.closed("T-1", "2026-03-02 09:00", by: "yi") { $0.capability = "deploying" }), by: "yi",
            at: "2026-03-02 09:03")
        try await desk.does(.confirmAssessment(entry: 3, note: nil), by: "zhao", at: "2026-03-02 09:04")
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-02 09:05")
        let retitled = Office.Edit("title: Deploying, people: 1", "title: Deploying alone, people: 1")
        try await desk.does(.apply([Office.rewordedOrganisation, retitled]), by: "lin", at: "2026-03-02 09:06")
        func numbers(_ id: Capability.ID, of person: Person.ID? = nil) throws -> [Int] {
            let question = Question.history(.capability(id, of: person))
            guard case .entries(let entries) = try desk.ask(question, at: Self.now) else { throw WrongAnswer() }
            return entries.map(\.number)
        }
        #expect(try numbers("deploying") == [1, 3, 4, 5, 6, 8])
        #expect(try numbers("answering") == [1, 2])
        #expect(try numbers("deploying", of: "yi") == [1, 4, 5, 8])
        #expect(throws: Refusal.unknownCapability("deploy", nearest: ["deploying"])) { try numbers("deploy") }
    }

    @Test func nextNamesWhatTheTrackerWouldAccept() async throws {
        let desk = try await Desk.open()
        func actions(_ person: Person.ID) throws -> [NextStep.Action] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: Self.now) else { throw WrongAnswer() }
            return steps.map(\.action)
        }
        #expect(try actions("lin").first == .sign("team/organisation", .delivered))
        #expect(try !actions("han").contains(.sign("team/organisation", .accepted)))
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-09 09:00")
        #expect(try actions("han").first == .sign("team/organisation", .accepted))
        #expect(try !actions("lin").contains(.sign("team/organisation", .delivered)))
        try await desk.does(
            .waive(item: "team/rota", until: day("2026-04-01"), reason: "late"), by: "lin", at: "2026-03-09 10:00")
        #expect(try actions("han").contains(.confirmWaiver("team/rota", until: day("2026-04-01"))))
        #expect(try !actions("lin").contains(.confirmWaiver("team/rota", until: day("2026-04-01"))))
        try await desk.does(
            .logTask(.closed("T-1", "2026-03-09 10:00") { $0.severity = .p0 }), by: "jia", at: "2026-03-09 11:00")
        #expect(try actions("wang").contains(.confirmTask("T-1")))
        #expect(try actions("rui").contains(.confirmTask("T-1")))
        #expect(try !actions("jia").contains(.confirmTask("T-1")))
        try await desk.does(.assess("jia", "answering"), by: "wang", at: "2026-03-09 11:30")
        #expect(try actions("jia").contains(.answerAssessment(entry: 5, capability: "answering")))
    }

    @Test func whyGoesDownToTheEntries() async throws {
        let desk = try await Self.scenario()
        guard case .explanation(let explanation) = try desk.ask(.why(item: "team/organisation", .now), at: Self.now)
        else { throw WrongAnswer() }
        #expect(explanation.fact == .item("team/organisation", .open))
        let revoked = Explanation(.entry(5, kind: .revoked, by: "lin", at: time("2026-03-06 09:00")))
        let reason = explanation.because.first {
            if case .reason(.revoked(Office.delivered, reason: "drawn anew", entry: 5), _) = $0.fact {
                true
            } else {
                false
            }
        }
        #expect(reason?.because == [revoked])
    }

    @Test func theVerdictHasItsBlockers() async throws {
        let desk = try await Self.scenario()
        let readiness = try desk.readiness(at: Self.now)
        #expect(readiness.verdict == .notReady)
        let blocker = try #require(readiness.blockers.first { $0.subject == .item("team/organisation") })
        #expect(blocker.reason == .revoked(Office.delivered, reason: "drawn anew", entry: 5))
        #expect(blocker.canAct == [Office.delivered.by])
        // rota waits for it, and deploy for rota.
        #expect(blocker.unblocks == 2)
    }

    @Test func claimGivesWilsonAndClopperPearson() async throws {
        let desk = try await Desk.open()
        func claim(_ k: Int, _ n: Int) throws -> Claim {
            guard case .claim(let claim) = try desk.ask(.claim(numerator: k, denominator: n), at: Self.now)
            else { throw WrongAnswer() }
            return claim
        }
        // scipy 1: norm.ppf(0.975) in Wilson's formula, and beta.ppf(0.05, k, n - k + 1).
        let claims: [(k: Int, n: Int, lower: Double, upper: Double, bound: Double, state: Measure.State)] = [
            (54, 60, 0.7985053527602123, 0.9533571655261158, 0.8121426180110177, .observed),
            (26, 39, 0.5097739439934599, 0.7936704381040163, 0.523111945380792, .missed),
            (60, 60, 0.93982814785791, 1, 0.9512970866899025, .demonstrated),
            (9, 9, 0.7008549515804559, 1, 0.7168711644368865, .tooFew),
            (0, 60, 0, 0.06017185214208986, 0, .missed),
        ]
        for expected in claims {
            let claim = try claim(expected.k, expected.n)
            #expect(abs((claim.interval?.lower ?? -1) - expected.lower) < 1e-12)
            #expect(abs((claim.interval?.upper ?? -1) - expected.upper) < 1e-12)
            #expect(abs((claim.lowerBound ?? -1) - expected.bound) < 1e-9)
            #expect(claim.state == expected.state)
        }
        // 54 of 60 reaches 90 % and is far from proved: 56 more without fail, binom.sf(109, 116, 0.9) <= 0.05.
        #expect(try claim(54, 60).cleanTasksNeeded == 56)
        #expect(throws: Refusal.outOfRange(field: "independent", minimum: 0, maximum: 60)) { try claim(61, 60) }
        #expect(throws: Refusal.outOfRange(field: "eligible", minimum: 1, maximum: 1_000_000)) { try claim(0, 0) }
    }

    @Test func aPlanNamesTheSignOffsThatWouldBeStale() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        let command = ApplyCommand(files: Office.files([Office.rewordedOrganisation]))
        guard case .plan(let planned) = try desk.ask(.plan(command), at: Self.now) else { throw WrongAnswer() }
        #expect(
            planned.stale == [
                StaleSignOff(
                    item: "team/organisation", meaning: .delivered, by: "lin", at: time("2026-03-02 09:00")),
                StaleSignOff(item: "team/organisation", meaning: .accepted, by: "han", at: time("2026-03-02 09:00")),
            ])
        #expect(!planned.plan.weakens)
        #expect(planned.waitsFor == [])
        let relaxed = ApplyCommand(files: Office.files([ApplyTests.relaxed]))
        try await desk.does(.apply(relaxed), by: "lin", at: Self.now)
        guard case .plan(let waiting) = try desk.ask(.plan(relaxed), at: Self.now) else { throw WrongAnswer() }
        #expect(waiting.plan.weakens)
        #expect(waiting.waitsFor == ["han"])
    }

    @Test func aPlanSaysWhomAnotherRuleWouldAccept() async throws {
        let desk = try await Desk.open()
        func simulated(_ edit: Office.Edit) throws -> [SimulatedTeams] {
            let command = ApplyCommand(files: Office.files([edit]))
            guard case .plan(let planned) = try desk.ask(.plan(command), at: Self.now) else { throw WrongAnswer() }
            return planned.simulated
        }
        let proved = Office.Edit("gates: verdict }", "gates: verdict, decide-by: demonstrated }")
        #expect(try simulated(proved) == SimulatedTeams.of(.init(decideBy: .demonstrated), target: 900_000))
        #expect(try simulated(proved).map { $0.accepted.first?.teams } == [9, 3])
        #expect(try simulated(Office.rewordedOrganisation).isEmpty)
        #expect(try simulated(Office.Edit("at-least: 90%", "at-least: 80%")).isEmpty)
    }

    @Test func tasksAreListedByWhatIsAsked() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-03 10:00") { $0.severity = .p1 }), by: "jia", at: Self.now)
        try await desk.does(
            .logTask(
                .closed("T-2", "2026-03-04 10:00", by: "yi") {
                    $0.capability = "deploying"; $0.service = "ERP"
                }),
            by: "yi", at: Self.now)
        try await desk.does(.openTask(TaskCommand("T-3", [.init(person: "jia")])), by: "jia", at: Self.now)
        func ids(_ query: TaskQuery) throws -> [TaskRecord.ID] {
            guard case .tasks(let tasks) = try desk.ask(.tasks(query), at: Self.now) else { throw WrongAnswer() }
            return tasks.map(\.id)
        }
        #expect(try ids(TaskQuery()) == ["T-3", "T-2", "T-1"])
        #expect(try ids(TaskQuery(person: "jia")) == ["T-3", "T-1"])
        #expect(try ids(TaskQuery(severity: .p1)) == ["T-1"])
        #expect(try ids(TaskQuery(capability: "deploying")) == ["T-2"])
        #expect(try ids(TaskQuery(service: "ERP")) == ["T-2"])
        #expect(try ids(TaskQuery(service: "erp")) == [])
        #expect(try ids(TaskQuery(closedFrom: day("2026-03-04"), closedTo: day("2026-03-04"))) == ["T-2"])
        #expect(try ids(TaskQuery(after: "T-2", limit: 1)) == ["T-1"])
    }

    /// What a number of independence counts is listed as it counts.
    @Test func tasksAreListedByWhatIndependenceCounts() async throws {
        let desk = try await Desk.open()
        try await desk.does(.logTask(.closed("T-1", "2026-03-03 10:00") { $0.severity = .p1 }), by: "jia", at: Self.now)
        try await desk.does(
            .logTask(.closed("T-2", "2026-03-03 11:00") { $0.marks = [.cancelled] }), by: "jia", at: Self.now)
        try await desk.does(
            .logTask(.closed("T-3", "2026-03-03 12:00") { $0.helpedBy = .delivering }), by: "jia", at: Self.now)
        try await desk.does(.openTask(TaskCommand("T-4", [.init(person: "jia")])), by: "jia", at: Self.now)
        func ids(_ query: TaskQuery) throws -> [TaskRecord.ID] {
            guard case .tasks(let tasks) = try desk.ask(.tasks(query), at: Self.now) else { throw WrongAnswer() }
            return tasks.map(\.id)
        }
        #expect(try ids(TaskQuery(counted: true)) == ["T-3", "T-1"])
        #expect(try ids(TaskQuery(outcome: .notEligible)) == ["T-2"])
        #expect(try ids(TaskQuery(outcome: .notEligible, counted: true)) == [])
        // For the person it was done alone, for the team with the delivering team's help.
        #expect(try ids(TaskQuery(person: "jia", outcome: .independent)) == ["T-1"])
        #expect(try ids(TaskQuery(person: "jia", outcome: .independent, own: true)) == ["T-3", "T-1"])
        // Every P1 is drawn.
        let drawn = try ids(TaskQuery(drawn: true))
        #expect(drawn.contains("T-1") && !drawn.contains("T-2"))
        #expect(try ids(TaskQuery(drawn: true, reviewed: true)) == [])
        try await desk.does(.confirmTask(task: "T-1", note: nil), by: "wang", at: Self.now)
        #expect(try ids(TaskQuery(drawn: true, reviewed: true)) == ["T-1"])
        #expect(try ids(TaskQuery(drawn: true)) == drawn)
        #expect(try ids(TaskQuery(counted: true, limit: 1)) == ["T-3"])
        #expect(try ids(TaskQuery(reviewed: true, after: "T-3", limit: 1)) == ["T-1"])
    }

    @Test func aServiceHasTheCapabilityOfItsNewestTaskThatNamesOne() async throws {
        let desk = try await Desk.open()
        let told: [(service: String?, capability: Capability.ID?)] = [
            ("mail", "answering"), ("login", "deploying"), ("mail", "deploying"), ("mail", nil), (nil, "deploying"),
            ("search", nil),
        ]
        for (index, (service, capability)) in told.enumerated() {
            let closed = "2026-03-03 1\(index):00"
            try await desk.does(
                .logTask(
                    .closed(TaskRecord.ID("T-\(index)"), closed) { report in
                        report.service = service
                        report.capability = capability
                    }), by: "jia", at: closed)
        }
        guard case .services(let services) = try desk.ask(.services, at: Self.now) else { throw WrongAnswer() }
        #expect(
            services == [
                ServiceUse(service: "search", capability: nil), ServiceUse(service: "mail", capability: "deploying"),
                ServiceUse(service: "login", capability: "deploying"),
            ])
    }

    @Test func openQuestionsAndPeople() async throws {
        let desk = try await Desk.open()
        guard case .openQuestions(let questions) = try desk.ask(.openQuestions, at: Self.now) else {
            throw WrongAnswer()
        }
        #expect(questions.map(\.id.rawValue) == ["hours"])
        #expect(try desk.ask(.people, at: Self.now) == .people)
    }
}

/// How things have come along: what the status of each day said.
struct CourseTests {
    @Test func everyPointIsWhatTheStatusOfItsDaySays() async throws {
        let desk = try await Desk.open()
        let evidence = [Evidence.link("https://kb.example/1")]
        try await desk.does(
            .sign(SignCommand(item: "team/organisation", meaning: .delivered, evidence: evidence, shown: .en)),
            by: "lin", at: "2026-03-04 09:00")
        try await desk.does(
            .sign(SignCommand(item: "team/organisation", meaning: .accepted, shown: .en)), by: "han",
            at: "2026-03-12 09:00")
        var report = TaskReport(task: "T-1")
        report.closed = .instant(time("2026-03-10 09:00"))
        try await desk.does(
            .logTask(TaskCommand(report: report, workers: [WorkerCommand(person: "jia", level: .alone)])), by: "jia",
            at: "2026-03-17 10:00")
        guard case .course(let course) = try desk.ask(.course(.now), at: "2026-03-18 12:00") else {
            throw WrongAnswer()
        }
        #expect(
            course.points.map(\.day)
                == ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-18"].map { HandoverTrackerTests.day($0) })
        #expect(course.points.map(\.done) == [0, 0, 1, 1])
        #expect(course.points.map(\.due) == [0, 0, 1, 1])
        for point in course.points {
            let readiness = try desk.readiness(at: "2026-03-18 12:00", .init(asOf: point.day))
            #expect(point == Course.Point(readiness))
        }
    }

    @Test(arguments: [
        ("2026-03-02", "2026-03-02", ["2026-03-02"]), ("2026-03-02", "2026-03-01", ["2026-03-01"]),
        ("2026-03-02", "2026-03-09", ["2026-03-02", "2026-03-09"]),
        ("2026-03-02", "2026-03-10", ["2026-03-02", "2026-03-09", "2026-03-10"]),
    ])
    func aPointAWeek(start: String, end: String, days: [String]) {
        #expect(Course.days(from: day(start), to: day(end)) == days.map { day($0) })
    }

    @Test func noMoreThanTwoYears() {
        let days = Course.days(from: day("2020-01-01"), to: day("2026-03-10"))
        #expect(days.count == 107 && days.last == day("2026-03-10"))
    }
}
