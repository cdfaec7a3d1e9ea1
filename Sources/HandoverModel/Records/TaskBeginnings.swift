extension Entry {
    /// What an entry that tells of a task in one go, after it was over, says of the times before it took effect: an entry of the
    /// same number for its opening, its first answer and its solution each, in the order of time.
    ///
    /// None where it does not say when the task was opened, or where that is when it took effect. How a task was done is known
    /// when it is over: before that it was open, with who did it, how it was rated and which document was updated unsaid.
    ///
    /// `zone`: The handover's. A bare date stands for its end, as everywhere.
    public func beginnings(in zone: Zone) -> [Entry] {
        guard let report = record.statement.taskReport, let opened = report.opened?.latest(in: zone),
            opened < record.effective
        else { return [] }
        let times = [report.opened, report.responded, report.resolved].compactMap { $0?.latest(in: zone) }
        return Set(times).filter { opened <= $0 && $0 < record.effective }.sorted().map { time in
            var entry = self
            entry.record.effective = time
            entry.record.statement = .taskOpened(report.known(at: time, in: zone))
            return entry
        }
    }
}

extension TaskReport {
    /// What was known of an open task at an instant.
    fileprivate func known(at instant: Instant, in zone: Zone) -> TaskReport {
        var report = self
        if let when = responded, when.latest(in: zone) > instant { report.responded = nil }
        if let when = resolved, when.latest(in: zone) > instant { report.resolved = nil }
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
