import HandoverModel

// Taking back what was said of a task.
extension NaiveModel {
    /// How a command about a task of which nothing stands is refused.
    func absence(of id: TaskRecord.ID) -> String {
        facts(about: .task(id)).isEmpty ? "unknownTask" : "taskWithdrawn"
    }

    /// What a report tells that was not recorded yet: only that is kept of it.
    func added(by command: TaskCommand) -> TaskCommand {
        guard let work = task(command.report.task) else { return command }
        var added = command
        func news<Value: Equatable>(_ told: Value?, _ recorded: Value?) -> Value? { told == recorded ? nil : told }
        added.report.title = news(command.report.title, work.title)
        added.report.severity = news(command.report.severity, work.severity)
        added.report.askedOf = news(command.report.askedOf, work.askedOf)
        added.report.capability = news(command.report.capability, work.capability)
        added.report.rating = news(command.report.rating, work.rating)
        added.report.marks = news(command.report.marks, work.marks)
        if command.report.closed?.latest(in: Office.zone) == work.closed { added.report.closed = nil }
        added.workers = Self.filled(command.workers, work)
        let reported = work.overturned ?? (work.workers, work.helpedBy)
        if [work.workers, reported.workers].contains(added.workers) { added.workers = [] }
        if [work.helpedBy, reported.helpedBy].contains(command.report.helpedBy) { added.report.helpedBy = nil }
        return added
    }

    /// When a task was closed, or else opened, as far as that was told.
    func lastTime(of id: TaskRecord.ID) -> Moment? {
        guard let work = task(id) else { return nil }
        return (work.closed ?? work.opened).map { .instant($0) }
    }

    func takingBack(_ fact: Fact, of id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        let newest = resting(on: fact.number, of: id).last
        let isReview = newest?.command.isReview ?? false
        return hindrances(to: by, takingBack: fact, of: id).union(
            refusals([
                ("alreadyRevoked", revocations[fact.number] != nil), ("reviewStands", isReview),
                ("laterEntriesStand", newest != nil && !isReview),
                ("duplicatesStand", standing(.task(id)).count == 1 && tasks.contains { task($0)?.duplicateOf == id }),
            ]))
    }

    /// The newest that one may take back, whether or not others must go first.
    func newestToTakeBack(of id: TaskRecord.ID, by: Person.ID) -> Fact? {
        standing(.task(id)).filter { hindrances(to: by, takingBack: $0, of: id).subtracting([Self.open]).isEmpty }
            .max { $0.number < $1.number }
    }

    func takingBackNewest(of id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        let standing = standing(.task(id)).sorted { $0.number < $1.number }
        guard let last = standing.last else {
            return facts(about: .task(id)).isEmpty ? ["unknownTask"] : ["nothingToRevoke"]
        }
        guard let fact = newestToTakeBack(of: id, by: by) else { return hindrances(to: by, takingBack: last, of: id) }
        return takingBack(fact, of: id, by: by)
    }

    /// Authors and their leads take things back; assessors too, but for reviews; and nobody a judgement of their own work.
    private func hindrances(to by: Person.ID, takingBack fact: Fact, of id: TaskRecord.ID) -> Set<String> {
        guard fact.by != by else { return [] }
        let work = task(id) ?? Work()
        let isTeams = Universe.isLead(by, on: today) && Universe.side(fact.by) == Universe.side(by)
        let isAssessor = Universe.mayAssess(by, on: today)
        switch fact.command {
        case .confirmTask, .overturnTask:
            return refusals([
                ("notOwnEntry", !isTeams), ("ownRecord", work.tellers.contains(by) || work.worked(by)),
                (Self.open, work.tellers.contains(by) && !work.tellers.allSatisfy { $0 == by }),
            ])
        case .rateTask: return refusals([("notOwnEntry", !isTeams && !isAssessor), ("ownRecord", work.worked(by))])
        default: return refusals([("notOwnEntry", !isTeams && !isAssessor)])
        }
    }

    /// Later facts that stand and could not have been accepted without one of those before them.
    private func resting(on number: Int, of id: TaskRecord.ID) -> [Fact] {
        let facts = standing(.task(id))
        var gone: [Fact] = []
        for fact in facts.sorted(by: { $0.number < $1.number }) where fact.number > number {
            let before = facts.filter { $0.number < fact.number }
            let left = before.filter { other in other.number != number && !gone.contains { $0.number == other.number } }
            let told = work(of: before)
            if accepts(fact, work(of: left), told), accepts(fact, told, told) { continue }
            if accepts(fact, told, told) { gone.append(fact) }
        }
        return gone
    }

    /// Whether a fact could be accepted of a task as it is, by somebody who saw it as it was told.
    private func accepts(_ fact: Fact, _ work: Work?, _ told: Work?) -> Bool {
        switch fact.command {
        case .openTask: return true
        case .logTask(let command): return work != nil || command.report.closed != nil
        default: break
        }
        guard let work else { return false }
        switch fact.command {
        case .respondTask, .resolveTask: return work.isOpenNow
        case .reopenTask: return !work.isOpenNow || work.restored != nil
        case .rateTask: return work.closed != nil
        case .ticket(let command): return accepts(command, work)
        case .confirmTask, .overturnTask:
            return !work.isOpenNow && work.workers == told?.workers && work.helpedBy == told?.helpedBy
        default: return true
        }
    }
}

extension Command {
    fileprivate var isReview: Bool {
        switch self {
        case .confirmTask, .overturnTask: true
        default: false
        }
    }
}
