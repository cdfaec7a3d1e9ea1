import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Who may see what, and of whom: every question asked by everybody.
struct ReadingTests {
    private static let now = "2026-03-10 09:00"

    /// jia and yi have an assessment and a task each, entries 2 to 5; yi signs in with entry 6; both ask for help.
    ///
    /// Then it is accepted, with all that is missing waived.
    private func desk() async throws -> Desk {
        let desk = try await Desk.open(more: ["support/rota.yaml": Office.rota])
        for person in ["jia", "yi"] as [Person.ID] {
            try await desk.does(
                .assess(
                    Assessment(person: person, capability: "deploying", level: .guided, observed: "Of \(person)."),
                    effective: nil), by: "wang", at: "2026-03-04 09:00")
            var report = TaskReport(task: TaskRecord.ID("T-\(person)"))
            report.capability = "deploying"
            report.closed = .instant(time("2026-03-05 09:00"))
            try await desk.does(
                .logTask(TaskCommand(report: report, workers: [WorkerCommand(person: person, level: .alone)])),
                by: "han", at: "2026-03-05 10:00")
        }
        _ = try await desk.tracker.record(
            .signedIn(person: "yi", method: .password), by: "yi", identified: .session, key: "in",
            clock: .machine(time("2026-03-06 09:00")))
        for person in ["jia", "yi"] as [Person.ID] {
            try await desk.does(
                .askHelp(question: "How?", capability: "deploying", document: nil, effective: nil), by: person,
                at: "2026-03-06 10:00")
        }
        let order = ImprovementOrder(title: "Write it down", term: .short, owner: "yi", due: day("2026-03-20"))
        try await desk.does(.improvement(.open(order)), by: "lin", at: "2026-03-06 11:00")
        try await desk.waives(
            ["team/organisation", "team/rota", "team/contacts", "work/deploy"], at: "2026-03-07 09:00")
        try await desk.accepts(at: "2026-03-07 10:00")
        return desk
    }

    private enum Sight {
        case everything
        /// What is about themself.
        case own
        case refused([Right])
    }

    private static let overPeople: [Right] = [.assessor, .auditor, .director, .lead]
    private static let overLedger: [Right] = [.auditor, .director, .lead]

    /// What a person with these rights sees of each question, as written down by hand.
    private static func sight(_ question: Question, _ rights: Set<Right>) -> Sight {
        let isOver = !rights.isDisjoint(with: overPeople)
        let isOverLedger = !rights.isDisjoint(with: overLedger)
        switch question {
        case .duty(let query):
            switch query.sought {
            case .gaps(_, .some): return isOver ? .everything : .refused(overPeople)
            case .load, .handOff: return isOver ? .everything : .own
            case .now, .week, .gaps, .calendar: return .everything
            }
        case .measure(_, let by, _): return isOver || !by.contains(.person) ? .everything : .own
        case .item, .rewordings, .services, .claim, .comparison, .people, .openQuestions, .course, .forecast,
            .certificate, .phases, .serviceLevels, .serviceTimes, .attainment, .outages, .availability, .channels,
            .contacts, .catalogue, .knowledge, .checks, .alerts, .improvements, .improvement, .creditClaims,
            .creditClaim, .technicalChanges, .commitments, .history(.item, _),
            .history(.definitions, _),
            .history(.acceptance, _), .entry(1), .report(.support, _):
            return .everything
        case .readiness, .capability, .why, .difference, .training(nil, _), .assessments(nil, _),
            .history(.capability(_, of: nil), _), .report(.readiness, _), .report(.capability, _),
            .report(.acceptance, _), .help:
            return isOver ? .everything : .own
        case .tasks(let query): return isOver ? .everything : query.person == nil ? .own : .refused(overPeople)
        case .credits: return isOver ? .everything : .own
        case .clocks(let query): return isOver ? .everything : query.person == nil ? .own : .refused(overPeople)
        case .training, .departure, .repeatedProblems, .assessments, .task, .history(.task, _),
            .history(.capability, _), .entry(4),
            .entry(5), .report(.person, _):
            return isOver ? .everything : .refused(overPeople)
        case .next, .history(.person, _), .entries, .entry, .exceptions, .plan, .proposals, .alertRound:
            return isOverLedger ? .everything : .refused(overLedger)
        }
    }

    /// Each question there is; where it is about somebody, about yi.
    private static let questions: [Question] = [
        .readiness(.now), .item("team/organisation", .now), .training(nil, .now), .training("yi", .now), .next("yi"),
        .why(item: nil, .now), .why(item: "team/organisation", .now),
        .difference(from: .day(day("2026-03-02")), to: nil, known: nil), .history(.item("team/organisation")),
        .history(.person("yi")), .history(.task("T-yi")), .history(.definitions), .history(.acceptance),
        .claim(numerator: 3, denominator: 4),
        .people, .assessments(nil), .assessments("yi"), .task("T-yi"), .tasks(TaskQuery()),
        .tasks(TaskQuery(person: "yi")), .entries(EntryQuery()), .plan(ApplyCommand(files: Office.files())),
        .openQuestions, .course(.now), .forecast(.now), .rewordings("team/organisation", .now), .entry(1), .entry(4),
        .entry(5),
        .entry(6), .exceptions, .services, .proposals, .history(.capability("deploying")),
        .history(.capability("deploying", of: "yi")), .capability("deploying", .now), .departure(["yi"], .now),
        .measure(.independence, by: [.person], .now), .certificate, .help(.now), .phases(.now), .serviceLevels,
        .channels, .contacts, .catalogue, .knowledge, .checks(.now), .alerts(.init()), .alertRound, .improvements(.now),
        .improvement("A-1", .now), .creditClaims(.now), .repeatedProblems(days: 30, .now), .technicalChanges(.now),
        .commitments(.now),
        .duty(.init(.now)),
        .duty(.init(.week(from: nil))),
        .duty(.init(.gaps(.init(), nil))), .duty(.init(.gaps(.init(), .critical))), .duty(.init(.load(.init()))),
        .duty(.init(.handOff)), .duty(.init(.calendar(.init(), of: nil))), .attainment(.init()), .outages(.now),
        .availability(.init()), .credits(.init()), .clocks(.init()), .clocks(.init(person: "yi")),
        .serviceTimes(.init(.target(.init(2, .hours)), from: Instant(milliseconds: 0))),
        .measure(.assessedIndependence, by: [.person], .now), .measure(.independence, by: [.severity, .week], .now),
        .comparison(
            .init(first: day("2026-03-02"), last: day("2026-03-08")),
            .init(first: day("2026-03-09"), last: day("2026-03-10")), .now),
        .report(.readiness(.week), .now), .report(.acceptance, .now), .report(.support(.init(kind: .week)), .now),
        .report(.person("yi"), .now),
        .report(.capability("deploying"), .now),
    ]

    @Test(
        arguments: [
            ("lin", [.lead]), ("han", [.lead]), ("wang", [.assessor]), ("jia", [.trainee]), ("dora", [.director]),
            ("audra", [.auditor]), ("rui", [.trainee, .assessor]),
        ] as [(Person.ID, Set<Right>)])
    func everybodySeesWhatTheirRightsLetThem(person: Person.ID, rights: Set<Right>) async throws {
        let desk = try await desk()
        for question in Self.questions {
            let seen = Result {
                try desk.tracker.ask(question, by: .person(person), clock: .machine(time(Self.now))).answer
            }
            let whole = try desk.ask(question, at: Self.now)
            switch Self.sight(question, rights) {
            case .everything: #expect(try seen.get() == whole, "\(person) \(question)")
            case .own: #expect(try isOwn(seen.get(), of: person), "\(person) \(question)")
            case .refused(let needed):
                #expect(throws: Refusal.mayNotRead(person: person, needed: needed), "\(person) \(question)") {
                    try seen.get()
                }
            }
        }
    }

    /// Whether nothing in an answer is about another trainee.
    private func isOwn(_ answer: Answer, of person: Person.ID) -> Bool {
        switch answer {
        case .readiness(let readiness):
            readiness.people.map(\.person) == [person]
                && readiness.capabilities.allSatisfy { $0.holders.isEmpty }
                && readiness.coverage == readiness.coverage.counted && !readiness.coverage.capabilities.isEmpty
        case .capability(let standing): standing.coverage.people == nil && standing.people.map(\.person) == [person]
        case .training(let people): people.map(\.person) == [person]
        case .entries(let entries):
            entries.contains { $0.record.statement.subject == .person(person) }
                && entries.allSatisfy { entry in
                    let own: [Subject] = [.person(person), .task(TaskRecord.ID("T-\(person)")), .handover]
                    return own.contains(entry.record.statement.subject)
                }
        case .tasks(let tasks):
            !tasks.isEmpty && tasks.allSatisfy { $0.workers.contains { $0.person == person } }
        case .explanation(let explanation): people(in: explanation).subtracting([person]).isEmpty
        case .difference(let difference):
            difference.changes.allSatisfy { change in
                switch change {
                case .module(_, let other, _, _, _): other == person
                case .capability(_, let gained, let lost): Set((gained + lost).map(\.person)) == [person]
                case .verdict, .acceptance, .item, .measure, .demonstration, .checkpointRecorded, .round, .blockerGone,
                    .blockerNew, .phase, .questions, .definitions:
                    true
                }
            }
        case .clocks(let clocks): clocks.clocks.allSatisfy { $0.workers.contains(person) }
        case .duty(.load(let load)): load.rows.map(\.person) == [person]
        case .duty(.handOff(let note)):
            note.lapsing.allSatisfy { $0.person == person }
                && note.clocks.clocks.allSatisfy { $0.workers.contains(person) }
        case .credits(let credits): credits.tasks.allSatisfy { $0.workers.contains(person) }
        case .help(let register): register.questions.map(\.person) == [person] && register.figures.asked == 2
        case .measure(let detail):
            detail.splits.flatMap(\.rows).map(\.group) == [.person(person)]
        case .report(let report): isOwn(report, of: person)
        case .duty, .item, .rewordings, .departure, .steps, .claim, .people, .task, .entry, .exceptions, .services,
            .plan,
            .proposals, .openQuestions, .course, .forecast, .comparison, .certificate, .phases, .serviceLevels,
            .serviceTimes, .attainment, .outages, .availability, .channels, .contacts, .catalogue, .knowledge,
            .checks, .alerts, .alertRound, .improvements, .improvement, .creditClaims, .creditClaim, .repeatedProblems,
            .technicalChanges, .commitments:
            false
        }
    }

    /// A report is made of answers, each of which is their own; and of tasks, which are theirs.
    private func isOwn(_ report: HandoverReport, of person: Person.ID) -> Bool {
        switch report.content {
        case .readiness(let part):
            isOwn(.readiness(part.readiness), of: person) && isOwn(.difference(part.difference), of: person)
                && part.independence.splits.flatMap(\.rows).allSatisfy { row in
                    if case .person = row.group { false } else { true }
                }
        case .capability(let part):
            isOwn(.capability(part.standing), of: person) && !part.tasks.isEmpty
                && part.tasks.allSatisfy { task in task.workers.contains { $0.person == person } }
        case .acceptance(let part):
            isOwn(.readiness(part.readiness), of: person)
                && part.since.map { isOwn(.difference($0), of: person) } ?? true
        case .person: false
        // Of nobody.
        case .support: true
        }
    }

    private func people(in explanation: Explanation) -> Set<Person.ID> {
        var found: Set<Person.ID> = []
        if case .person(let person, _) = explanation.fact { found.insert(person) }
        if case .capability(let state) = explanation.fact { found.formUnion(state.holders) }
        return explanation.because.reduce(into: found) { $0.formUnion(people(in: $1)) }
    }

    @Test(
        arguments: [
            .training("jia", .now), .assessments("jia"), .next("jia"), .task("T-jia"), .history(.task("T-jia")),
            .history(.person("jia")), .tasks(TaskQuery(person: "jia")), .entry(2), .entry(3),
            .report(.person("jia"), .now),
        ] as [Question])
    func everybodySeesWhatIsAboutThemself(question: Question) async throws {
        let desk = try await desk()
        let seen = try desk.tracker.ask(question, by: .person("jia"), clock: .machine(time(Self.now))).answer
        #expect(seen == (try desk.ask(question, at: Self.now)))
    }

    @Test func whoIsNotThereSeesNothing() async throws {
        let desk = try await desk()
        for question in Self.questions {
            #expect(throws: Refusal.notPresent("bo", on: day("2026-03-10"))) {
                try desk.tracker.ask(question, by: .person("bo"), clock: .machine(time(Self.now)))
            }
            #expect(throws: Refusal.unknownPerson("nobody", nearest: [])) {
                try desk.tracker.ask(question, by: .person("nobody"), clock: .machine(time(Self.now)))
            }
        }
    }

    @Test func rightsAreThoseOfToday() async throws {
        let desk = try await desk()
        let entries = Question.entries(EntryQuery())
        #expect(throws: Refusal.mayNotRead(person: "yi", needed: Self.overLedger)) {
            try desk.tracker.ask(entries, by: .person("yi"), clock: .machine(time("2026-03-15 23:59")))
        }
        _ = try desk.tracker.ask(entries, by: .person("yi"), clock: .machine(time("2026-03-16 00:00")))
        #expect(throws: Refusal.mayNotRead(person: "yi", needed: Self.overLedger)) {
            try desk.tracker.ask(entries, by: .person("yi"), clock: .machine(time("2026-03-21 00:00")))
        }
    }
}
