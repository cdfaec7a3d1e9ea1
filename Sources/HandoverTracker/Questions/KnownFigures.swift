import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// The counts of tasks as far as they had been recorded by an entry.
    ///
    /// This reads the tasks themselves, since the ledger keeps its counts by when things took effect.
    func figuresKnown(through: Int, _ time: AskedTime) throws -> TaskFigures {
        let zone = time.definitions.handover.zone
        let first = min(time.definitions.handover.starts, time.day).adding(
            days: -time.definitions.independence.windowDays)
        let tasks = try view.tasksAsKnown(through: through, closed: first...time.day, asOf: time.day)
        let window = time.day.adding(days: 1 - time.definitions.independence.windowDays)
        var figures = TaskFigures()
        var uses: [UseKey: CapabilityUse] = [:]
        for task in tasks {
            guard let closed = task.closed?.day(in: zone) else { continue }
            let tally = Tally(of: task, outcome: task.outcome(in: zone))
            figures.changes.append(TallyChange(value: "", closed: closed, effective: closed, tally: tally))
            note(task, closed: closed, in: zone, &uses)
            guard closed >= window else { continue }
            figures.bySeverity[task.severity, default: .zero] += tally
            if let capability = task.capability { figures.byCapability[capability, default: .zero] += tally }
            for worker in task.workers {
                figures.byPerson[worker.person, default: .zero] += Tally(
                    of: task, outcome: task.outcome(for: worker.person, in: zone))
            }
        }
        figures.newest = newest(tasks, in: zone)
        figures.lastUse = uses.values.sorted { ($0.person, $0.capability) < ($1.person, $1.capability) }
        return figures
    }

    private struct UseKey: Hashable {
        var person: Person.ID
        var capability: Capability.ID
    }

    private func note(_ task: TaskRecord, closed: Day, in zone: Zone, _ uses: inout [UseKey: CapabilityUse]) {
        guard let capability = task.capability else { return }
        for worker in task.workers where worker.level?.isIndependent == true {
            let key = UseKey(person: worker.person, capability: capability)
            var use = uses[key] ?? CapabilityUse(person: worker.person, capability: capability)
            if task.drill == .passed { use.drill = max(use.drill ?? closed, closed) }
            if task.outcome(for: worker.person, in: zone) == .independent { use.task = max(use.task ?? closed, closed) }
            uses[key] = use
        }
    }

    /// Whether each of the newest 20 eligible tasks was independent, newest first.
    private func newest(_ tasks: [TaskRecord], in zone: Zone) -> [Bool] {
        let eligible = tasks.filter { [.independent, .assisted].contains($0.outcome(in: zone)) }
        let ordered = eligible.sorted { left, right in
            let places = [left, right].map { $0.closed?.latest(in: zone) ?? Instant(milliseconds: 0) }
            return (places[0], left.id) > (places[1], right.id)
        }
        return ordered.prefix(20).map { $0.outcome(in: zone) == .independent }
    }
}

extension Tally {
    fileprivate init(of task: TaskRecord, outcome: TaskOutcome) {
        self.init()
        switch outcome {
        case .notEligible: break
        case .drill: drills = 1
        case .unrated: unrated = 1
        case .independent: independent = 1
        case .assisted: assisted = 1
        }
        guard eligible == 1 else { return }
        reviewed = task.review == .open ? 0 : 1
        overturned = task.review == .overturned ? 1 : 0
        reviewsNeeded = task.needsReview(hash: TaskRecord.drawNumber) ? 1 : 0
        reviewsDone = reviewsNeeded * reviewed
    }
}
