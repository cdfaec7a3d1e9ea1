internal import GRDB
public import HandoverModel

/// What the derived tables would hold of tasks had nothing been recorded after an entry, as far as a day asks for it.
///
/// Worked out from the entries by the rules that the tables are written by: `TaskHistory.states` says what a task is
/// from when on, `TallyChanges` what it counts.
public struct KnownTasks {
    private struct Closing {
        var at: Int64
        var task: TaskRecord.ID
        var isIndependent: Bool
    }

    private struct UseKey: Hashable {
        var person: Person.ID
        var capability: String
    }

    private let day: Day
    private let limit: Int
    private var tallies = TallyChanges()
    private var closings: [Closing] = []
    private var uses: [UseKey: CapabilityUse] = [:]

    init(asOf day: Day, limit: Int) {
        self.day = day
        self.limit = limit
    }

    /// Takes up a task.
    mutating func add(_ states: [TaskState], of task: TaskRecord.ID) {
        tallies.count(states, times: 1)
        guard let state = states.first(where: { $0.from <= day.number && day.number < $0.until }),
            state.facts.closedDay <= day.number
        else { return }
        let facts = state.facts
        if facts.outcome == .independent || facts.outcome == .assisted {
            closings.append(Closing(at: facts.closedAt, task: task, isIndependent: facts.outcome == .independent))
            if closings.count >= 100 * max(1, limit) { closings = Array(ordered.prefix(limit)) }
        }
        for work in facts.workers { note(work, facts) }
    }

    private mutating func note(_ work: TaskState.Work, _ facts: TaskState.Facts) {
        let key = UseKey(person: work.person, capability: facts.capability)
        let closed = Day(number: facts.closedDay)
        var use = uses[key] ?? CapabilityUse(person: work.person, capability: Capability.ID(facts.capability))
        switch work.used {
        case .none: return
        case .task: use.task = max(use.task ?? closed, closed)
        case .drill: use.drill = max(use.drill ?? closed, closed)
        }
        uses[key] = use
    }

    /// The last closed first; of those closed at one instant, the last in the order of the bytes of their ids.
    private var ordered: [Closing] {
        closings.sorted { left, right in
            if left.at != right.at { return left.at > right.at }
            return right.task.rawValue.utf8.lexicographicallyPrecedes(left.task.rawValue.utf8)
        }
    }

    /// As `LedgerView.changes` of all tasks.
    public var changes: [TallyChange] {
        tallies.rows.filter { $0.key.dimension == .all && $0.value != .zero }
            .map { key, tally in
                TallyChange(
                    value: key.value, closed: Day(number: key.closedDay), effective: Day(number: key.effectiveDay),
                    tally: tally)
            }
            .sorted { ($0.closed, $0.effective) < ($1.closed, $1.effective) }
    }

    /// As `LedgerView.tally`, as of the end of the day.
    public func tally(_ dimension: TallyDimension, closed: ClosedRange<Day>) -> [String: Tally] {
        var sums: [String: Tally] = [:]
        for (key, tally) in tallies.rows
        where key.dimension == dimension && key.effectiveDay <= day.number
            && closed.contains(Day(number: key.closedDay))
        {
            sums[key.value, default: .zero] += tally
        }
        return sums.filter { $0.value != .zero }
    }

    /// Whether each of the newest eligible tasks was independent, as `LedgerView.recentEligible` orders them.
    public var newest: [Bool] { ordered.prefix(limit).map(\.isIndependent) }

    /// As `LedgerView.lastUses`, as of the end of the day.
    public var lastUses: [CapabilityUse] {
        uses.values.sorted { ($0.person, $0.capability) < ($1.person, $1.capability) }
    }
}

extension LedgerView {
    /// Counts of tasks by what had been recorded up to an entry, as of the end of a day, with the newest `limit` of them.
    ///
    /// Reads the entries of every task that was ever closed; all else that counts tasks reads counts.
    public func knownTasks(through last: Int, asOf day: Day, limit: Int) throws -> KnownTasks {
        let zone = try zone ?? .utc
        var known = KnownTasks(asOf: day, limit: limit)
        for id in try String.fetchAll(statement("SELECT DISTINCT task FROM task_closing ORDER BY task")) {
            let task = TaskRecord.ID(id)
            known.add(TaskHistory(try entries(about: .task(task), through: last), zone: zone).states, of: task)
        }
        return known
    }
}
