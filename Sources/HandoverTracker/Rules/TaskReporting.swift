import HandoverLedger
import HandoverModel

// The checks of what a task report says.
extension Situation {
    static let taskIDLimit = 128

    /// The report with its workers' teams, when everything in it may be recorded by this person.
    func checkedReport(_ command: TaskCommand) throws -> TaskReport {
        var report = command.report
        try requireTaskID(report.task)
        try requireMayRecord(command, on: try view.task(report.task))
        // A field that was left empty says nothing.
        if report.capability?.rawValue.isVisible == false { report.capability = nil }
        if let id = report.capability { _ = try capability(id) }
        if let rating = report.rating, !(1...5).contains(rating) {
            throw Refusal.outOfRange(field: "rating", minimum: 1, maximum: 5)
        }
        var named: Set<Person.ID> = []
        if let twice = command.workers.first(where: { !named.insert($0.person).inserted }) {
            throw Refusal.personTwice(twice.person)
        }
        if !command.workers.isEmpty { report.workers = try workers(command.workers) }
        if let marks = report.marks { report.marks = marks.isEmpty ? nil : Set(marks).sorted() }
        report.document = try document(of: report)
        report.noDocument = try optional(report.noDocument, field: "no_document")
        report.title = try optional(report.title, field: "title")
        report.service = try optional(report.service, field: "service")
        if command.naming == .known, let service = report.service { try requireService(service, of: report.task) }
        report.channel = try optional(report.channel, field: "channel")
        report.reporter = try optional(report.reporter, field: "reporter")
        for moment in [
            report.occurred, report.opened, report.responded, report.resolved, report.closed, report.reopened,
        ] {
            _ = try effective(moment)
        }
        try requireWaits(of: report)
        return report
    }

    /// The times at which it waited come one after the other, none of them after now.
    private func requireWaits(of report: TaskReport) throws {
        guard let waits = report.waits else { return }
        guard (1...TaskTicket.mostWaits).contains(waits.count) else {
            throw Refusal.outOfRange(field: "waited", minimum: 1, maximum: TaskTicket.mostWaits)
        }
        for (wait, next) in zip(waits, waits.dropFirst()) where wait.to.map({ next.from < $0 }) ?? true {
            throw Refusal.taskTimesOutOfOrder(report.task, earlier: "working", later: "waiting")
        }
        for wait in waits {
            if let to = wait.to, to < wait.from {
                throw Refusal.taskTimesOutOfOrder(report.task, earlier: "waiting", later: "working")
            }
            _ = try effective(.instant(wait.newest))
        }
    }

    /// The document that was updated: the address of an item, which must be one, or a text.
    private func document(of report: TaskReport) throws -> String? {
        let (item, text) = try document(report.document)
        let named = item?.rawValue ?? text
        guard named == nil || report.noDocument == nil else { throw Refusal.documentOrReason(report.task) }
        return named
    }

    func workers(_ commands: [WorkerCommand]) throws -> [Worker] {
        try commands.map { Worker(person: $0.person, side: try person($0.person).side, level: $0.level) }
    }

    /// Everybody records tasks of their own, those that were handed to them and tasks that name nobody, and of all levels their
    /// own; leads and assessors record anybody's, and whoever is there to direct or to audit alone records none.
    private func requireMayRecord(_ command: TaskCommand, on known: TaskRecord?) throws {
        if !rights.isDisjoint(with: [.lead, .assessor]) { return }
        if command.workers.contains(where: { isAnothers($0, known) }) {
            throw Refusal.mayNotRecordForOthers(person: person.id)
        }
        if !onlyReads, known?.ticket.assignee?.person == person.id { return }
        let named = [command.workers.map(\.person), known?.workers.map(\.person) ?? []]
        if !onlyReads, named.allSatisfy({ $0.isEmpty || $0.contains(person.id) }) { return }
        throw Refusal.mayNotRecordForOthers(person: person.id)
    }

    /// Whether it is the level of somebody else that nobody has said yet.
    private func isAnothers(_ worker: WorkerCommand, _ known: TaskRecord?) -> Bool {
        guard worker.level != nil, worker.person != person.id else { return false }
        let said = (known?.workers ?? []) + (known?.reported?.workers ?? [])
        return !said.contains { $0.person == worker.person && $0.level == worker.level }
    }

    /// What happens to a task is said by those who work or worked on it and by whom it was handed to, of one that names nobody
    /// by everybody who records tasks, and by leads and assessors of any.
    func requireMayRecord(on task: TaskRecord) throws {
        if !rights.isDisjoint(with: [.lead, .assessor]) { return }
        let isTheirs =
            task.everyone.isEmpty || task.hasWorker(person.id) || task.ticket.assignee?.person == person.id
        if !onlyReads, isTheirs { return }
        throw Refusal.mayNotRecordForOthers(person: person.id)
    }

    private var onlyReads: Bool { !rights.isEmpty && rights.isSubset(of: [.director, .auditor]) }

    private func requireTaskID(_ id: TaskRecord.ID) throws {
        let isPlain = id.rawValue.unicodeScalars.allSatisfy {
            switch $0.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
            default: true
            }
        }
        guard isPlain, !id.rawValue.isEmpty, id.rawValue == id.rawValue.trimmed(),
            id.rawValue.utf8.count <= Self.taskIDLimit
        else { throw Refusal.badTaskID(id.rawValue) }
    }

    /// Opened, responded, resolved and closed come in this order, as far as they are known; reopened comes after opened.
    ///
    /// A task told in one go may have been reopened before the closing it tells, which then is its last.
    func requireOrder(of report: TaskReport, after known: TaskRecord?) throws {
        let times: [(name: String, moment: Moment?)] = [
            ("occurred", report.occurred ?? known?.occurred), ("opened", report.opened ?? known?.opened),
            ("responded", report.responded ?? known?.responded), ("resolved", report.resolved ?? known?.resolved),
            ("closed", report.closed ?? (report.resolved == nil ? known?.closed : nil)),
        ]
        var earlier: (name: String, moment: Moment)?
        for time in times {
            guard let moment = time.moment else { continue }
            if let earlier, moment.latest(in: zone) < earlier.moment.earliest(in: zone) {
                throw Refusal.taskTimesOutOfOrder(report.task, earlier: earlier.name, later: time.name)
            }
            earlier = (time.name, moment)
        }
        if let opened = report.opened ?? known?.opened, let wait = report.waits?.first,
            wait.from < opened.earliest(in: zone)
        {
            throw Refusal.taskTimesOutOfOrder(report.task, earlier: "opened", later: "waiting")
        }
        try requireAfterWaiting(report, known)
        guard let reopened = report.reopened,
            let (name, first) = times.lazy.compactMap({ time in time.moment.map { (time.name, $0) } }).first
        else { return }
        let before = known?.closed.map { ("closed", $0) } ?? (name, first)
        if reopened.latest(in: zone) < before.1.earliest(in: zone) {
            throw Refusal.taskTimesOutOfOrder(report.task, earlier: before.0, later: "reopened")
        }
    }

    /// A task is solved after it began to wait, and after it was worked on again.
    private func requireAfterWaiting(_ report: TaskReport, _ known: TaskRecord?) throws {
        // It may wait for the user to confirm what was solved before.
        let isRestored = known?.ticket.restored != nil
        guard let solved = isRestored ? report.closed : report.resolved ?? report.closed,
            let wait = (report.waits ?? known?.ticket.waits)?.last,
            solved.latest(in: zone) < wait.to ?? wait.from,
            // It may have waited after it was opened again, which is told with the solution before.
            report.waits == nil || report.reopened.map({ $0.latest(in: zone) < solved.earliest(in: zone) }) ?? true
        else { return }
        throw Refusal.taskTimesOutOfOrder(
            report.task, earlier: wait.to == nil ? "waiting" : "working",
            later: report.resolved == nil || isRestored ? "closed" : "resolved")
    }
}
