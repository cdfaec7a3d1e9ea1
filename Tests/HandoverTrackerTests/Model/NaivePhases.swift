import HandoverModel

/// The phases of decision 0041 once more: of every service and severity on every single day.
struct NaivePhases {
    /// What one lead said, or both.
    struct Word: Equatable {
        var phase: Phase
        var service: String?
        var severity: Severity?
        var side: Side
        var from: Day

        func covers(_ cell: Cell) -> Bool {
            (service == nil || service == cell.service) && (severity == nil || severity == cell.severity)
        }

        func isOfTheSame(as other: Word) -> Bool { service == other.service && severity == other.severity }
    }

    struct Cell: Hashable {
        /// Nil for one that nobody speaks of.
        var service: String?
        var severity: Severity
    }

    static let services: [String?] = [nil, "export", "ERP"]
    static let cells = services.flatMap { service in Severity.allCases.map { Cell(service: service, severity: $0) } }

    /// In the order in which they were made.
    private(set) var steps: [Word] = []
    private(set) var waiting: [Word] = []

    func phase(of cell: Cell, on day: Day) -> Phase {
        steps.last { $0.from <= day && $0.covers(cell) }?.phase ?? .observe
    }

    /// What each service and severity that a word speaks of would be in without it, on each day until nothing more changes.
    private func phases(before word: Word) -> [Phase] {
        let last = max(word.from, steps.map(\.from).max() ?? word.from)
        return Self.cells.filter(word.covers).flatMap { cell in
            (0...word.from.days(to: last)).map { phase(of: cell, on: word.from.adding(days: $0)) }
        }
    }

    func isForward(_ word: Word) -> Bool { phases(before: word).contains { $0 < word.phase } }

    func stands(_ word: Word) -> Bool { phases(before: word).allSatisfy { $0 == word.phase } }

    mutating func take(_ word: Word, on today: Day) {
        guard isForward(word) else {
            // What was said before of any cell that goes back needs both words anew.
            waiting.removeAll { earlier in Self.cells.contains { word.covers($0) && earlier.covers($0) } }
            return add(word)
        }
        guard
            let other = waiting.first(where: {
                $0.isOfTheSame(as: word) && $0.phase == word.phase && $0.side != word.side
            })
        else {
            waiting.removeAll { $0.isOfTheSame(as: word) && $0.side == word.side }
            waiting.append(word)
            return
        }
        var agreed = word
        agreed.from = max(word.from, other.from, today)
        add(agreed)
    }

    private mutating func add(_ word: Word) {
        waiting.removeAll { $0.isOfTheSame(as: word) }
        steps.append(word)
    }
}

extension NaiveModel {
    /// What was said of phases so far.
    var phases: NaivePhases {
        var phases = NaivePhases()
        for fact in facts {
            let day = Office.zone.day(of: fact.at)
            if let word = word(fact.command, by: fact.by, on: day) { phases.take(word, on: day) }
        }
        return phases
    }

    private func word(_ command: Command, by person: Person.ID, on day: Day) -> NaivePhases.Word? {
        guard case .setPhase(let phase, let service, let severity, let from, _) = command else { return nil }
        return .init(
            phase: phase, service: service, severity: severity, side: Universe.side(person), from: from ?? day)
    }

    func settingPhase(_ command: Command, reason: String?, by person: Person.ID) -> Set<String> {
        guard let word = word(command, by: person, on: today) else { return [] }
        let phases = phases
        let isForward = phases.isForward(word)
        return refusals([
            ("notLead", !Universe.isLead(person, on: today)), ("untilPassed", word.from < today),
            ("phaseStands", phases.stands(word)), ("alreadyProposed", isForward && phases.waiting.contains(word)),
            ("reasonMissing", !isForward && reason == nil),
        ])
    }
}

extension RandomCommands {
    /// A word about a phase, often the second that one waits for.
    mutating func phase(_ model: NaiveModel, _ person: Person.ID) -> (Command, Person.ID) {
        let lead = dice.chance(85) ? dice.pick(["lin", "han"]) : person
        let from = dice.chance(40) ? model.today.adding(days: Int(dice.next() % 12) - 1) : nil
        let reason = dice.chance(70) ? "breaches" : nil
        if let word = model.phases.waiting.last, dice.chance(50) {
            return (
                .setPhase(word.phase, service: word.service, severity: word.severity, from: from, reason: reason),
                word.side == .delivering ? "han" : "lin"
            )
        }
        return (
            .setPhase(
                dice.pick(Phase.allCases), service: dice.pick(NaivePhases.services),
                severity: dice.pick([nil, nil, .p0, .p2]), from: from, reason: reason), lead
        )
    }
}
