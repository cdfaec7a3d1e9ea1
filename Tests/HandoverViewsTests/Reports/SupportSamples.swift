import HandoverModel
import HandoverReadiness
import HandoverViews

/// What the support came to in January and the month before.
enum SupportSamples {
    static let definitions: Definitions = {
        var definitions = ServiceTimesViewTests.definitions
        definitions.targets[.responseOnTime] = Target(atLeast: 950_000, gates: .report)
        definitions.targets[.availability] = Target(atLeast: 999_000, gates: .report)
        func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText([.zh: zh, .en: en]) }
        definitions.quality = QualityTable(indicators: [
            QualityIndicator(
                id: "answered", title: text("首次响应达标率", "First responses in time"), source: .measure(.responseOnTime),
                target: 950_000),
            QualityIndicator(
                id: "first-time", title: text("一次性解决率", "Solved the first time"), source: .measure(.resolvedFirstTime),
                target: 800_000),
            QualityIndicator(
                id: "users", title: text("满意度评分", "Users' rating"), source: .measure(.satisfaction), target: 4_500_000),
            QualityIndicator(
                id: "solved", title: text("按时解决率", "Solved in time"), source: .measure(.resolvedOnTime),
                target: 950_000,
                minimum: 50),
            QualityIndicator(
                id: "there", title: text("可用性", "Availability"), source: .measure(.availability), target: 999_000,
                comparison: .moreThan),
            QualityIndicator(
                id: "documents", title: text("文档更新及时率", "Documents updated in time"),
                source: .elsewhere(text("文档审计", "An audit of documents")), target: 950_000),
        ])
        return definitions
    }()

    static func names(_ language: Language) -> Names { Names(definitions, language: language) }

    static let report = HandoverReport(
        subject: .support(.init(period: SupportPeriod("2026-01"))), asOf: Samples.now, day: Samples.day(2026, 1, 30),
        knownAt: Samples.day(2026, 1, 30, hour: 16, 40),
        ledger: LedgerState(
            size: 412, root: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
            knownAt: Samples.day(2026, 1, 30, hour: 16, 40)),
        definitions: Samples.digest, content: .support(content(.month, said: "ERP")))

    static func content(_ kind: SupportPeriod.Kind, said: String) -> SupportReport {
        let day = Samples.day(2026, 1, 30)
        let period = SupportPeriod(kind, containing: day)
        let own = figures(period, 1)
        let all = Severity.allCases.flatMap { counts($0, 1) }
        let breakdowns = [
            SupportBreakdown(by: .severity, desk: .delivering, counts: all, earlier: earlier(.p1)),
            SupportBreakdown(
                by: .service, desk: .delivering,
                counts: [
                    place(.opened, said, tasks: 20), place(.opened, "", tasks: 4), place(.closed, said, tasks: 16),
                ],
                earlier: [place(.opened, said, tasks: 5), place(.closed, said, tasks: 2)]),
        ]
        return SupportReport(
            part: nil, desk: .delivering, course: [figures(period.previous, 2), own], own: own, breakdowns: breakdowns,
            desks: kind == .quarter ? [own, own] : [], table: definitions.quality)
    }

    private static func place(_ fact: SupportFact, _ value: String, _ amount: Int = 0, tasks: Int) -> SupportCount {
        SupportCount(
            place: .init(fact: fact, day: nil, value: value, desk: .delivering, amount: amount), tasks: tasks)
    }

    private static func earlier(_ severity: Severity) -> [SupportCount] {
        [place(.opened, severity.rawValue, tasks: 5), place(.closed, severity.rawValue, tasks: 2)]
    }

    private static func counts(_ severity: Severity, _ scale: Int) -> [SupportCount] {
        let value = severity.rawValue
        return switch severity {
        case .p0: []
        case .p1:
            [
                place(.opened, value, tasks: 14), place(.closed, value, tasks: 12 / scale),
                place(.firstTime, value, tasks: 9 / scale), place(.reopened, value, tasks: 1),
                place(.rated, value, 5, tasks: 8 / scale), place(.rated, value, 3, tasks: 1),
                place(.response, value, 5, tasks: 8 / scale), place(.response, value, 31, tasks: 3),
                place(.response, value, 45, tasks: 1), place(.resolution, value, 200, tasks: 5),
                place(.waited, value, 300, tasks: 7), place(.waited, value, 2000, tasks: 1),
            ]
        case .p2:
            [
                place(.opened, value, tasks: 10), place(.closed, value, tasks: 6), place(.cancelled, value, tasks: 1),
                place(.firstTime, value, tasks: 5), place(.duplicate, value, tasks: 2),
                place(.rated, value, 4, tasks: 2), place(.response, value, 90, tasks: 4),
                place(.waited, value, 600, tasks: 4),
            ]
        case .p3: [place(.undated, value, tasks: 1)]
        }
    }

    private static func figures(_ period: SupportPeriod, _ scale: Int) -> SupportFigures {
        let zone = definitions.handover.zone
        let asOf = min(Samples.now, zone.end(of: period.last))
        var attained = AttainmentCount(by: .severity, desk: .delivering, zone: zone)
        func add(
            _ severity: Severity, _ promise: ServicePromise, _ outcome: ClockOutcome, _ tasks: Int, _ desk: AskedOf
        ) {
            attained.add(
                ClockCount(
                    place: .init(
                        closed: period.first, value: severity.rawValue, desk: desk, promise: promise, outcome: outcome),
                    tasks: tasks))
        }
        add(.p1, .response, .met, 9 / scale, .delivering)
        add(.p1, .response, .breached, 3, .delivering)
        add(.p2, .response, .met, 5, .delivering)
        add(.p1, .resolution, .met, 5, .delivering)
        add(.p2, .resolution, .breached, 1, .delivering)
        add(.p3, .response, .met, 7, .own)
        var open = OpenSupport()
        for (id, hours) in [("T-1", 30), ("T-2", 2)] {
            var task = TaskRecord(id: TaskRecord.ID(id))
            (task.severity, task.askedOf) = (.p1, .delivering)
            task.opened = .instant(asOf.adding(milliseconds: -Int64(hours) * 3_600_000))
            open.add(task, by: definitions, now: asOf)
        }
        let outage = Samples.entry(
            7, "lisi",
            .availability(.outageOpened(Outage(service: nil, severity: .p1, when: zone.start(of: period.first)))))
        let end = Samples.entry(
            8, "lisi",
            .availability(
                .outageClosed(
                    OutageEnd(entry: 7, when: zone.start(of: period.first).adding(milliseconds: 1_800_000)))))
        return SupportFigures(
            period, asOf: asOf, desk: .delivering, counts: Severity.allCases.flatMap { counts($0, scale) },
            earlier: earlier(.p1) + [place(.undated, "P3", tasks: 1)],
            attainment: attained.attainment(
                first: period.first, last: period.last, asOf: asOf, includesOpen: true, definitions: definitions),
            open: open,
            availability: Availability(
                OutageRegister([outage, end], asOf: asOf),
                in: zone.start(of: period.first)..<zone.start(of: period.last.adding(days: 1)), service: nil,
                definitions: definitions),
            documents: .init(numerator: 11, denominator: 12))
    }
}
