public import HandoverModel

/// Which report of the support is asked for.
public struct SupportReportQuery: Hashable, Sendable, Codable {
    public var kind: SupportPeriod.Kind
    /// Nil for the one that the time asked for is in.
    public var period: SupportPeriod?
    /// Nil for all parts.
    public var part: SupportReport.Part?
    /// Whose desk got the tasks: the contract is about those of the delivering team.
    public var desk: AskedOf

    /// A period says its kind itself.
    public init(
        kind: SupportPeriod.Kind = .month, period: SupportPeriod? = nil, part: SupportReport.Part? = nil,
        desk: AskedOf = .delivering
    ) {
        self.kind = period?.kind ?? kind
        self.period = period
        self.part = part
        self.desk = desk
    }
}

/// How the support did in a period, and in those before it.
///
/// Each period is told as of its own end, or as of the time asked for where that comes before.
public struct SupportReport: Hashable, Sendable, Codable {
    /// The four reports that the contract asks for.
    public enum Part: String, CaseIterable, Hashable, Sendable, Codable {
        case problems, response, satisfaction, quality
    }

    public var period: SupportPeriod
    public var part: Part?
    public var desk: AskedOf
    /// The oldest first, the last of them that of the report; at most `periods`, and none that ended before the handover began.
    public var course: [SupportFigures]
    /// Of the report's period.
    public var breakdowns: [SupportBreakdown]
    /// Those of the definitions in force, in their order; empty where there are none.
    public var quality: [QualityRow]
    /// The same of the period before, by the same indicators; empty where that is not told.
    public var earlierQuality: [QualityRow]
    /// In a report of a quarter both teams' desks, and never persons; empty otherwise.
    public var desks: [SupportFigures]
    /// The documents that the tasks closed in the period named, by the most first; those of the knowledge base alone.
    public var documents: [DocumentUse.Count] = []
    /// How many of the improvement actions due in the period were done in time; nil in all but a quarter's report.
    public var actions: Measure.Ratio?
    /// How many of the commitments whose periods ended in the period were kept in time; nil in all but a quarter's report, and where
    /// nothing is promised again and again.
    public var commitments: Measure.Ratio?
    /// Nil in a report that nobody approves: of a period that is not over, or of the other desk.
    public var approval: SupportApproval?

    /// How many periods a report goes through.
    public static let periods = 6

    /// `course`: Ends with the report's own period.
    public init(
        part: Part?, desk: AskedOf, course: [SupportFigures], own: SupportFigures, breakdowns: [SupportBreakdown],
        desks: [SupportFigures], table: QualityTable?
    ) {
        period = own.period
        self.part = part
        self.desk = desk
        self.course = course
        self.breakdowns = breakdowns
        quality = table.map { QualityRow.rows($0, own) } ?? []
        earlierQuality = course.dropLast().last.flatMap { before in table.map { QualityRow.rows($0, before) } } ?? []
        self.desks = desks
    }

    /// The figures of its own period.
    public var figures: SupportFigures? { course.last }
    /// Those of the period before; nil where that is not told.
    public var before: SupportFigures? { course.dropLast().last }

    public func has(_ part: Part) -> Bool { self.part == nil || self.part == part }

    /// How many indicators were judged, and how many of them met their target.
    public var judged: Measure.Ratio {
        let judged = quality.filter { $0.state == .met || $0.state == .missed }
        return .init(numerator: judged.count { $0.state == .met }, denominator: judged.count)
    }
}

/// Problems opened, closed and left by something that tells them apart.
public struct SupportBreakdown: Hashable, Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        /// As tasks have it; empty for those that say nothing of it.
        public var value: String
        public var backlogBefore: Int
        public var opened: Int
        public var closed: Int

        public var backlog: Int { backlogBefore + opened - closed }

        public init(value: String, backlogBefore: Int, opened: Int, closed: Int) {
            self.value = value
            self.backlogBefore = backlogBefore
            self.opened = opened
            self.closed = closed
        }
    }

    public var by: SupportDimension
    /// By the bytes of their values; those of which there was nothing are left out.
    public var rows: [Row]

    /// `counts` are what was opened and closed in the period, `earlier` what was so before it.
    public init(by dimension: SupportDimension, desk: AskedOf, counts: [SupportCount], earlier: [SupportCount]) {
        by = dimension
        var rows: [String: Row] = [:]
        func add(_ count: SupportCount, _ change: (inout Row) -> Void) {
            guard count.place.desk == desk else { return }
            change(
                &rows[count.place.value, default: Row(value: count.place.value, backlogBefore: 0, opened: 0, closed: 0)]
            )
        }
        for count in earlier {
            switch count.place.fact {
            case .opened: add(count) { $0.backlogBefore += count.tasks }
            case .closed: add(count) { $0.backlogBefore -= count.tasks }
            case .cancelled, .resolvedItself, .firstTime, .reopened, .duplicate, .undated, .rated, .response,
                .resolution, .waited, .documented:
                break
            }
        }
        for count in counts {
            switch count.place.fact {
            case .opened: add(count) { $0.opened += count.tasks }
            case .closed: add(count) { $0.closed += count.tasks }
            case .cancelled, .resolvedItself, .firstTime, .reopened, .duplicate, .undated, .rated, .response,
                .resolution, .waited, .documented:
                break
            }
        }
        self.rows = rows.values.filter { $0.backlogBefore != 0 || $0.opened != 0 || $0.closed != 0 }
            .sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
    }
}
