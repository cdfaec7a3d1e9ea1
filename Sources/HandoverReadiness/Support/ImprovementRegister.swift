public import HandoverModel

/// Where an improvement action stands.
public struct ImprovementState: Hashable, Sendable, Codable {
    /// Another day or another owner, as somebody said.
    public struct Move: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var day: Day
        public var fact: ImprovementMove
    }

    public enum End: Hashable, Sendable, Codable {
        case done(ImprovementResult)
        case dropped(ImprovementDrop)
    }

    /// How it ended, and who recorded that on which day.
    public struct Ending: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var day: Day
        public var end: End
    }

    /// What was asked for to begin with.
    public var plan: ImprovementPlan
    /// The entry that opened it.
    public var entry: Int
    public var by: Person.ID
    /// The day it was opened.
    public var opened: Day
    public var due: Day
    public var owner: Person.ID
    /// In their order.
    public var moves: [Move]
    public var ending: Ending?
    /// The first day that it was due on and that passed without its being moved before or done; nil for none.
    public var missed: Day?
    /// The day of the register.
    public var today: Day

    public var id: Improvement.ID { plan.action }
    public var isOpen: Bool { ending == nil }
    public var isLate: Bool { isOpen && due < today }

    /// The day on which it was done; nil for one that is open or was dropped.
    public var doneOn: Day? {
        if case .done(let result) = ending?.end { result.day } else { nil }
    }

    /// Whether it was given up.
    public var isDropped: Bool {
        if case .dropped = ending?.end { true } else { false }
    }

    /// By which day it counts: a day that has passed is not moved away any more.
    public var countsBy: Day { missed ?? due }

    /// Done no later than the day it counts by.
    public var isInTime: Bool { doneOn.map { $0 <= countsBy } ?? false }
}

/// The improvement actions that were recorded and not taken back.
public struct ImprovementRegister: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var day: Day
    /// The late ones first, then the other open ones, each by their days; then those that are over, the last one first.
    public var actions: [ImprovementState]

    /// `statements`: Entries about the handover, of which other kinds are passed over.
    public init(_ statements: [Entry], asOf: Instant, zone: Zone) {
        self.asOf = asOf
        day = zone.day(of: asOf)
        var states: [Improvement.ID: ImprovementState] = [:]
        let timeline = Timeline(statements, asOf: asOf)
        for entry in timeline.standing.sorted(by: { $0.number < $1.number }) {
            guard case .improvement(let fact) = entry.record.statement else { continue }
            let (by, on) = (entry.record.by, zone.day(of: entry.record.at))
            switch fact {
            case .opened(let plan):
                states[plan.action] = ImprovementState(
                    plan: plan, entry: entry.number, by: by, opened: on, due: plan.due, owner: plan.owner, moves: [],
                    today: day)
            case .moved(let move):
                states[move.action]?.take(.init(entry: entry.number, by: by, day: on, fact: move))
            case .done(let result):
                states[result.action]?.ending = .init(entry: entry.number, by: by, day: on, end: .done(result))
            case .dropped(let drop):
                states[drop.action]?.ending = .init(entry: entry.number, by: by, day: on, end: .dropped(drop))
            }
        }
        for (id, day) in timeline.missedDays(in: zone) { states[id]?.missed = day }
        let open = states.values.filter(\.isOpen).sorted { ($0.due, $0.entry) < ($1.due, $1.entry) }
        let over = states.values.filter { !$0.isOpen }
            .sorted { ($0.ending?.entry ?? 0) > ($1.ending?.entry ?? 0) }
        actions = open + over
    }

    public subscript(id: Improvement.ID) -> ImprovementState? { actions.first { $0.id == id } }

    /// The open ones, in their order.
    public var open: [ImprovementState] { actions.filter(\.isOpen) }

    /// How many of the actions that count by a day of these were done in time, of all but those that were dropped.
    public func inTime(on days: ClosedRange<Day>) -> Measure.Ratio {
        let due = actions.filter { !$0.isDropped && days.contains($0.countsBy) }
        return .init(numerator: due.count(where: \.isInTime), denominator: due.count)
    }
}

extension ImprovementState {
    fileprivate mutating func take(_ move: Move) {
        moves.append(move)
        owner = move.fact.owner ?? owner
        due = move.fact.due ?? due
    }
}

extension Timeline {
    /// For each action the first day on which it was due, by what held then, and that passed before it was moved away.
    ///
    /// Moves that were taken back count for as long as they held, so that taking one back moves no day that has passed.
    fileprivate func missedDays(in zone: Zone) -> [Improvement.ID: Day] {
        /// The days that were told and stand, each by the entry that told it.
        var told: [Improvement.ID: [(entry: Int, due: Day)]] = [:]
        var actions: [Int: Improvement.ID] = [:]
        var missed: [Improvement.ID: Day] = [:]
        /// The day that held so far has passed, or is left in time.
        func leave(_ id: Improvement.ID, by entry: Entry) {
            guard missed[id] == nil, let due = told[id]?.last?.due else { return }
            if due < zone.day(of: entry.record.at) { missed[id] = due }
        }
        for entry in entries.sorted(by: { $0.number < $1.number }) {
            switch entry.record.statement {
            case .improvement(.opened(let plan)):
                told[plan.action] = [(entry.number, plan.due)]
            case .improvement(.moved(let move)):
                guard let due = move.due else { continue }
                leave(move.action, by: entry)
                told[move.action, default: []].append((entry.number, due))
                actions[entry.number] = move.action
            case .revoked(let revocation):
                guard let id = actions[revocation.entry] else { continue }
                leave(id, by: entry)
                told[id]?.removeAll { $0.entry == revocation.entry }
            default: continue
            }
        }
        return missed
    }
}
