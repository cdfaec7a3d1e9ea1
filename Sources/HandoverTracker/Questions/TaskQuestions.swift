import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// A task, everything recorded about it, whose it was by the phases, and how its clocks stand.
    ///
    /// - Throws: `unknownTask`.
    func task(_ id: TaskRecord.ID) throws -> Reply {
        let history = try view.taskEntries(id)
        guard !history.isEmpty else { throw try view.unknown(id) }
        let definitions = try current()
        // No word about phases is taken back: nothing else is needed to read them.
        let phases = PhaseHistory(
            try statements().filter { $0.record.statement.kind == .phaseSet }, asOf: now,
            zone: definitions.handover.zone)
        let task = try view.task(id)
        let clocks = try task.flatMap { TaskClocks($0, by: try policy(of: $0, history), now: now) }
        let updates = task.flatMap { TaskUpdates($0, by: definitions, now: now) }
        return try reply(
            .task(task, history: history, standing: TaskStanding(phases: phases, clocks: clocks, updates: updates)),
            definitions)
    }

    /// The definitions by which a task's clocks count: those in force when it was closed, else those in force now.
    private func policy(of task: TaskRecord, _ entries: [Entry]) throws -> Definitions {
        let definitions = try current()
        guard task.isClosedNow(in: definitions.handover.zone),
            let closing = TaskEntries(entries).standing.last(where: { $0.record.statement.tellsClosing }),
            let then = history.applications.last(where: { $0.entry < closing.number })
        else { return definitions }
        return try tracker.cache.definitions(then.change.definitions, from: view)
    }

    func tasks(_ query: TaskQuery) throws -> Reply {
        let time = try moment(query.time)
        if let asked = query.person { _ = try person(asked, in: time.definitions) }
        if let asked = query.capability { try requireCapability(asked, in: time.definitions) }
        let limit = min(max(query.limit, 1), 1000)
        // All that is recorded is what stands now, and what will stand later.
        let isPast = time.asOf < now || time.through != nil
        let part = isPast ? try part(time) : .whole
        let day = isPast ? time.day : nil
        // A page after nothing would look like the end of the list.
        if let last = query.after, try view.task(last, asOf: day, of: part) == nil { throw try view.absent(last) }
        let filter = query.filter(time.definitions)
        var (tasks, last): ([TaskRecord], TaskRecord.ID?) = ([], query.after)
        // What only the tasks themselves tell is looked for page by page.
        while tasks.count < limit {
            let page = try view.tasks(filter, asOf: day, of: part, after: last, limit: limit)
            tasks += page.filter(query.takes).prefix(limit - tasks.count)
            last = page.last?.id
            if page.count < limit { break }
        }
        return try reply(.tasks(tasks), time.definitions)
    }
}
