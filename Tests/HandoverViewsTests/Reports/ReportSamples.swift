import HandoverModel
import HandoverReadiness
import HandoverViews

/// Reports of the small handover, and of the one of the customer's size.
enum ReportSamples {
    /// By the names of their fixtures.
    static func small(_ language: Language) -> [(name: String, document: ReportDocument)] {
        let names = Names(Samples.definitions, language: language)
        return [
            ("readiness", .init(report(.readiness(.week), .readiness(readiness)), names: names, isDemonstration: true)),
            ("person", .init(report(.person("jia3"), .person(person)), names: names)),
            ("capability", .init(report(.capability("incident-response"), .capability(capability)), names: names)),
            ("acceptance", .init(report(.acceptance, .acceptance(acceptance)), names: accepted(language))),
        ]
    }

    private static func report(_ subject: ReportSubject, _ content: HandoverReport.Content) -> HandoverReport {
        HandoverReport(
            subject: subject, asOf: Samples.now, day: Samples.day(2026, 1, 30), knownAt: knownAt, ledger: ledger,
            definitions: Samples.digest, content: content)
    }

    private static let knownAt = Samples.day(2026, 1, 30, hour: 16, 40).adding(milliseconds: 250)
    private static let ledger = LedgerState(
        size: 412, root: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", backdated: 3, knownAt: knownAt)
    /// With the share that is to hold.
    private static func accepted(_ language: Language) -> Names {
        var definitions = PageSamples.plain.withRounds
        definitions.handover.title = Samples.definitions.handover.title
        return Names(definitions, language: language)
    }

    /// Accepted with a condition, checked again twice, and changed since.
    private static let acceptance: AcceptanceReport = {
        let sample = PageSamples.plain
        var readiness = sample.checkedAgain
        readiness.ledger = ledger
        let statements = [
            Samples.entry(
                413, "lisi", .acceptanceStated(.init(statement: sample.statement, signedAs: .deliveringLead))),
            Samples.entry(414, "jia1", .acceptanceSigned(.init(entry: 413, signedAs: .receivingLead))),
            Samples.entry(416, "jia2", .acceptanceSigned(.init(entry: 413, signedAs: .receivingDirector))),
        ]
        let since = Difference(
            from: sample.statement.asOf, to: readiness.asOf, knownAt: knownAt,
            changes: [
                .acceptance(
                    .init(
                        kind: .signed, key: .receivingLead, statement: 413, entry: 415, by: "jia1",
                        at: Samples.day(2026, 1, 20, hour: 10))),
                .round(
                    .init(
                        day: Samples.day(2026, 1, 21), from: nil, to: .init(sample.rounds[0]), failing: ["team/rota"],
                        by: ["jia1"])),
                .measure(
                    .independence, from: .init(numerator: 24, denominator: 31, state: .missed),
                    to: .init(numerator: 26, denominator: 39, state: .missed)),
                .demonstration(
                    .independence, from: .init(day: Samples.day(2026, 1, 12), numerator: 60, denominator: 62), to: nil,
                    now: .init(
                        count: WindowCount(independent: 55, assisted: 7, unrated: 1), state: .missed,
                        changed: [.init(task: "T-1", from: .independent, to: .assisted)], moreChanged: 4)),
            ])
        return AcceptanceReport(readiness, statements: statements, since: since)
    }()

    private static let window = Measure.Span(first: Samples.day(2025, 12, 2), last: Samples.day(2026, 1, 30))

    private static let readiness: ReadinessReport = {
        var readiness = Samples.readiness
        readiness.ledger = ledger
        readiness.forecast = Samples.forecast
        var detail = MeasureViewTests.detail
        detail.splits.removeAll { $0.by == .person }
        let point = { (day: Day, independent: Int, eligible: Int, done: Int, due: Int) in
            Course.Point(day: day, independent: independent, eligible: eligible, done: done, due: due, total: 24)
        }
        return ReadinessReport(
            period: .init(first: Samples.day(2026, 1, 24), last: Samples.day(2026, 1, 30)), readiness: readiness,
            difference: Difference(
                from: Samples.day(2026, 1, 24, hour: 0).adding(milliseconds: -1), to: Samples.now, knownAt: knownAt,
                changes: [
                    .item("team/organisation", from: .open, to: .signed, by: ["lisi"]),
                    .capability("backup", gained: [.init(person: "jia1", by: "wangwu", state: .held)], lost: []),
                    .measure(
                        .independence, from: .init(numerator: 20, denominator: 33, state: .missed),
                        to: .init(numerator: 26, denominator: 39, state: .missed)),
                    .blockerGone(.item("team/rota"), .evidenceMissing(have: 0, need: 1)),
                ]),
            course: Course(points: [
                point(Samples.day(2026, 1, 12), 5, 9, 6, 10), point(Samples.day(2026, 1, 19), 14, 24, 9, 12),
                point(Samples.day(2026, 1, 30), 26, 39, 12, 14),
            ]), independence: detail)
    }()

    private static let person: PersonReport = {
        var state = Samples.person
        state.capabilities[0].assessed = Samples.day(2026, 1, 8)
        state.capabilities[0].lastUse = Samples.day(2026, 1, 21)
        state.capabilities[0].usedUntil = Samples.day(2026, 4, 21)
        return PersonReport(person: "jia3", state: state, window: window, tasks: [Samples.task])
    }()

    private static let capability = CapabilityReport(
        standing: CapabilityStanding(
            day: Samples.day(2026, 1, 30), coverage: Samples.readiness.coverage.capabilities[0],
            people: [
                .init(
                    person: "jia3", own: person.state?.capabilities[0] ?? Samples.person.capabilities[0],
                    assessor: "wangwu")
            ],
            tasks: .init(numerator: 7, denominator: 9), window: window),
        demands: MeasureViewTests.detail.demands, window: window, tasks: [Samples.task])
}

/// Reports of the customer's size.
extension PageSamples {
    func reports(_ language: Language) -> [(name: String, document: ReportDocument)] {
        let names = Names(definitions, language: language)
        let knownAt = Self.now
        func document(_ subject: ReportSubject, _ content: HandoverReport.Content) -> ReportDocument {
            ReportDocument(
                HandoverReport(
                    subject: subject, asOf: readiness.asOf, day: readiness.day, knownAt: knownAt,
                    ledger: readiness.ledger, definitions: readiness.definitions, content: content), names: names)
        }
        let window =
            readiness.measures.first { $0.id == .independence }?.window
            ?? .init(first: readiness.day, last: readiness.day)
        let earlier = Readiness.of(definitions, facts: facts, asOf: Self.now.adding(days: -7))
        let content = ReadinessReport(
            period: ReportPeriod.week.span(to: readiness.day), readiness: readiness,
            difference: .between(
                earlier: earlier, later: readiness, statements: facts.statements, zone: definitions.handover.zone),
            course: course,
            independence: readiness.detail(
                of: .independence, by: [.severity, .capability, .week], definitions: definitions, tasks: facts.tasks))
        var task = Samples.task
        if let said {
            var report = TaskReport(task: "T-2")
            report.title = said
            report.capability = "incident-response"
            report.closed = .day(readiness.day)
            report.workers = [Worker(person: "jia3", side: .receiving, level: .alone)]
            task = TaskRecord(id: "T-2")
            task.apply(Samples.entry(9, "jia3", .taskLogged(report)).record)
        }
        let standing = readiness.standing(in: "incident-response", statements: facts.statements)
        let accepted = AcceptanceReport(
            checkedAgain, statements: facts.statements,
            since: .between(
                earlier: earlier, later: checkedAgain, statements: facts.statements, zone: definitions.handover.zone))
        let unstated = AcceptanceReport(readiness, statements: facts.statements, since: nil)
        return [
            ("acceptance", document(.acceptance, .acceptance(accepted))),
            ("acceptance-none", document(.acceptance, .acceptance(unstated))),
            ("readiness", document(.readiness(.week), .readiness(content))),
            (
                "support",
                document(
                    .support(.init(period: SupportPeriod("2026-Q1"))),
                    .support(SupportSamples.content(.quarter, said: said ?? "ERP")))
            ),
        ]
            + readiness.people.map { state in
                (
                    "person-\(state.person)",
                    document(
                        .person(state.person),
                        .person(.init(person: state.person, state: state, window: window, tasks: [task])))
                )
            }
            + [
                (
                    "person-lisi",
                    document(.person("lisi"), .person(.init(person: "lisi", state: nil, window: window, tasks: [])))
                )
            ]
            + (standing.map { standing in
                [
                    (
                        "capability",
                        document(
                            .capability("incident-response"),
                            .capability(
                                .init(standing: standing, demands: readiness.demands, window: window, tasks: [task])))
                    )
                ]
            } ?? [])
    }
}
