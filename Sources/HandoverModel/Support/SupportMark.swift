/// What the support's reports count of a task, each on a day of its own.
///
/// A task counts once, however often it was opened again: from the day on which it was opened to that of its last closing. One
/// that was rehearsed counts for nothing, and a duplicate as a duplicate alone, since the task that it points at counts for both.
public enum SupportFact: String, CaseIterable, Hashable, Sendable, Codable {
    /// On the day it was opened; where nobody said that, or said a later one, on the day it was closed.
    case opened
    /// On the day it was closed, and not opened again since.
    case closed
    /// Closed since it was given up.
    case cancelled
    /// Closed since it went by itself.
    case resolvedItself = "resolved-itself"
    /// Closed after real work, and never opened again.
    case firstTime = "first-time"
    /// On each day on which it was opened again.
    case reopened
    /// On the day on which a duplicate was opened.
    case duplicate
    /// Open, while nobody said when it was opened; on the first of all days.
    case undated
    /// On the day on which the user rated it last; the amount is the rating.
    case rated
    /// Closed and answered; the amount is what the clock showed, in minutes of the service's time that have begun.
    case response
    /// The same of the resolution.
    case resolution
    /// From the opening to the solution on the wall clock, in minutes that have begun; on the day it was closed.
    case waited
    /// Closed, with the document that was updated with it; on the day it was closed.
    case documented

    /// By what it is counted.
    public var dimensions: [SupportDimension] {
        switch self {
        case .opened, .closed: SupportDimension.ofReports
        case .documented: [.severity, .document]
        case .cancelled, .resolvedItself, .firstTime, .reopened, .duplicate, .undated, .rated, .response, .resolution,
            .waited:
            [.severity]
        }
    }
}

/// By what tasks are told apart in the support's reports.
public enum SupportDimension: String, CaseIterable, Hashable, Sendable, Codable {
    case severity, service, channel, capability
    /// What a task names as the document that was updated with it, in a short form; in no report by itself.
    case document

    /// Those by which reports tell problems apart.
    public static let ofReports: [SupportDimension] = [.severity, .service, .channel, .capability]
}

/// One thing that counts of a task.
package struct SupportMark: Hashable, Sendable {
    package var fact: SupportFact
    package var day: Day
    /// 0 where there is none.
    package var amount: Int

    package init(_ fact: SupportFact, _ day: Day, amount: Int = 0) {
        self.fact = fact
        self.day = day
        self.amount = amount
    }
}

extension TaskRecord {
    /// What counts of it but for how long it took.
    package func supportMarks(in zone: Zone) -> [SupportMark] {
        let exclusion = clockExclusion
        if exclusion == .drill { return [] }
        let closing = isClosedNow(in: zone) ? closed?.day(in: zone) : nil
        let began = [opened?.day(in: zone), closing].compactMap { $0 }.min()
        if exclusion == .duplicate { return began.map { [SupportMark(.duplicate, $0)] } ?? [] }
        var marks = [began.map { SupportMark(.opened, $0) } ?? SupportMark(.undated, Day(number: 0))]
        marks += reopenings.map { SupportMark(.reopened, $0.day(in: zone)) }
        if exclusion == nil, let rating, let rated {
            marks.append(SupportMark(.rated, zone.day(of: rated), amount: rating))
        }
        guard let closing else { return marks }
        marks.append(SupportMark(.closed, closing))
        if document.map(KnowledgeDocument.folded)?.isEmpty == false { marks.append(SupportMark(.documented, closing)) }
        switch exclusion {
        case .cancelled: marks.append(SupportMark(.cancelled, closing))
        case .resolvedItself: marks.append(SupportMark(.resolvedItself, closing))
        case .met, .breached, .regraded, .untimed, .unpromised, .duplicate, .drill, nil:
            if reopenings.isEmpty { marks.append(SupportMark(.firstTime, closing)) }
        }
        return marks
    }

    /// How long a closed task took, by the definitions it counts by; nothing of one that counts for nothing.
    package func supportTimes(by definitions: Definitions?, in zone: Zone) -> [SupportMark] {
        guard clockExclusion == nil, isClosedNow(in: zone), let closing = closed?.day(in: zone) else { return [] }
        var marks: [SupportMark] = []
        if let from = opened?.instant, let to = solved(in: zone)?.instant, from <= to {
            marks.append(SupportMark(.waited, closing, amount: minutes(to.milliseconds - from.milliseconds)))
        }
        guard let definitions, let services = definitions.services, let level = services[severity] else { return marks }
        let span = TaskSpan(self, stopsAt: services.resolutionStopsAt, zone: definitions.handover.zone)
        let clocks: [(ServicePromise, SupportFact)] = [(.response, .response), (.resolution, .resolution)]
        for (promise, fact) in clocks {
            guard let limit = ClockLimit(promise, of: level, kind: supportKind, by: definitions),
                !limit.isUntold(in: span),
                let elapsed = limit.elapsed(of: span)
            else { continue }
            marks.append(SupportMark(fact, closing, amount: minutes(elapsed)))
        }
        return marks
    }

    /// When it was solved, or closed where it was opened again after that.
    private func solved(in zone: Zone) -> Moment? {
        guard let resolved else { return closed }
        let isOver = reopenings.contains { $0.latest(in: zone) >= resolved.earliest(in: zone) }
        return isOver ? closed : resolved
    }
}

/// How many minutes have begun.
private func minutes(_ milliseconds: Int64) -> Int { Int((milliseconds + 59_999) / 60_000) }
