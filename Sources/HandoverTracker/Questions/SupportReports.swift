import HandoverLedger
import HandoverModel
import HandoverReadiness

/// How the support did in a period: from counts of days, and the tasks that were open at its end.
extension Inquiry {
    /// As of the end of the period, or of the time asked for where that comes before.
    ///
    /// - Throws: `laterFirst` for a period that begins after the time asked for.
    func supportReport(_ query: SupportReportQuery, _ time: AskedTime, knownAt: Instant) throws -> Reply {
        let period = query.period ?? SupportPeriod(query.kind, containing: time.day)
        guard period.first <= time.day else { throw Refusal.laterFirst(from: .day(period.first), to: .day(time.day)) }
        let asked = try end(of: period, time)
        var pinned = query
        pinned.period = period
        var content = try support(pinned, time)
        if period.last < time.day, query.desk == .delivering {
            content.approval = SupportApproval(
                content: try content.contentDigest(),
                given: SupportApproval.Given(of: period, in: try statements(through: asked.through)))
        }
        let report = HandoverReport(
            subject: .support(pinned), asOf: asked.asOf, day: asked.day, knownAt: knownAt,
            ledger: LedgerState(
                size: try asked.through ?? view.size,
                root: try asked.through.map { try view.root(of: $0) }?.base64 ?? view.root.base64, knownAt: knownAt),
            definitions: asked.definitions.digest, content: .support(content))
        return try reply(.report(report), asked.definitions)
    }

    /// What a report says, but for its approval; a period that the query does not name is the one of the time asked for.
    func support(_ query: SupportReportQuery, _ time: AskedTime) throws -> SupportReport {
        let period = query.period ?? SupportPeriod(query.kind, containing: time.day)
        let asked = try end(of: period, time)
        let starts = asked.definitions.handover.starts
        let course = try period.newest(SupportReport.periods).filter { $0 == period || $0.last >= starts }
            .map { try figures(of: $0, query.desk, try end(of: $0, asked)) }
        guard let own = course.last else { throw Refusal.nothingApplied }
        let desks =
            try period.kind == .quarter && query.part == nil
            ? AskedOf.allCases.map { try ($0 == query.desk ? own : figures(of: period, $0, asked)) } : []
        var report = SupportReport(
            part: query.part, desk: query.desk, course: course, own: own,
            breakdowns: try breakdowns(of: period, query.desk, asked), desks: desks, table: asked.definitions.quality)
        report.documents = try documents(of: period, query.desk, asked)
        if period.kind == .quarter {
            report.actions = ImprovementRegister(
                try statements(through: asked.through), asOf: asked.asOf, zone: asked.zone
            ).inTime(on: period.days)
            if !asked.definitions.commitments.isEmpty {
                report.commitments = CommitmentRegister(
                    try statements(through: asked.through), asOf: asked.asOf, definitions: asked.definitions
                ).inTime(on: period.days)
            }
        }
        return report
    }

    /// The end of a period, where a time is not before it.
    private func end(of period: SupportPeriod, _ time: AskedTime) throws -> AskedTime {
        try time.day > period.last ? moment(at: time.zone.end(of: period.last), time) : time
    }

    private func figures(of period: SupportPeriod, _ desk: AskedOf, _ asked: AskedTime) throws -> SupportFigures {
        let part = try view.withClocks(try part(asked))
        func counts(_ facts: [SupportFact], on days: ClosedRange<Day>) throws -> [SupportCount] {
            try view.supportCounts(facts, on: days, byDay: false, asOf: asked.day, of: part)
        }
        var attained = AttainmentCount(by: .severity, desk: desk, zone: asked.zone)
        for closed in try view.clockCounts(.severity, closed: period.days, asOf: asked.day, of: part) {
            attained.add(closed)
        }
        var open = OpenSupport()
        try forEachOpenTask(asked) { task in
            attained.add(open: task, by: asked.definitions, now: asked.asOf)
            if task.askedOf == desk { open.add(task, by: asked.definitions, now: asked.asOf) }
        }
        let statements = try statements(through: asked.through)
        let changes = TechnicalChangeRegister(statements, asOf: asked.asOf)
        let span = asked.zone.start(of: period.first)..<asked.zone.start(of: period.last.adding(days: 1))
        return SupportFigures(
            period, asOf: asked.asOf, desk: desk, counts: try counts(SupportFact.ofPeriods, on: period.days),
            earlier: try counts([.opened, .closed], on: period.before) + counts([.undated], on: SupportFact.undatedDay),
            attainment: attained.attainment(
                first: period.first, last: period.last, asOf: asked.asOf, includesOpen: true,
                definitions: asked.definitions),
            open: open,
            availability: Availability(
                OutageRegister(statements, asOf: asked.asOf), in: span, service: nil, definitions: asked.definitions),
            documents: changes.currency(on: period.days, in: asked.zone))
    }

    private func breakdowns(
        of period: SupportPeriod, _ desk: AskedOf, _ asked: AskedTime
    ) throws -> [SupportBreakdown] {
        let part = try view.withClocks(try part(asked))
        return try SupportDimension.ofReports.map { dimension in
            func counts(_ days: ClosedRange<Day>) throws -> [SupportCount] {
                try view.supportCounts(
                    [.opened, .closed], by: dimension, on: days, byDay: false, asOf: asked.day, of: part)
            }
            return SupportBreakdown(
                by: dimension, desk: desk, counts: try counts(period.days), earlier: try counts(period.before))
        }
    }
}

extension SupportPeriod {
    /// All days before it.
    fileprivate var before: ClosedRange<Day> { min(Day(number: -1_000_000), first)...first.adding(days: -1) }
}

extension SupportFact {
    fileprivate static let ofPeriods = allCases.filter { $0 != .undated }
    fileprivate static let undatedDay = Day(number: 0)...Day(number: 0)
}
