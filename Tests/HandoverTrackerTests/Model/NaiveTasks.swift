import HandoverModel

extension NaiveModel {
    struct Work {
        var workers: [WorkerCommand] = []
        var helpedBy: Helper?
        var marks: [TaskMark] = []
        var capability: Capability.ID?
        var title: String?
        var severity: Severity?
        var askedOf: AskedOf?
        var rating: Int?
        var opened: Instant?
        var responded: Instant?
        var closings: [Instant] = []
        var reopenings: [Instant] = []
        var isReviewed = false
        /// Since when it is solved and not closed.
        var restored: Instant?
        /// When it was solved each time that it came back before it was closed.
        var solutions: [Instant] = []
        var waits = false
        /// When it last began to wait, or to be worked on again.
        var lastTurn: Instant?
        var assignee = ""
        var duplicateOf: TaskRecord.ID?
        /// How it was done each time before it was opened again.
        var rounds: [(workers: [WorkerCommand], helpedBy: Helper?, marks: [TaskMark])] = []
        /// What had been reported before an assessor overturned it.
        var overturned: (workers: [WorkerCommand], helpedBy: Helper?)?
        /// Who told the levels that count, first and last.
        var tellers: [Person.ID] = []

        var closed: Instant? { closings.last }

        var isOpenNow: Bool {
            guard let closed else { return true }
            return reopenings.contains { $0 >= closed }
        }

        /// Those that were neither rehearsed nor left out of the count.
        var realRounds: [(workers: [WorkerCommand], helpedBy: Helper?, marks: [TaskMark])] {
            allRounds.filter { $0.marks.allSatisfy { $0 == .takenOver } }
        }

        var allRounds: [(workers: [WorkerCommand], helpedBy: Helper?, marks: [TaskMark])] {
            rounds + [(workers, helpedBy, marks)]
        }

        func worked(_ person: Person.ID) -> Bool {
            allRounds.contains { $0.workers.contains { $0.person == person } }
        }

        var wasReopenedEarly: Bool {
            (closings + solutions).contains { closed in
                reopenings.contains { $0 >= closed && $0 <= closed.adding(days: 7) }
            }
        }
    }

    func task(_ id: TaskRecord.ID) -> Work? { work(of: standing(.task(id))) }

    /// What facts come to, given by effective time, then place.
    func work(of facts: [Fact]) -> Work? {
        guard !facts.isEmpty else { return nil }
        var work = Work()
        for fact in facts {
            switch fact.command {
            case .logTask(let command), .openTask(let command), .resolveTask(let command):
                take(command, of: fact, into: &work)
            case .respondTask: work.responded = work.responded ?? fact.effective
            case .reopenTask:
                work.reopenings.append(fact.effective)
                if let solved = work.restored { work.solutions.append(solved) }
                let isSolved = work.restored != nil
                work.restored = nil
                if isSolved { end(&work, at: fact.effective) } else if work.closed != nil { work.waits = false }
                if work.closed != nil, !isSolved { work.rounds.append((work.workers, work.helpedBy, work.marks)) }
                work.isReviewed = false
                work.overturned = nil
            case .confirmTask: work.isReviewed = true
            case .overturnTask(_, let levels, let helpedBy, _):
                work.isReviewed = true
                work.overturned = (work.workers, work.helpedBy)
                let before = work.workers
                for level in levels {
                    for place in work.workers.indices where work.workers[place].person == level.person {
                        work.workers[place].level = level.level ?? work.workers[place].level
                    }
                }
                let others = work.workers.filter { $0.level != .alone && $0.level != .teaching }
                if let helpedBy {
                    work.helpedBy = helpedBy
                } else if others.isEmpty, before != work.workers {
                    work.helpedBy = nil
                }
            case .rateTask(_, let rating): work.rating = rating
            case .ticket(let command): turn(command, at: fact.effective, &work)
            default: break
            }
        }
        return work
    }

    /// What was solved does not wait any more.
    func end(_ work: inout Work, at instant: Instant) {
        guard work.waits else { return }
        work.waits = false
        work.lastTurn = max(work.lastTurn ?? instant, instant)
    }

    private func take(_ command: TaskCommand, of fact: Fact, into work: inout Work) {
        let report = command.report
        work.marks = report.marks ?? work.marks
        work.capability = report.capability ?? work.capability
        work.title = report.title ?? work.title
        work.severity = report.severity ?? work.severity
        work.askedOf = report.askedOf ?? work.askedOf
        work.rating = report.rating ?? work.rating
        if case .openTask = fact.command { work.opened = fact.at }
        if case .resolveTask = fact.command {
            work.closings.append(fact.at)
            end(&work, at: fact.at)
            work.restored = nil
        } else if let closed = report.closed?.latest(in: Office.zone), work.closed != closed {
            work.closings.append(closed)
            end(&work, at: closed)
            work.restored = nil
        }
        if case .logTask = fact.command, work.overturned != nil { return }
        if let helper = report.helpedBy, helper != work.helpedBy {
            work.isReviewed = false
            work.overturned = nil
        }
        work.helpedBy = report.helpedBy ?? work.helpedBy
        if command.workers.isEmpty {
            if work.tellers.isEmpty { work.tellers = [fact.by] }
        } else if command.workers == work.workers {
            work.tellers.append(fact.by)
        } else {
            work.workers = command.workers
            work.tellers = [fact.by]
            work.isReviewed = false
            work.overturned = nil
        }
    }

    /// `[independent, eligible, unrated]` of the tasks closed in the window that ends today.
    var counts: [Int] {
        var counts = [0, 0, 0]
        for id in tasks {
            guard let work = task(id), let closed = work.closed else { continue }
            let day = Office.zone.day(of: closed)
            guard day <= today, day >= today.adding(days: -59), let outcome = outcome(of: work) else { continue }
            counts[outcome] += 1
        }
        return [counts[0], counts[0] + counts[1], counts[2]]
    }

    /// Independent 0, assisted 1, unrated 2; nil for what does not count.
    func outcome(of work: Work) -> Int? {
        guard work.duplicateOf == nil else { return nil }
        let rounds = work.realRounds
        if rounds.isEmpty { return nil }
        let isDelivering =
            work.askedOf == .delivering
            || rounds.contains { round in
                round.marks.contains(.takenOver) || round.workers.contains { Universe.side($0.person) == .delivering }
            }
        let isUnrated = rounds.contains { $0.workers.isEmpty || $0.workers.contains { $0.level == nil } }
        if !isDelivering, isUnrated { return 2 }
        let alone = rounds.allSatisfy { round in
            round.workers.allSatisfy { $0.level.map { $0 >= .alone } ?? false || round.helpedBy == .colleague }
        }
        let isTeams = !isDelivering && rounds.allSatisfy { $0.helpedBy != .delivering }
        return alone && isTeams && !work.wasReopenedEarly ? 0 : 1
    }

    // MARK: What may be said

    /// Leads and assessors record anybody's; nobody else is left out by those who are told or recorded to have worked.
    private func mayRecord(_ command: TaskCommand, by: Person.ID) -> Bool {
        if Universe.isLead(by, on: today) || Universe.mayAssess(by, on: today) { return true }
        if Universe.onlyReads(by, on: today) { return false }
        let known = task(command.report.task)
        let said = (known?.workers ?? []) + (known?.overturned?.workers ?? [])
        // Whoever is neither says no level of another but as it was said.
        guard command.workers.allSatisfy({ $0.level == nil || $0.person == by || said.contains($0) }) else {
            return false
        }
        if known?.assignee == by.rawValue { return true }
        return [command.workers, known?.workers ?? []].allSatisfy { workers in
            workers.isEmpty || workers.contains { $0.person == by }
        }
    }

    /// Of a task of others, leads and assessors alone say what happens.
    func mayRecord(on work: Work, by: Person.ID) -> Bool {
        if Universe.isLead(by, on: today) || Universe.mayAssess(by, on: today) { return true }
        let isNobodys = work.allRounds.allSatisfy(\.workers.isEmpty)
        return !Universe.onlyReads(by, on: today) && (isNobodys || work.worked(by) || work.assignee == by.rawValue)
    }

    private enum Told {
        case same, added, otherwise
    }

    /// What a report says of a task beside what is recorded.
    private func compare(_ command: TaskCommand, with work: Work) -> Told {
        let report = command.report
        var told: [Told] = []
        func add<Value: Equatable>(_ value: Value?, _ recorded: Value?, isSettled: Bool = false) {
            guard let value, value != recorded else { return }
            told.append(recorded == nil && !isSettled ? .added : .otherwise)
        }
        let isClosed = work.closed != nil
        add(report.title, work.title)
        add(report.severity, work.severity)
        add(report.askedOf, work.askedOf)
        add(report.capability, work.capability)
        add(report.rating, work.rating)
        add(report.closed?.latest(in: Office.zone), work.closed)
        add(report.marks, work.marks.isEmpty ? nil : work.marks, isSettled: isClosed)
        // What was overturned may be told as it was reported: that is the same again, and changes nothing.
        let workers = command.workers.isEmpty ? nil : Self.filled(command.workers, work)
        if work.overturned == nil || workers != work.overturned?.workers {
            let fillsIn = work.overturned == nil && Self.fillsIn(workers ?? [], work.workers)
            add(workers, work.workers.isEmpty || fillsIn && workers != work.workers ? nil : work.workers)
        }
        if work.overturned == nil || report.helpedBy != work.overturned?.helpedBy {
            add(report.helpedBy, work.helpedBy, isSettled: isClosed && isWhole(work))
        }
        return told.contains(.otherwise) ? .otherwise : told.contains(.added) ? .added : .same
    }

    /// Who did it is known, and each level where the receiving team did.
    private func isWhole(_ work: Work) -> Bool {
        !work.workers.isEmpty
            && work.workers.allSatisfy { $0.level != nil || Universe.side($0.person) == .delivering }
    }

    /// Of the same people, a level that is left unsaid is as it was said, unless an assessor said otherwise.
    static func filled(_ told: [WorkerCommand], _ work: Work) -> [WorkerCommand] {
        guard work.overturned == nil, told.map(\.person) == work.workers.map(\.person) else { return told }
        return zip(told, work.workers).map { WorkerCommand(person: $0.person, level: $0.level ?? $1.level) }
    }

    /// The same people, and levels told only where none were recorded.
    private static func fillsIn(_ told: [WorkerCommand], _ recorded: [WorkerCommand]) -> Bool {
        told.count == recorded.count
            && zip(told, recorded).allSatisfy { new, old in
                new.person == old.person && (old.level == nil || old.level == new.level)
            }
    }

    /// The entry whose receipt is given for a report that tells nothing new: the first since which all of it is told.
    func already(_ submission: Submission) -> Int? {
        if case .runCheck(let item) = submission.command { return alreadyRun(item) }
        guard case .logTask(let command) = submission.command, let work = task(command.report.task),
            compare(command, with: work) == .same
        else { return nil }
        let facts = standing(.task(command.report.task)).sorted { $0.number < $1.number }
        let tellers = Self.fields(command).compactMap { field in
            facts.last { Self.tells($0.command, field) }?.number
        }
        return tellers.max() ?? facts.first?.number
    }

    private static func fields(_ command: TaskCommand) -> Set<String> {
        let report = command.report
        let told = [
            "title": report.title != nil, "severity": report.severity != nil, "asked of": report.askedOf != nil,
            "capability": report.capability != nil, "rating": report.rating != nil, "closed": report.closed != nil,
            "marks": report.marks != nil, "helped by": report.helpedBy != nil, "level": !command.workers.isEmpty,
        ]
        return Set(told.filter(\.value).keys)
    }

    /// An assessor's word on a level is not what was told.
    private static func tells(_ command: Command, _ field: String) -> Bool {
        switch command {
        case .logTask(let told), .openTask(let told): fields(told).contains(field)
        case .resolveTask(let told): field == "closed" || fields(told).contains(field)
        case .rateTask: field == "rating"
        case .ticket(.changeSeverity): field == "severity"
        default: false
        }
    }

    func logging(_ command: TaskCommand, by: Person.ID) -> Set<String> {
        let others = refusals([("mayNotRecordForOthers", !mayRecord(command, by: by))]).union(
            future(command.report.closed))
        guard let work = task(command.report.task) else { return others }
        let closed = command.report.closed?.latest(in: Office.zone)
        let isNewClosing = closed != nil && work.closed == nil
        let times = work.reopenings.isEmpty ? [work.opened, work.responded, work.lastTurn, work.restored] : []
        let isTooEarly = times.contains { known in
            if let known, let closed { closed < known } else { false }
        }
        return others.union(
            refusals([
                ("taskContradicts", compare(command, with: work) == .otherwise),
                ("taskTimesOutOfOrder", isNewClosing && isTooEarly),
            ]))
    }

    func opening(_ command: TaskCommand, by: Person.ID) -> Set<String> {
        refusals([
            ("taskExists", task(command.report.task) != nil), ("mayNotRecordForOthers", !mayRecord(command, by: by)),
        ])
    }

    func responding(_ id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        guard let work = task(id) else { return [absence(of: id)] }
        return refusals([
            ("taskNotOpen", !work.isOpenNow), ("mayNotRecordForOthers", !mayRecord(on: work, by: by)),
            ("taskUnchanged", work.responded != nil),
        ])
    }

    func resolving(_ command: TaskCommand, by: Person.ID) -> Set<String> {
        let work = task(command.report.task)
        let isOtherwise = work.map { work in
            func differs<Value: Equatable>(_ told: Value?, _ known: Value?) -> Bool {
                told != nil && known != nil && told != known
            }
            let report = command.report
            return differs(report.title, work.title) || differs(report.severity, work.severity)
                || differs(report.askedOf, work.askedOf) || differs(report.capability, work.capability)
        }
        return refusals([
            (absence(of: command.report.task), work == nil), ("taskNotOpen", work.map { !$0.isOpenNow } ?? false),
            ("taskContradicts", isOtherwise ?? false),
            ("mayNotRecordForOthers", !mayRecord(command, by: by)),
        ])
    }

    func reopeningTask(_ id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        guard let work = task(id) else { return [absence(of: id)] }
        return refusals([
            ("taskNotClosed", work.isOpenNow && work.restored == nil),
            ("mayNotRecordForOthers", !mayRecord(on: work, by: by)),
        ])
    }

    func reviewing(_ id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        guard let work = task(id) else { return [absence(of: id)] }
        // Who repeats the levels of another: whose record it is then, the design leaves open.
        let isTheirs = work.tellers.contains(by)
        let isOpen = isTheirs && !work.tellers.allSatisfy { $0 == by }
        return refusals([
            (Self.open, isOpen), ("taskNotClosed", work.isOpenNow), ("nobodyWorked", work.workers.isEmpty),
            ("notAssessor", !Universe.mayAssess(by, roles: Universe.assessors(of: work.capability), on: today)),
            ("ownRecord", isTheirs || work.worked(by)),
            ("alreadyReviewed", work.isReviewed),
        ])
    }

    func confirming(_ id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        let isUnsaid = task(id)?.workers.contains { $0.level == nil && Universe.side($0.person) == .receiving }
        return reviewing(id, by: by).union(refusals([("levelNotSaid", isUnsaid ?? false)]))
    }

    func overturning(_ id: TaskRecord.ID, _ levels: [WorkerCommand], _ helpedBy: Helper?) -> Set<String> {
        guard let work = task(id) else { return [] }
        let isChanged =
            work.workers.contains { worker in
                levels.contains { $0.person == worker.person && $0.level != nil && $0.level != worker.level }
            } || helpedBy != nil && helpedBy != work.helpedBy
        let workers = work.workers.map(\.person)
        return refusals([
            ("notAWorker", !levels.allSatisfy { workers.contains($0.person) }), ("nothingOverturned", !isChanged),
        ])
    }

    func rating(_ id: TaskRecord.ID, by: Person.ID) -> Set<String> {
        guard let work = task(id) else { return [absence(of: id)] }
        return refusals([
            ("taskNotClosed", work.closed == nil), ("ownRecord", work.worked(by)),
            ("mayNotRecordForOthers", !mayRecord(on: work, by: by)),
        ])
    }
}

extension Command {
    /// The task that a command is about.
    var task: TaskRecord.ID? {
        switch self {
        case .logTask(let command), .openTask(let command), .resolveTask(let command): command.report.task
        case .ticket(let command): command.task
        case .respondTask(let task, _), .reopenTask(let task, _, _), .confirmTask(let task, _),
            .overturnTask(let task, _, _, _), .rateTask(let task, _):
            task
        default: nil
        }
    }
}
