import HandoverModel

/// Commands at random, from so few names that the rules meet often.
struct RandomCommands {
    var dice: Dice
    private var given: [Submission] = []
    private var tasksOfBatch: Set<TaskRecord.ID> = []
    private var number = 0

    static let crew: [Person.ID] = [
        "lin", "lin", "lu", "wang", "wang", "zhao", "chen", "wei", "han", "han", "han", "jia", "jia", "yi", "rui", "bo",
        "dora",
        "audra",
    ]

    /// Whether much of what is said leads to an acceptance.
    private let isLeaning: Bool

    init(seed: UInt64, isLeaning: Bool = false) {
        dice = Dice(state: seed)
        self.isLeaning = isLeaning
    }

    mutating func batch(of count: Int, _ model: NaiveModel) -> [Submission] {
        tasksOfBatch = []
        return (0..<count).map { _ in submission(model) }
    }

    private mutating func submission(_ model: NaiveModel) -> Submission {
        number += 1
        if dice.chance(5), !given.isEmpty {
            var again = dice.pick(given)
            if dice.chance(40) { again.command = command(model).0 }
            if again.command.task == nil { return again }
        }
        let (command, person) = command(model)
        let submission = Submission(command, by: person, key: "key-\(number)")
        given.append(submission)
        return submission
    }

    private mutating func command(_ model: NaiveModel) -> (Command, Person.ID) {
        let person = dice.pick(Self.crew)
        // What stays open keeps an acceptance back.
        if isLeaning, let open = model.openQuestions.first, dice.chance(50) {
            return (.answerHelp(entry: open.number, document: "The manual", link: nil, note: nil), "lin")
        }
        if dice.chance(isLeaning ? 70 : 6) { return acceptance(model, person) }
        if dice.chance(3) { return checkpoint(model, person) }
        if dice.chance(model.roundUnderWay == nil ? 1 : 25) { return recheck(model, person) }
        switch dice.next() % 100 {
        case 0..<26: return signature(person)
        case 26..<30: return phase(model, person)
        case 30..<34: return help(model, person)
        case 34..<39:
            return (
                .refuse(
                    item: dice.pick(Universe.order), meaning: dice.pick([.accepted, .accepted, .delivered, .approved]),
                    reason: "no"), dice.chance(60) ? "han" : person
            )
        case 39..<44:
            return (.revoke(entry: 1 + Int(dice.next() % UInt64(model.facts.count + 2)), reason: "no"), person)
        case 44..<47: return (.revokeSignOff(item: dice.pick(Universe.order), meaning: nil, reason: "no"), person)
        case 47..<49: return (.reopen(item: dice.pick(Universe.order), reason: "no"), person)
        case 49..<54:
            let until = model.today.adding(days: Int(dice.next() % 4) * 4 - 1 - model.today.number % 4)
            return (
                .waive(item: dice.pick(Universe.order), until: until, reason: "no"),
                dice.chance(70) ? dice.pick(["lin", "han"]) : person
            )
        case 54..<56:
            return (
                .markNotApplicable(item: dice.chance(80) ? "team/rota" : "work/manual", reason: "no"),
                dice.chance(70) ? dice.pick(["lin", "han"]) : person
            )
        case 56..<62:
            if dice.chance(40) {
                let item = dice.chance(80) ? dice.pick(["team/contacts", "work/deploy"]) : dice.pick(Universe.order)
                return (.runCheck(item: item), dice.chance(70) ? dice.pick(["lin", "han"]) : person)
            }
            return (
                .addEvidence(item: dice.pick(Universe.order), evidence: evidence(model), effective: past(model)), person
            )
        case 62..<66: return (completion(model), dice.chance(60) ? dice.pick(["wang", "zhao"]) : person)
        case 66..<72: return judgement(model, person)
        case 72..<74:
            let answer: AssessmentAnswer.Answer = dice.chance(50) ? .agree : .disagree
            return (
                .answerAssessment(entry: assessment(model), answer: answer, comment: dice.chance(50) ? "so" : nil),
                dice.pick(["jia", "rui"])
            )
        case 74..<76: return (.confirmAssessment(entry: assessment(model), note: nil), person)
        case 76..<79:
            let lead = dice.chance(60) ? dice.pick(["lin", "han"]) : person
            let waiting = model.definitions.proposals.map(\.entry)
            guard dice.chance(70) else { return (.agree(entry: dice.pick(waiting + [1, model.facts.count])), lead) }
            return (.apply(dice.pick(NaiveModel.applies)), lead)
        case 79..<84: return takingBack(model, person) ?? (task(model, by: person), person)
        default: return (task(model, by: person), person)
        }
    }

    /// Mostly one of the newest, which are looked at again and again while what is said of their tasks changes.
    private mutating func checkpoint(_ model: NaiveModel, _ person: Person.ID) -> (Command, Person.ID) {
        let weeks = day("2026-03-02").days(to: model.today) / 7
        let asked = day("2026-03-02").adding(days: 7 * max(0, weeks - Int(dice.next() % 3)))
        let named = dice.chance(20) ? asked.adding(days: 1) : asked
        return (
            .recordCheckpoint(day: dice.chance(40) ? nil : named), dice.chance(70) ? dice.pick(["lin", "han"]) : person
        )
    }

    /// What was found of an item after the acceptance, mostly in the round that is under way.
    private mutating func recheck(_ model: NaiveModel, _ person: Person.ID) -> (Command, Person.ID) {
        let finding: Reverification.Finding = dice.chance(70) ? .holds : .fails
        let round = dice.chance(20) ? model.roundUnderWay ?? model.today : dice.chance(10) ? model.today : nil
        return (
            .reverify(
                item: dice.pick(Universe.order), finding: finding, note: dice.chance(70) ? "seen" : nil, round: round),
            dice.chance(70) ? "han" : person
        )
    }

    /// What leads to an acceptance, is said of one, or takes it back.
    private mutating func acceptance(_ model: NaiveModel, _ person: Person.ID) -> (Command, Person.ID) {
        let signer = dice.chance(85) ? dice.pick(["lin", "han", "dora"]) : person
        let entry = dice.chance(40) ? model.acceptance.map(\.entry) : dice.chance(10) ? model.facts.count : nil
        // Mostly so late that it is still in force when the rest is.
        let until = dice.chance(90) ? day("2027-12-31") : model.today.adding(days: Int(dice.next() % 5) - 1)
        switch dice.next() % 100 {
        case 0..<34: return (.accept(entry: entry), signer)
        case 34..<40: return (.stateAcceptance, signer)
        case 40..<44: return (.declineAcceptance(entry: entry, reason: "no"), signer)
        case 44..<48:
            let signed = model.acceptance?.signed.map(\.entry) ?? []
            return (.revoke(entry: signed.isEmpty ? 1 : dice.pick(signed), reason: "no"), signer)
        case 48..<70:
            let subject = dice.chance(90) ? BlockerSubject.measure(.independence) : .capability("answering")
            return (.waiveBlocker(subject, until: until, reason: "no"), signer)
        default:
            let item = dice.pick(Universe.order)
            let command: Command =
                dice.chance(20)
                ? .waiveBlocker(.item(item), until: until, reason: "no")
                : .waive(item: item, until: until, reason: "no")
            return (command, dice.chance(80) ? dice.pick(["lin", "han"]) : person)
        }
    }

    /// Something that was said of a task, mostly by whoever said it.
    private mutating func takingBack(_ model: NaiveModel, _ person: Person.ID) -> (Command, Person.ID)? {
        let known = model.tasks.filter { !tasksOfBatch.contains($0) }.sorted()
        guard !known.isEmpty else { return nil }
        let id = dice.pick(known)
        tasksOfBatch.insert(id)
        let fact = dice.pick(model.facts(about: .task(id)))
        let author = dice.chance(60) ? fact.by : person
        if dice.chance(40) { return (.revokeTask(task: id, reason: "no"), author) }
        let told = dice.chance(90) ? id : dice.pick(model.tasks.sorted())
        return (.revoke(entry: fact.number, task: dice.chance(50) ? told : nil, reason: "no"), author)
    }

    /// A question to the delivering team, or something about one.
    private mutating func help(_ model: NaiveModel, _ person: Person.ID) -> (Command, Person.ID) {
        let asked = model.facts.filter { if case .askHelp = $0.command { true } else { false } }.map(\.number)
        let entry =
            asked.isEmpty || dice.chance(20)
            ? 1 + Int(dice.next() % UInt64(model.facts.count + 2)) : dice.pick(asked)
        let document = dice.chance(80) ? "The manual" : nil
        switch dice.next() % 4 {
        case 0: return (.answerHelp(entry: entry, document: document, link: nil, note: nil), person)
        case 1: return (.withdrawHelp(entry: entry, reason: "no"), person)
        default:
            return (
                .askHelp(question: "How?", capability: "deploying", document: document, effective: past(model)),
                dice.chance(70) ? dice.pick(["jia", "yi"]) : person
            )
        }
    }

    private mutating func signature(_ person: Person.ID) -> (Command, Person.ID) {
        let item = dice.pick(Universe.order)
        let asked = dice.pick(Universe.thing(item, 0).keys)
        let meaning = dice.chance(90) ? asked.meaning : dice.pick(Meaning.allCases)
        let able = Self.crew.filter {
            Universe.side($0) == asked.by.side && (Universe.members[$0]?.roles.contains(asked.by.role) ?? false)
        }
        let evidence = dice.chance(40) ? [Evidence.note("note \(dice.next() % 3)")] : []
        return (
            .sign(SignCommand(item: item, meaning: meaning, evidence: evidence, shown: .en)),
            dice.chance(80) && !able.isEmpty ? dice.pick(able) : person
        )
    }

    private mutating func evidence(_ model: NaiveModel) -> Evidence {
        if dice.chance(15) { return Evidence(form: .check, text: "passed") }
        let expires = dice.chance(50) ? model.today.adding(days: Int(dice.next() % 8) - 1) : nil
        return .note("note \(dice.next() % 3)", expires: expires)
    }

    private mutating func past(_ model: NaiveModel) -> Moment? {
        switch dice.next() % 10 {
        case 0: .instant(model.now.adding(milliseconds: 1))
        case 1...3: .instant(model.now.adding(days: -Int(dice.next() % 6)))
        default: nil
        }
    }

    private mutating func completion(_ model: NaiveModel) -> Command {
        let trainee = dice.pick(["jia", "jia", "yi", "rui", "dora", "wang", "bo"] as [Person.ID])
        return dice.chance(50)
            ? .complete("reading", trainee, score: dice.pick([79, 80]), effective: past(model))
            : .complete("doing", trainee, level: dice.pick([.prompted, .alone]), effective: past(model))
    }

    /// At most one assessment of a person in a capability a day: of several on one day the design does not say which counts.
    private mutating func judgement(_ model: NaiveModel, _ person: Person.ID) -> (Command, Person.ID) {
        let trainee = dice.pick(["jia", "jia", "rui", "bo", "zhao"] as [Person.ID])
        let capability: Capability.ID = dice.chance(70) ? "deploying" : "answering"
        let level = dice.pick([SupervisionLevel.prompted, .alone, .alone])
        let isTaken = model.facts.contains { fact in
            guard case .assess(let earlier, _) = fact.command else { return false }
            return earlier.person == trainee && earlier.capability == capability
                && Office.zone.day(of: fact.effective) == model.today
        }
        let wasDrawn = !drawn.insert("\(trainee) \(capability) \(model.today)").inserted
        if isTaken || wasDrawn || dice.chance(15) {
            return (
                .assessSelf(Assessment(person: trainee, capability: capability, level: level, observed: "")), person
            )
        }
        return (.assess(trainee, capability, level), dice.chance(60) ? "wang" : person)
    }

    private var drawn: Set<String> = []

    private mutating func assessment(_ model: NaiveModel) -> Int {
        let entries = model.facts.filter { if case .assess = $0.command { true } else { false } }.map(\.number)
        return entries.isEmpty || dice.chance(20)
            ? 1 + Int(dice.next() % UInt64(model.facts.count + 2)) : dice.pick(entries)
    }

    /// A batch speaks of each task once, since what happens in one millisecond has no order in time.
    private mutating func task(_ model: NaiveModel, by person: Person.ID) -> Command {
        var id = TaskRecord.ID("T-\(dice.next() % 24)")
        let kind = dice.next() % 26
        // What is told again is told best of what has been looked at.
        let reviewed = model.tasks.filter { model.task($0)?.isReviewed ?? false }.sorted()
        if (16...19).contains(kind), !reviewed.isEmpty, dice.chance(60) { id = dice.pick(reviewed) }
        while tasksOfBatch.contains(id) { id = TaskRecord.ID("T-\(dice.next() % 24)") }
        tasksOfBatch.insert(id)
        switch kind {
        case 20...25: return .ticket(ticket(id))
        case 16...19: return .logTask(toldAgain(id, model) ?? report(id, by: person))
        case 0...2:
            return .logTask(
                report(id, by: person) { [dice = dice.next()] in
                    $0.closed = .instant(
                        model.now.adding(milliseconds: Int64(dice % 400) * -3_600_000 + (dice % 10 == 0 ? 1 : 0)))
                })
        case 3...5: return .openTask(report(id, by: person))
        case 6: return .respondTask(task: id, when: nil)
        case 7...9: return .resolveTask(report(id, by: person))
        case 10...11: return .reopenTask(task: id, when: nil, note: nil)
        case 12: return .confirmTask(task: id, note: nil)
        case 13...14:
            let worker = WorkerCommand(person: dice.pick(["jia", "rui"]), level: dice.pick([.guided, .alone]))
            return .overturnTask(task: id, levels: [worker], helpedBy: dice.pick([nil, .delivering]), reason: "no")
        default: return .rateTask(task: id, rating: 4)
        }
    }

    private mutating func ticket(_ id: TaskRecord.ID) -> TicketCommand {
        switch dice.next() % 14 {
        case 0...2: .wait(task: id, when: nil, note: nil)
        case 3...4: .work(task: id, when: nil, note: "back")
        case 5...6: .changeSeverity(task: id, severity: dice.pick([.p0, .p1, .p3]), when: nil, reason: "worse")
        case 7: .handOn(task: id, person: dice.pick(["jia", "rui", "wei"]), when: nil, note: nil)
        case 8: .handToTeam(task: id, team: dice.pick([.delivering, .receiving]), when: nil, note: nil)
        case 9: .escalate(task: id, person: dice.pick([nil, "han", "lin"]), when: nil, reason: "stuck")
        case 10: .linkDuplicate(task: id, original: TaskRecord.ID("T-\(dice.next() % 24)"), note: nil)
        case 11...12: .restore(task: id, when: nil, note: nil)
        default: .finishStage(task: id, stage: "respond", when: nil, note: nil)
        }
    }

    /// What was told of a task once more, with something left out, added or told otherwise.
    private mutating func toldAgain(_ id: TaskRecord.ID, _ model: NaiveModel) -> TaskCommand? {
        let told = model.facts(about: .task(id)).compactMap { fact -> TaskCommand? in
            switch model.originals[fact.number] {
            case .logTask(let command), .openTask(let command), .resolveTask(let command): command
            default: nil
            }
        }
        guard !told.isEmpty else { return nil }
        var again = dice.pick(told)
        if dice.chance(40) { again.report.closed = nil }
        if dice.chance(20) { again.workers = [] }
        switch dice.next() % 10 {
        case 0: again.report.helpedBy = dice.pick([.colleague, .delivering])
        case 1: again.report.marks = [dice.pick([.takenOver, .drill])]
        case 2: again.report.severity = dice.pick([.p1, .p3])
        case 3: again.report.capability = "deploying"
        case 4: again.report.rating = dice.pick([3, 4])
        case 5: again.report.closed = .instant(model.now.adding(milliseconds: -3_600_000))
        case 6: again.workers = [WorkerCommand(person: dice.pick(["jia", "rui"]), level: .alone)]
        case 7...8: again.report.title = dice.pick(["a", "b"])
        default: break
        }
        return again
    }

    private mutating func report(
        _ id: TaskRecord.ID, by person: Person.ID, _ tell: (inout TaskReport) -> Void = { _ in }
    ) -> TaskCommand {
        var workers: [WorkerCommand] = []
        let levels: [SupervisionLevel?] = [nil, .guided, .prompted, .alone, .alone, .alone, .teaching]
        if dice.chance(50) { workers.append(WorkerCommand(person: person, level: dice.pick(levels))) }
        if dice.chance(40) {
            workers.append(WorkerCommand(person: dice.pick(["jia", "rui"]), level: dice.pick(levels)))
        }
        if workers.count == 2, workers[0].person == workers[1].person { workers.removeLast() }
        if workers.isEmpty { workers.append(WorkerCommand(person: "jia", level: .alone)) }
        return TaskCommand(id, workers) { report in
            report.helpedBy = dice.pick([nil, nil, nil, .colleague, .delivering])
            report.marks = dice.pick([nil, nil, nil, nil, nil, [.takenOver], [.drill], [.duplicate], [.cancelled]])
            report.capability = dice.pick([nil, "deploying"])
            report.severity = dice.pick([nil, nil, .p1])
            tell(&report)
        }
    }
}
