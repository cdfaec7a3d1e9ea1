internal import GRDB
public import HandoverModel

/// Tasks that wait for somebody's word, found without looking at the others.
extension LedgerView {
    private static let stands = "until_day = \(Schema.forever) AND superseded = \(Schema.standing)"

    /// Closed tasks whose levels an assessor must still look at, the newest closing first.
    ///
    /// Only those of which `isOfKind` is true, by their capability (nil for tasks without one) and who recorded them, and
    /// that pass `isWanted`; at most `limit`, and among the newest `limit` × 100 of those kinds.
    public func tasksAwaitingReview(
        limit: Int, of isOfKind: (Capability.ID?, Person.ID?) -> Bool, where isWanted: (TaskRecord) -> Bool
    ) throws -> [TaskRecord.ID] {
        let kinds = try kindsAwaitingReview().filter { kind in
            isOfKind(
                kind.capability.isEmpty ? nil : Capability.ID(kind.capability),
                kind.recorder.isEmpty ? nil : Person.ID(kind.recorder))
        }
        let newest = try statement(
            """
            SELECT closed_at, task FROM task_state INDEXED BY task_state_review_kind
            WHERE awaits_review = 1 AND \(Self.stands) AND capability = ? AND recorder = ?
            ORDER BY closed_at DESC, task DESC LIMIT ?
            """)
        return try first(limit, where: isWanted) { count in
            let rows = try kinds.flatMap { kind in
                try Row.fetchAll(newest, arguments: [kind.capability, kind.recorder, count]).map {
                    (at: $0[0] as Int64, id: $0[1] as String)
                }
            }
            return rows.sorted { ($0.at, $0.id) > ($1.at, $1.id) }.prefix(count).map { TaskRecord.ID($0.id) }
        }
    }

    /// The capabilities and recorders that those tasks have; empty texts for none.
    private func kindsAwaitingReview() throws -> [(capability: String, recorder: String)] {
        let source = "FROM task_state INDEXED BY task_state_review_kind WHERE awaits_review = 1 AND \(Self.stands)"
        let nextCapability = try statement(
            "SELECT capability \(source) AND capability > ? ORDER BY capability LIMIT 1")
        let nextRecorder = try statement(
            "SELECT recorder \(source) AND capability = ? AND recorder > ? ORDER BY recorder LIMIT 1")
        var found: [(capability: String, recorder: String)] = []
        // Tasks without a capability sort before all others; a task always has a recorder.
        var capability: String? = ""
        while let asked = capability {
            var recorder = ""
            while let next = try String.fetchOne(nextRecorder, arguments: [asked, recorder]) {
                found.append((asked, next))
                recorder = next
            }
            capability = try String.fetchOne(nextCapability, arguments: [asked])
        }
        return found
    }

    /// Closed tasks and drills that a person worked on without a level for them, the newest closing first: at most `limit`
    /// that pass `isWanted`.
    public func tasksWithoutLevel(
        of person: Person.ID, limit: Int, where isWanted: (TaskRecord) -> Bool
    ) throws -> [TaskRecord.ID] {
        let newest = try statement(
            """
            SELECT task FROM task_worker INDEXED BY task_worker_unrated
            WHERE person = ? AND outcome IN (1, 2) AND \(Self.stands) ORDER BY closed_at DESC, task DESC LIMIT ?
            """)
        return try first(limit, where: isWanted) { count in
            try String.fetchAll(newest, arguments: [person.rawValue, count]).map { TaskRecord.ID($0) }
        }
    }

    /// The first `limit` tasks that are wanted, of which `newest` gives as many as it is asked for.
    private func first(
        _ limit: Int, where isWanted: (TaskRecord) -> Bool, newest: (Int) throws -> [TaskRecord.ID]
    ) throws -> [TaskRecord.ID] {
        let zone = try days
        var found: [TaskRecord.ID] = []
        var seen = 0
        for count in [2 * limit, 10 * limit, 100 * limit] {
            let ids = try newest(count)
            for id in ids.dropFirst(seen) where found.count < limit {
                if let task = try task(id, in: zone), isWanted(task) { found.append(id) }
            }
            seen = ids.count
            if found.count == limit || seen < count { break }
        }
        return found
    }
}
