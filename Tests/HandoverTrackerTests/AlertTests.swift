import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Alerts: one for a cause, however often and by however many it is looked for.
@Suite struct AlertTests {
    private static let severities = """
        schema: handover/v1
        severities:
          - id: P1
            title: Main function down
            definition: Nobody can export.
            hours: always
            response: 30m
            resolution: 4h
            escalation: 2h

        """

    private static let alerts = """
        schema: handover/v1
        rules:
          - { id: risk, title: Time runs out, when: sla-at-risk, quiet: 30m, owner: delivering/manager }
          - { id: over, title: Too late, when: sla-breached, owner: delivering/expert }
          - { id: call, title: Call, when: escalation-due, owner: delivering/manager }
          - { id: down, title: Down, when: service-down, severities: [P1], owner: delivering/expert }

        """

    private static let calling = Office.Edit(
        "- { id: engineer, title: Engineer, rights: [trainee] }",
        "- { id: engineer, title: Engineer, rights: [trainee], escalates-to: manager }")

    private static func desk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.does(.apply(ApplyCommand(files: files(alerts))), by: "lin", at: "2026-03-02 08:00")
        return desk
    }

    private static func files(_ alerts: String?) -> [String: String] {
        var files = Office.files([calling])
        files["support/severities.yaml"] = severities
        files["support/alerts.yaml"] = alerts
        return files
    }

    private static func opens(_ id: TaskRecord.ID, _ desk: Desk, at text: String) async throws {
        let command = TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) { $0.severity = .p1 }
        try await desk.does(.openTask(command), by: "jia", at: text)
    }

    /// A round of the server: `alert-raised over` of each entry.
    private func round(_ desk: Desk, at text: String) async throws -> [String] {
        try await desk.tracker.runAlerts(clock: .machine(time(text))).map { recorded in
            guard case .alert(let fact) = recorded.record.statement else { throw WrongAnswer() }
            #expect(recorded.record.by == .server && recorded.record.identified == .server)
            return "\(fact.kind.rawValue) \(fact.rule)"
        }
    }

    private func list(
        _ desk: Desk, all: Bool = false, at text: String, _ asked: Question.Time = .now
    ) throws -> AlertList {
        guard case .alerts(let list) = try desk.ask(.alerts(.init(all: all, time: asked)), at: text) else {
            throw WrongAnswer()
        }
        return list
    }

    // MARK: The desk's own

    @Test func whatADeskWasAskedIsTheAffairOfItsTeam() async throws {
        let desk = try await Desk()
        let files = Self.files(
            Self.alerts.replacing("owner: delivering/expert", with: "owner: desk/manager").replacing(
                "when: service-down, severities: [P1], owner: desk/manager",
                with: "when: service-down, severities: [P1], owner: delivering/expert"))
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        for (id, asked) in [("T-1", AskedOf.own), ("T-2", .delivering)] {
            let command = TaskCommand(TaskRecord.ID(id), [WorkerCommand(person: "jia", level: .alone)]) { report in
                (report.severity, report.askedOf) = (.p1, asked)
            }
            try await desk.does(.openTask(command), by: "jia", at: "2026-03-04 09:00")
        }
        _ = try await round(desk, at: "2026-03-04 09:31")
        let owners = try list(desk, at: "2026-03-04 09:32").alerts.map {
            "\($0.finding.cause.suffix(3)) \($0.finding.owner)"
        }
        #expect(owners.sorted() == ["T-1 receiving/manager", "T-2 delivering/manager"])
        for person: Person.ID in ["lin", "han"] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: "2026-03-04 09:32") else {
                throw WrongAnswer()
            }
            let counts = steps.compactMap { step -> Int? in
                if case .acknowledgeAlerts(let count, _) = step.action { count } else { nil }
            }
            #expect(counts == [1], "\(person)")
        }
    }

    // MARK: Rounds

    @Test func aLimitIsAlertedToOnceAtThreeQuartersAndOnceWhenItHasPassed() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        #expect(try await round(desk, at: "2026-03-04 09:22") == [])
        #expect(try await round(desk, at: "2026-03-04 09:23") == ["alert-raised risk"])
        #expect(try await round(desk, at: "2026-03-04 09:29") == [])
        #expect(try await round(desk, at: "2026-03-04 09:31") == ["alert-cleared risk", "alert-raised over"])
        let list = try list(desk, at: "2026-03-04 09:32")
        #expect((list.open, list.unacknowledged) == (1, 1))
        let alert = try #require(list.alerts.first)
        #expect(alert.finding.cause == "clock/response/\(time("2026-03-04 09:00").milliseconds)/T-1")
        #expect(alert.finding.since == time("2026-03-04 09:30"))
        #expect(alert.finding.owner == TeamRole(.delivering, "expert"))
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:40")
        #expect(try await round(desk, at: "2026-03-04 09:41") == ["alert-cleared over"])
        #expect(try await round(desk, at: "2026-03-04 09:42") == [])
        #expect(try desk.ledger.verify().damage == nil)
        let before = try self.list(desk, all: true, at: "2026-03-04 09:42")
        #expect(before.alerts.map(\.finding.rule) == ["over", "risk"] && before.open == 0)
        try desk.ledger.rebuild()
        #expect(try self.list(desk, all: true, at: "2026-03-04 09:42") == before)
    }

    @Test func aTaskThatNobodyAboveWasCalledToGoesToTheRoleAboveItsOwn() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:10")
        #expect(try await round(desk, at: "2026-03-04 10:45") == [])
        #expect(try await round(desk, at: "2026-03-04 11:01") == ["alert-raised call"])
        #expect(
            try list(desk, at: "2026-03-04 11:02").alerts.map(\.finding.owner) == [TeamRole(.receiving, "manager")])
    }

    @Test func whatIsOverIsLeftAloneForAWhile() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:10")
        try await desk.does(
            .ticket(.escalate(task: "T-1", person: nil, when: nil, reason: "Help")), by: "jia", at: "2026-03-04 09:20")
        #expect(try await round(desk, at: "2026-03-04 12:01") == ["alert-raised risk"])
        try await desk.does(.ticket(.wait(task: "T-1", when: nil, note: nil)), by: "jia", at: "2026-03-04 12:02")
        #expect(try await round(desk, at: "2026-03-04 12:03") == ["alert-cleared risk"])
        try await desk.does(.ticket(.work(task: "T-1", when: nil, note: nil)), by: "jia", at: "2026-03-04 12:04")
        #expect(try await round(desk, at: "2026-03-04 12:32") == [])
        #expect(try await round(desk, at: "2026-03-04 12:33") == ["alert-raised risk"])
        #expect(try list(desk, all: true, at: "2026-03-04 12:34").alerts.count == 2)
    }

    @Test func twoRoundsAtOnceRaiseOneAlert() async throws {
        let desk = try await Self.desk()
        for number in 1...20 { try await Self.opens(TaskRecord.ID("T-\(number)"), desk, at: "2026-03-04 09:00") }
        let clock = Clock.machine(time("2026-03-04 09:31"))
        let raised = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await desk.tracker.runAlerts(clock: clock).count } }
            return try await group.reduce(0, +)
        }
        #expect(raised == 20)
        #expect(try list(desk, at: "2026-03-04 09:32").open == 20)
        #expect(Set(try list(desk, at: "2026-03-04 09:32").alerts.map(\.finding.cause)).count == 20)
    }

    @Test func anOutageIsAlertedToUntilItIsClosed() async throws {
        let desk = try await Self.desk()
        func open(_ severity: Severity) -> Command {
            .availability(.openOutage(service: "ERP", severity: severity, when: nil, note: nil))
        }
        try await desk.does(open(.p2), by: "jia", at: "2026-03-04 09:00")
        let entry = try await desk.does(open(.p1), by: "jia", at: "2026-03-04 09:00").receipt.entry
        #expect(try await round(desk, at: "2026-03-04 09:01") == ["alert-raised down"])
        #expect(
            try list(desk, at: "2026-03-04 09:02").alerts.map(\.finding.about)
                == [.outage(entry: entry, service: "ERP", severity: .p1)])
        try await desk.does(
            .availability(.closeOutage(entry: entry, when: nil, note: nil)), by: "jia", at: "2026-03-04 09:05")
        #expect(try await round(desk, at: "2026-03-04 09:06") == ["alert-cleared down"])
    }

    /// An outage that comes soon after another of the same service is no news; one of another service is.
    @Test func aServiceThatComesAndGoesIsLeftAloneForAWhile() async throws {
        let desk = try await Desk()
        let quiet = Self.alerts.replacing("when: service-down,", with: "when: service-down, quiet: 15m,")
        try await desk.does(.apply(ApplyCommand(files: Self.files(quiet))), by: "lin", at: "2026-03-02 08:00")
        func opens(_ service: String, at text: String) async throws -> Int {
            try await desk.does(
                .availability(.openOutage(service: service, severity: .p1, when: nil, note: nil)), by: "jia", at: text
            ).receipt.entry
        }
        let first = try await opens("ERP", at: "2026-03-04 09:00")
        #expect(try await round(desk, at: "2026-03-04 09:01") == ["alert-raised down"])
        try await desk.does(
            .availability(.closeOutage(entry: first, when: nil, note: nil)), by: "jia", at: "2026-03-04 09:02")
        #expect(try await round(desk, at: "2026-03-04 09:03") == ["alert-cleared down"])
        _ = try await opens("ERP", at: "2026-03-04 09:04")
        #expect(try await round(desk, at: "2026-03-04 09:05") == [])
        _ = try await opens("Mail", at: "2026-03-04 09:06")
        #expect(try await round(desk, at: "2026-03-04 09:07") == ["alert-raised down"])
        #expect(try await round(desk, at: "2026-03-04 09:17") == [])
        #expect(try await round(desk, at: "2026-03-04 09:18") == ["alert-raised down"])
    }

    /// What is said of it is no longer so: it ends, and is raised anew at once.
    @Test func anotherSeverityAndAnotherOwnerAreNews() async throws {
        let desk = try await Desk()
        let quiet = Self.alerts.replacing("when: sla-breached,", with: "when: sla-breached, quiet: 4h,")
        let severe =
            Self.severities + """
                  - id: P0
                    title: Nothing works
                    definition: All is down.
                    hours: always
                    response: 15m
                    resolution: 2h

                """
        var files = Self.files(quiet)
        files["support/severities.yaml"] = severe
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        #expect(try await round(desk, at: "2026-03-04 09:31") == ["alert-raised over"])
        try await desk.does(
            .ticket(.changeSeverity(task: "T-1", severity: .p0, when: nil, reason: "All is down")), by: "jia",
            at: "2026-03-04 09:32")
        #expect(try await round(desk, at: "2026-03-04 09:33") == ["alert-cleared over", "alert-raised over"])
        #expect(try list(desk, at: "2026-03-04 09:34").alerts.map(\.finding.about.severity) == [.p0])
        files["support/alerts.yaml"] = quiet.replacing("owner: delivering/expert", with: "owner: receiving/manager")
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-04 09:35")
        #expect(try await round(desk, at: "2026-03-04 09:36") == ["alert-cleared over", "alert-raised over"])
        #expect(
            try list(desk, at: "2026-03-04 09:37").alerts.map(\.finding.owner) == [TeamRole(.receiving, "manager")])
        #expect(try await round(desk, at: "2026-03-04 09:38") == [])
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func alertsOfARuleThatIsNoMoreAreOver() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        #expect(try await round(desk, at: "2026-03-04 09:31") == ["alert-raised over"])
        for person in ["lin", "han"] as [Person.ID] {
            try await desk.does(
                .apply(ApplyCommand(files: Self.files(nil))), by: person, at: "2026-03-04 09:32")
        }
        #expect(try await round(desk, at: "2026-03-04 09:33") == ["alert-cleared over"])
        #expect(try await round(desk, at: "2026-03-04 09:34") == [])
    }

    // MARK: People

    @Test func whoseAffairItIsAndLeadsSayThatTheyKnow() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        _ = try await round(desk, at: "2026-03-04 09:31")
        let entry = try #require(try list(desk, at: "2026-03-04 09:32").alerts.first).entry
        let says = Command.alert(.acknowledge(entry: entry, note: " On it "))
        let at = "2026-03-04 09:33"
        try await desk.refuses(
            .roleNotHeld(
                person: "jia", needed: [TeamRole(.delivering, "expert")],
                holders: ["wang", "zhao", "wei", "lin", "lu"]), says, by: "jia", at: at)
        let said = try await desk.does(says, by: "wang", at: at)
        #expect(try await desk.does(says, by: "lin", at: at).receipt.wasThere)
        let list = try list(desk, at: "2026-03-04 09:34")
        #expect((list.open, list.unacknowledged) == (1, 0))
        #expect(
            list.alerts.first?.acknowledged
                == .init(entry: said.receipt.entry, by: "wang", at: time(at), note: "On it"))
        try await desk.refuses(
            .notAnAlert(entry: 1, kind: .definitionsApplied), .alert(.acknowledge(entry: 1, note: nil)), by: "lin",
            at: at)
        try await desk.refuses(.unknownEntry(99), .alert(.acknowledge(entry: 99, note: nil)), by: "lin", at: at)
    }

    /// Roles and rights by who they are: those who hold the owner's role, and leads of its team.
    @Test func nobodyAcknowledgesForTheOtherTeam() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        _ = try await round(desk, at: "2026-03-04 09:31")
        let entry = try #require(try list(desk, at: "2026-03-04 09:32").alerts.first).entry
        let people: [Person.ID] = [
            "lin", "lu", "wang", "zhao", "chen", "wei", "han", "jia", "yi", "rui", "dora", "audra",
        ]
        let says = Command.alert(.acknowledge(entry: entry, note: nil))
        let may = try people.filter { person in
            try desk.tracker.refusals(of: [says], by: person, clock: .machine(time("2026-03-04 09:33"))) == [nil]
        }
        #expect(may == ["lin", "lu", "wang", "zhao", "wei"])
    }

    @Test func whatIsOverIsNotAcknowledged() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        _ = try await round(desk, at: "2026-03-04 09:31")
        let entry = try #require(try list(desk, at: "2026-03-04 09:32").alerts.first).entry
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:40")
        _ = try await round(desk, at: "2026-03-04 09:41")
        try await desk.refuses(
            .alertOver(entry: entry, by: entry + 2), .alert(.acknowledge(entry: entry, note: nil)), by: "lin",
            at: "2026-03-04 09:42")
    }

    @Test func leadsRunARoundAndNobodyRaisesWhatIsNotSo() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        let at = "2026-03-04 09:31"
        guard case .alertRound(let round) = try desk.ask(.alertRound, at: at) else { throw WrongAnswer() }
        let due = try #require(round.due.first)
        #expect(round.due.count == 1 && round.over.isEmpty && due.rule == "over")
        let raises = Command.alert(.raise(rule: due.rule, cause: due.cause))
        try await desk.refuses(.notLead(person: "wang", leads: ["lin", "lu", "han"]), raises, by: "wang", at: at)
        try await desk.refuses(
            .alertNotDue(rule: "risk", cause: due.cause), .alert(.raise(rule: "risk", cause: due.cause)), by: "lin",
            at: at)
        let entry = try await desk.does(raises, by: "lin", at: at).receipt.entry
        #expect(try await desk.does(raises, by: "han", at: at).receipt.wasThere)
        try await desk.refuses(.alertHolds(entry: entry), .alert(.clear(entry: entry)), by: "lin", at: at)
        #expect(try await self.round(desk, at: "2026-03-04 09:32") == [])
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:40")
        try await desk.does(.alert(.clear(entry: entry)), by: "han", at: "2026-03-04 09:41")
        #expect(try list(desk, at: "2026-03-04 09:42").open == 0)
        try await desk.refuses(
            .notRevocable(entry: entry, kind: .alertRaised), .revoke(entry: entry, reason: "x"), by: "lin",
            at: "2026-03-04 09:43")
    }

    // MARK: Looking

    @Test func theListIsAsATimeTellsIt() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        _ = try await round(desk, at: "2026-03-04 09:31")
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:40")
        _ = try await round(desk, at: "2026-03-04 09:41")
        let later = "2026-03-05 09:00"
        #expect(try list(desk, at: later).open == 0)
        let then = Question.Time(asOf: .instant(time("2026-03-04 09:35")))
        #expect(try list(desk, at: later, then).alerts.map(\.isOpen) == [true])
        let known = Question.Time(knownAt: time("2026-03-04 09:35"))
        #expect(try list(desk, at: later, known).open == 1)
        let before = Question.Time(asOf: .instant(time("2026-03-04 09:30")))
        #expect(try list(desk, all: true, at: later, before).alerts.isEmpty)
    }

    @Test func whoSeesNoTasksOfOthersSeesNoAlertsAboutThem() async throws {
        let desk = try await Self.desk()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        try await desk.does(
            .availability(.openOutage(service: nil, severity: .p1, when: nil, note: nil)), by: "jia",
            at: "2026-03-04 09:00")
        _ = try await round(desk, at: "2026-03-04 09:31")
        func seen(by person: Person.ID) throws -> [AlertMatter.Kind] {
            let reply = try desk.tracker.ask(
                .alerts(.init()), by: .person(person), clock: .machine(time("2026-03-04 09:32")))
            guard case .alerts(let list) = reply.answer else { throw WrongAnswer() }
            return list.alerts.map(\.finding.about.kind)
        }
        #expect(try seen(by: "wang") == [.outage, .clock])
        #expect(try seen(by: "yi") == [.outage])
    }

    @Test func withoutRulesNothingIsAlertedTo() async throws {
        let desk = try await Desk.open()
        try await Self.opens("T-1", desk, at: "2026-03-04 09:00")
        #expect(try await round(desk, at: "2026-04-04 09:31") == [])
        let empty = try await Desk()
        #expect(try await empty.tracker.runAlerts(clock: .machine(time("2026-03-04 09:31"))).isEmpty)
    }
}
