public import HandoverModel

/// What a report on the support says, in integers and texts alone, so that it has one form and can be hashed.
///
/// Of one desk, whichever parts are shown; words, titles and what follows from these figures are left out. What is recorded
/// later changes nothing of it where the same entries count.
public struct SupportContent: Hashable, Sendable, Encodable {
    public struct Kept: Hashable, Sendable, Encodable {
        public var promise: ServicePromise
        /// Nil for all together.
        public var severity: Severity?
        public var met: Int
        public var counted: Int
    }

    public struct Course: Hashable, Sendable, Encodable {
        public var period: SupportPeriod
        public var backlogBefore: Int
        public var opened: Int
        public var closed: Int
        public var cancelled: Int
        public var resolvedItself: Int
        public var firstTime: Int
        public var reopened: Int
        public var duplicates: Int
        public var undated: Int
        /// How many users gave each rating, 1 to 5.
        public var ratings: [Int]
        public var times: [SupportTimes]
        public var kept: [Kept]
        public var open: [OpenSupport.Row]
        public var unsolvedLate: Int
        /// Milliseconds, of which `availability` says what was down.
        public var length: Int64
        public var availability: [Availability.Row]
    }

    public var schema = "handover-support-content/v1"
    public var period: SupportPeriod
    public var desk: AskedOf
    /// The oldest first, the last of them that of the report.
    public var course: [Course]
    public var breakdowns: [SupportBreakdown]
    public var quality: [QualityRow]
    /// Of the actions due in the period, how many were done in time, and how many there were; nil where they are not told.
    public var actionsDone: Int?
    public var actionsDue: Int?
    /// The same of commitments; nil where they are not told, so that what was approved without them stays as it is.
    public var commitmentsDone: Int?
    public var commitmentsDue: Int?

    public init(_ report: SupportReport) {
        period = report.period
        desk = report.desk
        course = report.course.map { Course($0) }
        breakdowns = report.breakdowns
        quality = report.quality
        actionsDone = report.actions?.numerator
        actionsDue = report.actions?.denominator
        commitmentsDone = report.commitments?.numerator
        commitmentsDue = report.commitments?.denominator
    }
}

extension SupportContent.Course {
    init(_ figures: SupportFigures) {
        period = figures.period
        backlogBefore = figures.backlogBefore
        opened = figures.opened
        closed = figures.closed
        cancelled = figures.cancelled
        resolvedItself = figures.resolvedItself
        firstTime = figures.firstTime
        reopened = figures.reopened
        duplicates = figures.duplicates
        undated = figures.undated
        ratings = figures.ratings
        times = figures.times
        kept = (figures.attainment.rows + figures.attainment.totals).map { row in
            let severity: Severity? = if case .severity(let severity) = row.group { severity } else { nil }
            return .init(
                promise: row.promise, severity: severity, met: row.counts.met, counted: row.counts.counted)
        }
        open = figures.open.rows
        unsolvedLate = figures.open.unsolvedLate
        length = figures.availability.period
        availability = figures.availability.rows
    }
}
