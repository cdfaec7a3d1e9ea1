internal import Foundation
internal import GRDB
public import HandoverModel

extension LedgerView {
    /// A task as all entries about it make it.
    ///
    /// With a day, only what was effective by its end counts; of a part, only what belongs to it.
    public func task(_ id: TaskRecord.ID, asOf day: Day? = nil, of part: LedgerPart = .whole) throws -> TaskRecord? {
        try task(id, in: try days, asOf: day, of: part)
    }

    /// The same, with what was recorded up to an entry.
    public func task(_ id: TaskRecord.ID, asOf day: Day? = nil, through last: Int) throws -> TaskRecord? {
        try task(id, asOf: day, of: LedgerPart(last: last))
    }

    /// `zone`: `days`, read once for many tasks.
    func task(
        _ id: TaskRecord.ID, in zone: Zone, asOf day: Day? = nil, of part: LedgerPart = .whole
    ) throws -> TaskRecord? {
        let entries = try entries(about: .task(id), through: part.last)
        return TaskHistory(entries, zone: zone, until: part.until).task(asOf: day)
    }

    /// The entries about a task, in the ledger's order.
    public func taskEntries(_ id: TaskRecord.ID) throws -> [Entry] {
        try entries(about: .task(id))
    }

    /// Tasks that pass a filter: open ones first, then the newest closing first; as of the end of a day, or as all that is
    /// recorded makes them.
    ///
    /// The next page comes `after` the last task of the page before. What is asked as of an earlier day takes longer the
    /// more was open since.
    public func tasks(
        _ filter: TaskFilter = TaskFilter(), asOf day: Day? = nil, of part: LedgerPart = .whole,
        after: TaskRecord.ID? = nil, limit: Int
    ) throws -> [TaskRecord] {
        let search = TaskSearch(filter, time: RowTime(day: day, part: part), zone: try days)
        var start: TaskPlace?
        if let after {
            guard let place = try place(of: after, search.time) else { return [] }
            start = place
        }
        var places: [TaskPlace] = []
        if search.takesOpen, start.map({ $0.closedAt == Schema.stillOpen }) ?? true {
            places = try self.places(
                search.open(after: start, limit: limit), search.time, limit: limit, openedIn: filter.outOfHours)
        }
        if search.takesClosed, places.count < limit {
            let closed = search.closed(after: start, limit: limit)
            places += try self.places(
                closed, search.time, limit: limit - places.count, openedIn: filter.outOfHours)
        }
        let moved = search.moved(after: start)
        if !moved.isEmpty { places = (places + moved).sorted(by: >) }
        return try tasks(places.prefix(limit).map(\.task), asOf: day, of: part)
    }

    /// Where a task stands in the list; nil when it is not there.
    private func place(of task: TaskRecord.ID, _ time: RowTime) throws -> TaskPlace? {
        if let state = time.part.moved[task.rawValue] {
            return state.map { TaskPlace(closedAt: $0.facts.closedAt, task: task.rawValue) }
        }
        let closed = try Int64.fetchOne(
            statement("SELECT closed_at FROM task_state s WHERE task = ? AND \(time.condition("s"))"),
            arguments: [task.rawValue] + time.arguments)
        return closed.map { TaskPlace(closedAt: $0, task: task.rawValue) }
    }

    /// The first places of a query for closing times and tasks, without those that moved.
    ///
    /// With `hours`, the query has to tell when each task was opened, too, and only those opened in them are taken.
    func places(
        _ query: TaskQueryText, _ time: RowTime, limit: Int, openedIn hours: OutOfHours? = nil
    ) throws -> [TaskPlace] {
        var places: [TaskPlace] = []
        guard limit > 0 else { return places }
        let rows = try Row.fetchCursor(statement(query.sql), arguments: query.arguments)
        while places.count < limit, let row = try rows.next() {
            let place = TaskPlace(closedAt: row[0], task: row[1])
            if let hours, Moment(openedAt: row[2], day: row[3]).map(hours.contains) != true { continue }
            if time.part.moved[place.task] == nil { places.append(place) }
        }
        return places
    }

    func tasks(_ ids: [String], asOf day: Day?, of part: LedgerPart) throws -> [TaskRecord] {
        let zone = try days
        return try ids.compactMap { try task(TaskRecord.ID($0), in: zone, asOf: day, of: part) }
    }

    /// The zone by whose days tasks are counted: UTC until definitions fix one.
    var days: Zone {
        get throws { try zone ?? .utc }
    }
}

/// Where a task stands among others: by its closing, then by its id.
struct TaskPlace: Comparable {
    let closedAt: Int64
    let task: String

    /// As the database compares texts: by their bytes.
    static func < (left: TaskPlace, right: TaskPlace) -> Bool {
        if left.closedAt != right.closedAt { return left.closedAt < right.closedAt }
        return left.task.utf8.lexicographicallyPrecedes(right.task.utf8)
    }
}

/// A query with its values.
struct TaskQueryText {
    let sql: String
    let arguments: StatementArguments
}
