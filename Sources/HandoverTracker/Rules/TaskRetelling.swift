import HandoverLedger
import HandoverModel

// Rule 3: what a later export says otherwise than an earlier one did. The other system went on, and nobody did here.
extension Situation {
    /// A report of a table as it is taken up.
    struct Retelling {
        var report: TaskReport
        /// The task as far as the report is held to it.
        var held: TaskRecord
        /// Something is told otherwise of which no table says since when.
        var hasNoTime = false
    }

    /// A table that is read again may tell otherwise what tables alone have told: a title always, everything else of a task
    /// while it is open, a later closing, and that it was opened and closed once more.
    ///
    /// A title that somebody wrote here stays, and keeps nothing else of the report back.
    func retelling(_ report: TaskReport, of known: TaskRecord) throws -> Retelling {
        var retelling = Retelling(report: report, held: known)
        guard report.contradicts(known) else { return retelling }
        let standing = try recorded(of: known.id).standing
        let isTables = { (field: String) in
            standing.last { $0.record.statement.tells(field) }?.record.isImported ?? false
        }
        let isOpen = retelling.takeClosing(in: zone, isTables: isTables) || !known.isClosedNow(in: zone)
        retelling.takeFields(isOpen: isOpen, isTables: isTables)
        retelling.keepTitle()
        return retelling
    }
}

extension Situation.Retelling {
    /// Whether the report closes the task anew, after an opening that it need not tell.
    ///
    /// A resolution that stays while the closing moves is the same round. A later closing with another resolution, or with
    /// none, is one of another round; where it is not said when that began, it began at once, which never makes a task look
    /// better than it is.
    fileprivate mutating func takeClosing(in zone: Zone, isTables: (String) -> Bool) -> Bool {
        guard let known = held.closed else { return false }
        let isReopened = takeReopening(after: known, in: zone)
        guard let told = report.closed, told != known else { return false }
        let isOpen = !held.isClosedNow(in: zone)
        if !isOpen, !isReopened, report.resolved != nil, report.resolved == held.resolved {
            if isTables("closed"), told.latest(in: zone) >= known.earliest(in: zone) { held.closed = nil }
            return false
        }
        let isLater =
            if let began = isReopened ? report.reopened : isOpen ? held.reopenings.last : nil {
                told.latest(in: zone) >= began.earliest(in: zone)
            } else {
                isTables("closed") && (held.resolved == nil || isTables("resolved"))
                    && told.isLater(than: known, in: zone)
            }
        guard isLater else { return false }
        if isOpen {
            report.reopened = nil
        } else if !isReopened || report.reopened == told {
            report.reopened = known
        }
        if held.resolved != nil { report.resolved = report.resolved ?? told }
        if report.workers != held.workers { held.workers = [] }
        if report.helpedBy != held.helpedBy { held.helpedBy = nil }
        (held.reported, held.marks, held.drill, held.rating) = (nil, [], nil, nil)
        (held.resolved, held.closed, held.reopenings) = (nil, nil, [])
        return true
    }

    /// Whether the report tells an opening that is not known and comes after the closing; one before it is left out, since an
    /// export tells but one.
    private mutating func takeReopening(after closed: Moment, in zone: Zone) -> Bool {
        guard let told = report.reopened, !held.reopenings.contains(told) else { return false }
        if told.latest(in: zone) < closed.earliest(in: zone) {
            if !held.reopenings.isEmpty { report.reopened = nil }
            return false
        }
        guard held.isClosedNow(in: zone) else { return false }
        held.reopenings = []
        return true
    }

    fileprivate mutating func takeFields(isOpen: Bool, isTables: (String) -> Bool) {
        take("title", report.title, \.title, isTables)
        guard isOpen else { return }
        take("severity", report.severity, \.toldSeverity, isTables)
        take("service", report.service, \.service, isTables)
        take("capability", report.capability, \.capability, isTables)
        take("channel", report.channel, \.channel, isTables)
        take("reporter", report.reporter, \.reporter, isTables)
        take("asked_of", report.askedOf, \.toldAskedOf, isTables)
        take("kind", report.supportKind, \.supportKind, isTables)
        take("helped_by", report.helpedBy, \.helpedBy, isTables)
        // The waiting says itself since when it is so.
        if let told = report.waits, !told.isPart(of: held.ticket.waits), isTables("waited") { held.ticket.waits = [] }
        if let told = report.workers, !held.workers.isEmpty, told != held.workers, isTables("level") {
            (held.workers, held.reported) = ([], nil)
            hasNoTime = true
        }
        if let told = report.marks, !held.marks.isEmpty, Set(told) != held.marks, isTables("marks") {
            held.marks = []
            hasNoTime = true
        }
    }

    private mutating func take<Value: Equatable>(
        _ field: String, _ told: Value?, _ place: WritableKeyPath<TaskRecord, Value?>, _ isTables: (String) -> Bool
    ) {
        guard let told, let known = held[keyPath: place], told != known, isTables(field) else { return }
        held[keyPath: place] = nil
        hasNoTime = true
    }

    /// Where the title alone is told otherwise than somebody wrote it here, the rest is taken up without it.
    fileprivate mutating func keepTitle() {
        guard let title = report.title, let known = held.title, title != known else { return }
        var rest = report
        rest.title = nil
        if rest.contradicts(held) || rest.hasNews(of: held) { report = rest }
    }
}

extension TaskReport {
    fileprivate func contradicts(_ known: TaskRecord) -> Bool {
        do {
            _ = try news(of: known)
            return false
        } catch {
            return true
        }
    }

    private func newsOrNil(of known: TaskRecord) -> TaskReport? {
        do { return try news(of: known) } catch { return nil }
    }

    fileprivate func hasNews(of known: TaskRecord) -> Bool { newsOrNil(of: known) != nil }
}

extension Moment {
    /// Whether it is later however the two are read.
    fileprivate func isLater(than other: Moment, in zone: Zone) -> Bool {
        earliest(in: zone) > other.earliest(in: zone) && latest(in: zone) > other.latest(in: zone)
    }
}
