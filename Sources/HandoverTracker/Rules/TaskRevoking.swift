import HandoverLedger
import HandoverModel

// Rules 3 and 7: taking back what was said of a task.
extension Situation {
    /// Takes back the newest entry about a task that stands and that this person may take back.
    func revokeTask(_ id: TaskRecord.ID, reason text: String) throws -> Ruling {
        let reason = try reason(text)
        let task = try view.task(id)
        var newest: Refusal?
        for entry in try recorded(of: id).standing.reversed() {
            guard let refusal = try refusal(ofTakingBack: entry, of: task) else {
                return try revoke(entry, reason: reason)
            }
            newest = newest ?? refusal
        }
        throw newest ?? Refusal.nothingToRevoke(task: id)
    }

    /// Takes back an entry about a task on which nothing rests that stands.
    ///
    /// - Throws: `notLead`, `ownRecord`, `alreadyRevoked`, `duplicatesStand`; `reviewStands` or `laterEntriesStand` when other entries must go
    ///   first.
    func revoke(_ entry: Entry, reason: String) throws -> Ruling {
        guard case .task(let id) = entry.record.statement.subject else {
            throw Refusal.notRevocable(entry: entry.number, kind: entry.record.statement.kind)
        }
        if let refusal = try refusal(ofTakingBack: entry, of: try view.task(id)) { throw refusal }
        let entries = try recorded(of: id)
        guard entries.revocations[entry.number] == nil else { throw Refusal.alreadyRevoked(entry: entry.number) }
        let later = entries.resting(on: entry.number, in: zone).reversed()
        if let first = later.first {
            throw first.record.statement.kind.isReview
                ? Refusal.reviewStands(id, entry: entry.number, review: first.number)
                : Refusal.laterEntriesStand(id, entry: entry.number, later: later.map(\.number))
        }
        if entries.standing.count == 1 { try requireNoDuplicates(of: id) }
        return Ruling(.revoked(Revocation(entry: entry.number, task: id, reason: reason)))
    }

    /// - Throws: `duplicatesStand` where other tasks are linked to one that is to be withdrawn.
    private func requireNoDuplicates(of id: TaskRecord.ID) throws {
        var links: [(task: TaskRecord.ID, entry: Int)] = []
        for entry in try view.entries(of: [.taskDuplicateLinked]) {
            guard case .ticket(.duplicateLinked(let link)) = entry.record.statement, link.original == id,
                try view.task(link.task)?.ticket.duplicateOf == id, !links.contains(where: { $0.task == link.task })
            else { continue }
            links.append((link.task, entry.number))
        }
        guard let first = links.first else { return }
        throw Refusal.duplicatesStand(id, duplicates: links.map(\.task), entry: first.entry)
    }

    /// Why this person may not take back an entry about a task; nil when they may.
    ///
    /// Reports, steps and ratings are also an assessor's to correct, who records tasks of anybody. Taking a judgement back
    /// is part of judging: nobody takes back another's review of what they did or reported, nor the rating of what they did.
    private func refusal(ofTakingBack entry: Entry, of task: TaskRecord?) throws -> Refusal? {
        guard entry.record.by != person.id else { return nil }
        let kind = entry.record.statement.kind
        let others = kind.isReview ? [] : assessors
        if !others.contains(person.id), let refusal = try refusalUnlessOwnOrLead(of: entry, others: others) {
            return refusal
        }
        guard isSeparated, let task else { return nil }
        let isOwn = kind.isReview ? isOwn(task) : kind == .taskRated && task.hasWorker(person.id)
        return isOwn ? .ownRecord(person: person.id) : nil
    }

    /// Those who may assess today.
    private var assessors: [Person.ID] {
        definitions.people.filter { definitions.rights(of: $0, on: today).contains(.assessor) }.map(\.id)
    }

    /// Everything recorded about a task.
    ///
    /// - Throws: `unknownTask` when there is nothing.
    func recorded(of id: TaskRecord.ID) throws -> TaskEntries {
        let entries = TaskEntries(try view.taskEntries(id))
        guard !entries.all.isEmpty else { throw try view.unknown(id) }
        return entries
    }
}

extension TaskEntries {
    /// The standing entries that could not have been recorded without one of them, in the ledger's order.
    ///
    /// A step rests on the step before it, a review on the levels it looked at; and what is left of a task must say a time.
    fileprivate func resting(on number: Int, in zone: Zone) -> [Entry] {
        var (told, left): (TaskRecord?, TaskRecord?)
        var resting: [Entry] = []
        for entry in standing {
            let isKept =
                entry.number != number && (entry.fits(left, besides: told, in: zone) || !entry.fits(told, in: zone))
            if isKept { left = entry.added(to: left) } else if entry.number != number { resting.append(entry) }
            told = entry.added(to: told)
        }
        return resting
    }
}

extension Entry {
    /// Whether it could be recorded of the task as it is.
    ///
    /// `told`: The task as whoever recorded it knew it.
    fileprivate func fits(_ task: TaskRecord?, besides told: TaskRecord?, in zone: Zone) -> Bool {
        let isSeen = task?.workers == told?.workers && task?.helpedBy == told?.helpedBy
        return fits(task, in: zone) && (isSeen || !record.statement.kind.isReview)
    }

    fileprivate func fits(_ task: TaskRecord?, in zone: Zone) -> Bool {
        switch record.statement {
        case .taskLogged(let report), .taskOpened(let report): task != nil || report.tellsATime
        case .taskResponded, .taskResolved: task.map { !$0.isClosedNow(in: zone) } ?? false
        case .taskReopened: task.map { $0.isClosedNow(in: zone) || $0.ticket.restored != nil } ?? false
        case .taskRated: task?.closed != nil
        case .ticket(let fact): task.map { fact.fits($0, in: zone) } ?? false
        case .taskConfirmed, .taskOverturned: task.map { $0.closed != nil && !$0.isOpenAgain } ?? false
        case .signedOff, .refused, .revoked, .reopened, .waived, .markedNotApplicable, .evidenceAdded,
            .moduleCompleted, .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered,
            .definitionsProposed, .definitionsApplied, .blockerWaived, .acceptanceStated, .acceptanceSigned,
            .acceptanceDeclined, .demonstrationStarted, .helpAsked, .helpAnswered, .phaseSet, .availability,
            .checkpointRecorded,
            .reverified, .checkRan, .alert, .reportApproved, .improvement, .creditClaim, .technicalChange,
            .commitmentDone,
            .access:
            false
        }
    }

    fileprivate func added(to task: TaskRecord?) -> TaskRecord? {
        guard case .task(let id) = record.statement.subject else { return task }
        var next = task ?? TaskRecord(id: id)
        next.apply(record)
        return next
    }
}

extension TaskReport {
    fileprivate var tellsATime: Bool {
        [occurred, opened, responded, resolved, closed].contains { $0 != nil }
    }
}

extension TicketFact {
    /// Whether it could be recorded of the task as it is.
    fileprivate func fits(_ task: TaskRecord, in zone: Zone) -> Bool {
        let isOpen = !task.isClosedNow(in: zone)
        return switch self {
        case .waiting: isOpen && !task.ticket.isWaiting
        case .working: isOpen && task.ticket.isWaiting
        case .restored: isOpen && task.ticket.restored == nil
        case .severityChanged, .handedOn, .escalated: isOpen
        case .duplicateLinked, .stageDone: true
        case .reviewed: !isOpen
        }
    }
}

extension Statement.Kind {
    /// An assessor's word on the levels of a task.
    var isReview: Bool { self == .taskConfirmed || self == .taskOverturned }
}
