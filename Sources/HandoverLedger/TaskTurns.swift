internal import Foundation
internal import GRDB
internal import HandoverModel
internal import Synchronization

/// How a task stood at an instant of a day, and at the end of the last day whose kept rows count beside it.
struct TaskTurn: Sendable {
    var task: String
    var then: [TaskState]
    var kept: [TaskState]
}

/// The two times at which tasks are looked at, by the days of a zone.
private struct TurnTimes: Sendable {
    var instant: Instant
    var kept: Instant
    var zone: Zone

    func turn(_ task: TaskBodies, by policies: PolicyBook?) throws -> TaskTurn {
        let entries = try task.bodies.map { try LedgerView.entry(number: $0.number, bytes: $0.bytes) }
        let (first, second) = try TaskHistory(entries, zone: zone)
            .states(at: min(instant, kept), max(instant, kept), by: policies)
        return TaskTurn(
            task: String(task.subject.dropFirst(Subject.taskPrefix.count)), then: instant < kept ? first : second,
            kept: instant < kept ? second : first)
    }

    func turns(_ tasks: [TaskBodies]) throws -> [TaskTurn] { try tasks.map { try turn($0, by: nil) } }
}

/// The entries about a task, as they stand in the ledger.
private struct TaskBodies: Sendable {
    var subject: String
    var bodies: [(number: Int, bytes: [UInt8])]
}

// What tasks were at two times, which takes the reading of all their entries.
extension LedgerView {
    /// How many tasks are worked out in one go.
    private static let atOnce = 64

    /// The turns of tasks, by their subjects; clocks are left out without `policies`.
    ///
    /// Entries are read one after the other, and what follows from them is worked out on all processors, where no definitions
    /// have to be read for it.
    func turns(
        of subjects: [String], through last: Int?, at instant: Instant, kept: Instant, _ zone: Zone,
        _ policies: PolicyBook?
    ) throws -> [TaskTurn] {
        let tasks = try subjects.map { try bodies(about: $0, through: last) }
        let times = TurnTimes(instant: instant, kept: kept, zone: zone)
        if let policies { return try tasks.map { try times.turn($0, by: policies) } }
        let parts = stride(from: 0, to: tasks.count, by: Self.atOnce).map {
            Array(tasks[$0..<min($0 + Self.atOnce, tasks.count)])
        }
        let found = Mutex<[Int: Result<[TaskTurn], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: parts.count) { place in
            let result = Result { try times.turns(parts[place]) }
            found.withLock { $0[place] = result }
        }
        let results = found.withLock { $0 }
        return try parts.indices.flatMap { try results[$0]?.get() ?? [] }
    }

    private func bodies(about subject: String, through last: Int?) throws -> TaskBodies {
        let rows = try Row.fetchAll(
            statement(
                """
                SELECT e.number, e.body FROM entry_index i JOIN entry e ON e.number = i.number
                WHERE i.subject = ? AND i.number <= ? ORDER BY i.number
                """), arguments: [subject, last ?? Int.max])
        return TaskBodies(
            subject: subject,
            bodies: try rows.map { row in
                (row[0], try row.withUnsafeData(atIndex: 1) { $0.map { [UInt8]($0) } ?? [] })
            })
    }
}
