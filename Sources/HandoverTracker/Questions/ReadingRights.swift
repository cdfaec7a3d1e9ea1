import HandoverModel
import HandoverReadiness

/// What somebody who signed in may see: where the handover stands, and of other people what their roles of today let them.
///
/// Everybody who takes part sees verdict, items with their entries, the team's figures, and all that is about themself; who
/// has a capability is theirs to see as a count. Whom to call is for everybody who takes part, with telephone and mail, and
/// who is on duty; how much somebody is, and what they can do, is theirs alone. Of open tasks everybody sees those of their
/// team's desk that name nobody, and whoever is on duty all of that desk.
/// Leads, assessors, directors and auditors see the training, assessments and tasks of everybody; leads, directors and
/// auditors the ledger, other people's next steps, and what a change of the definitions would do. Questions to the delivering
/// team are that team's to see.
struct ReadingRights {
    let person: Person.ID
    private let side: Side
    private let rights: Set<Right>
    private let zone: Zone
    /// Which open tasks they see; nil for whoever sees everybody's.
    let sight: TaskSight?

    /// - Throws: `unknownPerson`; `notPresent` for somebody who is not there yet or no longer.
    init(_ id: Person.ID, definitions: Definitions, at now: Instant) throws {
        let today = definitions.handover.zone.day(of: now)
        guard let person = definitions.person(id) else { throw definitions.unknown(id) }
        guard person.isPresent(on: today) else { throw Refusal.notPresent(id, on: today) }
        self.person = id
        side = person.side
        rights = definitions.rights(of: person, on: today)
        zone = definitions.handover.zone
        sight =
            rights.isDisjoint(with: Right.overPeople) ? TaskSight(person, at: now, by: definitions) : nil
    }

    /// Whose tasks alone they see; nil for everybody's.
    var tasksOf: Person.ID? { seesPeople ? nil : person }

    private var seesPeople: Bool { !rights.isDisjoint(with: Right.overPeople) }

    /// Whether they may have a file that is no evidence of anything.
    func mayHave(fileSentBy senders: Set<Person.ID>) -> Bool {
        senders.contains(person) || !rights.isDisjoint(with: Right.overLedger)
    }

    /// The question as far as it may be asked: lists of everybody's become lists of their own.
    ///
    /// - Throws: `mayNotRead`.
    func permitted(_ question: Question) throws -> Question {
        switch question {
        case .readiness, .capability, .course, .forecast, .certificate, .item, .rewordings, .why, .difference, .claim,
            .people, .openQuestions, .help, .phases, .serviceLevels, .serviceTimes, .attainment, .outages,
            .availability, .channels, .contacts, .catalogue, .knowledge, .checks, .alerts, .improvements, .improvement,
            .creditClaims, .creditClaim,
            .technicalChanges, .commitments,
            .history(.item, _),
            .history(.definitions, _),
            .history(.acceptance, _),
            .task,
            .history(.task, _), .entry, .services, .measure, .comparison, .report(.readiness, _),
            .report(.capability, _), .report(.acceptance, _), .report(.support, _):
            return question
        case .next(let asked, _): try require(Right.overLedger, toSee: asked)
        case .history(.person(let asked, _), _): try require(Right.overLedger, toSee: asked)
        case .training(let asked?, _), .assessments(let asked?, _), .history(.capability(_, of: let asked?), _),
            .report(.person(let asked), _):
            try require(Right.overPeople, toSee: asked)
        case .departure, .repeatedProblems: try require(Right.overPeople, toSee: nil)
        case .training(nil, let time): return seesPeople ? question : .training(person, time)
        case .assessments(nil, let time): return seesPeople ? question : .assessments(person, time)
        case .history(.capability(let id, of: nil), let time):
            return seesPeople ? question : .history(.capability(id, of: person), time)
        case .tasks(var query):
            if let asked = query.person { try require(Right.overPeople, toSee: asked) }
            if !seesPeople { query.person = person }
            return .tasks(query)
        case .clocks(var query):
            if let asked = query.person { try require(Right.overPeople, toSee: asked) }
            query.sight = sight
            return .clocks(query)
        case .duty(let query):
            // Who on duty lacks a capability is about them.
            if case .gaps(_, .some) = query.sought { try require(Right.overPeople, toSee: nil) }
        case .credits(var query):
            if !seesPeople { query.listed = person }
            return .credits(query)
        case .entries, .exceptions, .plan, .proposals, .alertRound: try require(Right.overLedger, toSee: nil)
        }
        return question
    }

    /// What `body` answers; a task that is not there is not compared with those of others.
    func withoutOthersTasks<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch Refusal.unknownTask(let id, _) where !seesPeople {
            throw Refusal.unknownTask(id, nearest: [])
        }
    }

    private func require(_ needed: Set<Right>, toSee asked: Person.ID?) throws {
        guard asked != person, rights.isDisjoint(with: needed) else { return }
        throw Refusal.mayNotRead(person: person, needed: needed.sorted())
    }

    /// The answer without what is other people's to see.
    ///
    /// - Throws: `mayNotRead` for a task that others worked on, and for an entry that is not theirs to see.
    func visible(_ answer: Answer) throws -> Answer {
        if case .entry(let detail) = answer { try require(toSee: detail.entry.record) }
        if seesPeople { return answer }
        switch answer {
        case .readiness(var readiness):
            readiness.people.removeAll { $0.person != person }
            readiness.capabilities = readiness.capabilities.map(\.counted)
            readiness.coverage = readiness.coverage.counted
            return .readiness(readiness)
        case .capability(let standing): return .capability(standing.seen(by: person))
        case .measure(let detail): return .measure(visible(detail))
        case .explanation(let explanation): return .explanation(visible(explanation))
        case .difference(var difference):
            difference.changes = difference.changes.compactMap { $0.visible(to: person) }
            return .difference(difference)
        case .task(let task, let history, _):
            try requireTask(task, history: history)
            return answer
        case .entries(let entries): return .entries(try visible(entries))
        case .report(let report): return .report(try visible(report))
        case .help(var register):
            if side == .receiving { register.questions.removeAll { $0.person != person } }
            return .help(register)
        case .duty(.load(var load)):
            load.rows.removeAll { $0.person != person }
            return .duty(.load(load))
        case .duty(.handOff(var note)):
            note.lapsing.removeAll { $0.person != person }
            return .duty(.handOff(note))
        case .alerts(var list):
            // Which tasks others work on is theirs.
            list.alerts.removeAll { $0.finding.about.isOfTasks }
            return .alerts(list)
        case .duty, .item, .rewordings, .training, .departure, .steps, .claim, .people, .tasks, .services, .entry,
            .exceptions, .plan, .proposals, .openQuestions, .course, .forecast, .comparison, .certificate, .phases,
            .serviceLevels, .serviceTimes, .clocks, .attainment, .outages, .availability, .credits, .channels,
            .contacts,
            .catalogue, .knowledge, .checks, .alertRound, .improvements, .improvement, .repeatedProblems, .creditClaims,
            .creditClaim,
            .technicalChanges, .commitments:
            return answer
        }
    }

    /// - Throws: `mayNotRead` for a task that others worked on.
    func requireTask(_ task: TaskRecord?, history: [Entry]) throws {
        guard seesPeople || isOn(task, history) else {
            throw Refusal.mayNotRead(person: person, needed: Right.overPeople.sorted())
        }
    }

    /// Of a split by person their own row.
    private func visible(_ detail: MeasureDetail) -> MeasureDetail {
        var seen = detail
        for index in seen.splits.indices {
            seen.splits[index].rows.removeAll { row in
                if case .person(let other) = row.group { other != person } else { false }
            }
        }
        return seen
    }

    /// Refuses an entry that is in no history they may see; of a task, the history itself is looked at.
    private func require(toSee record: Record) throws {
        switch record.statement.subject {
        case .item, .handover, .task: return
        case .alert(_, let cause):
            if AlertMatter.isOfTasks(cause: cause) { try require(Right.overPeople, toSee: nil) }
        case .person(let other): try require(Right.overPeople, toSee: other)
        case .account(let other): try require(Right.overLedger, toSee: other)
        }
    }

    private func visible(_ explanation: Explanation) -> Explanation {
        var seen = explanation
        if case .capability(let state) = explanation.fact { seen.fact = .capability(state.counted) }
        seen.because = explanation.because.filter { reason in
            if case .person(let other, _) = reason.fact { return other == person }
            if case .entry(_, .helpAsked, let by, _) = reason.fact { return by == person || side == .delivering }
            return true
        }
        .map(visible)
        return seen
    }

    /// The entries of a history: of tasks only those that they are on.
    ///
    /// - Throws: `mayNotRead` for the history of one task that others worked on.
    private func visible(_ entries: [Entry]) throws -> [Entry] {
        let subjects = Dictionary(grouping: entries, by: \.record.statement.subject)
        let hidden = Set(subjects.filter { !isOn($0.key, $0.value) }.keys)
        if subjects.count == 1, !hidden.isEmpty {
            throw Refusal.mayNotRead(person: person, needed: Right.overPeople.sorted())
        }
        return hidden.isEmpty ? entries : entries.filter { !hidden.contains($0.record.statement.subject) }
    }

    private func isOn(_ subject: Subject, _ entries: [Entry]) -> Bool {
        guard case .task(let id) = subject else { return true }
        var task = TaskRecord(id: id)
        for entry in TaskEntries(entries).standing { task.apply(entry.record) }
        return isOn(task, entries)
    }

    /// Whether they worked on the task or it was handed to them, or were the first to record it where nobody else is known to
    /// work on it.
    private func isOn(_ task: TaskRecord?, _ history: [Entry]) -> Bool {
        if task?.ticket.assignee?.person == person { return true }
        if let task, !task.isClosedNow(in: zone), sight?.sees(task) == true { return true }
        guard let task, !task.everyone.isEmpty else { return history.first?.record.by == person }
        return task.hasWorker(person)
    }
}

extension Difference.Change {
    /// What somebody may see of it who sees nobody's training and capabilities but their own; nil for nothing.
    fileprivate func visible(to person: Person.ID) -> Difference.Change? {
        switch self {
        case .module(_, let other, _, _, _): return other == person ? self : nil
        case .capability(let id, let gained, let lost):
            let (own, gone) = (gained.filter { $0.person == person }, lost.filter { $0.person == person })
            return own.isEmpty && gone.isEmpty ? nil : .capability(id, gained: own, lost: gone)
        case .demonstration(let id, let from, let to, var now):
            // Which tasks they were is told to those who see them.
            now?.changed = []
            now?.moreChanged = 0
            return .demonstration(id, from: from, to: to, now: now)
        case .verdict, .acceptance, .definitions, .item, .measure, .checkpointRecorded, .round, .phase, .questions,
            .blockerGone,
            .blockerNew:
            return self
        }
    }
}
