import HandoverLedger
import HandoverModel

// Rules 5 and 7: what happens to a task as a ticket.
extension Situation {
    func ticket(_ command: TicketCommand) throws -> Ruling {
        let task = try task(command.task)
        try requireMayRecord(on: task)
        switch command {
        case .wait(_, let when, let note):
            try requireOpen(task)
            guard !task.ticket.isWaiting else { throw Refusal.taskWaits(task.id) }
            return try step(TicketFact.waiting, task, when, note)
        case .work(_, let when, let note):
            try requireOpen(task)
            guard task.ticket.isWaiting else { throw Refusal.taskDoesNotWait(task.id) }
            return try step(TicketFact.working, task, when, note)
        case .restore(_, let when, let note):
            try requireOpen(task)
            guard task.ticket.restored == nil else { throw Refusal.taskUnchanged(task.id, field: "resolved") }
            return try step(TicketFact.restored, task, when, note)
        case .changeSeverity(_, let severity, let when, let reason):
            return try changeSeverity(of: task, to: severity, when, reason: reason)
        case .handOn(_, let id, let when, let note):
            let person = try present(id)
            guard !onlyLooksOn(person, [.director, .auditor]) else { throw Refusal.worksOnNoTasks(id) }
            return try handOn(task, to: .init(person: id, side: person.side), when, note)
        case .handToTeam(_, let side, let when, let note):
            return try handOn(task, to: .init(person: nil, side: side), when, note)
        case .escalate(_, let person, let when, let reason): return try escalate(task, person, when, reason: reason)
        case .linkDuplicate(_, let original, let note): return try link(task, to: original, note)
        case .finishStage(_, let stage, let when, let note): return try finish(stage, of: task, when, note)
        case .review(let review): return try self.review(review, of: task)
        }
    }

    private func step(
        _ fact: (TicketStep) -> TicketFact, _ task: TaskRecord, _ when: Instant?, _ note: String?
    ) throws -> Ruling {
        let when = try openInstant(when, of: task)
        return Ruling(
            .ticket(fact(TicketStep(task: task.id, when: when, note: try optional(note, field: "note")))),
            effective: when)
    }

    private func changeSeverity(
        of task: TaskRecord, to severity: Severity, _ when: Instant?, reason text: String
    ) throws -> Ruling {
        let reason = try reason(text)
        let when = try openInstant(when, of: task)
        guard severity != task.severity else { throw Refusal.taskUnchanged(task.id, field: "severity") }
        let change = SeverityChange(task: task.id, severity: severity, when: when, reason: reason)
        return Ruling(.ticket(.severityChanged(change)), effective: when)
    }

    private func handOn(
        _ task: TaskRecord, to assignee: TaskTicket.Assignee, _ when: Instant?, _ note: String?
    ) throws -> Ruling {
        let when = try openInstant(when, of: task)
        guard assignee != task.ticket.assignee else { throw Refusal.taskUnchanged(task.id, field: "assignee") }
        let fact = TaskHandOver(
            task: task.id, person: assignee.person, side: assignee.side, when: when,
            note: try optional(note, field: "note"))
        return Ruling(.ticket(.handedOn(fact)), effective: when)
    }

    private func escalate(
        _ task: TaskRecord, _ named: Person.ID?, _ when: Instant?, reason text: String
    ) throws -> Ruling {
        let reason = try reason(text)
        let when = try openInstant(when, of: task)
        let called = try named.map { [try mayBeCalled($0, to: task)] } ?? above(task)
        guard !called.isEmpty else { throw Refusal.nobodyAbove(task.id) }
        let escalation = TaskEscalation(task: task.id, to: called, when: when, reason: reason)
        return Ruling(.ticket(.escalated(escalation)), effective: when)
    }

    /// Anybody but the one whose task it is, who only audits, or whoever calls and is not above it.
    private func mayBeCalled(_ id: Person.ID, to task: TaskRecord) throws -> Person.ID {
        let named = try present(id)
        guard !onlyLooksOn(named, [.auditor]) else { throw Refusal.worksOnNoTasks(id) }
        guard try id != whose(task) && (id != person.id || above(task).contains(id)) else {
            throw Refusal.notAbove(task.id, person: id)
        }
        return id
    }

    private func whose(_ task: TaskRecord) -> Person.ID {
        task.ticket.assignee?.person ?? task.workers.last?.person ?? person.id
    }

    /// Whether somebody holds rights, and no others than these.
    func onlyLooksOn(_ person: Person, _ looking: Set<Right>) -> Bool {
        let held = definitions.rights(of: person, on: today)
        return !held.isEmpty && held.isSubset(of: looking)
    }

    /// Who is above those who were called last, else above the one whose task it is: the person whom that person's entry
    /// names, else those who hold the role to which theirs escalates in the same team.
    private func above(_ task: TaskRecord) throws -> [Person.ID] {
        let last = task.ticket.escalations.last?.to ?? [whose(task)]
        return last.compactMap(definitions.person).flatMap { below -> [Person.ID] in
            if let named = below.escalatesTo.flatMap(definitions.person), named.isPresent(on: today) {
                return [named.id]
            }
            let roles = below.roles(on: today).sorted().compactMap { definitions.role($0)?.escalatesTo }
            return roles.firstOfEach().flatMap { definitions.holders(of: TeamRole(below.side, $0), on: today) }
                .map(\.id)
        }
        .firstOfEach().filter { !last.contains($0) }
    }

    private func link(_ task: TaskRecord, to id: TaskRecord.ID, _ note: String?) throws -> Ruling {
        guard id != task.id else { throw Refusal.ownDuplicate(id) }
        let original = try self.task(id)
        // So that links never lead in a circle.
        if let other = original.ticket.duplicateOf { throw Refusal.originalIsDuplicate(id, of: other) }
        guard task.ticket.duplicateOf != id else { throw Refusal.taskUnchanged(task.id, field: "original") }
        try requireMayTakeOut(task)
        guard original.closed == nil || TaskOutcome.counted.contains(original.outcome(in: zone)) else {
            throw Refusal.originalCountsForNothing(id)
        }
        let link = DuplicateLink(task: task.id, original: id, note: try optional(note, field: "note"))
        return Ruling(.ticket(.duplicateLinked(link)))
    }

    /// What counts is taken out of the count by an assessor alone, who had no part in it.
    private func requireMayTakeOut(_ task: TaskRecord) throws {
        guard task.outcome(in: zone) != .notEligible else { return }
        try requireAssessor(
            task.capability.flatMap(definitions.capability)?.assessedBy ?? [], capability: task.capability,
            counted: task.id)
        if isSeparated, isOwn(task) { throw Refusal.ownRecord(person: person.id) }
    }

    private func finish(
        _ stage: Identifier<ServiceLevel.Stage>, of task: TaskRecord, _ when: Instant?, _ note: String?
    ) throws -> Ruling {
        guard let level = definitions.services?[task.severity] else { throw Refusal.noServiceLevel(task.severity) }
        guard level.stages.contains(where: { $0.id == stage }) else {
            throw Refusal.unknownStage(task.id, stage: stage.rawValue, known: level.stages.map(\.id.rawValue))
        }
        if let done = task.ticket.stages.first(where: { $0.stage == stage }) {
            throw Refusal.stageStands(task.id, stage: stage.rawValue, at: done.when)
        }
        let when = try instant(when, of: task, after: [("opened", task.opened?.earliest(in: zone))])
        let done = StageDone(task: task.id, stage: stage, when: when, note: try optional(note, field: "note"))
        return Ruling(.ticket(.stageDone(done)), effective: when)
    }

    // MARK: When

    private func requireOpen(_ task: TaskRecord) throws {
        guard !task.isClosedNow(in: zone) else { throw Refusal.taskNotOpen(task.id) }
    }

    /// When something happened to a task that is open: never before it was opened, last opened again or last worked on, nor
    /// before its severity was changed.
    private func openInstant(_ when: Instant?, of task: TaskRecord) throws -> Instant {
        try requireOpen(task)
        let wait = task.ticket.waits.last
        return try instant(
            when, of: task,
            after: [
                ("opened", task.opened?.earliest(in: zone)), ("reopened", task.reopenings.last?.earliest(in: zone)),
                (wait?.to == nil ? "waiting" : "working", wait.map { $0.to ?? $0.from }),
                ("severity", task.ticket.severityChanges.last?.when), ("resolved", task.ticket.restored),
            ])
    }

    private func instant(
        _ when: Instant?, of task: TaskRecord, after earlier: [(name: String, instant: Instant?)]
    ) throws -> Instant {
        guard let when else { return now }
        _ = try effective(.instant(when))
        if let late = earlier.first(where: { $0.instant.map { when < $0 } ?? false }) {
            throw Refusal.taskTimesOutOfOrder(task.id, earlier: late.name, later: "when")
        }
        return when
    }

    /// - Throws: `unknownPerson`; `notPresent` for somebody who is not there today.
    private func present(_ id: Person.ID) throws -> Person {
        let named = try person(id)
        guard named.isPresent(on: today) else { throw Refusal.notPresent(id, on: today) }
        return named
    }
}
