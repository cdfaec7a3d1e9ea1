import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Tracker {
    /// Answers a question from one consistent state of the ledger, as far as the asker may see it.
    ///
    /// Records nothing.
    ///
    /// - Throws: `Refusal` for a name that does not exist, and for what the asker may not see; a `LedgerError` when the
    ///   ledger cannot be read.
    public func ask(_ question: Question, by asker: Asker, clock: Clock) throws -> Reply {
        try ledger.read { view in
            let now = try clock.now(in: view)
            let history = try histories.history(of: view)
            return try Inquiry(tracker: self, view: view, history: history, now: now).reply(to: question, of: asker)
        }
    }
}

/// One question's look at the ledger.
struct Inquiry {
    let tracker: Tracker
    let view: LedgerView
    let history: DefinitionsHistory
    let now: Instant
    /// Whose tasks alone are listed where tasks come with another answer; nil for everybody's.
    var tasksOf: Person.ID?
    /// Which open tasks such a person sees; nil for everybody's.
    var sight: TaskSight?

    func reply(to question: Question, of asker: Asker) throws -> Reply {
        switch asker {
        case .machine: return try reply(to: question)
        case .person(let id):
            let definitions = try current()
            let rights = try ReadingRights(id, definitions: definitions, at: now)
            var own = self
            own.tasksOf = rights.tasksOf
            own.sight = rights.sight
            var reply = try rights.withoutOthersTasks { try own.reply(to: rights.permitted(question)) }
            reply.answer = try rights.visible(reply.answer)
            if case .entry(let detail) = reply.answer, case .task(let task) = detail.entry.record.statement.subject {
                try rights.requireTask(try view.task(task), history: try view.taskEntries(task))
            }
            return reply
        }
    }

    private func reply(to question: Question) throws -> Reply {
        guard history.inForce != nil else {
            guard case .plan(let command) = question else { throw Refusal.nothingApplied }
            return try Tracker.firstPlan(command, at: now)
        }
        switch question {
        case .readiness(let time):
            let moment = try moment(time)
            return try reply(.readiness(try readiness(moment, withForecast: true)), moment.definitions)
        case .item(let id, let time): return try item(id, time)
        case .rewordings(let id, let time): return try rewordings(of: id, time)
        case .training(let person, let time): return try training(of: person, time)
        case .capability(let id, let time): return try capability(id, time)
        case .departure(let people, let time): return try departure(of: people, time)
        case .next(let person, let time): return try next(person, time)
        case .why(let item, let time): return try why(item, time)
        case .difference(let from, let to, let known): return try difference(from: from, to: to, known: known)
        case .history(let subject, let time): return try historyReply(subject, time)
        case .claim(let numerator, let denominator): return try claim(numerator, of: denominator)
        case .people: return try reply(.people, current())
        case .assessments(let person, let time): return try assessments(of: person, time)
        case .task(let id): return try task(id)
        case .tasks(let query): return try tasks(query)
        case .services: return try reply(.services(try services()), current())
        case .entries(let query):
            if let asked = query.by { _ = try person(asked, in: try current()) }
            return try reply(.entries(try entries(query)), current())
        case .entry(let number): return try entry(number)
        case .exceptions: return try exceptions()
        case .plan(let command): return try plan(command)
        case .proposals: return try proposals()
        case .openQuestions:
            let definitions = try current()
            return try reply(.openQuestions(definitions.questions), definitions)
        case .certificate: return try certificate()
        case .course(let time):
            let asked = try moment(time)
            let days = Course.days(from: asked.definitions.handover.starts, to: asked.day)
            let points = try days.map { try point($0, known: time.known) }
            return try reply(.course(Course(points: points)), asked.definitions)
        case .measure(let id, let dimensions, let time): return try measure(id, by: dimensions, time)
        case .comparison(let first, let second, let time): return try comparison(first, second, time)
        case .forecast(let time): return try forecast(time)
        case .report(let subject, let time): return try report(subject, time)
        case .help(let time): return try help(time)
        case .phases(let time): return try phases(time)
        case .serviceLevels: return try reply(.serviceLevels, current())
        case .channels: return try reply(.channels, current())
        case .contacts:
            let details = tracker.workspace.map { WorkspaceFiles(gatheringFrom: $0).contactDetails }
            return try reply(.contacts(details), current())
        case .catalogue: return try reply(.catalogue, current())
        case .knowledge: return try knowledge()
        case .duty(let query): return try duty(query)
        case .checks(let time): return try checks(time)
        case .alerts(let query): return try alerts(query)
        case .alertRound: return try alertRound()
        case .improvements(let time): return try improvements(time)
        case .improvement(let id, let time): return try improvement(id, time)
        case .repeatedProblems(let days, let time): return try repeatedProblems(days, time)
        case .creditClaims(let time): return try creditClaims(time)
        case .creditClaim(let id, let time): return try creditClaim(id, time)
        case .technicalChanges(let time): return try technicalChanges(time)
        case .commitments(let time): return try commitments(time)
        case .clocks(let query): return try clocks(query)
        case .attainment(let query): return try attainment(query)
        case .outages(let time): return try outages(time)
        case .availability(let query): return try availability(query)
        case .credits(let query): return try credits(query)
        case .serviceTimes(let query):
            let definitions = try current()
            return try reply(.serviceTimes(try ServiceTimes(query, definitions: definitions)), definitions)
        }
    }

    private func item(_ id: Item.ID, _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        return try reply(.item(try state(of: id, time)), time.definitions)
    }

    func state(of id: Item.ID, _ time: AskedTime) throws -> ItemState {
        guard let state = try readiness(time).items.first(where: { $0.id == id }) else {
            if isRetired(id) { throw Refusal.retiredItem(id) }
            throw Refusal.unknownItem(id, nearest: nearest(to: id, in: time.definitions.items.map(\.id)))
        }
        return state
    }

    private func training(of id: Person.ID?, _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        if let id { _ = try person(id, in: time.definitions) }
        let people = try readiness(time).people.filter { id == nil || $0.person == id }
        return try reply(.training(people), time.definitions)
    }

    func reply(_ answer: Answer, _ definitions: Definitions?) throws -> Reply {
        Reply(
            answer: answer, definitions: definitions,
            recordedDefinitions: try definitions.flatMap { try tracker.cache.text($0.digest, from: view) }, now: now,
            isDemonstration: try view.isDemonstration)
    }

    /// The definitions in force now.
    func current() throws -> Definitions {
        guard let application = history.inForce else { throw Refusal.nothingApplied }
        return try tracker.cache.definitions(application.change.definitions, from: view)
    }
}
