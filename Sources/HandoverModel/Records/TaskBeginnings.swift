extension Entry {
    /// What an entry that tells of a task in one go, after it was over, says of the times before it took effect: an entry of the
    /// same number for its opening, its first answer and its solution each, and for the beginning and the end of each time at
    /// which it waited, in the order of time.
    ///
    /// None where it does not say when the task was opened, or where that is when it took effect. How a task was done is known
    /// when it is over: before that it was open, with who did it, how it was rated and which document was updated unsaid.
    ///
    /// `zone`: The handover's. A bare date stands for its end, as everywhere.
    public func beginnings(in zone: Zone) -> [Entry] {
        guard let report = record.statement.taskReport, let opened = report.opened?.latest(in: zone),
            opened < record.effective
        else { return [] }
        let times =
            [report.opened, report.responded, report.resolved].compactMap { $0?.latest(in: zone) }
            + (report.waits ?? []).times
        return Set(times).filter { opened <= $0 && $0 < record.effective }.sorted().map { time in
            var entry = self
            entry.record.effective = time
            entry.record.statement = .taskOpened(report.known(at: time, in: zone))
            return entry
        }
    }
}

extension Entry {
    /// The entries about a task with what each says of the times before it took effect, in the order of time.
    ///
    /// The first tells all of it: see `beginnings`. A later one tells the first answer, the solution and the waiting where nobody
    /// told them before, as an export of the next month does; what it says otherwise than before is a correction from its own time on.
    ///
    /// `ordered`: By effective time, then by number.
    public static func told(_ ordered: [Entry], in zone: Zone) -> [Entry] {
        guard let first = ordered.first else { return [] }
        var all = first.beginnings(in: zone) + [first]
        let start = all[0].record.effective
        var known = first.record.statement.steps
        for entry in ordered.dropFirst() {
            all += entry.additions(to: known, from: start, in: zone) + [entry]
            known.formUnion(entry.record.statement.steps)
        }
        return all.sorted { ($0.record.effective, $0.number) < ($1.record.effective, $1.number) }
    }

    /// The times at which the task changed by it before it took effect, as far as it can be told from it alone.
    public func earlierTimes(in zone: Zone) -> [Instant] {
        (beginnings(in: zone) + additions(to: [], from: Instant.range.lowerBound, in: zone)).map(\.record.effective)
    }

    private func additions(to known: Set<ToldOnce>, from start: Instant, in zone: Zone) -> [Entry] {
        guard let report = record.statement.taskReport, report.reopened == nil else { return [] }
        var entries: [Entry] = []
        func add<Value>(
            _ step: ToldOnce, at time: Instant, _ value: Value?, _ path: WritableKeyPath<TaskReport, Value?>
        ) {
            guard !known.contains(step), start <= time, time < record.effective else { return }
            var addition = TaskReport(task: report.task)
            addition[keyPath: path] = value
            var entry = self
            entry.record.effective = time
            entry.record.statement = .taskOpened(addition)
            entries.append(entry)
        }
        if let moment = report.responded { add(.answer, at: moment.latest(in: zone), moment, \.responded) }
        for time in Set((report.waits ?? []).times) {
            add(.waiting, at: time, report.waits?.known(at: time), \.waits)
        }
        if let moment = report.resolved { add(.solution, at: moment.latest(in: zone), moment, \.resolved) }
        return entries
    }
}

/// What is told of a task once.
private enum ToldOnce {
    case answer, solution, waiting
}

extension Statement {
    /// What is told by it; after a task was closed or opened again nothing is added to what was before.
    fileprivate var steps: Set<ToldOnce> {
        switch self {
        case .taskResponded: return [.answer]
        case .taskReopened: return [.answer, .solution, .waiting]
        case .ticket(.waiting), .ticket(.working): return [.waiting]
        case .ticket(.restored): return [.solution]
        case .taskLogged(let report), .taskOpened(let report), .taskResolved(let report):
            if report.closed != nil || report.reopened != nil { return [.answer, .solution, .waiting] }
            return Set(
                (report.responded == nil ? [] : [.answer]) + (report.resolved == nil ? [] : [.solution])
                    + (report.waits == nil ? [] : [.waiting]))
        default: return []
        }
    }
}

extension TaskReport {
    /// What was known of an open task at an instant.
    fileprivate func known(at instant: Instant, in zone: Zone) -> TaskReport {
        var report = self
        if let when = responded, when.latest(in: zone) > instant { report.responded = nil }
        if let when = resolved, when.latest(in: zone) > instant { report.resolved = nil }
        report.waits = waits?.known(at: instant)
        (report.closed, report.reopened) = (nil, nil)
        (report.workers, report.helpedBy, report.rating) = (nil, nil, nil)
        report.marks = marks?.contains(.drill) == true ? [.drill] : nil
        (report.drill, report.document, report.noDocument) = (nil, nil, nil)
        return report
    }
}

extension Statement {
    /// What it says of a task in one go; nil for any other statement.
    fileprivate var taskReport: TaskReport? {
        switch self {
        case .taskLogged(let report), .taskOpened(let report), .taskResolved(let report): report
        default: nil
        }
    }
}
