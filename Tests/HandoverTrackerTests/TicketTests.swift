import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// P1 counts around the clock and P3 in working hours: nine hours from Monday to Friday.
private let severities = """
    schema: handover/v1
    severities:
      - id: P1
        title: Main function down
        definition: Nobody can export.
        hours: always
        response: 30m
        resolution: 4h
        escalation: 2h
        stages:
          - { id: respond, title: Answer, within: 30m }
          - { id: workaround, title: Way round, within: 2h }
      - { id: P3, title: Small, definition: A wish., hours: working, response: 4h, resolution: 9h }

    """

@Suite("Rule 7: tasks as tickets")
struct TicketTests {
    private static let own = [WorkerCommand(person: "jia", level: .alone)]

    private static func desk(_ edits: [Office.Edit] = []) async throws -> Desk {
        let desk = try await Desk()
        var files = Office.files(edits)
        files["support/severities.yaml"] = severities
        files["support/calendar.yaml"] = Office.weekdays
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        return desk
    }

    private static func opened(_ severity: Severity = .p1, _ edits: [Office.Edit] = []) async throws -> Desk {
        let desk = try await desk(edits)
        let command = TaskCommand("T-1", own) { $0.severity = severity }
        try await desk.does(.openTask(command), by: "jia", at: "2026-03-04 09:00")
        return desk
    }

    private func clocks(_ desk: Desk, at text: String, _ id: TaskRecord.ID = "T-1") throws -> TaskClocks {
        guard case .task(_, _, let standing) = try desk.ask(.task(id), at: text) else { throw WrongAnswer() }
        return try #require(standing.clocks)
    }

    private func clock(_ desk: Desk, _ promise: ServicePromise = .resolution, at text: String) throws
        -> TaskClocks.Clock
    {
        try #require(try clocks(desk, at: text).clocks.first { $0.promise == promise })
    }

    private static func minutes(_ count: Int64) -> Int64 { count * 60_000 }

    @Test func theResolutionClockStandsStillWhileItWaits() async throws {
        let desk = try await Self.opened()
        try await desk.does(.ticket(.wait(task: "T-1", when: nil, note: "log?")), by: "jia", at: "2026-03-04 10:00")
        let paused = try clock(desk, at: "2026-03-04 20:00")
        #expect(paused.state == .paused)
        #expect(paused.elapsed == Self.minutes(60))
        #expect(paused.left == Self.minutes(180))
        #expect(paused.due == nil)
        // The response clock is never paused.
        #expect(try clock(desk, .response, at: "2026-03-04 20:00").state == .breached)
        try await desk.does(.ticket(.work(task: "T-1", when: nil, note: nil)), by: "jia", at: "2026-03-04 20:00")
        let running = try clock(desk, at: "2026-03-04 20:30")
        #expect(running.state == .running)
        #expect(running.elapsed == Self.minutes(90))
        #expect(running.due == time("2026-03-04 23:00"))
        #expect(running.pauses == [.init(from: time("2026-03-04 10:00"), to: time("2026-03-04 20:00"))])
        #expect(
            running.parts == [
                .init(from: time("2026-03-04 09:00"), to: time("2026-03-04 10:00")),
                .init(from: time("2026-03-04 20:00"), to: time("2026-03-04 20:30")),
            ])
        #expect(try clock(desk, at: "2026-03-04 22:00").state == .atRisk)
        #expect(try clock(desk, at: "2026-03-04 23:00").state == .atRisk)
        #expect(try clock(desk, at: "2026-03-04 23:01").state == .breached)
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 23:00")
        #expect(try clock(desk, at: "2026-03-06 09:00").state == .met)
    }

    @Test func waitingEndsWithTheSolution() async throws {
        let desk = try await Self.opened()
        let wait = Command.ticket(.wait(task: "T-1", when: nil, note: nil))
        let work = Command.ticket(.work(task: "T-1", when: nil, note: nil))
        try await desk.refuses(.taskDoesNotWait("T-1"), work, by: "jia", at: "2026-03-04 09:30")
        try await desk.does(wait, by: "jia", at: "2026-03-04 10:00")
        try await desk.refuses(.taskWaits("T-1"), wait, by: "jia", at: "2026-03-04 10:30")
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "waiting", later: "resolved"),
            .resolveTask(TaskCommand("T-1") { $0.closed = .instant(time("2026-03-04 09:59")) }), by: "jia",
            at: "2026-03-04 11:00")
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 12:00")
        #expect(
            try desk.task("T-1", at: "2026-03-04 12:00").ticket.waits
                == [.init(from: time("2026-03-04 10:00"), to: time("2026-03-04 12:00"))])
        try await desk.refuses(.taskNotOpen("T-1"), wait, by: "jia", at: "2026-03-04 12:30")
        try await desk.refuses(.taskNotOpen("T-1"), work, by: "jia", at: "2026-03-04 12:30")
        #expect(try clock(desk, at: "2026-03-04 13:00").elapsed == Self.minutes(60))
    }

    @Test func openedAgainWithinSevenDaysTheSameClockGoesOn() async throws {
        let desk = try await Self.opened()
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-06 10:00")
        let open = try clock(desk, at: "2026-03-06 12:00")
        #expect(open.elapsed == Self.minutes(180))
        #expect(open.to == nil)
        #expect(open.from == time("2026-03-04 09:00"))
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-06 13:00")
        #expect(try clock(desk, at: "2026-03-07 09:00").state == .met)
        // Eight days later it is another matter.
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "han", at: "2026-03-14 13:01")
        let anew = try clock(desk, at: "2026-03-14 14:01")
        #expect(anew.from == time("2026-03-14 13:01"))
        #expect(anew.elapsed == Self.minutes(60))
    }

    @Test func anotherSeverityCountsFromTheBeginning() async throws {
        let desk = try await Self.opened(.p3)
        try await desk.does(.ticket(.wait(task: "T-1", when: nil, note: nil)), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(.ticket(.work(task: "T-1", when: nil, note: nil)), by: "jia", at: "2026-03-04 10:30")
        #expect(try clock(desk, at: "2026-03-05 09:00").due == time("2026-03-05 09:30"))
        let change = TicketCommand.changeSeverity(task: "T-1", severity: .p1, when: nil, reason: "All shops")
        try await desk.refuses(
            .reasonMissing, .ticket(.changeSeverity(task: "T-1", severity: .p1, when: nil, reason: " ")), by: "jia",
            at: "2026-03-04 15:00")
        try await desk.does(.ticket(change), by: "jia", at: "2026-03-04 15:00")
        try await desk.refuses(
            .taskUnchanged("T-1", field: "severity"), .ticket(change), by: "jia", at: "2026-03-04 15:30")
        let clock = try clock(desk, at: "2026-03-04 15:30")
        // Six hours and a half less the half hour: breached, and only because it was said to be worse.
        #expect(clock.elapsed == Self.minutes(360))
        #expect(clock.state == .breached)
        #expect(clock.isByRegrading)
        #expect(try desk.task("T-1", at: "2026-03-04 15:30").severity == .p1)
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 16:00")
        try await desk.refuses(
            .taskNotOpen("T-1"), .ticket(.changeSeverity(task: "T-1", severity: .p3, when: nil, reason: "x")),
            by: "jia",
            at: "2026-03-04 17:00")
    }

    /// What only another system said, it may say otherwise.
    @Test func anImportTellsThatTheOtherSystemChangedTheSeverity() async throws {
        let desk = try await Self.desk()
        func imports(_ severity: Severity, at text: String, closed: String? = nil) async throws {
            var row = TaskCommand("T-1") { report in
                (report.severity, report.opened) = (severity, .instant(time("2026-03-04 09:00")))
                report.closed = closed.map { .instant(time($0)) }
            }
            row.origin = .table
            try await desk.does(.logTask(row), by: "lin", at: text, key: row.importKey())
        }
        try await imports(.p3, at: "2026-03-04 10:00")
        try await imports(.p1, at: "2026-03-04 12:00")
        // The older export again changes nothing.
        try await imports(.p3, at: "2026-03-04 12:30")
        let task = try desk.task("T-1", at: "2026-03-04 13:00")
        #expect(task.severity == .p1)
        #expect(task.ticket.severityChanges == [.init(from: .p3, to: .p1, when: time("2026-03-04 12:00"))])
        try await imports(.p1, at: "2026-03-04 15:00", closed: "2026-03-04 14:00")
        await #expect(throws: Refusal.taskContradicts("T-1", field: "severity", entry: 3)) {
            try await imports(.p0, at: "2026-03-04 16:00", closed: "2026-03-04 14:00")
        }
    }

    @Test func anImportDoesNotTakeTheSeverityBack() async throws {
        let desk = try await Self.opened(.p3)
        let change = TicketCommand.changeSeverity(task: "T-1", severity: .p1, when: nil, reason: "All shops")
        let entry = try await desk.does(.ticket(change), by: "jia", at: "2026-03-04 10:00").receipt.entry
        var row = TaskCommand("T-1") { $0.severity = .p3 }
        row.origin = .table
        try await desk.refuses(
            .taskContradicts("T-1", field: "severity", entry: entry), .logTask(row), by: "lin", at: "2026-03-04 11:00")
    }

    @Test func aClosedTaskKeepsThePolicyItRanUnder() async throws {
        let desk = try await Self.opened()
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 12:00")
        let before = try clocks(desk, at: "2026-03-04 13:00")
        var files = Office.files()
        files["support/severities.yaml"] = severities.replacing("resolution: 4h", with: "resolution: 2h")
        files["support/calendar.yaml"] = Office.weekdays
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-05 09:00")
        try await desk.does(
            .openTask(TaskCommand("T-2", Self.own) { $0.severity = .p1 }), by: "jia", at: "2026-03-05 10:00")
        #expect(try clocks(desk, at: "2026-03-05 10:00") == before)
        let after = try clocks(desk, at: "2026-03-05 10:00", "T-2")
        #expect(after.policy != before.policy)
        #expect(after.clocks.first { $0.promise == .resolution }?.limit == Self.minutes(120))
    }

    @Test func itIsHandedOnAndEscalated() async throws {
        let desk = try await Self.opened(
            .p1,
            [
                .init(
                    "{ id: engineer, title: Engineer, rights: [trainee] }",
                    "{ id: engineer, title: Engineer, rights: [trainee], escalates-to: manager }"),
                .init(
                    "{ id: manager, title: Manager, rights: [lead] }",
                    "{ id: manager, title: Manager, rights: [lead], escalates-to: director }"),
            ])
        try await desk.does(
            .ticket(.handOn(task: "T-1", person: "rui", when: nil, note: nil)), by: "jia", at: "2026-03-04 09:30")
        #expect(
            try desk.task("T-1", at: "2026-03-04 09:30").ticket.assignee == .init(person: "rui", side: .receiving))
        try await desk.refuses(
            .taskUnchanged("T-1", field: "assignee"),
            .ticket(.handOn(task: "T-1", person: "rui", when: nil, note: nil)), by: "jia", at: "2026-03-04 09:31")
        try await desk.refuses(
            .notPresent("bo", on: day("2026-03-04")),
            .ticket(.handOn(task: "T-1", person: "bo", when: nil, note: nil)), by: "jia", at: "2026-03-04 09:31")
        // Whom it was handed to says what happens to it.
        try await desk.does(
            .ticket(.wait(task: "T-1", when: nil, note: nil)), by: "rui", at: "2026-03-04 09:40")
        try await desk.does(
            .ticket(.work(task: "T-1", when: nil, note: nil)), by: "rui", at: "2026-03-04 09:41")
        let escalate = Command.ticket(.escalate(task: "T-1", person: nil, when: nil, reason: "No way round"))
        try await desk.does(escalate, by: "jia", at: "2026-03-04 10:30")
        try await desk.does(escalate, by: "jia", at: "2026-03-04 11:30")
        #expect(try desk.task("T-1", at: "2026-03-04 12:00").ticket.escalations.map(\.to) == [["han"], ["dora"]])
        try await desk.refuses(.nobodyAbove("T-1"), escalate, by: "jia", at: "2026-03-04 12:30")
        #expect(try clock(desk, .escalation, at: "2026-03-04 14:00").state == .met)
        try await desk.does(
            .ticket(.handToTeam(task: "T-1", team: .delivering, when: nil, note: "Theirs")), by: "jia",
            at: "2026-03-04 13:00")
        #expect(try desk.task("T-1", at: "2026-03-04 13:00").ticket.assignee == .init(person: nil, side: .delivering))
    }

    @Test func duplicatesCountOnce() async throws {
        let desk = try await Self.desk()
        for id in ["T-1", "T-2", "T-3"] as [TaskRecord.ID] {
            try await desk.does(.logTask(.closed(id, "2026-03-04 10:00")), by: "jia", at: "2026-03-04 11:00")
        }
        #expect(try desk.counts(at: "2026-03-04 11:00") == [3, 3, 0])
        func link(_ task: TaskRecord.ID, _ original: TaskRecord.ID) -> Command {
            .ticket(.linkDuplicate(task: task, original: original, note: nil))
        }
        // Nobody takes their own task out of the count.
        try await desk.refuses(
            .notAssessor(
                person: "jia", capability: nil, module: nil, allowed: ["wang", "zhao", "chen", "wei", "rui"],
                counted: "T-2"),
            link("T-2", "T-1"), by: "jia", at: "2026-03-04 12:00")
        try await desk.refuses(.ownDuplicate("T-1"), link("T-1", "T-1"), by: "jia", at: "2026-03-04 12:00")
        try await desk.refuses(
            .unknownTask("T-9", nearest: ["T-1", "T-2", "T-3"]), link("T-1", "T-9"), by: "jia", at: "2026-03-04 12:00")
        try await desk.does(link("T-2", "T-1"), by: "wang", at: "2026-03-04 12:00")
        try await desk.refuses(
            .taskUnchanged("T-2", field: "original"), link("T-2", "T-1"), by: "wang", at: "2026-03-04 12:01")
        try await desk.refuses(
            .originalIsDuplicate("T-2", of: "T-1"), link("T-1", "T-2"), by: "jia", at: "2026-03-04 12:01")
        #expect(try desk.counts(at: "2026-03-04 12:01") == [2, 2, 0])
        try await desk.does(.revokeTask(task: "T-2", reason: "Another one"), by: "wang", at: "2026-03-04 13:00")
        #expect(try desk.counts(at: "2026-03-04 13:00") == [3, 3, 0])
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func whatCountsForDuplicatesIsNotWithdrawn() async throws {
        let desk = try await Self.desk()
        for id in ["T-1", "T-2", "T-3"] as [TaskRecord.ID] {
            try await desk.does(.logTask(.closed(id, "2026-03-04 10:00")), by: "jia", at: "2026-03-04 11:00")
        }
        for id in ["T-2", "T-3"] as [TaskRecord.ID] {
            let link = Command.ticket(.linkDuplicate(task: id, original: "T-1", note: nil))
            try await desk.does(link, by: "wang", at: "2026-03-04 12:00")
        }
        let withdrawal = Command.revokeTask(task: "T-1", reason: "no")
        let refusal = Refusal.duplicatesStand("T-1", duplicates: ["T-2", "T-3"], entry: 5)
        try await desk.refuses(refusal, withdrawal, by: "jia", at: "2026-03-04 13:00")
        try await desk.refuses(refusal, .revoke(entry: 2, reason: "no"), by: "jia", at: "2026-03-04 13:00")
        try await desk.does(.revoke(entry: 5, reason: "no"), by: "wang", at: "2026-03-04 13:00")
        try await desk.does(.revokeTask(task: "T-3", reason: "no"), by: "wang", at: "2026-03-04 13:00")
        try await desk.does(withdrawal, by: "jia", at: "2026-03-04 14:00")
    }

    /// Else both would count nowhere.
    @Test(arguments: [[.cancelled], [.resolvedItself], [.duplicate], [.drill]] as [[TaskMark]])
    func whatCountsForNothingHasNoDuplicates(marks: [TaskMark]) async throws {
        let desk = try await Self.desk()
        try await desk.does(.logTask(.closed("T-1", "2026-03-04 10:00")), by: "jia", at: "2026-03-04 11:00")
        var command = TaskCommand.closed("T-2", "2026-03-04 10:00")
        command.report.marks = marks
        try await desk.does(.logTask(command), by: "jia", at: "2026-03-04 11:00")
        try await desk.refuses(
            .originalCountsForNothing("T-2"), .ticket(.linkDuplicate(task: "T-1", original: "T-2", note: nil)),
            by: "wang", at: "2026-03-04 12:00")
    }

    @Test func anEscalationGoesAboveWhoseTaskItIs() async throws {
        let desk = try await Self.opened()
        func escalate(to person: Person.ID) -> Command {
            .ticket(.escalate(task: "T-1", person: person, when: nil, reason: "No way round"))
        }
        // Whose task it is, also while nobody was told so.
        try await desk.refuses(
            .notAbove("T-1", person: "jia"), escalate(to: "jia"), by: "jia", at: "2026-03-04 09:30")
        try await desk.does(
            .ticket(.handOn(task: "T-1", person: "rui", when: nil, note: nil)), by: "jia", at: "2026-03-04 09:30")
        try await desk.refuses(
            .notAbove("T-1", person: "rui"), escalate(to: "rui"), by: "jia", at: "2026-03-04 09:40")
        // Who calls is not above, unless they are.
        try await desk.refuses(
            .notAbove("T-1", person: "jia"), escalate(to: "jia"), by: "jia", at: "2026-03-04 09:40")
        try await desk.refuses(
            .worksOnNoTasks("audra"), escalate(to: "audra"), by: "jia", at: "2026-03-04 09:40")
        #expect(try desk.task("T-1", at: "2026-03-04 10:00").ticket.escalations == [])
        try await desk.does(escalate(to: "dora"), by: "jia", at: "2026-03-04 10:00")
    }

    @Test(arguments: ["audra", "dora"] as [Person.ID])
    func aTaskIsHandedToNobodyWhoOnlyLooksOn(person: Person.ID) async throws {
        let desk = try await Self.opened()
        try await desk.refuses(
            .worksOnNoTasks(person), .ticket(.handOn(task: "T-1", person: person, when: nil, note: nil)), by: "jia",
            at: "2026-03-04 09:40")
    }

    @Test func theFirstAnswerIsRecordedOnce() async throws {
        let desk = try await Self.opened()
        try await desk.does(.respondTask(task: "T-1", when: nil), by: "jia", at: "2026-03-04 09:10")
        try await desk.refuses(
            .taskUnchanged("T-1", field: "responded"), .respondTask(task: "T-1", when: nil), by: "jia",
            at: "2026-03-04 09:20")
        #expect(try desk.task("T-1", at: "2026-03-04 10:00").responded == .instant(time("2026-03-04 09:10")))
    }

    @Test func aTaskThatIsClosedAgainSaysAgainWhichDocumentWasUpdated() async throws {
        let desk = try await Self.opened()
        try await desk.does(
            .resolveTask(TaskCommand("T-1") { $0.document = "FAQ" }), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(.reopenTask(task: "T-1", when: nil, note: nil), by: "jia", at: "2026-03-04 11:00")
        #expect(try desk.task("T-1", at: "2026-03-04 11:00").document == "FAQ")
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 12:00")
        #expect(try desk.task("T-1", at: "2026-03-04 12:00").document == nil)
        let told = Command.logTask(TaskCommand("T-1") { $0.document = "Runbook" })
        let receipt = try await desk.does(told, by: "jia", at: "2026-03-04 13:00").receipt
        // The same again is where it was told, not where the task began.
        let again = try await desk.does(told, by: "jia", at: "2026-03-04 13:10").receipt
        #expect(again.wasThere && again.entry == receipt.entry && receipt.entry == 6)
        #expect(try desk.task("T-1", at: "2026-03-04 13:00").document == "Runbook")
    }

    @Test func stagesAreTickedAgainstTheirDeadlines() async throws {
        let desk = try await Self.opened()
        func tick(_ stage: Identifier<ServiceLevel.Stage>) -> Command {
            .ticket(.finishStage(task: "T-1", stage: stage, when: nil, note: nil))
        }
        try await desk.does(tick("respond"), by: "jia", at: "2026-03-04 09:30")
        try await desk.refuses(
            .stageStands("T-1", stage: "respond", at: time("2026-03-04 09:30")), tick("respond"), by: "jia",
            at: "2026-03-04 09:40")
        try await desk.refuses(
            .unknownStage("T-1", stage: "repair", known: ["respond", "workaround"]), tick("repair"), by: "jia",
            at: "2026-03-04 09:40")
        #expect(try clocks(desk, at: "2026-03-04 11:00").stages.map(\.state) == [.done, .open])
        #expect(try clocks(desk, at: "2026-03-04 11:01").stages.map(\.state) == [.done, .overdue])
        // What is left after the solution is still ticked.
        try await desk.does(.resolveTask(TaskCommand("T-1")), by: "jia", at: "2026-03-04 11:30")
        try await desk.does(tick("workaround"), by: "jia", at: "2026-03-04 12:00")
        let stages = try clocks(desk, at: "2026-03-04 12:00").stages
        #expect(stages.map(\.state) == [.done, .late])
        #expect(stages.map(\.due) == [time("2026-03-04 09:30"), time("2026-03-04 11:00")])
    }

    @Test func closingSaysWhichDocumentWasUpdatedOrWhyNone() async throws {
        let desk = try await Self.opened()
        let both = TaskCommand("T-1") { ($0.document, $0.noDocument) = ("FAQ", "none") }
        try await desk.refuses(.documentOrReason("T-1"), .resolveTask(both), by: "jia", at: "2026-03-04 10:00")
        try await desk.refuses(
            .unknownItem("team/rote", nearest: ["team/rota"]),
            .resolveTask(TaskCommand("T-1") { $0.document = "team/rote" }), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(
            .resolveTask(TaskCommand("T-1") { $0.noDocument = "Known case" }), by: "jia", at: "2026-03-04 10:00")
        #expect(try desk.task("T-1", at: "2026-03-04 10:00").noDocument == "Known case")
        // What was missing may be told later, and nothing otherwise.
        try await desk.does(.logTask(TaskCommand("T-1") { $0.document = "FAQ" }), by: "jia", at: "2026-03-04 11:00")
        #expect(try desk.task("T-1", at: "2026-03-04 11:00").document == "FAQ")
        try await desk.refuses(
            .taskContradicts("T-1", field: "document", entry: 4),
            .logTask(TaskCommand("T-1") { $0.document = "Other" }), by: "jia", at: "2026-03-04 12:00")
    }

    @Test func timesAreOfItsOwnLife() async throws {
        let desk = try await Self.opened()
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "opened", later: "when"),
            .ticket(.wait(task: "T-1", when: time("2026-03-04 08:59"), note: nil)), by: "jia", at: "2026-03-04 10:00")
        try await desk.refuses(
            .inTheFuture(.instant(time("2026-03-04 10:01")), now: time("2026-03-04 10:00")),
            .ticket(.wait(task: "T-1", when: time("2026-03-04 10:01"), note: nil)), by: "jia", at: "2026-03-04 10:00")
        try await desk.does(
            .ticket(.wait(task: "T-1", when: time("2026-03-04 09:10"), note: nil)), by: "jia", at: "2026-03-04 10:00")
        try await desk.refuses(
            .taskTimesOutOfOrder("T-1", earlier: "waiting", later: "when"),
            .ticket(.work(task: "T-1", when: time("2026-03-04 09:09"), note: nil)), by: "jia", at: "2026-03-04 10:00")
        try await desk.refuses(
            .mayNotRecordForOthers(person: "yi"), .ticket(.work(task: "T-1", when: nil, note: nil)), by: "yi",
            at: "2026-03-04 10:00")
        // Who takes the waiting back takes back first that it was worked on again.
        try await desk.does(.ticket(.work(task: "T-1", when: nil, note: nil)), by: "jia", at: "2026-03-04 10:10")
        try await desk.refuses(
            .laterEntriesStand("T-1", entry: 3, later: [4]), .revoke(entry: 3, reason: "no"), by: "jia",
            at: "2026-03-04 10:20")
        try await desk.does(.revokeTask(task: "T-1", reason: "no"), by: "jia", at: "2026-03-04 10:30")
        try await desk.does(.revokeTask(task: "T-1", reason: "no"), by: "jia", at: "2026-03-04 10:31")
        #expect(try desk.task("T-1", at: "2026-03-04 10:31").ticket == TaskTicket())
    }

    @Test func whatIsKnownAsADateAloneIsNotTimed() async throws {
        let desk = try await Self.desk()
        try await desk.does(
            .logTask(
                TaskCommand("T-1", Self.own) { report in
                    (report.severity, report.opened) = (.p1, .instant(time("2026-03-04 09:00")))
                    (report.responded, report.closed) = (.instant(time("2026-03-04 09:20")), .day(day("2026-03-04")))
                }), by: "jia", at: "2026-03-05 09:00")
        let clocks = try clocks(desk, at: "2026-03-05 09:00")
        #expect(clocks.clocks.map(\.promise) == [.response])
        #expect(clocks.clocks.map(\.state) == [.met])
        #expect(clocks.untimed == [.resolution, .escalation])
    }
}
