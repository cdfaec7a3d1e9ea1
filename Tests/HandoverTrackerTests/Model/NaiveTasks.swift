import HandoverModel

extension NaiveModel {
    struct Work {
        var workers: [WorkerCommand] = []
        var helpedBy: Helper?
        var marks: [TaskMark] = []
        var capability: Capability.ID?
        var closed: Instant?
        var isOpenNow = true
        var wasReopenedEarly = false
        var isReviewed = false
        var hasBeenResolved = false
        var recordedBy: Person.ID?
    }

    private func facts(of task: TaskRecord.ID) -> [Fact] {
        standing.filter { $0.command.task == task }
    }

    func task(_ id: TaskRecord.ID) -> Work? {
        let facts = facts(of: id)
        guard !facts.isEmpty else { return nil }
        var work = Work()
        for fact in facts {
            switch fact.command {
            case .logTask(let command), .openTask(let command), .resolveTask(let command):
                take(command, of: fact, into: &work)
            case .reopenTask:
                work.isOpenNow = true
                if let closed = work.closed, fact.effective <= closed.adding(days: 7) { work.wasReopenedEarly = true }
            case .confirmTask: work.isReviewed = true
            case .overturnTask(_, let levels, let helpedBy, _):
                work.isReviewed = true
                work.helpedBy = helpedBy ?? work.helpedBy
                for level in levels {
                    for place in work.workers.indices where work.workers[place].person == level.person {
                        work.workers[place].level = level.level ?? work.workers[place].level
                    }
                }
            default: break
            }
        }
        return work
    }

    private func take(_ command: TaskCommand, of fact: Fact, into work: inout Work) {
        if !command.workers.isEmpty { work.workers = command.workers }
        if !command.workers.isEmpty || work.recordedBy == nil { work.recordedBy = fact.by }
        work.helpedBy = command.report.helpedBy ?? work.helpedBy
        work.marks = command.report.marks ?? work.marks
        work.capability = command.report.capability ?? work.capability
        if case .openTask = fact.command { return }
        work.closed = command.report.closed?.latest(in: Office.zone) ?? fact.at
        work.isOpenNow = false
        work.hasBeenResolved = true
    }

    /// `[independent, eligible, unrated]` of the tasks closed in the window that ends today.
    var counts: [Int] {
        var counts = [0, 0, 0]
        for id in Set(facts.compactMap(\.command.task)) {
            guard let work = task(id), let closed = work.closed else { continue }
            let day = Office.zone.day(of: closed)
            guard day <= today, day >= today.adding(days: -59), work.marks.allSatisfy({ $0 == .takenOver }) else {
                continue
            }
            let isDelivering = work.workers.contains { Universe.side($0.person) == .delivering }
            if !isDelivering, work.workers.isEmpty || work.workers.contains(where: { $0.level == nil }) {
                counts[2] += 1
                continue
            }
            counts[1] += 1
            let alone = work.workers.allSatisfy {
                $0.level.map { $0 >= .alone } ?? false || work.helpedBy == .colleague
            }
            let isTeams = !isDelivering && work.helpedBy != .delivering && !work.marks.contains(.takenOver)
            if alone, isTeams, !work.wasReopenedEarly { counts[0] += 1 }
        }
        return counts
    }

    // MARK: What may be said

    private func mayRecord(_ command: TaskCommand, by: Person.ID) -> Bool {
        command.workers.contains { $0.person == by } || Universe.isLead(by, on: today)
            || Universe.mayAssess(by, on: today)
    }

    func logging(_ command: TaskCommand, by: Person.ID) -> Set<String> {
        let known = facts(of: command.report.task)
        let others = refusals([("mayNotRecordForOthers", !mayRecord(command, by: by))]).union(
            future(command.report.closed))
        guard let first = known.first else { return others }
        let isSame = known.count == 1 && first.command == .logTask(command)
        // What was left out may be added, and nothing be told otherwise; which of the two it is here, the model leaves open.
        return isSame ? others : others.union(["taskContradicts", "taskTimesOutOfOrder", Self.open])
    }

    func opening(_ command: TaskCommand, by: Person.ID) -> Set<String> {
        refusals([
            ("taskExists", task(command.report.task) != nil), ("mayNotRecordForOthers", !mayRecord(command, by: by)),
        ])
    }

    func responding(_ id: TaskRecord.ID) -> Set<String> {
        guard let work = task(id) else { return ["unknownTask"] }
        if work.isOpenNow, work.hasBeenResolved { return ["taskTimesOutOfOrder", Self.open] }
        return work.isOpenNow ? [] : ["taskNotOpen"]
    }

    func resolving(_ command: TaskCommand, by: Person.ID) -> Set<String> {
        guard let work = task(command.report.task) else { return ["unknownTask", "mayNotRecordForOthers"] }
        return refusals([("taskNotOpen", !work.isOpenNow), ("mayNotRecordForOthers", !mayRecord(command, by: by))])
    }

    func reopeningTask(_ id: TaskRecord.ID) -> Set<String> {
        guard let work = task(id) else { return ["unknownTask"] }
        return work.isOpenNow ? ["taskNotClosed"] : []
    }

    func reviewing(_ id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        guard let work = task(id) else { return ["unknownTask"] }
        return refusals([
            ("taskNotClosed", work.closed == nil), ("nobodyWorked", work.workers.isEmpty),
            ("notAssessor", !Universe.mayAssess(by, roles: Universe.assessors(of: work.capability), on: today)),
            ("ownRecord", work.recordedBy == by || work.workers.contains { $0.person == by }),
            ("alreadyReviewed", work.isReviewed),
        ])
    }

    func rating(_ id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        guard let work = task(id) else { return ["unknownTask"] }
        return refusals([
            ("taskNotClosed", work.closed == nil), ("ownRecord", work.workers.contains { $0.person == by }),
        ])
    }
}

extension Command {
    /// The task that a command is about.
    var task: TaskRecord.ID? {
        switch self {
        case .logTask(let command), .openTask(let command), .resolveTask(let command): command.report.task
        case .respondTask(let task, _), .reopenTask(let task, _, _), .confirmTask(let task, _),
            .overturnTask(let task, _, _, _), .rateTask(let task, _):
            task
        default: nil
        }
    }
}
