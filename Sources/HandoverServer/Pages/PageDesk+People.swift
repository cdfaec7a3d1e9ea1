import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// A trainee's own page, an assessor's queue, and who takes part.
extension PageDesk {
    func trainee(_ visit: Visit) throws -> HTML {
        let (people, reply) = try training(of: visit.person, visit)
        guard let person = people.first else { throw Refusal.notReceiving(person: visit.person) }
        let steps = try steps(visit)
        let toRate = try steps.compactMap { step -> TaskRecord? in
            if case .rateLevel(let id) = step.action { try task(id, visit) } else { nil }
        }
        var frame = frame(visit, reply, steps: steps)
        frame.notice?.task = try saidOf(visit)
        var model = TraineePage.Model(
            person: person, day: try today(reply), before: try before(person.person, visit), steps: steps,
            assessors: try assessors(of: person, reply),
            toAnswer: try unanswered(steps, visit), toRate: toRate, services: try services(of: visit.person),
            last: try lastUse(visit), questions: try waiting(visit), draft: visit.draft)
        model.judges = try judges(of: person, reply)
        model.practised = try practised(visit, reply)
        model.records = try records(visit)
        if case .clocks(let clocks) = try ask(.clocks(ClockQuery(person: visit.person)), visit).answer {
            model.clocks = clocks
        }
        return TraineePage.html(model, in: frame)
    }

    /// The capability in the address, where there is one of that name.
    private func practised(_ visit: Visit, _ reply: Reply) throws -> Capability.ID? {
        let asked = visit.path.query.first { $0.name == "capability" }.map { Capability.ID($0.value) }
        return try asked.flatMap { try reply.inForce().capability($0)?.id }
    }

    /// Whether the rules let the reader record a task of their own, which nobody has recorded yet.
    private func records(_ visit: Visit) throws -> Bool {
        let report = TaskReport(task: TaskRecord.ID(visit.seal?.key ?? "?"))
        let own = TaskCommand(report: report, workers: [WorkerCommand(person: visit.person, level: .alone)])
        let refusals = try tracker.refusals(of: [.logTask(own)], by: visit.person, clock: .machine(clock()))
        return refusals.allSatisfy { if case .mayNotRecordForOthers = $0 { false } else { true } }
    }

    /// What a person's tasks came to some weeks ago; nothing of days before the handover began.
    private func before(_ id: Person.ID, _ visit: Visit) throws -> [TraineePage.Model.Point] {
        let reply = try ask(.people, visit)
        let handover = try reply.inForce().handover
        let today = handover.zone.day(of: reply.now)
        return try TraineePage.Model.looks.map { today.adding(days: -$0) }.filter { $0 >= handover.starts }
            .compactMap { day in
                guard case .training(let people) = try ask(.training(id, .init(asOf: .day(day))), visit).answer,
                    let measure = people.first?.independence
                else { return nil }
                return .init(
                    day: day, tasks: Measure.Ratio(numerator: measure.numerator, denominator: measure.denominator))
            }
    }

    /// The task that the reader has just said something of.
    private func saidOf(_ visit: Visit) throws -> TaskRecord.ID? {
        guard let entries = visit.notice?.entries, entries.count == 1,
            case .entry(let detail) = try ask(.entry(entries[0]), visit).answer,
            case .task(let task) = detail.entry.record.statement.subject
        else { return nil }
        return task
    }

    func review(_ visit: Visit) throws -> HTML {
        let reply = try ask(.next(visit.person), visit)
        guard case .steps(let steps) = reply.answer else { throw UnexpectedAnswer() }
        let tasks = try steps.compactMap { step -> TaskRecord? in
            if case .confirmTask(let id) = step.action { try task(id, visit) } else { nil }
        }
        return ReviewPage.html(
            ReviewPage.Model(tasks: tasks, steps: steps, draft: visit.draft), in: frame(visit, reply, steps: steps))
    }

    func people(_ visit: Visit, modules: PeoplePage.Modules? = nil) throws -> HTML {
        let (people, reply) = try training(of: nil, visit)
        let day = try reply.inForce().handover.zone.day(of: reply.now)
        return PeoplePage.html(PeoplePage.Model(day: day, training: people, modules: modules), in: frame(visit, reply))
    }

    func person(_ id: Person.ID, _ visit: Visit) throws -> HTML {
        let (people, reply) = try training(of: id, visit)
        if let person = people.first {
            var model = TraineePage.Model(
                person: person, day: try today(reply), before: try before(id, visit),
                assessors: try assessors(of: person, reply))
            model.judges = try judges(of: person, reply)
            return PersonPage.html(
                model, in: frame(visit, reply))
        }
        let frame = frame(visit, reply)
        let language = frame.names.language
        let none = ReportPage.Nothing(
            says: language.pick("没有培训要求。", "No training is asked for."),
            then: language.pick(
                "培训计划按角色写在 training 文件夹里，只对接收方人员。",
                "Training plans are written for roles in the folder training, for people of the receiving team."))
        return ReportPage.html(
            TrainingView.report(people, names: frame.names), title: frame.names.person(id),
            nothing: none, in: frame)
    }

    func today(_ reply: Reply) throws -> Day {
        try reply.inForce().handover.zone.day(of: reply.now)
    }

    /// `person`: Who would have left before `day`, today where none is said.
    func capabilities(
        without person: Person.ID?, on day: Day?, covered: Bool? = nil, _ visit: Visit
    ) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        let frame = frame(visit, reply, readiness.source)
        if let covered {
            return CapabilitiesPage.html(CapabilitiesPage.Model(readiness: readiness, covered: covered), in: frame)
        }
        // Whoever may see who has what may ask what if they leave.
        let mayAsk = readiness.coverage.capabilities.contains { $0.people != nil }
        guard mayAsk || person != nil else {
            return CapabilitiesPage.html(CapabilitiesPage.Model(readiness: readiness), in: frame)
        }
        var whatIf = CapabilitiesPage.WhatIf(person: person, day: day ?? readiness.day)
        if let person {
            let question = Question.departure([person], Question.Time(asOf: whatIf.day))
            guard case .departure(let departure) = try ask(question, visit).answer else { throw UnexpectedAnswer() }
            whatIf.departure = departure
        }
        return CapabilitiesPage.html(CapabilitiesPage.Model(readiness: readiness, whatIf: whatIf), in: frame)
    }

    private func training(of id: Person.ID?, _ visit: Visit) throws -> (people: [PersonState], reply: Reply) {
        let reply = try ask(.training(id, .now), visit)
        guard case .training(let people) = reply.answer else { throw UnexpectedAnswer() }
        return (people, reply)
    }

    private func assessors(of person: PersonState, _ reply: Reply) throws -> [Capability.ID: [Person.ID]] {
        let definitions = try reply.inForce()
        let today = definitions.handover.zone.day(of: reply.now)
        let pairs = person.capabilities.map { state in
            let roles = definitions.capability(state.capability)?.assessedBy ?? []
            let allowed = definitions.people.filter {
                $0.id != person.person && definitions.mayAssess($0, roles: roles, on: today)
            }
            return (state.capability, allowed.map(\.id))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private func judges(of person: PersonState, _ reply: Reply) throws -> [Module.ID: [Person.ID]] {
        let definitions = try reply.inForce()
        let today = definitions.handover.zone.day(of: reply.now)
        let pairs = person.modules.compactMap { state in
            definitions.module(state.module).map { module in
                let allowed = definitions.people.filter {
                    $0.id != person.person && definitions.mayAssess($0, roles: module.assessment.assessedBy, on: today)
                }
                return (state.module, allowed.map(\.id))
            }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private func unanswered(_ steps: [NextStep], _ visit: Visit) throws -> [Entry] {
        let open = steps.compactMap { step -> Int? in
            if case .answerAssessment(let entry, _) = step.action { entry } else { nil }
        }
        guard !open.isEmpty, case .entries(let entries) = try ask(.assessments(visit.person), visit).answer else {
            return []
        }
        return entries.filter { open.contains($0.number) }
    }

    /// The reader's questions to the delivering team that nobody has answered.
    private func waiting(_ visit: Visit) throws -> [HelpQuestion] {
        guard case .help(let register) = try ask(.help(.now), visit).answer else { throw UnexpectedAnswer() }
        return register.questions.filter { $0.person == visit.person && $0.answer == nil }
    }

    /// The newest task that the reader worked on and that says anything of what it was about.
    private func lastUse(_ visit: Visit) throws -> ServiceUse? {
        guard case .tasks(let tasks) = try ask(.tasks(TaskQuery(person: visit.person, limit: 5)), visit).answer else {
            throw UnexpectedAnswer()
        }
        return tasks.lazy.filter { $0.service != nil || $0.capability != nil }.first.map {
            ServiceUse(service: $0.service ?? "", capability: $0.capability)
        }
    }

    func task(_ id: TaskRecord.ID, of person: Person.ID) throws -> TaskRecord? {
        let reply = try tracker.ask(.task(id), by: .person(person), clock: .machine(clock()))
        guard case .task(let task, _, _) = reply.answer else { throw UnexpectedAnswer() }
        return task
    }

    /// What the newest tasks were about.
    func services(of person: Person.ID) throws -> [ServiceUse] {
        let reply = try tracker.ask(.services, by: .person(person), clock: .machine(clock()))
        guard case .services(let services) = reply.answer else { throw UnexpectedAnswer() }
        return services
    }
}
