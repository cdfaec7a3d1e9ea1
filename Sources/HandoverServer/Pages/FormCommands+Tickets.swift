import HandoverModel
import HandoverTracker
import HandoverViews

// Tasks as tickets.
extension FormCommands {
    /// A task that is opened.
    ///
    /// - Throws: As `commands(at:)`.
    func opened() throws -> Command {
        guard action == "open" else { throw RequestProblem.badBody(at: "do") }
        var report = TaskReport(task: try task())
        report.title = text("title")
        report.severity = try severity()
        report.supportKind = try text("kind").map { kind in
            guard let kind = SupportKind(rawValue: kind) else { throw RequestProblem.badBody(at: "kind") }
            return kind
        }
        report.service = text("service")
        report.capability = try capability(of: report.service)
        report.channel = text("channel")
        report.reporter = text("reporter")
        report.askedOf = form["asked-of"].flatMap { AskedOf(rawValue: $0) }
        report.opened = try instant("when").map { .instant($0) }
        return .openTask(TaskCommand(report: report, naming: naming))
    }

    /// What is done about a task, or taken back of it.
    ///
    /// - Throws: As `commands(at:)`.
    func of(_ task: TaskRecord.ID) throws -> Command {
        if action == "revoke" { return .revoke(entry: try entry(), task: task, reason: text("reason") ?? "") }
        guard let action = TicketAction(rawValue: action) else { throw RequestProblem.badBody(at: "do") }
        let (when, note, reason) = (try instant("when"), text("note"), text("reason") ?? "")
        switch action {
        case .respond: return .respondTask(task: task, when: when.map { .instant($0) })
        case .reopen: return .reopenTask(task: task, when: when.map { .instant($0) }, note: note)
        case .rateTask: return .rateTask(task: task, rating: try needed(try number("rating"), "rating"))
        case .resolve: return try resolution(of: task, when)
        case .wait: return .ticket(.wait(task: task, when: when, note: note))
        case .work: return .ticket(.work(task: task, when: when, note: note))
        case .restore: return .ticket(.restore(task: task, when: when, note: note))
        case .severity:
            let severity = try needed(try severity(), "severity")
            return .ticket(.changeSeverity(task: task, severity: severity, when: when, reason: reason))
        case .handOn:
            let whom = try needed(text("to"), "to")
            if let team = Side.allCases.first(where: { TicketAction.team($0) == whom }) {
                return .ticket(.handToTeam(task: task, team: team, when: when, note: note))
            }
            return .ticket(.handOn(task: task, person: Person.ID(whom), when: when, note: note))
        case .escalate:
            return .ticket(.escalate(task: task, person: text("to").map { .init($0) }, when: when, reason: reason))
        case .duplicate:
            let original = TaskRecord.ID(try needed(text("original"), "original"))
            return .ticket(.linkDuplicate(task: task, original: original, note: note))
        case .stage:
            let stage = Identifier<ServiceLevel.Stage>(try needed(text("stage"), "stage"))
            return .ticket(.finishStage(task: task, stage: stage, when: when, note: note))
        case .review:
            let actions = words("actions").map { Improvement.ID($0) }
            return .ticket(
                .review(
                    IncidentReview(
                        task: task, cause: text("cause") ?? "", done: text("done") ?? "", lesson: text("lesson") ?? "",
                        document: text("case"), actions: actions.isEmpty ? nil : actions)))
        }
    }

    /// Closing says which document was updated, or why none was.
    private func resolution(of task: TaskRecord.ID, _ when: Instant?) throws -> Command {
        var report = TaskReport(task: task)
        report.resolved = when.map { .instant($0) }
        report.document = text("words") ?? text("document")
        report.noDocument = text("no-document")
        if report.document == nil { _ = try needed(report.noDocument, "no-document") }
        let level = level()
        report.helpedBy = level.flatMap { helper(at: $0) }
        let doer = Person.ID(try needed(text("person"), "person"))
        return .resolveTask(TaskCommand(report: report, workers: try workers(on: task, of: doer, at: level)))
    }

    /// A time on the wall's clock in the handover's zone.
    ///
    /// - Throws: `RequestProblem.badParameter` for one that cannot be read.
    func instant(_ name: String) throws -> Instant? {
        guard let text = text(name) else { return nil }
        guard let time = WallTime(text), time.minute != nil else {
            throw RequestProblem.badParameter(name, allowed: "YYYY-MM-DD HH:MM")
        }
        return time.start(in: try zone())
    }
}
