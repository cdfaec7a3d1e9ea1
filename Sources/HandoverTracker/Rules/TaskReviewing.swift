import HandoverModel

// Rule 7: an assessor confirms or overturns the level that was reported.
extension Situation {
    func confirmTask(_ id: TaskRecord.ID, note: String?) throws -> Ruling {
        let task = try reviewable(id)
        guard task.workers.allSatisfy({ $0.level != nil || $0.side == .delivering }) else {
            throw Refusal.levelNotSaid(id)
        }
        return Ruling(.taskConfirmed(TaskStep(task: id, note: try optional(note, field: "note"))))
    }

    func overturnTask(_ id: TaskRecord.ID, levels: [WorkerCommand], helpedBy: Helper?, reason text: String) throws
        -> Ruling
    {
        let reason = try reason(text)
        let task = try reviewable(id)
        guard !levels.isEmpty else { throw Refusal.textMissing(field: "level") }
        let corrected = task.workers.map { worker in
            var worker = worker
            if let level = levels.first(where: { $0.person == worker.person })?.level { worker.level = level }
            return worker
        }
        if let stranger = levels.first(where: { level in !task.workers.contains { $0.person == level.person } }) {
            throw Refusal.notAWorker(person: stranger.person, task: id)
        }
        // Whoever does it alone, and now everybody, was helped by nobody.
        let isAlone = corrected != task.workers && corrected.allSatisfy { $0.level?.isIndependent == true }
        guard corrected != task.workers || helpedBy.map({ $0 != task.helpedBy }) ?? false else {
            throw Refusal.nothingOverturned(id)
        }
        return Ruling(
            .taskOverturned(
                TaskOverturning(
                    task: id, levels: corrected, helpedBy: helpedBy ?? (isAlone ? nil : task.helpedBy), reason: reason))
        )
    }

    /// A closed task that this person may review, and nobody has.
    private func reviewable(_ id: TaskRecord.ID) throws -> TaskRecord {
        let task = try task(id)
        guard task.closed != nil, !task.isOpenAgain else { throw Refusal.taskNotClosed(id) }
        guard !task.workers.isEmpty else { throw Refusal.nobodyWorked(id) }
        try requireAssessor(
            task.capability.flatMap(definitions.capability)?.assessedBy ?? [], capability: task.capability)
        if isSeparated, isOwn(task) { throw Refusal.ownRecord(person: person.id) }
        guard task.review == .open else {
            let review = try recorded(of: id).standing.last { $0.record.statement.kind.isReview }
            throw Refusal.alreadyReviewed(id, entry: review?.number)
        }
        return task
    }

    /// Whether this person worked on the task or reported it.
    func isOwn(_ task: TaskRecord) -> Bool { task.recordedBy == person.id || task.hasWorker(person.id) }
}
