internal import GRDB
public import HandoverModel

extension LedgerView {
    /// When each person last used each capability on their own, as of the end of a day, by person and capability.
    public func lastUses(asOf day: Day, of part: LedgerPart = .whole) throws -> [CapabilityUse] {
        let time = RowTime(day: day, part: part)
        let next = try statement(
            """
            SELECT person, capability, used FROM task_worker
            WHERE used > 0 AND (person, capability, used, closed_day) > (?, ?, ?, \(Schema.forever))
            ORDER BY person, capability, used, closed_day LIMIT 1
            """)
        let newest = try statement(
            """
            SELECT w.closed_day, w.task FROM task_worker w
            WHERE w.used > 0 AND w.person = ? AND w.capability = ? AND w.used = ? AND w.closed_day <= ?
                AND \(time.condition("w"))
            ORDER BY w.closed_day DESC
            """)
        var uses = Uses()
        var place: (person: String, capability: String, used: Int) = ("", "", 0)
        while let row = try Row.fetchOne(next, arguments: [place.person, place.capability, place.used]) {
            place = (row[0], row[1], row[2])
            let rows = try Row.fetchCursor(
                newest,
                arguments: [place.person, place.capability, place.used, day.number] + time.arguments)
            while let row = try rows.next() {
                if part.moved[row[1]] != nil { continue }
                uses.note(Person.ID(place.person), Capability.ID(place.capability), place.used, closed: row[0])
                break
            }
        }
        for (_, facts) in time.moved where facts.closedDay <= day.number {
            for work in facts.workers where work.used != .none {
                uses.note(
                    work.person, Capability.ID(facts.capability), work.used.rawValue, closed: facts.closedDay)
            }
        }
        return uses.all
    }

    /// The newest use of a capability by somebody on their own that was closed on or before a day, as of the end of another.
    ///
    /// `withDrills`: Whether a drill passed is a use.
    public func lastUse(
        of capability: Capability.ID, by person: Person.ID, withDrills: Bool, onOrBefore closed: Day, asOf day: Day,
        of part: LedgerPart = .whole
    ) throws -> Day? {
        let kinds: [TaskState.Work.Use] = withDrills ? [.task, .drill] : [.task]
        return try kinds.compactMap {
            try newest($0, of: capability, by: person, onOrBefore: closed, RowTime(day: day, part: part))
        }.max()
    }

    /// The same of one person and capability as `lastUses` says of all.
    public func lastUse(
        of capability: Capability.ID, by person: Person.ID, asOf day: Day, of part: LedgerPart = .whole
    ) throws -> CapabilityUse {
        let time = RowTime(day: day, part: part)
        func newest(_ kind: TaskState.Work.Use) throws -> Day? {
            try self.newest(kind, of: capability, by: person, onOrBefore: day, time)
        }
        return CapabilityUse(
            person: person, capability: capability, task: try newest(.task), drill: try newest(.drill))
    }

    private func newest(
        _ kind: TaskState.Work.Use, of capability: Capability.ID, by person: Person.ID, onOrBefore closed: Day,
        _ time: RowTime
    ) throws -> Day? {
        let newest = try statement(
            """
            SELECT w.closed_day, w.task FROM task_worker w
            WHERE w.used > 0 AND w.person = ? AND w.capability = ? AND w.used = ? AND w.closed_day <= ?
                AND \(time.condition("w"))
            ORDER BY w.closed_day DESC
            """)
        let rows = try Row.fetchCursor(
            newest, arguments: [person.rawValue, capability.rawValue, kind.rawValue, closed.number] + time.arguments)
        var found: Int?
        while found == nil, let row = try rows.next() {
            if time.part.moved[row[1]] == nil { found = row[0] }
        }
        for (_, facts) in time.moved where facts.closedDay <= closed.number && facts.capability == capability.rawValue {
            let isUse = facts.workers.contains { $0.person == person && $0.used == kind }
            if isUse { found = max(found ?? facts.closedDay, facts.closedDay) }
        }
        return found.map { Day(number: $0) }
    }
}

/// The last uses that were found so far.
private struct Uses {
    private struct Pair: Hashable {
        let person: Person.ID
        let capability: Capability.ID
    }

    private var found: [Pair: CapabilityUse] = [:]

    mutating func note(_ person: Person.ID, _ capability: Capability.ID, _ used: Int, closed number: Int) {
        let slot: WritableKeyPath<CapabilityUse, Day?> =
            used == TaskState.Work.Use.task.rawValue ? \.task : \.drill
        let pair = Pair(person: person, capability: capability)
        var use = found[pair] ?? CapabilityUse(person: person, capability: capability)
        use[keyPath: slot] = max(use[keyPath: slot] ?? Day(number: number), Day(number: number))
        found[pair] = use
    }

    var all: [CapabilityUse] {
        found.values.sorted { ($0.person, $0.capability) < ($1.person, $1.capability) }
    }
}
